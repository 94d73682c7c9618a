//! Authorizing in a real browser: the sandbox's page, the loopback port, and what the browser shows there.

use std::time::{Duration, Instant};

use crate::browser::Browser;
use crate::desk::{Desk, Running};
use crate::gateway::{Gateway, authorize, free_callback, get};

const SECOND: &str = "[data-testid=account-2]";
const AUTHORIZE: &str = "[data-testid=authorize]";
const REFUSE: &str = "[data-testid=refuse]";

#[test]
fn a_person_chooses_an_account_and_the_store_is_connected() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    let callback = free_callback();
    gateway.add_app(&desk, &callback);
    let mut browser = Browser::start(&desk);
    let mut running = desk.start(&["--json", "connect", "--no-browser", "--store", "Chosen"]);
    browser.open(&running.authorize_url());
    assert_eq!(browser.text("[data-testid=destination]"), callback);
    browser.click(SECOND);
    browser.click(AUTHORIZE);
    browser.lands(&callback);
    let page = browser.sees();
    assert!(page.contains("Sellerkey has the code"), "{page}");
    let connected = running.succeeds();
    assert_eq!(connected["store"]["account_id"], "4655207781", "{connected}");
    assert_eq!(browser.troubles(), [""; 0]);
}

#[test]
fn who_refuses_stays_on_the_page_and_can_still_authorize() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    let callback = free_callback();
    gateway.add_app(&desk, &callback);
    let mut browser = Browser::start(&desk);
    let mut running = desk.start(&["--json", "connect", "--no-browser", "--store", "Late"]);
    let url = running.authorize_url();
    browser.open(&url);
    browser.click(REFUSE);
    browser.lands(&format!("{}/oauth/authorize", gateway.url));
    assert!(browser.text("[data-testid=message]").contains("The app was given nothing"));
    assert_eq!(desk.json(&["status"], "")["stores"].as_array().map(Vec::len), Some(0));

    browser.open(&url);
    browser.click(AUTHORIZE);
    browser.lands(&callback);
    assert_eq!(running.succeeds()["store"]["name"], "Late");
    assert_eq!(browser.troubles(), [""; 0]);
}

#[test]
fn what_does_not_belong_here_is_told_so_and_what_came_before_too() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    let callback = free_callback();
    gateway.add_app(&desk, &callback);
    let mut browser = Browser::start(&desk);
    let mut running = desk.start(&["--json", "connect", "--no-browser"]);
    let url = running.authorize_url();
    browser.open(&format!("{callback}?code=3_1_x&state=<script>alert(1)</script>"));
    let page = browser.sees();
    assert!(page.contains("Sellerkey is not waiting for this") && !page.contains("alert"), "{page}");
    running.hears("Still waiting");
    let refused = browser.troubles();
    assert!(refused.iter().all(|trouble| trouble.contains("status of 400")), "{refused:?}");

    gateway.fault(
        &serde_json::json!({ "path": "/auth/token/create", "kind": "delay", "delay_ms": 4000, "times": 1 }),
    );
    browser.open(&url);
    browser.click(AUTHORIZE);
    let home = browser.lands(&callback);
    browser.open(&home);
    assert!(browser.sees().contains("This link was used before"), "{}", browser.sees());
    assert_eq!(running.succeeds()["result"], "connected");
    assert_eq!(browser.troubles(), [""; 0]);
}

#[test]
fn a_refusal_that_comes_home_is_shown_before_the_program_ends() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    let callback = free_callback();
    gateway.add_app(&desk, &callback);
    let mut browser = Browser::start(&desk);
    for _ in 0..5 {
        let mut running = desk.start(&["--json", "connect", "--no-browser"]);
        let url = running.authorize_url();
        let state = url.split("state=").nth(1).and_then(|rest| rest.split('&').next()).expect("a state");
        browser.open(&format!("{callback}?error=access_denied&state={state}"));
        assert!(browser.sees().contains("Not authorized"), "{}", browser.sees());
        running.ends().failed(7, "authorization-refused");
    }
    assert_eq!(browser.troubles(), [""; 0]);
}

#[test]
fn a_store_that_nobody_confirmed_waits_and_can_be_kept_or_dropped() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    gateway.add_app(&desk, &free_callback());
    for (word, stores) in [("drop", 0), ("keep-both", 1)] {
        let mut terminal = desk.command("script");
        terminal.args([
            "-qec",
            &format!("exec {} connect --no-browser", env!("CARGO_BIN_EXE_sellerkey")),
            "/dev/null",
        ]);
        let mut running = Running::start(terminal);
        let url = loop {
            let line = running.line();
            if line.starts_with("http") {
                break line.trim_end().to_owned();
            }
        };
        get(&authorize(&url, 2));
        let end = Instant::now() + Duration::from_secs(20);
        while !desk.run(&["status"], "").stderr.contains("are waiting for a decision") {
            assert!(Instant::now() < end, "nothing waits");
        }
        // The terminal is closed over the question.
        running.signal("KILL");
        running.ends();
        let settled = desk.run(&["--json", "connect", "--if-different", word], "");
        let result = if stores == 0 { "\"dropped\"" } else { "\"connected\"" };
        assert!(settled.code == 0 && settled.stdout.contains(result), "{settled:?}");
        let status = desk.run(&["--json", "status"], "");
        assert!(!status.stderr.contains("are waiting"), "{status:?}");
        assert_eq!(status.stdout.matches("\"account_id\"").count(), stores, "{status:?}");
    }
}
