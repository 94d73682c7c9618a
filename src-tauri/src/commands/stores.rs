//! The rooms Stores and Activity.

use sellerkey_core::registry::ActivityFilter;
use sellerkey_core::store::{StoreError, Tag};
use sellerkey_core::stores::Import;
use tauri::State;

use super::{Answer, app, name, store, store_id};
use crate::clipboard::CLEARED_AFTER;
use crate::shell::Shell;
use crate::view::{
    ActivityView, ArrivalView, CopiedToken, HealthView, Overview, Problem, RenewingView, TakenOverView,
};

/// The newest so many entries of the record are shown.
const SHOWN: u32 = 500;

#[tauri::command]
pub async fn overview(shell: State<'_, Shell>) -> Answer<Overview> {
    shell.overview()
}

#[tauri::command]
pub async fn activity(shell: State<'_, Shell>, store: Option<String>) -> Answer<Vec<ActivityView>> {
    let core = shell.core()?;
    let (stores, apps) = (core.registry().stores()?, core.registry().apps()?);
    let filter = ActivityFilter { store: store.as_deref().and_then(store_id), limit: SHOWN };
    let entries = core.registry().activities(filter)?;
    Ok(entries.iter().map(|entry| ActivityView::of(entry, &stores, &apps)).collect())
}

#[tauri::command]
pub async fn copy_token(shell: State<'_, Shell>, store: String) -> Answer<CopiedToken> {
    let core = shell.core()?;
    let given = core.token(&self::store(&core, &store)?, None).await?;
    let token = given.token;
    shell.clipboard().copy(token.access_token).map_err(|error| Problem::of(&error))?;
    Ok(CopiedToken {
        token_until: token.token_until.map(|time| time.to_string()),
        cleared_after_s: u32::try_from(CLEARED_AFTER.as_secs()).unwrap_or_default(),
        not_renewed: given.not_renewed.map(|error| Problem::of(&error)),
    })
}

#[tauri::command]
pub async fn check_store(shell: State<'_, Shell>, store: String) -> Answer<HealthView> {
    let core = shell.core()?;
    let health = core.check_store(&self::store(&core, &store)?).await?;
    shell.door().changed();
    Ok(HealthView::of(health))
}

/// Renews a store's token now, whatever the rules say about when.
#[tauri::command]
pub async fn renew_store(shell: State<'_, Shell>, store: String) -> Answer<()> {
    let core = shell.core()?;
    let renewed = core.renew_now(self::store(&core, &store)?.id).await;
    shell.door().changed();
    renewed?;
    Ok(())
}

/// Renews these stores' tokens, a few at a time; the event `renewing` says how far it is.
#[tauri::command]
pub async fn renew_stores(shell: State<'_, Shell>, stores: Vec<String>) -> Answer<RenewingView> {
    let core = shell.core()?;
    let stores = stores.iter().map(|id| store(&core, id)).collect::<Result<_, _>>()?;
    shell.renew(stores).await
}

/// No more renewals are begun; those under way come to their end.
#[tauri::command]
pub async fn stop_renewing(shell: State<'_, Shell>) -> Answer<()> {
    shell.stop_renewing();
    Ok(())
}

/// Gives a store these tags in place of those it has.
#[tauri::command]
pub async fn tag_store(shell: State<'_, Shell>, store: String, tags: Vec<String>) -> Answer<()> {
    let core = shell.core()?;
    let read = |tag: &String| Tag::parse(tag).ok_or(StoreError::InvalidTag);
    let tags = tags.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    core.tag_store(&self::store(&core, &store)?, &tags)?;
    shell.door().changed();
    Ok(())
}

/// Takes over the tokens that another program has. What was pasted stays in Rust.
#[tauri::command]
pub async fn import_tokens(
    shell: State<'_, Shell>,
    app: String,
    text: String,
    name: Option<String>,
    watch: bool,
) -> Answer<TakenOverView> {
    let core = shell.core()?;
    let app = self::app(&core, &app)?;
    let name = name.as_deref().map(self::name).transpose()?;
    let taken = core.take_over(&app, Import { text: &text, name, watch }).await?;
    shell.door().changed();
    Ok(TakenOverView {
        arrival: ArrivalView::of(&core, &taken.parked)?,
        health: HealthView::of(taken.health),
    })
}

#[tauri::command]
pub async fn rename_store(shell: State<'_, Shell>, store: String, name: String) -> Answer<()> {
    let core = shell.core()?;
    core.rename_store(&self::store(&core, &store)?, &self::name(&name)?)?;
    shell.door().changed();
    Ok(())
}

#[tauri::command]
pub async fn forget_store(shell: State<'_, Shell>, store: String) -> Answer<()> {
    let store = self::store(&shell.core()?, &store)?;
    shell.blocking(move |core| core.forget_store(&store)).await?;
    shell.door().changed();
    Ok(())
}
