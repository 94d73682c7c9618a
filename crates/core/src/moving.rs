//! Moving house: stores go to another computer in a file that only its receiver opens, with the apps that they were
//! connected through.
//!
//! Either as a copy to watch, without what renews them; or as a move, with it, and then they are renewed here no more: one
//! place renews. Nothing is lost on the way: the file stands and was read back before a store is marked, and whoever is
//! killed in between leaves a store that is renewed here as before.

mod contents;
mod error;
mod file;
mod restore;
mod seal;

use std::path::{Path, PathBuf};

pub use self::contents::{ArrivingApp, ArrivingStore, Contents};
pub use self::error::MovingError;
pub use self::restore::{AppFate, Plan, Restored, StoreFate};
pub use self::seal::{Opener, Seal, SealedFile, Wants};
use crate::error::Error;
use crate::id::{AppId, StoreId};
use crate::registry::{Activity, Happening};
use crate::renew::RenewalError;
use crate::sellerkey::Sellerkey;
use crate::store::{Renewal, Store};
use crate::vault::{StoredGrant, VaultError};

/// How a store goes to another computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Its access token only: the other place watches it, this one goes on renewing it.
    Copy,
    /// All of it: the other place renews it, this one no more.
    Move,
}

/// What stands in a file now.
#[derive(Debug)]
pub struct Exported {
    /// The file.
    pub file: PathBuf,
    /// Its stores by name, and how each went. What nobody here renews goes as a copy, whatever was wished.
    pub stores: Vec<(Store, Way)>,
}

/// A store that goes, read under its lock.
struct Leaving {
    store: Store,
    grant: StoredGrant,
    way: Way,
}

impl Way {
    /// The word of the command line's JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Copy => "copy",
            Self::Move => "move",
        }
    }
}

impl Sellerkey {
    /// Writes these stores into a new file, sealed for its receiver. A store that is just being renewed is waited for, and
    /// none is renewed before the file stands and the store is marked. Blocks.
    pub fn export(&self, stores: &[StoreId], way: Way, seal: &Seal, path: &Path) -> Result<Exported, Error> {
        file::is_free(path)?;
        // Always in the same order: two exports at a time never wait for each other.
        let mut ids = stores.to_vec();
        ids.sort_unstable();
        ids.dedup();
        let locks = ids.iter().map(|id| self.lock_store(*id)).collect::<Result<Vec<_>, _>>()?;
        let mut leaving = ids.iter().map(|id| self.leaving(*id, way)).collect::<Result<Vec<_>, _>>()?;
        leaving.sort_by(|one, other| one.store.name.cmp(&other.store.name));
        if way == Way::Move && leaving.iter().all(|one| one.way == Way::Copy) {
            return Err(nothing_to_move(&leaving));
        }
        let contents = self.packed(&leaving)?.write();
        file::write_new(path, &seal.seal(&contents)?, |written| seal.holds(written, &contents))?;
        tracing::info!(stores = leaving.len(), way = way.as_str(), "made an export");
        let unfinished: Vec<_> =
            leaving.iter().filter_map(|one| Some((one, self.depart(one).err()?))).collect();
        drop(locks);
        if let Some((_, error)) = unfinished.first() {
            let names: Vec<_> = unfinished.iter().map(|(one, _)| one.store.name.as_str()).collect();
            return Err(MovingError::Unfinished {
                path: path.display().to_string(),
                stores: names.join(", "),
                reason: crate::message::Catalogue::english().explain(error).message,
            }
            .into());
        }
        let stores = leaving.into_iter().map(|one| (one.store, one.way)).collect();
        Ok(Exported { file: path.to_owned(), stores })
    }

    /// Writes down that the vault says that a store was moved, where the registry does not know yet: the program that
    /// moved it was killed in between. Whether it does.
    pub(crate) fn notice_move(&self, store: &Store, grant: &StoredGrant) -> Result<bool, Error> {
        let moved = grant.lifetimes.renewal == Renewal::Moved;
        if moved && !store.is_moved() {
            self.registry().moved(store.id, grant.generation)?;
        }
        Ok(moved)
    }

    /// A store as it is under its lock.
    fn leaving(&self, id: StoreId, wish: Way) -> Result<Leaving, Error> {
        let store = self.store(id)?;
        let grant = self.vault().grant(id, self.patience())?;
        if grant.generation > store.generation {
            self.registry().adopt(id, &grant)?;
        }
        self.notice_move(&store, &grant)?;
        let store = self.store(id)?;
        let renewed_here = store.end.is_none()
            && grant.lifetimes.renewal == Renewal::Here
            && grant.current.refresh.is_some();
        let way = if renewed_here { wish } else { Way::Copy };
        Ok(Leaving { store, grant, way })
    }

    fn packed(&self, leaving: &[Leaving]) -> Result<Contents, Error> {
        let mut ids: Vec<AppId> = leaving.iter().map(|one| one.store.app).collect();
        ids.sort_unstable();
        ids.dedup();
        let mut apps = Vec::with_capacity(ids.len());
        for id in &ids {
            let name = || id.to_string();
            let app = self.registry().app(*id)?;
            let app = app.ok_or_else(|| crate::app::AppError::NotFound { name: name() })?;
            let secret = self.vault().app_secret(*id, self.patience()).map_err(|error| match error {
                VaultError::NoEntry => crate::app::AppError::SecretGone { name: app.name.to_string() }.into(),
                error => Error::from(error),
            })?;
            apps.push(ArrivingApp {
                name: app.name,
                platform: app.platform,
                key: app.key,
                secret,
                callback: app.callback,
                answers: app.answers,
            });
        }
        let place = |app: AppId| ids.iter().position(|id| *id == app).unwrap_or_default();
        let stores = leaving.iter().map(|one| one.packed(place(one.store.app))).collect();
        Ok(Contents { made_at: self.now(), apps, stores })
    }

    /// After the file: a store that moves is marked, in the vault first.
    fn depart(&self, leaving: &Leaving) -> Result<(), Error> {
        let Leaving { store, grant, way } = leaving;
        let happening = match way {
            Way::Copy => Happening::Copied,
            Way::Move => {
                let moved = grant.moved();
                match self.vault().put_grant(store.id, &moved, self.patience()) {
                    Ok(()) => {}
                    Err(VaultError::Waiting(late)) => {
                        // The call may yet write, and nobody else may until it has ended.
                        late.wait();
                        self.vault().put_grant(store.id, &moved, self.patience())?;
                    }
                    Err(error) => return Err(error.into()),
                }
                self.registry().moved(store.id, grant.generation)?;
                tracing::info!(store = %store.id, "moved a store");
                Happening::Moved
            }
        };
        self.note(&Activity { at: self.now(), app: Some(store.app), store: Some(store.id), happening });
        Ok(())
    }
}

impl Leaving {
    fn packed(&self, app: usize) -> ArrivingStore {
        let grant = match self.way {
            Way::Move => self.grant.clone(),
            Way::Copy => self.grant.watched(),
        };
        let Store { id, name, tags, .. } = self.store.clone();
        ArrivingStore { id, app, name, tags, grant }
    }
}

/// Where one store was named, the reason is its own.
fn nothing_to_move(leaving: &[Leaving]) -> Error {
    match leaving {
        [one] if one.store.is_moved() => RenewalError::Moved { store: one.store.name.to_string() }.into(),
        _ => MovingError::NothingToMove.into(),
    }
}
