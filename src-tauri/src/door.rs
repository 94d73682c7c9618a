//! The only door from the shell's work to what a person sees: the window, the browser, the clipboard's owner.

use sellerkey_core::browser::Browser;
use sellerkey_core::notice::Notice;
use tauri::{AppHandle, Emitter, Manager, Runtime, UserAttentionType};

use crate::browsers;
use crate::view::{ConnectionView, Problem, RenewingView};

/// Events of the UI.
const CHANGED: &str = "changed";
const CONNECTION: &str = "connection";
const TROUBLE: &str = "trouble";
const INSPECTING: &str = "inspecting";
const RENEWING: &str = "renewing";
const BLOCKED: &str = "blocked";

/// What the shell can do to a person's screen.
pub trait Door: Send + Sync {
    /// Something that an overview shows has changed.
    fn changed(&self);
    /// The connection stands so now.
    fn connection(&self, view: Option<&ConnectionView>);
    /// Something failed that never should.
    fn trouble(&self, problem: &Problem);
    /// Many renewals are so far.
    fn renewing(&self, view: &RenewingView);
    /// This is in the way of renewals, or nothing any more.
    fn blocked(&self, problem: Option<&Problem>);
    /// Tells a person something without having been asked.
    fn notify(&self, notices: &[Notice]);
    /// An inspection has tried so many recipes.
    fn inspecting(&self, tried: u64);
    /// Opens a page in a browser.
    fn open(&self, url: &str, browser: &Browser) -> Result<(), String>;
    /// Brings the window to the front, where the system lets an app do so, and asks for attention where it does not.
    fn come_forward(&self);
}

impl<R: Runtime> Door for AppHandle<R> {
    fn changed(&self) {
        tell(self.emit(CHANGED, ()));
    }

    fn connection(&self, view: Option<&ConnectionView>) {
        tell(self.emit(CONNECTION, view));
    }

    fn trouble(&self, problem: &Problem) {
        tell(self.emit(TROUBLE, problem));
    }

    fn renewing(&self, view: &RenewingView) {
        tell(self.emit(RENEWING, view));
    }

    fn blocked(&self, problem: Option<&Problem>) {
        tell(self.emit(BLOCKED, problem));
    }

    fn notify(&self, notices: &[Notice]) {
        tracing::info!(notices = notices.len(), "something to tell");
    }

    fn inspecting(&self, tried: u64) {
        tell(self.emit(INSPECTING, tried));
    }

    fn open(&self, url: &str, browser: &Browser) -> Result<(), String> {
        browsers::open(url, browser)
    }

    fn come_forward(&self) {
        let Some(window) = self.get_webview_window("main") else { return };
        for done in [window.unminimize(), window.show(), window.set_focus()] {
            tell(done);
        }
        // Wayland lets no app raise itself.
        if std::env::var_os("WAYLAND_DISPLAY").is_some() {
            tell(window.request_user_attention(Some(UserAttentionType::Informational)));
        }
    }
}

fn tell(done: tauri::Result<()>) {
    if let Err(error) = done {
        tracing::warn!(%error, "the window could not be told");
    }
}
