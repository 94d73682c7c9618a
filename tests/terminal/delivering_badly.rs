//! Where a token cannot go, or does not arrive: nothing is lost, and each is said.

use std::fs;
use std::os::unix::fs::{PermissionsExt, chown, symlink};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::connected::Connected;
use crate::desk::run;
use crate::receiver::Receiver;

/// Adds a delivery whose first try fails so. It stays, and is tried again.
fn fails_at_first(at: &Connected, words: &[&str], code: i32, error: &str) -> Value {
    let words = [&["--json", "delivery", "add", "Sunrise"], words].concat();
    let said = at.desk.run(&words, "");
    assert_eq!(said.code, code, "{said:?}");
    let added: Value = serde_json::from_str(said.stdout.trim()).expect("JSON");
    assert_eq!(added["delivery"]["last_error"]["code"], error, "{said:?}");
    assert!(said.stderr.contains('→'), "a cure: {said:?}");
    assert!(!format!("{said:?}").contains(&at.token("Sunrise")), "no token in its words");
    let sql = "DELETE FROM delivery";
    at.registry().execute(sql, []).expect("gone");
    added["delivery"].clone()
}

#[test]
fn a_command_that_fails_prints_secrets_or_is_gone() {
    let at = Connected::with(&["Sunrise"]);
    let script = |script: &str, error: &str| fails_at_first(&at, &["--", "sh", "-c", script], 6, error);
    let said = script("echo 'Project not found' >&2; exit 3", "delivery-failed");
    let message = said["last_error"]["message"].as_str().expect("words");
    assert!(message.contains("exit code 3") && message.contains("Project not found"), "{message}");
    for secret in [
        "cat >&2; exit 1",
        "cat; base64 -w0 >&2 < /dev/stdin; exit 1",
        "t=$(cat); echo \"no: $t\" >&2; exit 1",
    ] {
        let said = script(secret, "delivery-failed");
        assert!(!said.to_string().contains(&at.token("Sunrise")), "{said}");
    }
    let coded = script("base64 -w0 >&2; exit 1", "delivery-failed");
    assert!(coded["last_error"]["message"].as_str().expect("words").contains('…'), "{coded}");
    script("kill -9 $$", "delivery-failed");
    assert!(at.desk.holds(&[&at.token("Sunrise")]).is_empty());

    let program = at.desk.path("home/gone");
    fs::write(&program, "#!/bin/sh\ncat > /dev/null\n").expect("a program");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("a mode");
    let path = program.display().to_string();
    at.desk.json(&["delivery", "add", "Sunrise", "--", &path], "");
    fs::remove_file(&program).expect("gone");
    let said = at.desk.run(&["--json", "deliver", "--again"], "");
    assert_eq!(said.code, 6, "{said:?}");
    assert!(said.stdout.contains("delivery-not-run"), "{said:?}");
    at.desk.fails(&["delivery", "add", "Sunrise", "--", "no-such-program"], "", 2, "delivery-no-program");
    at.desk.fails(
        &["delivery", "add", "Sunrise", "--name", "gone", "--", "true"],
        "",
        2,
        "delivery-name-taken",
    );
}

#[test]
fn a_command_that_hangs_is_ended_with_all_that_it_began_and_holds_nothing_up() {
    let at = Connected::with(&["Sunrise"]);
    let (receiver, pid) = (Receiver::start(), at.desk.path("pid"));
    at.desk.json(&["delivery", "add", "Sunrise", "--url", &receiver.url, "--later"], "");
    let script = format!("sleep 300 & echo $! > {}; wait", pid.display());
    let words = ["delivery", "add", "Sunrise", "--name", "hangs", "--later", "--", "sh", "-c", &script];
    at.desk.json(&words, "");
    let mut agent = at.desk.start(&["agent"]);
    receiver.waits_for(1);
    let begun = Instant::now();
    let mut end = begun + Duration::from_secs(75);
    while at.status("Sunrise")["deliveries"][1]["last_error"]["code"] != "delivery-hung" {
        assert!(Instant::now() < end, "it was never ended: {}", at.status("Sunrise"));
        std::thread::sleep(Duration::from_millis(200));
    }
    assert!(begun.elapsed() > Duration::from_secs(50), "it had its minute");
    let sleeper = fs::read_to_string(pid).expect("a number");
    end = Instant::now() + Duration::from_secs(5);
    while fs::exists(format!("/proc/{}/stat", sleeper.trim())).expect("an answer") && !is_dead(sleeper.trim())
    {
        assert!(Instant::now() < end, "what it began goes on");
        std::thread::sleep(Duration::from_millis(20));
    }
    agent.hears("delivered to 127.0.0.1");
}

fn is_dead(process: &str) -> bool {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    stat.rsplit_once(')').is_none_or(|(_, rest)| rest.trim_start().starts_with('Z'))
}

#[test]
fn a_webhook_that_refuses_redirects_hangs_up_or_is_not_https() {
    let at = Connected::with(&["Sunrise"]);
    let receiver = Receiver::start();
    let elsewhere = Receiver::start();
    let add = |address: &str, error: &str| {
        at.desk.fails(&["delivery", "add", "Sunrise", "--url", address], "", 2, error)
    };
    add("http://shop.example/hook", "delivery-not-https");
    add("http://localhost:9/hook", "delivery-not-https");
    add("https://me:secret@shop.example/", "delivery-password-in-address");
    add("shop.example", "delivery-no-address");
    let stdin = ["delivery", "add", "Sunrise", "--url", &receiver.url, "--secret-stdin"];
    at.desk.fails(&stdin, "whsec_short", 2, "delivery-bad-secret");
    assert_eq!(at.desk.json(&["delivery", "list"], "")["deliveries"], serde_json::json!([]));

    let url = ["--url", receiver.url.as_str()];
    for (head, code, error) in [
        ("HTTP/1.1 500 No", 6, "delivery-answered"),
        ("HTTP/1.1 404 No", 6, "delivery-answered"),
        ("", 6, "gateway-answer-lost"),
    ] {
        receiver.answers(&[head]);
        fails_at_first(&at, &url, code, error);
    }
    for status in ["301", "307", "308"] {
        receiver.answers(&[&format!("HTTP/1.1 {status} Moved\r\nLocation: {}", elsewhere.url)]);
        fails_at_first(&at, &url, 7, "delivery-redirected");
    }
    assert!(elsewhere.received().is_empty(), "whoever names another address gets nothing");
    fails_at_first(&at, &["--url", "http://127.0.0.1:9/"], 6, "gateway-unreachable");
    receiver.answers(&["HTTP/1.1 429 Wait\r\nRetry-After: 1800"]);
    let said = fails_at_first(&at, &url, 6, "delivery-answered");
    let next: jiff::Timestamp = said["next_try_at"].as_str().expect("a time").parse().expect("a time");
    let wait = next.duration_since(jiff::Timestamp::now()).as_secs();
    assert!((1700..2100).contains(&wait), "as it asked: {wait} s");
}

#[test]
fn a_file_that_is_another_users_or_no_file_or_where_all_may_write() {
    let at = Connected::with(&["Sunrise"]);
    let home = at.desk.path("home");
    let file = |name: &str, error: &str| {
        let path = home.join(name).display().to_string();
        fails_at_first(&at, &["--file", &path], 7, error);
    };
    fs::create_dir(home.join("folder")).expect("a folder");
    file("folder", "delivery-not-plain");
    symlink("/etc/hostname", home.join("link")).expect("a link");
    file("link", "delivery-not-plain");
    assert!(home.join("link").is_symlink());
    fs::create_dir(home.join("open")).expect("a folder");
    fs::set_permissions(home.join("open"), fs::Permissions::from_mode(0o777)).expect("a mode");
    file("open/token", "delivery-open-folder");
    if rustix::process::geteuid().is_root() {
        fs::write(home.join("theirs"), "letters").expect("a file");
        chown(home.join("theirs"), Some(1234), None).expect("given away");
        file("theirs", "delivery-foreign");
        assert_eq!(fs::read_to_string(home.join("theirs")).expect("text"), "letters");
    }
    let missing = home.join("nowhere/token").display().to_string();
    fails_at_first(&at, &["--file", &missing], 1, "folder-unusable");
    let owner = ["delivery", "add", "Sunrise", "--file", &missing, "--owner", "nobody-of-that-name"];
    at.desk.fails(&owner, "", 2, "no-such-owner");
    let words = ["delivery", "add", "Sunrise", "--file", &missing, "--mode", "666"];
    assert_eq!(at.desk.run(&words, "").code, 2);
}

#[test]
fn a_full_disk_leaves_the_file_that_was_there() {
    let at = Connected::with(&["Sunrise"]);
    let small = at.desk.path("small");
    fs::create_dir(&small).expect("a folder");
    let mounted = std::process::Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=4k,mode=0700", "none"])
        .arg(&small)
        .status()
        .is_ok_and(|status| status.success());
    if !mounted {
        println!("skipped: no small disk can be made here");
        return;
    }
    let path = small.join("token");
    let text = path.display().to_string();
    let added = at.desk.run(&["delivery", "add", "Sunrise", "--file", &text], "");
    let before = fs::read_to_string(&path);
    let renewed = at.desk.run(&["renew", "Sunrise"], "");
    let status = at.status("Sunrise");
    let after = fs::read_to_string(&path);
    let unmounted = std::process::Command::new("umount").arg(&small).status();
    assert!(unmounted.is_ok_and(|status| status.success()));
    assert_eq!(added.code, 0, "{added:?}");
    assert_eq!(renewed.code, 1, "{renewed:?}");
    assert_eq!(status["deliveries"][0]["last_error"]["code"], "disk-full", "{status}");
    assert_eq!(before.expect("there"), after.expect("still there"));
}

#[test]
fn where_nothing_can_be_delivered_it_is_said_and_nothing_is_sent() {
    let at = Connected::with(&["Sunrise"]);
    let receiver = Receiver::start();
    at.desk.json(&["delivery", "add", "Sunrise", "--url", &receiver.url, "--later"], "");
    at.ends("Sunrise");
    at.gateway.advance(31 * crate::connected::DAY);
    assert_eq!(at.desk.json(&["app", "check", "Shop"], "")["check"], "good");
    let said = at.desk.run(&["--json", "deliver", "Sunrise"], "");
    assert_eq!(said.code, 6, "{said:?}");
    assert!(said.stdout.contains("delivery-no-token"), "{said:?}");
    assert!(receiver.received().is_empty(), "an ended token goes nowhere");
    // With the store its places go, and what a receiver was signed to with.
    at.desk.json(&["forget", "Sunrise", "--yes"], "");
    assert!(!at.desk.secret_tool().contains("delivery-"), "{}", at.desk.secret_tool());
    let mut help = at.desk.sellerkey(&["delivery", "add", "--help"]);
    help.env("COLUMNS", "100");
    let help = run(help, "").stdout;
    for words in ["--file", "--url", "--owner", "railway variable set"] {
        assert!(help.contains(words), "{help}");
    }
}
