//! What an error of `keyring` means.

use keyring_core::Error;

use super::VaultError;

/// What an error of a store of `keyring` means.
pub(super) fn explain(error: Error) -> VaultError {
    match error {
        Error::NoEntry => VaultError::NoEntry,
        Error::NoDefaultStore => VaultError::Absent("no store for this system".to_owned()),
        Error::NoStorageAccess(reason) => {
            of_apple(reason.as_ref()).unwrap_or_else(|| VaultError::Denied(reason.to_string()))
        }
        Error::PlatformFailure(reason) => {
            of_apple(reason.as_ref()).unwrap_or_else(|| VaultError::Unusable(reason.to_string()))
        }
        Error::BadEncoding(_) | Error::BadDataFormat(..) => VaultError::Unusable("not readable".to_owned()),
        Error::Ambiguous(entries) => VaultError::Unusable(format!("{} items of one name", entries.len())),
        // A credential of Windows: CRED_MAX_CREDENTIAL_BLOB_SIZE.
        Error::TooLong(_, limit) => VaultError::TooLarge { limit },
        other => VaultError::Unusable(other.to_string()),
    }
}

/// What a number of macOS means (Security/SecBase.h): its store hands most of them on as failures of the platform.
fn of_apple(reason: &(dyn std::error::Error + 'static)) -> Option<VaultError> {
    match apple_number(reason)? {
        // errSecInteractionNotAllowed: nobody may be asked now. errSecAuthFailed: nobody gave the password.
        -25308 | -25293 => Some(VaultError::Locked),
        // errSecNotAvailable, errSecNoSuchKeychain, errSecNoDefaultKeychain.
        -25291 | -25294 | -25307 => Some(VaultError::Absent(reason.to_string())),
        // errSecUserCanceled.
        -128 => Some(VaultError::Denied(reason.to_string())),
        _ => None,
    }
}

#[cfg(target_os = "macos")]
fn apple_number(reason: &(dyn std::error::Error + 'static)) -> Option<i32> {
    let number = reason.downcast_ref().map(security_framework::base::Error::code);
    #[cfg(test)]
    let number = number.or_else(|| tests::number(reason));
    number
}

#[cfg(not(target_os = "macos"))]
#[cfg_attr(not(test), expect(unused_variables, reason = "no error here has such a number"))]
fn apple_number(reason: &(dyn std::error::Error + 'static)) -> Option<i32> {
    #[cfg(test)]
    let number = tests::number(reason);
    #[cfg(not(test))]
    let number = None;
    number
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use keyring_core::api::CredentialStoreApi;
    use keyring_core::mock;
    use zeroize::Zeroizing;

    use super::super::keychain::SERVICE;
    use super::super::{Item, Keychain, Patience};
    use super::*;
    use crate::error::{Coded, Remedy};
    use crate::id::{AppId, StoreId};
    use crate::vault::memory::Memory;
    use crate::vault::{StoredGrant, Vault, VaultKind};

    /// An error with a number, as macOS gives it.
    #[derive(Debug, thiserror::Error)]
    #[error("error code {0}")]
    struct Numbered(i32);

    pub(super) fn number(reason: &(dyn std::error::Error + 'static)) -> Option<i32> {
        reason.downcast_ref().map(|Numbered(number)| *number)
    }

    /// What becomes of an error that a store really returns.
    fn meaning(error: Error) -> VaultError {
        let store = mock::Store::new().expect("a store");
        let entry = store.build(SERVICE, "store-1", None).expect("an entry");
        let inner: &mock::Cred = entry.as_any().downcast_ref().expect("a mock");
        inner.set_error(error);
        explain(entry.set_secret(b"tokens").expect_err("the error"))
    }

    #[test]
    fn a_locked_keychain_of_macos_is_locked_and_nothing_else() {
        for number in [-25308, -25293] {
            let error = meaning(Error::PlatformFailure(Box::new(Numbered(number))));
            assert!(matches!(error, VaultError::Locked), "{number}: {error:?}");
        }
        let absent = meaning(Error::NoStorageAccess(Box::new(Numbered(-25294))));
        assert!(matches!(absent, VaultError::Absent(_)), "{absent:?}");
        let denied = meaning(Error::PlatformFailure(Box::new(Numbered(-128))));
        assert!(matches!(denied, VaultError::Denied(_)), "{denied:?}");
        let other = meaning(Error::PlatformFailure(Box::new(Numbered(-50))));
        assert!(matches!(&other, VaultError::Unusable(reason) if reason.contains("-50")), "{other:?}");
    }

    #[test]
    fn an_error_without_a_number_keeps_its_meaning() {
        let refused = || Box::new(std::io::Error::other("no"));
        assert!(matches!(meaning(Error::NoStorageAccess(refused())), VaultError::Denied(_)));
        assert!(matches!(meaning(Error::PlatformFailure(refused())), VaultError::Unusable(_)));
        assert!(matches!(meaning(Error::NoEntry), VaultError::NoEntry));
    }

    #[test]
    fn what_windows_cannot_hold_is_too_large_and_says_how_much_it_holds() {
        let error = meaning(Error::TooLong("secret".to_owned(), 2560));
        assert_eq!((error.code(), error.remedy()), ("keychain-too-large", Remedy::Keychain));
        assert_eq!(error.params()["limit"], "2560");
    }

    /// A keychain that has room for little.
    struct Narrow(Memory);

    impl Keychain for Narrow {
        fn get(&mut self, item: &Item, patience: Patience) -> Result<Zeroizing<Vec<u8>>, VaultError> {
            self.0.get(item, patience)
        }

        fn set(&mut self, item: &Item, secret: &[u8], patience: Patience) -> Result<(), VaultError> {
            let limit = 2560;
            if secret.len() > limit as usize {
                return Err(meaning(Error::TooLong("secret".to_owned(), limit)));
            }
            self.0.set(item, secret, patience)
        }

        fn delete(&mut self, item: &Item, patience: Patience) -> Result<(), VaultError> {
            self.0.delete(item, patience)
        }
    }

    #[test]
    fn where_there_is_no_room_for_the_tokens_before_the_present_ones_are_kept_all_the_same() {
        let grant = |length: usize| {
            let token = "5".repeat(length);
            let body = serde_json::json!({
                "access_token": token, "refresh_token": token, "expires_in": 86400, "refresh_expires_in": 172_800,
                "user_id": "4641123456", "account": "orders@shop.example", "code": "0", "account_platform": "buyerApp",
            });
            let grant = iop::read_grant(body.to_string().as_bytes()).expect("a grant");
            let mut stored = StoredGrant::of_authorization(AppId::random(), grant, Timestamp::UNIX_EPOCH);
            stored.previous = Some(stored.current.clone());
            stored
        };
        let vault = Vault::of(VaultKind::Memory, || Box::new(Narrow(Memory::default())));
        let id = StoreId::random();
        let kept = |length| {
            vault.put_grant(id, &grant(length), Patience::Background)?;
            vault.grant(id, Patience::Background)
        };
        assert!(kept(100).expect("kept").previous.is_some(), "there is room for both");
        let long = kept(700).expect("kept");
        assert_eq!((long.current.access.expose().len(), long.previous.is_some()), (700, false));
        assert!(matches!(kept(1500), Err(VaultError::TooLarge { limit: 2560 })));
        assert_eq!(vault.grant(id, Patience::Background).expect("there").current.access.expose().len(), 700);
    }
}
