//! Programs that run: what they say, what they are told, and how they end.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use serde_json::Value;

/// What a program said, and how it ended.
#[derive(Debug)]
pub struct Said {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Said {
    /// Its error, which has to be this one.
    pub fn failed(&self, code: i32, error: &str) -> Value {
        let last = self.stderr.lines().rfind(|line| line.starts_with('{')).unwrap_or_default();
        let value: Value = serde_json::from_str(last).unwrap_or_else(|_| panic!("no error: {self:?}"));
        assert_eq!((value["error"]["code"].as_str(), self.code), (Some(error), code), "{self:?}");
        for field in ["message", "cure"] {
            let text = value["error"][field].as_str().unwrap_or_default();
            assert!(text.len() > 10, "{field} of {error}: {text:?}");
        }
        value
    }
}

/// A program that runs while the test goes on.
pub struct Running {
    child: Child,
    stdin: Option<ChildStdin>,
    lines: Receiver<String>,
    words: Receiver<String>,
    heard: Vec<String>,
}

impl Running {
    pub fn start(mut command: Command) -> Self {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("a program");
        let lines = by_line(child.stdout.take().expect("its output"));
        let words = by_line(child.stderr.take().expect("its words"));
        Self { stdin: child.stdin.take(), child, lines, words, heard: Vec::new() }
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// The next line of its data.
    pub fn line(&mut self) -> String {
        self.lines.recv_timeout(Duration::from_secs(20)).unwrap_or_else(|_| {
            let words: Vec<_> = self.words.try_iter().collect();
            panic!("it says nothing; its words: {words:#?}")
        })
    }

    /// The address to authorize at, of `connect --json`.
    pub fn authorize_url(&mut self) -> String {
        let line = self.line();
        let value: Value = serde_json::from_str(&line).unwrap_or_else(|_| panic!("no JSON: {line}"));
        value["authorize_url"].as_str().unwrap_or_else(|| panic!("no address: {line}")).to_owned()
    }

    /// Waits until its words hold this.
    pub fn hears(&mut self, text: &str) -> String {
        let end = Instant::now() + Duration::from_secs(20);
        while let Some(left) = end.checked_duration_since(Instant::now()) {
            let Ok(line) = self.words.recv_timeout(left) else { break };
            self.heard.push(line.clone());
            if line.contains(text) {
                return line;
            }
        }
        panic!("it never said {text:?}, but: {:#?}", self.heard)
    }

    /// Types a line.
    pub fn types(&mut self, line: &str) {
        let stdin = self.stdin.as_mut().expect("its input is open");
        writeln!(stdin, "{line}").and_then(|()| stdin.flush()).expect("typed");
    }

    /// Ends its standard input.
    pub fn ends_input(&mut self) {
        self.stdin = None;
    }

    /// Presses Ctrl-C.
    pub fn interrupt(&self) {
        self.signal("INT");
    }

    /// Kills it, and says whether it still ran.
    pub fn dies(mut self) -> bool {
        let ran = matches!(self.child.try_wait(), Ok(None));
        let _ = self.child.kill();
        self.child.wait().expect("its end");
        ran
    }

    /// Whether it still runs.
    pub fn lives(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// Sends it a signal, if it still runs.
    pub fn signal_the_living(&self, name: &str) {
        signal(self.id(), name);
    }

    pub fn signal(&self, name: &str) {
        assert!(signal(self.id(), name), "a signal");
    }

    /// The next line of its data, while it lives.
    pub fn next_line(&mut self) -> Option<String> {
        self.lines.recv_timeout(Duration::from_secs(20)).ok()
    }

    /// Types a line, where it still reads.
    pub fn types_to_the_living(&mut self, line: &str) {
        if let Some(stdin) = self.stdin.as_mut() {
            let _ = writeln!(stdin, "{line}").and_then(|()| stdin.flush());
        }
    }

    /// Waits for its end, a minute at most.
    pub fn ends(mut self) -> Said {
        let status = within(&mut self.child, Duration::from_mins(1));
        let rest = |lines: &Receiver<String>| lines.iter().map(|line| line + "\n").collect::<String>();
        let mut stderr = self.heard.iter().fold(String::new(), |text, line| text + line + "\n");
        stderr.push_str(&rest(&self.words));
        Said { code: status.code().unwrap_or(-1), stdout: rest(&self.lines), stderr }
    }

    /// Waits for its end, which has to be good, and reads the last line of its data.
    pub fn succeeds(self) -> Value {
        let said = self.ends();
        assert_eq!(said.code, 0, "{said:?}");
        let last = said.stdout.lines().last().unwrap_or_default();
        serde_json::from_str(last).unwrap_or_else(|_| panic!("no JSON: {said:?}"))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Sends a process of ours a signal, if it still runs.
pub fn signal(id: u32, name: &str) -> bool {
    let mut kill = Command::new("kill");
    kill.arg(format!("-{name}")).arg(id.to_string()).stderr(Stdio::null());
    kill.status().is_ok_and(|status| status.success())
}

/// A part of a span, another in each round: spread evenly, whatever the number of rounds.
pub fn spread(round: u32, span: Duration) -> Duration {
    span.mul_f64((f64::from(round) * 0.618_033_988_75).fract())
}

/// Runs a program to its end, a minute at most.
pub fn run(command: Command, stdin: &str) -> Said {
    let mut running = Running::start(command);
    if let Some(mut input) = running.stdin.take() {
        // A program that has no use for its input may be gone already.
        let _ = input.write_all(stdin.as_bytes());
    }
    let (mut out, mut err) = (String::new(), String::new());
    let status = within(&mut running.child, Duration::from_mins(1));
    running.lines.iter().for_each(|line| out.push_str(&(line + "\n")));
    running.words.iter().for_each(|line| err.push_str(&(line + "\n")));
    Said { code: status.code().unwrap_or(-1), stdout: out, stderr: err }
}

fn within(child: &mut Child, limit: Duration) -> ExitStatus {
    let end = Instant::now() + limit;
    loop {
        if let Some(status) = child.try_wait().expect("a status") {
            return status;
        }
        if Instant::now() > end {
            let _ = child.kill();
            panic!("it does not end");
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn by_line(stream: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, lines) = channel();
    std::thread::spawn(move || {
        let mut reader = BufReader::new(stream);
        let mut line = Vec::new();
        while reader.read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
            let text = String::from_utf8_lossy(&line).trim_end_matches('\n').to_owned();
            if sender.send(text).is_err() {
                return;
            }
            line.clear();
        }
    });
    lines
}
