//! The log: our own events, in a file that only this user can read and that never grows beyond its bounds. All that is
//! written goes through a mask first, though nothing hands a secret over; a panic is written down too.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use sellerkey_core::home::{Home, LOGS, older_log};
use sellerkey_core::mask::mask;
use tracing::Level;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::prelude::*;

/// What one file may hold, in bytes.
const LIMIT: u64 = 1 << 20;

/// The log of a data folder, turned over when it is full: `sellerkey.log`, then `sellerkey.1.log`, and so on.
struct LogFile {
    path: PathBuf,
    limit: u64,
    open: Option<(File, u64)>,
}

/// Begins to write: from `info` on, or from the level that `SELLERKEY_LOG` gives where that says more. Only our own
/// events: what libraries write at their lower levels is theirs, and may hold what we would not write.
pub fn begin(home: &Home) {
    let asked = std::env::var("SELLERKEY_LOG").ok().and_then(|level| level.parse::<Level>().ok());
    let level = asked.map_or(Level::INFO, |level| level.max(Level::INFO));
    let ours = ["sellerkey_desktop", "sellerkey_core", "iop", "iop_sandbox"].map(|target| (target, level));
    let layer = tracing_subscriber::fmt::layer().with_ansi(false);
    let layer = layer.with_writer(Mutex::new(LogFile::at(home.log(), LIMIT)));
    // Somebody else's subscriber would do as well.
    let _ = tracing_subscriber::registry().with(layer).with(Targets::new().with_targets(ours)).try_init();
}

impl LogFile {
    fn at(path: PathBuf, limit: u64) -> Self {
        Self { path, limit, open: None }
    }

    fn open(&mut self) -> io::Result<&mut (File, u64)> {
        let full = self.open.as_ref().is_some_and(|(_, written)| *written >= self.limit);
        match self.open.take() {
            Some(open) if !full => return Ok(self.open.insert(open)),
            _ => {}
        }
        if full || fs::symlink_metadata(&self.path).is_ok_and(|found| found.len() >= self.limit) {
            self.turn_over()?;
        }
        let file = open_closed(&self.path)?;
        let written = file.metadata()?.len();
        Ok(self.open.insert((file, written)))
    }

    /// Moves every file one further; the oldest goes.
    fn turn_over(&self) -> io::Result<()> {
        for at in (0..LOGS - 1).rev() {
            let (from, to) = (self.older(at), self.older(at + 1));
            match fs::rename(from, to) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }

    fn older(&self, at: usize) -> PathBuf {
        if at == 0 { self.path.clone() } else { older_log(&self.path, at) }
    }
}

impl Write for LogFile {
    /// Takes a whole event, as the subscriber writes it.
    fn write(&mut self, event: &[u8]) -> io::Result<usize> {
        let masked = mask(&String::from_utf8_lossy(event));
        let (file, written) = self.open()?;
        file.write_all(masked.as_bytes())?;
        *written += masked.len() as u64;
        Ok(event.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Opens a file to add to, closed to everybody else, whoever made it. A link is not followed: then there is no log.
#[cfg(unix)]
fn open_closed(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
    const CLOSED: u32 = 0o600;
    let no_link = rustix::fs::OFlags::NOFOLLOW.bits().cast_signed();
    let file = OpenOptions::new().create(true).append(true).mode(CLOSED).custom_flags(no_link).open(path)?;
    file.set_permissions(fs::Permissions::from_mode(CLOSED))?;
    Ok(file)
}

/// Opens a file to add to. Its folder is the user's own.
#[cfg(not(unix))]
fn open_closed(path: &Path) -> io::Result<File> {
    OpenOptions::new().create(true).append(true).open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(log: &mut LogFile, line: &str) {
        log.write_all(format!("{line}\n").as_bytes()).expect("written");
    }

    fn read(folder: &Path, name: &str) -> Option<String> {
        fs::read_to_string(folder.join(name)).ok()
    }

    #[test]
    fn a_full_log_is_turned_over_and_the_oldest_goes() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("sellerkey.log");
        let mut log = LogFile::at(path.clone(), 10);
        for line in ["first line", "second line", "third line", "fourth line"] {
            write(&mut log, line);
        }
        let kept = |name| read(folder.path(), name);
        assert_eq!(kept("sellerkey.log").as_deref(), Some("fourth line\n"));
        assert_eq!(kept("sellerkey.1.log").as_deref(), Some("third line\n"));
        assert_eq!(kept("sellerkey.2.log").as_deref(), Some("second line\n"));
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), LOGS);

        write(&mut LogFile::at(path, 100), "after a new start");
        let now = kept("sellerkey.log").expect("there");
        assert!(now.starts_with("fourth line\n") && now.ends_with("after a new start\n"), "{now}");
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_can_read_it_whichever_file_it_is() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let mut log = LogFile::at(folder.path().join("sellerkey.log"), 1);
        write(&mut log, "one");
        write(&mut log, "two");
        for file in fs::read_dir(folder.path()).expect("a folder") {
            let mode = file.and_then(|file| file.metadata()).expect("a file").permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_others_could_read_is_closed_before_it_is_written() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("sellerkey.log");
        fs::write(&path, "before\n").expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("open to all");
        write(&mut LogFile::at(path.clone(), 100), "after");
        assert_eq!(fs::metadata(&path).expect("a file").permissions().mode() & 0o777, 0o600);
        assert_eq!(read(folder.path(), "sellerkey.log").as_deref(), Some("before\nafter\n"));
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_written_where_a_link_leads() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("sellerkey.log");
        for there in [true, false] {
            let target = folder.path().join(format!("elsewhere-{there}"));
            if there {
                fs::write(&target, "theirs").expect("written");
            }
            std::os::unix::fs::symlink(&target, &path).expect("a link");
            LogFile::at(path.clone(), 100).write_all(b"ours\n").expect_err("no log");
            assert_eq!(fs::read_to_string(&target).ok().as_deref(), there.then_some("theirs"));
            fs::remove_file(&path).expect("removed");
        }
    }

    #[test]
    fn what_looks_like_a_secret_never_reaches_the_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let layer = tracing_subscriber::fmt::layer().with_ansi(false);
        let log = LogFile::at(folder.path().join("sellerkey.log"), LIMIT);
        let subscriber = tracing_subscriber::registry().with(layer.with_writer(Mutex::new(log)));
        let token = "50000701c1234567890abcdefGHIJKLMNOPqrstuvwxyz1234567890abcdef12";
        tracing::subscriber::with_default(subscriber, || {
            tracing::info!(token, "a field");
            tracing::info!("https://a.example/?code=3_52_short&state=sk1.abc, it was {token}");
            tracing::info!(error = ?Err::<(), _>(token), "debugged");
        });
        let text = read(folder.path(), "sellerkey.log").expect("a log");
        for secret in [token, "3_52_short", "sk1.abc"] {
            assert!(!text.contains(secret), "{text}");
        }
        assert!(text.contains("a field") && text.contains("https://a.example/?code=***"), "{text}");
    }
}
