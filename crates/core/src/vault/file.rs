//! An encrypted vault for a computer without a keychain: a folder of files in the format of age, which other tools open.
//!
//! `key.age` is an age identity, encrypted to a passphrase; each item is a file of its own, encrypted to that identity.
//! So the slow part, from passphrase to identity, is done once, and may be kept for as long as the computer runs
//! ([`kept_key`](super::kept_key)); a token then costs one small file.
//!
//! ```text
//! age -d key.age > key && age -d -i key store-….age
//! ```

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;

use age::DecryptError;
use age::secrecy::{ExposeSecret, SecretString};
use age::x25519::Identity;
use tempfile::NamedTempFile;
use zeroize::Zeroizing;

use super::kept_key::KeptKey;
use super::{Item, Keychain, Patience, VaultError};

/// Where the passphrase of an encrypted vault comes from.
pub enum Passphrase {
    /// A file's first line; a systemd credential is such a file too.
    File(PathBuf),
    /// A person, who is asked when it is first needed. The question says whether the vault is still to be made.
    Person(Box<dyn Fn(bool) -> Option<Zeroizing<String>> + Send + Sync>),
    /// Nowhere: only a key that is kept since the computer started opens it.
    Nowhere,
}

/// What is wrong with the passphrase of an encrypted vault.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PassphraseError {
    /// None was given.
    #[error("no passphrase")]
    Missing,
    /// Its file cannot be read.
    #[error("{path}: {reason}")]
    Unreadable {
        /// The file.
        path: String,
        /// What the system says.
        reason: String,
    },
    /// Its file, or the answer, is empty.
    #[error("the passphrase is empty")]
    Empty,
    /// It opens nothing.
    #[error("the passphrase is another one")]
    Wrong,
}

/// The vault, open or not yet.
pub(super) struct FileVault {
    folder: PathBuf,
    passphrase: Arc<Passphrase>,
    kept: Option<KeptKey>,
    identity: Option<Identity>,
}

/// What opens all the others.
pub(crate) const KEY: &str = "key.age";

impl FileVault {
    /// Touches nothing yet.
    pub(super) fn new(folder: PathBuf, passphrase: Arc<Passphrase>) -> Self {
        let kept = KeptKey::of(&folder.join(KEY));
        Self { folder, passphrase, kept, identity: None }
    }

    /// The identity of a vault that is there.
    fn identity(&mut self) -> Result<&Identity, VaultError> {
        let key = self.folder.join(KEY);
        let sealed = match fs::read(&key) {
            Ok(sealed) => sealed,
            Err(error) if error.kind() == ErrorKind::NotFound => return Err(VaultError::NoEntry),
            Err(error) => return Err(unusable(&key, &error)),
        };
        let identity = match self.identity.take() {
            Some(identity) => identity,
            None => self.open(&sealed)?,
        };
        Ok(self.identity.insert(identity))
    }

    /// What the key is sealed with, unsealed: by what is kept since the computer started, else by the passphrase.
    fn open(&self, sealed: &[u8]) -> Result<Identity, VaultError> {
        let source = match &*self.passphrase {
            Passphrase::File(path) => Some(path.as_path()),
            Passphrase::Person(_) | Passphrase::Nowhere => None,
        };
        let kept = self.kept.as_ref();
        if let Some(identity) =
            kept.and_then(|kept| kept.read(sealed, source)).and_then(|text| read_key(&text))
        {
            return Ok(identity);
        }
        let passphrase = self.passphrase.get(false)?;
        let opened =
            age::decrypt(&age::scrypt::Identity::new(passphrase), sealed).map_err(|error| match error {
                DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => {
                    PassphraseError::Wrong.into()
                }
                error => VaultError::Unusable(format!("{KEY}: {error}")),
            })?;
        let text = Zeroizing::new(String::from_utf8(opened).map_err(|_| no_key())?);
        let identity = read_key(&text).ok_or_else(no_key)?;
        if let Some(kept) = kept {
            kept.write(sealed, source, &text);
        }
        Ok(identity)
    }

    /// Makes the vault: a new identity, sealed with the passphrase.
    fn make(&mut self) -> Result<(), VaultError> {
        let passphrase = self.passphrase.get(true)?;
        let identity = Identity::generate();
        let text = identity.to_string();
        let sealed = age::encrypt(&age::scrypt::Recipient::new(passphrase), text.expose_secret().as_bytes())
            .map_err(|error| VaultError::Unusable(error.to_string()))?;
        create_folder(&self.folder).map_err(|error| unusable(&self.folder, &error))?;
        let key = self.folder.join(KEY);
        let mut file = NamedTempFile::new_in(&self.folder).map_err(|error| unusable(&key, &error))?;
        let written = file.write_all(&sealed).and_then(|()| file.as_file().sync_all());
        written.map_err(|error| unusable(&key, &error))?;
        // Another program may have made it meanwhile: that one's is the vault's.
        match file.persist_noclobber(&key) {
            Ok(_) => self.identity = Some(identity),
            Err(error) if error.error.kind() == ErrorKind::AlreadyExists => self.identity = None,
            Err(error) => return Err(unusable(&key, &error.error)),
        }
        sync_folder(&self.folder);
        Ok(())
    }

    fn path(&self, item: &Item) -> PathBuf {
        self.folder.join(format!("{}.age", item.user))
    }
}

impl Keychain for FileVault {
    fn get(&mut self, item: &Item, _: Patience) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let path = self.path(item);
        let identity = self.identity()?;
        let sealed = match fs::read(&path) {
            Ok(sealed) => sealed,
            Err(error) if error.kind() == ErrorKind::NotFound => return Err(VaultError::NoEntry),
            Err(error) => return Err(unusable(&path, &error)),
        };
        let opened = age::decrypt(identity, &sealed);
        opened
            .map(Zeroizing::new)
            .map_err(|error| VaultError::Unusable(format!("{}: {error}", path.display())))
    }

    fn set(&mut self, item: &Item, secret: &[u8], _: Patience) -> Result<(), VaultError> {
        let path = self.path(item);
        if matches!(self.identity(), Err(VaultError::NoEntry)) {
            self.make()?;
        }
        let recipient = self.identity()?.to_public();
        let sealed =
            age::encrypt(&recipient, secret).map_err(|error| VaultError::Unusable(error.to_string()))?;
        write_whole(&path, &sealed).map_err(|error| unusable(&path, &error))
    }

    fn delete(&mut self, item: &Item, _: Patience) -> Result<(), VaultError> {
        let path = self.path(item);
        match fs::remove_file(&path) {
            Ok(()) => {
                sync_folder(&self.folder);
                Ok(())
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Err(VaultError::NoEntry),
            Err(error) => Err(unusable(&path, &error)),
        }
    }

    fn names(&mut self, _: Patience) -> Result<Vec<String>, VaultError> {
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(unusable(&self.folder, &error)),
        };
        let name = |entry: fs::DirEntry| {
            entry.file_name().to_str().and_then(|name| name.strip_suffix(".age")).map(str::to_owned)
        };
        Ok(entries.flatten().filter_map(name).collect())
    }
}

impl Passphrase {
    fn get(&self, new: bool) -> Result<SecretString, VaultError> {
        let text = match self {
            Self::File(path) => {
                let read = fs::read_to_string(path).map(Zeroizing::new).map_err(|error| {
                    PassphraseError::Unreadable {
                        path: path.display().to_string(),
                        reason: error.to_string(),
                    }
                })?;
                Zeroizing::new(read.lines().next().unwrap_or_default().to_owned())
            }
            Self::Person(ask) => ask(new).ok_or(PassphraseError::Missing)?,
            Self::Nowhere => return Err(PassphraseError::Missing.into()),
        };
        if text.is_empty() {
            return Err(PassphraseError::Empty.into());
        }
        Ok(SecretString::from(text.as_str()))
    }
}

impl From<PassphraseError> for VaultError {
    fn from(error: PassphraseError) -> Self {
        Self::Passphrase(error)
    }
}

/// Whoever is killed in the middle leaves the old file, or the new one.
fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or_else(|| Path::new("."));
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    sync_folder(folder);
    Ok(())
}

/// A name that is not on the disk when the power goes is a file that never was.
fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    if let Ok(folder) = fs::File::open(folder) {
        let _ = folder.sync_all();
    }
    #[cfg(not(unix))]
    let _ = folder;
}

fn create_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn read_key(text: &str) -> Option<Identity> {
    text.lines().find_map(|line| Identity::from_str(line.trim()).ok())
}

fn no_key() -> VaultError {
    VaultError::Unusable(format!("{KEY} holds no key"))
}

fn unusable(path: &Path, error: &io::Error) -> VaultError {
    VaultError::Unusable(format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;
    use crate::id::AppId;

    const NOW: Patience = Patience::Background;

    struct Place {
        folder: tempfile::TempDir,
        item: Item,
    }

    impl Place {
        fn new() -> Self {
            Self { folder: tempfile::tempdir().expect("a folder"), item: Item::of_app(AppId::random()) }
        }

        fn path(&self) -> PathBuf {
            self.folder.path().join("vault")
        }

        fn vault(&self, passphrase: Passphrase) -> FileVault {
            FileVault { folder: self.path(), passphrase: Arc::new(passphrase), kept: None, identity: None }
        }

        fn file(&self, text: &str) -> Passphrase {
            let path = self.folder.path().join("passphrase");
            fs::write(&path, text).expect("a file");
            Passphrase::File(path)
        }
    }

    #[test]
    fn what_is_kept_comes_back_in_another_program_and_is_nowhere_in_the_clear() {
        let place = Place::new();
        let mut one = place.vault(place.file("correct horse\n"));
        assert!(matches!(one.get(&place.item, NOW), Err(VaultError::NoEntry)));
        one.set(&place.item, b"helloworld", NOW).expect("kept");
        let mut other = place.vault(place.file("correct horse"));
        assert_eq!(other.get(&place.item, NOW).expect("there").as_slice(), b"helloworld");
        for file in fs::read_dir(place.path()).expect("a folder") {
            let bytes = fs::read(file.expect("a file").path()).expect("a file");
            assert!(bytes.starts_with(b"age-encryption.org/v1"));
            assert!(!bytes.windows(10).any(|part| part == b"helloworld"));
        }
        other.delete(&place.item, NOW).expect("forgotten");
        assert!(matches!(one.get(&place.item, NOW), Err(VaultError::NoEntry)));
        assert!(matches!(one.delete(&place.item, NOW), Err(VaultError::NoEntry)));
    }

    #[test]
    fn a_passphrase_that_is_wrong_missing_or_unreadable_is_said_and_changes_nothing() {
        let place = Place::new();
        place.vault(place.file("right")).set(&place.item, b"one", NOW).expect("kept");
        let key = fs::read(place.path().join(KEY)).expect("a key");
        let refused = |passphrase: Passphrase| match place.vault(passphrase).set(&place.item, b"two", NOW) {
            Err(VaultError::Passphrase(error)) => error,
            other => panic!("{other:?}"),
        };
        assert_eq!(refused(place.file("wrong")), PassphraseError::Wrong);
        assert_eq!(refused(place.file("\nright")), PassphraseError::Empty);
        assert_eq!(refused(Passphrase::Nowhere), PassphraseError::Missing);
        assert_eq!(refused(Passphrase::Person(Box::new(|_| None))), PassphraseError::Missing);
        let nowhere = Passphrase::File(place.folder.path().join("nowhere"));
        assert!(matches!(refused(nowhere), PassphraseError::Unreadable { .. }));
        assert_eq!(fs::read(place.path().join(KEY)).expect("a key"), key);
        let mut right = place.vault(place.file("right"));
        assert_eq!(right.get(&place.item, NOW).expect("there").as_slice(), b"one");
    }

    #[test]
    fn a_person_is_asked_once_and_told_that_the_vault_is_new() {
        let place = Place::new();
        let asked = Arc::new(AtomicUsize::new(0));
        let asking = asked.clone();
        let ask = move |new: bool| {
            assert_eq!(new, asking.fetch_add(1, Ordering::Relaxed) == 0);
            Some(Zeroizing::new("right".to_owned()))
        };
        let mut vault = place.vault(Passphrase::Person(Box::new(ask)));
        vault.set(&place.item, b"one", NOW).expect("kept");
        vault.set(&place.item, b"two", NOW).expect("kept");
        assert_eq!(vault.get(&place.item, NOW).expect("there").as_slice(), b"two");
        assert_eq!(asked.load(Ordering::Relaxed), 1);
    }

    #[test]
    fn an_item_that_is_damaged_is_said_and_stays() {
        let place = Place::new();
        let mut vault = place.vault(place.file("right"));
        vault.set(&place.item, b"one", NOW).expect("kept");
        let path = vault.path(&place.item);
        fs::write(&path, b"age-encryption.org/v1 and then nothing").expect("damaged");
        assert!(matches!(vault.get(&place.item, NOW), Err(VaultError::Unusable(_))));
        assert!(path.exists());
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_can_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let place = Place::new();
        place.vault(place.file("right")).set(&place.item, b"one", NOW).expect("kept");
        let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!(mode(&place.path()), 0o700);
        for file in fs::read_dir(place.path()).expect("a folder") {
            assert_eq!(mode(&file.expect("a file").path()), 0o600);
        }
    }
}
