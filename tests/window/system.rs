//! What the window and its system agree on: its size, the keys of copy and paste, and who gets the links.

use std::fs;

use fantoccini::{
    Client, Locator,
    actions::{InputSource, KeyAction, KeyActions},
    key::Key,
};

use crate::desk::Desk;
use crate::screen::close;
use crate::steps::{click, find, handler_is_registered, until};
use crate::{Outcome, PROGRAM};

#[tokio::test]
async fn the_window_comes_back_in_the_size_that_it_was_given() -> Outcome {
    let desk = Desk::set_up()?;
    let size = async |window: &Client| -> Result<(u64, u64), Box<dyn std::error::Error>> {
        let size = window.execute("return [window.innerWidth, window.innerHeight]", vec![]).await?;
        Ok((size[0].as_u64().ok_or("no width")?, size[1].as_u64().ok_or("no height")?))
    };
    let (_program, window) = desk.open().await?;
    assert_eq!(size(&window).await?, (960, 680));
    window.set_window_size(800, 560).await?;
    let given = until("the window is smaller", async || {
        let now = size(&window).await?;
        Ok((now.0 < 960).then_some(now))
    })
    .await?;
    close(&desk, &window).await?;

    let (_program, window) = desk.open().await?;
    until("it is as it was", async || Ok((size(&window).await? == given).then_some(()))).await
}

#[tokio::test]
async fn copy_and_paste_work_by_their_keys() -> Outcome {
    let desk = Desk::set_up()?;
    let (_program, window) = desk.open().await?;
    click(&window, "nav-apps").await?;
    click(&window, "new-app").await?;
    find(&window, "app-name").await?.send_keys("Reseller").await?;
    let field = |testid: &'static str| {
        let window = &window;
        async move { Ok::<_, Box<dyn std::error::Error>>(find(window, testid).await?.prop("value").await?) }
    };
    press(&window, "ac").await?;
    find(&window, "app-key").await?.click().await?;
    press(&window, "v").await?;
    until("it is pasted", async || Ok((field("app-key").await?.as_deref() == Some("Reseller")).then_some(())))
        .await
}

/// Presses keys while Control is held.
async fn press(window: &Client, keys: &str) -> Outcome {
    let held = char::from(Key::Control);
    let mut actions = KeyActions::new("keyboard".to_owned()).then(KeyAction::Down { value: held });
    for value in keys.chars() {
        actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
    }
    Ok(window.perform_actions(actions.then(KeyAction::Up { value: held })).await?)
}

#[tokio::test]
async fn links_are_left_to_a_packages_entry_even_to_one_that_came_later() -> Outcome {
    let desk = Desk::set_up()?;
    let applications = desk.home().join("data/applications");
    let at_run_time = applications.join("sellerkey-desktop-handler.desktop");
    let (_program, window) = desk.open().await?;
    handler_is_registered(&desk).await?;
    assert!(at_run_time.exists(), "nobody else got them");
    close(&desk, &window).await?;

    let packaged = desk.home().join("usr/applications");
    fs::create_dir_all(&packaged)?;
    let entry = format!(
        "[Desktop Entry]\nType=Application\nName=Sellerkey\nExec={PROGRAM} %u\nMimeType=x-scheme-handler/sellerkey;\n"
    );
    fs::write(packaged.join("Sellerkey.desktop"), entry)?;
    assert!(desk.command("update-desktop-database").arg(&packaged).status()?.success());
    for start in ["a first", "a second"] {
        let mut program = desk.command(PROGRAM);
        let folders = format!("{}:/usr/local/share:/usr/share", desk.home().join("usr").display());
        let mut running = program.env("XDG_DATA_DIRS", &folders).spawn()?;
        let window = desk.window().await?;
        window.wait().for_element(Locator::Css("h1")).await?;
        until(&format!("the package gets them at {start} start"), async || {
            let mut ask = desk.command("xdg-mime");
            let asked =
                ask.env("XDG_DATA_DIRS", &folders).args(["query", "default", "x-scheme-handler/sellerkey"]);
            let named = String::from_utf8(asked.output()?.stdout)?;
            Ok((named.trim() == "Sellerkey.desktop").then_some(()))
        })
        .await?;
        assert!(!fs::read_to_string(&at_run_time).unwrap_or_default().contains("x-scheme-handler/sellerkey"));
        close(&desk, &window).await?;
        running.wait()?;
    }
    Ok(())
}
