//! The right request, and the way from what was signed to it.

use std::fmt;

use secrecy::zeroize::Zeroizing;
use url::Url;

/// The right request, with a fresh timestamp. Holds the code or the token that was pasted.
#[derive(Clone)]
pub struct Mended {
    /// The text to sign.
    pub base: Zeroizing<String>,
    /// Its sign; nothing without a secret.
    pub sign: Option<String>,
    /// Where it goes.
    pub url: Url,
    /// Names and values as they are sent, `sign` last where there is one.
    pub form: Vec<(String, Zeroizing<String>)>,
    /// Whether a code that was really authorized has to be put in before it is sent.
    pub wants_code: bool,
}

/// A piece of a text on its way to another.
#[derive(Clone, PartialEq, Eq)]
pub struct Segment {
    /// What becomes of it.
    pub kind: SegmentKind,
    /// The piece itself. May be a code or a token.
    pub text: String,
    /// Whether [`Segment::text`] is the value of a code, a token or a secret: shown masked.
    pub secret: bool,
}

/// What becomes of a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each says it by its name")]
pub enum SegmentKind {
    Keep,
    Delete,
    Insert,
}

impl Mended {
    /// A cURL line for `sh`; nothing without a sign.
    pub fn curl(&self) -> Option<Zeroizing<String>> {
        self.sign.as_ref()?;
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(self.form.iter().map(|(name, value)| (name, value.as_str())));
        let form = Zeroizing::new(form.finish());
        Some(format!("curl --request POST '{}' --data '{}'", self.url, form.replace('\'', "%27")).into())
    }
}

impl fmt::Debug for Mended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Mended({})", self.url)
    }
}

impl fmt::Debug for Segment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}({})", self.kind, if self.secret { "…" } else { &self.text })
    }
}
