//! The text that was signed: `/auth/token/createapp_key524880code…`.

use super::is_known;
use super::traced::Piece;

/// The first text in a paste that somebody signed.
pub(super) fn find(paste: Piece<'_>) -> Option<String> {
    paste.lines().find_map(|line| {
        let text = alone(line);
        is_signed(text.text).then(|| text.text.to_owned())
    })
}

/// What stands on a line between quotation marks, or behind a label: `base string: …`.
fn alone(line: Piece<'_>) -> Piece<'_> {
    let line = line.trim();
    let line = if line.text.ends_with([',', ';']) { line.to(line.text.len() - 1) } else { line };
    if line.unquoted().text.len() < line.text.len() {
        return line.unquoted();
    }
    let Some(name) = first_name(line.text) else { return line };
    let before = &line.text[..name];
    if let Some(quote) = before.rfind(['"', '\'', '`']) {
        let mark = before[quote..].chars().next().unwrap_or('"');
        let inside = line.from(quote + 1);
        return inside.to(inside.text.find(mark).unwrap_or(inside.text.len()));
    }
    // A label ends with a colon or an equals sign and a blank; what is signed has none before its first name.
    let label = [": ", "= ", ":\t", "=> ", "： "]
        .into_iter()
        .filter_map(|end| before.rfind(end).map(|at| at + end.len()));
    if let Some(end) = label.max() {
        return line.from(end).trim();
    }
    let start = before.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    // In a sentence it ends with its word.
    let rest = line.from(start);
    if start == 0 { rest } else { rest.to(rest.text.find(char::is_whitespace).unwrap_or(rest.text.len())) }
}

const NAMES: [&str; 3] = ["app_key", "sign_method", "timestamp"];

fn first_name(text: &str) -> Option<usize> {
    NAMES.into_iter().filter_map(|name| text.find(name)).min()
}

/// Whether names and values stand together as they are signed.
pub(super) fn is_signed(text: &str) -> bool {
    let plain = NAMES.into_iter().filter(|name| {
        text.match_indices(name)
            .any(|(at, _)| text[at + name.len()..].starts_with(|char: char| char.is_alphanumeric()))
    });
    if plain.count() > 1 {
        return true;
    }
    // Joined with ampersands it looks like a form, but for what stands before its first name: a path or a secret.
    let Some(name) = first_pair(text) else { return false };
    let before = &text[..name];
    let pairs = NAMES.into_iter().filter(|name| text.contains(&format!("{name}=")));
    pairs.count() > 1
        && !before.is_empty()
        && !before.contains(['?', '&', '=', ' ', ':'])
        && (before.starts_with('/')
            || before.contains("/auth/")
            || text.len() > name && text.ends_with(before))
}

/// Where the first known name with an equals sign begins.
fn first_pair(text: &str) -> Option<usize> {
    let equals = text.find('=')?;
    let name = &text[..equals];
    let starts = name.char_indices().map(|(at, _)| at).rev().take(16);
    starts.filter(|at| is_known(&name[*at..])).min()
}
