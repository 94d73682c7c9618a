//! Hashes that have begun, and can go on from there in many ways.

use hmac::{Hmac, KeyInit, Mac};
use md5::Md5;
use sha1::Sha1;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq;

use super::Digest;

/// A hash that has taken the beginning of a text.
pub(super) trait Running: Clone {
    /// Takes more of the text.
    fn take(&mut self, text: &[u8]);

    /// Whether the text ends here and its hash is this one, all of it.
    fn gives(self, hash: &[u8]) -> bool;
}

/// HMAC-SHA256 whose key is the text. Only its hash and its first block are kept of it: a longer key is hashed first
/// (RFC 2104, section 2).
#[derive(Clone)]
pub(super) struct Swapped<'s> {
    secret: &'s [u8],
    hash: Sha256,
    head: [u8; 64],
    length: usize,
}

/// A beginning of any of them.
#[derive(Clone)]
pub(super) enum Begun<'s> {
    HmacSha256(Hmac<Sha256>),
    Swapped(Swapped<'s>),
    Sha256(Sha256),
    Md5(Md5),
    HmacMd5(Hmac<Md5>),
    HmacSha1(Hmac<Sha1>),
}

impl<'s> Begun<'s> {
    /// With nothing but the secret, where that is its key.
    pub(super) fn new(digest: Digest, secret: &'s [u8]) -> Self {
        match digest {
            Digest::HmacSha256 => Self::HmacSha256(keyed(secret)),
            Digest::HmacSha256Swapped => {
                Self::Swapped(Swapped { secret, hash: Sha256::new(), head: [0; 64], length: 0 })
            }
            Digest::Sha256 => Self::Sha256(Sha256::new()),
            Digest::Md5 => Self::Md5(Md5::new()),
            Digest::HmacMd5 => Self::HmacMd5(keyed(secret)),
            Digest::HmacSha1 => Self::HmacSha1(keyed(secret)),
        }
    }
}

impl Running for Begun<'_> {
    fn take(&mut self, text: &[u8]) {
        match self {
            Self::HmacSha256(hash) => hash.take(text),
            Self::Swapped(hash) => hash.take(text),
            Self::Sha256(hash) => hash.take(text),
            Self::Md5(hash) => hash.take(text),
            Self::HmacMd5(hash) => hash.take(text),
            Self::HmacSha1(hash) => hash.take(text),
        }
    }

    fn gives(self, target: &[u8]) -> bool {
        match self {
            Self::HmacSha256(hash) => hash.gives(target),
            Self::Swapped(hash) => hash.gives(target),
            Self::Sha256(hash) => hash.gives(target),
            Self::Md5(hash) => hash.gives(target),
            Self::HmacMd5(hash) => hash.gives(target),
            Self::HmacSha1(hash) => hash.gives(target),
        }
    }
}

impl Running for Swapped<'_> {
    fn take(&mut self, text: &[u8]) {
        if let Some(rest) = self.head.get_mut(self.length..) {
            let fits = rest.len().min(text.len());
            rest[..fits].copy_from_slice(&text[..fits]);
        }
        self.length += text.len();
        self.hash.update(text);
    }

    fn gives(self, hash: &[u8]) -> bool {
        let mut mac: Hmac<Sha256> = match self.head.get(..self.length) {
            Some(key) => keyed(key),
            None => keyed(&self.hash.finalize()),
        };
        mac.take(self.secret);
        mac.gives(hash)
    }
}

macro_rules! running {
    ($($hash:ty),+) => {$(
        impl Running for $hash {
            #[inline]
            fn take(&mut self, text: &[u8]) {
                self.update(text);
            }

            #[inline]
            fn gives(self, hash: &[u8]) -> bool {
                self.finalize().as_slice().ct_eq(hash).into()
            }
        }
    )+};
}

macro_rules! running_mac {
    ($($hash:ty),+) => {$(
        impl Running for $hash {
            #[inline]
            fn take(&mut self, text: &[u8]) {
                self.update(text);
            }

            #[inline]
            fn gives(self, hash: &[u8]) -> bool {
                self.finalize().as_bytes().as_slice().ct_eq(hash).into()
            }
        }
    )+};
}

running!(Sha256, Md5);
running_mac!(Hmac<Sha256>, Hmac<Md5>, Hmac<Sha1>);

fn keyed<M: KeyInit>(key: &[u8]) -> M {
    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length (RFC 2104, section 2)")]
    M::new_from_slice(key).expect("HMAC takes any key")
}
