//! A panic: it goes to the log, and whoever sits at the window or the terminal gets a sentence.

use std::panic::set_hook;
use std::path::PathBuf;

use sellerkey_core::language::Language;
use sellerkey_core::message::Catalogue;
use sellerkey_core::{Coded, Params, Remedy};

use crate::view::Problem;

/// Something failed that never should; the log says what.
#[derive(Clone, Debug)]
struct Panicked {
    log: PathBuf,
}

/// From now on a panic is written down and said; `tell` tells the window.
pub fn watch(log: PathBuf, tell: impl Fn(Problem) + Clone + Send + Sync + 'static) {
    let panicked = Panicked { log };
    set_hook(Box::new(move |panic| {
        tracing::error!("{panic}");
        let said = Catalogue::of(Language::of_system()).explain(&panicked);
        eprintln!("{} {}", said.message, said.cure);
        // The thread that panics may hold what the window is told by.
        let (tell, problem) = (tell.clone(), Problem::of(&panicked));
        std::thread::spawn(move || tell(problem));
    }));
}

impl Coded for Panicked {
    fn code(&self) -> &'static str {
        "panicked"
    }

    fn params(&self) -> Params {
        Params::from([("path", self.log.display().to_string())])
    }

    fn remedy(&self) -> Remedy {
        Remedy::Report
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_panic_is_said_to_whoever_sits_there() {
        let (sender, heard) = std::sync::mpsc::channel();
        let before = std::panic::take_hook();
        watch(PathBuf::from("/somewhere/sellerkey.log"), move |problem| {
            let _ = sender.send(problem);
        });
        let panicked = std::thread::spawn(|| panic!("of the test")).join();
        set_hook(before);
        assert!(panicked.is_err());
        let problem = heard.recv_timeout(Duration::from_secs(10)).expect("it is said");
        assert_eq!(problem.code, "panicked");
        assert_eq!(problem.params["path"], "/somewhere/sellerkey.log");
    }
}
