//! The screen of a desk, as its window manager would use it.

use std::error::Error;

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, Window};
use x11rb::rust_connection::RustConnection;

use crate::Outcome;
use crate::desk::Desk;

/// Presses the cross of the program's window, and waits until the program has ended.
pub async fn close(desk: &Desk) -> Outcome {
    let (screen, number) = RustConnection::connect(Some(desk.display()))?;
    let window = own_window(&screen, screen.setup().roots[number].root)?.ok_or("no window of ours")?;
    let atom = |name: &str| -> Result<u32, Box<dyn Error>> {
        Ok(screen.intern_atom(false, name.as_bytes())?.reply()?.atom)
    };
    let words = [atom("WM_DELETE_WINDOW")?, 0, 0, 0, 0];
    let wish = ClientMessageEvent::new(32, window, atom("WM_PROTOCOLS")?, words);
    screen.send_event(false, window, EventMask::NO_EVENT, wish)?.check()?;
    crate::steps::until("the program ends with its window", async || {
        Ok((!desk.processes().iter().any(|(_, name)| name.starts_with("sellerkey-deskt"))).then_some(()))
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
