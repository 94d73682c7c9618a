//! The loopback return path: a listener for one attempt, on the callback URL's own port.

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use hyper::body::Incoming;
use hyper::header::HOST;
use hyper::service::service_fn;
use hyper::{Method, Request, StatusCode};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::JoinSet;

use crate::callback::{Callback, CallbackError, LoopbackAddress, LoopbackHost};
use crate::error::{Coded, Params, Remedy, params};
use crate::language::Language;
use crate::message::Catalogue;
use crate::page;
use crate::serving::{self, Answer};

/// A port that is being listened to; it is free again when this is closed or dropped.
pub(crate) struct Loopback {
    arrivals: mpsc::Receiver<Arrival>,
    stop: watch::Sender<()>,
    listening: JoinSet<()>,
}

/// How long a browser may take to read its page once the attempt is over.
const LAST_PAGE: Duration = Duration::from_secs(2);

/// Something that came to the port.
pub(crate) struct Arrival {
    pub(crate) callback: Result<Callback, CallbackError>,
    /// What the browser is to show. Dropped without a word, it is told that nothing waits for this.
    pub(crate) reply: oneshot::Sender<Reply>,
}

/// What the browser is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reply {
    /// The code is here.
    Received,
    /// The page said no.
    Refused,
    /// This came before.
    Before,
    /// Nothing waits for this.
    Stray,
}

/// Why the port cannot be listened to.
#[derive(Debug, thiserror::Error)]
pub enum LoopbackError {
    /// Another program has it.
    #[error("port {port} is in use")]
    Taken {
        /// The port.
        port: u16,
    },
    /// The system does not allow it, as for ports below 1024.
    #[error("port {port} may not be used")]
    Forbidden {
        /// The port.
        port: u16,
    },
    /// Something else that the system says.
    #[error("port {port}: {source}")]
    Io {
        /// The port.
        port: u16,
        /// The system's word.
        source: io::Error,
    },
}

impl Loopback {
    /// Listens from now on.
    pub(crate) async fn listen(address: &LoopbackAddress) -> Result<Self, LoopbackError> {
        let (v4, v6) = (
            SocketAddr::from((Ipv4Addr::LOCALHOST, address.port)),
            (Ipv6Addr::LOCALHOST, address.port).into(),
        );
        let mut listeners = Vec::new();
        if address.host != LoopbackHost::V6 {
            listeners.push(bind(v4).await?);
        }
        if address.host != LoopbackHost::V4 {
            match bind(v6).await {
                Ok(listener) => listeners.push(listener),
                // A computer without IPv6 knows `localhost` all the same.
                Err(LoopbackError::Io { .. }) if address.host == LoopbackHost::Name => {}
                Err(error) => return Err(error),
            }
        }
        let (sender, arrivals) = mpsc::channel(16);
        let (stop, stopped) = watch::channel(());
        let address = Arc::new(address.clone());
        let mut listening = JoinSet::new();
        for listener in listeners {
            listening.spawn(accept(listener, address.clone(), sender.clone(), stopped.clone()));
        }
        Ok(Self { arrivals, stop, listening })
    }

    /// The next thing that came.
    pub(crate) async fn next(&mut self) -> Option<Arrival> {
        self.arrivals.recv().await
    }

    /// Lets the pages that are on their way arrive, and gives the port back.
    pub(crate) async fn close(self) {
        let Self { arrivals, stop, listening } = self;
        drop((arrivals, stop));
        let _ = tokio::time::timeout(LAST_PAGE, listening.join_all()).await;
    }
}

impl LoopbackAddress {
    /// What a browser that was sent here puts into `Host`.
    fn authority(&self) -> String {
        let host = match self.host {
            LoopbackHost::V4 => "127.0.0.1",
            LoopbackHost::V6 => "[::1]",
            LoopbackHost::Name => "localhost",
        };
        if self.port == 80 { host.to_owned() } else { format!("{host}:{}", self.port) }
    }
}

impl Coded for LoopbackError {
    fn code(&self) -> &'static str {
        match self {
            Self::Taken { .. } => "port-taken",
            Self::Forbidden { .. } => "port-forbidden",
            Self::Io { .. } => "port-unusable",
        }
    }

    fn params(&self) -> Params {
        match self {
            Self::Taken { port } | Self::Forbidden { port } => params([("port", &port.to_string())]),
            Self::Io { port, source } => {
                params([("port", &port.to_string()), ("reason", &source.to_string())])
            }
        }
    }

    fn remedy(&self) -> Remedy {
        Remedy::Report
    }
}

async fn bind(address: SocketAddr) -> Result<TcpListener, LoopbackError> {
    let port = address.port();
    TcpListener::bind(address).await.map_err(|source| match source.kind() {
        io::ErrorKind::AddrInUse => LoopbackError::Taken { port },
        io::ErrorKind::PermissionDenied => LoopbackError::Forbidden { port },
        _ => LoopbackError::Io { port, source },
    })
}

/// Serves connections until it is told to stop, then ends those that are open; dropped, it breaks them off.
async fn accept(
    listener: TcpListener,
    address: Arc<LoopbackAddress>,
    sender: mpsc::Sender<Arrival>,
    mut stopped: watch::Receiver<()>,
) {
    let graceful = GracefulShutdown::new();
    let mut connections = JoinSet::new();
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = stopped.changed() => break,
        };
        let Ok((stream, _)) = accepted else {
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        while connections.try_join_next().is_some() {}
        if connections.len() >= 32 {
            continue;
        }
        let (address, sender) = (address.clone(), sender.clone());
        let service = service_fn(move |request| answer(request, address.clone(), sender.clone()));
        // A peer that breaks off is no trouble of ours.
        connections.spawn(graceful.watch(serving::connection(stream, service)));
    }
    drop(listener);
    graceful.shutdown().await;
}

async fn answer(
    request: Request<Incoming>,
    address: Arc<LoopbackAddress>,
    sender: mpsc::Sender<Arrival>,
) -> Result<Answer, Infallible> {
    let language = Language::of_browser(request.headers());
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok());
    if !host.is_some_and(|host| host.eq_ignore_ascii_case(&address.authority())) {
        return Ok(show(language, StatusCode::FORBIDDEN, Reply::Stray));
    }
    if request.method() != Method::GET {
        return Ok(show(language, StatusCode::METHOD_NOT_ALLOWED, Reply::Stray));
    }
    let target = request.uri().path_and_query().map_or("/", |target| target.as_str());
    let callback = Callback::parse_loopback(target, &address);
    if matches!(callback, Err(CallbackError::Elsewhere)) {
        return Ok(show(language, StatusCode::NOT_FOUND, Reply::Stray));
    }
    let (reply, word) = oneshot::channel();
    let reply = match sender.send(Arrival { callback, reply }).await {
        Ok(()) => word.await.unwrap_or(Reply::Stray),
        Err(_) => Reply::Stray,
    };
    let status = if reply == Reply::Stray { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    Ok(show(language, status, reply))
}

fn show(language: Language, status: StatusCode, reply: Reply) -> Answer {
    serving::show(status, page::of_reply(Catalogue::of(language), reply))
}
