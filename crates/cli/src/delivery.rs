//! `sellerkey delivery` and `sellerkey deliver`: tokens go where they work by themselves.

use jiff::Timestamp;
use sellerkey_core::deliveries::{Again, DeliveryOutcome, Tried};
use sellerkey_core::delivery::{
    CommandLine, Delivery, Destination, Owner, TokenFile, WebAddress, WebhookSecret,
};
use sellerkey_core::id::StoreId;
use sellerkey_core::store::Store;
use sellerkey_core::{Coded, Sellerkey};
use serde::Serialize;
use serde_json::{Value, json};

use crate::app::name_of;
use crate::args::{Deliver, DeliveryCommand, NewDelivery};
use crate::core;
use crate::failure::{CommandError, DONE, Failure, exit_code, worst};
use crate::row::{ErrorRow, rfc3339};
use crate::terminal::{Cell, Colour, Mark, Terminal, read_stdin};

pub async fn run(terminal: &Terminal, command: DeliveryCommand) -> Result<u8, Failure> {
    let core = core(terminal)?;
    match command {
        DeliveryCommand::Add(asked) => add(terminal, &core, asked).await,
        DeliveryCommand::List { store } => list(terminal, &core, store.as_deref()),
        DeliveryCommand::Remove { store, name } => {
            let store = core.store_named(&store)?;
            let delivery = core.delivery_named(&store, &name)?;
            core.remove_delivery(&delivery)?;
            let pairs = [("store", store.name.as_str()), ("name", delivery.name.as_str())];
            terminal.step(Mark::Done, &terminal.text("delivery-removed", &pairs));
            if terminal.json {
                terminal.data(&json!({ "removed": delivery.id }))?;
            }
            Ok(DONE)
        }
    }
}

/// `sellerkey deliver`.
pub async fn deliver(terminal: &Terminal, asked: &Deliver) -> Result<u8, Failure> {
    let core = core(terminal)?;
    let stores = match &asked.store {
        Some(name) => vec![core.store_named(name)?],
        None => core.registry().stores()?,
    };
    let again = if asked.again { Again::Yes } else { Again::No };
    let ids: Vec<_> = stores.iter().map(|store| store.id).collect();
    let tried = core.deliver_each(&ids, again).await?;
    if terminal.json {
        terminal.data(&json!({ "deliveries": rows(terminal, &core, &tried)? }))?;
    } else if tried.is_empty() {
        let has_some = stores.iter().any(|store| store.delivers);
        terminal.say(if has_some { "deliver-none-due" } else { "delivery-none" }, &[]);
    }
    Ok(tell(terminal, &core, &tried))
}

/// Delivers what these stores' new tokens have not reached yet. Data is not printed: another command does that.
pub async fn after_renewal(terminal: &Terminal, core: &Sellerkey, stores: &[StoreId]) -> Result<u8, Failure> {
    let tried = core.deliver_each(stores, Again::No).await?;
    Ok(tell(terminal, core, &tried))
}

/// The same for everything that is due by the rules, as a timer wants it.
pub async fn due(terminal: &Terminal, core: &Sellerkey) -> Result<u8, Failure> {
    let tried = core.deliver_due().await?;
    Ok(tell(terminal, core, &tried))
}

/// A delivery as JSON shows it; documented in docs/cli.md.
#[derive(Debug, Serialize)]
pub struct DeliveryRow {
    id: String,
    name: String,
    kind: &'static str,
    destination: String,
    up_to_date: bool,
    delivered_at: Option<String>,
    token_until: Option<String>,
    next_try_at: Option<String>,
    last_error: Option<ErrorRow>,
}

impl DeliveryRow {
    /// Beside the tokens of this store.
    pub fn of(delivery: &Delivery, store: &Store) -> Self {
        let lacks = delivery.lacks(store.generation);
        Self {
            id: delivery.id.to_string(),
            name: delivery.name.to_string(),
            kind: delivery.destination.kind(),
            destination: delivery.destination.to_string(),
            up_to_date: !lacks,
            delivered_at: delivery.delivered.map(|delivered| rfc3339(delivered.at)),
            token_until: delivery.delivered.and_then(|delivered| delivered.until).map(rfc3339),
            next_try_at: delivery.retry.at.filter(|_| lacks).map(rfc3339),
            last_error: delivery.last_error.as_ref().map(ErrorRow::of),
        }
    }
}

/// How a delivery stands, in one cell.
pub fn standing(terminal: &Terminal, delivery: &Delivery, store: &Store) -> (String, Colour) {
    let at = |time: Timestamp| terminal.time(time);
    if let Some(error) = delivery.last_error.as_ref().filter(|_| delivery.lacks(store.generation)) {
        let next = terminal.time_or(delivery.retry.at, "unknown");
        let what = terminal.catalogue().kept(error);
        let pairs = [("what", what.as_str()), ("next", next.as_str())];
        return (terminal.text("delivery-failing", &pairs), Colour::Ended);
    }
    match delivery.delivered {
        Some(delivered) if delivery.lacks(store.generation) => {
            (terminal.text("delivery-behind", &[("at", at(delivered.at).as_str())]), Colour::Late)
        }
        Some(delivered) => {
            (terminal.text("delivery-arrived", &[("at", at(delivered.at).as_str())]), Colour::Good)
        }
        None => (terminal.text("delivery-waits", &[]), Colour::Late),
    }
}

async fn add(terminal: &Terminal, core: &Sellerkey, asked: NewDelivery) -> Result<u8, Failure> {
    let store = core.store_named(&asked.store)?;
    let name = asked.name.as_deref().map(name_of).transpose()?;
    let (destination, given) = (destination(&asked)?, asked.secret_stdin);
    let secret = match &destination {
        Destination::Webhook(_) if given => Some(WebhookSecret::parse(&read_stdin()?)?),
        Destination::Webhook(_) => Some(WebhookSecret::random()?),
        _ => None,
    };
    let delivery = core.add_delivery(&store, name, destination, secret.clone()).await?;
    let shown = secret.filter(|_| !given).map(|secret| secret.expose());
    let pairs = [("store", store.name.as_str()), ("name", delivery.name.as_str())];
    terminal.step(Mark::Done, &terminal.text("delivery-added", &pairs));
    if let Some(secret) = shown.as_ref().filter(|_| !terminal.json) {
        terminal.note(&terminal.text("delivery-secret", &[]));
        terminal.line(secret)?;
    }
    let mut tried: Vec<Tried> = Vec::new();
    if !asked.later {
        tried.push((delivery.clone(), core.deliver(delivery.id, Again::No).await));
    }
    if terminal.json {
        let now = core.registry().delivery(delivery.id)?.unwrap_or_else(|| delivery.clone());
        let secret = shown.as_ref().map(|secret| secret.as_str());
        let row = DeliveryRow::of(&now, &core.store(store.id)?);
        terminal.data(&json!({ "delivery": row, "secret": secret }))?;
    }
    Ok(tell(terminal, core, &tried))
}

fn destination(asked: &NewDelivery) -> Result<Destination, Failure> {
    let (form, variable) = (asked.format.into(), asked.variable.clone());
    if let Some(address) = &asked.url {
        return Ok(Destination::Webhook(WebAddress::parse(address)?));
    }
    let here = || {
        std::env::current_dir().map_err(|error| CommandError::InputUnreadable {
            path: ".".to_owned(),
            reason: error.to_string(),
        })
    };
    if let Some(path) = &asked.file {
        let owner = asked.owner.as_deref().map(Owner::parse).transpose()?.unwrap_or_default();
        let path = here()?.join(path);
        return Ok(Destination::File(TokenFile::new(path, asked.mode, owner, form, variable)?));
    }
    let path = std::env::var("PATH").ok();
    Ok(Destination::Command(CommandLine::new(asked.command.clone(), here()?, path, form, variable)?))
}

fn list(terminal: &Terminal, core: &Sellerkey, only: Option<&str>) -> Result<u8, Failure> {
    let only = only.map(|name| core.store_named(name)).transpose()?;
    let stores = match only {
        Some(store) => vec![store],
        None => core.registry().stores()?,
    };
    let mut all = Vec::new();
    for store in &stores {
        all.extend(core.registry().deliveries_of(store.id)?.into_iter().map(|delivery| (store, delivery)));
    }
    if terminal.json {
        let row = |(store, delivery): &(&Store, Delivery)| {
            let row = DeliveryRow::of(delivery, store);
            json!({ "store": store.name.as_str(), "delivery": row })
        };
        terminal.data(&json!({ "deliveries": all.iter().map(row).collect::<Vec<_>>() }))?;
        return Ok(DONE);
    }
    if all.is_empty() {
        terminal.say("delivery-none", &[]);
        return Ok(DONE);
    }
    let heading = ["store", "delivery", "to", "arrived"];
    let heading = heading.map(|column| terminal.text(&format!("column-{column}"), &[]));
    let rows = all.iter().map(|(store, delivery)| {
        let (standing, colour) = standing(terminal, delivery, store);
        vec![
            Cell::plain(store.name.as_str()),
            Cell::plain(delivery.name.as_str()),
            Cell::plain(delivery.destination.to_string()),
            Cell::coloured(standing, colour),
        ]
    });
    terminal.table(&heading, &rows.collect::<Vec<_>>())?;
    Ok(DONE)
}

/// Says what came of each, and gives the exit code of the worst.
fn tell(terminal: &Terminal, core: &Sellerkey, tried: &[Tried]) -> u8 {
    for (delivery, result) in tried {
        let store =
            core.store(delivery.store).map_or_else(|_| "—".to_owned(), |store| store.name.to_string());
        let pairs = [("store", store.as_str()), ("name", delivery.name.as_str())];
        match result {
            Ok(DeliveryOutcome::Accepted) => {
                terminal.step(Mark::Done, &terminal.text("delivery-done", &pairs));
            }
            Ok(DeliveryOutcome::UpToDate) => {}
            Err(error) => {
                let explained = terminal.catalogue().explain(error);
                let pairs = [pairs[0], pairs[1], ("what", explained.message.as_str())];
                terminal.step(Mark::Wrong, &terminal.text("delivery-not-done", &pairs));
                if !explained.cure.is_empty() {
                    terminal.step(Mark::Open, &explained.cure);
                }
            }
        }
    }
    worst(tried.iter().filter_map(|(_, result)| Some(exit_code(result.as_ref().err()?.remedy()))))
}

fn rows(terminal: &Terminal, core: &Sellerkey, tried: &[Tried]) -> Result<Vec<Value>, Failure> {
    let row = |(delivery, result): &Tried| {
        let word = match result {
            Ok(DeliveryOutcome::Accepted) => "accepted",
            Ok(DeliveryOutcome::UpToDate) => "up-to-date",
            Err(_) => "failed",
        };
        let store = core.store(delivery.store)?;
        let error = result.as_ref().err().map(|error| terminal.error(error));
        Ok(json!({
            "store": store.name.as_str(),
            "name": delivery.name.as_str(),
            "id": delivery.id,
            "result": word,
            "error": error,
        }))
    };
    tried.iter().map(row).collect()
}
