//! Rows of stores.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Registry, RegistryError, optional_time, read, time};
use crate::id::{AppId, StoreId};
use crate::store::{Checked, End, EndReason, LastError, Lifetimes, Name, Renewal, Retry, Store, Tag};
use crate::vault::StoredGrant;

/// What is read of a store, in this order: a list of a thousand would look each up by its name, in every row.
pub(super) const COLUMNS: [&str; 19] = [
    "id",
    "app_id",
    "name",
    "account",
    "generation",
    "token_until",
    "authorized_until",
    "authorized_at",
    "renewed_at",
    "renewal",
    "ended_at",
    "end_reason",
    "failures",
    "retry_at",
    "asked_at",
    "checked_at",
    "health",
    "tags",
    "last_error",
];

/// A selection of stores, and whether their tokens are delivered.
fn stores_where(condition: &str) -> String {
    let columns = COLUMNS.join(", ");
    format!(
        "SELECT {columns}, EXISTS (SELECT 1 FROM delivery WHERE store_id = store.id) AS delivers FROM store {condition}"
    )
}

impl Registry {
    /// All stores, by name.
    pub fn stores(&self) -> Result<Vec<Store>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached(&stores_where("ORDER BY name"))?;
        let stores = statement.query_map([], store)?.collect::<rusqlite::Result<_>>()?;
        Ok(stores)
    }

    /// The stores that are connected through an app.
    pub fn stores_of(&self, app: AppId) -> Result<Vec<Store>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached(&stores_where("WHERE app_id = ? ORDER BY name"))?;
        let stores = statement.query_map([app], store)?.collect::<rusqlite::Result<_>>()?;
        Ok(stores)
    }

    /// The store of an id.
    pub fn store(&self, id: StoreId) -> Result<Option<Store>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached(&stores_where("WHERE id = ?"))?;
        Ok(statement.query_row([id], store).optional()?)
    }

    /// The store of a name, or of an id as it is printed.
    pub fn store_named(&self, name: &str) -> Result<Option<Store>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached(&stores_where("WHERE name = ?1 OR id = ?1"))?;
        Ok(statement.query_row([name.trim()], store).optional()?)
    }

    /// Renames a store. False where the name is taken by another.
    pub fn rename_store(&self, id: StoreId, name: &Name) -> Result<bool, RegistryError> {
        let updated = self
            .lock()
            .execute("UPDATE OR IGNORE store SET name = ? WHERE id = ?", params![name.as_str(), id])?;
        Ok(updated == 1)
    }

    /// Gives a store these tags.
    pub fn set_tags(&self, id: StoreId, tags: &[Tag]) -> Result<(), RegistryError> {
        let tags = serde_json::to_string(tags).unwrap_or_else(|_| "[]".to_owned());
        self.lock().execute("UPDATE store SET tags = ? WHERE id = ?", params![tags, id])?;
        Ok(())
    }

    /// Keeps what a who-am-I call with tokens of this generation showed, unless newer ones have come since. What it
    /// says is no cure for a renewal that failed: that word stands until one goes well.
    pub fn checked(
        &self,
        id: StoreId,
        generation: u64,
        checked: Checked,
        error: Option<&LastError>,
    ) -> Result<(), RegistryError> {
        self.lock().execute(
            "UPDATE store SET health = ?2, checked_at = ?3, last_error = iif(
                 ?2 = 'undecided' OR failures > 0 OR ended_at IS NOT NULL OR asked_at IS NOT NULL
                     OR app_id IN (SELECT id FROM app WHERE problem IS NOT NULL),
                 coalesce(last_error, ?4), ?4)
             WHERE id = ?1 AND generation <= ?5",
            params![
                id,
                health_word(checked.alive),
                checked.at.as_millisecond(),
                written(error),
                i64::try_from(generation).unwrap_or(i64::MAX)
            ],
        )?;
        Ok(())
    }

    /// Notes that a renewal goes to the gateway now: until something else is written, its outcome is not known.
    pub fn asking(&self, id: StoreId, now: Timestamp) -> Result<(), RegistryError> {
        self.lock().execute(
            "UPDATE store SET asked_at = coalesce(asked_at, ?2) WHERE id = ?1",
            params![id, now.as_millisecond()],
        )?;
        Ok(())
    }

    /// Writes what the vault holds, if it is newer; all is well again then.
    pub fn adopt(&self, id: StoreId, grant: &StoredGrant) -> Result<(), RegistryError> {
        let mut connection = self.lock();
        let transaction = connection.transaction()?;
        let known = transaction.query_row(&stores_where("WHERE id = ?"), [id], store).optional()?;
        if let Some(known) = known.filter(|known| known.generation < grant.generation) {
            let (account, lifetimes) = (grant.account.clone(), grant.lifetimes.clone());
            put(&transaction, &Store { account, lifetimes, generation: grant.generation, ..known })?;
        }
        Ok(transaction.commit()?)
    }

    /// Keeps that a store was moved to another computer, unless newer tokens have come since.
    pub fn moved(&self, id: StoreId, generation: u64) -> Result<(), RegistryError> {
        self.lock().execute(
            "UPDATE store SET renewal = ?3, failures = 0, retry_at = NULL, asked_at = NULL, last_error = NULL
             WHERE id = ?1 AND generation <= ?2",
            params![id, i64::try_from(generation).unwrap_or(i64::MAX), renewal_word(Renewal::Moved)],
        )?;
        Ok(())
    }

    /// Keeps a store that came from another computer, with its tags. False where its name is taken.
    pub fn restored(&self, new: &Store) -> Result<bool, RegistryError> {
        let mut connection = self.lock();
        let transaction = connection.transaction()?;
        let taken: bool = transaction
            .prepare_cached("SELECT 1 FROM store WHERE name = ? AND id <> ?")?
            .exists(params![new.name.as_str(), new.id])?;
        if taken {
            return Ok(false);
        }
        put(&transaction, new)?;
        let tags = serde_json::to_string(&new.tags).unwrap_or_else(|_| "[]".to_owned());
        transaction.execute("UPDATE store SET tags = ? WHERE id = ?", params![tags, new.id])?;
        transaction.commit()?;
        Ok(true)
    }

    /// Keeps that a renewal failed, and when to try again. Where its outcome is known, it is on its way no more.
    pub fn set_back(
        &self,
        id: StoreId,
        retry: Retry,
        error: &LastError,
        outcome_known: bool,
    ) -> Result<(), RegistryError> {
        self.lock().execute(
            "UPDATE store SET failures = ?2, retry_at = ?3, last_error = ?4,
                              asked_at = iif(?5, NULL, asked_at) WHERE id = ?1",
            params![
                id,
                retry.failures,
                retry.at.map(Timestamp::as_millisecond),
                written(Some(error)),
                outcome_known
            ],
        )?;
        Ok(())
    }

    /// Keeps that the gateway takes a store's refresh token no more.
    pub fn end(&self, id: StoreId, end: End, error: &LastError) -> Result<(), RegistryError> {
        self.lock().execute(
            "UPDATE store SET ended_at = ?2, end_reason = ?3, last_error = ?4, failures = 0, retry_at = NULL,
                              asked_at = NULL WHERE id = ?1",
            params![id, end.at.as_millisecond(), end.reason.as_str(), written(Some(error))],
        )?;
        Ok(())
    }

    /// Forgets what the gateway said of an app, and when to try its stores again: what held them up has changed.
    pub fn try_again(&self, app: AppId) -> Result<(), RegistryError> {
        let connection = self.lock();
        connection.execute("UPDATE app SET problem = NULL WHERE id = ?", [app])?;
        connection.execute("UPDATE store SET failures = 0, retry_at = NULL WHERE app_id = ?", [app])?;
        Ok(())
    }

    /// Notes that a vault item is to be deleted, before anything is.
    pub fn bury(&self, id: StoreId, now: Timestamp) -> Result<(), RegistryError> {
        self.lock().execute(
            "INSERT INTO tombstone (id, at) VALUES (?, ?) ON CONFLICT (id) DO NOTHING",
            params![id, now.as_millisecond()],
        )?;
        Ok(())
    }

    /// Removes a store whose vault item is gone, and its tombstone.
    pub fn remove_store(&self, id: StoreId) -> Result<(), RegistryError> {
        let mut connection = self.lock();
        let transaction = connection.transaction()?;
        transaction.execute("DELETE FROM store WHERE id = ?", [id])?;
        transaction.execute("DELETE FROM notice WHERE subject = ?", [id])?;
        transaction.execute("DELETE FROM parked WHERE id = ?", [id])?;
        transaction.execute("DELETE FROM tombstone WHERE id = ?", [id])?;
        Ok(transaction.commit()?)
    }

    /// Every grant that the vault holds or may hold: of stores, parked ones, half deleted ones, and ones of attempts
    /// that were interrupted.
    pub fn grants(&self) -> Result<Vec<StoreId>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached(
            "SELECT id FROM store UNION SELECT id FROM parked UNION SELECT id FROM tombstone
             UNION SELECT id FROM attempt WHERE stage IN ('taken', 'exchanging')",
        )?;
        let ids = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        Ok(ids)
    }

    /// Vault items whose deletion was begun and not finished.
    pub fn tombstones(&self) -> Result<Vec<StoreId>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached("SELECT id FROM tombstone")?;
        let ids = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        Ok(ids)
    }
}

/// Inserts a store, or writes a new grant of one that is there; its name stays.
pub(super) fn put(connection: &Connection, store: &Store) -> rusqlite::Result<()> {
    let millis = |time: Timestamp| time.as_millisecond();
    let account = serde_json::to_string(&store.account).unwrap_or_default();
    connection.execute(
        "INSERT INTO store (id, app_id, name, account, generation, token_until, authorized_until, authorized_at,
                            renewed_at, renewal)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
         ON CONFLICT (id) DO UPDATE SET account = ?4, generation = ?5, token_until = ?6, authorized_until = ?7,
                            authorized_at = ?8, renewed_at = ?9, renewal = ?10, ended_at = NULL, end_reason = NULL,
                            failures = 0, retry_at = NULL, asked_at = NULL, last_error = NULL, health = NULL,
                            checked_at = NULL",
        params![
            store.id,
            store.app,
            store.name.as_str(),
            account,
            i64::try_from(store.generation).unwrap_or(i64::MAX),
            store.lifetimes.token_until.map(millis),
            store.lifetimes.authorized_until.map(millis),
            store.lifetimes.authorized_at.as_millisecond(),
            store.lifetimes.renewed_at.as_millisecond(),
            renewal_word(store.lifetimes.renewal),
        ],
    )?;
    Ok(())
}

fn end(row: &Row<'_>) -> rusqlite::Result<Option<End>> {
    let Some(at) = optional_time(row, const { column("ended_at") })? else { return Ok(None) };
    let reason = row
        .get::<_, Option<String>>(const { column("end_reason") })?
        .and_then(|word| EndReason::parse(&word));
    Ok(Some(End { at, reason: reason.unwrap_or(EndReason::Refused) }))
}

fn written(error: Option<&LastError>) -> Option<String> {
    error.and_then(|error| serde_json::to_string(error).ok())
}

fn health_word(alive: Option<bool>) -> &'static str {
    match alive {
        Some(true) => "alive",
        Some(false) => "dead",
        None => "undecided",
    }
}

fn alive_of(word: &str) -> Option<bool> {
    [Some(true), Some(false)].into_iter().find(|alive| health_word(*alive) == word).flatten()
}

/// Of a row of [`COLUMNS`], and `delivers` behind them.
pub(super) fn store(row: &Row<'_>) -> rusqlite::Result<Store> {
    Ok(Store {
        id: row.get(const { column("id") })?,
        app: row.get(const { column("app_id") })?,
        name: read(row, const { column("name") }, Name::parse)?,
        account: read(row, const { column("account") }, |text| serde_json::from_str(text).ok())?,
        generation: u64::try_from(row.get::<_, i64>(const { column("generation") })?).unwrap_or_default(),
        lifetimes: Lifetimes {
            token_until: optional_time(row, const { column("token_until") })?,
            authorized_until: optional_time(row, const { column("authorized_until") })?,
            authorized_at: time(row, const { column("authorized_at") })?,
            renewed_at: time(row, const { column("renewed_at") })?,
            renewal: read(row, const { column("renewal") }, renewal_of)?,
        },
        end: end(row)?,
        retry: Retry {
            failures: row.get(const { column("failures") })?,
            at: optional_time(row, const { column("retry_at") })?,
        },
        asked_at: optional_time(row, const { column("asked_at") })?,
        checked: optional_time(row, const { column("checked_at") })?
            .map(|at| {
                Ok::<_, rusqlite::Error>(Checked {
                    alive: alive_of(&row.get::<_, String>(const { column("health") })?),
                    at,
                })
            })
            .transpose()?,
        tags: read(row, const { column("tags") }, |text| serde_json::from_str(text).ok())?,
        delivers: row.get(COLUMNS.len())?,
        last_error: row
            .get::<_, Option<String>>(const { column("last_error") })?
            .and_then(|text| serde_json::from_str::<LastError>(&text).ok()),
    })
}

/// Where a column stands, found by the compiler.
const fn column(name: &str) -> usize {
    let mut at = 0;
    while !is_same(COLUMNS[at].as_bytes(), name.as_bytes()) {
        at += 1;
    }
    at
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

fn renewal_word(renewal: Renewal) -> &'static str {
    match renewal {
        Renewal::Here => "here",
        Renewal::Impossible => "impossible",
        Renewal::Elsewhere => "elsewhere",
        Renewal::Moved => "moved",
    }
}

fn renewal_of(text: &str) -> Option<Renewal> {
    [Renewal::Here, Renewal::Impossible, Renewal::Elsewhere, Renewal::Moved]
        .into_iter()
        .find(|one| renewal_word(*one) == text)
}
