//! A desk of the test's own: a screen, a session bus, a home, and a driver that looks at windows there.
//!
//! Everything that runs at a desk ends with it; desks don't meet, so tests run side by side.

use std::{
    error::Error,
    fs,
    io::{BufRead, BufReader},
    net::TcpListener,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use tempfile::TempDir;

use crate::furniture::{bus_configuration, make_browser_the_default, start_keyring};
use crate::terminal::said_at;
use crate::{PATIENCE, PROGRAM};

pub struct Desk {
    // Dropped in this order: what looks at windows, then the screen and the bus, then the home.
    _driver: Running,
    keyring: Option<Running>,
    _screen: Running,
    _bus: Option<Running>,
    home: TempDir,
    driver_port: u16,
    environment: Environment,
}

pub type Environment = Vec<(&'static str, String)>;

impl Desk {
    pub fn set_up() -> Result<Self, Box<dyn Error>> {
        Self::with(true, |_, _| Ok(None))
    }

    /// With no session bus, and so with no keychain.
    pub fn without_a_bus() -> Result<Self, Box<dyn Error>> {
        Self::with(false, |_, _| Ok(None))
    }

    /// With a keychain that is open and Chromium as the browser that links open in, to be watched on a port. Pages of
    /// the origins may open Sellerkey without a question, as if somebody had said so in the browser's own dialog.
    pub fn furnished(browser_port: u16, origins: &[&str]) -> Result<Self, Box<dyn Error>> {
        Self::with(true, |home, environment| {
            make_browser_the_default(home, browser_port, origins)?;
            start_keyring(environment).map(Some)
        })
    }

    fn with(
        has_bus: bool,
        furnish: impl FnOnce(&Path, &Environment) -> Result<Option<Running>, Box<dyn Error>>,
    ) -> Result<Self, Box<dyn Error>> {
        let home = TempDir::new()?;

        let mut xvfb = Command::new("Xvfb");
        xvfb.args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]);
        // It says of every display that is taken that it is, and takes the next.
        let (screen, display) = Running::that_says_where(xvfb.stderr(Stdio::null()))?;

        let mut bus = None;
        let mut address = "unix:path=/nonexistent".to_owned();
        if has_bus {
            let mut daemon = Command::new("dbus-daemon");
            daemon
                .args(["--nofork", "--print-address=1"])
                .arg(bus_configuration(home.path())?)
                .stderr(Stdio::null());
            let (running, at) = Running::that_says_where(&mut daemon)?;
            (bus, address) = (Some(running), at);
        }

        let (driver_port, window_port) = (free_port()?, free_port()?);
        let folder = |name: &str| home.path().join(name).display().to_string();
        let environment = vec![
            ("DISPLAY", format!(":{display}")),
            ("DBUS_SESSION_BUS_ADDRESS", address),
            ("HOME", home.path().display().to_string()),
            ("XDG_RUNTIME_DIR", home.path().display().to_string()),
            ("XDG_CACHE_HOME", folder("cache")),
            ("XDG_CONFIG_HOME", folder("config")),
            ("XDG_DATA_HOME", folder("data")),
            ("WEBKIT_DISABLE_DMABUF_RENDERER", "1".to_owned()),
            ("NO_AT_BRIDGE", "1".to_owned()),
            // All that can be logged is, so that a scan for secrets sees it.
            ("SELLERKEY_LOG", "trace".to_owned()),
            // A window can be looked at whoever has started it: a test, the browser, xdg-open.
            ("TAURI_WEBVIEW_AUTOMATION", "true".to_owned()),
            ("WEBKIT_INSPECTOR_SERVER", format!("127.0.0.1:{window_port}")),
        ];
        let keyring = furnish(home.path(), &environment)?;

        let mut driver = Command::new("WebKitWebDriver");
        driver.arg(format!("--port={driver_port}")).arg(format!("--target=127.0.0.1:{window_port}"));
        let driver =
            Running::start(driver.arg("--replace-on-new-session").envs(environment.iter().cloned()))?;
        Ok(Self { _driver: driver, keyring, _screen: screen, _bus: bus, home, driver_port, environment })
    }

    /// Another program at this desk.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("SELLERKEY_HOME")
            .envs(self.environment.iter().cloned());
        command
    }

    /// Starts a program at this desk and goes on. What it says goes to a file of the home.
    pub fn start(&self, program: &str, arguments: &[&str]) -> Result<Running, Box<dyn Error>> {
        let mut command = self.command(program);
        Running::start(command.args(arguments).stdout(said_at(self)?).stderr(said_at(self)?))
    }

    /// The screen, as programs are told it.
    pub fn display(&self) -> &str {
        let (_, display) = &self.environment[0];
        display
    }

    /// Locks the keychain.
    pub fn lock_keychain(&self) -> Result<(), Box<dyn Error>> {
        // It locks and then crashes, so its exit code says nothing.
        self.command("secret-tool").args(["lock", "--collection=login"]).output()?;
        Ok(())
    }

    /// Opens the keychain again, as somebody who logs in again does: by a daemon that knows the password.
    pub fn unlock_keychain(&mut self) -> Result<(), Box<dyn Error>> {
        drop(self.keyring.take());
        self.keyring = Some(start_keyring(&self.environment)?);
        Ok(())
    }

    /// The session bus, as programs are told it.
    pub fn bus(&self) -> &str {
        let (_, bus) = &self.environment[1];
        bus
    }

    /// The home folder.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Starts the program and answers its window.
    pub async fn open(&self) -> Result<(Running, Client), Box<dyn Error>> {
        self.open_with(&[]).await
    }

    /// The same with arguments. What the program says goes to a file of the home.
    pub async fn open_with(&self, arguments: &[&str]) -> Result<(Running, Client), Box<dyn Error>> {
        let mut program = self.command(PROGRAM);
        let program = Running::start(program.args(arguments).stdout(said_at(self)?).stderr(said_at(self)?))?;
        Ok((program, self.window().await?))
    }

    /// The window of the one program that is open here, whoever has started it.
    pub async fn window(&self) -> Result<Client, Box<dyn Error>> {
        let driver = format!("http://127.0.0.1:{}", self.driver_port);
        let give_up = Instant::now() + PATIENCE;
        loop {
            let browser = ClientBuilder::new(HttpConnector::new());
            let connected = tokio::time::timeout(Duration::from_secs(5), browser.connect(&driver)).await;
            match connected {
                Ok(Ok(window)) if is_there(&window).await? => return Ok(window),
                Ok(Ok(_)) if Instant::now() > give_up => return Err("no window is there".into()),
                Ok(Err(error)) if Instant::now() > give_up => return Err(error.into()),
                Err(_) if Instant::now() > give_up => return Err("the window does not answer".into()),
                _ => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    }

    /// The processes of this desk, by what they are called.
    pub fn processes(&self) -> Vec<(u32, String)> {
        processes(self.home())
    }
}

impl Drop for Desk {
    /// Ends what programs of the desk have started themselves: the browser, second instances, whoever serves the
    /// clipboard.
    fn drop(&mut self) {
        let give_up = Instant::now() + Duration::from_secs(5);
        while Instant::now() < give_up {
            let left = self.processes();
            if left.is_empty() {
                return;
            }
            let ids = left.iter().map(|(id, _)| id.to_string());
            let _ = Command::new("kill").arg("-9").args(ids).stderr(Stdio::null()).status();
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

/// Whether a session has a window to look at. It begins with the first that its program made, which may have been closed;
/// another is gone to then.
async fn is_there(session: &Client) -> Result<bool, Box<dyn Error>> {
    if session.title().await.is_ok() {
        return Ok(true);
    }
    for handle in session.windows().await? {
        if session.switch_to_window(handle).await.is_ok() && session.title().await.is_ok() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The processes whose home is this folder. One that has ended and waits for its parent has none any more.
pub fn processes(home: &Path) -> Vec<(u32, String)> {
    let wanted = format!("HOME={}", home.display());
    let of = |entry: fs::DirEntry| {
        let id = entry.file_name().to_str()?.parse::<u32>().ok()?;
        let environment = fs::read(entry.path().join("environ")).ok()?;
        let ours = environment.split(|byte| *byte == 0).any(|variable| variable == wanted.as_bytes());
        let name = fs::read_to_string(entry.path().join("comm")).ok()?;
        ours.then(|| (id, name.trim().to_owned()))
    };
    fs::read_dir("/proc").into_iter().flatten().flatten().filter_map(of).collect()
}

/// A program that ends with the test.
pub struct Running(Child);

impl Running {
    pub fn start(command: &mut Command) -> Result<Self, Box<dyn Error>> {
        let child = command.stdin(Stdio::null()).spawn();
        Ok(Self(child.map_err(|error| format!("{}: {error}", command.get_program().display()))?))
    }

    /// One that has been started already.
    pub fn child(child: Child) -> Self {
        Self(child)
    }

    pub fn id(&self) -> u32 {
        self.0.id()
    }

    /// Its exit code, if it has ended; of one that was killed, -1.
    pub fn has_ended(&mut self) -> std::io::Result<Option<i32>> {
        Ok(self.0.try_wait()?.map(|status| status.code().unwrap_or(-1)))
    }

    /// Waits for its end, and gives its exit code and how long it took from now.
    pub fn ends(&mut self) -> Result<(i32, Duration), Box<dyn Error>> {
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            if let Some(code) = self.has_ended()? {
                return Ok((code, began.elapsed()));
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        Err("it does not end".into())
    }

    /// For a program whose first line on stdout is where to find it.
    fn that_says_where(command: &mut Command) -> Result<(Self, String), Box<dyn Error>> {
        let mut running = Self::start(command.stdout(Stdio::piped()))?;
        let mut line = String::new();
        if let Some(stdout) = running.0.stdout.take() {
            BufReader::new(stdout).read_line(&mut line)?;
        }
        if line.trim().is_empty() {
            return Err(format!("{} did not start", command.get_program().display()).into());
        }
        Ok((running, line.trim().to_owned()))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

pub fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
