//! A vault for tests, which refuses to delete one item.

use std::sync::{Arc, Mutex, PoisonError};

use zeroize::Zeroizing;

use super::memory::Memory;
use super::{Item, Keychain, Patience, Vault, VaultError, VaultKind};
use crate::id::StoreId;

/// The store whose tokens are never deleted.
pub(crate) type Stuck = Arc<Mutex<Option<StoreId>>>;

struct Stubborn {
    memory: Memory,
    stuck: Stuck,
}

impl Vault {
    /// A vault that lives as long as the process, and does not let go of what is put into the other.
    pub(crate) fn stubborn() -> (Self, Stuck) {
        let stuck = Stuck::default();
        let held = stuck.clone();
        let make = move || -> Box<dyn Keychain> {
            Box::new(Stubborn { memory: Memory::default(), stuck: held.clone() })
        };
        (Self::of(VaultKind::Memory, make), stuck)
    }
}

impl Keychain for Stubborn {
    fn get(&mut self, item: &Item, patience: Patience) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        self.memory.get(item, patience)
    }

    fn set(&mut self, item: &Item, secret: &[u8], patience: Patience) -> Result<(), VaultError> {
        self.memory.set(item, secret, patience)
    }

    fn delete(&mut self, item: &Item, patience: Patience) -> Result<(), VaultError> {
        let stuck = *self.stuck.lock().unwrap_or_else(PoisonError::into_inner);
        if stuck.is_some_and(|id| Item::of_store(id).user == item.user) {
            return Err(VaultError::Denied("a test says so".to_owned()));
        }
        self.memory.delete(item, patience)
    }
}
