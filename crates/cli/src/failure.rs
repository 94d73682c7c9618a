//! What ends a command, and with which exit code.

use iop::ApiPathError;
use sellerkey_core::{Coded, Error, Params, Remedy};

use crate::args::Complaint;

/// What ends a command.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error(transparent)]
    Core(#[from] Error),
    #[error(transparent)]
    Command(#[from] CommandError),
}

/// What can be wrong with a command itself.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    #[error("{}", .0.reason())]
    Usage(Complaint),
    #[error("no terminal to ask for the secret")]
    NoSecretSource,
    #[error("nobody is here to confirm")]
    ConfirmationNeeded,
    #[error("not confirmed")]
    NotConfirmed,
    #[error("the output cannot be written: {reason}")]
    Output { reason: String },
    #[error("ended early: {reason}")]
    Interrupted { reason: String },
    #[error("the sandbox cannot run: {reason}")]
    Sandbox { reason: String },
    #[error("{program} cannot be run: {reason}")]
    Program { program: String, reason: String },
    #[error(transparent)]
    Path(#[from] ApiPathError),
    #[error("no parameter: {param}")]
    Param { param: String },
    #[error("stdin holds either the request or the secret")]
    InputShared,
    #[error("{path}: {reason}")]
    InputUnreadable { path: String, reason: String },
    #[error("no store is named")]
    NoStoreNamed,
    #[error("neither copied nor moved")]
    NoWay,
    #[error("for whom it is encrypted is not said")]
    ForNobody,
    #[error("the passphrases differ")]
    PassphrasesDiffer,
    #[error("line {line}, column {column}: no UTF-8")]
    InputNotText { line: usize, column: usize },
}

impl Failure {
    fn coded(&self) -> &dyn Coded {
        match self {
            Self::Core(error) => error,
            Self::Command(error) => error,
        }
    }
}

impl Coded for Failure {
    fn code(&self) -> &'static str {
        self.coded().code()
    }

    fn params(&self) -> Params {
        self.coded().params()
    }

    fn remedy(&self) -> Remedy {
        self.coded().remedy()
    }
}

impl Coded for CommandError {
    fn code(&self) -> &'static str {
        match self {
            Self::Usage(_) => "usage",
            Self::NoSecretSource => "secret-source",
            Self::ConfirmationNeeded => "confirmation-needed",
            Self::NotConfirmed => "not-confirmed",
            Self::Output { .. } => "output",
            Self::Interrupted { .. } => "interrupted",
            Self::Sandbox { .. } => "sandbox-unusable",
            Self::Program { .. } => "program",
            Self::Path(ApiPathError::NoSlash) => "path-no-slash",
            Self::Path(ApiPathError::Prefix(_)) => "path-prefix",
            Self::Path(ApiPathError::Character) => "path-character",
            Self::Param { .. } => "param",
            Self::InputShared => "input-shared",
            Self::InputUnreadable { .. } => "input-unreadable",
            Self::InputNotText { .. } => "input-not-text",
            Self::NoStoreNamed => "export-which",
            Self::NoWay => "export-way",
            Self::ForNobody => "export-for-whom",
            Self::PassphrasesDiffer => "export-passphrase-differs",
        }
    }

    fn params(&self) -> Params {
        let one = |name: &'static str, value: &str| Params::from([(name, value.to_owned())]);
        match self {
            Self::Usage(complaint) => complaint.params(),
            Self::Output { reason } | Self::Interrupted { reason } | Self::Sandbox { reason } => {
                one("reason", reason)
            }
            Self::Path(ApiPathError::Prefix(prefix)) => one("prefix", prefix),
            Self::Program { program, reason } => {
                Params::from([("program", program.clone()), ("reason", reason.clone())])
            }
            Self::Param { param } => one("param", param),
            Self::InputUnreadable { path, reason } => {
                Params::from([("path", path.clone()), ("reason", reason.clone())])
            }
            Self::InputNotText { line, column } => {
                Params::from([("line", line.to_string()), ("column", column.to_string())])
            }
            _ => Params::new(),
        }
    }

    fn remedy(&self) -> Remedy {
        match self {
            Self::Output { .. } | Self::Interrupted { .. } | Self::Sandbox { .. } => Remedy::Report,
            Self::NotConfirmed => Remedy::Again,
            _ => Remedy::Correct,
        }
    }
}

/// The exit code of a remedy.
pub fn exit_code(remedy: Remedy) -> u8 {
    match remedy {
        Remedy::Report => 1,
        Remedy::Correct => 2,
        Remedy::Name => 3,
        Remedy::Authorize => NEEDS_AUTHORIZATION,
        Remedy::Keychain => 5,
        Remedy::Retry => 6,
        Remedy::Change => 7,
        Remedy::Again => 8,
    }
}

/// The worst of several exit codes: what a person has to do something about comes before what passes.
pub fn worst(codes: impl IntoIterator<Item = u8>) -> u8 {
    const BY_URGENCY: [u8; 9] = [DONE, 8, 6, 5, 3, 2, 7, NEEDS_AUTHORIZATION, 1];
    let urgency = |code: &u8| BY_URGENCY.iter().position(|one| one == code).unwrap_or(BY_URGENCY.len());
    codes.into_iter().max_by_key(urgency).unwrap_or(DONE)
}

/// Done.
pub const DONE: u8 = 0;

/// A store must be authorized again.
pub const NEEDS_AUTHORIZATION: u8 = 4;

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        CommandError::Output { reason: error.to_string() }.into()
    }
}

macro_rules! by_way_of_core {
    ($($error:path),* $(,)?) => {
        $(impl From<$error> for Failure {
            fn from(error: $error) -> Self {
                Self::Core(error.into())
            }
        })*
    };
}

by_way_of_core!(
    sellerkey_core::account::SettleError,
    sellerkey_core::app::AppError,
    sellerkey_core::callback::CallbackError,
    sellerkey_core::delivery::DeliveryError,
    sellerkey_core::gateway::GatewayFailure,
    sellerkey_core::home::HomeError,
    sellerkey_core::inspection::InspectionError,
    sellerkey_core::link::LinkError,
    sellerkey_core::listen::ListenError,
    sellerkey_core::moving::MovingError,
    sellerkey_core::registry::RegistryError,
    sellerkey_core::renew::RenewalError,
    sellerkey_core::store::StoreError,
    sellerkey_core::vault::VaultError,
);

#[cfg(test)]
mod tests {
    use sellerkey_core::message::Catalogue;

    use super::*;

    #[test]
    fn every_error_of_a_command_is_worded() {
        let text = String::new;
        let all = [
            CommandError::Usage(Complaint::other(text())),
            CommandError::NoSecretSource,
            CommandError::ConfirmationNeeded,
            CommandError::NotConfirmed,
            CommandError::Output { reason: text() },
            CommandError::Interrupted { reason: text() },
            CommandError::Sandbox { reason: text() },
            CommandError::Program { program: text(), reason: text() },
            CommandError::Path(ApiPathError::NoSlash),
            CommandError::Path(ApiPathError::Prefix("/rest")),
            CommandError::Path(ApiPathError::Character),
            CommandError::Param { param: text() },
            CommandError::InputShared,
            CommandError::InputUnreadable { path: text(), reason: text() },
            CommandError::InputNotText { line: 1, column: 2 },
            CommandError::NoStoreNamed,
            CommandError::NoWay,
            CommandError::ForNobody,
            CommandError::PassphrasesDiffer,
        ];
        for error in all {
            let explained = Catalogue::english().explain(&error);
            assert!(
                !explained.message.starts_with("error-") && !explained.cure.is_empty(),
                "{}",
                explained.code
            );
        }
    }
}
