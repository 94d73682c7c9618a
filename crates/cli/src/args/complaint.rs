//! What the parser complains of, as values for a sentence of the catalogue.

use std::error::Error;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use sellerkey_core::Params;

/// How a value has to look. The catalogue words it; what stands here is for whoever reads the parser's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Form {
    #[error("write it like 30s, 10m, 12h, 7d or 2w")]
    Duration,
    #[error("that is too long")]
    TooLong,
    #[error("write it like 127.0.0.1:8080 or 8080")]
    Address,
    #[error("keychain or file")]
    Vault,
    #[error("letters, digits and _")]
    Variable,
    #[error("an octal number like 600 or 640, which lets nobody but the owner write")]
    Mode,
}

/// What is wrong with the words of a command line, as far as the catalogue has a sentence for it.
#[derive(Clone, Debug)]
pub struct Complaint {
    /// Which sentence it is; `other` has none but the parser's own.
    what: &'static str,
    /// The parser's own sentence, which is English.
    reason: String,
    /// Which words it is about.
    about: Vec<(&'static str, String)>,
    /// What may have been meant.
    similar: Option<String>,
}

impl Complaint {
    /// That of the parser.
    pub fn of(error: &clap::Error) -> Self {
        let whole = error.render().to_string();
        let reason = whole.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned();
        let has = |kind| value(error, kind).filter(|text| !text.is_empty());
        let argument = has(ContextKind::InvalidArg);
        let (what, about) = match (error.kind(), argument) {
            (ErrorKind::UnknownArgument, Some(argument)) => {
                ("unknown-argument", vec![("argument", argument)])
            }
            (ErrorKind::MissingRequiredArgument, Some(argument)) => ("missing", vec![("argument", argument)]),
            (ErrorKind::ArgumentConflict, Some(argument)) => match has(ContextKind::PriorArg) {
                Some(other) if other != argument => {
                    ("conflict", vec![("argument", argument), ("other", other)])
                }
                _ => ("twice", vec![("argument", argument)]),
            },
            (ErrorKind::TooManyValues, Some(argument)) => {
                let value = has(ContextKind::InvalidValue).unwrap_or_default();
                ("needless-value", vec![("argument", argument), ("value", value)])
            }
            (ErrorKind::InvalidValue | ErrorKind::ValueValidation, Some(argument)) => {
                match has(ContextKind::InvalidValue) {
                    None => ("no-value", vec![("argument", argument)]),
                    Some(value) => of_value(error, argument, value),
                }
            }
            (ErrorKind::InvalidSubcommand, _) => (
                "unknown-command",
                vec![("argument", has(ContextKind::InvalidSubcommand).unwrap_or_default())],
            ),
            (ErrorKind::InvalidUtf8, _) => ("not-text", Vec::new()),
            _ => ("other", Vec::new()),
        };
        let similar =
            [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
        Self { what, reason, about, similar: similar.into_iter().find_map(has) }
    }

    /// One that the catalogue has no sentence for.
    pub fn other(reason: impl Into<String>) -> Self {
        Self { what: "other", reason: reason.into(), about: Vec::new(), similar: None }
    }

    /// The parser's own sentence.
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// What the catalogue's sentence names.
    pub fn params(&self) -> Params {
        let mut params = Params::from([
            ("complaint", self.what.to_owned()),
            ("reason", self.reason.clone()),
            ("similar", self.similar.clone().unwrap_or_else(|| "none".to_owned())),
        ]);
        params.extend(self.about.iter().cloned());
        params
    }
}

/// Of a value that an argument does not take: by our own rules, by a list, or by the parser's.
fn of_value(
    error: &clap::Error,
    argument: String,
    value: String,
) -> (&'static str, Vec<(&'static str, String)>) {
    let both = vec![("argument", argument), ("value", value)];
    if let Some(form) = error.source().and_then(|source| source.downcast_ref::<Form>()) {
        let what = match form {
            Form::Duration => "form-duration",
            Form::TooLong => "form-too-long",
            Form::Address => "form-address",
            Form::Vault => "form-vault",
            Form::Variable => "form-variable",
            Form::Mode => "form-mode",
        };
        return (what, both);
    }
    match self::value(error, ContextKind::ValidValue).filter(|valid| !valid.is_empty()) {
        Some(valid) => ("one-of", [both, vec![("valid", valid)]].concat()),
        None => ("value", both),
    }
}

fn value(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;
    use sellerkey_core::Coded;
    use sellerkey_core::language::Language;
    use sellerkey_core::message::Catalogue;

    use super::*;
    use crate::args::Arguments;
    use crate::failure::CommandError;

    fn complaint(words: &[&str]) -> Complaint {
        let words = [&["sellerkey"], words].concat();
        Complaint::of(&Arguments::try_parse_from(words).expect_err("a complaint"))
    }

    /// A command line for each complaint, with what its sentence names.
    const ALL: [(&str, &[&str], &[&str]); 17] = [
        ("unknown-argument", &["token", "Shop", "--xyz"], &["--xyz"]),
        ("unknown-command", &["tokne", "Shop"], &["tokne", "token"]),
        ("missing", &["rename"], &["<STORE>", "<NAME>"]),
        ("twice", &["status", "--tag", "a", "--tag", "b"], &["--tag"]),
        ("conflict", &["renew", "Shop", "--all"], &["--all", "STORE"]),
        ("no-value", &["token", "Shop", "--min-validity"], &["--min-validity"]),
        ("needless-value", &["status", "--json=1"], &["--json", "1"]),
        ("one-of", &["env", "Shop", "--format", "shel"], &["shel", "--format", "dotenv", "shell"]),
        ("value", &["activity", "--limit", "many"], &["many", "--limit"]),
        ("form-duration", &["token", "Shop", "--min-validity", "10"], &["10", "--min-validity", "2w"]),
        ("form-too-long", &["token", "Shop", "--min-validity", "9999999999999999w"], &["9999999999999999w"]),
        ("form-address", &["listen", "--addr", "here"], &["here", "--addr", "127.0.0.1:8080"]),
        ("form-vault", &["--vault", "cloud", "status"], &["cloud", "--vault", "keychain", "file"]),
        ("form-variable", &["exec", "Shop", "--as", "A-B", "true"], &["A-B", "--as", "_"]),
        (
            "form-mode",
            &["delivery", "add", "Shop", "--file", "/f", "--mode", "666"],
            &["666", "--mode", "640"],
        ),
        ("value", &["sandbox", "--port", "70000"], &["70000", "--port"]),
        ("value", &["sandbox", "--app", "1"], &["1", "--app"]),
    ];

    #[test]
    fn every_complaint_is_a_sentence_of_each_language_that_names_what_it_is_about() {
        for (what, words, named) in ALL {
            let complaint = complaint(words);
            assert_eq!(complaint.what, what, "{words:?}: {complaint:?}");
            let error = CommandError::Usage(complaint);
            let english = Catalogue::english().explain(&error);
            for language in Language::ALL {
                let said = Catalogue::of(language).explain(&error);
                let whole = format!("{} {}", said.message, said.cure);
                for name in named {
                    assert!(whole.contains(name), "{language:?} {what}: {name}: {whole}");
                }
                assert!(!whole.contains(['{', '$']), "{language:?} {what}: {whole}");
                assert_ne!(said.message, error.params()["reason"], "{language:?} {what}");
                if language != Language::English {
                    assert_ne!(said.message, english.message, "{language:?} {what}");
                }
            }
        }
    }

    #[test]
    fn what_the_catalogue_has_no_sentence_for_is_said_in_the_parsers_words() {
        let said =
            Catalogue::of(Language::Chinese).explain(&CommandError::Usage(Complaint::other("no command")));
        assert_eq!(said.message, "no command");
        assert!(!said.cure.contains("none"), "{}", said.cure);
    }
}
