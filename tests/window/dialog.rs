//! The system's own dialog, which no web view can answer.

use std::error::Error;
use std::time::Duration;

use x11rb::protocol::xproto::{AtomEnum, ConnectionExt, Window};
use x11rb::rust_connection::RustConnection;

use crate::Outcome;
use crate::desk::Desk;
use crate::keyboard::Keyboard;
use crate::steps::until;

/// The system's own dialog, pressed by keys as a person's keyboard would.
pub struct Dialog {
    keyboard: Keyboard,
    window: Window,
}

impl Dialog {
    /// Waits until it is on the screen.
    pub async fn comes(desk: &Desk) -> Result<Self, Box<dyn Error>> {
        let keyboard = Keyboard::at(desk)?;
        let window = until("the dialog comes", async || dialog(&keyboard.screen, keyboard.root)).await?;
        Ok(Self { keyboard, window })
    }

    /// Presses these keys. Without a window manager nobody gives a window the focus but whoever asks the screen for it.
    pub async fn press(self, keys: &[u32]) -> Outcome {
        let Self { keyboard, window } = self;
        keyboard.focus(window)?;
        tokio::time::sleep(Duration::from_millis(300)).await;
        for key in keys {
            keyboard.focus(window)?;
            keyboard.press(*key).await?;
            tokio::time::sleep(Duration::from_millis(150)).await;
        }
        let gone = async || Ok(dialog(&keyboard.screen, keyboard.root)?.is_none().then_some(()));
        until("the dialog goes", gone).await
    }
}

/// The program's window that says it is a dialog, where there is one on the screen.
fn dialog(screen: &RustConnection, below: Window) -> Result<Option<Window>, Box<dyn Error>> {
    let atom = |name: &str| -> Result<u32, Box<dyn Error>> {
        Ok(screen.intern_atom(false, name.as_bytes())?.reply()?.atom)
    };
    let (kind, wanted) = (atom("_NET_WM_WINDOW_TYPE")?, atom("_NET_WM_WINDOW_TYPE_DIALOG")?);
    for window in screen.query_tree(below)?.reply()?.children {
        // A window may go while it is looked at.
        let Ok(seen) = screen.get_window_attributes(window)?.reply() else { continue };
        let Ok(told) = screen.get_property(false, window, kind, AtomEnum::ATOM, 0, 8)?.reply() else {
            continue;
        };
        let is_dialog = told.value32().is_some_and(|mut kinds| kinds.any(|kind| kind == wanted));
        if seen.map_state != 0.into() && is_dialog {
            return Ok(Some(window));
        }
    }
    Ok(None)
}
