//! The keyboard of a desk: keys go to the screen, which gives them to whichever window has the focus.

use std::error::Error;
use std::time::Duration;

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    ConnectionExt, CreateWindowAux, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, Keycode, Window,
    WindowClass,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

use crate::Outcome;
use crate::desk::Desk;

/// Keys by their names on the screen (`keysymdef.h`).
pub const TAB: u32 = 0xff09;
pub const ENTER: u32 = 0xff0d;
pub const ESCAPE: u32 = 0xff1b;
pub const DOWN: u32 = 0xff54;
pub const END: u32 = 0xff57;
pub const SHIFT: u32 = 0xffe1;
pub const ALT: u32 = 0xffe9;

/// A toolkit that is given keys faster loses some.
const A_MOMENT: Duration = Duration::from_millis(12);

pub struct Keyboard {
    pub screen: RustConnection,
    pub root: Window,
    codes: Vec<Vec<u32>>,
}

impl Keyboard {
    pub fn at(desk: &Desk) -> Result<Self, Box<dyn Error>> {
        let (screen, number) = RustConnection::connect(Some(desk.display()))?;
        let (root, least, most) = {
            let setup = screen.setup();
            (setup.roots[number].root, setup.min_keycode, setup.max_keycode)
        };
        let map = screen.get_keyboard_mapping(least, most - least + 1)?.reply()?;
        let mut codes = vec![Vec::new(); usize::from(least)];
        codes.extend(map.keysyms.chunks(usize::from(map.keysyms_per_keycode)).map(<[u32]>::to_vec));
        Ok(Self { screen, root, codes })
    }

    /// Presses a key and lets go of it.
    pub async fn press(&self, key: u32) -> Outcome {
        self.press_with(&[], key).await
    }

    /// The same while others are held.
    pub async fn press_with(&self, held: &[u32], key: u32) -> Outcome {
        let (code, shifted) = self.code(key)?;
        let mut down = Vec::new();
        for one in held.iter().chain(shifted.then_some(&SHIFT)) {
            down.push(self.code(*one)?.0);
        }
        down.push(code);
        for code in &down {
            self.send(KEY_PRESS_EVENT, *code).await?;
        }
        for code in down.iter().rev() {
            self.send(KEY_RELEASE_EVENT, *code).await?;
        }
        Ok(())
    }

    /// Types words of ASCII, whose keys are named by the same numbers.
    pub async fn write(&self, words: &str) -> Outcome {
        for letter in words.chars() {
            self.press(u32::from(letter)).await?;
        }
        Ok(())
    }

    /// Gives a window the focus, where no window manager does.
    pub fn focus(&self, window: Window) -> Outcome {
        Ok(self.screen.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)?.check()?)
    }

    /// Gives another program's window the focus; it goes with this keyboard.
    pub fn leave(&self) -> Outcome {
        let (other, looks) = (self.screen.generate_id()?, CreateWindowAux::new());
        let class = WindowClass::INPUT_OUTPUT;
        self.screen.create_window(0, other, self.root, 0, 0, 200, 100, 0, class, 0, &looks)?.check()?;
        self.screen.map_window(other)?.check()?;
        self.focus(other)
    }

    async fn send(&self, kind: u8, code: Keycode) -> Outcome {
        self.screen.xtest_fake_input(kind, code, 0, self.root, 0, 0, 0)?.check()?;
        tokio::time::sleep(A_MOMENT).await;
        Ok(())
    }

    /// Where a key is, and whether it takes Shift.
    fn code(&self, key: u32) -> Result<(Keycode, bool), Box<dyn Error>> {
        let on = |level: usize| self.codes.iter().position(|keys| keys.get(level) == Some(&key));
        let (code, shifted) = on(0)
            .map(|code| (code, false))
            .or_else(|| on(1).map(|code| (code, true)))
            .ok_or("no such key")?;
        Ok((Keycode::try_from(code)?, shifted))
    }
}
