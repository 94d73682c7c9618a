//! Rows of apps.

use iop::AppKey;
use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row, params};

use super::{Registry, RegistryError, optional_time, read, time};
use crate::app::{Answers, App};
use crate::callback::CallbackUrl;
use crate::id::AppId;
use crate::store::Name;

impl Registry {
    /// All apps, by name.
    pub fn apps(&self) -> Result<Vec<App>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached("SELECT * FROM app ORDER BY name")?;
        let apps = statement.query_map([], app)?.collect::<rusqlite::Result<_>>()?;
        Ok(apps)
    }

    /// The app of an id.
    pub fn app(&self, id: AppId) -> Result<Option<App>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached("SELECT * FROM app WHERE id = ?")?;
        Ok(statement.query_row([id], app).optional()?)
    }

    /// The app of a name, or of an id as it is printed.
    pub fn app_named(&self, name: &str) -> Result<Option<App>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached("SELECT * FROM app WHERE name = ?1 OR id = ?1")?;
        Ok(statement.query_row([name.trim()], app).optional()?)
    }

    /// Adds an app. False where its name is taken.
    pub fn add_app(&self, app: &App) -> Result<bool, RegistryError> {
        let added = self.lock().execute(
            "INSERT INTO app (id, name, platform, app_key, callback, answers, created_at)
             VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING",
            params![
                app.id,
                app.name.as_str(),
                app.platform.to_string(),
                app.key.as_str(),
                app.callback.as_str(),
                app.answers.as_str(),
                app.created_at.as_millisecond(),
            ],
        )?;
        Ok(added == 1)
    }

    /// Writes what can be edited. False where its name is taken by another.
    pub fn update_app(&self, app: &App) -> Result<bool, RegistryError> {
        let updated = self.lock().execute(
            "UPDATE OR IGNORE app SET name = ?2, platform = ?3, app_key = ?4, callback = ?5, answers = ?6 WHERE id = ?1",
            params![
                app.id,
                app.name.as_str(),
                app.platform.to_string(),
                app.key.as_str(),
                app.callback.as_str(),
                app.answers.as_str(),
            ],
        )?;
        Ok(updated == 1)
    }

    /// Keeps what the gateway said of the app itself.
    pub fn set_app_problem(
        &self,
        id: AppId,
        problem: Option<&str>,
        at: Timestamp,
    ) -> Result<(), RegistryError> {
        self.lock().execute(
            "UPDATE app SET problem = ?2, checked_at = ?3 WHERE id = ?1",
            params![id, problem, at.as_millisecond()],
        )?;
        Ok(())
    }

    /// Keeps that the gateway was asked about the app, and said nothing that counts.
    pub(crate) fn app_asked(&self, id: AppId, at: Timestamp) -> Result<(), RegistryError> {
        self.lock()
            .execute("UPDATE app SET checked_at = ?2 WHERE id = ?1", params![id, at.as_millisecond()])?;
        Ok(())
    }

    /// The apps that no grant belongs to.
    pub fn apps_without_grants(&self) -> Result<Vec<AppId>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached(
            "SELECT id FROM app WHERE id NOT IN (SELECT app_id FROM store UNION SELECT app_id FROM parked)",
        )?;
        let ids = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        Ok(ids)
    }

    /// Removes an app without stores, with its attempts.
    pub fn remove_app(&self, id: AppId) -> Result<(), RegistryError> {
        self.lock().execute("DELETE FROM app WHERE id = ?", [id])?;
        Ok(())
    }
}

pub(super) fn app(row: &Row<'_>) -> rusqlite::Result<App> {
    Ok(App {
        id: row.get("id")?,
        name: read(row, "name", Name::parse)?,
        platform: read(row, "platform", |text| text.parse().ok())?,
        key: read(row, "app_key", |text| AppKey::parse(text).ok())?,
        callback: read(row, "callback", |text| CallbackUrl::parse(text).ok())?,
        answers: read(row, "answers", Answers::parse)?,
        created_at: time(row, "created_at")?,
        checked_at: optional_time(row, "checked_at")?,
        problem: row.get("problem")?,
    })
}
