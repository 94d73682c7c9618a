//! The right request, and the way from what was signed to it.

use std::fmt;

use secrecy::zeroize::Zeroizing;
use url::Url;

use crate::{AppSecret, Interface, Parameters, Timestamp, base_text, curl, sign};

use super::call::{Call, Kind};
use super::culprits::is_parameter;
use super::judge::app_of_code;
use super::{Case, Place, stamp};

/// What stands for a code or a refresh token that was not pasted: the gateway answers it with `InvalidCode`.
pub const NO_CODE: &str = "test";

/// How long a code lives at most, in milliseconds, by the oldest page that says so.
const CODE_LIFE: i64 = 30 * 60 * 1000;

/// Never parameters of a call, though programs send them.
const NEVER: [&str; 4] = ["app_secret", "client_secret", "secret", "sign"];

/// The right request, with a fresh timestamp. Holds the code or the token that was pasted.
#[derive(Clone)]
pub struct Mended {
    /// How it is signed.
    pub interface: Interface,
    /// The text to sign.
    pub base: Zeroizing<String>,
    /// Its sign; nothing without a secret.
    pub sign: Option<String>,
    /// Where it goes.
    pub url: Url,
    /// Names and values as they are sent, `sign` last where there is one.
    pub form: Vec<(String, Zeroizing<String>)>,
    /// Whether a code that was really authorized, or a refresh token, has to be put in before it is sent: none was
    /// pasted, it is a dummy or another app's, or it has expired for certain.
    pub wants_code: bool,
}

/// A piece of a text on its way to another.
#[derive(Clone, PartialEq, Eq)]
pub struct Segment {
    /// What becomes of it.
    pub kind: SegmentKind,
    /// The piece itself. May be a code or a token.
    pub text: String,
    /// Whether [`Segment::text`] is the value of a code, a token or a secret: shown masked.
    pub secret: bool,
}

/// What becomes of a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each says it by its name")]
pub enum SegmentKind {
    Keep,
    Delete,
    Insert,
}

impl Mended {
    /// A token call keeps its code or refresh token and nothing else of what was sent: whatever SDKs add to it changes
    /// nothing. Another call keeps all that it was given, except what is empty, a secret, or a sign. Without an app
    /// key there is no sign, since what would be signed is not the whole request.
    pub(super) fn of(case: &Case<'_>, call: &Call) -> Option<Self> {
        let kind = call.kind.as_ref()?;
        if matches!(kind, Kind::Business(_)) && call.endpoints.business_by_path {
            // This platform has no such calls, and which of its paths is meant nobody can say.
            return None;
        }
        let parameters = parameters_of(case, kind, &case.now.to_string());
        let secret = case.secret.filter(|_| parameters.get("app_key").is_some());
        let mended = Self::signed(kind.interface(), call.url(kind), &parameters, secret);
        Some(Self { wants_code: wants_code(case, kind), ..mended })
    }

    /// With a code that was just authorized, and a timestamp of now: the sign covers both, so it is made anew.
    #[must_use]
    pub fn with_code(&self, secret: &AppSecret, code: &str, now: Timestamp) -> Self {
        let mut parameters = self.parameters();
        parameters.set("code", code).set("timestamp", now.to_string());
        Self::signed(self.interface.clone(), self.url.clone(), &parameters, Some(secret))
    }

    /// Whether it has a code, so that [`Mended::with_code`] makes the same call.
    pub fn takes_code(&self) -> bool {
        self.form.iter().any(|(name, _)| name == "code")
    }

    /// What is signed: all that is sent, without the sign.
    pub fn parameters(&self) -> Parameters {
        let mut parameters = Parameters::new();
        for (name, value) in &self.form {
            parameters.set(name.clone(), value.as_str());
        }
        parameters
    }

    fn signed(interface: Interface, url: Url, parameters: &Parameters, secret: Option<&AppSecret>) -> Self {
        let base = Zeroizing::new(base_text(&interface, parameters));
        let sign = secret.map(|secret| sign(secret, &base).to_string());
        let sent = parameters.iter().map(|(name, value)| (name.to_owned(), Zeroizing::new(value.to_owned())));
        let signed = sign.clone().map(|sign| ("sign".to_owned(), Zeroizing::new(sign)));
        let form = sent.chain(signed).collect();
        Self { interface, base, sign, url, form, wants_code: false }
    }

    /// A cURL line for `sh`; nothing without a sign.
    pub fn curl(&self) -> Option<Zeroizing<String>> {
        self.sign.as_ref()?;
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(self.form.iter().map(|(name, value)| (name, value.as_str())));
        Some(curl(&self.url, &Zeroizing::new(form.finish())))
    }
}

/// What the right request has, without its sign.
pub(super) fn parameters_of(case: &Case<'_>, kind: &Kind, timestamp: &str) -> Parameters {
    let mut parameters = Parameters::new();
    let request = case.request;
    match kind {
        Kind::Token(token) => {
            let input = value_of(case, token.input).map_or(NO_CODE, str::trim);
            parameters.set(token.input, if input.is_empty() { NO_CODE } else { input });
        }
        Kind::Path(_) | Kind::Business(_) => {
            let unseen =
                request.unseen().filter(|pair| pair.place == Place::Json || is_parameter(&pair.name));
            let given = request.seen().chain(unseen);
            let mut pairs: Vec<_> = given.filter(|pair| !NEVER.contains(&pair.name.as_str())).collect();
            // In the order in which they are kept each is set at the end.
            pairs.sort_by(|one, other| one.name.cmp(&other.name));
            for pair in pairs {
                parameters.set(pair.name.clone(), pair.value.as_str());
            }
        }
    }
    if let Kind::Business(Some(method)) = kind {
        parameters.set("method", method.as_str());
    }
    let key = case.app_key.map(crate::AppKey::as_str).or_else(|| value_of(case, "app_key").map(str::trim));
    parameters.set("app_key", key.unwrap_or_default());
    parameters.set("sign_method", "sha256").set("timestamp", timestamp);
    parameters
}

fn wants_code(case: &Case<'_>, kind: &Kind) -> bool {
    let Kind::Token(token) = kind else { return false };
    let input = value_of(case, token.input).map(str::trim).unwrap_or_default();
    if input.is_empty() || token.input != "code" {
        return input.is_empty();
    }
    let key = case.app_key.map(crate::AppKey::as_str).or_else(|| value_of(case, "app_key").map(str::trim));
    let sent = || match value_of(case, "timestamp")? {
        text if stamp::digits(text).is_some() => i64::try_from(stamp::digits(text)?).ok(),
        text => stamp::parse_documented(text),
    };
    let at = case.received_at.map(Timestamp::as_millis).or_else(sent);
    let expired = at.is_some_and(|at| case.now.as_millis().saturating_sub(at) > CODE_LIFE);
    app_of_code(input).is_none_or(|of| Some(of.as_str()) != key) || expired
}

/// A value, wherever it stands.
fn value_of<'a>(case: &Case<'a>, name: &str) -> Option<&'a str> {
    let unseen = || case.request.unseen().find(|pair| pair.name == name).map(|pair| pair.value.as_str());
    case.request.get(name).or_else(unseen)
}

impl fmt::Debug for Mended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Mended({})", self.url)
    }
}

impl fmt::Debug for Segment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}({})", self.kind, if self.secret { "…" } else { &self.text })
    }
}
