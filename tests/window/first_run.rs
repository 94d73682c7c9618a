//! A first run by keyboard alone, under a window manager: keys go to the screen, and the page is only looked at.

use std::error::Error;

use fantoccini::{Client, Locator};
use serde::Deserialize;

use crate::Outcome;
use crate::desk::{Desk, free_port};
use crate::front::{in_front, is_in_front};
use crate::keyboard::{ALT, DOWN, END, ENTER, ESCAPE, Keyboard, SHIFT, TAB};
use crate::steps::{KEY, SECRET, authorize, find, furnished, reads, until};

/// More than any room has.
const STEPS: usize = 60;

#[tokio::test(flavor = "multi_thread")]
async fn from_the_empty_window_to_a_store_by_keyboard_alone_with_the_focus_always_to_be_seen() -> Outcome {
    let (desk, sandbox, port) = furnished().await?;
    let _manager = desk.start("openbox", &["--sm-disable"])?;
    let (_program, window) = desk.open().await?;
    in_front(&desk, "Sellerkey").await?;
    let person = Person { keyboard: Keyboard::at(&desk)?, window: &window };

    // Where there is no app, a store's way begins with one.
    find(&window, "connect-store").await?;
    person.press("connect-store").await?;
    person.comes_to("Add app").await?;
    person.fill("app-name", "Shop").await?;
    person.tab_to("app-platform").await?;
    person.keyboard.press(END).await?;
    find(&window, "app-gateway").await?;
    let callback = format!("http://127.0.0.1:{}/callback", free_port()?);
    for (field, words) in [
        ("app-gateway", sandbox.gateway()),
        ("app-key", KEY),
        ("app-secret", SECRET),
        ("app-callback", &callback),
    ] {
        person.fill(field, words).await?;
    }
    person.back_to("app-save").await?;
    person.keyboard.press(ENTER).await?;
    find(&window, "connect-now").await?;
    person.keeps_the_focus("what came of it is shown").await?;

    person.press("connect-now").await?;
    person.comes_to("Connect a store").await?;
    authorize(&desk, port, 2).await?;
    find(&window, "confirm-account").await?;
    person.comes_back_to("Sellerkey", &desk).await?;
    person.press("confirm-account").await?;
    find(&window, "store-card").await?;
    person.comes_to("Stores").await?;

    person.tab_to("store-more").await?;
    person.keyboard.press(DOWN).await?;
    person.comes_to("reauthorize").await?;
    person.keyboard.press(DOWN).await?;
    person.comes_to("check-store").await?;
    person.keyboard.press(ESCAPE).await?;
    person.comes_to("store-more").await?;

    let name = window.find(Locator::Css("[data-testid=store-card] h2 a")).await?.text().await?;
    person.back_to(&name).await?;
    person.keyboard.press(ENTER).await?;
    reads(&window, "store-state", "Connected").await?;
    until("the page has the store's name", async || {
        Ok((window.find(Locator::Css("h1")).await?.text().await? == name).then_some(()))
    })
    .await?;
    person.keeps_the_focus("the store's page is there").await?;
    person.back_to("nav-settings").await?;
    person.keyboard.press(ENTER).await?;
    person.comes_to("Settings").await?;
    person.back_to("nav-stores").await?;
    person.keyboard.press(ENTER).await?;
    person.comes_to("Stores").await?;
    find(&window, "store-card").await?;
    Ok(())
}

/// Somebody who has a keyboard, and looks.
struct Person<'a> {
    keyboard: Keyboard,
    window: &'a Client,
}

/// What has the focus, as far as it is to be seen.
#[derive(Debug, Deserialize)]
struct Focus {
    /// How tests call it, or else what it reads.
    on: String,
    faults: Vec<String>,
}

impl Person<'_> {
    /// Walks to a part of the window, onwards.
    async fn tab_to(&self, part: &str) -> Outcome {
        self.walk_to(part, &[]).await
    }

    /// The same backwards.
    async fn back_to(&self, part: &str) -> Outcome {
        self.walk_to(part, &[SHIFT]).await
    }

    /// Walks there and presses it.
    async fn press(&self, part: &str) -> Outcome {
        self.tab_to(part).await?;
        self.keyboard.press(ENTER).await
    }

    /// Walks to a field and types.
    async fn fill(&self, field: &str, words: &str) -> Outcome {
        self.tab_to(field).await?;
        self.keyboard.write(words).await?;
        let typed = || async { Ok(find(self.window, field).await?.prop("value").await?.unwrap_or_default()) };
        until(&format!("{words} is typed"), async || {
            let typed: Result<String, Box<dyn Error>> = typed().await;
            Ok((typed? == words).then_some(()))
        })
        .await
    }

    async fn walk_to(&self, part: &str, held: &[u32]) -> Outcome {
        let mut way = Vec::new();
        for _ in 0..STEPS {
            let before = self.focus().await?.on;
            self.keyboard.press_with(held, TAB).await?;
            let focus = until(&format!("Tab leads on from {before} to {part}"), async || {
                Ok(Some(self.focus().await?).filter(|focus| focus.on != before))
            })
            .await?;
            if !focus.faults.is_empty() {
                return Err(format!("on the way to {part}, after {way:?}: {focus:?}").into());
            }
            if focus.on == part {
                return Ok(());
            }
            way.push(focus.on);
        }
        Err(format!("Tab does not lead to {part}, but to {way:?}").into())
    }

    /// Waits until a part, or a title, has the focus by itself.
    async fn comes_to(&self, part: &str) -> Outcome {
        let what = format!("the focus comes to {part}");
        let come = until(&what, async || {
            let focus = self.focus().await?;
            Ok((focus.on == part && focus.faults.is_empty()).then_some(()))
        });
        match come.await {
            Ok(()) => Ok(()),
            Err(error) => Err(format!("{error}: {:?}", self.focus().await?).into()),
        }
    }

    /// Whatever has the focus, something has.
    async fn keeps_the_focus(&self, when: &str) -> Outcome {
        let focus = self.focus().await?;
        if focus.faults.is_empty() { Ok(()) } else { Err(format!("{when}: {focus:?}").into()) }
    }

    /// Back from another window, as the window manager has it.
    async fn comes_back_to(&self, name: &str, desk: &Desk) -> Outcome {
        until(&format!("{name} is in front again"), async || {
            if is_in_front(desk, name)? {
                return Ok(Some(()));
            }
            self.keyboard.press_with(&[ALT], TAB).await?;
            Ok(None)
        })
        .await
    }

    async fn focus(&self) -> Result<Focus, Box<dyn Error>> {
        Ok(serde_json::from_value(self.window.execute(FOCUS, vec![]).await?)?)
    }
}

const FOCUS: &str = "
    const one = document.activeElement;
    const faults = [];
    if (!document.hasFocus()) faults.push('another window has the keyboard');
    if (!one || one === document.body) return { on: '', faults: [...faults, 'nothing has the focus'] };
    const isDrawn = (part) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(part);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    };
    // A title is read, not pressed; a choice shows the outline of its button.
    const shows = isDrawn(one) || isDrawn(one.closest('.option') ?? one);
    if (one.tagName !== 'H1' && !(one.matches(':focus-visible') && shows)) faults.push('no outline');
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + Math.min(bottom, top + 30)) / 2];
    const above = document.elementFromPoint(x, y);
    if (!above || !(one.contains(above) || above.contains(one))) faults.push('covered, or out of the window');
    return { on: one.dataset.testid ?? one.innerText.trim(), faults };
";
