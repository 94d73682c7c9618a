//! What the UI gets to see. Made for it, field by field: no type of the core crosses to the webview, so no secret can.
//!
//! The TypeScript types in `ui/src/lib/view.ts` are made from these; a test fails where the two differ.

mod connection;
mod delivery;
mod doctor;
mod from_core;
mod inspection;
mod settings;
mod update;
mod word;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
#[cfg(test)]
use ts_rs::TS;

pub use self::connection::{
    ArrivalView, AssessmentWord, ConnectionStage, ConnectionView, DecisionWord, LinkView, Note,
    OpenAttemptView, ResultView, ResultWord,
};
pub use self::delivery::{AddedDelivery, DeliveryForm, DeliveryView};
#[cfg(test)]
pub use self::delivery::{DeliveryFailureView, FormatWord, PlaceForm};
#[cfg(test)]
pub use self::doctor::OutcomeWord;
pub use self::doctor::{ExaminedView, FixWord, FixedView};
pub use self::inspection::{
    DryRunView, InspectionView, KeptRequestView, LanguageWord, MendedPart, MendedView, RequestForm,
    SecretForm, StepsView,
};
pub use self::settings::{
    BrowserChoice, Closing, InstalledBrowser, LanguageName, ProxyChoice, SettingsView, Theme, VaultWord,
    WayBack,
};
pub use self::update::{ReleaseView, UpdateView};
pub use self::word::Word;

/// Everything that the rooms Stores and Apps show.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct Overview {
    pub stores: Vec<StoreView>,
    pub apps: Vec<AppView>,
    /// Grants that wait for a word: in the vault, and no store's yet.
    pub waiting: Vec<ArrivalView>,
    /// Authorizations that wait and were not begun in this window: by the command line, or before it was closed.
    pub elsewhere: Vec<OpenAttemptView>,
    /// The connection that is under way or has just ended.
    pub connection: Option<ConnectionView>,
    /// Renewals of many stores that are under way.
    pub renewing: Option<RenewingView>,
    /// What is in the way of renewals that are due, such as a locked keychain.
    pub blocked: Option<Problem>,
}

/// How far renewals of many stores are.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct RenewingView {
    /// How many were wanted.
    pub total: u32,
    /// How many have ended, well or not.
    pub done: u32,
    pub renewed: u32,
    /// With nothing to renew: another program does, or nobody can.
    pub idle: u32,
    pub failed: Vec<NotRenewedView>,
    /// No more are begun.
    pub stopping: bool,
}

/// A store whose renewal failed.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct NotRenewedView {
    pub store_id: String,
    pub store_name: String,
    pub problem: Problem,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct StoreView {
    pub id: String,
    pub name: String,
    pub app_id: String,
    pub app_name: String,
    pub platform_name: String,
    /// What one logs in with, else the nick.
    pub account: Option<String>,
    pub account_id: Option<String>,
    /// `buyerApp`, `seller_center` or another word of the platform.
    pub account_kind: Option<String>,
    pub state: StateWord,
    /// Times are RFC 3339, and the gateway's.
    pub token_until: Option<String>,
    pub authorized_until: Option<String>,
    pub authorized_at: String,
    pub renewed_at: String,
    pub renewal: RenewalWord,
    /// It was moved to another computer, which renews it.
    pub moved: bool,
    /// About when it is renewed here next, where nothing is in the way.
    pub renews_at: Option<String>,
    /// Why the gateway takes its refresh token no more, where it said so.
    pub ended: Option<EndWord>,
    /// When a renewal that failed is tried again.
    pub retry_at: Option<String>,
    /// How many renewals failed since one went well.
    pub failures: u32,
    /// What the last look at its health showed.
    pub checked: Option<CheckedView>,
    pub tags: Vec<String>,
    /// An authorization of this app lasts so many days now, and this store's is from before: worth one more.
    pub longer_days: Option<u32>,
    pub last_error: Option<LastErrorView>,
    /// Where its tokens go by themselves, by name.
    pub deliveries: Vec<DeliveryView>,
    /// Now, by this store's gateway.
    pub now: String,
}

#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
#[serde(rename_all = "snake_case")]
pub enum StateWord {
    NeedsAuthorization,
    AuthorizationEnding,
    RenewalDue,
    Connected,
    Moved,
}

#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
#[serde(rename_all = "kebab-case")]
pub enum RenewalWord {
    Here,
    Impossible,
    Elsewhere,
    Moved,
}

#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
#[serde(rename_all = "kebab-case")]
pub enum EndWord {
    Over,
    Refused,
    AnswerLost,
}

/// A look at a token's health, and when it was.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct CheckedView {
    pub alive: Option<bool>,
    pub at: String,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct LastErrorView {
    /// The gateway's code.
    pub code: String,
    /// The gateway's sentence.
    pub message: String,
    /// What our own sentence names, where the code is ours and it is known.
    pub params: BTreeMap<String, String>,
    pub request_id: Option<String>,
    pub at: String,
    /// The catalogue's `cure-…` for this code.
    pub cure: String,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct AppView {
    pub id: String,
    pub name: String,
    /// `aliexpress`, another known name, `sandbox`, or a gateway's address.
    pub platform: String,
    pub platform_name: String,
    pub key: String,
    pub callback: String,
    pub return_path: ReturnPathWord,
    /// Whether somebody who is elsewhere can authorize it, by a link.
    pub links: bool,
    pub answers: AnswersWord,
    pub checked_at: Option<String>,
    /// The gateway's code, where it refused the app itself when it was last asked.
    pub problem: Option<String>,
    /// The catalogue's `cure-…` for that code.
    pub cure: Option<String>,
    /// How many stores are connected through it.
    pub stores: u32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(TS))]
#[serde(rename_all = "kebab-case")]
pub enum ReturnPathWord {
    #[default]
    DeepLink,
    Loopback,
    Web,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(TS))]
#[serde(rename_all = "kebab-case")]
pub enum AnswersWord {
    Nothing,
    HandOver,
    Backend,
}

/// What a person typed of an app. It comes from the UI and never goes back.
#[derive(Deserialize)]
#[cfg_attr(test, derive(TS))]
pub struct AppForm {
    pub name: String,
    pub key: String,
    /// Nothing leaves the secret of an app that is edited as it is.
    pub secret: Option<String>,
    pub platform: String,
    pub callback: String,
    pub answers: AnswersWord,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct SavedApp {
    pub app: AppView,
    /// Whether white space around the secret was cut off.
    pub trimmed: bool,
}

/// What the free dry run showed; a refusal of the app itself comes as an error.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct AppCheckView {
    /// What decided nothing, where something did.
    pub unclear: Option<Problem>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct HealthView {
    /// Nothing where the answer decides nothing.
    pub alive: Option<bool>,
    pub answer: Option<Problem>,
}

/// Tokens of another program: whose they are, and whether they were proved.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct TakenOverView {
    pub arrival: ArrivalView,
    pub health: HealthView,
}

/// An error or a note: the catalogue words it as `error-{code}` with its attribute `cure`. Where `params.remedy`
/// is there the cure is `cure-{remedy}`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct Problem {
    pub code: String,
    pub params: BTreeMap<String, String>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct ActivityView {
    pub at: String,
    pub store_id: Option<String>,
    pub store_name: Option<String>,
    pub app_name: Option<String>,
    pub what: HappeningWord,
    pub path: Option<String>,
    /// `0`, the gateway's code, or ours.
    pub answer: Option<String>,
    pub request_id: Option<String>,
    /// Whether the request is kept, and can be inspected by its request id.
    pub inspectable: bool,
}

#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
#[serde(rename_all = "kebab-case")]
pub enum HappeningWord {
    Asked,
    /// The free dry run, whose good answer is `InvalidCode`.
    DryRun,
    Connected,
    Reauthorized,
    Imported,
    Copied,
    Moved,
    Restored,
    Delivered,
    NotDelivered,
    LinkMade,
    LinkFailed,
    Stray,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct PlatformView {
    pub id: String,
    pub name: String,
    pub console: Option<String>,
}

/// A token is on the clipboard.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct CopiedToken {
    /// Until when that copy is good; not known for some imported ones.
    pub token_until: Option<String>,
    /// After how many seconds the clipboard is cleared.
    pub cleared_after_s: u32,
    /// A renewal was due and failed; the token lives all the same.
    pub not_renewed: Option<Problem>,
}

/// The lines for a user's own backend.
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(TS))]
#[serde(rename_all = "kebab-case")]
pub enum FrameworkWord {
    Express,
    Next,
    Flask,
    Php,
}

/// What a callback URL is, before it is saved.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct CallbackView {
    pub return_path: ReturnPathWord,
    /// What keeps it from working here, such as a port that is taken.
    pub problem: Option<Problem>,
}

#[cfg(test)]
mod tests;
