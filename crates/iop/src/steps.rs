//! The signature, step by step, so that a program's own values can be compared line by line.

use std::fmt;

use secrecy::zeroize::Zeroizing;
use sha2::{Digest, Sha256};

use crate::{ApiPath, AppSecret, Interface, Parameters, Sign, base_text, sign};

/// Every value on the way from the parameters to the sign. Holds the code or the token.
#[derive(Clone)]
pub struct Steps {
    /// What stands before the parameters; nothing on a business call.
    pub path: Option<String>,
    /// Names and raw values in the order in which they are signed.
    pub pairs: Vec<(String, Zeroizing<String>)>,
    /// The text that is signed.
    pub text: Zeroizing<String>,
    /// `SHA256((key ^ 0x36…) + text)`, the inner hash of HMAC (RFC 2104, section 2).
    pub inner: [u8; 32],
    /// `SHA256((key ^ 0x5c…) + inner)`: the HMAC.
    pub outer: [u8; 32],
    /// The HMAC in upper-case hexadecimal.
    pub sign: Sign,
}

/// A call whose sign the platform's documentation publishes.
#[derive(Clone, Debug)]
pub struct Vector {
    /// How it is signed.
    pub interface: Interface,
    /// The secret.
    pub secret: AppSecret,
    /// The parameters.
    pub parameters: Parameters,
    /// The published sign.
    pub sign: &'static str,
}

impl Steps {
    /// Signs, and keeps every value.
    pub fn of(secret: &AppSecret, interface: &Interface, parameters: &Parameters) -> Self {
        let text = Zeroizing::new(base_text(interface, parameters));
        let key = key_block(secret);
        let inner = hash(&key, 0x36, text.as_bytes());
        let path = match interface {
            Interface::System(path) => Some(path.as_str().to_owned()),
            Interface::Business => None,
        };
        let pair = |(name, value): (&str, &str)| (name.to_owned(), Zeroizing::new(value.to_owned()));
        Self {
            path,
            pairs: parameters.iter().map(pair).collect(),
            inner,
            outer: hash(&key, 0x5c, &inner),
            sign: sign(secret, &text),
            text,
        }
    }
}

impl Vector {
    /// The two that are published: a token call, and a call that has a token.
    pub fn published() -> [Self; 2] {
        let vector = |path, sign, pairs: &[(&'static str, &str)]| {
            let mut parameters = Parameters::new();
            for (name, value) in pairs {
                parameters.set(*name, *value);
            }
            let interface = Interface::System(ApiPath::constant(path));
            Self { interface, secret: AppSecret::new("helloworld"), parameters, sign }
        };
        [
            vector(
                "/auth/token/create",
                "35607762342831B6A417A0DED84B79C05FEFBF116969C48AD6DC00279A9F4D81",
                &[
                    ("app_key", "12345678"),
                    ("code", "3_500102_JxZ05Ux3cnnSSUm6dCxYg6Q26"),
                    ("sign_method", "sha256"),
                    ("timestamp", "1517820392000"),
                ],
            ),
            vector(
                "/order/get",
                "4190D32361CFB9581350222F345CB77F3B19F0E31D162316848A2C1FFD5FAB4A",
                &[
                    ("access_token", "test"),
                    ("app_key", "123456"),
                    ("order_id", "1234"),
                    ("sign_method", "sha256"),
                    ("timestamp", "1517820392000"),
                ],
            ),
        ]
    }
}

impl fmt::Debug for Steps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Steps({})", self.sign)
    }
}

/// The key of HMAC as one block: what is longer than a block is hashed, what is shorter filled up with zeros.
fn key_block(secret: &AppSecret) -> Zeroizing<[u8; 64]> {
    let key = secret.expose().as_bytes();
    let mut block = Zeroizing::new([0; 64]);
    if key.len() > block.len() {
        block[..32].copy_from_slice(&Sha256::digest(key));
    } else {
        block[..key.len()].copy_from_slice(key);
    }
    block
}

fn hash(key: &[u8; 64], pad: u8, text: &[u8]) -> [u8; 32] {
    let padded = Zeroizing::new(key.map(|byte| byte ^ pad));
    Sha256::new().chain_update(*padded).chain_update(text).finalize().into()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_published_vectors_come_out_by_way_of_the_steps() {
        for vector in Vector::published() {
            let steps = Steps::of(&vector.secret, &vector.interface, &vector.parameters);
            assert_eq!(hex::encode_upper(steps.outer), vector.sign);
            assert_eq!(steps.sign.as_str(), vector.sign);
        }
    }

    proptest! {
        #[test]
        fn the_last_hash_is_the_sign_whatever_the_secret(secret in "\\PC{0,120}", value in "\\PC{1,80}") {
            let mut parameters = Parameters::new();
            parameters.set("code", value);
            let steps = Steps::of(&AppSecret::new(secret), &Interface::Business, &parameters);
            prop_assert_eq!(hex::encode_upper(steps.outer), steps.sign.as_str());
        }
    }
}
