//! What was asked and answered, for whoever drives the sandbox from outside. Names of parameters, never values.

use std::collections::VecDeque;

use jiff::Timestamp;
use serde::Serialize;

use crate::app::App;
use crate::check::{Known, Stamp, Target, TokenInput, app_of, signs, stamp};
use crate::received::Received;

/// How many requests are kept.
const KEPT: usize = 1000;

/// The sign that the platform's documentation prints on every page and that signs nothing.
const PLACEHOLDER: &str = "D13F2A03BE94D9AAE9F933FFA7B13E0A5AD84A3DAEBC62A458A3C382EC2E91EC";

/// One request.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Entry {
    /// When it came, by the sandbox's clock.
    pub(crate) at: Timestamp,
    /// As it is signed (`/auth/token/create`), or as it stands in the address.
    pub(crate) path: String,
    /// Names, in the order in which they came.
    pub(crate) parameters: Vec<String>,
    /// The gateway's code, `0` for success; the HTTP status of what is no answer of the gateway's (a page, a
    /// redirect); nothing where the connection was cut.
    pub(crate) answer_code: Option<String>,
    /// What is wrong with it for certain, by the inspector's names.
    pub(crate) findings: Vec<String>,
}

/// The last requests, the oldest first.
#[derive(Debug, Default)]
pub(crate) struct Journal(VecDeque<Entry>);

impl Journal {
    pub(crate) fn add(&mut self, entry: Entry) {
        if self.0.len() == KEPT {
            self.0.pop_front();
        }
        self.0.push_back(entry);
    }

    pub(crate) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.0.iter()
    }
}

/// What is wrong with a call for certain, without trying recipes.
pub(crate) fn findings(apps: &[App], target: &Target, received: &Received, now: Timestamp) -> Vec<String> {
    let known = target.known(received);
    let mut findings = Vec::new();
    for name in target.required(received).filter(|name| received.get(name).is_none()) {
        findings.push(format!("missing-parameter:{name}"));
    }
    for (name, _) in received.pairs().filter(|(_, value)| value.is_empty()) {
        findings.push(format!("empty-parameter:{name}"));
    }
    if let Some(Known::Token { input, .. }) = known {
        let unknown = received.names().filter(|name| !is_known(name, input));
        findings.extend(unknown.map(|name| format!("unknown-parameter:{name}")));
    }
    match received.filled("timestamp").map(|text| stamp(text, now)) {
        Some(Stamp::Seconds) => findings.push("timestamp-seconds".to_owned()),
        Some(Stamp::Format) => findings.push("timestamp-format".to_owned()),
        Some(Stamp::Skew) => findings.push("timestamp-skew".to_owned()),
        Some(Stamp::Good) | None => {}
    }
    if let (Some(app), Some(sign)) = (app_of(apps, received), received.filled("sign")) {
        let lower = |right: iop::Sign| right.as_str().eq_ignore_ascii_case(sign) && !right.matches(sign);
        if sign == PLACEHOLDER {
            findings.push("placeholder-sign".to_owned());
        } else if signs(app, target, received).is_ok_and(|signs| signs.into_iter().any(lower)) {
            findings.push("lower-case".to_owned());
        }
    }
    if let Some(Known::Token { input: TokenInput::Code, .. }) = known
        && let Some(code) = received.filled("code")
    {
        match app_key_of(code) {
            None => findings.push("dummy-code".to_owned()),
            Some(key) if received.get("app_key") != Some(key) => {
                findings.push("code-of-other-app".to_owned());
            }
            Some(_) => {}
        }
    }
    findings
}

/// What a token call takes, and what SDKs add to every call.
fn is_known(name: &str, input: TokenInput) -> bool {
    let common = ["app_key", "timestamp", "sign_method", "sign"];
    let habits = ["access_token", "debug", "format", "method", "partner_id", "session", "simplify", "v"];
    name == input.name() || common.contains(&name) || habits.contains(&name)
}

/// The app key in the middle of `3_{app_key}_{random}`.
fn app_key_of(code: &str) -> Option<&str> {
    let (key, random) = code.strip_prefix("3_")?.split_once('_')?;
    (!key.is_empty() && !random.is_empty()).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Timestamp {
        Timestamp::from_millisecond(1_767_268_800_000).expect("a time")
    }

    fn found(path: &str, query: &str) -> Vec<String> {
        let apps = vec!["500101:helloworld".parse().expect("an app")];
        findings(&apps, &Target::Rest(path.to_owned()), &Received::of_query(Some(query)), now())
    }

    #[test]
    fn what_is_wrong_for_certain() {
        let create = "/auth/token/create";
        let table: [(&str, &[&str]); 7] = [
            ("app_key=500101&timestamp=1767268800000&sign_method=sha256&sign=x&code=3_500101_x", &[]),
            (
                "app_key=500101&timestamp=1767268800&sign_method=sha256&sign=&code=test&redirect_uri=x",
                &[
                    "empty-parameter:sign",
                    "unknown-parameter:redirect_uri",
                    "timestamp-seconds",
                    "dummy-code",
                ],
            ),
            (
                "timestamp=yesterday",
                &[
                    "missing-parameter:app_key",
                    "missing-parameter:sign_method",
                    "missing-parameter:sign",
                    "missing-parameter:code",
                    "timestamp-format",
                ],
            ),
            (
                "app_key=500101&timestamp=5&sign_method=sha256&sign=x&code=3_500102_x",
                &["timestamp-skew", "code-of-other-app"],
            ),
            (
                "app_key=500101&timestamp=1767268800000&sign_method=sha256&code=3_500101_x\
                 &sign=D13F2A03BE94D9AAE9F933FFA7B13E0A5AD84A3DAEBC62A458A3C382EC2E91EC",
                &["placeholder-sign"],
            ),
            (
                "app_key=500101&timestamp=1767268800000&sign_method=sha256&sign=x&code=3_500101_x&uuid=1",
                &["unknown-parameter:uuid"],
            ),
            ("app_key=500101&timestamp=1767268800000&sign_method=sha256&sign=x&code=3_500101_x&v=2.0", &[]),
        ];
        for (query, expected) in table {
            assert_eq!(found(create, query), expected, "{query}");
        }
    }

    #[test]
    fn a_right_sign_in_lower_case() {
        let query = "app_key=500101&timestamp=1767268800000&sign_method=sha256&code=3_500101_x";
        let received = Received::of_query(Some(query));
        let app: App = "500101:helloworld".parse().expect("an app");
        let target = Target::Rest("/auth/token/create".to_owned());
        let sign = signs(&app, &target, &received).expect("a path")[0].as_str().to_lowercase();
        assert_eq!(found("/auth/token/create", &format!("{query}&sign={sign}")), ["lower-case"]);
    }

    #[test]
    fn the_last_thousand_are_kept() {
        let mut journal = Journal::default();
        for number in 0..KEPT + 5 {
            journal.add(Entry {
                at: now(),
                path: number.to_string(),
                parameters: Vec::new(),
                answer_code: None,
                findings: Vec::new(),
            });
        }
        assert_eq!(journal.entries().count(), KEPT);
        assert_eq!(journal.entries().next().map(|entry| entry.path.clone()), Some("5".to_owned()));
    }
}
