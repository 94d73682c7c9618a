//! Which account came: a fresh grant is parked in the vault first, and belongs to a store only when it is clear, or
//! said, to which. Nothing is overwritten before that.

use crate::error::{Coded, Error, Params, Remedy, params};
use crate::id::StoreId;
use crate::registry::{Activity, Happening, Parked};
use crate::sellerkey::Sellerkey;
use crate::store::{Name, Retry, Store};
use crate::vault::StoredGrant;

/// How a grant came here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A callback with its state.
    Callback,
    /// A bare code, which nothing proved: the account has to be looked at.
    BareCode,
    /// From another program.
    Import,
}

/// Where a parked grant belongs.
#[derive(Clone, Debug)]
pub enum Assessment {
    /// To a new store, once its account is confirmed.
    New,
    /// To the store of this account.
    Same(Store),
    /// The account is not the one that was to be authorized again.
    Different(Store),
    /// Nothing tells whether the account is the one that was to be authorized again.
    Incomparable(Store),
}

/// What is to become of a parked grant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It belongs where it seems to: confirmed.
    Accept,
    /// It becomes a store of its own, and the other stays as it was.
    KeepBoth,
    /// The store that was to be authorized again goes over to this account.
    Move,
    /// It is forgotten.
    Drop,
}

/// What became of it.
#[derive(Clone, Debug)]
pub enum Settled {
    /// A store stands that was not there before.
    Connected(Store),
    /// A store that was there has fresh tokens.
    Reauthorized(Store),
    /// The grant is forgotten.
    Dropped,
}

/// Why a parked grant cannot be settled.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettleError {
    /// No such grant is parked (any more).
    #[error("no such grant is waiting")]
    NotParked,
    /// Another account than expected came, and nobody said what to do.
    #[error("{came} authorized in place of {expected}")]
    DifferentAccount {
        /// The store.
        store: String,
        /// Its account.
        expected: String,
        /// The account that came.
        came: String,
    },
    /// Nothing tells which account came, and nobody said what to do.
    #[error("nothing tells which account came")]
    IncomparableAccount {
        /// The store.
        store: String,
    },
    /// A store cannot go over to an account that another store has.
    #[error("the account is that of {store:?}")]
    AccountTaken {
        /// The other store.
        store: String,
    },
    /// The decision does not fit what came.
    #[error("this decision does not fit")]
    Unfitting,
}

impl Origin {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Callback => "callback",
            Self::BareCode => "bare-code",
            Self::Import => "import",
        }
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        [Self::Callback, Self::BareCode, Self::Import].into_iter().find(|origin| origin.as_str() == text)
    }
}

impl Assessment {
    /// Whether a person has to say something before the grant is final.
    pub fn needs_word(&self, origin: Origin) -> bool {
        match self {
            Self::Same(_) => origin == Origin::BareCode,
            Self::New => origin != Origin::Import,
            Self::Different(_) | Self::Incomparable(_) => true,
        }
    }
}

impl Sellerkey {
    /// Where a parked grant belongs.
    pub fn assess(&self, parked: &Parked) -> Result<Assessment, Error> {
        let meant = parked.store.map(|id| self.registry().store(id)).transpose()?.flatten();
        Ok(match meant {
            Some(store) => match store.account.is_same_as(&parked.account) {
                Some(true) => Assessment::Same(store),
                Some(false) => Assessment::Different(store),
                None => Assessment::Incomparable(store),
            },
            None => self.store_of_account(parked)?.map_or(Assessment::New, Assessment::Same),
        })
    }

    /// Makes a parked grant a store's own, or forgets it.
    pub fn settle(&self, id: StoreId, decision: Decision) -> Result<Settled, Error> {
        let parked = self.registry().parked(id)?.ok_or(SettleError::NotParked)?;
        if decision == Decision::Drop {
            self.forget_item(id)?;
            return Ok(Settled::Dropped);
        }
        match (self.assess(&parked)?, decision) {
            (Assessment::New, Decision::Accept | Decision::KeepBoth) => self.settle_new(&parked),
            (Assessment::Different(_), Decision::Move)
                if let Some(other) = self.store_of_account(&parked)? =>
            {
                Err(SettleError::AccountTaken { store: other.name.to_string() }.into())
            }
            (Assessment::Same(store), _)
            | (Assessment::Incomparable(store), Decision::Accept | Decision::Move)
            | (Assessment::Different(store), Decision::Move) => self.settle_on(&parked, &store),
            (Assessment::Different(_) | Assessment::Incomparable(_), Decision::KeepBoth) => {
                match self.store_of_account(&parked)? {
                    Some(store) => self.settle_on(&parked, &store),
                    None => self.settle_new(&parked),
                }
            }
            _ => Err(SettleError::Unfitting.into()),
        }
    }

    /// What to say where nobody said what to do.
    pub fn undecided(parked: &Parked, assessment: &Assessment) -> Option<SettleError> {
        let named = |account: &iop::Account| {
            let name = account.name().or_else(|| account.id()).unwrap_or("an unnamed account");
            name.to_owned()
        };
        match assessment {
            Assessment::Different(store) => Some(SettleError::DifferentAccount {
                store: store.name.to_string(),
                expected: named(&store.account),
                came: named(&parked.account),
            }),
            Assessment::Incomparable(store) => {
                Some(SettleError::IncomparableAccount { store: store.name.to_string() })
            }
            _ => None,
        }
    }

    /// The store of the same app that has this account.
    fn store_of_account(&self, parked: &Parked) -> Result<Option<Store>, Error> {
        let mut stores = self.registry().stores_of(parked.app)?.into_iter();
        Ok(stores.find(|store| store.account.is_same_as(&parked.account) == Some(true)))
    }

    /// The parked item becomes the store's own item: nothing moves in the vault.
    fn settle_new(&self, parked: &Parked) -> Result<Settled, Error> {
        let stores = self.registry().stores()?;
        let account = parked.account.name().or_else(|| parked.account.id()).and_then(Name::parse);
        let wanted = parked.store_name.clone().or(account).or_else(|| Name::parse("Store"));
        let wanted = wanted.ok_or(SettleError::Unfitting)?;
        let taken = |name: &Name| stores.iter().any(|s| s.name.as_str().eq_ignore_ascii_case(name.as_str()));
        let store = Store {
            id: parked.id,
            app: parked.app,
            name: wanted.first_free(taken),
            account: parked.account.clone(),
            generation: 1,
            lifetimes: parked.lifetimes.clone(),
            end: None,
            retry: Retry::default(),
            asked_at: None,
            last_error: None,
            checked: None,
            tags: Vec::new(),
            delivers: false,
        };
        if !self.registry().settle(&store, parked.id)? {
            return Err(crate::store::StoreError::NameTaken { name: store.name.to_string() }.into());
        }
        let happening =
            if parked.origin == Origin::Import { Happening::Imported } else { Happening::Connected };
        self.record(&store, happening);
        Ok(Settled::Connected(store))
    }

    /// A store that is there takes the grant over: its vault item first, then its row, then the parked item goes.
    fn settle_on(&self, parked: &Parked, store: &Store) -> Result<Settled, Error> {
        // A renewal that is under way would write its tokens over these.
        let _lock = self.lock_store(store.id)?;
        let fresh = self.vault().grant(parked.id, self.patience())?;
        let old = match self.vault().grant(store.id, self.patience()) {
            Ok(old) => Some(old),
            Err(crate::vault::VaultError::NoEntry) => None,
            Err(error) => return Err(error.into()),
        };
        let generation =
            old.as_ref().map_or(store.generation, |old| old.generation.max(store.generation)) + 1;
        let same = store.account.is_same_as(&fresh.account) != Some(false);
        let account = if same { store.account.completed_by(&fresh.account) } else { fresh.account.clone() };
        let previous = old.filter(|_| same).map(|old| old.current);
        let grant = StoredGrant { generation, account: account.clone(), previous, ..fresh };
        self.vault().put_grant(store.id, &grant, self.patience())?;
        let store = Store {
            account,
            generation,
            lifetimes: grant.lifetimes.clone(),
            end: None,
            retry: Retry::default(),
            asked_at: None,
            last_error: None,
            checked: None,
            ..store.clone()
        };
        self.registry().settle(&store, parked.id)?;
        // The tombstone stays where the vault will not delete just now; the next connection tries again.
        if let Err(error) = self.bury_item(parked.id) {
            tracing::warn!(error = error.code(), "a parked grant is still in the vault");
        }
        let happening =
            if parked.origin == Origin::Import { Happening::Imported } else { Happening::Reauthorized };
        self.record(&store, happening);
        Ok(Settled::Reauthorized(store))
    }

    fn record(&self, store: &Store, happening: Happening) {
        let entry = Activity { at: self.now(), app: Some(store.app), store: Some(store.id), happening };
        self.note(&entry);
    }
}

impl Coded for SettleError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotParked => "grant-not-waiting",
            Self::DifferentAccount { .. } => "account-different",
            Self::IncomparableAccount { .. } => "account-incomparable",
            Self::AccountTaken { .. } => "account-taken",
            Self::Unfitting => "decision-unfitting",
        }
    }

    fn params(&self) -> Params {
        match self {
            Self::DifferentAccount { store, expected, came } => {
                params([("store", store), ("expected", expected), ("came", came)])
            }
            Self::IncomparableAccount { store } | Self::AccountTaken { store } => params([("store", store)]),
            _ => Params::new(),
        }
    }

    fn remedy(&self) -> Remedy {
        Remedy::Correct
    }
}
