//! A token goes into a file of its own: whole or not at all, closed before anything stands in it.

use std::fs;
use std::io::Write;
use std::path::Path;

use super::{DeliveryError, Parcel, TokenFile};
use crate::error::Error;
use crate::home::HomeError;

/// Writes the file beside its place, then puts it there. Blocks.
pub(crate) fn send(file: &TokenFile, parcel: &Parcel) -> Result<(), Error> {
    let path = file.path();
    let folder = path.parent().unwrap_or(path);
    let failed = |error: std::io::Error| HomeError::of(path, error);
    is_a_place_for_it(file, folder)?;
    let (form, variable) = file.form();
    let text = parcel.text(form, variable);
    let mut written = tempfile::Builder::new()
        .prefix(".sellerkey-")
        .tempfile_in(folder)
        .map_err(|error| HomeError::of(folder, error))?;
    give(file, written.as_file())?;
    written.write_all(text.as_bytes()).map_err(failed)?;
    written.as_file().sync_all().map_err(failed)?;
    written.persist(path).map_err(|error| failed(error.error))?;
    // So that the name outlives a power cut too. Where a folder cannot be opened it was written all the same.
    let _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

/// Nobody else may be able to read along, or to put another file there.
fn is_a_place_for_it(file: &TokenFile, folder: &Path) -> Result<(), Error> {
    let shown = |path: &Path| path.display().to_string();
    let path = file.path();
    let folder_is = fs::metadata(folder).map_err(|error| HomeError::of(folder, error))?;
    let there = match fs::symlink_metadata(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        there => Some(there.map_err(|error| HomeError::of(path, error))?),
    };
    if there.as_ref().is_some_and(|there| !there.is_file()) {
        return Err(DeliveryError::NotPlain { path: shown(path) }.into());
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let me = rustix::process::geteuid().as_raw();
        let expected = file.owner().user.unwrap_or(me);
        if there.is_some_and(|there| there.uid() != me && there.uid() != expected) {
            return Err(DeliveryError::Foreign { path: shown(path) }.into());
        }
        let (open, sticky) = (folder_is.mode() & 0o002 != 0, folder_is.mode() & 0o1000 != 0);
        if open && !sticky {
            return Err(DeliveryError::OpenFolder { path: shown(folder) }.into());
        }
    }
    #[cfg(not(unix))]
    let _ = folder_is;
    Ok(())
}

/// Its owner first: who gets it must not find it open before.
#[cfg(unix)]
fn give(file: &TokenFile, written: &fs::File) -> Result<(), Error> {
    use std::fs::Permissions;
    use std::os::unix::fs::PermissionsExt;

    use rustix::fs::{Gid, Uid, fchown};
    let failed = |reason: String| DeliveryError::Owner { path: file.path().display().to_string(), reason };
    let owner = file.owner();
    if owner.user.is_some() || owner.group.is_some() {
        fchown(written, owner.user.map(Uid::from_raw), owner.group.map(Gid::from_raw))
            .map_err(|error| failed(error.to_string()))?;
    }
    written
        .set_permissions(Permissions::from_mode(file.mode().bits()))
        .map_err(|error| failed(error.to_string()))?;
    Ok(())
}

#[cfg(not(unix))]
fn give(_: &TokenFile, _: &fs::File) -> Result<(), Error> {
    Ok(())
}
