//! The desktop shell: one window or none, and behind it the core.

mod blank_window;
mod browsers;
mod clipboard;
mod closing;
mod commands;
mod connection;
mod deep_link;
mod deliveries;
mod door;
mod inspection;
mod listener;
mod log_file;
mod login;
mod notices;
mod panicked;
mod passphrase;
mod question;
#[cfg(test)]
mod reach;
mod renewals;
mod shell;
mod tray;
mod updates;
mod view;
mod window;

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tauri::{App, AppHandle, Builder, Manager, RunEvent, Runtime};

use crate::commands::{apps, connecting, doctor, inspector, links, settings, stores};
use crate::deep_link::Links;
use crate::door::Door;
use crate::listener::Listener;
use crate::shell::Shell;
use crate::tray::Tray;
use crate::updates::Way;
use crate::view::Word;

/// The window could not be opened.
#[derive(Debug)]
pub enum NoWindow {
    /// No display answers: a server, a container, a terminal on another machine.
    Display,
    /// The system's web view, or something else that Tauri needs, failed.
    Tauri(tauri::Error),
}

impl std::fmt::Display for NoWindow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Display => f.write_str(
                "Sellerkey needs a display, and none answers here. \
                 Without one, use the command line: `sellerkey --help`.",
            ),
            Self::Tauri(error) => write!(f, "Sellerkey could not open its window: {error}"),
        }
    }
}

impl std::error::Error for NoWindow {}

/// Opens the window, unless it was started in the background, and runs until somebody quits.
pub fn run() -> Result<(), NoWindow> {
    sellerkey_core::process::forbid_core_dumps();
    let not_guarded = blank_window::guard();
    find_display()?;
    // Without a data folder the window says so.
    let home = shell::home();
    if let Ok(home) = &home {
        log_file::begin(home);
        panicked::watch(home.log(), |_| ());
    }
    tracing::info!(version = env!("CARGO_PKG_VERSION"), system = std::env::consts::OS, "Sellerkey starts");
    if let Some(error) = not_guarded {
        tracing::warn!(%error, "the window may stay blank: could not start anew");
    }
    let mut context = tauri::generate_context!();
    let way = updates::arrange(context.config_mut());
    let mut builder = Builder::default()
        // First of all, so that a second instance hands over and ends before it does anything.
        .plugin(tauri_plugin_single_instance::init(|handle, arguments, _| second_instance(handle, arguments)))
        .plugin(tauri_plugin_autostart::Builder::new().arg(login::BACKGROUND).build())
        .plugin(tauri_plugin_deep_link::init())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .plugin(tauri_plugin_window_state::Builder::new().build());
    if matches!(way, Way::Itself(_)) {
        builder = builder.plugin(tauri_plugin_updater::Builder::new().build());
    }
    let app = with_commands(builder)
        // macOS brings Cmd-C and Cmd-V to a window by way of its Edit menu only, which Tauri's own menu has. On other
        // systems the web view takes the keys itself, and a menu bar would be in the way.
        .enable_macos_default_menu(true)
        .manage(Links::default())
        .manage(Listener::default())
        .manage(Tray::default())
        .manage(Restart::default())
        .manage(way)
        .on_window_event(window::on_event)
        .setup(move |app| {
            set_up(app);
            if let Ok(home) = &home {
                let handle = app.handle().clone();
                panicked::watch(home.log(), move |problem| handle.say(Word::Trouble(&problem)));
            }
            Ok(())
        })
        .build(context)
        .map_err(NoWindow::Tauri)
        .inspect_err(|error| tracing::error!(%error, "no window"))?;
    app.run(|handle, event| match event {
        // The last window has gone, and the program lives on.
        RunEvent::ExitRequested { code: None, api, .. } => api.prevent_exit(),
        RunEvent::Exit => {
            handle.state::<Shell>().clipboard().clear_at_exit();
            tracing::info!("Sellerkey ends");
            handle.state::<Restart>().begin(handle);
        }
        #[cfg(target_os = "macos")]
        RunEvent::Reopen { .. } => window::come_forward(handle),
        _ => {}
    });
    Ok(())
}

/// All that the UI may ask.
fn with_commands<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder.invoke_handler(tauri::generate_handler![
        commands::listen,
        stores::overview,
        stores::activity,
        stores::copy_token,
        stores::check_store,
        stores::renew_store,
        stores::renew_stores,
        stores::stop_renewing,
        stores::tag_store,
        stores::import_tokens,
        stores::rename_store,
        stores::forget_store,
        commands::deliveries::add_delivery,
        commands::deliveries::remove_delivery,
        commands::deliveries::deliver_now,
        commands::deliveries::command_words,
        apps::platforms,
        apps::add_app,
        apps::edit_app,
        apps::check_app,
        apps::remove_app,
        apps::test_callback,
        apps::save_page,
        apps::hand_on,
        connecting::connect,
        links::make_link,
        links::take_back_link,
        connecting::paste,
        connecting::paste_elsewhere,
        connecting::give_up,
        connecting::open_again,
        connecting::copy_link,
        connecting::cancel_connection,
        connecting::close_connection,
        connecting::settle,
        connecting::try_sandbox,
        inspector::inspect,
        inspector::cancel_inspection,
        inspector::clear_inspection,
        inspector::mend,
        inspector::copy_mended,
        inspector::copy_ticket,
        inspector::send_dry_run,
        inspector::kept_request,
        inspector::explain,
        inspector::snippet,
        settings::settings,
        settings::set_theme,
        settings::set_language,
        settings::set_autostart,
        settings::set_closing,
        settings::close_window,
        settings::set_browser,
        settings::set_proxy,
        settings::test_proxy,
        settings::choose_vault,
        settings::unlock_vault,
        settings::remove_everything,
        doctor::examine,
        doctor::fix_finding,
        doctor::bundle,
        doctor::save_bundle,
        commands::updates::update,
        commands::updates::look_for_update,
        commands::updates::install_update,
        commands::updates::stop_update,
    ])
}

fn set_up<R: Runtime>(app: &App<R>) {
    let handle = app.handle();
    app.manage(Shell::new(Box::new(handle.clone())));
    let hidden = std::env::args().skip(1).any(|argument| argument == login::BACKGROUND);
    if !hidden {
        // Without the window that was asked for, nobody would see that the program runs.
        if let Err(error) = window::open(handle) {
            tracing::error!(%error, "no window");
            eprintln!("{}", NoWindow::Tauri(error));
            handle.exit(1);
        }
    }
    let links = app.state::<Links>();
    links.take(handle, std::env::args().skip(1));
    links.open(handle);
    begin_behind_the_window(handle, if hidden { Duration::ZERO } else { FIRST_PICTURE });
}

/// What nobody sees in the window's first picture is begun so long after that was asked for: it would be in its way.
const FIRST_PICTURE: Duration = Duration::from_secs(1);

fn begin_behind_the_window<R: Runtime>(handle: &AppHandle<R>, delay: Duration) {
    let handle = handle.clone();
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(delay).await;
        let here = handle.clone();
        door::tell(handle.run_on_main_thread(move || tray::begin(&here)));
        renewals::begin(handle.state::<Shell>().inner().clone());
        deep_link::register(&handle);
    });
}

fn second_instance<R: Runtime>(handle: &AppHandle<R>, arguments: Vec<String>) {
    // Somebody who logs in a second time has not asked for a window.
    if !arguments.iter().any(|argument| argument == login::BACKGROUND) {
        window::come_forward(handle);
    }
    handle.state::<Links>().take(handle, arguments.into_iter().skip(1));
}

/// Whether the program is to start anew when it has ended.
#[derive(Default)]
struct Restart(AtomicBool);

impl Restart {
    fn want(&self) {
        self.0.store(true, Ordering::Release);
    }

    /// Starts what is in this program's place by now, where that is wanted. Without the arguments of this start: they may
    /// have been a link, whose code is spent, or that no window is to open.
    fn begin<R: Runtime>(&self, handle: &AppHandle<R>) {
        if self.0.load(Ordering::Acquire) {
            let mut env = handle.env();
            env.args_os.truncate(1);
            handle.cleanup_before_exit();
            tauri::process::restart(&env);
        }
    }
}

/// The window library panics without a display, so it is asked first.
#[cfg(target_os = "linux")]
fn find_display() -> Result<(), NoWindow> {
    gtk::init().map_err(|_| NoWindow::Display)
}

#[cfg(not(target_os = "linux"))]
fn find_display() -> Result<(), NoWindow> {
    Ok(())
}
