//! The registry's file: whole, of a schema that is known, closed to others, and with room to grow.

use std::path::Path;

use super::{Code, Doctor, Examination, Finding, Fix};
use crate::error::{Coded, Error, Remedy, params};
use crate::registry::{FileState, RegistryError};

const REGISTRY: Examination = Examination::Registry;

/// Below this much free space, in bytes, somebody should hear of it.
#[cfg(unix)]
const LITTLE: u64 = 50 * 1024 * 1024;

pub(super) fn examine(doctor: &Doctor) -> Vec<Finding> {
    let home = &doctor.0.home;
    let mut found = vec![file(doctor)];
    found.extend(closed(home.path(), &home.registry()));
    found.extend(room(home.path()));
    found
}

fn file(doctor: &Doctor) -> Finding {
    match FileState::of(&doctor.0.home.registry()) {
        Ok(FileState { problems, schema, bytes }) if problems.is_empty() => match &doctor.0.core {
            Ok(_) => {
                let kib = bytes.div_ceil(1024).to_string();
                let params = params([("schema", &schema.to_string()), ("size", &kib)]);
                Finding::good(REGISTRY, Code::RegistryGood, params)
            }
            Err(finding) => (**finding).clone(),
        },
        Ok(FileState { problems, .. }) => damaged(problems.first().map_or("", String::as_str)),
        Err(RegistryError::Damaged(reason)) => damaged(&reason),
        Err(error) => Finding::error(REGISTRY, &error),
    }
}

/// A registry that cannot be opened.
pub(super) fn unopened(error: &Error) -> Finding {
    match error {
        Error::Registry(RegistryError::Damaged(reason)) => damaged(reason),
        error => Finding::error(REGISTRY, error as &dyn Coded),
    }
}

fn damaged(reason: &str) -> Finding {
    let says = params([("reason", reason)]);
    Finding::bad(REGISTRY, Code::RegistryDamaged, Remedy::Report, says).with(Fix::Rebuild)
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "other systems have nothing to say")]
fn closed(folder: &Path, file: &Path) -> Option<Finding> {
    use std::os::unix::fs::PermissionsExt;
    let open = |path: &Path| {
        let mode = std::fs::metadata(path).ok()?.permissions().mode() & 0o777;
        (mode & 0o077 != 0).then(|| {
            let params = params([("path", &path.display().to_string()), ("mode", &format!("{mode:o}"))]);
            Finding::bad(REGISTRY, Code::FolderOpen, Remedy::Report, params).with(Fix::Close)
        })
    };
    let good =
        || Finding::good(REGISTRY, Code::FolderGood, params([("path", &folder.display().to_string())]));
    Some(open(folder).or_else(|| open(file)).unwrap_or_else(good))
}

#[cfg(not(unix))]
fn closed(_: &Path, _: &Path) -> Option<Finding> {
    None
}

#[cfg(unix)]
fn room(folder: &Path) -> Option<Finding> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    let free = disk.f_bavail.saturating_mul(disk.f_frsize);
    let path = folder.display().to_string();
    let says = || params([("path", &path), ("free", &(free / 1024 / 1024).to_string())]);
    (free < LITTLE).then(|| Finding::note(REGISTRY, Code::DiskLow, says()))
}

#[cfg(not(unix))]
fn room(_: &Path) -> Option<Finding> {
    None
}
