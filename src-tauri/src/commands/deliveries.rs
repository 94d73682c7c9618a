//! Where a store's tokens are delivered: what its card and its page do.

use sellerkey_core::deliveries::Again;
use sellerkey_core::delivery::{CommandLine, Delivery, DeliveryError};
use sellerkey_core::id::DeliveryId;
use sellerkey_core::{Error, Sellerkey};
use tauri::State;

use super::{Answer, store};
use crate::shell::Shell;
use crate::view::{AddedDelivery, DeliveryForm};

/// Adds a place for a store's tokens, if a person says so in a dialog that the web view cannot answer.
#[tauri::command]
pub async fn add_delivery(
    shell: State<'_, Shell>,
    store: String,
    delivery: DeliveryForm,
) -> Answer<AddedDelivery> {
    let core = shell.core()?;
    let store = self::store(&core, &store)?;
    shell.add_delivery(&store, delivery).await
}

/// Forgets a place.
#[tauri::command]
pub async fn remove_delivery(shell: State<'_, Shell>, id: String) -> Answer<()> {
    let delivery = delivery(&shell.core()?, &id)?;
    shell.blocking(move |core| core.remove_delivery(&delivery)).await?;
    shell.door().changed();
    Ok(())
}

/// Delivers the present token now, whatever the rules say about when.
#[tauri::command]
pub async fn deliver_now(shell: State<'_, Shell>, id: String) -> Answer<()> {
    let core = shell.core()?;
    let delivered = core.deliver(delivery(&core, &id)?.id, Again::Yes).await;
    shell.door().changed();
    delivered?;
    Ok(())
}

/// The words of a command's line, as they would be run.
#[tauri::command]
pub async fn command_words(line: String) -> Answer<Vec<String>> {
    Ok(CommandLine::split(&line)?)
}

fn delivery(core: &Sellerkey, id: &str) -> Result<Delivery, Error> {
    let found = DeliveryId::parse(id).map(|id| core.registry().delivery(id)).transpose()?.flatten();
    Ok(found.ok_or_else(|| DeliveryError::NotFound { name: id.to_owned() })?)
}
