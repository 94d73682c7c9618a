//! A vault that lives as long as the process.

use std::collections::HashMap;

use zeroize::Zeroizing;

use super::{Item, Keychain, Patience, VaultError};

#[derive(Default)]
pub(super) struct Memory(HashMap<String, Zeroizing<Vec<u8>>>);

impl Keychain for Memory {
    fn get(&mut self, item: &Item, _: Patience) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        self.0.get(&item.user).cloned().ok_or(VaultError::NoEntry)
    }

    fn set(&mut self, item: &Item, secret: &[u8], _: Patience) -> Result<(), VaultError> {
        self.0.insert(item.user.clone(), Zeroizing::new(secret.to_vec()));
        Ok(())
    }

    fn delete(&mut self, item: &Item, _: Patience) -> Result<(), VaultError> {
        self.0.remove(&item.user).map(drop).ok_or(VaultError::NoEntry)
    }

    fn names(&mut self, _: Patience) -> Result<Vec<String>, VaultError> {
        Ok(self.0.keys().cloned().collect())
    }
}
