//! The append-only record of what was asked and answered.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row, params};

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
        /// The request itself, where its sign was refused, as a cURL command line that the inspector reads. Of a dry
        /// run it is whole, since its code is none; of any other the values of codes and tokens are masked.
        request: Option<String>,
    },
    /// A store was connected.
    Connected,
    /// A store was authorized again.
    Reauthorized,
    /// A store's tokens were taken over from another program.
    Imported,
    /// A store's token went into an export, to be watched in another place.
    Copied,
    /// A store went into an export, and is renewed here no more.
    Moved,
    /// A store came out of an export.
    Restored,
    /// A token was sent where it is delivered.
    Delivered {
        /// What the user calls the place.
        name: String,
        /// Ours, where it was not accepted.
        code: Option<String>,
    },
    /// A link was made, for the owner of an account elsewhere.
    LinkMade,
    /// A link was used, and no store came of it.
    LinkFailed {
        /// Ours: refused, another account, or what the exchange met.
        code: String,
    },
    /// A callback came that belongs to nothing here.
    Stray {
        /// Why it was not taken.
        code: String,
    },
}

/// The number of an entry of the record. It grows, and is never used again.
pub type ActivityId = i64;

/// An entry as it stands in the record.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// Its number.
    pub id: ActivityId,
    /// What happened.
    pub activity: Activity,
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
    /// Writes one entry. It stands between a gateway's answer and the keychain: nothing waits for the disk there.
    pub fn record(&self, activity: &Activity) -> Result<(), RegistryError> {
        let (path, code, request_id, request) = match &activity.happening {
            Happening::Asked { path, code, request_id, request, .. } => {
                (Some(path), Some(code), request_id.as_deref(), request.as_deref())
            }
            Happening::Delivered { name, code } => (Some(name), code.as_ref(), None, None),
            Happening::Stray { code } | Happening::LinkFailed { code } => (None, Some(code), None, None),
            _ => (None, None, None, None),
        };
        self.write_lightly(
            "INSERT INTO activity (at, app_id, store_id, happening, path, code, request_id, request)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            params![
                activity.at.as_millisecond(),
                activity.app,
                activity.store,
                activity.happening.word(),
                path,
                code,
                request_id,
                request,
            ],
        )
    }

    /// Reads the record, the oldest first.
    pub fn activities(&self, filter: ActivityFilter) -> Result<Vec<Recorded>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached(
            "SELECT * FROM activity WHERE ?1 IS NULL OR store_id = ?1 ORDER BY id DESC LIMIT ?2",
        )?;
        let rows = statement.query_map(params![filter.store, filter.limit], recorded)?;
        let mut activities = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        activities.reverse();
        Ok(activities)
    }

    /// The newest entry whose request is kept and was answered under this number.
    pub fn activity_of_request(&self, request_id: &str) -> Result<Option<Recorded>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached(
            "SELECT * FROM activity WHERE request_id = ? AND request IS NOT NULL ORDER BY id DESC LIMIT 1",
        )?;
        Ok(statement.query_row([request_id], recorded).optional()?)
    }

    /// One entry.
    pub fn activity(&self, id: ActivityId) -> Result<Option<Recorded>, RegistryError> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached("SELECT * FROM activity WHERE id = ?")?;
        Ok(statement.query_row([id], recorded).optional()?)
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
            Self::Copied => "copied",
            Self::Moved => "moved",
            Self::Restored => "restored",
            Self::Delivered { code: None, .. } => "delivered",
            Self::Delivered { code: Some(_), .. } => "not-delivered",
            Self::LinkMade => "link-made",
            Self::LinkFailed { .. } => "link-failed",
            Self::Stray { .. } => "stray",
        }
    }
}

fn recorded(row: &Row<'_>) -> rusqlite::Result<Recorded> {
    let word: String = row.get("happening")?;
    let code = row.get::<_, Option<String>>("code")?.unwrap_or_default();
    let path = row.get::<_, Option<String>>("path")?.unwrap_or_default();
    let happening = match word.as_str() {
        "connected" => Happening::Connected,
        "reauthorized" => Happening::Reauthorized,
        "imported" => Happening::Imported,
        "copied" => Happening::Copied,
        "moved" => Happening::Moved,
        "restored" => Happening::Restored,
        "delivered" => Happening::Delivered { name: path, code: None },
        "not-delivered" => Happening::Delivered { name: path, code: Some(code) },
        "link-made" => Happening::LinkMade,
        "link-failed" => Happening::LinkFailed { code },
        "stray" => Happening::Stray { code },
        other => Happening::Asked {
            path,
            code,
            request_id: row.get("request_id")?,
            dry_run: other == "dry-run",
            request: row.get("request")?,
        },
    };
    let activity =
        Activity { at: time(row, "at")?, app: row.get("app_id")?, store: row.get("store_id")?, happening };
    Ok(Recorded { id: row.get("id")?, activity })
}
