//! The gateway's errors, by what can be done about them.
//!
//! The gateway answers errors with HTTP 200. Its codes are compared without regard to case. Source: the error tables
//! of the platform's documentation, and answers that integrators recorded.

use std::fmt;
use std::time::Duration;

/// What kind of remedy an error has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorClass {
    /// Nothing is wrong with the request: wait (so long, where the gateway says it) and try again.
    Transient {
        /// How long the gateway asked to wait.
        wait: Option<Duration>,
    },
    /// The access token has ended; renewing it is the remedy.
    Renew,
    /// The authorization itself has ended; only authorizing again helps.
    EndsGrant,
    /// Somebody has to change something: a key, a secret, a setting of the console, a fresh code.
    NeedsFixing,
    /// The request should never have been made like this.
    Bug,
}

/// What cures an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cure {
    /// Check the secret; let the inspector look at the recipe.
    CheckSecret,
    /// Authorize in the browser again: the code is late, used, or of another app.
    AuthorizeAgain,
    /// Check the app key and which platform it was registered on.
    CheckKeyAndPlatform,
    /// Send the parameter that the message names, as a form field.
    SendParameter,
    /// Set the clock; the request is signed again by the gateway's time.
    CorrectClock,
    /// Check the platform: this path is unknown there.
    CheckPlatform,
    /// Renew the token, or authorize again when that is refused.
    Renew,
    /// The authorization has ended (or was renewed elsewhere): re-authorize.
    Reauthorize,
    /// The app's policy in the console forbids this.
    ChangeAppPolicy,
    /// Wait as long as the message says, then try again.
    Wait,
    /// The platform has trouble: try again later.
    TryLater,
    /// Ask for the API group in the console; the token itself is not at fault.
    AskForPermission,
    /// Put this computer's address on the app's IP whitelist in the console.
    AllowIpAddress,
    /// Ask the platform's support, with the request id.
    AskSupport,
    /// Use the present address of the platform; the request went to a host that is no longer served.
    UsePresentHost,
    /// Nothing certain is known about this code.
    ReadMessage,
}

impl Cure {
    /// A stable name, for message catalogues.
    pub fn id(self) -> &'static str {
        match self {
            Self::CheckSecret => "check-secret",
            Self::AuthorizeAgain => "authorize-again",
            Self::CheckKeyAndPlatform => "check-key-and-platform",
            Self::SendParameter => "send-parameter",
            Self::CorrectClock => "correct-clock",
            Self::CheckPlatform => "check-platform",
            Self::Renew => "renew",
            Self::Reauthorize => "reauthorize",
            Self::ChangeAppPolicy => "change-app-policy",
            Self::Wait => "wait",
            Self::TryLater => "try-later",
            Self::AskForPermission => "ask-for-permission",
            Self::AllowIpAddress => "allow-ip-address",
            Self::AskSupport => "ask-support",
            Self::UsePresentHost => "use-present-host",
            Self::ReadMessage => "read-message",
        }
    }

    /// Every cure, for checks that a catalogue words them all.
    pub const ALL: [Self; 16] = [
        Self::CheckSecret,
        Self::AuthorizeAgain,
        Self::CheckKeyAndPlatform,
        Self::SendParameter,
        Self::CorrectClock,
        Self::CheckPlatform,
        Self::Renew,
        Self::Reauthorize,
        Self::ChangeAppPolicy,
        Self::Wait,
        Self::TryLater,
        Self::AskForPermission,
        Self::AllowIpAddress,
        Self::AskSupport,
        Self::UsePresentHost,
        Self::ReadMessage,
    ];
}

/// The codes that are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorCode {
    /// Recipe or secret wrong.
    IncompleteSignature,
    /// Code late, used, or of another app; `uuid` sent.
    InvalidCode,
    /// Key unknown to this gateway.
    InvalidAppKey,
    /// A parameter is absent, or was sent in a header or a JSON body.
    MissingParameter,
    /// Not in milliseconds, without Z, in local time, or more than 7200 s off.
    IllegalTimestamp,
    /// Path unknown.
    InvalidApiPath,
    /// Access token invalid or expired.
    IllegalAccessToken,
    /// Refresh token invalid or expired.
    IllegalRefreshToken,
    /// Forbidden by the app's policy.
    AuthTypeUnsupported,
    /// Too many calls; the message says for how long.
    CallLimit,
    /// Something behind the gateway is not there at the moment.
    ServiceUnavailable,
    /// The app lacks the API group; says nothing against the token.
    InsufficientPermission,
    /// The caller's address is not on the app's list.
    AppWhiteIpLimit,
    /// The account's side, or a bad parameter.
    AccountSide,
    /// The answer of a host that is no longer served.
    LegacyHost,
    /// None of these.
    Unknown,
}

impl ErrorCode {
    /// Finds the code without regard to case.
    pub fn of(code: &str) -> Self {
        match code.to_ascii_lowercase().as_str() {
            "incompletesignature" => Self::IncompleteSignature,
            "invalidcode" => Self::InvalidCode,
            "invalidappkey" => Self::InvalidAppKey,
            "missingparameter" => Self::MissingParameter,
            "illegaltimestamp" => Self::IllegalTimestamp,
            "invalidapipath" => Self::InvalidApiPath,
            "illegalaccesstoken" => Self::IllegalAccessToken,
            "illegalrefreshtoken" => Self::IllegalRefreshToken,
            "auth_type_unsupported" => Self::AuthTypeUnsupported,
            "apicalllimit" | "appcalllimit" => Self::CallLimit,
            "serviceunavailable" | "systemerror" | "isp.service-unavailable" | "15" => {
                Self::ServiceUnavailable
            }
            "insufficientpermission" => Self::InsufficientPermission,
            "appwhiteiplimit" => Self::AppWhiteIpLimit,
            "isv.account-migration-check-fail" | "isv.402" => Self::AccountSide,
            "param-appkey.not.exists" | "29" | "platform system blacklist" => Self::LegacyHost,
            _ => Self::Unknown,
        }
    }

    /// What cures it.
    pub fn cure(self) -> Cure {
        match self {
            Self::IncompleteSignature => Cure::CheckSecret,
            Self::InvalidCode => Cure::AuthorizeAgain,
            Self::InvalidAppKey => Cure::CheckKeyAndPlatform,
            Self::MissingParameter => Cure::SendParameter,
            Self::IllegalTimestamp => Cure::CorrectClock,
            Self::InvalidApiPath => Cure::CheckPlatform,
            Self::IllegalAccessToken => Cure::Renew,
            Self::IllegalRefreshToken => Cure::Reauthorize,
            Self::AuthTypeUnsupported => Cure::ChangeAppPolicy,
            Self::CallLimit => Cure::Wait,
            Self::ServiceUnavailable => Cure::TryLater,
            Self::InsufficientPermission => Cure::AskForPermission,
            Self::AppWhiteIpLimit => Cure::AllowIpAddress,
            Self::AccountSide => Cure::AskSupport,
            Self::LegacyHost => Cure::UsePresentHost,
            Self::Unknown => Cure::ReadMessage,
        }
    }
}

/// Whose fault the gateway says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorOrigin {
    /// `SYSTEM`: the platform.
    Platform,
    /// `ISV`: the caller's request.
    Request,
    /// `ISP`: the service behind the platform.
    Service,
}

impl ErrorOrigin {
    pub(crate) fn of(text: &str) -> Option<Self> {
        match text.to_ascii_uppercase().as_str() {
            "SYSTEM" => Some(Self::Platform),
            "ISV" => Some(Self::Request),
            "ISP" => Some(Self::Service),
            _ => None,
        }
    }
}

/// An error as the gateway answered it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GatewayError {
    /// The code as it was written.
    pub code: String,
    /// Whose fault, where the answer says so.
    pub origin: Option<ErrorOrigin>,
    /// The gateway's own sentence.
    pub message: String,
    /// The number to give to the platform's support.
    pub request_id: Option<String>,
    /// The code of the service behind the gateway, on business calls.
    pub sub_code: Option<String>,
    /// That service's sentence.
    pub sub_message: Option<String>,
}

impl GatewayError {
    /// The code, if it is known.
    pub fn known(&self) -> ErrorCode {
        ErrorCode::of(&self.code)
    }

    /// What kind of remedy it has. A code that is unknown is judged by whose fault the gateway says it is: the
    /// platform's and its services' pass, the caller's do not.
    pub fn class(&self) -> ErrorClass {
        match self.known() {
            ErrorCode::CallLimit => ErrorClass::Transient { wait: self.wait() },
            ErrorCode::IllegalTimestamp | ErrorCode::ServiceUnavailable => {
                ErrorClass::Transient { wait: None }
            }
            ErrorCode::IllegalAccessToken => ErrorClass::Renew,
            ErrorCode::IllegalRefreshToken => ErrorClass::EndsGrant,
            ErrorCode::MissingParameter | ErrorCode::InvalidApiPath | ErrorCode::LegacyHost => {
                ErrorClass::Bug
            }
            ErrorCode::Unknown if self.origin != Some(ErrorOrigin::Request) => {
                ErrorClass::Transient { wait: None }
            }
            _ => ErrorClass::NeedsFixing,
        }
    }

    /// What cures it.
    pub fn cure(&self) -> Cure {
        self.known().cure()
    }

    /// "This ban will last N seconds": the first number before the word, an hour at most.
    fn wait(&self) -> Option<Duration> {
        let message = self.message.to_ascii_lowercase();
        let before = &message[..message.find("second")?];
        let digits: String = before
            .chars()
            .rev()
            .skip_while(|char| !char.is_ascii_digit())
            .take_while(char::is_ascii_digit)
            .collect();
        let seconds: u64 = digits.chars().rev().collect::<String>().parse().ok()?;
        Some(Duration::from_secs(seconds.min(3600)))
    }
}

impl fmt::Display for GatewayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code, self.message)
    }
}

impl std::error::Error for GatewayError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(code: &str, origin: Option<ErrorOrigin>, message: &str) -> GatewayError {
        GatewayError {
            code: code.to_owned(),
            origin,
            message: message.to_owned(),
            request_id: None,
            sub_code: None,
            sub_message: None,
        }
    }

    #[test]
    fn every_published_code_has_its_class_and_cure() {
        use ErrorClass::{Bug, EndsGrant, NeedsFixing, Renew, Transient};
        let later = Transient { wait: None };
        let table = [
            ("IncompleteSignature", NeedsFixing, Cure::CheckSecret),
            ("InvalidCode", NeedsFixing, Cure::AuthorizeAgain),
            ("InvalidAppkey", NeedsFixing, Cure::CheckKeyAndPlatform),
            ("InvalidAppKey", NeedsFixing, Cure::CheckKeyAndPlatform),
            ("MissingParameter", Bug, Cure::SendParameter),
            ("IllegalTimestamp", later, Cure::CorrectClock),
            ("InvalidApiPath", Bug, Cure::CheckPlatform),
            ("IllegalAccessToken", Renew, Cure::Renew),
            ("IllegalRefreshToken", EndsGrant, Cure::Reauthorize),
            ("AUTH_TYPE_UNSUPPORTED", NeedsFixing, Cure::ChangeAppPolicy),
            ("ApiCallLimit", later, Cure::Wait),
            ("AppCallLimit", later, Cure::Wait),
            ("ServiceUnavailable", later, Cure::TryLater),
            ("SystemError", later, Cure::TryLater),
            ("isp.service-unavailable", later, Cure::TryLater),
            ("15", later, Cure::TryLater),
            ("InsufficientPermission", NeedsFixing, Cure::AskForPermission),
            ("AppWhiteIpLimit", NeedsFixing, Cure::AllowIpAddress),
            ("isv.account-migration-check-fail", NeedsFixing, Cure::AskSupport),
            ("isv.402", NeedsFixing, Cure::AskSupport),
            ("param-appkey.not.exists", Bug, Cure::UsePresentHost),
            ("29", Bug, Cure::UsePresentHost),
            ("Platform System blacklist", Bug, Cure::UsePresentHost),
        ];
        for (code, class, cure) in table {
            for spelt in [code.to_owned(), code.to_uppercase(), code.to_lowercase()] {
                let error = error(&spelt, Some(ErrorOrigin::Request), "");
                assert_eq!((error.class(), error.cure()), (class, cure), "{spelt}");
            }
        }
    }

    #[test]
    fn an_unknown_code_is_judged_by_whose_fault_it_is() {
        assert_eq!(error("New", Some(ErrorOrigin::Request), "").class(), ErrorClass::NeedsFixing);
        assert_eq!(
            error("New", Some(ErrorOrigin::Service), "").class(),
            ErrorClass::Transient { wait: None }
        );
        assert_eq!(error("New", None, "").class(), ErrorClass::Transient { wait: None });
    }

    #[test]
    fn a_ban_says_how_long_it_lasts() {
        let wait = |message: &str| match error("ApiCallLimit", None, message).class() {
            ErrorClass::Transient { wait } => wait,
            _ => None,
        };
        assert_eq!(wait("App 5 call limit, this ban will last 7 more seconds"), Some(Duration::from_secs(7)));
        assert_eq!(wait("This ban will last 1 seconds"), Some(Duration::from_secs(1)));
        assert_eq!(wait("the ban will last 99999999 seconds"), Some(Duration::from_hours(1)));
        assert_eq!(wait("slow down"), None);
        assert_eq!(wait("some seconds"), None);
    }
}
