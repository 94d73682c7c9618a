//! Listening on loopback, and what holds for every request on either side: its `Host` has to be this very address
//! (else a web page could reach the sandbox by a name of its own that leads here), and its answer carries the
//! sandbox's own time as `Date`.

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::TokioIo;
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use hyper_util::service::TowerToHyperService;
use jiff::fmt::rfc2822;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::gateway::Gateway;
use crate::page;

/// How long open requests have to come to their end when the sandbox is stopped.
const GRACE: Duration = Duration::from_secs(1);

/// An answer that is not sent: the connection is cut instead.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("the connection is cut on purpose")]
pub(crate) struct CutConnection;

impl IntoResponse for CutConnection {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::empty());
        response.extensions_mut().insert(self);
        response
    }
}

/// Sockets that listen on one port of the loopback addresses.
pub(crate) struct Listening {
    v4: TcpListener,
    /// Not every computer has IPv6, and none needs it for this.
    v6: Option<TcpListener>,
    port: u16,
}

impl Listening {
    /// Takes a port, any free one for 0.
    pub(crate) async fn on(port: u16) -> io::Result<Self> {
        let v4 = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let port = v4.local_addr()?.port();
        let v6 = TcpListener::bind((Ipv6Addr::LOCALHOST, port)).await.ok();
        Ok(Self { v4, v6, port })
    }

    /// `http://127.0.0.1:PORT`
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Answers until told to stop, or until the task is dropped.
    pub(crate) async fn serve(self, routes: Router, gateway: Arc<Gateway>, mut stop: watch::Receiver<()>) {
        let guard = Guard { port: self.port, gateway };
        let routes = routes.layer(middleware::from_fn_with_state(Arc::new(guard), guarded));
        let graceful = GracefulShutdown::new();
        // Its drop ends every connection, so that nothing outlives the sandbox.
        let mut connections = JoinSet::new();
        loop {
            tokio::select! {
                biased;
                _ = stop.changed() => break,
                Some(_) = connections.join_next() => {}
                accepted = self.accept() => match accepted {
                    Ok((stream, _)) => {
                        connections.spawn(converse(stream, routes.clone(), graceful.watcher()));
                    }
                    // Too many open files, most likely: others have to close theirs first.
                    Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
                },
            }
        }
        drop(self);
        let _ = tokio::time::timeout(GRACE, graceful.shutdown()).await;
    }

    async fn accept(&self) -> io::Result<(TcpStream, SocketAddr)> {
        let Some(v6) = &self.v6 else { return self.v4.accept().await };
        tokio::select! {
            accepted = self.v4.accept() => accepted,
            accepted = v6.accept() => accepted,
        }
    }
}

/// Answers the requests of one connection.
async fn converse(stream: TcpStream, routes: Router, stopping: Watcher) {
    let _ = stream.set_nodelay(true);
    let routes = TowerToHyperService::new(routes);
    let service = service_fn(move |request| {
        let answered = routes.call(request);
        async move {
            let response = answered.await.unwrap_or_else(|never: Infallible| match never {});
            match response.extensions().get::<CutConnection>() {
                Some(cut) => Err(*cut),
                None => Ok(response),
            }
        }
    });
    let connection =
        http1::Builder::new().auto_date_header(false).serve_connection(TokioIo::new(stream), service);
    if let Err(error) = stopping.watch(connection).await {
        tracing::debug!(%error, "a connection of the sandbox ended early");
    }
}

struct Guard {
    port: u16,
    gateway: Arc<Gateway>,
}

async fn guarded(State(guard): State<Arc<Guard>>, request: Request, next: Next) -> Response {
    let mut response = if is_own_host(request.headers(), guard.port) {
        next.run(request).await
    } else {
        page::plain(StatusCode::FORBIDDEN, "The Host of this request is not the sandbox's.")
    };
    let headers = response.headers_mut();
    let date = rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&guard.gateway.clock.now());
    if let Some(date) = date.ok().and_then(|date| HeaderValue::from_str(&date).ok()) {
        headers.insert(header::DATE, date);
    }
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Whether there is one `Host` and it is an address of the sandbox.
fn is_own_host(headers: &HeaderMap, port: u16) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return false };
    let Some((name, of_port)) = host.to_str().ok().and_then(|host| host.rsplit_once(':')) else {
        return false;
    };
    of_port == port.to_string()
        && (["127.0.0.1", "[::1]"].contains(&name) || name.eq_ignore_ascii_case("localhost"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts() {
        let own = |hosts: &[&str]| {
            let mut headers = HeaderMap::new();
            for host in hosts {
                headers.append(header::HOST, HeaderValue::from_str(host).expect("a header"));
            }
            is_own_host(&headers, 8123)
        };
        for host in ["127.0.0.1:8123", "localhost:8123", "LocalHost:8123", "[::1]:8123"] {
            assert!(own(&[host]), "{host}");
        }
        for host in [
            "127.0.0.1",
            "localhost",
            "127.0.0.1:8124",
            "127.0.0.1:08123",
            "127.0.0.2:8123",
            "evil.example:8123",
            "localhost.evil.example:8123",
            "::1:8123",
            "127.0.0.1:8123:8123",
            "",
        ] {
            assert!(!own(&[host]), "{host}");
        }
        assert!(!own(&[]));
        assert!(!own(&["127.0.0.1:8123", "evil.example"]));
    }
}
