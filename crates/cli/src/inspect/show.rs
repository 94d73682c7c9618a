//! What an inspection looks like in a terminal: the verdict, what was signed, what to change, the right request.

use sellerkey_core::inspection::{DryRun, Report, Verdict, grouped};

use super::marked;
use crate::failure::Failure;
use crate::layout::{harmless, wrapped};
use crate::terminal::{Colour, Mark, Terminal};

/// The first line.
pub fn verdict(terminal: &Terminal, report: &Report) -> String {
    let words = report.verdict_words(terminal.catalogue());
    terminal.marked(mark(report), &terminal.paint(Colour::Bold, &harmless(&words.title)))
}

pub fn report(terminal: &Terminal, report: &Report, dry_run: Option<&DryRun>) -> Result<(), Failure> {
    let page = Page { terminal };
    page.head(report)?;
    if let Some(recipe) = &report.inspection.recipe {
        page.heading("inspect-signed")?;
        page.block(&recipe.to_string())?;
    }
    page.findings(report)?;
    page.difference(report)?;
    page.mended(report)?;
    if let Some(dry_run) = dry_run {
        page.dry_run(dry_run)?;
    }
    if report.inspection.recipes_tried > 0 {
        let (tried, elapsed) =
            (grouped(report.inspection.recipes_tried), report.elapsed.as_millis().to_string());
        let tried = terminal.text("inspect-tried", &[("tried", &tried), ("elapsed", &elapsed)]);
        terminal.line(&format!("\n{}", terminal.paint(Colour::Soft, &tried)))?;
    }
    Ok(())
}

struct Page<'a> {
    terminal: &'a Terminal,
}

impl Page<'_> {
    fn head(&self, report: &Report) -> Result<(), Failure> {
        let terminal = self.terminal;
        terminal.line(&verdict(terminal, report))?;
        let catalogue = terminal.catalogue();
        let detail = report.verdict_words(catalogue).detail;
        if !detail.is_empty() {
            self.words(&detail, 2, None)?;
        }
        if let (Some(other), Some(app)) = (report.other_key(), &report.app) {
            let pairs = [("sent", other), ("app", app.name.as_str()), ("key", app.key.as_str())];
            self.words(&terminal.text("inspect-other-key", &pairs), 2, Some(Colour::Late))?;
        }
        if let Some(answer) = &report.evidence.answer
            && report.verdict() != Verdict::Answer
        {
            self.words(&terminal.text("inspect-answer", &[("answer", &answer.code)]), 2, Some(Colour::Soft))?;
        }
        let notation = catalogue.notation(report.evidence.notation);
        let read_as = terminal.text("inspect-read-as", &[("notation", &notation)]);
        self.words(&read_as, 2, Some(Colour::Soft))?;
        for remark in &report.evidence.remarks {
            self.words(&catalogue.remark(*remark), 2, Some(Colour::Soft))?;
        }
        Ok(())
    }

    fn findings(&self, report: &Report) -> Result<(), Failure> {
        let findings = report.findings(self.terminal.catalogue());
        if findings.is_empty() {
            return Ok(());
        }
        self.heading("inspect-findings")?;
        let digits = findings.len().to_string().len();
        for (at, finding) in findings.iter().enumerate() {
            let indent = digits + 4;
            let title =
                wrapped(&finding.title, self.terminal.width() - indent).join(&format!("\n{:indent$}", ""));
            let number = format!("{:>digits$}", at + 1);
            self.terminal.line(&format!("  {number}  {}", self.terminal.paint(Colour::Bold, &title)))?;
            self.words(&finding.detail, indent, None)?;
        }
        Ok(())
    }

    fn difference(&self, report: &Report) -> Result<(), Failure> {
        if report.inspection.difference.is_empty() {
            return Ok(());
        }
        self.heading("inspect-difference")?;
        for line in marked::lines(self.terminal, report, self.terminal.width() - 2) {
            self.terminal.line(&format!("  {line}"))?;
        }
        self.words(&self.terminal.text("inspect-legend", &[]), 2, Some(Colour::Soft))
    }

    /// At the beginning of the line, and never broken, so that it can be copied as it is.
    fn mended(&self, report: &Report) -> Result<(), Failure> {
        let Some(mended) = &report.inspection.mended else { return Ok(()) };
        self.heading("inspect-mended")?;
        self.labelled("inspect-text", &mended.base)?;
        match (&mended.sign, mended.curl()) {
            (Some(sign), Some(curl)) => {
                self.labelled("inspect-sign", sign)?;
                self.labelled("inspect-curl", &curl)?;
            }
            _ => self.words(&self.terminal.text("inspect-wants-secret", &[]), 0, Some(Colour::Soft))?,
        }
        if mended.wants_code && mended.sign.is_some() {
            self.words(&self.terminal.text("inspect-wants-code", &[]), 0, Some(Colour::Late))?;
        }
        Ok(())
    }

    fn dry_run(&self, dry_run: &DryRun) -> Result<(), Failure> {
        use sellerkey_core::apps::AppCheck;
        let (mark, id) = match &dry_run.check {
            AppCheck::Good if dry_run.answer.is_some() => (Mark::Done, "dry-run-good"),
            AppCheck::Good => (Mark::Note, "dry-run-took"),
            AppCheck::Bad(failure) if failure.refusal() == Some(iop::ErrorCode::IncompleteSignature) => {
                (Mark::Wrong, "dry-run-refused")
            }
            AppCheck::Bad(_) | AppCheck::Unclear(_) => return Ok(()),
        };
        self.terminal.line("")?;
        self.terminal.line(&self.terminal.marked(mark, &self.terminal.text(id, &[])))
    }

    fn heading(&self, id: &str) -> Result<(), Failure> {
        let text = self.terminal.text(id, &[]);
        self.terminal.line(&format!("\n{}", self.terminal.paint(Colour::Bold, &text)))
    }

    fn labelled(&self, id: &str, value: &str) -> Result<(), Failure> {
        self.terminal.line(&self.terminal.paint(Colour::Soft, &self.terminal.text(id, &[])))?;
        self.terminal.line(&format!("{}\n", harmless(value)))
    }

    fn block(&self, text: &str) -> Result<(), Failure> {
        self.words(text, 2, None)
    }

    fn words(&self, text: &str, indent: usize, colour: Option<Colour>) -> Result<(), Failure> {
        for line in wrapped(text, self.terminal.width() - indent) {
            let line = colour.map_or_else(|| line.clone(), |colour| self.terminal.paint(colour, &line));
            self.terminal.line(&format!("{:indent$}{line}", ""))?;
        }
        Ok(())
    }
}

fn mark(report: &Report) -> Mark {
    match report.verdict() {
        Verdict::Right if report.inspection.findings.is_empty() => Mark::Done,
        Verdict::Wrong | Verdict::Unexplained | Verdict::RightButRefused => Mark::Wrong,
        _ => Mark::Note,
    }
}
