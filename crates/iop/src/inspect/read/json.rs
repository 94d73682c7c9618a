//! JSON: parameters, requests as programs print them, and where each value stood.
//!
//! Values are kept as they are written, in the order in which they stand.

use std::fmt;
use std::ops::Range;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::traced::{Piece, Traced, Trouble};
use super::{Place, ReadProblem, SentPair, SentRequest, address, body, header, is_known, loose, pairs};

/// A value.
#[derive(Clone, Copy)]
pub(super) struct Json<'a>(Piece<'a>);

/// How deep a request may be hidden in what a program prints.
const DEEPEST: usize = 8;

/// The values of objects and lists in a text, and where each stands. What turns out to be none is read again from
/// its next brace, as long as that takes no more than some times as long as the text is.
pub(super) fn values(text: Piece<'_>) -> impl Iterator<Item = (Json<'_>, Range<usize>)> {
    let (mut at, mut left) = (0, text.text.len() * 4);
    std::iter::from_fn(move || {
        loop {
            at += text.text[at..].find(['{', '['])?;
            let start = at;
            match Json::first(text.from(start)) {
                Ok((json, length)) => {
                    at += length;
                    return Some((json, start..at));
                }
                Err(trouble) => {
                    at += 1;
                    // Reading it took a step even where the first byte was wrong.
                    left = left.checked_sub(trouble.at().saturating_sub(text.at(start) as usize) + 8)?;
                }
            }
        }
    })
}

/// What Python or JavaScript print in a text, from its first brace to the end of its value: as JSON.
pub(super) fn printed(text: Piece<'_>) -> Option<Traced> {
    let start = text.text.find('{')?;
    let text = text.from(start);
    // To the brace that closes the first one, quotation marks aside: whatever is wrong there shows when it is read.
    let (mut depth, mut mark, mut escaped) = (0_usize, None, false);
    for (at, char) in text.text.char_indices() {
        match (mark, char) {
            (Some(_), _) if escaped => escaped = false,
            (Some(_), '\\') => escaped = true,
            (Some(open), char) if open == char => mark = None,
            (None, '"' | '\'' | '`') => mark = Some(char),
            (None, '{') => depth += 1,
            (None, '}') if depth == 1 => return loose::as_json(text.to(at + 1)),
            (None, '}') => depth -= 1,
            _ => {}
        }
    }
    None
}

impl<'a> Json<'a> {
    /// A text that is one value.
    pub fn whole(text: Piece<'a>) -> Result<Self, Trouble> {
        let (value, length) = Self::first(text)?;
        let rest = text.from(length);
        if rest.text.trim().is_empty() { Ok(value) } else { Err(rest.trim().trouble(ReadProblem::Json)) }
    }

    /// The value with which a text begins, and where it ends.
    pub fn first(text: Piece<'a>) -> Result<(Self, usize), Trouble> {
        let mut values = serde_json::Deserializer::from_str(text.text).into_iter::<&RawValue>();
        match values.next() {
            Some(Ok(raw)) => Ok((Self(inside(text, raw)), values.byte_offset())),
            Some(Err(error)) => {
                if error.is_eof() {
                    return Err(text.from(text.text.trim_end().len()).trouble(ReadProblem::Json));
                }
                let line: usize =
                    text.text.split_inclusive('\n').take(error.line().max(1) - 1).map(str::len).sum();
                let mut at = (line + error.column().max(1) - 1).min(text.text.len());
                while !text.text.is_char_boundary(at) {
                    at -= 1;
                }
                Err(text.from(at).trouble(ReadProblem::Json))
            }
            None => Err(text.trouble(ReadProblem::Json)),
        }
    }

    pub fn piece(&self) -> Piece<'a> {
        self.0
    }

    /// Its members, where it is an object.
    pub fn members(&self) -> Option<Vec<(String, Json<'a>)>> {
        if !self.0.text.starts_with('{') {
            return None;
        }
        let Members(members) = serde_json::from_str(self.0.text).ok()?;
        Some(members.into_iter().map(|(name, raw)| (name, Self(inside(self.0, raw)))).collect())
    }

    fn member(&self, wanted: &str) -> Option<Json<'a>> {
        self.members()?.into_iter().find(|(name, _)| name == wanted).map(|(_, json)| json)
    }

    /// Its items, where it is a list.
    pub fn items(&self) -> Option<Vec<Json<'a>>> {
        if !self.0.text.starts_with('[') {
            return None;
        }
        let items: Vec<&RawValue> = serde_json::from_str(self.0.text).ok()?;
        Some(items.into_iter().map(|raw| Self(inside(self.0, raw))).collect())
    }

    /// What a string says.
    pub fn text(&self) -> Option<Traced> {
        let inner = self.0.text.strip_prefix('"')?.strip_suffix('"')?;
        if !inner.contains('\\') {
            let mut text = Traced::default();
            text.append(self.0.part(1..1 + inner.len()));
            return Some(text);
        }
        let text: String = serde_json::from_str(self.0.text).ok()?;
        Some(Traced::all_at(text, self.0))
    }

    /// What a value is as a parameter: a string's text, anything else as it is written. `null` is not sent.
    fn value(&self) -> Option<Traced> {
        if self.0.text == "null" {
            return None;
        }
        self.text().or_else(|| {
            let mut text = Traced::default();
            text.append(self.0);
            Some(text)
        })
    }

    /// Its members as parameters.
    pub fn pairs(&self, place: Place) -> Result<Vec<SentPair>, Trouble> {
        let mut pairs = Vec::new();
        for (name, json) in self.members().unwrap_or_default() {
            let Some(value) = json.value() else { continue };
            pairs::no_variable(value.piece())?;
            pairs.push(SentPair { name, value: value.piece().text.to_owned(), place });
        }
        Ok(pairs)
    }

    /// The first request in it.
    pub fn request(&self) -> Result<Option<SentRequest>, Trouble> {
        self.request_within(DEEPEST)
    }

    fn request_within(&self, depth: usize) -> Result<Option<SentRequest>, Trouble> {
        if depth == 0 {
            return Ok(None);
        }
        let Some(members) = self.members() else {
            for item in self.items().unwrap_or_default() {
                if let Some(request) = item.request_within(depth - 1)? {
                    return Ok(Some(request));
                }
            }
            return Ok(None);
        };
        if let Some(request) = described(&members)? {
            return Ok(Some(request));
        }
        let parameters = members.iter().filter(|(name, _)| is_known(name)).count();
        let has = |wanted: &str| members.iter().any(|(name, _)| name == wanted);
        if has("app_key") || has("sign") || has("sign_method") || parameters > 1 && has("timestamp") {
            return Ok(Some(SentRequest { pairs: self.pairs(Place::Form)?, ..SentRequest::default() }));
        }
        for (_, json) in &members {
            if let Some(request) = json.request_within(depth - 1)? {
                return Ok(Some(request));
            }
        }
        Ok(None)
    }

    /// Every text in it, for the one that has an address in it.
    pub fn texts(&self) -> Vec<Traced> {
        let mut texts = Vec::new();
        self.texts_within(DEEPEST, &mut texts);
        texts
    }

    fn texts_within(&self, depth: usize, texts: &mut Vec<Traced>) {
        if depth == 0 {
            return;
        }
        texts.extend(self.text());
        let members = self.members().unwrap_or_default().into_iter().map(|(_, json)| json);
        for json in members.chain(self.items().unwrap_or_default()) {
            json.texts_within(depth - 1, texts);
        }
    }
}

/// A request as `fetch` takes it: an address, and an object.
pub(super) fn fetched(url: Json<'_>, options: Option<Json<'_>>) -> Result<Option<SentRequest>, Trouble> {
    let mut members = options.and_then(|options| options.members()).unwrap_or_default();
    members.insert(0, ("url".to_owned(), url));
    described(&members)
}

/// A request as axios, a HAR file, Postman or a log describes it: an object with an address, and with parameters,
/// headers and a body beside it.
fn described(members: &[(String, Json<'_>)]) -> Result<Option<SentRequest>, Trouble> {
    let get = |names: &[&str]| {
        let named = |name: &&str| members.iter().find(|(member, _)| member.eq_ignore_ascii_case(name));
        names.iter().find_map(named).map(|(_, json)| *json)
    };
    let Some(url) = get(&["url", "uri", "requestUrl", "request_url", "request_uri", "href"]) else {
        return Ok(None);
    };
    let Some(url) = url.text().or_else(|| url.member("raw")?.text()) else { return Ok(None) };
    let url = url.piece().trim();
    if !(url.text.starts_with("http") || url.text.starts_with('/')) {
        return Ok(None);
    }

    let verb = get(&["method", "verb", "httpMethod", "http_method"]).and_then(|json| json.text());
    let verb = verb.map(|verb| verb.piece().text.to_ascii_uppercase()).filter(|verb| address::is_verb(verb));
    let mut request = address::request(url, verb)?;
    // Others' archives repeat the address's query.
    if request.pairs.is_empty()
        && let Some(query) = get(&["params", "query", "queryString", "qs", "query_string", "args"])
    {
        request.pairs.extend(parameters(query, Place::Query)?);
    }
    let headers = get(&["headers", "header"]).map(lines).unwrap_or_default();
    let content_type = headers
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("content-type"))
        .map(|(_, value)| value.piece().text);
    for (name, value) in &headers {
        let line = format!("{name}: {}", value.piece().text);
        request.pairs.extend(header::parameter(Traced::all_at(line, value.piece()).piece()));
    }
    if let Some(sent) = get(&["form", "formData", "form_data", "urlencoded"]) {
        request.pairs.extend(parameters(sent, Place::Form)?);
    } else if let Some(sent) = get(&["json"]).filter(|sent| sent.members().is_some()) {
        request.pairs.extend(sent.pairs(Place::Json)?);
    } else if let Some(sent) = get(&["data", "body", "payload", "postData", "request_body"]) {
        request.pairs.extend(sent_body(sent, content_type)?);
    }
    Ok(Some(request))
}

fn sent_body(sent: Json<'_>, content_type: Option<&str>) -> Result<Vec<SentPair>, Trouble> {
    if let Some(text) = sent.text() {
        return body::read(text.piece(), content_type);
    }
    let Some(members) = sent.members() else { return parameters(sent, Place::Form) };
    let get = |wanted: &str| members.iter().find(|(name, _)| name == wanted).map(|(_, json)| *json);
    // Postman: { mode, urlencoded: [..] }; HAR: { mimeType, params: [..], text }.
    if get("mode").is_some() || get("mimeType").is_some() {
        let mime = get("mimeType").and_then(|json| json.text());
        let mime = mime.as_ref().map(|mime| mime.piece().text).or(content_type);
        if let Some(listed) = get("urlencoded").or_else(|| get("params")).filter(|listed| !is_empty(*listed))
        {
            return parameters(listed, Place::Form);
        }
        if let Some(listed) = get("formdata").filter(|listed| !is_empty(*listed)) {
            return parameters(listed, Place::Multipart);
        }
        return match get("raw").or_else(|| get("text")).and_then(|json| json.text()) {
            Some(text) => body::read(text.piece(), mime),
            None => Ok(Vec::new()),
        };
    }
    let is_json = content_type.is_some_and(|kind| kind.to_ascii_lowercase().contains("json"));
    sent.pairs(if is_json { Place::Json } else { Place::Form })
}

fn is_empty(json: Json<'_>) -> bool {
    json.items().is_some_and(|items| items.is_empty())
}

/// Parameters as an object, as a list of named values, or as a query.
fn parameters(json: Json<'_>, place: Place) -> Result<Vec<SentPair>, Trouble> {
    if let Some(text) = json.text() {
        return pairs::encoded(text.piece().trim_matches(|char| char == '?'), place);
    }
    if json.members().is_some() {
        return json.pairs(place);
    }
    let mut pairs = Vec::new();
    for (name, value) in lines(json) {
        pairs::no_variable(value.piece())?;
        pairs.push(SentPair { name, value: value.piece().text.to_owned(), place });
    }
    Ok(pairs)
}

/// Names and values of an object, or of a list of `{name, value}`, `{key, value}` or `[name, value]`.
fn lines(json: Json<'_>) -> Vec<(String, Traced)> {
    if let Some(members) = json.members() {
        return members.into_iter().filter_map(|(name, json)| Some((name, json.value()?))).collect();
    }
    let line = |item: Json<'_>| {
        if let Some(two) = item.items() {
            let [name, value] = two.as_slice() else { return None };
            return Some((name.text()?.piece().text.to_owned(), value.value()?));
        }
        let members = item.members()?;
        let get = |wanted: &str| members.iter().find(|(name, _)| name == wanted).map(|(_, json)| *json);
        let disabled = get("disabled").is_some_and(|json| json.0.text == "true");
        let name = get("name").or_else(|| get("key"))?.text()?;
        (!disabled).then_some((name.piece().text.to_owned(), get("value")?.value()?))
    };
    json.items().unwrap_or_default().into_iter().filter_map(line).collect()
}

/// Where a part of a text stood.
fn inside<'a>(text: Piece<'a>, raw: &RawValue) -> Piece<'a> {
    let start = (raw.get().as_ptr() as usize).saturating_sub(text.text.as_ptr() as usize);
    text.part(start..start + raw.get().len())
}

/// Members in their order, repeated names too.
struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;

        impl<'de> Visitor<'de> for InOrder {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(InOrder)
    }
}
