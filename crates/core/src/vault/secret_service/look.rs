//! A look for the default collection, before anything is asked of it, on a connection of its own: its calls end soon.

use std::thread;
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::zvariant::{DynamicType, OwnedObjectPath, OwnedValue, Type};

use crate::vault::VaultError;

const NAME: &str = "org.freedesktop.secrets";
const PATH: &str = "/org/freedesktop/secrets";
const GONE: [&str; 2] =
    ["org.freedesktop.Secret.Error.NoSuchObject", "org.freedesktop.DBus.Error.UnknownObject"];
const NOBODY: &str = "org.freedesktop.DBus.Error.ServiceUnknown";

/// The alias of the collection where things are kept.
pub(super) const DEFAULT: &str = "default";

/// Below the bound of a call in the background, so that a silent service is told from a slow thread.
const LOOK_BOUND: Duration = Duration::from_millis(2500);

/// A keychain at work says at times that it has no default collection, and has it a moment later (gnome-keyring 42 with
/// many clients that come and go): only what it says so often is believed.
const LOOKS: u32 = 4;

const BETWEEN_LOOKS: Duration = Duration::from_millis(60);

/// The default collection, as a look found it: before anything is searched, since `KeePassXC` asks a person to unlock it before it
/// answers a search.
pub(super) struct DefaultCollection {
    pub(super) path: OwnedObjectPath,
    pub(super) locked: bool,
}

/// Looks for the default collection, if there is one. The bus starts who provides the service, where nobody runs who does.
pub(super) fn look() -> Result<Option<DefaultCollection>, VaultError> {
    let bus = session_bus(LOOK_BOUND)?;
    patiently(|| {
        let alias = ask(&bus, PATH, "org.freedesktop.Secret.Service", "ReadAlias", &(DEFAULT,));
        let path: OwnedObjectPath = alias.map_err(|error| absent(&error))?;
        if path.as_str() == "/" {
            return Ok(None);
        }
        let property = ("org.freedesktop.Secret.Collection", "Locked");
        match ask::<OwnedValue>(&bus, &path, "org.freedesktop.DBus.Properties", "Get", &property) {
            Ok(locked) => Ok(Some(DefaultCollection { path, locked: locked == OwnedValue::from(true) })),
            Err(zbus::Error::MethodError(name, ..)) if GONE.contains(&name.as_str()) => Ok(None),
            Err(error) => Err(absent(&error)),
        }
    })
}

pub(super) fn session_bus(bound: Duration) -> Result<Connection, VaultError> {
    Builder::session()
        .map(|builder| builder.method_timeout(bound))
        .and_then(Builder::build)
        .map_err(|_| VaultError::Absent("it has no session bus".to_owned()))
}

fn ask<R: DeserializeOwned + Type>(
    bus: &Connection,
    path: &str,
    interface: &str,
    question: &str,
    about: &(impl Serialize + DynamicType),
) -> zbus::Result<R> {
    bus.call_method(Some(NAME), path, Some(interface), question, about)
        .and_then(|answer| answer.body().deserialize())
}

/// Looks a few times for what is missed at first.
fn patiently<T>(mut look: impl FnMut() -> Result<Option<T>, VaultError>) -> Result<Option<T>, VaultError> {
    for again in 0..LOOKS {
        if again > 0 {
            thread::sleep(BETWEEN_LOOKS);
        }
        if let Some(found) = look()? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

/// No answer within the bound is no absence.
fn absent(error: &zbus::Error) -> VaultError {
    match error {
        zbus::Error::InputOutput(io) if io.kind() == std::io::ErrorKind::TimedOut => VaultError::silent(),
        zbus::Error::MethodError(name, ..) if name.as_str() == NOBODY => {
            VaultError::Absent("no program provides one".to_owned())
        }
        other => VaultError::Absent(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(said: &[Option<&'static str>]) -> (Option<&'static str>, usize) {
        let mut left = said.iter();
        let found = patiently(|| Ok(*left.next().expect("no more looks than that")));
        (found.expect("it answers"), left.len())
    }

    #[test]
    fn a_collection_that_is_missed_once_is_found_at_the_next_look() {
        let (found, left) = answers(&[None, None, Some("login"), Some("never")]);
        assert_eq!((found, left), (Some("login"), 1));
    }

    #[test]
    fn a_collection_that_is_missed_at_every_look_is_none() {
        let (found, left) = answers(&[None; LOOKS as usize]);
        assert_eq!((found, left), (None, 0));
    }
}
