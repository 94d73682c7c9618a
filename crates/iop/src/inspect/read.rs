//! Understanding what a person pasted. Nothing is guessed silently: what cannot be read is named with its place.

mod address;
mod body;
mod curl;
mod header;
mod http;
mod json;
mod pairs;
mod reply;
mod signed;
mod traced;
mod words;

use std::collections::HashSet;
use std::fmt;
use std::ops::Range;

use crate::{GatewayError, Timestamp};

use self::json::Json;
use self::reply::Reply;
use self::traced::{Piece, Traced, Trouble};
use super::{Place, SentPair, SentRequest};

/// What may be pasted at most, in bytes: 1 MiB.
pub const LONGEST: usize = 1 << 20;

/// What was pasted, as it was understood.
#[derive(Clone)]
pub struct Evidence {
    /// In which form it came.
    pub notation: Notation,
    /// The request, where one is in it.
    pub request: Option<SentRequest>,
    /// The text that was signed, where that is what came.
    pub signed_text: Option<String>,
    /// What the gateway answered, where that is in it.
    pub answer: Option<GatewayError>,
    /// When the gateway had the request, where the paste says it: the `Date` of an answer, the time of a log line.
    pub received_at: Option<Timestamp>,
    /// How the paste was understood, where it can be understood in more than one way.
    pub remarks: Vec<Remark>,
}

/// How something was understood that can be understood in more than one way: to be said beside the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// So many different requests are in it; the first that has a sign was read.
    OneOf(usize),
    /// An address that was broken over several lines was put together again.
    LinesJoined,
    /// An address stands in a command line without quotation marks, where a shell ends the command at the first `&`;
    /// the whole of it was read.
    AddressUnquoted,
}

/// The form in which something came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// An address with its query.
    Url,
    /// A cURL command line, quoted for `sh`.
    CurlSh,
    /// A cURL command line, quoted for `cmd`.
    CurlCmd,
    /// A raw HTTP request.
    Http,
    /// Another line with an address in it.
    LogLine,
    /// `k=v&k=v`, or a pair a line.
    FormPairs,
    /// A JSON object of names and values.
    JsonPairs,
    /// The text that was signed.
    SignedText,
    /// What the gateway answered, and nothing else.
    Answer,
}

/// Why it cannot be read, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {problem}")]
pub struct ReadError {
    /// What is wrong there.
    pub problem: ReadProblem,
    /// The line, from 1.
    pub line: usize,
    /// The column, in characters, from 1.
    pub column: usize,
}

/// What is wrong at a place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadProblem {
    /// Nothing was pasted.
    #[error("nothing is here")]
    Empty,
    /// More than [`LONGEST`] bytes.
    #[error("longer than 1 MiB")]
    TooLong,
    /// Neither a request nor a signed text nor an answer.
    #[error("this is no request")]
    NoRequest,
    /// A quotation mark is not closed.
    #[error("this quotation mark is not closed")]
    OpenQuote,
    /// A cURL option whose meaning is not known.
    #[error("the option {0} is not known here")]
    UnknownOption(String),
    /// An option's value is missing.
    #[error("the option {0} wants a value")]
    OptionValue(String),
    /// The value is in a file of the person's.
    #[error("the value of {0} stands in a file")]
    InFile(String),
    /// The value is in a variable of a shell or a program: `$CODE`, `%CODE%`, `${code}`, `{{code}}`.
    #[error("a value stands in the variable {0}")]
    InVariable(String),
    /// Not an address.
    #[error("this is no address")]
    NotUrl,
    /// JSON that is not whole.
    #[error("this JSON cannot be read")]
    Json,
    /// A percent sign without two hexadecimal digits, or bytes that are no UTF-8.
    #[error("this is no percent-encoding of UTF-8")]
    PercentEncoding,
}

/// Reads a paste, in time that grows as it does.
pub fn read(text: &str) -> Result<Evidence, ReadError> {
    if text.len() > LONGEST {
        return Err(ReadError { problem: ReadProblem::TooLong, line: 1, column: 1 });
    }
    understood(Traced::of(text).piece()).map_err(|trouble| trouble.in_paste(text))
}

/// A request in a paste.
struct Found {
    notation: Notation,
    request: SentRequest,
    /// Where it stands.
    span: Range<usize>,
    remarks: Vec<Remark>,
    received_at: Option<Timestamp>,
}

fn understood(paste: Piece<'_>) -> Result<Evidence, Trouble> {
    let begin = paste.trim_matches(|char| char.is_whitespace() || char == '\u{feff}');
    if begin.text.is_empty() {
        return Err(paste.trouble(ReadProblem::Empty));
    }
    let Some(found) = request(paste)? else {
        return without_request(begin);
    };
    let (before, after) = (paste.to(found.span.start), paste.from(found.span.end));
    let mut reply = reply::find(after).or_else(|| reply::find(before));
    if matches!(found.notation, Notation::JsonPairs | Notation::LogLine) {
        reply = reply.or_else(|| reply::find(paste.part(found.span)));
    }
    Ok(Evidence {
        notation: found.notation,
        received_at: reply::date(after).or_else(|| reply::date(before)).or(found.received_at),
        request: Some(found.request),
        signed_text: signed::find(before).or_else(|| signed::find(after)),
        answer: reply.and_then(Reply::refused),
        remarks: found.remarks,
    })
}

/// The first request that has a sign, else the first of all.
fn request(paste: Piece<'_>) -> Result<Option<Found>, Trouble> {
    let mut first: Option<Found> = None;
    for look in [curl::find, http::find, in_fetch, in_json, in_text, in_pairs] {
        let Some(found) = look(paste)? else { continue };
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
    fn new(notation: Notation, request: SentRequest, span: Range<usize>) -> Self {
        Self { notation, request, span, remarks: Vec::new(), received_at: None }
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
        let texts = json.texts();
        let mut found = None;
        if let Some(request) = json.request()? {
            found = Some(Found::new(Notation::JsonPairs, request, span));
        } else if let Some(candidate) = texts.iter().find_map(|text| {
            address::find(text.piece()).map(|(candidate, _)| candidate).filter(address::Candidate::is_signed)
        }) {
            let request = address::request(candidate.text.piece(), candidate.verb)?;
            found = Some(Found::new(Notation::LogLine, request, span));
        }
        if let Some(mut found) = found {
            let values: HashSet<_> = found.request.pairs.iter().map(|pair| pair.value.as_str()).collect();
            let of_others = texts
                .iter()
                .map(Traced::piece)
                .filter(|text| !values.contains(text.text) && !text.text.contains(['?', '&']));
            let line = paste.to(found.span.start);
            let line = line.from(line.text.rfind('\n').map_or(0, |newline| newline + 1));
            found.received_at = reply::time(of_others.chain([line]));
            return Ok(Some(found));
        }
    }
    Ok(None)
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
    Ok(Some(Found {
        notation: if is_log { Notation::LogLine } else { Notation::Url },
        received_at: reply::time(outside.into_iter()),
        request: address::request(candidate.text.piece(), candidate.verb)?,
        span: candidate.span,
        remarks,
    }))
}

fn in_pairs(paste: Piece<'_>) -> Result<Option<Found>, Trouble> {
    let Some((request, span)) = pairs::find(paste)? else { return Ok(None) };
    Ok(Some(Found::new(Notation::FormPairs, request, span)))
}

/// A paste that has no request in it.
fn without_request(begin: Piece<'_>) -> Result<Evidence, Trouble> {
    let reply = reply::find(begin);
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

/// Whether a name is one of the protocol's, or one that is often sent beside them.
fn is_known(name: &str) -> bool {
    const KNOWN: [&str; 16] = [
        "access_token",
        "app_key",
        "code",
        "format",
        "grant_type",
        "method",
        "partner_id",
        "redirect_uri",
        "refresh_token",
        "session",
        "sign",
        "sign_method",
        "simplify",
        "timestamp",
        "uuid",
        "v",
    ];
    KNOWN.contains(&name)
}

impl Remark {
    /// A stable name, for message catalogues.
    pub fn id(self) -> &'static str {
        match self {
            Self::OneOf(_) => "one-of",
            Self::LinesJoined => "lines-joined",
            Self::AddressUnquoted => "address-unquoted",
        }
    }

    /// One of each, for checks that a catalogue words them all.
    pub const EVERY: [Self; 3] = [Self::OneOf(2), Self::LinesJoined, Self::AddressUnquoted];
}

impl Notation {
    /// Every notation, for checks that a catalogue words them all.
    pub const ALL: [Self; 9] = [
        Self::Url,
        Self::CurlSh,
        Self::CurlCmd,
        Self::Http,
        Self::LogLine,
        Self::FormPairs,
        Self::JsonPairs,
        Self::SignedText,
        Self::Answer,
    ];

    /// A stable name, for message catalogues.
    pub fn id(self) -> &'static str {
        match self {
            Self::Url => "url",
            Self::CurlSh => "curl-sh",
            Self::CurlCmd => "curl-cmd",
            Self::Http => "http",
            Self::LogLine => "log-line",
            Self::FormPairs => "form-pairs",
            Self::JsonPairs => "json-pairs",
            Self::SignedText => "signed-text",
            Self::Answer => "answer",
        }
    }
}

impl ReadProblem {
    /// One of each, for checks that a catalogue words them all.
    pub fn every() -> Vec<Self> {
        let name = || "--data".to_owned();
        vec![
            Self::Empty,
            Self::TooLong,
            Self::NoRequest,
            Self::OpenQuote,
            Self::UnknownOption(name()),
            Self::OptionValue(name()),
            Self::InFile(name()),
            Self::InVariable(name()),
            Self::NotUrl,
            Self::Json,
            Self::PercentEncoding,
        ]
    }

    /// The option, the name or the variable that its sentence names.
    pub fn subject(&self) -> Option<&str> {
        match self {
            Self::UnknownOption(name)
            | Self::OptionValue(name)
            | Self::InFile(name)
            | Self::InVariable(name) => Some(name),
            _ => None,
        }
    }

    /// A stable name, for message catalogues.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong => "too-long",
            Self::NoRequest => "no-request",
            Self::OpenQuote => "open-quote",
            Self::UnknownOption(_) => "unknown-option",
            Self::OptionValue(_) => "option-value",
            Self::InFile(_) => "in-file",
            Self::InVariable(_) => "in-variable",
            Self::NotUrl => "not-url",
            Self::Json => "json",
            Self::PercentEncoding => "percent-encoding",
        }
    }
}

impl fmt::Debug for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Evidence")
            .field("notation", &self.notation)
            .field("request", &self.request)
            .field("signed_text", &self.signed_text.as_ref().map(|_| "…"))
            .field("answer", &self.answer.as_ref().map(|answer| &answer.code))
            .field("received_at", &self.received_at)
            .field("remarks", &self.remarks)
            .finish()
    }
}
