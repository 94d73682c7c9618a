//! A text for the platform's support, in English and in Chinese: the five fields of its own form, then what was
//! checked. No secret, sign, code or token stands in it, whole or in part of another value.

use iop::AppSecret;
use iop::inspect::{Evidence, Inspection, MASK, SentRequest};
use url::form_urlencoded::byte_serialize;

use super::shown::around;
use super::words::grouped;
use super::{DryRun, Report, Verdict, is_live};
use crate::error::params;
use crate::language::Language;
use crate::message::Catalogue;

impl Report {
    /// The text, both languages one below the other; with what a dry run showed, where one was sent.
    pub fn ticket(&self, dry_run: Option<&DryRun>) -> String {
        let parts =
            [Catalogue::english(), Catalogue::of(Language::Chinese)].map(|words| self.part(words, dry_run));
        let mut text = parts.join("\n");
        for value in &self.live {
            text = text.replace(value, MASK);
        }
        text
    }

    fn part(&self, words: &Catalogue, dry_run: Option<&DryRun>) -> String {
        let unknown = || words.plain("ticket-unknown");
        let request = self.evidence.request.as_ref();
        let sent = |name: &str| request.and_then(|request| request.get(name)).map(str::to_owned);
        let app_key = sent("app_key").or_else(|| self.app.as_ref().map(|app| app.key.to_string()));
        let answer = self.evidence.answer.as_ref();
        let fields = [
            ("app-key", app_key),
            ("description", Some(self.description(words))),
            ("request-id", answer.and_then(|answer| answer.request_id.clone())),
            ("api-path", self.api_path()),
            ("request-body", request.map(body)),
        ];
        let mut lines = vec![words.plain("ticket-title"), String::new()];
        for (field, value) in fields {
            lines.push(format!(
                "{}: {}",
                words.plain(&format!("ticket-{field}")),
                value.map_or_else(unknown, |value| on_one_line(&value))
            ));
        }
        lines.extend([String::new(), words.plain("ticket-checked")]);
        let checked = self.checked(words).into_iter().chain(dry_run.and_then(|one| answered(words, one)));
        lines.extend(checked.map(|line| format!("- {}", on_one_line(&line))));
        lines.join("\n") + "\n"
    }

    fn description(&self, words: &Catalogue) -> String {
        let answer = self.evidence.answer.as_ref().map(|answer| answer.code.clone());
        let answer = answer.unwrap_or_else(|| words.plain("ticket-some-error"));
        let id = match self.verdict() {
            Verdict::Right | Verdict::RightButRefused => "ticket-description-right",
            Verdict::Wrong => "ticket-description-wrong",
            Verdict::Unexplained => "ticket-description-unexplained",
            _ => "ticket-description-unchecked",
        };
        words.text(id, &params([("answer", &answer), ("tried", &grouped(self.inspection.recipes_tried))]))
    }

    /// The path as the platform's form wants it: a system call's path, or a business call's name.
    fn api_path(&self) -> Option<String> {
        let url = self.inspection.mended.as_ref().map(|mended| &mended.url);
        let address = url.or(self.evidence.request.as_ref()?.address.as_ref())?;
        let path = address.path();
        if path == "/sync" {
            return self.evidence.request.as_ref()?.get("method").map(str::to_owned);
        }
        Some(path.strip_prefix("/rest").unwrap_or(path).to_owned())
    }

    fn checked(&self, words: &Catalogue) -> Vec<String> {
        let mut lines = Vec::new();
        let tried = params([("tried", &grouped(self.inspection.recipes_tried))]);
        match (&self.inspection.recipe, self.verdict()) {
            (_, Verdict::Right | Verdict::RightButRefused) => lines.push(words.plain("ticket-sign-right")),
            (Some(recipe), _) => {
                lines.push(words.text("ticket-recipe", &params([("recipe", &recipe.to_string())])));
            }
            (None, Verdict::Unexplained | Verdict::Cancelled) => {
                lines.push(words.text("ticket-no-recipe", &tried));
            }
            (None, _) => lines.push(words.plain("ticket-not-checked")),
        }
        lines.extend(self.findings(words).into_iter().map(|finding| finding.title));
        lines.extend(self.shape().map(|shape| words.text("ticket-shape", &params([("text", &shape)]))));
        lines
    }

    /// The text that has to be signed, with every live value masked.
    fn shape(&self) -> Option<String> {
        let mended = self.inspection.mended.as_ref()?;
        let mut pairs: Vec<_> = mended.form.iter().filter(|(name, _)| name != "sign").collect();
        pairs.sort_by(|one, other| one.0.as_bytes().cmp(other.0.as_bytes()));
        let whole: String = pairs.iter().flat_map(|(name, value)| [name.as_str(), value.as_str()]).collect();
        let path = mended.base.strip_suffix(&whole)?;
        let shown = pairs.iter().map(|(name, value)| format!(" {name} {}", shown(name, value)));
        Some(format!("{path}{}", shown.collect::<String>()).trim().to_owned())
    }
}

/// How many live values are looked for inside of others. More than a few stand in no honest request; the rest is hidden
/// by name alone, so that no paste makes this slow.
const MOST_LIVE: usize = 64;

/// Every value that must not stand in what is shown or handed on, the longest first: long enough that no word of a
/// sentence can be meant.
pub(super) fn live_values(
    evidence: &Evidence,
    inspection: &Inspection,
    secret: Option<&AppSecret>,
) -> Vec<String> {
    let live = |name: &str| name == "sign" || is_live(name);
    let sent = evidence.request.iter().flat_map(|request| &request.pairs);
    let sent = sent.filter(|pair| live(&pair.name)).map(|pair| pair.value.clone());
    let mended = inspection.mended.iter().flat_map(|mended| &mended.form);
    let mended = mended.filter(|(name, _)| live(name)).map(|(_, value)| value.to_string());
    let secret = secret.map(AppSecret::expose);
    let secret = secret.into_iter().flat_map(|secret| [secret.to_owned(), secret.trim().to_owned()]);
    let around = evidence.signed_text.iter().flat_map(|text| around(text));
    let all = secret.chain(mended).chain(sent).chain(around).filter(|value| value.len() >= 6);
    let mut all: Vec<_> = all.take(MOST_LIVE).flat_map(|value| [encoded(&value), value]).collect();
    all.sort_unstable_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
    all.dedup();
    all
}

fn answered(words: &Catalogue, dry_run: &DryRun) -> Option<String> {
    let answer = dry_run.answer.as_ref()?;
    let request_id = answer.request_id.as_deref().unwrap_or("—");
    Some(words.text("ticket-dry-run", &params([("answer", &answer.code), ("request_id", request_id)])))
}

/// The form as it was sent, in its order.
fn body(request: &SentRequest) -> String {
    let pairs = request.seen().map(|pair| {
        let name = if is_opaque(&pair.name) { MASK.to_owned() } else { encoded(&pair.name) };
        format!("{name}={}", {
            let shown = shown(&pair.name, &pair.value);
            if shown.contains(MASK) { shown } else { encoded(&shown) }
        })
    });
    pairs.collect::<Vec<_>>().join("&")
}

/// A value, or what may be seen of it: nothing of what is alive, of an address no query, and of what is long and has
/// no words in it nothing either, whatever it is called.
fn shown(name: &str, value: &str) -> String {
    if name == "sign" || is_live(name) || is_wordless(value) {
        return MASK.to_owned();
    }
    match value.split_once(['?', '#']) {
        Some((address, _)) if value.contains("://") => format!("{address}{MASK}"),
        _ => value.to_owned(),
    }
}

/// Whether something is long, has no words in it and some digits, as codes and tokens have: no name is like that.
pub(super) fn is_opaque(text: &str) -> bool {
    is_wordless(text) && text.bytes().any(|byte| byte.is_ascii_digit())
}

fn is_wordless(text: &str) -> bool {
    text.len() >= 24 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-+/=".contains(&byte))
}

/// Without anything that a terminal or a form acts on: what was pasted makes no line of its own.
fn on_one_line(text: &str) -> String {
    text.chars().map(|char| if char.is_control() { ' ' } else { char }).collect()
}

fn encoded(value: &str) -> String {
    byte_serialize(value.as_bytes()).collect()
}
