//! Authorizations that were not begun in this window, brought home in it by hand.

use crate::Outcome;
use crate::screen::close;
use crate::steps::{BACKEND, approve, begin, click, confirmed, count, find, furnished, paste, reads};
use crate::terminal::{Begun, add_app_in_terminal, terminal};

#[tokio::test(flavor = "multi_thread")]
async fn what_the_command_line_began_is_finished_in_the_open_window() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    add_app_in_terminal(&desk, &sandbox, BACKEND)?;
    let (_program, window) = desk.open().await?;
    find(&window, "connect-store").await?;
    let begun = Begun::at(&desk, "Sunrise")?;
    window.execute("window.dispatchEvent(new Event('focus'))", vec![]).await?;
    reads(&window, "elsewhere", "“Sunrise”, through Shop").await?;
    paste(&window, "https://backend.example/callback?code=3_1&state=another").await?;
    reads(&window, "problem", "did not begin").await?;
    let field = find(&window, "paste-address").await?;
    field.clear().await?;
    paste(&window, &approve(&begun.url, 1).await?).await?;
    assert_eq!(begun.connected()?["store"]["name"], "Sunrise");
    count(&window, "elsewhere", 0).await?;
    reads(&window, "store-card", "Sunrise").await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_begun_before_the_window_was_closed_is_finished_or_ended() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    add_app_in_terminal(&desk, &sandbox, BACKEND)?;
    let (_program, window) = desk.open().await?;
    let page = begin(&window).await?;
    close(&desk, &window).await?;

    let (_program, window) = desk.open().await?;
    find(&window, "elsewhere").await?;
    paste(&window, &approve(&page, 1).await?).await?;
    confirmed(&window).await?;
    begin(&window).await?;
    close(&desk, &window).await?;

    let (_program, window) = desk.open().await?;
    click(&window, "give-up").await?;
    count(&window, "elsewhere", 0).await?;
    assert_eq!(terminal(&desk, &["status"], "")?["stores"].as_array().map(Vec::len), Some(1));
    Ok(())
}
