//! The end of everything that is kept: in the vault, in the registry, in the data folder.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::Path;

use crate::error::Error;
use crate::home::HomeError;
use crate::id::AppId;
use crate::registry::RegistryError;
use crate::sellerkey::Sellerkey;
use crate::vault::{KEY, VaultKind, VaultWish};

impl Sellerkey {
    /// Removes every store, every grant that waits, every app, then the record, the settings, what is known of
    /// gateways' clocks, the log and the sandbox's memory. What cannot be removed stops nothing: the rest goes, and the
    /// first error is given back. The platform keeps tokens alive until they end.
    pub fn remove_everything(&self) -> Result<(), Error> {
        let mut first = None;
        let mut note = |result: Result<(), Error>| {
            if let Err(error) = result {
                first.get_or_insert(error);
            }
        };
        match self.registry().grants() {
            Ok(grants) => grants.into_iter().for_each(|id| note(self.forget_item(id))),
            Err(error) => note(Err(error.into())),
        }
        match self.registry().apps_without_grants() {
            Ok(apps) => apps.into_iter().for_each(|id| note(self.remove_app_of(id))),
            Err(error) => note(Err(error.into())),
        }
        note(self.registry().empty().map_err(RegistryError::into));
        // What comes next goes where this program keeps secrets, and where the next one looks for them.
        note(self.keep_choice());
        note(removed(&self.home().sandbox_state()));
        for log in self.home().older_logs() {
            note(removed(&log));
        }
        note(emptied(&self.home().log()));
        note(without_key(&self.home().vault()));
        first.map_or(Ok(()), Err)
    }

    fn keep_choice(&self) -> Result<(), Error> {
        match self.vault().kind() {
            VaultKind::File => {
                Ok(self.registry().set_setting(VaultWish::SETTING, VaultKind::File.as_str())?)
            }
            VaultKind::Keychain | VaultKind::Memory => Ok(()),
        }
    }

    /// Deletes an app's secret, then its row.
    pub(crate) fn remove_app_of(&self, id: AppId) -> Result<(), Error> {
        self.vault().delete_app_secret(id, self.patience())?;
        Ok(self.registry().remove_app(id)?)
    }
}

/// The key of an encrypted vault goes as soon as it opens nothing any more.
fn without_key(vault: &Path) -> Result<(), Error> {
    let Ok(entries) = fs::read_dir(vault) else { return Ok(()) };
    let left: Vec<_> = entries.flatten().map(|entry| entry.file_name()).collect();
    if left.iter().any(|name| name != KEY) {
        return Ok(());
    }
    removed(&vault.join(KEY))?;
    unless_gone(vault, fs::remove_dir(vault))
}

fn removed(path: &Path) -> Result<(), Error> {
    unless_gone(path, fs::remove_file(path))
}

/// A file that a program may be writing, which only ever adds to it.
fn emptied(path: &Path) -> Result<(), Error> {
    unless_gone(path, OpenOptions::new().write(true).truncate(true).open(path).map(drop))
}

fn unless_gone(path: &Path, result: io::Result<()>) -> Result<(), Error> {
    match result {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(HomeError::of(path, error).into()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::account::{Decision, Origin, Settled};
    use crate::app::{App, NewApp};
    use crate::attempt::State;
    use crate::clock::ClockOffset;
    use crate::error::Coded;
    use crate::home::Home;
    use crate::id::StoreId;
    use crate::registry::{Activity, ActivityFilter, Happening, Parked};
    use crate::store::Store;
    use crate::vault::{Patience, StoredGrant, Vault, VaultError};

    const PATIENCE: Patience = Patience::Background;

    struct Kept {
        folder: tempfile::TempDir,
        core: Sellerkey,
        app: App,
        stores: Vec<Store>,
        waiting: StoreId,
    }

    /// Two stores, a grant that waits, and everything else that Sellerkey keeps.
    fn kept(vault: Vault) -> Kept {
        let folder = tempfile::tempdir().expect("a folder");
        let home = Home::at(folder.path().join("data")).expect("a home");
        let core = Sellerkey::open(home, vault, PATIENCE).expect("a core");
        let app = core.add_app(NewApp::shop("aliexpress")).expect("an app");
        let stores = ["1", "2"].map(|user| {
            match core.settle(parked(&core, &app, user), Decision::Accept).expect("settled") {
                Settled::Connected(store) => store,
                other => panic!("{other:?}"),
            }
        });
        let waiting = parked(&core, &app, "3");
        let (registry, now) = (core.registry(), core.now());
        registry
            .begin_attempt(app.id, None, None, &State::random().expect("a state"), now)
            .expect("an attempt");
        registry.set_setting("desktop.theme", "dark").expect("a setting");
        registry.set_clock_offset("a.example", ClockOffset::from_millis(90_000), now).expect("a clock");
        let request = Some("curl --request POST 'https://a.example'".to_owned());
        let asked = |request_id: &str| Happening::Asked {
            path: "/auth/token/create".to_owned(),
            code: "IncompleteSignature".to_owned(),
            request_id: Some(request_id.to_owned()),
            dry_run: true,
            request: request.clone(),
        };
        let activity = Activity { at: now, app: Some(app.id), store: None, happening: asked("21") };
        registry.record(&activity).expect("recorded");
        for file in ["sandbox.json", "sellerkey.log", "sellerkey.1.log", "sellerkey.2.log"] {
            fs::write(core.home().path().join(file), "something").expect("a file");
        }
        Kept { folder, core, app, stores: stores.into(), waiting }
    }

    fn parked(core: &Sellerkey, app: &App, user: &str) -> StoreId {
        let answer = serde_json::json!({
            "access_token": format!("token-{user}"), "refresh_token": format!("refresh-{user}"),
            "expires_in": 86400, "refresh_expires_in": 172_800, "account": format!("account-{user}"),
            "user_id": user, "code": "0",
        });
        let read = iop::read_grant(answer.to_string().as_bytes()).expect("a grant");
        let grant = StoredGrant::of_authorization(app.id, read, Timestamp::now());
        let parked = Parked {
            id: StoreId::random(),
            app: app.id,
            store: None,
            store_name: None,
            account: grant.account.clone(),
            origin: Origin::Callback,
            lifetimes: grant.lifetimes.clone(),
        };
        core.vault().put_grant(parked.id, &grant, PATIENCE).expect("kept");
        core.registry().park(&parked, core.now()).expect("parked");
        parked.id
    }

    fn is_in_the_vault(core: &Sellerkey, id: StoreId) -> bool {
        match core.vault().grant(id, PATIENCE) {
            Ok(_) => true,
            Err(VaultError::NoEntry) => false,
            Err(error) => panic!("{error}"),
        }
    }

    fn nothing_but_stores_is_left(core: &Sellerkey) {
        let registry = core.registry();
        assert!(registry.all_parked().expect("read").is_empty());
        assert!(registry.pending_attempts(core.now()).expect("read").is_empty());
        assert!(registry.activities(ActivityFilter { store: None, limit: 9 }).expect("read").is_empty());
        assert_eq!(registry.setting("desktop.theme").expect("read"), None);
        assert_eq!(registry.clock_offset("a.example").expect("read").as_millis(), 0);
        let folder = fs::read_dir(core.home().path()).expect("a folder");
        let mut files: Vec<_> = folder.map(|file| file.expect("a file").file_name()).collect();
        // A lock's file stays: another program may be waiting for it.
        files.retain(|name| !name.to_string_lossy().starts_with("registry.") && name != "locks");
        assert_eq!(files, ["sellerkey.log"]);
        assert_eq!(fs::read_to_string(core.home().log()).expect("a log"), "");
    }

    #[test]
    fn an_encrypted_vault_goes_with_its_last_item_and_not_before() {
        let folder = tempfile::tempdir().expect("a folder");
        let vault = folder.path().join("vault");
        without_key(&vault).expect("none is as good");
        fs::create_dir(&vault).expect("a folder");
        for name in [KEY, "app-1.age"] {
            fs::write(vault.join(name), "sealed").expect("a file");
        }
        without_key(&vault).expect("left alone");
        assert!(vault.join(KEY).exists(), "it opens what is still there");
        fs::remove_file(vault.join("app-1.age")).expect("removed");
        without_key(&vault).expect("removed");
        assert!(!vault.exists());
    }

    #[test]
    fn nothing_is_left_in_the_vault_and_in_the_registry() {
        let Kept { folder, core, app, stores, waiting } = kept(Vault::memory());
        core.remove_everything().expect("removed");
        for id in stores.iter().map(|store| store.id).chain([waiting]) {
            assert!(!is_in_the_vault(&core, id));
        }
        assert!(matches!(core.vault().app_secret(app.id, PATIENCE), Err(VaultError::NoEntry)));
        assert!(core.registry().stores().expect("read").is_empty());
        assert!(core.registry().apps().expect("read").is_empty());
        assert!(core.registry().tombstones().expect("read").is_empty());
        nothing_but_stores_is_left(&core);
        for file in fs::read_dir(core.home().path()).expect("a folder") {
            let path = file.expect("a file").path();
            if path.is_dir() {
                continue;
            }
            let bytes = fs::read(&path).expect("a file");
            for text in ["account-1", "curl --request", "524880", "dark"] {
                let found = bytes.windows(text.len()).any(|part| part == text.as_bytes());
                assert!(!found, "{text} is still in {}", path.display());
            }
        }
        core.remove_everything().expect("nothing to remove is as good");
        drop(folder);
    }

    #[test]
    fn a_store_that_the_vault_keeps_stays_and_is_said_and_the_others_go() {
        let (vault, stuck) = Vault::stubborn();
        let Kept { folder, core, app, stores, waiting } = kept(vault);
        *stuck.lock().expect("no panic") = Some(stores[0].id);
        let error = core.remove_everything().expect_err("one stays");
        assert_eq!(error.code(), "keychain-denied");
        assert!(is_in_the_vault(&core, stores[0].id));
        for id in [stores[1].id, waiting] {
            assert!(!is_in_the_vault(&core, id));
        }
        let left: Vec<_> = core.registry().stores().expect("read").iter().map(|store| store.id).collect();
        assert_eq!(left, [stores[0].id]);
        assert!(core.vault().app_secret(app.id, PATIENCE).is_ok(), "the store's app stays with it");
        assert_eq!(core.registry().apps().expect("read").len(), 1);
        nothing_but_stores_is_left(&core);
        drop(folder);
    }
}
