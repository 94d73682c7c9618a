//! What to look for in a paste, and in which order.

use std::collections::HashSet;
use std::ops::Range;

use crate::Timestamp;

use super::json::{self, Json};
use super::reply::{self, Reply};
use super::traced::{Piece, Traced, Trouble};
use super::{Evidence, Notation, ReadProblem, Remark, SentRequest, address, curl, http, pairs, signed};

/// A request in a paste.
pub(super) struct Found {
    pub notation: Notation,
    pub request: SentRequest,
    /// Where it stands.
    pub span: Range<usize>,
    pub remarks: Vec<Remark>,
    pub received_at: Option<Timestamp>,
    /// The text that was signed, where it stands within.
    pub signed_text: Option<String>,
}

pub(super) fn understood(paste: Piece<'_>) -> Result<Evidence, Trouble> {
    let begin = paste.trim_matches(|char| char.is_whitespace() || char == '\u{feff}');
    if begin.text.is_empty() {
        return Err(paste.trouble(ReadProblem::Empty));
    }
    let Some(found) = request(paste)? else {
        return without_request(begin);
    };
    let mut remarks = found.remarks;
    if matches!(found.notation, Notation::CurlSh | Notation::CurlCmd | Notation::Http) {
        remarks.extend(address::find(paste).and_then(|(_, several)| several));
    }
    let (before, after) = (paste.to(found.span.start), paste.from(found.span.end));
    let mut reply = reply::find(after).or_else(|| reply::find(before));
    if matches!(found.notation, Notation::JsonPairs | Notation::LogLine) {
        reply = reply.or_else(|| reply::find(paste.part(found.span)));
    }
    let reply = reply.or_else(|| reply::told(after)).or_else(|| reply::told(before));
    Ok(Evidence {
        notation: found.notation,
        received_at: reply::date(after).or_else(|| reply::date(before)).or(found.received_at),
        request: Some(found.request),
        signed_text: found.signed_text.or_else(|| signed::find(before)).or_else(|| signed::find(after)),
        answer: reply.and_then(Reply::refused),
        remarks,
    })
}

/// The first request that has a sign, else the first of all.
fn request(paste: Piece<'_>) -> Result<Option<Found>, Trouble> {
    let mut first: Option<Found> = None;
    for look in [curl::find, http::find, in_fetch, in_json, in_text, in_pairs] {
        let found = match look(paste) {
            // What is wrong with something else does not matter.
            Err(_) if first.is_some() => None,
            found => found?,
        };
        let Some(found) = found else { continue };
        let within = |first: &Found| first.span.start <= found.span.start && found.span.end <= first.span.end;
        if first.as_ref().is_some_and(within) {
            continue;
        }
        if found.request.pairs.iter().any(|pair| pair.name == "sign") {
            return Ok(Some(found.with_address_of(first)));
        }
        first = first.or(Some(found));
    }
    Ok(first)
}

impl Found {
    pub fn new(notation: Notation, request: SentRequest, span: Range<usize>) -> Self {
        Self { notation, request, span, remarks: Vec::new(), received_at: None, signed_text: None }
    }

    /// Pairs, with the address that stands beside them without any.
    fn with_address_of(mut self, other: Option<Self>) -> Self {
        let Some(other) = other.filter(|other| other.request.pairs.is_empty()) else { return self };
        if self.request.address.is_none() {
            self.request.address = other.request.address;
            self.request.verb = self.request.verb.take().or(other.request.verb);
        }
        self
    }
}

/// `fetch("…", {…})`, as browsers copy a request for a console.
fn in_fetch(paste: Piece<'_>) -> Result<Option<Found>, Trouble> {
    let Some(call) = paste.text.find("fetch(\"") else { return Ok(None) };
    let url = paste.from(call + "fetch(".len());
    let Ok((url, length)) = Json::first(url) else { return Ok(None) };
    let rest = paste.from(call + "fetch(".len() + length);
    let options = rest.from(rest.text.len() - rest.text.trim_start_matches([',', ' ', '\n', '\r']).len());
    let options =
        Json::first(options).ok().map(|(options, _)| options).filter(|json| json.members().is_some());
    let request = json::fetched(url, options)?;
    let end = options.map_or(url, |options| options).piece().span().end;
    Ok(request.map(|request| Found::new(Notation::JsonPairs, request, call..end)))
}

fn in_json(paste: Piece<'_>) -> Result<Option<Found>, Trouble> {
    for (json, span) in json::values(paste) {
        if let Some(found) = in_value(json, span, paste)? {
            return Ok(Some(found));
        }
    }
    let Some(printed) = json::printed(paste) else { return Ok(None) };
    let Ok(json) = Json::whole(printed.piece()) else { return Ok(None) };
    in_value(json, printed.piece().span(), paste)
}

fn in_value(json: Json<'_>, span: Range<usize>, paste: Piece<'_>) -> Result<Option<Found>, Trouble> {
    let texts = json.texts();
    let mut found = if let Some(request) = json.request()? {
        Found::new(Notation::JsonPairs, request, span)
    } else {
        let signed = |text: &Traced| {
            let (candidate, _) = address::find(text.piece())?;
            candidate.is_signed().then_some(candidate)
        };
        let Some(candidate) = texts.iter().find_map(signed) else { return Ok(None) };
        let request = address::request(candidate.text.piece(), candidate.verb)?;
        Found::new(Notation::LogLine, request, span)
    };
    found.signed_text = texts
        .iter()
        .find(|text| signed::is_signed(text.piece().text))
        .map(|text| text.piece().text.to_owned());
    let values: HashSet<_> = found.request.pairs.iter().map(|pair| pair.value.as_str()).collect();
    let of_others = texts
        .iter()
        .map(Traced::piece)
        .filter(|text| !values.contains(text.text) && !text.text.contains(['?', '&']));
    let line = paste.to(found.span.start);
    let line = line.from(line.text.rfind('\n').map_or(0, |newline| newline + 1));
    found.received_at = reply::time(of_others.chain([line]));
    Ok(Some(found))
}

fn in_text(paste: Piece<'_>) -> Result<Option<Found>, Trouble> {
    let Some((candidate, remark)) = address::find(paste) else { return Ok(None) };
    let line_end =
        paste.text[candidate.span.start..].find('\n').map_or(paste.text.len(), |n| candidate.span.start + n);
    let line = paste.part(candidate.line.min(candidate.span.start)..line_end);
    let outside = reply::around(line, &candidate.text);
    let is_log = outside.iter().any(|piece| piece.text.chars().any(char::is_alphanumeric));
    let mut remarks: Vec<_> = remark.into_iter().collect();
    if candidate.joined {
        remarks.push(Remark::LinesJoined);
    }
    let mut request = address::request(candidate.text.piece(), candidate.verb)?;
    if let Some(host) = host_before(outside[0]).filter(|_| request.host().is_none()) {
        let whole = format!("{host}{}", request.path().unwrap_or_default());
        request.address = whole.parse().ok().or(request.address);
    }
    Ok(Some(Found {
        remarks,
        received_at: reply::time(outside.into_iter()),
        ..Found::new(if is_log { Notation::LogLine } else { Notation::Url }, request, candidate.span)
    }))
}

/// The host that Python's urllib3 logs before a path: `https://a.example:443 "GET `.
fn host_before(line: Piece<'_>) -> Option<&str> {
    let (before, verb) = line.text.rsplit_once(" \"")?;
    let host = &before[before.rfind("https://").or_else(|| before.rfind("http://"))?..];
    let authority = host.split_once("://")?.1;
    let is_host = !authority.is_empty() && !authority.contains([' ', '\t', '/', '?', '@']);
    (is_host && address::is_verb(verb.trim())).then_some(host)
}

fn in_pairs(paste: Piece<'_>) -> Result<Option<Found>, Trouble> {
    // JSON that is not whole has lines that look like pairs, and may lack some.
    if paste.trim_matches(|char| char.is_whitespace() || char == '\u{feff}').text.starts_with(['{', '[']) {
        return Ok(None);
    }
    let Some((request, span)) = pairs::find(paste)? else { return Ok(None) };
    Ok(Some(Found::new(Notation::FormPairs, request, span)))
}

/// A paste that has no request in it.
fn without_request(begin: Piece<'_>) -> Result<Evidence, Trouble> {
    let reply = reply::find(begin).or_else(|| reply::told(begin));
    let evidence = |notation, signed_text| Evidence {
        notation,
        request: None,
        signed_text,
        received_at: reply::date(begin),
        answer: None,
        remarks: Vec::new(),
    };
    if let Some(text) = signed::find(begin) {
        let answer = reply.and_then(Reply::refused);
        return Ok(Evidence { answer, ..evidence(Notation::SignedText, Some(text)) });
    }
    if let Some(reply) = reply {
        return Ok(Evidence { answer: reply.refused(), ..evidence(Notation::Answer, None) });
    }
    if begin.text.starts_with(['{', '[']) {
        Json::whole(begin)?;
    }
    Err(begin.trouble(ReadProblem::NoRequest))
}
