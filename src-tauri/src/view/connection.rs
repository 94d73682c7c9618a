//! A connection that is under way, and what it brings.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
#[cfg(test)]
use ts_rs::TS;

use super::{Problem, ReturnPathWord};

/// A connection as a live list of steps. Sent whole whenever something happens. Where a link came that belongs to
/// nothing here, only its problem is filled in.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct ConnectionView {
    pub app_id: String,
    pub app_name: String,
    pub platform_name: String,
    /// The store that is authorized again.
    pub store_id: Option<String>,
    pub store_name: Option<String>,
    /// The account to log in as, where a store is authorized again.
    pub log_in_as: Option<String>,
    pub stage: ConnectionStage,
    /// The authorize page, once there is one.
    pub url: Option<String>,
    /// Its host, to be shown.
    pub host: Option<String>,
    /// Whether pasting the address is the main step.
    pub pasted: bool,
    pub return_path: ReturnPathWord,
    /// When the browser was opened.
    pub opened_at: Option<String>,
    /// Things worth saying on the way: message ids of the catalogue with their values.
    pub notes: Vec<Note>,
    /// Whose account came, and what is to be said about it.
    pub arrival: Option<ArrivalView>,
    /// The store that stands at the end.
    pub result: Option<ResultView>,
    pub problem: Option<Problem>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(TS))]
#[serde(rename_all = "kebab-case")]
pub enum ConnectionStage {
    /// Preflight: app, clock, vault, return path.
    #[default]
    Checking,
    /// The browser is to be opened, or open; the callback is waited for.
    Authorizing,
    Exchanging,
    Keeping,
    /// The account waits for a word.
    Confirming,
    Done,
    Failed,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct Note {
    /// The catalogue's message.
    pub id: String,
    pub params: BTreeMap<String, String>,
    /// What came that belongs to nothing here, where that is the note.
    pub stray: Option<Problem>,
}

/// An authorization whose callback has not come yet.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct OpenAttemptView {
    pub id: String,
    pub app_id: String,
    pub app_name: String,
    /// The store that is authorized again; none for a new one.
    pub store_id: Option<String>,
    /// Its name, or what a new one is to be called.
    pub store_name: Option<String>,
    /// Whether it is a link that was sent to somebody.
    pub link: bool,
    pub expires_at: String,
}

/// A link that was just made, for the owner of an account.
#[derive(Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct LinkView {
    pub attempt: String,
    /// It is shown this once: its state is nowhere kept.
    pub url: String,
    pub expires_at: String,
}

/// A grant that waits for a word.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct ArrivalView {
    pub id: String,
    pub account: Option<String>,
    pub account_id: Option<String>,
    /// Whether the tokens are another program's, rather than of an authorization just now.
    pub imported: bool,
    pub assessment: AssessmentWord,
    /// The store that it seems to belong to, or was meant for.
    pub store_name: Option<String>,
    /// That store's account.
    pub expected: Option<String>,
}

#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
#[serde(rename_all = "kebab-case")]
pub enum AssessmentWord {
    New,
    Same,
    Different,
    Incomparable,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(TS))]
#[serde(rename_all = "kebab-case")]
pub enum DecisionWord {
    Accept,
    KeepBoth,
    Move,
    Drop,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct ResultView {
    pub word: ResultWord,
    pub store_id: Option<String>,
    pub store_name: Option<String>,
}

#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
#[serde(rename_all = "kebab-case")]
pub enum ResultWord {
    Connected,
    Reauthorized,
    Dropped,
}
