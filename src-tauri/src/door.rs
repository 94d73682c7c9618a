//! The only door from the shell's work to what a person sees: the window, the browser, the clipboard's owner.

use std::pin::Pin;

use sellerkey_core::browser::Browser;
use sellerkey_core::notice::Notice;
use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_updater::{UpdaterBuilder, UpdaterExt};

use crate::deliveries::Question;
use crate::listener::Listener;
use crate::shell::Shell;
use crate::tray::Tray;
use crate::updates::Way;
use crate::view::{Theme, Word};
use crate::{Restart, browsers, login, notices, question, window};

/// A person's word, when it comes.
pub type Answered<'a> = Pin<Box<dyn Future<Output = bool> + Send + 'a>>;

/// What the shell can do to a person's screen.
pub trait Door: Send + Sync {
    /// Says in the window what has come about.
    fn say(&self, word: Word<'_>);
    /// Something that an overview shows has changed.
    fn changed(&self) {
        self.say(Word::Changed);
    }
    /// Tells a person something without having been asked.
    fn notify(&self, notices: &[Notice]);
    /// Opens a page in a browser.
    fn open(&self, url: &str, browser: &Browser) -> Result<(), String>;
    /// Brings the window to the front, where the system lets an app do so, and asks for attention where it does not.
    fn come_forward(&self);
    /// Asks a person, outside of the web view; only a clear yes is one. Not twice at the same time.
    fn ask(&self, question: Question) -> Answered<'_>;
    /// Takes the window away; the program goes on.
    fn let_go(&self);
    /// What the window shows where the page has not painted is of this face from now on.
    fn face(&self, theme: Theme);
    /// Says that the icon in the tray is where the window has gone.
    fn tell_of_the_tray(&self);
    /// Ends the program.
    fn end(&self);
    /// Ends the program, and starts what is in its place by then.
    fn restart(&self);
    /// How new versions come.
    fn way(&self) -> Way;
    /// What looks for them, where this copy does that itself.
    fn updater(&self) -> Option<UpdaterBuilder>;
    /// Whether the system starts the program when a person logs in.
    fn starts_at_login(&self) -> bool;
    /// Has the system do so, or no more.
    fn start_at_login(&self, on: bool) -> Result<(), String>;
}

impl<R: Runtime> Door for AppHandle<R> {
    fn say(&self, word: Word<'_>) {
        if let Some(listener) = self.try_state::<Listener>() {
            listener.hears(word);
        }
        if let (Word::Changed, Some(tray)) = (word, self.try_state::<Tray>()) {
            tray.changed();
        }
    }

    fn notify(&self, notices: &[Notice]) {
        notices::show(self, notices);
    }

    fn open(&self, url: &str, browser: &Browser) -> Result<(), String> {
        browsers::open(url, browser)
    }

    fn come_forward(&self) {
        window::come_forward(self);
    }

    fn ask(&self, question: Question) -> Answered<'_> {
        Box::pin(question::ask(self, question))
    }

    fn let_go(&self) {
        window::let_go(self);
    }

    fn face(&self, theme: Theme) {
        window::face(self, theme);
    }

    fn tell_of_the_tray(&self) {
        notices::tell_of_the_tray(self);
    }

    fn end(&self) {
        self.exit(0);
    }

    fn restart(&self) {
        self.state::<Restart>().want();
        self.exit(0);
    }

    fn way(&self) -> Way {
        self.try_state::<Way>().map_or(Way::Off, |way| way.inner().clone())
    }

    fn updater(&self) -> Option<UpdaterBuilder> {
        let handle = self.clone();
        // An installer of Windows ends the program at once, without its last event.
        let before_exit = move || {
            handle.state::<Shell>().clipboard().clear_at_exit();
            handle.cleanup_before_exit();
        };
        // Without a way of its own the plugin is not there.
        matches!(self.way(), Way::Itself(_)).then(|| self.updater_builder().on_before_exit(before_exit))
    }

    fn starts_at_login(&self) -> bool {
        login::is_on(self)
    }

    fn start_at_login(&self, on: bool) -> Result<(), String> {
        login::set(self, on)
    }
}

/// Writes down that the window could not be told something.
pub fn tell(done: tauri::Result<()>) {
    if let Err(error) = done {
        tracing::warn!(%error, "the window could not be told");
    }
}
