//! The words of a command line, as a shell hands them to a program.

mod cmd;
mod sh;

use super::traced::Traced;

pub(super) use cmd::of_cmd;
pub(super) use sh::of_sh;

/// A command line in words.
#[derive(Default)]
pub(super) struct Command {
    pub words: Vec<Traced>,
    /// Where it ends in the piece that was read.
    pub end: usize,
    /// An address stands without quotation marks and has ampersands, at which a shell ends the command.
    pub address_unquoted: bool,
}

/// Whether a pair of a query begins here.
fn starts_with_pair(text: &str) -> bool {
    let name =
        &text[..text.find(|char: char| !char.is_ascii_alphanumeric() && char != '_').unwrap_or(text.len())];
    text[name.len()..].starts_with('=') && !name.is_empty()
}

/// How much stands between here, the end of a line, and the option with which the next line begins: no command begins
/// with one, so its line was joined with this one before the copy lost a backslash.
fn before_option(rest: &str) -> Option<usize> {
    let next = rest.trim_start();
    let option = next.trim_start_matches('-');
    let dashes = next.len() - option.len();
    let is_option = matches!(dashes, 1 | 2) && option.starts_with(|char: char| char.is_ascii_alphabetic());
    is_option.then_some(rest.len() - next.len())
}
