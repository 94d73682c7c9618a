//! An app: key, secret and callback URL as they are registered in a platform's console.

use iop::{AppKey, AppKeyError, AppSecret, GatewayUrlError, Platform, UnknownPlatform};
use jiff::Timestamp;

use crate::callback::{CallbackUrl, ReturnPath};
use crate::error::{Coded, Params, Remedy, params};
use crate::id::AppId;
use crate::store::Name;

/// An app as the registry knows it; its secret is in the vault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct App {
    /// Its id, and its vault item's.
    pub id: AppId,
    /// What the user calls it.
    pub name: Name,
    /// Where it is registered.
    pub platform: Platform,
    /// Its public name.
    pub key: AppKey,
    /// Its callback URL.
    pub callback: CallbackUrl,
    /// What answers at a callback URL on the web.
    pub answers: Answers,
    /// When it was added here.
    pub created_at: Timestamp,
    /// When the gateway last said something of it.
    pub checked_at: Option<Timestamp>,
    /// The gateway's code, if it refused the app itself when it was last asked.
    pub problem: Option<String>,
}

/// What answers at a callback URL on the web.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answers {
    /// Nothing, or nobody knows: the address is pasted.
    #[default]
    Nothing,
    /// Our hand-over page.
    HandOver,
    /// The user's own backend, with our lines in it.
    Backend,
}

/// What a person typed of a new app, read and checked.
#[derive(Debug)]
pub struct NewApp {
    /// What to call it.
    pub name: Name,
    /// Where it is registered.
    pub platform: Platform,
    /// Its public name.
    pub key: AppKey,
    /// Its secret.
    pub secret: AppSecret,
    /// Its callback URL.
    pub callback: CallbackUrl,
    /// What answers there.
    pub answers: Answers,
}

/// A secret as it was typed.
#[derive(Debug)]
pub struct TypedSecret {
    /// Without white space around it.
    pub secret: AppSecret,
    /// Whether there was some: to be said, since a copied newline is a common cause of refused signatures.
    pub trimmed: bool,
}

impl TypedSecret {
    /// Cuts off white space, and refuses what is left empty.
    pub fn parse(text: &str) -> Result<Self, AppError> {
        let secret = text.trim();
        if secret.is_empty() {
            return Err(AppError::EmptySecret);
        }
        if secret.chars().any(|char| char.is_control() || char.is_whitespace()) {
            return Err(AppError::SecretCharacter);
        }
        // A single newline at the end is the terminal's or echo's, nobody's mistake.
        let ended = text.strip_suffix('\n').map_or(text, |text| text.strip_suffix('\r').unwrap_or(text));
        Ok(Self { trimmed: secret.len() != ended.len(), secret: AppSecret::new(secret) })
    }
}

impl Answers {
    /// The form that the registry keeps and the command line takes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::HandOver => "hand-over",
            Self::Backend => "backend",
        }
    }

    /// Reads that form.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Nothing, Self::HandOver, Self::Backend].into_iter().find(|answers| answers.as_str() == text)
    }
}

impl App {
    /// Whether the user has to bring the address home.
    pub fn is_pasted(&self) -> bool {
        *self.callback.return_path() == ReturnPath::Web && self.answers == Answers::Nothing
    }
}

/// Why an app cannot be added, found, changed or removed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AppError {
    /// No app is called so.
    #[error("no app is called {name:?}")]
    NotFound {
        /// What was asked for.
        name: String,
    },
    /// There is no app yet.
    #[error("there is no app yet")]
    None,
    /// There are several, and none was named.
    #[error("there are several apps: {names}")]
    Several {
        /// Their names.
        names: String,
    },
    /// A name that cannot be one.
    #[error("this cannot be a name")]
    InvalidName,
    /// Another app is called so.
    #[error("another app is called {name:?}")]
    NameTaken {
        /// The name.
        name: String,
    },
    /// Stores are connected through it.
    #[error("{stores} are connected through {name:?}")]
    InUse {
        /// The app.
        name: String,
        /// Its stores.
        stores: String,
    },
    /// The app key cannot be one.
    #[error(transparent)]
    Key(#[from] AppKeyError),
    /// The secret is empty.
    #[error("the secret is empty")]
    EmptySecret,
    /// The secret has white space or control characters in it.
    #[error("the secret has white space or control characters in it")]
    SecretCharacter,
    /// The platform is not known.
    #[error(transparent)]
    Platform(#[from] UnknownPlatform),
    /// The keychain holds no secret for it (any more).
    #[error("there is no secret for {name:?}")]
    SecretGone {
        /// The app.
        name: String,
    },
    /// Its key or platform would change under stores that are connected.
    #[error("the key of {name:?} cannot change while stores are connected")]
    KeyInUse {
        /// The app.
        name: String,
    },
}

impl Coded for AppError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "app-not-found",
            Self::None => "app-none",
            Self::Several { .. } => "app-several",
            Self::InvalidName => "name-invalid",
            Self::NameTaken { .. } => "name-taken",
            Self::InUse { .. } => "app-in-use",
            Self::Key(AppKeyError::Empty) => "key-empty",
            Self::Key(AppKeyError::Character) => "key-character",
            Self::Key(AppKeyError::TooLong) => "key-too-long",
            Self::EmptySecret => "secret-empty",
            Self::SecretCharacter => "secret-character",
            Self::Platform(UnknownPlatform::Name(_)) => "platform-unknown",
            Self::Platform(UnknownPlatform::Url(GatewayUrlError::NotUrl)) => "platform-not-url",
            Self::Platform(UnknownPlatform::Url(GatewayUrlError::Insecure)) => "platform-insecure",
            Self::Platform(UnknownPlatform::Url(GatewayUrlError::Extra)) => "platform-extra",
            Self::SecretGone { .. } => "app-secret-gone",
            Self::KeyInUse { .. } => "app-key-in-use",
        }
    }

    fn params(&self) -> Params {
        match self {
            Self::NotFound { name }
            | Self::NameTaken { name }
            | Self::SecretGone { name }
            | Self::KeyInUse { name }
            | Self::Platform(UnknownPlatform::Name(name)) => params([("name", name)]),
            Self::Several { names } => params([("names", names)]),
            Self::InUse { name, stores } => params([("name", name), ("stores", stores)]),
            _ => Params::new(),
        }
    }

    fn remedy(&self) -> Remedy {
        match self {
            Self::NotFound { .. } | Self::None => Remedy::Name,
            Self::SecretGone { .. } => Remedy::Keychain,
            _ => Remedy::Correct,
        }
    }
}

#[cfg(test)]
impl NewApp {
    /// An app for tests, which nothing answers for.
    pub(crate) fn shop(platform: &str) -> Self {
        Self {
            name: Name::parse("Shop").expect("a name"),
            platform: platform.parse().expect("a platform"),
            key: AppKey::parse("524880").expect("a key"),
            secret: AppSecret::new("theSecretOfTheTestApp0123456789"),
            callback: CallbackUrl::parse(crate::callback::DEEP_LINK).expect("a callback"),
            answers: Answers::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_secret_is_trimmed_and_says_so() {
        let read = |text: &str| {
            TypedSecret::parse(text).map(|typed| (typed.secret.expose().to_owned(), typed.trimmed))
        };
        assert_eq!(read("abc\n"), Ok(("abc".to_owned(), false)));
        assert_eq!(read("abc\r\n"), Ok(("abc".to_owned(), false)));
        assert_eq!(read(" abc\n"), Ok(("abc".to_owned(), true)));
        assert_eq!(read("abc\n\n"), Ok(("abc".to_owned(), true)));
        assert_eq!(read(" \n"), Err(AppError::EmptySecret));
        assert_eq!(read("a\u{0}c"), Err(AppError::SecretCharacter));
        assert_eq!(read("a c"), Err(AppError::SecretCharacter));
    }
}
