//! A text that was signed, taken apart again: where it differs from the right one can be seen without any sign.

use std::collections::HashSet;

use secrecy::zeroize::Zeroizing;
use url::{Url, form_urlencoded};

use crate::AppSecret;

use super::call::TOKEN_CALLS;
use super::{Case, Place, SentPair, SentRequest};

/// What a text was put together of.
pub(super) struct Parts {
    /// Path and parameters, as a request that would be signed so if everything were right.
    pub(super) request: SentRequest,
    /// What stands around them, where no secret is known and it looks like one.
    pub(super) around: Option<AppSecret>,
}

/// Names by which the parameters of a text without separators are told apart, beside those of the request. None of
/// them is short or common enough to be met inside a value.
const NAMES: [&str; 23] = [
    "access_token",
    "app_key",
    "app_secret",
    "client_id",
    "client_secret",
    "code",
    "debug",
    "format",
    "grant_type",
    "method",
    "order_id",
    "partner_id",
    "redirect_uri",
    "refresh_token",
    "response_type",
    "session",
    "sign_method",
    "signMethod",
    "simplify",
    "state",
    "timestamp",
    "uuid",
    "v2.0",
];

/// Longer texts are not taken apart, in bytes: each place in a text is compared with each name.
const LONGEST_TEXT: usize = 16 << 10;

/// So many names of the request are looked for, and none that is longer, in bytes, than any name of the platform.
const MOST_NAMES: usize = 64;
const LONGEST_NAME: usize = 40;

/// Takes a text apart. Nothing where there is no parameter in it, or more of it than can be looked at soon.
pub(super) fn parts(text: &str, case: &Case<'_>) -> Option<Parts> {
    if text.len() > LONGEST_TEXT {
        return None;
    }
    let text = Zeroizing::new(text.trim_end_matches(['\r', '\n']).to_owned());
    let secret = case.secret.map(|secret| secret.expose().trim()).filter(|secret| !secret.is_empty());
    let bare = secret.map_or(text.as_str(), |secret| {
        let text = text.strip_prefix(secret).unwrap_or(&text);
        text.strip_suffix(secret).unwrap_or(text)
    });
    let decoded = if bare.contains('/') { None } else { decode(bare) };
    let bare = decoded.as_ref().map_or(bare, |decoded| decoded.as_str());
    let sent = case.request.seen().map(|pair| pair.name.as_str());
    let sent = sent.filter(|name| name.len() <= LONGEST_NAME).take(MOST_NAMES);
    let names: HashSet<_> =
        NAMES.into_iter().chain(sent).filter(|name| name.len() > 2 && *name != "sign").collect();
    let (before, path, rest) = split_path(bare, &names);
    let (rest, around) = if before.is_empty() || secret.is_some() {
        (rest, None)
    } else {
        (rest.strip_suffix(before).unwrap_or(rest), Some(AppSecret::new(before)))
    };
    let pairs = pairs(rest.trim_start_matches(['?', '&']), &names)?;
    let pairs = pairs.into_iter().map(|(name, value)| SentPair {
        name: name.to_owned(),
        value: decode(value).map_or_else(|| value.to_owned(), |decoded| decoded.as_str().to_owned()),
        place: Place::Form,
    });
    let of_path = || (!path.is_empty()).then(|| Url::parse(&format!("path:/rest{path}")).ok()).flatten();
    let address = case.request.address.clone().or_else(of_path);
    Some(Parts { request: SentRequest { verb: None, address, pairs: pairs.collect() }, around })
}

/// What stands before the path and is none of it, the path as it would be right, and what follows.
fn split_path<'t>(text: &'t str, names: &HashSet<&str>) -> (&'t str, String, &'t str) {
    let token = TOKEN_CALLS.iter().find_map(|call| {
        let at = text.find(&call.path[1..])?;
        Some((at, call.path))
    });
    if let Some((at, path)) = token {
        let before = text[..at].trim_end_matches('/');
        let before = ["rest", "sync"].iter().find_map(|prefix| before.strip_suffix(prefix)).unwrap_or(before);
        let before = if before.contains("://") { "" } else { before.trim_end_matches('/') };
        return (before, path.to_owned(), &text[at + path.len() - 1..]);
    }
    let first = names.iter().filter_map(|name| text.find(name)).min().unwrap_or(0);
    let (path, rest) = text.split_at(first);
    let path = path.trim_end_matches(['?', '&']);
    let Some(at) = path.find('/') else { return ("", String::new(), rest) };
    let (before, path) = path.split_at(at);
    let bare = ["/rest", "/sync"].iter().find_map(|prefix| path.strip_prefix(prefix)).unwrap_or(path);
    (before, bare.to_owned(), rest)
}

fn pairs<'t>(text: &'t str, names: &HashSet<&str>) -> Option<Vec<(&'t str, &'t str)>> {
    if text.contains('&') && text.contains('=') {
        return Some(text.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, ""))).collect());
    }
    segments(text, names, true).or_else(|| segments(text, names, false))
}

/// Cuts `k1v1k2v2` before each name. In a sorted text a name that belongs before the last one is part of a value.
fn segments<'t>(text: &'t str, names: &HashSet<&str>, sorted: bool) -> Option<Vec<(&'t str, &'t str)>> {
    let name_at = |at: usize| {
        let rest = text.get(at..)?;
        names.iter().filter(|name| rest.starts_with(**name)).max_by_key(|name| name.len())
    };
    let mut pairs: Vec<(&str, &str)> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let length = name_at(at)?.len();
        // `v` is too short to be looked for; with its usual value it is not.
        let length = if text[at..].starts_with("v2.0") { 1 } else { length };
        let name = &text[at..at + length];
        let follows = |next: &usize| {
            name_at(*next).is_some_and(|other| !sorted || *other > name)
                && !(sorted && inside_longer(text, *next, names))
        };
        let end = (at + length..text.len()).filter(|next| text.is_char_boundary(*next)).find(follows);
        let end = end.unwrap_or(text.len());
        let value = &text[at + length..end];
        pairs.push((name, value.strip_prefix('=').unwrap_or(value)));
        at = end;
    }
    (!pairs.is_empty()).then_some(pairs)
}

/// Whether a name here is the end of a longer one: `method` of `sign_method`.
fn inside_longer(text: &str, at: usize, names: &HashSet<&str>) -> bool {
    names.iter().any(|name| {
        (1..name.len()).any(|cut| {
            at >= cut
                && text.get(at - cut..).is_some_and(|before| before.starts_with(name) && name.len() > cut)
        })
    })
}

/// What was percent-encoded, decoded; nothing where nothing was.
fn decode(text: &str) -> Option<Zeroizing<String>> {
    let is_escape = |at: usize| {
        text.as_bytes().get(at + 1..at + 3).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    };
    if !text.match_indices('%').any(|(at, _)| is_escape(at)) {
        return None;
    }
    let whole = Zeroizing::new(text.replace('&', "%26").replace('=', "%3D"));
    let (decoded, _) = form_urlencoded::parse(whole.as_bytes()).next()?;
    let decoded = Zeroizing::new(decoded.into_owned());
    let again = decode_once_more(&decoded);
    Some(again.unwrap_or(decoded))
}

/// `%252F` was encoded twice.
fn decode_once_more(text: &str) -> Option<Zeroizing<String>> {
    text.contains("%2").then(|| decode(text)).flatten()
}
