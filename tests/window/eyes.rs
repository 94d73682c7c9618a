//! Who looks for secrets where none may be: in what the window is told, in files, in argument lists.

use std::{
    collections::HashSet,
    error::Error,
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
    time::Duration,
};

use fantoccini::Client;
use serde_json::Value;

use crate::Outcome;

/// From now on, all that Rust tells the window is written down: answers and events come by the same table.
pub async fn overhear(window: &Client) -> Outcome {
    window.execute(OVERHEAR, vec![]).await?;
    Ok(())
}

/// All that the window was told, and what it is told when it asks for everything that can be asked for.
pub async fn overheard(window: &Client) -> Result<String, Box<dyn Error>> {
    let heard = window.execute_async(ASK_FOR_ALL, vec![]).await?;
    let Value::String(heard) = heard else { return Err("nothing was overheard".into()) };
    Ok(heard)
}

const OVERHEAR: &str = "
    const callbacks = window.__TAURI_INTERNALS__.callbacks;
    const get = callbacks.get.bind(callbacks);
    window.heard = [];
    callbacks.get = (id) => {
        const callback = get(id);
        return callback && ((data) => {
            window.heard.push(JSON.stringify(data));
            return callback(data);
        });
    };
";

const ASK_FOR_ALL: &str = "
    const done = arguments[0];
    const { invoke } = window.__TAURI_INTERNALS__;
    (async () => {
        for (const question of ['overview', 'activity', 'platforms', 'settings']) await invoke(question);
        const { stores, apps } = await invoke('overview');
        for (const { id } of stores) await invoke('activity', { store: id });
        for (const { id } of apps) await invoke('check_app', { id });
    })().then(() => done(window.heard.join('\\n')), (error) => done({ error }));
";

/// The files at a path, or below it, that hold one of these values.
pub fn holders(path: &Path, values: &[String]) -> Vec<PathBuf> {
    let Ok(meta) = path.symlink_metadata() else { return Vec::new() };
    if meta.is_dir() {
        let entries = fs::read_dir(path).into_iter().flatten().flatten();
        return entries.flat_map(|entry| holders(&entry.path(), values)).collect();
    }
    if !meta.is_file() {
        return Vec::new();
    }
    let bytes = fs::read(path).unwrap_or_default();
    let holds = |value: &String| bytes.windows(value.len()).any(|window| window == value.as_bytes());
    if values.iter().any(holds) { vec![path.to_owned()] } else { Vec::new() }
}

/// Looks at every argument list, all the time, as `ps` would.
pub struct Watch {
    over: Arc<AtomicBool>,
    looking: JoinHandle<HashSet<String>>,
}

impl Watch {
    pub fn begin() -> Self {
        let over = Arc::new(AtomicBool::new(false));
        let until = over.clone();
        let looking = std::thread::spawn(move || {
            let mut seen = HashSet::new();
            while !until.load(Ordering::Relaxed) {
                let lists = fs::read_dir("/proc").into_iter().flatten().flatten();
                let lists = lists.filter_map(|entry| fs::read(entry.path().join("cmdline")).ok());
                seen.extend(lists.map(|list| String::from_utf8_lossy(&list).into_owned()));
                std::thread::sleep(Duration::from_millis(10));
            }
            seen
        });
        Self { over, looking }
    }

    /// All argument lists that there were.
    pub fn end(self) -> String {
        self.over.store(true, Ordering::Relaxed);
        self.looking.join().map(|seen| seen.into_iter().collect::<Vec<_>>().join("\n")).unwrap_or_default()
    }
}
