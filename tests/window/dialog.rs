//! The system's own dialog, which no web view can answer.

use std::error::Error;
use std::time::Duration;

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt, InputFocus, Window};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

use crate::Outcome;
use crate::desk::Desk;
use crate::steps::until;

pub const ENTER: u32 = 0xff0d;
pub const TAB: u32 = 0xff09;
pub const ESCAPE: u32 = 0xff1b;

/// The system's own dialog, pressed by keys as a person's keyboard would.
pub struct Dialog {
    screen: RustConnection,
    root: Window,
    window: Window,
}

impl Dialog {
    /// Waits until it is on the screen.
    pub async fn comes(desk: &Desk) -> Result<Self, Box<dyn Error>> {
        let (screen, number) = RustConnection::connect(Some(desk.display()))?;
        let root = screen.setup().roots[number].root;
        let window = until("the dialog comes", async || dialog(&screen, root)).await?;
        Ok(Self { screen, root, window })
    }

    /// Presses these keys. Without a window manager nobody gives a window the focus but whoever asks the screen for it.
    pub async fn press(self, keys: &[u32]) -> Outcome {
        self.screen.set_input_focus(InputFocus::PARENT, self.window, x11rb::CURRENT_TIME)?.check()?;
        tokio::time::sleep(Duration::from_millis(300)).await;
        for key in keys {
            let code = self.code(*key)?;
            for kind in [x11rb::protocol::xproto::KEY_PRESS_EVENT, x11rb::protocol::xproto::KEY_RELEASE_EVENT]
            {
                self.screen.xtest_fake_input(kind, code, 0, self.root, 0, 0, 0)?.check()?;
            }
            tokio::time::sleep(Duration::from_millis(150)).await;
        }
        until("the dialog goes", async || Ok(dialog(&self.screen, self.root)?.is_none().then_some(()))).await
    }

    fn code(&self, key: u32) -> Result<u8, Box<dyn Error>> {
        let (least, most) = (self.screen.setup().min_keycode, self.screen.setup().max_keycode);
        let map = self.screen.get_keyboard_mapping(least, most - least + 1)?.reply()?;
        let each = usize::from(map.keysyms_per_keycode);
        let at = map.keysyms.chunks(each).position(|keys| keys.contains(&key)).ok_or("no such key")?;
        Ok(least + u8::try_from(at)?)
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
