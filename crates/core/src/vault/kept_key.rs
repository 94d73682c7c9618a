//! The key of an encrypted vault, kept for as long as the computer runs: in a folder in memory that only this user can
//! read (`XDG_RUNTIME_DIR`, or a unit's `RUNTIME_DIRECTORY`). Where there is none, the passphrase is worked through each
//! time, which takes about a second.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// Where the key of one vault is kept.
#[derive(Debug)]
pub(super) struct KeptKey(PathBuf);

impl KeptKey {
    /// Of the vault whose sealed key stands there.
    pub(super) fn of(key: &Path) -> Option<Self> {
        let folder = ["RUNTIME_DIRECTORY", "XDG_RUNTIME_DIR"]
            .into_iter()
            .filter_map(std::env::var_os)
            .map(PathBuf::from)
            .find(|folder| is_private(folder))?;
        Some(Self::in_folder(&folder, key))
    }

    fn in_folder(folder: &Path, key: &Path) -> Self {
        let name = hex::encode(&Sha256::digest(key.as_os_str().as_encoded_bytes())[..12]);
        Self(folder.join(format!("sellerkey-{name}.key")))
    }

    /// The key, if it is that of this sealed one, and the passphrase's file is still what it was.
    pub(super) fn read(&self, sealed: &[u8], source: Option<&Path>) -> Option<Zeroizing<String>> {
        let kept = Zeroizing::new(fs::read_to_string(&self.0).ok()?);
        let (mark, key) = kept.split_once('\n')?;
        (mark == mark_of(sealed, source)).then(|| Zeroizing::new(key.to_owned()))
    }

    /// Keeps it. Where that fails nothing is lost but time.
    pub(super) fn write(&self, sealed: &[u8], source: Option<&Path>, key: &str) {
        let new = self.0.with_extension(format!("{}.new", std::process::id()));
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let text = Zeroizing::new(format!("{}\n{key}", mark_of(sealed, source)));
        let written = options
            .open(&new)
            .and_then(|mut file| file.write_all(text.as_bytes()))
            .and_then(|()| fs::rename(&new, &self.0));
        if let Err(error) = written {
            let _ = fs::remove_file(&new);
            tracing::debug!(%error, "the key of the vault is not kept");
        }
    }
}

/// Of which sealed key, and of which state of the passphrase's file. Of the passphrase itself there is nothing in it.
fn mark_of(sealed: &[u8], source: Option<&Path>) -> String {
    let mut hash = Sha256::new();
    hash.update(sealed);
    if let Some(source) = source {
        hash.update(source.as_os_str().as_encoded_bytes());
        if let Ok(metadata) = fs::metadata(source) {
            let changed = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
            hash.update(changed.unwrap_or_default().as_nanos().to_be_bytes());
            hash.update(metadata.len().to_be_bytes());
        }
    }
    hex::encode(hash.finalize())
}

/// Whether a folder is this user's alone.
#[cfg(unix)]
fn is_private(folder: &Path) -> bool {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let me = rustix::process::geteuid().as_raw();
    fs::metadata(folder).is_ok_and(|metadata| {
        metadata.is_dir() && metadata.uid() == me && metadata.permissions().mode().trailing_zeros() >= 6
    })
}

#[cfg(not(unix))]
fn is_private(_: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_given_for_the_same_sealed_key_and_the_same_passphrase_file_only() {
        let folder = tempfile::tempdir().expect("a folder");
        let source = folder.path().join("passphrase");
        fs::write(&source, "one").expect("a file");
        let kept = KeptKey::in_folder(folder.path(), Path::new("/a/key.age"));
        assert!(kept.read(b"sealed", Some(&source)).is_none());
        kept.write(b"sealed", Some(&source), "AGE-SECRET-KEY-1");
        let read =
            |sealed: &[u8], source: Option<&Path>| kept.read(sealed, source).map(|key| key.to_string());
        assert_eq!(read(b"sealed", Some(&source)).as_deref(), Some("AGE-SECRET-KEY-1"));
        assert_eq!(read(b"another", Some(&source)), None);
        assert_eq!(read(b"sealed", None), None);
        fs::write(&source, "another").expect("a file");
        assert_eq!(read(b"sealed", Some(&source)), None);
        let other = KeptKey::in_folder(folder.path(), Path::new("/b/key.age"));
        assert!(other.read(b"sealed", Some(&source)).is_none());
    }
}
