//! Notifications, shown by dunst.

use std::{error::Error, fs, os::unix::fs::PermissionsExt};

use crate::desk::{Desk, Running};
use crate::steps::{approve, click, find, furnished, paste, reads, time_passes, until};
use crate::terminal::{connected_in_terminal, terminal};
use crate::{Outcome, PROGRAM};

const DAY: u64 = 86_400;
const ENDING: &str = "Sunrise: 5 days left";

#[tokio::test(flavor = "multi_thread")]
async fn an_end_ahead_is_told_once_and_the_notification_reauthorizes() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    connected_in_terminal(&desk, &sandbox).await?;
    time_passes(&sandbox, 54 * DAY).await?;
    terminal(&desk, &["app", "check", "Shop"], "")?;
    let _dunst = dunst(&desk).await?;

    let _program = desk.start(PROGRAM, &["--background"])?;
    until("it is told", async || Ok((told(&desk, ENDING)? == 1).then_some(()))).await?;
    // The button stands in the notification's menu.
    assert!(desk.command("dunstctl").arg("context").status()?.success());

    let window = desk.window().await?;
    let page = find(&window, "authorize-link").await?.attr("href").await?.ok_or("no address")?;
    click(&window, "nav-apps").await?;
    click(&window, "nav-stores").await?;
    paste(&window, &approve(&page, 1).await?).await?;
    reads(&window, "store-state", "Connected").await?;
    assert_eq!(told(&desk, ENDING)?, 1);
    Ok(())
}

/// How many notifications were shown with this title.
pub fn told(desk: &Desk, title: &str) -> Result<usize, Box<dyn Error>> {
    let shown = desk.home().join("shown");
    let shown = if shown.exists() { fs::read_to_string(shown)? } else { String::new() };
    Ok(shown.lines().filter(|line| *line == title).count())
}

/// A notification daemon that has each title written down, and in whose menu somebody chooses *Re-authorize*.
pub async fn dunst(desk: &Desk) -> Result<Running, Box<dyn Error>> {
    let program = |name: &str, text: &str| -> Result<String, Box<dyn Error>> {
        let path = desk.home().join(name);
        fs::write(&path, text)?;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755))?;
        Ok(path.display().to_string())
    };
    let choose = program("choose", "#!/bin/sh\ngrep Re-authorize\n")?;
    let shown = desk.home().join("shown");
    let write = program("write", &format!("#!/bin/sh\necho \"$2\" >>'{}'\n", shown.display()))?;
    let config = desk.home().join("dunstrc");
    let text = format!(
        "[global]\nstack_duplicates = false\ndmenu = {choose}\n[ours]\nappname = Sellerkey\nscript = {write}\n"
    );
    fs::write(&config, text)?;
    let running = desk.start("dunst", &["-config", &config.display().to_string()])?;
    until("dunst is there", async || {
        let asked = desk.command("dunstctl").arg("is-paused").output()?;
        Ok(asked.status.success().then_some(()))
    })
    .await?;
    Ok(running)
}
