//! The whole loop in real parts: the window, xdg-open, Chromium, gnome-keyring, and the sandbox as gateway.

use std::{
    error::Error,
    io::{BufRead, BufReader, Read, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use fantoccini::{Client, Locator};
use iop_sandbox::{App, Options, Sandbox};

use crate::desk::{Desk, free_port};
use crate::{Outcome, PATIENCE, PROGRAM};

const SECRET: &str = "theSecretOfTheTestApp0123456789";

#[tokio::test(flavor = "multi_thread")]
async fn a_store_is_connected_by_clicking_and_its_secrets_stay_in_the_keychain() -> Outcome {
    let (desk, sandbox, port) = furnished().await?;
    let window = desk.open(PROGRAM).await?;
    let callback = format!("http://127.0.0.1:{}/callback", free_port()?);
    add_app(&window, &sandbox, &callback).await?;

    click(&window, "nav-stores").await?;
    click(&window, "connect-store").await?;
    let link = find(&window, "authorize-link").await?.attr("href").await?.ok_or("no address")?;
    assert!(link.starts_with(sandbox.gateway()), "{link}");
    let page = authorize(&desk, port, 2)?;
    assert!(page.contains("Sellerkey has the code"), "{page}");
    click(&window, "confirm-account").await?;

    click(&window, "nav-stores").await?;
    let card = find(&window, "store-card").await?;
    assert!(card.text().await?.contains("Shop"), "{}", card.text().await?);
    assert_eq!(find(&window, "store-state").await?.attr("data-state").await?.as_deref(), Some("connected"));
    let shown = window.source().await?;

    let found = desk.command("secret-tool").args(["search", "--all", "service", "Sellerkey"]).output()?;
    let found =
        format!("{}{}", String::from_utf8_lossy(&found.stdout), String::from_utf8_lossy(&found.stderr));
    let token = |name: &str| {
        let rest = found.split_once(&format!("\"{name}\":\"")).map(|(_, rest)| rest.to_owned());
        rest.and_then(|rest| rest.split('"').next().map(str::to_owned)).ok_or(format!("no {name}: {found}"))
    };
    let secrets = [SECRET.to_owned(), token("access")?, token("refresh")?];
    for secret in &secrets {
        assert!(secret.len() > 20 && !shown.contains(secret), "the window shows a secret");
    }
    assert_eq!(holders(desk.home(), &secrets), Vec::<PathBuf>::new());
    assert!(
        !holders(&desk.home().join("data"), &["524880".to_owned()]).is_empty(),
        "the scan finds what is there"
    );
    let listed = Command::new("ps").args(["-eo", "args"]).output()?;
    let listed = String::from_utf8_lossy(&listed.stdout);
    assert!(secrets.iter().all(|secret| !listed.contains(secret)), "an argument list holds a secret");
    window.close().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pasted_address_connects() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    let window = desk.open(PROGRAM).await?;
    add_app(&window, &sandbox, "https://backend.example/callback").await?;
    let home = begin(&window, 1).await?;
    assert!(home.starts_with("https://backend.example/callback?code="), "{home}");
    paste(&window, &home).await?;
    confirmed(&window).await?;
    window.close().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn another_account_overwrites_nothing_until_somebody_says_so() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    let window = desk.open(PROGRAM).await?;
    add_app(&window, &sandbox, "https://backend.example/callback").await?;
    paste(&window, &begin(&window, 1).await?).await?;
    confirmed(&window).await?;
    let first = sandbox_token(&desk)?;

    click(&window, "store-more").await?;
    click(&window, "reauthorize").await?;
    let link = find(&window, "authorize-link").await?.attr("href").await?.ok_or("no address")?;
    paste(&window, &approve(&link, 2).await?).await?;
    find(&window, "keep-both").await?;
    assert_eq!(tokens(&desk)?.iter().filter(|token| **token == first).count(), 1, "nothing was overwritten");
    click(&window, "keep-both").await?;
    click(&window, "nav-stores").await?;
    let end = std::time::Instant::now() + PATIENCE;
    while window.find_all(Locator::Css("[data-testid=store-card]")).await?.len() != 2 {
        assert!(std::time::Instant::now() < end, "two stores");
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    let kept = tokens(&desk)?;
    assert!(kept.len() == 2 && kept.contains(&first), "{}", kept.len());
    window.close().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn links_reach_the_running_app_and_authorize_again() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    let window = desk.open(PROGRAM).await?;
    add_app(&window, &sandbox, "sellerkey://oauth/callback").await?;
    handler_is_registered(&desk).await?;
    let home = begin(&window, 1).await?;
    follow(&desk, "sellerkey://oauth/callback?code=a&state=foreign")?;
    find(&window, "note").await?;
    follow(&desk, &home)?;
    confirmed(&window).await?;
    let first = sandbox_token(&desk)?;

    click(&window, "store-more").await?;
    click(&window, "reauthorize").await?;
    let link = find(&window, "authorize-link").await?.attr("href").await?.ok_or("no address")?;
    follow(&desk, &approve(&link, 1).await?)?;
    let end = std::time::Instant::now() + PATIENCE;
    while sandbox_token(&desk)? == first {
        assert!(std::time::Instant::now() < end, "the tokens are still the old ones");
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    window.close().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_starts_the_app_and_finishes_what_the_command_line_began() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    let terminal = Path::new(PROGRAM).with_file_name("sellerkey");
    let terminal = terminal.to_str().ok_or("a path")?;
    let mut add = desk.command(terminal);
    add.args(["app", "add", "Shop", "--key", "524880", "--platform", sandbox.gateway(), "--secret-stdin"]);
    add.args(["--callback", "sellerkey://oauth/callback"]).stdin(Stdio::piped());
    let mut adding = add.spawn()?;
    adding.stdin.take().ok_or("no input")?.write_all(SECRET.as_bytes())?;
    assert!(adding.wait()?.success());

    let mut connect = desk.command(terminal);
    connect.args(["--json", "connect", "--no-browser", "--yes", "--store", "Sunrise"]);
    let mut waiting = connect.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
    let mut said = BufReader::new(waiting.stdout.take().ok_or("no output")?);
    let mut line = String::new();
    said.read_line(&mut line)?;
    let first: serde_json::Value = serde_json::from_str(&line)?;
    let home = approve(first["authorize_url"].as_str().ok_or("no address")?, 1).await?;

    let window = desk.open_with(PROGRAM, &[&home]).await?;
    let mut rest = String::new();
    said.read_to_string(&mut rest)?;
    assert!(waiting.wait()?.success() && rest.contains("\"result\":\"connected\""), "{rest}");
    assert!(find(&window, "store-card").await?.text().await?.contains("Sunrise"));
    window.close().await?;
    Ok(())
}

/// Begins a connection and approves it, as scripts may. Gives the address that the browser would be sent to.
async fn begin(window: &Client, account: u8) -> Result<String, Box<dyn Error>> {
    click(window, "nav-stores").await?;
    click(window, "connect-store").await?;
    let link = find(window, "authorize-link").await?.attr("href").await?.ok_or("no address")?;
    approve(&link, account).await
}

/// Confirms the account, and sees the store in the list.
async fn confirmed(window: &Client) -> Outcome {
    click(window, "confirm-account").await?;
    click(window, "nav-stores").await?;
    find(window, "store-card").await?;
    Ok(())
}

/// Opens a link as the system does.
fn follow(desk: &Desk, link: &str) -> Outcome {
    let opened = desk.command("xdg-open").arg(link).stdin(Stdio::null()).output()?;
    if opened.status.success() { Ok(()) } else { Err(format!("xdg-open: {opened:?}").into()) }
}

/// The app registers itself for its links a moment after it has started.
async fn handler_is_registered(desk: &Desk) -> Outcome {
    let end = std::time::Instant::now() + PATIENCE;
    loop {
        let asked =
            desk.command("xdg-mime").args(["query", "default", "x-scheme-handler/sellerkey"]).output()?;
        if String::from_utf8_lossy(&asked.stdout).contains("sellerkey") {
            return Ok(());
        }
        if std::time::Instant::now() > end {
            return Err("nobody gets links of sellerkey://".into());
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
}

/// The access token that the keychain holds now.
fn sandbox_token(desk: &Desk) -> Result<String, Box<dyn Error>> {
    Ok(tokens(desk)?.into_iter().next().ok_or("no token")?)
}

/// The present access tokens of all stores that the keychain holds.
fn tokens(desk: &Desk) -> Result<Vec<String>, Box<dyn Error>> {
    let found = desk.command("secret-tool").args(["search", "--all", "service", "Sellerkey"]).output()?;
    let found = String::from_utf8_lossy(&found.stdout).into_owned();
    let token = |item: &str| {
        let rest = item.split("\"access\":\"").nth(1)?;
        rest.split('"').next().map(str::to_owned)
    };
    Ok(found.split("\"current\":").skip(1).filter_map(token).collect())
}

/// Brings an address home by hand.
async fn paste(window: &Client, home: &str) -> Outcome {
    find(window, "paste-address").await?.send_keys(home).await?;
    click(window, "paste-submit").await
}

/// A desk with keychain and browser, and a sandbox that knows one app.
async fn furnished() -> Result<(Desk, Sandbox, u16), Box<dyn Error>> {
    let port = free_port()?;
    let apps = vec![format!("524880:{SECRET}:online").parse::<App>()?];
    let sandbox = Sandbox::start(Options { apps, ..Options::default() }).await?;
    Ok((Desk::furnished(port)?, sandbox, port))
}

/// Types a new app into the form and saves it.
async fn add_app(window: &Client, sandbox: &Sandbox, callback: &str) -> Outcome {
    click(window, "nav-apps").await?;
    click(window, "new-app").await?;
    find(window, "app-platform").await?.select_by_value("gateway").await?;
    for (field, value) in [
        ("app-name", "Shop"),
        ("app-key", "524880"),
        ("app-secret", SECRET),
        ("app-gateway", sandbox.gateway()),
        ("app-callback", callback),
    ] {
        let field = find(window, field).await?;
        field.clear().await?;
        field.send_keys(value).await?;
    }
    click(window, "app-save").await?;
    find(window, "connect-now").await?;
    Ok(())
}

/// What a person does in the browser that the app opened. Gives the title of the page at the end.
fn authorize(desk: &Desk, port: u16, account: u8) -> Result<String, Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut person = desk.command("node");
    person.env("NODE_PATH", root.join("target/tools/node/node_modules"));
    person.arg(root.join("tests/window/person.js")).args([port.to_string(), account.to_string()]);
    let said = person.output()?;
    if !said.status.success() {
        return Err(String::from_utf8_lossy(&said.stderr).into());
    }
    Ok(String::from_utf8(said.stdout)?)
}

/// Approves at once, as scripts may, and gives the address that the browser would be sent to.
async fn approve(url: &str, account: u8) -> Result<String, Box<dyn Error>> {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let rest = url.strip_prefix("http://").ok_or("not plain http")?;
    let (host, target) = rest.split_once('/').ok_or("no path")?;
    let mut stream = tokio::net::TcpStream::connect(host).await?;
    let request = format!(
        "GET /{target}&sandbox_account={account} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    let line = answer
        .lines()
        .find(|line| line.to_ascii_lowercase().starts_with("location: "))
        .ok_or("no redirect")?;
    Ok(line["location: ".len()..].to_owned())
}

async fn find(window: &Client, testid: &str) -> Result<fantoccini::elements::Element, Box<dyn Error>> {
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

async fn click(window: &Client, testid: &str) -> Outcome {
    Ok(find(window, testid).await?.click().await?)
}

/// The files below a folder that hold one of these values.
fn holders(folder: &Path, values: &[String]) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let holds = |path: &Path| {
        let bytes = std::fs::read(path).unwrap_or_default();
        values.iter().any(|value| bytes.windows(value.len()).any(|window| window == value.as_bytes()))
    };
    let below = |path: PathBuf| match path.symlink_metadata() {
        Ok(meta) if meta.is_dir() => holders(&path, values),
        Ok(meta) if meta.is_file() && holds(&path) => vec![path],
        _ => Vec::new(),
    };
    entries.flatten().flat_map(|entry| below(entry.path())).collect()
}
