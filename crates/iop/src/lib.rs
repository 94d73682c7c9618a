//! The signed protocol of the AliExpress Open Platform, the "IOP gateway", and of its sister platforms.
//!
//! Requests are built and answers are read here; nothing is sent, no clock is asked, nothing is kept. Whoever uses
//! this crate brings the time and the network:
//!
//! ```
//! use iop::{AppKey, AppSecret, AuthorizationCode, Platform, Timestamp, TokenCall};
//!
//! let platform: Platform = "aliexpress".parse()?;
//! let endpoints = platform.endpoints().ok_or("the sandbox has no fixed address")?;
//! let call = TokenCall::create(AuthorizationCode::new("3_500102_JxZ05Ux3cnnSSUm6dCxYg6Q26"));
//! let request = call.request(
//!     &endpoints,
//!     &AppKey::parse("12345678")?,
//!     &AppSecret::new("helloworld"),
//!     Timestamp::from_millis(1_517_820_392_000),
//! );
//! assert_eq!(request.url().as_str(), "https://api-sg.aliexpress.com/rest/auth/token/create");
//! assert!(request.form().contains("sign=35607762342831B6A417A0DED84B79C05FEFBF116969C48AD6DC00279A9F4D81"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Sources: the platform's published documentation and its official SDKs (Java 1.3.5-ae, Python 20220609,
//! PHP 20220608, .NET 20220713).

mod answer;
mod authorize;
mod business;
mod curl;
mod error;
pub mod inspect;
mod parameters;
mod platform;
mod request;
mod secret;
mod sign;
pub mod snippet;
mod steps;
mod token;

pub use answer::{
    Account, AccountKind, AnswerError, Grant, Receipt, read_grant, read_pasted_grant, read_receipt,
};
pub use authorize::authorize_url;
pub use business::{Verdict, WhoAmI, read_who_am_i};
pub use curl::curl;
pub use error::{Cure, ErrorClass, ErrorCode, ErrorOrigin, GatewayError};
pub use parameters::Parameters;
pub use platform::{
    Endpoints, GatewayUrl, GatewayUrlError, KNOWN_PLATFORMS, KnownPlatform, Platform, UnknownPlatform,
};
pub use request::{SignedRequest, Timestamp};
pub use secret::{AccessToken, AppKey, AppKeyError, AppSecret, AuthorizationCode, RefreshToken};
pub use sign::{ApiPath, ApiPathError, Interface, Sign, base_text, sign, sign_pairs};
pub use steps::{Steps, Vector};
pub use token::{Operation, TokenCall};
