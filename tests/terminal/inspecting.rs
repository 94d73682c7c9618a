//! The inspector on the command line: the complaint that began it all, every way to give a request and a secret, the
//! dry run, the support ticket.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::desk::{Desk, Keychain, run};
use crate::gateway::{Gateway, KEY, SECRET, authorize, free_callback, get};

const CALLBACK: &str =
    "https%3A%2F%2Fivan-reseller-backend-production.up.railway.app%2Fapi%2Faliexpress%2Fcallback";
const CODE: &str = "3_524880_AbCdEfGhIjKlMnOpQrStUvWx";
const TICKETS: [&str; 5] =
    ["plain-hash", "secret-wrapped", "path-has-rest", "unknown-parameter:redirect_uri", "dummy-code"];

/// The request of the complaint, signed by the complaint's own recipe.
pub fn ticket_request(gateway: &str, secret: &str) -> String {
    request_with(gateway, secret, "test")
}

fn request_with(gateway: &str, secret: &str, code: &str) -> String {
    signed(gateway, secret, code, &[])
}

/// With more parameters, which are signed too.
fn signed(gateway: &str, secret: &str, code: &str, more: &[(&str, &str)]) -> String {
    let callback = "https://ivan-reseller-backend-production.up.railway.app/api/aliexpress/callback";
    let sent = [("app_key", KEY), ("code", code), ("sign_method", "sha256"), ("timestamp", "1771289931678")];
    let mut pairs = [&sent[..], &[("redirect_uri", callback)], more].concat();
    pairs.sort_unstable();
    let text: String = pairs.iter().flat_map(|(name, value)| [*name, *value]).collect();
    let sign = hex::encode_upper(Sha256::digest(format!("{secret}/rest/auth/token/create{text}{secret}")));
    let query = [&sent[..], more].concat().into_iter();
    let query = query.fold(String::new(), |query, (name, value)| query + name + "=" + value + "&");
    format!("{gateway}/rest/auth/token/create?{query}redirect_uri={CALLBACK}&sign={sign}")
}

fn ids(report: &Value) -> Vec<&str> {
    report["findings"].as_array().expect("findings").iter().filter_map(|one| one["id"].as_str()).collect()
}

/// A gateway that writes down what it is sent, and refuses every code.
fn listener(answer: &'static str) -> (String, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let (sender, requests) = channel();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut reader = BufReader::new(stream.try_clone().expect("a stream"));
            let (mut request, mut length) = (String::new(), 0);
            loop {
                let mut line = String::new();
                if reader.read_line(&mut line).unwrap_or_default() <= 2 {
                    break;
                }
                if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                    length = value.trim().parse().expect("a length");
                }
                request.push_str(&line);
            }
            let mut body = vec![0; length];
            reader.read_exact(&mut body).expect("a body");
            request.push_str(&String::from_utf8(body).expect("a form"));
            let _ = write!(
                stream,
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{answer}",
                answer.len()
            );
            let _ = sender.send(request);
        }
    });
    (url, requests)
}

#[test]
fn the_tickets_request_is_explained_and_the_mended_one_is_taken() {
    let desk = Desk::with(Keychain::NoBus);
    let gateway = Gateway::start(&desk);
    let request = ticket_request(&gateway.url, SECRET);
    let report = desk.json(&["inspect", &request, "--secret-stdin"], &format!("{SECRET}\n"));
    assert_eq!(ids(&report), TICKETS);
    assert_eq!(report["sign_matches"], false);
    assert_eq!(report["recipe"], "SHA256( secret + /rest/auth/token/create + k v… + secret )");
    assert!(report["recipes_tried"].as_u64().is_some_and(|tried| tried > 0));
    assert!(!report["difference"].to_string().contains(SECRET));
    assert!(!desk.data().exists(), "nothing is written where nothing is needed");

    // As a person does it: the line as it stands, into a shell.
    let curl = report["mended"]["curl"].as_str().expect("a command line");
    let mut shell = desk.command("sh");
    shell.args(["-c", &format!("{curl} --silent")]);
    let said = run(shell, "");
    assert_eq!(said.code, 0, "{said:?}");
    let answer: Value = serde_json::from_str(&said.stdout).expect("JSON");
    assert_eq!(answer["code"], "InvalidCode", "key, secret and recipe are right: {answer}");
}

#[test]
fn the_dry_run_sends_the_right_recipe_and_nothing_that_was_pasted_but_the_key() {
    let desk = Desk::with(Keychain::NoBus);
    let gateway = Gateway::start(&desk);
    let request = ticket_request(&gateway.url, SECRET);
    let words = ["inspect", &request, "--secret-stdin", "--send"];
    let report = desk.json(&words, SECRET);
    assert_eq!(report["dry_run"]["check"], "good");
    assert_eq!(report["dry_run"]["answer"], "InvalidCode");
    let said = desk.run(&words, SECRET);
    assert!(said.code == 0 && said.stdout.contains("key, secret and recipe are right"), "{said:?}");

    let refusal = r#"{"type":"ISV","code":"InvalidCode","message":"no","request_id":"1"}"#;
    let (url, requests) = listener(refusal);
    let request = request_with(&url, SECRET, CODE) + "&uuid=0123456789abcdef0123456789abcdef";
    let report = desk.json(&["inspect", &request, "--secret-stdin", "--send"], SECRET);
    assert_eq!(report["dry_run"]["answer"], "InvalidCode");
    let sent = requests.recv_timeout(Duration::from_secs(5)).expect("a request");
    assert!(sent.starts_with("POST /rest/auth/token/create "), "{sent}");
    let form = sent.lines().last().expect("a form");
    let names: Vec<_> = form.split('&').filter_map(|pair| pair.split('=').next()).collect();
    assert_eq!(names, ["app_key", "code", "sign_method", "timestamp", "sign"]);
    assert!(form.starts_with(&format!("app_key={KEY}&code=sellerkey-dry-run&")), "{form}");
    for pasted in [CODE, "ivan-reseller", "0123456789abcdef", "1771289931678", SECRET] {
        assert!(!sent.contains(pasted), "{pasted} was sent");
    }
    assert!(requests.try_recv().is_err(), "one request");
}

#[test]
fn the_dry_run_stays_on_the_platforms_own_host_and_is_a_token_call() {
    let desk = Desk::with(Keychain::NoBus);
    let send = |request: &str| desk.run(&["--json", "inspect", request, "--secret-stdin", "--send"], SECRET);
    let foreign = ticket_request("https://gateway.example", SECRET).replace("gateway.example", "localhost:9");
    let business = "http://127.0.0.1:9/sync?app_key=524880&method=aliexpress.ds.member.benefit.get\
                    &sign_method=sha256&timestamp=1771289931678&sign=AB";
    send(business).failed(2, "dry-run-other-call");
    // What the mended request names is the platform's host, not the one that was pasted; a name that anybody may
    // point anywhere is none.
    let said = send(&foreign);
    assert_ne!(said.code, 0, "{said:?}");
    let unsigned =
        desk.run(&["--json", "inspect", &ticket_request("http://127.0.0.1:9", SECRET), "--send"], "");
    unsigned.failed(2, "dry-run-no-secret");
}

#[test]
fn another_secret_than_the_gateways_is_told_apart() {
    let desk = Desk::with(Keychain::NoBus);
    let gateway = Gateway::start(&desk);
    let request = ticket_request(&gateway.url, "not-the-gateways-secret");
    let words = ["--json", "inspect", &request, "--secret-stdin", "--send"];
    let said = desk.run(&words, "not-the-gateways-secret");
    let error = said.failed(7, "gateway-refused");
    assert_eq!(error["error"]["params"]["answer"], "IncompleteSignature");
    assert!(error["error"]["cure"].as_str().is_some_and(|cure| cure.contains("sellerkey inspect")));
    let report: Value = serde_json::from_str(&said.stdout).expect("the report too");
    assert_eq!((ids(&report), &report["dry_run"]["check"]), (TICKETS.to_vec(), &json!("bad")));

    let wrong = desk.json(&["inspect", &request, "--secret-stdin"], SECRET);
    assert!(ids(&wrong).contains(&"no-recipe-matched"), "{wrong}");
    assert_eq!((&wrong["verdict"], &wrong["recipe"]), (&json!("unexplained"), &Value::Null));
    assert!(wrong["recipes_tried"].as_u64().is_some_and(|tried| tried >= 100_000), "{wrong}");
}

#[test]
fn a_stored_apps_secret_stays_in_the_keychain() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    gateway.add_app(&desk, &free_callback());
    let request = ticket_request(&gateway.url, SECRET);
    let report = desk.json(&["inspect", &request, "--app", "Shop", "--send"], "");
    assert_eq!((ids(&report), &report["dry_run"]["answer"]), (TICKETS.to_vec(), &json!("InvalidCode")));
    let said = desk.run(&["inspect", &request, "--app", "Shop"], "");
    assert!(said.code == 0 && !said.stdout.contains(SECRET) && !said.stderr.contains(SECRET), "{said:?}");
    assert!(desk.holds(&[SECRET]).is_empty());
    desk.fails(&["inspect", &request, "--app", "Nobody"], "", 3, "app-not-found");

    let other = request.replace(KEY, "777");
    let said = desk.run(&["inspect", &other, "--app", "Shop"], "");
    assert!(said.stdout.contains("names the app key 777"), "{said:?}");
}

#[test]
fn a_request_and_a_secret_come_in_every_way_that_keeps_them_apart() {
    let desk = Desk::with(Keychain::NoBus);
    let request = ticket_request("https://api-sg.aliexpress.com", SECRET);
    let curl = format!("curl '{request}'");
    let file = desk.path("request.txt").display().to_string();
    fs::write(&file, &curl).expect("a file");
    let secret = desk.path("secret").display().to_string();
    fs::write(&secret, format!("{SECRET}\n")).expect("a file");
    let table: [(&[&str], &str); 5] = [
        (&["inspect", &request, "--secret-file", &secret], ""),
        (&["inspect", "-", "--secret-file", &secret], &request),
        (&["inspect", "-", "--secret-file", &secret], &curl),
        (&["inspect", &file, "--secret-file", &secret], ""),
        (&["inspect", &file, "--secret-stdin"], SECRET),
    ];
    for (words, stdin) in table {
        assert_eq!(ids(&desk.json(words, stdin)), TICKETS, "{words:?}");
    }
    desk.fails(&["inspect", "-", "--secret-stdin"], SECRET, 2, "input-shared");
    desk.fails(&["inspect", &request, "--secret-file", "/nonexistent"], "", 2, "input-unreadable");
    desk.fails(&["inspect", &request, "--secret-stdin"], "\n", 2, "secret-empty");
    for words in [&["inspect"][..], &["inspect", &request, "--secret-stdin", "--app", "Shop"]] {
        desk.run(&[&["--json"], words].concat(), "").failed(2, "usage");
    }
}

#[test]
fn without_a_secret_what_needs_none_is_found() {
    let desk = Desk::with(Keychain::NoBus);
    let request = ticket_request("https://api-sg.aliexpress.com", SECRET);
    let report = desk.json(&["inspect", &request], "");
    assert_eq!(ids(&report), ["unknown-parameter:redirect_uri", "dummy-code"]);
    assert_eq!((&report["sign_matches"], &report["recipe"]), (&Value::Null, &Value::Null));
    assert!(
        report["mended"]["base"].as_str().is_some_and(|base| base.starts_with("/auth/token/createapp_key"))
    );
    assert_eq!((&report["mended"]["sign"], &report["mended"]["curl"]), (&Value::Null, &Value::Null));

    let answer = r#"{"type":"ISV","code":"IllegalTimestamp","message":"no","request_id":"212a"}"#;
    let report = desk.json(&["inspect", answer], "");
    assert_eq!(
        (&report["verdict"], &report["answer"]["code"]),
        (&json!("answer"), &json!("IllegalTimestamp"))
    );
    assert!(report["answer"]["cure"].as_str().is_some_and(|cure| cure.contains("clock")));
    assert_eq!(report["mended"], Value::Null);
}

#[test]
fn what_cannot_be_read_is_named_with_its_place() {
    let desk = Desk::with(Keychain::NoBus);
    let error =
        desk.fails(&["inspect", "curl 'https://api-sg.aliexpress.com/rest"], "", 2, "read-open-quote");
    assert_eq!(
        (&error["error"]["params"]["line"], &error["error"]["params"]["column"]),
        (&json!("1"), &json!("6"))
    );
    desk.fails(&["inspect", ""], "", 2, "read-empty");
    desk.fails(&["inspect", "-"], "hello, support", 2, "read-no-request");
    let latin = desk.path("latin1.txt");
    fs::write(&latin, b"app_key=1\ncode=\xfc").expect("a file");
    let error = desk.fails(&["inspect", latin.to_str().expect("a name")], "", 2, "input-not-text");
    assert_eq!(
        (&error["error"]["params"]["line"], &error["error"]["params"]["column"]),
        (&json!("2"), &json!("6"))
    );
}

#[test]
fn a_mebibyte_is_read_and_one_byte_more_is_refused() {
    let desk = Desk::with(Keychain::NoBus);
    let file = desk.path("long.txt").display().to_string();
    let mut text = ticket_request("https://api-sg.aliexpress.com", SECRET) + "&note=";
    text.push_str(&"x".repeat((1 << 20) - text.len()));
    fs::write(&file, &text).expect("a file");
    let report = desk.json(&["inspect", &file], "");
    assert!(ids(&report).contains(&"unknown-parameter:note"));
    text.push('x');
    fs::write(&file, &text).expect("a file");
    desk.fails(&["inspect", &file], "", 2, "read-too-long");
    desk.fails(&["inspect", "-"], &text, 2, "read-too-long");
}

#[test]
fn nothing_alive_stands_in_a_support_ticket() {
    let desk = Desk::with(Keychain::NoBus);
    let gateway = Gateway::start(&desk);
    let more = [("access_token", "50000901912example"), ("app_secret", SECRET)];
    let request = signed(&gateway.url, SECRET, CODE, &more);
    let sign =
        request.split("sign=").nth(1).and_then(|rest| rest.split('&').next()).expect("a sign").to_owned();
    let answer = r#"{"type":"ISV","code":"IncompleteSignature","message":"The request signature does not conform to platform standards","request_id":"214125d717712899323201392"}"#;
    let file = desk.path("request.txt").display().to_string();
    fs::write(&file, format!("{request}\n{answer}\n")).expect("a file");
    let words = ["inspect", &file, "--secret-stdin", "--send", "--ticket"];
    let report = desk.json(&words, SECRET);
    let ticket = report["ticket"].as_str().expect("a ticket");
    let said = desk.run(&words, SECRET);
    let mended = report["mended"]["sign"].as_str().expect("a sign");
    for text in [ticket, &said.stdout, &said.stderr] {
        for alive in [SECRET, CODE, &sign, mended, "50000901912example"] {
            assert!(!text.contains(alive), "{alive} stands in {text}");
            assert!(!text.to_lowercase().contains(&alive.to_lowercase()), "{alive} stands in {text}");
        }
        // A sign of any other moment is none the better.
        let digits = |word: &str| word.len() >= 64 && word.chars().all(|char| char.is_ascii_hexdigit());
        assert!(!text.split(|char: char| !char.is_ascii_alphanumeric()).any(digits), "{text}");
    }
    for field in [
        "AppKey: 524880",
        "Description: ",
        "RequestID: 214125d717712899323201392",
        "API path: /auth/token/create",
        "RequestBody: app_key=524880&code=***",
    ] {
        assert!(ticket.contains(field), "{field}: {ticket}");
    }
    for part in
        ["问题描述", "以 App Secret 为密钥", "SHA256( secret + /rest/auth/token/create", "InvalidCode"]
    {
        assert!(ticket.contains(part), "{part}: {ticket}");
    }
    assert!(ticket.contains("/auth/token/create app_key 524880 code *** sign_method sha256"), "{ticket}");
}

#[test]
fn a_refused_dry_run_is_kept_whole_and_inspected_from_the_record() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    let add = ["app", "add", "Shop", "--key", KEY, "--platform", &gateway.url, "--secret-stdin"];
    desk.json(&add, "another-secret-than-the-gateways");
    desk.fails(&["app", "check", "Shop"], "", 7, "gateway-refused");
    let activity = desk.json(&["activity"], "");
    let entry = &activity["activity"][0];
    assert!(entry["request"].as_str().is_some_and(|line| line.contains("code=sellerkey-dry-run")), "{entry}");
    let id = entry["id"].to_string();
    let report = desk.json(&["inspect", "--activity", &id], "");
    assert_eq!(report["verdict"], "right-but-refused", "{report}");
    assert_eq!(report["sign_matches"], true);
    let said = desk.run(&["activity"], "");
    assert!(said.stderr.contains(&format!("sellerkey inspect --activity {id}")), "{said:?}");
    desk.fails(&["inspect", "--activity", "4711"], "", 3, "request-not-kept");
}

#[test]
fn a_refused_exchange_is_kept_without_its_code() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    gateway.add_app(&desk, &free_callback());
    let mut running = desk.start(&["--json", "connect", "--no-browser", "--store", "Sunrise"]);
    let url = running.authorize_url();
    gateway.fault(
        &json!({ "path": "/auth/token/create", "kind": "code", "code": "IncompleteSignature", "times": 1 }),
    );
    let home = authorize(&url, 1);
    let code = home.split("code=").nth(1).and_then(|rest| rest.split('&').next()).expect("a code").to_owned();
    get(&home);
    running.ends().failed(7, "gateway-refused");
    let activity = desk.json(&["activity"], "");
    let entry = activity["activity"].as_array().and_then(|all| all.last()).expect("an entry");
    let request = entry["request"].as_str().expect("a request");
    assert!(request.contains("code=***") && !request.contains(&code), "{request}");
    assert!(desk.holds(&[&code]).is_empty());
    let report = desk.json(&["inspect", "--activity", &entry["id"].to_string()], "");
    assert_eq!((&report["verdict"], &report["mended"]["sign"]), (&json!("masked"), &Value::Null));
}

#[test]
fn the_programs_that_sign_can_be_taken_over() {
    let desk = Desk::with(Keychain::NoBus);
    for (language, word) in [("js", "createHmac"), ("python", "hmac"), ("php", "hash_hmac")] {
        let said = desk.run(&["sign", "--snippet", language], "");
        assert!(said.code == 0 && said.stdout.contains(word) && said.stderr.is_empty(), "{said:?}");
    }
}

#[test]
fn each_step_to_a_sign_stands_beside_the_published_example() {
    let desk = Desk::with(Keychain::NoBus);
    let call = [
        "sign",
        "--path",
        "/auth/token/create",
        "--param",
        "app_key=12345678",
        "--param",
        "code=3_500102_JxZ05Ux3cnnSSUm6dCxYg6Q26",
        "--param",
        "timestamp=1517820392000",
        "--secret-stdin",
        "--explain",
    ];
    let sign = "35607762342831B6A417A0DED84B79C05FEFBF116969C48AD6DC00279A9F4D81";
    let steps = desk.json(&call, "helloworld")["steps"].as_array().expect("steps").clone();
    let ids: Vec<_> = steps.iter().filter_map(|step| step["id"].as_str()).collect();
    assert_eq!(ids, ["formula", "path", "parameters", "method", "text", "length", "inner", "outer", "sign"]);
    for step in &steps {
        assert_eq!(step["value"], step["vector"], "the example's own values are the example's");
    }
    assert_eq!(steps[5]["value"], "110");
    assert_eq!(steps[8]["value"], sign);
    let said = desk.run(&call, "helloworld");
    assert!(said.stdout.contains(&sign.to_lowercase()) && said.stdout.contains("helloworld"), "{said:?}");
    let business = ["sign", "--param", "method=a.b", "--secret-stdin", "--explain"];
    let steps = desk.json(&business, "other")["steps"].as_array().expect("steps").clone();
    assert_eq!((&steps[1]["value"], &steps[3]["value"]), (&json!(""), &json!("a.b")));
    assert_eq!(steps[8]["vector"], sign);
    assert!(desk.json(&business[..4], "other")["steps"].is_null(), "only where it is asked for");
}
