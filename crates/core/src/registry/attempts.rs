//! Rows of attempts.

use jiff::{SignedDuration, Timestamp};
use rusqlite::{OptionalExtension, Row, params};

use super::{Registry, RegistryError, read, time};
use crate::attempt::{
    ATTEMPT_LIFE, AttemptFailure, AttemptKind, ENDED_LINK_KEPT, Stage, State, USED_STATE_KEPT,
};
use crate::id::{AppId, AttemptId, StoreId};
use crate::store::Name;

/// An attempt as the registry knows it.
#[derive(Clone, Debug)]
pub struct AttemptRow {
    /// Its id.
    pub id: AttemptId,
    /// The app that is authorized.
    pub app: AppId,
    /// The store that is authorized again; none for a new one.
    pub store: Option<StoreId>,
    /// What a new store is to be called.
    pub store_name: Option<Name>,
    /// Who it is for.
    pub kind: AttemptKind,
    /// Where it stands.
    pub stage: Stage,
    /// When it began.
    pub started_at: Timestamp,
    /// When it ends by itself.
    pub expires_at: Timestamp,
}

/// Who got an attempt.
#[derive(Debug)]
pub enum Taken {
    /// This program, and nobody else from now on.
    Ours(AttemptRow),
    /// Somebody was faster, or this callback came before.
    Before(AttemptRow),
    /// It is over.
    Over(AttemptRow),
    /// There is no such attempt.
    Unknown,
}

impl Registry {
    /// Begins an attempt that a program waits for; one that is pending for the same store ends. Forgets states that
    /// were used more than a day ago.
    pub fn begin_attempt(
        &self,
        app: AppId,
        store: Option<StoreId>,
        store_name: Option<&Name>,
        state: &State,
        now: Timestamp,
    ) -> Result<AttemptRow, RegistryError> {
        self.begin(AttemptKind::Waited, (app, store, store_name), state, ATTEMPT_LIFE, now)
    }

    /// Begins an attempt that is made for somebody elsewhere, and lives so long. It also takes the place of a link that
    /// waits for a new store of the same name.
    pub fn begin_link(
        &self,
        app: AppId,
        store: Option<StoreId>,
        store_name: Option<&Name>,
        state: &State,
        life: SignedDuration,
        now: Timestamp,
    ) -> Result<AttemptRow, RegistryError> {
        self.begin(AttemptKind::Link, (app, store, store_name), state, life, now)
    }

    fn begin(
        &self,
        kind: AttemptKind,
        (app, store, store_name): (AppId, Option<StoreId>, Option<&Name>),
        state: &State,
        life: SignedDuration,
        now: Timestamp,
    ) -> Result<AttemptRow, RegistryError> {
        let id = AttemptId::random();
        let expires_at = now.checked_add(life).unwrap_or(now);
        let before = |kept| now.checked_sub(kept).unwrap_or(now).as_millisecond();
        let name = store_name.map(Name::as_str);
        let mut connection = self.lock();
        let transaction = connection.transaction()?;
        transaction.execute(
            "DELETE FROM attempt WHERE stage IN ('pending', 'done', 'failed') AND
                 (kind = 'waited' AND started_at < ?1 OR kind = 'link' AND coalesce(ended_at, expires_at) < ?2)",
            [before(USED_STATE_KEPT), before(ENDED_LINK_KEPT)],
        )?;
        transaction.execute(
            "UPDATE attempt SET stage = 'failed', failure = ?1, ended_at = ?2 WHERE stage = 'pending' AND
                 (store_id = ?3 OR ?4 = 'link' AND kind = 'link' AND store_id IS NULL AND ?3 IS NULL
                      AND app_id = ?5 AND store_name = ?6 COLLATE NOCASE)",
            params![AttemptFailure::Replaced.as_str(), now.as_millisecond(), store, kind.as_str(), app, name],
        )?;
        transaction.execute(
            "INSERT INTO attempt (id, app_id, store_id, store_name, state_hash, kind, stage, started_at, expires_at)
             VALUES (?, ?, ?, ?, ?, ?, 'pending', ?, ?)",
            params![
                id,
                app,
                store,
                name,
                state.hash(),
                kind.as_str(),
                now.as_millisecond(),
                expires_at.as_millisecond(),
            ],
        )?;
        transaction.commit()?;
        let store_name = store_name.cloned();
        Ok(AttemptRow {
            id,
            app,
            store,
            store_name,
            kind,
            stage: Stage::Pending,
            started_at: now,
            expires_at,
        })
    }

    /// Takes the attempt of a state. One `UPDATE` decides between programs that try at once.
    pub fn take_attempt(&self, state: &State, now: Timestamp) -> Result<Taken, RegistryError> {
        match self.attempt_of(state)? {
            Some(id) => self.take_attempt_by_id(id, now),
            None => Ok(Taken::Unknown),
        }
    }

    /// The attempt of a state.
    pub fn attempt_of(&self, state: &State) -> Result<Option<AttemptId>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached("SELECT id FROM attempt WHERE state_hash = ?")?;
        Ok(statement.query_row([state.hash()], |row| row.get(0)).optional()?)
    }

    /// Takes an attempt that is open in this window or terminal, for a code that brought no state.
    pub fn take_attempt_by_id(&self, id: AttemptId, now: Timestamp) -> Result<Taken, RegistryError> {
        let taken = self.lock().execute(
            "UPDATE attempt SET stage = 'taken', taken_at = ?2
             WHERE id = ?1 AND taken_at IS NULL AND stage = 'pending' AND expires_at > ?2",
            params![id, now.as_millisecond()],
        )?;
        Ok(match self.attempt(id)? {
            None => Taken::Unknown,
            Some(row) if taken == 1 => Taken::Ours(row),
            Some(row) if row.stage == Stage::Pending || matches!(row.stage, Stage::Failed(_)) => {
                Taken::Over(row)
            }
            Some(row) => Taken::Before(row),
        })
    }

    /// The code is on its way to the gateway from now on. What is done about an attempt that was interrupted is the same
    /// as of one that was only taken.
    pub fn exchanging(&self, id: AttemptId) -> Result<(), RegistryError> {
        self.write_lightly("UPDATE attempt SET stage = 'exchanging' WHERE id = ? AND stage = 'taken'", [id])
    }

    /// The attempt brought nothing. One that was given up ends only while nobody has taken it: whoever exchanges its
    /// code says how it ended.
    pub fn fail_attempt(
        &self,
        id: AttemptId,
        failure: &AttemptFailure,
        now: Timestamp,
    ) -> Result<(), RegistryError> {
        let given_up = matches!(failure, AttemptFailure::Cancelled | AttemptFailure::TimedOut);
        self.lock().execute(
            "UPDATE attempt SET stage = 'failed', failure = ?2, ended_at = ?3
             WHERE id = ?1 AND (stage = 'pending' OR NOT ?4 AND stage NOT IN ('done', 'failed'))",
            params![id, failure.as_str(), now.as_millisecond(), given_up],
        )?;
        Ok(())
    }

    /// Where an attempt stands.
    pub fn attempt(&self, id: AttemptId) -> Result<Option<AttemptRow>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached("SELECT * FROM attempt WHERE id = ?")?;
        Ok(statement.query_row([id], attempt).optional()?)
    }

    /// Attempts whose callback may still come, the newest first.
    pub fn pending_attempts(&self, now: Timestamp) -> Result<Vec<AttemptRow>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached(
            "SELECT * FROM attempt WHERE stage = 'pending' AND expires_at > ? ORDER BY started_at DESC",
        )?;
        let rows = statement.query_map([now.as_millisecond()], attempt)?.collect::<rusqlite::Result<_>>()?;
        Ok(rows)
    }

    /// Links, the newest first, also those that ended a while ago.
    pub fn links(&self) -> Result<Vec<AttemptRow>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection
            .prepare_cached("SELECT * FROM attempt WHERE kind = 'link' ORDER BY started_at DESC, id")?;
        let rows = statement.query_map([], attempt)?.collect::<rusqlite::Result<_>>()?;
        Ok(rows)
    }

    /// Attempts that were on their way to the gateway when their program ended: taken before a moment, and neither
    /// done nor failed.
    pub fn interrupted_attempts(&self, before: Timestamp) -> Result<Vec<AttemptRow>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached(
            "SELECT * FROM attempt WHERE stage IN ('taken', 'exchanging') AND taken_at < ?",
        )?;
        let rows =
            statement.query_map([before.as_millisecond()], attempt)?.collect::<rusqlite::Result<_>>()?;
        Ok(rows)
    }
}

fn attempt(row: &Row<'_>) -> rusqlite::Result<AttemptRow> {
    let failure: Option<String> = row.get("failure")?;
    Ok(AttemptRow {
        id: row.get("id")?,
        app: row.get("app_id")?,
        store: row.get("store_id")?,
        store_name: row.get::<_, Option<String>>("store_name")?.and_then(|name| Name::parse(&name)),
        stage: read(row, "stage", |stage| {
            Some(match stage {
                "pending" => Stage::Pending,
                "taken" => Stage::Taken,
                "exchanging" => Stage::Exchanging,
                "done" => Stage::Done,
                "failed" => Stage::Failed(AttemptFailure::of(failure.as_deref().unwrap_or_default())),
                _ => return None,
            })
        })?,
        kind: read(row, "kind", AttemptKind::parse)?,
        started_at: time(row, "started_at")?,
        expires_at: time(row, "expires_at")?,
    })
}
