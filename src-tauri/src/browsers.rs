//! The browsers of this system: which there are, and how one is opened.

use sellerkey_core::browser::Browser;

use crate::view::InstalledBrowser;

/// Why a page was not opened in a browser that is no longer there: a code, which the catalogue words. Any other reason is
/// in the system's words.
const NOT_INSTALLED: &str = "not-installed";

/// What can open web pages here, by name. Only Linux says; elsewhere a program is named by its path.
pub fn installed() -> Vec<InstalledBrowser> {
    let mut found = desktop_entries();
    found.sort_by_key(|browser| browser.name.to_lowercase());
    found
}

/// Opens a page.
pub fn open(url: &str, browser: &Browser) -> Result<(), String> {
    match browser {
        Browser::System => {
            tauri_plugin_opener::open_url(url, None::<&str>).map_err(|error| error.to_string())
        }
        Browser::Entry(id) => launch(id, url),
        Browser::Program(program) => {
            tauri_plugin_opener::open_url(url, Some(program.as_str())).map_err(|error| error.to_string())
        }
    }
}

#[cfg(target_os = "linux")]
fn desktop_entries() -> Vec<InstalledBrowser> {
    use gtk::gio::prelude::AppInfoExt;
    let entries = gtk::gio::AppInfo::all_for_type("x-scheme-handler/https").into_iter();
    let shown = entries.filter(AppInfoExt::should_show);
    shown
        .filter_map(|entry| Some(InstalledBrowser { id: entry.id()?.into(), name: entry.name().into() }))
        .collect()
}

/// By the rules for desktop entries, which GIO knows: what else stands in `Exec`, Flatpak, activation by D-Bus.
#[cfg(target_os = "linux")]
fn launch(id: &str, url: &str) -> Result<(), String> {
    use gtk::gio::prelude::AppInfoExt;
    let entry = gtk::gio::DesktopAppInfo::new(id).ok_or(NOT_INSTALLED)?;
    entry.launch_uris(&[url], None::<&gtk::gio::AppLaunchContext>).map_err(|error| error.to_string())
}

#[cfg(not(target_os = "linux"))]
fn desktop_entries() -> Vec<InstalledBrowser> {
    Vec::new()
}

#[cfg(not(target_os = "linux"))]
fn launch(_: &str, _: &str) -> Result<(), String> {
    Err(NOT_INSTALLED.to_owned())
}
