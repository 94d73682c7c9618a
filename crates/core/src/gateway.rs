//! Asking a gateway: one POST, its answer, and what went wrong.
//!
//! Only https, or plain http to a loopback address; no redirects; 10 s to connect, 30 s in all, 1 MiB of answer. Through
//! the proxy that the system or a person names, but never to this computer itself.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use iop::{AnswerError, Cure, ErrorClass, ErrorCode, GatewayError, SignedRequest};
use jiff::{SignedDuration, Timestamp};
use reqwest::header::{CONTENT_TYPE, DATE, HeaderValue, RETRY_AFTER};
use reqwest::redirect::Policy;
use reqwest::{Client, ClientBuilder, RequestBuilder, Response};
use url::{Host, Url};

use crate::error::{Coded, Params, Remedy, params};
use crate::proxy::Proxy;

/// The web client, made for the first request, and anew when the way to the web has changed.
#[derive(Default)]
pub struct Http {
    web: Mutex<Option<(Proxy, Client)>>,
    here: Mutex<Option<Client>>,
}

/// An answer as it came.
pub(crate) struct RawAnswer {
    pub(crate) status: u16,
    /// What the gateway's clock said.
    pub(crate) date: Option<Timestamp>,
    pub(crate) body: Vec<u8>,
}

/// What another than a gateway answered; of its words nothing is kept.
pub(crate) struct Posted {
    pub(crate) status: u16,
    /// How long it wants to be left alone.
    pub(crate) retry_after: Option<SignedDuration>,
}

/// Why a gateway brought nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GatewayFailure {
    /// It refused.
    #[error("{0}")]
    Refused(Box<GatewayError>),
    /// The request never got there.
    #[error("{host} cannot be reached: {reason}")]
    Unreachable {
        /// Who was to be asked.
        host: String,
        /// What the system says.
        reason: String,
    },
    /// The request went out and no whole answer came: what it did there is not known.
    #[error("the answer of {host} was lost: {reason}")]
    Lost {
        /// Who was asked.
        host: String,
        /// What the system says.
        reason: String,
    },
    /// An HTTP error.
    #[error("{host} answered HTTP {status}")]
    Status {
        /// Who was asked.
        host: String,
        /// The status.
        status: u16,
    },
    /// No JSON, such as the page of a proxy.
    #[error("{host} answered no JSON: {first_line}")]
    NotJson {
        /// Who was asked.
        host: String,
        /// The beginning of what came.
        first_line: String,
    },
    /// JSON of no known shape.
    #[error("the answer of {host} has no readable {missing}")]
    Unreadable {
        /// Who was asked.
        host: String,
        /// What was looked for.
        missing: &'static str,
    },
    /// The built-in sandbox did not start.
    #[error("the sandbox did not start: {reason}")]
    Sandbox {
        /// Why.
        reason: String,
    },
    /// The web client cannot be made, as where a system has no certificates.
    #[error("no web client: {reason}")]
    NoClient {
        /// Why.
        reason: String,
    },
}

impl Http {
    /// Sends a request.
    pub(crate) async fn post(
        &self,
        request: &SignedRequest,
        proxy: &Proxy,
    ) -> Result<RawAnswer, GatewayFailure> {
        let url = request.url();
        let post = self
            .client(url, proxy)?
            .post(url.clone())
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded;charset=UTF-8")
            .body(request.form().to_owned());
        Self::send(post, url).await
    }

    /// Asks for a page, with nothing in the question.
    pub(crate) async fn get(&self, url: &Url, proxy: &Proxy) -> Result<RawAnswer, GatewayFailure> {
        Self::send(self.client(url, proxy)?.get(url.clone()), url).await
    }

    /// Posts something to another than a gateway.
    pub(crate) async fn post_to(
        &self,
        url: &Url,
        headers: &[(&'static str, &str)],
        body: &str,
        proxy: &Proxy,
    ) -> Result<Posted, GatewayFailure> {
        let mut post = self.client(url, proxy)?.post(url.clone()).body(body.to_owned());
        for (name, value) in headers {
            post = post.header(*name, *value);
        }
        let response = post.send().await.map_err(|error| GatewayFailure::of_sending(&error, url))?;
        let seconds = |value: &HeaderValue| value.to_str().ok()?.trim().parse::<u32>().ok();
        let told = response.headers().get(RETRY_AFTER).and_then(seconds);
        Ok(Posted {
            status: response.status().as_u16(),
            retry_after: told.map(|seconds| SignedDuration::from_secs(seconds.into())),
        })
    }

    async fn send(request: RequestBuilder, url: &Url) -> Result<RawAnswer, GatewayFailure> {
        match request.send().await {
            Ok(response) => read(response, &host_of(url)).await,
            Err(error) => Err(GatewayFailure::of_sending(&error, url)),
        }
    }

    fn client(&self, url: &Url, proxy: &Proxy) -> Result<Client, GatewayFailure> {
        if is_here(url) {
            let mut here = self.here.lock().unwrap_or_else(PoisonError::into_inner);
            return match &*here {
                Some(client) => Ok(client.clone()),
                None => Ok(here.insert(build(Client::builder().no_proxy())?).clone()),
            };
        }
        let mut web = self.web.lock().unwrap_or_else(PoisonError::into_inner);
        match &*web {
            Some((known, client)) if known == proxy => Ok(client.clone()),
            _ => {
                let client = build(through(proxy)?.https_only(true))?;
                *web = Some((proxy.clone(), client.clone()));
                Ok(client)
            }
        }
    }
}

impl GatewayFailure {
    fn of_sending(error: &reqwest::Error, url: &Url) -> Self {
        let (host, reason) = (host_of(url), innermost(error));
        if error.is_connect() || error.is_builder() {
            Self::Unreachable { host, reason }
        } else {
            Self::Lost { host, reason }
        }
    }

    /// What an answer that could not be used means.
    pub(crate) fn of_answer(error: AnswerError, url: &Url, status: u16) -> Self {
        let host = host_of(url);
        match error {
            AnswerError::Refused(error) => Self::Refused(error),
            AnswerError::NotJson { .. } if status >= 400 => Self::Status { host, status },
            AnswerError::NotJson { first_line } => Self::NotJson { host, first_line },
            AnswerError::Unreadable { missing } => Self::Unreadable { host, missing },
        }
    }

    /// The gateway's code, if it refused with one that is known.
    pub fn refusal(&self) -> Option<ErrorCode> {
        match self {
            Self::Refused(error) => Some(error.known()),
            _ => None,
        }
    }

    /// What cures it, where the gateway refused.
    pub fn cure(&self) -> Option<Cure> {
        match self {
            Self::Refused(error) => Some(error.cure()),
            _ => None,
        }
    }

    /// The code for the record of activity.
    pub(crate) fn recorded_code(&self) -> String {
        match self {
            Self::Refused(error) => error.code.clone(),
            other => other.code().to_owned(),
        }
    }

    /// The number for the platform's support.
    pub fn request_id(&self) -> Option<&str> {
        match self {
            Self::Refused(error) => error.request_id.as_deref(),
            _ => None,
        }
    }

    /// Whether a code or a refresh token may have been used up by a call that failed so.
    pub fn outcome_unknown(&self) -> bool {
        matches!(
            self,
            Self::Lost { .. } | Self::Status { .. } | Self::NotJson { .. } | Self::Unreadable { .. }
        )
    }
}

impl Coded for GatewayFailure {
    fn code(&self) -> &'static str {
        match self {
            Self::Refused(_) => "gateway-refused",
            Self::Unreachable { .. } => "gateway-unreachable",
            Self::Lost { .. } => "gateway-answer-lost",
            Self::Status { .. } => "gateway-status",
            Self::NotJson { .. } => "gateway-not-json",
            Self::Unreadable { .. } => "gateway-unreadable",
            Self::Sandbox { .. } => "sandbox-failed",
            Self::NoClient { .. } => "web-client-failed",
        }
    }

    fn params(&self) -> Params {
        match self {
            Self::Refused(error) => params([
                ("answer", &error.code),
                ("message", &error.message),
                ("request_id", error.request_id.as_deref().unwrap_or("—")),
                ("remedy", error.cure().id()),
            ]),
            Self::Unreachable { host, reason } | Self::Lost { host, reason } => {
                params([("host", host), ("reason", reason)])
            }
            Self::Status { host, status } => params([("host", host), ("status", &status.to_string())]),
            Self::NotJson { host, first_line } => params([("host", host), ("first_line", first_line)]),
            Self::Unreadable { host, missing } => params([("host", host), ("missing", missing)]),
            Self::Sandbox { reason } | Self::NoClient { reason } => params([("reason", reason)]),
        }
    }

    fn remedy(&self) -> Remedy {
        match self {
            Self::Refused(error) => match error.class() {
                ErrorClass::Transient { .. } => Remedy::Retry,
                ErrorClass::Renew | ErrorClass::EndsGrant => Remedy::Authorize,
                ErrorClass::NeedsFixing | ErrorClass::Bug => Remedy::Change,
            },
            Self::Sandbox { .. } | Self::NoClient { .. } => Remedy::Report,
            _ => Remedy::Retry,
        }
    }
}

/// How a gateway is called in the registry and on screen: its host, and its port where it is no usual one.
pub(crate) fn host_of(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

const LONGEST_ANSWER: usize = 1 << 20;

async fn read(mut response: Response, host: &str) -> Result<RawAnswer, GatewayFailure> {
    let lost = |reason: String| GatewayFailure::Lost { host: host.to_owned(), reason };
    let date = response
        .headers()
        .get(DATE)
        .and_then(|value| httpdate::parse_http_date(value.to_str().ok()?).ok())
        .and_then(|date| Timestamp::try_from(date).ok());
    let status = response.status().as_u16();
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| lost(innermost(&error)))? {
        if body.len() + chunk.len() > LONGEST_ANSWER {
            return Err(lost("more than 1 MiB".to_owned()));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(RawAnswer { status, date, body })
}

/// Whether an address is this computer's own, by number or by name.
pub(crate) fn is_here(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name.trim_end_matches('.').eq_ignore_ascii_case("localhost"),
        None => false,
    }
}

fn through(proxy: &Proxy) -> Result<ClientBuilder, GatewayFailure> {
    let builder = Client::builder();
    Ok(match proxy {
        Proxy::System => builder,
        Proxy::None => builder.no_proxy(),
        Proxy::Address(address) => {
            builder.proxy(reqwest::Proxy::all(address.as_str()).map_err(|error| no_client(&error))?)
        }
    })
}

fn build(builder: ClientBuilder) -> Result<Client, GatewayFailure> {
    // Installed already where several parts of a program ask.
    let _ = rustls::crypto::ring::default_provider().install_default();
    builder
        .user_agent(concat!("Sellerkey/", env!("CARGO_PKG_VERSION")))
        .redirect(Policy::none())
        .connect_timeout(Duration::from_secs(10))
        .timeout(Duration::from_secs(30))
        .build()
        .map_err(|error| no_client(&error))
}

fn no_client(error: &reqwest::Error) -> GatewayFailure {
    GatewayFailure::NoClient { reason: innermost(error) }
}

/// The cause at the bottom; the layers above repeat the address, and nothing else.
fn innermost(error: &reqwest::Error) -> String {
    let mut cause: &dyn std::error::Error = error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    cause.to_string()
}
