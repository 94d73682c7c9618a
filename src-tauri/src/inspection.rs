//! What lies on the inspector's table: the run that is under way, and what came out of the last one. Held in memory
//! only, until another takes its place or the table is cleared.

use std::sync::Arc;
use std::time::Duration;

use iop::inspect::{Evidence, Mended};
use sellerkey_core::Sellerkey;
use sellerkey_core::inspection::{DryRun, InspectionError, Progress, Report, Signer};

use crate::shell::Shell;
use crate::view::{DryRunView, InspectionView, MendedPart, MendedView, Problem, StepsView, Word};

/// A run is told of after so long, and again after so long.
const TOLD_AFTER: Duration = Duration::from_millis(200);
const TOLD_AGAIN: Duration = Duration::from_millis(100);

/// The table.
#[derive(Default)]
pub struct Table {
    /// Which run the table belongs to: a late answer of another is dropped.
    turn: u64,
    progress: Progress,
    report: Option<Arc<Report>>,
    /// The right request: the report's, or one for a fresh code.
    mended: Option<Mended>,
    /// What the last dry run of it showed.
    dry_run: Option<DryRun>,
}

impl Shell {
    /// Inspects. A run that is under way ends.
    pub async fn inspect(
        &self,
        core: &Sellerkey,
        evidence: Evidence,
        signer: Signer,
    ) -> Result<InspectionView, Problem> {
        let (turn, progress) = self.clear_table();
        let telling = tokio::spawn(tell(self.clone(), turn));
        let report = core.inspect(evidence, signer, &progress).await;
        telling.abort();
        let report = Arc::new(report?);
        let view = InspectionView::of(&report);
        let mut table = self.table();
        if table.turn == turn {
            table.mended.clone_from(&report.inspection.mended);
            table.report = Some(report);
        }
        Ok(view)
    }

    /// Ends the run that is under way: it says what it has found.
    pub fn cancel_inspection(&self) {
        self.table().progress.cancel();
    }

    /// Forgets what lies there, and ends what is under way.
    pub fn clear_table(&self) -> (u64, Progress) {
        let mut table = self.table();
        table.progress.cancel();
        *table = Table { turn: table.turn + 1, ..Table::default() };
        (table.turn, table.progress.clone())
    }

    /// Sends the right request as a dry run, and keeps what that shows.
    pub async fn send_dry_run(&self, core: &Sellerkey) -> Result<DryRunView, Problem> {
        let (turn, report) = {
            let table = self.table();
            (table.turn, table.report.clone().ok_or(InspectionError::Gone)?)
        };
        let sent = core.send_dry_run(&report).await?;
        let view = DryRunView::of(&sent);
        let mut table = self.table();
        if table.turn == turn {
            table.dry_run = Some(sent);
        }
        Ok(view)
    }

    /// The text for the platform's support.
    pub fn ticket(&self) -> Result<String, Problem> {
        let table = self.table();
        let report = table.report.as_ref().ok_or(InspectionError::Gone)?;
        Ok(report.ticket(table.dry_run.as_ref()))
    }

    /// Signs the right request for a fresh code.
    pub fn mend_for(&self, core: &Sellerkey, typed: &str) -> Result<MendedView, Problem> {
        let mut table = self.table();
        let report = table.report.clone().ok_or(InspectionError::Gone)?;
        let mended = core.mend_for(&report, typed)?;
        let view = MendedView::of(&report, &mended);
        table.mended = Some(mended);
        Ok(view)
    }

    /// Every step to the sign of the right request.
    pub fn steps(&self) -> Option<StepsView> {
        let table = self.table();
        StepsView::of(table.report.as_ref()?, table.mended.as_ref()?)
    }

    /// Puts a part of the right request on the clipboard, whole.
    pub fn copy_mended(&self, part: MendedPart) -> Result<(), Problem> {
        let table = self.table();
        let (Some(report), Some(mended)) = (&table.report, &table.mended) else {
            return Err(InspectionError::Gone.into());
        };
        let text = match part {
            MendedPart::Text => Some(mended.base.clone()),
            MendedPart::Sign => mended.sign.clone().map(Into::into),
            MendedPart::Curl => mended.curl(),
        };
        let text = text.ok_or(InspectionError::NoSecret)?;
        let copied = if report.holds_live(mended) {
            self.clipboard().copy_private(&text)
        } else {
            self.clipboard().copy_text(&text)
        };
        copied.map_err(|error| Problem::of(&error))
    }
}

/// Tells how far a run is, as long as the table is its own.
async fn tell(shell: Shell, turn: u64) {
    tokio::time::sleep(TOLD_AFTER).await;
    loop {
        let tried = {
            let table = shell.table();
            if table.turn != turn {
                return;
            }
            table.progress.tried()
        };
        shell.door().say(Word::Inspecting(u32::try_from(tried).unwrap_or(u32::MAX)));
        tokio::time::sleep(TOLD_AGAIN).await;
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use sellerkey_core::browser::Browser;

    use super::*;
    use crate::door::Door;
    use crate::view::Theme;

    /// Counts how often it is told.
    #[derive(Clone, Default)]
    struct Screen(Arc<AtomicUsize>);

    impl Door for Screen {
        fn ask(&self, _: crate::deliveries::Question) -> crate::door::Answered<'_> {
            Box::pin(async { false })
        }
        fn let_go(&self) {}
        fn face(&self, _: Theme) {}
        fn tell_of_the_tray(&self) {}
        fn end(&self) {}
        fn restart(&self) {}
        fn way(&self) -> crate::updates::Way {
            crate::updates::Way::Off
        }
        fn updater(&self) -> Option<tauri_plugin_updater::UpdaterBuilder> {
            None
        }
        fn starts_at_login(&self) -> bool {
            false
        }
        fn start_at_login(&self, _: bool) -> Result<(), String> {
            Ok(())
        }
        fn say(&self, word: Word<'_>) {
            if matches!(word, Word::Inspecting(_)) {
                self.0.fetch_add(1, Ordering::SeqCst);
            }
        }
        fn notify(&self, _: &[sellerkey_core::notice::Notice]) {}
        fn open(&self, _: &str, _: &Browser) -> Result<(), String> {
            Ok(())
        }
        fn come_forward(&self) {}
    }

    #[tokio::test]
    async fn an_older_run_does_not_tell_how_far_it_is_in_the_newer_one() {
        let screen = Screen::default();
        let shell = Shell::new(Box::new(screen.clone()));
        let (turn, _) = shell.clear_table();
        let telling = tokio::spawn(tell(shell.clone(), turn));
        tokio::time::sleep(TOLD_AFTER * 2).await;
        assert!(screen.0.load(Ordering::SeqCst) > 0, "it tells while the table is its own");
        shell.clear_table();
        let ended = tokio::time::timeout(TOLD_AFTER * 5, telling).await;
        assert!(ended.is_ok(), "it still tells");
    }
}
