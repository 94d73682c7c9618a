//! A desk for measuring: a home, a bus and a real gnome-keyring, a sandbox, and stores that were really connected.

use std::error::Error;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

pub type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// The programs that are measured, and everything around them.
pub struct Desk {
    programs: PathBuf,
    folder: TempDir,
    bus: String,
    display: Option<String>,
    // Ended in this order when the desk is cleared.
    running: Vec<Running>,
}

/// A program that runs beside the measuring, and is ended with its owner.
pub struct Running {
    child: Child,
    stdin: Option<ChildStdin>,
    stdout: BufReader<ChildStdout>,
    stderr: Option<BufReader<ChildStderr>>,
}

const BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

impl Desk {
    /// With an open keychain and no screen.
    pub fn set_up() -> Outcome<Self> {
        let folder = tempfile::Builder::new().prefix("bench").tempdir()?;
        for part in ["home", "data", "run", "config", "cache", "programs"] {
            std::fs::create_dir(folder.path().join(part))?;
        }
        let programs = folder.path().join("programs");
        install(&programs)?;
        let mut desk = Self { programs, folder, bus: String::new(), display: None, running: Vec::new() };
        // No services but what is started here: a keychain that the bus starts by itself would be locked.
        let bus = desk.path("bus.conf");
        std::fs::write(&bus, BUS)?;
        let mut daemon = Command::new("dbus-daemon");
        daemon.args(["--nofork", "--print-address=1", "--config-file"]).arg(bus);
        let mut daemon = Running::start(&mut daemon)?;
        desk.bus = daemon.line()?;
        desk.running.push(daemon);
        let mut keyring = desk.command("gnome-keyring-daemon");
        keyring.args(["--foreground", "--unlock", "--components=secrets"]);
        let mut keyring = Running::start(&mut keyring)?;
        keyring.says("a password")?;
        keyring.stdin = None;
        desk.running.push(keyring);
        let end = Instant::now() + Duration::from_secs(20);
        while !desk.run("bare-item", &["ready", "yes"]).is_ok_and(|said| said == "yes") {
            if Instant::now() > end {
                return Err("gnome-keyring does not start".into());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(desk)
    }

    /// With a screen too.
    pub fn with_screen() -> Outcome<Self> {
        let mut desk = Self::set_up()?;
        let mut screen = Command::new("Xvfb");
        screen.args(["-displayfd", "1", "-screen", "0", "960x680x24", "-nolisten", "tcp"]);
        let mut screen = Running::start(&mut screen)?;
        desk.display = Some(format!(":{}", screen.line()?));
        desk.running.push(screen);
        Ok(desk)
    }

    /// The screen's name.
    pub fn display(&self) -> Option<&str> {
        self.display.as_deref()
    }

    /// A program of ours, or of the system's, at this desk.
    pub fn command(&self, program: &str) -> Command {
        let own = self.programs.join(program);
        let mut command = if own.exists() { Command::new(own) } else { Command::new(program) };
        let path = |part: &str| self.folder.path().join(part);
        command.env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("HOME", path("home")).env("XDG_DATA_HOME", path("data")).env("LANG", "C.UTF-8");
        command.env("XDG_RUNTIME_DIR", path("run")).env("XDG_CONFIG_HOME", path("config"));
        command.env("XDG_CACHE_HOME", path("cache")).env("DBUS_SESSION_BUS_ADDRESS", &self.bus);
        command.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1").env("NO_AT_BRIDGE", "1");
        if let Some(display) = &self.display {
            command.env("DISPLAY", display);
        }
        command
    }

    /// The registry's file.
    pub fn registry(&self) -> PathBuf {
        self.folder.path().join("data/sellerkey/registry.sqlite3")
    }

    /// A path at this desk.
    pub fn path(&self, part: &str) -> PathBuf {
        self.folder.path().join(part)
    }

    /// Runs a program to its end, which has to be a good one, and gives what it printed.
    pub fn run(&self, program: &str, words: &[&str]) -> Outcome<String> {
        self.run_with(program, words, "")
    }

    /// The same, with something on its standard input.
    pub fn run_with(&self, program: &str, words: &[&str], stdin: &str) -> Outcome<String> {
        let mut command = self.command(program);
        command.args(words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn()?;
        if let Some(mut input) = child.stdin.take() {
            input.write_all(stdin.as_bytes())?;
        }
        let said = child.wait_with_output()?;
        if !said.status.success() {
            let words = String::from_utf8_lossy(&said.stderr).into_owned();
            return Err(format!("{program} {words:?}: {words}").into());
        }
        Ok(String::from_utf8(said.stdout)?.trim_end().to_owned())
    }

    /// How long a program takes from before it is started until it has ended. What it prints is thrown away.
    pub fn time(&self, program: &str, words: &[&str]) -> Outcome<f64> {
        let mut command = self.command(program);
        command.args(words).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let begun = Instant::now();
        let status = command.status()?;
        let took = begun.elapsed();
        if status.success() { Ok(took.as_secs_f64()) } else { Err(format!("{program}: {status}").into()) }
    }

    /// Starts a program that runs on.
    pub fn start(&self, program: &str, words: &[&str]) -> Outcome<Running> {
        Running::start(self.command(program).args(words))
    }

    /// The same, and hears what it says on its standard error.
    pub fn start_heard(&self, program: &str, words: &[&str]) -> Outcome<Running> {
        Running::start_with(self.command(program).args(words), Stdio::piped())
    }
}

/// Writes every program that was built in one piece, as an installer does. As the linker wrote it, it lies in memory in
/// smaller pieces, and starts up to a third of a millisecond later.
fn install(programs: &Path) -> Outcome {
    let built = std::env::current_exe()?.parent().map(Path::to_owned).ok_or("no folder of programs")?;
    for entry in std::fs::read_dir(built)? {
        let entry = entry?;
        let there = entry.metadata()?;
        if there.is_file() && there.permissions().mode() & 0o100 != 0 {
            std::fs::copy(entry.path(), programs.join(entry.file_name()))?;
        }
    }
    Ok(())
}

impl Drop for Desk {
    fn drop(&mut self) {
        while let Some(running) = self.running.pop() {
            drop(running);
        }
    }
}

impl Running {
    fn start(command: &mut Command) -> Outcome<Self> {
        Self::start_with(command, Stdio::null())
    }

    fn start_with(command: &mut Command, stderr: Stdio) -> Outcome<Self> {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(stderr);
        let mut child =
            command.spawn().map_err(|error| format!("{}: {error}", command.get_program().display()))?;
        let stdout = BufReader::new(child.stdout.take().ok_or("no output")?);
        let stderr = child.stderr.take().map(BufReader::new);
        Ok(Self { stdin: child.stdin.take(), child, stdout, stderr })
    }

    /// Its process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// The next line of its standard output.
    pub fn line(&mut self) -> Outcome<String> {
        let mut line = String::new();
        if self.stdout.read_line(&mut line)? == 0 {
            return Err("it ended".into());
        }
        Ok(line.trim_end().to_owned())
    }

    /// Waits until it has said this on its standard error.
    pub fn hears(&mut self, words: &str) -> Outcome {
        let stderr = self.stderr.as_mut().ok_or("nobody listens to it")?;
        let mut line = String::new();
        while !line.contains(words) {
            line.clear();
            if stderr.read_line(&mut line)? == 0 {
                return Err("it ended".into());
            }
        }
        Ok(())
    }

    /// The next line of its standard output, as JSON.
    pub fn json(&mut self) -> Outcome<Value> {
        Ok(serde_json::from_str(&self.line()?)?)
    }

    /// Types a line.
    pub fn says(&mut self, line: &str) -> Outcome {
        let stdin = self.stdin.as_mut().ok_or("no input")?;
        stdin.write_all(line.as_bytes())?;
        stdin.write_all(b"\n")?;
        Ok(stdin.flush()?)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
