//! How far a search has come, and how far it may go.

use std::ops::ControlFlow;

use super::Watch;

/// How many recipes are tried at most.
pub(super) const MOST_RECIPES: u64 = 3_500_000;

/// How many are tried at least, where there are as many and [`MOST_BYTES`] allow it.
pub(super) const LEAST_RECIPES: u64 = 100_000;

/// How many bytes are hashed at most: a request may be a megabyte.
const MOST_BYTES: u64 = 1 << 30;

/// How many recipes, or bytes, pass until somebody may look.
const RECIPES_A_LOOK: u64 = 4096;
const BYTES_A_LOOK: u64 = 8 << 20;

/// Counts recipes.
pub(super) struct Tally<'t> {
    watch: Watch<'t>,
    pub(super) tried: u64,
    /// No more than so many.
    pub(super) most: u64,
    bytes: u64,
    look_at: u64,
    look_at_bytes: u64,
    /// Whether [`Watch`] ended it.
    pub(super) cancelled: bool,
}

impl<'t> Tally<'t> {
    pub(super) fn new(watch: Watch<'t>) -> Self {
        Self {
            watch,
            tried: 0,
            most: MOST_RECIPES,
            bytes: 0,
            look_at: RECIPES_A_LOOK,
            look_at_bytes: BYTES_A_LOOK,
            cancelled: false,
        }
    }

    /// Counts a recipe that hashes so many bytes more, unless there is to be none.
    #[inline]
    pub(super) fn one_more(&mut self, bytes: usize) -> ControlFlow<()> {
        if self.tried >= self.look_at || self.bytes >= self.look_at_bytes {
            self.look()?;
        }
        if self.tried >= self.most {
            return ControlFlow::Break(());
        }
        self.tried += 1;
        self.bytes += bytes as u64;
        ControlFlow::Continue(())
    }

    /// Counts bytes that are no recipe's own.
    pub(super) fn spend(&mut self, bytes: usize) {
        self.bytes += bytes as u64;
    }

    fn look(&mut self) -> ControlFlow<()> {
        if self.bytes >= MOST_BYTES {
            return ControlFlow::Break(());
        }
        self.look_at = self.tried + RECIPES_A_LOOK;
        self.look_at_bytes = self.bytes + BYTES_A_LOOK;
        let looked = (self.watch)(self.tried);
        self.cancelled |= looked.is_break();
        looked
    }
}
