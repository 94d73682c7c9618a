//! The gateway's addresses: what comes in by HTTP and goes out by it.

use std::sync::Arc;

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use serde_json::Value;

use crate::authorize;
use crate::check::Target;
use crate::fault::Fault;
use crate::findings;
use crate::gateway::{Answer, Gateway};
use crate::page;
use crate::received::Received;
use crate::refusal::Refusal;
use crate::server::CutConnection;

/// The largest body that is read.
pub(crate) const LARGEST_BODY: usize = 1 << 20;

pub(crate) fn routes(gateway: Arc<Gateway>) -> Router {
    Router::new()
        .route("/rest", any(call))
        .route("/rest/{*path}", any(call))
        .route("/sync", any(call))
        .route("/oauth/authorize", get(authorize::show).post(authorize::decide))
        .route("/sandbox.css", get(async || page::asset("text/css; charset=utf-8", page::STYLE)))
        .route("/sandbox.js", get(async || page::asset("text/javascript; charset=utf-8", page::SCRIPT)))
        .fallback(wrong_address)
        .with_state(gateway)
}

/// A body that JSON is sent in, as the platform labels it.
pub(crate) fn json_response(status: StatusCode, body: &Value) -> Response {
    let json = HeaderValue::from_static("application/json;charset=UTF-8");
    (status, [(header::CONTENT_TYPE, json)], body.to_string()).into_response()
}

/// Reads what a request has: its query and its form body.
pub(crate) async fn receive(request: Request) -> Result<Received, StatusCode> {
    let (parts, body) = request.into_parts();
    let mut received = Received::of_query(parts.uri.query());
    let body = to_bytes(body, LARGEST_BODY).await.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?;
    received.take_body(parts.headers.get(header::CONTENT_TYPE), body).await;
    Ok(received)
}

/// A call under `/rest` or to `/sync`.
async fn call(State(gateway): State<Arc<Gateway>>, request: Request) -> Response {
    if ![Method::GET, Method::POST].contains(request.method()) {
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, POST")]).into_response();
    }
    let target = match request.uri().path() {
        "/sync" => Target::Sync,
        path => Target::Rest(path.strip_prefix("/rest").unwrap_or(path).to_owned()),
    };
    let received = match receive(request).await {
        Ok(received) => received,
        Err(status) => return status.into_response(),
    };
    // A task of its own: a gateway carries out what it took, even when nobody waits for the answer any more.
    let carried_out = tokio::spawn(async move {
        let now = gateway.clock.now();
        let path = target.name().to_owned();
        let certain = findings::certain(&gateway.apps, &target, &received, now);
        let fault = gateway.faults().take(&path);
        let (answer_code, response) = meet(&gateway, fault, target.clone(), received.clone()).await;
        let refused = answer_code.as_deref() == Some(Refusal::IncompleteSignature.code());
        let number = gateway.record(now, &path, &received, answer_code, certain);
        if refused {
            findings::search(&gateway, number, &target, &received, now);
        }
        response
    });
    carried_out.await.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// Carries out a call as far as the fault lets it.
async fn meet(
    gateway: &Arc<Gateway>,
    fault: Option<Fault>,
    target: Target,
    received: Received,
) -> (Option<String>, Response) {
    let status = |status: StatusCode| Some(status.as_u16().to_string());
    match fault {
        None => answered(gateway.answer(target, received).await),
        Some(Fault::Delay(delay)) => {
            tokio::time::sleep(delay).await;
            answered(gateway.answer(target, received).await)
        }
        Some(Fault::LostAnswer) => {
            gateway.answer(target, received).await;
            (None, CutConnection.into_response())
        }
        Some(Fault::Status500) => (
            status(StatusCode::INTERNAL_SERVER_ERROR),
            page::plain(StatusCode::INTERNAL_SERVER_ERROR, "Internal Server Error"),
        ),
        Some(Fault::Html200) => (status(StatusCode::OK), page::wrong_address()),
        Some(Fault::BadJson) => {
            let whole = gateway.refuse(&Refusal::SystemError, target.shape()).body.to_string();
            let broken = whole[..whole.len() / 2].to_owned();
            let json = HeaderValue::from_static("application/json;charset=UTF-8");
            (status(StatusCode::OK), ([(header::CONTENT_TYPE, json)], broken).into_response())
        }
        Some(Fault::Code(code)) => answered(gateway.refuse(&Refusal::Asked(code), target.shape())),
    }
}

fn answered(Answer { code, body }: Answer) -> (Option<String>, Response) {
    (Some(code), json_response(StatusCode::OK, &body))
}

/// Any other address answers a page with HTTP 200, as the platform's host does.
async fn wrong_address(State(gateway): State<Arc<Gateway>>, request: Request) -> Response {
    let received = Received::of_query(request.uri().query());
    gateway.record(
        gateway.clock.now(),
        request.uri().path(),
        &received,
        Some("200".to_owned()),
        vec!["wrong-path".to_owned()],
    );
    page::wrong_address()
}
