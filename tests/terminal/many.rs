//! Many stores: what is due, what a timer does, which exit code says the worst, and what Ctrl-C leaves.

use std::time::{Duration, Instant};

use rusqlite::params;
use serde_json::{Value, json};

use crate::connected::Connected;
use crate::desk::{Desk, Keychain};
use crate::gateway::{Gateway, KEY, free_callback};

const THREE: [&str; 3] = ["Amber", "Birch", "Cedar"];

/// The rows of `renew --json`, by store.
fn rows(stdout: &str) -> Vec<Value> {
    let answer: Value = serde_json::from_str(stdout.trim()).unwrap_or_else(|_| panic!("no JSON: {stdout}"));
    let mut rows = answer["stores"].as_array().cloned().unwrap_or_default();
    rows.sort_by_key(|row| row["store"].to_string());
    rows
}

fn results(stdout: &str) -> Vec<Value> {
    rows(stdout).iter().map(|row| row["result"].clone()).collect()
}

#[test]
fn a_timer_asks_nothing_where_nothing_is_due_and_renews_what_is() {
    let at = Connected::with(&THREE);
    let asked = at.gateway.requests().len();
    let said = at.desk.run(&["renew", "--all", "--due"], "");
    assert_eq!(
        (said.code, said.stdout.as_str(), said.stderr.as_str()),
        (0, "", "No token is due to be renewed.\n")
    );
    assert_eq!(at.desk.json(&["renew", "--all", "--due"], "")["stores"], json!([]));
    assert_eq!(at.gateway.requests().len(), asked, "not a word to the gateway");

    at.days_pass(14);
    at.desk.json(&["renew", "Birch"], "");
    at.days_pass(14);
    let said = at.desk.run(&["renew", "--all", "--due", "--json"], "");
    assert_eq!(said.code, 0);
    let names: Vec<_> = rows(&said.stdout).iter().map(|row| row["store"].clone()).collect();
    assert_eq!(names, ["Amber", "Cedar"], "Birch was renewed in the meantime");
    assert_eq!(at.committed(), 3);
}

#[test]
fn all_are_renewed_on_demand_and_tags_choose_among_them() {
    let at = Connected::with(&THREE);
    assert_eq!(at.desk.json(&["tag", "Amber", "EU", "vip", "eu"], "")["tags"], json!(["eu", "vip"]));
    assert_eq!(at.desk.json(&["tag", "Cedar", "vip"], "")["tags"], json!(["vip"]));
    at.desk.fails(&["tag", "Birch", "a,b"], "", 2, "tag-invalid");
    let shown = at.desk.json(&["status", "--tag", "VIP"], "");
    let names: Vec<_> = shown["stores"].as_array().into_iter().flatten().map(|one| &one["name"]).collect();
    assert_eq!(names, ["Amber", "Cedar"]);

    let said = at.desk.run(&["renew", "--all", "--tag", "vip", "--json"], "");
    assert_eq!((said.code, results(&said.stdout)), (0, vec![json!("renewed"), json!("renewed")]));
    let said = at.desk.run(&["renew", "--all"], "");
    assert_eq!((said.code, at.committed()), (0, 5));
    assert!(said.stderr.ends_with("3 renewed.\n"), "{said:?}");
    assert_eq!(at.desk.json(&["tag", "Amber"], "")["tags"], json!([]), "no word takes them away");
    let none = at.desk.run(&["renew", "--all", "--tag", "eu"], "");
    assert_eq!((none.code, none.stderr.as_str()), (0, "No store has that tag.\n"));
}

#[test]
fn the_worst_of_all_is_the_exit_code() {
    let at = Connected::with(&THREE);
    // Passing trouble, and two that are well: try again.
    at.refresh_meets(json!({ "kind": "status_500", "times": 3 }));
    at.desk.json(&["tag", "Amber", "one"], "");
    let said = at.desk.run(&["renew", "--all", "--tag", "one", "--json"], "");
    assert_eq!((said.code, results(&said.stdout)), (6, vec![json!("failed")]));
    assert_eq!(rows(&said.stdout)[0]["error"]["code"], "gateway-status");

    // An authorization that has ended beside trouble that passes: somebody has to do something.
    at.desk.json(&["renew", "Amber"], "");
    at.ends("Amber");
    at.refresh_meets(json!({ "kind": "html_200", "times": 6 }));
    let said = at.desk.run(&["renew", "--all", "--json"], "");
    assert_eq!((said.code, results(&said.stdout)), (4, vec![json!("failed"); 3]));
    let said = at.desk.run(&["renew", "--all"], "");
    assert_eq!(said.code, 4);
    assert!(said.stderr.ends_with("2 renewed, 1 failed.\n"), "{said:?}");

    // An app that the gateway refuses is more than what passes, and less than an authorization that has ended.
    at.refresh_meets(json!({ "kind": "code", "code": "AppWhiteIpLimit", "times": 2 }));
    at.desk.json(&["tag", "Birch", "two"], "");
    let said = at.desk.run(&["renew", "--all", "--tag", "two"], "");
    assert_eq!(said.code, 7, "{said:?}");
    assert_eq!(at.desk.run(&["renew", "--all"], "").code, 4);
}

#[test]
fn status_within_says_four_exactly_when_somebody_has_to_authorize() {
    let at = Connected::with(&["Amber"]);
    at.desk.json(&["tag", "Amber", "eu"], "");
    let code = |words: &[&str]| at.desk.run(&[&["status"], words].concat(), "").code;
    assert_eq!((code(&["--within", "59d"]), code(&["--within", "61d"])), (0, 4));
    at.days_pass(52);
    at.desk.json(&["renew", "--all", "--due"], "");
    assert_eq!((code(&["--within", "7d"]), code(&["--within", "9d"]), code(&[])), (0, 4, 0));
    assert_eq!((code(&["Amber", "--within", "9d"]), code(&["--tag", "eu", "--within", "9d"])), (4, 4));
    assert_eq!(code(&["--tag", "us", "--within", "9d"]), 0, "no store of that tag");
    at.ends("Amber");
    let said = at.desk.run(&["status", "--within", "0s"], "");
    assert_eq!(said.code, 4, "it has ended before its time");
    assert!(said.stderr.contains("“Amber” has to be authorized again"), "{said:?}");
}

#[test]
fn ctrl_c_lets_those_under_way_come_home_and_begins_no_more() {
    // The sandbox has five accounts; a store more for each comes from an app of its own.
    let desk = Desk::new();
    let more = ["--app", "2:second"];
    let gateway = Gateway::with(&desk, &more);
    gateway.add_app(&desk, &free_callback());
    let callback = free_callback();
    let second = ["app", "add", "Second", "--key", "2", "--platform", &gateway.url, "--callback", &callback];
    desk.json(&[&second[..], &["--secret-stdin"]].concat(), "second");
    let at = Connected { gateway, desk };
    for account in 1..=5 {
        at.connect_through("Shop", &format!("Store {account}"), account);
        at.connect_through("Second", &format!("Store {}", account + 5), account);
    }
    at.refresh_meets(json!({ "kind": "delay", "delay_ms": 700, "times": 10 }));
    let running = at.desk.start(&["--json", "renew", "--all"]);
    at.waits_until(|| at.asking() == 6, "six are under way");
    running.interrupt();
    let said = running.ends();
    assert_eq!(said.code, 8, "{said:?}");
    let count = |wanted: &str| results(&said.stdout).iter().filter(|result| **result == wanted).count();
    assert_eq!((count("renewed"), count("not-begun")), (6, 4));
    assert_eq!((at.committed(), at.asking()), (6, 0), "every answer came home");
    at.gateway.clear_faults();
    assert_eq!(at.desk.run(&["renew", "--all"], "").code, 0, "and all can be renewed again");
}

#[test]
fn a_thousand_stores_are_listed_from_the_registry_alone() {
    let desk = Desk::with(Keychain::NoBus);
    desk.json(&["status"], "");
    fill(&desk, 1000);
    let takes = |words: &[&str]| {
        let begun = Instant::now();
        let said = desk.run(words, "");
        (said, begun.elapsed())
    };
    let (status, listed) = takes(&["status"]);
    assert_eq!((status.code, status.stdout.lines().count()), (0, 1001), "a heading and the stores");
    let (_, as_json) = takes(&["--json", "status"]);
    let (one, detail) = takes(&["status", "Store 500"]);
    assert!(one.stdout.contains("account-500"), "{one:?}");
    let (apps, _) = takes(&["app", "list"]);
    assert_eq!(apps.code, 0);
    let (due, looked) = takes(&["renew", "--all", "--due"]);
    assert_eq!((due.code, due.stderr.as_str()), (0, "No token is due to be renewed.\n"));
    println!(
        "1,000 stores: status {listed:?}, --json {as_json:?}, one of them {detail:?}, renew --due {looked:?}"
    );
    for time in [listed, as_json, detail, looked] {
        assert!(time < Duration::from_secs(2), "{time:?}");
    }
}

/// Fills the registry with stores of an app, which no keychain knows.
fn fill(desk: &Desk, count: u32) {
    let mut registry = rusqlite::Connection::open(desk.data().join("registry.sqlite3")).expect("a registry");
    let filling = registry.transaction().expect("a transaction");
    let app = "9359bbf0-9f2d-404a-bf94-3624a307a30d";
    filling
        .execute(
            "INSERT INTO app (id, name, platform, app_key, callback, answers, created_at)
             VALUES (?, 'Shop', 'aliexpress', ?, 'http://127.0.0.1:17653/callback', 'nothing', 0)",
            params![app, KEY],
        )
        .expect("an app");
    let now = jiff::Timestamp::now().as_millisecond();
    let day = 86_400_000;
    for number in 0..count {
        filling
            .execute(
                "INSERT INTO store (id, app_id, name, account, generation, token_until, authorized_until,
                 authorized_at, renewed_at, renewal) VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, 'here')",
                params![
                    format!("00000000-0000-4000-8000-{number:012}"),
                    app,
                    format!("Store {number}"),
                    json!({ "user_id": format!("account-{number}") }).to_string(),
                    now + 30 * day,
                    now + 60 * day,
                    now,
                    now
                ],
            )
            .expect("a store");
    }
    filling.commit().expect("committed");
}
