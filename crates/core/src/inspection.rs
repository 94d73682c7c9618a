//! Inspecting a refused request: what every face needs beside [`iop::inspect`], and that crate cannot have: a stored
//! app's secret, the clock, the dry run, the words.
//!
//! What was pasted stays in the [`Report`]: nothing of it is kept or logged, and nothing but the app key is ever sent.

mod dry_run;
mod fresh;
mod shown;
mod ticket;
mod words;

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use iop::inspect::{
    Case, Evidence, Inspection, MASK, Mistake, ReadError, ReadProblem, SentRequest, is_secret_name,
};
use iop::{AppKey, AppSecret, ErrorCode, GatewayError, Platform};
use jiff::Timestamp;
use tokio::sync::Notify;

pub use self::dry_run::DryRun;
pub use self::shown::{Piece, ShownMended, ShownStep};
use self::words::params_of;
pub use self::words::{FindingWords, VerdictWords, grouped};
use crate::app::App;
use crate::error::{Coded, Error, Params, Remedy, params};
use crate::registry::{ActivityId, Happening, Recorded};
use crate::sellerkey::{Sellerkey, gateway_name};

/// Who is thought to have signed.
#[derive(Clone, Debug, Default)]
pub enum Signer {
    /// Nobody knows: what needs no secret is found all the same.
    #[default]
    Unknown,
    /// Who has this secret, which a person typed.
    Secret(AppSecret),
    /// An app that is kept here. Its secret comes out of the vault and stays in Rust.
    App(Box<App>),
}

/// How far an inspection is, seen from another thread, and the way to end it.
#[derive(Clone, Debug, Default)]
pub struct Progress(Arc<State>);

#[derive(Debug, Default)]
struct State {
    tried: AtomicU64,
    cancelled: AtomicBool,
    told: Notify,
}

/// What was inspected, and what came out. Holds what was pasted and the secret: it never leaves Rust as a whole.
#[derive(Debug)]
pub struct Report {
    /// What was pasted, as it was understood.
    pub evidence: Evidence,
    /// What came out.
    pub inspection: Inspection,
    /// The app that is thought to have signed.
    pub app: Option<App>,
    /// How long it took.
    pub elapsed: Duration,
    secret: Option<AppSecret>,
    /// What must not be shown, wherever it stands.
    live: Vec<String>,
}

/// What can be said in one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The sign is the right one.
    Right,
    /// The sign is the right one, and was refused all the same: the gateway has another secret, or another app's key
    /// came with it.
    RightButRefused,
    /// The sign is wrong, and it is known why.
    Wrong,
    /// The sign is wrong, and no recipe makes it.
    Unexplained,
    /// There is a sign, and without a secret it cannot be told whether it is right.
    NoSecret,
    /// There is no sign.
    NoSign,
    /// Codes or tokens are masked in what was pasted, so that nothing can be signed anew.
    Masked,
    /// Only a text that was signed.
    Text,
    /// Only an answer of the gateway.
    Answer,
    /// The search was ended.
    Cancelled,
}

/// A request of the record whose sign was refused.
#[derive(Clone, Debug)]
pub struct KeptRequest {
    /// The entry.
    pub id: ActivityId,
    /// When it was sent, by its gateway's clock as far as that is known: a request is signed in that time.
    pub at: Timestamp,
    /// A cURL command line; only a dry run's has its code.
    pub text: String,
    /// The app that sent it, where it is still here.
    pub app: Option<App>,
    /// The number for the platform's support.
    pub request_id: Option<String>,
}

/// Whether the values of this name are alive: codes, tokens, secrets. Wider than what the protocol knows, for what
/// others call so.
pub(crate) fn is_live(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    name != "sign" && is_secret_name(name)
        || ["token", "secret", "password"].iter().any(|part| lower.contains(part))
}

/// Reads what a person pasted.
pub fn read(text: &str) -> Result<Evidence, Error> {
    Ok(iop::inspect::read(text).map_err(InspectionError::from)?)
}

/// Inspects without a data folder: for those who have a secret in hand, or none.
pub fn inspect(evidence: Evidence, secret: Option<AppSecret>, now: Timestamp, progress: &Progress) -> Report {
    run(evidence, None, secret, None, now, progress)
}

impl Sellerkey {
    /// Inspects, off the threads that others wait on.
    pub async fn inspect(
        &self,
        evidence: Evidence,
        signer: Signer,
        progress: &Progress,
    ) -> Result<Report, Error> {
        let mut ended = false;
        let (app, secret, platform, now) = match signer {
            Signer::Unknown => (None, None, None, self.now()),
            Signer::Secret(secret) => (None, Some(secret), None, self.now()),
            Signer::App(app) => {
                let secret = progress.unless_cancelled(self.secret(&app)).await.transpose()?;
                ended = secret.is_none();
                let platform = match &secret {
                    Some(secret) => Some(self.platform_in_use(&app, secret).await?),
                    None => None,
                };
                let now = self.gateway_now(&app)?;
                (Some(*app), secret, platform, now)
            }
        };
        let progress = progress.clone();
        let inspecting = tokio::task::spawn_blocking(move || {
            run(evidence, app, secret, platform.as_ref(), now, &progress)
        });
        let mut report = inspecting.await.map_err(|_| InspectionError::Ended)?;
        report.inspection.cancelled |= ended;
        Ok(report)
    }

    /// The request of an entry of the record, where it was kept.
    pub fn kept_request(&self, id: ActivityId) -> Result<KeptRequest, Error> {
        let not_kept = || InspectionError::NotKept { id: id.to_string() };
        let recorded = self.registry().activity(id)?.ok_or_else(not_kept)?;
        self.kept(recorded, not_kept)
    }

    /// The same by the number that the gateway's answer had.
    pub fn kept_request_numbered(&self, request_id: &str) -> Result<KeptRequest, Error> {
        let not_kept = || InspectionError::NotKept { id: request_id.to_owned() };
        let recorded = self.registry().activity_of_request(request_id)?.ok_or_else(not_kept)?;
        self.kept(recorded, not_kept)
    }

    fn kept(
        &self,
        Recorded { id, activity: entry }: Recorded,
        not_kept: impl FnOnce() -> InspectionError,
    ) -> Result<KeptRequest, Error> {
        let Happening::Asked { request: Some(text), request_id, .. } = entry.happening else {
            return Err(not_kept().into());
        };
        let app = entry.app.map(|app| self.registry().app(app)).transpose()?.flatten();
        let offset = app.as_ref().map(|app| self.registry().clock_offset(&gateway_name(&app.platform)));
        let at = offset.transpose()?.map_or(entry.at, |offset| offset.apply(entry.at));
        Ok(KeptRequest { id, at, text, app, request_id })
    }
}

impl KeptRequest {
    /// The request as it is inspected, with what was answered.
    pub fn evidence(&self) -> Result<Evidence, Error> {
        let mut evidence = read(&self.text)?;
        evidence.received_at = Some(iop::Timestamp::from_millis(self.at.as_millisecond()));
        evidence.answer = Some(GatewayError {
            code: "IncompleteSignature".to_owned(),
            origin: None,
            message: String::new(),
            request_id: self.request_id.clone(),
            sub_code: None,
            sub_message: None,
        });
        Ok(evidence)
    }
}

impl Progress {
    /// How many recipes were tried so far.
    pub fn tried(&self) -> u64 {
        self.0.tried.load(Ordering::Relaxed)
    }

    /// Ends the search at its next look.
    pub fn cancel(&self) {
        self.0.cancelled.store(true, Ordering::Relaxed);
        self.0.told.notify_waiters();
    }

    /// Waits for something, such as a person before a keychain, unless the search is ended meanwhile.
    async fn unless_cancelled<T>(&self, work: impl Future<Output = T>) -> Option<T> {
        let told = self.0.told.notified();
        if self.0.cancelled.load(Ordering::Relaxed) {
            return None;
        }
        tokio::select! {
            done = work => Some(done),
            () = told => None,
        }
    }

    fn look(&self, tried: u64) -> ControlFlow<()> {
        self.0.tried.store(tried, Ordering::Relaxed);
        if self.0.cancelled.load(Ordering::Relaxed) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}

impl Report {
    /// The one line.
    pub fn verdict(&self) -> Verdict {
        let found = |mistake: &Mistake| self.inspection.findings.iter().any(|one| one.mistake == *mistake);
        let refused = self.answered() == Some(ErrorCode::IncompleteSignature);
        match (&self.evidence.request, self.inspection.sign_matches) {
            _ if self.inspection.cancelled => Verdict::Cancelled,
            (None, _) if self.evidence.signed_text.is_some() => Verdict::Text,
            (None, _) => Verdict::Answer,
            (Some(request), _) if is_masked(request) => Verdict::Masked,
            (Some(_), Some(true)) if refused => Verdict::RightButRefused,
            (Some(_), Some(true)) => Verdict::Right,
            (Some(_), Some(false)) if found(&Mistake::NoRecipeMatched) => Verdict::Unexplained,
            (Some(_), Some(false)) => Verdict::Wrong,
            (Some(request), None) if request.get("sign").is_none() => Verdict::NoSign,
            (Some(_), None) => Verdict::NoSecret,
        }
    }

    /// The app key that came with the request, where the app that signed has another.
    pub fn other_key(&self) -> Option<&str> {
        let sent = self.evidence.request.as_ref()?.get("app_key")?;
        (sent != self.app.as_ref()?.key.as_str()).then_some(sent)
    }

    fn answered(&self) -> Option<ErrorCode> {
        self.evidence.answer.as_ref().map(GatewayError::known)
    }
}

/// What is wrong with something that is to be inspected, or sent as a dry run.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InspectionError {
    /// It cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The search ended with its thread.
    #[error("the search ended early")]
    Ended,
    /// What is asked for has made room for another inspection, or was cleared away.
    #[error("that inspection is gone")]
    Gone,
    /// The record does not hold a request under this number.
    #[error("no request is kept under {id}")]
    NotKept {
        /// The number, or the gateway's.
        id: String,
    },
    /// No token call: whatever else was pasted may do something.
    #[error("no token call")]
    NotTokenCall,
    /// It cannot be signed.
    #[error("no secret to sign with")]
    NoSecret,
    /// It is no code.
    #[error("no code")]
    NoCode,
    /// It names no app.
    #[error("no app key")]
    NoAppKey,
    /// The app has another key or another platform than when the request was inspected.
    #[error("the app {name} was changed")]
    AppChanged {
        /// Its name.
        name: String,
    },
    /// It would go to a host that is no platform's.
    #[error("{host} is no platform's host")]
    ForeignHost {
        /// The host.
        host: String,
    },
}

fn run(
    evidence: Evidence,
    app: Option<App>,
    secret: Option<AppSecret>,
    platform: Option<&Platform>,
    now: Timestamp,
    progress: &Progress,
) -> Report {
    let begun = Instant::now();
    let nothing = SentRequest::default();
    let request = evidence.request.as_ref();
    let is_answer = request.is_none() && evidence.signed_text.is_none();
    let callback = app.as_ref().map(|app| app.callback.as_str().to_owned());
    let key: Option<&AppKey> = app.as_ref().map(|app| &app.key);
    let case = Case {
        request: request.unwrap_or(&nothing),
        signed_text: evidence.signed_text.as_deref(),
        // What is masked cannot be signed anew, and would look like another secret's.
        secret: secret.as_ref().filter(|_| !request.is_some_and(is_masked)),
        app_key: key,
        callback: callback.as_deref(),
        platform,
        received_at: evidence.received_at,
        now: iop::Timestamp::from_millis(now.as_millisecond()),
    };
    let inspection = if is_answer {
        Inspection {
            sign_matches: None,
            recipe: None,
            findings: Vec::new(),
            difference: Vec::new(),
            mended: None,
            recipes_tried: 0,
            cancelled: false,
        }
    } else {
        iop::inspect::inspect(&case, &mut |tried| progress.look(tried))
    };
    progress.0.tried.store(inspection.recipes_tried, Ordering::Relaxed);
    let live = ticket::live_values(&evidence, &inspection, secret.as_ref());
    Report { evidence, inspection, app, secret, live, elapsed: begun.elapsed() }
}

/// Whether a code or a token of it is masked.
fn is_masked(request: &SentRequest) -> bool {
    request.seen().any(|pair| is_live(&pair.name) && pair.value == MASK)
}

impl Coded for InspectionError {
    fn code(&self) -> &'static str {
        match self {
            Self::Read(error) => read_code(&error.problem),
            Self::Ended => "inspection-ended",
            Self::Gone => "inspection-gone",
            Self::NotKept { .. } => "request-not-kept",
            Self::NotTokenCall => "dry-run-other-call",
            Self::NoSecret => "dry-run-no-secret",
            Self::NoCode => "no-code",
            Self::NoAppKey => "dry-run-no-key",
            Self::AppChanged { .. } => "dry-run-app-changed",
            Self::ForeignHost { .. } => "dry-run-foreign-host",
        }
    }

    fn params(&self) -> Params {
        match self {
            Self::Read(error) => {
                let (line, column) = (error.line.to_string(), error.column.to_string());
                let mut read = params([("line", &line), ("column", &column)]);
                read.extend(error.problem.subject().map(|name| ("option", name.to_owned())));
                read
            }
            Self::NotKept { id } => params([("id", id)]),
            Self::AppChanged { name } => params([("name", name)]),
            Self::ForeignHost { host } => params([("host", host)]),
            _ => Params::new(),
        }
    }

    fn remedy(&self) -> Remedy {
        match self {
            Self::Ended => Remedy::Report,
            Self::NotKept { .. } => Remedy::Name,
            _ => Remedy::Correct,
        }
    }
}

fn read_code(problem: &ReadProblem) -> &'static str {
    match problem {
        ReadProblem::Empty => "read-empty",
        ReadProblem::TooLong => "read-too-long",
        ReadProblem::NoRequest => "read-no-request",
        ReadProblem::OpenQuote => "read-open-quote",
        ReadProblem::UnknownOption(_) => "read-unknown-option",
        ReadProblem::OptionValue(_) => "read-option-value",
        ReadProblem::InFile(_) => "read-in-file",
        ReadProblem::InVariable(_) => "read-in-variable",
        ReadProblem::NotUrl => "read-not-url",
        ReadProblem::Json => "read-json",
        ReadProblem::PercentEncoding => "read-percent-encoding",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_search_that_waits_for_a_person_can_be_ended() {
        let progress = Progress::default();
        let waiting = tokio::spawn({
            let progress = progress.clone();
            async move { progress.unless_cancelled(std::future::pending::<()>()).await }
        });
        tokio::task::yield_now().await;
        progress.cancel();
        let ended = tokio::time::timeout(Duration::from_secs(5), waiting).await.expect("it ends");
        assert_eq!(ended.expect("no panic"), None);
        let later = progress.unless_cancelled(std::future::pending::<()>());
        assert_eq!(tokio::time::timeout(Duration::from_secs(5), later).await.expect("at once"), None);
    }
}
