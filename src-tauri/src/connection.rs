//! The one connection that is under way: what the core tells of it, as the UI shows it.

use sellerkey_core::account::Decision;
use sellerkey_core::app::App;
use sellerkey_core::attempt::AttemptError;
use sellerkey_core::browser::Browser;
use sellerkey_core::callback::Callback;
use sellerkey_core::clock::ClockOffset;
use sellerkey_core::connect::{Input, Step, Wish};
use sellerkey_core::id::{AttemptId, StoreId};
use sellerkey_core::message::span;
use sellerkey_core::registry::Parked;
use sellerkey_core::store::Store;
use sellerkey_core::{Coded, Error, Sellerkey};
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};

use crate::shell::Shell;
use crate::view::{ArrivalView, ConnectionStage, ConnectionView, Note, Overview, Problem, ResultView, Word};

/// The note of something that came and belongs to nothing here.
const STRAY: &str = "ui-stray";

/// A connection and the way to reach it.
pub struct Live {
    pub view: ConnectionView,
    inputs: UnboundedSender<Input>,
    attempt: Option<AttemptId>,
}

impl Shell {
    /// Begins a connection. One that is under way ends.
    pub fn connect(&self, core: &Sellerkey, app: App, wish: Wish) {
        self.input(Input::Cancel);
        let (inputs, mut received) = unbounded_channel();
        let again = match &wish {
            Wish::Again(store) => Some(store.as_ref()),
            Wish::New { .. } => None,
        };
        let own = inputs.clone();
        let live = Live { view: begun(&app, again), inputs, attempt: None };
        *self.live() = Some(live);
        self.show();
        let (shell, core) = (self.clone(), core.clone());
        tauri::async_runtime::spawn(async move {
            let tell = |step: Step| shell.step(&own, step);
            let connected = core.connect(&app, wish, true, &mut received, &tell).await;
            // Whoever cancelled it knows, and may have begun another by now.
            if !shell.is_live(&own) {
                return shell.door().changed();
            }
            match connected {
                Ok(parked) => shell.arrived(&own, &core, &parked).await,
                Err(Error::Attempt(AttemptError::Cancelled)) => {}
                Err(error) => shell.failed(&own, &error),
            }
        });
    }

    /// Begins to authorize a store again, for somebody who is not at the window: it comes forward.
    pub fn reauthorize(&self, store: StoreId) {
        self.door().come_forward();
        let begun = self.core().and_then(|core| {
            let store = core.store(store)?;
            if let Some(app) = core.registry().app(store.app)? {
                self.connect(&core, app, Wish::Again(Box::new(store)));
            }
            Ok(())
        });
        if let Err(problem) = begun {
            self.door().say(Word::Trouble(&problem));
        }
    }

    /// Adds the connection that is under way here, which is not elsewhere.
    pub fn complete(&self, mut overview: Overview) -> Overview {
        if let Some(live) = &*self.live() {
            let own = live.attempt.map(|id| id.to_string());
            overview.elsewhere.retain(|attempt| Some(&attempt.id) != own.as_ref());
            overview.connection = Some(live.view.clone());
        }
        overview
    }

    /// Takes the address of an authorization that was not begun in this window.
    pub async fn paste_elsewhere(&self, text: &str) -> Result<(), Problem> {
        let core = self.core()?;
        let parked = core.receive_pasted(text, &|_| ()).await?;
        self.arrived_for_another(&core, &parked).await;
        Ok(())
    }

    /// Hands a person's word to the connection that is under way.
    pub fn input(&self, input: Input) {
        if let Some(live) = &*self.live() {
            // A connection that has ended hears nothing any more.
            let _ = live.inputs.send(input);
        }
    }

    /// Takes a deep link's callback: for the connection that waits here, or for one that another program, or this one
    /// before it was started anew, has begun.
    pub async fn called_back(&self, callback: Callback) {
        self.door().come_forward();
        let Ok(core) = self.core() else { return };
        let attempt = core.registry().attempt_of(&callback.state).ok().flatten();
        let own = attempt.is_some() && self.live().as_ref().is_some_and(|live| live.attempt == attempt);
        if own {
            self.input(Input::Callback(callback));
            return;
        }
        match core.receive(callback, &|_| ()).await {
            Ok(parked) => self.arrived_for_another(&core, &parked).await,
            Err(error) => self.stray(&core, &error),
        }
    }

    /// Says that something came that belongs to nothing here.
    pub fn stray(&self, core: &Sellerkey, error: &Error) {
        core.note_stray(error);
        // Anybody can open a link: none takes a connection that is under way off the screen.
        if self.is_under_way() {
            self.change(|view| view.note_stray(error));
        } else {
            *self.live() = Some(ended(Problem::of(error)));
            self.show();
        }
    }

    /// Opens a page in the browser that was chosen; in the system's own, with a note, where that one is gone.
    pub fn open(&self, url: &str) -> Result<(), String> {
        let chosen = self.core().ok().and_then(|core| core.browser().ok()).unwrap_or_default();
        let opened = self.door().open(url, &chosen);
        let (Err(reason), Some(name)) = (&opened, chosen.name()) else { return opened };
        let note = Note::of("ui-browser-gone", [("browser", name), ("reason", reason)]);
        self.change(|view| {
            view.notes.retain(|known| known.id != note.id);
            view.notes.push(note);
        });
        self.door().open(url, &Browser::System)
    }

    /// Decides what becomes of a grant.
    pub async fn settle(&self, id: AttemptId, decision: Decision) -> Result<(), Problem> {
        let settled = self.blocking(move |core| core.settle(id, decision)).await?;
        tracing::info!(grant = %id, ?decision, "settled");
        self.change(|view| {
            if view.brought(id) {
                view.stage = ConnectionStage::Done;
                view.result = Some(ResultView::of(&settled));
            }
        });
        self.door().changed();
        Ok(())
    }

    /// Takes the connection off the screen.
    pub fn close(&self) {
        self.input(Input::Cancel);
        *self.live() = None;
        self.show();
    }

    /// Whether a person has a connection before them that is not over.
    pub fn is_under_way(&self) -> bool {
        let over = |stage| matches!(stage, ConnectionStage::Done | ConnectionStage::Failed);
        self.live().as_ref().is_some_and(|live| !over(live.view.stage))
    }

    /// Whether the connection of these inputs is the one on the screen still.
    fn is_live(&self, inputs: &UnboundedSender<Input>) -> bool {
        self.live().as_ref().is_some_and(|live| live.inputs.same_channel(inputs))
    }

    /// A grant is in the vault: whose it is, is asked only where that is not clear.
    async fn arrived(&self, own: &UnboundedSender<Input>, core: &Sellerkey, parked: &Parked) {
        let arrival = match ArrivalView::of(core, parked) {
            Ok(arrival) => arrival,
            Err(error) => return self.failed(own, &error),
        };
        let asks = core.assess(parked).is_ok_and(|assessed| assessed.needs_word(parked.origin));
        self.change_own(own, |live| {
            live.view.stage = ConnectionStage::Confirming;
            live.view.arrival = Some(arrival);
        });
        self.door().changed();
        // A keychain may take a minute to say no, and another connection may be on the screen by then.
        if !asks && let Err(problem) = self.settle(parked.id, Decision::Accept).await {
            self.change(|view| {
                if view.brought(parked.id) {
                    view.fail(problem);
                }
            });
        }
    }

    /// The program that began the attempt may still be there, and settles it; where it is not, this one does.
    async fn arrived_for_another(&self, core: &Sellerkey, parked: &Parked) {
        tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
        if !matches!(core.registry().parked(parked.id), Ok(Some(_))) {
            self.door().changed();
            return;
        }
        let Ok(Some(app)) = core.registry().app(parked.app) else { return };
        if self.is_under_way() {
            // It waits among the stores, where it is seen next.
            return self.door().changed();
        }
        let store = parked.store.and_then(|id| core.registry().store(id).ok().flatten());
        let (inputs, _) = unbounded_channel();
        let own = inputs.clone();
        *self.live() = Some(Live { view: begun(&app, store.as_ref()), inputs, attempt: Some(parked.id) });
        self.arrived(&own, core, parked).await;
    }

    /// Shows a step, unless its connection was cancelled while it was being checked.
    fn step(&self, own: &UnboundedSender<Input>, step: Step) {
        let page = match &step {
            Step::Authorize { attempt, url, .. } => Some((*attempt, url.clone())),
            _ => None,
        };
        let attempt = page.as_ref().map(|(attempt, _)| *attempt);
        let shown = self.change_own(own, |live| {
            live.attempt = attempt.or(live.attempt);
            live.view.advance(step);
        });
        if shown
            && let Some((_, url)) = page
            && let Err(reason) = self.open(url.as_str())
        {
            let note = Note::of("ui-no-browser", [("reason", &reason)]);
            self.change_own(own, |live| live.view.notes.push(note));
        }
    }

    fn failed(&self, own: &UnboundedSender<Input>, error: &Error) {
        tracing::info!(error = error.code(), "the connection failed");
        self.change_own(own, |live| live.view.fail(Problem::of(error)));
    }

    /// Changes the connection of these inputs, if it is the one on the screen still, and says whether it is. One lock
    /// is held over both: between them a person may begin another.
    fn change_own(&self, own: &UnboundedSender<Input>, change: impl FnOnce(&mut Live)) -> bool {
        match &mut *self.live() {
            Some(live) if live.inputs.same_channel(own) => change(live),
            _ => return false,
        }
        self.show();
        true
    }

    fn change(&self, change: impl FnOnce(&mut ConnectionView)) {
        if let Some(live) = &mut *self.live() {
            change(&mut live.view);
        }
        self.show();
    }

    fn show(&self) {
        let view = self.live().as_ref().map(|live| live.view.clone());
        self.door().say(Word::Connection(view.as_ref()));
    }
}

impl ConnectionView {
    fn advance(&mut self, step: Step) {
        match step {
            Step::AppAccepted | Step::VaultReady | Step::Listening { .. } | Step::Arrived => {}
            Step::AppUnclear(failure) => {
                let mut note = Note::of("ui-app-unclear", []);
                note.stray = Some(Problem::of(&failure));
                self.notes.push(note);
            }
            Step::ClockOff(offset) => self.notes.push(clock_off(offset)),
            Step::NoHandler { handler } => {
                self.pasted = true;
                let note = match &handler {
                    Some(handler) => Note::of("step-other-handler", [("handler", handler)]),
                    None => Note::of("step-no-handler", []),
                };
                self.notes.push(note);
            }
            Step::Authorize { url, pasted, .. } => {
                self.stage = ConnectionStage::Authorizing;
                self.host = url.host_str().map(str::to_owned);
                self.url = Some(url.into());
                self.pasted |= pasted;
                self.opened_at = Some(jiff::Timestamp::now().to_string());
            }
            Step::Stray(error) => self.note_stray(&error),
            Step::CodeOfOtherApp => self.notes.push(Note::of("step-code-of-other-app", [])),
            Step::Exchanging => self.stage = ConnectionStage::Exchanging,
            Step::VaultBlocked(error) => {
                self.stage = ConnectionStage::Keeping;
                let mut note = Note::of("ui-vault-blocked", []);
                note.stray = Some(Problem::of(&error));
                self.notes.retain(|note| note.id != "ui-vault-blocked");
                self.notes.push(note);
            }
            Step::Kept => self.stage = ConnectionStage::Confirming,
        }
    }

    /// Whether it brought this grant.
    fn brought(&self, id: AttemptId) -> bool {
        self.arrival.as_ref().is_some_and(|arrival| arrival.id == id.to_string())
    }

    /// One note of each kind, the newest last: anybody can send any number of them.
    fn note_stray(&mut self, error: &Error) {
        let code = error.code();
        self.notes
            .retain(|note| note.id != STRAY || note.stray.as_ref().is_none_or(|known| known.code != code));
        self.notes.push(Note { stray: Some(Problem::of(error)), ..Note::of(STRAY, []) });
    }

    fn fail(&mut self, problem: Problem) {
        self.stage = ConnectionStage::Failed;
        self.problem = Some(problem);
    }
}

fn begun(app: &App, again: Option<&Store>) -> ConnectionView {
    ConnectionView {
        app_id: app.id.to_string(),
        app_name: app.name.to_string(),
        platform_name: app.platform.name().to_owned(),
        store_id: again.map(|store| store.id.to_string()),
        store_name: again.map(|store| store.name.to_string()),
        log_in_as: again
            .and_then(|store| store.account.name().or_else(|| store.account.id()))
            .map(str::to_owned),
        return_path: app.callback.return_path().into(),
        pasted: app.is_pasted(),
        ..ConnectionView::default()
    }
}

/// What is shown of a link that came while nothing was under way.
fn ended(problem: Problem) -> Live {
    let (inputs, _) = unbounded_channel();
    let mut view = ConnectionView::default();
    view.fail(problem);
    Live { view, inputs, attempt: None }
}

fn clock_off(offset: ClockOffset) -> Note {
    let off = span(offset.magnitude().as_secs().unsigned_abs());
    let params = off.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    Note { params, ..Note::of("ui-clock-off", []) }
}

#[cfg(test)]
mod tests;
