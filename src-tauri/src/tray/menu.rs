//! What the tray's menu says, worst store first.

use jiff::Timestamp;
use sellerkey_core::Params;
use sellerkey_core::message::Catalogue;

use super::picture::Mark;
use crate::notices::left;
use crate::view::{RenewalWord, StateWord, StoreView};

/// A line of the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A store and how it stands.
    Store(String),
    /// How many stores stand nowhere in the menu.
    More(String),
    /// A store can be authorized again from here.
    Reauthorize {
        store: String,
        words: String,
    },
    /// What is between groups.
    Rule,
    RenewAll(String),
    Open(String),
    Quit(String),
}

/// All that the tray shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub mark: Mark,
    pub tooltip: String,
    pub lines: Vec<Line>,
}

const LEFT: [&str; 3] = ["ui-state-days-left", "ui-state-hours-left", "ui-state-minutes-left"];

/// So many stores have a line.
const MOST: usize = 12;

impl Shown {
    /// For these stores.
    pub fn of(mut stores: Vec<StoreView>) -> Self {
        let words = Catalogue::english();
        // The rest stands as the list has it, by name.
        stores.sort_by_key(|store| std::cmp::Reverse(urgency(store.state)));
        let mark = stores.first().map_or(Mark::None, |worst| mark(worst.state));
        let state = |store: &StoreView| {
            let params = Params::from([("store", store.name.clone()), ("state", state(&words, store))]);
            words.text("tray-store", &params)
        };
        let mut lines: Vec<_> = stores.iter().take(MOST).map(|store| Line::Store(state(store))).collect();
        if stores.len() > MOST {
            let more = words.counted("tray-more", None, &Params::new(), stores.len() - MOST);
            lines.push(Line::More(more.unwrap_or_default()));
        }
        let tooltip = match stores.first() {
            Some(worst) => state(worst),
            None => words.plain("ui-name"),
        };
        let needed = |store: &&StoreView| urgency(store.state) >= urgency(StateWord::AuthorizationEnding);
        let again = stores.iter().filter(needed).take(MOST).map(|store| Line::Reauthorize {
            store: store.id.clone(),
            words: words.text("tray-reauthorize", &Params::from([("store", store.name.clone())])),
        });
        let mut groups = vec![lines, again.collect()];
        if !stores.is_empty() {
            groups.push(vec![Line::RenewAll(words.plain("tray-renew-all"))]);
        }
        groups.push(vec![Line::Open(words.plain("tray-open")), Line::Quit(words.plain("tray-quit"))]);
        let groups: Vec<_> = groups.into_iter().filter(|group| !group.is_empty()).collect();
        Self { mark, tooltip, lines: groups.join(&Line::Rule) }
    }
}

fn state(words: &Catalogue, store: &StoreView) -> String {
    match store.state {
        StateWord::Connected => words.plain("ui-state-connected"),
        StateWord::RenewalDue => words.plain("ui-state-renewal-due"),
        StateWord::NeedsAuthorization => words.plain("ui-state-needs-authorization"),
        StateWord::AuthorizationEnding => {
            let own = matches!(store.renewal, RenewalWord::Here);
            let end = store.authorized_until.as_ref().or(store.token_until.as_ref().filter(|_| !own));
            let end = end.and_then(|end| end.parse::<Timestamp>().ok());
            match (end, store.now.parse::<Timestamp>()) {
                (Some(end), Ok(now)) => left(words, LEFT, end.duration_since(now), &Params::new()),
                _ => words.plain("ui-state-needs-authorization"),
            }
        }
    }
}

fn urgency(state: StateWord) -> u8 {
    match state {
        StateWord::Connected => 0,
        StateWord::RenewalDue => 1,
        StateWord::AuthorizationEnding => 2,
        StateWord::NeedsAuthorization => 3,
    }
}

fn mark(worst: StateWord) -> Mark {
    match worst {
        StateWord::Connected => Mark::Good,
        StateWord::RenewalDue | StateWord::AuthorizationEnding => Mark::Late,
        StateWord::NeedsAuthorization => Mark::Ended,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn store(name: &str, state: StateWord) -> StoreView {
        StoreView {
            id: format!("id of {name}"),
            name: name.to_owned(),
            app_id: String::new(),
            app_name: String::new(),
            platform_name: String::new(),
            account: None,
            account_id: None,
            account_kind: None,
            state,
            token_until: None,
            authorized_until: Some("2026-03-04T00:00:00Z".to_owned()),
            authorized_at: "2026-01-01T00:00:00Z".to_owned(),
            renewed_at: "2026-01-01T00:00:00Z".to_owned(),
            renewal: RenewalWord::Here,
            renews_at: None,
            ended: None,
            retry_at: None,
            failures: 0,
            checked: None,
            tags: Vec::new(),
            longer_days: None,
            last_error: None,
            deliveries: Vec::new(),
            now: "2026-03-01T00:00:00Z".to_owned(),
        }
    }

    fn words(shown: &Shown) -> Vec<String> {
        let word = |line: &Line| match line {
            Line::Rule => "-".to_owned(),
            Line::Store(words)
            | Line::More(words)
            | Line::Reauthorize { words, .. }
            | Line::RenewAll(words)
            | Line::Open(words)
            | Line::Quit(words) => words.clone(),
        };
        shown.lines.iter().map(word).collect()
    }

    #[test]
    fn the_worst_store_stands_first_and_gives_the_icon_its_mark() {
        let stores = vec![
            store("Good", StateWord::Connected),
            store("Ending", StateWord::AuthorizationEnding),
            store("Ended", StateWord::NeedsAuthorization),
        ];
        let shown = Shown::of(stores);
        assert_eq!(shown.mark, Mark::Ended);
        assert_eq!(
            words(&shown),
            [
                "Ended: Re-authorize",
                "Ending: 3 days left",
                "Good: Connected",
                "-",
                "Re-authorize Ended",
                "Re-authorize Ending",
                "-",
                "Renew all",
                "-",
                "Open Sellerkey",
                "Quit",
            ]
        );
    }

    #[test]
    fn of_many_stores_twelve_have_a_line_and_without_one_there_is_nothing_to_renew() {
        let many = (0..14).map(|number| store(&format!("Store {number}"), StateWord::Connected)).collect();
        let shown = Shown::of(many);
        assert_eq!(words(&shown)[12], "and 2 more");
        assert_eq!(shown.mark, Mark::Good);
        let none = Shown::of(Vec::new());
        assert_eq!(words(&none), ["Open Sellerkey", "Quit"]);
        assert_eq!(none.mark, Mark::None);
    }
}
