//! What an inspection says, in the catalogue's words.

use iop::inspect::{Finding, MASK, Mistake, Notation, Remark};

use super::ticket::is_opaque;
use super::{Report, Verdict};
use crate::error::Params;
use crate::gateway::GatewayFailure;
use crate::message::{Catalogue, Explained, span};

/// One mistake in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingWords {
    /// `plain-hash`, or `unknown-parameter:redirect_uri`.
    pub id: String,
    /// What to do, one sentence.
    pub title: String,
    /// Why, one sentence.
    pub detail: String,
}

/// The one line, and one more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictWords {
    /// What is the matter.
    pub title: String,
    /// What it rests on, or what to do; may be empty.
    pub detail: String,
}

impl Catalogue {
    /// A mistake in words.
    pub fn finding(&self, finding: &Finding) -> FindingWords {
        self.finding_with(finding, &params_of(finding))
    }

    fn finding_with(&self, finding: &Finding, params: &Params) -> FindingWords {
        let id = format!("finding-{}", finding.mistake.name());
        FindingWords {
            id: finding.mistake.id().into_owned(),
            title: self.text(&id, params),
            detail: self.attribute(&id, "detail", params).unwrap_or_default(),
        }
    }

    /// In which form something came: “Read as a cURL command line (sh)”.
    pub fn notation(&self, notation: Notation) -> String {
        self.plain(&format!("notation-{}", notation.id()))
    }

    /// In which of several ways something was understood.
    pub fn remark(&self, remark: Remark) -> String {
        let count = if let Remark::OneOf(count) = remark { count } else { 0 };
        let id = format!("remark-{}", remark.id());
        self.counted(&id, None, &Params::new(), count).unwrap_or(id)
    }
}

/// What the sentences of a mistake name: `$name` is what it is about, `$off` the unit in which is told how far a
/// timestamp is off, `$has_right` whether `$right` is known, and every fact has its own name.
pub(super) fn params_of(finding: &Finding) -> Params {
    let mut params: Params = finding.facts.iter().cloned().collect();
    params.extend(subject(&finding.mistake).map(|name| ("name", name.to_owned())));
    params.insert("has_right", if params.contains_key("right") { "yes" } else { "no" }.to_owned());
    if let Some(seconds) = finding.fact("seconds").and_then(|seconds| seconds.parse().ok()) {
        params.extend(span(seconds));
    }
    params
}

impl Report {
    /// The mistakes in words, in their order, without what is alive.
    pub fn findings(&self, catalogue: &Catalogue) -> Vec<FindingWords> {
        let findings = self.inspection.findings.iter();
        let words = findings.map(|finding| {
            let words = catalogue.finding_with(finding, &self.shown_params(finding));
            FindingWords { id: shown_id(finding), ..words }
        });
        words.collect()
    }

    /// The one line in words.
    pub fn verdict_words(&self, catalogue: &Catalogue) -> VerdictWords {
        let verdict = self.verdict();
        let id = format!("verdict-{}", verdict.id());
        let answer = self.explained_answer(catalogue);
        let mut params = Params::from([("tried", grouped(self.inspection.recipes_tried))]);
        if let Some(answer) = &answer {
            params.extend(answer.params.clone());
        }
        let count = self.inspection.findings.len();
        let title = catalogue.counted(&id, None, &params, count).unwrap_or(id.clone());
        let detail = match (verdict, answer) {
            // Without a recipe there is nothing that it rests on.
            (Verdict::Wrong, _) if self.inspection.recipe.is_none() => None,
            (Verdict::Answer, Some(answer)) => Some(answer.cure),
            _ => catalogue.counted(&id, Some("detail"), &params, count),
        };
        VerdictWords { title, detail: detail.unwrap_or_default() }
    }

    /// What the gateway answered, with its cure, where that was pasted.
    pub fn explained_answer(&self, catalogue: &Catalogue) -> Option<Explained> {
        let answer = self.evidence.answer.clone()?;
        Some(catalogue.explain(&GatewayFailure::Refused(Box::new(answer))))
    }
}

impl Verdict {
    /// A stable name, for message catalogues.
    pub fn id(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::RightButRefused => "right-but-refused",
            Self::Wrong => "wrong",
            Self::Unexplained => "unexplained",
            Self::NoSecret => "no-secret",
            Self::NoSign => "no-sign",
            Self::Masked => "masked",
            Self::Text => "text",
            Self::Answer => "answer",
            Self::Cancelled => "cancelled",
        }
    }

    /// Each of them, for checks that a catalogue words them all.
    pub const ALL: [Self; 10] = [
        Self::Right,
        Self::RightButRefused,
        Self::Wrong,
        Self::Unexplained,
        Self::NoSecret,
        Self::NoSign,
        Self::Masked,
        Self::Text,
        Self::Answer,
        Self::Cancelled,
    ];
}

/// The id as it may be shown: a token that stands where a name should be is none to be said.
pub(super) fn shown_id(finding: &Finding) -> String {
    match finding.mistake.subject() {
        Some(subject) if is_opaque(subject) => format!("{}:{MASK}", finding.mistake.name()),
        _ => finding.mistake.id().into_owned(),
    }
}

/// What a mistake's sentence names.
fn subject(mistake: &Mistake) -> Option<&str> {
    match mistake {
        Mistake::WrongHost(name) | Mistake::WrongPath(name) | Mistake::CodeOfOtherApp(name) => Some(name),
        other => other.subject(),
    }
}

/// 118234 as 118,234.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use iop::inspect::{ReadError, ReadProblem};

    use super::super::InspectionError;
    use super::*;
    use crate::language::Language;

    #[test]
    fn every_mistake_says_what_to_do_and_why_in_one_sentence_each() {
        let catalogue = Catalogue::english();
        for mistake in Mistake::every() {
            let facts = [("seconds", "86400"), ("right", "api-sg.aliexpress.com")];
            let facts = facts.map(|(name, value)| (name, value.to_owned())).to_vec();
            let words = catalogue.finding(&Finding { mistake: mistake.clone(), facts });
            assert_eq!(words.id, mistake.id());
            for (what, sentence) in [("title", &words.title), ("detail", &words.detail)] {
                assert!(!sentence.is_empty() && !sentence.starts_with("finding-"), "{mistake}: no {what}");
                assert!(sentence.ends_with('.') && !sentence.contains('!'), "{mistake}: {sentence}");
                assert_eq!(sentence.matches(". ").count(), 0, "{mistake}: one sentence: {sentence}");
                assert!(!sentence.contains("{$"), "{mistake}: {sentence}");
            }
            let chinese = Catalogue::of(Language::Chinese)
                .finding(&Finding { mistake: mistake.clone(), facts: Vec::new() });
            assert!(!chinese.title.starts_with("finding-"), "{mistake}: no Chinese title");
            if let Some(name) = subject(&mistake) {
                let named = words.title.contains(name) || words.detail.contains(name);
                assert!(named, "{mistake}: {words:?}");
            }
        }
    }

    #[test]
    fn every_verdict_and_every_notation_is_worded() {
        let catalogue = Catalogue::english();
        for verdict in Verdict::ALL {
            let params = Params::from([("tried", "7".to_owned()), ("answer", "A".to_owned())]);
            for count in [0, 1, 2] {
                let title = catalogue.counted(&format!("verdict-{}", verdict.id()), None, &params, count);
                let title = title.expect("a sentence");
                assert!(title.ends_with('.') && !title.contains('{'), "{verdict:?}: {title}");
            }
        }
        for notation in Notation::ALL {
            assert!(catalogue.notation(notation).starts_with("Read as "), "{notation:?}");
        }
        for remark in Remark::EVERY {
            assert!(catalogue.remark(remark).ends_with('.'), "{remark:?}");
        }
        for problem in ReadProblem::every() {
            let named = problem.subject().map(str::to_owned);
            let error = InspectionError::Read(ReadError { problem, line: 3, column: 14 });
            let explained = catalogue.explain(&error);
            assert!(!explained.message.starts_with("error-") && !explained.cure.is_empty(), "{error}");
            let all = format!("{} {}", explained.message, explained.cure);
            assert!(named.is_none_or(|name| all.contains(&name)), "{error}");
        }
    }

    #[test]
    fn a_fact_that_is_known_is_said() {
        let say = |mistake: Mistake, facts: &[(&'static str, &str)]| {
            let facts = facts.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
            let words = Catalogue::english().finding(&Finding { mistake, facts });
            format!("{} {}", words.title, words.detail)
        };
        let missing = |place| say(Mistake::MissingParameter("sign".into()), &[("place", place)]);
        assert!(missing("header").contains("in a header") && missing("json").contains("in a JSON body"));
        let code = |around| say(Mistake::CodeOfOtherApp("1".into()), &[("whitespace", around)]);
        assert!(
            code("code").contains("white space off the code") && code("app_key").contains("off the app key")
        );
        let off = |seconds| say(Mistake::TimestampSkew, &[("seconds", seconds)]);
        let told = [("300", " 5 min off"), ("19300", " 5 h 21 min off"), ("200000000", " 2,314 d off")];
        for (seconds, words) in told {
            assert!(off(seconds).contains(words), "{}", off(seconds));
        }
        let host = say(Mistake::WrongHost("gw.api.taobao.com".into()), &[("right", "api-sg.aliexpress.com")]);
        assert!(host.contains("gw.api.taobao.com") && host.contains("Send it to api-sg.aliexpress.com."));
    }

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(
            [0, 999, 1000, 118_234, 1_000_000].map(grouped),
            ["0", "999", "1,000", "118,234", "1,000,000"]
        );
    }
}
