//! `sellerkey inspect`.

mod marked;
mod show;

use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::Path;

use iop::AppSecret;
use iop::inspect::{Evidence, LONGEST, SegmentKind};
use jiff::Timestamp;
use sellerkey_core::Sellerkey;
use sellerkey_core::app::TypedSecret;
use sellerkey_core::apps::AppCheck;
use sellerkey_core::inspection::{self, DryRun, InspectionError, Progress, Report, Signer};
use serde_json::{Value, json};

use crate::args::Inspect;
use crate::core;
use crate::failure::{CommandError, DONE, Failure};
use crate::terminal::{Terminal, ask, read_stdin};

pub async fn run(terminal: &Terminal, asked: Inspect) -> Result<u8, Failure> {
    if asked.secret_stdin && asked.request.as_deref() == Some("-") {
        return Err(CommandError::InputShared.into());
    }
    // Where nothing of the data folder is needed, none is made.
    let needs_core = asked.app.is_some() || asked.activity.is_some() || asked.send;
    let core = needs_core.then(|| core(terminal)).transpose()?;
    let (evidence, sender) = match (&core, asked.activity) {
        (Some(core), Some(id)) => {
            let kept = core.kept_request(id)?;
            (kept.evidence()?, kept.app)
        }
        _ => (inspection::read(&pasted(asked.request.as_deref().unwrap_or_default())?)?, None),
    };
    let named = match (&core, &asked.app) {
        (Some(core), Some(name)) => Some(core.app_named(name)?),
        _ => sender,
    };
    let signer = match named {
        Some(app) if !(asked.secret_stdin || asked.secret_file.is_some()) => Signer::App(Box::new(app)),
        _ => secret(terminal, &asked, &evidence)?.map_or(Signer::Unknown, Signer::Secret),
    };
    let report = inspected(core.as_ref(), evidence, signer).await?;
    let dry_run = match &core {
        Some(core) if asked.send => Some(core.send_dry_run(&report).await?),
        _ => None,
    };
    if terminal.json {
        terminal.data(&shape(terminal, &report, dry_run.as_ref(), asked.ticket))?;
    } else if asked.ticket {
        terminal.words(&show::verdict(terminal, &report));
        terminal.line(report.ticket(dry_run.as_ref()).trim_end())?;
    } else {
        show::report(terminal, &report, dry_run.as_ref())?;
    }
    match dry_run.map(|dry_run| dry_run.check) {
        None | Some(AppCheck::Good) => Ok(DONE),
        Some(AppCheck::Bad(failure) | AppCheck::Unclear(failure)) => Err(failure.into()),
    }
}

async fn inspected(core: Option<&Sellerkey>, evidence: Evidence, signer: Signer) -> Result<Report, Failure> {
    let progress = Progress::default();
    match (core, signer) {
        (Some(core), signer) => Ok(core.inspect(evidence, signer, &progress).await?),
        (None, Signer::Secret(secret)) => {
            Ok(inspection::inspect(evidence, Some(secret), Timestamp::now(), &progress))
        }
        (None, _) => Ok(inspection::inspect(evidence, None, Timestamp::now(), &progress)),
    }
}

/// What was pasted: an argument, or what a file or standard input holds.
fn pasted(given: &str) -> Result<String, Failure> {
    if given == "-" {
        return text(io::stdin().lock(), "stdin");
    }
    let path = Path::new(given);
    // No request is so short as a name, and no name so long as a request.
    if given.len() <= 4096 && path.is_file() {
        let unreadable = |error: io::Error| CommandError::InputUnreadable {
            path: given.to_owned(),
            reason: error.to_string(),
        };
        return text(File::open(path).map_err(unreadable)?, given);
    }
    Ok(given.to_owned())
}

/// One byte more than what can be inspected shows that it is too long.
fn text(input: impl Read, name: &str) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    input.take(LONGEST as u64 + 1).read_to_end(&mut bytes).map_err(|error| {
        CommandError::InputUnreadable { path: name.to_owned(), reason: error.to_string() }
    })?;
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        // What is cut off in the middle of a character is too long, and nothing else.
        if error.as_bytes().len() > LONGEST {
            let problem = iop::inspect::ReadProblem::TooLong;
            let error = iop::inspect::ReadError { problem, line: 1, column: 1 };
            return InspectionError::from(error).into();
        }
        let before = String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned();
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|char| *char != '\n').count() + 1;
        CommandError::InputNotText { line, column }.into()
    })
}

/// The secret, from where it was said to be; else typed unseen, where somebody sits here; else none.
fn secret(terminal: &Terminal, asked: &Inspect, evidence: &Evidence) -> Result<Option<AppSecret>, Failure> {
    let answer_only = evidence.request.is_none() && evidence.signed_text.is_none();
    let given = if let Some(path) = &asked.secret_file {
        let name = path.display().to_string();
        let opened = File::open(path).map_err(|error| CommandError::InputUnreadable {
            path: name.clone(),
            reason: error.to_string(),
        })?;
        text(opened, &name)?
    } else if asked.secret_stdin && !io::stdin().is_terminal() {
        read_stdin()?
    } else if asked.secret_stdin || terminal.has_person() && !terminal.json && !answer_only {
        let id = if asked.secret_stdin { "ask-secret" } else { "inspect-ask-secret" };
        ask(&terminal.text(id, &[]));
        let typed = rpassword::read_password()?;
        if !asked.secret_stdin && typed.trim().is_empty() {
            return Ok(None);
        }
        typed
    } else {
        return Ok(None);
    };
    let typed = TypedSecret::parse(&given)?;
    if typed.trimmed {
        terminal.note(&terminal.text("app-secret-trimmed", &[]));
    }
    Ok(Some(typed.secret))
}

/// The shape is documented in docs/cli.md; others rely on it.
fn shape(terminal: &Terminal, report: &Report, dry_run: Option<&DryRun>, ticket: bool) -> Value {
    let words = terminal.catalogue();
    let inspection = &report.inspection;
    let findings = report.findings(words).into_iter();
    let findings: Vec<_> = findings
        .map(|finding| json!({ "id": finding.id, "title": finding.title, "detail": finding.detail }))
        .collect();
    let kind = |kind| match kind {
        SegmentKind::Keep => "keep",
        SegmentKind::Delete => "delete",
        SegmentKind::Insert => "insert",
    };
    let difference: Vec<_> = marked::pieces(report)
        .map(|(becomes, text)| json!({ "kind": kind(becomes), "text": text }))
        .collect();
    json!({
        "verdict": report.verdict().id(),
        "read_as": report.evidence.notation.id(),
        "remarks": report.evidence.remarks.iter().map(|remark| words.remark(*remark)).collect::<Vec<_>>(),
        "sign_matches": inspection.sign_matches,
        "recipe": inspection.recipe.as_ref().map(ToString::to_string),
        "findings": findings,
        "difference": difference,
        "mended": inspection.mended.as_ref().map(|mended| json!({
            "base": mended.base.as_str(),
            "sign": mended.sign,
            "curl": mended.curl().map(|curl| curl.to_string()),
            "wants_code": mended.wants_code,
        })),
        "recipes_tried": inspection.recipes_tried,
        "elapsed_ms": u64::try_from(report.elapsed.as_millis()).unwrap_or(u64::MAX),
        "answer": report.explained_answer(words).map(|answer| json!({
            "code": answer.params.get("answer"),
            "message": answer.message,
            "cure": answer.cure,
        })),
        "dry_run": dry_run.map(|dry_run| {
            let answer = dry_run.answer.as_ref();
            json!({
                "check": dry_run.check.word(),
                "answer": answer.map(|answer| &answer.code),
                "request_id": answer.and_then(|answer| answer.request_id.as_ref()),
            })
        }),
        "ticket": ticket.then(|| report.ticket(dry_run)),
    })
}
