//! Whether the system starts the program when a person logs in. It begins without its window then.

use tauri::{AppHandle, Runtime};
use tauri_plugin_autostart::ManagerExt;

/// The argument that such a start has.
pub const BACKGROUND: &str = "--background";

/// Whether it does.
pub fn is_on<R: Runtime>(handle: &AppHandle<R>) -> bool {
    handle.autolaunch().is_enabled().unwrap_or_default()
}

/// Has it done from now on, or no more.
pub fn set<R: Runtime>(handle: &AppHandle<R>, on: bool) -> Result<(), String> {
    let login = handle.autolaunch();
    let done = if on { login.enable() } else { login.disable() };
    done.map_err(|error| error.to_string())?;
    if on {
        quote(handle);
    }
    Ok(())
}

/// The plugin writes the program's path into `Exec` as it is, where a space would end it.
#[cfg(target_os = "linux")]
fn quote<R: Runtime>(handle: &AppHandle<R>) {
    use tauri::Manager;
    let Ok(home) = handle.path().home_dir() else { return };
    let entry = home.join(".config/autostart").join(format!("{}.desktop", handle.package_info().name));
    let Ok(text) = std::fs::read_to_string(&entry) else { return };
    let command = text.split_once("Exec=").and_then(|(_, rest)| rest.split_once(&format!(" {BACKGROUND}")));
    let Some((program, _)) = command else { return };
    // An entry that cannot be written stays as it is: most paths need no quotes.
    let _ = std::fs::write(&entry, text.replace(program, &quoted(program)));
}

/// The same in the registry, where the path of a user with a space in the name would be taken for several words.
#[cfg(windows)]
fn quote<R: Runtime>(handle: &AppHandle<R>) {
    const RUN: &str = r"Software\Microsoft\Windows\CurrentVersion\Run";
    let Ok(key) = windows_registry::CURRENT_USER.create(RUN) else { return };
    let name = &handle.package_info().name;
    let Ok(command) = key.get_string(name) else { return };
    if let Some(program) =
        command.strip_suffix(&format!(" {BACKGROUND}")).filter(|path| !path.starts_with('"'))
    {
        // An entry that cannot be written stays as it is: most paths need no quotes.
        let _ = key.set_string(name, format!("\"{program}\" {BACKGROUND}"));
    }
}

#[cfg(not(any(target_os = "linux", windows)))]
fn quote<R: Runtime>(_: &AppHandle<R>) {}

/// By the rules for desktop entries: quotes, in them four characters with a backslash, which is doubled as every value is;
/// and a percent sign doubled.
#[cfg(target_os = "linux")]
fn quoted(path: &str) -> String {
    if path.chars().all(|char| char.is_ascii_alphanumeric() || "/._-+".contains(char)) {
        return path.to_owned();
    }
    let mut quoted = String::from("\"");
    for char in path.chars() {
        match char {
            '"' | '`' | '$' => quoted.push_str("\\\\"),
            '\\' => quoted.push_str("\\\\\\"),
            '%' => quoted.push('%'),
            _ => {}
        }
        quoted.push(char);
    }
    quoted.push('"');
    quoted
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_path_with_a_space_is_one_word_of_the_entry() {
        assert_eq!(quoted("/usr/bin/sellerkey-desktop"), "/usr/bin/sellerkey-desktop");
        assert_eq!(quoted("/opt/My Apps/100%/sellerkey"), "\"/opt/My Apps/100%%/sellerkey\"");
        assert_eq!(quoted("/opt/a$b"), "\"/opt/a\\\\$b\"");
    }
}
