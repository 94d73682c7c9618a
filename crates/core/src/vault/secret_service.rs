//! The Secret Service of Linux desktops: looked at before it is used, so that nothing prompts by surprise.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use keyring_core::api::CredentialStoreApi;
use keyring_core::{Entry, Error};
use zbus::blocking::connection::Builder;
use zbus::blocking::{Connection, Proxy};
use zbus::zvariant::OwnedObjectPath;
use zbus_secret_service_keyring_store::Store;

use super::keychain::{SERVICE, explain};
use super::{Item, Patience, VaultError};

const NAME: &str = "org.freedesktop.secrets";
const PATH: &str = "/org/freedesktop/secrets";

/// Below the bound of a call in the background, so that a silent service is told from a slow thread.
const LOOK_BOUND: Duration = Duration::from_millis(2500);

/// A keychain at work says at times that it has no default collection, and has it a moment later (gnome-keyring 42 with
/// many clients that come and go): only what it says so often is believed.
const LOOKS: u32 = 4;

const BETWEEN_LOOKS: Duration = Duration::from_millis(60);

/// So long the same collection is taken for the default one, in the seconds in which one job asks for several items.
const LOOK_HOLDS: Duration = Duration::from_secs(10);

/// The connections, made when they are wanted.
#[derive(Default)]
pub(super) struct SecretService {
    collection: Option<(Instant, Proxy<'static>)>,
    store: Option<Arc<Store>>,
}

impl SecretService {
    /// An entry that may be used now.
    pub(super) fn entry(&mut self, item: &Item, patience: Patience) -> Result<Entry, VaultError> {
        let store = self.opened(patience)?;
        store.build(SERVICE, &item.user, Some(&HashMap::from([("label", item.label)]))).map_err(explain)
    }

    /// The names of all items of ours.
    pub(super) fn names(&mut self, patience: Patience) -> Result<Vec<String>, VaultError> {
        let found = self.opened(patience)?.search(&HashMap::from([("service", SERVICE)])).map_err(explain)?;
        Ok(found.iter().filter_map(|entry| entry.get_specifiers().map(|(_, user)| user)).collect())
    }

    /// The store, where it may be used now. A locked collection is opened only where a person may be asked.
    fn opened(&mut self, patience: Patience) -> Result<Arc<Store>, VaultError> {
        let locked = self.locked().inspect_err(|_| self.forget())?;
        if locked && patience == Patience::Background {
            return Err(VaultError::Locked);
        }
        Ok(match &self.store {
            Some(store) => store.clone(),
            None => self.store.insert(Store::new().map_err(explain)?).clone(),
        })
    }

    /// What an error means, with a second look: a prompt that nobody answered leaves the keychain locked.
    pub(super) fn explain(&mut self, error: Error) -> VaultError {
        let failed = !matches!(error, Error::NoEntry);
        let explained = match error {
            Error::NoStorageAccess(_) if self.locked().unwrap_or(false) => VaultError::Locked,
            other => explain(other),
        };
        if failed {
            self.forget();
        }
        explained
    }

    fn forget(&mut self) {
        *self = Self::default();
    }

    /// Whether the default collection is locked. Never prompts.
    fn locked(&mut self) -> Result<bool, VaultError> {
        let locked =
            |collection: &Proxy<'_>| collection.get_property("Locked").map_err(|error| absent(&error));
        match self
            .collection
            .as_ref()
            .filter(|(looked, _)| looked.elapsed() < LOOK_HOLDS)
            .map(|(_, known)| locked(known))
        {
            // It went away, and may be back under another name.
            Some(Err(VaultError::Absent(_))) | None => {}
            Some(said) => return said,
        }
        let (_, collection) = self.collection.insert((Instant::now(), default_collection(&session_bus()?)?));
        locked(collection)
    }
}

fn session_bus() -> Result<Connection, VaultError> {
    Builder::session()
        .map(|builder| builder.method_timeout(LOOK_BOUND))
        .and_then(Builder::build)
        .map_err(|_| VaultError::Absent("it has no session bus".to_owned()))
}

/// Makes sure that somebody provides the service, or is started for it.
fn provider(bus: &Connection) -> Result<(), VaultError> {
    let daemon =
        proxy(bus, "org.freedesktop.DBus", "/org/freedesktop/DBus".to_owned(), "org.freedesktop.DBus")?;
    let owned: bool = daemon.call("NameHasOwner", &(NAME,)).map_err(|error| absent(&error))?;
    if owned {
        return Ok(());
    }
    let names: Vec<String> = daemon.call("ListActivatableNames", &()).map_err(|error| absent(&error))?;
    if !names.iter().any(|name| name == NAME) {
        return Err(VaultError::Absent("no program provides one".to_owned()));
    }
    daemon.call::<_, _, u32>("StartServiceByName", &(NAME, 0_u32)).map(drop).map_err(|error| absent(&error))
}

fn default_collection(bus: &Connection) -> Result<Proxy<'static>, VaultError> {
    provider(bus)?;
    let service = proxy(bus, NAME, PATH.to_owned(), "org.freedesktop.Secret.Service")?;
    let path = path_of_default(|| service.call("ReadAlias", &("default",)).map_err(|error| absent(&error)))?;
    proxy(bus, NAME, path.as_str().to_owned(), "org.freedesktop.Secret.Collection")
}

/// Where the default collection is, if the service has one: `/` stands for none.
fn path_of_default(
    mut look: impl FnMut() -> Result<OwnedObjectPath, VaultError>,
) -> Result<OwnedObjectPath, VaultError> {
    for again in 0..LOOKS {
        if again > 0 {
            std::thread::sleep(BETWEEN_LOOKS);
        }
        let path = look()?;
        if path.as_str() != "/" {
            return Ok(path);
        }
    }
    Err(VaultError::Absent("its keychain has no default collection".to_owned()))
}

fn proxy(
    bus: &Connection,
    name: &'static str,
    path: String,
    interface: &'static str,
) -> Result<Proxy<'static>, VaultError> {
    zbus::blocking::proxy::Builder::new(bus)
        .destination(name)
        .and_then(|builder| builder.path(path))
        .and_then(|builder| builder.interface(interface))
        .and_then(|builder| builder.cache_properties(zbus::proxy::CacheProperties::No).build())
        .map_err(|error| absent(&error))
}

/// No answer within the bound is no absence.
fn absent(error: &zbus::Error) -> VaultError {
    match error {
        zbus::Error::InputOutput(io) if io.kind() == std::io::ErrorKind::TimedOut => VaultError::silent(),
        other => VaultError::Absent(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(said: &[&'static str]) -> (Result<OwnedObjectPath, VaultError>, usize) {
        let mut left = said.iter();
        let found = path_of_default(|| {
            Ok(OwnedObjectPath::try_from(*left.next().expect("no more looks than that")).expect("a path"))
        });
        (found, left.len())
    }

    #[test]
    fn a_collection_that_is_missed_once_is_found_at_the_next_look() {
        let (found, left) = answers(&["/", "/", "/login", "/never"]);
        assert_eq!((found.expect("it is there").as_str(), left), ("/login", 1));
    }

    #[test]
    fn a_collection_that_is_missed_at_every_look_is_none() {
        let (found, left) = answers(&["/"; LOOKS as usize]);
        assert!(matches!(found, Err(VaultError::Absent(_))));
        assert_eq!(left, 0);
    }
}
