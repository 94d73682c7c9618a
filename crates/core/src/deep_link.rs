//! Who gets the links of our scheme.

/// The scheme of our deep links.
pub const SCHEME: &str = "sellerkey";

/// The program that the system sends our deep links to, as the system calls it.
#[cfg(target_os = "linux")]
pub async fn handler() -> Option<String> {
    asked_handler().await.ok().flatten()
}

/// The same, where it makes a difference whether the system could be asked.
#[cfg(target_os = "linux")]
pub(crate) async fn asked_handler() -> std::io::Result<Option<String>> {
    tokio::task::spawn_blocking(|| default_for(SCHEME)).await.unwrap_or(Ok(None))
}

/// What opens links of a scheme.
#[cfg(target_os = "linux")]
pub(crate) fn default_for(scheme: &str) -> std::io::Result<Option<String>> {
    let asked = std::process::Command::new("xdg-mime")
        .args(["query", "default", &format!("x-scheme-handler/{scheme}")])
        .output()?;
    let named = String::from_utf8_lossy(&asked.stdout).trim().to_owned();
    Ok((!named.is_empty()).then_some(named))
}

/// The program that the system sends our deep links to. macOS and Windows know only bundled apps, which register
/// themselves.
#[cfg(not(target_os = "linux"))]
pub async fn handler() -> Option<String> {
    None
}

#[cfg(not(target_os = "linux"))]
pub(crate) async fn asked_handler() -> std::io::Result<Option<String>> {
    Ok(None)
}

/// How the desktop app's deep-link plugin ends the name of the entry that it makes at run time.
pub const AT_RUN_TIME: &str = "-handler.desktop";

/// Whether an entry was made at run time, rather than by a package.
pub(crate) fn made_at_run_time(handler: &str) -> bool {
    handler.ends_with(AT_RUN_TIME)
}

/// Whether that is a program of ours: the packaged entry, or the one that was registered at run time.
pub fn is_ours(handler: &str) -> bool {
    let name = handler.to_ascii_lowercase();
    name.starts_with("sellerkey") || name.starts_with("app.sellerkey.")
}
