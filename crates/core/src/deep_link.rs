//! Who gets the links of our scheme.

/// The scheme of our deep links.
pub const SCHEME: &str = "sellerkey";

/// The program that the system sends our deep links to, as the system calls it.
#[cfg(target_os = "linux")]
pub async fn handler() -> Option<String> {
    tokio::task::spawn_blocking(|| {
        let asked = std::process::Command::new("xdg-mime")
            .args(["query", "default", "x-scheme-handler/sellerkey"])
            .output()
            .ok()?;
        let named = String::from_utf8(asked.stdout).ok()?.trim().to_owned();
        (!named.is_empty()).then_some(named)
    })
    .await
    .ok()
    .flatten()
}

/// The program that the system sends our deep links to. macOS and Windows know only bundled apps, which register
/// themselves.
#[cfg(not(target_os = "linux"))]
pub async fn handler() -> Option<String> {
    None
}

/// Whether that is a program of ours: the packaged entry, or the one that was registered at run time.
pub fn is_ours(handler: &str) -> bool {
    let name = handler.to_ascii_lowercase();
    name.starts_with("sellerkey") || name.starts_with("app.sellerkey.")
}
