//! The operating system's keychain: the Secret Service on Linux, elsewhere `keyring`.

use zeroize::Zeroizing;

#[cfg(not(target_os = "linux"))]
use super::keyring_error::explain;
use super::{Item, Keychain, Patience, VaultError};

/// What our items are filed under.
pub(super) const SERVICE: &str = "Sellerkey";

#[derive(Default)]
pub(super) struct SystemKeychain {
    #[cfg(target_os = "linux")]
    service: super::secret_service::SecretService,
}

#[cfg(target_os = "linux")]
impl Keychain for SystemKeychain {
    fn get(&mut self, item: &Item, patience: Patience) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        self.service.get(item, patience)
    }

    fn set(&mut self, item: &Item, secret: &[u8], patience: Patience) -> Result<(), VaultError> {
        self.keep(item, secret, patience).map(drop)
    }

    fn keep(
        &mut self,
        item: &Item,
        secret: &[u8],
        patience: Patience,
    ) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        self.service.keep(item, secret, patience)
    }

    fn delete(&mut self, item: &Item, patience: Patience) -> Result<(), VaultError> {
        self.service.delete(item, patience)
    }

    fn names(&mut self, patience: Patience) -> Result<Vec<String>, VaultError> {
        self.service.names(patience)
    }
}

#[cfg(not(target_os = "linux"))]
impl Keychain for SystemKeychain {
    fn get(&mut self, item: &Item, _: Patience) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        with(item, |entry| entry.get_secret().map(Zeroizing::new))
    }

    fn set(&mut self, item: &Item, secret: &[u8], _: Patience) -> Result<(), VaultError> {
        with(item, |entry| entry.set_secret(secret))
    }

    fn delete(&mut self, item: &Item, _: Patience) -> Result<(), VaultError> {
        with(item, keyring_core::Entry::delete_credential)
    }
}

#[cfg(not(target_os = "linux"))]
fn with<T>(
    item: &Item,
    act: impl FnOnce(&keyring_core::Entry) -> keyring_core::Result<T>,
) -> Result<T, VaultError> {
    let entry = keyring::v1::Entry::new(SERVICE, &item.user).map_err(explain)?;
    act(&entry.inner).map_err(explain)
}

#[cfg(all(test, windows))]
mod tests {
    use super::*;
    use crate::id::AppId;

    /// The Credential Manager itself.
    #[test]
    fn windows_keeps_replaces_and_forgets_and_has_room_for_2560_bytes() {
        let (item, now) = (Item::of_app(AppId::random()), Patience::Background);
        let (mut one, mut other) = (SystemKeychain::default(), SystemKeychain::default());
        assert!(matches!(one.get(&item, now), Err(VaultError::NoEntry)));
        assert!(matches!(one.delete(&item, now), Err(VaultError::NoEntry)));
        let full: Vec<u8> = (0..=255).cycle().take(2560).collect();
        for secret in [b"helloworld".as_slice(), b"hello", &full] {
            one.set(&item, secret, now).expect("kept");
            assert_eq!(other.get(&item, now).expect("there").as_slice(), secret);
        }
        let more = [full.as_slice(), b"."].concat();
        assert!(matches!(one.set(&item, &more, now), Err(VaultError::TooLarge { limit: 2560 })));
        assert_eq!(*one.get(&item, now).expect("there"), full);
        other.delete(&item, now).expect("forgotten");
        assert!(matches!(one.get(&item, now), Err(VaultError::NoEntry)));
    }
}
