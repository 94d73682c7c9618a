//! What is done with one store: `token`, `check`, `rename`, `forget`, `activity`.

use std::collections::HashMap;
use std::io::BufRead;

use jiff::SignedDuration;
use sellerkey_core::Sellerkey;
use sellerkey_core::agent::{self, Handed};
use sellerkey_core::registry::{ActivityFilter, Happening, Recorded};
use sellerkey_core::store::{Store, StoreError, Tag};
use sellerkey_core::stores::{Health, KeptToken, LiveToken, TokenGiven};
use serde_json::{Value, json};

use crate::app::name_of;
use crate::args::{Activity, Forget, Token};
use crate::failure::{CommandError, DONE, Failure, NEEDS_AUTHORIZATION};
use crate::row::rfc3339;
use crate::terminal::{Cell, Mark, Terminal, ask};
use crate::{core, core_on, delivery, home, wait};

pub fn token(terminal: &Terminal, asked: &Token) -> Result<u8, Failure> {
    let Handed { store, token } = live_token(terminal, &asked.store, asked.min_validity)?;
    if terminal.json {
        terminal.data(&json!({
            "access_token": token.access_token.expose(),
            "token_until": token.token_until.map(rfc3339),
            "store": store.as_str(),
        }))?;
    } else {
        terminal.line(token.access_token.expose())?;
    }
    Ok(DONE)
}

/// A store's token, renewed where it is due: from the agent if one runs, which spares us registry and keychain. One that is
/// good needs neither the web nor anything that waits for it.
pub fn live_token(terminal: &Terminal, name: &str, least: Option<SignedDuration>) -> Result<Handed, Failure> {
    let needed = least.unwrap_or(SignedDuration::ZERO);
    let home = home()?;
    // Whether a vault that is named is the right one, the registry says first.
    let named = terminal.vault_wish()?.kind.is_some();
    if !named && let Some(handed) = agent::ask(&home, name, needed) {
        return Ok(handed);
    }
    let core = core_on(terminal, home)?;
    if named && let Some(handed) = agent::ask(core.home(), name, needed) {
        return Ok(handed);
    }
    let store = core.store_named(name)?;
    let token = match core.kept_token(&store, needed)? {
        KeptToken::Good(token) => token,
        KeptToken::Late(_) | KeptToken::Ended => wait(async {
            let token = renewed_token(terminal, &core, &store, least).await?;
            // Whoever asked gets the token, whether it arrives elsewhere or not.
            if store.delivers
                && let Err(failure) = delivery::due(terminal, &core).await
            {
                terminal.note(&terminal.sentence(&failure));
            }
            Ok(token)
        })?,
    };
    Ok(Handed { store: store.name, token })
}

async fn renewed_token(
    terminal: &Terminal,
    core: &Sellerkey,
    store: &Store,
    least: Option<SignedDuration>,
) -> Result<LiveToken, Failure> {
    let TokenGiven { token, not_renewed } = core.token(store, least).await?;
    if let Some(error) = not_renewed {
        let pairs = [("store", store.name.as_str()), ("what", &terminal.sentence(&error))];
        terminal.note(&terminal.text("token-not-renewed", &pairs));
    }
    Ok(token)
}

pub fn tag(terminal: &Terminal, name: &str, tags: &[String]) -> Result<u8, Failure> {
    let core = core(terminal)?;
    let store = core.store_named(name)?;
    let read = |tag: &String| Tag::parse(tag).ok_or(StoreError::InvalidTag);
    let tags = tags.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    core.tag_store(&store, &tags)?;
    let kept = core.store_named(name)?.tags;
    if terminal.json {
        terminal.data(&json!({ "store": store.name.as_str(), "tags": kept }))?;
    } else {
        let words = kept.iter().map(Tag::as_str).collect::<Vec<_>>().join(", ");
        let id = if kept.is_empty() { "store-untagged" } else { "store-tagged" };
        terminal.step(Mark::Done, &terminal.text(id, &[("store", store.name.as_str()), ("tags", &words)]));
    }
    Ok(DONE)
}

pub async fn check(terminal: &Terminal, name: &str) -> Result<u8, Failure> {
    let core = core(terminal)?;
    let store = core.store_named(name)?;
    let health = core.check_store(&store).await?;
    let renewed = core.store(store.id)?.generation > store.generation;
    let (alive, error, exit) = match &health {
        Health::Alive => (Some(true), None, DONE),
        Health::Dead(error) => (Some(false), Some(error), NEEDS_AUTHORIZATION),
        Health::Undecided(error) => (None, error.as_ref(), DONE),
    };
    if terminal.json {
        terminal.data(&json!({
            "store": store.name.as_str(),
            "alive": alive,
            "renewed": renewed,
            "answer": error.map(|error| json!({
                "code": error.code, "message": error.message, "request_id": error.request_id,
            })),
        }))?;
        return Ok(exit);
    }
    let name = store.name.as_str();
    let answer = error.map_or_else(String::new, |error| format!("{}: {}", error.code, error.message));
    match health {
        Health::Alive => {
            let id = if renewed { "store-alive-again" } else { "store-alive" };
            terminal.step(Mark::Done, &terminal.text(id, &[("store", name)]));
        }
        Health::Dead(error) => {
            let request = error.request_id.as_deref().unwrap_or("—");
            let pairs = [("store", name), ("answer", answer.as_str()), ("request_id", request)];
            terminal.step(Mark::Note, &terminal.text("store-dead", &pairs));
            terminal.step(Mark::Open, &terminal.text("store-dead-cure", &[]));
        }
        Health::Undecided(Some(_)) => {
            let pairs = [("store", name), ("answer", answer.as_str())];
            terminal.step(Mark::Note, &terminal.text("store-undecided", &pairs));
        }
        Health::Undecided(None) => {
            let platform = core.app_of(&store)?.platform;
            terminal.step(Mark::Note, &terminal.text("store-undecidable", &[("platform", platform.name())]));
        }
    }
    Ok(exit)
}

pub fn rename(terminal: &Terminal, name: &str, new: &str) -> Result<u8, Failure> {
    let core = core(terminal)?;
    let store = core.store_named(name)?;
    let new = name_of(new)?;
    core.rename_store(&store, &new)?;
    if terminal.json {
        terminal.data(&json!({ "id": store.id.to_string(), "name": new.as_str() }))?;
    } else {
        let pairs = [("old", store.name.as_str()), ("name", new.as_str())];
        terminal.step(Mark::Done, &terminal.text("store-renamed", &pairs));
    }
    Ok(DONE)
}

pub fn forget(terminal: &Terminal, asked: &Forget) -> Result<u8, Failure> {
    let core = core(terminal)?;
    let store = core.store_named(&asked.store)?;
    let name = store.name.as_str();
    if !asked.yes {
        if !terminal.has_person() {
            return Err(CommandError::ConfirmationNeeded.into());
        }
        ask(&terminal.text("confirm-forget", &[("store", name)]));
        let mut line = String::new();
        std::io::stdin().lock().read_line(&mut line)?;
        if !matches!(line.trim().to_lowercase().as_str(), "y" | "yes") {
            return Err(sellerkey_core::Error::from(sellerkey_core::attempt::AttemptError::Cancelled).into());
        }
    }
    core.forget_store(&store)?;
    if terminal.json {
        terminal.data(&json!({ "forgotten": { "id": store.id.to_string(), "name": name } }))?;
    } else {
        let token = terminal.time_or(store.lifetimes.token_until, "unknown");
        let pairs = [("store", name), ("token", token.as_str())];
        terminal.step(Mark::Done, &terminal.text("store-forgotten", &pairs));
    }
    Ok(DONE)
}

pub fn activity(terminal: &Terminal, asked: &Activity) -> Result<u8, Failure> {
    let core = core(terminal)?;
    let stores = core.registry().stores()?;
    let only = match &asked.store {
        Some(name) => Some(
            core.registry().store_named(name)?.ok_or_else(|| StoreError::NotFound { name: name.clone() })?.id,
        ),
        None => None,
    };
    let entries = core.registry().activities(ActivityFilter { store: only, limit: asked.limit })?;
    let names: HashMap<_, _> = stores.iter().map(|store| (store.id, store.name.as_str())).collect();
    let name = |entry: &Recorded| entry.activity.store.and_then(|id| names.get(&id).copied());
    if terminal.json {
        let rows: Vec<_> = entries.iter().map(|entry| row(entry, name(entry))).collect();
        terminal.data(&json!({ "activity": rows }))?;
    } else if entries.is_empty() {
        terminal.say("activity-none", &[]);
    } else {
        let heading = ["when", "store", "what", "answer", "request"];
        let heading = heading.map(|column| terminal.text(&format!("column-{column}"), &[]));
        let rows = entries.iter().map(|entry| {
            let (what, answer, request) = match &entry.activity.happening {
                Happening::Asked { path, code, request_id, dry_run, .. } => {
                    let what = if *dry_run {
                        terminal.text("activity-dry-run", &[("path", path.as_str())])
                    } else {
                        path.clone()
                    };
                    (what, code.as_str(), request_id.as_deref().unwrap_or_default())
                }
                Happening::Delivered { name, code } => {
                    let id = format!("activity-{}", entry.activity.happening.word());
                    let what = terminal.text(&id, &[("name", name.as_str())]);
                    (what, code.as_deref().unwrap_or_default(), "")
                }
                Happening::Stray { code } | Happening::LinkFailed { code } => {
                    let id = format!("activity-{}", entry.activity.happening.word());
                    (terminal.text(&id, &[]), code.as_str(), "")
                }
                other => (terminal.text(&format!("activity-{}", other.word()), &[]), "", ""),
            };
            let when = terminal.time(entry.activity.at);
            vec![
                Cell::plain(when),
                Cell::plain(name(entry).unwrap_or("—")),
                Cell::plain(what),
                Cell::plain(answer),
                Cell::plain(request),
            ]
        });
        terminal.table(&heading, &rows.collect::<Vec<_>>())?;
        let kept =
            |entry: &&Recorded| matches!(entry.activity.happening, Happening::Asked { request: Some(_), .. });
        if let Some(last) = entries.iter().rfind(kept) {
            let id = last.id.to_string();
            terminal.say("activity-inspect", &[("id", id.as_str())]);
        }
    }
    Ok(DONE)
}

fn row(Recorded { id, activity: entry }: &Recorded, store: Option<&str>) -> Value {
    let (path, code, request_id, request) = match &entry.happening {
        Happening::Asked { path, code, request_id, request, .. } => {
            (Some(path), Some(code), request_id.as_ref(), request.as_ref())
        }
        Happening::Delivered { name, code } => (Some(name), code.as_ref(), None, None),
        Happening::Stray { code } | Happening::LinkFailed { code } => (None, Some(code), None, None),
        _ => (None, None, None, None),
    };
    json!({
        "id": id,
        "at": rfc3339(entry.at),
        "store": store,
        "what": entry.happening.word(),
        "path": path,
        "answer": code,
        "request_id": request_id,
        "request": request,
    })
}
