//! The screen of a desk, as its window manager would use it.

use std::error::Error;

use fantoccini::{Client, Locator};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, Window};
use x11rb::rust_connection::RustConnection;

use crate::Outcome;
use crate::desk::Desk;
use crate::keyboard::Keyboard;

/// Presses the cross of the program's window, if it has one.
pub fn press_cross(desk: &Desk) -> Outcome {
    let (screen, number) = RustConnection::connect(Some(desk.display()))?;
    let Some(window) = own_window(&screen, screen.setup().roots[number].root)? else { return Ok(()) };
    let atom = |name: &str| -> Result<u32, Box<dyn Error>> {
        Ok(screen.intern_atom(false, name.as_bytes())?.reply()?.atom)
    };
    let words = [atom("WM_DELETE_WINDOW")?, 0, 0, 0, 0];
    let wish = ClientMessageEvent::new(32, window, atom("WM_PROTOCOLS")?, words);
    Ok(screen.send_event(false, window, EventMask::NO_EVENT, wish)?.check()?)
}

/// Goes to a window of another program, which is there as long as what this answers.
pub async fn leave(desk: &Desk, page: &Client) -> Result<Keyboard, Box<dyn Error>> {
    let keyboard = Keyboard::at(desk)?;
    keyboard.leave()?;
    has_focus(page, false).await?;
    Ok(keyboard)
}

/// Comes back to the program's window.
pub async fn come_back(desk: &Desk, page: &Client) -> Outcome {
    let keyboard = Keyboard::at(desk)?;
    keyboard.focus(own_window(&keyboard.screen, keyboard.root)?.ok_or("no window")?)?;
    has_focus(page, true).await
}

/// Waits until the page knows whether it has the focus.
async fn has_focus(page: &Client, wanted: bool) -> Outcome {
    crate::steps::until("the page knows where the focus is", async || {
        Ok((page.execute("return document.hasFocus()", vec![]).await? == wanted).then_some(()))
    })
    .await
}

/// Closes the window, says *Quit* where that is asked, and waits until the program has ended.
pub async fn close(desk: &Desk, window: &Client) -> Outcome {
    crate::steps::until("the program ends with its window", async || {
        let names = desk.processes().into_iter().map(|(_, name)| name);
        if !names.into_iter().any(|name| name.starts_with("sellerkey-deskt")) {
            return Ok(Some(()));
        }
        // Both may come too early or too late: the page listens a moment after it is there.
        let answer = async {
            match window.find(Locator::Css("[data-testid=closing-quit]")).await {
                Ok(button) => drop(button.click().await),
                Err(_) => drop(press_cross(desk)),
            }
        };
        // A driver whose window ends while it asks may never answer.
        drop(tokio::time::timeout(std::time::Duration::from_secs(2), answer).await);
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        Ok(None)
    })
    .await
}

/// The window that can be asked to close: a toolkit has others, which nobody sees.
fn own_window(screen: &RustConnection, below: Window) -> Result<Option<Window>, Box<dyn Error>> {
    let protocols = screen.intern_atom(false, b"WM_PROTOCOLS")?.reply()?.atom;
    for window in screen.query_tree(below)?.reply()?.children {
        let class =
            screen.get_property(false, window, AtomEnum::WM_CLASS, AtomEnum::STRING, 0, 64)?.reply()?;
        let asked = screen.get_property(false, window, protocols, AtomEnum::ATOM, 0, 8)?.reply()?;
        let seen = screen.get_window_attributes(window)?.reply()?.map_state != 0.into();
        if seen && asked.length > 0 && class.value.starts_with(b"sellerkey-desktop") {
            return Ok(Some(window));
        }
        if let Some(found) = own_window(screen, window)? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}
