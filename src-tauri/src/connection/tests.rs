use std::sync::{Arc, Mutex};

use jiff::Timestamp;
use sellerkey_core::account::Origin;
use sellerkey_core::home::Home;
use sellerkey_core::id::AppId;
use sellerkey_core::store::{Lifetimes, Renewal};
use sellerkey_core::vault::{Patience, Vault};

use super::*;
use crate::door::Door;
use crate::view::{Theme, Word};

/// A screen without a browser. A person before it begins another connection as soon as anything happens, if told to.
#[derive(Clone, Default)]
struct Screen(Arc<Mutex<Option<Shell>>>);

impl Screen {
    fn happens(&self) {
        if let Some(shell) = self.0.lock().expect("a screen").take() {
            show(&shell);
        }
    }
}

impl Door for Screen {
    fn ask(&self, _: crate::deliveries::Question) -> crate::door::Answered<'_> {
        Box::pin(async { false })
    }
    fn let_go(&self) {}
    fn face(&self, _: Theme) {}
    fn tell_of_the_tray(&self) {}
    fn end(&self) {}
    fn restart(&self) {}
    fn way(&self) -> crate::updates::Way {
        crate::updates::Way::Off
    }
    fn updater(&self) -> Option<tauri_plugin_updater::UpdaterBuilder> {
        None
    }
    fn starts_at_login(&self) -> bool {
        false
    }
    fn start_at_login(&self, _: bool) -> Result<(), String> {
        Ok(())
    }
    fn say(&self, word: Word<'_>) {
        if matches!(word, Word::Changed) {
            self.happens();
        }
    }

    fn notify(&self, _: &[sellerkey_core::notice::Notice]) {}

    fn open(&self, _: &str, _: &Browser) -> Result<(), String> {
        self.happens();
        Err("there is none".to_owned())
    }

    fn come_forward(&self) {}
}

fn shell(folder: &tempfile::TempDir) -> (Screen, Shell, Sellerkey) {
    let home = Home::at(folder.path().join("home")).expect("a home");
    let core = Sellerkey::open(home, Vault::memory(), Patience::Background).expect("a core");
    let screen = Screen::default();
    (screen.clone(), Shell::with(Box::new(screen), core.clone()), core)
}

/// Puts a connection on the screen that has only begun.
fn show(shell: &Shell) -> UnboundedSender<Input> {
    let (inputs, _) = unbounded_channel();
    *shell.live() = Some(Live { view: ConnectionView::default(), inputs: inputs.clone(), attempt: None });
    inputs
}

fn view(shell: &Shell) -> ConnectionView {
    shell.live().as_ref().expect("a connection").view.clone()
}

/// A grant that nobody has to be asked about, and that cannot be settled: the registry knows of none.
fn lost() -> Parked {
    let now = Timestamp::now();
    Parked {
        id: AttemptId::random(),
        app: AppId::random(),
        store: None,
        store_name: None,
        account: iop::Account::default(),
        origin: Origin::Import,
        lifetimes: Lifetimes {
            token_until: None,
            authorized_until: None,
            authorized_at: now,
            renewed_at: now,
            renewal: Renewal::Impossible,
        },
    }
}

#[test]
fn a_link_that_came_late_is_said() {
    let live = ended(Problem::of(&Error::from(AttemptError::UsedState)));
    assert_eq!(live.view.stage, ConnectionStage::Failed);
    assert_eq!(live.view.problem.map(|problem| problem.code).as_deref(), Some("state-used"));
}

#[tokio::test]
async fn a_grant_that_cannot_be_settled_fails_its_own_connection_and_no_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let (screen, shell, core) = shell(&folder);
    let own = show(&shell);
    shell.arrived(&own, &core, &lost()).await;
    assert_eq!(view(&shell).stage, ConnectionStage::Failed);

    let own = show(&shell);
    *screen.0.lock().expect("a screen") = Some(shell.clone());
    shell.arrived(&own, &core, &lost()).await;
    let other = view(&shell);
    assert_eq!((other.stage, other.problem.is_none()), (ConnectionStage::Checking, true));
}

#[test]
fn an_old_attempt_and_its_page_never_land_in_another_connection() {
    let folder = tempfile::tempdir().expect("a folder");
    let (screen, shell, _) = shell(&folder);
    let own = show(&shell);
    let authorize = || Step::Authorize {
        attempt: AttemptId::random(),
        url: "https://api-sg.aliexpress.com/oauth/authorize".parse().expect("an address"),
        pasted: true,
        expires_at: Timestamp::now(),
    };
    shell.step(&own, authorize());
    let view_of_it = view(&shell);
    assert!(view_of_it.url.is_some() && shell.live().as_ref().is_some_and(|live| live.attempt.is_some()));
    assert_eq!(view_of_it.notes[0].id, "ui-no-browser");

    let own = show(&shell);
    *screen.0.lock().expect("a screen") = Some(shell.clone());
    shell.step(&own, authorize());
    let other = view(&shell);
    assert_eq!((other.stage, other.url, other.notes.len()), (ConnectionStage::Checking, None, 0));
    shell.step(&own, authorize());
    assert!(shell.live().as_ref().is_some_and(|live| live.attempt.is_none() && live.view.url.is_none()));
}

#[test]
fn however_many_strays_come_each_kind_is_one_note() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_, shell, core) = shell(&folder);
    let own = show(&shell);
    for _ in 0..50 {
        shell.step(&own, Step::Stray(AttemptError::UnknownState.into()));
        shell.step(&own, Step::Stray(AttemptError::UsedState.into()));
        shell.stray(&core, &AttemptError::UnknownState.into());
    }
    let notes = view(&shell).notes;
    let codes: Vec<_> = notes.iter().flat_map(|note| &note.stray).map(|problem| &problem.code).collect();
    assert_eq!(codes, ["state-used", "state-unknown"]);
}
