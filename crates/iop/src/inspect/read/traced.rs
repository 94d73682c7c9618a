//! Text that remembers where it stood in the paste, through unquoting, unescaping and joining.

use std::ops::Range;

use secrecy::zeroize::Zeroizing;

use super::{ReadError, ReadProblem};

/// Text made of what was pasted.
#[derive(Default)]
pub(super) struct Traced {
    text: Zeroizing<String>,
    /// Where each byte stood, in bytes.
    at: Vec<u32>,
    end: u32,
}

/// A part of such a text.
#[derive(Clone, Copy)]
pub(super) struct Piece<'a> {
    pub text: &'a str,
    at: &'a [u32],
    end: u32,
}

/// What is wrong, and at which byte of the paste.
#[derive(Debug)]
pub(super) struct Trouble {
    problem: ReadProblem,
    at: usize,
}

impl Traced {
    /// The paste itself.
    pub fn of(paste: &str) -> Self {
        let end = u32::try_from(paste.len()).unwrap_or(u32::MAX);
        Self { text: Zeroizing::new(paste.to_owned()), at: (0..end).collect(), end }
    }

    /// A text that stands for a piece as a whole.
    pub fn all_at(text: String, piece: Piece<'_>) -> Self {
        let at = vec![piece.at(0); text.len()];
        Self { text: Zeroizing::new(text), at, end: piece.end }
    }

    pub fn piece(&self) -> Piece<'_> {
        Piece { text: &self.text, at: &self.at, end: self.end }
    }

    /// Adds a character that stands for what is at the beginning of a piece.
    pub fn push(&mut self, char: char, from: Piece<'_>) {
        self.text.push(char);
        self.at.resize(self.text.len(), from.at(0));
        self.end = from.after_first();
    }

    pub fn append(&mut self, piece: Piece<'_>) {
        self.text.push_str(piece.text);
        self.at.extend_from_slice(piece.at);
        self.end = piece.end;
    }
}

impl Piece<'_> {
    /// The byte of the paste at which a byte of this piece stood.
    pub fn at(&self, index: usize) -> u32 {
        self.at.get(index).copied().unwrap_or(self.end)
    }

    /// The bytes of the paste from its first to its last.
    pub fn span(&self) -> Range<usize> {
        self.at(0) as usize..(self.end as usize).max(self.at(0) as usize)
    }

    fn after_first(&self) -> u32 {
        self.at(self.text.chars().next().map_or(0, char::len_utf8))
    }

    /// A part of it; nothing where the range is none of characters.
    pub fn part(&self, range: Range<usize>) -> Self {
        let text = self.text.get(range.clone()).unwrap_or_default();
        let at = self.at.get(range.start..range.start + text.len()).unwrap_or_default();
        Self { text, at, end: self.at(range.start + text.len()) }
    }

    pub fn from(&self, start: usize) -> Self {
        self.part(start..self.text.len())
    }

    pub fn to(&self, end: usize) -> Self {
        self.part(0..end)
    }

    pub fn trim(&self) -> Self {
        self.trim_matches(char::is_whitespace)
    }

    pub fn trim_matches(&self, dull: impl Fn(char) -> bool + Copy) -> Self {
        let start = self.text.len() - self.text.trim_start_matches(dull).len();
        let end = self.text.trim_end_matches(dull).len();
        self.part(start..end.max(start))
    }

    pub fn split_once(&self, separator: &str) -> Option<(Self, Self)> {
        let found = self.text.find(separator)?;
        Some((self.to(found), self.from(found + separator.len())))
    }

    pub fn split(self, separator: char) -> impl Iterator<Item = Self> {
        let mut rest = Some(self);
        std::iter::from_fn(move || {
            let piece = rest?;
            let Some(found) = piece.text.find(separator) else {
                rest = None;
                return Some(piece);
            };
            rest = Some(piece.from(found + separator.len_utf8()));
            Some(piece.to(found))
        })
    }

    /// Its lines without their ends.
    pub fn lines(self) -> impl Iterator<Item = Self> {
        self.split('\n').map(|line| line.to(line.text.strip_suffix('\r').unwrap_or(line.text).len()))
    }

    /// Without quotation marks of one kind around it.
    pub fn unquoted(self) -> Self {
        let piece = self.trim();
        for mark in ['"', '\'', '`'] {
            if piece.text.len() > 1 && piece.text.starts_with(mark) && piece.text.ends_with(mark) {
                return piece.part(1..piece.text.len() - 1);
            }
        }
        piece
    }

    pub fn trouble(&self, problem: ReadProblem) -> Trouble {
        Trouble { problem, at: self.at(0) as usize }
    }

    /// Decodes percent signs once. `plus`: whether a plus sign is a space, as in queries and forms.
    pub fn percent_decoded(&self, plus: bool) -> Result<String, Trouble> {
        let bad = |index: usize| self.from(index).trouble(ReadProblem::PercentEncoding);
        let bytes = self.text.as_bytes();
        let mut decoded = Zeroizing::new(Vec::with_capacity(bytes.len()));
        let mut origin = Vec::with_capacity(bytes.len());
        let mut index = 0;
        while let Some(byte) = bytes.get(index) {
            origin.push(index);
            match byte {
                b'%' => {
                    let digits = self.text.get(index + 1..index + 3).filter(|digits| is_hex(digits));
                    let value = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
                    decoded.push(value.ok_or_else(|| bad(index))?);
                    index += 3;
                    continue;
                }
                b'+' if plus => decoded.push(b' '),
                byte => decoded.push(*byte),
            }
            index += 1;
        }
        match str::from_utf8(&decoded) {
            Ok(text) => Ok(text.to_owned()),
            Err(error) => Err(bad(origin.get(error.valid_up_to()).copied().unwrap_or(0))),
        }
    }
}

pub(super) fn is_hex(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

impl Trouble {
    pub fn at(&self) -> usize {
        self.at
    }

    pub fn in_paste(self, paste: &str) -> ReadError {
        let before = paste.get(..self.at).unwrap_or(paste);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        ReadError {
            problem: self.problem,
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().filter(|char| *char != '\u{feff}').count() + 1,
        }
    }
}
