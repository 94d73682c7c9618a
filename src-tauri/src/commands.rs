//! What the UI may ask. A command validates nothing and decides nothing: it forwards to the core.

pub mod apps;
pub mod connecting;
pub mod deliveries;
pub mod doctor;
pub mod inspector;
pub mod links;
pub mod settings;
pub mod stores;
pub mod updates;

use sellerkey_core::Sellerkey;
use sellerkey_core::app::{App, AppError};
use sellerkey_core::connect::Wish;
use sellerkey_core::id::{AppId, StoreId};
use sellerkey_core::store::{Name, Store, StoreError};
use tauri::State;
use tauri::ipc::Channel;

use crate::listener::Listener;
use crate::view::Problem;

/// What a command answers.
pub type Answer<T> = Result<T, Problem>;

/// The page hears from now on what comes about, over this channel.
#[tauri::command]
pub async fn listen(listener: State<'_, Listener>, channel: Channel) -> Answer<()> {
    listener.begin(channel);
    Ok(())
}

fn app(core: &Sellerkey, id: &str) -> Answer<App> {
    let found = AppId::parse(id).map(|id| core.registry().app(id)).transpose()?.flatten();
    Ok(found.ok_or_else(|| AppError::NotFound { name: id.to_owned() })?)
}

fn store(core: &Sellerkey, id: &str) -> Answer<Store> {
    let found = store_id(id).map(|id| core.registry().store(id)).transpose()?.flatten();
    Ok(found.ok_or_else(|| StoreError::NotFound { name: id.to_owned() })?)
}

/// The id of a store, if it is one.
pub fn store_id(id: &str) -> Option<StoreId> {
    StoreId::parse(id)
}

/// A store that is here, to be authorized again, or a new one.
fn wish(core: &Sellerkey, store: Option<&str>, name: Option<&str>) -> Answer<Wish> {
    Ok(match store {
        Some(id) => Wish::Again(Box::new(self::store(core, id)?)),
        None => Wish::New { name: name.map(self::name).transpose()? },
    })
}

fn name(text: &str) -> Answer<Name> {
    Ok(Name::parse(text).ok_or(StoreError::InvalidName)?)
}
