//! `sellerkey connect`.

use std::thread;

use sellerkey_core::account::{Assessment, Decision, Settled};
use sellerkey_core::app::App;
use sellerkey_core::attempt::AttemptError;
use sellerkey_core::connect::{Input, Step, Wish};
use sellerkey_core::message::span;
use sellerkey_core::registry::Parked;
use sellerkey_core::store::{Store, StoreError};
use sellerkey_core::vault::VaultKind;
use sellerkey_core::{Error, Sellerkey};
use serde_json::json;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use crate::app::name_of;
use crate::args::{Connect, IfDifferent};
use crate::core;
use crate::delivery;
use crate::failure::{CommandError, DONE, Failure};
use crate::link;
use crate::row::{StoreRow, rfc3339};
use crate::terminal::{Mark, Terminal, ask, each_line};

pub async fn run(terminal: &Terminal, asked: Connect) -> Result<u8, Failure> {
    let core = core(terminal)?;
    let known = asked.store.as_deref().map(|name| core.registry().store_named(name)).transpose()?.flatten();
    let app = match &known {
        Some(store) => app_of(&core, store, asked.app.as_deref())?,
        None => core.app_or_only(asked.app.as_deref())?,
    };
    if core.vault().kind() == VaultKind::File {
        // Whoever types a passphrase does not type it into the line that an address is pasted into.
        core.vault().canary(core.patience())?;
    }
    if asked.link {
        return link::make(terminal, &core, &app, &asked, known).await;
    }
    let inputs = &mut listen_to_the_person();
    let (parked, decision) = match asked.if_different {
        Some(word) if let Some(parked) = waiting_for(&core, &app, known.as_ref())? => {
            let account = account_name(terminal, &parked.account);
            terminal.note(&terminal.text("parked-waiting", &[("account", account.as_str())]));
            (parked, word.into())
        }
        _ => {
            let parked = authorize(terminal, &core, &app, &asked, known.clone(), inputs).await?;
            let decision = decide(terminal, &core, &parked, &asked, inputs).await?;
            (parked, decision)
        }
    };
    let assessed = core.assess(&parked)?;
    let settled = core.settle(parked.id, decision)?;
    if matches!(settled, Settled::Dropped) && asked.if_different.is_none() {
        return Err(CommandError::NotConfirmed.into());
    }
    report(terminal, &core, &settled, known.as_ref(), &assessed)?;
    match settled {
        Settled::Reauthorized(store) => delivery::after_renewal(terminal, &core, &[store.id]).await,
        _ => Ok(DONE),
    }
}

/// Prints what became of a grant.
pub fn report(
    terminal: &Terminal,
    core: &Sellerkey,
    settled: &Settled,
    asked_for: Option<&Store>,
    assessed: &Assessment,
) -> Result<(), Failure> {
    let (word, id, store) = match settled {
        Settled::Connected(store) => ("connected", "store-connected", Some(store)),
        Settled::Reauthorized(store) => ("reauthorized", "store-reauthorized", Some(store)),
        Settled::Dropped => ("dropped", "store-dropped", asked_for),
    };
    let Some(store) = store else {
        return dropped(terminal);
    };
    let app = core.app_of(store)?;
    if terminal.json {
        let deliveries = core.registry().deliveries_of(store.id)?;
        let row = StoreRow::of(store, &app, &deliveries, core.gateway_now(&app)?);
        return terminal.data(&json!({ "result": word, "store": row }));
    }
    if asked_for.is_none() && matches!(assessed, Assessment::Same(_)) {
        terminal.note(&terminal.text("store-recognised", &[("store", store.name.as_str())]));
    }
    let account = account_name(terminal, &store.account);
    terminal.step(
        Mark::Done,
        &terminal.text(id, &[("store", store.name.as_str()), ("account", account.as_str())]),
    );
    let token = terminal.time_or(store.lifetimes.token_until, "unknown");
    let deadlines = match store.lifetimes.authorized_until {
        Some(until) => terminal.text(
            "store-deadlines",
            &[("token", token.as_str()), ("authorized", terminal.time(until).as_str())],
        ),
        None => terminal.text("store-no-renewal", &[("token", token.as_str())]),
    };
    terminal.line(&deadlines)
}

/// A grant is forgotten that was to be a new store's.
fn dropped(terminal: &Terminal) -> Result<(), Failure> {
    if terminal.json {
        return terminal.data(&json!({ "result": "dropped", "store": null }));
    }
    terminal.step(Mark::Done, &terminal.text("grant-dropped", &[]));
    Ok(())
}

/// An account as it is shown: its name, and its id.
pub fn account_name(terminal: &Terminal, account: &iop::Account) -> String {
    match (account.name(), account.id()) {
        (Some(name), Some(id)) => format!("{name} ({id})"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => terminal.text("unnamed-account", &[]),
    }
}

/// The store's own app; another one that was named is a mistake.
fn app_of(core: &Sellerkey, store: &Store, named: Option<&str>) -> Result<App, Failure> {
    let app = core.app_of(store)?;
    match named.map(|name| core.app_named(name)).transpose()? {
        Some(other) if other.id != app.id => {
            Err(StoreError::OtherApp { store: store.name.to_string(), app: app.name.to_string() }.into())
        }
        _ => Ok(app),
    }
}

/// A grant that waits for a word about this store, or one that nobody confirmed as a new store's.
fn waiting_for(core: &Sellerkey, app: &App, store: Option<&Store>) -> Result<Option<Parked>, Failure> {
    let store = store.map(|store| store.id);
    let mut parked = core.registry().all_parked()?.into_iter();
    Ok(parked.find(|parked| parked.app == app.id && parked.store == store))
}

async fn authorize(
    terminal: &Terminal,
    core: &Sellerkey,
    app: &App,
    asked: &Connect,
    known: Option<Store>,
    inputs: &mut UnboundedReceiver<Input>,
) -> Result<Parked, Failure> {
    let wish = match known {
        Some(store) => {
            if store.account.id().is_some() {
                let account = account_name(terminal, &store.account);
                terminal.step(Mark::Note, &terminal.text("step-login-as", &[("account", account.as_str())]));
            }
            Wish::Again(Box::new(store))
        }
        None => Wish::New { name: asked.store.as_deref().map(name_of).transpose()? },
    };
    let bare_codes = asked.yes || terminal.has_person();
    let vault = core.vault().kind();
    let tell = |step: Step| show(terminal, app, asked, vault, &step);
    Ok(core.connect(app, wish, bare_codes, inputs, &tell).await?)
}

/// What is to become of the grant; asks where somebody is there, and says what is missing where nobody is.
async fn decide(
    terminal: &Terminal,
    core: &Sellerkey,
    parked: &Parked,
    asked: &Connect,
    inputs: &mut UnboundedReceiver<Input>,
) -> Result<Decision, Failure> {
    let assessed = core.assess(parked)?;
    if !assessed.needs_word(parked.origin) {
        return Ok(Decision::Accept);
    }
    let account = account_name(terminal, &parked.account);
    match &assessed {
        Assessment::New | Assessment::Same(_) => {
            if asked.yes {
                return Ok(Decision::Accept);
            }
            if !terminal.has_person() {
                terminal.note(&terminal.text("unconfirmed", &[]));
                return Ok(Decision::Accept);
            }
            let question = terminal.text("confirm-account", &[("account", account.as_str())]);
            let right = yes(&question, true, inputs).await?;
            Ok(if right { Decision::Accept } else { Decision::Drop })
        }
        Assessment::Different(store) | Assessment::Incomparable(store) => {
            if let Some(word) = asked.if_different {
                return Ok(word.into());
            }
            let undecided = || {
                Sellerkey::undecided(parked, &assessed)
                    .map_or(CommandError::ConfirmationNeeded.into(), Failure::from)
            };
            if !terminal.has_person() {
                return Err(undecided());
            }
            let name = store.name.as_str();
            if matches!(assessed, Assessment::Incomparable(_)) {
                let question = terminal.text("confirm-incomparable", &[("store", name)]);
                let same = yes(&question, false, inputs).await?;
                return if same { Ok(Decision::Accept) } else { Err(undecided()) };
            }
            let expected = account_name(terminal, &store.account);
            let pairs = [("store", name), ("expected", expected.as_str()), ("came", account.as_str())];
            ask(&terminal.text("choose-different", &pairs));
            match answer(inputs).await?.as_str() {
                "keep-both" => Ok(Decision::KeepBoth),
                "move" => Ok(Decision::Move),
                "drop" => Ok(Decision::Drop),
                _ => Err(undecided()),
            }
        }
    }
}

async fn yes(
    question: &str,
    by_default: bool,
    inputs: &mut UnboundedReceiver<Input>,
) -> Result<bool, Failure> {
    ask(question);
    Ok(match answer(inputs).await?.to_lowercase().as_str() {
        "" => by_default,
        word => matches!(word, "y" | "yes"),
    })
}

async fn answer(inputs: &mut UnboundedReceiver<Input>) -> Result<String, Failure> {
    match inputs.recv().await {
        Some(Input::Paste(line)) => Ok(line.trim().to_owned()),
        Some(Input::Cancel) => Err(Error::from(AttemptError::Cancelled).into()),
        Some(Input::Callback(_)) | None => Err(CommandError::ConfirmationNeeded.into()),
    }
}

/// Lines that are typed or pasted, and Ctrl-C. The end of standard input is no cancel.
fn listen_to_the_person() -> UnboundedReceiver<Input> {
    let (sender, inputs) = unbounded_channel();
    let lines = sender.clone();
    // Without this thread nothing can be pasted; the other return paths work all the same.
    let _ = thread::Builder::new().name("stdin".to_owned()).spawn(move || {
        each_line(|line| lines.send(Input::Paste(line)).is_ok());
    });
    tokio::spawn(cancel_on_interrupt(sender));
    inputs
}

/// The first Ctrl-C cancels in good order, a second one ends the program.
async fn cancel_on_interrupt(inputs: UnboundedSender<Input>) {
    while tokio::signal::ctrl_c().await.is_ok() {
        if inputs.send(Input::Cancel).is_err() {
            std::process::exit(8);
        }
        if tokio::signal::ctrl_c().await.is_ok() {
            std::process::exit(8);
        }
    }
}

/// Says what happens on the way.
pub fn show(terminal: &Terminal, app: &App, asked: &Connect, vault: VaultKind, step: &Step) {
    let platform = app.platform.name();
    let kept = |id: &str| format!("{id}-{}", vault.as_str());
    let (mark, text) = match step {
        Step::AppAccepted => (Mark::Done, terminal.text("step-app-accepted", &[("platform", platform)])),
        Step::AppUnclear(failure) => {
            let answer = terminal.sentence(failure);
            let pairs = [("platform", platform), ("answer", answer.as_str())];
            (Mark::Note, terminal.text("step-app-unclear", &pairs))
        }
        Step::ClockOff(offset) => {
            let off = span(offset.magnitude().as_secs().unsigned_abs());
            (Mark::Note, terminal.catalogue().text("step-clock-off", &off))
        }
        Step::VaultReady => (Mark::Done, terminal.text(&kept("step-vault-ready"), &[])),
        Step::NoHandler { handler: None } => (Mark::Note, terminal.text("step-no-handler", &[])),
        Step::NoHandler { handler: Some(handler) } => {
            (Mark::Note, terminal.text("step-other-handler", &[("handler", handler.as_str())]))
        }
        Step::Listening { port } => {
            (Mark::Done, terminal.text("step-listening", &[("port", port.to_string().as_str())]))
        }
        Step::Authorize { url, pasted, expires_at, .. } => {
            return open(terminal, asked, url, *pasted, &rfc3339(*expires_at));
        }
        Step::Stray(error) => {
            let what = terminal.sentence(error);
            (Mark::Note, terminal.text("step-stray", &[("what", what.as_str())]))
        }
        Step::Arrived => (Mark::Done, terminal.text("step-arrived", &[])),
        Step::CodeOfOtherApp => (Mark::Note, terminal.text("step-code-of-other-app", &[])),
        Step::Exchanging => (Mark::Open, terminal.text("step-exchanging", &[])),
        Step::VaultBlocked(error) => {
            let what = terminal.sentence(error);
            (Mark::Note, terminal.text("step-vault-blocked", &[("what", what.as_str())]))
        }
        Step::Kept => (Mark::Done, terminal.text(&kept("step-kept"), &[])),
    };
    terminal.step(mark, &text);
}

/// Opens the browser, unless that was declined, and prints the address in any case: it is data, to be copied.
fn open(terminal: &Terminal, asked: &Connect, url: &url::Url, pasted: bool, expires_at: &str) {
    let id = if asked.no_browser {
        "step-open"
    } else if has_display() && open::that_detached(url.as_str()).is_ok() {
        "step-opened"
    } else {
        "step-no-browser"
    };
    terminal.step(Mark::Open, &terminal.text(id, &[]));
    let printed = if terminal.json {
        terminal.data(&json!({ "authorize_url": url, "expires_at": expires_at }))
    } else {
        terminal.line(url.as_str())
    };
    if let Err(failure) = printed {
        terminal.fail(&failure);
    }
    terminal.step(Mark::Open, &terminal.text(if pasted { "step-paste" } else { "step-paste-too" }, &[]));
}

/// Whether a browser could show anything. One that is named in `BROWSER` may be a text browser.
fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY") || set("BROWSER")
}

impl From<IfDifferent> for Decision {
    fn from(word: IfDifferent) -> Self {
        match word {
            IfDifferent::KeepBoth => Self::KeepBoth,
            IfDifferent::Move => Self::Move,
            IfDifferent::Drop => Self::Drop,
        }
    }
}
