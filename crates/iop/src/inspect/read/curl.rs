//! cURL's command line. Source: its manual, curl(1).

mod options;

use std::ops::Range;

use self::options::Takes;
use super::look::Found;
use super::pairs::no_variable;
use super::traced::{Piece, Traced, Trouble};
use super::words::{Command, of_cmd, of_sh};
use super::{Notation, Place, ReadProblem, Remark, SentPair, SentRequest, address, body, header};

/// The first cURL command in a paste.
pub(super) fn find(paste: Piece<'_>) -> Result<Option<Found>, Trouble> {
    let Some((start, prompt)) = start(paste) else { return Ok(None) };
    let text = paste.from(start);
    let is_cmd = is_cmd(prompt, text.text);
    let command = if is_cmd { of_cmd(text)? } else { of_sh(text)? };
    let span = start..start + command.end;
    request(&command, is_cmd, span).map(Some)
}

/// Where the arguments of the first command begin, and what stands before it on its line.
fn start(paste: Piece<'_>) -> Option<(usize, &str)> {
    let mut at = 0;
    for line in paste.text.split_inclusive('\n') {
        if let Some(found) = line.find("curl") {
            let (before, after) = (&line[..found], &line[found + 4..]);
            let after = after.strip_prefix(".exe").unwrap_or(after);
            let arguments = paste.text[at + line.len() - after.len()..]
                .trim_start_matches(['\\', '^', '\r', '\n', ' ', '\t']);
            if after.starts_with([' ', '\t', '\\', '^']) && is_prompt(before) && is_argument(arguments) {
                return Some((at + line.len() - after.len(), before));
            }
        }
        at += line.len();
    }
    None
}

/// Whether nothing but a prompt stands before a command, or what may stand there in a shell.
fn is_prompt(before: &str) -> bool {
    let before = before
        .trim_end_matches(|char: char| !char.is_whitespace() && (char == '/' || char.is_alphanumeric()));
    let before = before.trim();
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let assigns = |word: &str| word.split_once('=').is_some_and(|(name, _)| !name.is_empty());
    before.is_empty()
        || before.ends_with(['$', '#', '%', '>', '❯', '➜', '`', ';', '|', '&', '(', '+', '*', '-', '"', '\''])
        || ["sudo", "time", "command", "exec", "run"].contains(&word)
        || assigns(word)
}

fn is_argument(text: &str) -> bool {
    let word = text.split(char::is_whitespace).next().unwrap_or_default();
    word.starts_with(['-', '"', '\'', '$', '^', '“', '‘', '<'])
        || word.contains(['/', '?'])
        || word.contains('.') && word.len() > 4
}

/// Whether a command is quoted for `cmd`.
fn is_cmd(prompt: &str, command: &str) -> bool {
    let prompt = prompt.trim();
    let drive = prompt.starts_with(|char: char| char.is_ascii_alphabetic()) && prompt[1..].starts_with(":\\");
    let line_ends = || command.lines().take(200).any(|line| line.trim_end().ends_with('^'));
    let has = |mark: &str| command.contains(mark);
    drive && prompt.ends_with('>') || has("^\"") || has("^&") || has("^%") || has("{\"\"") || line_ends()
}

/// What the options together say.
#[derive(Default)]
struct Said<'a> {
    urls: Vec<Piece<'a>>,
    verb: Option<String>,
    head: bool,
    get: bool,
    data: Vec<Data<'a>>,
    json: bool,
    parts: Vec<SentPair>,
    query: Vec<SentPair>,
    headers: Vec<Piece<'a>>,
}

enum Data<'a> {
    Body(Piece<'a>),
    Pair(SentPair),
}

fn request(command: &Command, is_cmd: bool, span: Range<usize>) -> Result<Found, Trouble> {
    let said = options(command)?;
    let mut remarks = Vec::new();
    if command.address_unquoted {
        remarks.push(Remark::AddressUnquoted);
    }

    let mut request = SentRequest::default();
    if let Some(url) = said.urls.first() {
        let whole = without_breaks(*url);
        if whole.piece().text.len() != url.text.len() {
            remarks.push(Remark::LinesJoined);
        }
        let url = whole.piece().trim();
        if url.text.is_empty() {
            return Err(url.trouble(ReadProblem::NotUrl));
        }
        request = address::request(url, None)?;
    }
    let content_type = said.headers.iter().find_map(|line| header::value(*line, "content-type"));
    let content_type = content_type.map(|value| value.text).or(said.json.then_some("application/json"));

    let has_body = !said.data.is_empty() || !said.parts.is_empty();
    request.pairs.extend(said.query);
    request.pairs.extend(said.headers.iter().filter_map(|line| header::parameter(*line)));
    let bodies = said.data.len();
    for data in said.data {
        match data {
            Data::Pair(mut pair) => {
                if said.get {
                    pair.place = Place::Query;
                }
                request.pairs.push(pair);
            }
            Data::Body(text) if said.get => {
                request.pairs.extend(super::pairs::encoded(text, Place::Query)?);
            }
            Data::Body(text) if bodies == 1 || !text.text.trim_start().starts_with('{') => {
                request.pairs.extend(body::read(text, content_type)?);
            }
            Data::Body(text) => request.pairs.extend(super::pairs::encoded(text, Place::Form)?),
        }
    }
    request.pairs.extend(said.parts);
    request.verb = Some(match said.verb {
        Some(verb) => verb,
        None if said.head => "HEAD".to_owned(),
        None if has_body && !said.get => "POST".to_owned(),
        None => "GET".to_owned(),
    });
    let notation = if is_cmd { Notation::CurlCmd } else { Notation::CurlSh };
    Ok(Found { remarks, ..Found::new(notation, request, span) })
}

fn options(command: &Command) -> Result<Said<'_>, Trouble> {
    let mut said = Said::default();
    let mut words = command.words.iter().map(Traced::piece);
    let mut only_addresses = false;
    while let Some(word) = words.next() {
        if only_addresses || !word.text.starts_with('-') || word.text == "-" {
            said.urls.push(word);
        } else if word.text == "--" {
            only_addresses = true;
        } else if let Some(long) = word.text.strip_prefix("--") {
            let (name, attached) = match long.find('=') {
                Some(equals) => (&long[..equals], Some(word.from(equals + 3))),
                None => (long, None),
            };
            let option = format!("--{}", short_name(name));
            let (name, takes) = options::long(name)
                .ok_or_else(|| word.trouble(ReadProblem::UnknownOption(option.clone())))?;
            if name == "next" {
                break;
            }
            let value = match takes {
                Takes::Nothing => None,
                Takes::Value => Some(match attached {
                    Some(value) => value,
                    None => {
                        words.next().ok_or_else(|| word.trouble(ReadProblem::OptionValue(option.clone())))?
                    }
                }),
            };
            said.take(name, &option, word, value)?;
        } else {
            let mut at = 1;
            while let Some(letter) = word.text[at..].chars().next() {
                let option = format!("-{letter}");
                at += letter.len_utf8();
                let (name, takes) = options::short(letter)
                    .ok_or_else(|| word.trouble(ReadProblem::UnknownOption(option.clone())))?;
                if name == "next" {
                    return Ok(said);
                }
                let value = match takes {
                    Takes::Nothing => None,
                    Takes::Value if at < word.text.len() => Some(word.from(at)),
                    Takes::Value => Some(
                        words.next().ok_or_else(|| word.trouble(ReadProblem::OptionValue(option.clone())))?,
                    ),
                };
                let attached = value.is_some();
                said.take(name, &option, word, value)?;
                if attached {
                    break;
                }
            }
        }
    }
    Ok(said)
}

/// So much of an option's name as may be repeated: not what somebody wrote in its place.
fn short_name(name: &str) -> String {
    name.chars()
        .take_while(|char| char.is_ascii_alphanumeric() || matches!(char, '-' | '.'))
        .take(32)
        .collect()
}

impl<'a> Said<'a> {
    fn take(
        &mut self,
        name: &str,
        option: &str,
        word: Piece<'a>,
        value: Option<Piece<'a>>,
    ) -> Result<(), Trouble> {
        let value = value.unwrap_or_else(|| word.from(word.text.len()));
        let in_file = || value.trouble(ReadProblem::InFile(option.to_owned()));
        match name {
            "url" => self.urls.push(value),
            "request" => {
                self.verb = Some(value.text.chars().filter(char::is_ascii_alphabetic).take(16).collect());
            }
            "head" => self.head = true,
            "get" => self.get = true,
            "data" | "data-ascii" | "data-binary" | "json" if value.text.starts_with('@') => {
                return Err(in_file());
            }
            "data" | "data-ascii" | "data-binary" | "data-raw" => self.data.push(Data::Body(value)),
            "json" => {
                self.json = true;
                self.data.push(Data::Body(value));
            }
            "data-urlencode" => self.data.push(Data::Pair(urlencoded(value, Place::Form, option)?)),
            "url-query" => match value.text.strip_prefix('+') {
                Some(_) => self.query.extend(super::pairs::encoded(value.from(1), Place::Query)?),
                None => self.query.push(urlencoded(value, Place::Query, option)?),
            },
            "form" | "form-string" => self.parts.push(part(value, name == "form", option)?),
            "header" if value.text.starts_with('@') => return Err(in_file()),
            "header" => self.headers.push(value),
            "upload-file" | "config" => return Err(in_file()),
            _ => {}
        }
        Ok(())
    }
}

/// `content`, `=content`, `name=content`, `name@file`, `@file`: the content is encoded by cURL.
fn urlencoded(value: Piece<'_>, place: Place, option: &str) -> Result<SentPair, Trouble> {
    let Some(mark) = value.text.find('=').or_else(|| value.text.find('@')) else {
        return Ok(SentPair { name: value.text.to_owned(), value: String::new(), place });
    };
    if value.text[mark..].starts_with('@') {
        return Err(value.from(mark).trouble(ReadProblem::InFile(option.to_owned())));
    }
    let content = value.from(mark + 1);
    no_variable(content)?;
    if mark == 0 {
        // Encoded as a whole, so its own equals sign is no separator: a name without a value.
        return Ok(SentPair { name: content.text.to_owned(), value: String::new(), place });
    }
    Ok(SentPair { name: value.to(mark).percent_decoded(true)?, value: content.text.to_owned(), place })
}

/// `name=content`, `name=@file`, `name=<file`, with `;type=…` behind it.
fn part(value: Piece<'_>, interprets: bool, option: &str) -> Result<SentPair, Trouble> {
    let Some((name, content)) = value.split_once("=") else {
        return Err(value.trouble(ReadProblem::OptionValue(option.to_owned())));
    };
    let name = name.text.to_owned();
    if interprets && content.text.starts_with('<') {
        return Err(content.trouble(ReadProblem::InFile(option.to_owned())));
    }
    if interprets && content.text.starts_with('@') {
        let file = content.text[1..].split(';').next().unwrap_or_default().to_owned();
        return Ok(SentPair { name, value: file, place: Place::File });
    }
    no_variable(content)?;
    let mut text = content.text;
    if interprets {
        let ends = [";type=", ";filename=", ";encoder=", ";headers="];
        text = &text[..ends.iter().filter_map(|end| text.find(end)).min().unwrap_or(text.len())];
        if let Some(inner) = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
            let value = inner.replace("\\\"", "\"").replace("\\\\", "\\");
            return Ok(SentPair { name, value, place: Place::Multipart });
        }
    }
    Ok(SentPair { name, value: text.to_owned(), place: Place::Multipart })
}

/// Without the line breaks that a terminal or a mail put into an address: cURL sends none.
fn without_breaks(url: Piece<'_>) -> Traced {
    let mut whole = Traced::default();
    for (index, line) in url.lines().enumerate() {
        whole.append(if index == 0 { line } else { line.trim() });
    }
    whole
}
