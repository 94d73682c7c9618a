//! Why a token was not delivered, or cannot be.

use crate::error::{Coded, Params, Remedy, params};

/// Why a token was not delivered, or cannot be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeliveryError {
    /// A store has no delivery of this name.
    #[error("no delivery is called {name:?}")]
    NotFound {
        /// What was asked for.
        name: String,
    },
    /// Another delivery of the store is called so.
    #[error("another delivery is called {name:?}")]
    NameTaken {
        /// The name.
        name: String,
    },
    /// A command without a word.
    #[error("no command")]
    NoCommand,
    /// A quote of a command's line that does not end.
    #[error("a quote does not end")]
    OpenQuote,
    /// The name of a variable that no shell takes.
    #[error("no name of a variable")]
    BadVariable,
    /// A file's mode that lets others write, or nobody read.
    #[error("no mode for a token's file")]
    BadMode,
    /// Nobody here has this name.
    #[error("nobody is called {name:?}")]
    NoSuchOwner {
        /// The user or group.
        name: String,
    },
    /// The program of a command is not there.
    #[error("no program {program:?}")]
    NoProgram {
        /// The program.
        program: String,
    },
    /// Text that is no address.
    #[error("no address")]
    NoAddress,
    /// An address that everybody on the way can read along.
    #[error("not https")]
    NotHttps,
    /// A user or a password in an address.
    #[error("a password in an address")]
    PasswordInAddress,
    /// A webhook secret of another form than the standard's.
    #[error("no webhook secret")]
    BadSecret,
    /// The system gives no random bytes.
    #[error("no random bytes")]
    NoRandomness,
    /// A path from nowhere.
    #[error("{path} is no whole path")]
    PathNotWhole {
        /// The path.
        path: String,
    },
    /// The command ended and said that it failed.
    #[error("{program} ended with exit code {status}")]
    Failed {
        /// The program.
        program: String,
        /// Its exit code.
        status: String,
        /// The last that it said, without anything that looks like a secret.
        said: String,
    },
    /// The command did not end in time, and was ended.
    #[error("{program} did not end within {seconds} s")]
    Hung {
        /// The program.
        program: String,
        /// How long it was waited for.
        seconds: u64,
    },
    /// The command cannot be run.
    #[error("{program} cannot be run: {reason}")]
    NotRun {
        /// The program.
        program: String,
        /// What the system says.
        reason: String,
    },
    /// Another answer than one that accepts.
    #[error("{host} answered HTTP {status}")]
    Answered {
        /// Who was asked.
        host: String,
        /// The status.
        status: u16,
    },
    /// An answer that names another address. It is not gone to: whoever names it would get the token.
    #[error("{host} redirects")]
    Redirected {
        /// Who was asked.
        host: String,
    },
    /// Something else than a file stands there.
    #[error("{path} is no plain file")]
    NotPlain {
        /// Where.
        path: String,
    },
    /// Another user's file stands there.
    #[error("{path} belongs to another user")]
    Foreign {
        /// Where.
        path: String,
    },
    /// Everybody may put something else in the file's place.
    #[error("everybody may write in {path}")]
    OpenFolder {
        /// The folder.
        path: String,
    },
    /// A file cannot be given to somebody.
    #[error("{path} cannot be given to its owner: {reason}")]
    Owner {
        /// Where.
        path: String,
        /// What the system says.
        reason: String,
    },
    /// Another program is delivering, and has not come to an end.
    #[error("another program is delivering")]
    Busy,
    /// There is no live token to deliver.
    #[error("the token has run out")]
    NoToken {
        /// The store.
        store: String,
    },
}

impl DeliveryError {
    /// The codes of what no further try mends: somebody has to change something first.
    pub(crate) const PERMANENT: [&str; 5] = [
        "delivery-redirected",
        "delivery-not-plain",
        "delivery-foreign",
        "delivery-open-folder",
        "delivery-owner",
    ];
}

impl Coded for DeliveryError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "delivery-not-found",
            Self::NameTaken { .. } => "delivery-name-taken",
            Self::NoCommand => "delivery-no-command",
            Self::OpenQuote => "delivery-open-quote",
            Self::BadVariable => "delivery-bad-variable",
            Self::BadMode => "delivery-bad-mode",
            Self::NoSuchOwner { .. } => "no-such-owner",
            Self::NoProgram { .. } => "delivery-no-program",
            Self::NoAddress => "delivery-no-address",
            Self::NotHttps => "delivery-not-https",
            Self::PasswordInAddress => "delivery-password-in-address",
            Self::BadSecret => "delivery-bad-secret",
            Self::NoRandomness => "delivery-no-randomness",
            Self::PathNotWhole { .. } => "delivery-path-not-whole",
            Self::Failed { .. } => "delivery-failed",
            Self::Hung { .. } => "delivery-hung",
            Self::NotRun { .. } => "delivery-not-run",
            Self::Answered { .. } => "delivery-answered",
            Self::Redirected { .. } => "delivery-redirected",
            Self::NotPlain { .. } => "delivery-not-plain",
            Self::Foreign { .. } => "delivery-foreign",
            Self::OpenFolder { .. } => "delivery-open-folder",
            Self::Owner { .. } => "delivery-owner",
            Self::Busy => "delivery-busy",
            Self::NoToken { .. } => "delivery-no-token",
        }
    }

    fn params(&self) -> Params {
        match self {
            Self::NotFound { name } | Self::NameTaken { name } | Self::NoSuchOwner { name } => {
                params([("name", name)])
            }
            Self::NoProgram { program } => params([("program", program)]),
            Self::PathNotWhole { path }
            | Self::NotPlain { path }
            | Self::Foreign { path }
            | Self::OpenFolder { path } => params([("path", path)]),
            Self::Failed { program, status, said } => {
                params([("program", program), ("status", status), ("said", said)])
            }
            Self::Hung { program, seconds } => {
                params([("program", program), ("seconds", &seconds.to_string())])
            }
            Self::NotRun { program, reason } => params([("program", program), ("reason", reason)]),
            Self::Answered { host, status } => params([("host", host), ("status", &status.to_string())]),
            Self::Redirected { host } => params([("host", host)]),
            Self::Owner { path, reason } => params([("path", path), ("reason", reason)]),
            Self::NoToken { store } => params([("store", store)]),
            Self::NoCommand
            | Self::OpenQuote
            | Self::BadVariable
            | Self::BadMode
            | Self::NoAddress
            | Self::NotHttps
            | Self::PasswordInAddress
            | Self::BadSecret
            | Self::NoRandomness
            | Self::Busy => Params::new(),
        }
    }

    fn remedy(&self) -> Remedy {
        match self {
            Self::NotFound { .. } => Remedy::Name,
            Self::NoRandomness => Remedy::Report,
            Self::NameTaken { .. }
            | Self::NoCommand
            | Self::OpenQuote
            | Self::BadVariable
            | Self::BadMode
            | Self::NoSuchOwner { .. }
            | Self::NoProgram { .. }
            | Self::NoAddress
            | Self::NotHttps
            | Self::PasswordInAddress
            | Self::BadSecret
            | Self::PathNotWhole { .. } => Remedy::Correct,
            Self::Failed { .. }
            | Self::Hung { .. }
            | Self::NotRun { .. }
            | Self::Answered { .. }
            | Self::NoToken { .. }
            | Self::Busy => Remedy::Retry,
            Self::Redirected { .. }
            | Self::NotPlain { .. }
            | Self::Foreign { .. }
            | Self::OpenFolder { .. }
            | Self::Owner { .. } => Remedy::Change,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_permanent_is_what_asks_for_a_change() {
        let text = String::new;
        let all = [
            DeliveryError::Redirected { host: text() },
            DeliveryError::NotPlain { path: text() },
            DeliveryError::Foreign { path: text() },
            DeliveryError::OpenFolder { path: text() },
            DeliveryError::Owner { path: text(), reason: text() },
            DeliveryError::Answered { host: text(), status: 500 },
            DeliveryError::Hung { program: text(), seconds: 1 },
            DeliveryError::Failed { program: text(), status: text(), said: text() },
            DeliveryError::NotRun { program: text(), reason: text() },
            DeliveryError::Busy,
        ];
        for error in all {
            let permanent = DeliveryError::PERMANENT.contains(&error.code());
            assert_eq!(permanent, error.remedy() == Remedy::Change, "{error:?}");
        }
    }
}
