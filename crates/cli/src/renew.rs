//! `sellerkey renew`: one store's token, or all of them, or those that are due.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use sellerkey_core::renew::{Occasion, RenewalError, Renewed};
use sellerkey_core::renewals::Outcome;
use sellerkey_core::vault::StoredGrant;
use sellerkey_core::{Coded, Error, Sellerkey};
use serde_json::{Value, json};

use crate::args::Renew;
use crate::core;
use crate::delivery;
use crate::failure::{DONE, Failure, exit_code, worst};
use crate::row::rfc3339;
use crate::status::tagged;
use crate::terminal::{Mark, Terminal};

pub async fn run(terminal: &Terminal, asked: Renew) -> Result<u8, Failure> {
    let core = core(terminal)?;
    if let Some(name) = &asked.store {
        return one(terminal, &core, name).await;
    }
    let stores = if asked.due { core.due_stores()? } else { core.registry().stores()? };
    let stores = tagged(stores, asked.tag.as_deref())?;
    if stores.is_empty() && !terminal.json {
        terminal.say(nothing(&asked), &[]);
        return if asked.due { delivery::due(terminal, &core).await } else { Ok(DONE) };
    }
    let stop = Arc::<AtomicBool>::default();
    let stopping = stop.clone();
    tokio::spawn(async move {
        // Those under way come to their end: an answer that nobody waits for is lost.
        while tokio::signal::ctrl_c().await.is_ok() {
            stopping.store(true, Ordering::Relaxed);
        }
    });
    let occasion = if asked.due { Occasion::Due } else { Occasion::Asked };
    let mut outcomes = core.renew_each(stores, occasion, &stop, &|outcome| tell(terminal, outcome)).await;
    outcomes.sort_by(|one, other| one.store.name.cmp(&other.store.name));
    if terminal.json {
        let rows: Vec<_> = outcomes.iter().map(|outcome| row(terminal, outcome)).collect();
        terminal.data(&json!({ "stores": rows }))?;
    } else {
        terminal.words(&summary(terminal, &outcomes));
    }
    let delivered = if asked.due {
        delivery::due(terminal, &core).await?
    } else {
        let stores: Vec<_> = outcomes.iter().map(|outcome| outcome.store.id).collect();
        delivery::after_renewal(terminal, &core, &stores).await?
    };
    Ok(worst(outcomes.iter().map(code).chain([delivered])))
}

/// Why there is nothing to do.
fn nothing(asked: &Renew) -> &'static str {
    match (asked.due, &asked.tag) {
        (true, _) => "renew-none",
        (false, Some(_)) => "renew-none-tagged",
        (false, None) => "status-none",
    }
}

/// How many of what; of what there is none nothing is said.
fn summary(terminal: &Terminal, outcomes: &[Outcome]) -> String {
    let part = |word: Word| {
        let count = outcomes.iter().filter(|one| Word::of(one) == word).count();
        let id = format!("renew-count-{}", word.as_str());
        (count > 0).then(|| terminal.text(&id, &[("count", count.to_string().as_str())]))
    };
    let parts = [Word::Renewed, Word::Failed, Word::Idle, Word::NotBegun].into_iter().filter_map(part);
    parts.collect::<Vec<_>>().join(", ") + "."
}

async fn one(terminal: &Terminal, core: &Sellerkey, name: &str) -> Result<u8, Failure> {
    let store = core.store_named(name)?;
    let result = core.renew_now(store.id).await?;
    let outcome = Outcome { store, result: Some(Ok(result)) };
    tell(terminal, &outcome);
    if terminal.json {
        terminal.data(&json!({ "stores": [row(terminal, &outcome)] }))?;
    }
    delivery::after_renewal(terminal, core, &[outcome.store.id]).await
}

/// What became of a store.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    Renewed,
    /// Nothing to be renewed, by the rules.
    Idle,
    Failed,
    /// Stopped before its turn.
    NotBegun,
}

impl Word {
    fn of(outcome: &Outcome) -> Self {
        match &outcome.result {
            None => Self::NotBegun,
            Some(Ok(Renewed::Here(_) | Renewed::Elsewhere(_))) => Self::Renewed,
            Some(Ok(Renewed::NotDue)) => Self::Idle,
            Some(Err(error)) if is_idle(error) => Self::Idle,
            Some(Err(_)) => Self::Failed,
        }
    }

    fn as_str(self) -> &'static str {
        match self {
            Self::Renewed => "renewed",
            Self::Idle => "nothing-to-renew",
            Self::Failed => "failed",
            Self::NotBegun => "not-begun",
        }
    }
}

/// Nothing went wrong: another program renews it, or nobody can.
fn is_idle(error: &Error) -> bool {
    matches!(
        error,
        Error::Renewal(
            RenewalError::Impossible { .. } | RenewalError::Elsewhere { .. } | RenewalError::Moved { .. }
        )
    )
}

fn code(outcome: &Outcome) -> u8 {
    match (&outcome.result, Word::of(outcome)) {
        (_, Word::Renewed | Word::Idle) => DONE,
        (Some(Err(error)), _) => exit_code(error.remedy()),
        _ => 8,
    }
}

fn grant(outcome: &Outcome) -> Option<&StoredGrant> {
    match &outcome.result {
        Some(Ok(Renewed::Here(grant) | Renewed::Elsewhere(grant))) => Some(grant),
        _ => None,
    }
}

fn tell(terminal: &Terminal, outcome: &Outcome) {
    let name = outcome.store.name.as_str();
    let until = terminal.time_or(grant(outcome).and_then(|grant| grant.lifetimes.token_until), "unknown");
    let renewed = [("store", name), ("token", until.as_str())];
    match &outcome.result {
        None => terminal.step(Mark::Open, &terminal.text("store-not-begun", &[("store", name)])),
        Some(Ok(Renewed::Here(_))) => terminal.step(Mark::Done, &terminal.text("store-renewed", &renewed)),
        Some(Ok(Renewed::Elsewhere(_))) => {
            terminal.step(Mark::Done, &terminal.text("store-renewed-elsewhere", &renewed));
        }
        Some(Ok(Renewed::NotDue)) => {}
        Some(Err(error)) if is_idle(error) => {}
        Some(Err(error)) => {
            let what = terminal.sentence(error);
            let pairs = [("store", name), ("what", what.as_str())];
            terminal.step(Mark::Note, &terminal.text("store-not-renewed", &pairs));
        }
    }
}

fn row(terminal: &Terminal, outcome: &Outcome) -> Value {
    let error = outcome.result.as_ref().and_then(|result| result.as_ref().err());
    let until = grant(outcome).and_then(|grant| grant.lifetimes.token_until);
    json!({
        "store": outcome.store.name.as_str(),
        "id": outcome.store.id.to_string(),
        "result": Word::of(outcome).as_str(),
        "token_until": until.map(rfc3339),
        "error": error.map(|error| terminal.error(error)),
    })
}
