//! The icon in the tray, where this desktop has one.

use crate::view::WayBack;

/// How a window that was closed comes back.
#[cfg(target_os = "linux")]
pub async fn way_back() -> WayBack {
    /// A bus that does not answer by then is none.
    const SOON: std::time::Duration = std::time::Duration::from_secs(1);
    match tokio::time::timeout(SOON, tray_answers()).await {
        Ok(Ok(true)) if library_is_here() => WayBack::Tray,
        Ok(Ok(_)) => WayBack::SecondStart,
        // A second start is heard over the bus.
        Ok(Err(_)) | Err(_) => WayBack::None,
    }
}

/// Elsewhere every desktop has a tray.
#[cfg(not(target_os = "linux"))]
pub async fn way_back() -> WayBack {
    WayBack::Tray
}

/// Whether somebody shows icons: GNOME for one does not, unless an extension does.
#[cfg(target_os = "linux")]
async fn tray_answers() -> zbus::Result<bool> {
    const WATCHER: &str = "org.kde.StatusNotifierWatcher";
    let bus = zbus::Connection::session().await?;
    let daemon = zbus::fdo::DBusProxy::new(&bus).await?;
    if !daemon.name_has_owner(zbus::names::BusName::from_static_str(WATCHER)?).await? {
        return Ok(false);
    }
    let watcher = zbus::Proxy::new(&bus, WATCHER, "/StatusNotifierWatcher", WATCHER).await?;
    // Some watchers do not say; they show icons.
    Ok(watcher.get_property("IsStatusNotifierHostRegistered").await.unwrap_or(true))
}

/// The window library panics where its library for tray icons is missing, so that is looked for first, in the folders
/// that the loader looks in.
#[cfg(target_os = "linux")]
fn library_is_here() -> bool {
    const NAMES: [&str; 2] = ["libayatana-appindicator3.so.1", "libappindicator3.so.1"];
    let told = std::env::var_os("LD_LIBRARY_PATH").unwrap_or_default();
    let multiarch = format!("/usr/lib/{}-linux-gnu", std::env::consts::ARCH);
    let usual = [multiarch.as_str(), "/usr/lib64", "/usr/lib", "/usr/local/lib", "/lib64", "/lib"];
    let folders = std::env::split_paths(&told).chain(usual.map(Into::into));
    folders.into_iter().any(|folder| NAMES.iter().any(|name| folder.join(name).exists()))
}
