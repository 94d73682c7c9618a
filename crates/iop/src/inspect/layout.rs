//! The parameters of a text, laid out for one encoding, joining and order, so that trying a recipe builds nothing.

use std::ops::Range;

use secrecy::zeroize::Zeroizing;

use super::culprits::{Base, Slot};
use super::encoding::Table;
use super::{Encoding, Joining};

/// How many orders can stand before another one.
pub(super) const ORDERS: usize = 6;

/// The encodings that make a difference to a request, and to which of its bytes.
pub(super) struct Encodings(Vec<Encoder>);

pub(super) struct Encoder {
    pub(super) encoding: Encoding,
    values: Table,
    frame: Table,
}

/// What a layout is made for: indices into the encodings and into the base's orders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Style {
    pub(super) encoding: usize,
    pub(super) joining: Joining,
    pub(super) order: usize,
}

/// All parameters with the values that the right recipe signs, one after the other; behind them whatever else may
/// have been signed. Reused from style to style.
#[derive(Default)]
pub(super) struct Layout {
    pub(super) text: Zeroizing<Vec<u8>>,
    /// In the order in which they are signed, then one for the end.
    pub(super) spots: Vec<Spot>,
    /// What stands anywhere between them: its place is where the walk puts it.
    pub(super) loose: Vec<Spot>,
    pub(super) pieces: Vec<Piece>,
    /// How long the separator is that each parameter begins with.
    pub(super) separator: usize,
    pub(super) needs: Needs,
}

/// What a text must have to be another than that of every simpler style.
#[derive(Clone, Copy, Default)]
pub(super) struct Needs {
    /// One bit for each earlier encoding from which it must differ.
    pub(super) marks: u32,
    /// One bit for each earlier order from which it must differ.
    pub(super) orders: u8,
    /// Below this many parameters the joining makes no difference.
    pub(super) parameters: u8,
}

/// A parameter's place, and what follows there if nothing departs from the right recipe any more.
#[derive(Clone, Default)]
pub(super) struct Spot {
    /// Where its right text begins; it ends where the next spot's does.
    pub(super) start: usize,
    pub(super) signed: bool,
    pub(super) pieces: Range<usize>,
    pub(super) ranks: [u32; ORDERS],
    pub(super) marks: u32,
    pub(super) tail: Tail,
}

/// The right text from a spot to the end.
#[derive(Clone, Copy, Default)]
pub(super) struct Tail {
    pub(super) marks: u32,
    pub(super) inverted: u8,
    pub(super) first: Option<[u32; ORDERS]>,
    pub(super) parameters: u8,
}

/// Something else that may stand at a spot.
#[derive(Clone)]
pub(super) struct Piece {
    /// Nothing where the parameter is left out.
    pub(super) text: Option<Range<usize>>,
    pub(super) marks: u32,
    /// Which it is: the slot in its base, and its number there.
    pub(super) of: (usize, usize),
}

impl Encodings {
    /// Those that change something in some of these requests.
    pub(super) fn of(bases: &[Base<'_>], paths: &[String]) -> Self {
        let (mut values, mut frame) = ([false; 256], [false; 256]);
        let add = |set: &mut [bool; 256], text: &str| text.bytes().for_each(|b| set[usize::from(b)] = true);
        add(&mut frame, "=&?");
        for path in paths {
            add(&mut frame, path);
        }
        for slot in bases.iter().flat_map(|base| &base.slots) {
            add(&mut frame, &slot.name);
            let others = slot.others.iter().filter_map(|other| other.value.as_ref().map(|v| v.as_str()));
            slot.value.into_iter().chain(others).for_each(|value| add(&mut values, value));
        }
        let bytes = |set: &[bool; 256]| (0..=255u8).filter(|b| set[usize::from(*b)]).collect::<Vec<_>>();
        let (values, frame) = (bytes(&values), bytes(&frame));
        let mut kept: Vec<Encoder> = Vec::new();
        for encoding in Encoding::ALL {
            let encoder = Encoder {
                encoding,
                values: Table::of(encoding.of_values()),
                frame: Table::of(encoding.of_frame()),
            };
            let differs = |other: &Encoder| {
                encoder.values.differs(&other.values, &values) || encoder.frame.differs(&other.frame, &frame)
            };
            if kept.iter().all(differs) {
                kept.push(encoder);
            }
        }
        Self(kept)
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn get(&self, at: usize) -> &Encoder {
        &self.0[at]
    }

    /// One bit for each earlier encoding that makes something else of a path.
    pub(super) fn path_marks(&self, at: usize, path: &str) -> u32 {
        self.marks(at, |one, other| one.frame.differs(&other.frame, path.as_bytes()))
    }

    fn marks(&self, at: usize, differs: impl Fn(&Encoder, &Encoder) -> bool) -> u32 {
        let earlier = self.0[..at].iter().enumerate();
        earlier
            .filter(|(_, earlier)| differs(&self.0[at], earlier))
            .fold(0, |marks, (bit, _)| marks | 1 << bit)
    }
}

impl Encoder {
    /// What becomes of a path, a name, or what joins them.
    pub(super) fn framed(&self, text: &str) -> String {
        encoded(&self.frame, text)
    }

    /// What becomes of a value.
    pub(super) fn valued(&self, value: &str) -> String {
        encoded(&self.values, value)
    }

    pub(super) fn path(&self, path: &str, joining: Joining, out: &mut Vec<u8>) {
        self.frame.write(path.as_bytes(), out);
        if joining == Joining::Query {
            self.frame.write(b"?", out);
        }
    }
}

impl Joining {
    /// The right one first.
    pub(super) const ALL: [Self; 4] = [Self::Plain, Self::Ampersand, Self::Equals, Self::Query];

    /// What stands between two parameters.
    pub(super) fn separator(self) -> &'static str {
        match self {
            Self::Plain | Self::Equals => "",
            Self::Ampersand | Self::Query => "&",
        }
    }

    /// What stands between a name and its value.
    pub(super) fn equals(self) -> &'static str {
        if self == Self::Plain { "" } else { "=" }
    }

    fn needs(self) -> u8 {
        match self {
            Self::Plain => 0,
            Self::Equals | Self::Query => 1,
            // One alone is as `k=v` without it, which comes later: it is found there.
            Self::Ampersand => 2,
        }
    }
}

impl Layout {
    /// Lays a base out. Allocates only where this is longer than all before.
    pub(super) fn lay_out(&mut self, base: &Base<'_>, encodings: &Encodings, style: Style) {
        let encoder = encodings.get(style.encoding);
        let order = &base.orders[style.order].1;
        self.text.clear();
        self.spots.clear();
        self.loose.clear();
        self.pieces.clear();
        for at in order {
            let slot = &base.slots[*at];
            let start = self.text.len();
            let marks = slot.value.map(|value| {
                self.write(encoder, style.joining, &slot.name, value);
                marks(encodings, style, &slot.name, value)
            });
            let (signed, marks) = (marks.is_some(), marks.unwrap_or_default());
            self.spots.push(Spot { start, signed, marks, ..Spot::default() });
        }
        self.spots.push(Spot { start: self.text.len(), ..Spot::default() });
        for (spot, at) in order.iter().enumerate() {
            self.spots[spot].pieces = self.cut(base, *at, encodings, style);
        }
        if base.is_loose(style.order) {
            let unsent = |slot: &Slot<'_>| slot.value.is_none() && !slot.others.is_empty();
            for at in (0..base.slots.len()).filter(|at| unsent(&base.slots[*at])) {
                let pieces = self.cut(base, at, encodings, style);
                self.loose.push(Spot { pieces, ..Spot::default() });
            }
        }
        self.rank(base, style.order);
        self.separator = {
            let mut separator = Vec::new();
            encoder.frame.write(style.joining.separator().as_bytes(), &mut separator);
            separator.len()
        };
        self.needs = Needs {
            marks: (1 << style.encoding) - 1,
            orders: (1 << style.order) - 1,
            parameters: style.joining.needs(),
        };
    }

    /// The right text from a spot on, without the separator that it begins with where nothing stands before it.
    pub(super) fn tail(&self, from: usize, is_first: bool) -> &[u8] {
        let tail = &self.text[self.spots[from].start..self.spots[self.spots.len() - 1].start];
        if is_first { tail.get(self.separator..).unwrap_or_default() } else { tail }
    }

    /// All that else may stand for a slot.
    fn cut(&mut self, base: &Base<'_>, at: usize, encodings: &Encodings, style: Style) -> Range<usize> {
        let (slot, encoder) = (&base.slots[at], encodings.get(style.encoding));
        let first = self.pieces.len();
        for (number, other) in slot.others.iter().enumerate() {
            let start = self.text.len();
            let marks = other.value.as_ref().map(|value| {
                self.write(encoder, style.joining, &slot.name, value);
                marks(encodings, style, &slot.name, value)
            });
            let text = marks.is_some().then(|| start..self.text.len());
            self.pieces.push(Piece { text, marks: marks.unwrap_or_default(), of: (at, number) });
        }
        first..self.pieces.len()
    }

    fn write(&mut self, encoder: &Encoder, joining: Joining, name: &str, value: &str) {
        encoder.frame.write(joining.separator().as_bytes(), &mut self.text);
        encoder.frame.write(name.as_bytes(), &mut self.text);
        encoder.frame.write(joining.equals().as_bytes(), &mut self.text);
        encoder.values.write(value.as_bytes(), &mut self.text);
    }

    /// Notes where each parameter stands in the earlier orders, and what the tails are.
    fn rank(&mut self, base: &Base<'_>, order: usize) {
        let spots = &base.orders[order].1;
        for (earlier, (_, places)) in base.orders[..order].iter().enumerate() {
            let mut ranks = vec![0; places.len()];
            for (rank, at) in places.iter().enumerate() {
                ranks[*at] = u32::try_from(rank).unwrap_or(u32::MAX);
            }
            for (spot, at) in spots.iter().enumerate() {
                self.spots[spot].ranks[earlier] = ranks[*at];
            }
            for spot in &mut self.loose {
                spot.ranks[earlier] = ranks[self.pieces[spot.pieces.start].of.0];
            }
        }
        let mut tail = Tail::default();
        for spot in self.spots.iter_mut().rev() {
            if spot.signed {
                let inverted = tail.first.map_or(0, |first| inversions(&spot.ranks, &first));
                tail = Tail {
                    marks: tail.marks | spot.marks,
                    inverted: tail.inverted | inverted,
                    first: Some(spot.ranks),
                    parameters: tail.parameters.saturating_add(1),
                };
            }
            spot.tail = tail;
        }
    }
}

fn encoded(table: &Table, text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    table.write(text.as_bytes(), &mut out);
    String::from_utf8(out).unwrap_or_default()
}

/// One bit for each earlier order in which the second does not come after the first.
pub(super) fn inversions(one: &[u32; ORDERS], next: &[u32; ORDERS]) -> u8 {
    (0..ORDERS).fold(0, |bits, at| bits | u8::from(one[at] > next[at]) << at)
}

/// One bit for each earlier encoding that makes something else of a parameter.
fn marks(encodings: &Encodings, style: Style, name: &str, value: &str) -> u32 {
    encodings.marks(style.encoding, |one, other| {
        let differs = |text: &[u8]| one.frame.differs(&other.frame, text);
        one.values.differs(&other.values, value.as_bytes())
            || differs(name.as_bytes())
            || differs(style.joining.equals().as_bytes())
    })
}
