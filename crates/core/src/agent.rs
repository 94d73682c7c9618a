//! A running program that hands tokens to the others of its user: over a Unix socket in the data folder, to the same user
//! only. It spares them the keychain, which may ask a person about each program anew.
//!
//! One line of JSON is asked, and one answered. Only a token that lives as long as is wanted and needs no renewal is handed
//! out; for any other the asker goes its own way, with the same rules and the same errors as without an agent.

use std::fs::{File, TryLockError};
use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::net::UnixStream as Blocking;
use std::path::PathBuf;
use std::time::Duration;

use iop::AccessToken;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt};
use tokio::net::{UnixListener, UnixStream};
use zeroize::Zeroizing;

use crate::error::{Coded, Error, Params, Remedy, params};
use crate::home::{Home, HomeError};
use crate::id::StoreId;
use crate::sellerkey::Sellerkey;
use crate::stores::{KeptToken, LiveToken};

/// The agent of a data folder: there is one at most.
pub struct Agent {
    listener: UnixListener,
    path: PathBuf,
    // Held as long as this lives: what says that an agent runs is the lock, not the socket, which a killed one leaves.
    _lock: File,
}

/// Why there is no agent here.
#[derive(Debug, thiserror::Error)]
pub enum AgentError {
    /// Another program is the agent of this data folder.
    #[error("another program is the agent already")]
    Another,
    /// The socket cannot be made.
    #[error("{path}: {reason}")]
    Socket {
        /// Where.
        path: String,
        /// What the system says.
        reason: String,
    },
}

#[derive(Serialize, Deserialize)]
struct Asked {
    store: StoreId,
    least_s: i64,
}

#[derive(Serialize, Deserialize)]
struct Answered {
    access_token: Zeroizing<String>,
    token_until: Option<Timestamp>,
}

/// A question is a name and a number.
const LONGEST_LINE: u64 = 4096;

/// An agent that does not answer at once is not worth waiting for.
const PATIENCE: Duration = Duration::from_millis(1500);

impl Agent {
    /// Becomes the agent of a data folder. What an agent that was killed left behind is replaced.
    pub fn begin(home: &Home) -> Result<Self, Error> {
        let (path, lock) = (home.agent_socket(), home.agent_lock());
        let failed = |error: std::io::Error| AgentError::Socket {
            path: path.display().to_string(),
            reason: error.to_string(),
        };
        let file = crate::lock::open(&lock).map_err(|error| HomeError::of(&lock, error))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(AgentError::Another.into()),
            Err(TryLockError::Error(error)) => return Err(HomeError::of(&lock, error).into()),
        }
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(failed(error).into()),
            _ => {}
        }
        let listener = UnixListener::bind(&path).map_err(failed)?;
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).map_err(failed)?;
        Ok(Self { listener, path, _lock: file })
    }

    /// Answers for as long as it is polled.
    pub async fn serve(&self, core: &Sellerkey) {
        loop {
            match self.listener.accept().await {
                Ok((stream, _)) => {
                    let core = core.clone();
                    tokio::spawn(async move { tokio::time::timeout(PATIENCE, answer(stream, core)).await });
                }
                Err(error) => {
                    tracing::warn!(%error, "the agent's socket");
                    tokio::time::sleep(PATIENCE).await;
                }
            }
        }
    }
}

impl Drop for Agent {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

/// A store's token from the agent of this data folder, if one runs and has a good one.
pub fn ask(home: &Home, store: StoreId, least: SignedDuration) -> Option<LiveToken> {
    let path = home.agent_socket();
    // Where it does not stand in the data folder, another user may have put one there, to hand out tokens of theirs.
    let owner = std::fs::symlink_metadata(&path).ok()?.uid();
    if owner != rustix::process::geteuid().as_raw() {
        return None;
    }
    let mut stream = Blocking::connect(path).ok()?;
    stream.set_read_timeout(Some(PATIENCE)).ok()?;
    stream.set_write_timeout(Some(PATIENCE)).ok()?;
    let mut asked = serde_json::to_vec(&Asked { store, least_s: least.as_secs() }).ok()?;
    asked.push(b'\n');
    stream.write_all(&asked).ok()?;
    let mut line = Zeroizing::new(String::with_capacity(512));
    BufReader::new(stream.take(LONGEST_LINE)).read_line(&mut line).ok()?;
    let Answered { access_token, token_until } = serde_json::from_str(&line).ok()?;
    Some(LiveToken { access_token: AccessToken::new(access_token.as_str()), token_until })
}

/// What is at the place of an agent's socket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SocketState {
    None,
    Answers,
    /// An agent that was killed left it.
    Stale,
    /// Another user put it there.
    Foreign,
    /// Somebody listens and says nothing.
    Silent,
}

/// Asks for a token of a store that there is not: an agent's answer is an empty line.
pub(crate) fn look(home: &Home) -> SocketState {
    let path = home.agent_socket();
    match std::fs::symlink_metadata(&path) {
        Err(_) => return SocketState::None,
        Ok(there) if there.uid() != rustix::process::geteuid().as_raw() => return SocketState::Foreign,
        Ok(_) => {}
    }
    let Ok(mut stream) = Blocking::connect(path) else { return SocketState::Stale };
    let asked = serde_json::json!({ "store": StoreId::random(), "least_s": 0 });
    let mut line = String::new();
    let answered = stream
        .set_read_timeout(Some(PATIENCE))
        .and_then(|()| stream.write_all(format!("{asked}\n").as_bytes()))
        .and_then(|()| BufReader::new(stream.take(LONGEST_LINE)).read_line(&mut line));
    if matches!(answered, Ok(1..)) { SocketState::Answers } else { SocketState::Silent }
}

/// Removes what an agent that was killed left, unless one runs.
pub(crate) fn remove_stale(home: &Home) -> Result<(), Error> {
    if look(home) == SocketState::Stale {
        let lock = home.agent_lock();
        let file = crate::lock::open(&lock).map_err(|error| HomeError::of(&lock, error))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(AgentError::Another.into()),
            Err(TryLockError::Error(error)) => return Err(HomeError::of(&lock, error).into()),
        }
        let path = home.agent_socket();
        std::fs::remove_file(&path).map_err(|error| HomeError::of(&path, error))?;
    }
    Ok(())
}

/// Whoever is not this user gets nothing, not even a word.
async fn answer(mut stream: UnixStream, core: Sellerkey) -> std::io::Result<()> {
    let me = rustix::process::geteuid().as_raw();
    if stream.peer_cred()?.uid() != me {
        tracing::warn!("another user asked the agent");
        return Ok(());
    }
    let (read, mut write) = stream.split();
    let mut line = String::new();
    tokio::io::BufReader::new(read.take(LONGEST_LINE)).read_line(&mut line).await?;
    let Ok(Asked { store, least_s }) = serde_json::from_str(&line) else { return Ok(()) };
    let kept = tokio::task::spawn_blocking(move || {
        let store = core.store(store)?;
        core.kept_token(&store, SignedDuration::from_secs(least_s))
    });
    let mut text = Zeroizing::new(Vec::with_capacity(512));
    if let Ok(Ok(KeptToken::Good(token))) = kept.await {
        let access_token = Zeroizing::new(token.access_token.expose().to_owned());
        serde_json::to_writer(&mut *text, &Answered { access_token, token_until: token.token_until })?;
    }
    text.push(b'\n');
    write.write_all(&text).await
}

impl Coded for AgentError {
    fn code(&self) -> &'static str {
        match self {
            Self::Another => "agent-another",
            Self::Socket { .. } => "agent-socket",
        }
    }

    fn params(&self) -> Params {
        match self {
            Self::Another => Params::new(),
            Self::Socket { path, reason } => params([("path", path), ("reason", reason)]),
        }
    }

    fn remedy(&self) -> Remedy {
        match self {
            Self::Another => Remedy::Correct,
            Self::Socket { .. } => Remedy::Report,
        }
    }
}
