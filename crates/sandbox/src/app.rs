//! The apps that the sandbox knows.

use std::fmt;
use std::str::FromStr;

use iop::{AppKey, AppKeyError, AppSecret};
use jiff::SignedDuration;

use crate::random;

/// A throw-away app. It takes any `redirect_uri`.
#[derive(Clone, Debug)]
pub struct App {
    /// Its public name.
    pub app_key: AppKey,
    /// The key of its signatures.
    pub app_secret: AppSecret,
    /// How long its grants live.
    pub status: AppStatus,
}

/// What the platform's console calls the status of an app. It decides how long the app's grants live.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AppStatus {
    /// Access tokens live one day, authorizations two.
    #[default]
    Test,
    /// Access tokens live 30 days, authorizations 60.
    Online,
}

/// Why a text is no app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AppError {
    /// Nothing stands after the key.
    #[error("the secret is missing: an app is KEY:SECRET or KEY:SECRET:online")]
    NoSecret,
    /// What stands before the first colon can be no app key.
    #[error(transparent)]
    Key(#[from] AppKeyError),
    /// The secret has white space or a control character, which no secret of the platform has.
    #[error("the secret has white space in it")]
    SecretCharacter,
    /// What stands after the second colon is no status. It is not repeated here, being perhaps a part of a secret.
    #[error("what follows the secret has to be `test` or `online`")]
    Status,
}

/// Neither `test` nor `online`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an app's status is `test` or `online`")]
pub struct UnknownStatus;

impl App {
    /// Whether both have the same key, secret and status.
    pub(crate) fn is(&self, other: &Self) -> bool {
        self.app_key == other.app_key
            && self.app_secret.expose() == other.app_secret.expose()
            && self.status == other.status
    }
}

impl AppStatus {
    /// `test` or `online`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Test => "test",
            Self::Online => "online",
        }
    }

    /// How long an access token lives. Source: the platform's documentation of the token calls.
    pub(crate) fn access_life(self) -> SignedDuration {
        match self {
            Self::Test => SignedDuration::from_hours(24),
            Self::Online => SignedDuration::from_hours(30 * 24),
        }
    }

    /// How long an authorization lives: twice as long.
    pub(crate) fn authorization_life(self) -> SignedDuration {
        self.access_life() * 2
    }
}

impl fmt::Display for AppStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for AppStatus {
    type Err = UnknownStatus;

    fn from_str(text: &str) -> Result<Self, UnknownStatus> {
        match text {
            "test" => Ok(Self::Test),
            "online" => Ok(Self::Online),
            _ => Err(UnknownStatus),
        }
    }
}

impl FromStr for App {
    type Err = AppError;

    /// Reads `KEY:SECRET`, a test app, or `KEY:SECRET:test` or `KEY:SECRET:online`.
    fn from_str(text: &str) -> Result<Self, AppError> {
        let (key, rest) = text.split_once(':').ok_or(AppError::NoSecret)?;
        let (secret, status) = match rest.split_once(':') {
            Some((secret, status)) => (secret, status.parse().map_err(|_| AppError::Status)?),
            None => (rest, AppStatus::default()),
        };
        if secret.is_empty() {
            return Err(AppError::NoSecret);
        }
        if secret.chars().any(|char| char.is_whitespace() || char.is_control()) {
            return Err(AppError::SecretCharacter);
        }
        Ok(Self { app_key: AppKey::parse(key)?, app_secret: AppSecret::new(secret), status })
    }
}

/// Two apps for whoever brings none: one of each status, with secrets that nobody had before.
pub(crate) fn throw_away() -> Result<Vec<App>, getrandom::Error> {
    let app = |key: &str, status| {
        #[expect(clippy::expect_used, reason = "six digits")]
        let app_key = AppKey::parse(key).expect("an app key");
        Ok(App { app_key, app_secret: AppSecret::new(random::alphanumeric(32)?), status })
    };
    Ok(vec![app("500101", AppStatus::Test)?, app("500102", AppStatus::Online)?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_app_in_one_word() {
        let app: App = "500101:helloworld:online".parse().expect("an app");
        assert_eq!((app.app_key.as_str(), app.app_secret.expose()), ("500101", "helloworld"));
        assert_eq!(app.status, AppStatus::Online);
        let app: App = "500101:helloworld".parse().expect("an app");
        assert_eq!(app.status, AppStatus::Test);
    }

    #[test]
    fn what_is_wrong_is_said_and_the_secret_is_not() {
        let table = [
            ("500101", AppError::NoSecret),
            ("500101:", AppError::NoSecret),
            ("500101::online", AppError::NoSecret),
            (":secret", AppError::Key(AppKeyError::Empty)),
            ("50 01:secret", AppError::Key(AppKeyError::Character)),
            ("500101:sec ret", AppError::SecretCharacter),
            ("500101:secret:Online", AppError::Status),
            ("500101:secret:live", AppError::Status),
            ("500101:secret:online:x", AppError::Status),
            ("500101:secret:", AppError::Status),
        ];
        for (text, expected) in table {
            let error = text.parse::<App>().expect_err(text);
            assert_eq!(error, expected, "{text}");
            assert!(!error.to_string().contains("ret:"), "{error}");
        }
        assert!(!format!("{:?}", "1:helloworld".parse::<App>()).contains("hello"));
    }

    #[test]
    fn throw_away_apps_are_of_both_kinds_and_new_each_time() {
        let (one, other) = (throw_away().expect("apps"), throw_away().expect("apps"));
        assert_eq!(
            one.iter().map(|app| app.status).collect::<Vec<_>>(),
            [AppStatus::Test, AppStatus::Online]
        );
        assert_ne!(one[0].app_secret.expose(), other[0].app_secret.expose());
        assert_ne!(one[0].app_secret.expose(), one[1].app_secret.expose());
    }
}
