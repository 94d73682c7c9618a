//! A way in which somebody made a sign, right or wrong.

use std::fmt;

use super::Encoding;
use super::judge::shortened;

/// How a sign was made. Displayed as a formula, without any secret:
/// `SHA256( secret + /rest/auth/token/create + k v… + secret )`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipe {
    /// The hash, and what its key was.
    pub digest: Digest,
    /// Where the secret stands in the text.
    pub wrap: Wrap,
    /// The secret as it was used.
    pub secret: SecretForm,
    /// What stands before the parameters.
    pub path: SignedPath,
    /// Parameters that were not signed as they were sent.
    pub changes: Vec<Change>,
    /// What was percent-encoded before it was hashed.
    pub encoding: Encoding,
    /// What stands between names, values and parameters.
    pub joining: Joining,
    /// The order of the parameters.
    pub order: Order,
    /// How the hash was written.
    pub output: Output,
}

/// A hash, and what its key was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Digest {
    /// HMAC-SHA256, keyed with the secret: the right one.
    HmacSha256,
    /// HMAC-SHA256 whose key is the text and whose message is the secret.
    HmacSha256Swapped,
    /// SHA-256 without a key.
    Sha256,
    /// MD5 without a key.
    Md5,
    /// HMAC-MD5.
    HmacMd5,
    /// HMAC-SHA1.
    HmacSha1,
}

/// Where the secret stands in the text: nowhere, in the right one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says it by its name")]
pub enum Wrap {
    None,
    Both,
    Before,
    Behind,
}

/// The secret as it was used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SecretForm {
    /// As it is known here.
    Typed,
    /// Without the white space that stands around the one known here.
    Trimmed,
    /// With this before and behind it.
    Padded(&'static str, &'static str),
}

/// What was signed before the parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedPath {
    /// In which way it is right or wrong.
    pub form: PathForm,
    /// The text itself; empty where none was signed.
    pub text: String,
}

/// In which way a signed path is right or wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PathForm {
    /// The call's path; none on a business call.
    Right,
    /// With what stands before it in the address: `/rest`, `/sync`, or the host too.
    Prefixed,
    /// None, though the call is signed with one.
    Missing,
    /// Without the slash that it begins with.
    WithoutSlash,
    /// Some path, though a business call is signed without one.
    OnBusinessCall,
}

/// A parameter that was not signed as it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Sent, and not signed.
    LeftOut(String),
    /// Sent, and signed with another value.
    OtherValue {
        /// Its name.
        name: String,
        /// What was signed, where that is no code, token or secret.
        signed: Option<String>,
    },
    /// Signed, and not sent.
    PutIn {
        /// Its name.
        name: String,
        /// What was signed, where that is no code, token or secret.
        signed: Option<String>,
    },
}

/// What stands between names, values and parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Joining {
    /// Nothing: the right one.
    Plain,
    /// `k=vk=v`
    Equals,
    /// `k=v&k=v`
    Ampersand,
    /// `?k=v&k=v`
    Query,
}

/// The order of the parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Order {
    /// By the bytes of their names: the right one.
    Bytes,
    /// As they were sent.
    AsSent,
    /// Without regard to case.
    CaseBlind,
    /// As a locale sorts: marks before digits before letters, case last.
    Locale,
}

/// How a hash was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Output {
    /// Hexadecimal, upper case: the right one.
    UpperHex,
    /// Hexadecimal, not all of it in upper case.
    LowerHex,
    /// Base64.
    Base64,
}

impl Recipe {
    /// The right one, for a call that is signed with this path, or with none.
    pub fn right(path: &str) -> Self {
        Self {
            digest: Digest::HmacSha256,
            wrap: Wrap::None,
            secret: SecretForm::Typed,
            path: SignedPath { form: PathForm::Right, text: path.to_owned() },
            changes: Vec::new(),
            encoding: Encoding::None,
            joining: Joining::Plain,
            order: Order::Bytes,
            output: Output::UpperHex,
        }
    }

    /// Whether it departs from the right one in nothing.
    pub fn is_right(&self) -> bool {
        *self == Self { changes: Vec::new(), ..Self::right(&self.path.text) }
            && self.path.form == PathForm::Right
    }

    fn secret(&self) -> &'static str {
        match self.secret {
            SecretForm::Typed => "secret",
            SecretForm::Trimmed => "trim(secret)",
            SecretForm::Padded(..) => "(secret with white space)",
        }
    }

    fn parameters(&self) -> String {
        let value = if matches!(self.encoding, Encoding::Values(_)) { "enc(v)" } else { "v" };
        let mut text = match self.joining {
            Joining::Plain => format!("k {value}…"),
            Joining::Equals => format!("k={value}…"),
            Joining::Ampersand => format!("k={value}&…"),
            Joining::Query => format!("?k={value}&…"),
        };
        text += match self.order {
            Order::Bytes => "",
            Order::AsSent => " as sent",
            Order::CaseBlind => " sorted without case",
            Order::Locale => " sorted by a locale",
        };
        for change in &self.changes {
            let (word, name, signed) = match change {
                Change::LeftOut(name) => (" without ", name, None),
                Change::PutIn { name, signed } => (" with ", name, signed.as_ref()),
                Change::OtherValue { name, signed } => (" with another ", name, signed.as_ref()),
            };
            text.extend([word, name]);
            text.extend(signed.map(|signed| format!("={}", shortened(signed))));
        }
        text
    }

    fn text(&self) -> String {
        let mut text = self.parameters();
        if !self.path.text.is_empty() {
            text = format!("{} + {text}", self.path.text);
        }
        if matches!(self.encoding, Encoding::Text(_)) {
            text = format!("enc( {text} )");
        }
        let secret = self.secret();
        match self.wrap {
            Wrap::None => text,
            Wrap::Both => format!("{secret} + {text} + {secret}"),
            Wrap::Before => format!("{secret} + {text}"),
            Wrap::Behind => format!("{text} + {secret}"),
        }
    }
}

impl fmt::Display for Recipe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (text, secret) = (self.text(), self.secret());
        let formula = match self.digest {
            Digest::HmacSha256 => format!("HMAC_SHA256( {secret}, {text} )"),
            Digest::HmacSha256Swapped => format!("HMAC_SHA256( {text}, {secret} )"),
            Digest::Sha256 => format!("SHA256( {text} )"),
            Digest::Md5 => format!("MD5( {text} )"),
            Digest::HmacMd5 => format!("HMAC_MD5( {secret}, {text} )"),
            Digest::HmacSha1 => format!("HMAC_SHA1( {secret}, {text} )"),
        };
        match self.output {
            Output::UpperHex => f.write_str(&formula),
            Output::LowerHex => write!(f, "lower( {formula} )"),
            Output::Base64 => write!(f, "base64( {formula} )"),
        }
    }
}

impl Digest {
    /// All of them, the right one first.
    pub(super) const ALL: [Self; 6] =
        [Self::HmacSha256, Self::Sha256, Self::HmacSha256Swapped, Self::Md5, Self::HmacMd5, Self::HmacSha1];

    /// How many bytes it gives.
    pub(super) fn length(self) -> usize {
        match self {
            Self::HmacSha256 | Self::HmacSha256Swapped | Self::Sha256 => 32,
            Self::HmacSha1 => 20,
            Self::Md5 | Self::HmacMd5 => 16,
        }
    }

    /// Whether the secret is its key, or its message.
    pub(super) fn takes_secret(self) -> bool {
        !matches!(self, Self::Sha256 | Self::Md5)
    }
}

impl Wrap {
    pub(super) fn before(self) -> bool {
        matches!(self, Self::Both | Self::Before)
    }

    pub(super) fn behind(self) -> bool {
        matches!(self, Self::Both | Self::Behind)
    }
}
