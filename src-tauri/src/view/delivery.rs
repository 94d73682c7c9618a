//! Where tokens are delivered, as the UI sees it: without a token, a webhook's secret, or what follows a question mark.

use std::collections::BTreeMap;

use jiff::Timestamp;
use sellerkey_core::delivery::{Delivery, Typed, TypedForm};
use sellerkey_core::store::Store;
use sellerkey_core::token_form::TokenForm;
use serde::{Deserialize, Serialize};
#[cfg(test)]
use ts_rs::TS;

use super::Problem;

/// A place where a store's token is delivered. Times are RFC 3339, and this computer's.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct DeliveryView {
    pub id: String,
    pub name: String,
    /// `command`, `webhook` or `file`.
    pub kind: String,
    pub destination: String,
    /// Whether the present token has been accepted there.
    pub up_to_date: bool,
    /// When one was accepted last.
    pub delivered_at: Option<String>,
    /// When the present one is tried again.
    pub next_try_at: Option<String>,
    /// Why the present one was not accepted.
    pub failure: Option<DeliveryFailureView>,
    /// Whether somebody should look: it has failed for an hour, or no further try helps.
    pub overdue: bool,
    pub now: String,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct DeliveryFailureView {
    /// Our code; the catalogue has its cure.
    pub code: String,
    /// In English, where nothing is known of what it names.
    pub message: String,
    pub params: BTreeMap<String, String>,
    pub at: String,
}

/// What a person typed of a delivery. It comes from the UI and never goes back.
#[derive(Deserialize)]
#[cfg_attr(test, derive(TS))]
pub struct DeliveryForm {
    /// Nothing lets the place give it.
    pub name: String,
    pub place: PlaceForm,
    /// A webhook's, where the receiver has made one already; otherwise one is made here.
    pub secret: Option<String>,
    /// Whether the present token is delivered at once.
    pub now: bool,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum PlaceForm {
    Command { line: String, format: FormatWord, variable: String },
    Webhook { address: String },
    File { path: String, mode: String, owner: String, format: FormatWord, variable: String },
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(TS))]
#[serde(rename_all = "kebab-case")]
pub enum FormatWord {
    Raw,
    Dotenv,
    Json,
    Shell,
    Systemd,
    K8s,
}

/// What became of the wish to add one.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct AddedDelivery {
    /// What it is called; nothing where the question was answered with no.
    pub name: Option<String>,
    /// Whether a secret was made, and is on the clipboard.
    pub secret_copied: bool,
    /// What the first delivery failed with; it is tried again.
    pub problem: Option<Problem>,
}

impl DeliveryView {
    /// Beside the tokens of its store.
    pub fn of(delivery: &Delivery, store: &Store, now: Timestamp) -> Self {
        let lacks = delivery.lacks(store.generation);
        let failure = delivery.last_error.as_ref().filter(|_| lacks);
        Self {
            id: delivery.id.to_string(),
            name: delivery.name.to_string(),
            kind: delivery.destination.kind().to_owned(),
            destination: delivery.destination.to_string(),
            up_to_date: !lacks,
            delivered_at: delivery.delivered.map(|delivered| delivered.at.to_string()),
            next_try_at: delivery.retry.at.filter(|_| lacks).map(|at| at.to_string()),
            failure: failure.map(|error| DeliveryFailureView {
                code: error.code.clone(),
                message: error.message.clone(),
                params: error.params.clone(),
                at: error.at.to_string(),
            }),
            overdue: delivery.is_overdue(store.generation, now),
            now: now.to_string(),
        }
    }
}

impl PlaceForm {
    /// For the core to read.
    pub fn typed(&self) -> Typed<'_> {
        match self {
            Self::Command { line, format, variable } => {
                Typed::Command { line, form: TypedForm { form: (*format).into(), variable } }
            }
            Self::Webhook { address } => Typed::Webhook { address },
            Self::File { path, mode, owner, format, variable } => {
                Typed::File { path, mode, owner, form: TypedForm { form: (*format).into(), variable } }
            }
        }
    }
}

impl From<FormatWord> for TokenForm {
    fn from(word: FormatWord) -> Self {
        match word {
            FormatWord::Raw => Self::Raw,
            FormatWord::Dotenv => Self::Dotenv,
            FormatWord::Json => Self::Json,
            FormatWord::Shell => Self::Shell,
            FormatWord::Systemd => Self::Systemd,
            FormatWord::K8s => Self::K8s,
        }
    }
}
