//! The system's language, or another by choice: in what is said, in the help, in dates, in what failed last. What
//! programs read stays as it is.

use std::path::Path;

use crate::connected::sunrise;
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

#[test]
fn what_failed_last_is_said_in_the_language_of_whoever_looks_and_dates_are_written_its_way() {
    let (mut desk, gateway, _) = sunrise(Desk::new());
    gateway.stop();
    desk.fails(&["renew", "Sunrise"], "", 6, "gateway-unreachable");
    let english = desk.run(&["status", "Sunrise"], "").stdout;
    let kept = desk.json(&["status", "Sunrise"], "");
    for (language, months) in [
        ("es", "ene feb mar abr may jun jul ago sep oct nov dic"),
        ("zh", "年"),
        ("ru", "янв фев мар апр мая июн июл авг сен окт ноя дек"),
    ] {
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
