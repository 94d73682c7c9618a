//! The passphrase of encrypted secrets, as a person typed it: kept while the program runs, and told to the vault alone.

use std::sync::{Arc, Mutex, PoisonError};

use sellerkey_core::vault::{PassphraseError, Patience, VaultError, VaultKind, VaultWish};
use sellerkey_core::{Error, Sellerkey};
use serde::Deserialize;
use zeroize::Zeroizing;

use crate::shell::Shell;
use crate::view::Problem;

/// What was typed last.
#[derive(Clone, Default)]
pub struct Typed(Arc<Mutex<Option<Zeroizing<String>>>>);

/// A passphrase on its way from the window.
#[derive(Deserialize)]
#[serde(transparent)]
pub struct PassphraseForm(Zeroizing<String>);

impl Typed {
    /// Where a vault asks for it. One that is made anew takes what was typed as well: the window has it typed twice.
    pub fn passphrase(&self) -> sellerkey_core::vault::Passphrase {
        let typed = self.clone();
        sellerkey_core::vault::Passphrase::Person(Box::new(move |_| typed.get()))
    }

    fn get(&self) -> Option<Zeroizing<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set(&self, text: Option<Zeroizing<String>>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = text;
    }
}

impl Shell {
    /// Opens encrypted secrets. A passphrase that opens nothing is forgotten at once.
    pub async fn unlock(&self, typed: PassphraseForm) -> Result<(), Problem> {
        self.typed().set(Some(typed.0));
        let typed = self.typed().clone();
        self.blocking(move |core| {
            let opened = core.vault().canary(Patience::Person);
            if matches!(opened, Err(VaultError::Passphrase(PassphraseError::Wrong | PassphraseError::Empty)))
            {
                typed.set(None);
            }
            Ok(opened?)
        })
        .await?;
        self.look_again();
        self.door().changed();
        Ok(())
    }

    /// Keeps secrets there from now on, where none are kept yet. What does not work leaves all as it was.
    pub async fn choose_vault(&self, kind: VaultKind, typed: Option<PassphraseForm>) -> Result<(), Problem> {
        self.typed().set(typed.map(|typed| typed.0));
        let typed = self.typed().clone();
        let chosen = self.blocking(move |core| choose(core, kind, &typed)).await;
        self.door().changed();
        chosen
    }
}

fn choose(core: &Sellerkey, kind: VaultKind, typed: &Typed) -> Result<(), Error> {
    let before = core.vault().kind();
    let wish = |kind| {
        VaultWish::of_environment(typed.passphrase()).map(|wish| VaultWish { kind: Some(kind), ..wish })
    };
    core.choose_vault(wish(kind)?)?;
    let Err(error) = core.vault().canary(Patience::Person) else { return Ok(()) };
    core.choose_vault(wish(before)?)?;
    Err(error.into())
}
