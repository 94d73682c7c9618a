//! The vault, and each thing in it that the registry knows of.

use super::{Code, Doctor, Examination, Finding, Fix, or_error};
use crate::app::AppError;
use crate::delivery::Destination;
use crate::error::{Error, Params, Remedy, params};
use crate::sellerkey::Sellerkey;
use crate::vault::{AppNote, VaultError, VaultKind};

const VAULT: Examination = Examination::Vault;
const ITEMS: Examination = Examination::Items;

/// The items only where the vault answers: each would only say the same once more.
pub(super) async fn examine(doctor: Doctor) -> Vec<Finding> {
    let core = match doctor.core(VAULT) {
        Ok(core) => core.clone(),
        Err(finding) => return vec![*finding, Finding::skipped(ITEMS, Code::NeedsRegistry)],
    };
    super::blocking(move || {
        if let Err(error) = core.vault().canary(core.patience()) {
            return vec![Finding::error(VAULT, &error), Finding::skipped(ITEMS, Code::NeedsVault)];
        }
        let mut found = vec![kept(&core)];
        found.extend(or_error(ITEMS, items(&core)));
        found
    })
    .await
}

fn kept(core: &Sellerkey) -> Finding {
    let path = core.home().vault().display().to_string();
    match core.vault().kind() {
        VaultKind::Keychain => Finding::good(VAULT, Code::VaultKeychain, Params::new()),
        VaultKind::File => Finding::good(VAULT, Code::VaultFiles, params([("path", &path)])),
        VaultKind::Memory => Finding::note(VAULT, Code::VaultMemory, Params::new()),
    }
}

fn items(core: &Sellerkey) -> Result<Vec<Finding>, Error> {
    let (vault, patience) = (core.vault(), core.patience());
    let (mut findings, mut count) = (Vec::new(), 0_usize);
    for app in core.registry().apps()? {
        let name = app.name.to_string();
        match vault.app_secret(app.id, patience) {
            Ok(_) => count += 1,
            Err(VaultError::NoEntry) => {
                let gone = AppError::SecretGone { name: name.clone() };
                findings.push(Finding::error(ITEMS, &gone).about(name));
                continue;
            }
            Err(error) => {
                findings.push(Finding::error(ITEMS, &error).about(name));
                continue;
            }
        }
        if !vault.app_note(app.id, patience).is_ok_and(|note| note == AppNote::of(&app, core.home().path())) {
            let lacking = Finding::note(ITEMS, Code::ItemNotDescribed, params([("app", &name)]));
            findings.push(lacking.about(name).with(Fix::Describe));
        }
    }
    for store in core.registry().stores()? {
        let name = store.name.to_string();
        let named = || params([("store", &name)]);
        let finding = match vault.grant(store.id, patience) {
            Ok(grant) if grant.generation > store.generation => {
                Finding::note(ITEMS, Code::ItemNewer, named()).with(Fix::Adopt)
            }
            Ok(grant) if grant.generation < store.generation => {
                Finding::note(ITEMS, Code::ItemOlder, named())
            }
            Ok(_) => {
                count += 1;
                continue;
            }
            Err(VaultError::NoEntry) => Finding::bad(ITEMS, Code::ItemGone, Remedy::Authorize, named()),
            Err(error) => Finding::error(ITEMS, &error),
        };
        findings.push(finding.about(name));
    }
    for delivery in core.registry().deliveries()? {
        if !matches!(delivery.destination, Destination::Webhook(_)) {
            continue;
        }
        let name = delivery.name.to_string();
        match vault.webhook_secret(delivery.id, patience) {
            Ok(_) => count += 1,
            Err(VaultError::NoEntry) => {
                let named = params([("name", &name)]);
                let gone = Finding::bad(ITEMS, Code::ItemWebhookGone, Remedy::Report, named);
                findings.push(gone.about(name));
            }
            Err(error) => findings.push(Finding::error(ITEMS, &error).about(name)),
        }
    }
    if findings.is_empty() {
        let says = if count == 0 { Code::ItemsNone } else { Code::ItemsGood };
        findings.push(Finding::good(ITEMS, says, params([("number", &count.to_string())])));
    }
    Ok(findings)
}
