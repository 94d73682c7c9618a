//! `sellerkey export` and `sellerkey restore`.

mod told;

use std::fs;
use std::io::BufRead;
use std::path::Path;

use sellerkey_core::moving::{Contents, Opener, Restored, Seal, SealedFile, StoreFate, Wants, Way};
use sellerkey_core::renew::Occasion;
use sellerkey_core::store::{Renewal, Store};
use sellerkey_core::{Coded, Error, Sellerkey, attempt};
use zeroize::Zeroizing;

use crate::args::{Export, Restore};
use crate::failure::{CommandError, DONE, Failure, exit_code, worst};
use crate::terminal::{Terminal, ask};
use crate::{core, delivery, wait};

pub fn export(terminal: &Terminal, asked: &Export) -> Result<u8, Failure> {
    let core = core(terminal)?;
    let stores = if asked.all {
        core.registry().stores()?
    } else {
        asked.stores.iter().map(|name| core.store_named(name)).collect::<Result<Vec<_>, _>>()?
    };
    if stores.is_empty() {
        if asked.all {
            terminal.say("status-none", &[]);
        }
        return Err(CommandError::NoStoreNamed.into());
    }
    let way = way(terminal, asked)?;
    let seal = seal(terminal, asked)?;
    let ids: Vec<_> = stores.iter().map(|store| store.id).collect();
    let exported = core.export(&ids, way, &seal, &asked.output)?;
    told::exported(terminal, way, &seal, &exported)?;
    Ok(DONE)
}

pub fn restore(terminal: &Terminal, asked: &Restore) -> Result<u8, Failure> {
    // The file first: where it is none, nothing else is asked of anybody.
    let sealed = SealedFile::read(&asked.file)?;
    let contents = sealed.open(&opener(terminal, asked, &sealed)?)?;
    let core = core(terminal)?;
    let plan = core.plan_restore(&contents)?;
    told::plan(terminal, &contents, &plan);
    if !plan.is_done() && !asked.yes {
        confirm(terminal)?;
    }
    let restored = core.restore(&contents)?;
    wait(settle_in(terminal, &core, &contents, restored, plan.is_done()))
}

/// What was moved is renewed at once where it is due, and goes where its tokens are delivered.
async fn settle_in(
    terminal: &Terminal,
    core: &Sellerkey,
    contents: &Contents,
    restored: Restored,
    was_done: bool,
) -> Result<u8, Failure> {
    let mut failures = Vec::new();
    for (store, fate) in &restored.stores {
        let live = fate.changes() && store.lifetimes.renewal == Renewal::Here;
        failures.push(if live { core.renew(store.id, Occasion::Due).await.err() } else { None });
    }
    let changed: Vec<_> =
        restored.stores.iter().filter(|(_, fate)| fate.changes()).map(|(store, _)| store.id).collect();
    let Restored { apps, stores } = restored;
    let now = |(store, fate): (Store, StoreFate)| core.store(store.id).map(|store| (store, fate));
    let restored = Restored { apps, stores: stores.into_iter().map(now).collect::<Result<_, _>>()? };
    told::restored(terminal, contents, &restored, &failures, was_done)?;
    let delivered =
        if changed.is_empty() { DONE } else { delivery::after_renewal(terminal, core, &changed).await? };
    let codes = failures.iter().flatten().map(|error| exit_code(error.remedy()));
    Ok(worst(codes.chain([delivered])))
}

/// Copied or moved: there is no usual way, since the wrong one ends somebody's renewals.
fn way(terminal: &Terminal, asked: &Export) -> Result<Way, Failure> {
    if asked.copy || asked.moving {
        return Ok(if asked.moving { Way::Move } else { Way::Copy });
    }
    if !terminal.has_person() {
        return Err(CommandError::NoWay.into());
    }
    match answer(&terminal.text("ask-way", &[]))?.as_str() {
        "copy" | "c" => Ok(Way::Copy),
        "move" | "m" => Ok(Way::Move),
        _ => Err(cancelled()),
    }
}

/// For whom it is encrypted.
fn seal(terminal: &Terminal, asked: &Export) -> Result<Seal, Failure> {
    if let Some(seal) = Seal::recipients(&asked.to)? {
        return Ok(seal);
    }
    if let Some(path) = &asked.passphrase_file {
        return Ok(Seal::passphrase(&first_line(path)?)?);
    }
    if !terminal.has_person() {
        return Err(CommandError::ForNobody.into());
    }
    let [first, again] = ["ask-export-passphrase", "ask-passphrase-again"]
        .map(|id| terminal.ask_hidden(&terminal.text(id, &[])));
    let (Some(first), Some(again)) = (first, again) else { return Err(cancelled()) };
    if *first != *again {
        return Err(CommandError::PassphrasesDiffer.into());
    }
    Ok(Seal::passphrase(&first)?)
}

/// What opens the file. A person is asked for no passphrase where an identity is wanted.
fn opener(terminal: &Terminal, asked: &Restore, sealed: &SealedFile) -> Result<Opener, Failure> {
    if !asked.identity.is_empty() {
        return Ok(Opener::identities(asked.identity.iter().map(AsRef::as_ref))?);
    }
    if let Some(path) = &asked.passphrase_file {
        return Ok(Opener::passphrase(&first_line(path)?));
    }
    match sealed.wants() {
        Wants::Passphrase if terminal.has_person() => {
            let words = terminal.ask_hidden(&terminal.text("ask-restore-passphrase", &[]));
            Ok(Opener::passphrase(&words.ok_or_else(cancelled)?))
        }
        Wants::Passphrase => Err(sellerkey_core::moving::MovingError::WantsPassphrase.into()),
        Wants::Identity => Err(sellerkey_core::moving::MovingError::WantsIdentity.into()),
    }
}

fn first_line(path: &Path) -> Result<Zeroizing<String>, Failure> {
    let read = fs::read_to_string(path).map(Zeroizing::new).map_err(|error| {
        CommandError::InputUnreadable { path: path.display().to_string(), reason: error.to_string() }
    })?;
    Ok(Zeroizing::new(read.lines().next().unwrap_or_default().to_owned()))
}

fn confirm(terminal: &Terminal) -> Result<(), Failure> {
    if !terminal.has_person() {
        return Err(CommandError::ConfirmationNeeded.into());
    }
    match answer(&terminal.text("confirm-restore", &[]))?.as_str() {
        "y" | "yes" => Ok(()),
        _ => Err(cancelled()),
    }
}

fn answer(question: &str) -> Result<String, Failure> {
    ask(question);
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim().to_lowercase())
}

fn cancelled() -> Failure {
    Error::from(attempt::AttemptError::Cancelled).into()
}

/// Whether a file that is made for `seal` opens with words.
fn sealed_word(seal: &Seal) -> &'static str {
    match seal {
        Seal::Passphrase(_) => "passphrase",
        Seal::Recipients(_) => "recipients",
    }
}
