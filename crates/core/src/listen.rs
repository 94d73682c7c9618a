//! The listener behind a reverse proxy or a tunnel: it takes the callbacks of people who authorize elsewhere, exchanges
//! their codes at once, and says to each what came of it.
//!
//! Anybody may come here. A callback counts by its state alone, which only the attempt and the authorize page knew; paths
//! and hosts that belong to no app's callback get nothing, and whoever keeps connections open keeps nobody out.

mod arrive;
mod connections;

use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use hyper::service::service_fn;
use tokio::net::TcpListener;
use tokio::time::{MissedTickBehavior, interval, sleep};

use self::arrive::Reception;
use self::connections::Connections;
use crate::account::Settled;
use crate::app::App;
use crate::error::{Coded, Error, Params, Remedy, params};
use crate::link::way_home;
use crate::registry::{AttemptRow, Parked};
use crate::sellerkey::Sellerkey;
use crate::serving;

/// A port that is being listened to.
#[derive(Debug)]
pub struct Listening {
    listener: TcpListener,
    address: SocketAddr,
    hosts: Hosts,
}

/// Which `Host` a request may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hosts {
    /// That of the callback which it is for. Proxies pass it on.
    Callbacks,
    /// Any: for a proxy that puts in its own.
    Any,
}

/// What came, and what became of it.
#[derive(Debug)]
pub enum Heard {
    /// A link brought a store's tokens.
    Settled {
        /// The app that was authorized.
        app: App,
        /// The store.
        settled: Settled,
    },
    /// The tokens of an attempt that a program waits for are in the vault; that program goes on.
    Brought {
        /// The app that was authorized.
        app: App,
        /// The grant.
        parked: Parked,
    },
    /// A link brought tokens, and they wait in the vault for a word about where they belong.
    Undecided {
        /// The app that was authorized.
        app: App,
        /// The grant.
        parked: Parked,
        /// Why it was not settled.
        error: Error,
    },
    /// It belongs to an attempt, and brought nothing.
    Ended {
        /// The app that was to be authorized.
        app: App,
        /// The attempt.
        attempt: AttemptRow,
        /// In which way.
        ending: Ending,
        /// Why.
        error: Error,
    },
    /// It belongs to nothing here.
    Stray(Error),
    /// Nobody could find out what it belongs to.
    Trouble(Error),
}

/// In which way a callback brought nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The owner said no.
    Refused,
    /// The attempt was over before: expired, taken back, or replaced.
    Over,
    /// The same callback came before.
    Before,
    /// The tokens could not be kept just now. Nothing was spent: the same link works again.
    NotNow,
    /// The exchange failed. The code is spent, and so is the attempt.
    Failed,
}

/// Why nobody can listen at an address.
#[derive(Debug, thiserror::Error)]
pub enum ListenError {
    /// Another program does.
    #[error("{address} is in use")]
    Taken {
        /// Where.
        address: SocketAddr,
    },
    /// The system does not allow it, as for ports below 1024.
    #[error("{address} may not be used")]
    Forbidden {
        /// Where.
        address: SocketAddr,
    },
    /// Something else that the system says, as of an address that is not this computer's.
    #[error("{address}: {source}")]
    Io {
        /// Where.
        address: SocketAddr,
        /// The system's word.
        source: io::Error,
    },
}

/// How often it is looked for what a program that was killed left in the vault.
const SWEEP: Duration = Duration::from_mins(1);

/// After so many sweeps strays are recorded and told again.
const SWEEPS_TO_FORGET_STRAYS: u32 = 60;

/// How long browsers may take to read their pages at the end.
const LAST_PAGES: Duration = Duration::from_secs(3);

impl Listening {
    /// Takes the port.
    pub async fn begin(address: SocketAddr, hosts: Hosts) -> Result<Self, ListenError> {
        let failed = |source: io::Error| match source.kind() {
            io::ErrorKind::AddrInUse => ListenError::Taken { address },
            io::ErrorKind::PermissionDenied => ListenError::Forbidden { address },
            _ => ListenError::Io { address, source },
        };
        let listener = TcpListener::bind(address).await.map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        Ok(Self { listener, address, hosts })
    }

    /// Where; with the real port, where any was asked for.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves until the end, and then until every exchange that is under way has come to its own.
    pub async fn serve(
        self,
        core: &Sellerkey,
        end: impl Future<Output = ()>,
        tell: impl Fn(&Heard) + Send + Sync + 'static,
    ) {
        let Self { listener, hosts, .. } = self;
        let reception = Arc::new(Reception::new(core.clone(), hosts, Box::new(tell)));
        let mut connections = Connections::default();
        let (mut sweeps, mut swept) = (interval(SWEEP), 0);
        sweeps.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut end = pin!(end);
        loop {
            tokio::select! {
                () = &mut end => break,
                accepted = listener.accept() => {
                    let Ok((stream, _)) = accepted else {
                        // As where there are no more descriptors.
                        sleep(Duration::from_millis(100)).await;
                        continue;
                    };
                    let Some(asked) = connections.make_room() else { continue };
                    let (reception, came) = (reception.clone(), asked.clone());
                    let service = service_fn(move |request| {
                        came.store(true, Ordering::Relaxed);
                        reception.clone().answer(request)
                    });
                    connections.serve(serving::connection(stream, service), asked);
                }
                _ = sweeps.tick() => {
                    if swept > 0 && swept % SWEEPS_TO_FORGET_STRAYS == 0 {
                        core.strays().store(0, Ordering::Relaxed);
                    }
                    tokio::spawn(reception.clone().sweep(swept == 0));
                    swept += 1;
                }
            }
        }
        drop(listener);
        reception.last_exchanges().await;
        let _ = tokio::time::timeout(LAST_PAGES, connections.close()).await;
    }
}

impl Sellerkey {
    /// The callback URLs for which somebody at another computer can come to a listener here.
    pub fn callbacks_from_elsewhere(&self) -> Result<Vec<String>, Error> {
        let apps = self.registry().apps()?;
        let mut callbacks: Vec<_> =
            apps.iter().filter(|app| way_home(app).is_ok()).map(|app| app.callback.to_string()).collect();
        callbacks.sort_unstable();
        callbacks.dedup();
        Ok(callbacks)
    }
}

impl Coded for ListenError {
    fn code(&self) -> &'static str {
        match self {
            Self::Taken { .. } => "listen-taken",
            Self::Forbidden { .. } => "listen-forbidden",
            Self::Io { .. } => "listen-unusable",
        }
    }

    fn params(&self) -> Params {
        match self {
            Self::Taken { address } | Self::Forbidden { address } => {
                params([("address", &address.to_string())])
            }
            Self::Io { address, source } => {
                params([("address", &address.to_string()), ("reason", &source.to_string())])
            }
        }
    }

    fn remedy(&self) -> Remedy {
        Remedy::Correct
    }
}
