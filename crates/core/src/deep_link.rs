//! Who gets the links of our scheme.

/// The scheme of our deep links.
pub const SCHEME: &str = "sellerkey";

/// The program that the system sends our deep links to, as the system calls it.
#[cfg(target_os = "linux")]
pub async fn handler() -> Option<String> {
    asked_handler().await.ok().flatten()
}

/// The same, where it makes a difference whether the system could be asked.
#[cfg(target_os = "linux")]
pub(crate) async fn asked_handler() -> std::io::Result<Option<String>> {
    tokio::task::spawn_blocking(|| default_for(SCHEME)).await.unwrap_or(Ok(None))
}

/// What opens links of a scheme.
#[cfg(target_os = "linux")]
pub(crate) fn default_for(scheme: &str) -> std::io::Result<Option<String>> {
    let asked = std::process::Command::new("xdg-mime")
        .args(["query", "default", &format!("x-scheme-handler/{scheme}")])
        .output()?;
    let named = String::from_utf8_lossy(&asked.stdout).trim().to_owned();
    Ok((!named.is_empty()).then_some(named))
}

/// The program that the system sends our deep links to, by the name of its file, if it is there still.
#[cfg(windows)]
pub async fn handler() -> Option<String> {
    use windows_registry::{CURRENT_USER, LOCAL_MACHINE};
    let place = format!(r"Software\Classes\{SCHEME}\shell\open\command");
    // A person's own entry goes before one for everybody.
    let entry = |root: &windows_registry::Key| root.open(&place).and_then(|key| key.get_string("")).ok();
    let command = entry(CURRENT_USER).or_else(|| entry(LOCAL_MACHINE))?;
    let program = std::path::Path::new(program_of(&command)).to_owned();
    let name = program.file_name()?.to_string_lossy().into_owned();
    program.is_file().then_some(name)
}

/// The program in a command of Windows' registry: what stands in quotes at its beginning, else its first word.
#[cfg(any(windows, test))]
fn program_of(command: &str) -> &str {
    let quoted = command.strip_prefix('"').and_then(|rest| rest.split_once('"'));
    quoted.map_or_else(|| command.split(' ').next().unwrap_or_default(), |(program, _)| program)
}

/// The program that the system sends our deep links to. macOS knows only bundled apps, which register themselves.
#[cfg(not(any(target_os = "linux", windows)))]
pub async fn handler() -> Option<String> {
    None
}

#[cfg(not(target_os = "linux"))]
pub(crate) async fn asked_handler() -> std::io::Result<Option<String>> {
    Ok(handler().await)
}

/// How the desktop app's deep-link plugin ends the name of the entry that it makes at run time.
pub const AT_RUN_TIME: &str = "-handler.desktop";

/// Whether an entry was made at run time, rather than by a package.
pub(crate) fn made_at_run_time(handler: &str) -> bool {
    handler.ends_with(AT_RUN_TIME)
}

/// Whether that is a program of ours: the packaged entry, or the one that was registered at run time.
pub fn is_ours(handler: &str) -> bool {
    let name = handler.to_ascii_lowercase();
    name.starts_with("sellerkey") || name.starts_with("app.sellerkey.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_of_a_command_is_read_with_the_spaces_in_its_path() {
        let path = r"C:\Users\Ana Maria\AppData\Local\Sellerkey\sellerkey-desktop.exe";
        assert_eq!(program_of(&format!("\"{path}\" \"%1\"")), path);
        assert_eq!(
            program_of(r"C:\Sellerkey\sellerkey-desktop.exe %1"),
            r"C:\Sellerkey\sellerkey-desktop.exe"
        );
        assert_eq!(program_of(""), "");
    }
}
