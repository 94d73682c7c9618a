//! Links for owners of accounts who are somewhere else.

use jiff::SignedDuration;
use sellerkey_core::link::LinkLife;
use tauri::State;

use super::{Answer, app, wish};
use crate::shell::Shell;
use crate::view::LinkView;

#[tauri::command]
pub async fn make_link(
    shell: State<'_, Shell>,
    app: String,
    store: Option<String>,
    name: Option<String>,
    days: u32,
) -> Answer<LinkView> {
    let core = shell.core()?;
    let app = self::app(&core, &app)?;
    let wish = wish(&core, store.as_deref(), name.as_deref())?;
    let life = LinkLife::new(SignedDuration::from_hours(24 * i64::from(days)))?;
    let made = core.make_link(&app, &wish, life, &|_| ()).await?;
    shell.door().changed();
    Ok(LinkView {
        attempt: made.attempt.to_string(),
        url: made.url.into(),
        expires_at: made.expires_at.to_string(),
    })
}

#[tauri::command]
pub async fn take_back_link(shell: State<'_, Shell>, attempt: String) -> Answer<()> {
    // Nobody is told of a change where it could not be taken back: what is shown anew shows no reason.
    shell.core()?.take_back_link(&attempt)?;
    shell.door().changed();
    Ok(())
}
