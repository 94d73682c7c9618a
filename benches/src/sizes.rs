//! The size of what is shipped.

use std::path::Path;

use crate::desk::Outcome;
use crate::pairs::Ratio;
use crate::table::{Goal, Row, Unit};

pub fn measure() -> Outcome<Vec<Row>> {
    let programs = std::env::current_exe()?.parent().map(Path::to_owned).ok_or("no folder of programs")?;
    #[expect(clippy::cast_precision_loss, reason = "some megabytes")]
    let size = |program: &str| -> Outcome<f64> { Ok(programs.join(program).metadata()?.len() as f64) };
    let blank = size("blank-window")?;
    let row = |what: &str, beside: &str, ours: f64, other: f64, goal| {
        let times = ours / other;
        let ratio = Ratio { ours, beside: other, middle: times, low: times, high: times };
        Row { what: what.to_owned(), beside: beside.to_owned(), goal, unit: Unit::Bytes, ratio }
    };
    Ok(vec![
        row(
            "desktop program",
            "a blank Tauri window of the same profile",
            size("sellerkey-desktop")?,
            blank,
            Goal::More(6e6),
        ),
        row("command line program", "the same", size("sellerkey")?, blank, Goal::Absolute(6e6)),
    ])
}
