//! A desk of the test's own: a screen, a session bus, a home, and a driver that opens programs on them.
//!
//! Everything ends when the desk is dropped; desks don't meet, so tests run side by side.

use std::{
    error::Error,
    fs,
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tempfile::TempDir;

pub struct Desk {
    // Dropped in this order: the program with its driver, then the screen and the bus, then the home.
    _driver: Running,
    _keyring: Option<Running>,
    _screen: Running,
    _bus: Running,
    home: TempDir,
    driver_port: u16,
    environment: Vec<(&'static str, String)>,
}

impl Desk {
    pub fn set_up() -> Result<Self, Box<dyn Error>> {
        Self::with(|_, _| Ok(None))
    }

    /// With a keychain that is open and Chromium as the browser that links open in, to be watched on a port.
    pub fn furnished(browser_port: u16) -> Result<Self, Box<dyn Error>> {
        Self::with(|home, environment| {
            make_browser_the_default(home, browser_port)?;
            start_keyring(environment).map(Some)
        })
    }

    fn with(
        furnish: impl FnOnce(&Path, &[(&'static str, String)]) -> Result<Option<Running>, Box<dyn Error>>,
    ) -> Result<Self, Box<dyn Error>> {
        let home = TempDir::new()?;

        let mut xvfb = Command::new("Xvfb");
        xvfb.args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]);
        let (screen, display) = Running::that_says_where(&mut xvfb)?;

        let mut daemon = Command::new("dbus-daemon");
        daemon
            .args(["--nofork", "--print-address=1"])
            .arg(bus_configuration(home.path())?)
            .stderr(Stdio::null());
        let (bus, address) = Running::that_says_where(&mut daemon)?;

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
        ];
        let keyring = furnish(home.path(), &environment)?;

        let driver_port = free_port()?;
        let mut driver = Command::new("WebKitWebDriver");
        driver
            .arg(format!("--port={driver_port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("SELLERKEY_HOME")
            .envs(environment.iter().cloned());
        let driver = Running::start(&mut driver)?;
        Ok(Self {
            _driver: driver,
            _keyring: keyring,
            _screen: screen,
            _bus: bus,
            home,
            driver_port,
            environment,
        })
    }

    /// Another program at this desk.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("SELLERKEY_HOME")
            .envs(self.environment.iter().cloned());
        command
    }

    /// The home folder.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Starts `program` and answers its window.
    pub async fn open(&self, program: &str) -> Result<Client, Box<dyn Error>> {
        self.open_with(program, &[]).await
    }

    /// The same with arguments.
    pub async fn open_with(&self, program: &str, arguments: &[&str]) -> Result<Client, Box<dyn Error>> {
        let mut browser = ClientBuilder::new(HttpConnector::new());
        let options = json!({ "binary": program, "args": arguments });
        browser.capabilities([("webkitgtk:browserOptions".to_owned(), options)].into_iter().collect());

        let driver = format!("http://127.0.0.1:{}", self.driver_port);
        let give_up = Instant::now() + Duration::from_secs(20);
        loop {
            match browser.connect(&driver).await {
                Err(error) if Instant::now() > give_up => return Err(error.into()),
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
                Ok(window) => return Ok(window),
            }
        }
    }
}

/// A program that ends with the test.
pub struct Running(Child);

impl Running {
    fn start(command: &mut Command) -> Result<Self, Box<dyn Error>> {
        let child = command.stdin(Stdio::null()).spawn();
        Ok(Self(child.map_err(|error| format!("{}: {error}", command.get_program().display()))?))
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

/// A session bus that starts nothing by itself: a second keychain daemon would know no password.
fn bus_configuration(home: &Path) -> Result<String, Box<dyn Error>> {
    let file = home.join("bus.conf");
    let text = format!(
        "<busconfig><type>session</type><listen>unix:dir={}</listen><auth>EXTERNAL</auth>\
         <policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>\
         <allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>",
        home.display()
    );
    fs::write(&file, text)?;
    Ok(format!("--config-file={}", file.display()))
}

/// A real gnome-keyring on this desk's bus, its login collection open.
fn start_keyring(environment: &[(&'static str, String)]) -> Result<Running, Box<dyn Error>> {
    let at_desk = |program: &str| {
        let mut command = Command::new(program);
        command.envs(environment.iter().cloned());
        command
    };
    let mut daemon = at_desk("gnome-keyring-daemon");
    daemon.args(["--foreground", "--unlock", "--components=secrets"]);
    let child = daemon.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let mut keyring = Running(child);
    keyring.0.stdin.take().ok_or("no input")?.write_all(b"a password")?;
    let give_up = Instant::now() + Duration::from_secs(20);
    loop {
        let mut ask = at_desk("gdbus");
        ask.args(["call", "--session", "--dest", "org.freedesktop.secrets", "--object-path"]);
        ask.args([
            "/org/freedesktop/secrets",
            "--method",
            "org.freedesktop.Secret.Service.ReadAlias",
            "default",
        ]);
        if String::from_utf8_lossy(&ask.output()?.stdout).contains("collection") {
            return Ok(keyring);
        }
        if Instant::now() > give_up {
            return Err("gnome-keyring does not start".into());
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Links open in Chromium, in a profile of the desk's own, as the system's own tools find it.
fn make_browser_the_default(home: &Path, port: u16) -> Result<(), Box<dyn Error>> {
    let find =
        |name: &&str| Command::new("which").arg(name).output().is_ok_and(|found| found.status.success());
    let browser = ["chromium", "chromium-browser", "google-chrome"].into_iter().find(|name| find(name));
    let browser = browser.ok_or("Chromium is missing: ./x test installs it")?;
    let script = home.join("browser");
    let flags = "--no-sandbox --disable-gpu --disable-quic --no-first-run --no-default-browser-check \
        --disable-background-networking --disable-component-update --disable-sync --disable-default-apps \
        --password-store=basic";
    let text = format!(
        "#!/bin/sh\nexec {browser} {flags} --remote-debugging-port={port} --user-data-dir={} \"$@\"\n",
        home.join("profile").display()
    );
    fs::write(&script, text)?;
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755))?;
    let applications = home.join("data/applications");
    fs::create_dir_all(&applications)?;
    fs::create_dir_all(home.join("config"))?;
    let entry = format!(
        "[Desktop Entry]\nType=Application\nName=Browser\nExec={} %u\nMimeType=x-scheme-handler/http;x-scheme-handler/https;\n",
        script.display()
    );
    fs::write(applications.join("test-browser.desktop"), entry)?;
    let defaults = "[Default Applications]\nx-scheme-handler/http=test-browser.desktop\nx-scheme-handler/https=test-browser.desktop\ntext/html=test-browser.desktop\n";
    Ok(fs::write(home.join("config/mimeapps.list"), defaults)?)
}

pub fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
