//! A desk: a temporary home with a private session bus and a real gnome-keyring, at which the real program is used.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

pub use crate::running::{Running, Said, run, signal, spread};

/// Opens the login collection of gnome-keyring.
pub const PASSWORD: &str = "a password";

/// What stands behind `org.freedesktop.secrets`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keychain {
    /// gnome-keyring with an open login collection.
    Open,
    /// gnome-keyring whose login collection is locked.
    Locked,
    /// gnome-keyring, which has no collection yet.
    New,
    /// Nothing, on a bus that starts nothing.
    Absent,
    /// No bus at all.
    NoBus,
}

/// A home, a bus, a keychain.
pub struct Desk {
    folder: TempDir,
    bus: Option<String>,
    processes: Vec<Child>,
    keyring: Option<Child>,
    environment: Vec<(&'static str, PathBuf)>,
}

impl Desk {
    /// With an open keychain.
    pub fn new() -> Self {
        Self::with(Keychain::Open)
    }

    pub fn with(keychain: Keychain) -> Self {
        let folder = tempfile::Builder::new().prefix("desk").tempdir().expect("a folder");
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).expect("a mode");
        let mut desk =
            Self { folder, bus: None, processes: Vec::new(), keyring: None, environment: Vec::new() };
        for part in ["home", "data", "run", "config", "cache"] {
            fs::create_dir(desk.path(part)).expect("a folder");
            fs::set_permissions(desk.path(part), fs::Permissions::from_mode(0o700)).expect("a mode");
        }
        match keychain {
            Keychain::NoBus => {}
            Keychain::Absent => desk.start_bus(),
            Keychain::Open | Keychain::Locked => {
                desk.start_bus();
                desk.start_keyring();
                if keychain == Keychain::Locked {
                    desk.lock();
                }
            }
            Keychain::New => {
                desk.start_bus();
                desk.spawn_keyring(&[]);
                desk.await_default("'/'");
            }
        }
        desk
    }

    /// Programs here get this in their environment from now on.
    pub fn set(&mut self, name: &'static str, value: impl Into<PathBuf>) {
        self.environment.retain(|(known, _)| *known != name);
        self.environment.push((name, value.into()));
    }

    /// A path at this desk.
    pub fn path(&self, part: &str) -> PathBuf {
        self.folder.path().join(part)
    }

    /// Where `sellerkey` keeps its data here.
    pub fn data(&self) -> PathBuf {
        self.path("data/sellerkey")
    }

    /// The bus's address.
    pub fn bus(&self) -> &str {
        self.bus.as_deref().expect("a bus")
    }

    /// A program in this desk's environment, and no other.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.env_clear().env("PATH", std::env::var_os("PATH").expect("a PATH"));
        command.env("HOME", self.path("home")).env("XDG_DATA_HOME", self.path("data"));
        command.env("XDG_RUNTIME_DIR", self.path("run")).env("XDG_CONFIG_HOME", self.path("config"));
        command.env("XDG_CACHE_HOME", self.path("cache")).env("TZ", "UTC").env("LANG", "C.UTF-8");
        match &self.bus {
            Some(bus) => command.env("DBUS_SESSION_BUS_ADDRESS", bus),
            None => command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"),
        };
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }

    /// `sellerkey` with these words.
    pub fn sellerkey(&self, words: &[&str]) -> Command {
        let mut command = self.command(env!("CARGO_BIN_EXE_sellerkey"));
        command.args(words);
        command
    }

    /// Runs `sellerkey` to its end, a minute at most.
    pub fn run(&self, words: &[&str], stdin: &str) -> Said {
        run(self.sellerkey(words), stdin)
    }

    /// Runs `sellerkey --json`, which has to succeed, and reads the last line of its data.
    pub fn json(&self, words: &[&str], stdin: &str) -> Value {
        let said = self.run(&[&["--json"], words].concat(), stdin);
        assert_eq!(said.code, 0, "{words:?}: {}", said.stderr);
        let last = said.stdout.lines().last().unwrap_or_default();
        let value: Value =
            serde_json::from_str(last).unwrap_or_else(|error| panic!("{words:?}: {error}: {last}"));
        assert_eq!(value["schema"], 1);
        value
    }

    /// Runs `sellerkey --json`, which has to fail so, and reads its error.
    pub fn fails(&self, words: &[&str], stdin: &str, code: i32, error: &str) -> Value {
        let said = self.run(&[&["--json"], words].concat(), stdin);
        said.failed(code, error)
    }

    /// Starts `sellerkey` and goes on.
    pub fn start(&self, words: &[&str]) -> Running {
        Running::start(self.sellerkey(words))
    }

    /// The attributes of every keychain item that is filed under Sellerkey, as `secret-tool` shows them.
    pub fn secret_tool(&self) -> String {
        let mut search = self.command("secret-tool");
        search.args(["search", "--all", "service", "Sellerkey"]);
        let said = run(search, "");
        format!("{}{}", said.stdout, said.stderr)
    }

    /// What is asked of the keychain from now on.
    pub fn overhear_keychain(&self) -> Running {
        let mut monitor = self.command("dbus-monitor");
        let of = |interface| format!("interface='org.freedesktop.Secret.{interface}'");
        monitor.args(["--session".to_owned(), of("Service"), of("Prompt")]);
        let mut running = Running::start(monitor);
        // It says what it is called once it hears.
        running.line();
        running
    }

    /// Locks the login collection.
    pub fn lock(&self) {
        let mut call = self.command("gdbus");
        call.args(["call", "--session", "--dest", "org.freedesktop.secrets"]);
        call.args([
            "--object-path",
            "/org/freedesktop/secrets",
            "--method",
            "org.freedesktop.Secret.Service.Lock",
        ]);
        call.arg("[objectpath '/org/freedesktop/secrets/collection/login']");
        let said = run(call, "");
        assert_eq!(said.code, 0, "{}", said.stderr);
    }

    /// Unlocks it the way a new login does: the daemon starts anew, with the password, on the same files.
    pub fn unlock(&mut self) {
        if let Some(mut keyring) = self.keyring.take() {
            let _ = keyring.kill();
            let _ = keyring.wait();
        }
        self.start_keyring();
    }

    /// Looks for literal values in every file of the home, the data folder and the configuration. The keychain's own
    /// files are encrypted, and looked through all the same.
    pub fn holds(&self, values: &[&str]) -> Vec<PathBuf> {
        let mut found = Vec::new();
        for part in ["home", "data", "config", "cache"] {
            look_through(&self.path(part), values, &mut found);
        }
        found
    }

    /// A bus that starts nothing by itself, so that what is absent stays absent, but what a test describes in `services`.
    fn start_bus(&mut self) {
        let config = self.path("bus.conf");
        let (socket, services) = (self.path("run"), self.path("services"));
        let (socket, services) = (socket.display(), services.display());
        let text = format!(
            "<busconfig><type>session</type><listen>unix:dir={socket}</listen><auth>EXTERNAL</auth>\
             <servicedir>{services}</servicedir>\
             <policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>\
             <allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>"
        );
        fs::write(&config, text).expect("a configuration");
        let mut daemon = Command::new("dbus-daemon")
            .args(["--nofork", "--print-address=1"])
            .arg(format!("--config-file={}", config.display()))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon: ./x test installs it");
        let mut line = String::new();
        BufReader::new(daemon.stdout.take().expect("its output")).read_line(&mut line).expect("an address");
        self.processes.push(daemon);
        self.bus = Some(line.trim().to_owned());
    }

    /// The bus reads anew which services it can start.
    pub fn reload_bus(&self) {
        let mut call = self.command("gdbus");
        call.args(["call", "--session", "--dest", "org.freedesktop.DBus", "--object-path"]);
        call.args(["/org/freedesktop/DBus", "--method", "org.freedesktop.DBus.ReloadConfig"]);
        let said = run(call, "");
        assert_eq!(said.code, 0, "{}", said.stderr);
    }

    fn start_keyring(&mut self) {
        self.spawn_keyring(&["--unlock"]);
        self.await_default("collection");
    }

    fn spawn_keyring(&mut self, how: &[&str]) {
        let mut daemon = self
            .command("gnome-keyring-daemon")
            .args(["--foreground", "--components=secrets"])
            .args(how)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("gnome-keyring-daemon: ./x test installs it");
        daemon.stdin.take().expect("its input").write_all(PASSWORD.as_bytes()).expect("written");
        self.keyring = Some(daemon);
    }

    /// Waits until the keychain says so of its default collection.
    fn await_default(&self, path: &str) {
        let end = Instant::now() + Duration::from_secs(20);
        loop {
            let mut ask = self.command("gdbus");
            ask.args(["call", "--session", "--dest", "org.freedesktop.secrets", "--object-path"]);
            ask.args([
                "/org/freedesktop/secrets",
                "--method",
                "org.freedesktop.Secret.Service.ReadAlias",
                "default",
            ]);
            if run(ask, "").stdout.contains(path) {
                return;
            }
            assert!(Instant::now() < end, "gnome-keyring does not start");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        for process in self.keyring.iter_mut().chain(self.processes.iter_mut().rev()) {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

fn look_through(path: &Path, values: &[&str], found: &mut Vec<PathBuf>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            look_through(&entry.path(), values, found);
        }
        return;
    }
    let Ok(bytes) = fs::read(path) else { return };
    let holds = |value: &&str| bytes.windows(value.len()).any(|window| window == value.as_bytes());
    if values.iter().any(holds) {
        found.push(path.to_owned());
    }
}
