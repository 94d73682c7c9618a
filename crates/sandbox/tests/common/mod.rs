//! A client that sends exactly what it is told to, and the calls that most tests make.

#![allow(dead_code, reason = "each test program uses its own part")]

use std::collections::HashMap;
use std::time::Duration;

use iop::{
    AuthorizationCode, Endpoints, GatewayUrl, Parameters, RefreshToken, SignedRequest, Timestamp, TokenCall,
};
use iop_sandbox::{App, Options, Sandbox};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// The test app and the online app of these tests.
pub const APPS: [&str; 2] = ["500101:helloworld:test", "500102:goodbyeworld:online"];

pub const FORM: &str = "application/x-www-form-urlencoded";

pub fn app(text: &str) -> App {
    text.parse().expect("an app")
}

/// A sandbox with [`APPS`] and a control side.
pub async fn start() -> Sandbox {
    start_with(Options::default()).await
}

pub async fn start_with(options: Options) -> Sandbox {
    let apps = APPS.map(app).to_vec();
    Sandbox::start(Options { apps, control: Some(0), ..options }).await.expect("a sandbox")
}

pub fn endpoints(sandbox: &Sandbox) -> Endpoints {
    GatewayUrl::parse(sandbox.gateway()).expect("an address").endpoints()
}

/// What was answered.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HashMap<String, String>,
    pub body: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).expect(&self.body)
    }

    /// The gateway's code, in either shape.
    pub fn code(&self) -> String {
        let json = self.json();
        let code = json.get("error_response").unwrap_or(&json)["code"].clone();
        code.as_str().expect("a code").to_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// Sends bytes to `http://127.0.0.1:N` and reads until the connection ends; nothing where it ends without an answer.
pub async fn send_raw(base: &str, bytes: &[u8]) -> Option<Answer> {
    let address = base.strip_prefix("http://").expect("an address");
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    stream.write_all(bytes).await.expect("sent");
    let mut answer = Vec::new();
    let read = tokio::time::timeout(Duration::from_secs(10), stream.read_to_end(&mut answer));
    let _ = read.await.expect("an end within ten seconds");
    if answer.is_empty() {
        return None;
    }
    let text = String::from_utf8(answer).expect("text");
    let (head, body) = text.split_once("\r\n\r\n").expect("a head and a body");
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).expect("a status");
    let headers = lines.filter_map(|line| line.split_once(": "));
    Some(Answer {
        status: status.parse().expect("a number"),
        headers: headers.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect(),
        body: body.to_owned(),
    })
}

/// Sends a request with these headers beside `Host` and `Content-Length`.
pub async fn send(base: &str, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
    send_or_cut(base, method, path, headers, body).await.expect("an answer")
}

pub async fn send_or_cut(
    base: &str,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Option<Answer> {
    let host = base.strip_prefix("http://").expect("an address");
    let headers: Vec<_> = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let headers = headers.concat();
    let length = body.len();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}\
         Content-Length: {length}\r\n\r\n{body}"
    );
    send_raw(base, request.as_bytes()).await
}

pub async fn get(base: &str, path: &str) -> Answer {
    send(base, "GET", path, &[], "").await
}

pub async fn post_form(base: &str, path: &str, form: &str) -> Answer {
    send(base, "POST", path, &[("Content-Type", FORM)], form).await
}

pub async fn post_json(base: &str, path: &str, json: &str) -> Answer {
    send(base, "POST", path, &[("Content-Type", "application/json")], json).await
}

/// Sends what `iop` signed.
pub async fn call(sandbox: &Sandbox, request: &SignedRequest) -> Answer {
    post_form(sandbox.gateway(), request.url().path(), request.form()).await
}

/// Now, by the sandbox's clock, as its `Date` says.
pub async fn now(sandbox: &Sandbox) -> Timestamp {
    let date = get(sandbox.gateway(), "/").await.header("date").to_owned();
    let date = jiff::fmt::rfc2822::parse(&date).expect(&date);
    Timestamp::from_millis(date.timestamp().as_millisecond())
}

/// A code for the account, fetched as a script does.
pub async fn code(sandbox: &Sandbox, app_key: &str, account: usize) -> String {
    let path = format!(
        "/oauth/authorize?response_type=code&client_id={app_key}&redirect_uri=app%3A%2F%2Fcb&state=s\
         &sandbox_account={account}"
    );
    let answer = get(sandbox.gateway(), &path).await;
    assert_eq!(answer.status, 302, "{}", answer.body);
    let callback = answer.header("location");
    let code = callback.strip_prefix("app://cb?code=").and_then(|rest| rest.split_once('&'));
    code.expect(callback).0.to_owned()
}

/// A token call of an app of the sandbox, at the sandbox's time.
pub async fn token_call(sandbox: &Sandbox, app_key: &str, call_: TokenCall) -> Answer {
    let app = sandbox.apps().iter().find(|app| app.app_key.as_str() == app_key).expect("an app");
    let request = call_.request(&endpoints(sandbox), &app.app_key, &app.app_secret, now(sandbox).await);
    call(sandbox, &request).await
}

pub async fn create(sandbox: &Sandbox, app_key: &str, code: &str) -> Answer {
    token_call(sandbox, app_key, TokenCall::create(AuthorizationCode::new(code))).await
}

pub async fn refresh(sandbox: &Sandbox, app_key: &str, token: &str) -> Answer {
    token_call(sandbox, app_key, TokenCall::refresh(RefreshToken::new(token))).await
}

/// The body of a first token call for the account.
pub async fn grant(sandbox: &Sandbox, app_key: &str, account: usize) -> Value {
    let code = code(sandbox, app_key, account).await;
    create(sandbox, app_key, &code).await.json()
}

/// Signs these parameters for a business call; `app_key`, `sign_method` and `timestamp` are added.
pub async fn business(sandbox: &Sandbox, app: &App, pairs: &[(&'static str, &str)]) -> Answer {
    let mut parameters = Parameters::new();
    for (name, value) in pairs {
        parameters.set(*name, *value);
    }
    let now = now(sandbox).await;
    let request = SignedRequest::new(
        &endpoints(sandbox),
        &iop::Interface::Business,
        &app.app_key,
        &app.app_secret,
        parameters,
        now,
    );
    call(sandbox, &request).await
}

pub fn text<'a>(json: &'a Value, name: &str) -> &'a str {
    json[name].as_str().unwrap_or_default()
}
