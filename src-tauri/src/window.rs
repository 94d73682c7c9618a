//! The window `main`: made when somebody wants to see it, gone with its web view when it is closed. The program lives
//! without one.

use std::sync::Mutex;

use tauri::{
    AppHandle, Manager, Runtime, UserAttentionType, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
};
use tauri::{Window, WindowEvent};
use tauri_plugin_window_state::{AppHandleExt, StateFlags};

use crate::shell::Shell;

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
    // The page shows its first words before it can ask for anything.
    let language = handle.state::<Shell>().language();
    described.url = WebviewUrl::App(format!("index.html?lang={}", language.tag()).into());
    WebviewWindowBuilder::from_config(handle, &described)?.build()?;
    Ok(())
}

/// Takes the window away; the program goes on.
pub fn let_go<R: Runtime>(handle: &AppHandle<R>) {
    let Some(window) = handle.get_webview_window(MAIN) else { return };
    if let Err(error) = handle.save_window_state(StateFlags::all()) {
        tracing::warn!(%error, "the window's place is not kept");
    }
    crate::door::tell(window.destroy());
}

/// What becomes of a window whose cross was pressed is found out off its handler.
pub fn on_event<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else { return };
    api.prevent_close();
    let shell = window.state::<Shell>().inner().clone();
    tauri::async_runtime::spawn(async move { shell.close_wanted().await });
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
