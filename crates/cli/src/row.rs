//! A store as `status --json` shows it.

use jiff::Timestamp;
use sellerkey_core::app::App;
use sellerkey_core::delivery::Delivery;
use sellerkey_core::store::{LastError, Store, Tag};
use serde::Serialize;

use crate::delivery::DeliveryRow;

/// The shape is documented in docs/cli.md; others rely on it.
#[derive(Debug, Serialize)]
pub struct StoreRow {
    id: String,
    name: String,
    app: String,
    platform: String,
    account: Option<String>,
    account_id: Option<String>,
    account_platform: Option<String>,
    state: &'static str,
    token_until: Option<String>,
    authorized_until: Option<String>,
    authorized_at: String,
    renewed_at: String,
    last_error: Option<ErrorRow>,
    tags: Vec<Tag>,
    alive: Option<bool>,
    checked_at: Option<String>,
    deliveries: Vec<DeliveryRow>,
}

/// What went wrong last.
#[derive(Debug, Serialize)]
pub struct ErrorRow {
    code: String,
    message: String,
    request_id: Option<String>,
    at: String,
}

impl StoreRow {
    /// At this time of the store's gateway.
    pub fn of(store: &Store, app: &App, deliveries: &[Delivery], now: Timestamp) -> Self {
        Self {
            id: store.id.to_string(),
            name: store.name.to_string(),
            app: app.name.to_string(),
            platform: app.platform.to_string(),
            account: store.account.name().map(str::to_owned),
            account_id: store.account.id().map(str::to_owned),
            account_platform: store.account.kind.as_ref().map(|kind| kind.as_str().to_owned()),
            state: store.state(now).as_str(),
            token_until: store.lifetimes.token_until.map(rfc3339),
            authorized_until: store.lifetimes.authorized_until.map(rfc3339),
            authorized_at: rfc3339(store.lifetimes.authorized_at),
            renewed_at: rfc3339(store.lifetimes.renewed_at),
            last_error: store.last_error.as_ref().map(ErrorRow::of),
            tags: store.tags.clone(),
            alive: store.checked.and_then(|checked| checked.alive),
            checked_at: store.checked.map(|checked| rfc3339(checked.at)),
            deliveries: deliveries.iter().map(|delivery| DeliveryRow::of(delivery, store)).collect(),
        }
    }
}

impl ErrorRow {
    /// As it is kept.
    pub fn of(error: &LastError) -> Self {
        Self {
            code: error.code.clone(),
            message: error.message.clone(),
            request_id: error.request_id.clone(),
            at: rfc3339(error.at),
        }
    }
}

/// RFC 3339 in UTC, the part of a second cut off.
pub fn rfc3339(time: Timestamp) -> String {
    Timestamp::from_second(time.as_second()).unwrap_or(time).to_string()
}
