//! Mending. What is damaged is put aside and never deleted, and the new is whole before it takes the old one's place.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::salvage::Salvaged;
use super::{Doctor, Fix, programs};
use crate::app::App;
use crate::error::{Coded, Error, Params, Remedy, params};
use crate::home::{Home, HomeError};
use crate::id::{AppId, StoreId};
use crate::registry::Registry;
use crate::sellerkey::Sellerkey;
use crate::store::{Name, Store};
use crate::vault::{KEY, Patience, StoredGrant, Vault, VaultError, VaultKind, VaultWish};

/// What came of mending something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mended {
    /// It is as it is meant to be.
    Done(Fix),
    /// The registry was written anew.
    Rebuilt(Rebuilt),
}

/// What came back of a registry that was damaged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rebuilt {
    /// Where the damaged file is now.
    pub aside: PathBuf,
    /// How many apps came back.
    pub apps: usize,
    /// How many stores came back, with their tokens.
    pub stores: usize,
    /// Tokens of apps of which nothing but the id is known any more: they stay in the vault.
    pub without_app: usize,
    /// Items that could not be read.
    pub unreadable: usize,
}

/// Why something cannot be mended here.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DoctorError {
    /// Other programs have the registry open.
    #[error("in use by {programs}")]
    InUse {
        /// Their names.
        programs: String,
    },
    /// Only the desktop app can do it.
    #[error("only the desktop app does this")]
    OnlyDesktop,
    /// The work came to an early end.
    #[error("ended early")]
    Ended,
    /// Nothing is called so.
    #[error("no fix is called {name:?}")]
    Unknown {
        /// What was asked for.
        name: String,
    },
}

/// Does what was asked for. Blocks.
pub(super) fn fix(doctor: &Doctor, fix: Fix, wish: VaultWish, patience: Patience) -> Result<Mended, Error> {
    let core = doctor.0.core.as_ref().ok();
    let home = &doctor.0.home;
    match fix {
        Fix::Rebuild => return Ok(Mended::Rebuilt(rebuild(home, core, wish, patience)?)),
        Fix::Close => close(home)?,
        Fix::Describe => {
            if let Some(core) = core {
                core.registry().apps()?.iter().try_for_each(|app| core.describe_app(app))?;
            }
        }
        Fix::Adopt => {
            if let Some(core) = core {
                adopt(core)?;
            }
        }
        Fix::RemoveSocket => crate::agent::remove_stale(home)?,
        Fix::Register => return Err(DoctorError::OnlyDesktop.into()),
    }
    Ok(Mended::Done(fix))
}

fn adopt(core: &Sellerkey) -> Result<(), Error> {
    for store in core.registry().stores()? {
        let _lock = core.lock_store(store.id)?;
        let grant = core.vault().grant(store.id, core.patience())?;
        core.registry().adopt(store.id, &grant)?;
    }
    Ok(())
}

#[cfg(unix)]
fn close(home: &Home) -> Result<(), Error> {
    use std::os::unix::fs::PermissionsExt;
    let registry = home.registry();
    for (path, mode) in [(home.path(), 0o700), (registry.as_path(), 0o600)] {
        let set = fs::set_permissions(path, fs::Permissions::from_mode(mode));
        set.map_err(|error| HomeError::of(path, error))?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn close(_: &Home) -> Result<(), Error> {
    Ok(())
}

/// The vault is read first: nothing is touched where it does not answer.
fn rebuild(
    home: &Home,
    core: Option<&Sellerkey>,
    wish: VaultWish,
    patience: Patience,
) -> Result<Rebuilt, Error> {
    if let Some(programs) = programs::others(home).filter(|names| !names.is_empty()) {
        return Err(DoctorError::InUse { programs: programs.join(", ") }.into());
    }
    let damaged = home.registry();
    let salvaged = Salvaged::of(&damaged);
    let vault = match core {
        Some(core) => core.vault(),
        None => vault_of(home, salvaged.vault, wish),
    };
    let found = Found::in_vault(&vault, home.path(), &salvaged, patience)?;
    let fresh = home.path().join("registry-rebuilt.sqlite3");
    for left in files_of(&fresh) {
        // What an earlier try left.
        let _ = fs::remove_file(left);
    }
    let registry = Registry::open_at(&fresh)?;
    if vault.kind() == VaultKind::File {
        registry.set_setting(VaultWish::SETTING, VaultKind::File.as_str())?;
    }
    let mut rebuilt = found.write(&registry, &salvaged)?;
    registry.close()?;
    let aside = home.path().join(format!("registry-damaged-{}.sqlite3", now_in_name()));
    let swap = || -> Result<(), Error> {
        for (from, to) in files_of(&damaged).into_iter().zip(files_of(&aside)) {
            match fs::rename(&from, &to) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(HomeError::of(&from, error).into());
                }
                _ => {}
            }
        }
        Ok(fs::rename(&fresh, &damaged).map_err(|error| HomeError::of(&damaged, error))?)
    };
    match core {
        Some(core) => core.registry().replaced(swap)?,
        None => swap()?,
    }
    rebuilt.aside = aside;
    Ok(rebuilt)
}

/// A registry that cannot be read does not say where the vault is; the folder of an encrypted one does.
fn vault_of(home: &Home, said: Option<VaultKind>, wish: VaultWish) -> Vault {
    let seen = home.vault().join(KEY).exists().then_some(VaultKind::File);
    match said.or(wish.kind).or(seen) {
        Some(VaultKind::File) => Vault::file(home.vault(), wish.passphrase),
        _ => Vault::keychain(),
    }
}

/// What the vault brings back.
struct Found {
    apps: HashMap<AppId, App>,
    grants: Vec<(StoreId, StoredGrant)>,
    unreadable: usize,
}

impl Found {
    fn in_vault(
        vault: &Vault,
        folder: &Path,
        salvaged: &Salvaged,
        patience: Patience,
    ) -> Result<Self, Error> {
        let held = match vault.held(patience) {
            Ok(held) => held,
            // A keychain that does not say what it holds is asked for what the registry still names.
            Err(VaultError::Unusable(_)) if !salvaged.named.is_empty() => {
                crate::vault::Held { notes: Vec::new(), grants: salvaged.named.keys().copied().collect() }
            }
            Err(error) => return Err(error.into()),
        };
        let mut apps: HashMap<_, _> = salvaged.apps.iter().map(|app| (app.id, app.clone())).collect();
        let mut unreadable = 0;
        for id in held.notes {
            match vault.app_note(id, patience) {
                Ok(note) if note.is_of(folder) => match note.app(id) {
                    Some(app) => {
                        apps.insert(id, app);
                    }
                    None => unreadable += 1,
                },
                Ok(_) => {}
                Err(VaultError::Unusable(_) | VaultError::NoEntry) => unreadable += 1,
                Err(error) => return Err(error.into()),
            }
        }
        let mut grants = Vec::new();
        for id in held.grants.into_iter().filter(|id| !salvaged.not_stores.contains(id)) {
            match vault.grant(id, patience) {
                Ok(grant) => grants.push((id, grant)),
                Err(VaultError::Unusable(_) | VaultError::NoEntry) => unreadable += 1,
                Err(error) => return Err(error.into()),
            }
        }
        // Of two grants of one account the one that the registry named, else the younger, is the store's.
        grants.sort_by_key(|(id, grant)| {
            (!salvaged.named.contains_key(id), std::cmp::Reverse(grant.lifetimes.renewed_at))
        });
        Ok(Self { apps, grants, unreadable })
    }

    fn write(self, registry: &Registry, salvaged: &Salvaged) -> Result<Rebuilt, Error> {
        let mut rebuilt = Rebuilt { unreadable: self.unreadable, ..Rebuilt::default() };
        let mut apps: Vec<_> = self.apps.values().cloned().collect();
        apps.sort_by_key(|app| app.created_at);
        for mut app in apps {
            let known = registry.apps()?;
            app.name = app.name.first_free(|name| {
                known.iter().any(|one| one.name.as_str().eq_ignore_ascii_case(name.as_str()))
            });
            rebuilt.apps += usize::from(registry.add_app(&app)?);
        }
        let mut accounts = Vec::new();
        for (id, grant) in self.grants {
            if !self.apps.contains_key(&grant.app) {
                rebuilt.without_app += 1;
                continue;
            }
            if let Some(account) = grant.account.id().map(|account| (grant.app, account.to_owned())) {
                if accounts.contains(&account) && !salvaged.named.contains_key(&id) {
                    continue;
                }
                accounts.push(account);
            }
            let store = store_of(id, grant, registry, salvaged)?;
            registry.restore_store(&store)?;
            registry.set_tags(id, &store.tags)?;
            rebuilt.stores += 1;
        }
        Ok(rebuilt)
    }
}

fn store_of(
    id: StoreId,
    grant: StoredGrant,
    registry: &Registry,
    salvaged: &Salvaged,
) -> Result<Store, Error> {
    let known = registry.stores()?;
    let (name, tags) = salvaged.named.get(&id).cloned().unzip();
    let named = |text: Option<&str>| text.and_then(Name::parse);
    let name = name
        .or_else(|| named(grant.account.name()))
        .or_else(|| named(grant.account.id()))
        .or_else(|| named(Some("Store")))
        .ok_or(crate::store::StoreError::InvalidName)?;
    let taken = |name: &Name| known.iter().any(|one| one.name.as_str().eq_ignore_ascii_case(name.as_str()));
    Ok(Store::of_grant(id, name.first_free(taken), grant.app, grant, tags.unwrap_or_default()))
}

/// A database and what SQLite keeps beside it.
fn files_of(path: &Path) -> [PathBuf; 3] {
    ["", "-wal", "-shm"].map(|end| {
        let mut name = path.as_os_str().to_owned();
        name.push(end);
        name.into()
    })
}

fn now_in_name() -> String {
    jiff::Timestamp::now().strftime("%Y%m%d-%H%M%S").to_string()
}

impl Coded for DoctorError {
    fn code(&self) -> &'static str {
        match self {
            Self::InUse { .. } => "doctor-in-use",
            Self::OnlyDesktop => "doctor-only-desktop",
            Self::Ended => "doctor-ended",
            Self::Unknown { .. } => "doctor-unknown-fix",
        }
    }

    fn params(&self) -> Params {
        match self {
            Self::InUse { programs } => params([("programs", programs)]),
            Self::Unknown { name } => params([("name", name)]),
            Self::OnlyDesktop | Self::Ended => Params::new(),
        }
    }

    fn remedy(&self) -> Remedy {
        match self {
            Self::InUse { .. } => Remedy::Retry,
            Self::OnlyDesktop | Self::Unknown { .. } => Remedy::Correct,
            Self::Ended => Remedy::Report,
        }
    }
}
