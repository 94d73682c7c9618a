//! Which vault a data folder has: the keychain, or encrypted files where somebody chose them. Never the one in place of
//! the other: what is in one of them is not in the other.

use std::path::PathBuf;

use super::{Passphrase, Vault, VaultError, VaultKind};
use crate::home::Home;
use crate::registry::Registry;

/// What somebody wants.
pub struct VaultWish {
    /// Which; none leaves it to what the data folder has, and that is the keychain at first.
    pub kind: Option<VaultKind>,
    /// Where the passphrase of an encrypted one comes from.
    pub passphrase: Passphrase,
}

/// What a systemd unit calls the credential.
const CREDENTIAL: &str = "sellerkey-passphrase";

impl VaultWish {
    pub(crate) const SETTING: &str = "vault";

    /// What the environment says: `SELLERKEY_VAULT` (`keychain` or `file`), `SELLERKEY_VAULT_PASSPHRASE_FILE`, a unit's
    /// credential `sellerkey-passphrase`; else whoever else can tell the passphrase.
    pub fn of_environment(otherwise: Passphrase) -> Result<Self, VaultError> {
        let named = std::env::var("SELLERKEY_VAULT").ok().filter(|word| !word.is_empty());
        let kind =
            named.map(|word| VaultKind::parse(&word).ok_or(VaultError::UnknownKind(word))).transpose()?;
        let named = std::env::var_os("SELLERKEY_VAULT_PASSPHRASE_FILE").filter(|path| !path.is_empty());
        let file = named.map(PathBuf::from);
        let credential = || {
            let path = PathBuf::from(std::env::var_os("CREDENTIALS_DIRECTORY")?).join(CREDENTIAL);
            path.exists().then_some(path)
        };
        let passphrase = file.or_else(credential).map_or(otherwise, Passphrase::File);
        Ok(Self { kind, passphrase })
    }

    /// The vault of a data folder. A wish for another than the one that holds its secrets is refused; where it has none
    /// yet the wish is kept.
    pub(crate) fn fulfil(self, home: &Home, registry: &Registry) -> Result<Vault, crate::Error> {
        let kept = registry.setting(Self::SETTING)?.as_deref().and_then(VaultKind::parse);
        let has = kept.unwrap_or(VaultKind::Keychain);
        let kind = self.kind.unwrap_or(has);
        if kind != has {
            if !registry.grants()?.is_empty() || !registry.apps()?.is_empty() {
                return Err(VaultError::OtherKind { has, wanted: kind }.into());
            }
            registry.set_setting(Self::SETTING, kind.as_str())?;
        }
        Ok(match kind {
            VaultKind::File => Vault::file(home.vault(), self.passphrase),
            VaultKind::Keychain | VaultKind::Memory => Vault::keychain(),
        })
    }
}

impl VaultKind {
    /// The word of `SELLERKEY_VAULT` and of the command line's JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Keychain => "keychain",
            Self::File => "file",
            Self::Memory => "memory",
        }
    }

    /// Reads what somebody can choose.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Keychain, Self::File].into_iter().find(|kind| kind.as_str() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Coded;

    fn wish(kind: Option<VaultKind>) -> VaultWish {
        VaultWish { kind, passphrase: Passphrase::Nowhere }
    }

    #[test]
    fn a_folder_keeps_the_vault_that_was_chosen_and_refuses_another_once_it_holds_something() {
        let folder = tempfile::tempdir().expect("a folder");
        let home = Home::at(folder.path().join("data")).expect("a home");
        let registry = Registry::open(&home).expect("a registry");
        let kind = |wanted| wish(wanted).fulfil(&home, &registry).map(|vault| vault.kind());
        assert_eq!(kind(None).ok(), Some(VaultKind::Keychain));
        assert_eq!(kind(Some(VaultKind::File)).ok(), Some(VaultKind::File));
        assert_eq!(kind(None).ok(), Some(VaultKind::File), "it is kept");
        registry.bury(crate::id::StoreId::random(), jiff::Timestamp::UNIX_EPOCH).expect("an item");
        assert_eq!(kind(Some(VaultKind::File)).ok(), Some(VaultKind::File));
        let refused = kind(Some(VaultKind::Keychain)).expect_err("another");
        assert_eq!(refused.code(), "vault-other-kind");
        assert_eq!(refused.params().get("has").map(String::as_str), Some("file"));
        registry.empty().expect("emptied");
        assert_eq!(kind(None).ok(), Some(VaultKind::File), "an item that stays is where it was");
    }
}
