//! Pairs: `k=v&k=v`, or a pair a line.

use std::ops::Range;

use super::traced::{Piece, Traced, Trouble};
use super::{Place, ReadProblem, SentPair, SentRequest, is_known, signed};

/// Reads a query or a form. Names and values are decoded once.
pub(super) fn encoded(form: Piece<'_>, place: Place) -> Result<Vec<SentPair>, Trouble> {
    let unescaped = without_markup(form);
    let form = unescaped.as_ref().map_or(form, Traced::piece);
    form.split('&')
        .filter(|pair| !pair.text.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once("=").unwrap_or((pair, pair.from(pair.text.len())));
            no_variable(value)?;
            Ok(SentPair { name: name.percent_decoded(true)?, value: value.percent_decoded(true)?, place })
        })
        .collect()
}

/// The same text with `&` for `&amp;`, where every ampersand was written like that: then it was copied from a page's
/// source. One `&amp;` among others was sent like that.
fn without_markup(form: Piece<'_>) -> Option<Traced> {
    let escape =
        ["&amp;", "&#38;", "&#x26;", "\\u0026"].into_iter().find(|escape| form.text.contains(escape))?;
    let ampersands = form.text.matches('&').count();
    if escape.starts_with('&') && form.text.matches(escape).count() != ampersands
        || !escape.starts_with('&') && ampersands > 0
    {
        return None;
    }
    let mut unescaped = Traced::default();
    let mut rest = form;
    while let Some((before, after)) = rest.split_once(escape) {
        unescaped.append(before);
        unescaped.push('&', rest.from(before.text.len()));
        rest = after;
    }
    unescaped.append(rest);
    Some(unescaped)
}

/// Refuses a value that stands in a variable: what was sent is not known.
pub(super) fn no_variable(value: Piece<'_>) -> Result<(), Trouble> {
    for (open, close) in [("${", "}"), ("{{", "}}"), ("#{", "}")] {
        let Some(start) = value.text.find(open) else { continue };
        let name = &value.text[start + open.len()..];
        if let Some(name) = name.find(close).map(|end| name[..end].trim())
            && !name.is_empty()
            && name.len() <= 64
            && name
                .chars()
                .all(|char| char.is_alphanumeric() || matches!(char, '_' | '.' | '-' | '(' | ')' | '$'))
        {
            return Err(value.from(start).trouble(ReadProblem::InVariable(name.to_owned())));
        }
    }
    Ok(())
}

/// Pairs in a paste, and where they stand.
pub(super) fn find(paste: Piece<'_>) -> Result<Option<(SentRequest, Range<usize>)>, Trouble> {
    if let Some(form) = joined(paste) {
        let pairs = encoded(form.piece(), Place::Form)?;
        let request = SentRequest { pairs, ..SentRequest::default() };
        return Ok(Some((request, form.piece().span())));
    }
    let lines: Vec<_> = paste.lines().filter_map(of_line).collect();
    let known = lines.iter().filter(|(name, ..)| is_known(name.text)).count();
    // An address, a heading or brackets may stand with them.
    let is_other = |line: &Piece<'_>| {
        let line = line.text.trim();
        line.contains(char::is_alphanumeric)
            && !line.ends_with(':')
            && !line.contains("://")
            && !line.starts_with('/')
            && !["Array", "Array (", "array(", "```sh", "```json", "```text"].contains(&line)
    };
    let whole = lines.len() >= paste.lines().filter(is_other).count();
    // One line is a pair only if it is no sentence and no formula.
    let alone =
        lines.len() == 1 && lines.iter().any(|(_, value, _)| value.text.contains(char::is_whitespace));
    let has_code_only = known == 1 && lines.iter().any(|(name, ..)| name.text == "code");
    let has = |wanted: &str| lines.iter().any(|(name, ..)| name.text == wanted);
    if !(whole && known > 0 && !alone && !has_code_only || known > 1 && has("sign") && has("app_key")) {
        return Ok(None);
    }
    let lines: Vec<_> = lines.into_iter().filter(|(name, ..)| whole || is_known(name.text)).collect();
    // Where a program prints names and values they stand as they are. Percent signs and nothing that would have been
    // encoded: they were copied from an encoded form.
    let plain = |char: char| char.is_ascii_alphanumeric() || "-._~*+%!'()".contains(char);
    let is_encoded = lines.iter().all(|(_, value, equals)| *equals && value.text.chars().all(plain))
        && lines.iter().any(|(_, value, _)| value.text.contains('%'))
        && lines.iter().all(|(_, value, _)| value.percent_decoded(true).is_ok());
    let mut pairs = Vec::with_capacity(lines.len());
    for (name, value, _) in &lines {
        no_variable(*value)?;
        let value = if is_encoded { value.percent_decoded(true)? } else { value.text.to_owned() };
        pairs.push(SentPair { name: name.text.to_owned(), value, place: Place::Form });
    }
    let start = lines.first().map_or(0, |(name, ..)| name.span().start);
    let end = lines.last().map_or(0, |(_, value, _)| value.span().end);
    Ok(Some((SentRequest { pairs, ..SentRequest::default() }, start..end)))
}

/// The first line that is a form, together with lines that go on with it.
fn joined(paste: Piece<'_>) -> Option<Traced> {
    let mut form = Traced::default();
    for line in paste.lines() {
        let line = line.unquoted();
        let line = line.unquoted();
        let goes_on = form.piece().text.ends_with('&') || line.text.starts_with('&');
        if form.piece().text.is_empty() {
            let label = ["body:", "data:", "form:", "query:", "payload:", "params:"];
            let lower = line.text.get(..8).unwrap_or(line.text).to_ascii_lowercase();
            let label = label.into_iter().find(|label| lower.starts_with(label)).map_or(0, str::len);
            let line = line.from(label).unquoted();
            let line = line.trim_matches(|char| char == '?');
            if is_form(line.text) {
                form.append(line);
            }
        } else if goes_on && line.text.contains('=') && !line.text.contains(char::is_whitespace) {
            form.append(line);
        } else {
            break;
        }
    }
    (!form.piece().text.is_empty()).then_some(form)
}

/// Whether a line is `k=v&k=v`, with a name of the protocol's among its names.
fn is_form(line: &str) -> bool {
    if signed::is_signed(line) {
        return false;
    }
    let name = |pair: &str| pair.split_once('=').map(|(name, _)| name.to_owned());
    line.contains('&')
        && line
            .split('&')
            .filter(|pair| !pair.is_empty())
            .all(|pair| name(pair.strip_prefix("amp;").unwrap_or(pair)).is_some_and(|name| is_name(&name)))
        && line
            .split('&')
            .any(|pair| name(pair.strip_prefix("amp;").unwrap_or(pair)).is_some_and(|name| is_known(&name)))
}

fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 128
        && text
            .chars()
            .all(|char| char.is_alphanumeric() || matches!(char, '_' | '-' | '.' | '[' | ']' | '%'))
}

/// `k=v`, `k: v`, `"k": "v",`, `k<tab>v`, with a list's mark before it; and whether it has `=`.
fn of_line(line: Piece<'_>) -> Option<(Piece<'_>, Piece<'_>, bool)> {
    let line = line.trim();
    let line = ["- ", "* ", "• "]
        .into_iter()
        .find(|mark| line.text.starts_with(mark))
        .map_or(line, |mark| line.from(mark.len()).trim());
    let line = if line.text.ends_with(',') { line.to(line.text.len() - 1) } else { line };
    let separator = line.text.find(['=', ':', '\t'])?;
    let (name, value) = (line.to(separator).unquoted(), line.from(separator + 1));
    // `[k] => v`, as PHP prints.
    let name = if name.text.starts_with('[') {
        name.trim_matches(|char| "[]".contains(char)).unquoted()
    } else {
        name
    };
    // `k => v`, as PHP and Ruby print.
    if value.text.starts_with("//") {
        return None;
    }
    let value = if value.text.starts_with('>') { value.from(1) } else { value };
    is_name(name.text).then(|| (name, value.unquoted(), line.text[separator..].starts_with('=')))
}
