//! New versions, in Settings.

use serde::Serialize;
#[cfg(test)]
use ts_rs::TS;

use super::Problem;

/// How far looking for a new version is, or putting one in place.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(TS))]
#[serde(tag = "stage", rename_all = "kebab-case")]
pub enum UpdateView {
    /// This copy does not look.
    Off,
    /// The system's package manager brings new versions.
    ByPackages,
    /// Nobody has asked yet.
    #[default]
    Idle,
    Looking,
    /// There is none that is newer.
    Newest,
    /// There is one, and nothing was done about it.
    Found {
        release: ReleaseView,
    },
    Downloading {
        release: ReleaseView,
        done_kib: u32,
        /// Nothing where nobody says.
        whole_kib: Option<u32>,
    },
    /// What is being renewed comes to its end, the version is put in place, and the program starts anew.
    Finishing {
        release: ReleaseView,
    },
    Failed {
        problem: Problem,
        /// What was to be put in place; nothing where none was found.
        release: Option<ReleaseView>,
    },
}

/// A version, as whoever made it announces it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(TS))]
pub struct ReleaseView {
    pub version: String,
    pub published: Option<String>,
    /// Plain text, in lines; without what would show it otherwise than it is.
    pub notes: Option<String>,
}
