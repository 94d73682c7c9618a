//! Everything that is not secret: one SQLite file that several programs share.

mod activity;
mod apps;
mod attempts;
mod deliveries;
mod file;
mod notices;
mod parked;
mod stores;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use rusqlite::{Connection, ErrorCode, OptionalExtension, Row, RowIndex, TransactionBehavior, params};
use rusqlite_migration::{M, Migrations};

pub use self::activity::{Activity, ActivityFilter, ActivityId, Happening, Recorded};
pub use self::attempts::{AttemptRow, Taken};
pub(crate) use self::file::{FileState, Remains};
pub(crate) use self::notices::Given;
pub use self::parked::Parked;
use crate::clock::ClockOffset;
use crate::error::{Coded, Params, Remedy};
use crate::home::{Home, HomeError};

/// The registry's file, open. Programs that share it wait for each other, five seconds at most.
pub struct Registry {
    path: PathBuf,
    connection: Mutex<Connection>,
}

/// What is compared to see whether anything was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DataVersion {
    others: i64,
    own: i64,
}

/// Why the registry cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum RegistryError {
    /// A newer Sellerkey made it.
    #[error("the registry has version {found}, this program knows {known}")]
    Newer {
        /// The version that was found.
        found: i64,
        /// The version that this program makes.
        known: i64,
    },
    /// It is no registry, or a part of it cannot be read.
    #[error("the registry cannot be read: {0}")]
    Damaged(String),
    /// Its folder or disk.
    #[error(transparent)]
    Home(#[from] HomeError),
    /// Another program kept it for more than five seconds.
    #[error("the registry is in use")]
    Busy,
    /// Anything else that SQLite says.
    #[error("registry: {0}")]
    Sqlite(rusqlite::Error),
}

const SCHEMA: &[M<'static>] = &[
    M::up(include_str!("registry/schema-1.sql")),
    M::up(include_str!("registry/schema-2.sql")),
    M::up(include_str!("registry/schema-3.sql")),
    M::up(include_str!("registry/schema-4.sql")),
    M::up(include_str!("registry/schema-5.sql")),
];

impl DataVersion {
    /// Whether another program has written since.
    pub(crate) fn is_written_by_others_since(self, before: Self) -> bool {
        self.others != before.others
    }
}

impl Registry {
    /// Opens the registry of a data folder, or makes it.
    pub fn open(home: &Home) -> Result<Self, RegistryError> {
        let path = home.registry();
        create_closed(&path)?;
        FOLDER.get_or_init(|| home.path().to_owned());
        Self::prepare(path.clone(), Connection::open(&path)?)
    }

    /// Its file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Another than before when anybody has written, this program or another.
    pub fn version_of_data(&self) -> Result<DataVersion, RegistryError> {
        let connection = self.lock();
        let others = connection.pragma_query_value(None, "data_version", |row| row.get(0))?;
        let own = connection.prepare_cached("SELECT total_changes()")?.query_row([], |row| row.get(0))?;
        Ok(DataVersion { others, own })
    }

    /// How far a gateway's clock is ahead, as far as is known.
    pub fn clock_offset(&self, gateway: &str) -> Result<ClockOffset, RegistryError> {
        let offset = self
            .lock()
            .prepare_cached("SELECT offset_ms FROM gateway_clock WHERE gateway = ?")?
            .query_row([gateway], |row| row.get(0))
            .optional()?;
        Ok(ClockOffset::from_millis(offset.unwrap_or_default()))
    }

    /// Keeps how far a gateway's clock is ahead.
    pub fn set_clock_offset(
        &self,
        gateway: &str,
        offset: ClockOffset,
        now: Timestamp,
    ) -> Result<(), RegistryError> {
        self.lock().execute(
            "INSERT INTO gateway_clock (gateway, offset_ms, at) VALUES (?1, ?2, ?3)
             ON CONFLICT (gateway) DO UPDATE SET offset_ms = ?2, at = ?3",
            params![gateway, offset.as_millis(), now.as_millisecond()],
        )?;
        Ok(())
    }

    /// What a person chose, such as the theme; each program knows its own names.
    pub fn setting(&self, name: &str) -> Result<Option<String>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached("SELECT value FROM setting WHERE name = ?")?;
        Ok(statement.query_row([name], |row| row.get(0)).optional()?)
    }

    /// Keeps what a person chose.
    pub fn set_setting(&self, name: &str, value: &str) -> Result<(), RegistryError> {
        self.lock().execute(
            "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2",
            [name, value],
        )?;
        Ok(())
    }

    /// Removes what belongs to no store and no app alone: attempts, the record, clocks, settings. Afterwards the file
    /// holds nothing of what was ever removed from it.
    pub fn empty(&self) -> Result<(), RegistryError> {
        let mut connection = self.lock();
        let transaction = connection.transaction()?;
        for table in ["attempt", "activity", "gateway_clock", "notice"] {
            transaction.execute(&format!("DELETE FROM {table}"), [])?;
        }
        // Where something stays, so does what says in which vault it is.
        transaction.execute(
            "DELETE FROM setting WHERE name <> 'vault' OR NOT EXISTS
                 (SELECT id FROM app UNION ALL SELECT id FROM store UNION ALL SELECT id FROM tombstone)",
            [],
        )?;
        transaction.commit()?;
        connection.execute_batch("VACUUM")?;
        // Where another program reads just now, the old pages go with the next checkpoint.
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }

    fn prepare(path: PathBuf, mut connection: Connection) -> Result<Self, RegistryError> {
        connection.busy_timeout(Duration::from_secs(5))?;
        // A transaction that reads first and then finds that another program has written is refused without a wait.
        connection.set_transaction_behavior(TransactionBehavior::Immediate);
        let found = version(&connection)?;
        let known = i64::try_from(SCHEMA.len()).unwrap_or(i64::MAX);
        if found > known {
            return Err(RegistryError::Newer { found, known });
        }
        connection.pragma_update(None, "foreign_keys", true)?;
        if found < known {
            connection.pragma_update(None, "journal_mode", "WAL")?;
            migrate(&mut connection, found)?;
        }
        Ok(Self { path, connection: Mutex::new(connection) })
    }

    /// Writes without waiting for the disk. A failure of the power may take the last of it back, in order; the end of this
    /// program takes nothing back (`synchronous=NORMAL`, <https://www.sqlite.org/pragma.html#pragma_synchronous>).
    fn write_lightly(&self, statement: &str, values: impl rusqlite::Params) -> Result<(), RegistryError> {
        let connection = self.lock();
        connection.pragma_update(None, "synchronous", "NORMAL")?;
        let written = connection.execute(statement, values);
        connection.pragma_update(None, "synchronous", "FULL")?;
        written?;
        Ok(())
    }

    fn lock(&self) -> MutexGuard<'_, Connection> {
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Brings the schema up to date. The version is read before its transaction begins, so a step fails where another
/// program has just made it: as long as the version moves, it is tried again from there.
fn migrate(connection: &mut Connection, mut from: i64) -> Result<(), RegistryError> {
    while let Err(error) = Migrations::from_slice(SCHEMA).to_latest(connection) {
        let now = version(connection)?;
        if now == from {
            return Err(RegistryError::Damaged(error.to_string()));
        }
        from = now;
    }
    Ok(())
}

fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

impl Coded for RegistryError {
    fn code(&self) -> &'static str {
        match self {
            Self::Newer { .. } => "registry-newer",
            Self::Damaged(_) => "registry-damaged",
            Self::Home(error) => error.code(),
            Self::Busy => "registry-busy",
            Self::Sqlite(_) => "registry-failed",
        }
    }

    fn params(&self) -> Params {
        match self {
            Self::Newer { found, known } => {
                crate::error::params([("found", &found.to_string()), ("known", &known.to_string())])
            }
            Self::Damaged(reason) => crate::error::params([("reason", reason)]),
            Self::Home(error) => error.params(),
            Self::Busy => Params::new(),
            Self::Sqlite(error) => crate::error::params([("reason", &error.to_string())]),
        }
    }

    fn remedy(&self) -> Remedy {
        match self {
            Self::Busy => Remedy::Retry,
            _ => Remedy::Report,
        }
    }
}

impl From<rusqlite::Error> for RegistryError {
    fn from(error: rusqlite::Error) -> Self {
        let path = || FOLDER.get().map_or_else(String::new, |folder| folder.display().to_string());
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) | None => {
                Self::Damaged(error.to_string())
            }
            Some(ErrorCode::DiskFull) => HomeError::Full { path: path() }.into(),
            Some(ErrorCode::SystemIoFailure) if is_full() => HomeError::Full { path: path() }.into(),
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                HomeError::ReadOnly { path: path() }.into()
            }
            _ => Self::Sqlite(error),
        }
    }
}

/// SQLite's errors do not say which file they are of, and a program has one registry.
static FOLDER: OnceLock<PathBuf> = OnceLock::new();

/// Whether the disk is full: SQLite has no better word than an I/O failure where its shared memory does not fit.
fn is_full() -> bool {
    #[cfg(unix)]
    return FOLDER
        .get()
        .is_some_and(|folder| rustix::fs::statvfs(folder).is_ok_and(|disk| disk.f_bavail == 0));
    #[cfg(not(unix))]
    return false;
}

/// A time of a row, in epoch milliseconds.
fn time(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Timestamp> {
    Ok(optional_time(row, column)?.unwrap_or_default())
}

fn optional_time(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Option<Timestamp>> {
    Ok(row.get::<_, Option<i64>>(column)?.and_then(|millis| Timestamp::from_millisecond(millis).ok()))
}

/// A row's text that has to be of some form.
fn read<T>(
    row: &Row<'_>,
    column: impl RowIndex + Copy,
    read: impl FnOnce(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let column = column.idx(row.as_ref())?;
    let text = row.get_ref(column)?.as_str()?;
    let name = || row.as_ref().column_name(column).unwrap_or_default().to_owned();
    read(text).ok_or_else(|| rusqlite::Error::InvalidColumnName(name()))
}

/// SQLite gives its journal the mode of the file itself, so the file is made with it.
fn create_closed(path: &Path) -> Result<(), HomeError> {
    let mut options = std::fs::OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop).map_err(|error| HomeError::of(path, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_is_sound() {
        assert!(Migrations::from_slice(SCHEMA).validate().is_ok());
    }

    #[test]
    fn programs_that_start_at_once_after_an_upgrade_all_find_the_new_schema() {
        for _ in 0..10 {
            let folder = tempfile::tempdir().expect("a folder");
            let home = Home::at(folder.path().join("home")).expect("a home");
            let mut old = Connection::open(home.registry()).expect("a file");
            old.pragma_update(None, "journal_mode", "WAL").expect("a journal");
            Migrations::from_slice(&SCHEMA[..1]).to_latest(&mut old).expect("the old schema");
            drop(old);
            std::thread::scope(|scope| {
                let opened: Vec<_> =
                    (0..8).map(|_| scope.spawn(|| Registry::open(&home).map(drop))).collect();
                for one in opened {
                    one.join().expect("no panic").expect("the new schema");
                }
            });
        }
    }

    #[test]
    fn what_reads_before_it_writes_waits_for_other_programs_too() {
        let folder = tempfile::tempdir().expect("a folder");
        let home = Home::at(folder.path().join("home")).expect("a home");
        let [one, other] = [(); 2].map(|()| Registry::open(&home).expect("a registry"));
        std::thread::scope(|scope| {
            let mut connection = one.lock();
            let transaction = connection.transaction().expect("not busy");
            let count: i64 = transaction
                .query_row("SELECT COUNT(*) FROM setting", [], |row| row.get(0))
                .expect("a number");
            let meanwhile = scope.spawn(|| other.set_setting("other", "1"));
            std::thread::sleep(Duration::from_millis(100));
            let keep = "INSERT INTO setting (name, value) VALUES ('one', ?)";
            transaction.execute(keep, [count.to_string()]).expect("not busy");
            transaction.commit().expect("not busy");
            meanwhile.join().expect("no panic").expect("not busy");
        });
    }

    #[test]
    fn a_newer_registry_is_named_and_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let home = Home::at(folder.path().join("home")).expect("a home");
        drop(Registry::open(&home).expect("a registry"));
        let connection = Connection::open(home.registry()).expect("a file");
        connection.pragma_update(None, "user_version", 99).expect("a version");
        let error = Registry::open(&home).err().expect("refused");
        assert_eq!(error.code(), "registry-newer");
        assert_eq!(error.params().get("found").map(String::as_str), Some("99"));
    }

    #[test]
    fn a_file_that_is_no_registry_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let home = Home::at(folder.path().join("home")).expect("a home");
        std::fs::write(home.registry(), "a letter to a friend, longer than a header").expect("a file");
        assert_eq!(Registry::open(&home).err().map(|error| error.code()), Some("registry-damaged"));
        assert!(std::fs::read_to_string(home.registry()).expect("there").starts_with("a letter"));
    }
}
