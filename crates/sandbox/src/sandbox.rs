//! Starting and stopping.

use std::collections::HashSet;
use std::fmt;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use iop::AppKey;
use jiff::SignedDuration;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::app::{App, throw_away};
use crate::clock::Clock;
use crate::control;
use crate::gateway::Gateway;
use crate::ledger::Ledger;
use crate::routes::routes;
use crate::server::Listening;
use crate::state::{StateError, StateFile};

/// How a sandbox is to be.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The gateway's port on the loopback addresses; 0 for any that is free.
    pub port: u16,
    /// The control side's port, 0 for any; nothing for no control side.
    pub control: Option<u16>,
    /// The apps that it knows; two throw-away ones, a test app and an online one, where there are none here.
    pub apps: Vec<App>,
    /// The file that codes and tokens outlive it in, by their hashes; nothing for memory only. Apps are not in it.
    pub state: Option<PathBuf>,
    /// What becomes of an old refresh token.
    pub rotation: Rotation,
    /// How far its clock is ahead of the system's when it starts; behind it, where negative.
    pub clock: SignedDuration,
}

/// What becomes of a refresh token that was used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rotation {
    /// It lives on to the end of its authorization, as the platform's do.
    #[default]
    Lenient,
    /// It ends, so that a program that keeps the old one is found out.
    Strict,
}

/// Why a sandbox cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// A port cannot be had.
    #[error("port {port} of 127.0.0.1 cannot be used: {cause}")]
    Port {
        /// Which.
        port: u16,
        /// What the system said.
        cause: io::Error,
    },
    /// Two apps have one key.
    #[error("the app key {0} is given twice")]
    SameAppKey(AppKey),
    /// The clock would be more than a century from the system's.
    #[error("the sandbox's clock can be a century from the system's, and no more")]
    Clock,
    /// The state file cannot be used.
    #[error(transparent)]
    State(#[from] StateError),
    /// The system gave no random bytes.
    #[error("the system gives no random bytes: {0}")]
    Random(getrandom::Error),
}

/// A gateway that runs until it is stopped or dropped.
pub struct Sandbox {
    gateway: Arc<Gateway>,
    url: String,
    control_url: Option<String>,
    stop: watch::Sender<()>,
    serving: Vec<JoinHandle<()>>,
}

impl Sandbox {
    /// Starts it on the runtime of the caller. It answers when this returns.
    pub async fn start(options: Options) -> Result<Self, StartError> {
        let apps =
            if options.apps.is_empty() { throw_away().map_err(StartError::Random)? } else { options.apps };
        let mut keys = HashSet::new();
        if let Some(app) = apps.iter().find(|app| !keys.insert(&app.app_key)) {
            return Err(StartError::SameAppKey(app.app_key.clone()));
        }
        let clock = Clock::new(options.clock).map_err(|_| StartError::Clock)?;
        let listen = async |port| Listening::on(port).await.map_err(|cause| StartError::Port { port, cause });
        let listening = listen(options.port).await?;
        let control = match options.control {
            Some(port) => Some(listen(port).await?),
            None => None,
        };
        let (file, ledger) = match options.state.as_deref().map(StateFile::open).transpose()? {
            Some((file, ledger)) => (Some(file), ledger),
            None => (None, Ledger::default()),
        };
        let gateway = Arc::new(Gateway::new(apps, clock, options.rotation, ledger, file));
        let (stop, stopped) = watch::channel(());
        let url = listening.url();
        let control_url = control.as_ref().map(Listening::url);
        let routes = routes(Arc::clone(&gateway));
        let mut serving = vec![tokio::spawn(listening.serve(routes, Arc::clone(&gateway), stopped.clone()))];
        if let Some(control) = control {
            let routes = control::routes(Arc::clone(&gateway));
            serving.push(tokio::spawn(control.serve(routes, Arc::clone(&gateway), stopped)));
        }
        Ok(Self { gateway, url, control_url, stop, serving })
    }

    /// The gateway's address, `http://127.0.0.1:N`.
    pub fn gateway(&self) -> &str {
        &self.url
    }

    /// The control side's address, `http://127.0.0.1:N`, where there is one.
    pub fn control(&self) -> Option<&str> {
        self.control_url.as_deref()
    }

    /// The apps that it knows.
    pub fn apps(&self) -> &[App] {
        &self.gateway.apps
    }

    /// Moves its clock forward; no farther than a century ahead of the system's.
    pub fn advance(&self, by: Duration) {
        if self.gateway.clock.advance(by).is_err() {
            tracing::warn!("the sandbox's clock stays: it can be a century from the system's, and no more");
        }
    }

    /// Stops it: no new connections, a second for open requests to end, then none is left.
    pub async fn stop(mut self) {
        self.stop.send_replace(());
        for serving in std::mem::take(&mut self.serving) {
            let _ = serving.await;
        }
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        for serving in &self.serving {
            serving.abort();
        }
        self.gateway.close();
    }
}

impl fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sandbox({})", self.url)
    }
}
