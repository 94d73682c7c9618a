//! What is said of an export, and of what a restore would do and did.

use sellerkey_core::Error;
use sellerkey_core::moving::{AppFate, Contents, Exported, Plan, Restored, Seal, StoreFate, Way};
use sellerkey_core::store::{Renewal, Store};
use serde_json::json;

use super::sealed_word;
use crate::failure::Failure;
use crate::layout::harmless;
use crate::terminal::{Mark, Terminal};

pub fn exported(terminal: &Terminal, way: Way, seal: &Seal, done: &Exported) -> Result<(), Failure> {
    let path = done.file.display().to_string();
    let result = |way: &Way| if *way == Way::Move { "moved" } else { "copied" };
    if terminal.json {
        let row = |(store, way): &(Store, Way)| json!({ "store": store.name.as_str(), "id": store.id.to_string(), "result": result(way) });
        let stores: Vec<_> = done.stores.iter().map(row).collect();
        return terminal.data(&json!({
            "file": path, "way": way.as_str(), "sealed": sealed_word(seal), "stores": stores,
        }));
    }
    terminal.step(Mark::Done, &counted(terminal, "exported", done.stores.len(), ("path", &path)));
    for (store, went) in &done.stores {
        let token = terminal.time_or(store.lifetimes.token_until, "unknown");
        let pairs = [("store", store.name.as_str()), ("token", token.as_str())];
        let (mark, id) = match (way, went) {
            (_, Way::Move) => (Mark::Done, "exported-moved"),
            (Way::Move, Way::Copy) => (Mark::Note, "exported-watched"),
            (Way::Copy, Way::Copy) if store.lifetimes.renewal != Renewal::Here => {
                (Mark::Note, "exported-watched")
            }
            (Way::Copy, Way::Copy) => (Mark::Done, "exported-copied"),
        };
        terminal.step(mark, &terminal.text(id, &pairs));
    }
    if way == Way::Move {
        terminal.note(&terminal.text("exported-one-place", &[]));
    }
    Ok(())
}

/// What is in the file, before anything is done.
pub fn plan(terminal: &Terminal, contents: &Contents, plan: &Plan) {
    let at = terminal.time(contents.made_at);
    terminal.words(&counted(terminal, "restore-shows", contents.stores.len(), ("at", &at)));
    for (name, fate) in &plan.apps {
        let id = format!("restore-app-{}", fate.as_str());
        terminal.words(&format!("  {}", terminal.text(&id, &[("app", harmless(name).as_str())])));
    }
    for ((name, fate), came) in plan.stores.iter().zip(&contents.stores) {
        let id = match fate {
            StoreFate::New if came.way() == Way::Copy => "restore-store-watched".to_owned(),
            fate => format!("restore-store-{}", fate.as_str()),
        };
        terminal.words(&format!("  {}", terminal.text(&id, &[("store", harmless(name).as_str())])));
    }
}

pub fn restored(
    terminal: &Terminal,
    contents: &Contents,
    done: &Restored,
    failures: &[Option<Error>],
    was_done: bool,
) -> Result<(), Failure> {
    let each = || done.stores.iter().zip(failures);
    if terminal.json {
        let apps: Vec<_> = done
            .apps
            .iter()
            .map(|(app, fate)| json!({ "app": app.name.as_str(), "id": app.id.to_string(), "result": fate.as_str() }))
            .collect();
        let stores: Vec<_> = each()
            .map(|((store, fate), failure)| {
                json!({
                    "store": store.name.as_str(),
                    "id": store.id.to_string(),
                    "result": fate.as_str(),
                    "renewed_here": store.lifetimes.renewal == Renewal::Here,
                    "error": failure.as_ref().map(|error| terminal.error(error)),
                })
            })
            .collect();
        return terminal.data(&json!({ "apps": apps, "stores": stores }));
    }
    if was_done {
        terminal.step(Mark::Done, &terminal.text("restore-none", &[]));
        return Ok(());
    }
    for (app, _) in done.apps.iter().filter(|(_, fate)| *fate == AppFate::New) {
        let pairs = [("name", app.name.as_str()), ("platform", app.platform.name())];
        terminal.step(Mark::Done, &terminal.text("app-added", &pairs));
    }
    for ((store, fate), failure) in each() {
        let watched = store.lifetimes.renewal != Renewal::Here;
        let id = match fate {
            StoreFate::New if watched => "restored-watched",
            StoreFate::New => "restored-restored",
            StoreFate::Returned => "restored-returned",
            StoreFate::TakenOver => "restored-taken-over",
            StoreFate::There | StoreFate::NewerHere | StoreFate::RenewedHere => "restored-kept",
        };
        let token = terminal.time_or(store.lifetimes.token_until, "unknown");
        let pairs = [("store", store.name.as_str()), ("token", token.as_str())];
        terminal.step(Mark::Done, &terminal.text(id, &pairs));
        if let Some(error) = failure {
            let what = terminal.sentence(error);
            let pairs = [("store", store.name.as_str()), ("what", what.as_str())];
            terminal.step(Mark::Note, &terminal.text("restored-not-renewed", &pairs));
        }
    }
    let moved = contents.stores.iter().zip(&done.stores);
    if moved.into_iter().any(|(came, (_, fate))| came.way() == Way::Move && fate.changes()) {
        terminal.note(&terminal.text("restored-one-place", &[]));
    }
    Ok(())
}

fn counted(terminal: &Terminal, id: &str, count: usize, (name, value): (&'static str, &str)) -> String {
    let params = sellerkey_core::Params::from([(name, value.to_owned())]);
    terminal.catalogue().counted(id, None, &params, count).unwrap_or_default()
}
