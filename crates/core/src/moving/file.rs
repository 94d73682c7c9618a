//! An export's file: made whole or not at all, read within bounds.

use std::fs::{self, File};
use std::io::{ErrorKind, Read, Write};
use std::path::Path;

use super::MovingError;
use crate::error::Error;
use crate::home::HomeError;

/// A thousand stores need an eighth of it.
const LARGEST: u64 = 16 * 1024 * 1024;

/// Longer than any list of keys that people have.
const LARGEST_KEY: u64 = 64 * 1024;

/// Nothing is ever overwritten.
pub(super) fn is_free(path: &Path) -> Result<(), MovingError> {
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(MovingError::NotWritten { path: shown(path), reason: error.to_string() }),
        Ok(_) => Err(MovingError::Exists { path: shown(path) }),
    }
}

/// Writes beside the place, closed to everybody else, reads back what is there, and only then gives it its name.
pub(super) fn write_new(
    path: &Path,
    bytes: &[u8],
    is_right: impl FnOnce(&[u8]) -> bool,
) -> Result<(), Error> {
    let failed = |error: std::io::Error| match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Error::from(HomeError::of(path, error)),
        ErrorKind::AlreadyExists => MovingError::Exists { path: shown(path) }.into(),
        _ => MovingError::NotWritten { path: shown(path), reason: error.to_string() }.into(),
    };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".sellerkey-").tempfile_in(folder).map_err(&failed)?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(&failed)?;
    let written = fs::read(file.path()).map_err(&failed)?;
    if written != bytes || !is_right(&written) {
        return Err(MovingError::NotKept { path: shown(path) }.into());
    }
    file.persist_noclobber(path).map_err(|error| failed(error.error))?;
    // So that the name outlives a power cut too. Where a folder cannot be opened it was written all the same.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

/// Reads an export. One that another user owns is that user's to restore, or to give away.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, MovingError> {
    let unreadable =
        |error: std::io::Error| MovingError::Unreadable { path: shown(path), reason: error.to_string() };
    let file = File::open(path).map_err(unreadable)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let owner = file.metadata().map_err(unreadable)?.uid();
        if owner != rustix::process::geteuid().as_raw() {
            return Err(MovingError::Foreign { path: shown(path) });
        }
    }
    bounded(file, LARGEST).map_err(unreadable)?.ok_or_else(|| MovingError::TooLarge { path: shown(path) })
}

/// Reads a file of keys.
pub(super) fn read_key(path: &Path) -> Result<Vec<u8>, MovingError> {
    let unreadable =
        |error: std::io::Error| MovingError::Unreadable { path: shown(path), reason: error.to_string() };
    let file = File::open(path).map_err(unreadable)?;
    let read = bounded(file, LARGEST_KEY).map_err(unreadable)?;
    read.ok_or_else(|| MovingError::NotIdentity { path: shown(path) })
}

pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn bounded(file: File, most: u64) -> std::io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}
