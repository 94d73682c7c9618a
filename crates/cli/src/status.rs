//! `sellerkey status`: from the registry alone; the keychain is never asked.

use std::collections::HashMap;
use std::mem::ManuallyDrop;

use jiff::{SignedDuration, Timestamp};
use sellerkey_core::Sellerkey;
use sellerkey_core::app::App;
use sellerkey_core::delivery::Delivery;
use sellerkey_core::id::{AppId, StoreId};
use sellerkey_core::store::{Checked, Store, StoreError, StoreState, Tag};
use sellerkey_core::vault::VaultKind;
use serde_json::json;

use crate::args::Status;
use crate::connect::account_name;
use crate::core;
use crate::delivery::standing;
use crate::failure::{DONE, Failure, NEEDS_AUTHORIZATION};
use crate::layout::padded;
use crate::row::StoreRow;
use crate::terminal::{Cell, Colour, Terminal};

/// A store with its app, its gateway's time, and where its tokens go.
struct Seen<'apps> {
    store: Store,
    app: &'apps App,
    deliveries: Vec<Delivery>,
    now: Timestamp,
}

pub fn run(terminal: &Terminal, asked: &Status) -> Result<u8, Failure> {
    // Whoever closes the registry last writes its journal into it and removes it; who only reads leaves it for the next.
    let core = ManuallyDrop::new(core(terminal)?);
    let stores = match &asked.store {
        Some(name) => vec![core.store_named(name)?],
        None => tagged(core.registry().stores()?, asked.tag.as_deref())?,
    };
    let apps = apps(&core)?;
    let seen = see(&core, &apps, stores)?;
    if terminal.json {
        let rows: Vec<_> =
            seen.iter().map(|seen| StoreRow::of(&seen.store, seen.app, &seen.deliveries, seen.now)).collect();
        terminal.data(&json!({ "vault": core.vault().kind().as_str(), "stores": rows }))?;
    } else if let (Some(_), [one]) = (&asked.store, seen.as_slice()) {
        detail(terminal, one)?;
    } else if seen.is_empty() {
        terminal.say("status-none", &[]);
    } else {
        table(terminal, &seen)?;
    }
    if core.vault().kind() == VaultKind::File {
        let path = core.home().vault().display().to_string();
        terminal.note(&terminal.text("status-vault-file", &[("path", path.as_str())]));
    }
    for Seen { store, deliveries, .. } in seen.iter().filter(|_| asked.store.is_none() && !terminal.json) {
        for delivery in
            deliveries.iter().filter(|one| one.last_error.is_some() && one.lacks(store.generation))
        {
            let (what, _) = standing(terminal, delivery, store);
            let pairs =
                [("store", store.name.as_str()), ("name", delivery.name.as_str()), ("what", what.as_str())];
            terminal.note(&terminal.text("status-not-delivered", &pairs));
        }
    }
    for parked in core.registry().all_parked()? {
        let account = account_name(terminal, &parked.account);
        terminal.note(&terminal.text("status-parked", &[("account", account.as_str())]));
    }
    Ok(asked.within.map_or(DONE, |within| ending(terminal, &seen, within)))
}

/// The stores with a tag, or all.
pub fn tagged(stores: Vec<Store>, tag: Option<&str>) -> Result<Vec<Store>, Failure> {
    let Some(tag) = tag else { return Ok(stores) };
    let tag = Tag::parse(tag).ok_or(StoreError::InvalidTag)?;
    Ok(stores.into_iter().filter(|store| store.tags.contains(&tag)).collect())
}

/// The colour of a state.
pub fn colour(state: StoreState) -> Colour {
    match state {
        StoreState::Connected => Colour::Good,
        StoreState::RenewalDue | StoreState::AuthorizationEnding => Colour::Late,
        StoreState::NeedsAuthorization => Colour::Ended,
        StoreState::Moved => Colour::Soft,
    }
}

/// All apps, each with its gateway's time.
fn apps(core: &Sellerkey) -> Result<HashMap<AppId, (App, Timestamp)>, Failure> {
    let apps = core.registry().apps()?.into_iter();
    apps.map(|app| Ok((app.id, (app.clone(), core.gateway_now(&app)?)))).collect()
}

fn see<'apps>(
    core: &Sellerkey,
    apps: &'apps HashMap<AppId, (App, Timestamp)>,
    stores: Vec<Store>,
) -> Result<Vec<Seen<'apps>>, Failure> {
    let mut deliveries: HashMap<StoreId, Vec<Delivery>> = HashMap::new();
    if stores.iter().any(|store| store.delivers) {
        for delivery in core.registry().deliveries()? {
            deliveries.entry(delivery.store).or_default().push(delivery);
        }
    }
    let mut seen = |store: Store| {
        let (app, now) = apps.get(&store.app)?;
        let deliveries = deliveries.remove(&store.id).unwrap_or_default();
        Some(Seen { store, app, deliveries, now: *now })
    };
    Ok(stores.into_iter().filter_map(&mut seen).collect())
}

fn table(terminal: &Terminal, seen: &[Seen<'_>]) -> Result<(), Failure> {
    let heading = ["store", "account", "app", "state", "token", "authorized"];
    let heading = heading.map(|column| terminal.text(&format!("column-{column}"), &[]));
    let mut words = HashMap::new();
    for Seen { store, now, .. } in seen {
        let state = store.state(*now);
        words.entry(state).or_insert_with(|| word(terminal, state));
    }
    let rows = seen.iter().map(|Seen { store, app, now, .. }| {
        let state = store.state(*now);
        vec![
            Cell::plain(store.name.as_str()),
            Cell::plain(store.account.name().or_else(|| store.account.id()).unwrap_or("—")),
            Cell::plain(app.name.as_str()),
            Cell::coloured(words.get(&state).map_or("", String::as_str), colour(state)),
            Cell::plain(terminal.time_or(store.lifetimes.token_until, "unknown")),
            Cell::plain(
                store.lifetimes.authorized_until.map_or("—".to_owned(), |until| terminal.time(until)),
            ),
        ]
    });
    terminal.table(&heading, &rows.collect::<Vec<_>>())
}

fn detail(terminal: &Terminal, Seen { store, app, deliveries, now }: &Seen<'_>) -> Result<(), Failure> {
    let state = store.state(*now);
    let error = store.last_error.as_ref().map(|error| {
        let request = error.request_id.as_deref().map(|id| format!(" ({id})")).unwrap_or_default();
        let said = terminal.catalogue().kept(error);
        format!("{}: {said}{request}, {}", error.code, terminal.time(error.at))
    });
    let fields = [
        ("account", store.account.name().unwrap_or("—").to_owned()),
        ("account-id", store.account.id().unwrap_or("—").to_owned()),
        ("app", app.name.to_string()),
        ("platform", app.platform.name().to_owned()),
        ("state", terminal.paint(colour(state), &word(terminal, state))),
        ("token", terminal.time_or(store.lifetimes.token_until, "unknown")),
        ("authorized", store.lifetimes.authorized_until.map_or("—".to_owned(), |until| terminal.time(until))),
        ("authorized-at", terminal.time(store.lifetimes.authorized_at)),
        ("renewed-at", terminal.time(store.lifetimes.renewed_at)),
        ("checked", store.checked.map_or("—".to_owned(), |checked| health(terminal, checked))),
        ("tags", tags(store)),
        ("last-error", error.unwrap_or_else(|| "—".to_owned())),
    ];
    terminal.line(&terminal.paint(Colour::Bold, store.name.as_str()))?;
    for (field, value) in fields {
        let name = padded(&terminal.text(&format!("field-{field}"), &[]), 16);
        terminal.line(&format!("  {}  {value}", terminal.paint(Colour::Soft, &name)))?;
    }
    for delivery in deliveries {
        let (text, colour) = standing(terminal, delivery, store);
        let name = padded(delivery.name.as_str(), 16);
        terminal.line(&format!(
            "  {}  {}",
            terminal.paint(Colour::Soft, &name),
            terminal.paint(colour, &text)
        ))?;
    }
    Ok(())
}

fn health(terminal: &Terminal, checked: Checked) -> String {
    let word = match checked.alive {
        Some(true) => "health-alive",
        Some(false) => "health-dead",
        None => "health-undecided",
    };
    format!("{}, {}", terminal.text(word, &[]), terminal.time(checked.at))
}

fn tags(store: &Store) -> String {
    let tags: Vec<_> = store.tags.iter().map(Tag::as_str).collect();
    if tags.is_empty() { "—".to_owned() } else { tags.join(", ") }
}

fn word(terminal: &Terminal, state: StoreState) -> String {
    terminal.text(&format!("state-{}", state.as_str()), &[])
}

fn ending(terminal: &Terminal, seen: &[Seen<'_>], within: SignedDuration) -> u8 {
    let mut code = DONE;
    let span = format!("{within:#}");
    for Seen { store, .. } in seen.iter().filter(|seen| seen.store.ends_within(seen.now, within)) {
        code = NEEDS_AUTHORIZATION;
        terminal.note(
            &terminal.text("status-within", &[("store", store.name.as_str()), ("within", span.as_str())]),
        );
    }
    code
}
