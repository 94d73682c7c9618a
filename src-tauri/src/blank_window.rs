//! The web view of Linux shows a blank window with NVIDIA's own driver unless its DMABUF renderer is off.

//! The web view's own switch for that driver (<https://github.com/WebKit/WebKit/pull/18614>) is not in every version that is
//! in use, and does not see every set-up: <https://github.com/tauri-apps/tauri/issues/9394>. The same switch keeps
//! Wayland from ending the window with a protocol error.

use std::io;

/// Starts this program anew with the renderer off, where that is needed and not decided yet. The variable has to be
/// there before the first thread is. Only comes back where nothing had to be done, or with why it was not done.
#[cfg(target_os = "linux")]
pub fn guard() -> Option<io::Error> {
    use std::os::unix::process::CommandExt;

    const RENDERER: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    let nvidia = std::path::Path::new("/proc/driver/nvidia/version").exists();
    if !nvidia || std::env::var_os(RENDERER).is_some() {
        return None;
    }
    let program = match std::env::current_exe() {
        Ok(program) => program,
        Err(error) => return Some(error),
    };
    Some(std::process::Command::new(program).args(std::env::args_os().skip(1)).env(RENDERER, "1").exec())
}

#[cfg(not(target_os = "linux"))]
pub fn guard() -> Option<io::Error> {
    None
}
