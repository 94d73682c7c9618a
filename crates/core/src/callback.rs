//! The callback: what an app's callback URL is, and the one strict parser for everything that comes home.
//!
//! A callback is hostile input, whichever way it comes: any program may open a deep link, any page may ask the
//! loopback port, and what is pasted may be anything. What proves a callback is its state, which only the attempt and
//! the authorize page knew.

use std::fmt;

use iop::AuthorizationCode;
use url::{Host, Url, form_urlencoded};

use crate::attempt::State;
use crate::error::{Coded, Params, Remedy, params};

/// Where a deep link leads. The hand-over page leads there too, whatever the app's callback URL is.
pub const DEEP_LINK: &str = "sellerkey://oauth/callback";

/// The callback URL of an app that is added without one.
pub const DEFAULT_CALLBACK: &str = "http://127.0.0.1:17653/callback";

/// Longer callbacks are not read.
pub const LONGEST_CALLBACK: usize = 4096;

/// A callback URL, to the byte as it was typed: the gateway compares it so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallbackUrl {
    typed: String,
    return_path: ReturnPath,
}

/// How the code comes home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReturnPath {
    /// `sellerkey://oauth/callback`: the desktop app is called by the system.
    DeepLink,
    /// `http://127.0.0.1:PORT/path` and its like: we listen.
    Loopback(LoopbackAddress),
    /// An address on the web: the user brings it here, or a page there hands it over.
    Web,
}

/// Where to listen for a callback.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoopbackAddress {
    /// `127.0.0.1`, `[::1]`, or `localhost`, which is both.
    pub host: LoopbackHost,
    /// The port.
    pub port: u16,
    /// The path, exactly.
    pub path: String,
}

/// This computer, by one of its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoopbackHost {
    /// `127.0.0.1`
    V4,
    /// `[::1]`
    V6,
    /// `localhost`
    Name,
}

/// What came home and belongs to an attempt of ours.
#[derive(Debug)]
pub struct Callback {
    /// What proves it.
    pub state: State,
    /// What it brings.
    pub outcome: Outcome,
}

/// What a callback brings.
#[derive(Debug)]
pub enum Outcome {
    /// The code to exchange.
    Code(AuthorizationCode),
    /// A refusal. No documented answer of the platform; other servers of its kind give one.
    Refused {
        /// `error`
        error: String,
        /// `error_description`
        description: Option<String>,
    },
}

/// What a person pasted.
#[derive(Debug)]
pub enum Pasted {
    /// A full address, held to its state.
    Callback(Callback),
    /// A bare code, which nothing proves.
    BareCode(AuthorizationCode),
}

/// Why something is no callback, or no callback URL.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CallbackError {
    /// The callback URL is no address.
    #[error("the callback URL cannot be read as an address")]
    NotUrl,
    /// The callback URL has a fragment, which no server ever gets to see.
    #[error("the callback URL has a fragment")]
    Fragment,
    /// The callback URL has a user name, or parameters of our own in its query.
    #[error("the callback URL contains {0}")]
    Contains(&'static str),
    /// The callback URL has a scheme that brings nothing home.
    #[error("callback URLs of the scheme {0:?} lead nowhere")]
    Scheme(String),
    /// A loopback callback URL without a port.
    #[error("the callback URL names no port")]
    NoPort,
    /// Longer than [`LONGEST_CALLBACK`].
    #[error("longer than {LONGEST_CALLBACK} bytes")]
    TooLong,
    /// It has control characters.
    #[error("it has control characters")]
    ControlCharacter,
    /// Neither an address nor a code.
    #[error("neither an address nor a code")]
    Unreadable,
    /// It leads somewhere else.
    #[error("the address is not the callback's")]
    Elsewhere,
    /// A parameter came twice.
    #[error("{0} is there twice")]
    Twice(&'static str),
    /// A parameter is missing.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// The code has a character that no code has, or is too long.
    #[error("the code is no code")]
    Code,
    /// The state is not of our making.
    #[error("the state is not of our making")]
    ForeignState,
}

impl CallbackUrl {
    /// Reads what the user typed. White space around it is cut off, nothing else is changed.
    pub fn parse(text: &str) -> Result<Self, CallbackError> {
        let typed = text.trim();
        checked(typed)?;
        let url = Url::parse(typed).map_err(|_| CallbackError::NotUrl)?;
        if url.fragment().is_some() {
            return Err(CallbackError::Fragment);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(CallbackError::Contains("user"));
        }
        if let Some(name) = KEYS.into_iter().find(|key| url.query_pairs().any(|(name, _)| name == *key)) {
            return Err(CallbackError::Contains(name));
        }
        let return_path = match (url.scheme(), loopback_host(&url)) {
            ("sellerkey", _) if typed == DEEP_LINK => ReturnPath::DeepLink,
            ("sellerkey", _) => return Err(CallbackError::Elsewhere),
            ("http", Some(host)) => {
                let port = url.port_or_known_default().ok_or(CallbackError::NoPort)?;
                ReturnPath::Loopback(LoopbackAddress { host, port, path: url.path().to_owned() })
            }
            ("https" | "http", _) if url.host_str().is_some_and(|host| !host.is_empty()) => ReturnPath::Web,
            (scheme, _) => return Err(CallbackError::Scheme(scheme.chars().take(40).collect())),
        };
        Ok(Self { typed: typed.to_owned(), return_path })
    }

    /// To the byte as it was typed.
    pub fn as_str(&self) -> &str {
        &self.typed
    }

    /// How the code comes home.
    pub fn return_path(&self) -> &ReturnPath {
        &self.return_path
    }
}

impl fmt::Display for CallbackUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.typed)
    }
}

impl Callback {
    /// Reads a deep link: exactly [`DEEP_LINK`] with a query.
    pub fn parse_deep_link(text: &str) -> Result<Self, CallbackError> {
        checked(text)?;
        let query = text.strip_prefix(DEEP_LINK).and_then(|rest| rest.strip_prefix('?'));
        // Some systems put a slash behind the path of a link without a file.
        let query = query.or_else(|| text.strip_prefix(DEEP_LINK).and_then(|rest| rest.strip_prefix("/?")));
        Self::of_query(query.ok_or(CallbackError::Elsewhere)?)
    }

    /// Reads the path and query of a request to the loopback port.
    pub fn parse_loopback(target: &str, address: &LoopbackAddress) -> Result<Self, CallbackError> {
        Self::parse_request(target, &address.path)
    }

    /// Reads the path and query of a request for this path.
    pub fn parse_request(target: &str, path: &str) -> Result<Self, CallbackError> {
        checked(target)?;
        let (asked, query) = target.split_once('?').ok_or(if target == path {
            CallbackError::Missing("code")
        } else {
            CallbackError::Elsewhere
        })?;
        if asked != path {
            return Err(CallbackError::Elsewhere);
        }
        Self::of_query(query)
    }

    fn of_query(query: &str) -> Result<Self, CallbackError> {
        let query = query.split_once('#').map_or(query, |(query, _)| query);
        let [code, state, error, description] = KEYS.map(|key| once(query, key));
        let (code, state, error, description) = (code?, state?, error?, description?);
        let state = state.ok_or(CallbackError::Missing("state"))?;
        let state = State::parse(&state).ok_or(CallbackError::ForeignState)?;
        let outcome = match (code, error) {
            (Some(code), _) => Outcome::Code(code_of(&code)?),
            (None, Some(error)) => {
                Outcome::Refused { error: said(&error), description: description.map(|d| said(&d)) }
            }
            (None, None) => return Err(CallbackError::Missing("code")),
        };
        Ok(Self { state, outcome })
    }
}

impl Pasted {
    /// Reads what a person pasted: the whole address that the browser ended on, wherever it leads, since its state
    /// proves it; its query alone; or a bare code.
    pub fn parse(text: &str) -> Result<Self, CallbackError> {
        let text = text.trim().trim_matches(['"', '\'', '<', '>']);
        checked(text)?;
        if text.is_empty() {
            return Err(CallbackError::Unreadable);
        }
        let query = match text.split_once('?') {
            Some((_, query)) => query,
            None if text.starts_with("code=") || text.starts_with("state=") || text.contains("&code=") => {
                text
            }
            None if text.contains("://") => return Err(CallbackError::Missing("code")),
            None => return Ok(Self::BareCode(code_of(text).map_err(|_| CallbackError::Unreadable)?)),
        };
        Callback::of_query(query).map(Self::Callback)
    }
}

impl Coded for CallbackError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotUrl => "callback-not-url",
            Self::Fragment => "callback-fragment",
            Self::Contains(_) => "callback-contains",
            Self::Scheme(_) => "callback-scheme",
            Self::NoPort => "callback-no-port",
            Self::TooLong => "callback-too-long",
            Self::ControlCharacter => "callback-control-character",
            Self::Unreadable => "callback-unreadable",
            Self::Elsewhere => "callback-elsewhere",
            Self::Twice(_) => "callback-twice",
            Self::Missing(_) => "callback-missing",
            Self::Code => "callback-code",
            Self::ForeignState => "state-foreign",
        }
    }

    fn params(&self) -> Params {
        match self {
            Self::Contains(name) | Self::Twice(name) | Self::Missing(name) => params([("name", name)]),
            Self::Scheme(scheme) => params([("scheme", scheme)]),
            _ => Params::new(),
        }
    }

    fn remedy(&self) -> Remedy {
        Remedy::Correct
    }
}

/// Whether a callback's port can be listened to here and now.
pub async fn try_port(address: &LoopbackAddress) -> Result<(), crate::loopback::LoopbackError> {
    crate::loopback::Loopback::listen(address).await.map(drop)
}

const KEYS: [&str; 4] = ["code", "state", "error", "error_description"];

fn checked(text: &str) -> Result<(), CallbackError> {
    if text.len() > LONGEST_CALLBACK {
        return Err(CallbackError::TooLong);
    }
    if text.chars().any(char::is_control) {
        return Err(CallbackError::ControlCharacter);
    }
    Ok(())
}

/// The value of a key that may stand there once, and of no empty one.
fn once(query: &str, key: &'static str) -> Result<Option<String>, CallbackError> {
    let mut values =
        form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name == key).map(|(_, value)| value);
    let first = values.next();
    if values.next().is_some() {
        return Err(CallbackError::Twice(key));
    }
    Ok(first.filter(|value| !value.is_empty()).map(Into::into))
}

fn code_of(text: &str) -> Result<AuthorizationCode, CallbackError> {
    let plain = |byte: u8| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'~' | b'+' | b'/' | b'=')
    };
    if text.is_empty() || text.len() > 512 || !text.bytes().all(plain) {
        return Err(CallbackError::Code);
    }
    Ok(AuthorizationCode::new(text))
}

/// A stranger's words, as far as they are shown.
fn said(text: &str) -> String {
    text.chars().filter(|char| !char.is_control()).take(120).collect()
}

fn loopback_host(url: &Url) -> Option<LoopbackHost> {
    match url.host()? {
        Host::Ipv4(address) if address == std::net::Ipv4Addr::LOCALHOST => Some(LoopbackHost::V4),
        Host::Ipv6(address) if address == std::net::Ipv6Addr::LOCALHOST => Some(LoopbackHost::V6),
        Host::Domain("localhost") => Some(LoopbackHost::Name),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
