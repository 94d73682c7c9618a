//! The gateway's answers, in every shape that was seen.
//!
//! A token call answers a JSON object with `code` = `"0"`, or one with an error's code, both with HTTP 200. Numbers
//! come as numbers and as strings; any id may be missing; unknown fields are passed over.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::error::{ErrorOrigin, GatewayError};
use crate::{AccessToken, RefreshToken};

/// Tokens with their lifetimes and their account.
#[derive(Clone, Debug)]
pub struct Grant {
    /// What business calls carry.
    pub access_token: AccessToken,
    /// What renews it. A refresh answer may leave it out: the old one stays good.
    pub refresh_token: Option<RefreshToken>,
    /// Seconds that the access token lives from the answer on.
    pub expires_in: Option<u64>,
    /// Seconds that the authorization lives from the answer on; 0 when it cannot be renewed at all.
    pub refresh_expires_in: Option<u64>,
    /// When the access token ends, in epoch milliseconds.
    pub expire_time: Option<i64>,
    /// When the authorization ends, in epoch milliseconds.
    pub refresh_token_valid_time: Option<i64>,
    /// Whose account it is.
    pub account: Account,
    /// The number to give to the platform's support.
    pub request_id: Option<String>,
}

/// The account that authorized. The `security` calls leave out [`Account::login`] and [`Account::nick`], and any
/// other field may be missing too.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Account {
    /// `user_id`, digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// `seller_id`, digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seller_id: Option<String>,
    /// `havana_id`, digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub havana_id: Option<String>,
    /// `account_id`, digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_id: Option<String>,
    /// `account`: what one logs in with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub login: Option<String>,
    /// `user_nick`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nick: Option<String>,
    /// `account_platform`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<AccountKind>,
}

/// What kind of account it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum AccountKind {
    /// `buyerApp`: a drop-shipper.
    DropShipper,
    /// `seller_center`: a seller.
    Seller,
    /// Any other.
    Other(String),
}

impl AccountKind {
    /// Reads the gateway's word.
    pub fn of(text: &str) -> Self {
        match text {
            "buyerApp" => Self::DropShipper,
            "seller_center" => Self::Seller,
            other => Self::Other(other.to_owned()),
        }
    }

    /// The gateway's word.
    pub fn as_str(&self) -> &str {
        match self {
            Self::DropShipper => "buyerApp",
            Self::Seller => "seller_center",
            Self::Other(other) => other,
        }
    }
}

impl From<String> for AccountKind {
    fn from(text: String) -> Self {
        Self::of(&text)
    }
}

impl From<AccountKind> for String {
    fn from(kind: AccountKind) -> Self {
        kind.as_str().to_owned()
    }
}

impl Account {
    /// Its ids in the order in which two accounts are compared.
    pub fn ids(&self) -> [Option<&str>; 4] {
        [&self.user_id, &self.seller_id, &self.havana_id, &self.account_id].map(Option::as_deref)
    }

    /// Whether both are one account, by the first id that both have; nothing where they share none.
    pub fn is_same_as(&self, other: &Self) -> Option<bool> {
        self.ids().iter().zip(other.ids()).find_map(|(one, other)| Some((*one)? == other?))
    }

    /// This account, what it lacks filled in from a later answer; what a later answer says wins.
    #[must_use]
    pub fn completed_by(&self, later: &Self) -> Self {
        let either =
            |later: &Option<String>, earlier: &Option<String>| later.clone().or_else(|| earlier.clone());
        Self {
            user_id: either(&later.user_id, &self.user_id),
            seller_id: either(&later.seller_id, &self.seller_id),
            havana_id: either(&later.havana_id, &self.havana_id),
            account_id: either(&later.account_id, &self.account_id),
            login: either(&later.login, &self.login),
            nick: either(&later.nick, &self.nick),
            kind: later.kind.clone().or_else(|| self.kind.clone()),
        }
    }

    /// The id to show: the first that there is.
    pub fn id(&self) -> Option<&str> {
        self.ids().into_iter().flatten().next()
    }

    /// The name to show: what one logs in with, else the nick.
    pub fn name(&self) -> Option<&str> {
        self.login.as_deref().or(self.nick.as_deref())
    }
}

/// Why an answer brought nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// The gateway refused.
    #[error("{0}")]
    Refused(Box<GatewayError>),
    /// No JSON at all: a page of a proxy, or of an address where no gateway is.
    #[error("not JSON: {first_line}")]
    NotJson {
        /// Its first line, 120 printable characters at most.
        first_line: String,
    },
    /// JSON, but of no shape that is known.
    #[error("the answer has no readable {missing}")]
    Unreadable {
        /// What was looked for.
        missing: &'static str,
    },
}

/// Reads what a token call answered.
pub fn read_grant(body: &[u8]) -> Result<Grant, AnswerError> {
    grant_of(&read_object(body)?)
}

/// What every answer has, whatever it is to: for a record of what was asked and answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// `0`, or the error's code.
    pub code: String,
    /// The number to give to the platform's support.
    pub request_id: Option<String>,
}

/// Reads what every answer has; nothing where it is no gateway's.
pub fn read_receipt(body: &[u8]) -> Option<Receipt> {
    let object = read_object(body).ok()?;
    if let Some(error) = error_of(&object) {
        return Some(Receipt { code: error.code, request_id: error.request_id });
    }
    let wrapped = || object.values().find_map(|inner| text(inner.as_object()?, "request_id"));
    Some(Receipt { code: "0".to_owned(), request_id: text(&object, "request_id").or_else(wrapped) })
}

/// Reads what a person or a program hands over: an answer, or what some SDKs print around one,
/// `{"gopResponseBody":"{…}"}`.
pub fn read_pasted_grant(text: &str) -> Result<Grant, AnswerError> {
    let object = read_object(text.trim().trim_start_matches('\u{feff}').as_bytes())?;
    match object.get("gopResponseBody") {
        Some(Value::String(inner)) => grant_of(&read_object(inner.as_bytes())?),
        Some(Value::Object(inner)) => grant_of(inner),
        _ => grant_of(&object),
    }
}

fn grant_of(object: &Map<String, Value>) -> Result<Grant, AnswerError> {
    if let Some(error) = error_of(object) {
        return Err(AnswerError::Refused(Box::new(error)));
    }
    let secret = |name: &str| text(object, name).filter(|value| value.chars().all(|c| c.is_ascii_graphic()));
    Ok(Grant {
        access_token: AccessToken::new(
            secret("access_token").ok_or(AnswerError::Unreadable { missing: "access_token" })?,
        ),
        refresh_token: secret("refresh_token").map(RefreshToken::new),
        expires_in: number(object, "expires_in").and_then(|n| u64::try_from(n).ok()),
        refresh_expires_in: number(object, "refresh_expires_in").and_then(|n| u64::try_from(n).ok()),
        expire_time: number(object, "expire_time").filter(|n| *n > 0),
        refresh_token_valid_time: number(object, "refresh_token_valid_time").filter(|n| *n > 0),
        account: Account {
            user_id: text(object, "user_id"),
            seller_id: text(object, "seller_id"),
            havana_id: text(object, "havana_id"),
            account_id: text(object, "account_id"),
            login: text(object, "account"),
            nick: text(object, "user_nick"),
            kind: text(object, "account_platform").map(|kind| AccountKind::of(&kind)),
        },
        request_id: text(object, "request_id"),
    })
}

/// Reads a body as a JSON object.
pub(crate) fn read_object(body: &[u8]) -> Result<Map<String, Value>, AnswerError> {
    match serde_json::from_slice(body) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => Err(AnswerError::Unreadable { missing: "object" }),
        Err(_) => Err(AnswerError::NotJson { first_line: first_line(body) }),
    }
}

/// The error that an answer is, if it is one: at its root (`/rest`) or under `error_response` (`/sync`).
pub(crate) fn error_of(object: &Map<String, Value>) -> Option<GatewayError> {
    let error = match object.get("error_response") {
        Some(Value::Object(inner)) => inner,
        _ => object,
    };
    let code = text(error, "code").filter(|code| code != "0")?;
    Some(GatewayError {
        code,
        origin: text(error, "type").and_then(|origin| ErrorOrigin::of(&origin)),
        message: text(error, "message").or_else(|| text(error, "msg")).unwrap_or_default(),
        request_id: text(error, "request_id").or_else(|| text(object, "request_id")),
        sub_code: text(error, "sub_code"),
        sub_message: text(error, "sub_msg"),
    })
}

/// A string, or a number as its digits; an empty one is none.
pub(crate) fn text(object: &Map<String, Value>, name: &str) -> Option<String> {
    match object.get(name)? {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn number(object: &Map<String, Value>, name: &str) -> Option<i64> {
    match object.get(name)? {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

fn first_line(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(&body[..body.len().min(2048)]);
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    line.chars().filter(|char| !char.is_control()).take(120).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A real body, its values shortened.
    const BODY: &str = r#"{"refresh_token_valid_time":1773134239000,"havana_id":"4080","expire_time":1770542239000,
        "locale":"zh_CN","user_nick":"de30","access_token":"5000a","refresh_token":"5000r","user_id":"4641",
        "account_platform":"buyerApp","refresh_expires_in":5184000,"expires_in":2592000,"sp":"ae",
        "seller_id":"4641","account":"shop@example.com","code":"0","request_id":"2141"}"#;

    #[test]
    fn a_real_body() {
        let grant = read_grant(BODY.as_bytes()).expect("a grant");
        assert_eq!(grant.access_token.expose(), "5000a");
        assert_eq!(grant.refresh_token.as_ref().map(RefreshToken::expose), Some("5000r"));
        assert_eq!((grant.expires_in, grant.refresh_expires_in), (Some(2_592_000), Some(5_184_000)));
        assert_eq!(grant.account.name(), Some("shop@example.com"));
        assert_eq!(grant.account.kind, Some(AccountKind::DropShipper));
        assert_eq!(grant.request_id.as_deref(), Some("2141"));
        assert!(!format!("{grant:?}").contains("5000"));
    }

    #[test]
    fn numbers_as_strings_strings_as_numbers_fields_unknown_and_missing() {
        let body = br#"{"access_token":"a","expires_in":"3600","user_id":4641,"code":0,
            "country_user_info":[{"country":"sg"}],"refresh_expires_in":"0"}"#;
        let grant = read_grant(body).expect("a grant");
        assert_eq!((grant.expires_in, grant.refresh_expires_in), (Some(3600), Some(0)));
        assert_eq!(grant.account.id(), Some("4641"));
        assert!(grant.refresh_token.is_none() && grant.account.name().is_none());
    }

    #[test]
    fn errors_at_the_root_and_wrapped() {
        let body = br#"{"type":"ISV","code":"IncompleteSignature","message":"m","request_id":"212a"}"#;
        let Err(AnswerError::Refused(error)) = read_grant(body) else { panic!("an error") };
        assert_eq!((error.code.as_str(), error.request_id.as_deref()), ("IncompleteSignature", Some("212a")));
        let body =
            br#"{"error_response":{"type":"ISP","code":15,"msg":"m","sub_code":"s","request_id":"7"}}"#;
        let Err(AnswerError::Refused(error)) = read_grant(body) else { panic!("an error") };
        assert_eq!((error.code.as_str(), error.sub_code.as_deref()), ("15", Some("s")));
        assert_eq!(error.origin, Some(ErrorOrigin::Service));
    }

    #[test]
    fn every_answer_has_a_receipt() {
        let receipt =
            |body: &str| read_receipt(body.as_bytes()).map(|receipt| (receipt.code, receipt.request_id));
        let some = |code: &str, id: &str| Some((code.to_owned(), Some(id.to_owned())));
        assert_eq!(receipt(BODY), some("0", "2141"));
        assert_eq!(receipt(r#"{"error_response":{"code":"X","request_id":"7"}}"#), some("X", "7"));
        assert_eq!(receipt(r#"{"a_b_response":{"request_id":"8"}}"#), some("0", "8"));
        assert_eq!(receipt("<html>"), None);
    }

    #[test]
    fn what_is_no_answer() {
        let html = b"\n  <html><head>\x07<title>502</title>\n";
        assert_eq!(
            read_grant(html).err(),
            Some(AnswerError::NotJson { first_line: "<html><head><title>502</title>".to_owned() })
        );
        assert_eq!(read_grant(b"[]").err(), Some(AnswerError::Unreadable { missing: "object" }));
        assert_eq!(
            read_grant(br#"{"code":"0"}"#).err(),
            Some(AnswerError::Unreadable { missing: "access_token" })
        );
        assert_eq!(
            read_grant(br#"{"access_token":"a\nb"}"#).err(),
            Some(AnswerError::Unreadable { missing: "access_token" })
        );
    }

    #[test]
    fn what_an_sdk_prints_is_taken_where_people_paste() {
        let printed = serde_json::json!({ "gopResponseBody": BODY, "gopErrorCode": null }).to_string();
        assert!(read_grant(printed.as_bytes()).is_err());
        let grant = read_pasted_grant(&format!("\u{feff} {printed}\n")).expect("a grant");
        assert_eq!(grant.access_token.expose(), "5000a");
    }

    #[test]
    fn accounts_are_compared_by_the_first_id_that_both_have() {
        let account = |user: Option<&str>, seller: Option<&str>| Account {
            user_id: user.map(str::to_owned),
            seller_id: seller.map(str::to_owned),
            ..Account::default()
        };
        let one = account(Some("1"), Some("2"));
        assert_eq!(one.is_same_as(&account(Some("1"), Some("9"))), Some(true));
        assert_eq!(one.is_same_as(&account(None, Some("2"))), Some(true));
        assert_eq!(one.is_same_as(&account(None, Some("3"))), Some(false));
        assert_eq!(one.is_same_as(&Account::default()), None);
    }

    proptest! {
        #[test]
        fn no_body_makes_it_panic(body in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = read_grant(&body);
        }

        #[test]
        fn no_field_makes_it_panic(
            name in "access_token|expires_in|code|user_id|error_response|refresh_expires_in|gopResponseBody",
            value in prop_oneof![
                any::<i64>().prop_map(Value::from),
                any::<f64>().prop_map(Value::from),
                ".*".prop_map(Value::from),
                Just(Value::Null),
                Just(serde_json::json!([{}])),
            ],
        ) {
            let mut body: Value = serde_json::from_str(BODY).expect("JSON");
            body[name] = value;
            let _ = read_grant(body.to_string().as_bytes());
            let _ = read_pasted_grant(&body.to_string());
        }
    }
}
