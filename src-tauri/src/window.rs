//! The window `main`: made when somebody wants to see it, gone with its web view when it is closed. The program lives
//! without one.

use std::sync::Mutex;

use jiff::Timestamp;
use tauri::utils::config::Color;
use tauri::{
    AppHandle, Manager, Runtime, Url, UserAttentionType, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
};
use tauri::{Window, WindowEvent};
use tauri_plugin_window_state::{AppHandleExt, StateFlags};

use crate::listener::Listener;
use crate::shell::Shell;
use crate::view::{Overview, Theme};

pub const MAIN: &str = "main";

/// Held by whoever is making the window.
static MAKING: Mutex<()> = Mutex::new(());

/// Brings the window to the front, where the system lets an app do so, and asks for attention where it does not. Makes
/// it where there is none.
pub fn come_forward<R: Runtime>(handle: &AppHandle<R>) {
    if let Some(window) = handle.get_webview_window(MAIN) {
        return raise(&window);
    }
    // Off whatever handler this is: on Windows a window that is made inside of one never comes about.
    let handle = handle.clone();
    tauri::async_runtime::spawn_blocking(move || {
        if let Err(error) = open(&handle) {
            tracing::error!(%error, "no window");
        }
    });
}

/// Makes the window, as the configuration describes it; the plugin that keeps its place and size restores them.
pub fn open<R: Runtime>(handle: &AppHandle<R>) -> tauri::Result<()> {
    // Somebody else may be making it, on the thread that this one would wait for.
    let Ok(_making) = MAKING.try_lock() else { return Ok(()) };
    if handle.get_webview_window(MAIN).is_some() {
        return Ok(());
    }
    let windows = &handle.config().app.windows;
    let Some(described) = windows.iter().find(|window| window.label == MAIN) else { return Ok(()) };
    let mut described = described.clone();
    // The page shows its first picture before it can ask for anything.
    let shell = handle.state::<Shell>();
    let (language, theme) = (shell.language(), shell.theme());
    described.url =
        WebviewUrl::App(format!("index.html?lang={}&theme={}", language.tag(), theme.as_str()).into());
    let mut window = WebviewWindowBuilder::from_config(handle, &described)?
        .background_color(ground(handle, theme))
        .on_navigation(is_ours);
    if let Ok(overview) = shell.overview() {
        window = window.initialization_script(laid(&overview)?);
    }
    window.build()?;
    Ok(())
}

/// Whether an address is of the window's own page. No link leads it to another, which would be taken for Sellerkey, and would
/// find what is laid here: an address of the web is opened in the browser, by the shell.
fn is_ours(url: &Url) -> bool {
    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
}

/// What the page finds when it is loaded: an overview, and when it was made, since a page may be loaded once more later on.
fn laid(overview: &Overview) -> tauri::Result<String> {
    let (at, overview) = (Timestamp::now().as_millisecond(), serde_json::to_string(overview)?);
    Ok(format!(
        r#"Object.defineProperty(window, "sellerkey", {{ value: {{ at: {at}, overview: {overview} }} }});"#
    ))
}

/// What the window shows until the page does: `--ground` of `face.css`.
fn ground<R: Runtime>(handle: &AppHandle<R>, theme: Theme) -> Color {
    let dark = match theme {
        Theme::Light => false,
        Theme::Dark => true,
        Theme::System => is_system_dark(handle),
    };
    if dark { Color(0x19, 0x18, 0x17, 0xff) } else { Color(0xf6, 0xf6, 0xf4, 0xff) }
}

/// The window's ground is of this face from now on.
pub fn face<R: Runtime>(handle: &AppHandle<R>, theme: Theme) {
    if let Some(window) = handle.get_webview_window(MAIN) {
        crate::door::tell(window.set_background_color(Some(ground(handle, theme))));
    }
}

/// As the web view decides it too. GTK says so to the main thread only.
#[cfg(target_os = "linux")]
fn is_system_dark<R: Runtime>(handle: &AppHandle<R>) -> bool {
    use gtk::prelude::GtkSettingsExt;
    let (told, dark) = std::sync::mpsc::channel();
    let asked = handle.run_on_main_thread(move || {
        let dark = gtk::Settings::default().is_some_and(|settings| {
            let named = settings.gtk_theme_name().is_some_and(|name| name.to_lowercase().ends_with("-dark"));
            named || settings.is_gtk_application_prefer_dark_theme()
        });
        // Whoever asked has gone.
        let _ = told.send(dark);
    });
    asked.is_ok() && dark.recv().unwrap_or_default()
}

/// Elsewhere a window tells once it is there; until then it is light.
#[cfg(not(target_os = "linux"))]
fn is_system_dark<R: Runtime>(_: &AppHandle<R>) -> bool {
    false
}

/// Takes the window away; the program goes on. Its place is kept on the main thread: off it, the plugin holds a lock while it
/// asks that thread, which waits for the lock when the cross is pressed once more.
pub fn let_go<R: Runtime>(handle: &AppHandle<R>) {
    let owned = handle.clone();
    crate::door::tell(handle.run_on_main_thread(move || {
        let Some(window) = owned.get_webview_window(MAIN) else { return };
        if let Err(error) = owned.save_window_state(StateFlags::all()) {
            tracing::warn!(%error, "the window's place is not kept");
        }
        crate::door::tell(window.destroy());
    }));
}

/// What becomes of a window whose cross was pressed is found out off its handler.
pub fn on_event<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    match event {
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            let shell = window.state::<Shell>().inner().clone();
            tauri::async_runtime::spawn(async move { shell.close_wanted().await });
        }
        WindowEvent::Destroyed => window.state::<Listener>().end(),
        _ => {}
    }
}

fn raise<R: Runtime>(window: &WebviewWindow<R>) {
    for done in [window.unminimize(), window.show(), window.set_focus()] {
        crate::door::tell(done);
    }
    // Wayland lets no app raise itself.
    if std::env::var_os("WAYLAND_DISPLAY").is_some() {
        crate::door::tell(window.request_user_attention(Some(UserAttentionType::Informational)));
    }
}
