//! Rows of grants that are in the vault and belong to no store yet.

use iop::Account;
use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row, params};

use super::{Registry, RegistryError, read, stores};
use crate::account::Origin;
use crate::id::{AppId, AttemptId, StoreId};
use crate::store::{Lifetimes, Name, Store};

/// A grant that waits for a word: whose it is, and where it belongs.
#[derive(Clone, Debug)]
pub struct Parked {
    /// Its vault item, and the attempt that brought it.
    pub id: StoreId,
    /// The app that was authorized.
    pub app: AppId,
    /// The store that was to be authorized again.
    pub store: Option<StoreId>,
    /// What a new store is to be called.
    pub store_name: Option<Name>,
    /// Whose account it is.
    pub account: Account,
    /// How it came.
    pub origin: Origin,
    /// When its tokens end.
    pub lifetimes: Lifetimes,
}

impl Registry {
    /// Parks a grant that is in the vault, and with it ends its attempt well.
    pub fn park(&self, parked: &Parked, now: Timestamp) -> Result<(), RegistryError> {
        let mut connection = self.lock();
        let transaction = connection.transaction()?;
        transaction.execute(
            "INSERT INTO parked (id, app_id, store_id, store_name, account, origin, grant_row, at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT (id) DO UPDATE SET account = excluded.account, grant_row = excluded.grant_row",
            params![
                parked.id,
                parked.app,
                parked.store,
                parked.store_name.as_ref().map(Name::as_str),
                serde_json::to_string(&parked.account).unwrap_or_default(),
                parked.origin.as_str(),
                serde_json::to_string(&parked.lifetimes).unwrap_or_default(),
                now.as_millisecond(),
            ],
        )?;
        transaction.execute(
            "UPDATE attempt SET stage = 'done', ended_at = ? WHERE id = ?",
            params![now.as_millisecond(), parked.id],
        )?;
        Ok(transaction.commit()?)
    }

    /// A parked grant.
    pub fn parked(&self, id: AttemptId) -> Result<Option<Parked>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached("SELECT * FROM parked WHERE id = ?")?;
        Ok(statement.query_row([id], parked).optional()?)
    }

    /// All parked grants, the oldest first.
    pub fn all_parked(&self) -> Result<Vec<Parked>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached("SELECT * FROM parked ORDER BY at")?;
        let rows = statement.query_map([], parked)?.collect::<rusqlite::Result<_>>()?;
        Ok(rows)
    }

    /// Makes a grant a store's own: the store's row and the end of the parking in one. False where a new store's name
    /// is taken.
    pub fn settle(&self, store: &Store, parked: StoreId) -> Result<bool, RegistryError> {
        let mut connection = self.lock();
        let transaction = connection.transaction()?;
        let taken: bool = transaction
            .prepare_cached("SELECT 1 FROM store WHERE name = ? AND id <> ?")?
            .exists(params![store.name.as_str(), store.id])?;
        if taken {
            return Ok(false);
        }
        stores::put(&transaction, store)?;
        if parked != store.id {
            transaction.execute(
                "INSERT INTO tombstone (id, at) VALUES (?, ?) ON CONFLICT (id) DO NOTHING",
                params![parked, store.lifetimes.renewed_at.as_millisecond()],
            )?;
        }
        transaction.execute("DELETE FROM parked WHERE id = ?", [parked])?;
        transaction.commit()?;
        Ok(true)
    }
}

fn parked(row: &Row<'_>) -> rusqlite::Result<Parked> {
    Ok(Parked {
        id: row.get("id")?,
        app: row.get("app_id")?,
        store: row.get("store_id")?,
        store_name: row.get::<_, Option<String>>("store_name")?.and_then(|name| Name::parse(&name)),
        account: read(row, "account", |text| serde_json::from_str(text).ok())?,
        origin: read(row, "origin", Origin::parse)?,
        lifetimes: read(row, "grant_row", |text| serde_json::from_str(text).ok())?,
    })
}
