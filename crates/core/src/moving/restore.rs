//! An export comes in: first looked at, then app by app and store by store. Whatever is there already is recognised, so
//! that it may be done again at any time, and one that was broken off is completed.

use std::time::Duration;

use iop::AppSecret;

use super::contents::{ArrivingApp, ArrivingStore, Contents};
use super::{MovingError, Way};
use crate::app::{App, AppError, NewApp};
use crate::error::Error;
use crate::id::{AppId, StoreId};
use crate::lock;
use crate::registry::{Activity, Happening};
use crate::sellerkey::Sellerkey;
use crate::store::{Renewal, Store, StoreError};
use crate::vault::{StoredGrant, VaultError};

/// What becomes of an app of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppFate {
    /// It is added.
    New,
    /// It is there, with this key and this secret, and stays as it is.
    There,
}

/// What becomes of a store of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreFate {
    /// It was not here.
    New,
    /// It was moved away, and is renewed here again.
    Returned,
    /// It was here, and takes over what the export has.
    TakenOver,
    /// It is here, with these very tokens.
    There,
    /// It is here, with newer tokens, which are kept.
    NewerHere,
    /// It is renewed here, and a copy to watch takes nothing from it.
    RenewedHere,
}

/// What a restore would do.
#[derive(Debug)]
pub struct Plan {
    /// The apps in the export's order, and what each is called here, or there where it is new.
    pub apps: Vec<(String, AppFate)>,
    /// The stores in the export's order, and what each is called here, or there where it is new.
    pub stores: Vec<(String, StoreFate)>,
}

/// What a restore did.
#[derive(Debug)]
pub struct Restored {
    /// The apps, in the export's order.
    pub apps: Vec<(App, AppFate)>,
    /// The stores, in the export's order.
    pub stores: Vec<(Store, StoreFate)>,
}

/// An app that is there, and whether its secret has to be saved anew.
struct Known {
    app: App,
    secret_is_gone: bool,
}

/// Longer than a restore takes whose keychain answers.
const LONGEST_WAIT: Duration = Duration::from_mins(1);

/// The setting that names this data folder, among all that share a keychain.
const FOLDER: &str = "folder";

impl AppFate {
    /// The word of the command line's JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "added",
            Self::There => "there",
        }
    }
}

impl StoreFate {
    /// The word of the command line's JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "restored",
            Self::Returned => "returned",
            Self::TakenOver => "taken-over",
            Self::There => "there",
            Self::NewerHere => "newer-here",
            Self::RenewedHere => "renewed-here",
        }
    }

    /// Whether anything is changed by it.
    pub fn changes(self) -> bool {
        matches!(self, Self::New | Self::Returned | Self::TakenOver)
    }

    fn of(store: &Store, here: &StoredGrant, came: &ArrivingStore) -> Self {
        let renewed_here = here.lifetimes.renewal == Renewal::Here && store.end.is_none();
        let brings_renewal = came.way() == Way::Move;
        let same = here.current.access.expose() == came.grant.current.access.expose();
        let newer = came.grant.lifetimes.renewed_at > here.lifetimes.renewed_at;
        match (same, newer) {
            (true, _) if !brings_renewal || here.lifetimes.renewal == Renewal::Here => Self::There,
            (false, false) => Self::NewerHere,
            (false, true) if renewed_here && !brings_renewal => Self::RenewedHere,
            _ if brings_renewal && here.lifetimes.renewal == Renewal::Moved => Self::Returned,
            _ => Self::TakenOver,
        }
    }
}

impl Plan {
    /// Whether all of it is there already.
    pub fn is_done(&self) -> bool {
        self.apps.iter().all(|(_, fate)| *fate == AppFate::There)
            && !self.stores.iter().any(|(_, fate)| fate.changes())
    }
}

impl Sellerkey {
    /// What a restore would do. Changes nothing; asks the vault. Blocks.
    pub fn plan_restore(&self, contents: &Contents) -> Result<Plan, Error> {
        let known = contents.apps.iter().map(|app| self.known_app(app)).collect::<Result<Vec<_>, _>>()?;
        let apps = contents.apps.iter().zip(&known).map(|(came, known)| match known {
            Some(known) => (known.app.name.to_string(), AppFate::There),
            None => (came.name.to_string(), AppFate::New),
        });
        let fate = |came: &ArrivingStore| -> Result<(String, StoreFate), Error> {
            let Some(Some(known)) = known.get(came.app) else {
                return Ok((came.name.to_string(), StoreFate::New));
            };
            let Some(store) = self.known_store(came, &known.app)? else {
                return Ok((came.name.to_string(), StoreFate::New));
            };
            let fate = match self.vault().grant(store.id, self.patience()) {
                Ok(here) => StoreFate::of(&store, &here, came),
                Err(VaultError::NoEntry) => StoreFate::TakenOver,
                Err(error) => return Err(error.into()),
            };
            Ok((store.name.to_string(), fate))
        };
        let stores = contents.stores.iter().map(fate).collect::<Result<_, _>>()?;
        Ok(Plan { apps: apps.collect(), stores })
    }

    /// Makes the apps and the stores of an export. Whatever it comes to that cannot be done ends it; what was done stands,
    /// and doing it again completes it. Blocks.
    pub fn restore(&self, contents: &Contents) -> Result<Restored, Error> {
        let held = lock::hold(&self.home().lock_of_restore(), LONGEST_WAIT)?;
        let _held = held.ok_or(MovingError::Busy)?;
        // Before anything is made: an app whose secret is another one ends all of it.
        self.plan_restore(contents)?;
        let folder = self.folder_name()?;
        let apps =
            contents.apps.iter().map(|app| self.restore_app(app, &folder)).collect::<Result<Vec<_>, _>>()?;
        let mut stores = Vec::with_capacity(contents.stores.len());
        for came in &contents.stores {
            let (app, _) = apps.get(came.app).ok_or(MovingError::NotOurs)?;
            let (store, fate) = self.restore_store(came, app, &folder)?;
            if fate.changes() {
                tracing::info!(store = %store.id, fate = fate.as_str(), "restored a store");
                self.note(&Activity {
                    at: self.now(),
                    app: Some(store.app),
                    store: Some(store.id),
                    happening: Happening::Restored,
                });
            }
            stores.push((store, fate));
        }
        Ok(Restored { apps, stores })
    }

    /// The app that has this key on this platform, and this secret.
    fn known_app(&self, came: &ArrivingApp) -> Result<Option<Known>, Error> {
        let mut other = None;
        let apps = self.registry().apps()?;
        for app in apps.into_iter().filter(|app| app.key == came.key && app.platform == came.platform) {
            match self.vault().app_secret(app.id, self.patience()) {
                Ok(secret) if is_same(&secret, &came.secret) => {
                    return Ok(Some(Known { app, secret_is_gone: false }));
                }
                Ok(_) => other = Some(app.name.to_string()),
                Err(VaultError::NoEntry) => return Ok(Some(Known { app, secret_is_gone: true })),
                Err(error) => return Err(error.into()),
            }
        }
        other.map_or(Ok(None), |app| Err(MovingError::SecretDiffers { app }.into()))
    }

    fn restore_app(&self, came: &ArrivingApp, folder: &str) -> Result<(App, AppFate), Error> {
        if let Some(Known { app, secret_is_gone }) = self.known_app(came)? {
            if secret_is_gone {
                self.vault().put_app_secret(app.id, &came.secret, self.patience())?;
            }
            return Ok((app, AppFate::There));
        }
        // The same each time: a secret whose app was not written down any more is found again, and no item is left behind.
        let id = AppId::derived(&[folder, "app", came.key.as_str(), &came.platform.to_string()]);
        let id = if self.registry().app(id)?.is_some() { AppId::random() } else { id };
        loop {
            let others = self.registry().apps()?;
            let taken = |name: &crate::store::Name| {
                others.iter().any(|app| app.name.as_str().eq_ignore_ascii_case(name.as_str()))
            };
            let new = NewApp {
                name: came.name.first_free(taken),
                platform: came.platform.clone(),
                key: came.key.clone(),
                secret: came.secret.clone(),
                callback: came.callback.clone(),
                answers: came.answers,
            };
            match self.add_app_as(id, new) {
                Ok(app) => return Ok((app, AppFate::New)),
                // Somebody was faster with that name.
                Err(Error::App(AppError::NameTaken { .. })) => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// The store of this app that has this account; where nothing tells the account, the one that went from here.
    fn known_store(&self, came: &ArrivingStore, app: &App) -> Result<Option<Store>, Error> {
        let folder = self.registry().setting(FOLDER)?.unwrap_or_default();
        let derived = store_id(&folder, came);
        let stores = self.registry().stores_of(app.id)?;
        let is_it = |store: &&Store| {
            let same = store.account.is_same_as(&came.grant.account);
            same.unwrap_or_else(|| store.id == came.id || store.id == derived)
        };
        Ok(stores.iter().find(is_it).cloned())
    }

    fn restore_store(
        &self,
        came: &ArrivingStore,
        app: &App,
        folder: &str,
    ) -> Result<(Store, StoreFate), Error> {
        match self.known_store(came, app)? {
            Some(store) => self.restore_on(came, store.id),
            None => Ok((self.restore_new(came, app, folder)?, StoreFate::New)),
        }
    }

    /// A store that is here takes over what the export has, if that is newer or renews it.
    fn restore_on(&self, came: &ArrivingStore, id: StoreId) -> Result<(Store, StoreFate), Error> {
        let _lock = self.lock_store(id)?;
        let store = self.store(id)?;
        let here = match self.vault().grant(id, self.patience()) {
            Ok(here) => Some(here),
            Err(VaultError::NoEntry) => None,
            Err(error) => return Err(error.into()),
        };
        let fate = here.as_ref().map_or(StoreFate::TakenOver, |here| StoreFate::of(&store, here, came));
        if !fate.changes() {
            // What a program that was killed left unwritten.
            if let Some(here) = here {
                self.registry().adopt(id, &here)?;
            }
            return Ok((self.store(id)?, fate));
        }
        let generation = here.map_or(store.generation, |here| here.generation.max(store.generation)) + 1;
        let account = store.account.completed_by(&came.grant.account);
        let grant = StoredGrant { generation, app: store.app, account, ..came.grant.clone() };
        self.vault().put_grant(id, &grant, self.patience())?;
        self.registry().adopt(id, &grant)?;
        Ok((self.store(id)?, fate))
    }

    fn restore_new(&self, came: &ArrivingStore, app: &App, folder: &str) -> Result<Store, Error> {
        let id = store_id(folder, came);
        let id = if self.registry().store(id)?.is_some() { StoreId::random() } else { id };
        let _lock = self.lock_store(id)?;
        // One of that id was forgotten, and not to the end: what comes now would be forgotten with it.
        if self.registry().tombstones()?.contains(&id) {
            self.bury_item(id)?;
        }
        let grant = StoredGrant { app: app.id, ..came.grant.clone() };
        self.vault().put_grant(id, &grant, self.patience())?;
        let others = self.registry().stores()?;
        let taken = |name: &crate::store::Name| {
            others.iter().any(|store| store.name.as_str().eq_ignore_ascii_case(name.as_str()))
        };
        let store = Store::of_grant(id, came.name.first_free(taken), app.id, grant, came.tags.clone());
        if !self.registry().restored(&store)? {
            // Somebody was faster with that name. The item is found again, since its id is the same.
            return Err(StoreError::NameTaken { name: store.name.to_string() }.into());
        }
        Ok(store)
    }

    /// What this data folder is called among all that share a keychain: the same from the first restore on.
    fn folder_name(&self) -> Result<String, Error> {
        if let Some(name) = self.registry().setting(FOLDER)? {
            return Ok(name);
        }
        let name = StoreId::random().to_string();
        self.registry().set_setting(FOLDER, &name)?;
        Ok(name)
    }
}

/// The same each time, so that tokens whose store was not written down any more are found again; and another in each data
/// folder, so that two of them don't meet.
fn store_id(folder: &str, came: &ArrivingStore) -> StoreId {
    StoreId::derived(&[folder, "store", &came.id.to_string()])
}

fn is_same(one: &AppSecret, other: &AppSecret) -> bool {
    one.expose() == other.expose()
}
