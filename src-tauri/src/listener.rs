//! The page that listens to the shell, over one channel of its own. An event of Tauri's for each word would cost a question
//! and a script in the page each, before its first picture is done.

use std::sync::{Mutex, PoisonError};

use tauri::ipc::{Channel, InvokeResponseBody};

use crate::door::tell;
use crate::view::Word;

/// The page, once it listens. What is said before, it finds in its first overview.
#[derive(Default)]
pub struct Listener(Mutex<Option<Channel>>);

impl Listener {
    /// This page listens from now on, in place of an earlier one.
    pub fn begin(&self, channel: Channel) {
        self.replace(Some(channel));
    }

    /// The window has gone.
    pub fn end(&self) {
        self.replace(None);
    }

    pub fn hears(&self, word: Word<'_>) {
        let channel = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let Some(channel) = channel else { return };
        let said = serde_json::to_string(&word).map_err(tauri::Error::from);
        tell(said.and_then(|word| channel.send(InvokeResponseBody::Json(word))));
    }

    /// The last end of a channel says so in its page: not while anybody else waits.
    fn replace(&self, channel: Option<Channel>) {
        let former = {
            let mut listening = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            std::mem::replace(&mut *listening, channel)
        };
        drop(former);
    }
}
