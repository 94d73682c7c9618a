//! A text for whoever helps. It is made of fields of its own, each of which somebody chose to be in it: numbers, codes,
//! words of ours. None of its types can hold a secret, and names of accounts, stores and apps are in it only where a
//! person says so.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::Serialize;

use super::versions::{desktop, system};
use super::{Doctor, Finding};
use crate::mask::mask;
use crate::registry::{ActivityFilter, Happening};
use crate::sellerkey::Sellerkey;

/// What may be in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// Names of accounts, stores and apps too.
    pub names: bool,
}

/// The text, as JSON that a person can read.
#[derive(Clone, Debug, Serialize)]
pub struct Bundle {
    schema: u32,
    made_at: String,
    version: &'static str,
    system: String,
    desktop: String,
    webview: Option<String>,
    vault: Option<&'static str>,
    registry_schema: Option<i64>,
    counts: Counts,
    findings: Vec<BundledFinding>,
    last_errors: Vec<BundledError>,
    log: Vec<String>,
}

#[derive(Clone, Debug, Default, Serialize)]
struct Counts {
    apps: usize,
    stores: usize,
    deliveries: usize,
    waiting: usize,
}

#[derive(Clone, Debug, Serialize)]
struct BundledFinding {
    examination: &'static str,
    outcome: &'static str,
    code: &'static str,
    about: Option<String>,
    values: BTreeMap<&'static str, String>,
}

#[derive(Clone, Debug, Serialize)]
struct BundledError {
    at: String,
    app: Option<String>,
    store: Option<String>,
    what: &'static str,
    path: Option<String>,
    code: String,
    request_id: Option<String>,
}

/// The values of a sentence that may be in it: numbers, codes, and words of ours.
const VALUES: [&str; 20] = [
    "answer",
    "code",
    "desktop",
    "direction",
    "found",
    "free",
    "gateway",
    "host",
    "known",
    "mode",
    "number",
    "offset",
    "request_id",
    "schema",
    "seconds",
    "size",
    "status",
    "system",
    "times",
    "version",
];

/// So many errors, the newest.
const ERRORS: usize = 30;

/// So much of the log, in lines.
const LINES: usize = 200;

impl Bundle {
    pub(super) fn of(doctor: &Doctor, findings: &[Finding], contents: Contents) -> Self {
        let core = doctor.0.core.as_ref().ok();
        let private = Private::of(core, contents);
        let state = crate::registry::FileState::of(&doctor.0.home.registry()).ok();
        Self {
            schema: 1,
            made_at: in_seconds(Timestamp::now()),
            version: env!("CARGO_PKG_VERSION"),
            system: system(),
            desktop: desktop(),
            webview: doctor.0.webview.clone(),
            vault: core.map(|core| core.vault().kind().as_str()),
            registry_schema: state.map(|state| state.schema),
            counts: core.map(counts).unwrap_or_default(),
            findings: findings.iter().map(|finding| bundled(finding, &private)).collect(),
            last_errors: core.map(|core| errors(core, &private)).unwrap_or_default(),
            log: log(doctor, &private),
        }
    }

    /// As it is shown, and then saved.
    pub fn text(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

fn counts(core: &Sellerkey) -> Counts {
    let registry = core.registry();
    Counts {
        apps: registry.apps().map_or(0, |rows| rows.len()),
        stores: registry.stores().map_or(0, |rows| rows.len()),
        deliveries: registry.deliveries().map_or(0, |rows| rows.len()),
        waiting: registry.all_parked().map_or(0, |rows| rows.len()),
    }
}

fn bundled(finding: &Finding, private: &Private) -> BundledFinding {
    let allowed = |(name, value): (&&'static str, &String)| {
        VALUES.contains(name).then(|| (*name, private.without(value)))
    };
    BundledFinding {
        examination: finding.examination.as_str(),
        outcome: finding.outcome.as_str(),
        code: finding.says.code,
        about: finding.about.as_ref().map(|name| private.without(name)),
        values: finding.says.params.iter().filter_map(allowed).collect(),
    }
}

fn errors(core: &Sellerkey, private: &Private) -> Vec<BundledError> {
    let entries = core.registry().activities(ActivityFilter { store: None, limit: 500 }).unwrap_or_default();
    let wrong = entries.into_iter().rev().filter_map(|entry| {
        let what = entry.activity.happening.word();
        let (path, answer, request_id) = match entry.activity.happening {
            Happening::Asked { path, code: answer, request_id, dry_run, .. } => {
                let good = answer == "0" || (dry_run && answer == "InvalidCode");
                (Some(path), (!good).then_some(answer)?, request_id)
            }
            Happening::Delivered { code: answer, .. } => (None, answer?, None),
            Happening::Stray { code: answer } => (None, answer, None),
            _ => return None,
        };
        Some(BundledError {
            at: in_seconds(entry.activity.at),
            app: entry.activity.app.map(|id| short(&id.to_string())),
            store: entry.activity.store.map(|id| short(&id.to_string())),
            what,
            path: path.map(|path| mask(&path)),
            code: mask(&answer),
            // A number for the platform's support, which is what it is there for.
            request_id: request_id.map(|id| private.without(&id)),
        })
    });
    wrong.take(ERRORS).collect()
}

fn log(doctor: &Doctor, private: &Private) -> Vec<String> {
    let text = std::fs::read(doctor.0.home.log()).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<_> = text.lines().collect();
    let tail = lines.iter().skip(lines.len().saturating_sub(LINES));
    tail.map(|line| shortened(&private.without(&mask(line)))).collect()
}

/// What is nobody else's business.
struct Private {
    names: BTreeSet<String>,
    home: Option<String>,
}

impl Private {
    fn of(core: Option<&Sellerkey>, contents: Contents) -> Self {
        let home = std::env::var("HOME").ok().filter(|home| home.len() > 1);
        let mut names = BTreeSet::new();
        if let Some(core) = core.filter(|_| !contents.names) {
            for store in core.registry().stores().unwrap_or_default() {
                names.insert(store.name.to_string());
                names.extend(store.account.name().map(str::to_owned));
                names.extend(store.account.id().map(str::to_owned));
            }
            for parked in core.registry().all_parked().unwrap_or_default() {
                names.extend(parked.account.name().map(str::to_owned));
                names.extend(parked.account.id().map(str::to_owned));
            }
            names.extend(core.registry().apps().unwrap_or_default().iter().map(|app| app.name.to_string()));
            names.extend(
                core.registry().deliveries().unwrap_or_default().iter().map(|one| one.name.to_string()),
            );
        }
        Self { names, home }
    }

    /// The longest names first, so that none leaves a part of another.
    fn without(&self, text: &str) -> String {
        let mut names: Vec<_> = self.names.iter().filter(|name| !name.is_empty()).collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        let text = names.iter().fold(text.to_owned(), |text, name| text.replace(name.as_str(), "[name]"));
        self.home.as_ref().map_or(text.clone(), |home| text.replace(home.as_str(), "~"))
    }
}

/// An id is told from others by its beginning.
fn short(id: &str) -> String {
    id.chars().take(8).collect()
}

/// The same for every id in a line.
fn shortened(line: &str) -> String {
    let is_part = |char: char| char.is_ascii_hexdigit() || char == '-';
    let mut done = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(start) = rest.find(is_part) {
        let (before, from) = rest.split_at(start);
        let (word, after) = from.split_at(from.find(|char| !is_part(char)).unwrap_or(from.len()));
        done.push_str(before);
        let is_id = word.len() == 36 && word.bytes().filter(|byte| *byte == b'-').count() == 4;
        done.push_str(if is_id { &word[..8] } else { word });
        rest = after;
    }
    done.push_str(rest);
    done
}

fn in_seconds(time: Timestamp) -> String {
    Timestamp::from_second(time.as_second()).unwrap_or(time).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_shortened_and_nothing_else_is() {
        assert_eq!(
            shortened("store=25d1bab9-51a0-43d8-9245-a15415c65103 at 2026-11-24 done"),
            "store=25d1bab9 at 2026-11-24 done"
        );
        let sign = "2514b9a1c51a043d89245a15415c65103abc";
        for other in ["25d1bab9-51a0-43d8-9245-a15415c6510", "a1b2c3d4-e-f-0-1", sign] {
            assert_eq!(shortened(other), other);
        }
    }
}
