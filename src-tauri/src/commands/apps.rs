//! The room Apps.

use iop::{AppKey, KNOWN_PLATFORMS, Platform};
use sellerkey_core::app::{AppError, NewApp, TypedSecret};
use sellerkey_core::apps::{AppCheck, AppEdit};
use sellerkey_core::callback::{CallbackUrl, ReturnPath};
use sellerkey_core::page::{hand_on as lines, hand_over};
use tauri::{AppHandle, Manager, Runtime, State};

use super::{Answer, app, name};
use crate::shell::Shell;
use crate::view::{
    AppCheckView, AppForm, AppView, CallbackView, FrameworkWord, PlatformView, Problem, SavedApp,
};

#[tauri::command]
pub async fn platforms() -> Answer<Vec<PlatformView>> {
    let known = KNOWN_PLATFORMS.iter().map(|known| PlatformView {
        id: known.id.to_owned(),
        name: known.name.to_owned(),
        console: Some(known.console.to_owned()),
    });
    let sandbox = PlatformView {
        id: Platform::Sandbox.to_string(),
        name: Platform::Sandbox.name().to_owned(),
        console: None,
    };
    Ok(known.chain([sandbox]).collect())
}

#[tauri::command]
pub async fn add_app(shell: State<'_, Shell>, form: AppForm) -> Answer<SavedApp> {
    let TypedSecret { secret, trimmed } = TypedSecret::parse(form.secret.as_deref().unwrap_or_default())?;
    let new = NewApp {
        name: name(&form.name)?,
        platform: form.platform.parse::<Platform>().map_err(AppError::from)?,
        key: AppKey::parse(&form.key).map_err(AppError::from)?,
        callback: CallbackUrl::parse(&form.callback)?,
        answers: form.answers.into(),
        secret,
    };
    let app = shell.blocking(|core| core.add_app(new)).await?;
    shell.door().changed();
    Ok(SavedApp { app: AppView::of(&app, 0), trimmed })
}

#[tauri::command]
pub async fn edit_app(shell: State<'_, Shell>, id: String, form: AppForm) -> Answer<SavedApp> {
    let core = shell.core()?;
    let app = app(&core, &id)?;
    let typed = form.secret.as_deref().map(TypedSecret::parse).transpose()?;
    let trimmed = typed.as_ref().is_some_and(|typed| typed.trimmed);
    let edit = AppEdit {
        name: Some(name(&form.name)?),
        key: Some(AppKey::parse(&form.key).map_err(AppError::from)?),
        platform: Some(form.platform.parse::<Platform>().map_err(AppError::from)?),
        callback: Some(CallbackUrl::parse(&form.callback)?),
        answers: Some(form.answers.into()),
        secret: typed.map(|typed| typed.secret),
    };
    let edited = shell.blocking(move |core| core.edit_app(&app, edit)).await;
    // The inspector may hold the secret that was. A part of a failed edit may have been done.
    shell.clear_table();
    let edited = edited?;
    shell.door().changed();
    // What held the renewals of its stores up may be mended.
    shell.look_again();
    let stores = core.registry().stores_of(edited.id)?.len();
    Ok(SavedApp { app: AppView::of(&edited, stores), trimmed })
}

#[tauri::command]
pub async fn check_app(shell: State<'_, Shell>, id: String) -> Answer<AppCheckView> {
    let core = shell.core()?;
    let check = core.check_app(&app(&core, &id)?).await?;
    shell.door().changed();
    shell.look_again();
    match check {
        AppCheck::Good => Ok(AppCheckView { unclear: None }),
        AppCheck::Unclear(failure) => Ok(AppCheckView { unclear: Some(Problem::of(&failure)) }),
        AppCheck::Bad(failure) => Err(failure.into()),
    }
}

#[tauri::command]
pub async fn remove_app(shell: State<'_, Shell>, id: String) -> Answer<()> {
    let app = app(&shell.core()?, &id)?;
    let removed = shell.blocking(move |core| core.remove_app(&app)).await;
    shell.clear_table();
    removed?;
    shell.door().changed();
    Ok(())
}

/// What a callback URL is, and whether it works here.
#[tauri::command]
pub async fn test_callback(url: String) -> Answer<CallbackView> {
    let callback = CallbackUrl::parse(&url)?;
    let problem = match callback.return_path() {
        ReturnPath::Loopback(address) => sellerkey_core::callback::try_port(address).await.err(),
        ReturnPath::DeepLink | ReturnPath::Web => None,
    };
    Ok(CallbackView {
        return_path: callback.return_path().into(),
        problem: problem.map(|error| Problem::of(&error)),
    })
}

/// Saves the hand-over page where downloads go, and says where.
#[tauri::command]
pub async fn save_page<R: Runtime>(handle: AppHandle<R>) -> Answer<String> {
    let folder = handle.path().download_dir().or_else(|_| handle.path().home_dir());
    let path = folder.map_err(|error| Problem::unexpected(&error))?.join("sellerkey.html");
    let saved = tokio::fs::create_dir_all(path.parent().unwrap_or(&path)).await;
    let saved = match saved {
        Ok(()) => tokio::fs::write(&path, hand_over()).await,
        Err(error) => Err(error),
    };
    saved.map_err(|error| Problem::unexpected(&error))?;
    Ok(path.display().to_string())
}

/// The lines that let a backend serve that page.
#[tauri::command]
pub async fn hand_on(framework: FrameworkWord) -> Answer<String> {
    Ok(lines(framework.into()).to_owned())
}
