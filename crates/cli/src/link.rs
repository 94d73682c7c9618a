//! `sellerkey connect --link` and `sellerkey links`: an authorization by somebody who is elsewhere.

use sellerkey_core::Sellerkey;
use sellerkey_core::account::{Decision, Settled};
use sellerkey_core::app::App;
use sellerkey_core::attempt::AttemptKind;
use sellerkey_core::connect::{Step, Wish};
use sellerkey_core::id::AppId;
use sellerkey_core::link::{Link, LinkLife, Standing};
use sellerkey_core::store::Store;
use serde_json::{Value, json};

use crate::app::name_of;
use crate::args::{Connect, LinksCommand};
use crate::connect::{account_name, report, show};
use crate::core;
use crate::delivery;
use crate::failure::{DONE, Failure};
use crate::row::rfc3339;
use crate::terminal::{Cell, Colour, Mark, Terminal, ask, read_stdin};

/// `connect --link`: prints the link and what to write with it, and ends at once.
pub async fn make(
    terminal: &Terminal,
    core: &Sellerkey,
    app: &App,
    asked: &Connect,
    known: Option<Store>,
) -> Result<u8, Failure> {
    let life = asked.valid.map(LinkLife::new).transpose()?.unwrap_or_default();
    let account = known.as_ref().map(|store| account_name(terminal, &store.account));
    let wish = match known {
        Some(store) => Wish::Again(Box::new(store)),
        None => Wish::New { name: asked.store.as_deref().map(name_of).transpose()? },
    };
    let vault = core.vault().kind();
    let tell = |step: Step| show(terminal, app, asked, vault, &step);
    let made = core.make_link(app, &wish, life, &tell).await?;
    let (id, until) = (made.attempt.to_string(), terminal.time(made.expires_at));
    terminal.step(Mark::Open, &terminal.text("link-made", &[("until", until.as_str())]));
    if terminal.json {
        let expires_at = rfc3339(made.expires_at);
        terminal.data(&json!({ "authorize_url": made.url, "expires_at": expires_at, "attempt": id }))?;
    } else {
        terminal.line(made.url.as_str())?;
    }
    terminal.say("link-write", &[]);
    let (name, platform) = (app.name.as_str(), app.platform.name());
    let pairs = [("app", name), ("platform", platform), ("until", until.as_str())];
    let words = match &account {
        Some(account) => {
            let pairs = [&pairs[..], &[("account", account.as_str())]].concat();
            terminal.text("link-words-again", &pairs)
        }
        None => terminal.text("link-words", &pairs),
    };
    terminal.words(&format!("  {words}"));
    let pairs = [("callback", app.callback.as_str()), ("id", id.as_str())];
    for hint in ["link-listen", "link-paste", "link-cancel"] {
        terminal.step(Mark::Open, &terminal.text(hint, &pairs));
    }
    Ok(DONE)
}

/// `sellerkey links`.
pub async fn run(terminal: &Terminal, command: Option<LinksCommand>) -> Result<u8, Failure> {
    let core = core(terminal)?;
    match command {
        None | Some(LinksCommand::List) => list(terminal, &core),
        Some(LinksCommand::Cancel { id }) => cancel(terminal, &core, &id),
        Some(LinksCommand::Paste) => paste(terminal, &core).await,
    }
}

fn list(terminal: &Terminal, core: &Sellerkey) -> Result<u8, Failure> {
    let links = core.links()?;
    if terminal.json {
        let rows = links.iter().map(|link| row(core, link)).collect::<Result<Vec<_>, _>>()?;
        terminal.data(&json!({ "links": rows }))?;
    } else if links.is_empty() {
        terminal.say("links-none", &[]);
    } else {
        let heading = ["id", "store", "app", "until", "standing"];
        let heading = heading.map(|column| terminal.text(&format!("column-{column}"), &[]));
        let rows = links.iter().map(|link| cells(terminal, core, link)).collect::<Result<Vec<_>, _>>()?;
        terminal.table(&heading, &rows)?;
    }
    Ok(DONE)
}

fn cancel(terminal: &Terminal, core: &Sellerkey, id: &str) -> Result<u8, Failure> {
    let link = core.take_back_link(id)?;
    terminal.step(Mark::Done, &terminal.text("link-taken-back", &[]));
    if terminal.json {
        terminal.data(&json!({ "cancelled": link.id }))?;
    }
    Ok(DONE)
}

/// Takes the address that an owner ended on and sent. What comes of a link is settled here, as a listener does it; what
/// belongs to an attempt that a program waits for is left to that program.
async fn paste(terminal: &Terminal, core: &Sellerkey) -> Result<u8, Failure> {
    let address = if terminal.has_person() {
        ask(&terminal.text("links-paste", &[]));
        let mut line = String::new();
        std::io::stdin().read_line(&mut line)?;
        line
    } else {
        read_stdin()?
    };
    let parked = core.receive_pasted(&address, &|_| ()).await?;
    let attempt = core.registry().attempt(parked.id)?;
    if attempt.is_some_and(|attempt| attempt.kind == AttemptKind::Waited) {
        let account = account_name(terminal, &parked.account);
        let app = name_of_app(core, parked.app)?;
        let pairs = [("account", account.as_str()), ("app", app.as_str())];
        terminal.step(Mark::Done, &terminal.text("listen-brought", &pairs));
        if terminal.json {
            terminal.data(&json!({ "result": "brought", "store": null }))?;
        }
        return Ok(DONE);
    }
    let assessed = core.assess(&parked)?;
    if let Some(undecided) = Sellerkey::undecided(&parked, &assessed) {
        return Err(undecided.into());
    }
    let settled = core.settle(parked.id, Decision::Accept)?;
    report(terminal, core, &settled, None, &assessed)?;
    match settled {
        Settled::Reauthorized(store) => delivery::after_renewal(terminal, core, &[store.id]).await,
        _ => Ok(DONE),
    }
}

fn row(core: &Sellerkey, link: &Link) -> Result<Value, Failure> {
    let error = match &link.standing {
        Standing::Failed(error) => Some(error.as_str()),
        _ => None,
    };
    Ok(json!({
        "id": link.id,
        "app": name_of_app(core, link.app)?,
        "store": name_of_store(core, link)?,
        "made_at": rfc3339(link.made_at),
        "expires_at": rfc3339(link.expires_at),
        "standing": link.standing.as_str(),
        "error": error,
    }))
}

fn cells(terminal: &Terminal, core: &Sellerkey, link: &Link) -> Result<Vec<Cell<'static>>, Failure> {
    let standing = terminal.text(&format!("link-{}", link.standing.as_str()), &[]);
    let standing = match &link.standing {
        Standing::Failed(error) => format!("{standing} ({error})"),
        _ => standing,
    };
    let colour = match link.standing {
        Standing::Waiting | Standing::Exchanging => Colour::Late,
        Standing::Used => Colour::Good,
        Standing::Failed(_) | Standing::Expired => Colour::Ended,
        Standing::TakenBack | Standing::Replaced => Colour::Soft,
    };
    Ok(vec![
        Cell::plain(link.id.to_string()),
        Cell::plain(name_of_store(core, link)?.unwrap_or_else(|| "—".to_owned())),
        Cell::plain(name_of_app(core, link.app)?),
        Cell::plain(terminal.time(link.expires_at)),
        Cell::coloured(standing, colour),
    ])
}

/// The store that a link is for, or what a new one is to be called.
fn name_of_store(core: &Sellerkey, link: &Link) -> Result<Option<String>, Failure> {
    let store = link.store.map(|id| core.registry().store(id)).transpose()?.flatten();
    Ok(store.map(|store| store.name).or_else(|| link.store_name.clone()).map(|name| name.to_string()))
}

fn name_of_app(core: &Sellerkey, id: AppId) -> Result<String, Failure> {
    let app = core.registry().app(id)?;
    Ok(app.map_or_else(|| id.to_string(), |app| app.name.to_string()))
}
