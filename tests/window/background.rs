//! The program without its window: after it was closed, and from a login on.

use std::{error::Error, fs, time::Instant};

use fantoccini::{Client, Locator};

use crate::desk::{Desk, Running};
use crate::screen::{close, press_cross};
use crate::steps::{click, count, find, furnished, reads, until};
use crate::terminal::connected_in_terminal;
use crate::{Outcome, PROGRAM};

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_window_leaves_no_web_view_and_a_second_start_brings_it_back_as_it_was() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    connected_in_terminal(&desk, &sandbox).await?;
    let (mut program, window) = desk.open().await?;
    find(&window, "store-card").await?;
    assert!(web_views(&desk) > 0, "the scan sees them");
    window.set_window_size(800, 560).await?;
    until("the window is smaller", async || Ok((width(&window).await? < 960).then_some(()))).await?;
    let was = width(&window).await?;

    ask_to_close(&desk, &window).await?;
    answer(&window, "ask-yes").await?;
    gone(&desk).await?;
    assert_eq!(program.has_ended()?, None, "the program goes on");

    let began = Instant::now();
    let mut second = desk.start(PROGRAM, &[])?;
    assert_eq!(second.ends()?.0, 0);
    let window = desk.window().await?;
    reads(&window, "store-card", "Sunrise").await?;
    println!("the list was back {} ms after a second start", began.elapsed().as_millis());
    assert_eq!(width(&window).await?, was);
    close(&desk, &window).await?;
    assert_eq!(program.ends()?.0, 0);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cross_that_is_pressed_again_and_again_closes_all_the_same() -> Outcome {
    let desk = Desk::without_a_bus()?;
    for _ in 0..3 {
        let (mut program, window) = desk.open().await?;
        find(&window, "connect-store").await?;
        for _ in 0..40 {
            // It may go while it is looked for.
            drop(press_cross(&desk));
        }
        assert_eq!(program.ends()?.0, 0);
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_tray_closing_asks_and_does_what_was_said() -> Outcome {
    let desk = Desk::set_up()?;
    let (mut program, window) = desk.open().await?;
    ask_to_close(&desk, &window).await?;
    find(&window, "closing").await?.find(Locator::XPath(".//button[. = 'Cancel']")).await?.click().await?;
    count(&window, "closing", 0).await?;
    find(&window, "connect-store").await?;

    ask_to_close(&desk, &window).await?;
    click(&window, "closing-remember").await?;
    answer(&window, "ask-yes").await?;
    let window = back_again(&desk).await?;
    press_cross(&desk)?;
    gone(&desk).await?;
    assert_eq!(program.has_ended()?, None, "it was said once and for all");
    drop(window);

    let window = back_again(&desk).await?;
    click(&window, "nav-settings").await?;
    reads(&window, "way-back", "no tray icons").await?;
    let choice = find(&window, "closing-choice").await?;
    assert_eq!(
        choice.find(Locator::Css("[aria-pressed=true]")).await?.attr("data-value").await?.as_deref(),
        Some("background")
    );
    choice.find(Locator::Css("[data-value=ask]")).await?.click().await?;
    until("it is kept", async || {
        let pressed = choice.find(Locator::Css("[aria-pressed=true]")).await?.attr("data-value").await?;
        Ok((pressed.as_deref() == Some("ask")).then_some(()))
    })
    .await?;
    ask_to_close(&desk, &window).await?;
    click(&window, "closing-remember").await?;
    answer(&window, "closing-quit").await?;
    assert_eq!(program.ends()?.0, 0);

    let (mut program, window) = desk.open().await?;
    find(&window, "connect-store").await?;
    press_cross(&desk)?;
    assert_eq!(program.ends()?.0, 0, "that too");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_start_at_login_makes_no_web_view_until_somebody_wants_it() -> Outcome {
    let desk = Desk::set_up()?;
    let (_program, window) = desk.open().await?;
    click(&window, "nav-settings").await?;
    click(&window, "start-at-login").await?;
    let entry = desk.home().join(".config/autostart/Sellerkey.desktop");
    let written = until("the system is told", async || Ok(fs::read_to_string(&entry).ok())).await?;
    assert!(written.lines().any(|line| line == format!("Exec={PROGRAM} --background")), "{written}");
    close(&desk, &window).await?;

    let _running = desk.start(PROGRAM, &["--background"])?;
    until("the first is there", async || {
        let mut ask = desk.command("gdbus");
        ask.args(["call", "--session", "--dest", "org.freedesktop.DBus", "--object-path", "/"]);
        let names = ask.args(["--method", "org.freedesktop.DBus.ListNames"]).output()?;
        Ok(String::from_utf8_lossy(&names.stdout).contains("SingleInstance").then_some(()))
    })
    .await?;
    let mut second = desk.start(PROGRAM, &["--background"])?;
    assert_eq!(second.ends()?.0, 0);
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    assert_eq!(web_views(&desk), 0);

    let window = back_again(&desk).await?;
    click(&window, "nav-settings").await?;
    let switch = find(&window, "start-at-login").await?;
    until("the switch shows it", async || Ok(switch.is_selected().await?.then_some(()))).await?;
    switch.click().await?;
    until("the system is told", async || Ok((!entry.exists()).then_some(()))).await
}

/// Presses the cross until the window asks: it listens a moment after it is there.
async fn ask_to_close(desk: &Desk, window: &Client) -> Outcome {
    until("the window asks", async || {
        press_cross(desk)?;
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        let found = window.find_all(Locator::Css("[data-testid=closing]")).await?;
        Ok((!found.is_empty()).then_some(()))
    })
    .await
}

/// Answers the question. The window may be gone before the click has been answered.
async fn answer(window: &Client, testid: &str) -> Outcome {
    let button = find(window, testid).await?;
    drop(tokio::time::timeout(std::time::Duration::from_secs(2), button.click()).await);
    Ok(())
}

/// Starts the program once more, and gives the window that comes.
pub async fn back_again(desk: &Desk) -> Result<Client, Box<dyn Error>> {
    gone(desk).await?;
    let mut second: Running = desk.start(PROGRAM, &[])?;
    assert_eq!(second.ends()?.0, 0);
    let window = desk.window().await?;
    find(&window, "nav-stores").await?;
    Ok(window)
}

/// Waits until there is no web view any more.
pub async fn gone(desk: &Desk) -> Outcome {
    until("no web view is left", async || Ok((web_views(desk) == 0).then_some(()))).await
}

/// How many processes show pages at this desk. Names are cut off after fifteen characters.
fn web_views(desk: &Desk) -> usize {
    desk.processes().iter().filter(|(_, name)| name == "WebKitWebProces").count()
}

async fn width(window: &Client) -> Result<u64, Box<dyn Error>> {
    Ok(window.execute("return window.innerWidth", vec![]).await?.as_u64().ok_or("no width")?)
}
