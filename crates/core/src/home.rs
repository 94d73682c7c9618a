//! The data folder: one person's, closed to everybody else.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::error::{Coded, Params, Remedy, params};
use crate::id::{DeliveryId, StoreId};

const REGISTRY: &str = "registry.sqlite3";

/// So many log files there are at most: the one that is written, and older ones.
pub const LOGS: usize = 3;

/// A data folder that is there and can be written.
#[derive(Clone, Debug)]
pub struct Home(PathBuf);

/// Why there is no usable data folder.
#[derive(Debug, thiserror::Error)]
pub enum HomeError {
    /// Neither `SELLERKEY_HOME` nor a home folder is set.
    #[error("no folder to keep data in")]
    Nowhere,
    /// It belongs to another user; what this one wrote there, that one could not read.
    #[error("{path} belongs to another user")]
    Foreign {
        /// The folder.
        path: String,
    },
    /// It cannot be written.
    #[error("{path} cannot be written")]
    ReadOnly {
        /// The folder.
        path: String,
    },
    /// The disk is full.
    #[error("the disk of {path} is full")]
    Full {
        /// The folder.
        path: String,
    },
    /// Something else that the system says.
    #[error("{path}: {source}")]
    Io {
        /// The folder.
        path: String,
        /// The system's word.
        source: io::Error,
    },
}

impl Home {
    /// Opens the folder that `SELLERKEY_HOME` names, else the system's place for such data; makes it if need be.
    pub fn open(named: Option<PathBuf>) -> Result<Self, HomeError> {
        let path = named.filter(|path| !path.as_os_str().is_empty()).or_else(default_folder);
        Self::at(path.ok_or(HomeError::Nowhere)?)
    }

    /// The same folder with its mode left as it is, so that it can be told.
    pub fn as_it_is(named: Option<PathBuf>) -> Result<Self, HomeError> {
        let path = named.filter(|path| !path.as_os_str().is_empty()).or_else(default_folder);
        let path = path.ok_or(HomeError::Nowhere)?;
        owned_by_this_user(&path)?;
        if !path.is_dir() {
            return Self::at(path);
        }
        Ok(Self(path))
    }

    /// Opens this folder, readable by its owner alone.
    pub fn at(path: PathBuf) -> Result<Self, HomeError> {
        owned_by_this_user(&path)?;
        create(&path).map_err(|error| HomeError::of(&path, error))?;
        Ok(Self(path))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The registry's file.
    pub fn registry(&self) -> PathBuf {
        self.0.join(REGISTRY)
    }

    /// Encrypted secrets, where somebody chose to keep them in files.
    pub fn vault(&self) -> PathBuf {
        self.0.join("vault")
    }

    /// The built-in sandbox's memory.
    pub fn sandbox_state(&self) -> PathBuf {
        self.0.join("sandbox.json")
    }

    /// The file that is locked while a store's tokens are written. It is never removed: who waits for a file that is
    /// removed waits for another one than who comes after.
    pub(crate) fn lock_of(&self, store: StoreId) -> PathBuf {
        self.0.join("locks").join(store.to_string())
    }

    /// The file that is locked while something is delivered.
    pub(crate) fn lock_of_delivery(&self, delivery: DeliveryId) -> PathBuf {
        self.0.join("locks").join(format!("delivery-{delivery}"))
    }

    /// The file that is locked while an export is restored.
    pub(crate) fn lock_of_restore(&self) -> PathBuf {
        self.0.join("locks").join("restore")
    }

    /// Where the agent is found: its socket. A socket's path has room for about a hundred bytes, so that of a folder far
    /// down is somewhere else, by a name of its own.
    #[cfg(unix)]
    pub fn agent_place(&self) -> PathBuf {
        use sha2::{Digest, Sha256};
        let path = self.0.join("agent.sock");
        if path.as_os_str().len() <= 100 {
            return path;
        }
        let name = hex::encode(&Sha256::digest(self.0.as_os_str().as_encoded_bytes())[..8]);
        std::env::temp_dir().join(format!("sellerkey-{name}.sock"))
    }

    /// Where the agent is found: the file that names its pipe.
    #[cfg(windows)]
    pub fn agent_place(&self) -> PathBuf {
        self.0.join("agent.pipe")
    }

    /// What is locked as long as an agent runs.
    pub(crate) fn agent_lock(&self) -> PathBuf {
        self.0.join("locks").join("agent")
    }

    /// The log that is written.
    pub fn log(&self) -> PathBuf {
        self.0.join("sellerkey.log")
    }

    /// The full ones, the youngest first, whether they are there or not.
    pub fn older_logs(&self) -> Vec<PathBuf> {
        (1..LOGS).map(|age| older_log(&self.log(), age)).collect()
    }
}

/// How a log is called after it was turned over so many times.
pub fn older_log(log: &Path, age: usize) -> PathBuf {
    log.with_extension(format!("{age}.log"))
}

impl HomeError {
    /// What the system says of a folder or a file in it.
    pub(crate) fn of(path: &Path, source: io::Error) -> Self {
        let path = path.display().to_string();
        match source.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { path },
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full { path },
            _ => Self::Io { path, source },
        }
    }
}

impl Coded for HomeError {
    fn code(&self) -> &'static str {
        match self {
            Self::Nowhere => "folder-nowhere",
            Self::Foreign { .. } => "folder-foreign",
            Self::ReadOnly { .. } => "folder-read-only",
            Self::Full { .. } => "disk-full",
            Self::Io { .. } => "folder-unusable",
        }
    }

    fn params(&self) -> Params {
        match self {
            Self::Nowhere => Params::new(),
            Self::Foreign { path } | Self::ReadOnly { path } | Self::Full { path } => {
                params([("path", path)])
            }
            Self::Io { path, source } => params([("path", path), ("reason", &source.to_string())]),
        }
    }

    fn remedy(&self) -> Remedy {
        Remedy::Report
    }
}

fn default_folder() -> Option<PathBuf> {
    let from = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    if cfg!(target_os = "windows") {
        // `Sellerkey` beside it is the installer's, with the programs; this one is emptied only when its tick says so.
        return Some(from("LOCALAPPDATA")?.join("app.sellerkey.desktop"));
    }
    if cfg!(target_os = "macos") {
        return Some(from("HOME")?.join("Library/Application Support/app.sellerkey.desktop"));
    }
    from("XDG_DATA_HOME")
        .or_else(|| Some(from("HOME")?.join(".local/share")))
        .map(|data| data.join("sellerkey"))
}

#[cfg(unix)]
fn create(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
    fs::DirBuilder::new().recursive(true).mode(0o700).create(path)?;
    if fs::metadata(path)?.permissions().mode() & 0o077 != 0 && is_ours(path)? {
        fs::set_permissions(path, fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}

/// A folder that holds other people's things, such as one that was named by mistake, keeps its mode: the files in it
/// are closed each by itself.
#[cfg(unix)]
fn is_ours(path: &Path) -> io::Result<bool> {
    Ok(path.join(REGISTRY).exists() || fs::read_dir(path)?.next().is_none())
}

#[cfg(not(unix))]
fn create(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)
}

/// `sudo` in a user's folder would leave files there that the user can no longer write: the folder, or the nearest
/// one above it that exists, has to be this user's own. Above a folder that is still to be made, the system's own
/// folders (root's) are as good.
#[cfg(unix)]
fn owned_by_this_user(path: &Path) -> Result<(), HomeError> {
    use std::os::unix::fs::MetadataExt;
    let me = rustix::process::geteuid().as_raw();
    let Some((nearest, metadata)) = path.ancestors().find_map(|at| Some((at, fs::metadata(at).ok()?))) else {
        return Ok(());
    };
    let owner = metadata.uid();
    if owner == me || (nearest != path && owner == 0) {
        return Ok(());
    }
    Err(HomeError::Foreign { path: nearest.display().to_string() })
}

#[cfg(not(unix))]
fn owned_by_this_user(_: &Path) -> Result<(), HomeError> {
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn the_folder_is_closed_to_others_even_if_it_was_open() {
        let temporary = tempfile::tempdir().expect("a folder");
        let open = temporary.path().join("open");
        fs::create_dir(&open).expect("a folder");
        fs::set_permissions(&open, fs::Permissions::from_mode(0o755)).expect("a mode");
        for path in [open, temporary.path().join("new/below")] {
            let home = Home::at(path).expect("a home");
            let mode = fs::metadata(home.path()).expect("there").permissions().mode();
            assert_eq!(mode & 0o777, 0o700);
        }
    }

    #[test]
    fn a_folder_with_other_things_in_it_keeps_its_mode() {
        let temporary = tempfile::tempdir().expect("a folder");
        fs::set_permissions(temporary.path(), fs::Permissions::from_mode(0o755)).expect("a mode");
        fs::write(temporary.path().join("letter"), "").expect("a file");
        let home = Home::at(temporary.path().to_owned()).expect("a home");
        assert_eq!(fs::metadata(home.path()).expect("there").permissions().mode() & 0o777, 0o755);
    }

    #[test]
    fn a_file_in_its_place_is_said() {
        let temporary = tempfile::tempdir().expect("a folder");
        let path = temporary.path().join("file");
        fs::write(&path, "").expect("a file");
        assert_eq!(Home::at(path).expect_err("no folder").code(), "folder-unusable");
    }
}
