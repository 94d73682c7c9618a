//! The room Inspector.

use iop::AppSecret;
use sellerkey_core::inspection::{self, Signer};
use tauri::State;

use super::{Answer, app};
use crate::shell::Shell;
use crate::view::{
    DryRunView, InspectionView, KeptRequestView, LanguageWord, MendedPart, MendedView, Problem, RequestForm,
    SecretForm, StepsView,
};

#[tauri::command]
pub async fn inspect(
    shell: State<'_, Shell>,
    request: RequestForm,
    secret: SecretForm,
) -> Answer<InspectionView> {
    let core = shell.core()?;
    let evidence = match request {
        RequestForm::Pasted { text } => inspection::read(&text)?,
        RequestForm::Kept { request_id } => core.kept_request_numbered(&request_id)?.evidence()?,
    };
    let signer = match secret {
        SecretForm::Nowhere => Signer::Unknown,
        SecretForm::Typed { secret } => Signer::Secret(AppSecret::new(secret)),
        SecretForm::App { id } => Signer::App(Box::new(app(&core, &id)?)),
    };
    shell.inspect(&core, evidence, signer).await
}

#[tauri::command]
pub async fn cancel_inspection(shell: State<'_, Shell>) -> Answer<()> {
    shell.cancel_inspection();
    Ok(())
}

#[tauri::command]
pub async fn clear_inspection(shell: State<'_, Shell>) -> Answer<()> {
    shell.clear_table();
    Ok(())
}

#[tauri::command]
pub async fn mend(shell: State<'_, Shell>, code: String) -> Answer<MendedView> {
    shell.mend_for(&shell.core()?, &code)
}

#[tauri::command]
pub async fn copy_mended(shell: State<'_, Shell>, what: MendedPart) -> Answer<()> {
    shell.copy_mended(what)
}

#[tauri::command]
pub async fn copy_ticket(shell: State<'_, Shell>) -> Answer<()> {
    shell.clipboard().copy_text(&shell.ticket()?).map_err(|error| Problem::of(&error))
}

#[tauri::command]
pub async fn send_dry_run(shell: State<'_, Shell>) -> Answer<DryRunView> {
    shell.send_dry_run(&shell.core()?).await
}

#[tauri::command]
pub async fn explain(shell: State<'_, Shell>) -> Answer<Option<StepsView>> {
    Ok(shell.steps())
}

#[tauri::command]
pub async fn snippet(language: LanguageWord) -> Answer<String> {
    Ok(language.snippet().to_owned())
}

/// A request that the activity keeps, by the number that the gateway gave its answer.
#[tauri::command]
pub async fn kept_request(shell: State<'_, Shell>, id: String) -> Answer<KeptRequestView> {
    let kept = shell.core()?.kept_request_numbered(&id)?;
    Ok(KeptRequestView { app_id: kept.app.map(|app| app.id.to_string()), text: kept.text })
}
