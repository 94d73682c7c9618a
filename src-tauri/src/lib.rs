//! The desktop shell: one window, and behind it the core.

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

/// Opens the window and runs until it is closed.
pub fn run() -> Result<(), NoWindow> {
    find_display()?;
    tauri::Builder::default().run(tauri::generate_context!()).map_err(NoWindow::Tauri)
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
