//! The control side: what the tests of a program ask of the sandbox beside the gateway.
//!
//! It has a port of its own, answers JSON only, and takes JSON only: a web page cannot send that to another origin
//! without asking first, and is never told yes.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;

use crate::fault::FaultRequest;
use crate::gateway::Gateway;
use crate::received::media_type;
use crate::routes::{LARGEST_BODY, json_response};

pub(crate) fn routes(gateway: Arc<Gateway>) -> Router {
    Router::new()
        .route("/requests", get(requests))
        .route("/clock", post(clock))
        .route("/faults", post(add_fault).delete(clear_faults))
        .fallback(async || problem(StatusCode::NOT_FOUND, "there are /requests, /clock and /faults here"))
        .method_not_allowed_fallback(async || {
            problem(StatusCode::METHOD_NOT_ALLOWED, "this address takes another method")
        })
        .with_state(gateway)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClockRequest {
    /// Seconds to move the clock forward by.
    advance_s: u64,
}

/// The list, when all of it is known.
async fn requests(State(gateway): State<Arc<Gateway>>) -> Response {
    gateway.searches.settled().await;
    let journal = gateway.journal();
    let entries: Vec<_> = journal.entries().collect();
    json_response(StatusCode::OK, &json!(entries))
}

async fn clock(State(gateway): State<Arc<Gateway>>, request: Request) -> Response {
    let asked: ClockRequest = match json_of(request).await {
        Ok(asked) => asked,
        Err(problem) => return problem,
    };
    match gateway.clock.advance(Duration::from_secs(asked.advance_s)) {
        Ok(()) => json_response(StatusCode::OK, &json!({ "now": gateway.clock.now() })),
        Err(_) => problem(StatusCode::BAD_REQUEST, "the clock can be a century ahead, and no more"),
    }
}

async fn add_fault(State(gateway): State<Arc<Gateway>>, request: Request) -> Response {
    let asked: FaultRequest = match json_of(request).await {
        Ok(asked) => asked,
        Err(problem) => return problem,
    };
    match gateway.faults().add(asked) {
        Ok(()) => json_response(StatusCode::OK, &json!({})),
        Err(error) => problem(StatusCode::BAD_REQUEST, &error.to_string()),
    }
}

async fn clear_faults(State(gateway): State<Arc<Gateway>>) -> Response {
    gateway.faults().clear();
    json_response(StatusCode::OK, &json!({}))
}

async fn json_of<T: DeserializeOwned>(request: Request) -> Result<T, Response> {
    let content_type = request.headers().get(header::CONTENT_TYPE).and_then(media_type);
    if content_type.as_deref() != Some("application/json") {
        return Err(problem(StatusCode::UNSUPPORTED_MEDIA_TYPE, "Content-Type has to be application/json"));
    }
    let body = to_bytes(request.into_body(), LARGEST_BODY)
        .await
        .map_err(|_| problem(StatusCode::PAYLOAD_TOO_LARGE, "the body is larger than 1 MiB"))?;
    serde_json::from_slice(&body).map_err(|error| problem(StatusCode::BAD_REQUEST, &error.to_string()))
}

fn problem(status: StatusCode, message: &str) -> Response {
    json_response(status, &json!({ "error": message }))
}
