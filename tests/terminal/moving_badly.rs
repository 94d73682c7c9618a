//! Exports that cannot be made or restored, programs that are killed in the middle, and secrets that must be nowhere. What
//! is said has a cure, nothing is changed, and no store is ever lost on the way.

use std::fs;
use std::io::{Seek, SeekFrom, Write};
use std::os::unix::fs::{PermissionsExt, chown};
use std::time::{Duration, Instant};

use serde_json::json;

use crate::connected::Connected;
use crate::desk::{Desk, run, spread};
use crate::gateway::SECRET;
use crate::moving::{WORDS, opened_by_age, path, recipient, refresh_token, server, words_file};

const KILLS: u32 = 20;

#[test]
fn an_export_that_cannot_be_made_is_said_and_changes_nothing() {
    let at = Connected::with(&["Sunrise"]);
    let key = recipient(&at.desk);
    let out = path(&at.desk, "export");
    let to = ["--to", key.public.as_str(), "--output", out.as_str()];
    let fails =
        |words: &[&str], code, error: &str| at.desk.fails(&[&["export"], words].concat(), "", code, error);
    fails(&[&["--copy"], &to[..]].concat(), 2, "export-which");
    fails(&[&["Sunrise"], &to[..]].concat(), 2, "export-way");
    fails(&[&["Nobody", "--copy"], &to[..]].concat(), 3, "store-not-found");
    fails(&["Sunrise", "--move", "--output", &out], 2, "export-for-whom");
    fails(&["Sunrise", "--move", "--to", "age1nobody", "--output", &out], 2, "export-not-recipient");
    let secret = fs::read_to_string(&key.identity).expect("a file");
    let secret = secret.lines().last().expect("an identity");
    let error = fails(&["Sunrise", "--move", "--to", secret, "--output", &out], 2, "export-recipient-secret");
    assert!(!error.to_string().contains(&secret[20..]), "it is not shown again");
    for (words, code) in [("", "export-passphrase-empty"), ("1234567", "export-passphrase-short")] {
        let words = words_file(&at.desk, words);
        fails(&["Sunrise", "--move", "--passphrase-file", &words, "--output", &out], 2, code);
    }
    fails(&["Sunrise", "--move", "--passphrase-file", "/nowhere", "--output", &out], 2, "input-unreadable");
    let nowhere = path(&at.desk, "nowhere/export");
    fails(&["Sunrise", "--move", "--to", &key.public, "--output", &nowhere], 2, "export-not-written");
    fs::write(&out, "letters").expect("a file");
    fails(&[&["Sunrise", "--move"], &to[..]].concat(), 2, "export-exists");
    fails(&["Sunrise", "--move", "--to", &key.public, "--output", "/dev/full"], 2, "export-exists");
    assert_eq!(fs::read_to_string(&out).expect("there"), "letters");
    assert_eq!(at.status("Sunrise")["state"], "connected");
    at.desk.json(&["renew", "Sunrise"], "");

    at.ends("Sunrise");
    fs::remove_file(&out).expect("there");
    fails(&[&["Sunrise", "--move"], &to[..]].concat(), 2, "export-nothing-to-move");
    assert!(!fs::exists(&out).expect("known"));
}

#[test]
fn a_file_that_is_no_good_is_said_and_nothing_is_made_of_it() {
    let at = Connected::with(&["Sunrise"]);
    let server = server();
    let (key, words) = (recipient(&server), words_file(&server, WORDS));
    let other = recipient(&at.desk);
    let [by_words, by_key] = ["by-words", "by-key"].map(|name| path(&server, name));
    at.desk.json(&["export", "Sunrise", "--copy", "--passphrase-file", &words, "--output", &by_words], "");
    at.desk.json(&["export", "Sunrise", "--copy", "--to", &key.public, "--output", &by_key], "");
    assert_eq!(fs::metadata(&by_key).expect("there").permissions().mode() & 0o777, 0o600);
    let fails = |file: &str, words: &[&str], code: &str| {
        server.fails(&[&["restore", file], words].concat(), "", 2, code);
    };
    let (with_words, with_key) =
        (["--passphrase-file", words.as_str()], ["--identity", key.identity.as_str()]);
    let wrong = path(&server, "wrong");
    fs::write(&wrong, "other words altogether").expect("a file");
    fails(&by_words, &["--passphrase-file", &wrong], "restore-wrong-passphrase");
    fails(&by_key, &["--identity", &other.identity], "restore-wrong-identity");
    fails(&by_words, &with_key, "restore-wants-passphrase");
    fails(&by_words, &[], "restore-wants-passphrase");
    fails(&by_key, &with_words, "restore-wants-identity");
    fails(&by_key, &[], "restore-wants-identity");
    fails(&by_key, &["--identity", &wrong], "restore-not-identity");
    fails(&by_key, &with_key, "confirmation-needed");
    fails(&path(&server, "nowhere"), &with_key, "restore-unreadable");
    fails(&path(&server, "home"), &with_key, "restore-unreadable");

    let bad = path(&server, "bad");
    let whole = fs::read(&by_key).expect("an export");
    fs::write(&bad, "a letter to a friend").expect("a file");
    fails(&bad, &with_key, "restore-not-age");
    for length in [40, 200, whole.len() / 2, whole.len() - 40] {
        fs::write(&bad, &whole[..length]).expect("a file");
        fails(&bad, &with_key, "restore-damaged");
    }
    for at in [60, 400, whole.len() / 2, whole.len() - 60] {
        let mut turned = whole.clone();
        turned[at] = if turned[at] == b'A' { b'B' } else { b'A' };
        fs::write(&bad, &turned).expect("a file");
        let said = server.run(&["--json", "restore", &bad, with_key[0], with_key[1], "--yes"], "");
        assert!(said.code == 2 && said.stderr.contains("restore-"), "{at}: {said:?}");
    }
    let mut large = fs::File::create(&bad).expect("a file");
    large.write_all(&whole).and_then(|()| large.seek(SeekFrom::Start(17 << 20))).expect("far");
    large.write_all(b"end").expect("written");
    fails(&bad, &with_key, "restore-too-large");

    // What is sealed well, and is nothing for us.
    let mut inside = opened_by_age(&server, &by_key, &key.identity);
    let seal = |text: &str| {
        let _ = fs::remove_file(&bad);
        let mut age = server.command("age");
        age.args(["--armor", "--recipient", &key.public, "-o", &bad]);
        assert_eq!(run(age, text).code, 0);
    };
    seal("a letter to a friend");
    fails(&bad, &with_key, "restore-not-ours");
    inside["schema"] = json!(2);
    seal(&inside.to_string());
    fails(&bad, &with_key, "restore-newer");
    inside["schema"] = json!(1);
    inside["apps"][0]["platform"] = json!("http://gateway.example");
    seal(&inside.to_string());
    fails(&bad, &with_key, "restore-not-ours");

    // A passphrase that would take two gigabytes of memory.
    let hostile = format!(
        "age-encryption.org/v1\n-> scrypt {} 21\n{}\n--- {}\n0123456789abcdef0123456789abcdef",
        "A".repeat(22),
        "A".repeat(43),
        "A".repeat(43)
    );
    fs::write(&bad, hostile).expect("a file");
    let begun = Instant::now();
    fails(&bad, &with_words, "restore-too-much-work");
    assert!(begun.elapsed() < Duration::from_secs(15), "{:?}", begun.elapsed());

    if rustix::process::geteuid().is_root() {
        fs::write(&bad, &whole).expect("a file");
        chown(&bad, Some(1234), None).expect("given away");
        fails(&bad, &with_key, "restore-foreign");
    }
    assert!(!server.data().join("vault").exists(), "nothing was made");
    assert_eq!(server.json(&["status"], "")["stores"], json!([]));
    assert_eq!(server.json(&["app", "list"], "")["apps"], json!([]));
}

#[test]
fn a_mark_that_only_the_vault_has_is_written_down_by_whoever_reads_it() {
    let at = Connected::with(&["Sunrise"]);
    let key = recipient(&at.desk);
    at.desk.json(&["export", "Sunrise", "--move", "--to", &key.public, "--output", &path(&at.desk, "1")], "");
    let killed_before_the_registry = || {
        at.registry().execute("UPDATE store SET renewal = 'here'", []).expect("written");
        assert_eq!(at.status("Sunrise")["state"], "connected");
    };
    killed_before_the_registry();
    at.desk.fails(&["renew", "Sunrise"], "", 7, "store-moved");
    assert_eq!(at.status("Sunrise")["state"], "moved");
    killed_before_the_registry();
    at.token("Sunrise");
    assert_eq!(at.status("Sunrise")["state"], "moved");
    killed_before_the_registry();
    let again = ["export", "Sunrise", "--move", "--to", &key.public, "--output", &path(&at.desk, "2")];
    at.desk.fails(&again, "", 7, "store-moved");
    assert_eq!(at.status("Sunrise")["state"], "moved");
    assert_eq!(at.refreshes().len(), 0);
}

#[test]
fn a_store_that_is_being_renewed_is_waited_for() {
    let at = Connected::with(&["Sunrise"]);
    let (server, file) = (server(), path(&at.desk, "export"));
    let key = recipient(&server);
    at.refresh_meets(json!({ "kind": "delay", "delay_ms": 1500, "times": 1 }));
    let before = at.token("Sunrise");
    let renewing = at.desk.start(&["--json", "renew", "Sunrise"]);
    at.waits_until_asking();
    at.desk.json(&["export", "Sunrise", "--move", "--to", &key.public, "--output", &file], "");
    assert_eq!(renewing.succeeds()["stores"][0]["result"], "renewed");
    let inside = opened_by_age(&server, &file, &key.identity);
    assert_eq!(inside["stores"][0]["current"]["access"], at.token("Sunrise").as_str());
    assert_ne!(at.token("Sunrise"), before, "the latest went along");
    server.json(&["restore", &file, "--identity", &key.identity, "--yes"], "");
    server.json(&["renew", "Sunrise"], "");
}

#[test]
fn on_a_full_disk_nothing_is_made_and_nothing_is_marked() {
    let at = Connected::with(&["Sunrise"]);
    let key = recipient(&at.desk);
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
    let filled = fs::write(small.join("filler"), [0; 4096]);
    let file = small.join("export").display().to_string();
    let said =
        at.desk.run(&["--json", "export", "Sunrise", "--move", "--to", &key.public, "--output", &file], "");
    let left: Vec<_> =
        fs::read_dir(&small).expect("a folder").flatten().map(|file| file.file_name()).collect();
    let unmounted = std::process::Command::new("umount").arg(&small).status();
    assert!(unmounted.is_ok_and(|status| status.success()));
    filled.expect("it fits");
    said.failed(1, "disk-full");
    assert_eq!(left, ["filler"]);
    assert_eq!(at.status("Sunrise")["state"], "connected");
    at.desk.json(&["renew", "Sunrise"], "");
}

#[test]
fn a_move_that_is_killed_at_any_instant_loses_nothing() {
    let at = Connected::with(&["Sunrise"]);
    let key = recipient(&at.desk);
    let export = |file: &str| {
        at.desk.start(&["--json", "export", "Sunrise", "--move", "--to", &key.public, "--output", file])
    };
    let restore = |file: &str| {
        at.desk.json(&["restore", file, "--identity", &key.identity, "--yes"], "")["stores"][0]["result"]
            .clone()
    };
    let begun = Instant::now();
    let first = path(&at.desk, "first");
    export(&first).succeeds();
    let undisturbed = begun.elapsed();
    assert_eq!(restore(&first), "returned");
    let (mut before, mut file_only, mut moved) = (0, 0, 0);
    for round in 0..KILLS {
        let file = path(&at.desk, &format!("export-{round}"));
        let running = export(&file);
        std::thread::sleep(spread(round, undisturbed.mul_f64(1.1)));
        running.dies();
        let there = fs::exists(&file).expect("known");
        let asked = at.refreshes().len();
        let said = at.desk.run(&["--json", "renew", "Sunrise"], "");
        if said.code == 0 {
            *(if there { &mut file_only } else { &mut before }) += 1;
            continue;
        }
        moved += 1;
        said.failed(7, "store-moved");
        assert_eq!(
            at.status("Sunrise")["state"],
            "moved",
            "round {round}: one that asked has written it down"
        );
        assert_eq!(at.refreshes().len(), asked, "round {round}: two renew it");
        assert!(there, "round {round}: the file was there before the mark");
        assert_eq!(restore(&file), "returned", "round {round}");
        at.desk.json(&["renew", "Sunrise"], "");
    }
    println!("killed before the file {before}, after it {file_only}, after the mark {moved}");
    assert!(before > 0 && moved > 0, "{before} {file_only} {moved}");
    at.is_sound();
}

#[test]
fn a_restore_that_is_killed_at_any_instant_is_completed_by_the_next() {
    let at = Connected::with(&["Sunrise", "Moonrise"]);
    let other = Desk::new();
    let key = recipient(&other);
    let file = path(&other, "export");
    at.desk.json(&["export", "--all", "--move", "--to", &key.public, "--output", &file], "");
    let restore = ["--json", "restore", file.as_str(), "--identity", key.identity.as_str(), "--yes"];
    let begun = Instant::now();
    other.json(&restore[1..], "");
    let undisturbed = begun.elapsed();
    let there = Connected { gateway: at.gateway, desk: other };
    let clean = || {
        for store in ["Sunrise", "Moonrise"] {
            there.desk.json(&["forget", store, "--yes"], "");
        }
        there.desk.json(&["app", "remove", "Shop"], "");
    };
    let mut in_between = 0;
    for round in 0..KILLS {
        clean();
        let running = there.desk.start(&restore);
        std::thread::sleep(spread(round, undisturbed.mul_f64(1.1)));
        running.dies();
        let stores = there.desk.json(&["status"], "")["stores"].as_array().map(Vec::len);
        in_between += u32::from(stores == Some(1));
        there.desk.json(&restore[1..], "");
        assert_eq!(
            there.desk.json(&["status"], "")["stores"].as_array().map(Vec::len),
            Some(2),
            "round {round}"
        );
        let found = there.desk.secret_tool();
        assert_eq!(found.matches("username = app-").count(), 1, "round {round}: no secret is left behind");
        there.is_sound();
    }
    println!("killed between the two stores {in_between} times");
    there.desk.json(&["renew", "--all"], "");
}

#[test]
fn no_secret_is_anywhere_but_in_the_vaults() {
    let at = Connected::with(&["Sunrise"]);
    let mut server = server();
    let (file, words) = (path(&server, "home/export"), words_file(&at.desk, WORDS));
    let refresh = refresh_token(&at).expect("a refresh token");
    let token = at.token("Sunrise");
    let mut log =
        at.desk.sellerkey(&["export", "Sunrise", "--move", "--passphrase-file", &words, "--output", &file]);
    log.env("SELLERKEY_LOG", "trace");
    let made = run(log, "");
    assert_eq!(made.code, 0, "{made:?}");
    server.set("SELLERKEY_LOG", "trace");
    let came = server.run(&["restore", &file, "--passphrase-file", &words, "--yes"], "");
    assert_eq!(came.code, 0, "{came:?}");
    let secrets = [SECRET, refresh.as_str(), token.as_str(), WORDS];
    for said in [&made.stdout, &made.stderr, &came.stdout, &came.stderr] {
        assert!(secrets.iter().all(|secret| !said.contains(secret)), "{said}");
    }
    assert!(at.desk.holds(&secrets).is_empty(), "{:?}", at.desk.holds(&secrets));
    assert!(server.holds(&secrets).is_empty(), "{:?}", server.holds(&secrets));
}
