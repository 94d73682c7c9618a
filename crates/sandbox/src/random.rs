//! What nobody can guess: codes, tokens, secrets and transactions.

use sha2::{Digest, Sha256};

/// So many characters of `0-9A-Za-z`, each equally likely.
pub(crate) fn alphanumeric(length: usize) -> Result<String, getrandom::Error> {
    const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let mut text = String::with_capacity(length);
    let mut bytes = [0; 64];
    while text.len() < length {
        getrandom::fill(&mut bytes)?;
        // 248 is the largest multiple of 62 in a byte: what lies above would favour the first letters.
        let fair = bytes.iter().filter(|byte| **byte < 248).take(length - text.len());
        text.extend(fair.map(|byte| char::from(ALPHABET[usize::from(byte % 62)])));
    }
    Ok(text)
}

/// SHA-256 in hexadecimal digits: what is kept of a code or a token. They have 200 random bits and more, so that a
/// plain hash is as good as a slow one.
pub(crate) fn hash(text: &str) -> String {
    hex::encode(Sha256::digest(text.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_the_length_and_the_alphabet_and_never_the_same() {
        for length in [0, 1, 56, 300] {
            let text = alphanumeric(length).expect("random bytes");
            assert_eq!(text.len(), length);
            assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        }
        assert_ne!(alphanumeric(20), alphanumeric(20));
    }
}
