//! Bodies of requests: forms, parts, JSON.

use super::json::Json;
use super::traced::{Piece, Trouble};
use super::{Place, SentPair, pairs};

/// Reads a body by its content type, where that is known.
pub(super) fn read(body: Piece<'_>, content_type: Option<&str>) -> Result<Vec<SentPair>, Trouble> {
    let kind = content_type.unwrap_or_default().to_ascii_lowercase();
    let trimmed = body.trim();
    if trimmed.text.is_empty() {
        return Ok(Vec::new());
    }
    if kind.contains("multipart/form-data") || kind.is_empty() && trimmed.text.starts_with("------") {
        return Ok(parts(body));
    }
    let says_json = kind.contains("json");
    // An object sent as a form is one nameless field to the gateway; what was meant is plain.
    if trimmed.text.starts_with('{') {
        return Json::whole(trimmed)?.pairs(Place::Json);
    }
    let place = if says_json { Place::Json } else { Place::Form };
    pairs::encoded(trimmed, place)
}

/// Reads parts. The boundary is the first line.
fn parts(body: Piece<'_>) -> Vec<SentPair> {
    let Some(boundary) = body.lines().map(|line| line.trim()).find(|line| line.text.starts_with("--")) else {
        return Vec::new();
    };
    let mut pairs = Vec::new();
    let mut part: Option<(usize, usize)> = None;
    let mut at = 0;
    for line in body.split('\n') {
        if line.text.trim_end().strip_suffix("--").unwrap_or(line.text.trim_end()) == boundary.text {
            if let Some((start, end)) = part {
                pairs.extend(of_part(body.part(start..end)));
            }
            part = Some((at + line.text.len() + 1, at));
        }
        at += line.text.len() + 1;
        if let Some((_, end)) = &mut part {
            *end = at.min(body.text.len());
        }
    }
    if let Some((start, end)) = part.filter(|(start, end)| start < end) {
        pairs.extend(of_part(body.part(start..end)));
    }
    pairs
}

fn of_part(part: Piece<'_>) -> Option<SentPair> {
    let (head, value) = part.split_once("\r\n\r\n").or_else(|| part.split_once("\n\n"))?;
    let disposition =
        head.lines().find(|line| line.text.to_ascii_lowercase().starts_with("content-disposition:"))?;
    let parameter = |name: &str| {
        let (_, rest) = disposition
            .split_once(&format!(" {name}="))
            .or_else(|| disposition.split_once(&format!(";{name}=")))?;
        let rest = rest.text;
        let value = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split('"').next(),
            None => rest.split(';').next(),
        };
        value.map(|value| value.trim().to_owned())
    };
    let file = parameter("filename");
    let value = value.text.strip_suffix('\n').unwrap_or(value.text);
    let value = value.strip_suffix('\r').unwrap_or(value);
    Some(SentPair {
        name: parameter("name")?,
        place: if file.is_some() { Place::File } else { Place::Multipart },
        value: file.unwrap_or_else(|| value.to_owned()),
    })
}
