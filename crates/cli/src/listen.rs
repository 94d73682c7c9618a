//! `sellerkey listen`: takes the callbacks of people who authorize elsewhere, behind a proxy or a tunnel.

use std::sync::Arc;

use jiff::Timestamp;
use sellerkey_core::account::Settled;
use sellerkey_core::id::StoreId;
use sellerkey_core::listen::{Ending, Heard, Hosts, Listening};
use sellerkey_core::store::{Name, Store};
use sellerkey_core::vault::{Patience, VaultKind};
use sellerkey_core::{Coded, Error, Sellerkey};
use serde_json::{Value, json};

use crate::args::Listen;
use crate::connect::account_name;
use crate::core;
use crate::failure::{CommandError, DONE, Failure};
use crate::row::rfc3339;
use crate::terminal::{Mark, Terminal};

/// What is shown of what came.
struct Event {
    word: &'static str,
    mark: Mark,
    app: Option<String>,
    store: Option<String>,
    account: Option<String>,
    error: Option<Value>,
    text: String,
}

pub async fn run(terminal: Arc<Terminal>, asked: Listen) -> Result<u8, Failure> {
    let core = core(&terminal)?;
    if core.vault().kind() == VaultKind::File {
        // A passphrase is asked for now, when somebody is there.
        core.vault().canary(core.patience())?;
    }
    let core = core.with_patience(Patience::Background);
    let hosts = if asked.any_host { Hosts::Any } else { Hosts::Callbacks };
    let listening = Listening::begin(asked.addr, hosts).await?;
    // Before it says that it runs: whoever reads that may end it.
    let end = told_to_end()?;
    let callbacks = core.callbacks_from_elsewhere()?;
    let address = listening.address().to_string();
    if terminal.json {
        terminal.data(&json!({ "listening": address, "callbacks": callbacks }))?;
    } else {
        terminal.step(Mark::Done, &terminal.text("listen-ready", &[("address", address.as_str())]));
        for callback in &callbacks {
            let pairs = [("callback", callback.as_str()), ("address", address.as_str())];
            terminal.step(Mark::Open, &terminal.text("listen-callback", &pairs));
        }
    }
    if callbacks.is_empty() {
        terminal.note(&terminal.text("listen-no-callback", &[]));
    }
    if !asked.addr.ip().is_loopback() {
        terminal.note(&terminal.text("listen-open", &[("address", address.as_str())]));
    }
    let shown = core.clone();
    let tell = move |heard: &Heard| {
        let event = Event::of(&terminal, &shown, heard);
        // Where it cannot be shown, the registry has it all the same.
        let _ = event.show(&terminal, shown.now());
    };
    listening.serve(&core, end, tell).await;
    Ok(DONE)
}

impl Event {
    fn of(terminal: &Terminal, core: &Sellerkey, heard: &Heard) -> Self {
        match heard {
            Heard::Settled { app, settled } => match settled {
                Settled::Connected(store) => {
                    Self::good(terminal, "connected", "store-connected", app.name.as_str(), store)
                }
                Settled::Reauthorized(store) => {
                    Self::good(terminal, "reauthorized", "store-reauthorized", app.name.as_str(), store)
                }
                Settled::Dropped => Self::said("stray", Mark::Note, String::new()),
            },
            Heard::Brought { app, parked } => {
                let account = account_name(terminal, &parked.account);
                let pairs = [("account", account.as_str()), ("app", app.name.as_str())];
                let text = terminal.text("listen-brought", &pairs);
                let store = store_name(core, parked.store, parked.store_name.as_ref());
                Self {
                    app: Some(app.name.to_string()),
                    store,
                    account: Some(account),
                    ..Self::said("brought", Mark::Done, text)
                }
            }
            Heard::Undecided { app, parked, error } => {
                let account = account_name(terminal, &parked.account);
                let store = store_name(core, parked.store, parked.store_name.as_ref());
                let what = terminal.sentence(error);
                let named = store.as_deref().unwrap_or("—");
                let pairs = [("what", what.as_str()), ("store", named), ("app", app.name.as_str())];
                let text = terminal.text("listen-undecided", &pairs);
                Self {
                    app: Some(app.name.to_string()),
                    store,
                    account: Some(account),
                    error: Some(terminal.error(error)),
                    ..Self::said("other-account", Mark::Note, text)
                }
            }
            Heard::Ended { app, attempt, ending, error } => {
                let word = match ending {
                    Ending::Refused => "refused",
                    Ending::Over => "expired",
                    Ending::Before => "used",
                    Ending::NotNow => "not-now",
                    Ending::Failed => "failed",
                };
                let store = store_name(core, attempt.store, attempt.store_name.as_ref());
                let what = terminal.sentence(error);
                let named = store.as_deref().unwrap_or("—");
                let pairs = [("what", what.as_str()), ("store", named), ("app", app.name.as_str())];
                let text = terminal.text(&format!("listen-{word}"), &pairs);
                Self {
                    app: Some(app.name.to_string()),
                    store,
                    error: Some(terminal.error(error)),
                    ..Self::said(word, Mark::Note, text)
                }
            }
            Heard::Stray(error) => Self::of_error(terminal, "stray", "listen-stray", error),
            Heard::Trouble(error) => Self::of_error(terminal, "trouble", "listen-trouble", error),
        }
    }

    fn good(terminal: &Terminal, word: &'static str, id: &str, app: &str, store: &Store) -> Self {
        let account = account_name(terminal, &store.account);
        let text = terminal.text(id, &[("store", store.name.as_str()), ("account", account.as_str())]);
        Self {
            app: Some(app.to_owned()),
            store: Some(store.name.to_string()),
            account: Some(account),
            ..Self::said(word, Mark::Done, text)
        }
    }

    fn of_error(terminal: &Terminal, word: &'static str, id: &str, error: &Error) -> Self {
        let what = terminal.sentence(error);
        let text = terminal.text(id, &[("what", what.as_str())]);
        Self { error: Some(terminal.error(error as &dyn Coded)), ..Self::said(word, Mark::Note, text) }
    }

    fn said(word: &'static str, mark: Mark, text: String) -> Self {
        Self { word, mark, app: None, store: None, account: None, error: None, text }
    }

    fn show(&self, terminal: &Terminal, now: Timestamp) -> Result<(), Failure> {
        if !terminal.json {
            terminal.step(self.mark, &self.text);
            return Ok(());
        }
        terminal.data(&json!({
            "event": self.word,
            "at": rfc3339(now),
            "app": self.app,
            "store": self.store,
            "account": self.account,
            "error": self.error,
        }))
    }
}

fn store_name(core: &Sellerkey, store: Option<StoreId>, wanted: Option<&Name>) -> Option<String> {
    let known = store.and_then(|id| core.registry().store(id).ok().flatten());
    known.as_ref().map(|store| &store.name).or(wanted).map(ToString::to_string)
}

/// Ctrl-C, or the system's word. A second Ctrl-C ends the program at once.
pub fn told_to_end() -> Result<impl Future<Output = ()>, Failure> {
    let interrupted = |error: std::io::Error| CommandError::Interrupted { reason: error.to_string() };
    #[cfg(unix)]
    let mut terminate = {
        use tokio::signal::unix::{SignalKind, signal};
        signal(SignalKind::terminate()).map_err(interrupted)?
    };
    #[cfg(unix)]
    let mut interrupt = {
        use tokio::signal::unix::{SignalKind, signal};
        signal(SignalKind::interrupt()).map_err(interrupted)?
    };
    #[cfg(windows)]
    let mut interrupt = tokio::signal::windows::ctrl_c().map_err(interrupted)?;
    Ok(async move {
        #[cfg(unix)]
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        #[cfg(windows)]
        interrupt.recv().await;
        tokio::spawn(async move {
            interrupt.recv().await;
            std::process::exit(8);
        });
    })
}
