//! Trying recipes that differ in their parameters: each goes on from the state of the hash that it shares with the
//! one before. Nothing is allocated here.

use std::ops::ControlFlow;

use super::hash::Running;
use super::layout::{Layout, ORDERS, Spot, inversions};
use super::tally::Tally;

/// How many parameters of one recipe may differ from what was sent.
pub(super) const MOST_CHANGES: usize = 6;

/// Parameters that were not signed as they were sent: slots, and the numbers of what stands there.
type Changes = [(usize, usize); MOST_CHANGES];

/// All recipes of one layout with a number of changes.
pub(super) struct Walk<'w, 't> {
    layout: &'w Layout,
    target: &'w [u8],
    /// What stands behind the parameters: the secret, or nothing.
    behind: &'w [u8],
    tally: &'w mut Tally<'t>,
    changes: Changes,
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
        Self { layout, target, behind, tally, changes: [(0, 0); MOST_CHANGES], changed: 0 }
    }

    /// What is changed in the recipe that is tried.
    pub(super) fn changes(&self) -> &[(usize, usize)] {
        &self.changes[..self.changed]
    }

    /// Tries every recipe that has `left` more changes, from a spot on.
    pub(super) fn go<S: Running>(
        &mut self,
        begun: &S,
        track: Track,
        from: usize,
        left: usize,
    ) -> ControlFlow<Stop> {
        if left == 0 {
            return self.end(begun, track, from);
        }
        let layout = self.layout;
        let (mut begun, mut track) = (begun.clone(), track);
        for at in from..layout.spots.len() - 1 {
            let spot = &layout.spots[at];
            for piece in &layout.pieces[spot.pieces.clone()] {
                self.changes[self.changed] = piece.of;
                self.changed += 1;
                match &piece.text {
                    Some(text) => {
                        let mut begun = begun.clone();
                        let text = &layout.text[text.clone()];
                        begun.take(if track.parameters == 0 { &text[layout.separator..] } else { text });
                        self.go(&begun, track.with(spot, piece.marks), at + 1, left - 1)?;
                    }
                    None => self.go(&begun, track, at + 1, left - 1)?,
                }
                self.changed -= 1;
            }
            if spot.signed {
                let text = &layout.text[spot.start..layout.spots[at + 1].start];
                begun.take(if track.parameters == 0 { &text[layout.separator..] } else { text });
                track = track.with(spot, spot.marks);
            }
        }
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
        }
    }
}
