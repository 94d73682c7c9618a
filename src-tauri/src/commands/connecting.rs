//! Connecting a store.

use iop::{AppKey, AppSecret, Platform};
use sellerkey_core::account::SettleError;
use sellerkey_core::app::{Answers, App, AppError, NewApp};
use sellerkey_core::attempt::State as RandomState;
use sellerkey_core::callback::{CallbackUrl, DEFAULT_CALLBACK};
use sellerkey_core::connect::{Input, Wish};
use sellerkey_core::id::AttemptId;
use tauri::State;

use super::{Answer, app, store_id, wish};
use crate::shell::Shell;
use crate::view::{DecisionWord, Problem};

#[tauri::command]
pub async fn connect(
    shell: State<'_, Shell>,
    app: String,
    store: Option<String>,
    name: Option<String>,
) -> Answer<()> {
    let core = shell.core()?;
    let app = self::app(&core, &app)?;
    let wish = wish(&core, store.as_deref(), name.as_deref())?;
    shell.connect(&core, app, wish);
    Ok(())
}

#[tauri::command]
pub async fn paste(shell: State<'_, Shell>, text: String) -> Answer<()> {
    shell.input(Input::Paste(text));
    Ok(())
}

#[tauri::command]
pub async fn paste_elsewhere(shell: State<'_, Shell>, text: String) -> Answer<()> {
    shell.paste_elsewhere(&text).await
}

#[tauri::command]
pub async fn give_up(shell: State<'_, Shell>, attempt: String) -> Answer<()> {
    if let Some(attempt) = AttemptId::parse(&attempt) {
        shell.core()?.give_up(attempt)?;
    }
    shell.door().changed();
    Ok(())
}

#[tauri::command]
pub async fn open_again(shell: State<'_, Shell>) -> Answer<()> {
    let Some(url) = authorize_url(&shell) else { return Ok(()) };
    let opened = shell.open(&url);
    opened.map_err(|reason| Problem {
        code: "no-browser".to_owned(),
        params: [("reason".to_owned(), reason)].into(),
    })
}

#[tauri::command]
pub async fn copy_link(shell: State<'_, Shell>) -> Answer<()> {
    let Some(url) = authorize_url(&shell) else { return Ok(()) };
    shell.clipboard().copy_text(&url).map_err(|error| Problem::of(&error))
}

#[tauri::command]
pub async fn cancel_connection(shell: State<'_, Shell>) -> Answer<()> {
    shell.close();
    Ok(())
}

#[tauri::command]
pub async fn close_connection(shell: State<'_, Shell>) -> Answer<()> {
    shell.close();
    Ok(())
}

#[tauri::command]
pub async fn settle(shell: State<'_, Shell>, id: String, decision: DecisionWord) -> Answer<()> {
    let id = store_id(&id).ok_or(SettleError::NotParked)?;
    shell.settle(id, decision.into()).await
}

/// Connects a store of the sandbox; its app is added where it is not there yet.
#[tauri::command]
pub async fn try_sandbox(shell: State<'_, Shell>) -> Answer<()> {
    let core = shell.core()?;
    let known = core.registry().apps()?.into_iter().find(|app| app.platform == Platform::Sandbox);
    let app = match known {
        Some(app) => app,
        None => shell
            .blocking(|core| core.add_app(sandbox_app()?))
            .await
            .inspect(|_: &App| shell.door().changed())?,
    };
    shell.connect(&core, app, Wish::New { name: None });
    Ok(())
}

fn authorize_url(shell: &Shell) -> Option<String> {
    shell.live().as_ref().and_then(|live| live.view.url.clone())
}

fn sandbox_app() -> Result<NewApp, sellerkey_core::Error> {
    Ok(NewApp {
        name: sellerkey_core::store::Name::parse("Sandbox").ok_or(AppError::InvalidName)?,
        platform: Platform::Sandbox,
        key: AppKey::parse("500100").map_err(AppError::from)?,
        // As random as a state, and as little known.
        secret: AppSecret::new(RandomState::random()?.expose()),
        callback: CallbackUrl::parse(DEFAULT_CALLBACK)?,
        answers: Answers::Nothing,
    })
}
