//! Doctor: what is well, what is not, and what to do about it. Each examination stands by itself, is bounded in time, and
//! is told as soon as it is made; nothing is changed but by a [`Fix`] that somebody asked for.

mod agent;
mod bundle;
mod deliveries;
mod finding;
mod online;
mod programs;
mod registry;
mod repair;
mod salvage;
mod scheme;
mod stores;
mod vault;
mod versions;
mod web;

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use tokio::task::{JoinSet, spawn_blocking};
use tokio::time::timeout;

pub use self::bundle::{Bundle, Contents};
pub use self::finding::{Code, Examination, Finding, Fix, Outcome, Says};
pub use self::repair::{DoctorError, Mended, Rebuilt};
use crate::error::{Coded, Error};
use crate::home::Home;
use crate::sellerkey::Sellerkey;
use crate::vault::{Patience, VaultWish};

/// What is examined: a data folder, and the core on it if that can be opened.
#[derive(Clone)]
pub struct Doctor(Arc<Subject>);

struct Subject {
    home: Home,
    /// Or what keeps it from being opened.
    core: Result<Sellerkey, Box<Finding>>,
    offline: bool,
    webview: Option<String>,
}

/// Two calls to a gateway, and a keychain that somebody unlocks meanwhile.
const LONGEST: Duration = Duration::from_secs(100);

impl Doctor {
    /// Of a data folder, whose core may have failed to open. Offline nothing is sent to anybody.
    pub fn of(home: Home, core: Result<Sellerkey, Error>, offline: bool, webview: Option<String>) -> Self {
        let core = core.map_err(|error| Box::new(registry::unopened(&error)));
        Self(Arc::new(Subject { home, core, offline, webview }))
    }

    /// Makes every examination, side by side where one does not need the other, and tells each finding as it comes. In
    /// the end they are given in the order of [`Examination::ALL`].
    pub async fn examine(&self, tell: &(dyn Fn(&Finding) + Send + Sync)) -> Vec<Finding> {
        let (found, mut findings) = unbounded_channel();
        let mut set = JoinSet::new();
        let (one, two, three) = (self.clone(), self.clone(), self.clone());
        let (home, webview) = (self.0.home.clone(), self.0.webview.clone());
        begin(&mut set, &found, &[Examination::Vault, Examination::Items], vault::examine(one));
        begin(&mut set, &found, &[Examination::Registry], blocking(move || registry::examine(&two)));
        begin(
            &mut set,
            &found,
            &[Examination::Gateway, Examination::Clock, Examination::Apps],
            online::examine(three),
        );
        begin(&mut set, &found, &[Examination::Scheme], scheme::examine(self.clone()));
        let (four, five, six) = (self.clone(), self.clone(), self.clone());
        begin(&mut set, &found, &[Examination::Browser], blocking(move || web::browser(&four)));
        begin(&mut set, &found, &[Examination::Proxy], blocking(move || web::proxy(&five)));
        begin(&mut set, &found, &[Examination::Stores], blocking(move || stores::examine(&six)));
        let seven = self.clone();
        begin(&mut set, &found, &[Examination::Deliveries], blocking(move || deliveries::examine(&seven)));
        let other = home.clone();
        begin(&mut set, &found, &[Examination::Agent], blocking(move || agent::examine(&home)));
        begin(&mut set, &found, &[Examination::Programs], blocking(move || programs::examine(&other)));
        let versions = blocking(move || versions::examine(webview.as_deref()));
        begin(&mut set, &found, &[Examination::Versions], versions);
        drop(found);
        let mut all = Vec::new();
        while let Some(finding) = findings.recv().await {
            tell(&finding);
            all.push(finding);
        }
        all.sort_by_key(|finding: &Finding| finding.examination);
        all
    }

    /// The core, or what to say of an examination that needs it.
    fn core(&self, examination: Examination) -> Result<&Sellerkey, Box<Finding>> {
        self.0.core.as_ref().map_err(|_| Box::new(Finding::skipped(examination, Code::NeedsRegistry)))
    }

    /// Mends something. What is rebuilt takes its vault from this wish.
    pub async fn fix(&self, fix: Fix, wish: VaultWish, patience: Patience) -> Result<Mended, Error> {
        let doctor = self.clone();
        spawn_blocking(move || repair::fix(&doctor, fix, wish, patience))
            .await
            .unwrap_or_else(|_| Err(DoctorError::Ended.into()))
    }

    /// A text for whoever helps, of what was found here.
    pub fn bundle(&self, findings: &[Finding], contents: Contents) -> Bundle {
        Bundle::of(self, findings, contents)
    }
}

/// Begins an examination, or several that need each other.
fn begin(
    set: &mut JoinSet<()>,
    found: &UnboundedSender<Finding>,
    examinations: &'static [Examination],
    work: impl Future<Output = Vec<Finding>> + Send + 'static,
) {
    let found = found.clone();
    set.spawn(async move {
        let findings = timeout(LONGEST, work).await.unwrap_or_else(|_| {
            examinations.iter().map(|one| Finding::skipped(*one, Code::TookTooLong)).collect()
        });
        // Whoever listened has gone.
        let _ = findings.into_iter().try_for_each(|finding| found.send(finding));
    });
}

async fn blocking(work: impl FnOnce() -> Vec<Finding> + Send + 'static) -> Vec<Finding> {
    spawn_blocking(work).await.unwrap_or_default()
}

/// What an examination found, or what was in its way.
fn or_error(examination: Examination, found: Result<Vec<Finding>, Error>) -> Vec<Finding> {
    found.unwrap_or_else(|error| vec![Finding::error(examination, &error as &dyn Coded)])
}
