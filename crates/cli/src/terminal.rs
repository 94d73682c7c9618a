//! What the person sees: data on stdout, words on stderr, colour only where it is a terminal's and not the only signal.

use std::borrow::Cow;
use std::io::{self, BufRead, ErrorKind, IsTerminal, Read, Write};
use std::sync::OnceLock;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use sellerkey_core::language::Language;
use sellerkey_core::message::{Catalogue, Explained};
use sellerkey_core::vault::{Passphrase, Patience, VaultError, VaultKind, VaultWish};
use sellerkey_core::{Coded, Params};
use serde::Serialize;
use serde_json::{Value, json};
use tracing::Level;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::prelude::*;
use zeroize::Zeroizing;

use crate::failure::{CommandError, Failure, exit_code};
use crate::layout::{columns, harmless};

/// One person's terminal, or whatever stands in its place.
pub struct Terminal {
    /// Whether data is JSON.
    pub json: bool,
    vault: Option<VaultKind>,
    /// Found out when a word is wanted: a token that is printed needs none.
    language: OnceLock<Language>,
    person: bool,
    colour: bool,
    /// How many columns there are to write in.
    width: usize,
    /// Found out when a time is written.
    zone: OnceLock<TimeZone>,
}

/// What stands before a line.
#[derive(Clone, Copy, Debug)]
pub enum Mark {
    Done,
    Note,
    Open,
    Wrong,
}

/// The colours of what can be pressed and of state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    Good,
    Late,
    Ended,
    Soft,
    Bold,
}

impl Terminal {
    pub fn new(json: bool, vault: Option<VaultKind>) -> Self {
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
            || std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        let colour = !plain && io::stderr().is_terminal() && io::stdout().is_terminal();
        let person = io::stdin().is_terminal() && io::stderr().is_terminal();
        let width = terminal_size::terminal_size_of(io::stdout()).map_or(80, |(width, _)| width.0.into());
        let width = usize::clamp(width, 40, 100);
        Self { json, vault, language: OnceLock::new(), person, colour, width, zone: OnceLock::new() }
    }

    /// The words, in the system's language.
    pub fn catalogue(&self) -> &'static Catalogue {
        Catalogue::of(*self.language.get_or_init(Language::of_system))
    }

    /// How many columns there are to write in; lines longer than 100 are hard to read, wherever they fit.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Whether a person sits here who can answer.
    pub fn has_person(&self) -> bool {
        self.person
    }

    /// A program without a terminal never makes the keychain ask for a password.
    pub fn patience(&self) -> Patience {
        if self.person { Patience::Person } else { Patience::Background }
    }

    /// The vault that is wanted: by this command, else by the environment.
    pub fn vault_wish(&self) -> Result<VaultWish, VaultError> {
        let wish = VaultWish::of_environment(self.passphrase())?;
        Ok(VaultWish { kind: self.vault.or(wish.kind), ..wish })
    }

    /// The passphrase of encrypted secrets, asked for where somebody is there; twice where they are still to be made.
    fn passphrase(&self) -> Passphrase {
        if !self.person {
            return Passphrase::Nowhere;
        }
        let typed = |question: &str| {
            // It is asked for on the vault's own thread.
            ask(&Catalogue::of(Language::of_system()).plain(question));
            rpassword::read_password().ok().map(Zeroizing::new)
        };
        Passphrase::Person(Box::new(move |is_new| {
            let first = typed(if is_new { "ask-passphrase-new" } else { "ask-passphrase" })?;
            (!is_new || *typed("ask-passphrase-again")? == *first).then_some(first)
        }))
    }

    /// Asks for what is not shown while it is typed; none where nobody answers.
    #[expect(clippy::unused_self, reason = "what a terminal asks goes through the terminal")]
    pub fn ask_hidden(&self, question: &str) -> Option<Zeroizing<String>> {
        ask(question);
        rpassword::read_password().ok().map(Zeroizing::new)
    }

    /// A message.
    pub fn text(&self, id: &str, pairs: &[(&'static str, &str)]) -> String {
        let params: Params = pairs.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        self.catalogue().text(id, &params)
    }

    /// An error in one sentence.
    pub fn sentence(&self, error: &dyn Coded) -> String {
        self.catalogue().explain(error).message
    }

    /// Words, on stderr.
    pub fn say(&self, id: &str, pairs: &[(&'static str, &str)]) {
        words(&self.text(id, pairs));
    }

    /// Words as they are, on stderr.
    #[expect(clippy::unused_self, reason = "what a terminal shows goes through the terminal")]
    pub fn words(&self, text: &str) {
        words(text);
    }

    /// Words behind a mark, on stderr.
    pub fn step(&self, mark: Mark, text: &str) {
        words(&self.marked(mark, text));
    }

    /// Words behind a mark.
    pub fn marked(&self, mark: Mark, text: &str) -> String {
        let (sign, colour) = match mark {
            Mark::Done => ("✓", Colour::Good),
            Mark::Note => ("!", Colour::Late),
            Mark::Open => ("→", Colour::Bold),
            Mark::Wrong => ("✗", Colour::Ended),
        };
        format!("{} {text}", self.paint(colour, sign))
    }

    /// A note that is no error.
    pub fn note(&self, text: &str) {
        let label = self.paint(Colour::Late, &format!("{}:", self.text("label-note", &[])));
        words(&format!("{label} {text}"));
    }

    /// Data, on stdout.
    #[expect(clippy::unused_self, reason = "what a terminal shows goes through the terminal")]
    pub fn line(&self, text: &str) -> Result<(), Failure> {
        write(format!("{text}\n").as_bytes())
    }

    /// JSON, on one line of stdout; `"schema": 1` is put into it.
    pub fn data(&self, value: &impl Serialize) -> Result<(), Failure> {
        let mut value = serde_json::to_value(value)
            .map_err(|error| CommandError::Output { reason: error.to_string() })?;
        if let Value::Object(object) = &mut value {
            object.insert("schema".to_owned(), json!(1));
        }
        self.line(&value.to_string())
    }

    /// Says what ended a command, and gives its exit code.
    pub fn fail(&self, failure: &Failure) -> u8 {
        if self.json {
            words(&json!({ "schema": 1, "error": self.error(failure) }).to_string());
        } else {
            let explained = self.catalogue().explain(failure);
            let label = self.paint(Colour::Ended, &format!("{}:", self.text("label-error", &[])));
            words(&format!("{label} {}", harmless(&explained.message)));
            if !explained.cure.is_empty() {
                words(&format!(
                    "{} {}",
                    self.paint(Colour::Bold, &self.text("label-cure", &[])),
                    harmless(&explained.cure)
                ));
            }
        }
        exit_code(failure.remedy())
    }

    /// An error as JSON has it.
    pub fn error(&self, error: &dyn Coded) -> Value {
        let Explained { code, params, message, cure } = self.catalogue().explain(error);
        json!({ "code": code, "params": params, "message": message, "cure": cure })
    }

    /// Words in a colour, where there is colour.
    pub fn paint(&self, colour: Colour, text: &str) -> String {
        if !self.colour {
            return text.to_owned();
        }
        let code = match colour {
            Colour::Good => "32",
            Colour::Late => "33",
            Colour::Ended => "31",
            Colour::Soft => "2",
            Colour::Bold => "1",
        };
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    }

    /// A time as a person reads it, in this computer's zone.
    pub fn time(&self, time: Timestamp) -> String {
        self.catalogue().time(self.zone.get_or_init(local_zone).to_datetime(time))
    }

    /// The same, or the word for none.
    pub fn time_or(&self, time: Option<Timestamp>, none: &str) -> String {
        time.map_or_else(|| self.text(none, &[]), |time| self.time(time))
    }

    /// Columns, each as wide as its widest cell; a heading above.
    pub fn table(&self, heading: &[String], rows: &[Vec<Cell<'_>>]) -> Result<(), Failure> {
        let heading: Vec<_> = heading.iter().map(|text| Cell::coloured(text, Colour::Soft)).collect();
        let rows = || std::iter::once(&heading).chain(rows);
        let mut widths = vec![0; heading.len()];
        for row in rows() {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = usize::max(*width, cell.width);
            }
        }
        // In one piece: a line each would be a call of the system each.
        let mut text = String::new();
        for row in rows() {
            for (cell, width) in row.iter().zip(&widths) {
                match cell.colour {
                    Some(colour) => text.push_str(&self.paint(colour, &cell.text)),
                    None => text.push_str(&cell.text),
                }
                text.extend(std::iter::repeat_n(' ', width - cell.width + 2));
            }
            text.truncate(text.trim_end().len());
            text.push('\n');
        }
        write(text.as_bytes())
    }
}

/// A cell of a table.
pub struct Cell<'text> {
    text: Cow<'text, str>,
    colour: Option<Colour>,
    /// In columns.
    width: usize,
}

impl<'text> Cell<'text> {
    pub fn plain(text: impl Into<Cow<'text, str>>) -> Self {
        let text = text.into();
        Self { width: columns(&text), text, colour: None }
    }

    pub fn coloured(text: impl Into<Cow<'text, str>>, colour: Colour) -> Self {
        Self { colour: Some(colour), ..Self::plain(text) }
    }
}

/// This computer's zone. Where no variable names one, its own file says all that is wanted: the zone's name, which nobody
/// reads here, would be found by a walk through the folders of all zones.
fn local_zone() -> TimeZone {
    let own = std::env::var_os("TZ").is_none().then(|| std::fs::read("/etc/localtime").ok()).flatten();
    own.and_then(|rules| TimeZone::tzif("Local", &rules).ok()).unwrap_or_else(TimeZone::system)
}

/// Data as it is, on stdout. A reader that has gone away has had enough.
pub fn write(data: &[u8]) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(data).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}

/// A question on stderr, without a line's end.
pub fn ask(text: &str) {
    let mut stderr = io::stderr().lock();
    // Where it cannot be shown, nobody will answer.
    let _ = write!(stderr, "{text} ").and_then(|()| stderr.flush());
}

/// All of standard input, 64 KiB at most.
pub fn read_stdin() -> Result<String, Failure> {
    let mut bytes = Vec::new();
    io::stdin().lock().take(LONGEST_INPUT).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Each line of standard input, until it ends. Of a line that is too long only the beginning comes, which is too long
/// for any callback as well.
pub fn each_line(mut act: impl FnMut(String) -> bool) {
    let mut stdin = io::stdin().lock();
    loop {
        let mut line = Vec::new();
        match (&mut stdin).take(LONGEST_INPUT).read_until(b'\n', &mut line) {
            Ok(0) | Err(_) => return,
            Ok(_) => {}
        }
        while !line.ends_with(b"\n") {
            let mut rest = Vec::new();
            match (&mut stdin).take(LONGEST_INPUT).read_until(b'\n', &mut rest) {
                Ok(0) | Err(_) => break,
                Ok(_) if rest.ends_with(b"\n") => break,
                Ok(_) => {}
            }
        }
        if !act(String::from_utf8_lossy(&line).into_owned()) {
            return;
        }
    }
}

/// Writes our own log to stderr where `SELLERKEY_LOG` gives a level. Only our own: what libraries write at their
/// lowest level may hold bodies.
pub fn log_to_stderr() {
    let level = std::env::var("SELLERKEY_LOG").ok().and_then(|level| level.parse::<Level>().ok());
    let Some(level) = level else { return };
    let ours = Targets::new()
        .with_targets(["sellerkey", "sellerkey_core", "iop", "iop_sandbox"].map(|target| (target, level)));
    let layer = tracing_subscriber::fmt::layer().with_writer(io::stderr).with_ansi(false);
    // Somebody else's subscriber would do as well.
    let _ = tracing_subscriber::registry().with(layer).with(ours).try_init();
}

const LONGEST_INPUT: u64 = 64 * 1024;

fn words(text: &str) {
    // Where words cannot be written there is nobody to tell.
    let _ = writeln!(io::stderr().lock(), "{text}");
}
