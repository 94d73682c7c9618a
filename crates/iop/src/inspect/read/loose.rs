//! What Python and JavaScript print of their values, as JSON: other quotation marks, names without any, a comma behind
//! the last, `None` and `True`. Nothing where it is not plainly that.

use super::traced::{Piece, Traced};

/// The text as JSON.
pub(super) fn as_json(text: Piece<'_>) -> Option<Traced> {
    let mut json = Traced::default();
    let mut at = 0;
    while let Some(char) = text.text[at..].chars().next() {
        let here = text.from(at);
        let length = match char {
            '"' | '\'' | '`' => string(here, char, &mut json)?,
            ',' => {
                let next = here.text[1..].trim_start();
                if !next.starts_with(['}', ']']) {
                    json.push(',', here);
                }
                1
            }
            char if char.is_alphabetic() || matches!(char, '_' | '$') => word(here, &mut json)?,
            char => {
                json.push(char, here);
                char.len_utf8()
            }
        };
        at += length;
    }
    Some(json)
}

/// A string, and how long it is here.
fn string(text: Piece<'_>, mark: char, json: &mut Traced) -> Option<usize> {
    json.push('"', text);
    let mut chars = text.text.char_indices().skip(1);
    while let Some((at, char)) = chars.next() {
        let here = text.from(at);
        match char {
            char if char == mark => {
                json.push('"', here);
                return Some(at + 1);
            }
            '\\' => match chars.next()?.1 {
                escaped @ ('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' | 'u') => {
                    json.push('\\', here);
                    json.push(escaped, here);
                }
                escaped @ ('\'' | '`') => json.push(escaped, here),
                _ => return None,
            },
            '"' => {
                json.push('\\', here);
                json.push('"', here);
            }
            char => json.push(char, here),
        }
    }
    None
}

/// A name, or a word for a value.
fn word(text: Piece<'_>, json: &mut Traced) -> Option<usize> {
    let part = |char: char| char.is_alphanumeric() || matches!(char, '_' | '$');
    let length = text.text.find(|char| !part(char)).unwrap_or(text.text.len());
    let word = &text.text[..length];
    let is_name = text.text[length..].trim_start().starts_with(':');
    let value = match word {
        _ if is_name => None,
        "true" => Some("true"),
        "false" => Some("false"),
        // Python sends them as it prints them.
        "True" => Some("\"True\""),
        "False" => Some("\"False\""),
        "null" | "None" | "undefined" => Some("null"),
        // Of a number: `1e5`.
        "e" | "E" => Some("e"),
        _ => return None,
    };
    if let Some(value) = value {
        value.chars().for_each(|char| json.push(char, text));
    } else {
        json.push('"', text);
        json.append(text.to(length));
        json.push('"', text);
    }
    Some(length)
}
