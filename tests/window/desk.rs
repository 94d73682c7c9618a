//! A desk of the test's own: a screen, a session bus, a home, and a driver that opens programs on them.
//!
//! Everything ends when the desk is dropped; desks don't meet, so tests run side by side.

use std::{
    error::Error,
    io::{BufRead, BufReader},
    net::TcpListener,
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
    _screen: Running,
    _bus: Running,
    _home: TempDir,
    driver_port: u16,
}

impl Desk {
    pub fn set_up() -> Result<Self, Box<dyn Error>> {
        let home = TempDir::new()?;

        let mut xvfb = Command::new("Xvfb");
        xvfb.args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]);
        let (screen, display) = Running::that_says_where(&mut xvfb)?;

        let mut daemon = Command::new("dbus-daemon");
        daemon.args(["--session", "--nofork", "--print-address=1"]).stderr(Stdio::null());
        let (bus, address) = Running::that_says_where(&mut daemon)?;

        let driver_port = free_port()?;
        let mut driver = Command::new("WebKitWebDriver");
        driver
            .arg(format!("--port={driver_port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .env("NO_AT_BRIDGE", "1")
            .env("DISPLAY", format!(":{display}"))
            .env_remove("WAYLAND_DISPLAY")
            .env("DBUS_SESSION_BUS_ADDRESS", address)
            .env("HOME", home.path())
            .env("XDG_RUNTIME_DIR", home.path())
            .envs(
                ["CACHE", "CONFIG", "DATA"]
                    .map(|kind| (format!("XDG_{kind}_HOME"), home.path().join(kind.to_lowercase()))),
            );
        let driver = Running::start(&mut driver)?;
        Ok(Self { _driver: driver, _screen: screen, _bus: bus, _home: home, driver_port })
    }

    /// Starts `program` and answers its window.
    pub async fn open(&self, program: &str) -> Result<Client, Box<dyn Error>> {
        let mut browser = ClientBuilder::new(HttpConnector::new());
        let options = json!({ "binary": program, "args": [] });
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
struct Running(Child);

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

fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
