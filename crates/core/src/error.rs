//! What can go wrong, by code: the words are the catalogue's, the decision what to do is the caller's.

use std::collections::BTreeMap;

use crate::account::SettleError;
use crate::agent::AgentError;
use crate::app::AppError;
use crate::attempt::AttemptError;
use crate::browser::BrowserError;
use crate::callback::CallbackError;
use crate::delivery::DeliveryError;
use crate::doctor::DoctorError;
use crate::gateway::GatewayFailure;
use crate::home::HomeError;
use crate::inspection::InspectionError;
use crate::link::LinkError;
use crate::listen::ListenError;
use crate::lock::LockError;
use crate::loopback::LoopbackError;
use crate::moving::MovingError;
use crate::proxy::ProxyError;
use crate::registry::RegistryError;
use crate::renew::RenewalError;
use crate::store::StoreError;
use crate::update::UpdateError;
use crate::vault::VaultError;

/// Values that the catalogue's sentence names. Never a secret.
pub type Params = BTreeMap<&'static str, String>;

/// Puts the values of a sentence together.
pub(crate) fn params<const N: usize>(pairs: [(&'static str, &str); N]) -> Params {
    pairs.into_iter().map(|(name, value)| (name, value.to_owned())).collect()
}

/// An error with a code, so that nobody acts on words.
pub trait Coded {
    /// A stable name; the catalogue words it as `error-{code}`, with its attribute `cure`.
    fn code(&self) -> &'static str;
    /// What the sentence names.
    fn params(&self) -> Params {
        Params::new()
    }
    /// What kind of remedy it has.
    fn remedy(&self) -> Remedy;
}

/// Kinds of remedy. The command line's exit codes follow from them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Remedy {
    /// Something that should not happen: report it.
    Report,
    /// Say it differently.
    Correct,
    /// Name an app or a store that there is.
    Name,
    /// Authorize in the browser again.
    Authorize,
    /// Unlock or install the keychain.
    Keychain,
    /// Try again later.
    Retry,
    /// Change something on the platform's side; trying again will not help.
    Change,
    /// Nothing: it was cancelled, or nobody came.
    Again,
}

/// Any of them.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each variant is its type")]
pub enum Error {
    #[error(transparent)]
    Home(#[from] HomeError),
    #[error(transparent)]
    Registry(#[from] RegistryError),
    #[error(transparent)]
    Vault(#[from] VaultError),
    #[error(transparent)]
    Gateway(#[from] GatewayFailure),
    #[error(transparent)]
    App(#[from] AppError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Attempt(#[from] AttemptError),
    #[error(transparent)]
    Callback(#[from] CallbackError),
    #[error(transparent)]
    Loopback(#[from] LoopbackError),
    #[error(transparent)]
    Browser(#[from] BrowserError),
    #[error(transparent)]
    Proxy(#[from] ProxyError),
    #[error(transparent)]
    Settle(#[from] SettleError),
    #[error(transparent)]
    Lock(#[from] LockError),
    #[error(transparent)]
    Renewal(#[from] RenewalError),
    #[error(transparent)]
    Agent(#[from] AgentError),
    #[error(transparent)]
    Delivery(#[from] DeliveryError),
    #[error(transparent)]
    Link(#[from] LinkError),
    #[error(transparent)]
    Listen(#[from] ListenError),
    #[error(transparent)]
    Inspection(#[from] InspectionError),
    #[error(transparent)]
    Moving(#[from] MovingError),
    #[error(transparent)]
    Doctor(#[from] DoctorError),
    #[error(transparent)]
    Update(#[from] UpdateError),
}

impl Error {
    fn coded(&self) -> &dyn Coded {
        match self {
            Self::Home(error) => error,
            Self::Registry(error) => error,
            Self::Vault(error) => error,
            Self::Gateway(error) => error,
            Self::App(error) => error,
            Self::Store(error) => error,
            Self::Attempt(error) => error,
            Self::Callback(error) => error,
            Self::Loopback(error) => error,
            Self::Browser(error) => error,
            Self::Proxy(error) => error,
            Self::Settle(error) => error,
            Self::Lock(error) => error,
            Self::Renewal(error) => error,
            Self::Agent(error) => error,
            Self::Delivery(error) => error,
            Self::Link(error) => error,
            Self::Listen(error) => error,
            Self::Inspection(error) => error,
            Self::Moving(error) => error,
            Self::Doctor(error) => error,
            Self::Update(error) => error,
        }
    }
}

impl Coded for Error {
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

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        RegistryError::from(error).into()
    }
}
