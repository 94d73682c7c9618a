//! Why stores cannot go to another computer, or come from one.

use crate::error::{Coded, Params, Remedy, params};

/// Why an export cannot be made, opened or restored. Nothing was changed, unless it says so.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MovingError {
    /// Something is there already.
    #[error("{path} is there already")]
    Exists {
        /// The file.
        path: String,
    },
    /// The file cannot be written.
    #[error("{path} cannot be written: {reason}")]
    NotWritten {
        /// The file.
        path: String,
        /// What the system says.
        reason: String,
    },
    /// The file did not hold what was written.
    #[error("{path} did not keep what was written")]
    NotKept {
        /// The file.
        path: String,
    },
    /// It could not be sealed.
    #[error("not sealed: {reason}")]
    NotSealed {
        /// Why.
        reason: String,
    },
    /// None of the stores is renewed here.
    #[error("none of these stores is renewed here")]
    NothingToMove,
    /// The file stands, and the vault did not take the mark of these stores.
    #[error("{path} holds {stores}, which could not be marked as moved: {reason}")]
    Unfinished {
        /// The file.
        path: String,
        /// The stores that are renewed here still.
        stores: String,
        /// Why.
        reason: String,
    },
    /// That is no recipient.
    #[error("{word:?} is no recipient of age")]
    NotRecipient {
        /// What was given.
        word: String,
    },
    /// That is an identity, which is secret.
    #[error("an identity was given as a recipient")]
    RecipientSecret,
    /// There are no words.
    #[error("the passphrase is empty")]
    PassphraseEmpty,
    /// There are too few of them.
    #[error("the passphrase is too short")]
    PassphraseShort,
    /// The file cannot be read.
    #[error("{path} cannot be read: {reason}")]
    Unreadable {
        /// The file.
        path: String,
        /// What the system says.
        reason: String,
    },
    /// It belongs to another user.
    #[error("{path} belongs to another user")]
    Foreign {
        /// The file.
        path: String,
    },
    /// It is larger than any export.
    #[error("{path} is too large")]
    TooLarge {
        /// The file.
        path: String,
    },
    /// It is no file of age.
    #[error("{path} is no age file")]
    NotAge {
        /// The file.
        path: String,
    },
    /// It is one, and not whole.
    #[error("{path} is damaged")]
    Damaged {
        /// The file.
        path: String,
    },
    /// It was sealed with words.
    #[error("the file wants a passphrase")]
    WantsPassphrase,
    /// It was sealed for an identity.
    #[error("the file wants an identity")]
    WantsIdentity,
    /// These words do not open it.
    #[error("the passphrase is another one")]
    WrongPassphrase,
    /// None of these identities opens it.
    #[error("the file was sealed for another identity")]
    WrongIdentity,
    /// That file holds no identity.
    #[error("{path} holds no identity of age")]
    NotIdentity {
        /// The file.
        path: String,
    },
    /// It wants more memory and time than anything honest.
    #[error("the file wants too much work")]
    TooMuchWork,
    /// What is in it is no export of ours.
    #[error("the file holds something else")]
    NotOurs,
    /// A newer program made it.
    #[error("the export has version {found}, this program knows {known}")]
    Newer {
        /// Its version.
        found: u32,
        /// The newest that is known here.
        known: u32,
    },
    /// An app is here with another secret.
    #[error("{app:?} has another secret here")]
    SecretDiffers {
        /// What it is called here.
        app: String,
    },
    /// Another program is restoring.
    #[error("another program is restoring an export")]
    Busy,
}

/// What age and the system say.
#[derive(Debug, thiserror::Error)]
pub(super) enum SealFailed {
    #[error(transparent)]
    Age(#[from] age::EncryptError),
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

impl Coded for MovingError {
    fn code(&self) -> &'static str {
        match self {
            Self::Exists { .. } => "export-exists",
            Self::NotWritten { .. } => "export-not-written",
            Self::NotKept { .. } => "export-not-kept",
            Self::NotSealed { .. } => "export-not-sealed",
            Self::NothingToMove => "export-nothing-to-move",
            Self::Unfinished { .. } => "export-unfinished",
            Self::NotRecipient { .. } => "export-not-recipient",
            Self::RecipientSecret => "export-recipient-secret",
            Self::PassphraseEmpty => "export-passphrase-empty",
            Self::PassphraseShort => "export-passphrase-short",
            Self::Unreadable { .. } => "restore-unreadable",
            Self::Foreign { .. } => "restore-foreign",
            Self::TooLarge { .. } => "restore-too-large",
            Self::NotAge { .. } => "restore-not-age",
            Self::Damaged { .. } => "restore-damaged",
            Self::WantsPassphrase => "restore-wants-passphrase",
            Self::WantsIdentity => "restore-wants-identity",
            Self::WrongPassphrase => "restore-wrong-passphrase",
            Self::WrongIdentity => "restore-wrong-identity",
            Self::NotIdentity { .. } => "restore-not-identity",
            Self::TooMuchWork => "restore-too-much-work",
            Self::NotOurs => "restore-not-ours",
            Self::Newer { .. } => "restore-newer",
            Self::SecretDiffers { .. } => "restore-secret-differs",
            Self::Busy => "restore-busy",
        }
    }

    fn params(&self) -> Params {
        match self {
            Self::Exists { path }
            | Self::NotKept { path }
            | Self::Foreign { path }
            | Self::TooLarge { path }
            | Self::NotAge { path }
            | Self::Damaged { path }
            | Self::NotIdentity { path } => params([("path", path)]),
            Self::NotWritten { path, reason } | Self::Unreadable { path, reason } => {
                params([("path", path), ("reason", reason)])
            }
            Self::Unfinished { path, stores, reason } => {
                params([("path", path), ("stores", stores), ("reason", reason)])
            }
            Self::NotSealed { reason } => params([("reason", reason)]),
            Self::NotRecipient { word } => params([("word", word)]),
            Self::Newer { found, known } => {
                params([("found", &found.to_string()), ("known", &known.to_string())])
            }
            Self::SecretDiffers { app } => params([("app", app)]),
            _ => Params::new(),
        }
    }

    fn remedy(&self) -> Remedy {
        match self {
            Self::NotKept { .. } | Self::NotSealed { .. } => Remedy::Report,
            Self::Unfinished { .. } => Remedy::Keychain,
            Self::Busy => Remedy::Retry,
            _ => Remedy::Correct,
        }
    }
}
