//! Callbacks that are not ours, come twice, late or mangled: the wait goes on, and says that one came.

use crate::desk::{Desk, Running};
use crate::gateway::{Gateway, KEY, SECRET, ask, authorize, free_callback, get};

fn begin(desk: &Desk, words: &[&str]) -> Running {
    desk.start(&[&["--json", "connect", "--no-browser"], words].concat())
}

fn state() -> String {
    format!("sk1.{}", "0123456789abcdef".repeat(4))
}

#[test]
fn whatever_comes_to_the_loopback_port_the_right_callback_still_connects() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    let callback = free_callback();
    gateway.add_app(&desk, &callback);
    let mut running = begin(&desk, &["--store", "Sunrise"]);
    let home = authorize(&running.authorize_url(), 1);
    let host = callback.trim_start_matches("http://").trim_end_matches("/callback");
    let right = home.split_once(host).expect("its port").1.to_owned();
    let send = |request: &str| ask(host, request).status;
    let from = |target: &str, host: &str| {
        format!("GET {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
    };

    let table = [
        (
            from(&format!("/callback?code=a&state={}", state()), host),
            400,
            "no authorization of this computer",
        ),
        (from("/callback?code=a&state=shop-7", host), 400, "did not begin"),
        (from(&format!("{right}&code=b"), host), 400, "stands in that address twice"),
        (from("/callback", host), 400, "no “code”"),
        (from(&format!("/callback?state={}", state()), host), 400, "no “code”"),
        (from(&format!("/callback?code=a%00b&state={}", state()), host), 400, "is no code"),
        (from(&format!("/callback?x={}", "a".repeat(6000)), host), 400, "longer than any callback"),
    ];
    for (request, status, words) in &table {
        assert_eq!(send(request), *status, "{words}");
        running.hears(words);
    }
    let silent = [
        (from("/favicon.ico", host), 404),
        (from(&right, "evil.example"), 403),
        (
            format!(
                "POST {right} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            ),
            405,
        ),
        (from(&format!("/callback?x={}", "a".repeat(1 << 20)), host), 431),
        ("\u{0}\u{1}\u{2}\r\n\r\n".to_owned(), 400),
    ];
    for (request, status) in &silent {
        let answer = send(request);
        assert!(
            answer == *status || (*status == 431 && [0, 400, 414].contains(&answer)),
            "{answer}: {status}"
        );
    }
    let page = ask(host, &from("/callback?code=%3Cscript%3E&state=%3Cb%3E", host));
    assert!(
        page.status == 400 && !page.body.contains("script") && !page.body.contains("<b>"),
        "nothing is reflected"
    );
    assert!(
        page.head.to_lowercase().contains("content-security-policy: default-src 'none'"),
        "{}",
        page.head
    );

    assert_eq!(get(&home).status, 200);
    assert_eq!(running.succeeds()["store"]["name"], "Sunrise");
    let activity = desk.json(&["activity"], "");
    let stray =
        activity["activity"].as_array().expect("entries").iter().filter(|entry| entry["what"] == "stray");
    assert!(stray.count() >= table.len());
}

#[test]
fn a_callback_is_used_once_and_each_attempt_takes_only_its_own() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    gateway.add_app(&desk, "https://backend.example/callback");
    let mut first = begin(&desk, &["--store", "First"]);
    let mut second = begin(&desk, &["--store", "Second"]);
    let (one, other) = (authorize(&first.authorize_url(), 1), authorize(&second.authorize_url(), 2));
    second.types(&one);
    second.hears("another authorization that is under way");
    first.types(&one);
    assert_eq!(first.succeeds()["store"]["name"], "First");
    second.types(&one);
    second.hears("used before");
    second.types(&format!("{}{}", "a".repeat(1 << 20), other));
    second.hears("longer than any callback");
    second.types(&other.replace("code=", "code=\u{7}"));
    second.hears("control characters");
    second.types(&other);
    assert_eq!(second.succeeds()["store"]["name"], "Second");
    assert_eq!(
        gateway
            .requests()
            .iter()
            .filter(|one| one["path"] == "/auth/token/create" && one["answer_code"] == "0")
            .count(),
        2
    );
}

#[test]
fn a_second_attempt_for_a_store_ends_the_first() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    gateway.add_app(&desk, "https://backend.example/callback");
    let mut running = begin(&desk, &["--store", "Sunrise"]);
    let home = authorize(&running.authorize_url(), 1);
    running.types(&home);
    running.succeeds();
    let mut first = begin(&desk, &["--store", "Sunrise"]);
    first.authorize_url();
    let mut second = begin(&desk, &["--store", "Sunrise"]);
    let url = second.authorize_url();
    first.ends().failed(8, "replaced");
    second.types(&authorize(&url, 1));
    assert_eq!(second.succeeds()["result"], "reauthorized");
}

#[test]
fn a_late_callback_and_a_refusal_end_the_attempt() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    gateway.add_app(&desk, "https://backend.example/callback");
    let mut running = begin(&desk, &[]);
    let home = authorize(&running.authorize_url(), 1);
    let registry = rusqlite::Connection::open(desk.data().join("registry.sqlite3")).expect("the registry");
    registry.execute("UPDATE attempt SET expires_at = 1", []).expect("an hour has passed");
    running.types(&home);
    running.hears("is over");
    running.ends().failed(8, "timed-out");

    let mut running = begin(&desk, &[]);
    let url = running.authorize_url();
    let state = url.split("state=").nth(1).expect("a state").to_owned();
    running.types(&format!("https://backend.example/callback?error=access_denied&state={state}"));
    running.ends().failed(7, "authorization-refused");
}

#[test]
fn a_code_of_another_app_is_tried_warned_of_and_refused() {
    let desk = Desk::new();
    let gateway = Gateway::with(&desk, &["--app", "777:anotherAppsSecret"]);
    gateway.add_app(&desk, "https://backend.example/callback");
    let mut running = begin(&desk, &[]);
    let url = running.authorize_url();
    let foreign = authorize(&url.replace(&format!("client_id={KEY}"), "client_id=777"), 1);
    running.types(&foreign);
    running.hears("another app's");
    let said = running.ends();
    assert_eq!(said.failed(7, "gateway-refused")["error"]["params"]["answer"], "InvalidCode");
    assert!(!said.stderr.contains(SECRET));
    assert_eq!(desk.json(&["status"], "")["stores"].as_array().map(Vec::len), Some(0));
}
