//! What people and programs do in these tests.

use std::{
    error::Error,
    fs::File,
    io::{BufRead, BufReader, Read, Write},
    path::Path,
    process::{Child, ChildStdout, Stdio},
    time::{Duration, Instant},
};

use fantoccini::{Client, Locator, elements::Element};
use iop_sandbox::{App, Options, Sandbox};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::desk::{Desk, free_port};
use crate::{Outcome, PATIENCE, PROGRAM};

pub const KEY: &str = "524880";
pub const SECRET: &str = "theSecretOfTheTestApp0123456789";
pub const DEEP_LINK: &str = "sellerkey://oauth/callback";
pub const BACKEND: &str = "https://backend.example/callback";

/// A desk with keychain and browser, a sandbox that knows one app and whose pages may open Sellerkey, and the port at
/// which the browser is watched.
pub async fn furnished() -> Result<(Desk, Sandbox, u16), Box<dyn Error>> {
    furnished_with(&[]).await
}

/// The same, with other pages that may open Sellerkey.
pub async fn furnished_with(origins: &[&str]) -> Result<(Desk, Sandbox, u16), Box<dyn Error>> {
    let port = free_port()?;
    let apps = vec![format!("{KEY}:{SECRET}:online").parse::<App>()?];
    let sandbox = Sandbox::start(Options { apps, control: Some(0), ..Options::default() }).await?;
    let desk = Desk::furnished(port, &[&[sandbox.gateway()], origins].concat())?;
    Ok((desk, sandbox, port))
}

/// Types a new app into the form, which stays open.
pub async fn type_app(window: &Client, sandbox: &Sandbox, callback: &str) -> Outcome {
    click(window, "nav-apps").await?;
    click(window, "new-app").await?;
    find(window, "app-platform").await?.select_by_value("gateway").await?;
    for (field, value) in [
        ("app-name", "Shop"),
        ("app-key", KEY),
        ("app-secret", SECRET),
        ("app-gateway", sandbox.gateway()),
        ("app-callback", callback),
    ] {
        let field = find(window, field).await?;
        field.clear().await?;
        field.send_keys(value).await?;
    }
    Ok(())
}

/// Types a new app into the form and saves it.
pub async fn add_app(window: &Client, sandbox: &Sandbox, callback: &str) -> Outcome {
    type_app(window, sandbox, callback).await?;
    click(window, "app-save").await?;
    find(window, "connect-now").await?;
    Ok(())
}

/// Begins a connection; the browser opens. Gives the authorize page's address.
pub async fn begin(window: &Client) -> Result<String, Box<dyn Error>> {
    click(window, "nav-stores").await?;
    click(window, "connect-store").await?;
    authorize_link(window).await
}

/// Begins to authorize the first store again.
pub async fn begin_again(window: &Client) -> Result<String, Box<dyn Error>> {
    click(window, "store-more").await?;
    click(window, "reauthorize").await?;
    authorize_link(window).await
}

async fn authorize_link(window: &Client) -> Result<String, Box<dyn Error>> {
    Ok(find(window, "authorize-link").await?.attr("href").await?.ok_or("no address")?)
}

/// Brings an address home by hand.
pub async fn paste(window: &Client, home: &str) -> Outcome {
    find(window, "paste-address").await?.send_keys(home).await?;
    click(window, "paste-submit").await
}

/// Confirms the account, and sees the store in the list.
pub async fn confirmed(window: &Client) -> Outcome {
    click(window, "confirm-account").await?;
    click(window, "nav-stores").await?;
    find(window, "store-card").await?;
    Ok(())
}

/// What the browser shows after a person has authorized in it.
#[derive(Deserialize)]
pub struct Page {
    pub url: String,
    pub text: String,
}

/// What a person does in the browser that the app opened.
pub async fn authorize(desk: &Desk, port: u16, account: u8) -> Result<Page, Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut person = desk.command("node");
    person.env("NODE_PATH", root.join("target/tools/node/node_modules"));
    person.arg(root.join("tests/window/person.js")).args([port.to_string(), account.to_string()]);
    let said = tokio::task::spawn_blocking(move || person.output()).await??;
    if !said.status.success() {
        return Err(String::from_utf8_lossy(&said.stderr).into());
    }
    Ok(serde_json::from_slice(&said.stdout)?)
}

/// Approves at once, as scripts may, and gives the address that the browser would be sent to.
pub async fn approve(url: &str, account: u8) -> Result<String, Box<dyn Error>> {
    let answer = ask("GET", &format!("{url}&sandbox_account={account}"), "").await?;
    let line = answer
        .lines()
        .find(|line| line.to_ascii_lowercase().starts_with("location: "))
        .ok_or("no redirect")?;
    Ok(line["location: ".len()..].to_owned())
}

/// The next call of this path takes so long.
pub async fn delay(sandbox: &Sandbox, path: &str, by: Duration) -> Outcome {
    let fault = json!({ "path": path, "kind": "delay", "delay_ms": by.as_millis(), "times": 1 });
    let faults = format!("{}/faults", sandbox.control().ok_or("no control")?);
    let answer = ask("POST", &faults, &fault.to_string()).await?;
    if answer.starts_with("HTTP/1.1 2") { Ok(()) } else { Err(answer.into()) }
}

async fn ask(method: &str, url: &str, body: &str) -> Result<String, Box<dyn Error>> {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let rest = url.strip_prefix("http://").ok_or("not plain http")?;
    let (host, target) = rest.split_once('/').ok_or("no path")?;
    let mut stream = tokio::net::TcpStream::connect(host).await?;
    let request = format!(
        "{method} /{target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    Ok(answer)
}

/// Opens a link as the system does.
pub fn follow(desk: &Desk, link: &str) -> Outcome {
    let opened = desk.command("xdg-open").arg(link).stdin(Stdio::null()).output()?;
    if opened.status.success() { Ok(()) } else { Err(format!("xdg-open: {opened:?}").into()) }
}

/// The app registers itself for its links a moment after it has started.
pub async fn handler_is_registered(desk: &Desk) -> Outcome {
    until("somebody gets links of sellerkey://", async || {
        let asked =
            desk.command("xdg-mime").args(["query", "default", "x-scheme-handler/sellerkey"]).output()?;
        Ok(String::from_utf8_lossy(&asked.stdout).contains("sellerkey").then_some(()))
    })
    .await
}

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
    words: std::path::PathBuf,
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

pub async fn find(window: &Client, testid: &str) -> Result<Element, Box<dyn Error>> {
    let selector = format!("[data-testid={testid}]");
    let found = window.wait().at_most(PATIENCE).for_element(Locator::Css(&selector)).await;
    match found {
        Ok(element) => Ok(element),
        Err(error) => {
            let text = window.find(Locator::Css("body")).await?.text().await?;
            Err(format!("{testid}: {error}; the window shows: {text}").into())
        }
    }
}

/// Clicks, once more where the window was just being drawn anew.
pub async fn click(window: &Client, testid: &str) -> Outcome {
    until(&format!("a click on {testid}"), async || match find(window, testid).await?.click().await {
        Ok(()) => Ok(Some(())),
        Err(error) if error.is_stale_element_reference() => Ok(None),
        Err(error) => Err(error.into()),
    })
    .await
}

/// Waits until a part of the window holds these words.
pub async fn reads(window: &Client, testid: &str, words: &str) -> Outcome {
    let path = format!("//*[@data-testid='{testid}'][contains(., '{words}')]");
    match window.wait().at_most(PATIENCE).for_element(Locator::XPath(&path)).await {
        Ok(_) => Ok(()),
        Err(error) => {
            Err(format!("{error}: {words}, but {}", find(window, testid).await?.text().await?).into())
        }
    }
}

/// Waits until the window shows so many of these.
pub async fn count(window: &Client, testid: &str, wanted: usize) -> Outcome {
    let selector = format!("[data-testid={testid}]");
    until(&format!("{wanted} of {testid}"), async || {
        Ok((window.find_all(Locator::Css(&selector)).await?.len() == wanted).then_some(()))
    })
    .await
}

/// Waits until something is so, and gives it.
pub async fn until<T>(
    what: &str,
    mut look: impl AsyncFnMut() -> Result<Option<T>, Box<dyn Error>>,
) -> Result<T, Box<dyn Error>> {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = look().await? {
            return Ok(found);
        }
        if Instant::now() > end {
            return Err(format!("it did not come about: {what}").into());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
