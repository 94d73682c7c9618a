//! Stores go to another computer, in a file that only its receiver opens: as a copy to watch, or as a move, after which one
//! place renews, and that is the other one.

use std::fs;

use serde_json::{Value, json};

use crate::connected::{Connected, DAY};
use crate::desk::{Desk, Keychain, run};
use crate::gateway::{KEY, SECRET, free_callback};

pub const WORDS: &str = "four words of no meaning";

/// An identity of the real `age-keygen`, its file and its public key.
pub struct Recipient {
    pub identity: String,
    pub public: String,
}

/// The other computer: no bus, secrets in files of its own.
pub fn server() -> Desk {
    let mut desk = Desk::with(Keychain::NoBus);
    let passphrase = desk.path("vault-passphrase");
    fs::write(&passphrase, "the passphrase of its own vault\n").expect("a file");
    desk.set("SELLERKEY_VAULT", "file");
    desk.set("SELLERKEY_VAULT_PASSPHRASE_FILE", passphrase);
    desk
}

pub fn recipient(desk: &Desk) -> Recipient {
    let identity = desk.path("identity").display().to_string();
    let mut keygen = desk.command("age-keygen");
    keygen.args(["-o", &identity]);
    let said = run(keygen, "");
    let public = said.stderr.split_whitespace().find(|word| word.starts_with("age1"));
    let public = public.unwrap_or_else(|| panic!("age: ./x test installs it; {said:?}")).to_owned();
    Recipient { identity, public }
}

/// A file whose first line is the passphrase of exports.
pub fn words_file(desk: &Desk, words: &str) -> String {
    let path = desk.path("words").display().to_string();
    fs::write(&path, format!("{words}\n")).expect("a file");
    path
}

pub fn path(desk: &Desk, name: &str) -> String {
    desk.path(name).display().to_string()
}

/// What the real `age` reads in an export.
pub fn opened_by_age(desk: &Desk, file: &str, identity: &str) -> Value {
    let mut age = desk.command("age");
    age.args(["--decrypt", "--identity", identity, file]);
    let said = run(age, "");
    assert_eq!(said.code, 0, "{said:?}");
    serde_json::from_str(&said.stdout).expect("JSON")
}

/// The refresh token of the only store in the keychain.
pub fn refresh_token(at: &Connected) -> Option<String> {
    let found = at.desk.secret_tool();
    let grant = |line: &str| serde_json::from_str::<Value>(line.strip_prefix("secret = ")?).ok();
    let grant = found.lines().filter_map(grant).find(|grant| grant["generation"].is_number());
    grant?["current"]["refresh"].as_str().map(str::to_owned)
}

fn token(desk: &Desk, store: &str) -> String {
    desk.json(&["token", store], "")["access_token"].as_str().expect("a token").to_owned()
}

fn store(desk: &Desk, store: &str) -> Value {
    desk.json(&["status", store], "")["stores"][0].clone()
}

fn learns_the_time(desk: &Desk) {
    assert_eq!(desk.json(&["app", "check", "Shop"], "")["check"], "good");
}

#[test]
fn a_copy_is_watched_there_and_renewed_here() {
    let at = Connected::with(&["Sunrise", "Moonrise"]);
    at.desk.json(&["tag", "Sunrise", "eu", "vip"], "");
    let (server, file) = (server(), path(&at.desk, "export"));
    let key = recipient(&server);
    let done = at.desk.json(&["export", "--all", "--copy", "--to", &key.public, "--output", &file], "");
    assert_eq!((&done["way"], &done["sealed"]), (&json!("copy"), &json!("recipients")));
    assert_eq!(done["stores"][1]["result"], "copied", "{done}");
    let inside = opened_by_age(&server, &file, &key.identity);
    assert_eq!(inside["stores"].as_array().map(Vec::len), Some(2));
    assert!(!inside.to_string().contains("refresh\""), "no refresh token goes along");
    assert_eq!(store(&at.desk, "Sunrise")["state"], "connected");

    let came = server.json(&["restore", &file, "--identity", &key.identity, "--yes"], "");
    assert_eq!(came["apps"][0]["result"], "added");
    for one in came["stores"].as_array().expect("two") {
        assert_eq!((&one["result"], &one["renewed_here"]), (&json!("restored"), &json!(false)));
    }
    assert_eq!(token(&server, "Sunrise"), at.token("Sunrise"));
    let there = store(&server, "Sunrise");
    assert_eq!((&there["tags"], &there["platform"]), (&json!(["eu", "vip"]), &json!(at.gateway.url)));
    assert_eq!(server.json(&["check", "Sunrise"], "")["alive"], true);
    server.fails(&["renew", "Sunrise"], "", 7, "renewal-elsewhere");
    assert_eq!(at.refreshes().len(), 0);
    at.desk.json(&["renew", "Sunrise"], "");
    let what = |desk: &Desk| desk.json(&["activity"], "")["activity"].to_string();
    assert!(what(&at.desk).contains("\"copied\"") && what(&server).contains("\"restored\""));

    // What was renewed here since is brought by another copy.
    let newer = path(&at.desk, "newer");
    at.desk.json(&["export", "Sunrise", "--copy", "--to", &key.public, "--output", &newer], "");
    let came = server.json(&["restore", &newer, "--identity", &key.identity, "--yes"], "");
    assert_eq!(came["stores"][0]["result"], "taken-over");
    assert_eq!(token(&server, "Sunrise"), at.token("Sunrise"));
    let came = server.json(&["restore", &file, "--identity", &key.identity, "--yes"], "");
    assert_eq!(came["stores"][1]["result"], "newer-here", "{came}");
    assert_eq!(token(&server, "Sunrise"), at.token("Sunrise"));
}

#[test]
fn after_a_move_the_new_place_renews_and_the_old_one_does_not() {
    let at = Connected::with(&["Sunrise"]);
    let kept = path(&at.desk, "home/token");
    at.desk.json(&["delivery", "add", "Sunrise", "--file", &kept, "--later"], "");
    let (server, file, words) = (server(), path(&at.desk, "export"), words_file(&at.desk, WORDS));
    let done =
        at.desk.json(&["export", "Sunrise", "--move", "--passphrase-file", &words, "--output", &file], "");
    assert_eq!((&done["stores"][0]["result"], &done["sealed"]), (&json!("moved"), &json!("passphrase")));
    assert_eq!(refresh_token(&at), None, "what renews it is here no more");

    // Here it is shown as moved, renewed by nothing, and its token is given as long as it lives.
    assert_eq!(at.status("Sunrise")["state"], "moved");
    let shown = at.desk.run(&["status"], "");
    assert!(shown.stdout.contains("moved"), "{shown:?}");
    at.desk.fails(&["renew", "Sunrise"], "", 7, "store-moved");
    let all = at.desk.json(&["renew", "--all"], "");
    assert_eq!(all["stores"][0]["result"], "nothing-to-renew");
    let token_here = at.token("Sunrise");
    assert!(at.is_alive("Sunrise"));
    at.desk.fails(&["token", "Sunrise", "--min-validity", "99d"], "", 7, "store-moved");
    let again =
        ["export", "Sunrise", "--move", "--passphrase-file", &words, "--output", &path(&at.desk, "2")];
    at.desk.fails(&again, "", 7, "store-moved");

    let came = server.json(&["restore", &file, "--passphrase-file", &words, "--yes"], "");
    assert_eq!(
        (&came["stores"][0]["result"], &came["stores"][0]["renewed_here"]),
        (&json!("restored"), &json!(true))
    );
    assert_eq!(token(&server, "Sunrise"), token_here);

    // The next renewal is due in both places' eyes, and comes from one.
    at.gateway.advance(28 * DAY);
    learns_the_time(&at.desk);
    learns_the_time(&server);
    at.desk.run(&["renew", "--all", "--due"], "");
    let mut agent = at.desk.start(&["--json", "agent"]);
    agent.line();
    std::thread::sleep(std::time::Duration::from_millis(1500));
    drop(agent);
    assert_eq!(at.token("Sunrise"), token_here, "it lives two days yet");
    assert_eq!(at.refreshes().len(), 0, "no renewal comes from the old place");
    let renewed = server.json(&["renew", "--all", "--due"], "");
    assert_eq!(renewed["stores"][0]["result"], "renewed");
    assert_eq!(at.refreshes().len(), 1);
    assert_ne!(token(&server, "Sunrise"), token_here);
    assert_eq!(at.desk.run(&["deliver"], "").code, 0);
    assert!(!fs::exists(&kept).expect("known"), "nothing is due to be delivered from here");

    // When its token has ended here, the reason is told.
    at.gateway.advance(3 * DAY);
    learns_the_time(&at.desk);
    at.desk.fails(&["token", "Sunrise"], "", 7, "store-moved");
    assert_eq!(at.desk.run(&["status", "--within", "30d"], "").code, 0, "nobody has to authorize it here");
    assert_eq!(at.refreshes().len(), 1);

    // Authorized again it is this place's.
    assert_eq!(at.connect("Sunrise", 1)["result"], "reauthorized");
    assert_eq!(at.status("Sunrise")["state"], "connected");
    at.desk.json(&["renew", "Sunrise"], "");
    assert_eq!(at.refreshes().len(), 2);
    at.is_sound();
}

#[test]
fn a_move_that_arrives_late_is_renewed_at_once() {
    let at = Connected::with(&["Sunrise"]);
    let (server, file, words) = (server(), path(&at.desk, "export"), words_file(&at.desk, WORDS));
    let add =
        ["app", "add", "Mine", "--key", KEY, "--platform", &at.gateway.url, "--callback", &free_callback()];
    server.json(&[&add[..], &["--secret-stdin"]].concat(), SECRET);
    at.desk.json(&["export", "Sunrise", "--move", "--passphrase-file", &words, "--output", &file], "");
    at.gateway.advance(29 * DAY);
    assert_eq!(server.json(&["app", "check", "Mine"], "")["check"], "good");
    let came = server.json(&["restore", &file, "--passphrase-file", &words, "--yes"], "");
    assert_eq!(came["apps"][0], json!({ "app": "Mine", "id": came["apps"][0]["id"], "result": "there" }));
    assert_eq!(came["stores"][0]["error"], Value::Null);
    assert_eq!(at.refreshes().len(), 1, "it was due");
    assert_eq!(server.json(&["check", "Sunrise"], "")["alive"], true);
}

#[test]
fn opened_twice_it_says_that_all_is_there_and_by_its_own_export_a_store_comes_back() {
    let at = Connected::with(&["Sunrise"]);
    let (server, file) = (server(), path(&at.desk, "export"));
    let key = recipient(&server);
    at.desk.json(&["export", "Sunrise", "--move", "--to", &key.public, "--output", &file], "");
    let restore = ["restore", file.as_str(), "--identity", key.identity.as_str(), "--yes"];
    server.json(&restore, "");
    let before = (store(&server, "Sunrise"), server.json(&["activity"], ""));
    // No question is left, so none is asked.
    let again = server.json(&restore[..4], "");
    assert_eq!(
        (&again["apps"][0]["result"], &again["stores"][0]["result"]),
        (&json!("there"), &json!("there"))
    );
    let said = server.run(&restore[..4], "");
    assert!(said.stderr.contains("All of it is here already"), "{said:?}");
    assert_eq!((store(&server, "Sunrise"), server.json(&["activity"], "")), before);
    server.json(&["forget", "Sunrise", "--yes"], "");
    assert_eq!(server.json(&restore, "")["stores"][0]["result"], "restored", "forgotten, and brought again");

    let back = at.desk.json(&restore, "");
    assert_eq!(back["stores"][0]["result"], "returned");
    assert_eq!(at.status("Sunrise")["state"], "connected");
    assert_eq!(at.desk.json(&["status"], "")["stores"].as_array().map(Vec::len), Some(1));
    at.desk.json(&["renew", "Sunrise"], "");
    let newer = at.token("Sunrise");
    assert_eq!(at.desk.json(&restore, "")["stores"][0]["result"], "newer-here");
    assert_eq!(at.token("Sunrise"), newer);
    at.is_sound();
}

#[test]
fn what_is_here_already_is_recognised_by_app_and_account() {
    let at = Connected::with(&["Sunrise"]);
    let (server, file) = (server(), path(&at.desk, "export"));
    let key = recipient(&server);
    at.desk.json(&["export", "Sunrise", "--copy", "--to", &key.public, "--output", &file], "");
    let restore = ["restore", file.as_str(), "--identity", key.identity.as_str(), "--yes"];
    // A name that is taken gets a number.
    let add = ["app", "add", "Shop", "--key", "7", "--secret-stdin"];
    server.json(&add, "anotherSecret");
    assert_eq!(server.json(&restore, "")["apps"][0]["app"], "Shop 2");

    // Renewed here, it takes nothing from a copy.
    at.desk.json(&["renew", "Sunrise"], "");
    let mine = Desk::new();
    at.gateway.add_app(&mine, &free_callback());
    let mine = Connected { gateway: at.gateway, desk: mine };
    mine.connect("My name", 1);
    let came = mine.desk.json(&restore, "");
    assert_eq!(came["stores"][0]["result"], "newer-here");
    assert_eq!(
        (came["stores"][0]["store"].as_str(), came["apps"][0]["app"].as_str()),
        (Some("My name"), Some("Shop"))
    );
    at.desk.json(&["renew", "Sunrise"], "");
    let newer = path(&at.desk, "newer");
    at.desk.json(&["export", "Sunrise", "--copy", "--to", &key.public, "--output", &newer], "");
    let came = mine.desk.json(&["restore", &newer, "--identity", &key.identity, "--yes"], "");
    assert_eq!(came["stores"][0]["result"], "renewed-here");
    mine.desk.json(&["renew", "My name"], "");

    // With another secret nothing is done at all.
    mine.desk.json(&["app", "edit", "Shop", "--secret-stdin"], "quiteAnotherSecret");
    let before = mine.desk.json(&["activity"], "");
    mine.desk.fails(&restore, "", 2, "restore-secret-differs");
    assert_eq!(mine.desk.json(&["activity"], ""), before);
}

/// A terminal at which a program is answered: what it asks, and what is typed then, in turn.
const TYPES: &str = "
import json, os, pty, sys, time
answers, program = json.loads(sys.argv[1]), sys.argv[2:]
child, terminal = pty.fork()
if child == 0:
    os.execvp(program[0], program)
said = b''
while True:
    try:
        part = os.read(terminal, 4096)
    except OSError:
        break
    if not part:
        break
    sys.stdout.buffer.write(part)
    said += part
    if answers and answers[0][0].encode() in said:
        time.sleep(0.3)
        os.write(terminal, answers.pop(0)[1].encode() + b'\\n')
        said = b''
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) if not answers else 99)
";

/// Runs a program at a terminal, and gives what that showed.
fn at_a_terminal(desk: &Desk, answers: &[[&str; 2]], program: &[&str]) -> String {
    let mut python = desk.command("python3");
    python.args(["-c", TYPES, &json!(answers).to_string()]).args(program);
    let said = run(python, "");
    assert_eq!(said.code, 0, "{said:?}");
    said.stdout
}

#[test]
fn the_real_age_opens_an_export_and_what_it_seals_is_restored() {
    let at = Connected::with(&["Sunrise"]);
    let server = server();
    let key = recipient(&server);
    let words = words_file(&server, WORDS);
    let [file, plain, sealed, by_key] =
        ["export", "plain", "sealed", "by-key"].map(|name| path(&server, name));
    at.desk.json(&["export", "Sunrise", "--move", "--passphrase-file", &words, "--output", &file], "");
    at_a_terminal(&server, &[["Enter passphrase", WORDS]], &["age", "--decrypt", "-o", &plain, &file]);
    let inside: Value = serde_json::from_str(&fs::read_to_string(&plain).expect("opened")).expect("JSON");
    assert_eq!((&inside["schema"], &inside["apps"][0]["key"]), (&json!(1), &json!(KEY)));

    let twice = [["Enter passphrase", WORDS], ["Confirm passphrase", WORDS]];
    at_a_terminal(&server, &twice, &["age", "--passphrase", "-o", &sealed, &plain]);
    let mut age = server.command("age");
    age.args(["--recipient", &key.public, "-o", &by_key, &plain]);
    assert_eq!(run(age, "").code, 0);
    fs::remove_file(&plain).expect("there");
    let came = server.json(&["restore", &sealed, "--passphrase-file", &words, "--yes"], "");
    assert_eq!(came["stores"][0]["result"], "restored");
    let came = server.json(&["restore", &by_key, "--identity", &key.identity, "--yes"], "");
    assert_eq!(came["stores"][0]["result"], "there");
    server.json(&["renew", "Sunrise"], "");
    assert_eq!(at.refreshes().len(), 1);
}

#[test]
fn a_person_at_a_terminal_is_asked_for_what_was_not_said() {
    let at = Connected::with(&["Sunrise"]);
    let (other, file) = (Desk::new(), path(&at.desk, "export"));
    let program = env!("CARGO_BIN_EXE_sellerkey");
    let asked = [["[copy/move]", "move"], ["at least 8 characters", WORDS], ["once more", WORDS]];
    let shown = at_a_terminal(&at.desk, &asked, &[program, "export", "Sunrise", "--output", &file]);
    assert!(
        shown.contains("is moved") && shown.contains("one place only") && !shown.contains(WORDS),
        "{shown}"
    );
    let asked = [["Passphrase of the export", WORDS], ["Restore this?", "n"]];
    let mut python = other.command("python3");
    python.args(["-c", TYPES, &json!(asked).to_string(), program, "restore", &file]);
    assert_eq!(run(python, "").code, 8, "no is an answer");
    assert_eq!(other.json(&["app", "list"], "")["apps"], json!([]));
    let asked = [["Passphrase of the export", WORDS], ["Restore this?", "y"]];
    let shown = at_a_terminal(&other, &asked, &[program, "restore", &file]);
    for words in ["App “Shop”", "to be renewed here", "is restored, and renewed here", "Only one place"] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    other.json(&["renew", "Sunrise"], "");
}
