//! What the user calls things, and sorts them by.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What the user calls an app or a store: 1 to 80 characters on one line. Two that differ only in the case of ASCII
/// letters are one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name(String);

impl Name {
    /// White space around it is cut off.
    pub fn parse(text: &str) -> Option<Self> {
        let name = text.trim();
        let fits = !name.is_empty() && name.chars().count() <= 80 && !name.chars().any(char::is_control);
        fits.then(|| Self(name.to_owned()))
    }

    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first of `name`, `name 2`, `name 3`, … that is free.
    pub(crate) fn first_free(&self, taken: impl Fn(&Self) -> bool) -> Self {
        let stem: String = self.0.chars().take(74).collect();
        let numbered = (2..10_000).map(|number| Self(format!("{stem} {number}")));
        std::iter::once(self.clone())
            .chain(numbered)
            .find(|name| !taken(name))
            .unwrap_or_else(|| self.clone())
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What the user sorts stores by: a word of 1 to 40 characters without commas and white space around it, in lower case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Tag(String);

impl Tag {
    /// How many a store has at most.
    pub const MOST: usize = 12;

    /// White space around it is cut off.
    pub fn parse(text: &str) -> Option<Self> {
        let tag = text.trim().to_lowercase();
        let fits = !tag.is_empty() && tag.chars().count() <= 40;
        let spoils = |char: char| char.is_control() || char == ',';
        (fits && !tag.contains(spoils)).then_some(Self(tag))
    }

    /// The word itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        let free = Name::parse(" Sunrise ").expect("a name").first_free(|name| name.as_str() != "Sunrise 3");
        assert_eq!(free.as_str(), "Sunrise 3");
        assert!(
            Name::parse("a\nb").is_none()
                && Name::parse("  ").is_none()
                && Name::parse(&"a".repeat(81)).is_none()
        );
    }

    #[test]
    fn tags() {
        assert_eq!(Tag::parse(" EU ").as_ref().map(Tag::as_str), Some("eu"));
        assert!(
            Tag::parse("a,b").is_none() && Tag::parse(" ").is_none() && Tag::parse(&"a".repeat(41)).is_none()
        );
    }
}
