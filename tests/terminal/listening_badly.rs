//! What comes to a listener that it is not for, comes late, twice or mangled, or meets a gateway or a keychain in
//! trouble: the right callback still connects, and everybody is told the truth.

use std::io::Write;
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::desk::{Desk, Keychain};
use crate::elsewhere::{Elsewhere, text};
use crate::gateway::{KEY, SECRET, authorize, free_callback, get};

fn state() -> String {
    format!("sk1.{}", "0123456789abcdef".repeat(4))
}

#[test]
fn whatever_comes_the_right_callback_still_connects() {
    let mut at = Elsewhere::new();
    let home = authorize(&at.address(&["--store", "Sunrise"]), 1);
    let host = at.host();
    let right = home.split_once(&host).expect("its port").1.to_owned();
    let by = |method: &str, target: &str, host: &str, more: &str| {
        format!("{method} {target} HTTP/1.1\r\nHost: {host}\r\n{more}Connection: close\r\n\r\n")
    };
    let from = |target: &str| by("GET", target, &host, "");
    let unknown = state();
    let strays = [
        (from(&format!("/callback?code=a&state={unknown}")), "state-unknown"),
        (from("/callback?code=a&state=shop-7"), "state-foreign"),
        (from(&format!("{right}&code=b")), "callback-twice"),
        (from(&format!("{right}&state={unknown}")), "callback-twice"),
        (from("/callback"), "callback-missing"),
        (from(&format!("/callback?state={unknown}")), "callback-missing"),
        (from(&format!("/callback?code=a%00b&state={unknown}")), "callback-code"),
        (from(&format!("{right}&x={}", "a".repeat(5 * 1024))), "callback-too-long"),
    ];
    for (request, code) in &strays {
        assert_eq!(at.ask(request).status, 400, "{code}");
        assert_eq!(at.hears("stray")["error"]["code"], *code);
    }
    let silent = [
        (from("/"), 404),
        (from("/favicon.ico"), 404),
        (from("/healthz"), 404),
        (from(&right.replace("/callback?", "/callback/?")), 404),
        (from(&right.replace("/callback?", "/Callback?")), 404),
        (from(&right.replace("/callback?", "/x/../callback?")), 404),
        (by("GET", &right, "evil.example", ""), 403),
        (by("GET", &right, "127.0.0.1:1", ""), 403),
        (format!("GET {right} HTTP/1.0\r\n\r\n"), 403),
        (by("POST", &right, &host, "Content-Length: 0\r\n"), 405),
        (by("HEAD", &right, &host, ""), 405),
        (by("OPTIONS", &right, &host, ""), 405),
        (by("GET", &right, &host, "Sec-Purpose: prefetch;prerender\r\n"), 503),
        (by("GET", &right, &host, "X-Purpose: preview\r\n"), 503),
    ];
    for (request, status) in &silent {
        let answer = at.ask(request);
        assert_eq!(answer.status, *status, "{request}");
        for part in ["evil", "sk1.", "favicon", "healthz"] {
            assert!(!answer.body.contains(part), "nothing is reflected: {request}");
        }
    }
    let long = at.ask(&from(&format!("/callback?x={}", "a".repeat(1 << 20))));
    assert!([0, 400, 414, 431].contains(&long.status), "{long:?}");
    assert!([0, 400].contains(&at.ask("\u{0}\u{1}\u{2}\r\n\r\n").status));
    assert!(at.exchanges().is_empty() && at.standings() == ["waiting"], "nothing was spent");

    let page = at.ask(&from("/callback?code=%3Cscript%3E&state=%3Cb%3E"));
    assert!(page.status == 400 && !page.body.contains("script") && !page.body.contains("<b>"));
    at.hears("stray");
    assert_eq!(get(&home).status, 200);
    assert_eq!(at.hears("connected")["store"], "Sunrise");
}

#[test]
fn strays_fill_neither_the_record_nor_the_screen() {
    let mut at = Elsewhere::new();
    let (host, unknown) = (at.host(), state());
    for _ in 0..60 {
        assert_eq!(get(&format!("http://{host}/callback?code=a&state={unknown}")).status, 400);
    }
    assert_eq!(get(&authorize(&at.address(&[]), 1)).status, 200);
    let mut strays = 0;
    while let Some(line) = at.listener.next_line() {
        if line.contains("\"connected\"") {
            break;
        }
        strays += 1;
    }
    assert_eq!(strays, 20);
    let activity = at.desk.json(&["activity", "--limit", "200"], "");
    let entries = activity["activity"].as_array().expect("entries");
    assert_eq!(entries.iter().filter(|one| one["what"] == "stray").count(), 20);
}

#[test]
fn who_keeps_connections_open_keeps_nobody_out() {
    let mut at = Elsewhere::new();
    let home = authorize(&at.address(&["--store", "Sunrise"]), 1);
    let mut silent = Vec::new();
    for number in 0..300 {
        let mut stream = TcpStream::connect(at.host()).expect("a connection");
        if number % 2 == 0 {
            // Half a head, and never the rest. It may be closed by now.
            let _ = stream.write_all(b"GET /callback?code=a HTTP/1.1\r\nHost: ");
        }
        silent.push(stream);
    }
    let begun = Instant::now();
    let page = get(&home);
    assert_eq!(page.status, 200, "{page:?}");
    assert!(
        begun.elapsed() < Duration::from_secs(8),
        "before any of them is given up: {:?}",
        begun.elapsed()
    );
    at.hears("connected");
    // They do not keep it from ending either.
    at.listener.signal("TERM");
    let begun = Instant::now();
    assert_eq!(at.listener.ends().code, 0);
    assert!(begun.elapsed() < Duration::from_secs(8), "{:?}", begun.elapsed());
    drop(silent);
}

#[test]
fn an_expired_link_says_so() {
    let mut at = Elsewhere::new();
    let url = at.address(&["--store", "Sunrise", "--valid", "1h"]);
    at.registry().execute("UPDATE attempt SET expires_at = 1", []).expect("an hour has passed");
    assert_eq!(at.standings(), ["expired"]);
    let page = get(&authorize(&url, 1));
    assert!(page.status == 410 && page.body.contains("expired") && page.body.contains("new one"), "{page:?}");
    assert_eq!(at.hears("expired")["error"]["code"], "state-late");
    assert!(at.exchanges().is_empty() && at.stores().is_empty());
    assert_eq!(at.standings(), ["expired"]);
}

#[test]
fn an_owner_who_says_no_is_shown_that_it_was_understood() {
    let mut at = Elsewhere::new();
    let url = at.address(&["--store", "Sunrise"]);
    let state = url.split("state=").nth(1).expect("a state");
    let page = get(&format!(
        "http://{}/callback?error=access_denied&error_description=%3Cb%3E&state={state}",
        at.host()
    ));
    assert!(page.status == 200 && page.body.contains("Not authorized"), "{page:?}");
    assert!(!page.body.contains("access_denied") && !page.body.contains("<b>"));
    assert_eq!(at.hears("refused")["error"]["code"], "authorization-refused");
    assert_eq!(at.standings(), ["failed"]);
    let page = get(&authorize(&url, 1));
    assert!(page.status == 410 && page.body.contains("spent"), "{page:?}");
    at.hears("expired");
    assert!(at.exchanges().is_empty());
}

#[test]
fn a_lost_answer_and_a_refused_code_are_told_and_no_code_is_sent_twice() {
    let mut at = Elsewhere::new();
    let url = at.address(&["--store", "Sunrise"]);
    at.gateway.fault(&json!({ "path": "/auth/token/create", "kind": "lost_answer", "times": 1 }));
    let home = authorize(&url, 1);
    let page = get(&home);
    assert!(page.status == 502 && page.body.contains("never sent twice"), "{page:?}");
    at.hears("failed");
    let asked = at.exchanges().len();
    let page = get(&home);
    assert!(page.status == 410 && page.body.contains("spent"), "{page:?}");
    at.hears("expired");
    assert_eq!(at.exchanges().len(), asked);
    assert_eq!((at.standings(), at.stores().len()), (vec!["failed".to_owned()], 0));

    let home = authorize(&at.address(&["--store", "Sunrise"]), 1);
    at.gateway.advance(4 * 60);
    let page = get(&home);
    assert!(page.status == 502 && page.body.contains("The platform refused"), "{page:?}");
    assert_eq!(at.hears("failed")["error"]["code"], "gateway-refused");

    assert_eq!(get(&authorize(&at.address(&["--store", "Sunrise"]), 1)).status, 200);
    at.hears("connected");
    let activity = at.desk.json(&["activity"], "");
    let failed =
        activity["activity"].as_array().expect("entries").iter().filter(|one| one["what"] == "link-failed");
    assert_eq!(failed.count(), 2);
}

#[test]
fn a_locked_keychain_costs_neither_the_link_nor_the_code() {
    let mut at = Elsewhere::new();
    let home = authorize(&at.address(&["--store", "Sunrise"]), 1);
    at.desk.lock();
    let page = get(&home);
    assert!(page.status == 503 && page.body.contains("Nothing was used up"), "{page:?}");
    assert_eq!(at.hears("not-now")["error"]["code"], "keychain-locked");
    assert!(at.exchanges().is_empty());
    at.desk.unlock();
    let page = get(&home);
    assert_eq!(page.status, 200, "{page:?}");
    at.hears("connected");
}

#[test]
fn whoever_ends_it_waits_for_the_exchange_that_is_under_way() {
    let mut at = Elsewhere::new();
    let home = authorize(&at.address(&["--store", "Sunrise"]), 1);
    let delay = json!({ "path": "/auth/token/create", "kind": "delay", "delay_ms": 2500, "times": 1 });
    at.gateway.fault(&delay);
    let id = at.listener.id();
    let page = std::thread::scope(|scope| {
        scope.spawn(move || {
            std::thread::sleep(Duration::from_millis(900));
            crate::desk::signal(id, "TERM");
        });
        get(&home)
    });
    assert!(page.status == 200 && page.body.contains("<h1>Connected</h1>"), "{page:?}");
    at.hears("connected");
    let said = at.listener.ends();
    assert_eq!(said.code, 0, "{said:?}");
    assert!(TcpStream::connect(("127.0.0.1", at.port)).is_err());
    assert_eq!(at.desk.json(&["status"], "")["stores"][0]["name"], "Sunrise");
}

#[test]
fn a_browser_that_goes_away_loses_nothing() {
    let mut at = Elsewhere::new();
    let home = authorize(&at.address(&["--store", "Sunrise"]), 1);
    let delay = json!({ "path": "/auth/token/create", "kind": "delay", "delay_ms": 800, "times": 1 });
    at.gateway.fault(&delay);
    let target = home.split_once(&at.host()).expect("its port").1.to_owned();
    let mut stream = TcpStream::connect(at.host()).expect("a connection");
    write!(stream, "GET {target} HTTP/1.1\r\nHost: {}\r\n\r\n", at.host()).expect("asked");
    std::thread::sleep(Duration::from_millis(200));
    drop(stream);
    assert_eq!(at.hears("connected")["store"], "Sunrise");
    assert_eq!(at.stores(), ["Sunrise"]);
}

#[test]
fn there_is_one_listener_on_a_port_and_an_open_address_is_warned_of() {
    let at = Elsewhere::new();
    let error = at.desk.fails(&["listen", "--addr", &at.host()], "", 2, "listen-taken");
    assert_eq!(error["error"]["params"]["address"], at.host().as_str());
    at.desk.fails(&["listen", "--addr", "192.0.2.1:8080"], "", 2, "listen-unusable");
    assert_eq!(at.desk.run(&["listen", "--addr", "shop.example:80"], "").code, 2);

    let mut open = at.desk.start(&["listen", "--addr", "0.0.0.0:0"]);
    open.hears("Listening on 0.0.0.0:");
    open.hears("speaks TLS");
    open.signal("INT");
    assert_eq!(open.ends().code, 0);

    let mut any = at.desk.start(&["--json", "listen", "--addr", "127.0.0.1:0", "--any-host"]);
    let ready: serde_json::Value = serde_json::from_str(&any.line()).expect("JSON");
    let home = authorize(&at.address(&["--store", "Sunrise"]), 1);
    let target = home.split_once(&at.host()).expect("its port").1.to_owned();
    let request = format!("GET {target} HTTP/1.1\r\nHost: tunnel.example\r\nConnection: close\r\n\r\n");
    assert_eq!(crate::gateway::ask(&text(&ready["listening"]), &request).status, 200);
}

#[test]
fn links_are_made_only_where_somebody_elsewhere_can_come_home() {
    let desk = Desk::with(Keychain::NoBus);
    let mut desk = desk;
    desk.set("SELLERKEY_VAULT", "file");
    let passphrase = desk.path("home/passphrase");
    std::fs::write(&passphrase, "correct horse battery staple\n").expect("written");
    desk.set("SELLERKEY_VAULT_PASSPHRASE_FILE", passphrase);
    let add = |name: &str, platform: &str, callback: &str| {
        let words = ["app", "add", name, "--key", KEY, "--platform", platform, "--callback", callback];
        desk.json(&[&words[..], &["--secret-stdin"]].concat(), &format!("{SECRET}\n"));
    };
    let here = free_callback();
    for (name, platform, callback, code) in [
        ("Loopback", "aliexpress", here.as_str(), "link-callback-here"),
        ("Deep", "miravia", "sellerkey://oauth/callback", "link-callback-here"),
        ("Open", "lazada-sg", "http://shop.example/callback", "link-callback-open"),
        ("Built in", "sandbox", "https://shop.example/callback", "link-sandbox"),
    ] {
        add(name, platform, callback);
        desk.fails(&["connect", name, "--link"], "", 2, code);
    }
    assert!(desk.run(&["links"], "").stderr.contains("No links"));
    for life in ["59m", "0s", "31d"] {
        desk.fails(&["connect", "Loopback", "--link", "--valid", life], "", 2, "link-life");
    }
    for words in [&["--link", "--yes"][..], &["--valid", "7d"], &["--link", "--if-different", "drop"]] {
        assert_eq!(desk.run(&[&["connect", "Loopback"], words].concat(), "").code, 2, "{words:?}");
    }
    let mut listener = desk.start(&["listen", "--addr", "127.0.0.1:0"]);
    listener.hears("No app has a callback that somebody elsewhere can come home to");
}
