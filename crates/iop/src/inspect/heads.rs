//! Beginnings of recipes: what hashes, what its key is, and what stands before and behind the parameters.

use std::ops::ControlFlow;

use super::hash::{Begun, Running};
use super::layout::Style;
use super::search::{Match, Space, Target};
use super::walk::{Left, Stop, Track, Walk};
use super::{Digest, PathForm, SecretForm, Wrap};

/// What stands before and behind the parameters, and what hashes them.
#[derive(Clone)]
pub(super) struct Head<'s> {
    pub(super) digest: Digest,
    pub(super) wrap: Wrap,
    pub(super) secret: usize,
    pub(super) path: usize,
    pub(super) departures: usize,
    pub(super) begun: Begun<'s>,
}

impl Space<'_> {
    /// Those that can make the target, the right one first. Without a secret only those that need none.
    pub(super) fn heads(&self, target: Target<'_>) -> Vec<Head<'_>> {
        const WRAPS: [Wrap; 4] = [Wrap::None, Wrap::Both, Wrap::Before, Wrap::Behind];
        let (digests, length): (&[Digest], _) = match target {
            Target::Sign(sign) => (&Digest::ALL, sign.len()),
            Target::Text(_) => (&[Digest::Sha256], 32),
        };
        let mut heads = Vec::new();
        for digest in digests.iter().copied().filter(|digest| digest.length() == length) {
            for wrap in WRAPS {
                let takes_secret = digest.takes_secret() || wrap != Wrap::None;
                if digest == Digest::HmacSha256Swapped && wrap != Wrap::None {
                    continue;
                }
                let secrets = if takes_secret { self.secrets.len() } else { 1 };
                for secret in 0..secrets {
                    let (form, text) =
                        self.secrets.get(secret).map_or((SecretForm::Typed, ""), |(f, t)| (*f, t.as_str()));
                    let mut begun = Begun::new(digest, text.as_bytes());
                    if wrap.before() {
                        begun.take(text.as_bytes());
                    }
                    let right = matches!(target, Target::Text(_)) || digest == Digest::HmacSha256;
                    let own = usize::from(!right)
                        + usize::from(wrap != Wrap::None)
                        + usize::from(form != SecretForm::Typed);
                    heads.extend(self.paths.iter().enumerate().map(|(path, signed)| Head {
                        digest,
                        wrap,
                        secret,
                        path,
                        departures: own + usize::from(signed.form != PathForm::Right),
                        begun: begun.clone(),
                    }));
                }
            }
        }
        heads
    }
}

impl Head<'_> {
    /// Tries all that a walk has, from this beginning on.
    pub(super) fn walk(
        &self,
        path: &[u8],
        walk: &mut Walk<'_, '_>,
        track: Track,
        left: Left,
    ) -> ControlFlow<Stop> {
        let mut begun = self.begun.clone();
        begun.take(path);
        match &begun {
            Begun::HmacSha256(begun) => walk.go(begun, track, 0, left),
            Begun::Swapped(begun) => walk.go(begun, track, 0, left),
            Begun::Sha256(begun) => walk.go(begun, track, 0, left),
            Begun::Md5(begun) => walk.go(begun, track, 0, left),
            Begun::HmacMd5(begun) => walk.go(begun, track, 0, left),
            Begun::HmacSha1(begun) => walk.go(begun, track, 0, left),
        }
    }

    /// This, and what the walk found.
    pub(super) fn found(
        &self,
        base: usize,
        style: Style,
        changes: Vec<(usize, usize)>,
        places: Vec<usize>,
    ) -> Match {
        let Self { digest, wrap, secret, path, .. } = *self;
        Match { digest, wrap, secret, path, base, style, changes, places, moment: None }
    }
}
