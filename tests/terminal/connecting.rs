//! A store is connected, looked at, authorized again, renamed and forgotten.

use crate::desk::{Desk, Running};
use crate::gateway::{Gateway, KEY, SECRET, authorize, free_callback, get};

/// Connects a store by its loopback callback.
fn connect(desk: &Desk, words: &[&str], account: u8) -> serde_json::Value {
    let mut running = begin(desk, words);
    let home = authorize(&running.authorize_url(), account);
    assert_eq!(get(&home).status, 200);
    running.succeeds()
}

fn begin(desk: &Desk, words: &[&str]) -> Running {
    desk.start(&[&["--json", "connect", "--no-browser"], words].concat())
}

fn token(desk: &Desk, store: &str) -> String {
    desk.json(&["token", store], "")["access_token"].as_str().expect("a token").to_owned()
}

#[test]
fn a_store_from_its_first_connection_to_its_end() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    gateway.add_app(&desk, &free_callback());
    assert_eq!(desk.json(&["app", "check", "Shop"], "")["check"], "good");

    let connected = connect(&desk, &["--store", "Sunrise"], 1);
    assert_eq!((&connected["result"], &connected["store"]["name"]), (&"connected".into(), &"Sunrise".into()));
    assert_eq!(connected["store"]["state"], "connected");
    assert_eq!(connected["store"]["account_platform"], "buyerApp");

    let first = token(&desk, "Sunrise");
    assert!(first.len() > 40);
    assert_eq!(desk.json(&["check", "sunrise"], "")["alive"], true);
    let found = desk.secret_tool();
    for part in ["app-", "store-", "Sellerkey: app secret", "Sellerkey: store tokens"] {
        assert!(found.contains(part), "{part}: {found}");
    }

    let again = connect(&desk, &["--store", "Sunrise"], 1);
    assert_eq!(
        (&again["result"], &again["store"]["id"]),
        (&"reauthorized".into(), &connected["store"]["id"])
    );
    assert_ne!(token(&desk, "Sunrise"), first);

    desk.json(&["rename", "Sunrise", "Sunrise Gadgets"], "");
    let status = desk.json(&["status"], "");
    assert_eq!(status["stores"].as_array().map(Vec::len), Some(1));
    assert_eq!(status["stores"][0]["name"], "Sunrise Gadgets");

    desk.json(&["forget", "Sunrise Gadgets", "--yes"], "");
    desk.json(&["app", "remove", "Shop"], "");
    assert_eq!(desk.json(&["status"], "")["stores"].as_array().map(Vec::len), Some(0));
    assert!(!desk.secret_tool().contains("Sellerkey"), "the keychain is empty again");
}

#[test]
fn an_account_that_is_known_is_recognised() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    gateway.add_app(&desk, &free_callback());
    let first = connect(&desk, &["--store", "Sunrise"], 1);
    let second = connect(&desk, &["--store", "Another name"], 1);
    assert_eq!((&second["result"], &second["store"]["id"]), (&"reauthorized".into(), &first["store"]["id"]));
    assert_eq!(second["store"]["name"], "Sunrise");
    let third = connect(&desk, &[], 3);
    assert_eq!(third["result"], "connected");
    assert_eq!(third["store"]["account_platform"], "seller_center");
    assert_eq!(third["store"]["name"], third["store"]["account"], "named by its account");
}

#[test]
fn another_account_overwrites_nothing_until_somebody_says_so() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    gateway.add_app(&desk, &free_callback());
    let before = connect(&desk, &["--store", "Sunrise"], 1);
    let kept = token(&desk, "Sunrise");

    let mut running = begin(&desk, &["--store", "Sunrise"]);
    get(&authorize(&running.authorize_url(), 2));
    running.ends().failed(2, "account-different");
    assert_eq!(token(&desk, "Sunrise"), kept, "nothing was overwritten");

    let asked = gateway.requests().len();
    let both = desk.json(&["connect", "--store", "Sunrise", "--if-different", "keep-both"], "");
    assert_eq!(both["result"], "connected");
    assert_ne!(both["store"]["id"], before["store"]["id"]);
    assert_eq!(gateway.requests().len(), asked, "what was parked is settled without a word to the gateway");
    assert_eq!(token(&desk, "Sunrise"), kept);

    let moved = connect(&desk, &["--store", "Sunrise", "--if-different", "move"], 3);
    assert_eq!((&moved["result"], &moved["store"]["id"]), (&"reauthorized".into(), &before["store"]["id"]));
    assert_ne!(moved["store"]["account_id"], before["store"]["account_id"]);

    let now = token(&desk, "Sunrise");
    let dropped = connect(&desk, &["--store", "Sunrise", "--if-different", "drop"], 4);
    assert_eq!(dropped["result"], "dropped");
    assert_eq!(token(&desk, "Sunrise"), now);
    let items = desk.secret_tool().matches("username = store-").count();
    assert_eq!(items, 2, "no parked item stays behind");
}

#[test]
fn a_pasted_address_and_a_pasted_code() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    gateway.add_app(&desk, "https://backend.example/api/callback?shop=7");

    let mut running = begin(&desk, &["--store", "Pasted"]);
    let home = authorize(&running.authorize_url(), 1);
    assert!(home.starts_with("https://backend.example/api/callback?shop=7&code="), "{home}");
    running.types("what do I do now");
    running.hears("neither an address nor a code");
    running.types(&format!("  {home}"));
    assert_eq!(running.succeeds()["store"]["name"], "Pasted");

    let code =
        |home: &str| home.split("code=").nth(1).and_then(|rest| rest.split('&').next()).map(str::to_owned);
    let mut running = begin(&desk, &["--store", "Bare"]);
    let home = authorize(&running.authorize_url(), 2);
    running.types(&code(&home).expect("a code"));
    running.hears("A code alone proves nothing");
    running.types(&home);
    assert_eq!(running.succeeds()["result"], "connected");

    let mut running = begin(&desk, &["--store", "Bare again", "--yes"]);
    let home = authorize(&running.authorize_url(), 3);
    running.types(&code(&home).expect("a code"));
    assert_eq!(running.succeeds()["store"]["name"], "Bare again");
}

#[test]
fn the_end_of_input_is_no_cancel_and_interrupt_is() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    gateway.add_app(&desk, &free_callback());
    let mut running = begin(&desk, &[]);
    let url = running.authorize_url();
    running.ends_input();
    std::thread::sleep(std::time::Duration::from_millis(300));
    get(&authorize(&url, 1));
    assert_eq!(running.succeeds()["result"], "connected");

    let mut running = begin(&desk, &[]);
    let home = authorize(&running.authorize_url(), 2);
    running.interrupt();
    running.ends().failed(8, "cancelled");
    let mut next = begin(&desk, &[]);
    let url = next.authorize_url();
    get(&home);
    next.hears("over");
    get(&authorize(&url, 2));
    assert_eq!(next.succeeds()["result"], "connected");
}

#[test]
fn tokens_of_another_program_are_taken_over() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    gateway.add_app(&desk, &free_callback());
    connect(&desk, &["--store", "Source"], 1);
    let access = token(&desk, "Source");
    desk.json(&["forget", "Source", "--yes"], "");

    let answer = serde_json::json!({
        "access_token": access, "refresh_token": "50000800000refresh", "expire_time": 4_102_444_800_000_i64,
        "refresh_token_valid_time": 4_102_444_800_000_i64, "account_platform": "buyerApp", "user_id": "4641", "code": "0",
    });
    let printed = serde_json::json!({ "gopResponseBody": answer.to_string() }).to_string();
    let asked = |path: &str| gateway.requests().iter().filter(|request| request["path"] == path).count();
    let refreshes = asked("/auth/token/refresh");
    let imported = desk.json(&["import", "Shop", "--store", "Taken over"], &printed);
    assert_eq!(
        (&imported["result"], &imported["store"]["token_until"]),
        (&"connected".into(), &"2100-01-01T00:00:00Z".into())
    );
    assert_eq!(asked("/auth/token/refresh"), refreshes, "proved without a refresh");
    assert_eq!(token(&desk, "Taken over"), access);

    let dead = printed.replace(&access, "5000dead");
    desk.fails(&["import", "Shop"], &dead, 7, "token-dead");
    desk.fails(&["import", "Shop"], "<html>", 2, "import-unreadable");
    assert_eq!(desk.json(&["status"], "")["stores"].as_array().map(Vec::len), Some(1));
}

#[test]
fn a_token_that_has_run_out_is_never_printed() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    gateway.add_app(&desk, &free_callback());
    connect(&desk, &["--store", "Sunrise"], 1);
    desk.fails(&["token", "Sunrise", "--min-validity", "31d"], "", 6, "token-too-short");
    assert_eq!(desk.run(&["status", "--within", "59d"], "").code, 0);
    assert_eq!(desk.run(&["status", "--within", "61d"], "").code, 4);
    gateway.advance(61 * 86_400);
    let checked = desk.run(&["--json", "check", "Sunrise"], "");
    assert_eq!(checked.code, 4, "the gateway's clock is learnt from its answer: {checked:?}");
    let said = desk.run(&["--json", "token", "Sunrise"], "");
    said.failed(4, "authorization-over");
    assert!(said.stdout.is_empty());
    assert_eq!(desk.json(&["status"], "")["stores"][0]["last_error"]["code"], "IllegalRefreshToken");
}

#[test]
fn nothing_secret_is_written_logged_or_shown_in_an_argument() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    gateway.add_app(&desk, &free_callback());
    let mut command = desk.sellerkey(&["--json", "connect", "--no-browser", "--store", "Sunrise"]);
    command.env("SELLERKEY_LOG", "trace");
    let mut running = Running::start(command);
    let arguments = std::fs::read(format!("/proc/{}/cmdline", running.id())).expect("its arguments");
    let home = authorize(&running.authorize_url(), 1);
    get(&home);
    let said = running.ends();
    assert_eq!(said.code, 0);
    assert!(said.stderr.contains("TRACE") || said.stderr.contains("DEBUG"), "it logs: {}", said.stderr);
    let access = token(&desk, "Sunrise");
    let stored = desk.secret_tool();
    let refresh = stored
        .split("\"refresh\":\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("a refresh token");
    let code = home.split("code=").nth(1).and_then(|rest| rest.split('&').next()).expect("a code");
    let state = home.split("state=").nth(1).expect("a state");
    let values = [SECRET, access.as_str(), refresh, code, state];
    for value in values {
        assert!(value.len() > 20, "{value}");
        assert!(!said.stderr.contains(value), "the log holds a secret");
        assert!(!String::from_utf8_lossy(&arguments).contains(value));
    }
    assert_eq!(desk.holds(&values), Vec::<std::path::PathBuf>::new());
    assert_eq!(desk.holds(&[KEY]), [desk.data().join("registry.sqlite3")], "the scan finds what is there");
}

#[test]
fn the_built_in_sandbox_remembers_from_one_program_to_the_next() {
    let desk = Desk::new();
    let callback = free_callback();
    let words = ["app", "add", "Trial", "--key", KEY, "--platform", "sandbox", "--callback", &callback];
    desk.json(&[&words[..], &["--secret-stdin"]].concat(), SECRET);
    let connected = connect(&desk, &["--store", "Tryout"], 3);
    assert_eq!(connected["store"]["platform"], "sandbox");
    assert_eq!(desk.json(&["check", "Tryout"], "")["alive"], true, "another process, the same grants");
    let access = token(&desk, "Tryout");
    assert_eq!(desk.holds(&[SECRET, &access]), Vec::<std::path::PathBuf>::new(), "by their hashes");
    desk.json(&["forget", "Tryout", "--yes"], "");
    assert_eq!(connect(&desk, &["--store", "Tryout"], 3)["result"], "connected");
}
