//! Rows of what a person was told.

use jiff::{SignedDuration, Timestamp};
use rusqlite::{OptionalExtension, params};

use super::{Registry, RegistryError, optional_time};
use crate::id::{AppId, DeliveryId, StoreId};

/// That a person was told of something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Given {
    subject: String,
    kind: String,
    about: i64,
}

const DIGEST: &str = "digest";

impl Given {
    pub(crate) fn ending(store: StoreId, end: Timestamp, step: SignedDuration) -> Self {
        let kind = format!("ending-{}", step.as_secs());
        Self { subject: store.to_string(), kind, about: end.as_millisecond() }
    }

    pub(crate) fn ended(store: StoreId, end: Timestamp) -> Self {
        Self { subject: store.to_string(), kind: "ended".to_owned(), about: end.as_millisecond() }
    }

    pub(crate) fn token_ended(store: StoreId, until: Timestamp) -> Self {
        Self { subject: store.to_string(), kind: "token-ended".to_owned(), about: until.as_millisecond() }
    }

    pub(crate) fn of_app(app: AppId) -> Self {
        Self { subject: app.to_string(), kind: "app-refused".to_owned(), about: 0 }
    }

    pub(crate) fn not_delivered(delivery: DeliveryId, generation: u64) -> Self {
        let about = i64::try_from(generation).unwrap_or(i64::MAX);
        Self { subject: delivery.to_string(), kind: "not-delivered".to_owned(), about }
    }

    pub(crate) fn digest(now: Timestamp) -> Self {
        Self { subject: DIGEST.to_owned(), kind: DIGEST.to_owned(), about: now.as_millisecond() }
    }
}

impl Registry {
    /// Those of which nobody was told. What was told of an app that is refused no more is forgotten, so that the next
    /// time is told again.
    pub(crate) fn not_given<T>(
        &self,
        all: Vec<T>,
        given: impl Fn(&T) -> Option<Given>,
    ) -> Result<Vec<T>, RegistryError> {
        let connection = self.lock();
        let healed = "kind = 'app-refused' AND subject IN (SELECT id FROM app WHERE problem IS NULL)";
        if connection.prepare_cached(&format!("SELECT 1 FROM notice WHERE {healed}"))?.exists([])? {
            connection.execute(&format!("DELETE FROM notice WHERE {healed}"), [])?;
        }
        let mut known =
            connection.prepare_cached("SELECT 1 FROM notice WHERE subject = ? AND kind = ? AND about = ?")?;
        let mut fresh = Vec::new();
        for one in all {
            let Some(Given { subject, kind, about }) = given(&one) else { continue };
            if !known.exists(params![subject, kind, about])? {
                fresh.push(one);
            }
        }
        Ok(fresh)
    }

    /// Keeps that a person was told.
    pub(crate) fn give(&self, given: &[Given], now: Timestamp) -> Result<(), RegistryError> {
        if given.is_empty() {
            return Ok(());
        }
        let mut connection = self.lock();
        let transaction = connection.transaction()?;
        for Given { subject, kind, about } in given {
            transaction.execute(
                "INSERT INTO notice (subject, kind, about, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                params![subject, kind, about, now.as_millisecond()],
            )?;
        }
        Ok(transaction.commit()?)
    }

    /// When a person was last told of many at once.
    pub(crate) fn last_digest(&self) -> Result<Option<Timestamp>, RegistryError> {
        let connection = self.lock();
        let mut statement =
            connection.prepare_cached("SELECT max(at) AS at FROM notice WHERE subject = ?")?;
        Ok(statement.query_row([DIGEST], |row| optional_time(row, "at")).optional()?.flatten())
    }
}
