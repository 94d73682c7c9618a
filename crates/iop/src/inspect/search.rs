//! The search: recipes in the order of how much they depart from the right one.

use std::ops::ControlFlow;

use secrecy::zeroize::Zeroizing;

use super::call::Call;
use super::culprits::{Base, bases};
use super::heads::Head;
use super::ingredients::{paths, secrets};
use super::layout::{Encodings, Layout, Style};
use super::tally::{LEAST_RECIPES, Tally};
use super::walk::{Left, MOST_CHANGES, MOST_LOOSE, Stop, Track, Walk};
use super::{Case, Digest, Joining, Order, SecretForm, SignedPath, Wrap};

/// How many departures a recipe can have at all: digest, wrapping, secret, path, encoding, joining, order (which may
/// count twice), changes.
const MOST_DEPARTURES: usize = 8 + MOST_CHANGES;

/// All recipes with so many departures are tried, of which these are changed parameters; farther ones only until
/// enough were. Two that stand anywhere count once more, so one mistake besides is still found with them.
fn all_departures(left: Left) -> usize {
    match (left.fixed, left.loose) {
        (0, 0) => MOST_DEPARTURES,
        (1, 0) | (_, 2) => 5,
        _ => 4,
    }
}

/// What changes count for beyond their number: two parameters that stand anywhere are so many recipes that they count
/// as three, and come after what is likelier.
fn departures_of(left: Left) -> usize {
    usize::from(left.loose > 1)
}

/// Everything of which recipes are made.
pub(super) struct Space<'a> {
    pub(super) bases: Vec<Base<'a>>,
    pub(super) paths: Vec<SignedPath>,
    pub(super) secrets: Vec<(SecretForm, Zeroizing<String>)>,
    pub(super) encodings: Encodings,
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
    /// Slots as they stand in the text. One that has no value stands nowhere, and may be among them.
    pub(super) places: Vec<usize>,
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
        let mut search = Search { space: self, heads: &heads, target, layout: Layout::default() };
        for departures in 0..=MOST_DEPARTURES {
            for changes in 0..=departures.min(MOST_CHANGES) {
                for loose in 0..=changes.min(MOST_LOOSE) {
                    let left = Left { fixed: changes - loose, loose };
                    if departures > all_departures(left) && tally.tried >= LEAST_RECIPES {
                        continue;
                    }
                    if let ControlFlow::Break(found) = search.level(departures - changes, left, tally) {
                        return found;
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
}

/// A search under way.
struct Search<'s> {
    space: &'s Space<'s>,
    heads: &'s [Head<'s>],
    target: Target<'s>,
    layout: Layout,
}

impl Search<'_> {
    /// All recipes with so many changed parameters and so many other departures.
    fn level(&mut self, others: usize, left: Left, tally: &mut Tally<'_>) -> ControlFlow<Option<Match>> {
        let (space, heads) = (self.space, self.heads);
        let mut path = Zeroizing::new(Vec::new());
        for (base, style) in space.styles() {
            if space.bases[base].is_loose(style.order) != (left.loose > 0) {
                continue;
            }
            let own = style.departures() + departures_of(left);
            let mut heads = heads.iter().filter(|head| head.departures + own == others).peekable();
            if heads.peek().is_none() {
                continue;
            }
            self.layout.lay_out(&space.bases[base], &space.encodings, style);
            tally.spend(self.layout.text.len());
            for head in heads {
                self.walk(head, (base, style), left, &mut path, tally)?;
            }
        }
        ControlFlow::Continue(())
    }

    /// All recipes with this beginning and so many changed parameters.
    fn walk(
        &self,
        head: &Head<'_>,
        (base, style): (usize, Style),
        left: Left,
        path: &mut Vec<u8>,
        tally: &mut Tally<'_>,
    ) -> ControlFlow<Option<Match>> {
        let (space, text) = (self.space, &self.space.paths[head.path].text);
        if style.joining == Joining::Query && text.is_empty() {
            return ControlFlow::Continue(());
        }
        path.clear();
        space.encodings.get(style.encoding).path(text, style.joining, path);
        let marks = space.encodings.path_marks(style.encoding, text);
        let behind = if head.wrap.behind() { space.secrets[head.secret].1.as_bytes() } else { b"" };
        let mut walk = Walk::new(&self.layout, self.target.bytes(), behind, tally);
        head.walk(path, &mut walk, Track::of_path(marks), left).map_break(|stop| match stop {
            Stop::Enough => None,
            Stop::Found => {
                let places = walk.places(&space.bases[base].orders[style.order].1);
                Some(head.found(base, style, walk.changes().to_vec(), places))
            }
        })
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

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::inspect::hash::Running;
    use crate::inspect::{Encoding, Place, SentPair, SentRequest};
    use crate::{AppSecret, Timestamp};

    fn request(query: &str) -> SentRequest {
        let pairs = url::form_urlencoded::parse(query.as_bytes()).map(|(name, value)| SentPair {
            name: name.into_owned(),
            value: value.into_owned(),
            place: Place::Query,
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
        let loose = space.bases[0].orders.len() - 1;
        for (order, left) in [(1, left(2, 0)), (loose, left(1, 1)), (loose, left(0, 2))] {
            let style = Style { encoding: 1, joining: Joining::Ampersand, order };
            layout.lay_out(&space.bases[0], &space.encodings, style);
            let mut watch = |_| ControlFlow::Continue(());
            let mut tally = Tally::new(&mut watch);
            for head in heads.iter().step_by(10) {
                let mut walk = Walk::new(&layout, &target, b"s", &mut tally);
                let counted = allocation_counter::measure(|| {
                    let ended = head.walk(b"/path", &mut walk, Track::of_path(u32::MAX), left);
                    assert!(ended.is_continue());
                });
                assert_eq!(counted.count_total, 0);
            }
            assert!(tally.tried > 10_000, "{}", tally.tried);
        }
    }

    fn left(fixed: usize, loose: usize) -> Left {
        Left { fixed, loose }
    }

    /// Every text that a recipe makes is made here, as a hash that only collects; with two changes those of one path.
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
        for left in [left(0, 0), left(1, 0), left(0, 1), left(2, 0), left(1, 1), left(0, 2)] {
            let many = left.fixed + left.loose > 1;
            for (base, style) in space.styles() {
                let is_loose = space.bases[base].is_loose(style.order);
                if is_loose != (left.loose > 0) || many && (style.encoding > 1 || base > 0) {
                    continue;
                }
                layout.lay_out(&space.bases[base], &space.encodings, style);
                for path in &space.paths[..if many { 1 } else { space.paths.len() }] {
                    if style.joining == Joining::Query && path.text.is_empty() {
                        continue;
                    }
                    let mut begun = texts.clone();
                    let mut bytes = Vec::new();
                    space.encodings.get(style.encoding).path(&path.text, style.joining, &mut bytes);
                    begun.take(&bytes);
                    let track = Track::of_path(space.encodings.path_marks(style.encoding, &path.text));
                    let mut walk = Walk::new(&layout, &[], b"", &mut tally);
                    assert!(walk.go(&begun, track, 0, left).is_continue());
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

    #[test]
    fn each_recipe_is_of_one_level() {
        let request = request(QUERY);
        let secret = AppSecret::new("helloworld");
        let case = case(&request, &secret);
        let space = Space::of(&case, &Call::of(&case));
        let target = Target::Sign(&[0; 32]);
        let heads = space.heads(target);
        let mut search = Search { space: &space, heads: &heads, target, layout: Layout::default() };
        let mut tried = |others: std::ops::RangeInclusive<usize>| {
            let mut watch = |_| ControlFlow::Continue(());
            let mut tally = Tally::new(&mut watch);
            let none = Left { fixed: 0, loose: 0 };
            for others in others {
                assert!(search.level(others, none, &mut tally).is_continue());
            }
            tally.tried
        };
        let of_bases = u64::try_from(space.bases.len()).expect("few");
        assert_eq!(tried(0..=0), of_bases, "the right recipe of each");
        // Hash, wrapping, secret, path, encoding, joining and order: one departure each at most.
        assert_eq!(tried(8..=MOST_DEPARTURES), 0);
        assert!(tried(1..=7) > 10_000);
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
