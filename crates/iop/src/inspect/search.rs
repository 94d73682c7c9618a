//! The search: recipes in the order of how much they depart from the right one.

use std::ops::ControlFlow;

use secrecy::zeroize::Zeroizing;

use crate::AppSecret;

use super::call::{Call, Kind};
use super::culprits::{Base, bases, moments};
use super::hash::{Begun, Running};
use super::layout::{Encodings, Layout, Style};
use super::tally::{LEAST_RECIPES, Tally};
use super::walk::{MOST_CHANGES, Stop, Track, Walk};
use super::{Case, Digest, Joining, Order, PathForm, SecretForm, SignedPath, Wrap};

/// All recipes with so many departures are tried, and farther ones only until enough were.
const ALL_DEPARTURES: usize = 4;

/// How many departures a recipe can have at all: digest, wrapping, secret, path, encoding, joining, order, changes.
const MOST_DEPARTURES: usize = 7 + MOST_CHANGES;

/// How many timestamps and recipes for them are tried when nothing else was found.
const MOST_MOMENTS: u64 = 400_000;

/// Everything of which recipes are made.
pub(super) struct Space<'a> {
    pub(super) bases: Vec<Base<'a>>,
    pub(super) paths: Vec<SignedPath>,
    pub(super) secrets: Vec<(SecretForm, Zeroizing<String>)>,
    pub(super) encodings: Encodings,
}

/// What stands before and behind the parameters, and what hashes them.
#[derive(Clone)]
pub(super) struct Head<'s> {
    pub(super) digest: Digest,
    pub(super) wrap: Wrap,
    pub(super) secret: usize,
    pub(super) path: usize,
    departures: usize,
    begun: Begun<'s>,
}

/// What is looked for.
#[derive(Clone, Copy)]
pub(super) enum Target<'t> {
    /// The bytes of a sign.
    Sign(&'t [u8]),
    /// A text, by its SHA-256.
    Text(&'t [u8]),
}

/// A recipe that makes it, as places in its [`Space`].
#[derive(Clone, Debug)]
pub(super) struct Match {
    pub(super) digest: Digest,
    pub(super) wrap: Wrap,
    pub(super) secret: usize,
    pub(super) path: usize,
    pub(super) base: usize,
    pub(super) style: Style,
    /// Slots, and the numbers of what stands there.
    pub(super) changes: Vec<(usize, usize)>,
    /// The timestamp that was signed, where the one that was sent is another.
    pub(super) moment: Option<String>,
}

impl<'a> Space<'a> {
    pub(super) fn of(case: &Case<'a>, call: &Call) -> Self {
        let bases = bases(case, call);
        let paths = paths(case, call);
        let texts: Vec<_> = paths.iter().map(|path| path.text.clone()).collect();
        let encodings = Encodings::of(&bases, &texts);
        Self { bases, paths, secrets: secrets(case.secret), encodings }
    }

    /// The simplest recipe that makes the target.
    pub(super) fn search(&self, target: Target<'_>, tally: &mut Tally<'_>) -> Option<Match> {
        let heads = self.heads(target);
        let most = tally.most;
        let mut layout = Layout::default();
        for departures in 0..=MOST_DEPARTURES {
            if departures > ALL_DEPARTURES {
                tally.most = most.min(LEAST_RECIPES.max(tally.tried));
            }
            for changes in 0..=departures.min(MOST_CHANGES) {
                match self.level(&heads, target, departures - changes, changes, &mut layout, tally) {
                    ControlFlow::Break(found) => return found,
                    ControlFlow::Continue(()) => {}
                }
            }
        }
        None
    }

    /// All recipes with so many changed parameters and so many other departures.
    fn level(
        &self,
        heads: &[Head<'_>],
        target: Target<'_>,
        others: usize,
        changes: usize,
        layout: &mut Layout,
        tally: &mut Tally<'_>,
    ) -> ControlFlow<Option<Match>> {
        let mut path = Zeroizing::new(Vec::new());
        for (base, style) in self.styles() {
            let own = style.departures();
            let mut heads = heads.iter().filter(|head| head.departures + own == others).peekable();
            if heads.peek().is_none() {
                continue;
            }
            layout.lay_out(&self.bases[base], &self.encodings, style);
            tally.spend(layout.text.len());
            for head in heads {
                let text = &self.paths[head.path].text;
                if style.joining == Joining::Query && text.is_empty() {
                    continue;
                }
                path.clear();
                self.encodings.get(style.encoding).path(text, style.joining, &mut path);
                let marks = self.encodings.path_marks(style.encoding, text);
                let behind = if head.wrap.behind() { self.secrets[head.secret].1.as_bytes() } else { b"" };
                let mut walk =
                    Walk { layout, target: target.bytes(), behind, tally, changes: [(0, 0); 6], changed: 0 };
                match head.walk(&path, &mut walk, Track::of_path(marks), changes) {
                    ControlFlow::Continue(()) => {}
                    ControlFlow::Break(Stop::Enough) => return ControlFlow::Break(None),
                    ControlFlow::Break(Stop::Found) => {
                        let changes = walk.changes[..walk.changed].to_vec();
                        return ControlFlow::Break(Some(head.found(base, style, changes)));
                    }
                }
            }
        }
        ControlFlow::Continue(())
    }

    /// The right recipe and the commonest wrong ones, with the timestamps around the one that was sent.
    pub(super) fn search_moments(&self, target: &[u8], tally: &mut Tally<'_>) -> Option<Match> {
        tally.most = tally.tried + MOST_MOMENTS;
        let mut layout = Layout::default();
        let style = Style { encoding: 0, joining: Joining::Plain, order: 0 };
        let heads = self.heads(Target::Sign(target));
        let common = heads.iter().filter(|head| {
            let path = &self.paths[head.path];
            let usual = path.form != PathForm::Prefixed || path.text.starts_with("/rest");
            let wrap = head.wrap == Wrap::None || !head.digest.takes_secret() && head.wrap != Wrap::Before;
            head.digest != Digest::HmacSha256Swapped && usual && wrap && head.departures <= 3
        });
        let common: Vec<_> = common.filter(|head| self.secrets.is_empty() || head.secret == 0).collect();
        for (at, base) in self.bases.iter().enumerate() {
            let Some(stamp) = base.slots.iter().position(|slot| slot.name == "timestamp") else { continue };
            let Some(sent) = base.slots[stamp].value else { continue };
            let method =
                base.slots.iter().position(|slot| slot.name == "sign_method" && slot.value.is_some());
            layout.lay_out(base, &self.encodings, style);
            for left_out in [None, method] {
                if left_out.is_none() || method.is_some() {
                    let spot = |at: usize| layout.spots[at].start..layout.spots[at + 1].start;
                    let before: Zeroizing<Vec<u8>> = Zeroizing::new(
                        (0..stamp)
                            .filter(|at| Some(*at) != left_out)
                            .flat_map(|at| &layout.text[spot(at)])
                            .copied()
                            .collect(),
                    );
                    let behind = layout.tail(stamp + 1, false);
                    for head in &common {
                        let mut begun = head.begun.clone();
                        begun.take(self.paths[head.path].text.as_bytes());
                        begun.take(&before);
                        begun.take(b"timestamp");
                        let secret = self.secrets.get(head.secret).filter(|_| head.wrap.behind());
                        for (length, moment) in moments(sent) {
                            if tally.one_more(length + behind.len()).is_break() {
                                return None;
                            }
                            let mut begun = begun.clone();
                            begun.take(&moment[..length]);
                            begun.take(behind);
                            begun.take(secret.map_or(b"", |secret| secret.1.as_bytes()));
                            if begun.gives(target) {
                                let moment = String::from_utf8_lossy(&moment[..length]).into_owned();
                                let changes = left_out.map(|slot| (slot, 0)).into_iter().collect();
                                return Some(Match {
                                    moment: Some(moment),
                                    ..head.found(at, style, changes)
                                });
                            }
                        }
                    }
                }
            }
        }
        None
    }

    fn styles(&self) -> impl Iterator<Item = (usize, Style)> {
        let encodings = 0..self.encodings.len();
        self.bases.iter().enumerate().flat_map(move |(at, base)| {
            encodings.clone().flat_map(move |encoding| {
                Joining::ALL.into_iter().flat_map(move |joining| {
                    (0..base.orders.len()).map(move |order| (at, Style { encoding, joining, order }))
                })
            })
        })
    }

    /// Those that can make the target, the right one first. Without a secret only those that need none.
    fn heads(&self, target: Target<'_>) -> Vec<Head<'_>> {
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
    fn walk(&self, path: &[u8], walk: &mut Walk<'_, '_>, track: Track, changes: usize) -> ControlFlow<Stop> {
        let mut begun = self.begun.clone();
        begun.take(path);
        match &begun {
            Begun::HmacSha256(begun) => walk.go(begun, track, 0, changes),
            Begun::Swapped(begun) => walk.go(begun, track, 0, changes),
            Begun::Sha256(begun) => walk.go(begun, track, 0, changes),
            Begun::Md5(begun) => walk.go(begun, track, 0, changes),
            Begun::HmacMd5(begun) => walk.go(begun, track, 0, changes),
            Begun::HmacSha1(begun) => walk.go(begun, track, 0, changes),
        }
    }

    fn found(&self, base: usize, style: Style, changes: Vec<(usize, usize)>) -> Match {
        let Self { digest, wrap, secret, path, .. } = *self;
        Match { digest, wrap, secret, path, base, style, changes, moment: None }
    }
}

impl Target<'_> {
    fn bytes(&self) -> &[u8] {
        match self {
            Self::Sign(bytes) | Self::Text(bytes) => bytes,
        }
    }
}

impl Style {
    fn departures(self) -> usize {
        usize::from(self.encoding != 0)
            + usize::from(self.joining != Joining::Plain)
            + usize::from(self.order != 0)
    }
}

impl Match {
    pub(super) fn order(&self, space: &Space<'_>) -> Order {
        space.bases[self.base].orders[self.style.order].0
    }
}

/// What may have been signed as the path, the right one first, each text once.
fn paths(case: &Case<'_>, call: &Call) -> Vec<SignedPath> {
    let address = case.request.address.as_ref();
    let own = address.map(|address| address.path().to_owned());
    let whole = address.filter(|address| address.has_host()).map(|address| {
        let mut address = address.clone();
        address.set_query(None);
        address.to_string()
    });
    let path = call.signed_path();
    let mut paths = vec![(PathForm::Right, path.to_owned())];
    match &call.kind {
        Some(Kind::Token(_) | Kind::Path(_)) => {
            let bare = path.trim_start_matches('/');
            paths.push((PathForm::Prefixed, format!("/rest{path}")));
            paths.push((PathForm::Missing, String::new()));
            paths.push((PathForm::WithoutSlash, bare.to_owned()));
            let others = [Some(format!("/sync{path}")), own, whole, Some(format!("rest{path}"))];
            paths.extend(others.into_iter().flatten().map(|text| (PathForm::Prefixed, text)));
        }
        Some(Kind::Business(named)) => {
            let method = case.request.get("method").or(named.as_deref()).unwrap_or_default();
            let slashes = method.replace('.', "/");
            let texts = [
                Some("/sync".to_owned()),
                Some("/rest".to_owned()),
                Some(method.to_owned()),
                Some(format!("/{method}")),
                Some(format!("/{slashes}")),
                Some(slashes),
                own,
                Some(format!("/rest/{method}")),
                whole,
            ];
            paths.extend(texts.into_iter().flatten().map(|text| (PathForm::OnBusinessCall, text)));
        }
        None => {}
    }
    let mut known = std::collections::HashSet::new();
    paths.retain(|(_, text)| known.insert(text.clone()));
    paths.into_iter().map(|(form, text)| SignedPath { form, text }).collect()
}

/// The secret with the white space that comes along when it is copied or read from a file.
pub(super) fn secrets(secret: Option<&AppSecret>) -> Vec<(SecretForm, Zeroizing<String>)> {
    const PADDING: [(&str, &str); 10] = [
        ("", "\n"),
        ("", "\r\n"),
        ("", " "),
        (" ", ""),
        ("", "\r"),
        ("", "\t"),
        ("\t", ""),
        (" ", " "),
        ("\n", ""),
        ("\u{feff}", ""),
    ];
    let Some(typed) = secret.map(AppSecret::expose).filter(|secret| !secret.is_empty()) else {
        return Vec::new();
    };
    let mut secrets = vec![(SecretForm::Typed, Zeroizing::new(typed.to_owned()))];
    let trimmed = typed.trim();
    if trimmed != typed && !trimmed.is_empty() {
        secrets.push((SecretForm::Trimmed, Zeroizing::new(trimmed.to_owned())));
    }
    for (before, behind) in PADDING {
        let padded = Zeroizing::new(format!("{before}{typed}{behind}"));
        secrets.push((SecretForm::Padded(before, behind), padded));
    }
    secrets
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::Timestamp;
    use crate::inspect::{Encoding, SentRequest};

    fn request(query: &str) -> SentRequest {
        let pairs =
            url::form_urlencoded::parse(query.as_bytes()).map(|(name, value)| super::super::SentPair {
                name: name.into_owned(),
                value: value.into_owned(),
                place: super::super::Place::Query,
            });
        let address = "https://api-sg.aliexpress.com/rest/auth/token/create".parse().ok();
        SentRequest { verb: None, address, pairs: pairs.collect() }
    }

    fn case<'a>(request: &'a SentRequest, secret: &'a AppSecret) -> Case<'a> {
        Case {
            request,
            signed_text: None,
            secret: Some(secret),
            app_key: None,
            callback: None,
            platform: None,
            received_at: None,
            now: Timestamp::from_millis(0),
        }
    }

    const QUERY: &str = "timestamp=1771289931678&app_key=524880&code=3_5_a/b c&Z=&sign_method=sha256&B=x";

    #[test]
    fn no_recipe_allocates() {
        let request = request(QUERY);
        let secret = AppSecret::new("helloworld");
        let case = case(&request, &secret);
        let space = Space::of(&case, &Call::of(&case));
        let target = [0; 32];
        let heads = space.heads(Target::Sign(&target));
        let mut layout = Layout::default();
        layout.lay_out(
            &space.bases[0],
            &space.encodings,
            Style { encoding: 1, joining: Joining::Ampersand, order: 1 },
        );
        let mut watch = |_| ControlFlow::Continue(());
        let mut tally = Tally::new(&mut watch);
        for head in &heads {
            let mut walk = Walk {
                layout: &layout,
                target: &target,
                behind: b"s",
                tally: &mut tally,
                changes: [(0, 0); 6],
                changed: 0,
            };
            let counted = allocation_counter::measure(|| {
                let ended = head.walk(b"/path", &mut walk, Track::of_path(u32::MAX), 2);
                assert!(ended.is_continue());
            });
            assert_eq!(counted.count_total, 0);
        }
        assert!(tally.tried > 10_000, "{}", tally.tried);
    }

    /// Every text that a recipe makes is made here, as a hash that only collects.
    #[test]
    fn no_text_is_tried_twice() {
        let request = request(QUERY);
        let secret = AppSecret::new("helloworld");
        let case = case(&request, &secret);
        let space = Space::of(&case, &Call::of(&case));
        let mut layout = Layout::default();
        let mut watch = |_| ControlFlow::Continue(());
        let mut tally = Tally::new(&mut watch);
        let texts = Collected::default();
        for changes in 0..=1 {
            for (base, style) in space.styles() {
                layout.lay_out(&space.bases[base], &space.encodings, style);
                for path in &space.paths {
                    if style.joining == Joining::Query && path.text.is_empty() {
                        continue;
                    }
                    let mut begun = texts.clone();
                    let mut bytes = Vec::new();
                    space.encodings.get(style.encoding).path(&path.text, style.joining, &mut bytes);
                    begun.take(&bytes);
                    let track = Track::of_path(space.encodings.path_marks(style.encoding, &path.text));
                    let mut walk = Walk {
                        layout: &layout,
                        target: &[],
                        behind: b"",
                        tally: &mut tally,
                        changes: [(0, 0); 6],
                        changed: 0,
                    };
                    assert!(walk.go(&begun, track, 0, changes).is_continue());
                }
            }
        }
        let all = texts.all.borrow();
        let unique: HashSet<_> = all.iter().collect();
        assert!(all.len() > 50_000, "{}", all.len());
        // Parts of a text can change places with what joins them, and be the same as a whole.
        let twice = all.len() - unique.len();
        assert!(twice * 1000 < all.len(), "{twice} of {}", all.len());
    }

    #[derive(Clone, Default)]
    struct Collected {
        text: Vec<u8>,
        all: std::rc::Rc<std::cell::RefCell<Vec<Vec<u8>>>>,
    }

    impl Running for Collected {
        fn take(&mut self, text: &[u8]) {
            self.text.extend_from_slice(text);
        }

        fn gives(self, _: &[u8]) -> bool {
            self.all.borrow_mut().push(self.text);
            false
        }
    }

    #[test]
    fn encodings_that_change_nothing_are_no_recipes() {
        let request = request("app_key=1&code=3");
        let secret = AppSecret::new("s");
        let case = case(&request, &secret);
        let space = Space::of(&case, &Call::of(&case));
        let kept: Vec<_> = (0..space.encodings.len()).map(|at| space.encodings.get(at).encoding).collect();
        assert_eq!(kept[0], Encoding::None);
        assert!(kept.len() < Encoding::ALL.len(), "{kept:?}");
    }
}
