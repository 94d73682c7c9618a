//! The room Inspector: a refused request is pasted, and what is copied there is run against the sandbox.

use std::{error::Error, io::Write, process::Stdio};

use fantoccini::{Client, Locator};

use crate::Outcome;
use crate::clipboard::read;
use crate::desk::Desk;
use crate::eyes::{overhear, overheard};
use crate::steps::{KEY, SECRET, add_app, click, count, find, furnished, reads, until};

const CODE: &str = "3_524880_aCodeThatSomebodyPasted0123456789";

#[tokio::test(flavor = "multi_thread")]
async fn the_tickets_request_is_explained_and_the_mended_one_comes_as_far_as_its_code() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    let (_program, window) = desk.open().await?;
    overhear(&window).await?;
    click(&window, "nav-inspector").await?;
    inspect(&window, &refused(&desk, sandbox.gateway(), "test")?, SECRET).await?;

    count(&window, "finding", 5).await?;
    assert_eq!(
        findings(&window).await?,
        ["plain-hash", "secret-wrapped", "path-has-rest", "unknown-parameter:redirect_uri", "dummy-code"]
    );
    reads(&window, "mistakes", "5 mistakes").await?;
    reads(&window, "recipe", "/rest/auth/token/create").await?;
    find(&window, "mended").await?;

    click(&window, "copy-curl").await?;
    let curl = until("the line is on the clipboard", async || {
        Ok(Some(read(&desk, "UTF8_STRING")?).filter(|text| text.starts_with("curl ")))
    })
    .await?;
    let answer = desk.command("sh").args(["-c", &format!("{curl} --silent --noproxy '*'")]).output()?;
    let answer = String::from_utf8(answer.stdout)?;
    assert!(answer.contains("\"InvalidCode\""), "{curl} → {answer}");

    click(&window, "send-dry-run").await?;
    reads(&window, "dry-run", "takes app key, secret and sign").await?;

    // A code that lives is in what is copied, and in nothing that the window is told.
    inspect(&window, &refused(&desk, sandbox.gateway(), CODE)?, SECRET).await?;
    count(&window, "finding", 4).await?;
    click(&window, "copy-text").await?;
    until("the text is on the clipboard", async || {
        Ok(read(&desk, "UTF8_STRING")?.contains(CODE).then_some(()))
    })
    .await?;
    click(&window, "copy-ticket").await?;
    let ticket = until("the ticket is on the clipboard", async || {
        Ok(Some(read(&desk, "UTF8_STRING")?).filter(|text| text.contains("AppKey")))
    })
    .await?;
    let heard = overheard(&window).await?;
    assert!(heard.contains("plain-hash"), "the scan sees what was told");
    for live in [SECRET, CODE] {
        assert!(!heard.contains(live) && !ticket.contains(live), "{live} came back");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_check_leads_to_its_request() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    let (_program, window) = desk.open().await?;
    add_app(&window, &sandbox, "https://backend.example/callback").await?;
    let secret = find(&window, "app-secret").await?;
    secret.send_keys("anotherSecretThanTheSandboxKnows").await?;
    click(&window, "app-save").await?;
    reads(&window, "problem", "IncompleteSignature").await?;
    click(&window, "inspect-this").await?;
    let verdict = find(&window, "verdict").await?;
    assert_eq!(verdict.attr("data-verdict").await?.as_deref(), Some("right-but-refused"));
    assert!(find(&window, "inspect-input").await?.prop("value").await?.unwrap_or_default().contains(KEY));

    click(&window, "nav-activity").await?;
    click(&window, "inspect-this").await?;
    find(&window, "verdict").await?;
    Ok(())
}

/// A token call signed by the ticket's recipe: plain SHA-256, the secret around the text, `/rest` in the path.
pub fn refused(desk: &Desk, gateway: &str, code: &str) -> Result<String, Box<dyn Error>> {
    let text = format!(
        "{SECRET}/rest/auth/token/createapp_key{KEY}code{code}redirect_urihttps://backend.example/callback\
         sign_methodsha256timestamp1771289931678{SECRET}"
    );
    let mut hashing = desk.command("sha256sum").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    hashing.stdin.take().ok_or("no input")?.write_all(text.as_bytes())?;
    let hashed = String::from_utf8(hashing.wait_with_output()?.stdout)?;
    let sign = hashed.split(' ').next().unwrap_or_default().to_uppercase();
    Ok(format!(
        "{gateway}/rest/auth/token/create?app_key={KEY}&code={code}&sign_method=sha256&timestamp=1771289931678\
         &redirect_uri=https%3A%2F%2Fbackend.example%2Fcallback&sign={sign}"
    ))
}

pub async fn inspect(window: &Client, request: &str, secret: &str) -> Outcome {
    for (field, text) in [("inspect-input", request), ("inspect-secret", secret)] {
        let field = find(window, field).await?;
        field.clear().await?;
        field.send_keys(text).await?;
    }
    click(window, "inspect-run").await
}

async fn findings(window: &Client) -> Result<Vec<String>, Box<dyn Error>> {
    let mut ids = Vec::new();
    for finding in window.find_all(Locator::Css("[data-testid=finding]")).await? {
        ids.push(finding.attr("data-finding").await?.unwrap_or_default());
    }
    Ok(ids)
}
