//! What the owner of an account sees who came back from the authorize page: what happened, and what to do. Nothing of
//! the request stands in it; of the account only its name does.

use hyper::StatusCode;

use super::{MIND, Page, TICK, reply};
use crate::account::SettleError;
use crate::attempt::{AttemptFailure, Stage};
use crate::error::{Error, Params, params};
use crate::gateway::GatewayFailure;
use crate::listen::{Ending, Heard};
use crate::message::Catalogue;

/// What is said: a message of the catalogue, `page-{id}` with its attribute `text`.
#[derive(Debug)]
pub(crate) struct Said {
    id: &'static str,
    status: StatusCode,
    good: bool,
    params: Params,
}

/// Longer names of accounts are cut off.
const LONGEST_NAME: usize = 80;

impl Said {
    /// What is to be said of what came.
    pub(crate) fn of(heard: &Heard) -> Self {
        match heard {
            Heard::Settled { app, settled } => match settled {
                crate::account::Settled::Connected(store) | crate::account::Settled::Reauthorized(store) => {
                    Self::good("connected").about(app.name.as_str(), &store.account)
                }
                crate::account::Settled::Dropped => Self::working(),
            },
            Heard::Brought { app, parked } => Self::good("brought").about(app.name.as_str(), &parked.account),
            Heard::Undecided { app, parked, error } => {
                let other = matches!(error, Error::Settle(SettleError::DifferentAccount { .. }));
                let id = if other { "other-account" } else { "undecided" };
                Self::bad(id, StatusCode::OK).about(app.name.as_str(), &parked.account)
            }
            Heard::Ended { app, attempt, ending, error } => {
                Self::of_ending(*ending, &attempt.stage, error).with(params([("app", app.name.as_str())]))
            }
            Heard::Stray(_) => Self::bad("nothing", StatusCode::BAD_REQUEST),
            Heard::Trouble(_) => Self::bad("not-now", StatusCode::SERVICE_UNAVAILABLE),
        }
    }

    /// It takes longer than a browser waits.
    pub(crate) fn working() -> Self {
        Self { status: StatusCode::ACCEPTED, ..Self::good("working") }
    }

    /// Nobody is waited for here.
    pub(crate) fn nothing() -> Self {
        Self::bad("nothing", StatusCode::NOT_FOUND)
    }

    pub(crate) fn status(&self) -> StatusCode {
        self.status
    }

    fn of_ending(ending: Ending, stage: &Stage, error: &Error) -> Self {
        match (ending, stage) {
            (Ending::Refused, _) => Self::bad("refused", StatusCode::OK),
            (Ending::Before, Stage::Done) => Self::good("used"),
            (Ending::Before, _) => Self::working(),
            (Ending::NotNow, _) => Self::bad("not-now", StatusCode::SERVICE_UNAVAILABLE),
            (Ending::Over, Stage::Failed(AttemptFailure::Cancelled)) => {
                Self::bad("taken-back", StatusCode::GONE)
            }
            (Ending::Over, Stage::Failed(AttemptFailure::Replaced)) => {
                Self::bad("replaced", StatusCode::GONE)
            }
            (Ending::Over, Stage::Failed(AttemptFailure::Exchange(_))) => {
                Self::bad("spent", StatusCode::GONE)
            }
            (Ending::Over, _) => Self::bad("expired", StatusCode::GONE),
            (Ending::Failed, _) => match error {
                Error::Gateway(GatewayFailure::Refused(_)) => {
                    Self::bad("code-refused", StatusCode::BAD_GATEWAY)
                }
                Error::Gateway(_) => Self::bad("gateway-trouble", StatusCode::BAD_GATEWAY),
                _ => Self::bad("failed", StatusCode::INTERNAL_SERVER_ERROR),
            },
        }
    }

    fn good(id: &'static str) -> Self {
        Self { id, status: StatusCode::OK, good: true, params: Params::new() }
    }

    fn bad(id: &'static str, status: StatusCode) -> Self {
        Self { id, status, good: false, params: Params::new() }
    }

    fn with(self, params: Params) -> Self {
        Self { params, ..self }
    }

    fn about(self, app: &str, account: &iop::Account) -> Self {
        let named = account.name().or_else(|| account.id()).unwrap_or_default();
        self.with(params([("app", app), ("account", named)]))
    }
}

/// The page.
pub(crate) fn page(catalogue: &Catalogue, said: &Said) -> Page {
    let mut shown = said.params.clone();
    let unnamed = shown.get("account").is_some_and(|name| shown_name(name).is_empty());
    if unnamed {
        shown.insert("account", catalogue.plain("page-unnamed-account"));
    }
    for value in shown.values_mut() {
        *value = escaped(&shown_name(value));
    }
    let id = format!("page-{}", said.id);
    let text = catalogue.attribute(&id, "text", &shown).unwrap_or_default();
    reply(if said.good { TICK } else { MIND }, &catalogue.plain(&id), &text)
}

/// A stranger's word, as far as it is shown: no characters that turn the direction of others.
fn shown_name(name: &str) -> String {
    let turns = |char: char| matches!(char, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    name.trim().chars().filter(|char| !char.is_control() && !turns(*char)).take(LONGEST_NAME).collect()
}

fn escaped(text: &str) -> String {
    let mut safe = String::new();
    for char in text.chars() {
        match char {
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '&' => safe.push_str("&amp;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            char => safe.push(char),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGES: [&str; 16] = [
        "connected",
        "brought",
        "other-account",
        "undecided",
        "used",
        "working",
        "refused",
        "not-now",
        "taken-back",
        "replaced",
        "spent",
        "expired",
        "code-refused",
        "gateway-trouble",
        "failed",
        "nothing",
    ];

    #[test]
    fn every_page_has_its_title_and_its_text() {
        let catalogue = Catalogue::english();
        for id in PAGES {
            let said = Said::bad(id, StatusCode::OK).with(params([("app", "Shop"), ("account", "a@b")]));
            let html = page(catalogue, &said).html;
            assert!(!html.contains(&format!("page-{id}")), "{id} has no title");
            let text = html.split("<p>").nth(1).and_then(|rest| rest.split("</p>").next());
            assert!(text.is_some_and(|text| text.len() > 30), "{id}: {text:?}");
            assert!(
                !html.contains("{$") && !html.contains("{ $") && !html.contains("{text}"),
                "{id}: {html}"
            );
        }
    }

    #[test]
    fn a_name_is_a_name_whatever_stands_in_it() {
        let catalogue = Catalogue::english();
        let name = "<b onclick='x'>\"&amp;{style}\u{202e}\n{text}";
        let said = Said::good("connected").with(params([("app", "Shop"), ("account", name)]));
        let html = page(catalogue, &said).html;
        assert!(
            html.contains("&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;amp;{style}{text}"),
            "nothing of it is more than text: {html}"
        );
        assert_eq!(html.matches("<style>").count(), 1);
        let nobody = Said::good("connected").with(params([("app", "Shop"), ("account", " \u{202e} ")]));
        assert!(page(catalogue, &nobody).html.contains(&catalogue.plain("page-unnamed-account")));
        let long = Said::good("connected").with(params([("app", "Shop"), ("account", &"n".repeat(5000))]));
        assert!(!page(catalogue, &long).html.contains(&"n".repeat(LONGEST_NAME + 1)));
    }
}
