//! A keychain that is absent, locked, or silent: true sentences within the bounds, nothing deleted, no prompt.

use std::time::{Duration, Instant};

use zbus::blocking::connection::Builder;

use crate::connected::sunrise;
use crate::desk::{Desk, Keychain, run};
use crate::gateway::{SECRET, authorize, get};

const ADD: [&str; 6] = ["app", "add", "Second", "--key", "7", "--secret-stdin"];

fn within(limit: Duration, act: impl FnOnce()) {
    let begun = Instant::now();
    act();
    assert!(begun.elapsed() < limit, "{:?}", begun.elapsed());
}

#[test]
fn an_absent_one() {
    for keychain in [Keychain::Absent, Keychain::NoBus] {
        let desk = Desk::with(keychain);
        within(Duration::from_secs(3), || {
            let said = desk.fails(&ADD, SECRET, 5, "keychain-absent");
            assert!(!said.to_string().contains(SECRET));
        });
        assert_eq!(desk.json(&["app", "list"], "")["apps"].as_array().map(Vec::len), Some(0), "{keychain:?}");
        assert_eq!(desk.json(&["status"], "")["stores"].as_array().map(Vec::len), Some(0));
    }
}

#[test]
fn a_locked_one_is_an_answer_in_the_background_and_never_a_prompt() {
    let (mut desk, gateway, token) = sunrise(Desk::new());
    desk.lock();
    let monitor = desk.overhear_keychain();
    let asked = gateway.requests().len();
    let table: [&[&str]; 6] = [
        &ADD,
        &["token", "Sunrise"],
        &["check", "Sunrise"],
        &["forget", "Sunrise", "--yes"],
        &["connect", "--no-browser"],
        &["app", "remove", "Shop"],
    ];
    for words in table {
        within(Duration::from_secs(3), || {
            let said = desk.run(&[&["--json"], words].concat(), SECRET);
            match words[1] {
                "remove" => said.failed(2, "app-in-use"),
                _ => said.failed(5, "keychain-locked"),
            };
            assert!(!said.stderr.contains(SECRET) && said.stdout.is_empty(), "{said:?}");
        });
    }
    assert_eq!(gateway.requests().len(), asked, "nothing is asked of the gateway without the secret");
    within(Duration::from_secs(1), || {
        assert_eq!(desk.json(&["status"], "")["stores"][0]["name"], "Sunrise");
        assert_eq!(desk.json(&["app", "list"], "")["apps"][0]["name"], "Shop");
    });
    monitor.signal("TERM");
    let traffic = monitor.ends().stdout;
    assert!(traffic.contains("member=ReadAlias"), "the monitor hears what is asked");
    assert!(!traffic.contains("member=Unlock") && !traffic.contains("member=Prompt"), "{traffic}");

    desk.unlock();
    assert_eq!(desk.json(&["token", "Sunrise"], "")["access_token"], token.as_str(), "nothing was deleted");
}

#[test]
fn one_that_is_locked_beside_an_open_default_is_locked_and_not_refused() {
    let (desk, _gateway, token) = sunrise(Desk::new());
    let default = |collection: &str| {
        let mut call = desk.command("gdbus");
        call.args(["call", "--session", "--dest", "org.freedesktop.secrets"]);
        call.args(["--object-path", "/org/freedesktop/secrets"]);
        call.args(["--method", "org.freedesktop.Secret.Service.SetAlias", "default"]);
        call.arg(format!("/org/freedesktop/secrets/collection/{collection}"));
        let said = run(call, "");
        assert_eq!(said.code, 0, "{said:?}");
    };
    default("session");
    assert_eq!(desk.json(&["token", "Sunrise"], "")["access_token"], token.as_str());
    desk.lock();
    desk.fails(&["token", "Sunrise"], "", 5, "keychain-locked");
}

/// Owns the name, is asked, and does not answer.
struct Mute(Duration);

#[zbus::interface(name = "org.freedesktop.Secret.Service")]
impl Mute {
    fn read_alias(&self, alias: &str) -> String {
        std::thread::sleep(self.0);
        alias.to_owned()
    }
}

#[test]
fn a_silent_one_is_waited_for_three_seconds() {
    let desk = Desk::with(Keychain::Absent);
    let _silent = Builder::address(desk.bus())
        .and_then(|builder| builder.serve_at("/org/freedesktop/secrets", Mute(Duration::from_secs(30))))
        .and_then(|builder| builder.name("org.freedesktop.secrets"))
        .and_then(Builder::build)
        .expect("a service");
    within(Duration::from_secs(4), || {
        let said = desk.fails(&ADD, SECRET, 5, "keychain-waiting");
        assert!(said["error"]["message"].as_str().is_some_and(|text| text.contains("not answered")));
    });
    within(Duration::from_secs(1), || assert_eq!(desk.run(&["status"], "").code, 0));
    assert_eq!(desk.json(&["app", "list"], "")["apps"].as_array().map(Vec::len), Some(0));
}

#[test]
fn one_that_is_locked_while_the_person_authorizes_costs_no_code() {
    let (mut desk, gateway, before) = sunrise(Desk::new());
    let mut running = desk.start(&["--json", "connect", "--no-browser", "--store", "Sunrise"]);
    let url = running.authorize_url();
    desk.lock();
    get(&authorize(&url, 1));
    running.hears("the keychain does not take them");
    let exchanges = || gateway.requests().iter().filter(|one| one["answer_code"] == "0").count();
    let made = exchanges();
    desk.unlock();
    assert_eq!(running.succeeds()["result"], "reauthorized");
    assert_eq!(exchanges(), made, "the code was exchanged once, before");
    assert_ne!(desk.json(&["token", "Sunrise"], "")["access_token"], before.as_str());
}

#[test]
fn a_person_at_a_terminal_is_told_too_where_nothing_can_prompt() {
    let (desk, _gateway, token) = sunrise(Desk::new());
    desk.lock();
    let mut terminal = desk.command("script");
    terminal.args(["-qec", &format!("{} token Sunrise", env!("CARGO_BIN_EXE_sellerkey")), "/dev/null"]);
    within(Duration::from_secs(30), || {
        let said = run(terminal, "");
        assert_eq!(said.code, 5, "{said:?}");
        assert!(said.stdout.contains("keychain") && !said.stdout.contains(&token), "{said:?}");
    });
}
