//! The agent's Unix socket: a file that the same user alone may open, and an agent that asks the system who asks.

use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::net::UnixStream as Blocking;

use tokio::io::AsyncWriteExt;
use tokio::net::{UnixListener, UnixStream};
use zeroize::Zeroizing;

use super::{LONGEST_LINE, PATIENCE, Unanswered, line_from};
use crate::home::Home;

pub(super) struct Listener(UnixListener);

/// Somebody who connected.
pub(super) struct Asker(UnixStream);

impl Listener {
    /// Takes the place of whatever a killed agent left.
    pub(super) fn begin(home: &Home) -> io::Result<Self> {
        let path = home.agent_place();
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let listener = UnixListener::bind(&path)?;
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600))?;
        Ok(Self(listener))
    }

    pub(super) async fn accept(&mut self) -> io::Result<Asker> {
        Ok(Asker(self.0.accept().await?.0))
    }
}

impl Asker {
    /// What is asked; nothing where another user asks.
    pub(super) async fn question(&mut self) -> io::Result<Option<Zeroizing<String>>> {
        if self.0.peer_cred()?.uid() != this_user() {
            return Ok(None);
        }
        line_from(&mut self.0).await.map(Some)
    }

    pub(super) async fn answer(mut self, line: &[u8]) -> io::Result<()> {
        self.0.write_all(line).await
    }
}

/// Asks one line, without its end, and gives back the one that is answered. Blocks.
pub(super) fn exchange(home: &Home, question: &str) -> Result<Zeroizing<String>, Unanswered> {
    let path = home.agent_place();
    match std::fs::symlink_metadata(&path) {
        Err(_) => return Err(Unanswered::None),
        // Where it does not stand in the data folder, another user may have put one there, to hand out tokens of theirs.
        Ok(there) if there.uid() != this_user() => return Err(Unanswered::Foreign),
        Ok(_) => {}
    }
    let stream = Blocking::connect(path).map_err(|_| Unanswered::Stale)?;
    match converse(stream, question) {
        Ok(line) if !line.is_empty() => Ok(line),
        _ => Err(Unanswered::Silent),
    }
}

fn converse(mut stream: Blocking, question: &str) -> io::Result<Zeroizing<String>> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.write_all(format!("{question}\n").as_bytes())?;
    let mut line = Zeroizing::new(String::with_capacity(512));
    BufReader::new(stream.take(LONGEST_LINE)).read_line(&mut line)?;
    Ok(line)
}

fn this_user() -> u32 {
    rustix::process::geteuid().as_raw()
}
