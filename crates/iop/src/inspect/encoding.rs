//! Percent-encodings as languages have them, each a map from a byte to some bytes.

/// What was percent-encoded before it was hashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Nothing: the right one.
    None,
    /// Each value.
    Values(Escape),
    /// The text as a whole, without the secret around it.
    Text(Escape),
}

/// A kind of percent-encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Escape {
    /// What it leaves as it is beside letters and digits.
    pub kept: &'static str,
    /// Whether a space becomes a plus sign.
    pub plus: bool,
    /// Whether its digits are in lower case.
    pub lower: bool,
    /// Whether it was done twice.
    pub twice: bool,
}

/// JavaScript's `encodeURIComponent`.
const COMPONENT: Escape = Escape { kept: "-_.!~*'()", plus: false, lower: false, twice: false };
/// Java's `URLEncoder`, and forms of browsers.
const FORM: Escape = Escape { kept: "-_.*", plus: true, ..COMPONENT };
/// RFC 3986: PHP's `rawurlencode`, .NET's `Uri.EscapeDataString`.
const STRICT: Escape = Escape { kept: "-_.~", ..COMPONENT };
/// PHP's `urlencode`.
const PHP: Escape = Escape { kept: "-_.", plus: true, ..COMPONENT };
/// Python's `quote`.
const PYTHON: Escape = Escape { kept: "-_.~/", ..COMPONENT };
/// Python's `quote_plus`.
const PYTHON_PLUS: Escape = Escape { kept: "-_.~", plus: true, ..COMPONENT };
/// .NET's `HttpUtility.UrlEncode`.
const NET: Escape = Escape { kept: "-_.!*()", plus: true, lower: true, twice: false };
/// JavaScript's `encodeURI`.
const URI: Escape = Escape { kept: "-_.!~*'();,/?:@&=+$#", ..COMPONENT };

const fn lower(escape: Escape) -> Escape {
    Escape { lower: true, ..escape }
}

const fn twice(escape: Escape) -> Escape {
    Escape { twice: true, ..escape }
}

impl Encoding {
    /// All that are tried, the likelier first.
    pub(super) const ALL: [Self; 19] = [
        Self::None,
        Self::Values(COMPONENT),
        Self::Values(FORM),
        Self::Values(STRICT),
        Self::Values(PHP),
        Self::Values(PYTHON),
        Self::Values(PYTHON_PLUS),
        Self::Values(NET),
        Self::Values(lower(COMPONENT)),
        Self::Values(twice(COMPONENT)),
        Self::Values(twice(FORM)),
        Self::Text(COMPONENT),
        Self::Text(FORM),
        Self::Text(STRICT),
        Self::Text(PYTHON),
        Self::Text(URI),
        Self::Text(NET),
        Self::Text(lower(COMPONENT)),
        Self::Text(twice(COMPONENT)),
    ];

    /// What becomes of values.
    pub(super) fn of_values(self) -> Option<Escape> {
        match self {
            Self::None => None,
            Self::Values(escape) | Self::Text(escape) => Some(escape),
        }
    }

    /// What becomes of all else: path, names and what joins them.
    pub(super) fn of_frame(self) -> Option<Escape> {
        match self {
            Self::Text(escape) => Some(escape),
            Self::None | Self::Values(_) => None,
        }
    }
}

/// An escape as a table, so that a text is encoded by looking up.
#[derive(Clone)]
pub(super) struct Table([Escaped; 256]);

/// The bytes that one becomes: at most `%252F`.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Escaped {
    bytes: [u8; 5],
    length: u8,
}

impl Table {
    pub(super) fn of(escape: Option<Escape>) -> Self {
        Self(std::array::from_fn(|byte| {
            let byte = u8::try_from(byte).unwrap_or_default();
            let once = match escape {
                Some(escape) => once(&[byte], escape),
                None => vec![byte],
            };
            let text = match escape {
                Some(escape) if escape.twice => once_more(&once, escape),
                _ => once,
            };
            let mut bytes = [0; 5];
            bytes[..text.len()].copy_from_slice(&text);
            Escaped { bytes, length: u8::try_from(text.len()).unwrap_or_default() }
        }))
    }

    /// Writes what `text` becomes.
    pub(super) fn write(&self, text: &[u8], out: &mut Vec<u8>) {
        for byte in text {
            let escaped = &self.0[usize::from(*byte)];
            out.extend_from_slice(&escaped.bytes[..usize::from(escaped.length)]);
        }
    }

    /// Whether the two make something else of some byte of `text`.
    pub(super) fn differs(&self, other: &Self, text: &[u8]) -> bool {
        text.iter().any(|byte| self.0[usize::from(*byte)] != other.0[usize::from(*byte)])
    }
}

fn once(text: &[u8], escape: Escape) -> Vec<u8> {
    let digits = if escape.lower { b"0123456789abcdef" } else { b"0123456789ABCDEF" };
    let mut out = Vec::with_capacity(5);
    for byte in text {
        match byte {
            b' ' if escape.plus => out.push(b'+'),
            byte if byte.is_ascii_alphanumeric() || escape.kept.as_bytes().contains(byte) => out.push(*byte),
            byte => {
                out.extend([b'%', digits[usize::from(byte >> 4)], digits[usize::from(byte & 15)]]);
            }
        }
    }
    out
}

/// `%2F` becomes `%252F`.
fn once_more(text: &[u8], escape: Escape) -> Vec<u8> {
    once(text, Escape { plus: false, ..escape })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(escape: Escape, text: &str) -> String {
        let mut out = Vec::new();
        Table::of(Some(escape)).write(text.as_bytes(), &mut out);
        String::from_utf8(out).expect("ASCII")
    }

    #[test]
    fn as_the_languages_have_them() {
        let text = "a b/ü~*'";
        assert_eq!(encoded(COMPONENT, text), "a%20b%2F%C3%BC~*'");
        assert_eq!(encoded(FORM, text), "a+b%2F%C3%BC%7E*%27");
        assert_eq!(encoded(STRICT, text), "a%20b%2F%C3%BC~%2A%27");
        assert_eq!(encoded(PHP, text), "a+b%2F%C3%BC%7E%2A%27");
        assert_eq!(encoded(PYTHON, text), "a%20b/%C3%BC~%2A%27");
        assert_eq!(encoded(NET, text), "a+b%2f%c3%bc%7e*%27");
        assert_eq!(encoded(URI, text), "a%20b/%C3%BC~*'");
        assert_eq!(encoded(twice(COMPONENT), text), "a%2520b%252F%25C3%25BC~*'");
        assert_eq!(encoded(twice(FORM), text), "a%2Bb%252F%25C3%25BC%257E*%2527");
    }
}
