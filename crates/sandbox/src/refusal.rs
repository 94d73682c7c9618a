//! What the gateway refuses, in its words. Source: the error tables of the platform's documentation.

use serde_json::{Value, json};

/// A refusal. It is answered with HTTP 200.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    MissingParameter(&'static str),
    InvalidAppkey,
    IllegalTimestamp,
    InvalidApiPath,
    IncompleteSignature,
    InvalidCode,
    IllegalRefreshToken,
    IllegalAccessToken,
    InsufficientPermission,
    /// The sandbox itself is at its end: no random bytes, or no room for the state file.
    SystemError,
    /// Whatever a fault asks for.
    Asked(AskedCode),
}

/// A code that a fault asks for: 64 letters, digits, dots, dashes and underscores at most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AskedCode(String);

/// Where a refusal goes, which decides its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `/rest`: at the root of the answer.
    Rest,
    /// `/sync`: under `error_response`, with `msg` for `message`.
    Sync,
}

impl AskedCode {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
        ((1..=64).contains(&text.len()) && text.bytes().all(plain)).then(|| Self(text.to_owned()))
    }
}

impl Refusal {
    pub(crate) fn code(&self) -> &str {
        match self {
            Self::MissingParameter(_) => "MissingParameter",
            Self::InvalidAppkey => "InvalidAppkey",
            Self::IllegalTimestamp => "IllegalTimestamp",
            Self::InvalidApiPath => "InvalidApiPath",
            Self::IncompleteSignature => "IncompleteSignature",
            Self::InvalidCode => "InvalidCode",
            Self::IllegalRefreshToken => "IllegalRefreshToken",
            Self::IllegalAccessToken => "IllegalAccessToken",
            Self::InsufficientPermission => "InsufficientPermission",
            Self::SystemError => "SystemError",
            Self::Asked(AskedCode(code)) => code,
        }
    }

    /// The body of the answer.
    pub(crate) fn body(&self, shape: Shape, request_id: &str) -> Value {
        let (origin, code, message) = (self.origin(), self.code(), self.message());
        match shape {
            Shape::Rest => json!({
                "type": origin, "code": code, "message": message, "request_id": request_id,
            }),
            Shape::Sync => json!({ "error_response": {
                "type": origin, "code": code, "msg": message, "request_id": request_id,
            }}),
        }
    }

    /// `SYSTEM` is the platform, `ISV` the caller's request, `ISP` the service behind the platform.
    fn origin(&self) -> &'static str {
        match self.code() {
            "SystemError" | "ServiceUnavailable" => "SYSTEM",
            code if code == "15" || code.starts_with("isp.") => "ISP",
            _ => "ISV",
        }
    }

    fn message(&self) -> String {
        if let Self::MissingParameter(name) = self {
            return format!(
                "The input parameter \"{name}\" that is mandatory for processing this request is not supplied"
            );
        }
        match self.code() {
            "InvalidAppkey" => "The specified App Key is invalid",
            "IllegalTimestamp" => "The specified timestamp is invalid or expired",
            "InvalidApiPath" => "The specified API path is invalid",
            "IncompleteSignature" => "The request signature does not conform to platform standards",
            "InvalidCode" => "The specified authorization code is invalid or expired",
            "IllegalRefreshToken" => "The specified refresh token is invalid or expired",
            "IllegalAccessToken" => "The specified access token is invalid or expired",
            "InsufficientPermission" => "The app does not have the permission to access this api",
            "ApiCallLimit" | "AppCallLimit" => {
                "The access frequency exceeds the limit, this ban will last 1 seconds"
            }
            "AppWhiteIpLimit" => "The source IP address is not on the IP whitelist of the app",
            "ServiceUnavailable" => "The service is temporarily unavailable",
            "SystemError" => "An internal error of the platform occurred",
            _ => "The request was refused because the sandbox was told to refuse it",
        }
        .to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_shapes() {
        let rest = Refusal::IncompleteSignature.body(Shape::Rest, "212a");
        assert_eq!(
            rest,
            json!({
                "type": "ISV", "code": "IncompleteSignature", "request_id": "212a",
                "message": "The request signature does not conform to platform standards",
            })
        );
        let sync = Refusal::IllegalAccessToken.body(Shape::Sync, "212a");
        assert_eq!(sync["error_response"]["code"], "IllegalAccessToken");
        assert!(sync["error_response"]["msg"].is_string() && sync.get("code").is_none());
    }

    #[test]
    fn a_limit_says_for_how_long() {
        let code = AskedCode::parse("ApiCallLimit").expect("a code");
        let body = Refusal::Asked(code).body(Shape::Rest, "1");
        let Err(iop::AnswerError::Refused(error)) = iop::read_grant(body.to_string().as_bytes()) else {
            panic!("a refusal")
        };
        let second = std::time::Duration::from_secs(1);
        assert_eq!(error.class(), iop::ErrorClass::Transient { wait: Some(second) });
    }

    #[test]
    fn a_code_to_ask_for_is_a_plain_word() {
        assert!(AskedCode::parse("isv.account-migration-check-fail").is_some());
        for bad in ["", "a b", "a\"b", &"x".repeat(65)] {
            assert_eq!(AskedCode::parse(bad), None, "{bad}");
        }
    }
}
