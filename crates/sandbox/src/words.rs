//! The pages' words in the browser's language: a dictionary by the English words, which stand in the code beside what
//! they are about. What a dictionary lacks is said in English.

use std::collections::BTreeMap;

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;

/// The languages beside English, by their tags.
const OTHERS: [(&str, &str); 4] = [
    ("es", include_str!("../../../messages/sandbox/es.json")),
    ("zh", include_str!("../../../messages/sandbox/zh.json")),
    ("pt-BR", include_str!("../../../messages/sandbox/pt-BR.json")),
    ("ru", include_str!("../../../messages/sandbox/ru.json")),
];

/// The words of one language.
pub(crate) struct Words {
    tag: &'static str,
    dictionary: BTreeMap<String, String>,
}

impl Words {
    /// Of the first language that a browser asks for and there are words in, in the order in which it names them.
    pub(crate) fn of_browser(headers: &HeaderMap) -> Self {
        let wanted = headers.get(ACCEPT_LANGUAGE).and_then(|wanted| wanted.to_str().ok()).unwrap_or_default();
        let tags = wanted.split(',').take(16).filter_map(|one| one.split([';', '-']).next());
        tags.map(str::trim).find_map(Self::of).unwrap_or_default()
    }

    fn of(primary: &str) -> Option<Self> {
        if primary.eq_ignore_ascii_case("en") {
            return Some(Self::default());
        }
        let is_it = |tag: &str| tag.split('-').next().is_some_and(|own| own.eq_ignore_ascii_case(primary));
        let (tag, text) = OTHERS.into_iter().find(|(tag, _)| is_it(tag))?;
        Some(Self { tag, dictionary: serde_json::from_str(text).unwrap_or_default() })
    }

    /// The language's tag.
    pub(crate) fn tag(&self) -> &'static str {
        self.tag
    }

    /// These English words, in this language.
    pub(crate) fn say<'words>(&'words self, english: &'words str) -> &'words str {
        self.dictionary.get(english).map_or(english, String::as_str)
    }
}

/// English.
impl Default for Words {
    fn default() -> Self {
        Self { tag: "en", dictionary: BTreeMap::new() }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::account::ACCOUNTS;

    fn asked(wanted: &str) -> &'static str {
        Words::of_browser(&HeaderMap::from_iter([(ACCEPT_LANGUAGE, wanted.parse().expect("a header"))])).tag()
    }

    #[test]
    fn the_first_language_that_there_are_words_in_is_spoken() {
        for (wanted, tag) in [
            ("zh-CN,zh;q=0.9", "zh"),
            ("sv, pt;q=0.5", "pt-BR"),
            ("en-GB,ru;q=0.8", "en"),
            ("RU", "ru"),
            ("*", "en"),
            ("", "en"),
        ] {
            assert_eq!(asked(wanted), tag, "{wanted}");
        }
        assert_eq!(Words::of_browser(&HeaderMap::new()).tag(), "en");
    }

    /// The words in quotation marks that stand in the code behind these.
    fn quoted<'code>(code: &'code str, before: &'static str) -> impl Iterator<Item = String> + 'code {
        let words = |rest: &'code str| rest.trim_start().strip_prefix('"')?.split_once('"');
        code.split(before).skip(1).filter_map(words).map(|(words, _)| words.to_owned())
    }

    #[test]
    fn every_language_has_all_words_of_the_pages_and_no_others() {
        let (page, authorize) = (include_str!("page.rs"), include_str!("authorize.rs"));
        let mut all: BTreeSet<_> = quoted(page, "say(").collect();
        all.extend(quoted(authorize, "say(").chain(quoted(authorize, "#[error(")));
        all.extend(ACCOUNTS.iter().map(|account| account.country.name.to_owned()));
        assert!(all.len() > 25, "{all:?}");
        for (tag, text) in OTHERS {
            let known: BTreeMap<String, String> = serde_json::from_str(text).expect("JSON");
            let names: BTreeSet<_> = known.keys().cloned().collect();
            assert_eq!(all.symmetric_difference(&names).collect::<Vec<_>>(), Vec::<&String>::new(), "{tag}");
            let empty: Vec<_> = known.iter().filter(|(_, words)| words.trim().is_empty()).collect();
            assert!(empty.is_empty(), "{tag}: {empty:?}");
        }
    }
}
