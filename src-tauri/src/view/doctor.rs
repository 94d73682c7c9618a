//! Doctor, in Settings.

use std::collections::BTreeMap;

use sellerkey_core::doctor::{Finding, Fix, Mended, Outcome};
use sellerkey_core::message::Catalogue;
use serde::{Deserialize, Serialize};
#[cfg(test)]
use ts_rs::TS;

/// What an examination found.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct ExaminedView {
    /// The catalogue words it as `examination-…`.
    pub examination: String,
    /// Of what: an app, a store, a gateway.
    pub about: Option<String>,
    pub outcome: OutcomeWord,
    /// One of Doctor's codes, or an error's.
    pub code: String,
    pub params: BTreeMap<String, String>,
    /// Whether the code is an error's.
    pub of_error: bool,
    pub fix: Option<FixWord>,
    /// Whether something is lost by that, so that it is asked first.
    pub asks: bool,
}

/// How it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(TS))]
#[serde(rename_all = "kebab-case")]
pub enum OutcomeWord {
    Good,
    Note,
    Bad,
    NotExamined,
}

/// What can be mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(TS))]
#[serde(rename_all = "kebab-case")]
pub enum FixWord {
    Rebuild,
    Close,
    Describe,
    Adopt,
    RemoveSocket,
    Register,
}

/// What was mended: of a registry, what came back.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct FixedView {
    pub fix: FixWord,
    pub apps: u32,
    pub stores: u32,
    /// Where the damaged file is now.
    pub aside: String,
    /// Tokens whose app is not known any more.
    pub without_app: u32,
}

impl ExaminedView {
    /// Named by these words, where words are among what is named.
    pub fn of(finding: &Finding, catalogue: &Catalogue) -> Self {
        let says = &finding.says;
        Self {
            examination: finding.examination.as_str().to_owned(),
            about: finding.about.clone(),
            outcome: finding.outcome.into(),
            code: says.code.to_owned(),
            params: catalogue
                .values(says)
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
            of_error: says.of_error,
            fix: finding.fix.map(Into::into),
            asks: finding.fix.is_some_and(Fix::is_asked_for),
        }
    }
}

impl From<Mended> for FixedView {
    fn from(mended: Mended) -> Self {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        match mended {
            Mended::Done(fix) => Self::of(fix),
            Mended::Rebuilt(rebuilt) => Self {
                apps: count(rebuilt.apps),
                stores: count(rebuilt.stores),
                aside: rebuilt.aside.display().to_string(),
                without_app: count(rebuilt.without_app),
                ..Self::of(Fix::Rebuild)
            },
        }
    }
}

impl FixedView {
    /// Of something from which nothing has to come back.
    pub fn of(fix: Fix) -> Self {
        Self { fix: fix.into(), apps: 0, stores: 0, aside: String::new(), without_app: 0 }
    }
}

impl From<Outcome> for OutcomeWord {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Good => Self::Good,
            Outcome::Note => Self::Note,
            Outcome::Bad => Self::Bad,
            Outcome::NotExamined => Self::NotExamined,
        }
    }
}

impl From<Fix> for FixWord {
    fn from(fix: Fix) -> Self {
        match fix {
            Fix::Rebuild => Self::Rebuild,
            Fix::Close => Self::Close,
            Fix::Describe => Self::Describe,
            Fix::Adopt => Self::Adopt,
            Fix::RemoveSocket => Self::RemoveSocket,
            Fix::Register => Self::Register,
        }
    }
}

impl From<FixWord> for Fix {
    fn from(word: FixWord) -> Self {
        match word {
            FixWord::Rebuild => Self::Rebuild,
            FixWord::Close => Self::Close,
            FixWord::Describe => Self::Describe,
            FixWord::Adopt => Self::Adopt,
            FixWord::RemoveSocket => Self::RemoveSocket,
            FixWord::Register => Self::Register,
        }
    }
}
