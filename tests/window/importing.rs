//! Tokens that another program has, brought into the window by hand.

use std::{
    error::Error,
    path::PathBuf,
    time::{SystemTime, UNIX_EPOCH},
};

use fantoccini::{Client, Locator};
use iop::{AppKey, AppSecret, AuthorizationCode, Platform, TokenCall};
use iop_sandbox::Sandbox;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::Outcome;
use crate::eyes::{holders, overhear, overheard};
use crate::steps::{BACKEND, KEY, SECRET, approve, click, count, find, furnished, reads, type_app, until};
use crate::terminal::{add_app_in_terminal, terminal};

#[tokio::test(flavor = "multi_thread")]
async fn what_a_backend_has_is_pasted_proved_and_confirmed_and_never_comes_back() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    let answer = answer_of_the_token_call(&sandbox).await?;
    let token = |name: &str| answer[name].as_str().map(str::to_owned).ok_or(format!("no {name}"));
    let (access, refresh) = (token("access_token")?, token("refresh_token")?);
    let (_program, window) = desk.open().await?;
    overhear(&window).await?;

    type_app(&window, &sandbox, BACKEND).await?;
    click(&window, "answers-import").await?;
    click(&window, "app-save").await?;
    click(&window, "import-now").await?;
    find(&window, "import-text").await?.send_keys("<html>no tokens</html>").await?;
    click(&window, "import-submit").await?;
    reads(&window, "problem", "no token answer").await?;
    let dead =
        json!({ "access_token": "50000000deadDeadDEADdead0123456789", "refresh_token": "5", "code": "0" });
    fill(&window, "import-text", &dead.to_string()).await?;
    click(&window, "import-submit").await?;
    reads(&window, "problem", "does not take that token").await?;
    assert_eq!(terminal(&desk, &["status"], "")?["stores"], json!([]), "nothing was kept of either");

    fill(&window, "import-text", &answer.to_string()).await?;
    click(&window, "import-submit").await?;
    reads(&window, "taken-over", "These are tokens of").await?;
    click(&window, "confirm-account").await?;
    reads(&window, "news", "is imported").await?;
    count(&window, "store-card", 1).await?;
    let stores = terminal(&desk, &["status"], "")?;
    assert_eq!(stores["stores"][0]["state"], "connected");
    let name = stores["stores"][0]["name"].as_str().ok_or("no name")?;
    assert_eq!(terminal(&desk, &["token", name], "")?["access_token"], access.as_str());

    let shown = window.source().await? + &overheard(&window).await?;
    let secrets = [access, refresh, SECRET.to_owned()];
    for secret in &secrets {
        assert!(secret.len() > 20 && !shown.contains(secret), "a secret came back to the window");
    }
    assert_eq!(holders(desk.home(), &secrets), Vec::<PathBuf>::new());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn tokens_are_imported_from_the_apps_card_only_to_be_watched_or_refused() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    add_app_in_terminal(&desk, &sandbox, BACKEND)?;
    let answer = answer_of_the_token_call(&sandbox).await?;
    let (_program, window) = desk.open().await?;
    for word in ["drop", "confirm-account"] {
        click(&window, "nav-apps").await?;
        click(&window, "import-tokens").await?;
        // What some SDKs print around an answer.
        let printed = json!({ "gopResponseBody": answer.to_string() });
        find(&window, "import-text").await?.send_keys(&printed.to_string()).await?;
        click(&window, "import-watch").await?;
        fill(&window, "import-name", "Taken over").await?;
        click(&window, "import-submit").await?;
        click(&window, word).await?;
        find(&window, "news").await?;
        if word == "drop" {
            assert_eq!(terminal(&desk, &["status"], "")?["stores"], json!([]));
        }
    }
    reads(&window, "store-card", "Taken over").await?;
    window.find(Locator::LinkText("Taken over")).await?.click().await?;
    until("it says who renews", async || {
        let text = window.find(Locator::Css("main")).await?.text().await?;
        Ok(text.contains("another program renews it").then_some(()))
    })
    .await?;
    Ok(())
}

/// What the user's own backend got for a code of its own.
async fn answer_of_the_token_call(sandbox: &Sandbox) -> Result<Value, Box<dyn Error>> {
    let endpoints = sandbox.gateway().parse::<Platform>()?.endpoints().ok_or("no addresses")?;
    let (key, secret) = (AppKey::parse(KEY)?, AppSecret::new(SECRET));
    let page = iop::authorize_url(&endpoints, &key, BACKEND, "the-backends-own");
    let home = approve(page.as_str(), 1).await?;
    let (_, rest) = home.split_once("code=").ok_or("no code")?;
    let code = AuthorizationCode::new(rest.split('&').next().unwrap_or_default());
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis();
    let time = iop::Timestamp::from_millis(i64::try_from(now)?);
    let request = TokenCall::create(code).request(&endpoints, &key, &secret, time);

    let host = request.url().authority().to_owned();
    let mut stream = TcpStream::connect(&host).await?;
    let (path, form) = (request.url().path(), request.form());
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    );
    stream.write_all(head.as_bytes()).await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    let (_, body) = answer.split_once("\r\n\r\n").ok_or("no body")?;
    Ok(serde_json::from_str(body)?)
}

/// Types in the place of what stood there.
async fn fill(window: &Client, testid: &str, words: &str) -> Outcome {
    let field = find(window, testid).await?;
    field.clear().await?;
    Ok(field.send_keys(words).await?)
}
