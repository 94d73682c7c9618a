//! The languages of the words: the system's where there are words in it, else English; or another, by choice.

use hyper::HeaderMap;
use hyper::header::ACCEPT_LANGUAGE;

use crate::error::Error;
use crate::sellerkey::Sellerkey;

/// A language that the catalogues of `messages/` are in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, in which every message is written first.
    #[default]
    English,
    /// Spanish.
    Spanish,
    /// Chinese, in simplified characters.
    Chinese,
    /// Portuguese, as it is written in Brazil.
    Portuguese,
    /// Russian.
    Russian,
}

/// Whose language the desktop app speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LanguageChoice {
    /// The system's.
    #[default]
    System,
    /// This one.
    Always(Language),
}

/// The environment variable that goes before the system's language.
const VARIABLE: &str = "SELLERKEY_LANG";
const SETTING: &str = "desktop.language";

impl Language {
    /// All of them, English first.
    pub const ALL: [Self; 5] = [Self::English, Self::Spanish, Self::Chinese, Self::Portuguese, Self::Russian];

    /// Its tag by BCP 47, which is also the name of its catalogue's file.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
            Self::Chinese => "zh",
            Self::Portuguese => "pt-BR",
            Self::Russian => "ru",
        }
    }

    /// Its own name for itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
            Self::Chinese => "简体中文",
            Self::Portuguese => "Português (Brasil)",
            Self::Russian => "Русский",
        }
    }

    /// The language of a locale's name, whatever its country, script and encoding: `pt_PT.UTF-8`, `zh-Hant-TW`. None
    /// where there are no words in it.
    pub fn parse(locale: &str) -> Option<Self> {
        let primary = locale.split(['-', '_', '.', '@']).next()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|language| language.tag().split('-').next() == Some(primary.as_str()))
    }

    /// What the environment asks for (`SELLERKEY_LANG`), else the first of the system's languages that there are words
    /// in, else English.
    pub fn of_system() -> Self {
        std::env::var(VARIABLE)
            .ok()
            .and_then(|asked| Self::parse(&asked))
            .or_else(|| sys_locale::get_locales().find_map(|locale| Self::parse(&locale)))
            .unwrap_or_default()
    }
}

impl Language {
    /// The first that a browser asks for and there are words in, in the order in which it names them.
    pub(crate) fn of_browser(headers: &HeaderMap) -> Self {
        let wanted = headers.get(ACCEPT_LANGUAGE).and_then(|wanted| wanted.to_str().ok()).unwrap_or_default();
        let tags = wanted.split(',').take(16).filter_map(|one| one.split(';').next());
        tags.map(str::trim).find_map(Self::parse).unwrap_or_default()
    }
}

impl LanguageChoice {
    /// The language that comes of it, on this system.
    pub fn language(self) -> Language {
        match self {
            Self::System => Language::of_system(),
            Self::Always(language) => language,
        }
    }
}

impl Sellerkey {
    /// The language of the desktop app.
    pub fn language(&self) -> Result<LanguageChoice, Error> {
        let chosen = self.registry().setting(SETTING)?;
        Ok(chosen
            .and_then(|tag| Language::parse(&tag))
            .map_or(LanguageChoice::System, LanguageChoice::Always))
    }

    /// Speaks this language in the desktop app from now on.
    pub fn set_language(&self, choice: LanguageChoice) -> Result<(), Error> {
        let setting = match choice {
            LanguageChoice::System => "system",
            LanguageChoice::Always(language) => language.tag(),
        };
        Ok(self.registry().set_setting(SETTING, setting)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_are_read_whatever_stands_behind_the_language() {
        for (locale, language) in [
            ("en_GB.UTF-8", Some(Language::English)),
            ("es-419", Some(Language::Spanish)),
            ("ES", Some(Language::Spanish)),
            ("zh_CN.GB18030", Some(Language::Chinese)),
            ("zh-Hant-TW", Some(Language::Chinese)),
            ("pt_PT@euro", Some(Language::Portuguese)),
            ("ru", Some(Language::Russian)),
            ("C.UTF-8", None),
            ("POSIX", None),
            ("", None),
            ("est", None),
            ("de_DE", None),
        ] {
            assert_eq!(Language::parse(locale), language, "{locale}");
        }
    }

    #[test]
    fn a_browser_is_answered_in_the_first_of_its_languages_that_there_are_words_in() {
        for (wanted, language) in [
            ("es-ES,es;q=0.9,en;q=0.8", Language::Spanish),
            ("sv, zh-CN;q=0.5", Language::Chinese),
            ("*", Language::English),
            ("", Language::English),
            (&"sv,".repeat(100), Language::English),
        ] {
            let headers = HeaderMap::from_iter([(ACCEPT_LANGUAGE, wanted.parse().expect("a header"))]);
            assert_eq!(Language::of_browser(&headers), language, "{wanted}");
        }
        assert_eq!(Language::of_browser(&HeaderMap::new()), Language::English);
    }

    #[test]
    fn each_language_is_found_by_its_own_tag() {
        for language in Language::ALL {
            assert_eq!(Language::parse(language.tag()), Some(language));
        }
    }
}
