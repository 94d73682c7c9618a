//! Header lines of requests and answers.

use super::traced::Piece;
use super::{Place, SentPair};

/// What is a parameter of the protocol where it stands in a header. The gateway looks for none there.
const PARAMETERS: [&str; 9] = [
    "access_token",
    "app_key",
    "code",
    "method",
    "refresh_token",
    "session",
    "sign",
    "sign_method",
    "timestamp",
];

/// The value of a line, where it is the header of that name.
pub(super) fn value<'a>(line: Piece<'a>, wanted: &str) -> Option<Piece<'a>> {
    let (name, value) = split(line)?;
    name.text.eq_ignore_ascii_case(wanted).then_some(value)
}

/// The parameter that a line is.
pub(super) fn parameter(line: Piece<'_>) -> Option<SentPair> {
    let (name, value) = split(line)?;
    let known = PARAMETERS.into_iter().find(|known| name.text.eq_ignore_ascii_case(known))?;
    Some(SentPair { name: known.to_owned(), value: value.text.to_owned(), place: Place::Header })
}

/// Name and value. `:authority` begins with a colon.
pub(super) fn split(line: Piece<'_>) -> Option<(Piece<'_>, Piece<'_>)> {
    let start = usize::from(line.text.starts_with(':'));
    let colon = start + line.text[start..].find(':')?;
    let name = line.to(colon);
    let token = |char: char| char.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~:".contains(char);
    let is_name = name.text.len() > start && name.text.chars().all(token);
    is_name.then(|| (name, line.from(colon + 1).trim()))
}
