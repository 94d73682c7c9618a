//! What the plugin's errors mean here.

use sellerkey_core::update::UpdateError;
use tauri_plugin_updater::Error;

/// While it was looked for a new version at this host.
pub fn of_looking(error: Error, host: String) -> UpdateError {
    match error {
        Error::Reqwest(error) if error.is_decode() => UpdateError::Unreadable { host },
        Error::Serialization(_) | Error::Semver(_) | Error::UrlParse(_) | Error::FormatDate => {
            UpdateError::Unreadable { host }
        }
        Error::ReleaseNotFound => UpdateError::NoRelease { host },
        Error::TargetNotFound(_)
        | Error::TargetsNotFound(_)
        | Error::UnsupportedArch
        | Error::UnsupportedOs => UpdateError::NotForThis,
        error => UpdateError::Unreachable { host, reason: innermost(&error) },
    }
}

/// While a file came from this host.
pub fn of_downloading(error: &Error, host: String) -> UpdateError {
    if is_of_the_sign(error) {
        UpdateError::NotSigned
    } else {
        UpdateError::Cut { host, reason: innermost(error) }
    }
}

/// While it was put in place.
pub fn of_installing(error: Error) -> UpdateError {
    match error {
        error if is_of_the_sign(&error) => UpdateError::NotSigned,
        Error::InvalidUpdaterFormat | Error::BinaryNotFoundInArchive => UpdateError::NotForThis,
        Error::PreviousAppNotRestored(path) => UpdateError::MovedAside { path: path.display().to_string() },
        error => UpdateError::NotWritten { reason: innermost(&error) },
    }
}

fn is_of_the_sign(error: &Error) -> bool {
    matches!(
        error,
        Error::Minisign(_)
            | Error::Base64(_)
            | Error::SignatureUtf8(_)
            | Error::SignedVersionMismatch { .. }
            | Error::MissingSignedVersion
    )
}

/// The cause at the bottom; the layers above repeat the address, and nothing else.
fn innermost(error: &dyn std::error::Error) -> String {
    let mut cause = error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    cause.to_string()
}
