//! A store's life as the window shows it, on a sandbox whose clock goes on.

use fantoccini::{Client, Locator};
use iop_sandbox::Sandbox;

use crate::Outcome;
use crate::steps::{approve, click, find, furnished, paste, reads, time_passes};
use crate::terminal::connected_in_terminal;

const DAY: u64 = 86_400;

#[tokio::test(flavor = "multi_thread")]
async fn the_pill_turns_from_connected_to_days_left_to_reauthorize_and_back() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    connected_in_terminal(&desk, &sandbox).await?;
    let (_program, window) = desk.open().await?;
    reads(&window, "store-state", "Connected").await?;

    days_pass(&window, &sandbox, 54).await?;
    reads(&window, "store-state", "days left").await?;
    days_pass(&window, &sandbox, 7).await?;
    reads(&window, "store-state", "Re-authorize").await?;

    click(&window, "reauthorize").await?;
    let page = find(&window, "authorize-link").await?.attr("href").await?.ok_or("no address")?;
    paste(&window, &approve(&page, 1).await?).await?;
    reads(&window, "store-state", "Connected").await
}

/// Time goes on at the gateway, and the app hears of it by the next answer.
async fn days_pass(window: &Client, sandbox: &Sandbox, days: u64) -> Outcome {
    time_passes(sandbox, days * DAY).await?;
    click(window, "nav-apps").await?;
    find(window, "app-card")
        .await?
        .find(Locator::XPath(".//button[contains(., 'Check')]"))
        .await?
        .click()
        .await?;
    click(window, "nav-stores").await
}
