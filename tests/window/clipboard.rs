//! *Copy token*, as other programs at the same screen see it.

use std::{
    error::Error,
    io::Write,
    process::Stdio,
    time::{Duration, Instant},
};

use fantoccini::Client;

use crate::Outcome;
use crate::desk::{Desk, Running};
use crate::screen::close;
use crate::steps::{click, furnished, reads, until};
use crate::terminal::{connected_in_terminal, tokens};

/// How long a token stays.
const STAYS: Duration = Duration::from_secs(30);

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_taken_away_after_half_a_minute_unless_something_else_is_there_by_then() -> Outcome {
    let (alone, overwritten) = tokio::join!(with_token_copied(), with_token_copied());
    let ((desk, token, window, copied), (other, ..)) = (alone?, overwritten?);
    copy(&other.0, "something else")?;

    let hints = read(&desk.0, "TARGETS")?;
    assert!(hints.lines().any(|hint| hint == "x-kde-passwordManagerHint"), "{hints}");
    assert_eq!(read(&desk.0, "x-kde-passwordManagerHint")?, "secret");

    tokio::time::sleep(STAYS.saturating_sub(copied.elapsed() + Duration::from_secs(2))).await;
    assert_eq!(read(&desk.0, "UTF8_STRING")?, token, "it stays as long as it is said to");
    until("the token is gone", async || Ok((read(&desk.0, "UTF8_STRING")? != token).then_some(()))).await?;
    let stayed = copied.elapsed();
    assert!(stayed < STAYS + Duration::from_secs(5), "{stayed:?}");
    assert_eq!(read(&desk.0, "UTF8_STRING")?, "");
    reads(&window, "copied-token", "Cleared from the clipboard").await?;
    assert_eq!(read(&other.0, "UTF8_STRING")?, "something else");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_taken_away_at_the_end_and_something_else_is_not() -> Outcome {
    let (mut desk, token, window, _) = with_token_copied().await?;
    assert_eq!(read(&desk.0, "UTF8_STRING")?, token);
    close(&desk.0, &window).await?;
    assert_eq!(desk.1.ends()?.0, 0);
    assert_eq!(read(&desk.0, "UTF8_STRING")?, "");

    let (mut desk, _, window, _) = with_token_copied().await?;
    copy(&desk.0, "something else")?;
    close(&desk.0, &window).await?;
    assert_eq!(desk.1.ends()?.0, 0);
    assert_eq!(read(&desk.0, "UTF8_STRING")?, "something else");
    Ok(())
}

/// A window whose store's token has just been copied: where, which, and when.
async fn with_token_copied() -> Result<((Desk, Running), String, Client, Instant), Box<dyn Error>> {
    let (desk, sandbox, _) = furnished().await?;
    connected_in_terminal(&desk, &sandbox).await?;
    let (program, window) = desk.open().await?;
    click(&window, "copy-token").await?;
    let copied = Instant::now();
    let token = until("the keychain has a token", async || Ok(tokens(&desk)?.pop())).await?;
    until("the token is there", async || Ok((read(&desk, "UTF8_STRING")? == token).then_some(()))).await?;
    Ok(((desk, program), token, window, copied))
}

/// What another program finds, in one of the forms in which it is offered; nothing where nothing is.
pub fn read(desk: &Desk, form: &str) -> Result<String, Box<dyn Error>> {
    let words = ["-selection", "clipboard", "-out", "-target", form];
    Ok(String::from_utf8(desk.command("xclip").args(words).output()?.stdout)?)
}

/// Another program puts something there, and stays to serve it.
fn copy(desk: &Desk, text: &str) -> Outcome {
    let mut program = desk.command("xclip");
    program.args(["-selection", "clipboard", "-in"]).stdin(Stdio::piped());
    let mut running = program.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    running.stdin.take().ok_or("no input")?.write_all(text.as_bytes())?;
    running.wait()?;
    Ok(())
}
