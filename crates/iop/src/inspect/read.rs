//! Understanding what a person pasted. Nothing is guessed silently: what cannot be read is named with its place.

mod address;
mod body;
mod curl;
mod header;
mod http;
mod json;
mod look;
mod loose;
mod pairs;
mod reply;
mod signed;
mod traced;
mod words;

use std::fmt;

use crate::{GatewayError, Timestamp};

use self::traced::Traced;
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
    look::understood(Traced::of(text).piece()).map_err(|trouble| trouble.in_paste(text))
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
