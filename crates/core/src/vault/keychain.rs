//! The operating system's keychain, through the stores that `keyring` itself uses.

use keyring_core::{Entry, Error};
use zeroize::Zeroizing;

use super::{Item, Keychain, Patience, VaultError};

/// What our items are filed under.
pub(super) const SERVICE: &str = "Sellerkey";

/// On Linux the store is made when it is wanted and made anew after it failed: the one that `keyring` makes once per
/// process would stay dead for ever where the keychain was absent at first.
#[derive(Default)]
pub(super) struct SystemKeychain {
    #[cfg(target_os = "linux")]
    service: super::secret_service::SecretService,
}

impl Keychain for SystemKeychain {
    fn get(&mut self, item: &Item, patience: Patience) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        self.with(item, patience, |entry| entry.get_secret().map(Zeroizing::new))
    }

    fn set(&mut self, item: &Item, secret: &[u8], patience: Patience) -> Result<(), VaultError> {
        self.with(item, patience, |entry| entry.set_secret(secret))
    }

    fn delete(&mut self, item: &Item, patience: Patience) -> Result<(), VaultError> {
        self.with(item, patience, Entry::delete_credential)
    }

    #[cfg(target_os = "linux")]
    fn names(&mut self, patience: Patience) -> Result<Vec<String>, VaultError> {
        self.service.names(patience)
    }
}

impl SystemKeychain {
    #[cfg(target_os = "linux")]
    fn with<T>(
        &mut self,
        item: &Item,
        patience: Patience,
        act: impl FnOnce(&Entry) -> Result<T, Error>,
    ) -> Result<T, VaultError> {
        let entry = self.service.entry(item, patience)?;
        act(&entry).map_err(|error| self.service.explain(error))
    }

    #[cfg(not(target_os = "linux"))]
    fn with<T>(
        &mut self,
        item: &Item,
        _: Patience,
        act: impl FnOnce(&Entry) -> Result<T, Error>,
    ) -> Result<T, VaultError> {
        let entry = keyring::v1::Entry::new(SERVICE, &item.user).map_err(explain)?;
        act(&entry.inner).map_err(explain)
    }
}

/// What an error of a store means.
pub(super) fn explain(error: Error) -> VaultError {
    match error {
        Error::NoEntry => VaultError::NoEntry,
        Error::NoDefaultStore => VaultError::Absent("no store for this system".to_owned()),
        Error::NoStorageAccess(reason) => VaultError::Denied(reason.to_string()),
        Error::BadEncoding(_) | Error::BadDataFormat(..) => VaultError::Unusable("not readable".to_owned()),
        Error::Ambiguous(entries) => VaultError::Unusable(format!("{} items of one name", entries.len())),
        Error::TooLong(_, limit) => VaultError::Unusable(format!("more than {limit} bytes")),
        other => VaultError::Unusable(other.to_string()),
    }
}
