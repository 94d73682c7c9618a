//! Raw HTTP requests, as programs log them and browsers show them, with the answer behind them.

use std::ops::Range;

use super::look::Found;
use super::traced::{Piece, Traced, Trouble};
use super::{Notation, SentRequest, address, body, header};

/// The first request in a paste.
pub(super) fn find(paste: Piece<'_>) -> Result<Option<Found>, Trouble> {
    let mut at = 0;
    for line in paste.split('\n') {
        let start = at;
        at += line.text.len() + 1;
        let trimmed = line.trim();
        // `curl -v` marks what it sends.
        let marked = trimmed.text.starts_with("> ");
        let first = if marked { trimmed.from(2).trim() } else { trimmed };
        if let Some((verb, target)) = request_line(first) {
            return request(paste, start..at.min(paste.text.len()), marked, &verb, target).map(Some);
        }
        if let Some(name) = [":authority", ":method", ":path", ":scheme"]
            .into_iter()
            .find(|name| first.text.starts_with(name))
        {
            let two_lines = first.text == name || first.text.strip_prefix(name) == Some(":");
            return of_pseudo_headers(paste.from(start), start, two_lines);
        }
    }
    Ok(None)
}

/// `GET /rest/auth/token/create?… HTTP/1.1`, also without a version, alone on its line.
fn request_line(line: Piece<'_>) -> Option<(String, Piece<'_>)> {
    let (verb, rest) = line.split_once(" ")?;
    if !address::is_verb(verb.text) {
        return None;
    }
    let rest = rest.trim();
    let target = match rest.split_once(" HTTP/") {
        Some((target, version)) if version.text.len() <= 3 => target.trim(),
        _ => rest,
    };
    let is_target = target.text.starts_with('/') || target.text.contains("://");
    (is_target && !target.text.contains(char::is_whitespace)).then(|| (verb.text.to_owned(), target))
}

fn request(
    paste: Piece<'_>,
    line: Range<usize>,
    marked: bool,
    verb: &str,
    target: Piece<'_>,
) -> Result<Found, Trouble> {
    let rest = paste.from(line.end);
    let (headers, length) = head(rest, marked);
    let mut end = line.end + length;
    let mut body = Traced::default();
    if !marked {
        let text = paste.from(end);
        let body_end = answer_start(text).unwrap_or(text.text.len());
        body.append(text.to(body_end));
        end += body_end;
    }

    let host = headers.iter().find_map(|line| header::value(*line, "host"));
    let whole = with_host(target, host);
    let mut request = address::request(whole.piece(), Some(verb.to_owned()))?;
    request.pairs.extend(headers.iter().filter_map(|line| header::parameter(*line)));
    let content_type = headers.iter().find_map(|line| header::value(*line, "content-type"));
    let (text, used) = own_body(body.piece(), headers.is_empty());
    let text = in_one_line(text);
    request.pairs.extend(body::read(text.piece(), content_type.map(|kind| kind.text))?);
    end -= body.piece().text.len() - used;
    Ok(Found::new(Notation::Http, request, line.start..end))
}

/// What of the text behind a head is its body: an answer that follows is not. How far it goes.
fn own_body(text: Piece<'_>, bare: bool) -> (Piece<'_>, usize) {
    let start = text.text.len() - text.text.trim_start().len();
    let trimmed = text.from(start);
    if trimmed.text.starts_with('{') {
        let Ok((json, length)) = super::json::Json::first(trimmed) else { return (text, text.text.len()) };
        let is_answer = super::reply::of_json(json, 6).is_some();
        return if is_answer { (text.to(0), 0) } else { (trimmed.to(length), start + length) };
    }
    if trimmed.text.starts_with("--") {
        let boundary = trimmed.lines().next().map_or(trimmed, |line| line.trim());
        let last = format!("\n{}--", boundary.text);
        let end = trimmed.text.find(&last).map_or(trimmed.text.len(), |found| found + last.len());
        return (trimmed.to(end), start + end);
    }
    // A form is one line, and others behind ampersands.
    let mut end = 0;
    for part in trimmed.text.split_inclusive('\n') {
        let goes_on = trimmed.text[..end].trim_end().ends_with('&') || part.trim_start().starts_with('&');
        if end > 0 && !goes_on {
            break;
        }
        end += part.len();
    }
    let line = trimmed.to(end).trim();
    let is_form =
        line.text.contains('=') && !line.text.contains(char::is_whitespace) && !line.text.contains("://?");
    if is_form || !bare && line.text.contains('=') && !line.text.starts_with(['{', '<']) {
        return (line, start + end);
    }
    (text.to(0), 0)
}

/// A form without the breaks between its lines; anything else as it is.
fn in_one_line(body: Piece<'_>) -> Traced {
    let mut text = Traced::default();
    if body.text.trim_start().starts_with(['{', '-']) {
        text.append(body);
    } else {
        body.lines().for_each(|line| text.append(line.trim()));
    }
    text
}

/// The lines of a head, and how far it goes.
fn head(rest: Piece<'_>, marked: bool) -> (Vec<Piece<'_>>, usize) {
    let mut headers = Vec::new();
    let mut at = 0;
    for line in rest.split('\n') {
        let mut text = line.trim();
        if marked && !text.text.starts_with('<') {
            // `*` and `{`: cURL's own remarks in between.
            text = if text.text.starts_with('>') { text.from(1).trim() } else { text.to(0) };
            if text.text.is_empty() && line.text.trim_start().starts_with('>') {
                at += line.text.len() + 1;
                break;
            }
        } else if text.text.is_empty() {
            at += line.text.len() + 1;
            break;
        }
        match header::split(text) {
            Some(_) => headers.push(text),
            None if marked && !line.text.starts_with('<') => {}
            None => break,
        }
        at += line.text.len() + 1;
    }
    (headers, at.min(rest.text.len()))
}

/// Where an answer's status line begins.
fn answer_start(text: Piece<'_>) -> Option<usize> {
    let mut at = 0;
    for line in text.split('\n') {
        let trimmed = line.text.trim_start_matches([' ', '<']);
        if trimmed.starts_with("HTTP/1") || trimmed.starts_with("HTTP/2") || trimmed.starts_with("HTTP/3") {
            return Some(at);
        }
        at += line.text.len() + 1;
    }
    None
}

/// A target as an address: a path with the host that a header names.
fn with_host(target: Piece<'_>, host: Option<Piece<'_>>) -> Traced {
    let mut whole = Traced::default();
    if let Some(host) = host.filter(|host| target.text.starts_with('/') && !host.text.is_empty()) {
        whole.append(Traced::all_at("//".to_owned(), host).piece());
        whole.append(host);
    }
    whole.append(target);
    whole
}

/// HTTP/2 and 3 as browsers show them: `:authority: host`, or names and values on lines in turn.
fn of_pseudo_headers(paste: Piece<'_>, start: usize, two_lines: bool) -> Result<Option<Found>, Trouble> {
    let mut pairs: Vec<(Piece<'_>, Piece<'_>)> = Vec::new();
    let mut end = 0;
    let mut name: Option<Piece<'_>> = None;
    for line in paste.split('\n') {
        let text = line.trim();
        if text.text.is_empty() {
            break;
        }
        match name.take() {
            Some(name) => pairs.push((name, text)),
            None if two_lines => name = Some(text.trim_matches(|char| char == ':')),
            None => match header::split(text) {
                Some(pair) => pairs.push(pair),
                None => break,
            },
        }
        end += line.text.len() + 1;
    }
    let end = end.min(paste.text.len());
    let get = |wanted: &str| {
        pairs
            .iter()
            .find(|(name, _)| name.text.trim_matches(':').eq_ignore_ascii_case(wanted))
            .map(|(_, value)| *value)
    };
    let Some(path) = get("path") else { return Ok(None) };
    let verb = get("method").map(|verb| verb.text.to_owned()).filter(|verb| address::is_verb(verb));
    let mut request: SentRequest =
        address::request(with_host(path, get("authority").or_else(|| get("host"))).piece(), verb)?;
    for (name, value) in pairs.iter().filter(|(name, _)| name.text != "method" && !name.text.starts_with(':'))
    {
        let line = Traced::all_at(format!("{}: {}", name.text, value.text), *name);
        request.pairs.extend(header::parameter(line.piece()));
    }
    let rest = paste.from(end);
    let before_answer = rest.to(answer_start(rest).unwrap_or(rest.text.len()));
    let (text, used) = own_body(before_answer, false);
    let text = in_one_line(text);
    request.pairs.extend(body::read(text.piece(), get("content-type").map(|kind| kind.text))?);
    let span = start..start + end + used;
    Ok(Some(Found::new(Notation::Http, request, span)))
}
