//! Addresses, alone or in other text.

use std::collections::HashSet;
use std::ops::Range;

use url::Url;

use super::pairs;
use super::traced::{Piece, Traced, Trouble, is_hex};
use super::{Place, ReadProblem, Remark, SentRequest, is_known};

/// An address that was found.
pub(super) struct Candidate {
    /// It alone, put together where it was broken.
    pub text: Traced,
    /// Where the line begins in which it begins.
    pub line: usize,
    /// Where it stands.
    pub span: Range<usize>,
    pub verb: Option<String>,
    pub joined: bool,
    rank: u8,
}

impl Candidate {
    /// Whether it has a sign.
    pub fn is_signed(&self) -> bool {
        self.rank >= SIGNED
    }
}

/// The address that is most of a request, and how many as good ones there are.
pub(super) fn find(paste: Piece<'_>) -> Option<(Candidate, Option<Remark>)> {
    let mut best: Option<Candidate> = None;
    let mut others = HashSet::new();
    let candidates = Candidates { paste, from: 0, line: 0 };
    for candidate in candidates {
        let text = candidate.text.piece().text;
        let better = best.as_ref().is_none_or(|best| candidate.rank > best.rank);
        let equal = best.as_ref().is_some_and(|best| candidate.rank == best.rank);
        if better {
            others = HashSet::from([text.to_owned()]);
            best = Some(candidate);
        } else if equal && candidate.rank >= SIGNED {
            others.insert(text.to_owned());
        }
    }
    let best = best?;
    let alone = || {
        let outside = paste.to(best.span.start).text.chars().chain(paste.from(best.span.end).text.chars());
        outside.into_iter().all(|char| !char.is_alphanumeric())
    };
    if best.rank == UNKNOWN && !alone() {
        return None;
    }
    let remark = (others.len() > 1).then_some(Remark::OneOf(others.len()));
    Some((best, remark))
}

/// Over how many lines an address may be broken.
const MOST_LINES: usize = 200;

const UNKNOWN: u8 = 0;
const SIGNED: u8 = 3;

/// How much of a request an address is: with a sign, with an app key, to a path of the gateway's, anything else.
fn rank(address: &str) -> u8 {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    if path.contains("/oauth/authorize") {
        return UNKNOWN;
    }
    let has = |wanted: &str| {
        query.split('&').any(|pair| {
            let pair = pair.trim_start_matches("amp;").trim_start_matches("#38;");
            pair.strip_prefix(wanted).is_some_and(|rest| rest.starts_with('='))
        })
    };
    match () {
        () if has("sign") || query.contains("\\u0026sign=") => SIGNED,
        () if has("app_key") => 2,
        () if is_gateway_path(path) => 1,
        () => UNKNOWN,
    }
}

fn is_gateway_path(path: &str) -> bool {
    path.ends_with("/sync")
        || path.contains("/rest/")
        || path.ends_with("/rest")
        || path.contains("/auth/token/")
}

/// Reads an address with its query.
pub(super) fn request(address: Piece<'_>, verb: Option<String>) -> Result<SentRequest, Trouble> {
    let (address, _fragment) = address.split_once("#").unwrap_or((address, address.from(address.text.len())));
    let (base, query) = address.split_once("?").unwrap_or((address, address.from(address.text.len())));
    Ok(SentRequest { verb, address: url(base)?, pairs: pairs::encoded(query, Place::Query)? })
}

/// Reads an address without its query. A path alone becomes `path:/…`; without a scheme it is https.
fn url(base: Piece<'_>) -> Result<Option<Url>, Trouble> {
    if base.text.is_empty() {
        return Ok(None);
    }
    pairs::no_variable(base)?;
    let text = base.text.replace("\\/", "/");
    let lower = text.to_ascii_lowercase();
    let whole = match () {
        () if lower.starts_with("http://") || lower.starts_with("https://") => text,
        () if text.starts_with("//") => format!("https:{text}"),
        () if text.starts_with('/') => format!("path:{text}"),
        () => format!("https://{text}"),
    };
    let not_url = || base.trouble(ReadProblem::NotUrl);
    let mut url = Url::parse(&whole).map_err(|_| not_url())?;
    if whole.contains(char::is_whitespace) {
        return Err(not_url());
    }
    // What stands before an at sign is a password.
    let _ = url.set_username("").and_then(|()| url.set_password(None));
    Ok(Some(url))
}

/// Looks from one slash to the next; what it takes it does not look at again.
struct Candidates<'a> {
    paste: Piece<'a>,
    from: usize,
    /// Where the present line begins.
    line: usize,
}

impl Iterator for Candidates<'_> {
    type Item = Candidate;

    fn next(&mut self) -> Option<Candidate> {
        let text = self.paste.text;
        loop {
            let slash = self.from + text[self.from..].find('/')?;
            if let Some(newline) = text[self.from..slash].rfind('\n') {
                self.line = self.from + newline + 1;
            }
            let least = self.from;
            self.from = slash + 1;
            let Some(start) = start(text, least, slash) else { continue };
            let (address, end, joined) = whole(self.paste, start);
            self.from = end.max(slash + 1);
            // A known name behind a path without a question mark: the text that was signed.
            let path = address.piece().text.split(['?', '#']).next().unwrap_or_default();
            if ["app_key", "sign_method", "timestamp"].into_iter().any(|name| path.contains(name)) {
                continue;
            }
            return Some(Candidate {
                rank: rank(address.piece().text),
                text: address,
                line: self.line,
                span: start..end,
                verb: verb_before(&text[self.line..start]),
                joined,
            });
        }
    }
}

/// Where the address begins that has a slash here, if it is in one.
fn start(text: &str, least: usize, slash: usize) -> Option<usize> {
    let (before, after) = (&text[least..slash], &text[slash..]);
    if after.starts_with("//") || after.starts_with("/\\/") {
        let before = before.strip_suffix('\\').unwrap_or(before);
        if let Some(scheme) = ["https:", "http:"].into_iter().find(|scheme| {
            before
                .get(before.len().wrapping_sub(scheme.len())..)
                .is_some_and(|end| end.eq_ignore_ascii_case(scheme))
        }) {
            return Some(least + before.len() - scheme.len());
        }
        if before.ends_with(':') {
            return None;
        }
    }
    let known =
        ["/rest/", "/rest?", "/sync?", "/auth/token/"].into_iter().any(|path| after.starts_with(path))
            || after.starts_with("/sync") && !after[5..].starts_with(|char: char| char.is_alphanumeric());
    if !known {
        return None;
    }
    let part = |byte: &u8| byte.is_ascii_alphanumeric() || b"._-:/".contains(byte);
    let back = before.bytes().rev().take(255).take_while(part).count();
    let (start, front) = (slash - back, &before[before.len() - back..]);
    let host = front.trim_start_matches('/').split('/').next().unwrap_or_default();
    let is_host = host.contains('.') || host.starts_with("localhost") || host.contains(':');
    (front.is_empty() || front.starts_with('/') || is_host && !host.starts_with([':', '.'])).then_some(start)
}

/// The whole address that begins here, where it ends in the paste, and whether it was put together.
fn whole(paste: Piece<'_>, start: usize) -> (Traced, usize, bool) {
    let mark = paste.text[..start].chars().next_back();
    let closing = match mark {
        Some('<') => Some('>'),
        Some(quote @ ('"' | '\'' | '`')) => Some(quote),
        _ => None,
    };
    let mut address = Traced::default();
    let mut joined = false;
    let mut end = token_end(paste.text, start, closing);
    address.append(paste.part(start..end));
    for _ in 0..MOST_LINES {
        let Some(next) = next_line(paste.text, end) else { break };
        let next_end = token_end(paste.text, next, closing);
        let (so_far, more) = (address.piece().text, &paste.text[next..next_end]);
        let closes = closing.is_some_and(|mark| {
            let rest = &paste.text[next_end..];
            rest.starts_with(mark) || next_line(paste.text, next_end).is_some()
        });
        let alone =
            paste.text[next_end..].starts_with(['\n', '\r']) || next_end == paste.text.len() || closes;
        if more.is_empty() || !alone || !goes_on(so_far, more, closing.is_some()) {
            break;
        }
        address.append(paste.part(next..next_end));
        end = next_end;
        joined = true;
    }
    if closing.is_none() {
        // Punctuation of the sentence around it.
        let trimmed =
            address.piece().text.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '*']).len();
        let cut = address.piece().text.len() - trimmed;
        let mut shorter = Traced::default();
        shorter.append(address.piece().to(trimmed));
        return (shorter, end - cut, joined);
    }
    (address, end, joined)
}

fn token_end(text: &str, start: usize, closing: Option<char>) -> usize {
    let stops = |char: char| {
        char.is_whitespace()
            || matches!(char, '"' | '<' | '>' | '`' | '|')
            || Some(char) == closing
            || char == '\'' && closing.is_none()
    };
    text[start..].find(stops).map_or(text.len(), |length| start + length)
}

/// Where the next line begins, if nothing else follows on this one and it is not empty.
fn next_line(text: &str, end: usize) -> Option<usize> {
    let rest = text[end..].strip_prefix('\r').unwrap_or(&text[end..]);
    let rest = rest.strip_prefix('\n')?;
    let line = rest.trim_start_matches([' ', '\t']);
    Some(text.len() - line.len())
}

/// Whether it is certain that an address goes on with the next line.
fn goes_on(so_far: &str, more: &str, bracketed: bool) -> bool {
    let plain = |char: char| char.is_ascii_alphanumeric() || "-._~%!$&'()*+,;=:@/?[]{}".contains(char);
    if !more.chars().all(plain) || more.starts_with('/') || more.contains("://") {
        return false;
    }
    if bracketed {
        return true;
    }
    let Some((_, query)) = so_far.split_once('?') else {
        return more.starts_with('?') && more.contains('=');
    };
    if query.is_empty() || query.ends_with(['&', '=', '%']) || more.starts_with(['&', '=']) {
        return more.contains('=') || query.ends_with('=') || query.ends_with('%');
    }
    let last = query.rsplit('&').next().unwrap_or_default();
    let first = more.split('&').next().unwrap_or_default();
    match (last.split_once('='), first.split_once('=')) {
        // Broken within a name: the halves make a known one.
        (None, Some((name, _))) => is_known(&format!("{last}{name}")),
        // Broken within a value, and more pairs follow.
        (Some(_), None) if more.contains('&') => true,
        // Broken within the sign, which is so long then.
        (Some(("sign", value)), None) => {
            let length = value.len() + first.len();
            is_hex(value) && is_hex(first) && value.len() < 64 && [32, 40, 64].contains(&length)
        }
        _ => false,
    }
}

/// The verb that a line says right before an address.
fn verb_before(line: &str) -> Option<String> {
    let tail = &line[line.char_indices().rev().nth(30).map_or(0, |(index, _)| index)..];
    let word = tail.trim_end_matches([' ', '\t', '"', '\'', '`', '<', ':', '(', ',']);
    let word = word.rsplit(|char: char| !char.is_ascii_alphabetic()).next().unwrap_or_default();
    is_verb(word).then(|| word.to_owned())
}

/// Whether a word is a verb of HTTP.
pub(super) fn is_verb(word: &str) -> bool {
    matches!(word, "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS")
}
