//! The help in the person's language: a dictionary by the English words, which stand in the code beside what they are
//! about. What a dictionary lacks is said in English.

use std::collections::BTreeMap;
use std::ffi::OsString;

use clap::builder::{PossibleValuesParser, StyledStr};
use clap::{Arg, Command};
use sellerkey_core::language::Language;

use super::{Arguments, HELP};

/// From the English words to those of a language.
type Dictionary = BTreeMap<String, String>;

/// The parser's own words in a help. Longer ones stand before those that they begin with.
const PARSERS_OWN: [&str; 10] = [
    "Print help (see more with '--help')",
    "Print help (see a summary with '-h')",
    "Print help",
    "Print version",
    "Possible values:",
    "possible values:",
    "[default:",
    "Arguments:",
    "Commands:",
    USAGE,
];
const USAGE: &str = "Usage:";

/// The help that these words ask for, in the system's language; nothing where that is English.
pub fn help(words: impl IntoIterator<Item = OsString>) -> Option<String> {
    in_language(words, Language::of_system())
}

/// A usage line, in the system's language.
pub fn usage(line: &str) -> String {
    let dictionary = dictionary(Language::of_system()).and_then(|text| serde_json::from_str(text).ok());
    let own = dictionary.and_then(|mut words: Dictionary| words.remove(USAGE));
    own.map_or_else(|| line.to_owned(), |own| line.replacen(USAGE, &own, 1))
}

fn in_language(words: impl IntoIterator<Item = OsString>, language: Language) -> Option<String> {
    let dictionary: Dictionary = serde_json::from_str(dictionary(language)?).ok()?;
    let error = translated(Arguments::described(), &dictionary).try_get_matches_from(words).err()?;
    let shown = error.render().to_string();
    Some(PARSERS_OWN.iter().chain(&["Options:"]).fold(shown, |text, own| match dictionary.get(*own) {
        Some(word) => text.replace(own, word),
        None => text,
    }))
}

fn dictionary(language: Language) -> Option<&'static str> {
    match language {
        Language::English => None,
        Language::Spanish => Some(include_str!("../../../../messages/help/es.json")),
        Language::Chinese => Some(include_str!("../../../../messages/help/zh.json")),
        Language::Portuguese => Some(include_str!("../../../../messages/help/pt-BR.json")),
        Language::Russian => Some(include_str!("../../../../messages/help/ru.json")),
    }
}

fn translated(command: Command, dictionary: &Dictionary) -> Command {
    let say = |english: &StyledStr| dictionary.get(&english.to_string()).cloned();
    let (about, long) = (command.get_about().and_then(say), command.get_long_about().and_then(say));
    let command = match (about, long) {
        (Some(about), Some(long)) => command.about(about).long_about(long),
        (Some(about), None) => command.about(about),
        (None, Some(long)) => command.long_about(long),
        (None, None) => command,
    };
    let command = match dictionary.get(HELP) {
        Some(help) if command.get_name() == "sellerkey" => command.help_template(help.clone()),
        _ => command,
    };
    command
        .mut_args(|argument| translated_argument(argument, dictionary))
        .mut_subcommands(|inner| translated(inner, dictionary))
}

fn translated_argument(argument: Arg, dictionary: &Dictionary) -> Arg {
    let say = |english: &StyledStr| dictionary.get(&english.to_string()).cloned();
    let (help, long) = (argument.get_help().and_then(say), argument.get_long_help().and_then(say));
    let argument = match help {
        Some(help) => argument.help(help),
        None => argument,
    };
    let argument = match long {
        Some(long) => argument.long_help(long),
        None => argument,
    };
    let values = argument.get_possible_values();
    if values.iter().all(|value| value.get_help().is_none()) {
        return argument;
    }
    argument.value_parser(PossibleValuesParser::new(values.into_iter().map(|value| {
        match value.get_help().and_then(say) {
            Some(help) => value.help(help),
            None => value,
        }
    })))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::builder::PossibleValue;

    use super::*;

    /// Every English word of the help.
    fn english(command: &Command, found: &mut BTreeSet<String>) {
        found.extend(
            [command.get_about(), command.get_long_about()].into_iter().flatten().map(StyledStr::to_string),
        );
        for argument in command.get_arguments() {
            let words = [argument.get_help(), argument.get_long_help()];
            found.extend(words.into_iter().flatten().map(StyledStr::to_string));
            let values = argument.get_possible_values();
            found.extend(values.iter().filter_map(PossibleValue::get_help).map(StyledStr::to_string));
        }
        for inner in command.get_subcommands() {
            english(inner, found);
        }
    }

    fn all() -> BTreeSet<String> {
        let mut found: BTreeSet<_> =
            PARSERS_OWN.iter().chain(&["Options:"]).map(|word| (*word).to_owned()).collect();
        found.insert(HELP.to_owned());
        english(&Arguments::described(), &mut found);
        found
    }

    /// With `UPDATE_HELP` the dictionaries keep what is still said, and get what is new with nothing beside it.
    #[test]
    fn every_language_has_every_word_of_the_help_and_no_other() {
        let all = all();
        for language in Language::ALL.into_iter().filter(|language| *language != Language::English) {
            let text = dictionary(language).expect("a dictionary");
            let known: Dictionary = serde_json::from_str(text).expect("JSON");
            if std::env::var_os("UPDATE_HELP").is_some() {
                let kept = |word: &String| (word.clone(), known.get(word).cloned().unwrap_or_default());
                let kept: Dictionary = all.iter().map(kept).collect();
                let path =
                    format!("{}/../../messages/help/{}.json", env!("CARGO_MANIFEST_DIR"), language.tag());
                let text = serde_json::to_string_pretty(&kept).expect("JSON");
                std::fs::write(path, text + "\n").expect("written");
                continue;
            }
            let names: BTreeSet<_> = known.keys().cloned().collect();
            assert_eq!(
                all.difference(&names).collect::<Vec<_>>(),
                Vec::<&String>::new(),
                "{language:?} lacks"
            );
            assert_eq!(
                names.difference(&all).collect::<Vec<_>>(),
                Vec::<&String>::new(),
                "{language:?} has too much"
            );
            let empty: Vec<_> = known.iter().filter(|(_, words)| words.trim().is_empty()).collect();
            assert!(empty.is_empty(), "{language:?} says nothing for {empty:?}");
        }
    }

    #[test]
    fn the_help_is_said_in_each_language_and_names_the_same_commands() {
        let words = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
        assert_eq!(in_language(words(&["sellerkey", "--help"]), Language::English), None);
        for language in Language::ALL.into_iter().filter(|language| *language != Language::English) {
            let whole = in_language(words(&["sellerkey", "--help"]), language).expect("a help");
            for command in Arguments::described().get_subcommands().filter(|command| !command.is_hide_set()) {
                assert!(
                    whole.contains(&format!("\n  {} ", command.get_name())),
                    "{language:?} {}",
                    command.get_name()
                );
            }
            assert!(!whole.contains("Options:") && !whole.contains("Print help"), "{language:?}: {whole}");
            let one = in_language(words(&["sellerkey", "token", "--help"]), language).expect("a help");
            assert!(one.contains("--min-validity") && !one.contains("Usage:"), "{language:?}: {one}");
            let values = in_language(words(&["sellerkey", "env", "--help"]), language).expect("a help");
            assert!(
                values.contains("- k8s:") && !values.contains("Kubernetes secret"),
                "{language:?}: {values}"
            );
            assert!(!values.contains("[default:"), "{language:?}: {values}");
        }
    }
}
