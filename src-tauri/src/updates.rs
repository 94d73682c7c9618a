//! New versions: looked for when a person asks, put in place when a person says so outside of the web view, and never
//! while something is being renewed or connected.

mod failures;
mod source;

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use sellerkey_core::Params;
use sellerkey_core::proxy::Proxy;
use sellerkey_core::update::{UpdateError, UpdateSource};
use tauri_plugin_updater::{Update, UpdaterBuilder};
use tokio::sync::Notify;

pub use self::source::{Way, arrange};

use crate::deliveries::{Question, deceives};
use crate::shell::Shell;
use crate::view::{Problem, ReleaseView, UpdateView, Word};

/// What is known of new versions.
#[derive(Default)]
pub struct Updates {
    view: Mutex<UpdateView>,
    /// Held by the one who looks, or puts in place.
    found: tokio::sync::Mutex<Option<Found>>,
    stop: Notify,
}

struct Found {
    update: Update,
    /// Its file, once it has come and its sign was good.
    file: Option<Vec<u8>>,
}

/// How putting one in place ended.
enum Ended {
    InPlace,
    /// A person said no, or stopped the download.
    NotWanted,
}

/// An announcement is short.
const TO_LOOK: Duration = Duration::from_secs(30);

/// Longer than the slowest renewal takes with a person typing a keychain's password.
const LAST_RENEWALS: Duration = Duration::from_mins(2);

/// The window is told no more often how far a download is.
const TOLD_EVERY: Duration = Duration::from_millis(100);

/// No version is longer, in KiB.
const LONGEST_KIB: u32 = 512 * 1024;

/// Notes are cut after so many characters.
const LONGEST_NOTES: usize = 6000;

impl Shell {
    /// How far it is.
    pub fn update(&self) -> UpdateView {
        match self.door().way() {
            Way::Off => UpdateView::Off,
            Way::ByPackages => UpdateView::ByPackages,
            Way::Itself(_) => lock(&self.updates().view).clone(),
        }
    }

    /// Looks for a newer version. One such job at a time.
    pub async fn look_for_update(&self) -> UpdateView {
        let (Way::Itself(source), Some(updater)) = (self.door().way(), self.door().updater()) else {
            return self.update();
        };
        let Ok(mut found) = self.updates().found.try_lock() else { return self.update() };
        *found = None;
        self.tell(UpdateView::Looking);
        let looked = self.look(updater, &source).await;
        self.tell(match looked {
            Ok(None) => UpdateView::Newest,
            Ok(Some(update)) => {
                let release = ReleaseView::of(&update);
                *found = Some(Found { update, file: None });
                UpdateView::Found { release }
            }
            Err(problem) => UpdateView::Failed { problem, release: None },
        })
    }

    /// Puts the version that was found in place and starts it, where a person says yes.
    pub async fn install_update(&self) -> UpdateView {
        let Ok(mut found) = self.updates().found.try_lock() else { return self.update() };
        let Some(found) = &mut *found else { return self.update() };
        let release = ReleaseView::of(&found.update);
        match self.install(found, &release).await {
            Ok(Ended::InPlace) => {
                tracing::info!(version = release.version, "a new version is in place");
                self.door().restart();
                self.update()
            }
            Ok(Ended::NotWanted) => self.tell(UpdateView::Found { release }),
            Err(problem) => {
                tracing::warn!(code = problem.code, "no new version is in place");
                self.tell(UpdateView::Failed { problem, release: Some(release) })
            }
        }
    }

    /// Ends a download that is under way.
    pub fn stop_update(&self) {
        if matches!(*lock(&self.updates().view), UpdateView::Downloading { .. }) {
            self.updates().stop.notify_waiters();
        }
    }

    async fn look(&self, updater: UpdaterBuilder, source: &UpdateSource) -> Result<Option<Update>, Problem> {
        let host = source.address().host_str().unwrap_or_default().to_owned();
        let updater = match self.core()?.proxy()? {
            _ if source.is_here() => updater.no_proxy(),
            Proxy::System => updater,
            Proxy::None => updater.no_proxy(),
            Proxy::Address(address) => match address.as_str().parse() {
                Ok(address) => updater.proxy(address),
                Err(error) => return Err(Problem::unexpected(&error)),
            },
        };
        let https_only = !source.is_here();
        let updater = updater.timeout(TO_LOOK).configure_client(move |client| {
            client
                .user_agent(concat!("Sellerkey/", env!("CARGO_PKG_VERSION")))
                .https_only(https_only)
                .connect_timeout(Duration::from_secs(10))
                .read_timeout(Duration::from_secs(30))
        });
        let looked = match updater.build() {
            Ok(updater) => updater.check().await,
            Err(error) => Err(error),
        };
        Ok(looked.map_err(|error| failures::of_looking(error, host))?)
    }

    async fn install(&self, found: &mut Found, release: &ReleaseView) -> Result<Ended, Problem> {
        self.nothing_connects()?;
        if !self.door().ask(self.question(release)).await {
            return Ok(Ended::NotWanted);
        }
        let file = match found.file.take() {
            Some(file) => file,
            None => match self.download(&found.update, release).await? {
                Some(file) => file,
                None => return Ok(Ended::NotWanted),
            },
        };
        self.tell(UpdateView::Finishing { release: release.clone() });
        let core = self.core()?;
        let held = tokio::time::timeout(LAST_RENEWALS, core.hold_renewals()).await;
        let free = held.map_err(|_| UpdateError::Renewing).and_then(|held| {
            self.nothing_connects()?;
            Ok(held)
        });
        let held = match free {
            Ok(held) => held,
            Err(error) => {
                // It need not come once more.
                found.file = Some(file);
                return Err(error.into());
            }
        };
        let update = found.update.clone();
        let installed = tokio::task::spawn_blocking(move || {
            let installed = update.install(&file);
            (installed, file)
        });
        let (installed, file) = installed.await.map_err(|error| Problem::unexpected(&error))?;
        if let Err(error) = installed {
            found.file = Some(file);
            return Err(failures::of_installing(error).into());
        }
        // None begins between this and the end.
        std::mem::forget(held);
        Ok(Ended::InPlace)
    }

    /// The file, whose sign is good; nothing where it was stopped.
    async fn download(&self, update: &Update, release: &ReleaseView) -> Result<Option<Vec<u8>>, Problem> {
        let host = update.download_url.host_str().unwrap_or_default().to_owned();
        let (stopped, too_large) = (self.updates().stop.notified(), Notify::new());
        let (mut done, mut told) = (0_usize, Instant::now());
        let show = |done: usize, whole: Option<u64>| {
            let whole_kib = whole.map(|whole| u32::try_from(whole / 1024).unwrap_or(u32::MAX));
            self.tell(UpdateView::Downloading { release: release.clone(), done_kib: kib(done), whole_kib });
        };
        show(0, None);
        let chunk = |length: usize, whole: Option<u64>| {
            done += length;
            if kib(done) > LONGEST_KIB {
                too_large.notify_one();
            }
            if told.elapsed() > TOLD_EVERY {
                told = Instant::now();
                show(done, whole);
            }
        };
        tokio::select! {
            biased;
            () = stopped => Ok(None),
            () = too_large.notified() => Err(UpdateError::TooLarge { host }.into()),
            file = update.download(chunk, || ()) => match file {
                Ok(file) => Ok(Some(file)),
                Err(error) => Err(failures::of_downloading(&error, host).into()),
            },
        }
    }

    /// A code that is on its way would be lost.
    fn nothing_connects(&self) -> Result<(), UpdateError> {
        if self.is_under_way() { Err(UpdateError::Connecting) } else { Ok(()) }
    }

    fn question(&self, release: &ReleaseView) -> Question {
        let words = self.words();
        let version = release.version.clone();
        let now = env!("CARGO_PKG_VERSION").to_owned();
        Question {
            title: words.text("update-ask", &Params::from([("version", version)])),
            says: words.text("update-ask-says", &Params::from([("version", now)])),
            yes: words.plain("update-ask-yes"),
            no: words.plain("update-ask-no"),
        }
    }

    fn tell(&self, view: UpdateView) -> UpdateView {
        lock(&self.updates().view).clone_from(&view);
        self.door().say(Word::Update(&view));
        view
    }
}

impl ReleaseView {
    /// Of what was announced. Nothing of an announcement is signed, so that it is shown as the text that it is.
    fn of(update: &Update) -> Self {
        let published = update.date.and_then(|date| Timestamp::from_second(date.unix_timestamp()).ok());
        Self {
            version: update.version.clone(),
            published: published.map(|at| at.to_string()),
            notes: update.body.as_deref().and_then(notes),
        }
    }
}

/// Notes as they are shown: whole lines of readable text, not too many.
fn notes(text: &str) -> Option<String> {
    let readable = text.replace("\r\n", "\n");
    let shown = readable.trim().chars().take(LONGEST_NOTES);
    let shown: String =
        shown.map(|char| if char != '\n' && deceives(char) { '\u{fffd}' } else { char }).collect();
    (!shown.is_empty()).then_some(shown)
}

fn kib(bytes: usize) -> u32 {
    u32::try_from(bytes / 1024).unwrap_or(u32::MAX)
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
