//! A text with what to delete and what to insert marked: by brackets, and by colour where there is colour.

use iop::inspect::{MASK, SegmentKind};
use sellerkey_core::inspection::{Piece, Report};

use crate::layout::visible;
use crate::terminal::{Colour, Terminal};

/// How much of a long piece is shown at each of its ends.
const END: usize = 60;

/// What becomes of each piece, and what may be seen of it.
pub fn pieces(report: &Report) -> impl Iterator<Item = (SegmentKind, String)> {
    report.inspection.difference.iter().map(|segment| match report.shown_segment(segment) {
        Piece::Text(text) => (segment.kind, text),
        Piece::Hidden => (segment.kind, MASK.to_owned()),
    })
}

/// The whole text in lines of this width.
pub fn lines(terminal: &Terminal, report: &Report, width: usize) -> Vec<String> {
    let mut lines = vec![Vec::new()];
    let mut column = 0;
    for (kind, text) in pieces(report) {
        let (before, behind, colour) = match kind {
            SegmentKind::Keep => ("", "", None),
            SegmentKind::Delete => ("[-", "-]", Some(Colour::Ended)),
            SegmentKind::Insert => ("{+", "+}", Some(Colour::Good)),
        };
        let text = format!("{before}{}{behind}", shortened(&text));
        let chars: Vec<char> = text.chars().map(visible).collect();
        let mut rest = &chars[..];
        while !rest.is_empty() {
            if column == width {
                lines.push(Vec::new());
                column = 0;
            }
            let (piece, later) = rest.split_at(rest.len().min(width - column));
            let piece: String = piece.iter().collect();
            column += piece.chars().count();
            let painted = colour.map_or_else(|| piece.clone(), |colour| terminal.paint(colour, &piece));
            if let Some(line) = lines.last_mut() {
                line.push(painted);
            }
            rest = later;
        }
    }
    lines.into_iter().map(|line| line.concat()).collect()
}

/// A long piece by its two ends.
fn shortened(text: &str) -> String {
    let length = text.chars().count();
    if length <= 3 * END {
        return text.to_owned();
    }
    let (first, last) = (text.chars().take(END), text.chars().skip(length - END));
    first.chain(" … ".chars()).chain(last).collect()
}
