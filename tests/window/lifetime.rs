//! A store's life as the window shows it, on a sandbox whose clock goes on.

use fantoccini::{Client, Locator};
use iop_sandbox::Sandbox;

use crate::Outcome;
use crate::steps::{approve, click, find, furnished, paste, reads, time_passes, until};
use crate::terminal::{connected_in_terminal, said_at, terminal, tokens};

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

#[tokio::test(flavor = "multi_thread")]
async fn a_renewal_that_a_locked_keychain_is_in_the_way_of_waits_without_a_prompt_and_comes_through()
-> Outcome {
    let (mut desk, sandbox, _) = furnished().await?;
    connected_in_terminal(&desk, &sandbox).await?;
    let before = tokens(&desk)?;
    time_passes(&sandbox, 40 * DAY).await?;
    terminal(&desk, &["app", "check", "Shop"], "")?;
    desk.lock_keychain()?;
    // Whoever wants a person to be asked for the password calls this.
    let mut monitor = desk.command("dbus-monitor");
    monitor.args(["--session", "interface='org.freedesktop.Secret.Service',member='Unlock'"]);
    let _monitor = crate::desk::Running::start(monitor.stdout(said_at(&desk)?))?;

    let (_program, window) = desk.open().await?;
    reads(&window, "store-state", "Renewal late").await?;
    until("it is said what is in the way", async || {
        Ok((blocked(&window).await?.as_deref() == Some("keychain-locked")).then_some(()))
    })
    .await?;
    reads(&window, "foot-note", "locked").await?;
    reads(&window, "store-state", "Renewal late").await?;
    let said = std::fs::read_to_string(desk.home().join("said"))?;
    assert!(!said.contains("member=Unlock"), "somebody was asked for a password");

    desk.unlock_keychain()?;
    assert_eq!(tokens(&desk)?, before, "the grant was kept");
    check_app(&window).await?;
    reads(&window, "store-state", "Connected").await?;
    assert_ne!(tokens(&desk)?, before);
    until("nothing is in the way", async || Ok(blocked(&window).await?.is_none().then_some(()))).await
}

/// The code of what is in the way of renewals, as the window is told it.
async fn blocked(window: &Client) -> Result<Option<String>, Box<dyn std::error::Error>> {
    let ask = "window.__TAURI_INTERNALS__.invoke('overview').then(arguments[0], arguments[0])";
    Ok(window.execute_async(ask, vec![]).await?["blocked"]["code"].as_str().map(str::to_owned))
}

/// Time goes on at the gateway, and the app hears of it by the next answer.
async fn days_pass(window: &Client, sandbox: &Sandbox, days: u64) -> Outcome {
    time_passes(sandbox, days * DAY).await?;
    check_app(window).await
}

/// Asks the gateway whether it takes the app; whatever it answers, the renewals are looked at anew.
async fn check_app(window: &Client) -> Outcome {
    click(window, "nav-apps").await?;
    find(window, "app-card")
        .await?
        .find(Locator::XPath(".//button[contains(., 'Check')]"))
        .await?
        .click()
        .await?;
    click(window, "nav-stores").await
}
