//! The page on which a person chooses an account, and what follows from the choice.
//!
//! Anything on this computer, a web page included, can open the page; only the page itself can send its form. It
//! carries a transaction that is used once, and the request has to come from the sandbox's own origin where the
//! browser says from where it comes.

use std::collections::VecDeque;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::{SignedDuration, Timestamp};
use url::Url;

use crate::account::TestAccount;
use crate::app::App;
use crate::gateway::Gateway;
use crate::page;
use crate::random;
use crate::received::Received;
use crate::routes::receive;
use crate::words::Words;

/// What stands in lists of requests as the path of either request.
const PATH: &str = "/oauth/authorize";

/// How long a page can stand open before its button is pressed.
const TRANSACTION_LIFE: SignedDuration = SignedDuration::from_mins(30);

/// How many pages can stand open.
const TRANSACTIONS: usize = 1000;

/// What an authorize address asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    app_key: String,
    redirect: Redirect,
    state: Option<String>,
}

/// Where the code goes. Kept as it was sent, so that the callback is what the app expects to the byte.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Redirect(String);

/// Why an authorize address shows no choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
enum AskedError {
    #[error("response_type has to be code.")]
    ResponseType,
    #[error("client_id is missing: it is the app key.")]
    NoClient,
    #[error("client_id is no app key that this sandbox knows.")]
    UnknownClient,
    #[error("redirect_uri is missing.")]
    NoRedirect,
    #[error("redirect_uri has to be an absolute address of a site or an app, without a fragment.")]
    BadRedirect,
    #[error("sandbox_account has no such account.")]
    UnknownAccount,
}

/// The pages that stand open, the oldest first.
#[derive(Debug, Default)]
pub(crate) struct Transactions(VecDeque<Transaction>);

#[derive(Debug)]
struct Transaction {
    id: String,
    asked: Asked,
    until: Timestamp,
}

/// `GET /oauth/authorize`: the page, or the redirect at once where the address names an account.
pub(crate) async fn show(State(gateway): State<Arc<Gateway>>, request: Request) -> Response {
    let received = Received::of_query(request.uri().query());
    let words = Words::of_browser(request.headers());
    let response = match read(&gateway, &received) {
        Err(error) => {
            let (title, why) = (words.say("This cannot be authorized"), error.to_string());
            page::message(&words, StatusCode::BAD_REQUEST, title, words.say(&why))
        }
        Ok((app, asked, Some(account))) => approve(&gateway, app, &asked, account).await,
        Ok((app, asked, None)) => choice(&gateway, &words, app, asked),
    };
    record(&gateway, &received, response)
}

/// `POST /oauth/authorize`: what the page's buttons send.
pub(crate) async fn decide(State(gateway): State<Arc<Gateway>>, request: Request) -> Response {
    let own = is_own_origin(request.headers());
    let words = Words::of_browser(request.headers());
    let received = match receive(request).await {
        Ok(received) => received,
        Err(status) => return status.into_response(),
    };
    let response = if own {
        decided(&gateway, &words, &received).await
    } else {
        page::plain(StatusCode::FORBIDDEN, "This form was not sent by the sandbox's own page.")
    };
    record(&gateway, &received, response)
}

fn read<'a>(
    gateway: &'a Gateway,
    received: &Received,
) -> Result<(&'a App, Asked, Option<&'static TestAccount>), AskedError> {
    if received.get("response_type") != Some("code") {
        return Err(AskedError::ResponseType);
    }
    let key = received.filled("client_id").ok_or(AskedError::NoClient)?;
    let app = gateway.app(key).ok_or(AskedError::UnknownClient)?;
    let redirect = Redirect::parse(received.filled("redirect_uri").ok_or(AskedError::NoRedirect)?)?;
    let account = match received.get("sandbox_account") {
        Some(number) => Some(TestAccount::numbered(number).ok_or(AskedError::UnknownAccount)?),
        None => None,
    };
    let asked = Asked { app_key: key.to_owned(), redirect, state: received.get("state").map(str::to_owned) };
    Ok((app, asked, account))
}

fn choice(gateway: &Gateway, words: &Words, app: &App, asked: Asked) -> Response {
    let destination = asked.redirect.0.clone();
    match gateway.transactions().begin(asked, gateway.clock.now()) {
        Ok(transaction) => page::choice(words, app, &destination, &transaction),
        Err(_) => page::plain(StatusCode::INTERNAL_SERVER_ERROR, "The system gives no random bytes."),
    }
}

async fn decided(gateway: &Arc<Gateway>, words: &Words, received: &Received) -> Response {
    let id = received.get("transaction").unwrap_or_default();
    let Some(asked) = gateway.transactions().take(id, gateway.clock.now()) else {
        return page::message(
            words,
            StatusCode::BAD_REQUEST,
            words.say("This page was used already"),
            words.say("Begin again in the app that sent you here."),
        );
    };
    match received.get("decision") {
        Some("authorize") => {
            let account = received.get("account").and_then(TestAccount::numbered);
            let (Some(account), Some(app)) = (account, gateway.app(&asked.app_key)) else {
                return page::message(
                    words,
                    StatusCode::BAD_REQUEST,
                    words.say("No account was chosen"),
                    words.say("Begin again in the app that sent you here."),
                );
            };
            approve(gateway, app, &asked, account).await
        }
        // What the platform answers on the callback is documented nowhere: the person stays on its page.
        _ => page::message(
            words,
            StatusCode::OK,
            words.say("Authorization refused"),
            words.say("The app was given nothing. You may close this tab."),
        ),
    }
}

async fn approve(
    gateway: &Arc<Gateway>,
    app: &App,
    asked: &Asked,
    account: &'static TestAccount,
) -> Response {
    let Ok(code) = gateway.authorize(app, account).await else {
        return page::plain(StatusCode::INTERNAL_SERVER_ERROR, "The code cannot be kept.");
    };
    let callback = asked.redirect.with(&code, asked.state.as_deref());
    let Ok(location) = HeaderValue::from_str(&callback) else {
        return page::plain(StatusCode::INTERNAL_SERVER_ERROR, "The address cannot be written.");
    };
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::FOUND;
    response.headers_mut().insert(header::LOCATION, location);
    // The callback's site has no business with the address of this page.
    response.headers_mut().insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

fn record(gateway: &Gateway, received: &Received, response: Response) -> Response {
    let status = response.status().as_u16().to_string();
    gateway.record(gateway.clock.now(), PATH, received, Some(status), Vec::new());
    response
}

/// Whether nothing says that the request comes from elsewhere. A browser says it by `Origin`, newer ones by
/// `Sec-Fetch-Site` too; a program that says neither is held by the transaction alone.
fn is_own_origin(headers: &HeaderMap) -> bool {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let own_origin = headers.get(header::ORIGIN).is_none_or(|origin| origin == &format!("http://{host}"));
    let own_site = headers.get("sec-fetch-site").is_none_or(|site| site == "same-origin");
    own_origin && own_site
}

impl Redirect {
    fn parse(text: &str) -> Result<Self, AskedError> {
        // Schemes that run, or show, what the address itself says.
        const NEVER: [&str; 7] = ["about", "blob", "data", "file", "filesystem", "javascript", "vbscript"];
        let url = Url::parse(text).map_err(|_| AskedError::BadRedirect)?;
        let hostless = ["http", "https"].contains(&url.scheme()) && !url.has_host();
        // The parser would pass over white space at the ends, and over tabs and newlines anywhere.
        let unclean = text != text.trim() || text.chars().any(char::is_control);
        if unclean || hostless || url.fragment().is_some() || NEVER.contains(&url.scheme()) {
            return Err(AskedError::BadRedirect);
        }
        Ok(Self(text.to_owned()))
    }

    /// The callback: the address with the code and, exactly as it came, the state.
    fn with(&self, code: &str, state: Option<&str>) -> String {
        let mut callback = String::with_capacity(self.0.len() + code.len() + 64);
        for char in self.0.chars() {
            // A header takes visible ASCII; what the address has beside that is encoded as a browser would.
            if char.is_ascii_graphic() {
                callback.push(char);
            } else {
                let mut bytes = [0; 4];
                callback.push_str(&encoded(char.encode_utf8(&mut bytes)));
            }
        }
        callback.push(match self.0.find('?') {
            None => '?',
            Some(_) if self.0.ends_with(['?', '&']) => ' ',
            Some(_) => '&',
        });
        let mut callback = callback.trim_end().to_owned();
        callback.push_str("code=");
        callback.push_str(&encoded(code));
        if let Some(state) = state {
            callback.push_str("&state=");
            callback.push_str(&encoded(state));
        }
        callback
    }
}

/// Percent-encoded so that whoever reads `+` as a space and whoever does not read the same.
fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
}

impl Transactions {
    fn begin(&mut self, asked: Asked, now: Timestamp) -> Result<String, getrandom::Error> {
        let id = random::alphanumeric(43)?;
        self.0.retain(|transaction| transaction.until > now);
        if self.0.len() == TRANSACTIONS {
            self.0.pop_front();
        }
        let until = now.checked_add(TRANSACTION_LIFE).unwrap_or(Timestamp::MAX);
        self.0.push_back(Transaction { id: id.clone(), asked, until });
        Ok(id)
    }

    fn take(&mut self, id: &str, now: Timestamp) -> Option<Asked> {
        let at = self.0.iter().position(|transaction| transaction.id == id)?;
        self.0.remove(at).filter(|transaction| transaction.until > now).map(|transaction| transaction.asked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redirects_that_are_taken_and_what_becomes_of_them() {
        let table = [
            ("sellerkey://oauth/callback", "sellerkey://oauth/callback?code=c&state=s"),
            ("http://127.0.0.1:5/cb", "http://127.0.0.1:5/cb?code=c&state=s"),
            ("https://a.example/cb?x=1", "https://a.example/cb?x=1&code=c&state=s"),
            ("https://a.example/cb?", "https://a.example/cb?code=c&state=s"),
            ("https://a.example/cb?x=1&", "https://a.example/cb?x=1&code=c&state=s"),
            ("HTTPS://A.example", "HTTPS://A.example?code=c&state=s"),
            ("https://a.example/ü b", "https://a.example/%C3%BC%20b?code=c&state=s"),
            ("com.example.app:/cb", "com.example.app:/cb?code=c&state=s"),
        ];
        for (sent, expected) in table {
            let redirect = Redirect::parse(sent).expect(sent);
            assert_eq!(redirect.with("c", Some("s")), expected);
        }
    }

    #[test]
    fn redirects_that_are_not_taken() {
        for sent in [
            "/callback",
            "callback",
            "//a.example/cb",
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "vbscript:x",
            "about:blank",
            "blob:https://a.example/x",
            " https://a.example/",
            "https://a.example/\r\nSet-Cookie: a=b",
            "https://a.example/#fragment",
            "https://",
        ] {
            assert_eq!(Redirect::parse(sent), Err(AskedError::BadRedirect), "{sent}");
        }
    }

    #[test]
    fn the_state_comes_back_as_it_was() {
        for state in ["sk1.abc", "a b+c&d=e#f%20", "ü\n\"<>", ""] {
            let callback = Redirect("app://x?y=1".to_owned()).with("3_1_x", Some(state));
            let url = Url::parse(&callback).expect("an address");
            let pairs: Vec<_> = url.query_pairs().into_owned().collect();
            assert_eq!(pairs[1], ("code".to_owned(), "3_1_x".to_owned()));
            assert_eq!(pairs[2], ("state".to_owned(), state.to_owned()));
        }
        assert_eq!(Redirect("app://x".to_owned()).with("c", None), "app://x?code=c");
    }

    #[test]
    fn only_the_own_origin_sends_the_form() {
        let own = |pairs: &[(&'static str, &str)]| {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, HeaderValue::from_static("127.0.0.1:8123"));
            for (name, value) in pairs {
                headers.insert(*name, HeaderValue::from_str(value).expect("a header"));
            }
            is_own_origin(&headers)
        };
        assert!(own(&[]));
        assert!(own(&[("origin", "http://127.0.0.1:8123"), ("sec-fetch-site", "same-origin")]));
        for origin in ["https://127.0.0.1:8123", "http://127.0.0.1:8124", "http://evil.example", "null"] {
            assert!(!own(&[("origin", origin)]), "{origin}");
        }
        for site in ["cross-site", "same-site", "none"] {
            assert!(!own(&[("sec-fetch-site", site)]), "{site}");
        }
    }

    #[test]
    fn a_transaction_is_used_once_within_its_time() {
        let now: Timestamp = "2026-01-01T00:00:00Z".parse().expect("a time");
        let asked =
            || Asked { app_key: "1".to_owned(), redirect: Redirect("app://x".to_owned()), state: None };
        let mut transactions = Transactions::default();
        let (one, other) = (
            transactions.begin(asked(), now).expect("an id"),
            transactions.begin(asked(), now).expect("an id"),
        );
        assert_eq!(transactions.take(&one, now), Some(asked()));
        assert_eq!(transactions.take(&one, now), None);
        assert_eq!(transactions.take("", now), None);
        assert_eq!(transactions.take(&other, now + TRANSACTION_LIFE), None);
        let first = transactions.begin(asked(), now).expect("an id");
        for _ in 0..TRANSACTIONS {
            transactions.begin(asked(), now).expect("an id");
        }
        assert_eq!((transactions.0.len(), transactions.take(&first, now)), (TRANSACTIONS, None));
    }
}
