//! The icon in the tray, where this desktop has one: how the worst store stands, what can be done about it, and the way
//! back to the window.

mod menu;
mod picture;

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tauri::image::Image;
use tauri::menu::{IsMenuItem, Menu, MenuItem, PredefinedMenuItem};
use tauri::tray::{TrayIcon, TrayIconBuilder};
use tauri::{AppHandle, Manager, Runtime};
use tokio::sync::Notify;

use self::menu::{Line, Shown};
use self::picture::marked;
use crate::commands::store_id;
use crate::shell::Shell;
use crate::view::{Overview, WayBack};

/// What the tray shows, and how it hears that something has changed.
#[derive(Default)]
pub struct Tray {
    wake: Notify,
    shown: Mutex<Option<Shown>>,
}

/// It is drawn anew once in so long at most, however much happens.
const REST: Duration = Duration::from_secs(1);

/// So often it is looked whether time alone has changed something.
const LOOK: Duration = Duration::from_mins(1);

/// What the parts of the menu are called; what is done to a store has its id behind it.
const OPEN: &str = "open";
const QUIT: &str = "quit";
const RENEW_ALL: &str = "renew-all";
const REAUTHORIZE: &str = "reauthorize:";

impl Tray {
    /// Something that the tray shows may have changed.
    pub fn changed(&self) {
        self.wake.notify_one();
    }

    fn shown(&self) -> MutexGuard<'_, Option<Shown>> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Puts the icon there, where it can be, and keeps it as the stores stand. A tray that comes later finds it too.
pub fn begin<R: Runtime>(handle: &AppHandle<R>) {
    if !library_is_here() {
        return tracing::info!("no tray icon: its library is not installed");
    }
    let Some(icon) = handle.default_window_icon().cloned() else { return };
    let icon = icon.to_owned();
    let tray = match built(handle, &icon) {
        Ok(tray) => tray,
        Err(error) => return tracing::warn!(%error, "no tray icon"),
    };
    let handle = handle.clone();
    tauri::async_runtime::spawn(async move {
        let state = handle.state::<Tray>();
        loop {
            tokio::time::sleep(REST).await;
            tokio::select! {
                () = state.wake.notified() => {}
                () = tokio::time::sleep(LOOK) => {}
            }
            if let Err(error) = draw(&handle, &tray, &icon) {
                tracing::warn!(%error, "the tray icon could not be changed");
            }
        }
    });
}

/// With its menu: without one it would be there and do nothing.
fn built<R: Runtime>(handle: &AppHandle<R>, icon: &Image<'_>) -> tauri::Result<TrayIcon<R>> {
    let wanted = wanted(handle);
    let tray = TrayIconBuilder::with_id("main")
        .icon(marked(icon, wanted.mark))
        .tooltip(&wanted.tooltip)
        .menu(&made(handle, &wanted.lines)?)
        .on_menu_event(|handle, event| chosen(handle, event.id().as_ref()))
        .build(handle)?;
    *handle.state::<Tray>().shown() = Some(wanted);
    Ok(tray)
}

/// As the stores stand now.
fn wanted<R: Runtime>(handle: &AppHandle<R>) -> Shown {
    let shell = handle.state::<Shell>();
    let stores = shell.core().ok().and_then(|core| Overview::of(&core).ok()).map(|overview| overview.stores);
    Shown::of(stores.unwrap_or_default(), shell.words())
}

fn draw<R: Runtime>(handle: &AppHandle<R>, tray: &TrayIcon<R>, icon: &Image<'_>) -> tauri::Result<()> {
    let wanted = wanted(handle);
    let state = handle.state::<Tray>();
    let mut shown = state.shown();
    // A menu that is open closes when it is made anew.
    if shown.as_ref() == Some(&wanted) {
        return Ok(());
    }
    tray.set_menu(Some(made(handle, &wanted.lines)?))?;
    tray.set_icon(Some(marked(icon, wanted.mark)))?;
    tray.set_tooltip(Some(&wanted.tooltip))?;
    *shown = Some(wanted);
    Ok(())
}

fn made<R: Runtime>(handle: &AppHandle<R>, lines: &[Line]) -> tauri::Result<Menu<R>> {
    let menu = Menu::new(handle)?;
    // One ampersand would mark the next letter.
    let item =
        |id: &str, words: &str| MenuItem::with_id(handle, id, words.replace('&', "&&"), true, None::<&str>);
    for line in lines {
        let part: Box<dyn IsMenuItem<R>> = match line {
            Line::Store(words) | Line::More(words) | Line::Open(words) => Box::new(item(OPEN, words)?),
            Line::Reauthorize { store, words } => Box::new(item(&format!("{REAUTHORIZE}{store}"), words)?),
            Line::RenewAll(words) => Box::new(item(RENEW_ALL, words)?),
            Line::Quit(words) => Box::new(item(QUIT, words)?),
            Line::Rule => Box::new(PredefinedMenuItem::separator(handle)?),
        };
        menu.append(part.as_ref())?;
    }
    Ok(menu)
}

fn chosen<R: Runtime>(handle: &AppHandle<R>, id: &str) {
    let shell = handle.state::<Shell>().inner().clone();
    match id {
        QUIT => drop(tauri::async_runtime::spawn(async move { shell.quit().await })),
        RENEW_ALL => drop(tauri::async_runtime::spawn(async move { shell.renew_all().await })),
        OPEN => shell.door().come_forward(),
        id => {
            if let Some(store) = id.strip_prefix(REAUTHORIZE).and_then(store_id) {
                shell.reauthorize(store);
            }
        }
    }
}

/// How a window that was closed comes back.
#[cfg(target_os = "linux")]
pub async fn way_back() -> WayBack {
    /// A bus that does not answer by then is none.
    const SOON: Duration = Duration::from_secs(1);
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

/// Elsewhere it is part of the system.
#[cfg(not(target_os = "linux"))]
fn library_is_here() -> bool {
    true
}
