//! The web view of Linux shows a blank window with NVIDIA's own driver unless its DMABUF renderer is off.

/// Starts this program anew with the renderer off, where that is needed and not decided yet. The variable has to be
/// there before the first thread is.
#[cfg(target_os = "linux")]
pub fn guard() {
    use std::os::unix::process::CommandExt;

    const RENDERER: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    let nvidia = std::path::Path::new("/proc/driver/nvidia/version").exists();
    if !nvidia || std::env::var_os(RENDERER).is_some() {
        return;
    }
    let Ok(program) = std::env::current_exe() else { return };
    // Only returns where it fails; then the window may be blank, and is at least tried.
    let error =
        std::process::Command::new(program).args(std::env::args_os().skip(1)).env(RENDERER, "1").exec();
    tracing::warn!(%error, "could not start anew");
}

#[cfg(not(target_os = "linux"))]
pub fn guard() {}
