//! What the gateway answered, and when.

use jiff::Timestamp as Instant;

use crate::answer::{error_of, read_object};
use crate::{ErrorCode, ErrorOrigin, GatewayError, Timestamp};

use super::header;
use super::json::{self, Json};
use super::traced::{Piece, Traced};

/// An answer.
pub(super) enum Reply {
    Refused(GatewayError),
    /// `code` 0.
    Taken,
}

impl Reply {
    pub fn refused(self) -> Option<GatewayError> {
        match self {
            Self::Refused(error) => Some(error),
            Self::Taken => None,
        }
    }
}

/// The first answer in a text.
pub(super) fn find(text: Piece<'_>) -> Option<Reply> {
    let of_printed = || of_json(Json::whole(json::printed(text)?.piece()).ok()?, 6);
    json::values(text).find_map(|(json, _)| of_json(json, 6)).or_else(of_printed)
}

/// An answer that a person tells: `Code: IncompleteSignature`, `Request ID: 2141`. Only a code that is known counts.
pub(super) fn told(text: Piece<'_>) -> Option<Reply> {
    let mut error: Option<GatewayError> = None;
    let dull = |char: char| char.is_whitespace() || "*-•\"'`,_>|".contains(char);
    for line in text.lines() {
        let Some((label, value)) = line.split_once(":").or_else(|| line.split_once("=")) else { continue };
        let label: String = label
            .text
            .chars()
            .take(64)
            .filter(char::is_ascii_alphabetic)
            .collect::<String>()
            .to_ascii_lowercase();
        let value = value.trim_matches(dull).text;
        match (label.as_str(), &mut error) {
            ("code" | "errorcode" | "error", None) => {
                let known =
                    ErrorCode::of(value) != ErrorCode::Unknown && value.starts_with(char::is_alphabetic);
                error = known.then(|| GatewayError {
                    code: value.to_owned(),
                    origin: None,
                    message: String::new(),
                    request_id: None,
                    sub_code: None,
                    sub_message: None,
                });
            }
            ("message" | "msg" | "errormessage", Some(error)) if error.message.is_empty() => {
                value.clone_into(&mut error.message);
            }
            ("requestid", Some(error)) if error.request_id.is_none() => {
                let is_id = !value.is_empty() && value.chars().all(|char| char.is_ascii_alphanumeric());
                error.request_id = is_id.then(|| value.to_owned());
            }
            ("type", Some(error)) => error.origin = error.origin.or_else(|| ErrorOrigin::of(value)),
            _ => {}
        }
    }
    error.map(Reply::Refused)
}

/// The answer that a value is, or has in it.
pub(super) fn of_json(json: Json<'_>, depth: usize) -> Option<Reply> {
    if depth == 0 {
        return None;
    }
    if let Some(inner) = json.text().filter(|text| text.piece().text.trim_start().starts_with('{')) {
        return of_json(Json::whole(inner.piece()).ok()?, depth - 1);
    }
    let members = json.members()?;
    let has = |wanted: &str| members.iter().any(|(name, _)| name == wanted);
    // A request has a `code` too.
    let answers = has("code") && (has("request_id") || has("type") || has("message") || has("msg"));
    let granted = has("access_token") && has("expires_in") || has("code") && has("request_id");
    if has("error_response") || (answers || granted) && !has("app_key") && !has("sign") {
        let object = read_object(json.piece().text.as_bytes()).ok()?;
        return match error_of(&object) {
            Some(error) => Some(Reply::Refused(error)),
            None => granted.then_some(Reply::Taken),
        };
    }
    members
        .iter()
        .filter(|(_, json)| json.piece().text.starts_with(['{', '"']))
        .find_map(|(_, json)| of_json(*json, depth - 1))
}

/// The `Date` of an answer's head.
pub(super) fn date(text: Piece<'_>) -> Option<Timestamp> {
    let mut in_head = false;
    for line in text.lines() {
        let line = line.trim_matches(|char| char.is_whitespace() || char == '<');
        in_head |= line.text.starts_with("HTTP/");
        if let Some(date) = header::value(line, "date").filter(|_| in_head) {
            let instant = jiff::fmt::rfc2822::parse(date.text).ok()?.timestamp();
            return Some(Timestamp::from_millis(instant.as_millisecond()));
        }
    }
    None
}

/// The one time that texts of a log say, with its zone. Nothing where it says several.
pub(super) fn time<'a>(texts: impl Iterator<Item = Piece<'a>>) -> Option<Timestamp> {
    let mut found: Option<Instant> = None;
    for piece in texts {
        for start in starts(piece.text) {
            let Some(time) = time_at(&piece.text[start..]) else { continue };
            if found.is_some_and(|found| found != time) {
                return None;
            }
            found = Some(time);
        }
    }
    found.map(|time| Timestamp::from_millis(time.as_millisecond()))
}

/// Where digits begin.
fn starts(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    (0..bytes.len()).filter(move |at| {
        bytes[*at].is_ascii_digit()
            && (*at == 0 || !bytes[at - 1].is_ascii_alphanumeric() && !b"-:./".contains(&bytes[at - 1]))
    })
}

fn time_at(text: &str) -> Option<Instant> {
    let text = &text[..text.char_indices().nth(48).map_or(text.len(), |(index, _)| index)];
    // 17/Feb/2026:00:58:51 +0000
    if text.get(2..3) == Some("/") {
        let text = text.get(..26)?;
        return jiff::fmt::strtime::parse("%d/%b/%Y:%H:%M:%S %z", text).ok()?.to_timestamp().ok();
    }
    // 2026-02-17T00:58:51.678Z, also with a space and a comma
    if text.get(4..5) != Some("-") {
        return None;
    }
    let part = |char: char| char.is_ascii_digit() || "-:.,+TtZz ".contains(char);
    let mut end = text.find(|char| !part(char)).unwrap_or(text.len());
    while end > 19 {
        let shorter = text[..end].trim_end_matches([' ', '.', ',', ':', '-', '+']);
        let iso = shorter.replace(',', ".").replace(" +", "+").replace(" Z", "Z");
        if let Ok(time) = iso.parse() {
            return Some(time);
        }
        end = shorter.rfind([' ', '-', '+', ',']).unwrap_or(0);
    }
    None
}

/// A line without the address in it.
pub(super) fn around<'a>(line: Piece<'a>, address: &Traced) -> [Piece<'a>; 2] {
    let span = address.piece().span();
    let start = span.start.saturating_sub(line.span().start);
    let end = span.end.saturating_sub(line.span().start);
    [line.to(start.min(line.text.len())), line.from(end.min(line.text.len()))]
}
