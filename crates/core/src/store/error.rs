//! Why something cannot be done with a store.

use crate::error::{Coded, Params, Remedy, params};

/// Why something cannot be done with a store.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// No store is called so.
    #[error("no store is called {name:?}")]
    NotFound {
        /// What was asked for.
        name: String,
    },
    /// A name that cannot be one.
    #[error("this cannot be a name")]
    InvalidName,
    /// Another store is called so.
    #[error("another store is called {name:?}")]
    NameTaken {
        /// The name.
        name: String,
    },
    /// It was connected through another app.
    #[error("{store:?} was connected through another app")]
    OtherApp {
        /// The store.
        store: String,
        /// The app that it was connected through.
        app: String,
    },
    /// Its access token has run out.
    #[error("the token of {store:?} has run out")]
    TokenEnded {
        /// The store.
        store: String,
    },
    /// Its access token runs out sooner than was asked for.
    #[error("the token of {store:?} runs out too soon")]
    TokenTooShort {
        /// The store.
        store: String,
    },
    /// A tag that cannot be one, or too many.
    #[error("this cannot be a tag")]
    InvalidTag,
    /// What was handed over to be imported brought no access token, or none that lives.
    #[error("the gateway does not know the token")]
    DeadToken {
        /// The gateway's code.
        answer: String,
    },
    /// What was handed over cannot be read.
    #[error("no token answer: {reason}")]
    UnreadableImport {
        /// What is wrong with it.
        reason: String,
    },
}

impl Coded for StoreError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "store-not-found",
            Self::InvalidName => "name-invalid",
            Self::NameTaken { .. } => "name-taken",
            Self::OtherApp { .. } => "store-of-other-app",
            Self::TokenEnded { .. } => "token-ended",
            Self::TokenTooShort { .. } => "token-too-short",
            Self::InvalidTag => "tag-invalid",
            Self::DeadToken { .. } => "token-dead",
            Self::UnreadableImport { .. } => "import-unreadable",
        }
    }

    fn params(&self) -> Params {
        match self {
            Self::NotFound { name } | Self::NameTaken { name } => params([("name", name)]),
            Self::InvalidName | Self::InvalidTag => Params::new(),
            Self::OtherApp { store, app } => params([("store", store), ("app", app)]),
            Self::TokenEnded { store } | Self::TokenTooShort { store } => params([("store", store)]),
            Self::DeadToken { answer } => params([("answer", answer)]),
            Self::UnreadableImport { reason } => params([("reason", reason)]),
        }
    }

    fn remedy(&self) -> Remedy {
        match self {
            Self::NotFound { .. } => Remedy::Name,
            Self::InvalidName
            | Self::InvalidTag
            | Self::NameTaken { .. }
            | Self::OtherApp { .. }
            | Self::UnreadableImport { .. } => Remedy::Correct,
            Self::TokenEnded { .. } => Remedy::Authorize,
            Self::TokenTooShort { .. } => Remedy::Retry,
            Self::DeadToken { .. } => Remedy::Change,
        }
    }
}
