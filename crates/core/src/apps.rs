//! Adding, checking, changing and removing apps.

use iop::TokenCall;

use crate::app::{Answers, App, AppError, NewApp};
use crate::callback::CallbackUrl;
use crate::error::{Coded, Error};
use crate::gateway::GatewayFailure;
use crate::id::AppId;
use crate::sellerkey::Sellerkey;
use crate::store::Name;
use crate::vault::AppNote;

/// What the free dry run showed. It uses nothing up: a create call whose code cannot be real.
#[derive(Debug)]
pub enum AppCheck {
    /// Key, secret and signature are right.
    Good,
    /// The gateway does not know the key, or the secret does not fit it: no authorization can succeed.
    Bad(GatewayFailure),
    /// Something else came, which says nothing against the app.
    Unclear(GatewayFailure),
}

/// What to change of an app; what is none stays.
#[derive(Debug, Default)]
pub struct AppEdit {
    /// Another name.
    pub name: Option<Name>,
    /// Another key.
    pub key: Option<iop::AppKey>,
    /// Another secret, as after a reset in the console.
    pub secret: Option<iop::AppSecret>,
    /// Another platform.
    pub platform: Option<iop::Platform>,
    /// Another callback URL.
    pub callback: Option<CallbackUrl>,
    /// What answers there now.
    pub answers: Option<Answers>,
}

impl Sellerkey {
    /// The app of a name.
    pub fn app_named(&self, name: &str) -> Result<App, Error> {
        Ok(self
            .registry()
            .app_named(name)?
            .ok_or_else(|| AppError::NotFound { name: name.trim().to_owned() })?)
    }

    /// The app of a name, or the only one.
    pub fn app_or_only(&self, name: Option<&str>) -> Result<App, Error> {
        if let Some(name) = name {
            return self.app_named(name);
        }
        let mut apps = self.registry().apps()?;
        match apps.len() {
            0 => Err(AppError::None.into()),
            1 => Ok(apps.remove(0)),
            _ => {
                let names: Vec<_> = apps.iter().map(|app| app.name.as_str()).collect();
                Err(AppError::Several { names: names.join(", ") }.into())
            }
        }
    }

    /// Adds an app: its secret to the vault, then its row. Asks no gateway.
    pub fn add_app(&self, new: NewApp) -> Result<App, Error> {
        self.add_app_as(AppId::random(), new)
    }

    /// The same under an id that nobody has.
    pub(crate) fn add_app_as(&self, id: AppId, new: NewApp) -> Result<App, Error> {
        let taken = || AppError::NameTaken { name: new.name.to_string() };
        if self.registry().app_named(new.name.as_str())?.is_some() {
            return Err(taken().into());
        }
        let app = App {
            id,
            name: new.name.clone(),
            platform: new.platform,
            key: new.key,
            callback: new.callback,
            answers: new.answers,
            created_at: self.now(),
            checked_at: None,
            problem: None,
        };
        self.vault().put_app_secret(app.id, &new.secret, self.patience())?;
        let added = self.describe_app(&app).and_then(|()| Ok(self.registry().add_app(&app)?));
        if !matches!(added, Ok(true)) {
            // Nobody else knows of this item yet.
            self.vault().delete_app_secret(app.id, self.patience())?;
        }
        if added? { Ok(app) } else { Err(taken().into()) }
    }

    /// Makes the free dry run.
    pub async fn check_app(&self, app: &App) -> Result<AppCheck, Error> {
        let secret = self.secret(app).await?;
        Ok(self.try_app(app, &secret, TokenCall::dry_run()).await?.check)
    }

    /// Changes an app. Its key and platform stay while stores are connected, since their tokens are bound to them.
    pub fn edit_app(&self, app: &App, edit: AppEdit) -> Result<App, Error> {
        let moves = edit.key.as_ref().is_some_and(|key| *key != app.key)
            || edit.platform.as_ref().is_some_and(|platform| *platform != app.platform);
        if moves && !self.registry().stores_of(app.id)?.is_empty() {
            return Err(AppError::KeyInUse { name: app.name.to_string() }.into());
        }
        let edited = App {
            name: edit.name.unwrap_or_else(|| app.name.clone()),
            platform: edit.platform.unwrap_or_else(|| app.platform.clone()),
            key: edit.key.unwrap_or_else(|| app.key.clone()),
            callback: edit.callback.unwrap_or_else(|| app.callback.clone()),
            answers: edit.answers.unwrap_or(app.answers),
            ..app.clone()
        };
        if let Some(secret) = edit.secret {
            self.vault().put_app_secret(app.id, &secret, self.patience())?;
        }
        if !self.registry().update_app(&edited)? {
            return Err(AppError::NameTaken { name: edited.name.to_string() }.into());
        }
        if let Err(error) = self.describe_app(&edited) {
            // Doctor says so; the change itself is made.
            tracing::warn!(error = error.code(), "the vault does not know an app's change");
        }
        // Perhaps it is right now; the next call tells, and renewals go on until then.
        self.registry().try_again(app.id)?;
        Ok(edited)
    }

    /// Keeps beside an app's secret what its row says, so that the registry can be written anew.
    pub(crate) fn describe_app(&self, app: &App) -> Result<(), Error> {
        let note = AppNote::of(app, self.home().path());
        Ok(self.vault().put_app_note(app.id, &note, self.patience())?)
    }

    /// Removes an app that has no stores: what is parked for it, its secret, then its row.
    pub fn remove_app(&self, app: &App) -> Result<(), Error> {
        let stores = self.registry().stores_of(app.id)?;
        if !stores.is_empty() {
            let names: Vec<_> = stores.iter().take(5).map(|store| store.name.as_str()).collect();
            return Err(AppError::InUse { name: app.name.to_string(), stores: names.join(", ") }.into());
        }
        for parked in self.registry().all_parked()?.iter().filter(|parked| parked.app == app.id) {
            self.forget_item(parked.id)?;
        }
        self.remove_app_of(app.id)
    }
}

impl AppCheck {
    /// A stable name.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Bad(_) => "bad",
            Self::Unclear(_) => "unclear",
        }
    }

    /// What the gateway said against the app, or said that decides nothing.
    pub fn failure(&self) -> Option<&GatewayFailure> {
        match self {
            Self::Good => None,
            Self::Bad(failure) | Self::Unclear(failure) => Some(failure),
        }
    }
}
