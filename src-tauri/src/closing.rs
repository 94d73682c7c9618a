//! What closing the window means. The program goes on where the window can be had back; where a person does not see
//! that, it says so first.

use std::time::Duration;

use crate::shell::Shell;
use crate::tray::way_back;
use crate::view::{Closing, Problem, WayBack, Word};

const CHOSEN: &str = "desktop.close";
const TOLD: &str = "desktop.close-told";

/// So long a renewal that is under way is waited for.
const LAST_RENEWALS: Duration = Duration::from_secs(5);

/// What is done about a window whose cross was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Ask,
    LetGo,
    Quit,
}

impl Shell {
    /// A person pressed the window's cross.
    pub async fn close_wanted(&self) {
        // Without a data folder nothing is renewed, and nothing was chosen.
        let Ok(chosen) = self.closing() else { return self.quit().await };
        let back = way_back().await;
        match act(chosen, back) {
            Act::Ask => self.door().say(Word::Closing),
            Act::LetGo => {
                self.door().let_go();
                if back == WayBack::Tray {
                    self.tell_of_the_tray();
                }
            }
            Act::Quit => self.quit().await,
        }
    }

    /// A person said what closing means, this time or from now on.
    pub async fn close_window(&self, keep: bool, remember: bool) -> Result<(), Problem> {
        if remember {
            self.set_closing(if keep { Closing::Background } else { Closing::Quit })?;
        }
        if keep {
            self.door().let_go();
        } else {
            self.quit().await;
        }
        Ok(())
    }

    /// What was chosen.
    pub fn closing(&self) -> Result<Closing, Problem> {
        let kept = self.core()?.registry().setting(CHOSEN)?;
        let known = [Closing::Background, Closing::Quit];
        Ok(known.into_iter().find(|one| kept.as_deref() == Some(word(*one))).unwrap_or_default())
    }

    /// Keeps what was chosen.
    pub fn set_closing(&self, closing: Closing) -> Result<(), Problem> {
        Ok(self.core()?.registry().set_setting(CHOSEN, word(closing))?)
    }

    /// Ends the program, after what is being renewed.
    pub async fn quit(&self) {
        self.door().let_go();
        self.stop_renewing();
        if let Some(core) = self.opened() {
            let ended = tokio::time::timeout(LAST_RENEWALS, core.last_renewals()).await;
            if ended.is_err() {
                tracing::warn!("a renewal is left to the next start");
            }
        }
        self.door().end();
    }

    /// Where the window has gone, the first time that it goes there.
    fn tell_of_the_tray(&self) {
        let Ok(core) = self.core() else { return };
        if matches!(core.registry().setting(TOLD), Ok(None))
            && core.registry().set_setting(TOLD, "yes").is_ok()
        {
            self.door().tell_of_the_tray();
        }
    }
}

fn act(chosen: Closing, back: WayBack) -> Act {
    match (chosen, back) {
        (_, WayBack::None) | (Closing::Quit, _) => Act::Quit,
        (Closing::Background, _) | (Closing::Ask, WayBack::Tray) => Act::LetGo,
        (Closing::Ask, WayBack::SecondStart) => Act::Ask,
    }
}

fn word(closing: Closing) -> &'static str {
    match closing {
        Closing::Ask => "ask",
        Closing::Background => "background",
        Closing::Quit => "quit",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_let_go_only_where_it_can_be_had_back_and_where_that_is_seen_or_was_said() {
        for (chosen, back, wanted) in [
            (Closing::Ask, WayBack::Tray, Act::LetGo),
            (Closing::Ask, WayBack::SecondStart, Act::Ask),
            (Closing::Ask, WayBack::None, Act::Quit),
            (Closing::Background, WayBack::Tray, Act::LetGo),
            (Closing::Background, WayBack::SecondStart, Act::LetGo),
            (Closing::Background, WayBack::None, Act::Quit),
            (Closing::Quit, WayBack::Tray, Act::Quit),
            (Closing::Quit, WayBack::SecondStart, Act::Quit),
            (Closing::Quit, WayBack::None, Act::Quit),
        ] {
            assert_eq!(act(chosen, back), wanted, "{chosen:?}, {back:?}");
        }
    }
}
