//! Which browser a person wants the authorize page in. Opening it is the desktop app's.

use std::path::PathBuf;

use crate::error::{Coded, Error, Params, Remedy, params};
use crate::sellerkey::Sellerkey;

/// A browser.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Browser {
    /// The one that the system opens links in.
    #[default]
    System,
    /// One that is installed, by the name of its desktop entry.
    Entry(String),
    /// A program.
    Program(Program),
}

/// A program that was there when it was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program(PathBuf);

/// Why a program cannot be chosen.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BrowserError {
    /// It is not there, or its whole path was not given.
    #[error("there is no program at {path:?}")]
    NoProgram {
        /// What was given.
        path: String,
    },
}

const SETTING: &str = "desktop.browser";
const ENTRY: &str = "entry:";
const PROGRAM: &str = "program:";

impl Program {
    /// A program by its whole path.
    pub fn parse(text: &str) -> Result<Self, BrowserError> {
        let path = PathBuf::from(text.trim());
        if path.is_absolute() && path.exists() {
            return Ok(Self(path));
        }
        Err(BrowserError::NoProgram { path: text.trim().to_owned() })
    }

    /// Where it is.
    pub fn as_str(&self) -> &str {
        self.0.to_str().unwrap_or_default()
    }
}

impl Browser {
    /// Its name in the system, or its path; nothing for the system's own choice.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::System => None,
            Self::Entry(id) => Some(id),
            Self::Program(program) => Some(program.as_str()),
        }
    }
}

impl Sellerkey {
    /// The browser to use. One that is gone is still the choice: it may come back.
    pub fn browser(&self) -> Result<Browser, Error> {
        let setting = self.registry().setting(SETTING)?.unwrap_or_default();
        if let Some(id) = setting.strip_prefix(ENTRY) {
            return Ok(Browser::Entry(id.to_owned()));
        }
        let program = setting.strip_prefix(PROGRAM);
        Ok(program.map_or(Browser::System, |path| Browser::Program(Program(path.into()))))
    }

    /// Uses this browser from now on.
    pub fn set_browser(&self, browser: &Browser) -> Result<(), Error> {
        let setting = match browser {
            Browser::System => "system".to_owned(),
            Browser::Entry(id) => format!("{ENTRY}{id}"),
            Browser::Program(program) => format!("{PROGRAM}{}", program.as_str()),
        };
        Ok(self.registry().set_setting(SETTING, &setting)?)
    }
}

impl Coded for BrowserError {
    fn code(&self) -> &'static str {
        match self {
            Self::NoProgram { .. } => "browser-no-program",
        }
    }

    fn params(&self) -> Params {
        let Self::NoProgram { path } = self;
        params([("path", path)])
    }

    fn remedy(&self) -> Remedy {
        Remedy::Correct
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::home::Home;
    use crate::vault::{Patience, Vault};

    #[test]
    fn a_choice_is_kept_even_when_its_browser_is_gone() {
        let folder = tempfile::tempdir().expect("a folder");
        let home = Home::at(folder.path().join("home")).expect("a home");
        let core = Sellerkey::open(home, Vault::memory(), Patience::Background).expect("a core");
        assert_eq!(core.browser().expect("a choice"), Browser::System);
        let path = folder.path().join("a browser");
        std::fs::write(&path, "").expect("a file");
        let program = Program::parse(&format!(" {} ", path.display())).expect("a program");
        for browser in
            [Browser::Entry("firefox.desktop".to_owned()), Browser::Program(program), Browser::System]
        {
            core.set_browser(&browser).expect("kept");
            let _ = std::fs::remove_file(&path);
            assert_eq!(core.browser().expect("a choice"), browser);
        }
    }

    #[test]
    fn a_program_is_named_by_its_whole_path_and_is_there() {
        for text in ["", "firefox", "/no/such/program"] {
            let error = BrowserError::NoProgram { path: text.to_owned() };
            assert_eq!(Program::parse(text), Err(error));
        }
    }
}
