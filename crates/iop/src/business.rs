//! The one business call that is of interest here: who am I, and with it whether a token is alive.

use crate::answer::{AnswerError, error_of, read_object};
use crate::error::{ErrorCode, ErrorOrigin, GatewayError};
use crate::{
    AccessToken, AccountKind, AppKey, AppSecret, Endpoints, Interface, Parameters, SignedRequest, Timestamp,
};

/// A call that any token of its kind of account may make, without parameters of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WhoAmI(&'static str);

impl WhoAmI {
    /// The calls to make for an account, the likeliest first. None where business calls are routed by path: what
    /// those platforms answer is not known.
    pub fn calls(kind: Option<&AccountKind>, endpoints: &Endpoints) -> &'static [Self] {
        const DROP_SHIPPER: WhoAmI = WhoAmI("aliexpress.ds.member.benefit.get");
        const SELLER: WhoAmI = WhoAmI("aliexpress.solution.merchant.profile.get");
        const MERCHANT: WhoAmI = WhoAmI("aliexpress.merchant.profile.get");
        if endpoints.business_by_path {
            return &[];
        }
        match kind {
            Some(AccountKind::DropShipper) => &[DROP_SHIPPER],
            Some(AccountKind::Seller) => &[SELLER, MERCHANT],
            _ => &[DROP_SHIPPER, SELLER, MERCHANT],
        }
    }

    /// The call's name.
    pub fn method(self) -> &'static str {
        self.0
    }

    /// The signed request.
    pub fn request(
        self,
        endpoints: &Endpoints,
        app_key: &AppKey,
        secret: &AppSecret,
        token: &AccessToken,
        timestamp: Timestamp,
    ) -> SignedRequest {
        let mut parameters = Parameters::new();
        parameters.set("method", self.0).set("access_token", token.expose());
        SignedRequest::new(endpoints, &Interface::Business, app_key, secret, parameters, timestamp)
    }
}

/// What an answer says of the token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The gateway let it through.
    Alive,
    /// The gateway does not know it, or it has expired.
    Dead(GatewayError),
    /// The answer says nothing about the token: the app lacks the API, or the platform has trouble.
    Undecided(GatewayError),
}

/// Reads what a who-am-I call answered. `IllegalAccessToken` is dead; errors of the gateway's own checks decide
/// nothing; whatever the service behind it answers, the token was good enough to reach it.
pub fn read_who_am_i(body: &[u8]) -> Result<Verdict, AnswerError> {
    let object = read_object(body)?;
    let Some(error) = error_of(&object) else {
        return Ok(Verdict::Alive);
    };
    Ok(match error.known() {
        ErrorCode::IllegalAccessToken => Verdict::Dead(error),
        ErrorCode::AccountSide => Verdict::Alive,
        ErrorCode::Unknown if error.origin == Some(ErrorOrigin::Service) || error.sub_code.is_some() => {
            Verdict::Alive
        }
        ErrorCode::Unknown if error.code.to_ascii_lowercase().starts_with("isv.") => Verdict::Alive,
        _ => Verdict::Undecided(error),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Platform;

    #[test]
    fn calls_fit_the_kind_of_account() {
        let endpoints =
            |platform: &str| platform.parse::<Platform>().ok().and_then(|p| p.endpoints()).expect("known");
        let aliexpress = endpoints("aliexpress");
        let first = |kind: Option<AccountKind>| WhoAmI::calls(kind.as_ref(), &aliexpress)[0].method();
        assert_eq!(first(Some(AccountKind::DropShipper)), "aliexpress.ds.member.benefit.get");
        assert_eq!(first(Some(AccountKind::Seller)), "aliexpress.solution.merchant.profile.get");
        assert_eq!(WhoAmI::calls(None, &aliexpress).len(), 3);
        assert!(WhoAmI::calls(None, &endpoints("lazada-sg")).is_empty());
    }

    #[test]
    fn the_text_has_no_path() {
        let endpoints = Platform::aliexpress().endpoints().expect("addresses");
        let key = AppKey::parse("1").expect("a key");
        let request = WhoAmI("a.b").request(
            &endpoints,
            &key,
            &AppSecret::new("s"),
            &AccessToken::new("t"),
            Timestamp::from_millis(9),
        );
        assert_eq!(request.base_text(), "access_tokentapp_key1methoda.bsign_methodsha256timestamp9");
        assert_eq!(request.url().path(), "/sync");
    }

    #[test]
    fn verdicts() {
        let read = |body: &str| read_who_am_i(body.as_bytes()).expect("an answer");
        let error = |code: &str, origin: &str| {
            format!(
                r#"{{"error_response":{{"type":"{origin}","code":"{code}","msg":"m","request_id":"1"}}}}"#
            )
        };
        assert_eq!(read(r#"{"aliexpress_merchant_profile_get_response":{"a":1}}"#), Verdict::Alive);
        assert!(matches!(read(&error("IllegalAccessToken", "ISV")), Verdict::Dead(_)));
        assert!(matches!(read(&error("InsufficientPermission", "ISV")), Verdict::Undecided(_)));
        assert!(matches!(read(&error("IncompleteSignature", "ISV")), Verdict::Undecided(_)));
        assert!(matches!(read(&error("15", "ISP")), Verdict::Undecided(_)));
        assert_eq!(read(&error("isv.402", "ISV")), Verdict::Alive);
        assert_eq!(read(&error("B_100", "ISP")), Verdict::Alive);
        assert!(read_who_am_i(b"<html>").is_err());
    }
}
