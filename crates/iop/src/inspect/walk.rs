//! Trying recipes that differ in their parameters: each goes on from the state of the hash that it shares with the
//! one before. Nothing is allocated here.

use std::ops::ControlFlow;

use super::hash::Running;
use super::layout::{Layout, ORDERS, Piece, Spot, inversions};
use super::tally::Tally;

/// How many parameters of one recipe may differ from what was sent.
pub(super) const MOST_CHANGES: usize = 6;

/// How many of them may stand anywhere.
pub(super) const MOST_LOOSE: usize = 2;

/// Parameters that were not signed as they were sent: slots, and the numbers of what stands there.
type Changes = [(usize, usize); MOST_CHANGES];

/// How many changes are still to come.
#[derive(Clone, Copy)]
pub(super) struct Left {
    /// Each at its spot.
    pub(super) fixed: usize,
    /// Parameters that stand anywhere.
    pub(super) loose: usize,
}

/// All recipes of one layout with a number of changes.
pub(super) struct Walk<'w, 't> {
    layout: &'w Layout,
    target: &'w [u8],
    /// What stands behind the parameters: the secret, or nothing.
    behind: &'w [u8],
    tally: &'w mut Tally<'t>,
    changes: Changes,
    /// The spot at which each stands, or before which, where it may stand anywhere.
    spots: [usize; MOST_CHANGES],
    changed: usize,
}

/// What is known of the text so far.
#[derive(Clone, Copy, Default)]
pub(super) struct Track {
    /// One bit for each earlier encoding from which it differs.
    marks: u32,
    inverted: u8,
    last: [u32; ORDERS],
    parameters: u8,
    /// Whether a parameter was left out last: what would come in behind it has come in before it.
    gap: bool,
}

/// Why a walk ended before its end.
pub(super) enum Stop {
    /// A recipe made the sign: [`Walk::changes`] says which.
    Found,
    /// Enough were tried, or nobody waits any more.
    Enough,
}

impl<'w, 't> Walk<'w, 't> {
    /// Nothing is changed yet.
    pub(super) fn new(
        layout: &'w Layout,
        target: &'w [u8],
        behind: &'w [u8],
        tally: &'w mut Tally<'t>,
    ) -> Self {
        let (changes, spots) = ([(0, 0); MOST_CHANGES], [0; MOST_CHANGES]);
        Self { layout, target, behind, tally, changes, spots, changed: 0 }
    }

    /// What is changed in the recipe that is tried.
    pub(super) fn changes(&self) -> &[(usize, usize)] {
        &self.changes[..self.changed]
    }

    /// The slots of the recipe that is tried as they stand in its text, where those at its spots stand in this order.
    pub(super) fn places(&self, order: &[usize]) -> Vec<usize> {
        let changes = || self.changes().iter().zip(&self.spots);
        let before = |spot: usize| changes().filter(move |(_, at)| **at == spot).map(|((slot, _), _)| *slot);
        let mut places = Vec::new();
        for (spot, own) in order.iter().map(Some).chain([None]).enumerate() {
            places.extend(before(spot).filter(|slot| !order.contains(slot)));
            places.extend(own);
        }
        places
    }

    /// Tries every recipe that has so many more changes, from a spot on.
    pub(super) fn go<S: Running>(
        &mut self,
        begun: &S,
        track: Track,
        from: usize,
        left: Left,
    ) -> ControlFlow<Stop> {
        if left.fixed + left.loose == 0 {
            return self.end(begun, track, from);
        }
        let layout = self.layout;
        let (mut begun, mut track) = (begun.clone(), track);
        for (at, spot) in layout.spots.iter().enumerate().skip(from) {
            if left.loose > 0 && !track.gap {
                self.put_in(&begun, track, at, left)?;
            }
            if left.fixed > 0 {
                let left = Left { fixed: left.fixed - 1, ..left };
                for piece in &layout.pieces[spot.pieces.clone()] {
                    self.change(&begun, track, spot, piece, (at, at + 1), left)?;
                }
            }
            if spot.signed {
                let text = &layout.text[spot.start..layout.spots[at + 1].start];
                begun.take(if track.parameters == 0 { &text[layout.separator..] } else { text });
                track = track.with(spot, spot.marks);
            }
        }
        ControlFlow::Continue(())
    }

    /// Puts each parameter that may stand anywhere before a spot, and goes on with that spot.
    fn put_in<S: Running>(&mut self, begun: &S, track: Track, at: usize, left: Left) -> ControlFlow<Stop> {
        let left = Left { loose: left.loose - 1, ..left };
        let layout = self.layout;
        for spot in &layout.loose {
            for piece in &layout.pieces[spot.pieces.clone()] {
                if self.changes().iter().all(|(slot, _)| *slot != piece.of.0) {
                    self.change(begun, track, spot, piece, (at, at), left)?;
                }
            }
        }
        ControlFlow::Continue(())
    }

    /// Signs a piece at a spot, and goes on from the next.
    fn change<S: Running>(
        &mut self,
        begun: &S,
        track: Track,
        spot: &Spot,
        piece: &Piece,
        (at, next): (usize, usize),
        left: Left,
    ) -> ControlFlow<Stop> {
        let layout = self.layout;
        self.changes[self.changed] = piece.of;
        self.spots[self.changed] = at;
        self.changed += 1;
        match &piece.text {
            Some(text) => {
                let mut begun = begun.clone();
                let text = &layout.text[text.clone()];
                begun.take(if track.parameters == 0 { &text[layout.separator..] } else { text });
                self.go(&begun, track.with(spot, piece.marks), next, left)?;
            }
            None => self.go(begun, Track { gap: true, ..track }, next, left)?,
        }
        self.changed -= 1;
        ControlFlow::Continue(())
    }

    /// Ends the text as it was sent, unless a simpler recipe has the same one.
    fn end<S: Running>(&mut self, begun: &S, track: Track, from: usize) -> ControlFlow<Stop> {
        let (needs, tail) = (self.layout.needs, self.layout.spots[from].tail);
        let joint = tail.first.map_or(0, |first| inversions(&track.last, &first));
        let differs = (track.marks | tail.marks) & needs.marks == needs.marks
            && (track.inverted | tail.inverted | joint) & needs.orders == needs.orders
            && track.parameters.saturating_add(tail.parameters) >= needs.parameters;
        if !differs {
            return ControlFlow::Continue(());
        }
        let text = self.layout.tail(from, track.parameters == 0);
        if self.tally.one_more(text.len()).is_break() {
            return ControlFlow::Break(Stop::Enough);
        }
        let mut begun = begun.clone();
        begun.take(text);
        if !self.behind.is_empty() {
            begun.take(self.behind);
        }
        if begun.gives(self.target) { ControlFlow::Break(Stop::Found) } else { ControlFlow::Continue(()) }
    }
}

impl Track {
    /// Of a text that has a path, and nothing else yet.
    pub(super) fn of_path(marks: u32) -> Self {
        Self { marks, ..Self::default() }
    }

    fn with(self, spot: &Spot, marks: u32) -> Self {
        Self {
            marks: self.marks | marks,
            inverted: self.inverted | inversions(&self.last, &spot.ranks),
            last: spot.ranks,
            parameters: self.parameters.saturating_add(1),
            gap: false,
        }
    }
}
