//! Each place where tokens go: whether the present one has arrived, and whether the place is still there. Nothing is sent.

use std::collections::HashMap;

use super::{Code, Doctor, Examination, Finding, or_error};
use crate::delivery::{Delivery, Destination};
use crate::error::{Error, Remedy, params};
use crate::id::StoreId;
use crate::sellerkey::Sellerkey;
use crate::store::Store;

const DELIVERIES: Examination = Examination::Deliveries;

pub(super) fn examine(doctor: &Doctor) -> Vec<Finding> {
    match doctor.core(DELIVERIES) {
        Ok(core) => or_error(DELIVERIES, all(core)),
        Err(finding) => vec![*finding],
    }
}

fn all(core: &Sellerkey) -> Result<Vec<Finding>, Error> {
    let stores: HashMap<StoreId, Store> =
        core.registry().stores()?.into_iter().map(|store| (store.id, store)).collect();
    let deliveries = core.registry().deliveries()?;
    if deliveries.is_empty() {
        return Ok(vec![Finding::skipped(DELIVERIES, Code::NoDeliveries)]);
    }
    let mut found: Vec<_> =
        deliveries.iter().filter_map(|delivery| one(delivery, stores.get(&delivery.store)?)).collect();
    if found.is_empty() {
        let number = params([("number", &deliveries.len().to_string())]);
        found.push(Finding::good(DELIVERIES, Code::DeliveriesGood, number));
    }
    Ok(found)
}

fn one(delivery: &Delivery, store: &Store) -> Option<Finding> {
    let (name, of) = (delivery.name.as_str(), store.name.as_str());
    let finding = place(delivery, of).or_else(|| {
        if !delivery.lacks(store.generation) {
            return None;
        }
        let last = delivery.delivered.map(|delivered| delivered.at);
        Some(match &delivery.last_error {
            Some(error) => {
                let times = delivery.retry.failures.to_string();
                let says = params([("name", name), ("store", of), ("code", &error.code), ("times", &times)]);
                Finding::bad(DELIVERIES, Code::DeliveryFails, Remedy::Report, says)
                    .because(error)
                    .at("last", last)
            }
            None => Finding::note(DELIVERIES, Code::DeliveryWaits, params([("name", name), ("store", of)])),
        })
    })?;
    Some(finding.about(format!("{name} ({of})")))
}

/// Whether the place is still there. An address was read by its own rules when its row was.
fn place(delivery: &Delivery, store: &str) -> Option<Finding> {
    let name = delivery.name.as_str();
    match &delivery.destination {
        Destination::Command(command) => (!command.is_there()).then(|| {
            let says = params([("name", name), ("store", store), ("program", command.program())]);
            Finding::bad(DELIVERIES, Code::DeliveryNoProgram, Remedy::Report, says)
        }),
        Destination::File(file) => {
            let folder = file.path().parent().unwrap_or(file.path());
            (!can_be_written(folder)).then(|| {
                let path = folder.display().to_string();
                let says = params([("name", name), ("store", store), ("path", &path)]);
                Finding::bad(DELIVERIES, Code::DeliveryNoFolder, Remedy::Report, says)
            })
        }
        Destination::Webhook(_) => None,
    }
}

#[cfg(unix)]
fn can_be_written(folder: &std::path::Path) -> bool {
    folder.is_dir() && rustix::fs::access(folder, rustix::fs::Access::WRITE_OK).is_ok()
}

#[cfg(not(unix))]
fn can_be_written(folder: &std::path::Path) -> bool {
    folder.is_dir()
}
