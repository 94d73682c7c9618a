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
        checked(target)?;
        let (path, query) = target.split_once('?').ok_or(if target == address.path {
            CallbackError::Missing("code")
        } else {
            CallbackError::Elsewhere
        })?;
        if path != address.path {
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
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn state() -> String {
        format!("sk1.{}", "0123456789abcdef".repeat(4))
    }

    #[test]
    fn callback_urls_good_and_bad() {
        let kind = |text: &str| CallbackUrl::parse(text).map(|url| url.return_path);
        assert_eq!(kind(" sellerkey://oauth/callback\n"), Ok(ReturnPath::DeepLink));
        assert_eq!(kind("https://backend.example/api/callback?shop=1"), Ok(ReturnPath::Web));
        assert_eq!(kind("http://backend.example/callback"), Ok(ReturnPath::Web));
        for (text, host, port) in [
            ("http://127.0.0.1:8123/cb", LoopbackHost::V4, 8123),
            ("http://[::1]:8123/cb", LoopbackHost::V6, 8123),
            ("http://localhost:8123/cb", LoopbackHost::Name, 8123),
            ("http://localhost/cb", LoopbackHost::Name, 80),
        ] {
            let address = LoopbackAddress { host, port, path: "/cb".to_owned() };
            assert_eq!(kind(text), Ok(ReturnPath::Loopback(address)), "{text}");
        }
        for (text, error) in [
            ("", CallbackError::NotUrl),
            ("backend.example/callback", CallbackError::NotUrl),
            ("https://b.example/#/callback", CallbackError::Fragment),
            ("https://user@b.example/", CallbackError::Contains("user")),
            ("https://b.example/?state=1", CallbackError::Contains("state")),
            ("javascript:alert(1)", CallbackError::Scheme("javascript".to_owned())),
            ("sellerkey://oauth/other", CallbackError::Elsewhere),
            ("https://b.example/\u{0}", CallbackError::ControlCharacter),
        ] {
            assert_eq!(kind(text), Err(error), "{text:?}");
        }
        assert_eq!(kind(&format!("https://b.example/{}", "a".repeat(5000))), Err(CallbackError::TooLong));
        let typed = "HTTPS://Backend.Example:443/a/../b";
        assert_eq!(CallbackUrl::parse(typed).map(|url| url.as_str().to_owned()), Ok(typed.to_owned()));
    }

    #[test]
    fn deep_links_good_and_bad() {
        let state = state();
        let parse = |text: &str| Callback::parse_deep_link(text).map(|callback| callback.outcome);
        let good = [
            format!("sellerkey://oauth/callback?code=3_1_x&state={state}"),
            format!("sellerkey://oauth/callback/?state={state}&code=3_1_x"),
            format!("sellerkey://oauth/callback?code=3_1_x&state={state}&spm=a2g0o"),
            format!("sellerkey://oauth/callback?code=3_1_x&state={state}#_=_"),
        ];
        for text in good {
            assert!(matches!(parse(&text), Ok(Outcome::Code(code)) if code.expose() == "3_1_x"), "{text}");
        }
        let bad = [
            (format!("https://oauth/callback?code=a&state={state}"), CallbackError::Elsewhere),
            (format!("sellerkey://oauth/callback2?code=a&state={state}"), CallbackError::Elsewhere),
            (format!("sellerkey://oauth.evil/callback?code=a&state={state}"), CallbackError::Elsewhere),
            (format!("SELLERKEY://oauth/callback?code=a&state={state}"), CallbackError::Elsewhere),
            (format!("sellerkey://user@oauth/callback?code=a&state={state}"), CallbackError::Elsewhere),
            (format!(" sellerkey://oauth/callback?code=a&state={state}"), CallbackError::Elsewhere),
            (format!("sellerkey://oauth/callback?code=a&code=b&state={state}"), CallbackError::Twice("code")),
            (
                format!("sellerkey://oauth/callback?code=a&state={state}&state={state}"),
                CallbackError::Twice("state"),
            ),
            (format!("sellerkey://oauth/callback?state={state}"), CallbackError::Missing("code")),
            (format!("sellerkey://oauth/callback?code=&state={state}"), CallbackError::Missing("code")),
            ("sellerkey://oauth/callback?code=a".to_owned(), CallbackError::Missing("state")),
            ("sellerkey://oauth/callback?code=a&state=xyz".to_owned(), CallbackError::ForeignState),
            (format!("sellerkey://oauth/callback?code=a%00b&state={state}"), CallbackError::Code),
            (format!("sellerkey://oauth/callback?code=a%20b&state={state}"), CallbackError::Code),
            (
                format!("sellerkey://oauth/callback?code=a\u{0}&state={state}"),
                CallbackError::ControlCharacter,
            ),
            (
                format!("sellerkey://oauth/callback?code={}&state={state}", "a".repeat(600)),
                CallbackError::Code,
            ),
            (format!("sellerkey://oauth/callback?x={}", "a".repeat(1 << 20)), CallbackError::TooLong),
        ];
        for (text, error) in bad {
            assert_eq!(parse(&text).err(), Some(error), "{}", &text[..text.len().min(200)]);
        }
    }

    #[test]
    fn a_refusal_is_taken_with_its_state_and_cut_short() {
        let text = format!(
            "sellerkey://oauth/callback?error=access_denied&error_description={}&state={}",
            "d".repeat(500),
            state()
        );
        let Ok(Outcome::Refused { error, description }) = Callback::parse_deep_link(&text).map(|c| c.outcome)
        else {
            panic!("a refusal")
        };
        assert_eq!((error.as_str(), description.map(|d| d.len())), ("access_denied", Some(120)));
    }

    #[test]
    fn loopback_requests_good_and_bad() {
        let address = LoopbackAddress { host: LoopbackHost::V4, port: 1, path: "/cb".to_owned() };
        let parse = |text: &str| Callback::parse_loopback(text, &address).err();
        let state = state();
        assert_eq!(parse(&format!("/cb?code=a&state={state}")), None);
        assert_eq!(parse(&format!("/cb/?code=a&state={state}")), Some(CallbackError::Elsewhere));
        assert_eq!(parse("/favicon.ico"), Some(CallbackError::Elsewhere));
        assert_eq!(parse("/cb"), Some(CallbackError::Missing("code")));
        assert_eq!(
            parse(&format!("http://127.0.0.1:1/cb?code=a&state={state}")),
            Some(CallbackError::Elsewhere)
        );
    }

    #[test]
    fn what_people_paste() {
        let state = state();
        for text in [
            format!("https://backend.example/api/cb?code=3_1_x&state={state}"),
            format!("  \"https://other.example/landing?state={state}&code=3_1_x#top\" \n"),
            format!("?code=3_1_x&state={state}"),
            format!("code=3_1_x&state={state}"),
            format!("sellerkey://oauth/callback?code=3_1_x&state={state}"),
        ] {
            assert!(matches!(Pasted::parse(&text), Ok(Pasted::Callback(_))), "{text}");
        }
        assert!(
            matches!(Pasted::parse(" 3_524880_Jx \n"), Ok(Pasted::BareCode(code)) if code.expose() == "3_524880_Jx")
        );
        for (text, error) in [
            ("", CallbackError::Unreadable),
            ("what do you mean", CallbackError::Unreadable),
            ("https://backend.example/cb", CallbackError::Missing("code")),
            ("https://backend.example/cb?code=3_1_x", CallbackError::Missing("state")),
            ("https://backend.example/cb?code=3_1_x&state=shop-7", CallbackError::ForeignState),
            ("a\u{7}b", CallbackError::ControlCharacter),
        ] {
            assert_eq!(Pasted::parse(text).err(), Some(error), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_makes_it_panic_and_no_wrong_state_gets_through(text in ".{0,300}", state in ".{0,80}") {
            let address = LoopbackAddress { host: LoopbackHost::V4, port: 1, path: "/cb".to_owned() };
            let _ = CallbackUrl::parse(&text);
            let _ = Pasted::parse(&text);
            let _ = Callback::parse_deep_link(&text);
            let _ = Callback::parse_loopback(&text, &address);
            let link = format!("{DEEP_LINK}?code=a&state={state}&{text}");
            if let Ok(callback) = Callback::parse_deep_link(&link) {
                let decoded = form_urlencoded::parse(link.split_once('?').expect("a query").1.as_bytes())
                    .filter(|(name, _)| name == "state").map(|(_, value)| value.into_owned()).collect::<Vec<_>>();
                prop_assert_eq!(decoded.len(), 1);
                prop_assert_eq!(State::parse(&decoded[0]).map(|s| s.hash()), Some(callback.state.hash()));
            }
        }
    }
}
