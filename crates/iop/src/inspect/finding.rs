//! The mistakes, by the names that others rely on.

use std::borrow::Cow;
use std::fmt;

/// One mistake of a request or of its sign.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Mistake {
    /// `SHA256(text)` in place of the keyed HMAC.
    PlainHash,
    /// The secret stands around, before or behind the text, as the old gateway had it.
    SecretWrapped,
    /// The signed path begins with `/rest`.
    PathHasRest,
    /// A system call was signed without its path.
    PathMissing,
    /// A business call was signed with a path.
    PathOnBusinessCall,
    /// `sign_method` was left out of the text.
    SignMethodUnsigned,
    /// Sent, and not signed with the value that was sent.
    SentUnsigned(String),
    /// Signed, and not sent.
    SignedUnsent(String),
    /// Values stand percent-encoded in the text.
    ValuesEncoded,
    /// The whole text was percent-encoded.
    TextEncoded,
    /// `k=v&k=v` in place of plain concatenation.
    JoinedWithAmpersand,
    /// In the order in which they were sent.
    Unsorted,
    /// Sorted by a locale, or without regard to case.
    LocaleSorted,
    /// The text was the key, and the secret the message.
    KeyMessageSwapped,
    /// MD5.
    Md5,
    /// HMAC-MD5.
    HmacMd5,
    /// HMAC-SHA1.
    HmacSha1,
    /// Hexadecimal in lower case.
    LowerCase,
    /// Base64 in place of hexadecimal.
    Base64,
    /// White space or a line break belongs to the secret that signed.
    SecretWhitespace,
    /// No recipe makes this sign: another secret, or changed after signing.
    NoRecipeMatched,
    /// Seconds in place of milliseconds.
    TimestampSeconds,
    /// Neither milliseconds nor `2017-11-11T12:00:00Z`.
    TimestampFormat,
    /// More than 7200 s from the gateway's clock.
    TimestampSkew,
    /// The sign that the documentation prints in every sample.
    PlaceholderSign,
    /// The call does not know this parameter.
    UnknownParameter(String),
    /// Absent, or where the gateway does not look for it.
    MissingParameter(String),
    /// Sent without a value.
    EmptyParameter(String),
    /// Not a host of the platform.
    WrongHost(String),
    /// Not a path of the platform's.
    WrongPath(String),
    /// A code that no authorize page made.
    DummyCode,
    /// The code names another app key.
    CodeOfOtherApp(String),
}

/// A mistake that was found, and what is known about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which.
    pub mistake: Mistake,
    /// What its sentence names; never a secret, a code or a token.
    pub facts: Vec<(&'static str, String)>,
}

impl Finding {
    pub(super) fn of(mistake: Mistake) -> Self {
        Self { mistake, facts: Vec::new() }
    }

    pub(super) fn named(mistake: impl FnOnce(String) -> Mistake, name: &str) -> Self {
        Self::of(mistake(name.to_owned())).with("name", name)
    }

    #[must_use]
    pub(super) fn with(mut self, fact: &'static str, value: impl Into<String>) -> Self {
        self.facts.push((fact, value.into()));
        self
    }

    /// What is known under a name.
    pub fn fact(&self, name: &str) -> Option<&str> {
        self.facts.iter().find(|(fact, _)| *fact == name).map(|(_, value)| value.as_str())
    }
}

impl Mistake {
    /// Whether it shows in the text that was signed, beside the right one; what is wrong with the hash, the secret,
    /// the sign or the request as a whole does not.
    pub fn shows_in_text(&self) -> bool {
        matches!(
            self,
            Self::PathHasRest
                | Self::PathMissing
                | Self::PathOnBusinessCall
                | Self::SignMethodUnsigned
                | Self::SentUnsigned(_)
                | Self::SignedUnsent(_)
                | Self::ValuesEncoded
                | Self::TextEncoded
                | Self::JoinedWithAmpersand
                | Self::Unsorted
                | Self::LocaleSorted
        )
    }

    /// Its name without a subject: what catalogues go by.
    pub fn name(&self) -> &'static str {
        match self {
            Self::PlainHash => "plain-hash",
            Self::SecretWrapped => "secret-wrapped",
            Self::PathHasRest => "path-has-rest",
            Self::PathMissing => "path-missing",
            Self::PathOnBusinessCall => "path-on-business-call",
            Self::SignMethodUnsigned => "sign-method-unsigned",
            Self::SentUnsigned(_) => "sent-unsigned",
            Self::SignedUnsent(_) => "signed-unsent",
            Self::ValuesEncoded => "values-encoded",
            Self::TextEncoded => "text-encoded",
            Self::JoinedWithAmpersand => "joined-with-ampersand",
            Self::Unsorted => "unsorted",
            Self::LocaleSorted => "locale-sorted",
            Self::KeyMessageSwapped => "key-message-swapped",
            Self::Md5 => "md5",
            Self::HmacMd5 => "hmac-md5",
            Self::HmacSha1 => "hmac-sha1",
            Self::LowerCase => "lower-case",
            Self::Base64 => "base64",
            Self::SecretWhitespace => "secret-whitespace",
            Self::NoRecipeMatched => "no-recipe-matched",
            Self::TimestampSeconds => "timestamp-seconds",
            Self::TimestampFormat => "timestamp-format",
            Self::TimestampSkew => "timestamp-skew",
            Self::PlaceholderSign => "placeholder-sign",
            Self::UnknownParameter(_) => "unknown-parameter",
            Self::MissingParameter(_) => "missing-parameter",
            Self::EmptyParameter(_) => "empty-parameter",
            Self::WrongHost(_) => "wrong-host",
            Self::WrongPath(_) => "wrong-path",
            Self::DummyCode => "dummy-code",
            Self::CodeOfOtherApp(_) => "code-of-other-app",
        }
    }

    /// The parameter that it is about, where one belongs to its name.
    pub fn subject(&self) -> Option<&str> {
        match self {
            Self::SentUnsigned(name)
            | Self::SignedUnsent(name)
            | Self::UnknownParameter(name)
            | Self::MissingParameter(name)
            | Self::EmptyParameter(name) => Some(name),
            _ => None,
        }
    }

    /// `plain-hash`, or `unknown-parameter:redirect_uri`.
    pub fn id(&self) -> Cow<'static, str> {
        match self.subject() {
            Some(subject) => format!("{}:{subject}", self.name()).into(),
            None => self.name().into(),
        }
    }

    /// One of each, for checks that a catalogue words them all.
    pub fn every() -> Vec<Self> {
        let name = || "method".to_owned();
        vec![
            Self::PlainHash,
            Self::SecretWrapped,
            Self::PathHasRest,
            Self::PathMissing,
            Self::PathOnBusinessCall,
            Self::SignMethodUnsigned,
            Self::SentUnsigned(name()),
            Self::SignedUnsent(name()),
            Self::ValuesEncoded,
            Self::TextEncoded,
            Self::JoinedWithAmpersand,
            Self::Unsorted,
            Self::LocaleSorted,
            Self::KeyMessageSwapped,
            Self::Md5,
            Self::HmacMd5,
            Self::HmacSha1,
            Self::LowerCase,
            Self::Base64,
            Self::SecretWhitespace,
            Self::NoRecipeMatched,
            Self::TimestampSeconds,
            Self::TimestampFormat,
            Self::TimestampSkew,
            Self::PlaceholderSign,
            Self::UnknownParameter(name()),
            Self::MissingParameter(name()),
            Self::EmptyParameter(name()),
            Self::WrongHost(name()),
            Self::WrongPath(name()),
            Self::DummyCode,
            Self::CodeOfOtherApp(name()),
        ]
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shows_in_the_text_is_what_changes_it() {
        let shown: Vec<_> = Mistake::every().into_iter().filter(Mistake::shows_in_text).collect();
        let names: Vec<_> = shown.iter().map(Mistake::name).collect();
        let changes = [
            "path-has-rest",
            "path-missing",
            "path-on-business-call",
            "sign-method-unsigned",
            "sent-unsigned",
            "signed-unsent",
            "values-encoded",
            "text-encoded",
            "joined-with-ampersand",
            "unsorted",
            "locale-sorted",
        ];
        assert_eq!(names, changes);
    }
}
