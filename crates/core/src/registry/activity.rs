//! The append-only record of what was asked and answered.

use jiff::Timestamp;
use rusqlite::params;

use super::{Registry, RegistryError, time};
use crate::id::{AppId, StoreId};

/// One thing that happened. Nothing in it is secret.
#[derive(Clone, Debug)]
pub struct Activity {
    /// When, by this computer's clock.
    pub at: Timestamp,
    /// The app.
    pub app: Option<AppId>,
    /// The store, where one was concerned.
    pub store: Option<StoreId>,
    /// What.
    pub happening: Happening,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    /// A gateway was asked, and answered or did not.
    Asked {
        /// The path or the method.
        path: String,
        /// `0`, the gateway's error code, or ours where nothing readable came back.
        code: String,
        /// The number for the platform's support.
        request_id: Option<String>,
        /// Whether it was the free dry run, whose good answer is `InvalidCode`.
        dry_run: bool,
    },
    /// A store was connected.
    Connected,
    /// A store was authorized again.
    Reauthorized,
    /// A store's tokens were taken over from another program.
    Imported,
    /// A callback came that belongs to nothing here.
    Stray {
        /// Why it was not taken.
        code: String,
    },
}

/// Which part of the record to read.
#[derive(Clone, Copy, Debug)]
pub struct ActivityFilter {
    /// Of one store only.
    pub store: Option<StoreId>,
    /// The newest so many.
    pub limit: u32,
}

impl Registry {
    /// Writes one entry.
    pub fn record(&self, activity: &Activity) -> Result<(), RegistryError> {
        let (path, code, request_id) = match &activity.happening {
            Happening::Asked { path, code, request_id, .. } => {
                (Some(path), Some(code), request_id.as_deref())
            }
            Happening::Stray { code } => (None, Some(code), None),
            _ => (None, None, None),
        };
        self.lock().execute(
            "INSERT INTO activity (at, app_id, store_id, happening, path, code, request_id)
             VALUES (?, ?, ?, ?, ?, ?, ?)",
            params![
                activity.at.as_millisecond(),
                activity.app,
                activity.store,
                activity.happening.word(),
                path,
                code,
                request_id,
            ],
        )?;
        Ok(())
    }

    /// Reads the record, the oldest first.
    pub fn activities(&self, filter: ActivityFilter) -> Result<Vec<Activity>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached(
            "SELECT * FROM activity WHERE ?1 IS NULL OR store_id = ?1 ORDER BY id DESC LIMIT ?2",
        )?;
        let rows = statement.query_map(params![filter.store, filter.limit], |row| {
            let word: String = row.get("happening")?;
            let code = row.get::<_, Option<String>>("code")?.unwrap_or_default();
            Ok(Activity {
                at: time(row, "at")?,
                app: row.get("app_id")?,
                store: row.get("store_id")?,
                happening: match word.as_str() {
                    "connected" => Happening::Connected,
                    "reauthorized" => Happening::Reauthorized,
                    "imported" => Happening::Imported,
                    "stray" => Happening::Stray { code },
                    other => Happening::Asked {
                        path: row.get::<_, Option<String>>("path")?.unwrap_or_default(),
                        code,
                        request_id: row.get("request_id")?,
                        dry_run: other == "dry-run",
                    },
                },
            })
        })?;
        let mut activities = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        activities.reverse();
        Ok(activities)
    }
}

impl Happening {
    /// A stable name.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Asked { dry_run: false, .. } => "asked",
            Self::Asked { dry_run: true, .. } => "dry-run",
            Self::Connected => "connected",
            Self::Reauthorized => "reauthorized",
            Self::Imported => "imported",
            Self::Stray { .. } => "stray",
        }
    }
}
