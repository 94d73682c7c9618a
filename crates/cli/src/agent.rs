//! `sellerkey agent`: what the desktop app does in the background, for a computer without one.

use std::time::Duration;

use sellerkey_core::agent::Agent;
use sellerkey_core::renewals::Told;
use sellerkey_core::vault::Patience;
use serde_json::json;
use tokio::sync::Notify;

use crate::core;
use crate::failure::{DONE, Failure};
use crate::listen::told_to_end;
use crate::terminal::{Mark, Terminal};

/// A call to the gateway takes no longer, with the keychain's time.
const LONGEST_END: Duration = Duration::from_secs(40);

pub async fn run(terminal: &Terminal) -> Result<u8, Failure> {
    let core = core(terminal)?;
    if core.vault().kind() == sellerkey_core::vault::VaultKind::File {
        // A passphrase is asked for now, when somebody is there.
        core.vault().canary(core.patience())?;
    }
    let core = core.with_patience(Patience::Background);
    let agent = Agent::begin(core.home())?;
    // Before it says that it runs: whoever reads that may end it.
    let end = told_to_end()?;
    let socket = core.home().agent_place().display().to_string();
    if terminal.json {
        terminal.data(&json!({ "socket": socket }))?;
    } else {
        terminal.step(Mark::Done, &terminal.text("agent-ready", &[("path", socket.as_str())]));
    }
    let wake = Notify::new();
    let tell = |told: Told| tell(terminal, &core, &told);
    tokio::select! {
        () = agent.serve(&core) => {}
        () = core.keep_renewed(&wake, &tell) => {}
        () = end => {}
    }
    let _ = tokio::time::timeout(LONGEST_END, core.last_renewals()).await;
    Ok(DONE)
}

/// What a unit's journal shows.
fn tell(terminal: &Terminal, core: &sellerkey_core::Sellerkey, told: &Told) {
    let name = |id| core.store(id).map_or_else(|_| "—".to_owned(), |store| store.name.to_string());
    match told {
        Told::Renewed(id) => {
            let until = core.store(*id).ok().and_then(|store| store.lifetimes.token_until);
            let (name, until) = (name(*id), terminal.time_or(until, "unknown"));
            let pairs = [("store", name.as_str()), ("token", until.as_str())];
            terminal.step(Mark::Done, &terminal.text("store-renewed", &pairs));
        }
        Told::Failed(id, error) => {
            let (name, what) = (name(*id), terminal.sentence(error));
            let pairs = [("store", name.as_str()), ("what", what.as_str())];
            terminal.step(Mark::Note, &terminal.text("store-not-renewed", &pairs));
        }
        Told::Delivered(delivery) => {
            let store = name(delivery.store);
            let pairs = [("store", store.as_str()), ("name", delivery.name.as_str())];
            terminal.step(Mark::Done, &terminal.text("delivery-done", &pairs));
        }
        Told::NotDelivered(delivery, error) => {
            let (store, what) = (name(delivery.store), terminal.sentence(error));
            let pairs =
                [("store", store.as_str()), ("name", delivery.name.as_str()), ("what", what.as_str())];
            terminal.step(Mark::Note, &terminal.text("delivery-not-done", &pairs));
        }
        Told::Blocked(Some(error)) => terminal.step(Mark::Note, &terminal.sentence(error)),
        Told::Blocked(None) | Told::Changed | Told::Notices(_) => {}
    }
}
