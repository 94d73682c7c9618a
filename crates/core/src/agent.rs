//! A running program that hands tokens to the others of its user, and to no other user: over a Unix socket in the data
//! folder, on Windows over a named pipe. It spares them the keychain, which may ask a person about each program anew.
//!
//! One line of JSON is asked, and one answered. A store is asked for in the words of whoever wants it, so that the asker opens
//! neither registry nor keychain. Only a token that lives as long as is wanted and needs no renewal is handed out; for any other
//! the asker goes its own way, with the same rules and the same errors as without an agent.

#[cfg(windows)]
mod pipe;
#[cfg(unix)]
mod socket;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::fs::File;
use std::io;
use std::path::PathBuf;
use std::time::Duration;

use iop::AccessToken;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, BufReader};
use zeroize::Zeroizing;

#[cfg(windows)]
use self::pipe as transport;
#[cfg(unix)]
use self::socket as transport;
use self::transport::{Asker, Listener};
use crate::error::{Coded, Error, Params, Remedy, params};
use crate::home::{Home, HomeError};
use crate::id::StoreId;
use crate::sellerkey::Sellerkey;
use crate::store::Name;
use crate::stores::{KeptToken, LiveToken};

/// The agent of a data folder: there is one at most.
pub struct Agent {
    listener: Listener,
    place: PathBuf,
    // Held as long as this lives: what says that an agent runs is the lock, not what stands at its place, which a killed one
    // leaves.
    lock: File,
}

/// Why there is no agent here.
#[derive(Debug, thiserror::Error)]
pub enum AgentError {
    /// Another program is the agent of this data folder.
    #[error("another program is the agent already")]
    Another,
    /// The socket, or the pipe, cannot be made.
    #[error("{path}: {reason}")]
    Socket {
        /// Where.
        path: String,
        /// What the system says.
        reason: String,
    },
}

/// What an agent hands out.
#[derive(Debug)]
pub struct Handed {
    /// What the store is called.
    pub store: Name,
    /// Its token.
    pub token: LiveToken,
}

#[derive(Serialize, Deserialize)]
struct Asked<'a> {
    /// A name, or an id.
    store: Cow<'a, str>,
    least_s: i64,
}

#[derive(Serialize, Deserialize)]
struct Answered {
    store: String,
    access_token: Zeroizing<String>,
    token_until: Option<Timestamp>,
}

/// A question is a name and a number.
const LONGEST_LINE: u64 = 4096;

/// An agent that does not answer at once is not worth waiting for.
const PATIENCE: Duration = Duration::from_millis(1500);

/// Whoever only looks whether an agent runs holds its lock for no longer.
const LOOKED_AT: Duration = Duration::from_millis(200);

impl Agent {
    /// Becomes the agent of a data folder. What an agent that was killed left behind is replaced.
    pub fn begin(home: &Home) -> Result<Self, Error> {
        let lock = locked(home, LOOKED_AT)?;
        let place = home.agent_place();
        match Listener::begin(home) {
            Ok(listener) => Ok(Self { listener, place, lock }),
            Err(error) => {
                let (path, reason) = (place.display().to_string(), error.to_string());
                Err(AgentError::Socket { path, reason }.into())
            }
        }
    }

    /// Answers for as long as it is polled.
    pub async fn serve(mut self, core: &Sellerkey) {
        loop {
            match self.listener.accept().await {
                Ok(asker) => {
                    let core = core.clone();
                    tokio::spawn(async move { tokio::time::timeout(PATIENCE, answer(asker, core)).await });
                }
                Err(error) => {
                    tracing::warn!(%error, "the agent cannot listen");
                    tokio::time::sleep(PATIENCE).await;
                }
            }
        }
    }
}

impl Drop for Agent {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.place);
        // Closing the file does it too; on Windows only "at some time".
        let _ = self.lock.unlock();
    }
}

/// The token of the store of a name, or of an id as it is printed, from the agent of this data folder, if one runs and has a
/// good one. Blocks, so it is nothing to be called in a task.
pub fn ask(home: &Home, store: &str, least: SignedDuration) -> Option<Handed> {
    let question = serde_json::to_string(&Asked { store: store.into(), least_s: least.as_secs() }).ok()?;
    let line = transport::exchange(home, &question).ok()?;
    let Answered { store, access_token, token_until } = serde_json::from_str(&line).ok()?;
    let token = LiveToken { access_token: AccessToken::new(access_token.as_str()), token_until };
    Some(Handed { store: Name::parse(&store)?, token })
}

/// Why no agent answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unanswered {
    /// Nothing is at its place.
    None,
    /// An agent that was killed left what is there.
    Stale,
    /// Another user put it there.
    #[cfg(unix)]
    Foreign,
    /// Somebody listens and says nothing.
    Silent,
}

/// Asks for a token of a store that there is not: an agent's answer is an empty line. Blocks.
pub(crate) fn look(home: &Home) -> Result<(), Unanswered> {
    let question = serde_json::json!({ "store": StoreId::random().to_string(), "least_s": 0 });
    transport::exchange(home, &question.to_string()).map(drop)
}

/// Removes what an agent that was killed left, unless one runs.
pub(crate) fn remove_stale(home: &Home) -> Result<(), Error> {
    if look(home) == Err(Unanswered::Stale) {
        let lock = locked(home, LOOKED_AT)?;
        let place = home.agent_place();
        let removed = std::fs::remove_file(&place).map_err(|error| HomeError::of(&place, error));
        let _ = lock.unlock();
        removed?;
    }
    Ok(())
}

fn locked(home: &Home, longest: Duration) -> Result<File, Error> {
    Ok(crate::lock::hold(&home.agent_lock(), longest)?.ok_or(AgentError::Another)?)
}

/// Whoever may not ask gets nothing, not even a word.
async fn answer(mut asker: Asker, core: Sellerkey) -> io::Result<()> {
    let Some(question) = asker.question().await? else {
        tracing::warn!("somebody asked the agent who may not");
        return Ok(());
    };
    let kept = tokio::task::spawn_blocking(move || {
        let Asked { store, least_s } = serde_json::from_str(&question).ok()?;
        let store = core.store_named(&store).ok()?;
        let kept = core.kept_token(&store, SignedDuration::from_secs(least_s)).ok()?;
        Some((store.name.to_string(), kept))
    });
    let mut line = Zeroizing::new(Vec::with_capacity(512));
    if let Ok(Some((store, KeptToken::Good(token)))) = kept.await {
        let access_token = Zeroizing::new(token.access_token.expose().to_owned());
        serde_json::to_writer(&mut *line, &Answered { store, access_token, token_until: token.token_until })?;
    }
    line.push(b'\n');
    asker.answer(&line).await
}

/// A line that is not too long, with its end; what ends before is no whole line, and no line is one that ended at once.
async fn line_from(stream: &mut (impl AsyncRead + Unpin)) -> io::Result<Zeroizing<String>> {
    let mut line = Zeroizing::new(String::with_capacity(512));
    BufReader::new(stream.take(LONGEST_LINE)).read_line(&mut line).await?;
    Ok(line)
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
