//! As `cmd` and the start of a Windows program do.

use super::super::ReadProblem;
use super::super::traced::{Piece, Traced, Trouble};
use super::{Command, before_option, starts_with_pair};

/// Splits a command as Windows does: `cmd` first, with its carets, then the program's own start, with its backslashes.
/// Sources: "How the cmd.exe parser parses a command", the C runtime's "Parsing C command-line arguments".
pub(in super::super) fn of_cmd(text: Piece<'_>) -> Result<Command, Trouble> {
    let (line, end, address_unquoted) = through_cmd(text)?;
    let mut words = Vec::new();
    let mut word: Option<Traced> = None;
    let mut quote: Option<Piece<'_>> = None;
    let piece = line.piece();
    let mut at = 0;
    while let Some(char) = piece.text[at..].chars().next() {
        let here = piece.from(at);
        let slashes = here.text.len() - here.text.trim_start_matches('\\').len();
        if slashes > 0 && here.text[slashes..].starts_with('"') {
            let kept = word.get_or_insert_default();
            (0..slashes / 2).for_each(|_| kept.push('\\', here));
            at += slashes;
            if slashes % 2 == 1 {
                kept.push('"', piece.from(at));
                at += 1;
            }
            continue;
        }
        if slashes > 0 {
            word.get_or_insert_default().append(here.to(slashes));
            at += slashes;
            continue;
        }
        match char {
            '"' if quote.is_some() && here.text.starts_with("\"\"") => {
                word.get_or_insert_default().push('"', here);
                at += 1;
            }
            '"' => {
                quote = if quote.is_some() { None } else { Some(here) };
                word.get_or_insert_default();
            }
            char if char.is_whitespace() && quote.is_none() => words.extend(word.take()),
            char => word.get_or_insert_default().push(char, here),
        }
        at += char.len_utf8();
    }
    if let Some(quote) = quote {
        return Err(quote.trouble(ReadProblem::OpenQuote));
    }
    words.extend(word);
    if words.iter().all(|word| word.piece().text.replace("%%", "").find('%').is_none()) {
        words = words.iter().map(halved).collect();
    }
    Ok(Command { words, end, address_unquoted })
}

/// What `cmd` hands on: without carets, to the end of the command.
fn through_cmd(text: Piece<'_>) -> Result<(Traced, usize, bool), Trouble> {
    let mut line = Traced::default();
    let (mut at, mut quoted, mut address_unquoted, mut in_query) = (0, false, false, false);
    while let Some(char) = text.text[at..].chars().next() {
        let here = text.from(at);
        let rest = &here.text[char.len_utf8()..];
        match char {
            '"' => quoted = !quoted,
            // The line's end ends a quotation too: cmd minds none that is open, as behind `\"`.
            '\n' => {
                quoted = false;
                let Some(skip) = before_option(here.text) else { break };
                line.push(' ', here);
                at += skip;
                continue;
            }
            '^' if !quoted => {
                // Behind a line's end the next character stands for itself, a line's end too.
                let blank = rest.trim_start_matches([' ', '\t']);
                let next = blank.strip_prefix("\r\n").or_else(|| blank.strip_prefix('\n'));
                let next = next.map(|next| next.strip_prefix("More? ").unwrap_or(next));
                let rest = next.unwrap_or(rest);
                at = text.text.len() - rest.len();
                if let Some(char) =
                    rest.chars().next().filter(|char| next.is_none() || !"\"^".contains(*char))
                {
                    line.push(char, text.from(at));
                    at += char.len_utf8();
                }
                continue;
            }
            '%' => {
                if let Some(name) = cmd_variable(rest) {
                    return Err(here.trouble(ReadProblem::InVariable(name.to_owned())));
                }
            }
            '&' if !quoted && in_query && starts_with_pair(rest) => address_unquoted = true,
            '&' | '|' | '>' | '<' if !quoted => break,
            _ => {}
        }
        in_query = (in_query || char == '?') && !char.is_whitespace();
        line.push(char, here);
        at += char.len_utf8();
    }
    Ok((line, at, address_unquoted))
}

/// `%NAME%`, unless it begins as a percent-encoded byte does.
fn cmd_variable(rest: &str) -> Option<&str> {
    let name = &rest[..rest.find(|char: char| !char.is_ascii_alphanumeric() && char != '_')?];
    let named = rest[name.len()..].starts_with('%') && name.starts_with(|char: char| !char.is_ascii_digit());
    let is_byte = name.bytes().take(2).all(|byte| byte.is_ascii_hexdigit());
    (named && !is_byte && name.len() <= 64).then_some(name)
}

/// With one percent sign for two, as a batch file writes them.
fn halved(word: &Traced) -> Traced {
    let mut half = Traced::default();
    let mut rest = word.piece();
    while let Some((before, after)) = rest.split_once("%%") {
        half.append(before);
        half.push('%', rest.from(before.text.len()));
        rest = after;
    }
    half.append(rest);
    half
}
