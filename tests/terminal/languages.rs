//! The system's language, or another by choice: in what is said, in the help, in dates, in what failed last. What
//! programs read stays as it is.

use std::path::Path;

use serde_json::Value;

use crate::connected::{Connected, sunrise};
use crate::desk::{Desk, Keychain};

/// A message of a language's catalogue that stands on one line.
fn message(language: &str, id: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../messages/{language}.ftl"));
    let text = std::fs::read_to_string(path).expect("a catalogue");
    let line = text.lines().find_map(|line| line.strip_prefix(&format!("{id} = ")));
    line.unwrap_or_else(|| panic!("{language} has no {id}")).to_owned()
}

fn said(desk: &Desk) -> String {
    desk.run(&["status"], "").stderr.trim().to_owned()
}

#[test]
fn the_systems_language_is_spoken_where_there_are_words_in_it() {
    for (name, value, language) in [
        ("LC_ALL", "es_MX.UTF-8", "es"),
        ("LC_MESSAGES", "ru_RU.UTF-8", "ru"),
        ("LANG", "pt_BR.UTF-8", "pt-BR"),
        ("LANG", "zh_CN.UTF-8", "zh"),
        ("LANG", "de_DE.UTF-8", "en"),
        ("LANG", "C.UTF-8", "en"),
        ("SELLERKEY_LANG", "es", "es"),
    ] {
        let mut desk = Desk::with(Keychain::NoBus);
        desk.set(name, value);
        assert_eq!(said(&desk), message(language, "status-none"), "{name}={value}");
    }
    let mut desk = Desk::with(Keychain::NoBus);
    desk.set("LC_ALL", "es_ES.UTF-8");
    desk.set("SELLERKEY_LANG", "en");
    assert_eq!(said(&desk), message("en", "status-none"), "what was asked for goes before the system's");
}

#[test]
fn an_error_and_the_help_are_said_in_it_and_codes_stay() {
    let mut desk = Desk::with(Keychain::NoBus);
    desk.set("SELLERKEY_LANG", "es");
    let error = desk.fails(&["token", "Nadie"], "", 3, "store-not-found");
    let wanted = message("es", "error-store-not-found").replace("{ $name }", "Nadie");
    assert_eq!(error["error"]["message"], wanted.as_str());
    assert_eq!(error["error"]["params"]["name"], "Nadie");
    let help = desk.run(&["token", "--help"], "");
    assert_eq!(help.code, 0);
    assert!(help.stdout.contains("--min-validity") && !help.stdout.contains("Usage:"), "{help:?}");
    desk.set("SELLERKEY_LANG", "en");
    let help = desk.run(&["token", "--help"], "");
    assert!(help.stdout.contains("Usage:"), "{help:?}");
}

/// What dates have in each language.
const MONTHS: [(&str, &str); 3] = [
    ("es", "ene feb mar abr may jun jul ago sep oct nov dic"),
    ("zh", "年"),
    ("ru", "янв фев мар апр мая июн июл авг сен окт ноя дек"),
];

#[test]
fn what_failed_last_is_said_in_the_language_of_whoever_looks_and_dates_are_written_its_way() {
    let (mut desk, gateway, _) = sunrise(Desk::new());
    gateway.stop();
    desk.fails(&["renew", "Sunrise"], "", 6, "gateway-unreachable");
    let english = desk.run(&["status", "Sunrise"], "").stdout;
    let kept = desk.json(&["status", "Sunrise"], "");
    for (language, months) in MONTHS {
        desk.set("SELLERKEY_LANG", language);
        let shown = desk.run(&["status", "Sunrise"], "").stdout;
        let sentence = message(language, "error-gateway-unreachable");
        let begins = sentence.split('{').next().unwrap_or_default().trim();
        assert!(!begins.is_empty() && shown.contains(begins), "{language}: {begins}: {shown}");
        assert!(months.split(' ').any(|month| shown.contains(month)), "{language}: {shown}");
        assert_ne!(shown, english);
        let same = desk.json(&["status", "Sunrise"], "");
        assert_eq!(same["stores"][0]["last_error"], kept["stores"][0]["last_error"], "what programs read");
    }
}

/// Words of a language's help, by the English ones.
fn in_help(language: &str, english: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../messages/help/{language}.json"));
    let text = std::fs::read_to_string(path).expect("a dictionary");
    let words: Value = serde_json::from_str(&text).expect("JSON");
    words[english].as_str().unwrap_or_else(|| panic!("{language} has no {english:?}")).to_owned()
}

const OTHERS: [&str; 4] = ["es", "zh", "pt-BR", "ru"];

#[test]
fn what_a_value_may_be_and_a_help_that_nobody_asked_for_are_said_in_it() {
    let mut desk = Desk::with(Keychain::NoBus);
    for language in OTHERS {
        desk.set("SELLERKEY_LANG", language);
        let help = desk.run(&["env", "--help"], "").stdout;
        for english in ["A Kubernetes secret", "The token, and nothing else", "[default:"] {
            assert!(help.contains(&in_help(language, english)), "{language}: {english}: {help}");
            assert!(!help.contains(english), "{language}: {english}: {help}");
        }
        let said = desk.run(&["app"], "");
        assert_eq!((said.code, said.stdout.as_str()), (2, ""), "{language}");
        assert!(said.stderr.contains(&in_help(language, "Commands:")), "{language}: {said:?}");
        assert!(!said.stderr.contains("Commands:"), "{language}: {said:?}");
    }
}

#[test]
fn what_is_wrong_with_the_words_is_said_in_it_with_the_usage_and_what_programs_read_stays() {
    let mut desk = Desk::with(Keychain::NoBus);
    let wrong = ["token", "Nobody", "--min-validty", "5m"];
    let english = desk.fails(&wrong, "", 2, "usage");
    let mut sentences = vec![english["error"]["message"].clone()];
    for language in OTHERS {
        desk.set("SELLERKEY_LANG", language);
        let error = desk.fails(&wrong, "", 2, "usage");
        assert_eq!(error["error"]["params"], english["error"]["params"], "{language}: what programs read");
        let said = desk.run(&wrong, "");
        assert_eq!((said.code, said.stdout.as_str()), (2, ""), "{language}");
        let message = error["error"]["message"].as_str().expect("a sentence");
        let cure = error["error"]["cure"].as_str().expect("a cure");
        assert!(cure.contains("--min-validity"), "{language}: what was meant: {cure}");
        for words in
            [message, "--min-validty", "--min-validity", &in_help(language, "Usage:"), "sellerkey token"]
        {
            assert!(said.stderr.contains(words), "{language}: {words}: {said:?}");
        }
        assert!(
            !said.stderr.contains("Usage:") && !said.stderr.contains("unexpected"),
            "{language}: {said:?}"
        );
        sentences.push(error["error"]["message"].clone());
    }
    let all = sentences.len();
    sentences.sort_by_key(Value::to_string);
    sentences.dedup();
    assert_eq!(sentences.len(), all, "{sentences:?}");
    assert_eq!(english["error"]["params"]["complaint"], "unknown-argument");
    assert_eq!(english["error"]["params"]["reason"], "unexpected argument '--min-validty' found");
}

/// What Doctor says under this code.
fn diagnosed(desk: &Desk, code: &str) -> String {
    let said = desk.run(&["--json", "doctor"], "");
    let report: Value = serde_json::from_str(said.stdout.trim()).unwrap_or_else(|_| panic!("{said:?}"));
    let rows = report["findings"].as_array().expect("findings");
    let row = rows.iter().find(|row| row["code"] == code).unwrap_or_else(|| panic!("no {code}: {report:#}"));
    row["message"].as_str().expect("a sentence").to_owned()
}

#[test]
fn doctor_says_how_long_when_and_why_in_it() {
    let mut at = Connected::with(&["Sunrise"]);
    at.desk.run(&["delivery", "add", "Sunrise", "--name", "tool", "--", "false"], "");
    at.gateway.advance(3 * 3600 + 150);
    for (language, ahead, why) in [
        ("en", "3 h 2 min", "did not take the token"),
        ("es", "3 h 2 min", "no aceptó el token"),
        ("zh", "3 小时 2 分钟", "没有接收令牌"),
        ("pt-BR", "3 h 2 min", "não aceitou o token"),
        ("ru", "3 ч 2 мин", "не приняла токен"),
    ] {
        at.desk.set("SELLERKEY_LANG", language);
        let clock = diagnosed(&at.desk, "clock-far");
        assert!(clock.contains(ahead), "{language}: {clock}");
        let fails = diagnosed(&at.desk, "delivery-fails");
        assert!(fails.contains(why), "{language}: {fails}");
    }
    at.days_pass(55);
    for (language, months) in MONTHS {
        at.desk.set("SELLERKEY_LANG", language);
        let ending = diagnosed(&at.desk, "store-ending");
        assert!(months.split(' ').any(|month| ending.contains(month)), "{language}: {ending}");
        assert!(ending.contains("UTC"), "{language}: {ending}");
    }
}
