//! The command line at the same desk, and what the keychain holds.

use std::{
    error::Error,
    fs::File,
    io::{BufRead, BufReader, Read, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Stdio},
};

use iop_sandbox::Sandbox;
use serde_json::Value;

use crate::desk::Desk;
use crate::steps::{BACKEND, KEY, SECRET, approve};
use crate::{Outcome, PROGRAM};

/// What `sellerkey --json` says at this desk.
pub fn terminal(desk: &Desk, words: &[&str], stdin: &str) -> Result<Value, Box<dyn Error>> {
    let mut program = desk.command(Path::new(PROGRAM).with_file_name("sellerkey"));
    program.arg("--json").args(words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = program.spawn()?;
    running.stdin.take().ok_or("no input")?.write_all(stdin.as_bytes())?;
    let said = running.wait_with_output()?;
    if !said.status.success() {
        return Err(String::from_utf8_lossy(&said.stderr).into());
    }
    let said = String::from_utf8(said.stdout)?;
    Ok(serde_json::from_str(said.lines().last().ok_or("it says nothing")?)?)
}

/// Adds the app by the command line.
pub fn add_app_in_terminal(desk: &Desk, sandbox: &Sandbox, callback: &str) -> Outcome {
    let words = ["app", "add", "Shop", "--key", KEY, "--platform", sandbox.gateway(), "--callback", callback];
    terminal(desk, &[&words[..], &["--secret-stdin"]].concat(), SECRET).map(drop)
}

/// A connection that the command line has begun, and waits for.
pub struct Begun {
    waiting: Child,
    said: BufReader<ChildStdout>,
    words: PathBuf,
    pub url: String,
}

impl Begun {
    pub fn at(desk: &Desk, store: &str) -> Result<Self, Box<dyn Error>> {
        let mut connect = desk.command(Path::new(PROGRAM).with_file_name("sellerkey"));
        connect.args(["--json", "connect", "--no-browser", "--yes", "--store", store]);
        connect.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(said_at(desk)?);
        let mut waiting = connect.spawn()?;
        let mut said = BufReader::new(waiting.stdout.take().ok_or("no output")?);
        let mut line = String::new();
        said.read_line(&mut line)?;
        let first: Value = serde_json::from_str(&line)?;
        let url = first["authorize_url"].as_str().ok_or("no address")?.to_owned();
        Ok(Self { waiting, said, words: desk.home().join("said"), url })
    }

    /// Pastes an address.
    pub fn paste(&mut self, home: &str) -> Outcome {
        Ok(writeln!(self.waiting.stdin.as_mut().ok_or("no input")?, "{home}")?)
    }

    /// What it said at its end, which has to be a good one.
    pub fn connected(mut self) -> Result<Value, Box<dyn Error>> {
        let mut rest = String::new();
        self.said.read_to_string(&mut rest)?;
        let status = self.waiting.wait()?;
        if !status.success() {
            let words = std::fs::read_to_string(&self.words)?;
            return Err(format!("{status}: {rest}; all at this desk said: {words}").into());
        }
        Ok(serde_json::from_str(rest.lines().last().ok_or("it says nothing")?)?)
    }
}

/// Where programs of a desk say what they say.
pub fn said_at(desk: &Desk) -> std::io::Result<File> {
    File::options().create(true).append(true).open(desk.home().join("said"))
}

/// A store that was connected by the command line.
pub async fn connected_in_terminal(desk: &Desk, sandbox: &Sandbox) -> Outcome {
    add_app_in_terminal(desk, sandbox, BACKEND)?;
    let mut begun = Begun::at(desk, "Sunrise")?;
    begun.paste(&approve(&begun.url, 1).await?)?;
    assert_eq!(begun.connected()?["result"], "connected");
    Ok(())
}

/// The present access tokens of all stores that the keychain holds.
pub fn tokens(desk: &Desk) -> Result<Vec<String>, Box<dyn Error>> {
    let found = keychain(desk)?;
    Ok(found.split("\"current\":").skip(1).filter_map(|item| quoted(item, "access")).collect())
}

/// Every token of every store, present and previous ones, and the app's secret.
pub fn secrets(desk: &Desk) -> Result<Vec<String>, Box<dyn Error>> {
    let found = keychain(desk)?;
    let all = |name: &str| {
        let mark = format!("\"{name}\":\"");
        found.split(&mark).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
    };
    let tokens: [Vec<String>; 2] = [all("access"), all("refresh")];
    if tokens.iter().any(Vec::is_empty) {
        return Err(format!("no tokens: {found}").into());
    }
    Ok([vec![SECRET.to_owned()], tokens.concat()].concat())
}

fn keychain(desk: &Desk) -> Result<String, Box<dyn Error>> {
    let found = desk.command("secret-tool").args(["search", "--all", "service", "Sellerkey"]).output()?;
    Ok(format!("{}{}", String::from_utf8_lossy(&found.stdout), String::from_utf8_lossy(&found.stderr)))
}

fn quoted(text: &str, name: &str) -> Option<String> {
    let (_, rest) = text.split_once(&format!("\"{name}\":\""))?;
    rest.split('"').next().map(str::to_owned)
}
