//! README.md and docs/cli.md are held to what the program really says.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};

use crate::desk::Desk;
use crate::gateway::{Gateway, KEY, SECRET, authorize, free_callback, free_port, get};
use crate::inspecting::ticket_request;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

fn document(name: &str) -> String {
    std::fs::read_to_string(Path::new(ROOT).join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// A documented shape, and the paths in it that may be null.
struct Shape {
    value: Value,
    nullable: Vec<String>,
}

/// `<!-- shape: NAME; null: PATH … -->` and the block of JSON beneath it.
fn shapes() -> BTreeMap<String, Shape> {
    let text = document("docs/cli.md");
    let shape = |part: &str| {
        let (head, rest) = part.split_once("-->").expect("an end");
        let (name, nullable) = head.split_once("; null:").unwrap_or((head, ""));
        let block =
            rest.split("```json\n").nth(1).and_then(|rest| rest.split("\n```").next()).expect("a block");
        let value = serde_json::from_str(block).unwrap_or_else(|error| panic!("{name}: {error}"));
        let nullable = nullable.split_whitespace().map(str::to_owned).collect();
        (name.trim().to_owned(), Shape { value, nullable })
    };
    text.split("<!-- shape:").skip(1).map(shape).collect()
}

/// Every way in which the real value is not of the documented shape.
fn differences(documented: &Value, real: &Value, path: &str, nullable: &[String], found: &mut Vec<String>) {
    let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    match (documented, real) {
        (Value::Null, _) | (_, Value::Null) if nullable.iter().any(|one| one == path) => {}
        // What is in it depends on the code beside it.
        (Value::Object(one), Value::Object(_)) if one.is_empty() => {}
        (Value::Object(one), Value::Object(other)) => {
            let missing = one.keys().filter(|name| !other.contains_key(*name));
            found.extend(missing.map(|name| format!("{} is documented, and is not there", below(name))));
            for (name, value) in other {
                match one.get(name) {
                    Some(known) => differences(known, value, &below(name), nullable, found),
                    None => found.push(format!("{} is not documented", below(name))),
                }
            }
        }
        (Value::Array(one), Value::Array(other)) => {
            let Some(known) = one.first() else { return };
            if other.is_empty() {
                found.push(format!("{path} is empty: nothing to compare"));
            }
            for value in other {
                differences(known, value, &format!("{path}[]"), nullable, found);
            }
        }
        (Value::String(_), Value::String(_))
        | (Value::Number(_), Value::Number(_))
        | (Value::Bool(_), Value::Bool(_)) => {}
        _ => found.push(format!("{path} is {real}, documented as {documented}")),
    }
}

/// What every command really answers, by the name under which docs/cli.md has it.
fn answers() -> BTreeMap<&'static str, Value> {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    let mut answers = BTreeMap::new();
    let callback = free_callback();
    let add = ["app", "add", "Shop", "--key", KEY, "--platform", &gateway.url, "--callback", &callback];
    let secret = format!("{SECRET}\n");
    answers.insert("app add", desk.json(&[&add[..], &["--secret-stdin"]].concat(), &secret));
    answers.insert("app check", desk.json(&["app", "check", "Shop"], ""));
    answers.insert("app list", desk.json(&["app", "list"], ""));
    answers.insert("app edit", desk.json(&["app", "edit", "Shop", "--answers", "nothing"], ""));

    let mut running = desk.start(&["--json", "connect", "--no-browser", "--store", "Sunrise"]);
    let first: Value = serde_json::from_str(&running.line()).expect("JSON");
    get(&authorize(first["authorize_url"].as_str().expect("an address"), 1));
    answers.insert("connect, first line", first);
    answers.insert("connect", running.succeeds());
    let port = free_port();
    let elsewhere = format!("http://127.0.0.1:{port}/callback");
    desk.json(&["app", "edit", "Shop", "--callback", &elsewhere], "");
    let mut listener = desk.start(&["--json", "listen", "--addr", &format!("127.0.0.1:{port}")]);
    answers.insert("listen", serde_json::from_str(&listener.line()).expect("JSON"));
    let link = desk.json(&["connect", "--link", "--store", "Sunrise"], "");
    get(&authorize(link["authorize_url"].as_str().expect("an address"), 1));
    answers.insert("listen, event", serde_json::from_str(&listener.line()).expect("JSON"));
    let link = desk.json(&["connect", "--link"], "");
    answers.insert("links", desk.json(&["links"], ""));
    let id = link["attempt"].as_str().expect("an id").to_owned();
    answers.insert("links cancel", desk.json(&["links", "cancel", &id], ""));
    answers.insert("connect --link", link);
    let token = desk.json(&["token", "Sunrise"], "");
    let handed_over = json!({ "access_token": token["access_token"], "user_id": "4641", "code": "0" });
    answers
        .insert("import", desk.json(&["import", "Shop", "--store", "Taken over"], &handed_over.to_string()));
    desk.json(&["forget", "Taken over", "--yes"], "");
    answers.insert("token", token);
    answers.insert("env", desk.json(&["env", "Sunrise"], ""));
    answers.insert("activity", desk.json(&["activity"], ""));

    let file = desk.path("home/token").display().to_string();
    answers.insert("delivery add", desk.json(&["delivery", "add", "Sunrise", "--file", &file], ""));
    answers.insert("delivery list", desk.json(&["delivery", "list"], ""));
    answers.insert("deliver", desk.json(&["deliver", "--again"], ""));
    answers.insert("tag", desk.json(&["tag", "Sunrise", "EU"], ""));
    let app = desk.json(&["app", "list"], "")["apps"][0]["id"].as_str().expect("an id").to_owned();
    crate::doctor::clear(&desk, &format!("note-{app}"));
    answers.insert("doctor", desk.json(&["doctor", "--fix"], ""));
    answers.insert("renew", desk.json(&["renew", "Sunrise"], ""));
    let words = desk.path("home/words").display().to_string();
    std::fs::write(&words, "four words of no meaning").expect("a file");
    let export = desk.path("home/export").display().to_string();
    let exporting = ["export", "Sunrise", "--copy", "--passphrase-file", &words, "--output", &export];
    answers.insert("export", desk.json(&exporting, ""));
    answers.insert("restore", desk.json(&["restore", &export, "--passphrase-file", &words], ""));
    gateway.advance(61 * 86_400);
    let dead = desk.run(&["--json", "check", "Sunrise"], "");
    answers.insert("check", serde_json::from_str(&dead.stdout).expect("JSON"));
    answers.insert("status", desk.json(&["status"], ""));
    answers.insert("delivery remove", desk.json(&["delivery", "remove", "Sunrise", "token"], ""));
    answers.insert("error", desk.fails(&["token", "Nobody"], "", 3, "store-not-found"));
    answers.insert("rename", desk.json(&["rename", "Sunrise", "Sunrise Gadgets"], ""));
    answers.insert("forget", desk.json(&["forget", "Sunrise Gadgets", "--yes"], ""));
    answers.insert("app remove", desk.json(&["app", "remove", "Shop"], ""));
    answers.insert("sign", desk.json(&["sign", "--param", "method=a.b", "--secret-stdin"], &secret));
    let explained = ["sign", "--param", "method=a.b", "--secret-stdin", "--explain"];
    answers.insert("sign --explain", desk.json(&explained, &secret));
    answers.insert("sign --snippet", desk.json(&["sign", "--snippet", "python"], ""));
    let refused = ticket_request(&gateway.url, SECRET);
    answers.insert("inspect", desk.json(&["inspect", &refused, "--secret-stdin", "--send"], &secret));
    answers.insert("callback", desk.json(&["callback", "page"], ""));
    answers.insert("try", desk.json(&["try"], ""));
    let mut agent = desk.start(&["--json", "agent"]);
    answers.insert("agent", serde_json::from_str(&agent.line()).expect("JSON"));
    let mut sandbox = desk.start(&["--json", "sandbox"]);
    answers.insert("sandbox", serde_json::from_str(&sandbox.line()).expect("JSON"));
    answers
}

#[test]
fn every_json_shape_is_the_documented_one() {
    let (shapes, answers) = (shapes(), answers());
    let names: Vec<_> = shapes.keys().map(String::as_str).collect();
    assert_eq!(names, answers.keys().copied().collect::<Vec<_>>(), "documented, and asked here");
    for (name, shape) in &shapes {
        let mut found = Vec::new();
        differences(&shape.value, &answers[name.as_str()], "", &shape.nullable, &mut found);
        assert_eq!(found, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn every_command_and_every_exit_code_is_documented() {
    let text = document("docs/cli.md");
    let help = Desk::with(crate::desk::Keychain::NoBus).run(&["--help"], "");
    let listed = help.stdout.lines().filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next());
    let commands: Vec<_> = listed.filter(|word| word.chars().all(|char| char.is_ascii_lowercase())).collect();
    assert!(commands.len() >= 14, "{commands:?}");
    for command in commands {
        assert!(text.contains(&format!("`sellerkey {command}`")), "{command} is not documented");
    }
    for code in 0..=8 {
        assert!(text.contains(&format!("| {code} |")), "exit code {code} is not documented");
    }
}

#[test]
fn the_readmes_transcript_is_what_try_prints() {
    let readme = document("README.md");
    let shown =
        readme.split("<!-- transcript: try -->\n```text\n").nth(1).and_then(|rest| rest.split("```").next());
    let said = Desk::new().run(&["try"], "");
    assert_eq!((said.code, said.stderr.as_str()), (0, ""));
    assert_eq!(masked(shown.expect("a transcript")), masked(&said.stdout));
}

#[test]
fn the_readmes_inspection_is_what_inspect_prints() {
    let readme = document("README.md");
    let shown = readme
        .split("<!-- transcript: inspect -->\n```text\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next());
    let shown = shown.expect("a transcript");
    let (command, shown) = shown.split_once("\n\n").expect("a command, and what it says");
    let request = command.split('\'').nth(1).expect("a request");
    assert_eq!(request, ticket_request("https://api-sg.aliexpress.com", SECRET));
    let said = Desk::with(crate::desk::Keychain::NoBus).run(&["inspect", request, "--secret-stdin"], SECRET);
    assert_eq!((said.code, said.stderr.as_str()), (0, ""));
    assert_eq!(without_numbers(shown), without_numbers(&said.stdout));
}

#[test]
fn try_without_a_keychain_says_so_and_leaves_nothing() {
    let desk = Desk::with(crate::desk::Keychain::NoBus);
    let said = desk.run(&["try"], "");
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.stdout.contains("There is no keychain in this session"), "{said:?}");
    assert!(said.stdout.contains("its secret is in memory"), "{said:?}");
    assert!(!desk.data().exists(), "nothing is left in the data folder");

    let desk = Desk::new();
    assert_eq!(desk.run(&["try"], "").code, 0);
    assert!(!desk.secret_tool().contains("Sellerkey"), "nothing is left in the keychain");
    assert!(!desk.data().exists());
}

#[test]
fn links_between_the_documents_lead_somewhere() {
    for name in ["README.md", "ARCHITECTURE.md", "SECURITY.md", "CHANGELOG.md"]
        .map(str::to_owned)
        .into_iter()
        .chain(guides())
    {
        let text = document(&name);
        let folder = Path::new(ROOT).join(&name).parent().expect("a folder").to_owned();
        for part in text.split("](").skip(1) {
            let link = part.split(')').next().unwrap_or_default();
            let file = link.split('#').next().unwrap_or_default();
            let there = link.starts_with("https://") || folder.join(file).exists();
            assert!(there, "{name}: {link}");
        }
    }
}

/// The documents in `docs`, and in the folders there.
fn guides() -> Vec<String> {
    let within = |folder: &'static str| {
        let files = std::fs::read_dir(Path::new(ROOT).join(folder)).expect("documents");
        let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
        names
            .filter(|name| Path::new(name).extension().is_some_and(|end| end == "md"))
            .map(move |name| format!("{folder}/{name}"))
    };
    within("docs").chain(within("docs/recipes")).collect()
}

/// Timestamps, the signs that are made of them, and how long it took differ from run to run.
fn without_numbers(text: &str) -> String {
    let mut masked = String::new();
    let mut rest = text;
    while let Some(char) = rest.chars().next() {
        let run = |kept: fn(&char) -> bool| rest.chars().take_while(kept).count();
        let length = match run(char::is_ascii_hexdigit) {
            64 => 64,
            _ => run(|char| char.is_ascii_digit() || *char == ',').max(1),
        };
        let (piece, later) = rest.split_at(if length == 1 { char.len_utf8() } else { length });
        masked.push_str(if length == 64 || piece.starts_with(|char: char| char.is_ascii_digit()) {
            "#"
        } else {
            piece
        });
        rest = later;
    }
    masked
}

/// Ports and times differ from run to run, and nothing else.
fn masked(text: &str) -> String {
    let word = |word: &str| {
        let bare = word.trim_end_matches([',', '.', ':']);
        let number = !bare.is_empty() && bare.chars().all(|char| char.is_ascii_digit() || char == ':');
        let month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
            .contains(&bare);
        if number || month { format!("#{}", &word[bare.len()..]) } else { word.to_owned() }
    };
    text.lines().map(|line| line.split(' ').map(word).collect::<Vec<_>>().join(" ") + "\n").collect()
}
