//! A token on the clipboard: put there by Rust, taken away again after half a minute and at the end, if it is still
//! ours.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use iop::AccessToken;
use sellerkey_core::Coded;
use sellerkey_core::{Params, Remedy};

/// How long a token stays there.
pub const CLEARED_AFTER: Duration = Duration::from_secs(30);

/// The system's clipboard. Whoever put something there has to stay, on X11, until it is taken away.
#[derive(Clone, Default)]
pub struct Clipboard(Arc<Mutex<Kept>>);

#[derive(Default)]
struct Kept {
    system: Option<arboard::Clipboard>,
    token: Option<(u64, AccessToken)>,
    copies: u64,
}

/// The system has no clipboard that can be used.
#[derive(Debug, thiserror::Error)]
#[error("no clipboard: {0}")]
pub struct NoClipboard(#[from] arboard::Error);

impl Clipboard {
    /// Puts a token there, out of the clipboard's history where the system can, and takes it away in time.
    pub fn copy(&self, token: AccessToken) -> Result<(), NoClipboard> {
        let number = self.set(token.expose(), true).map(|()| self.keep(token))?;
        let clipboard = self.clone();
        tokio::spawn(async move {
            tokio::time::sleep(CLEARED_AFTER).await;
            let _ = tokio::task::spawn_blocking(move || clipboard.clear(Some(number))).await;
        });
        Ok(())
    }

    /// Puts something there that others should not find again, and leaves it there: whoever copies a command wants to
    /// run it.
    pub fn copy_private(&self, text: &str) -> Result<(), NoClipboard> {
        self.set(text, true)
    }

    /// Puts something there that is no secret.
    pub fn copy_text(&self, text: &str) -> Result<(), NoClipboard> {
        self.set(text, false)
    }

    /// Takes our token away, if it is still what is there.
    pub fn clear_at_exit(&self) {
        self.clear(None);
    }

    fn set(&self, text: &str, secret: bool) -> Result<(), NoClipboard> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let system = match &mut kept.system {
            Some(system) => system,
            none => none.insert(arboard::Clipboard::new()?),
        };
        let set = system.set();
        let set = if secret { out_of_history(set) } else { set };
        Ok(set.text(text)?)
    }

    fn keep(&self, token: AccessToken) -> u64 {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.copies += 1;
        kept.token = Some((kept.copies, token));
        kept.copies
    }

    fn clear(&self, number: Option<u64>) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let ours = |(copy, _): &(u64, AccessToken)| number.is_none_or(|number| number == *copy);
        if !kept.token.as_ref().is_some_and(ours) {
            return;
        }
        let Some((_, token)) = kept.token.take() else { return };
        let Some(system) = &mut kept.system else { return };
        if system.get_text().is_ok_and(|text| text == token.expose()) {
            // A clipboard that cannot be cleared now is gone with its system.
            let _ = system.clear();
        }
    }
}

impl Coded for NoClipboard {
    fn code(&self) -> &'static str {
        "clipboard"
    }

    fn params(&self) -> Params {
        Params::from([("reason", self.0.to_string())])
    }

    fn remedy(&self) -> Remedy {
        Remedy::Report
    }
}

#[cfg(target_os = "linux")]
fn out_of_history(set: arboard::Set<'_>) -> arboard::Set<'_> {
    arboard::SetExtLinux::exclude_from_history(set)
}

#[cfg(target_os = "windows")]
fn out_of_history(set: arboard::Set<'_>) -> arboard::Set<'_> {
    use arboard::SetExtWindows;
    set.exclude_from_history().exclude_from_cloud()
}

#[cfg(target_os = "macos")]
fn out_of_history(set: arboard::Set<'_>) -> arboard::Set<'_> {
    arboard::SetExtApple::exclude_from_history(set)
}
