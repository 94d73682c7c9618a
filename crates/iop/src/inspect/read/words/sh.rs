//! As `sh` does.

use super::super::ReadProblem;
use super::super::traced::{Piece, Traced, Trouble};
use super::{Command, before_option, starts_with_pair};

/// Splits a command as `sh` does; `$'…'` too. Sources: POSIX, Shell Command Language, 2.2; Bash Reference Manual,
/// 3.1.2.4.
pub(in super::super) fn of_sh(text: Piece<'_>) -> Result<Command, Trouble> {
    let mut shell = Shell { text, at: 0, word: None, command: Command::default(), dropped: false };
    while let Some(char) = shell.rest().chars().next() {
        if !shell.take(char)? {
            break;
        }
    }
    shell.end_word();
    shell.command.end = shell.at;
    Ok(shell.command)
}

struct Shell<'a> {
    text: Piece<'a>,
    at: usize,
    word: Option<Traced>,
    command: Command,
    /// The next word is the target of a redirection.
    dropped: bool,
}

impl<'a> Shell<'a> {
    fn rest(&self) -> &'a str {
        &self.text.text[self.at..]
    }

    /// Takes what begins with a character; whether the command goes on.
    fn take(&mut self, char: char) -> Result<bool, Trouble> {
        let rest = self.rest();
        match char {
            '\n' | '\r' => {
                self.end_word();
                let Some(skip) = before_option(rest) else { return Ok(false) };
                self.at += skip;
            }
            '\\' => self.backslash(),
            '\'' => self.single('\'')?,
            '‘' => self.single('’')?,
            '“' => self.single('”')?,
            '"' => self.double()?,
            '$' if rest.starts_with("$'") => self.ansi_c()?,
            '$' if rest.starts_with("$\"") => self.at += 1,
            '$' => self.variable()?,
            '`' if rest[1..].trim_start_matches('\r').starts_with('\n') && self.word.is_none() => {
                // PowerShell goes on with the next line behind a backtick.
                self.at += 1 + rest[1..].find('\n').unwrap_or(0) + 1;
            }
            '&' if self.is_in_address() => {
                self.command.address_unquoted = true;
                self.keep(char);
            }
            ';' if self.word.is_some() && !rest[1..].starts_with(char::is_whitespace) => self.keep(char),
            '`' | ';' | '|' | '&' | ')' => return Ok(false),
            '#' if self.word.is_none() => return Ok(false),
            '>' | '<' => {
                // `2>file`, `>&2`
                self.word =
                    self.word.take().filter(|word| !word.piece().text.bytes().all(|b| b.is_ascii_digit()));
                self.end_word();
                self.dropped = true;
                self.at += rest.len() - rest.trim_start_matches(['>', '<', '&']).len();
            }
            char if char.is_whitespace() => {
                self.end_word();
                self.at += char.len_utf8();
            }
            char => self.keep(char),
        }
        Ok(true)
    }

    fn keep(&mut self, char: char) {
        let from = self.text.from(self.at);
        self.word.get_or_insert_default().push(char, from);
        self.at += char.len_utf8();
    }

    fn end_word(&mut self) {
        let Some(word) = self.word.take() else { return };
        if !std::mem::take(&mut self.dropped) {
            self.command.words.push(word);
        }
    }

    fn backslash(&mut self) {
        let rest = &self.rest()[1..];
        // A blank behind the backslash is of the copy, not of the command.
        let line = rest.trim_start_matches([' ', '\t']);
        if let Some(next) = line.strip_prefix("\r\n").or_else(|| line.strip_prefix('\n')) {
            // The prompt of a line that goes on.
            let next = next.strip_prefix("> ").unwrap_or(next);
            self.at = self.text.text.len() - next.len();
            return;
        }
        self.at += 1;
        if let Some(char) = rest.chars().next() {
            self.keep(char);
        }
    }

    fn single(&mut self, closing: char) -> Result<(), Trouble> {
        let start = self.at + self.rest().chars().next().map_or(1, char::len_utf8);
        let length = self.text.text[start..].find(closing).ok_or_else(|| self.open())?;
        self.word.get_or_insert_default().append(self.text.part(start..start + length));
        self.at = start + length + closing.len_utf8();
        Ok(())
    }

    fn double(&mut self) -> Result<(), Trouble> {
        let open = self.open();
        self.word.get_or_insert_default();
        self.at += 1;
        while let Some(char) = self.rest().chars().next() {
            let next = self.rest()[char.len_utf8()..].chars().next();
            match (char, next) {
                ('"', _) => {
                    self.at += 1;
                    return Ok(());
                }
                ('\\', Some('\n')) => self.at += 2,
                ('\\', Some(next @ ('"' | '\\' | '$' | '`'))) => {
                    self.at += 1;
                    self.keep(next);
                }
                ('`', _) => return Err(self.in_variable("`…`")),
                ('$', _) => self.variable()?,
                _ => self.keep(char),
            }
        }
        Err(open)
    }

    fn ansi_c(&mut self) -> Result<(), Trouble> {
        let open = self.open();
        let mut bytes: Vec<u8> = Vec::new();
        let from = self.text.from(self.at);
        self.word.get_or_insert_default();
        self.at += 2;
        while let Some(char) = self.rest().chars().next() {
            let rest = &self.rest()[char.len_utf8()..];
            match char {
                '\'' => {
                    self.flush(&mut bytes, from)?;
                    self.at += 1;
                    return Ok(());
                }
                '\\' => {
                    let (number, length) = match rest.chars().next() {
                        Some('x') => number(&rest[1..], 2, 16, 1),
                        Some('u') => number(&rest[1..], 4, 16, 1),
                        Some('U') => number(&rest[1..], 8, 16, 1),
                        Some('0'..='7') => number(rest, 3, 8, 0),
                        _ => (None, 0),
                    };
                    match (number, rest.chars().next()) {
                        (Some(byte), Some('x' | '0'..='7')) => bytes.push(byte.to_le_bytes()[0]),
                        (Some(code), _) => {
                            self.flush(&mut bytes, from)?;
                            let char = char::from_u32(code).ok_or_else(|| {
                                self.text.from(self.at).trouble(ReadProblem::PercentEncoding)
                            })?;
                            let from = self.text.from(self.at);
                            self.word.get_or_insert_default().push(char, from);
                        }
                        (None, Some(escaped)) => {
                            self.flush(&mut bytes, from)?;
                            let from = self.text.from(self.at);
                            let word = self.word.get_or_insert_default();
                            let meant = match escaped {
                                'n' => '\n',
                                'r' => '\r',
                                't' => '\t',
                                'a' => '\x07',
                                'b' => '\x08',
                                'e' | 'E' => '\x1b',
                                'f' => '\x0c',
                                'v' => '\x0b',
                                '\\' | '\'' | '"' | '?' => escaped,
                                _ => {
                                    word.push('\\', from);
                                    escaped
                                }
                            };
                            word.push(meant, from);
                            self.at += 1 + escaped.len_utf8();
                            continue;
                        }
                        (None, None) => return Err(open),
                    }
                    self.at += 1 + length;
                }
                char => {
                    self.flush(&mut bytes, from)?;
                    self.keep(char);
                }
            }
        }
        Err(open)
    }

    /// Bytes that were written one by one: together they have to be UTF-8.
    fn flush(&mut self, bytes: &mut Vec<u8>, from: Piece<'_>) -> Result<(), Trouble> {
        let bytes = std::mem::take(bytes);
        let text = String::from_utf8(bytes).map_err(|_| from.trouble(ReadProblem::PercentEncoding))?;
        let here = self.text.from(self.at);
        for char in text.chars() {
            self.word.get_or_insert_default().push(char, here);
        }
        Ok(())
    }

    /// A dollar sign: the name of a variable, or itself.
    fn variable(&mut self) -> Result<(), Trouble> {
        let rest = &self.rest()[1..];
        let is_name = |char: char| char.is_ascii_alphanumeric() || char == '_';
        let name = match rest.chars().next() {
            Some('{') => rest[1..].split('}').next().unwrap_or_default(),
            Some('(') => return Err(self.in_variable("$(…)")),
            Some(char) if is_name(char) => rest.split(|char| !is_name(char)).next().unwrap_or_default(),
            _ => {
                self.keep('$');
                return Ok(());
            }
        };
        let name = if name.len() <= 64 && name.chars().all(is_name) { name } else { "…" };
        Err(self.in_variable(name))
    }

    fn in_variable(&self, name: &str) -> Trouble {
        self.text.from(self.at).trouble(ReadProblem::InVariable(name.to_owned()))
    }

    fn open(&self) -> Trouble {
        self.text.from(self.at).trouble(ReadProblem::OpenQuote)
    }

    /// Whether an ampersand here, outside quotation marks, goes on with an address: `…?app_key=1&code=2`.
    fn is_in_address(&self) -> bool {
        let in_query = self.word.as_ref().is_some_and(|word| word.piece().text.contains('?'));
        in_query && starts_with_pair(&self.rest()[1..])
    }
}

/// Digits at the beginning of a text, at most so many, and how long they and what is before them are.
fn number(text: &str, most: usize, radix: u32, before: usize) -> (Option<u32>, usize) {
    let digits = text.chars().take(most).take_while(|char| char.is_digit(radix)).count();
    (u32::from_str_radix(&text[..digits], radix).ok(), digits + before)
}
