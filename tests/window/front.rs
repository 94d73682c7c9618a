//! A second instance hands over and ends, and the window comes to the front: under openbox, which lets programs raise
//! themselves as most window managers of X11 do.

use std::{error::Error, time::Duration};

use crate::desk::Desk;
use crate::steps::{DEEP_LINK, follow, handler_is_registered, until};
use crate::{Outcome, PROGRAM};

/// A second instance is a window library's start and one call over the bus.
const QUICKLY: Duration = Duration::from_secs(2);

#[tokio::test(flavor = "multi_thread")]
async fn a_link_or_a_second_start_brings_the_window_to_the_front() -> Outcome {
    let desk = Desk::set_up()?;
    let _manager = desk.start("openbox", &["--sm-disable"])?;
    let (_program, window) = desk.open().await?;
    in_front(&desk, "Sellerkey").await?;
    handler_is_registered(&desk).await?;

    let _other = desk.start("xev", &["-name", "Another", "-geometry", "1200x700+0+0", "-event", "button"])?;
    in_front(&desk, "Another").await?;
    follow(&desk, &format!("{DEEP_LINK}?code=a&state=foreign"))?;
    in_front(&desk, "Sellerkey").await?;

    let _third = desk.start("xev", &["-name", "Third", "-geometry", "1200x700+0+0", "-event", "button"])?;
    in_front(&desk, "Third").await?;
    let mut second = desk.start(PROGRAM, &[])?;
    let (code, took) = second.ends()?;
    assert_eq!(code, 0);
    assert!(took < QUICKLY, "{took:?}");
    in_front(&desk, "Sellerkey").await?;

    window.minimize_window().await?;
    in_front(&desk, "Third").await?;
    let mut second = desk.start(PROGRAM, &[])?;
    assert_eq!(second.ends()?.0, 0);
    in_front(&desk, "Sellerkey").await?;
    assert_eq!(own_windows(&desk)?, 1);
    Ok(())
}

/// Waits until the window manager says that this window has the keyboard and lies above all others.
pub async fn in_front(desk: &Desk, name: &str) -> Outcome {
    until(&format!("{name} is in front"), async || Ok(is_in_front(desk, name)?.then_some(()))).await
}

/// Whether the window manager says so now.
pub fn is_in_front(desk: &Desk, name: &str) -> Result<bool, Box<dyn Error>> {
    let asked = property(desk, &["-root", "_NET_ACTIVE_WINDOW", "_NET_CLIENT_LIST_STACKING"])?;
    let windows: Vec<_> = asked.lines().filter_map(|line| line.rsplit([' ', ',']).next()).collect();
    let [active, top] = windows[..] else { return Ok(false) };
    if active != top || !active.starts_with("0x") {
        return Ok(false);
    }
    Ok(property(desk, &["-id", active, "WM_NAME"])?.contains(&format!("\"{name}\"")))
}

fn own_windows(desk: &Desk) -> Result<usize, Box<dyn Error>> {
    let listed = property(desk, &["-root", "_NET_CLIENT_LIST"])?;
    let mut own = 0;
    for id in listed.split([' ', ',']).filter(|word| word.starts_with("0x")) {
        own += usize::from(property(desk, &["-id", id.trim(), "WM_CLASS"])?.contains("sellerkey"));
    }
    Ok(own)
}

fn property(desk: &Desk, words: &[&str]) -> Result<String, Box<dyn Error>> {
    Ok(String::from_utf8(desk.command("xprop").args(words).output()?.stdout)?)
}
