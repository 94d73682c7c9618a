//! Links of our scheme: from our own arguments, from second instances, and on macOS from the system.

use std::sync::{Mutex, PoisonError};

use sellerkey_core::callback::Callback;
use sellerkey_core::deep_link::{AT_RUN_TIME, SCHEME, handler, is_ours};
use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_deep_link::DeepLinkExt;

use crate::shell::Shell;

/// Links that came before the shell was ready. The plugin remembers only the last, so they wait here.
#[derive(Default)]
pub struct Links(Mutex<Queue>);

#[derive(Default)]
enum Queue {
    #[default]
    Empty,
    Waiting(Vec<String>),
    Open,
}

impl Links {
    /// Takes what a program was started with.
    pub fn take<R: Runtime>(&self, handle: &AppHandle<R>, arguments: impl IntoIterator<Item = String>) {
        let prefix = format!("{SCHEME}:");
        for link in arguments.into_iter().filter(|argument| argument.starts_with(&prefix)) {
            let Some(link) = self.wait(link) else { continue };
            follow(handle, link);
        }
    }

    /// From now on links are followed as they come; those that wait are followed now.
    pub fn open<R: Runtime>(&self, handle: &AppHandle<R>) {
        for link in self.release() {
            follow(handle, link);
        }
    }

    /// Gives up what waits, in the order in which it came.
    fn release(&self) -> Vec<String> {
        let mut queue = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match std::mem::replace(&mut *queue, Queue::Open) {
            Queue::Waiting(links) => links,
            Queue::Empty | Queue::Open => Vec::new(),
        }
    }

    /// Keeps a link that has to wait; gives back one that has not.
    fn wait(&self, link: String) -> Option<String> {
        let mut queue = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &mut *queue {
            Queue::Open => return Some(link),
            Queue::Empty => *queue = Queue::Waiting(vec![link]),
            Queue::Waiting(links) => links.push(link),
        }
        None
    }
}

/// Makes us the one who gets these links where nobody is. Another program's entry is left alone, and so is a package's;
/// where a package came later, what was registered at run time goes.
pub fn register<R: Runtime>(handle: &AppHandle<R>) {
    if cfg!(target_os = "macos") {
        return;
    }
    let handle = handle.clone();
    tauri::async_runtime::spawn(async move {
        let now = handler().await;
        let at_run_time = now.as_deref().is_some_and(|name| is_ours(name) && name.ends_with(AT_RUN_TIME));
        if now.is_some() && !at_run_time {
            return;
        }
        let registered = tokio::task::spawn_blocking(move || {
            if is_packaged() {
                return handle.deep_link().unregister(SCHEME);
            }
            handle.deep_link().register(SCHEME).map(|()| unquote(&handle))
        });
        match registered.await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::warn!(%error, "links of our scheme cannot be had"),
            Err(error) => tracing::warn!(%error, "links of our scheme cannot be had"),
        }
    });
}

/// Makes us the one who gets these links, whoever gets them now. Blocks for a moment.
pub fn take_over<R: Runtime>(handle: &AppHandle<R>) -> Result<(), tauri_plugin_deep_link::Error> {
    handle.deep_link().register(SCHEME)?;
    unquote(handle);
    Ok(())
}

/// Whether a package has installed an entry that names us.
#[cfg(target_os = "linux")]
fn is_packaged() -> bool {
    use gtk::gio::prelude::AppInfoExt;
    let entries = gtk::gio::AppInfo::all_for_type(&format!("x-scheme-handler/{SCHEME}"));
    let mut names = entries.iter().filter_map(AppInfoExt::id);
    names.any(|name| is_ours(&name) && !name.ends_with(AT_RUN_TIME))
}

/// Elsewhere a package and a program at run time write the same thing.
#[cfg(not(target_os = "linux"))]
fn is_packaged() -> bool {
    false
}

/// xdg-open's generic branch, which bare window managers use, takes the quotes of `Exec` literally.
#[cfg(target_os = "linux")]
fn unquote<R: Runtime>(handle: &AppHandle<R>) {
    let Ok(program) = tauri::utils::platform::current_exe() else { return };
    let (Some(name), Ok(data)) = (program.file_name(), handle.path().data_dir()) else { return };
    let entry = data.join("applications").join(format!("{}-handler.desktop", name.to_string_lossy()));
    let program = program.display().to_string();
    let plain = program.chars().all(|char| char.is_ascii_alphanumeric() || "/._-+".contains(char));
    let Ok(text) = std::fs::read_to_string(&entry) else { return };
    if plain {
        // The quoted line works on every desktop but a bare window manager.
        let _ = std::fs::write(&entry, text.replace(&format!("\"{program}\""), &program));
    }
}

#[cfg(not(target_os = "linux"))]
fn unquote<R: Runtime>(_: &AppHandle<R>) {}

fn follow<R: Runtime>(handle: &AppHandle<R>, link: String) {
    let shell = handle.state::<Shell>().inner().clone();
    tauri::async_runtime::spawn(async move {
        match Callback::parse_deep_link(&link) {
            Ok(callback) => shell.called_back(callback).await,
            Err(error) => {
                shell.door().come_forward();
                if let Ok(core) = shell.core() {
                    shell.stray(&core, &error.into());
                }
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_that_come_before_the_shell_wait_in_order_and_each_is_given_up_once() {
        let links = Links::default();
        assert_eq!(links.wait("first".to_owned()), None);
        assert_eq!(links.wait("second".to_owned()), None);
        assert_eq!(links.release(), ["first", "second"]);
        assert_eq!(links.wait("third".to_owned()).as_deref(), Some("third"), "followed at once from now on");
        assert!(links.release().is_empty());
    }
}
