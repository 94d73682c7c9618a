//! The table that is printed, in Markdown, so that docs/performance.md takes it as it is.

use std::fmt::Write;

use crate::pairs::Ratio;

/// How a figure is written.
#[derive(Clone, Copy, Debug)]
pub enum Unit {
    Seconds,
    Bytes,
    PerSecond,
    Count,
}

/// One comparison.
pub struct Row {
    pub what: String,
    pub beside: String,
    pub goal: Goal,
    pub unit: Unit,
    pub ratio: Ratio,
}

/// What was wanted.
#[derive(Clone, Copy, Debug)]
pub enum Goal {
    /// At most so many times as much.
    AtMost(f64),
    /// At least so many times as much.
    AtLeast(f64),
    /// At most so much more, in the row's unit.
    More(f64),
    /// At most so much by itself, in the row's unit.
    Absolute(f64),
}

impl Row {
    fn met(&self) -> bool {
        let Ratio { ours, beside, middle, .. } = self.ratio;
        match self.goal {
            Goal::AtMost(times) => middle <= times,
            Goal::AtLeast(times) => middle >= times,
            Goal::More(more) => ours - beside <= more,
            Goal::Absolute(most) => ours <= most,
        }
    }

    fn goal(&self) -> String {
        match self.goal {
            Goal::AtMost(times) => format!("≤ {times}×"),
            Goal::AtLeast(times) => format!("≥ {times}×"),
            Goal::More(more) => format!("≤ +{}", written(more, self.unit)),
            Goal::Absolute(most) => format!("≤ {}", written(most, self.unit)),
        }
    }
}

/// All rows, as a table of Markdown.
pub fn written_out(rows: &[Row]) -> String {
    let mut text = String::from(
        "| what | beside | ours | beside it | ratio (quartiles) | goal | |\n|---|---|---:|---:|---|---|---|\n",
    );
    for row in rows {
        let Ratio { ours, beside, middle, low, high, .. } = row.ratio;
        // What was measured once has no spread.
        let spread = if low < high { format!(" ({low:.2} to {high:.2})") } else { String::new() };
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {middle:.2}{spread} | {} | {} |",
            row.what,
            row.beside,
            written(ours, row.unit),
            written(beside, row.unit),
            row.goal(),
            if row.met() { "met" } else { "**missed**" },
        );
    }
    text
}

fn written(value: f64, unit: Unit) -> String {
    match unit {
        Unit::Seconds if value < 1e-3 => format!("{:.2} µs", value * 1e6),
        Unit::Seconds if value < 1.0 => format!("{:.1} ms", value * 1e3),
        Unit::Seconds => format!("{value:.2} s"),
        Unit::Bytes => format!("{:.1} MB", value / 1e6),
        Unit::PerSecond => format!("{:.2} M/s", value / 1e6),
        Unit::Count => format!("{value:.0}"),
    }
}
