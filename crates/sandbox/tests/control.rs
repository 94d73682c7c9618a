//! The control side, over real sockets.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that panics has failed")]

mod common;

use std::time::{Duration, Instant};

use common::*;
use iop::{AuthorizationCode, RefreshToken, TokenCall};
use iop_sandbox::Sandbox;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

async fn fault(sandbox: &Sandbox, fault: Value) {
    let answer = post_json(sandbox.control().expect("a control side"), "/faults", &fault.to_string()).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
}

async fn requests(sandbox: &Sandbox) -> Vec<Value> {
    let answer = get(sandbox.control().expect("a control side"), "/requests").await;
    serde_json::from_str(&answer.body).expect("an array")
}

#[tokio::test]
async fn what_was_asked_stands_in_the_list_without_values() {
    let sandbox = start().await;
    let body = grant(&sandbox, "500101", 1).await;
    post_form(
        sandbox.gateway(),
        "/rest/auth/token/create",
        "app_key=500101&code=test&redirect_uri=x&timestamp=1517820392&sign_method=sha256&sign=",
    )
    .await;
    get(sandbox.gateway(), "/sync?method=x").await;
    let entries = requests(&sandbox).await;
    let entry = |path: &str, code: &str| {
        let found = entries.iter().find(|entry| entry["path"] == path && entry["answer_code"] == code);
        found.unwrap_or_else(|| panic!("{path} {code} in {entries:?}")).clone()
    };
    let good = entry("/auth/token/create", "0");
    assert_eq!(good["parameters"], json!(["app_key", "code", "sign_method", "timestamp", "sign"]));
    assert_eq!(good["findings"], json!([]));
    text(&good, "at").parse::<jiff::Timestamp>().expect("RFC 3339");
    let bad = entry("/auth/token/create", "MissingParameter");
    let findings = ["empty-parameter:sign", "unknown-parameter:redirect_uri", "timestamp-skew", "dummy-code"];
    assert_eq!(bad["findings"], json!(findings));
    assert_eq!(entry("/sync", "MissingParameter")["findings"][0], "missing-parameter:app_key");
    entry("/oauth/authorize", "302");
    let all = serde_json::to_string(&entries).expect("JSON");
    for secret in [text(&body, "access_token"), text(&body, "refresh_token"), "3_500101_", "helloworld"] {
        assert!(!all.contains(secret), "{secret}");
    }
}

#[tokio::test]
async fn of_a_refused_signature_the_list_says_which_recipe_made_it() {
    let sandbox = start().await;
    let app = &sandbox.apps()[0];
    let key = app.app_key.as_str();
    let time = now(&sandbox).await.as_millis().to_string();
    let text = format!(
        "/rest/auth/token/createapp_key{key}codetestredirect_urihttps://a.examplesign_methodsha256timestamp{time}"
    );
    let secret = app.app_secret.expose();
    let table: [(String, &[&str]); 3] = [
        (
            hex::encode_upper(Sha256::digest(format!("{secret}{text}{secret}"))),
            &[
                "plain-hash",
                "secret-wrapped",
                "path-has-rest",
                "unknown-parameter:redirect_uri",
                "dummy-code",
            ],
        ),
        (
            iop::sign(&app.app_secret, &text[5..]).to_string().to_lowercase(),
            &["lower-case", "unknown-parameter:redirect_uri", "dummy-code"],
        ),
        ("A".repeat(64), &["no-recipe-matched", "unknown-parameter:redirect_uri", "dummy-code"]),
    ];
    for (sign, expected) in table {
        let form = format!(
            "app_key={key}&code=test&sign_method=sha256&timestamp={time}&redirect_uri=https%3A%2F%2Fa.example&sign={sign}"
        );
        let asked = Instant::now();
        let answer = post_form(sandbox.gateway(), "/rest/auth/token/create", &form).await;
        assert_eq!(answer.code(), "IncompleteSignature");
        assert!(asked.elapsed() < Duration::from_millis(300), "the answer waits for no search");
        assert_eq!(requests(&sandbox).await.last().expect("an entry")["findings"], json!(expected));
    }
}

#[tokio::test]
async fn the_clock_moves_forward() {
    let sandbox = start().await;
    let control = sandbox.control().expect("a control side").to_owned();
    let before = now(&sandbox).await.as_millis();
    let answer = post_json(&control, "/clock", r#"{"advance_s":86400}"#).await.json();
    let said = text(&answer, "now").parse::<jiff::Timestamp>().expect("RFC 3339").as_millisecond();
    assert!((said - before - 86_400_000).abs() < 5000);
    assert!((now(&sandbox).await.as_millis() - said).abs() < 5000);
}

#[tokio::test]
async fn what_the_control_side_does_not_take() {
    let sandbox = start().await;
    let control = sandbox.control().expect("a control side").to_owned();
    let json = Some("application/json");
    let table = [
        ("POST", "/clock", None, r#"{"advance_s":1}"#, 415),
        ("POST", "/clock", Some("text/plain"), r#"{"advance_s":1}"#, 415),
        ("POST", "/faults", Some(FORM), "path=%2Fsync&kind=bad_json", 415),
        ("POST", "/clock", json, "{", 400),
        ("POST", "/clock", json, "{}", 400),
        ("POST", "/clock", json, r#"{"advance_s":-1}"#, 400),
        ("POST", "/clock", json, r#"{"advance_s":1,"more":1}"#, 400),
        ("POST", "/clock", json, r#"{"advance_s":9999999999999}"#, 400),
        ("POST", "/faults", json, r#"{"path":"/nowhere","kind":"bad_json"}"#, 400),
        ("POST", "/faults", json, r#"{"path":"/sync","kind":"bad_json","more":1}"#, 400),
        ("POST", "/requests", json, "{}", 405),
        ("GET", "/nowhere", None, "", 404),
    ];
    for (method, path, content_type, body, expected) in table {
        let headers: Vec<_> = content_type.map(|value| ("Content-Type", value)).into_iter().collect();
        let answer = send(&control, method, path, &headers, body).await;
        assert_eq!(answer.status, expected, "{method} {path} {body}");
        assert!(answer.json()["error"].is_string(), "{}", answer.body);
    }
    let charset = [("Content-Type", "application/json; charset=utf-8")];
    assert_eq!(send(&control, "POST", "/clock", &charset, r#"{"advance_s":1}"#).await.status, 200);
    assert!(requests(&sandbox).await.is_empty(), "the control side is not in its own list");
}

#[tokio::test]
async fn a_lost_answer_is_carried_out_and_cut_off() {
    let sandbox = start().await;
    let app = &sandbox.apps()[0];
    let code = code(&sandbox, "500101", 1).await;
    let call = TokenCall::create(AuthorizationCode::new(code));
    let request = call.request(&endpoints(&sandbox), &app.app_key, &app.app_secret, now(&sandbox).await);
    fault(&sandbox, json!({"path": "/auth/token/create", "kind": "lost_answer"})).await;
    let form = [("Content-Type", FORM)];
    let cut = send_or_cut(sandbox.gateway(), "POST", request.url().path(), &form, request.form()).await;
    assert!(cut.is_none(), "{cut:?}");
    let again = send(sandbox.gateway(), "POST", request.url().path(), &form, request.form()).await;
    assert_eq!(again.code(), "InvalidCode", "the first one used the code");
    let entries = requests(&sandbox).await;
    let mut creates = entries.iter().filter(|entry| entry["path"] == "/auth/token/create");
    assert_eq!(creates.next().expect("the first")["answer_code"], Value::Null);
    assert_eq!(creates.next().expect("the second")["answer_code"], "InvalidCode");
}

#[tokio::test]
async fn a_delayed_call_is_carried_out_though_nobody_waits() {
    let sandbox = start().await;
    let app = &sandbox.apps()[0];
    let code = code(&sandbox, "500101", 1).await;
    let call = TokenCall::create(AuthorizationCode::new(code));
    let request = call.request(&endpoints(&sandbox), &app.app_key, &app.app_secret, now(&sandbox).await);
    fault(&sandbox, json!({"path": "/auth/token/create", "kind": "delay", "delay_ms": 200})).await;
    let impatient = post_form(sandbox.gateway(), request.url().path(), request.form());
    assert!(tokio::time::timeout(Duration::from_millis(50), impatient).await.is_err());
    tokio::time::sleep(Duration::from_millis(300)).await;
    let again = post_form(sandbox.gateway(), request.url().path(), request.form()).await;
    assert_eq!(again.code(), "InvalidCode", "the first one used the code");
}

#[tokio::test]
async fn each_kind_of_fault_and_then_none() {
    let sandbox = start().await;
    let path = "/auth/token/refresh";
    let token = text(&grant(&sandbox, "500101", 1).await, "refresh_token").to_owned();
    let ask = async || {
        let call = TokenCall::refresh(RefreshToken::new(token.as_str()));
        token_call(&sandbox, "500101", call).await
    };

    fault(&sandbox, json!({"path": path, "kind": "code", "code": "ApiCallLimit", "delay_ms": 0, "times": 2}))
        .await;
    for _ in 0..2 {
        let answer = ask().await;
        assert_eq!((answer.status, answer.code().as_str()), (200, "ApiCallLimit"));
        assert!(text(&answer.json(), "message").contains("ban will last 1 seconds"));
    }
    fault(&sandbox, json!({"path": path, "kind": "status_500"})).await;
    assert_eq!(ask().await.status, 500);
    fault(&sandbox, json!({"path": path, "kind": "html_200"})).await;
    let html = ask().await;
    assert_eq!((html.status, html.body.starts_with("<!doctype html>")), (200, true));
    fault(&sandbox, json!({"path": path, "kind": "bad_json"})).await;
    let broken = ask().await;
    assert!(broken.body.starts_with('{') && serde_json::from_str::<Value>(&broken.body).is_err());
    fault(&sandbox, json!({"path": path, "kind": "delay", "delay_ms": 300})).await;
    let begun = Instant::now();
    assert_eq!(ask().await.code(), "0");
    assert!(begun.elapsed() >= Duration::from_millis(300));
    fault(&sandbox, json!({"path": path, "kind": "status_500", "times": 9})).await;
    let cleared = send(sandbox.control().expect("a control side"), "DELETE", "/faults", &[], "").await;
    assert_eq!(cleared.status, 200);
    assert_eq!(ask().await.code(), "0");

    fault(&sandbox, json!({"path": "/sync", "kind": "code", "code": "IllegalAccessToken"})).await;
    let sync = get(sandbox.gateway(), "/sync").await.json();
    assert_eq!(sync["error_response"]["code"], "IllegalAccessToken");
}
