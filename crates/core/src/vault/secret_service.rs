//! The Secret Service of Linux desktops: looked at before it is used, so that nothing prompts by surprise.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

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

/// The connections, made when they are wanted.
#[derive(Default)]
pub(super) struct SecretService {
    bus: Option<Connection>,
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
        let bus = match &self.bus {
            Some(bus) => bus.clone(),
            None => self.bus.insert(session_bus()?).clone(),
        };
        provider(&bus)?;
        let service = proxy(&bus, NAME, PATH, "org.freedesktop.Secret.Service")?;
        let collection: OwnedObjectPath =
            service.call("ReadAlias", &("default",)).map_err(|error| absent(&error))?;
        if collection.as_str() == "/" {
            return Err(VaultError::Absent("its keychain has no default collection".to_owned()));
        }
        let collection = proxy(&bus, NAME, collection.as_str(), "org.freedesktop.Secret.Collection")?;
        collection.get_property("Locked").map_err(|error| absent(&error))
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
    let daemon = proxy(bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")?;
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

fn proxy<'a>(
    bus: &Connection,
    name: &'a str,
    path: &'a str,
    interface: &'a str,
) -> Result<Proxy<'a>, VaultError> {
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
