//! `sellerkey doctor`: what is well, what is not, and what to do about it.

use std::io::{BufRead, Write};
use std::path::Path;

use sellerkey_core::doctor::{Contents, Doctor, Finding, Fix, Mended, Outcome, Rebuilt};
use sellerkey_core::home::Home;
use sellerkey_core::message::Catalogue;
use sellerkey_core::{Error, Params, Remedy};
use serde_json::{Value, json};

use crate::args;
use crate::failure::{CommandError, Failure, exit_code, worst};
use crate::layout::{harmless, padded, wrapped};
use crate::terminal::{Colour, Mark, Terminal, ask};

pub async fn run(terminal: &Terminal, asked: args::Doctor) -> Result<u8, Failure> {
    let home = Home::as_it_is(std::env::var_os("SELLERKEY_HOME").map(Into::into))?;
    let doctor = open(terminal, &home, asked.offline)?;
    let mut findings = examine(terminal, &doctor).await;
    let mut done = Vec::new();
    let fixes = fixes(&findings);
    if asked.fix {
        for fix in fixes.into_iter().filter(|fix| *fix != Fix::Register) {
            if !is_wanted(terminal, fix, asked.yes)? {
                continue;
            }
            let mended = doctor.fix(fix, terminal.vault_wish()?, terminal.patience()).await?;
            say_mended(terminal, &mended);
            done.push(mended);
        }
        if !done.is_empty() {
            drop(doctor);
            if !terminal.json {
                terminal.say("doctor-again", &[]);
            }
            let doctor = open(terminal, &home, asked.offline)?;
            findings = examine(terminal, &doctor).await;
            return end(terminal, &asked, &doctor, &findings, &done);
        }
    }
    end(terminal, &asked, &doctor, &findings, &done)
}

/// A registry that cannot be opened is a finding, not the end.
fn open(terminal: &Terminal, home: &Home, offline: bool) -> Result<Doctor, Failure> {
    let core = match crate::core_on(terminal, home.clone()) {
        Ok(core) => Ok(core),
        Err(Failure::Core(error @ Error::Registry(_))) => Err(error),
        Err(failure) => return Err(failure),
    };
    Ok(Doctor::of(home.clone(), core, offline, None))
}

async fn examine(terminal: &Terminal, doctor: &Doctor) -> Vec<Finding> {
    let (catalogue, json) = (terminal.catalogue(), terminal.json);
    let shown = Shown::of(terminal);
    let tell = move |finding: &Finding| {
        if !json {
            shown.tell(catalogue, finding);
        }
    };
    doctor.examine(&tell).await
}

/// How a finding looks here.
struct Shown {
    width: usize,
    marks: [String; 4],
}

impl Shown {
    fn of(terminal: &Terminal) -> Self {
        let marked = |mark| terminal.marked(mark, "").trim_end().to_owned();
        let none = terminal.paint(Colour::Soft, "–");
        Self {
            width: terminal.width(),
            marks: [marked(Mark::Done), none, marked(Mark::Note), marked(Mark::Wrong)],
        }
    }

    /// The mark, the word for it, what was examined; then the sentence and what to do, of whole words.
    fn tell(&self, catalogue: &Catalogue, finding: &Finding) {
        let mark = &self.marks[match finding.outcome {
            Outcome::Good => 0,
            Outcome::NotExamined => 1,
            Outcome::Note => 2,
            Outcome::Bad => 3,
        }];
        let word = catalogue.plain(&format!("outcome-{}", finding.outcome.as_str()));
        let title = catalogue.plain(&format!("examination-{}", finding.examination.as_str()));
        let (sentence, cure) = catalogue.diagnose(&finding.says);
        let mut lines = wrapped(&sentence, self.width.saturating_sub(INDENT));
        let first = if lines.is_empty() { String::new() } else { lines.remove(0) };
        let mut text = format!("{mark} {} {} {first}\n", padded(&word, 13), padded(&title, 10));
        for line in lines {
            text.extend([" ".repeat(INDENT).as_str(), &line, "\n"]);
        }
        let told = matches!(finding.outcome, Outcome::Bad | Outcome::Note);
        for line in
            cure.filter(|_| told).iter().flat_map(|cure| wrapped(cure, self.width.saturating_sub(INDENT)))
        {
            text.extend([" ".repeat(INDENT).as_str(), &line, "\n"]);
        }
        // Where it cannot be written there is nobody to tell.
        let _ = std::io::stdout().lock().write_all(text.as_bytes());
    }
}

/// The mark, the longest word of an outcome, the longest of an examination.
const INDENT: usize = 27;

fn end(
    terminal: &Terminal,
    asked: &args::Doctor,
    doctor: &Doctor,
    findings: &[Finding],
    fixed: &[Mended],
) -> Result<u8, Failure> {
    if let Some(path) = &asked.bundle {
        save(path, &doctor.bundle(findings, Contents { names: asked.names }).text())?;
        let names = if asked.names { "yes" } else { "no" };
        let path = path.display().to_string();
        terminal.step(
            Mark::Done,
            &terminal.text("doctor-bundle-saved", &[("path", path.as_str()), ("names", names)]),
        );
    }
    if terminal.json {
        let rows: Vec<_> = findings.iter().map(|finding| row(terminal, finding)).collect();
        let fixed: Vec<_> = fixed.iter().map(mended_row).collect();
        terminal.data(&json!({ "findings": rows, "fixed": fixed }))?;
    } else {
        summary(terminal, findings);
    }
    Ok(code(findings))
}

/// What a person has to do something about comes before what passes.
fn code(findings: &[Finding]) -> u8 {
    let bad = findings.iter().filter(|finding| finding.outcome == Outcome::Bad);
    worst(bad.map(|finding| match finding.remedy {
        Some(remedy @ (Remedy::Authorize | Remedy::Keychain | Remedy::Retry | Remedy::Change)) => {
            exit_code(remedy)
        }
        _ => 1,
    }))
}

fn summary(terminal: &Terminal, findings: &[Finding]) {
    let count = |outcome| findings.iter().filter(|finding| finding.outcome == outcome).count();
    let (bad, notes) = (count(Outcome::Bad), count(Outcome::Note));
    terminal.words("");
    terminal.words(&[said(terminal, "doctor-wrong", bad), said(terminal, "doctor-noted", notes)].join(" "));
    let fixes = fixes(findings);
    let words: Vec<_> = fixes
        .iter()
        .filter(|fix| **fix != Fix::Register)
        .map(|fix| terminal.text(&format!("fix-{}", fix.as_str()), &[]))
        .collect();
    if !words.is_empty() {
        terminal.say("doctor-can-fix", &[("fixes", words.join("; ").as_str())]);
    }
}

fn said(terminal: &Terminal, id: &str, count: usize) -> String {
    terminal.catalogue().counted(id, None, &Params::new(), count).unwrap_or_default()
}

fn fixes(findings: &[Finding]) -> Vec<Fix> {
    let mut fixes = Vec::new();
    for fix in findings.iter().filter_map(|finding| finding.fix) {
        if !fixes.contains(&fix) {
            fixes.push(fix);
        }
    }
    fixes
}

/// Whether to go on. What loses something is asked about, and not done where nobody is there to say yes.
fn is_wanted(terminal: &Terminal, fix: Fix, yes: bool) -> Result<bool, Failure> {
    if !fix.is_asked_for() || yes {
        return Ok(true);
    }
    if !terminal.has_person() {
        return Err(CommandError::ConfirmationNeeded.into());
    }
    ask(&terminal.text(&format!("doctor-confirm-{}", fix.as_str()), &[]));
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    Ok(matches!(line.trim().to_lowercase().as_str(), "y" | "yes"))
}

fn say_mended(terminal: &Terminal, mended: &Mended) {
    match mended {
        Mended::Done(fix) => {
            terminal.step(Mark::Done, &terminal.text(&format!("fixed-{}", fix.as_str()), &[]));
        }
        Mended::Rebuilt(Rebuilt { aside, apps, stores, without_app, unreadable }) => {
            let (apps, stores) = (apps.to_string(), stores.to_string());
            let aside = aside.display().to_string();
            let pairs = [("apps", apps.as_str()), ("stores", stores.as_str()), ("aside", aside.as_str())];
            terminal.step(Mark::Done, &terminal.text("fixed-rebuild", &pairs));
            for (id, count) in
                [("fixed-rebuild-without-app", *without_app), ("fixed-rebuild-unreadable", *unreadable)]
            {
                if count > 0 {
                    terminal.note(&terminal.text(id, &[("count", count.to_string().as_str())]));
                }
            }
        }
    }
}

fn mended_row(mended: &Mended) -> Value {
    match mended {
        Mended::Done(fix) => json!({ "fix": fix.as_str(), "rebuilt": null }),
        Mended::Rebuilt(Rebuilt { aside, apps, stores, without_app, unreadable }) => json!({
            "fix": Fix::Rebuild.as_str(),
            "rebuilt": {
                "aside": aside.display().to_string(),
                "apps": apps,
                "stores": stores,
                "without_app": without_app,
                "unreadable": unreadable,
            },
        }),
    }
}

fn row(terminal: &Terminal, finding: &Finding) -> Value {
    let (message, cure) = terminal.catalogue().diagnose(&finding.says);
    json!({
        "examination": finding.examination.as_str(),
        "about": finding.about,
        "result": finding.outcome.as_str(),
        "code": finding.says.code,
        "params": finding.says.params,
        "message": harmless(&message),
        "cure": cure,
        "fix": finding.fix.map(Fix::as_str),
    })
}

/// Closed to others from the start: it may name accounts.
fn save(path: &Path, text: &str) -> Result<(), Failure> {
    let mut options = std::fs::OpenOptions::new();
    options.create(true).write(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    Ok(options.open(path).and_then(|mut file| file.write_all(text.as_bytes()))?)
}
