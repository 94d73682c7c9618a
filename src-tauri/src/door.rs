//! The only door from the shell's work to what a person sees: the window, the browser, the clipboard's owner.

use std::pin::Pin;

use sellerkey_core::browser::Browser;
use sellerkey_core::notice::Notice;
use tauri::{AppHandle, Emitter, Manager, Runtime};
use tauri_plugin_updater::{UpdaterBuilder, UpdaterExt};

use crate::deliveries::Question;
use crate::shell::Shell;
use crate::tray::Tray;
use crate::updates::Way;
use crate::view::{ConnectionView, ExaminedView, Problem, RenewingView, Theme, UpdateView};
use crate::{Restart, browsers, login, notices, question, window};

/// Events of the UI.
const CHANGED: &str = "changed";
const CONNECTION: &str = "connection";
const TROUBLE: &str = "trouble";
const INSPECTING: &str = "inspecting";
const RENEWING: &str = "renewing";
const BLOCKED: &str = "blocked";
const CLOSING: &str = "closing";
const EXAMINED: &str = "examined";
const UPDATE: &str = "update";

/// A person's word, when it comes.
pub type Answered<'a> = Pin<Box<dyn Future<Output = bool> + Send + 'a>>;

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
    /// Doctor has found this.
    fn examined(&self, view: &ExaminedView);
    /// Opens a page in a browser.
    fn open(&self, url: &str, browser: &Browser) -> Result<(), String>;
    /// Brings the window to the front, where the system lets an app do so, and asks for attention where it does not.
    fn come_forward(&self);
    /// Asks in the window what closing it is to mean.
    fn closing(&self);
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
    /// A new version is so far.
    fn update(&self, view: &UpdateView);
    /// Whether the system starts the program when a person logs in.
    fn starts_at_login(&self) -> bool;
    /// Has the system do so, or no more.
    fn start_at_login(&self, on: bool) -> Result<(), String>;
}

impl<R: Runtime> Door for AppHandle<R> {
    fn changed(&self) {
        tell(self.emit(CHANGED, ()));
        if let Some(tray) = self.try_state::<Tray>() {
            tray.changed();
        }
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
        notices::show(self, notices);
    }

    fn inspecting(&self, tried: u64) {
        tell(self.emit(INSPECTING, tried));
    }

    fn examined(&self, view: &ExaminedView) {
        tell(self.emit(EXAMINED, view));
    }

    fn open(&self, url: &str, browser: &Browser) -> Result<(), String> {
        browsers::open(url, browser)
    }

    fn come_forward(&self) {
        window::come_forward(self);
    }

    fn closing(&self) {
        tell(self.emit(CLOSING, ()));
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

    fn update(&self, view: &UpdateView) {
        tell(self.emit(UPDATE, view));
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
