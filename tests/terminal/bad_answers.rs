//! Gateways that answer nonsense, late, or not at all.

use std::io::{Read, Write};
use std::net::TcpListener;

use serde_json::json;

use crate::desk::{Desk, Running};
use crate::gateway::{Gateway, KEY, SECRET, authorize, free_callback, get};

const CREATE: &str = "/auth/token/create";

fn begin(desk: &Desk, words: &[&str]) -> Running {
    desk.start(&[&["--json", "connect", "--no-browser"], words].concat())
}

#[test]
fn html_500_broken_json_a_ban_and_a_cut_connection() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    gateway.add_app(&desk, &free_callback());
    let mut running = begin(&desk, &["--store", "Sunrise"]);
    get(&authorize(&running.authorize_url(), 1));
    running.succeeds();
    let before = desk.json(&["token", "Sunrise"], "");

    let table = [
        (json!({ "kind": "html_200" }), 6, "gateway-not-json"),
        (json!({ "kind": "status_500" }), 6, "gateway-status"),
        (json!({ "kind": "bad_json" }), 6, "gateway-not-json"),
        (json!({ "kind": "code", "code": "ApiCallLimit" }), 6, "gateway-refused"),
        (json!({ "kind": "code", "code": "AppWhiteIpLimit" }), 7, "gateway-refused"),
        (json!({ "kind": "lost_answer" }), 6, "gateway-answer-lost"),
    ];
    for (mut fault, code, error) in table {
        let mut running = begin(&desk, &["--store", "Sunrise"]);
        let home = authorize(&running.authorize_url(), 1);
        let creates = || gateway.requests().iter().filter(|request| request["path"] == CREATE).count();
        let asked = creates();
        fault["path"] = CREATE.into();
        fault["times"] = 1.into();
        gateway.fault(&fault);
        get(&home);
        let said = running.ends();
        let failed = said.failed(code, error);
        assert!(!said.stderr.contains(SECRET), "{failed}");
        assert_eq!(creates(), asked + 1, "a code is never sent twice: {fault}");
        assert_eq!(desk.json(&["token", "Sunrise"], ""), before, "nothing is lost: {fault}");
    }
}

#[test]
fn a_dry_run_that_decides_nothing_is_warned_of_and_the_connection_goes_on() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    gateway.add_app(&desk, &free_callback());
    gateway.fault(&json!({ "path": CREATE, "kind": "code", "code": "ServiceUnavailable", "times": 1 }));
    let mut running = begin(&desk, &[]);
    let url = running.authorize_url();
    running.hears("decides nothing");
    get(&authorize(&url, 1));
    assert_eq!(running.succeeds()["result"], "connected");
}

#[test]
fn a_gateway_that_is_not_there() {
    let desk = Desk::new();
    let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a port").port();
    let url = format!("http://127.0.0.1:{port}");
    let words = ["app", "add", "Shop", "--key", KEY, "--platform", &url, "--secret-stdin"];
    desk.json(&words, SECRET);
    desk.fails(&["app", "check", "Shop"], "", 6, "gateway-unreachable");
}

#[test]
fn a_clock_three_hours_off_heals_itself_and_deadlines_are_the_gateways() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    gateway.add_app(&desk, &free_callback());
    gateway.advance(3 * 3_600);
    let mut running = begin(&desk, &["--store", "Sunrise"]);
    let url = running.authorize_url();
    running.hears("clock is");
    get(&authorize(&url, 1));
    let connected = running.succeeds();
    let authorized = connected["store"]["authorized_at"].as_str().expect("a time");
    let authorized: jiff::Timestamp = authorized.parse().expect("a time");
    let ahead = authorized.duration_since(jiff::Timestamp::now()).as_mins();
    assert!((178..=181).contains(&ahead), "{ahead} minutes");
    assert_eq!(connected["store"]["state"], "connected");
    let illegal = gateway.requests().iter().filter(|one| one["answer_code"] == "IllegalTimestamp").count();
    assert_eq!(illegal, 1, "signed again by the gateway's time, once");
}

/// A gateway of few words: each request gets the next body.
fn gateway_that_says(bodies: Vec<String>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    std::thread::spawn(move || {
        for body in bodies {
            let Ok((mut stream, _)) = listener.accept() else { return };
            let mut request = [0; 8192];
            let _ = stream.read(&mut request);
            let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n";
            let _ = write!(stream, "{head}Content-Length: {}\r\n\r\n{body}", body.len());
        }
    });
    url
}

#[test]
fn numbers_as_strings_missing_and_unknown_fields() {
    let refusal = r#"{"type":"ISV","code":"InvalidCode","message":"m","request_id":7}"#.to_owned();
    let grant = r#"{"access_token":"5000anAccessToken","refresh_token":"5000aRefreshToken","expires_in":"86400",
        "refresh_expires_in":"172800","code":0,"country_user_info":[{"country":"es"}],"user_info":{},"account":"a@b.example"}"#;
    let url = gateway_that_says(vec![refusal, grant.to_owned()]);
    let desk = Desk::new();
    let words = [
        "app",
        "add",
        "Shop",
        "--key",
        KEY,
        "--platform",
        &url,
        "--callback",
        "https://b.example/cb",
        "--secret-stdin",
    ];
    desk.json(&words, SECRET);
    let mut running = begin(&desk, &["--store", "Sunrise"]);
    let authorize = running.authorize_url();
    let state = authorize.split("state=").nth(1).expect("a state").to_owned();
    running.types(&format!("https://b.example/cb?code=3_{KEY}_x&state={state}"));
    let connected = running.succeeds();
    assert_eq!(
        (&connected["store"]["account"], &connected["store"]["account_id"]),
        (&"a@b.example".into(), &json!(null))
    );
    assert_eq!(desk.json(&["token", "Sunrise"], "")["access_token"], "5000anAccessToken");
}
