//! One program at a time writes a store's tokens: a lock on a file, which the system lets go of when a program ends,
//! however it ends.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use crate::error::{Coded, Error, Params, Remedy};
use crate::home::{Home, HomeError};
use crate::id::StoreId;
use crate::sellerkey::Sellerkey;

/// Held as long as it lives.
#[derive(Debug)]
pub(crate) struct StoreLock(File);

/// Another program has held a store's lock for longer than a renewal can take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("another program is renewing this store's token")]
pub struct LockError;

/// Longer than the slowest holder: a keychain that a person unlocks, two minutes for what is read from it; two calls to
/// the gateway, each made again where the clock was wrong, two minutes; and three in which new tokens wait for the
/// keychain.
const LONGEST_WAIT: Duration = Duration::from_mins(8);

/// How often somebody who waits looks.
const LOOK: Duration = Duration::from_millis(20);

impl StoreLock {
    /// Waits for the lock of a store. Blocks.
    fn wait(home: &Home, store: StoreId, longest: Duration) -> Result<Self, Error> {
        Ok(Self(hold(&home.lock_of(store), longest)?.ok_or(LockError)?))
    }
}

/// Waits for the lock on a file; none where another program held it all the time. Blocks.
pub(crate) fn hold(path: &Path, longest: Duration) -> Result<Option<File>, HomeError> {
    let file = open(path).map_err(|error| HomeError::of(path, error))?;
    let end = Instant::now() + longest;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Some(file)),
            Err(TryLockError::WouldBlock) if Instant::now() < end => thread::sleep(LOOK),
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(error)) => return Err(HomeError::of(path, error)),
        }
    }
}

impl Drop for StoreLock {
    fn drop(&mut self) {
        // Closing the file does it too; on Windows only "at some time".
        let _ = self.0.unlock();
    }
}

impl Sellerkey {
    /// The lock of a store. Blocks until no other program holds it.
    pub(crate) fn lock_store(&self, store: StoreId) -> Result<StoreLock, Error> {
        StoreLock::wait(self.home(), store, LONGEST_WAIT)
    }

    /// The same, where it blocks nobody.
    pub(crate) async fn lock_store_soon(&self, store: StoreId) -> Result<StoreLock, Error> {
        let core = self.clone();
        tokio::task::spawn_blocking(move || core.lock_store(store))
            .await
            .unwrap_or_else(|_| Err(LockError.into()))
    }
}

impl Coded for LockError {
    fn code(&self) -> &'static str {
        match self {
            Self => "store-busy",
        }
    }

    fn params(&self) -> Params {
        Params::new()
    }

    fn remedy(&self) -> Remedy {
        Remedy::Retry
    }
}

/// Opens a file that is there to be locked, or makes it.
pub(crate) fn open(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    // Windows locks no file that was opened for nothing but appending.
    options.create(true).read(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            if let Some(parent) = path.parent() {
                // Another program may be faster.
                let _ = closed_folder().create(parent);
            }
            options.open(path)
        }
        other => other,
    }
}

#[cfg(unix)]
fn closed_folder() -> fs::DirBuilder {
    let mut folder = fs::DirBuilder::new();
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder
}

#[cfg(not(unix))]
fn closed_folder() -> fs::DirBuilder {
    fs::DirBuilder::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_holds_it_and_the_others_wait() {
        let folder = tempfile::tempdir().expect("a folder");
        let home = Home::at(folder.path().join("data")).expect("a home");
        let id = StoreId::random();
        let held = StoreLock::wait(&home, id, Duration::ZERO).expect("free");
        let refused = StoreLock::wait(&home, id, Duration::from_millis(50)).expect_err("held");
        assert_eq!(refused.code(), "store-busy");
        StoreLock::wait(&home, StoreId::random(), Duration::ZERO).expect("another store's is free");
        thread::scope(|scope| {
            let waits = scope.spawn(|| StoreLock::wait(&home, id, Duration::from_secs(10)));
            thread::sleep(Duration::from_millis(50));
            assert!(!waits.is_finished());
            drop(held);
            waits.join().expect("no panic").expect("free again");
        });
        assert!(home.lock_of(id).exists());
    }

    const FOLDER: &str = "SELLERKEY_TEST_LOCK_FOLDER";
    const STORE: &str = "SELLERKEY_TEST_LOCK_STORE";

    /// The program that is killed: this one again, which comes here alone.
    #[test]
    #[ignore = "the other half of the next test"]
    fn holds_it_until_it_is_killed() {
        let (Ok(folder), Ok(store)) = (std::env::var(FOLDER), std::env::var(STORE)) else { return };
        let home = Home::at(folder.into()).expect("a home");
        let id = StoreId::parse(&store).expect("an id");
        let _held = StoreLock::wait(&home, id, Duration::ZERO).expect("free");
        thread::sleep(Duration::from_mins(1));
    }

    #[test]
    fn a_program_that_is_killed_while_it_holds_it_blocks_nobody() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("data");
        let (home, id) = (Home::at(path.clone()).expect("a home"), StoreId::random());
        let mut child = std::process::Command::new(std::env::current_exe().expect("this program"))
            .args(["--exact", "lock::tests::holds_it_until_it_is_killed", "--ignored"])
            .env(FOLDER, &path)
            .env(STORE, id.to_string())
            .stdout(std::process::Stdio::null())
            .spawn()
            .expect("a child");
        let end = Instant::now() + Duration::from_secs(20);
        while StoreLock::wait(&home, id, Duration::ZERO).is_ok() {
            assert!(Instant::now() < end, "the child never held it");
            thread::sleep(LOOK);
        }
        assert!(child.try_wait().expect("a child").is_none(), "it holds it and lives");
        child.kill().expect("killed");
        child.wait().expect("gone");
        StoreLock::wait(&home, id, Duration::from_secs(2)).expect("free again");
    }
}
