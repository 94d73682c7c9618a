//! A token is renewed ahead of its end, once, whichever programs want it; and what stands in the way is said as it is.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::connected::{Connected, DAY};
use crate::desk::{Desk, Running, Said};
use crate::gateway::{Gateway, KEY, free_callback, free_port};

#[test]
fn fifty_programs_that_want_an_expired_token_make_one_renewal_and_all_print_it() {
    let at = Connected::with(&["Sunrise"]);
    let before = at.token("Sunrise");
    at.days_pass(31);
    at.refresh_meets(json!({ "kind": "delay", "delay_ms": 300 }));
    let running = at.at_once(50, &["token", "Sunrise"]);
    let said: Vec<_> = running.into_iter().map(Running::ends).collect();
    for one in &said {
        assert_eq!((one.code, &one.stdout, one.stderr.as_str()), (0, &said[0].stdout, ""));
    }
    assert_ne!(said[0].stdout.trim(), before);
    assert_eq!(at.refreshes().len(), 1, "asked once, and answered");
    assert_eq!(at.committed(), 1);
    assert!(at.is_alive("Sunrise"));
}

#[test]
fn a_token_that_is_good_is_printed_without_a_word_to_the_gateway_and_one_that_is_due_is_renewed() {
    let at = Connected::with(&["Sunrise"]);
    let first = at.token("Sunrise");
    at.days_pass(20);
    let asked = at.gateway.requests().len();
    assert_eq!(at.token("Sunrise"), first);
    assert_eq!(at.gateway.requests().len(), asked);

    at.days_pass(8);
    assert_eq!(at.status("Sunrise")["state"], "renewal_due");
    assert_ne!(at.token("Sunrise"), first);
    let status = at.status("Sunrise");
    assert_eq!((&status["state"], &status["last_error"]), (&json!("connected"), &json!(null)));
    assert!(at.is_alive("Sunrise"));
}

#[test]
fn a_token_that_lives_is_printed_with_a_warning_where_the_gateway_is_down() {
    let at = Connected::with(&["Sunrise"]);
    let first = at.token("Sunrise");
    at.days_pass(28);
    let Connected { gateway, desk } = at;
    drop(gateway);
    let said = desk.run(&["token", "Sunrise"], "");
    assert_eq!((said.code, said.stdout.trim()), (0, first.as_str()));
    assert!(
        said.stderr.starts_with("note: The token of “Sunrise” lives, and could not be renewed: "),
        "{said:?}"
    );
    assert!(said.stderr.contains("cannot be reached"), "{said:?}");
    let status = desk.json(&["status", "Sunrise"], "")["stores"][0].clone();
    assert_eq!(status["state"], "renewal_due");
    assert_eq!(status["last_error"]["code"], "gateway-unreachable");

    // Somebody who says for how long it is needed is not given less.
    desk.fails(&["token", "Sunrise", "--min-validity", "3d"], "", 6, "gateway-unreachable");
    let enough = desk.run(&["token", "Sunrise", "--min-validity", "1d"], "");
    assert_eq!((enough.code, enough.stdout.trim()), (0, first.as_str()), "{enough:?}");
}

#[test]
fn what_no_renewal_can_bring_is_not_promised() {
    let at = Connected::with(&["Sunrise"]);
    at.desk.fails(&["token", "Sunrise", "--min-validity", "31d"], "", 6, "token-too-short");
    assert_eq!(at.refreshes().len(), 1, "it was tried");
    let said = at.desk.json(&["token", "Sunrise", "--min-validity", "29d"], "");
    assert!(said["access_token"].is_string());
}

#[test]
fn an_authorization_that_the_gateway_ended_is_authorized_again() {
    let at = Connected::with(&["Sunrise"]);
    at.days_pass(31);
    at.refresh_meets(json!({ "kind": "code", "code": "IllegalRefreshToken" }));
    let said = at.desk.run(&["--json", "token", "Sunrise"], "");
    said.failed(4, "authorization-withdrawn");
    assert!(said.stdout.is_empty());
    assert_eq!(at.status("Sunrise")["state"], "needs_authorization");
    let asked = at.refreshes().len();
    at.desk.fails(&["token", "Sunrise"], "", 4, "authorization-withdrawn");
    at.desk.fails(&["renew", "Sunrise"], "", 4, "authorization-withdrawn");
    assert_eq!(at.refreshes().len(), asked, "the gateway is not asked again for what it has ended");

    assert_eq!(at.connect("Sunrise", 1)["result"], "reauthorized");
    assert_eq!(at.status("Sunrise")["state"], "connected");
    assert!(at.is_alive("Sunrise"));
}

#[test]
fn an_authorization_whose_time_is_over_says_so() {
    let at = Connected::with(&["Sunrise"]);
    at.days_pass(61);
    at.desk.fails(&["token", "Sunrise"], "", 4, "authorization-over");
    assert_eq!(at.status("Sunrise")["state"], "needs_authorization");
}

#[test]
fn a_ban_is_waited_out_as_long_as_the_gateway_says() {
    let at = Connected::with(&["Sunrise"]);
    let before = at.token("Sunrise");
    at.refresh_meets(json!({ "kind": "code", "code": "ApiCallLimit" }));
    let begun = Instant::now();
    let renewed = at.desk.json(&["renew", "Sunrise"], "");
    assert!(begun.elapsed() >= Duration::from_secs(1), "the gateway said one second: {:?}", begun.elapsed());
    assert_eq!(renewed["stores"][0]["result"], "renewed");
    assert_ne!(at.token("Sunrise"), before);
    let codes: Vec<_> = at.refreshes().iter().map(|one| one["answer_code"].clone()).collect();
    assert_eq!(codes, [json!("ApiCallLimit"), json!("0")]);
}

#[test]
fn trouble_that_passes_is_tried_a_few_times_and_then_told() {
    let at = Connected::with(&["Sunrise"]);
    at.refresh_meets(json!({ "kind": "status_500", "times": 3 }));
    at.desk.fails(&["renew", "Sunrise"], "", 6, "gateway-status");
    assert_eq!(at.refreshes().len(), 3);
    assert_eq!(at.status("Sunrise")["last_error"]["code"], "gateway-status");
    let renewed = at.desk.json(&["renew", "Sunrise"], "");
    assert_eq!(renewed["stores"][0]["error"], json!(null), "asked for, it does not wait for better times");
    assert_eq!(at.status("Sunrise")["last_error"], json!(null));
}

#[test]
fn an_app_whose_secret_was_reset_pauses_and_goes_on_after_app_edit() {
    let desk = Desk::new();
    let (state, port) = (desk.path("gateway.state"), free_port().to_string());
    let more = ["--state", state.to_str().expect("a path"), "--port", &port];
    let gateway = Gateway::with(&desk, &more);
    gateway.add_app(&desk, &free_callback());
    let at = Connected { gateway, desk };
    at.connect("Sunrise", 1);
    let Connected { gateway, desk } = at;
    gateway.stop();
    let reset = "theSecretThatTheConsoleMadeAnew99";
    let gateway = Gateway::of(&desk, &format!("{KEY}:{reset}:online"), &more);
    let at = Connected { gateway, desk };

    at.desk.fails(&["renew", "Sunrise"], "", 7, "gateway-refused");
    assert_eq!(at.app()["problem"], "IncompleteSignature");
    at.gateway.advance(31 * DAY);
    at.desk.run(&["app", "check", "Shop"], "");
    let asked = at.refreshes().len();
    at.desk.fails(&["token", "Sunrise"], "", 7, "renewal-paused");
    let due = at.desk.json(&["renew", "--all", "--due"], "");
    assert_eq!(due["stores"], json!([]), "what cannot go well is not begun");
    assert_eq!(at.refreshes().len(), asked, "while it pauses the gateway is not asked");
    assert_ne!(at.status("Sunrise")["state"], "needs_authorization", "the grant is kept");

    at.desk.json(&["app", "edit", "Shop", "--secret-stdin"], &format!("{reset}\n"));
    assert_eq!(at.app()["problem"], json!(null));
    let due = at.desk.json(&["renew", "--all", "--due"], "");
    assert_eq!(due["stores"][0]["result"], "renewed");
    assert!(at.is_alive("Sunrise"));
}

#[test]
fn a_locked_keychain_is_told_and_the_renewal_is_made_up_for() {
    let mut at = Connected::with(&["Sunrise"]);
    at.days_pass(31);
    at.desk.lock();
    for words in [&["token", "Sunrise"][..], &["renew", "Sunrise"]] {
        at.desk.fails(words, "", 5, "keychain-locked");
    }
    let all = at.desk.run(&["--json", "renew", "--all", "--due"], "");
    assert_eq!((all.code, all.stdout.contains("keychain-locked")), (5, true), "{all:?}");
    assert!(at.refreshes().is_empty(), "no token is asked for that could not be kept");
    assert_eq!(at.status("Sunrise")["last_error"]["code"], "keychain-locked");
    at.desk.unlock();
    assert_eq!(at.desk.json(&["renew", "--all", "--due"], "")["stores"][0]["result"], "renewed");
    assert_eq!(at.status("Sunrise")["last_error"], json!(null));
}

#[test]
fn check_renews_a_dead_token_once_and_looks_again() {
    let at = Connected::with(&["Sunrise"]);
    let before = at.token("Sunrise");
    assert_eq!(at.status("Sunrise")["alive"], json!(null), "nobody has looked yet");
    at.gateway.fault(&json!({ "path": "/sync", "kind": "code", "code": "IllegalAccessToken" }));
    let checked = at.desk.json(&["check", "Sunrise"], "");
    assert_eq!((&checked["alive"], &checked["answer"]), (&json!(true), &json!(null)));
    assert_eq!(at.committed(), 1, "renewed once");
    assert_ne!(at.token("Sunrise"), before);
    let status = at.status("Sunrise");
    assert_eq!(status["alive"], json!(true));
    assert!(status["checked_at"].is_string());

    at.gateway.fault(&json!({ "path": "/sync", "kind": "code", "code": "IllegalAccessToken", "times": 2 }));
    let Said { code, stdout, .. } = at.desk.run(&["--json", "check", "Sunrise"], "");
    assert_eq!((code, stdout.contains("\"alive\":false")), (4, true), "{stdout}");
    assert_eq!(at.committed(), 2, "and no more than once each time");
    assert_eq!(at.status("Sunrise")["alive"], json!(false));
    let shown = at.desk.run(&["status", "Sunrise"], "").stdout;
    let line = shown.lines().find(|line| line.trim_start().starts_with("checked")).unwrap_or_default();
    assert!(line.contains("dead, "), "{shown}");
}
