//! What was asked and answered, for whoever drives the sandbox from outside. Names of parameters, never values.

use std::collections::VecDeque;

use jiff::Timestamp;
use serde::Serialize;

/// How many requests are kept.
const KEPT: usize = 1000;

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
    /// What is wrong with it, by the inspector's names.
    pub(crate) findings: Vec<String>,
}

/// The last requests, the oldest first.
#[derive(Debug, Default)]
pub(crate) struct Journal {
    entries: VecDeque<Entry>,
    /// How many are no longer kept.
    gone: usize,
}

impl Journal {
    /// Keeps a request, and gives it a number.
    pub(crate) fn add(&mut self, entry: Entry) -> usize {
        if self.entries.len() == KEPT {
            self.entries.pop_front();
            self.gone += 1;
        }
        self.entries.push_back(entry);
        self.gone + self.entries.len() - 1
    }

    /// Says more of a request, where it is still kept.
    pub(crate) fn explain(&mut self, number: usize, findings: Vec<String>) {
        let at = number.checked_sub(self.gone);
        if let Some(entry) = at.and_then(|at| self.entries.get_mut(at)) {
            entry.findings = findings;
        }
    }

    pub(crate) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(path: &str) -> Entry {
        Entry {
            at: Timestamp::UNIX_EPOCH,
            path: path.to_owned(),
            parameters: Vec::new(),
            answer_code: None,
            findings: Vec::new(),
        }
    }

    #[test]
    fn the_last_thousand_are_kept() {
        let mut journal = Journal::default();
        for number in 0..KEPT + 5 {
            assert_eq!(journal.add(entry(&number.to_string())), number);
        }
        assert_eq!(journal.entries().count(), KEPT);
        assert_eq!(journal.entries().next().map(|entry| entry.path.clone()), Some("5".to_owned()));
    }

    #[test]
    fn more_is_said_of_the_one_that_was_meant() {
        let mut journal = Journal::default();
        for number in 0..KEPT + 5 {
            journal.add(entry(&number.to_string()));
        }
        for number in [4, 5, KEPT + 4, KEPT + 5] {
            journal.explain(number, vec!["md5".to_owned()]);
        }
        let explained: Vec<_> = journal.entries().filter(|entry| !entry.findings.is_empty()).collect();
        assert_eq!(explained.iter().map(|entry| entry.path.as_str()).collect::<Vec<_>>(), ["5", "1004"]);
    }
}
