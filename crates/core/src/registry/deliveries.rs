//! Rows of deliveries.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row, params};

use super::{Registry, RegistryError, optional_time, read};
use crate::delivery::{Delivered, Delivery};
use crate::id::{DeliveryId, StoreId};
use crate::store::{LastError, Name, Retry};

impl Registry {
    /// Every delivery, by store and name.
    pub fn deliveries(&self) -> Result<Vec<Delivery>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached("SELECT * FROM delivery ORDER BY store_id, name")?;
        let deliveries = statement.query_map([], delivery)?.collect::<rusqlite::Result<_>>()?;
        Ok(deliveries)
    }

    /// The deliveries of a store, by name.
    pub fn deliveries_of(&self, store: StoreId) -> Result<Vec<Delivery>, RegistryError> {
        let connection = self.lock();
        let mut statement =
            connection.prepare_cached("SELECT * FROM delivery WHERE store_id = ? ORDER BY name")?;
        let deliveries = statement.query_map([store], delivery)?.collect::<rusqlite::Result<_>>()?;
        Ok(deliveries)
    }

    /// The delivery of an id.
    pub fn delivery(&self, id: DeliveryId) -> Result<Option<Delivery>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached("SELECT * FROM delivery WHERE id = ?")?;
        Ok(statement.query_row([id], delivery).optional()?)
    }

    /// Those whose store has a token that was not accepted there, and the token's generation. A store that was moved to
    /// another computer has its tokens there.
    pub fn lacking_deliveries(&self) -> Result<Vec<(Delivery, u64)>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached(
            "SELECT delivery.*, store.generation AS latest FROM delivery JOIN store ON store.id = store_id
             WHERE delivered_generation < store.generation AND store.renewal <> 'moved'",
        )?;
        let lacking = |row: &Row<'_>| Ok((delivery(row)?, generation(row, "latest")?));
        let deliveries = statement.query_map([], lacking)?.collect::<rusqlite::Result<_>>()?;
        Ok(deliveries)
    }

    /// Keeps a new delivery. False where its store has another of that name.
    pub fn add_delivery(&self, delivery: &Delivery) -> Result<bool, RegistryError> {
        let destination = serde_json::to_string(&delivery.destination)
            .map_err(|error| RegistryError::Damaged(error.to_string()))?;
        let inserted = self.lock().execute(
            "INSERT INTO delivery (id, store_id, name, destination) VALUES (?, ?, ?, ?)
             ON CONFLICT (store_id, name) DO NOTHING",
            params![delivery.id, delivery.store, delivery.name.as_str(), destination],
        )?;
        Ok(inserted == 1)
    }

    /// Forgets a delivery.
    pub fn remove_delivery(&self, id: DeliveryId) -> Result<(), RegistryError> {
        self.lock().execute("DELETE FROM delivery WHERE id = ?", [id])?;
        Ok(())
    }

    /// Keeps that a token was accepted, unless a newer one was.
    pub fn delivered(&self, id: DeliveryId, accepted: Delivered) -> Result<(), RegistryError> {
        self.lock().execute(
            "UPDATE delivery SET delivered_generation = ?2, delivered_at = ?3, delivered_until = ?4,
                                 tried_generation = ?2, failures = 0, retry_at = NULL, last_error = NULL
             WHERE id = ?1 AND delivered_generation <= ?2",
            params![
                id,
                i64::try_from(accepted.generation).unwrap_or(i64::MAX),
                accepted.at.as_millisecond(),
                accepted.until.map(Timestamp::as_millisecond),
            ],
        )?;
        Ok(())
    }

    /// Keeps that a token was not accepted, and when to try again.
    pub fn not_delivered(
        &self,
        id: DeliveryId,
        tried: u64,
        retry: Retry,
        error: &LastError,
    ) -> Result<(), RegistryError> {
        self.lock().execute(
            "UPDATE delivery SET tried_generation = ?2, failures = ?3, retry_at = ?4, last_error = ?5 WHERE id = ?1",
            params![
                id,
                i64::try_from(tried).unwrap_or(i64::MAX),
                retry.failures,
                retry.at.map(Timestamp::as_millisecond),
                serde_json::to_string(error).ok(),
            ],
        )?;
        Ok(())
    }
}

fn generation(row: &Row<'_>, column: &str) -> rusqlite::Result<u64> {
    Ok(u64::try_from(row.get::<_, i64>(column)?).unwrap_or_default())
}

fn delivery(row: &Row<'_>) -> rusqlite::Result<Delivery> {
    let accepted = generation(row, "delivered_generation")?;
    let delivered = optional_time(row, "delivered_at")?
        .map(|at| {
            Ok::<_, rusqlite::Error>(Delivered {
                generation: accepted,
                at,
                until: optional_time(row, "delivered_until")?,
            })
        })
        .transpose()?;
    Ok(Delivery {
        id: row.get("id")?,
        store: row.get("store_id")?,
        name: read(row, "name", Name::parse)?,
        destination: read(row, "destination", |text| serde_json::from_str(text).ok())?,
        delivered,
        tried: generation(row, "tried_generation")?,
        retry: Retry { failures: row.get("failures")?, at: optional_time(row, "retry_at")? },
        last_error: row
            .get::<_, Option<String>>("last_error")?
            .and_then(|text| serde_json::from_str::<LastError>(&text).ok()),
    })
}
