//! The registry as a file: whether it is whole, what can be read of one that is not, and how another takes its place.

use std::path::{Path, PathBuf};
use std::sync::PoisonError;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, Row};

use super::{Registry, RegistryError, apps, create_closed, stores, version};
use crate::app::App;
use crate::error::Error;
use crate::id::StoreId;
use crate::store::Store;

/// What SQLite finds in the file.
#[derive(Debug)]
pub(crate) struct FileState {
    /// What is wrong; nothing where it is whole.
    pub(crate) problems: Vec<String>,
    /// Of which version it is.
    pub(crate) schema: i64,
    pub(crate) bytes: u64,
}

/// A registry of which only parts may be readable.
pub(crate) struct Remains(Connection);

impl FileState {
    /// Looks through all of it, and changes nothing.
    pub(crate) fn of(path: &Path) -> Result<Self, RegistryError> {
        let connection = for_reading(path)?;
        let schema = version(&connection)?;
        let mut statement = connection.prepare("PRAGMA integrity_check(10)")?;
        let said = statement.query_map([], |row| row.get::<_, String>(0))?;
        let said = said.collect::<rusqlite::Result<Vec<_>>>()?;
        let problems = said.into_iter().filter(|line| line != "ok").collect();
        let bytes = std::fs::metadata(path).map_or(0, |file| file.len());
        Ok(Self { problems, schema, bytes })
    }
}

impl Remains {
    pub(crate) fn open(path: &Path) -> Result<Self, RegistryError> {
        Ok(Self(for_reading(path)?))
    }

    pub(crate) fn apps(&self) -> Vec<App> {
        self.rows("SELECT * FROM app", apps::app)
    }

    pub(crate) fn stores(&self) -> Vec<Store> {
        self.rows(&format!("SELECT {}, 0 FROM store", stores::COLUMNS.join(", ")), stores::store)
    }

    /// Grants that belong to no store.
    pub(crate) fn parked_or_buried(&self) -> Vec<StoreId> {
        ["SELECT id FROM parked", "SELECT id FROM tombstone"]
            .into_iter()
            .flat_map(|rows| self.rows(rows, |row| row.get(0)))
            .collect()
    }

    pub(crate) fn setting(&self, name: &str) -> Option<String> {
        self.0.query_row("SELECT value FROM setting WHERE name = ?", [name], |row| row.get(0)).ok()
    }

    /// The rows up to the first that cannot be read, and those after it that can.
    fn rows<T>(&self, query: &str, read: impl Fn(&Row<'_>) -> rusqlite::Result<T>) -> Vec<T> {
        let Ok(mut statement) = self.0.prepare(query) else { return Vec::new() };
        let Ok(mut rows) = statement.query([]) else { return Vec::new() };
        let mut found = Vec::new();
        while let Ok(Some(row)) = rows.next() {
            found.extend(read(row).ok());
        }
        found
    }
}

impl Registry {
    /// Opens a registry at a place of its own, or makes it.
    pub(crate) fn open_at(path: &Path) -> Result<Self, RegistryError> {
        create_closed(path)?;
        Self::prepare(path.to_owned(), Connection::open(path)?)
    }

    /// Ends it, with everything in its one file.
    pub(crate) fn close(self) -> Result<(), RegistryError> {
        let connection = self.connection.into_inner().unwrap_or_else(PoisonError::into_inner);
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        connection.close().map_err(|(_, error)| error.into())
    }

    /// Closes the file, has another put in its place, and opens that. Everybody in this program who holds the registry
    /// goes on with the other one.
    pub(crate) fn replaced(&self, swap: impl FnOnce() -> Result<(), Error>) -> Result<(), Error> {
        let path: PathBuf = self.path.clone();
        let mut connection = self.lock();
        *connection = Connection::open_in_memory()?;
        let swapped = swap();
        let opened = Self::open_at(&path)?;
        *connection = opened.connection.into_inner().unwrap_or_else(PoisonError::into_inner);
        swapped
    }

    /// Writes a store's row as the vault says.
    pub(crate) fn restore_store(&self, store: &Store) -> Result<(), RegistryError> {
        Ok(stores::put(&self.lock(), store)?)
    }
}

fn for_reading(path: &Path) -> Result<Connection, RegistryError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    Ok(connection)
}
