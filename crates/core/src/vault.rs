//! Where secrets are: an item per app (its secret) and per store (its tokens), by id.
//!
//! One thread of its own talks to the keychain, since a keychain may take as long as a person takes to type a
//! password. Whoever asks waits within bounds and then is told that the keychain is still being waited for.

mod choice;
mod file;
mod item;
mod kept_key;
mod keychain;
#[cfg(any(test, not(target_os = "linux")))]
mod keyring_error;
#[cfg(test)]
pub(crate) mod lockable;
mod memory;
mod note;
#[cfg(target_os = "linux")]
mod secret_service;
#[cfg(test)]
pub(crate) mod stubborn;

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use iop::AppSecret;
use zeroize::Zeroizing;

pub use self::choice::VaultWish;
pub(crate) use self::file::KEY;
pub use self::file::{Passphrase, PassphraseError};
pub(crate) use self::item::KeptPair;
pub use self::item::{Pair, StoredGrant};
pub(crate) use self::note::{AppNote, Held};
use crate::delivery::WebhookSecret;
use crate::error::{Coded, Params, Remedy, params};
use crate::id::{AppId, DeliveryId, StoreId};

/// The door to the secrets. Cloning it gives another handle to the same thread.
#[derive(Clone)]
pub struct Vault {
    kind: VaultKind,
    jobs: Arc<Mutex<Option<Sender<Job>>>>,
    make: Arc<dyn Fn() -> Box<dyn Keychain> + Send + Sync>,
}

/// What the vault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VaultKind {
    /// The operating system's keychain.
    Keychain,
    /// A folder of encrypted files, where somebody chose it.
    File,
    /// This process, and nothing after it: for a trial where there is no keychain.
    Memory,
}

/// How long to wait, and whether the system may ask a person for a password meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Patience {
    /// Nobody is there: three seconds, and a locked keychain is an answer.
    Background,
    /// Somebody may be typing: sixty seconds.
    Person,
}

/// Why the vault gave nothing, or kept nothing. Nothing is ever deleted on account of one of these.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// It is locked.
    #[error("the keychain is locked")]
    Locked,
    /// There is none.
    #[error("there is no keychain: {0}")]
    Absent(String),
    /// A person, or the system, said no.
    #[error("the keychain refused: {0}")]
    Denied(String),
    /// It works, and holds no such item.
    #[error("the keychain holds no such item")]
    NoEntry,
    /// It has not answered in time; it still may.
    #[error("the keychain has not answered yet")]
    Waiting(LateAnswer),
    /// It gave back something else than was written.
    #[error("the keychain did not keep what was written")]
    NotKept,
    /// It is an encrypted one, and its passphrase is not here.
    #[error(transparent)]
    Passphrase(PassphraseError),
    /// There is no such kind of vault.
    #[error("no vault is called {0:?}")]
    UnknownKind(String),
    /// The data folder's secrets are in another vault than was asked for.
    #[error("the secrets are in the {}", has.as_str())]
    OtherKind {
        /// Where they are.
        has: VaultKind,
        /// What was asked for.
        wanted: VaultKind,
    },
    /// An item is more than it can hold.
    #[error("the keychain holds {limit} bytes at most")]
    TooLarge {
        /// What it can hold, in bytes.
        limit: u32,
    },
    /// It holds something that is not ours, or fails in a way of its own.
    #[error("the keychain: {0}")]
    Unusable(String),
}

/// A call that is still under way. Whoever holds a lock on account of it keeps the lock until this is over.
#[derive(Debug)]
pub struct LateAnswer(Receiver<()>);

impl LateAnswer {
    /// Waits until the call has ended, whatever it brought.
    pub fn wait(self) {
        // A dropped sender is as good an end as a sent word.
        let _ = self.0.recv();
    }
}

/// What a keychain does. Implementations block.
trait Keychain {
    fn get(&mut self, item: &Item, patience: Patience) -> Result<Zeroizing<Vec<u8>>, VaultError>;
    fn set(&mut self, item: &Item, secret: &[u8], patience: Patience) -> Result<(), VaultError>;
    /// Writes, and gives what is there then.
    fn keep(
        &mut self,
        item: &Item,
        secret: &[u8],
        patience: Patience,
    ) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        self.set(item, secret, patience)?;
        self.get(item, patience)
    }
    fn delete(&mut self, item: &Item, patience: Patience) -> Result<(), VaultError>;
    /// The names of all items of ours, whichever data folder they belong to. Not every system says.
    fn names(&mut self, _: Patience) -> Result<Vec<String>, VaultError> {
        Err(VaultError::Unusable("it does not say what it holds".to_owned()))
    }
}

/// An item's name in the keychain, and what a person sees there.
struct Item {
    user: String,
    #[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "other keychains show no label"))]
    label: &'static str,
    /// Whether it is to be kept: for a check alone nobody is asked for a new keychain's password.
    #[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "other keychains are always there"))]
    stays: bool,
}

type Job = Box<dyn FnOnce(&mut dyn Keychain) + Send>;

impl VaultError {
    /// A keychain that was asked and did not answer, with no call left under way.
    #[cfg(target_os = "linux")]
    fn silent() -> Self {
        Self::Waiting(LateAnswer(channel().1))
    }
}

impl Patience {
    fn bound(self) -> Duration {
        match self {
            Self::Background => Duration::from_secs(3),
            Self::Person => Duration::from_mins(1),
        }
    }
}

impl Vault {
    /// The operating system's keychain. Nothing is asked of it before the first item is.
    pub fn keychain() -> Self {
        Self::of(VaultKind::Keychain, || Box::new(keychain::SystemKeychain::default()))
    }

    /// Encrypted files in a folder, which is made with the first item.
    pub fn file(folder: PathBuf, passphrase: Passphrase) -> Self {
        let passphrase = Arc::new(passphrase);
        Self::of(VaultKind::File, move || Box::new(file::FileVault::new(folder.clone(), passphrase.clone())))
    }

    /// A vault that lives as long as the process.
    pub fn memory() -> Self {
        Self::of(VaultKind::Memory, || Box::new(memory::Memory::default()))
    }

    /// What it is.
    pub fn kind(&self) -> VaultKind {
        self.kind
    }

    /// An app's secret.
    pub fn app_secret(&self, id: AppId, patience: Patience) -> Result<AppSecret, VaultError> {
        let bytes = self.get(Item::of_app(id), patience)?;
        let text = std::str::from_utf8(&bytes).map_err(|_| VaultError::Unusable("not text".to_owned()))?;
        Ok(AppSecret::new(text))
    }

    /// Keeps an app's secret.
    pub fn put_app_secret(
        &self,
        id: AppId,
        secret: &AppSecret,
        patience: Patience,
    ) -> Result<(), VaultError> {
        self.put(Item::of_app(id), Zeroizing::new(secret.expose().as_bytes().to_vec()), patience)
    }

    /// Forgets an app's secret. None there is as good.
    pub fn delete_app_secret(&self, id: AppId, patience: Patience) -> Result<(), VaultError> {
        self.delete(Item::of_app(id), patience)?;
        self.delete(Item::of_note(id), patience)
    }

    /// What an app is called and where it belongs, beside its secret, so that the registry can be written anew.
    pub(crate) fn app_note(&self, id: AppId, patience: Patience) -> Result<AppNote, VaultError> {
        AppNote::read(&self.get(Item::of_note(id), patience)?)
            .ok_or_else(|| VaultError::Unusable("an item that is not ours".to_owned()))
    }

    /// Keeps that.
    pub(crate) fn put_app_note(
        &self,
        id: AppId,
        note: &AppNote,
        patience: Patience,
    ) -> Result<(), VaultError> {
        self.put(Item::of_note(id), Zeroizing::new(note.write()), patience)
    }

    /// Everything of ours that it holds, whichever data folder it belongs to.
    pub(crate) fn held(&self, patience: Patience) -> Result<Held, VaultError> {
        Ok(Held::of(&self.call(patience, move |keychain| keychain.names(patience))?))
    }

    /// A store's tokens.
    pub fn grant(&self, id: StoreId, patience: Patience) -> Result<StoredGrant, VaultError> {
        StoredGrant::read(&self.get(Item::of_store(id), patience)?)
            .ok_or_else(|| VaultError::Unusable("an item that is not ours".to_owned()))
    }

    /// Keeps a store's tokens; those before only where the keychain has room for both.
    pub fn put_grant(&self, id: StoreId, grant: &StoredGrant, patience: Patience) -> Result<(), VaultError> {
        match self.put(Item::of_store(id), grant.write(), patience) {
            Err(VaultError::TooLarge { .. }) if grant.previous.is_some() => {
                let shorter = StoredGrant { previous: None, ..grant.clone() };
                self.put(Item::of_store(id), shorter.write(), patience)
            }
            other => other,
        }
    }

    /// Forgets a store's tokens. None there is as good.
    pub fn delete_grant(&self, id: StoreId, patience: Patience) -> Result<(), VaultError> {
        self.delete(Item::of_store(id), patience)
    }

    /// What a webhook is signed with.
    pub fn webhook_secret(&self, id: DeliveryId, patience: Patience) -> Result<WebhookSecret, VaultError> {
        let bytes = self.get(Item::of_delivery(id), patience)?;
        let text = std::str::from_utf8(&bytes).map_err(|_| VaultError::Unusable("not text".to_owned()))?;
        WebhookSecret::parse(text).map_err(|_| VaultError::Unusable("an item that is not ours".to_owned()))
    }

    /// Keeps what a webhook is signed with.
    pub fn put_webhook_secret(
        &self,
        id: DeliveryId,
        secret: &WebhookSecret,
        patience: Patience,
    ) -> Result<(), VaultError> {
        self.put(Item::of_delivery(id), Zeroizing::new(secret.expose().as_bytes().to_vec()), patience)
    }

    /// Forgets what a webhook is signed with. None there is as good.
    pub fn delete_webhook_secret(&self, id: DeliveryId, patience: Patience) -> Result<(), VaultError> {
        self.delete(Item::of_delivery(id), patience)
    }

    /// Writes something, reads it back and deletes it: a read alone says *no entry* where nothing can be written.
    pub fn canary(&self, patience: Patience) -> Result<(), VaultError> {
        let id = StoreId::random();
        self.put(Item::of_check(id), Zeroizing::new(b"canary".to_vec()), patience)?;
        self.delete(Item::of_check(id), patience)
    }

    /// Reads what is not there: for a look that nobody asked for, since `KeePassXC` asks a person before it deletes.
    pub fn answers(&self, patience: Patience) -> Result<(), VaultError> {
        match self.get(Item::of_check(StoreId::random()), patience) {
            Ok(_) | Err(VaultError::NoEntry) => Ok(()),
            Err(error) => Err(error),
        }
    }

    fn of(kind: VaultKind, make: impl Fn() -> Box<dyn Keychain> + Send + Sync + 'static) -> Self {
        Self { kind, jobs: Arc::default(), make: Arc::new(make) }
    }

    fn get(&self, item: Item, patience: Patience) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        self.call(patience, move |keychain| keychain.get(&item, patience))
    }

    /// Writes and reads back: what cannot be read has not been kept.
    fn put(&self, item: Item, secret: Zeroizing<Vec<u8>>, patience: Patience) -> Result<(), VaultError> {
        self.call(patience, move |keychain| match keychain.keep(&item, &secret, patience) {
            Ok(kept) if kept == secret => Ok(()),
            Ok(_) | Err(VaultError::NoEntry) => Err(VaultError::NotKept),
            Err(error) => Err(error),
        })
    }

    fn delete(&self, item: Item, patience: Patience) -> Result<(), VaultError> {
        self.call(patience, move |keychain| match keychain.delete(&item, patience) {
            Err(VaultError::NoEntry) => Ok(()),
            other => other,
        })
    }

    fn call<T: Send + 'static>(
        &self,
        patience: Patience,
        job: impl FnOnce(&mut dyn Keychain) -> Result<T, VaultError> + Send + 'static,
    ) -> Result<T, VaultError> {
        let (answer, answers) = channel();
        let (ended, late) = channel();
        self.send(Box::new(move |keychain| {
            // Nobody may be waiting any more.
            let _ = answer.send(job(keychain));
            let _ = ended.send(());
        }));
        let begun = std::time::Instant::now();
        // From passphrase to key takes as long as the computer is slow, and asks nobody but who was named.
        let bound = if self.kind == VaultKind::File { Patience::Person } else { patience }.bound();
        let answered = answers.recv_timeout(bound);
        tracing::trace!(elapsed = ?begun.elapsed(), ?patience, answered = answered.is_ok(), "asked the keychain");
        match answered {
            Ok(result) => result,
            Err(RecvTimeoutError::Timeout) => Err(VaultError::Waiting(LateAnswer(late))),
            Err(RecvTimeoutError::Disconnected) => Err(VaultError::Unusable("its thread ended".to_owned())),
        }
    }

    /// Hands a job to the thread, which is started for the first one.
    fn send(&self, job: Job) {
        let mut jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        let Err(refused) = jobs.get_or_insert_with(|| start(self.make.clone())).send(job) else {
            return;
        };
        *jobs = None;
        // The thread had ended: a new one gets the job, and if that ends too, the caller hears of it.
        let _ = jobs.insert(start(self.make.clone())).send(refused.0);
    }
}

impl Item {
    fn of_app(id: AppId) -> Self {
        Self { user: format!("app-{id}"), label: "Sellerkey: app secret", stays: true }
    }

    fn of_note(id: AppId) -> Self {
        Self { user: format!("note-{id}"), label: "Sellerkey: app, without its secret", stays: true }
    }

    fn of_check(id: StoreId) -> Self {
        Self { user: format!("check-{id}"), label: "Sellerkey: check", stays: false }
    }

    fn of_store(id: StoreId) -> Self {
        Self { user: format!("store-{id}"), label: "Sellerkey: store tokens", stays: true }
    }

    fn of_delivery(id: DeliveryId) -> Self {
        Self { user: format!("delivery-{id}"), label: "Sellerkey: webhook secret", stays: true }
    }
}

impl Coded for VaultError {
    fn code(&self) -> &'static str {
        match self {
            Self::Locked => "keychain-locked",
            Self::Absent(_) => "keychain-absent",
            Self::Denied(_) => "keychain-denied",
            Self::NoEntry => "keychain-no-entry",
            Self::Waiting(_) => "keychain-waiting",
            Self::NotKept => "keychain-not-kept",
            Self::UnknownKind(_) => "vault-unknown-kind",
            Self::OtherKind { .. } => "vault-other-kind",
            Self::Passphrase(PassphraseError::Missing) => "passphrase-missing",
            Self::Passphrase(PassphraseError::Unreadable { .. }) => "passphrase-unreadable",
            Self::Passphrase(PassphraseError::Empty) => "passphrase-empty",
            Self::Passphrase(PassphraseError::Wrong) => "passphrase-wrong",
            Self::TooLarge { .. } => "keychain-too-large",
            Self::Unusable(_) => "keychain-unusable",
        }
    }

    fn params(&self) -> Params {
        match self {
            Self::Absent(reason) | Self::Denied(reason) | Self::Unusable(reason) => {
                params([("reason", reason)])
            }
            Self::TooLarge { limit } => params([("limit", &limit.to_string())]),
            Self::UnknownKind(word) => params([("word", word)]),
            Self::OtherKind { has, wanted } => params([("has", has.as_str()), ("wanted", wanted.as_str())]),
            Self::Passphrase(PassphraseError::Unreadable { path, reason }) => {
                params([("path", path), ("reason", reason)])
            }
            _ => Params::new(),
        }
    }

    fn remedy(&self) -> Remedy {
        match self {
            Self::NoEntry => Remedy::Authorize,
            Self::UnknownKind(_) | Self::OtherKind { .. } => Remedy::Correct,
            _ => Remedy::Keychain,
        }
    }
}

fn start(make: Arc<dyn Fn() -> Box<dyn Keychain> + Send + Sync>) -> Sender<Job> {
    let (sender, jobs) = channel::<Job>();
    let work = move || {
        let mut keychain = make();
        for job in jobs {
            job(keychain.as_mut());
        }
    };
    // Where no thread can be had the sender's other end is dropped, and every call says so.
    let _ = thread::Builder::new().name("vault".to_owned()).spawn(work);
    sender
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back_and_can_be_forgotten() {
        let vault = Vault::memory();
        let id = AppId::random();
        assert!(matches!(vault.app_secret(id, Patience::Background), Err(VaultError::NoEntry)));
        vault.put_app_secret(id, &AppSecret::new("helloworld"), Patience::Background).expect("kept");
        assert_eq!(vault.app_secret(id, Patience::Background).expect("there").expose(), "helloworld");
        vault.delete_app_secret(id, Patience::Background).expect("forgotten");
        vault.delete_app_secret(id, Patience::Background).expect("forgotten twice");
        vault.canary(Patience::Background).expect("a canary");
        vault.answers(Patience::Background).expect("it answers that nothing is there");
    }

    #[test]
    fn a_silent_keychain_is_waited_for_within_bounds_and_its_end_is_told() {
        let vault = Vault::memory();
        let (go, gate) = channel::<()>();
        let begun = std::time::Instant::now();
        let error = vault
            .call(Patience::Background, move |_| {
                let _ = gate.recv();
                Ok(())
            })
            .expect_err("no answer");
        assert!(begun.elapsed() >= Duration::from_secs(3) && begun.elapsed() < Duration::from_secs(5));
        let VaultError::Waiting(late) = error else { panic!("waiting") };
        drop(go);
        late.wait();
        vault.canary(Patience::Background).expect("the thread goes on");
    }
}
