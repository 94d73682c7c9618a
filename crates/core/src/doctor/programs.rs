//! Other programs that have the registry of this data folder open.

use super::{Code, Examination, Finding};
use crate::error::{Params, params};
use crate::home::Home;

const PROGRAMS: Examination = Examination::Programs;

pub(super) fn examine(home: &Home) -> Vec<Finding> {
    vec![match others(home) {
        None => Finding::skipped(PROGRAMS, Code::NotOnThisSystem),
        Some(names) if names.is_empty() => Finding::good(PROGRAMS, Code::ProgramsNone, Params::new()),
        Some(names) => Finding::good(PROGRAMS, Code::ProgramsSome, params([("programs", &names.join(", "))])),
    }]
}

/// Their names and process ids; nothing where the system does not say.
#[cfg(target_os = "linux")]
pub(super) fn others(home: &Home) -> Option<Vec<String>> {
    use std::fs;
    let registry = fs::canonicalize(home.registry()).unwrap_or_else(|_| home.registry());
    let me = std::process::id();
    let holds = |process: &fs::DirEntry| {
        let descriptors = fs::read_dir(process.path().join("fd")).into_iter().flatten().flatten();
        descriptors.filter_map(|one| fs::read_link(one.path()).ok()).any(|path| path == registry)
    };
    // One of ours that is about to become another program has all that we have open, for a moment.
    let is_child = |process: &fs::DirEntry| {
        let status = fs::read_to_string(process.path().join("status")).unwrap_or_default();
        let parent = status.lines().find_map(|line| line.strip_prefix("PPid:"));
        parent.is_some_and(|parent| parent.trim() == me.to_string())
    };
    let name = |process: fs::DirEntry| {
        let id: u32 = process.file_name().to_str()?.parse().ok()?;
        if id == me || !holds(&process) || is_child(&process) {
            return None;
        }
        let name = fs::read_to_string(process.path().join("comm")).unwrap_or_default();
        Some(format!("{} ({id})", name.trim()))
    };
    Some(fs::read_dir("/proc").ok()?.flatten().filter_map(name).collect())
}

#[cfg(not(target_os = "linux"))]
pub(super) fn others(_: &Home) -> Option<Vec<String>> {
    None
}
