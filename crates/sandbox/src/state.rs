//! The file that a sandbox lives on in: hashes of codes and tokens with their grants, never secrets, never tokens.
//!
//! It is replaced in one step, so that a reader finds the old one or the new one; one sandbox at a time has it, by a
//! lock on a file beside it; and one that cannot be read is left as it is.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use tempfile::NamedTempFile;

use crate::ledger::Ledger;

const SCHEMA: u32 = 1;

/// Why a state file cannot be used. The file stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum StateError {
    /// It, or the lock beside it, cannot be opened or written.
    #[error("the state file {} cannot be used: {cause}", path.display())]
    Io {
        /// The state file.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// Another sandbox that runs now lives in it.
    #[error("another sandbox uses the state file {} now", path.display())]
    InUse {
        /// The state file.
        path: PathBuf,
    },
    /// It is not what a sandbox wrote.
    #[error("{} is no state file of a sandbox, or is damaged ({cause}); move it away or name another", path.display())]
    Unreadable {
        /// The state file.
        path: PathBuf,
        /// What is wrong, and where.
        cause: serde_json::Error,
    },
    /// It was written by a newer version.
    #[error("the state file {} has the schema {schema}, which this version does not know", path.display())]
    Newer {
        /// The state file.
        path: PathBuf,
        /// Its schema.
        schema: u32,
    },
}

/// A state file that this sandbox alone has.
#[derive(Debug)]
pub(crate) struct StateFile {
    path: PathBuf,
    _lock: File,
}

#[derive(Deserialize)]
struct Header {
    schema: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    #[serde(rename = "schema")]
    _schema: u32,
    ledger: Ledger,
}

#[derive(Serialize)]
struct ContentRef<'a> {
    schema: u32,
    ledger: &'a Ledger,
}

impl StateFile {
    /// Takes the file and reads it; begins a new one where there is none.
    pub(crate) fn open(path: &Path) -> Result<(Self, Ledger), StateError> {
        let io = |cause| StateError::Io { path: path.to_owned(), cause };
        let lock = private(OpenOptions::new().create(true).truncate(false).write(true))
            .open(beside(path, ".lock"))
            .map_err(io)?;
        lock.try_lock().map_err(|error| match error {
            TryLockError::WouldBlock => StateError::InUse { path: path.to_owned() },
            TryLockError::Error(cause) => io(cause),
        })?;
        let file = Self { path: path.to_owned(), _lock: lock };
        let ledger = match std::fs::read(path) {
            Ok(bytes) => file.parse(&bytes)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ledger::default(),
            Err(error) => return Err(io(error)),
        };
        // Written at once: what cannot be written is to be known at the start and not at the first token.
        file.write(&ledger).map_err(io)?;
        Ok((file, ledger))
    }

    /// Puts the ledger in the place of what the file had.
    pub(crate) fn write(&self, ledger: &Ledger) -> io::Result<()> {
        let folder = match self.path.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        // Made with mode 0600 by `tempfile`.
        let mut new = NamedTempFile::new_in(folder)?;
        let content = serde_json::to_vec(&ContentRef { schema: SCHEMA, ledger })?;
        new.write_all(&content)?;
        new.as_file().sync_all()?;
        new.persist(&self.path).map_err(|error| error.error)?;
        Ok(())
    }

    fn parse(&self, bytes: &[u8]) -> Result<Ledger, StateError> {
        let unreadable = |cause| StateError::Unreadable { path: self.path.clone(), cause };
        let header: Header = serde_json::from_slice(bytes).map_err(unreadable)?;
        if header.schema > SCHEMA {
            return Err(StateError::Newer { path: self.path.clone(), schema: header.schema });
        }
        serde_json::from_slice::<Content>(bytes).map(|content| content.ledger).map_err(unreadable)
    }
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_file_is_private_and_read_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("state.json");
        drop(StateFile::open(&path).expect("a new file"));
        assert!(path.exists(), "it is written before anything has to be kept in it");
        #[cfg(unix)]
        for entry in std::fs::read_dir(folder.path()).expect("a folder") {
            let entry = entry.expect("an entry");
            let mode =
                std::os::unix::fs::PermissionsExt::mode(&entry.metadata().expect("a file").permissions());
            assert_eq!(mode & 0o777, 0o600, "{}", entry.path().display());
        }
        assert!(StateFile::open(&path).is_ok());
    }

    #[test]
    fn one_sandbox_at_a_time_has_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("state.json");
        let first = StateFile::open(&path).expect("a new file");
        assert!(matches!(StateFile::open(&path), Err(StateError::InUse { .. })));
        drop(first);
        assert!(StateFile::open(&path).is_ok());
    }

    #[test]
    fn what_cannot_be_read_is_named_and_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("state.json");
        let table = [
            "",
            "{",
            "[]",
            "not JSON",
            r#"{"schema":1}"#,
            r#"{"schema":2,"accounts":[]}"#,
            r#"{"schema":1,"ledger":{"codes":{},"access_tokens":{},"refresh_tokens":{}},"more":1}"#,
            r#"{"schema":1,"ledger":{"codes":{"x":{}},"access_tokens":{},"refresh_tokens":{}}}"#,
        ];
        for content in table {
            std::fs::write(&path, content).expect("a file");
            let error = StateFile::open(&path).expect_err(content).to_string();
            assert!(error.contains("state.json") && error.contains("state file"), "{error}");
            assert_eq!(std::fs::read_to_string(&path).expect("a file"), content);
        }
        let missing = folder.path().join("nowhere").join("state.json");
        assert!(matches!(StateFile::open(&missing), Err(StateError::Io { .. })));
    }
}
