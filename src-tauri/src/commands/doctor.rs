//! Doctor, in the room Settings.

use sellerkey_core::doctor::{Contents, Finding, Fix};
use sellerkey_core::vault::{Patience, VaultWish};
use tauri::{AppHandle, Manager, Runtime, State};

use super::Answer;
use crate::deep_link;
use crate::shell::Shell;
use crate::view::{ExaminedView, FixWord, FixedView, Problem, Word};

/// Makes every examination; each finding is told as it comes.
#[tauri::command]
pub async fn examine(shell: State<'_, Shell>, offline: bool) -> Answer<Vec<ExaminedView>> {
    let doctor = shell.doctor(offline)?;
    let words = shell.words();
    let tell = |finding: &Finding| shell.door().say(Word::Examined(&ExaminedView::of(finding, words)));
    let findings = doctor.examine(&tell).await;
    let views = findings.iter().map(|finding| ExaminedView::of(finding, words)).collect();
    shell.keep_findings(findings);
    // A dry run may have shown something of an app.
    shell.door().changed();
    Ok(views)
}

/// Mends something; what loses something was asked for in the window.
#[tauri::command]
pub async fn fix_finding<R: Runtime>(
    handle: AppHandle<R>,
    shell: State<'_, Shell>,
    fix: FixWord,
) -> Answer<FixedView> {
    let fix = Fix::from(fix);
    if fix == Fix::Register {
        deep_link::take_over(&handle).map_err(|error| Problem::unexpected(&error))?;
        return Ok(FixedView::of(fix));
    }
    let wish = VaultWish::of_environment(shell.typed().passphrase())?;
    let mended = shell.doctor(true)?.fix(fix, wish, Patience::Person).await?;
    shell.door().changed();
    Ok(mended.into())
}

/// The support bundle as it would be saved.
#[tauri::command]
pub async fn bundle(shell: State<'_, Shell>, names: bool) -> Answer<String> {
    let text = shell.doctor(true)?.bundle(&shell.findings(), Contents { names }).text();
    shell.bundle().clone_from(&text);
    Ok(text)
}

/// Writes what was shown beside what else was downloaded, closed to others, and says where.
#[tauri::command]
pub async fn save_bundle<R: Runtime>(handle: AppHandle<R>, shell: State<'_, Shell>) -> Answer<String> {
    let text = shell.bundle().clone();
    let folder = handle.path().download_dir().or_else(|_| handle.path().home_dir());
    let path = folder.map_err(|error| Problem::unexpected(&error))?.join("sellerkey-support.json");
    let saved = match tokio::fs::create_dir_all(path.parent().unwrap_or(&path)).await {
        Ok(()) => write_closed(&path, &text).await,
        Err(error) => Err(error),
    };
    saved.map_err(|error| Problem::unexpected(&error))?;
    Ok(path.display().to_string())
}

async fn write_closed(path: &std::path::Path, text: &str) -> std::io::Result<()> {
    let mut options = tokio::fs::OpenOptions::new();
    options.create(true).write(true).truncate(true);
    #[cfg(unix)]
    options.mode(0o600);
    let mut file = options.open(path).await?;
    tokio::io::AsyncWriteExt::write_all(&mut file, text.as_bytes()).await?;
    tokio::io::AsyncWriteExt::flush(&mut file).await
}
