//! New versions, in the room Settings.

use tauri::State;

use super::Answer;
use crate::shell::Shell;
use crate::view::UpdateView;

/// How far it is.
#[tauri::command]
pub async fn update(shell: State<'_, Shell>) -> Answer<UpdateView> {
    Ok(shell.update())
}

/// Looks whether there is a newer version, because a person asks.
#[tauri::command]
pub async fn look_for_update(shell: State<'_, Shell>) -> Answer<UpdateView> {
    Ok(shell.look_for_update().await)
}

/// Puts the version that was found in place, if a person says so in a dialog that the web view cannot answer.
#[tauri::command]
pub async fn install_update(shell: State<'_, Shell>) -> Answer<UpdateView> {
    Ok(shell.install_update().await)
}

/// Ends a download.
#[tauri::command]
pub async fn stop_update(shell: State<'_, Shell>) -> Answer<()> {
    shell.stop_update();
    Ok(())
}
