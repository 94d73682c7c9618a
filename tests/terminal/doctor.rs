//! Doctor: a healthy home is all well, and each thing that is broken is named, with what to do and its exit code.

use std::fs;
use std::io::{Read, Seek, SeekFrom, Write};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use serde_json::{Value, json};

use crate::connected::{Connected, DAY, sunrise};
use crate::desk::{Desk, Keychain, Said, run};
use crate::gateway::{SECRET, free_callback};

/// What Doctor says, and its exit code.
fn examined(desk: &Desk, more: &[&str]) -> (Value, i32) {
    let said = desk.run(&[&["--json", "doctor"], more].concat(), "");
    (read(&said), said.code)
}

fn read(said: &Said) -> Value {
    serde_json::from_str(said.stdout.lines().last().unwrap_or_default())
        .unwrap_or_else(|error| panic!("{error}: {said:?}"))
}

/// The findings with this result.
fn with(report: &Value, result: &str) -> Vec<String> {
    let rows = report["findings"].as_array().expect("findings");
    let of = |row: &&Value| row["result"] == result;
    rows.iter().filter(of).map(|row| format!("{} {}", text(row, "examination"), text(row, "code"))).collect()
}

fn text<'a>(row: &'a Value, field: &str) -> &'a str {
    row[field].as_str().unwrap_or_default()
}

/// The one finding with this code, which says what to do.
fn finding<'a>(report: &'a Value, code: &str) -> &'a Value {
    let rows = report["findings"].as_array().expect("findings");
    let found = rows.iter().find(|row| row["code"] == code);
    let found = found.unwrap_or_else(|| panic!("no {code} in {report:#}"));
    assert!(text(found, "message").len() > 10, "{found}");
    found
}

/// It is bad, has a cure, and makes this the exit code.
fn is_bad(desk: &Desk, more: &[&str], examination: &str, code: &str, exit: i32) -> Value {
    let (report, ended) = examined(desk, more);
    let found = finding(&report, code).clone();
    assert_eq!((text(&found, "examination"), text(&found, "result")), (examination, "bad"), "{found}");
    assert!(text(&found, "cure").len() > 10, "{found}");
    assert_eq!(ended, exit, "{:?}", with(&report, "bad"));
    report
}

#[test]
fn a_healthy_home_is_all_well() {
    let at = Connected::with(&["Sunrise"]);
    let file = at.desk.path("home/token").display().to_string();
    at.desk.json(&["delivery", "add", "Sunrise", "--file", &file], "");
    let (report, code) = examined(&at.desk, &[]);
    assert_eq!((with(&report, "bad"), code), (vec![], 0), "{report:#}");
    for expected in [
        "vault vault-keychain",
        "vault-items items-good",
        "registry registry-good",
        "registry folder-good",
        "gateway gateway-good",
        "clock clock-good",
        "apps app-good",
        "stores stores-good",
        "deliveries deliveries-good",
        "agent agent-none",
        "programs programs-none",
        "versions versions",
    ] {
        assert!(with(&report, "good").contains(&expected.to_owned()), "{expected}: {report:#}");
    }
    let said = at.desk.run(&["doctor"], "");
    assert_eq!(said.code, 0, "{said:?}");
    for word in ["✓ good", "Keychain", "Nothing is wrong."] {
        assert!(format!("{}{}", said.stdout, said.stderr).contains(word), "{word}: {said:?}");
    }
}

#[test]
fn an_empty_home_is_well_too_and_says_what_was_not_looked_at() {
    let (report, code) = examined(&Desk::new(), &[]);
    assert_eq!((with(&report, "bad"), code), (vec![], 0), "{report:#}");
    assert!(with(&report, "not-examined").contains(&"gateway no-apps".to_owned()), "{report:#}");
}

#[test]
fn a_keychain_that_is_locked_and_one_that_is_absent_are_told_apart() {
    let at = Connected::with(&["Sunrise"]);
    at.desk.lock();
    let report = is_bad(&at.desk, &[], "vault", "keychain-locked", 5);
    finding(&report, "needs-vault");
    for keychain in [Keychain::Absent, Keychain::NoBus] {
        is_bad(&Desk::with(keychain), &[], "vault", "keychain-absent", 5);
    }
}

#[test]
fn tokens_and_secrets_that_are_gone_from_the_keychain_are_named() {
    let at = Connected::with(&["Sunrise"]);
    let id = at.status("Sunrise")["id"].as_str().expect("an id").to_owned();
    clear(&at.desk, &format!("store-{id}"));
    let report = is_bad(&at.desk, &["--offline"], "vault-items", "item-gone", 4);
    assert_eq!(finding(&report, "item-gone")["about"], "Sunrise");
    let app = at.app()["id"].as_str().expect("an id").to_owned();
    clear(&at.desk, &format!("app-{app}"));
    let report = is_bad(&at.desk, &["--offline"], "vault-items", "app-secret-gone", 4);
    assert_eq!(finding(&report, "app-secret-gone")["about"], "Shop");
}

#[test]
fn an_app_that_only_the_registry_knows_is_described_beside_its_secret() {
    let at = Connected::with(&["Sunrise"]);
    let app = at.app()["id"].as_str().expect("an id").to_owned();
    clear(&at.desk, &format!("note-{app}"));
    let (report, code) = examined(&at.desk, &["--offline"]);
    assert_eq!((text(finding(&report, "item-not-described"), "fix"), code), ("describe", 0));
    let (report, _) = examined(&at.desk, &["--offline", "--fix"]);
    assert_eq!(report["fixed"], json!([{ "fix": "describe", "rebuilt": null }]));
    assert!(with(&report, "good").contains(&"vault-items items-good".to_owned()), "{report:#}");
}

#[test]
fn a_registry_whose_pages_are_overwritten_comes_back_from_the_keychain_with_usable_tokens() {
    let at = Connected::with(&["Sunrise", "Nordic"]);
    let file = at.desk.path("home/token").display().to_string();
    at.desk.json(&["delivery", "add", "Sunrise", "--file", &file], "");
    let registry = at.desk.data().join("registry.sqlite3");
    overwrite(&registry, 4096);
    assert_eq!(brought_back(&at, &registry)["apps"], 1);
}

#[test]
fn a_registry_that_is_no_database_any_more_comes_back_too() {
    let at = Connected::with(&["Sunrise", "Nordic"]);
    let registry = at.desk.data().join("registry.sqlite3");
    overwrite(&registry, 0);
    let renamed = brought_back(&at, &registry);
    assert_eq!(renamed["stores"], 2, "called after their accounts");
}

/// Mends it, and holds every store to a renewal.
fn brought_back(at: &Connected, registry: &Path) -> Value {
    let damaged = fs::read(registry).expect("a file");
    let report = is_bad(&at.desk, &["--offline"], "registry", "registry-damaged", 1);
    assert_eq!(finding(&report, "registry-damaged")["fix"], "rebuild");
    at.desk.fails(&["doctor", "--offline", "--fix"], "", 2, "confirmation-needed");
    assert_eq!(fs::read(registry).expect("a file"), damaged, "nobody said yes");

    let (report, code) = examined(&at.desk, &["--fix", "--yes"]);
    assert_eq!((with(&report, "bad"), code), (vec![], 0), "{report:#}");
    let rebuilt = report["fixed"][0]["rebuilt"].clone();
    assert_eq!((&rebuilt["apps"], &rebuilt["stores"]), (&json!(1), &json!(2)), "{rebuilt}");
    assert_eq!(fs::read(rebuilt["aside"].as_str().expect("a path")).expect("kept"), damaged);
    let mode = fs::metadata(registry).expect("there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let stores = at.desk.json(&["status"], "")["stores"].clone();
    let stores = stores.as_array().expect("stores");
    assert_eq!(stores.len(), 2, "each is there again");
    for store in stores {
        let name = text(store, "name");
        let before = at.desk.json(&["token", name], "")["access_token"].clone();
        assert_eq!(at.desk.json(&["renew", name], "")["stores"][0]["result"], "renewed");
        assert_ne!(at.desk.json(&["token", name], "")["access_token"], before);
    }
    rebuilt
}

#[test]
fn a_registry_in_use_is_not_rebuilt() {
    let at = Connected::with(&["Sunrise"]);
    let mut agent = at.desk.start(&["--json", "agent"]);
    agent.line();
    let (report, _) = examined(&at.desk, &["--offline"]);
    assert!(text(finding(&report, "programs-some"), "message").contains("sellerkey"), "{report:#}");
    finding(&report, "agent-good");
    overwrite(&at.desk.data().join("registry.sqlite3"), 4096);
    at.desk.fails(&["doctor", "--offline", "--fix", "--yes"], "", 6, "doctor-in-use");
}

#[test]
fn a_registry_of_a_newer_program_is_named_and_left_alone() {
    let at = Connected::with(&[]);
    let registry = at.desk.data().join("registry.sqlite3");
    let connection = rusqlite::Connection::open(&registry).expect("a file");
    connection.pragma_update(None, "user_version", 99).expect("a version");
    drop(connection);
    let report = is_bad(&at.desk, &[], "registry", "registry-newer", 1);
    assert_eq!(finding(&report, "registry-newer")["fix"], Value::Null);
}

#[test]
fn a_folder_that_is_open_to_others_is_closed() {
    let at = Connected::with(&[]);
    let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
    fs::set_permissions(at.desk.data(), fs::Permissions::from_mode(0o755)).expect("a mode");
    is_bad(&at.desk, &["--offline"], "registry", "folder-open", 1);
    assert_eq!(mode(&at.desk.data()), 0o755, "looking changes nothing");
    let (report, code) = examined(&at.desk, &["--offline", "--fix"]);
    assert_eq!((code, mode(&at.desk.data())), (0, 0o700), "{report:#}");
}

#[test]
fn a_gateway_that_is_down_and_one_that_answers_a_page() {
    let at = Connected::with(&["Sunrise"]);
    at.gateway.fault(&json!({ "path": "/auth/token/create", "kind": "html_200", "times": 9 }));
    let report = is_bad(&at.desk, &[], "gateway", "gateway-not-json", 6);
    finding(&report, "app-no-answer");
    finding(&report, "clock-unknown");
    let Connected { gateway, desk } = at;
    gateway.stop();
    is_bad(&desk, &[], "gateway", "gateway-unreachable", 6);
}

#[test]
fn a_clock_that_is_far_off_is_noted() {
    let at = Connected::with(&[]);
    at.gateway.advance(3 * 3600);
    let (report, code) = examined(&at.desk, &[]);
    let found = finding(&report, "clock-far");
    assert_eq!((text(found, "result"), code), ("note", 0));
    assert!(text(found, "message").contains("behind"), "{found}");
    assert!(text(found, "cure").contains("timedatectl"), "{found}");
}

#[test]
fn a_wrong_secret_is_the_apps_trouble() {
    let at = Connected::with(&["Sunrise"]);
    at.desk.json(&["app", "edit", "Shop", "--secret-stdin"], "anotherSecretThanTheApps000000001\n");
    let report = is_bad(&at.desk, &[], "apps", "gateway-refused", 7);
    assert_eq!(finding(&report, "gateway-refused")["about"], "Shop");
    finding(&report, "gateway-good");
}

#[test]
fn an_authorization_that_is_over_comes_before_what_passes() {
    let at = Connected::with(&["Sunrise"]);
    at.days_pass(61);
    is_bad(&at.desk, &[], "stores", "store-ended", 4);
    at.gateway.fault(&json!({ "path": "/auth/token/create", "kind": "status_500", "times": 9 }));
    is_bad(&at.desk, &[], "gateway", "gateway-status", 4);
}

#[test]
fn an_authorization_that_ends_soon_is_noted() {
    let at = Connected::with(&["Sunrise"]);
    at.days_pass(55);
    let (report, code) = examined(&at.desk, &["--offline"]);
    assert_eq!((text(finding(&report, "store-ending"), "result"), code), ("note", 0));
}

#[test]
fn a_delivery_that_fails_and_places_that_are_gone() {
    let at = Connected::with(&["Sunrise"]);
    let (program, folder) = (at.desk.path("home/tool"), at.desk.path("home/secrets"));
    fs::write(&program, "#!/bin/sh\ncat >/dev/null\necho no room >&2\nexit 3\n").expect("a script");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("a mode");
    at.desk.run(&["delivery", "add", "Sunrise", "--", &program.display().to_string()], "");
    let report = is_bad(&at.desk, &["--offline"], "deliveries", "delivery-fails", 1);
    assert!(text(finding(&report, "delivery-fails"), "message").contains("no room"), "{report:#}");
    fs::remove_file(&program).expect("removed");
    is_bad(&at.desk, &["--offline"], "deliveries", "delivery-no-program", 1);
    at.desk.json(&["delivery", "remove", "Sunrise", "tool"], "");

    fs::create_dir(&folder).expect("a folder");
    let file = folder.join("token").display().to_string();
    at.desk.json(&["delivery", "add", "Sunrise", "--file", &file], "");
    fs::remove_dir_all(&folder).expect("removed");
    is_bad(&at.desk, &["--offline"], "deliveries", "delivery-no-folder", 1);
}

#[test]
fn a_socket_that_nobody_listens_on_is_removed() {
    let at = Connected::with(&[]);
    let mut agent = at.desk.start(&["--json", "agent"]);
    agent.line();
    agent.signal("KILL");
    agent.ends();
    is_bad(&at.desk, &["--offline"], "agent", "agent-stale", 1);
    let (report, code) = examined(&at.desk, &["--offline", "--fix"]);
    assert_eq!(code, 0, "{report:#}");
    assert!(!at.desk.data().join("agent.sock").exists());
}

#[test]
fn a_proxy_that_cannot_be_read_is_named() {
    let at = Connected::with(&[]);
    let registry = at.desk.data().join("registry.sqlite3");
    let connection = rusqlite::Connection::open(&registry).expect("a file");
    let keep = "INSERT INTO setting (name, value) VALUES ('proxy', 'http://me:aWordOfMine@proxy.example')";
    connection.execute(keep, []).expect("kept");
    drop(connection);
    let report = is_bad(&at.desk, &["--offline"], "proxy", "proxy-password", 1);
    assert!(!report.to_string().contains("aWordOfMine"));
}

#[test]
fn another_program_that_takes_our_links_matters_where_an_app_needs_them() {
    let mut desk = Desk::new();
    let tools = desk.path("tools");
    fs::create_dir(&tools).expect("a folder");
    let asked = "#!/bin/sh\ncase \"$3\" in *sellerkey) echo other.desktop;; *) echo browser.desktop;; esac\n";
    fs::write(tools.join("xdg-mime"), asked).expect("a script");
    fs::set_permissions(tools.join("xdg-mime"), fs::Permissions::from_mode(0o755)).expect("a mode");
    let path = format!("{}:{}", tools.display(), std::env::var("PATH").expect("a PATH"));
    desk.set("PATH", path);
    let (report, code) = examined(&desk, &["--offline"]);
    assert_eq!((text(finding(&report, "scheme-other"), "result"), code), ("note", 0));
    assert!(text(finding(&report, "browser-system"), "message").contains("browser.desktop"));
    let add = ["app", "add", "Shop", "--key", "1", "--callback", "sellerkey://oauth/callback"];
    desk.json(&[&add[..], &["--secret-stdin"]].concat(), SECRET);
    is_bad(&desk, &["--offline"], "scheme", "scheme-other", 1);
}

#[test]
fn offline_nothing_is_sent() {
    let at = Connected::with(&["Sunrise"]);
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.set_nonblocking(true).expect("set");
    let hook = format!("http://{}/", listener.local_addr().expect("an address"));
    at.desk.json(&["delivery", "add", "Sunrise", "--later", "--url", &hook], "");
    let before = at.gateway.requests().len();
    let (report, _) = examined(&at.desk, &["--offline"]);
    assert_eq!(at.gateway.requests().len(), before);
    assert!(listener.accept().is_err(), "nothing is delivered");
    for examination in ["gateway", "clock", "apps"] {
        assert!(with(&report, "not-examined").contains(&format!("{examination} offline")), "{report:#}");
    }
    examined(&at.desk, &[]);
    assert_eq!(at.gateway.requests().len(), before + 1, "one free dry run");
    assert!(listener.accept().is_err(), "nothing is delivered");
}

#[test]
fn the_bundle_holds_no_secret_and_no_name_unless_it_is_asked_for() {
    let (desk, gateway, token) = sunrise(Desk::new());
    let secret = "anotherSecretThanTheApps000000001";
    desk.json(&["renew", "Sunrise"], "");
    let renewed = desk.json(&["token", "Sunrise"], "")["access_token"].as_str().expect("a token").to_owned();
    let mut attempt = desk.start(&["--json", "connect", "--no-browser", "--store", "Second"]);
    let waits = attempt.authorize_url();
    let state = waits.split("state=").nth(1).expect("a state").to_owned();
    desk.json(&["app", "edit", "Shop", "--secret-stdin"], &format!("{secret}\n"));
    desk.run(&["app", "check", "Shop"], "");
    drop(gateway);
    // What a log holds that did not pass our mask.
    let id = desk.json(&["status"], "")["stores"][0]["id"].as_str().expect("an id").to_owned();
    let log = format!(
        "INFO store={id} of orders@northwind-gifts.example code=3_524880_aCodeThatIsLive0123456789 {token}\n"
    );
    fs::write(desk.data().join("sellerkey.log"), log).expect("a log");

    // What a command of somebody's says may be anything.
    let script = "cat >/dev/null; echo aWordOfTheirs >&2; exit 1";
    desk.run(&["delivery", "add", "Sunrise", "--name", "tool", "--", "sh", "-c", script], "");
    assert!(desk.run(&["doctor", "--offline"], "").stdout.contains("aWordOfTheirs"));

    let file = desk.path("home/bundle.json");
    let path = file.display().to_string();
    let said = desk.run(&["doctor", "--bundle", &path], "");
    let text = fs::read_to_string(&file).expect("a bundle");
    assert_eq!(fs::metadata(&file).expect("there").permissions().mode() & 0o777, 0o600);
    let vault = held(&desk);
    assert!(vault.len() > 2, "the scan sees what the keychain holds");
    let mut secrets: Vec<&str> = vec![SECRET, secret, &token, &renewed, "aCodeThatIsLive"];
    secrets.push(&state);
    secrets.extend(vault.iter().map(String::as_str));
    for one in secrets {
        assert!(!text.contains(one), "{one} in {text}");
        assert!(!said.stdout.contains(one) && !said.stderr.contains(one), "{one} in {said:?}");
    }
    for name in
        ["Sunrise", "Shop", "northwind", "aWordOfTheirs", &id, &desk.path("home").display().to_string()]
    {
        assert!(!text.contains(name), "{name} in {text}");
    }
    let bundle: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!((&bundle["schema"], &bundle["counts"]["stores"]), (&json!(1), &json!(1)));
    assert!(
        bundle["last_errors"].as_array().is_some_and(|rows| {
            rows.iter().any(|row| row["code"] == "IncompleteSignature" && row["request_id"].is_string())
        }),
        "{text}"
    );
    assert!(text.contains(&id[..8]), "ids are shortened");
    desk.run(&["doctor", "--offline", "--bundle", &path, "--names"], "");
    let text = fs::read_to_string(&file).expect("a bundle");
    assert!(text.contains("northwind") && !text.contains(&token), "{text}");
    assert!(text.contains("delivery-fails") && !text.contains("aWordOfTheirs"), "{text}");
}

#[test]
fn a_platform_is_asked_once_for_each_app_and_a_stranger_is_told_what_to_do() {
    let at = Connected::with(&["Sunrise"]);
    at.gateway.advance(61 * DAY);
    at.desk.run(&["app", "check", "Shop"], "");
    let callback = free_callback();
    let add =
        ["app", "add", "Gone", "--key", "7", "--platform", "http://127.0.0.1:1", "--callback", &callback];
    at.desk.json(&[&add[..], &["--secret-stdin"]].concat(), SECRET);
    let said = at.desk.run(&["doctor"], "");
    assert_eq!(said.code, 4, "{said:?}");
    for words in ["✗ bad", "sellerkey connect --store \"Sunrise\"", "cannot be reached", "things are wrong."]
    {
        let all = format!("{}{}", said.stdout, said.stderr).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(all.contains(words), "{words}: {said:?}");
    }
    assert!(said.stdout.lines().all(|line| line.chars().count() <= 80), "{said:?}");
}

/// Every secret that the keychain holds for us, in pieces that mean something.
fn held(desk: &Desk) -> Vec<String> {
    let mut search = desk.command("secret-tool");
    search.args(["search", "--all", "--unlock", "service", "Sellerkey"]);
    let said = run(search, "");
    let secrets = said.stdout.lines().filter_map(|line| line.strip_prefix("secret = "));
    let mut found = Vec::new();
    for secret in secrets {
        match serde_json::from_str::<Value>(secret) {
            Ok(value) if value["current"].is_object() => {
                for pair in ["current", "previous"] {
                    for token in ["access", "refresh"] {
                        found.extend(value[pair][token].as_str().map(str::to_owned));
                    }
                }
            }
            Ok(Value::Object(_)) => {}
            _ => found.push(secret.to_owned()),
        }
    }
    found
}

pub fn clear(desk: &Desk, user: &str) {
    let mut clear = desk.command("secret-tool");
    clear.args(["clear", "service", "Sellerkey", "username", user]);
    let said = run(clear, "");
    assert_eq!(said.code, 0, "{said:?}");
}

/// Overwrites a file from here on, its length kept. What stands in the journal goes first.
fn overwrite(path: &Path, from: u64) {
    if from > 0 {
        let connection = rusqlite::Connection::open(path).expect("a file");
        let _ = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
    }
    let mut file = fs::OpenOptions::new().read(true).write(true).open(path).expect("a file");
    let mut rest = Vec::new();
    file.seek(SeekFrom::Start(from)).expect("there");
    file.read_to_end(&mut rest).expect("read");
    assert!(rest.len() > 4096, "{}", rest.len());
    file.seek(SeekFrom::Start(from)).expect("there");
    file.write_all(&vec![0x5a; rest.len()]).expect("written");
}
