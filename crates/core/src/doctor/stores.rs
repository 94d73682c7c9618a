//! Each store: what its authorization needs, what its renewals met, and grants that wait for a word.

use jiff::Timestamp;

use super::{Code, Doctor, Examination, Finding, or_error};
use crate::error::{Error, Remedy, params};
use crate::sellerkey::Sellerkey;
use crate::store::{Store, StoreState};

const STORES: Examination = Examination::Stores;

pub(super) fn examine(doctor: &Doctor) -> Vec<Finding> {
    match doctor.core(STORES) {
        Ok(core) => or_error(STORES, all(core)),
        Err(finding) => vec![*finding],
    }
}

fn all(core: &Sellerkey) -> Result<Vec<Finding>, Error> {
    let stores = core.registry().stores()?;
    let mut found = Vec::new();
    for store in &stores {
        let now = core.gateway_now(&core.app_of(store)?)?;
        found.extend(one(store, now).map(|finding| finding.about(store.name.to_string())));
    }
    for parked in core.registry().all_parked()? {
        let account = parked.account.name().or_else(|| parked.account.id()).unwrap_or("—").to_owned();
        found.push(Finding::note(STORES, Code::StoreWaiting, params([("account", &account)])).about(account));
    }
    if found.is_empty() {
        let count = stores.len().to_string();
        found.push(if stores.is_empty() {
            Finding::skipped(STORES, Code::NoStores)
        } else {
            Finding::good(STORES, Code::StoresGood, params([("number", &count)]))
        });
    }
    Ok(found)
}

fn one(store: &Store, now: Timestamp) -> Option<Finding> {
    let name = store.name.as_str();
    let end = store.end.map(|end| end.at).or(store.lifetimes.end());
    let named = || params([("store", name)]);
    match store.state(now) {
        StoreState::NeedsAuthorization => {
            let ended = Finding::bad(STORES, Code::StoreEnded, Remedy::Authorize, named());
            return Some(ended.at("end", end));
        }
        StoreState::AuthorizationEnding => {
            return Some(Finding::note(STORES, Code::StoreEnding, named()).at("end", end));
        }
        StoreState::Moved => return None,
        StoreState::RenewalDue | StoreState::Connected => {}
    }
    if let Some(error) = store.last_error.as_ref().filter(|_| store.retry.failures > 0) {
        let says = params([
            ("store", name),
            ("answer", &error.code),
            ("times", &store.retry.failures.to_string()),
            ("request_id", error.request_id.as_deref().unwrap_or("—")),
        ]);
        return Some(Finding::note(STORES, Code::StoreSetback, says).at("last", Some(error.at)));
    }
    let due = store.state(now) == StoreState::RenewalDue;
    due.then(|| Finding::note(STORES, Code::StoreDue, named()))
}
