//! A vault for tests, which can be locked.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use zeroize::Zeroizing;

use super::memory::Memory;
use super::{Item, Keychain, Patience, Vault, VaultError, VaultKind};

/// Whether it is locked.
pub(crate) type Locked = Arc<AtomicBool>;

struct Lockable {
    memory: Memory,
    locked: Locked,
}

impl Vault {
    /// A vault that lives as long as the process, and is locked while the other says so.
    pub(crate) fn lockable() -> (Self, Locked) {
        let locked = Locked::default();
        let held = locked.clone();
        let make = move || -> Box<dyn Keychain> {
            Box::new(Lockable { memory: Memory::default(), locked: held.clone() })
        };
        (Self::of(VaultKind::Memory, make), locked)
    }
}

impl Lockable {
    fn open(&mut self) -> Result<&mut Memory, VaultError> {
        if self.locked.load(Ordering::SeqCst) { Err(VaultError::Locked) } else { Ok(&mut self.memory) }
    }
}

impl Keychain for Lockable {
    fn get(&mut self, item: &Item, patience: Patience) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        self.open()?.get(item, patience)
    }

    fn set(&mut self, item: &Item, secret: &[u8], patience: Patience) -> Result<(), VaultError> {
        self.open()?.set(item, secret, patience)
    }

    fn delete(&mut self, item: &Item, patience: Patience) -> Result<(), VaultError> {
        self.open()?.delete(item, patience)
    }

    fn names(&mut self, patience: Patience) -> Result<Vec<String>, VaultError> {
        self.open()?.names(patience)
    }
}
