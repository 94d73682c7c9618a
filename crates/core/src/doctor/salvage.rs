//! What can still be read of a registry that is damaged: the apps, the names of stores, where the vault is.

use std::collections::HashMap;
use std::path::Path;

use crate::app::App;
use crate::id::StoreId;
use crate::registry::Remains;
use crate::store::{Name, Tag};
use crate::vault::VaultKind;

/// What was read; everything that could not be is not there.
#[derive(Debug, Default)]
pub(super) struct Salvaged {
    pub(super) apps: Vec<App>,
    pub(super) named: HashMap<StoreId, (Name, Vec<Tag>)>,
    /// Where the registry says that the vault is.
    pub(super) vault: Option<VaultKind>,
    /// Grants that belong to no store: parked, or to be deleted.
    pub(super) not_stores: Vec<StoreId>,
}

impl Salvaged {
    pub(super) fn of(registry: &Path) -> Self {
        let Ok(remains) = Remains::open(registry) else { return Self::default() };
        let stores = remains.stores();
        let is_store = |id: &StoreId| stores.iter().any(|store| store.id == *id);
        let not_stores = remains.parked_or_buried().into_iter().filter(|id| !is_store(id)).collect();
        Self {
            apps: remains.apps(),
            vault: remains.setting("vault").as_deref().and_then(VaultKind::parse),
            not_stores,
            named: stores.into_iter().map(|store| (store.id, (store.name, store.tags))).collect(),
        }
    }
}
