//! What the commands forward to: the core, and the one connection that is under way.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use iop::{AppKey, AppSecret, GatewayUrl};
use iop_sandbox::{App as SandboxApp, AppStatus, OnDemand};
use sellerkey_core::clock::SystemClock;
use sellerkey_core::doctor::{Doctor, Finding};
use sellerkey_core::home::{Home, HomeError};
use sellerkey_core::language::{Language, LanguageChoice};
use sellerkey_core::message::Catalogue;
use sellerkey_core::vault::{Patience, VaultWish};
use sellerkey_core::{Error, SandboxGateway, Sellerkey};

use crate::clipboard::Clipboard;
use crate::connection::Live;
use crate::door::Door;
use crate::inspection::Table;
use crate::passphrase::Typed;
use crate::renewals::Renewals;
use crate::updates::Updates;
use crate::view::{Overview, Problem, Theme};

/// The shell's state, shared by all commands.
#[derive(Clone)]
pub struct Shell(Arc<Parts>);

struct Parts {
    door: Box<dyn Door>,
    core: Mutex<Option<Sellerkey>>,
    live: Mutex<Option<Live>>,
    table: Mutex<Table>,
    clipboard: Clipboard,
    renewals: Renewals,
    updates: Updates,
    typed: Typed,
    findings: Mutex<Vec<Finding>>,
    bundle: Mutex<String>,
}

impl Shell {
    /// Opens nothing yet.
    pub fn new(door: Box<dyn Door>) -> Self {
        let parts = Parts {
            door,
            core: Mutex::default(),
            live: Mutex::default(),
            table: Mutex::default(),
            clipboard: Clipboard::default(),
            renewals: Renewals::default(),
            updates: Updates::default(),
            typed: Typed::default(),
            findings: Mutex::default(),
            bundle: Mutex::default(),
        };
        Self(Arc::new(parts))
    }

    /// With a core that is open already.
    #[cfg(test)]
    pub fn with(door: Box<dyn Door>, core: Sellerkey) -> Self {
        let shell = Self::new(door);
        *lock(&shell.0.core) = Some(core);
        shell
    }

    /// The core. Opened when it is first wanted, and tried again where it could not be.
    pub fn core(&self) -> Result<Sellerkey, Problem> {
        Ok(self.try_core()?)
    }

    fn try_core(&self) -> Result<Sellerkey, Error> {
        let mut core = lock(&self.0.core);
        if let Some(core) = &*core {
            return Ok(core.clone());
        }
        Ok(core.insert(open(&self.0.typed)?).clone())
    }

    /// The core, if it is open.
    pub fn opened(&self) -> Option<Sellerkey> {
        lock(&self.0.core).clone()
    }

    /// What examines the data folder, whether the core on it can be opened or not. Nobody is asked for a password: a
    /// person who examines has not asked for that.
    pub fn doctor(&self, offline: bool) -> Result<Doctor, Problem> {
        let core = self.try_core().map(|core| core.with_patience(Patience::Background));
        let home = match &core {
            Ok(core) => core.home().clone(),
            Err(_) => Home::as_it_is(std::env::var_os("SELLERKEY_HOME").map(Into::into))?,
        };
        Ok(Doctor::of(home, core, offline, tauri::webview_version().ok()))
    }

    /// What Doctor found last.
    pub fn findings(&self) -> Vec<Finding> {
        lock(&self.0.findings).clone()
    }

    /// Keeps that, for a support bundle.
    pub fn keep_findings(&self, findings: Vec<Finding>) {
        *lock(&self.0.findings) = findings;
    }

    /// The support bundle that was shown last.
    pub fn bundle(&self) -> MutexGuard<'_, String> {
        lock(&self.0.bundle)
    }

    /// Runs what blocks, such as a call of the vault, where it holds up nobody.
    pub async fn blocking<T: Send + 'static>(
        &self,
        act: impl FnOnce(&Sellerkey) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Problem> {
        let core = self.core()?;
        let done = tokio::task::spawn_blocking(move || act(&core)).await;
        Ok(done.map_err(|error| Problem::unexpected(&error))??)
    }

    /// The door to the screen.
    pub fn door(&self) -> &dyn Door {
        self.0.door.as_ref()
    }

    /// The connection that is under way, or has just ended.
    pub fn live(&self) -> MutexGuard<'_, Option<Live>> {
        lock(&self.0.live)
    }

    /// The inspector's table.
    pub fn table(&self) -> MutexGuard<'_, Table> {
        lock(&self.0.table)
    }

    /// What renews tokens in the background, and for a person who waits.
    pub fn renewals(&self) -> &Renewals {
        &self.0.renewals
    }

    /// What is known of new versions.
    pub fn updates(&self) -> &Updates {
        &self.0.updates
    }

    /// The passphrase that was typed.
    pub fn typed(&self) -> &Typed {
        &self.0.typed
    }

    /// The language that was chosen; the system's where that cannot be read.
    pub fn language(&self) -> Language {
        let chosen = self.core().ok().and_then(|core| core.language().ok());
        chosen.unwrap_or(LanguageChoice::System).language()
    }

    /// The face that was chosen.
    pub fn theme(&self) -> Theme {
        let kept = self.core().ok().and_then(|core| core.registry().setting(Theme::SETTING).ok().flatten());
        kept.and_then(|word| Theme::parse(&word)).unwrap_or_default()
    }

    /// Everything that the rooms Stores and Apps show.
    pub fn overview(&self) -> Result<Overview, Problem> {
        let overview = Overview::of(&self.core()?)?;
        Ok(self.with_renewals(self.complete(overview)))
    }

    /// The words in that language.
    pub fn words(&self) -> &'static Catalogue {
        Catalogue::of(self.language())
    }

    /// The clipboard.
    pub fn clipboard(&self) -> &Clipboard {
        &self.0.clipboard
    }
}

/// What stands behind the platform `sandbox`.
struct BuiltIn(OnDemand);

impl SandboxGateway for BuiltIn {
    fn gateway<'a>(
        &'a self,
        key: &'a AppKey,
        secret: &'a AppSecret,
    ) -> std::pin::Pin<Box<dyn Future<Output = Result<GatewayUrl, String>> + Send + 'a>> {
        Box::pin(async move {
            let app =
                SandboxApp { app_key: key.clone(), app_secret: secret.clone(), status: AppStatus::Test };
            let url = self.0.gateway(app).await.map_err(|error| error.to_string())?;
            GatewayUrl::parse(&url).map_err(|error| error.to_string())
        })
    }
}

/// The data folder of whoever runs this.
pub fn home() -> Result<Home, HomeError> {
    Home::open(std::env::var_os("SELLERKEY_HOME").map(Into::into))
}

fn open(typed: &Typed) -> Result<Sellerkey, Error> {
    let home = home()?;
    let sandbox = BuiltIn(OnDemand::new(home.sandbox_state()));
    let wish = VaultWish::of_environment(typed.passphrase())?;
    let (clock, sandbox) = (Box::new(SystemClock), Some(Box::new(sandbox) as Box<dyn SandboxGateway>));
    Sellerkey::with_chosen_vault(home, wish, Patience::Person, clock, sandbox)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
