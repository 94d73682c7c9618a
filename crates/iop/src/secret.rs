//! Names and secrets of the protocol, each a type of its own.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};

/// The public name of an application, "AppKey" in the console. A short run of digits in every known case.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AppKey(String);

/// Why a text can be no app key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AppKeyError {
    /// Nothing is left after white space is cut off.
    #[error("the app key is empty")]
    Empty,
    /// A character that no app key has, such as a space or a quotation mark.
    #[error("the app key has a character that no app key has")]
    Character,
    /// Longer than 64 characters.
    #[error("the app key is longer than 64 characters")]
    TooLong,
}

impl AppKey {
    /// Takes the text with white space around it cut off.
    pub fn parse(text: &str) -> Result<Self, AppKeyError> {
        let key = text.trim();
        if key.is_empty() {
            return Err(AppKeyError::Empty);
        }
        if key.len() > 64 {
            return Err(AppKeyError::TooLong);
        }
        if !key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.')) {
            return Err(AppKeyError::Character);
        }
        Ok(Self(key.to_owned()))
    }

    /// The key as it is sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for AppKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

macro_rules! secret {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone)]
        pub struct $name(SecretString);

        impl $name {
            /// Takes the text as it is; white space counts.
            pub fn new(text: impl Into<String>) -> Self {
                Self(SecretString::from(text.into()))
            }

            /// The text itself. Every use is a place to look at in a review.
            pub fn expose(&self) -> &str {
                self.0.expose_secret()
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    };
}

secret! {
    /// The key of every signature, "App Secret" in the console.
    AppSecret
}
secret! {
    /// What a business call carries as `access_token`.
    AccessToken
}
secret! {
    /// What a refresh call carries as `refresh_token`.
    RefreshToken
}
secret! {
    /// What the authorize page hands to the callback: used once, alive for minutes.
    AuthorizationCode
}

impl AuthorizationCode {
    /// The app key in the middle of `3_{app_key}_{random}`, where the code has that form. Seen in every sample and
    /// documented nowhere: good for a warning, never for a refusal.
    pub fn app_key(&self) -> Option<&str> {
        let mut parts = self.expose().splitn(3, '_');
        let (Some(_), Some(key), Some(_)) = (parts.next(), parts.next(), parts.next()) else {
            return None;
        };
        (!key.is_empty() && key.bytes().all(|byte| byte.is_ascii_digit())).then_some(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_do_not_print() {
        let printed = format!("{:?} {:?}", AppSecret::new("helloworld"), RefreshToken::new("5000r"));
        assert_eq!(printed, "AppSecret(…) RefreshToken(…)");
    }

    #[test]
    fn an_app_key_is_trimmed_and_checked() {
        assert_eq!(AppKey::parse(" 524880\n").map(|key| key.as_str().to_owned()), Ok("524880".to_owned()));
        assert_eq!(AppKey::parse(" \t"), Err(AppKeyError::Empty));
        assert_eq!(AppKey::parse("52 48"), Err(AppKeyError::Character));
        assert_eq!(AppKey::parse(&"1".repeat(65)), Err(AppKeyError::TooLong));
    }

    #[test]
    fn a_code_names_its_app_where_it_has_the_known_form() {
        assert_eq!(AuthorizationCode::new("3_500102_JxZ05U_x3").app_key(), Some("500102"));
        assert_eq!(AuthorizationCode::new("test").app_key(), None);
        assert_eq!(AuthorizationCode::new("3_abc_x").app_key(), None);
    }
}
