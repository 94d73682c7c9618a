//! What people do in these tests: at the window, in the browser.

use std::{
    error::Error,
    io::{Write, stderr},
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use fantoccini::{Client, Locator, elements::Element, error::CmdError};
use iop_sandbox::{App, Options, Sandbox};
use serde::Deserialize;
use serde_json::json;

use crate::desk::{Desk, free_port};
use crate::{Outcome, PATIENCE};

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

/// The gateway's time goes on by so many seconds.
pub async fn time_passes(sandbox: &Sandbox, seconds: u64) -> Outcome {
    let clock = format!("{}/clock", sandbox.control().ok_or("no control")?);
    let answer = ask("POST", &clock, &json!({ "advance_s": seconds }).to_string()).await?;
    if answer.starts_with("HTTP/1.1 2") { Ok(()) } else { Err(answer.into()) }
}

/// Waits until the browser has a page open, and so has done with taking the focus.
pub async fn browser_shows(port: u16, url: &str) -> Outcome {
    let pages = format!("http://127.0.0.1:{port}/json/list");
    until(&format!("the browser shows {url}"), async || {
        let said = Command::new("curl").args(["--silent", "--max-time", "5", &pages]).output()?;
        Ok(String::from_utf8_lossy(&said.stdout).contains(url).then_some(()))
    })
    .await
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

pub async fn find(window: &Client, testid: &str) -> Result<Element, Box<dyn Error>> {
    let selector = format!("[data-testid={testid}]");
    let give_up = Instant::now() + PATIENCE;
    loop {
        match window.wait().at_most(PATIENCE).for_element(Locator::Css(&selector)).await {
            Ok(element) => return Ok(element),
            // Drawn anew between being found and being named.
            Err(error) if stale(&error) && Instant::now() < give_up => {}
            Err(error) => {
                let text = window.find(Locator::Css("body")).await?.text().await?;
                return Err(format!("{testid}: {error}; the window shows: {text}").into());
            }
        }
    }
}

/// `WebKit` names what went away while it was looked for in words of its own.
fn stale(error: &CmdError) -> bool {
    error.is_stale_element_reference() || error.to_string().contains("Stale element found")
}

/// Clicks, once more where the window was just being drawn anew, or scrolled, so that the click fell beside.
pub async fn click(window: &Client, testid: &str) -> Outcome {
    until(&format!("a click on {testid}"), async || match hits(window, find(window, testid).await?).await {
        Ok(true) => Ok(Some(())),
        Ok(false) => {
            // Unlike `println!`, it is to be read where all goes well too.
            writeln!(stderr(), "a click on {testid} fell beside")?;
            Ok(None)
        }
        Err(error) if stale(&error) => Ok(None),
        Err(error) => Err(error.into()),
    })
    .await
}

/// Clicks on an element, and says whether it was that which was clicked on.
async fn hits(window: &Client, element: Element) -> Result<bool, CmdError> {
    const WATCH: &str = "
        window.beside = true;
        arguments[0].addEventListener('click', () => (window.beside = false), { capture: true, once: true });
    ";
    window.execute(WATCH, vec![serde_json::to_value(&element)?]).await?;
    element.click().await?;
    // A click that closed the window, or has it loaded anew, has hit.
    let beside = window.execute("return window.beside === true", vec![]).await;
    Ok(!beside.is_ok_and(|beside| beside == json!(true)))
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
