//! The room Settings.

use sellerkey_core::language::Language;
use sellerkey_core::vault::VaultKind;
use serde::{Deserialize, Serialize};
#[cfg(test)]
use ts_rs::TS;

use super::Problem;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct SettingsView {
    pub theme: Theme,
    /// The tag of the language that was chosen; nothing where it is the system's.
    pub language: Option<String>,
    pub languages: Vec<LanguageName>,
    pub starts_at_login: bool,
    pub closing: Closing,
    pub way_back: WayBack,
    pub browser: BrowserChoice,
    /// What the system has that opens web pages; empty where it does not say.
    pub browsers: Vec<InstalledBrowser>,
    /// Nothing where what is kept cannot be read: then every call fails with `proxy_problem` until it is chosen anew.
    pub proxy: Option<ProxyChoice>,
    pub proxy_problem: Option<Problem>,
    pub data_folder: String,
    pub log_file: String,
    pub version: String,
    pub webview: String,
    /// Who gets `sellerkey://` links, as the system calls it.
    pub link_handler: Option<String>,
    pub link_handler_is_ours: bool,
    pub vault: VaultWord,
    /// Whether another can be chosen: none holds a secret yet.
    pub vault_can_change: bool,
    /// What keeps the vault from being used, if anything does.
    pub keychain: Option<Problem>,
}

/// A language that there are words in, and its own name for itself.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct LanguageName {
    pub tag: String,
    pub name: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum BrowserChoice {
    System,
    Entry { id: String },
    Program { path: String },
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct InstalledBrowser {
    pub id: String,
    pub name: String,
}

/// How the web is reached. The address has no password: one that has is refused, and not kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ProxyChoice {
    System,
    None,
    Address { address: String },
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(TS))]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    /// What the registry calls it.
    pub const SETTING: &str = "desktop.theme";

    /// The word of the registry and of the page's address.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        [Self::System, Self::Light, Self::Dark].into_iter().find(|theme| theme.as_str() == word)
    }
}

/// Where secrets are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(TS))]
#[serde(rename_all = "kebab-case")]
pub enum VaultWord {
    Keychain,
    File,
}

/// What closing the window means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(TS))]
#[serde(rename_all = "kebab-case")]
pub enum Closing {
    /// It is asked each time, unless there is a tray to see the program in.
    #[default]
    Ask,
    /// The program goes on renewing.
    Background,
    /// The program ends.
    Quit,
}

/// How a window that was closed comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(TS))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "elsewhere every desktop has a tray"))]
pub enum WayBack {
    /// By the icon in this desktop's tray.
    Tray,
    /// By starting the program once more.
    SecondStart,
    /// Not at all: nothing would hear a second start.
    None,
}

impl LanguageName {
    /// All that there are.
    pub fn all() -> Vec<Self> {
        let of =
            |language: Language| Self { tag: language.tag().to_owned(), name: language.name().to_owned() };
        Language::ALL.map(of).into()
    }
}

impl From<VaultKind> for VaultWord {
    fn from(kind: VaultKind) -> Self {
        match kind {
            VaultKind::File => Self::File,
            VaultKind::Keychain | VaultKind::Memory => Self::Keychain,
        }
    }
}

impl From<VaultWord> for VaultKind {
    fn from(word: VaultWord) -> Self {
        match word {
            VaultWord::Keychain => Self::Keychain,
            VaultWord::File => Self::File,
        }
    }
}
