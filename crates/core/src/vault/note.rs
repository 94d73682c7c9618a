//! What stands beside an app's secret: all that its row in the registry says, and nothing secret.

use std::path::Path;

use iop::{AppKey, Platform};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::app::{Answers, App};
use crate::callback::CallbackUrl;
use crate::id::{AppId, StoreId};
use crate::store::Name;

/// An app's row, as the vault keeps it. Items from before it had any are without.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AppNote {
    /// The data folder, since one keychain may serve several.
    folder: String,
    name: String,
    platform: String,
    key: String,
    callback: String,
    answers: String,
    created_at: Timestamp,
}

/// What a vault holds, by the names of its items.
#[derive(Debug, Default)]
pub(crate) struct Held {
    pub(crate) notes: Vec<AppId>,
    pub(crate) grants: Vec<StoreId>,
}

impl AppNote {
    pub(crate) fn of(app: &App, folder: &Path) -> Self {
        Self {
            folder: folder.display().to_string(),
            name: app.name.to_string(),
            platform: app.platform.to_string(),
            key: app.key.as_str().to_owned(),
            callback: app.callback.as_str().to_owned(),
            answers: app.answers.as_str().to_owned(),
            // As the registry keeps it, so that the two can be compared.
            created_at: Timestamp::from_millisecond(app.created_at.as_millisecond())
                .unwrap_or(app.created_at),
        }
    }

    /// Whether it is an app of this data folder.
    pub(crate) fn is_of(&self, folder: &Path) -> bool {
        self.folder == folder.display().to_string()
    }

    /// The app, if all of it can be read.
    pub(crate) fn app(&self, id: AppId) -> Option<App> {
        Some(App {
            id,
            name: Name::parse(&self.name)?,
            platform: self.platform.parse::<Platform>().ok()?,
            key: AppKey::parse(&self.key).ok()?,
            callback: CallbackUrl::parse(&self.callback).ok()?,
            answers: Answers::parse(&self.answers)?,
            created_at: self.created_at,
            checked_at: None,
            problem: None,
        })
    }

    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok()
    }

    pub(super) fn write(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }
}

impl Held {
    pub(super) fn of(names: &[String]) -> Self {
        let ids = |prefix| names.iter().filter_map(move |name| name.strip_prefix(prefix));
        Self {
            notes: ids("note-").filter_map(AppId::parse).collect(),
            grants: ids("store-").filter_map(StoreId::parse).collect(),
        }
    }
}
