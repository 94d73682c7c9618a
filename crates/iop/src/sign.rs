//! The signature: `UPPER(HEX(HMAC_SHA256(key = app_secret, msg = api_path + k1 + v1 + k2 + v2 + …)))`.
//!
//! Every parameter that is sent is signed, except `sign`; names in byte order, raw UTF-8 values, no separators, no
//! URL encoding. Source: "Signature Algorithm" of the platform's documentation and the official SDKs. The sample line
//! in that documentation prints `hex(sha256(…))`; the value beside it is the HMAC.

use std::borrow::Cow;
use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

use crate::{AppSecret, Parameters};

/// Which of the two signed texts a call has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Interface {
    /// The path stands before the parameters: all token calls, and every call of the platforms that route by path.
    System(ApiPath),
    /// No prefix: the call's name is the ordinary parameter `method`.
    Business,
}

impl Interface {
    fn prefix(&self) -> &str {
        match self {
            Self::System(path) => path.as_str(),
            Self::Business => "",
        }
    }
}

/// A path as it is signed, `/auth/token/create`: with its leading slash, without `/rest` and without a host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiPath(Cow<'static, str>);

/// Why a text is no path that can be signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApiPathError {
    /// It does not begin with a slash.
    #[error("the path has to begin with a slash")]
    NoSlash,
    /// It begins with `/rest` or `/sync`, which belong to the address and not to the signed text.
    #[error("the signed path has no {0}: that is part of the address")]
    Prefix(&'static str),
    /// It has a character of a query, a fragment or a space.
    #[error("the path has a character that no path of the platform has")]
    Character,
}

impl ApiPath {
    pub(crate) const fn constant(path: &'static str) -> Self {
        Self(Cow::Borrowed(path))
    }

    /// Takes a path of the platform's documentation.
    pub fn parse(text: &str) -> Result<Self, ApiPathError> {
        if !text.starts_with('/') {
            return Err(ApiPathError::NoSlash);
        }
        for prefix in ["/rest", "/sync"] {
            if text.strip_prefix(prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')) {
                return Err(ApiPathError::Prefix(prefix));
            }
        }
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'_' | b'-');
        if !text.bytes().all(plain) {
            return Err(ApiPathError::Character);
        }
        Ok(Self(Cow::Owned(text.to_owned())))
    }

    /// The path itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The text that is signed. Allocates once, exactly as much as the text is long.
pub fn base_text(interface: &Interface, parameters: &Parameters) -> String {
    text_of(interface, parameters.iter())
}

/// Signs a text with the app's secret. Allocates nothing.
pub fn sign(secret: &AppSecret, text: &str) -> Sign {
    let mut mac = keyed(secret);
    mac.update(text.as_bytes());
    Sign::of(mac)
}

/// Signs pairs as they were received, in any order, an entry named `sign` left out: what a gateway does to check.
/// Sorts the pairs in place; never puts the text together.
pub fn sign_pairs(secret: &AppSecret, interface: &Interface, pairs: &mut [(&str, &str)]) -> Sign {
    pairs.sort_unstable_by(|one, other| one.0.as_bytes().cmp(other.0.as_bytes()));
    let mut mac = keyed(secret);
    mac.update(interface.prefix().as_bytes());
    for (name, value) in pairs.iter().filter(|(name, _)| *name != "sign") {
        mac.update(name.as_bytes());
        mac.update(value.as_bytes());
    }
    Sign::of(mac)
}

/// A signature: 64 upper-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Sign([u8; 64]);

impl Sign {
    fn of(mac: Hmac<Sha256>) -> Self {
        let mut digits = [0; 64];
        for (pair, byte) in digits.chunks_exact_mut(2).zip(mac.finalize().into_bytes()) {
            pair[0] = b"0123456789ABCDEF"[usize::from(byte >> 4)];
            pair[1] = b"0123456789ABCDEF"[usize::from(byte & 15)];
        }
        Self(digits)
    }

    /// The digits as they are sent.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Whether this is what was received; takes the same time wherever the two differ.
    pub fn matches(&self, received: &str) -> bool {
        self.0.as_slice().ct_eq(received.as_bytes()).into()
    }
}

impl fmt::Display for Sign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Sign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sign({self})")
    }
}

fn text_of<'a>(interface: &Interface, pairs: impl Iterator<Item = (&'a str, &'a str)> + Clone) -> String {
    let prefix = interface.prefix();
    let length = prefix.len() + pairs.clone().map(|(name, value)| name.len() + value.len()).sum::<usize>();
    let mut text = String::with_capacity(length);
    text.push_str(prefix);
    for (name, value) in pairs {
        text.push_str(name);
        text.push_str(value);
    }
    text
}

fn keyed(secret: &AppSecret) -> Hmac<Sha256> {
    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length (RFC 2104, section 2)")]
    Hmac::new_from_slice(secret.expose().as_bytes()).expect("HMAC takes any key")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parameters(pairs: &[(&'static str, &str)]) -> Parameters {
        let mut parameters = Parameters::new();
        for (name, value) in pairs {
            parameters.set(*name, *value);
        }
        parameters
    }

    /// The two signatures that the platform's documentation publishes.
    #[test]
    fn published_vectors() {
        let secret = AppSecret::new("helloworld");
        let create = parameters(&[
            ("app_key", "12345678"),
            ("code", "3_500102_JxZ05Ux3cnnSSUm6dCxYg6Q26"),
            ("sign_method", "sha256"),
            ("timestamp", "1517820392000"),
        ]);
        let text = base_text(&Interface::System(ApiPath::constant("/auth/token/create")), &create);
        assert_eq!(
            sign(&secret, &text).as_str(),
            "35607762342831B6A417A0DED84B79C05FEFBF116969C48AD6DC00279A9F4D81"
        );
        let order = parameters(&[
            ("timestamp", "1517820392000"),
            ("access_token", "test"),
            ("app_key", "123456"),
            ("order_id", "1234"),
            ("sign_method", "sha256"),
        ]);
        let text = base_text(&Interface::System(ApiPath::constant("/order/get")), &order);
        assert_eq!(
            sign(&secret, &text).as_str(),
            "4190D32361CFB9581350222F345CB77F3B19F0E31D162316848A2C1FFD5FAB4A"
        );
    }

    #[test]
    fn one_allocation_for_the_text_and_none_for_the_sign() {
        let parameters =
            parameters(&[("app_key", "12345678"), ("code", "3_1_x"), ("timestamp", "1517820392000")]);
        let interface = Interface::System(ApiPath::constant("/auth/token/create"));
        let secret = AppSecret::new("helloworld");
        let mut length = 0;
        let counted = allocation_counter::measure(|| {
            let text = base_text(&interface, &parameters);
            length = text.len() as u64;
            std::hint::black_box(sign(&secret, &text));
        });
        assert_eq!((counted.count_total, counted.bytes_total), (1, length));
    }

    #[test]
    fn a_business_text_has_no_prefix() {
        let text = base_text(&Interface::Business, &parameters(&[("method", "a.b"), ("app_key", "1")]));
        assert_eq!(text, "app_key1methoda.b");
    }

    #[test]
    fn paths_that_cannot_be_signed() {
        assert_eq!(ApiPath::parse("auth/token"), Err(ApiPathError::NoSlash));
        assert_eq!(ApiPath::parse("/rest/auth/token/create"), Err(ApiPathError::Prefix("/rest")));
        assert_eq!(ApiPath::parse("/sync"), Err(ApiPathError::Prefix("/sync")));
        assert_eq!(ApiPath::parse("/a?b"), Err(ApiPathError::Character));
        assert!(ApiPath::parse("/restaurant/list").is_ok());
    }

    #[test]
    fn a_sign_matches_only_itself() {
        let made = sign(&AppSecret::new("s"), "text");
        assert!(made.matches(made.as_str()));
        assert!(!made.matches(&made.as_str().to_lowercase()));
        assert!(!made.matches(""));
        assert!(!sign(&AppSecret::new("t"), "text").matches(made.as_str()));
    }

    proptest! {
        #[test]
        fn the_order_of_insertion_is_irrelevant(
            pairs in proptest::collection::btree_map("\\PC{1,12}", any::<String>(), 0..12),
            seed in any::<u64>(),
        ) {
            let interface = Interface::System(ApiPath::constant("/order/get"));
            let secret = AppSecret::new("helloworld");
            let mut shuffled: Vec<_> = pairs.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            let sorted = shuffled.clone();
            let mut state = seed;
            for at in (1..shuffled.len()).rev() {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                shuffled.swap(at, usize::try_from(state >> 33).unwrap_or(0) % (at + 1));
            }
            let mut expected = String::from("/order/get");
            for (name, value) in sorted.iter().filter(|(name, _)| *name != "sign") {
                expected.push_str(name);
                expected.push_str(value);
            }
            prop_assert_eq!(sign_pairs(&secret, &interface, &mut shuffled), sign(&secret, &expected));
            let mut kept = Parameters::new();
            for (name, value) in shuffled.iter().filter(|(_, value)| !value.is_empty()) {
                kept.set((*name).to_owned(), *value);
            }
            let mut full: Vec<_> = shuffled.iter().copied().filter(|(_, value)| !value.is_empty()).collect();
            let text = base_text(&interface, &kept);
            prop_assert_eq!(sign(&secret, &text), sign_pairs(&secret, &interface, &mut full));
        }
    }
}
