//! What every port of ours that browsers come to has in common: how long a head may take and how long it may be, and
//! how a page is sent.

use std::convert::Infallible;
use std::time::Duration;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use hyper::server::conn::http1::{Builder, Connection};
use hyper::service::HttpService;
use hyper::{Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;

use crate::page::Page;

/// What is sent back.
pub(crate) type Answer = Response<Full<Bytes>>;

/// Serves one request of a connection. A head has ten seconds and 16 KiB.
pub(crate) fn connection<S>(stream: TcpStream, service: S) -> Connection<TokioIo<TcpStream>, S>
where
    S: HttpService<Incoming, ResBody = Full<Bytes>, Error = Infallible>,
{
    Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(Duration::from_secs(10))
        .keep_alive(false)
        .max_buf_size(16 * 1024)
        .serve_connection(TokioIo::new(stream), service)
}

/// Sends a page with its policy, for nobody to keep.
pub(crate) fn show(status: StatusCode, page: Page) -> Answer {
    let mut response = Response::new(Full::new(Bytes::from(page.html)));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if let Ok(policy) = HeaderValue::from_str(&page.policy) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    response
}
