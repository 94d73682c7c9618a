//! The words: one Fluent catalogue per language, read by every program.

use std::collections::HashMap;
use std::sync::{Mutex, OnceLock, PoisonError, RwLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use jiff::civil::{Date, DateTime};
use memchr::memmem;
use unic_langid::LanguageIdentifier;

use crate::error::{Coded, Params};
use crate::inspection::grouped;
use crate::language::Language;
use crate::store::LastError;

const ENGLISH: &str = include_str!("../../../messages/en.ftl");

/// One language's words. A message is parsed when it is first wanted: most commands say a dozen of more than a thousand.
pub struct Catalogue {
    language: Language,
    parsed: RwLock<FluentBundle<FluentResource>>,
    /// Days in words, before and behind the time of day: a list says few days many times.
    days: Mutex<HashMap<Date, (String, String)>>,
}

/// An error in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// The stable name.
    pub code: &'static str,
    /// What the sentence names.
    pub params: Params,
    /// What happened.
    pub message: String,
    /// What to do.
    pub cure: String,
}

impl Catalogue {
    /// The English words.
    pub fn english() -> &'static Self {
        Self::of(Language::English)
    }

    /// The words of a language; in English what it lacks.
    pub fn of(language: Language) -> &'static Self {
        static READ: [OnceLock<Catalogue>; Language::ALL.len()] =
            [const { OnceLock::new() }; Language::ALL.len()];
        READ[language as usize].get_or_init(|| {
            let tag = language.tag().parse::<LanguageIdentifier>().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![tag]);
            bundle.set_use_isolating(false);
            Self { language, parsed: RwLock::new(bundle), days: Mutex::default() }
        })
    }

    /// A message. One that is missing is shown by its name.
    pub fn text(&self, id: &str, params: &Params) -> String {
        self.pattern(id, None, params).unwrap_or_else(|| id.to_owned())
    }

    /// A message that names nothing.
    pub fn plain(&self, id: &str) -> String {
        self.text(id, &Params::new())
    }

    /// An error's sentence and its cure. What the gateway refused is cured by what its code says.
    pub fn explain(&self, error: &dyn Coded) -> Explained {
        let (code, params) = (error.code(), error.params());
        let id = format!("error-{code}");
        let cure = match params.get("remedy") {
            Some(remedy) => self.text(&format!("cure-{remedy}"), &params),
            None => self.pattern(&id, Some("cure"), &params).unwrap_or_default(),
        };
        Explained { code, message: self.text(&id, &params), cure, params }
    }

    /// What went wrong last, in one sentence. What the gateway said, and what an older version kept, is shown as it is.
    pub fn kept(&self, error: &LastError) -> String {
        let mut arguments = FluentArgs::new();
        for (name, value) in &error.params {
            arguments.set(name.as_str(), value.as_str());
        }
        let sentence = (!error.params.is_empty())
            .then(|| self.format(&format!("error-{}", error.code), None, &arguments))
            .flatten();
        sentence.unwrap_or_else(|| error.message.clone())
    }

    /// A time as a person reads it.
    pub fn time(&self, time: DateTime) -> String {
        const CLOCK: &str = "\u{0}";
        let mut days = self.days.lock().unwrap_or_else(PoisonError::into_inner);
        let (before, after) = days.entry(time.date()).or_insert_with(|| {
            let params = Params::from([
                ("day", time.day().to_string()),
                ("month", time.strftime("%b").to_string()),
                ("number", time.month().to_string()),
                ("year", time.year().to_string()),
                ("clock", CLOCK.to_owned()),
            ]);
            let day = self.text("date-and-time", &params);
            let (before, after) = day.split_once(CLOCK).unwrap_or((&day, ""));
            (before.to_owned(), after.to_owned())
        });
        let mut text = String::with_capacity(before.len() + "00:00".len() + after.len());
        text.push_str(before);
        push_two_digits(&mut text, time.hour());
        text.push(':');
        push_two_digits(&mut text, time.minute());
        text.push_str(after);
        text
    }

    /// An attribute of a message.
    pub(crate) fn attribute(&self, id: &str, name: &str, params: &Params) -> Option<String> {
        self.pattern(id, Some(name), params)
    }

    /// A message, or an attribute of it, whose wording depends on `$count`.
    pub fn counted(
        &self,
        id: &str,
        attribute: Option<&str>,
        params: &Params,
        count: usize,
    ) -> Option<String> {
        let mut arguments = arguments(params);
        arguments.set("count", count);
        self.format(id, attribute, &arguments)
    }

    fn pattern(&self, id: &str, attribute: Option<&str>, params: &Params) -> Option<String> {
        self.format(id, attribute, &arguments(params))
    }

    fn format(&self, id: &str, attribute: Option<&str>, arguments: &FluentArgs<'_>) -> Option<String> {
        if !self.parsed.read().unwrap_or_else(PoisonError::into_inner).has_message(id) {
            self.parse(id);
        }
        let bundle = self.parsed.read().unwrap_or_else(PoisonError::into_inner);
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned())
    }

    fn parse(&self, id: &str) {
        let mut bundle = self.parsed.write().unwrap_or_else(PoisonError::into_inner);
        for language in [self.language, Language::English] {
            // What cannot be read is found by a test.
            if let Some(Ok(read)) =
                entry(words(language), id).map(|own| FluentResource::try_new(own.to_owned()))
            {
                bundle.add_resource_overriding(read);
                return;
            }
        }
    }
}

/// The part of a catalogue that is a message with its attributes: until the next line that begins with a name or a
/// comment. No message of ours stands in another one, so that it can be read alone.
fn entry<'text>(text: &'text str, id: &str) -> Option<&'text str> {
    let begin = memmem::find(text.as_bytes(), format!("\n{id} =").as_bytes())? + 1;
    let rest = &text[begin..];
    let begins = |line: &str| line.starts_with(|first: char| first.is_ascii_alphabetic() || first == '#');
    let ends = rest.match_indices('\n').map(|(at, _)| at + 1);
    let end = ends.into_iter().find(|at| begins(&rest[*at..])).unwrap_or(rest.len());
    Some(&rest[..end])
}

fn words(language: Language) -> &'static str {
    match language {
        Language::English => ENGLISH,
        Language::Spanish => include_str!("../../../messages/es.ftl"),
        Language::Chinese => include_str!("../../../messages/zh.ftl"),
        Language::Portuguese => include_str!("../../../messages/pt-BR.ftl"),
        Language::Russian => include_str!("../../../messages/ru.ftl"),
    }
}

/// Seconds as a person reads them, for the catalogue to word: in days, in hours and minutes, or in minutes.
pub fn span(seconds: u64) -> Params {
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3_600, seconds / 60);
    let off = match (days, hours) {
        (3.., _) => "days",
        (_, 1..) => "hours",
        _ => "minutes",
    };
    let minutes = if hours > 0 { minutes % 60 } else { minutes };
    Params::from([
        ("off", off.to_owned()),
        ("days", grouped(days)),
        ("hours", hours.to_string()),
        ("minutes", minutes.to_string()),
    ])
}

fn push_two_digits(text: &mut String, number: i8) {
    let number = number.unsigned_abs();
    text.extend([number / 10, number % 10].map(|digit| char::from(b'0' + digit)));
}

fn arguments(params: &Params) -> FluentArgs<'_> {
    params.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where codes stand.
    const SOURCES: &[&str] = &[
        include_str!("account.rs"),
        include_str!("agent.rs"),
        include_str!("app.rs"),
        include_str!("attempt.rs"),
        include_str!("browser.rs"),
        include_str!("callback.rs"),
        include_str!("delivery/error.rs"),
        include_str!("doctor/repair.rs"),
        include_str!("gateway.rs"),
        include_str!("home.rs"),
        include_str!("inspection.rs"),
        include_str!("link.rs"),
        include_str!("listen.rs"),
        include_str!("lock.rs"),
        include_str!("loopback.rs"),
        include_str!("moving/error.rs"),
        include_str!("proxy.rs"),
        include_str!("registry.rs"),
        include_str!("renew.rs"),
        include_str!("store/error.rs"),
        include_str!("update.rs"),
        include_str!("vault.rs"),
    ];

    fn codes() -> Vec<&'static str> {
        let body = |source: &'static str| {
            let from = source.find("fn code(&self)").expect("codes");
            let length = source[from..].find("\n    }\n").expect("an end");
            &source[from..from + length]
        };
        let quoted = |line: &'static str| line.split_once("=> \"")?.1.split_once('"').map(|(code, _)| code);
        SOURCES.iter().flat_map(|source| body(source).lines().filter_map(quoted)).collect()
    }

    #[test]
    fn the_catalogue_can_be_read_whole() {
        for language in Language::ALL {
            let read = FluentResource::try_new(words(language).to_owned());
            assert!(read.is_ok(), "{language:?}: {:?}", read.err().map(|(_, errors)| errors));
        }
    }

    #[test]
    fn every_message_can_be_read_alone() {
        for language in Language::ALL {
            let text = words(language);
            let whole = FluentResource::try_new(text.to_owned()).expect("it can be read whole");
            let mut read = 0;
            for name in
                text.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()))
            {
                let id = name.split_once(" =").unwrap_or_else(|| panic!("{language:?}: {name}")).0;
                let own = entry(text, id).unwrap_or_else(|| panic!("{language:?}: {id}"));
                let own = FluentResource::try_new(own.to_owned()).expect("it can be read alone");
                let [one] = own.entries().collect::<Vec<_>>()[..] else { panic!("{language:?}: {id}") };
                assert!(whole.entries().any(|entry| entry == one), "{language:?}: {id} is cut off");
                let shown = format!("{one:?}");
                for other in ["MessageReference", "TermReference"] {
                    assert!(!shown.contains(other), "{language:?}: {id} needs another");
                }
                read += 1;
            }
            let all = whole.entries().filter(|entry| format!("{entry:?}").starts_with("Message(")).count();
            assert_eq!(read, all, "{language:?}");
        }
    }

    #[test]
    fn every_error_has_its_sentence_and_its_cure() {
        let catalogue = Catalogue::english();
        let codes = codes();
        assert!(codes.len() > 60, "{}", codes.len());
        for code in codes {
            let id = format!("error-{code}");
            let says = |attribute| catalogue.pattern(&id, attribute, &Params::new()).is_some();
            assert!(says(None), "{id} is missing");
            assert!(code == "gateway-refused" || says(Some("cure")), "{id} has no cure");
        }
        for cure in iop::Cure::ALL {
            let id = format!("cure-{}", cure.id());
            assert_ne!(catalogue.plain(&id), id, "it is missing");
        }
    }

    /// The codes that the platform documents or was seen to answer, each with a word of what cures it.
    const REFUSALS: &[(&str, &str)] = &[
        ("IncompleteSignature", "sellerkey inspect"),
        ("InvalidCode", "Authorize again"),
        ("InvalidAppkey", "app key"),
        ("InvalidAppKey", "app key"),
        ("MissingParameter", "form field"),
        ("IllegalTimestamp", "clock"),
        ("InvalidApiPath", "platform"),
        ("IllegalAccessToken", "Renew"),
        ("IllegalRefreshToken", "Re-authorize"),
        ("AUTH_TYPE_UNSUPPORTED", "policy"),
        ("ApiCallLimit", "Wait"),
        ("AppCallLimit", "Wait"),
        ("ServiceUnavailable", "later"),
        ("SystemError", "later"),
        ("isp.service-unavailable", "later"),
        ("15", "later"),
        ("InsufficientPermission", "API group"),
        ("AppWhiteIpLimit", "whitelist"),
        ("isv.account-migration-check-fail", "support"),
        ("isv.402", "support"),
        ("param-appkey.not.exists", "host"),
        ("29", "host"),
        ("Platform System blacklist", "host"),
    ];

    #[test]
    fn whatever_the_gateway_refuses_is_explained_with_its_own_cure() {
        let catalogue = Catalogue::english();
        for (code, cure) in REFUSALS {
            let body = format!(r#"{{"type":"ISV","code":"{code}","message":"no","request_id":"212a"}}"#);
            let Err(iop::AnswerError::Refused(error)) = iop::read_grant(body.as_bytes()) else {
                panic!("{code} is no refusal");
            };
            let explained = catalogue.explain(&crate::gateway::GatewayFailure::Refused(error));
            assert!(explained.cure.contains(cure), "{code}: {}", explained.cure);
            for said in [*code, "no", "212a"] {
                assert!(explained.message.contains(said), "{code}: {}", explained.message);
            }
            let lower = code.to_ascii_lowercase();
            assert_eq!(iop::ErrorCode::of(&lower), iop::ErrorCode::of(code), "without regard to case");
            assert_ne!(iop::ErrorCode::of(code), iop::ErrorCode::Unknown, "{code}");
        }
    }

    #[test]
    fn a_missing_message_is_shown_by_its_name() {
        assert_eq!(Catalogue::english().plain("no-such-message"), "no-such-message");
    }
}
