//! What the shell says to the window of its own accord.

use serde::Serialize;
#[cfg(test)]
use ts_rs::TS;

use super::{ConnectionView, ExaminedView, Problem, RenewingView, UpdateView};

/// One thing that has come about.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
#[serde(tag = "word", content = "says", rename_all = "kebab-case")]
pub enum Word<'a> {
    /// Something that an overview shows has changed.
    Changed,
    /// The connection stands so now.
    Connection(Option<&'a ConnectionView>),
    /// Something failed that never should.
    Trouble(&'a Problem),
    /// Many renewals are so far.
    Renewing(&'a RenewingView),
    /// This is in the way of renewals, or nothing any more.
    Blocked(Option<&'a Problem>),
    /// An inspection has tried so many recipes.
    Inspecting(u32),
    /// Doctor has found this.
    Examined(&'a ExaminedView),
    /// A new version is so far.
    Update(&'a UpdateView),
    /// A person is to say what closing the window means.
    Closing,
}
