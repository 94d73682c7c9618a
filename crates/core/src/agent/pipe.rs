//! The agent's named pipe. Windows shows the names of pipes to everybody, so a file of the data folder says not only how this
//! one is called, but also what each side says first: a word of the asker, which shows that it can read the file, and one of
//! the agent, which shows that it wrote it. All three are made anew at each start, so nobody can wait with a pipe of that name, and
//! what a killed agent left helps nobody.

use std::fs::File;
use std::io::{self, ErrorKind};
use std::mem;
use std::path::Path;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::windows::named_pipe::{ClientOptions, NamedPipeClient, NamedPipeServer, ServerOptions};
use zeroize::Zeroizing;

use super::{PATIENCE, Unanswered, line_from};
use crate::home::Home;

/// All instances are taken: the next one is about to be made.
const ERROR_PIPE_BUSY: i32 = 231;

/// Somebody came, and went at once.
const ERROR_NO_DATA: i32 = 232;

/// How often somebody who finds no free instance tries.
const AGAIN: Duration = Duration::from_millis(2);

pub(super) struct Listener {
    meeting: Meeting,
    /// Nobody has come here yet.
    next: NamedPipeServer,
}

/// Somebody who opened the pipe.
pub(super) struct Asker {
    meeting: Meeting,
    pipe: NamedPipeServer,
}

/// What the file of the data folder says.
#[derive(Clone, Serialize, Deserialize)]
struct Meeting {
    pipe: String,
    asker: Word,
    agent: Word,
}

/// 128 random bits, as 32 hexadecimal digits.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
struct Word(Zeroizing<String>);

impl Listener {
    /// Takes the place of whatever a killed agent left. The file is written when the pipe is there.
    pub(super) fn begin(home: &Home) -> io::Result<Self> {
        let meeting = Meeting::new()?;
        let next = meeting.instance(true)?;
        std::fs::write(home.agent_place(), serde_json::to_vec(&meeting)?)?;
        Ok(Self { meeting, next })
    }

    pub(super) async fn accept(&mut self) -> io::Result<Asker> {
        loop {
            let connected = self.next.connect().await;
            // Made while the other one is still there: a pipe that is never without an instance can be nobody else's.
            let pipe = mem::replace(&mut self.next, self.meeting.instance(false)?);
            match connected {
                Err(error) if error.raw_os_error() == Some(ERROR_NO_DATA) => {}
                other => return other.map(|()| Asker { meeting: self.meeting.clone(), pipe }),
            }
        }
    }
}

impl Asker {
    /// What is asked; nothing where its word is not said.
    pub(super) async fn question(&mut self) -> io::Result<Option<Zeroizing<String>>> {
        let line = line_from(&mut self.pipe).await?;
        Ok(self.meeting.asker.taken_from(&line))
    }

    pub(super) async fn answer(mut self, line: &[u8]) -> io::Result<()> {
        self.pipe.write_all(self.meeting.agent.0.as_bytes()).await?;
        self.pipe.write_all(line).await?;
        // What was written and not read goes with the pipe: whoever reads it ends the conversation.
        let _ = self.pipe.read(&mut [0]).await;
        Ok(())
    }
}

/// Asks one line, without its end, and gives back the one that is answered. Blocks, and takes no task's thread.
pub(super) fn exchange(home: &Home, question: &str) -> Result<Zeroizing<String>, Unanswered> {
    let meeting = match std::fs::read(home.agent_place()) {
        Ok(text) => serde_json::from_slice::<Meeting>(&text).map_err(|_| Unanswered::Stale)?,
        Err(error) if error.kind() == ErrorKind::NotFound => return Err(Unanswered::None),
        Err(_) => return Err(Unanswered::Stale),
    };
    if !is_held(&home.agent_lock()) {
        return Err(Unanswered::Stale);
    }
    let talk = async { tokio::time::timeout(PATIENCE, converse(&meeting, question)).await };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    match runtime.map(|runtime| runtime.block_on(talk)) {
        Ok(Ok(Ok(Some(line)))) => Ok(line),
        _ => Err(Unanswered::Silent),
    }
}

async fn converse(meeting: &Meeting, question: &str) -> io::Result<Option<Zeroizing<String>>> {
    let mut pipe = meeting.open().await?;
    let asked = Zeroizing::new(format!("{}{question}\n", *meeting.asker.0));
    pipe.write_all(asked.as_bytes()).await?;
    let line = line_from(&mut pipe).await?;
    Ok(meeting.agent.taken_from(&line))
}

impl Meeting {
    fn new() -> io::Result<Self> {
        Ok(Self { pipe: Word::new()?.0.to_string(), asker: Word::new()?, agent: Word::new()? })
    }

    fn name(&self) -> String {
        format!(r"\\.\pipe\sellerkey-{}", self.pipe)
    }

    /// By the system's default this user, administrators and the system may do anything with it, everybody else may read
    /// what is not said to them, and nobody comes over the network.
    fn instance(&self, first: bool) -> io::Result<NamedPipeServer> {
        let mut options = ServerOptions::new();
        options.first_pipe_instance(first).reject_remote_clients(true).create(self.name())
    }

    /// The other side may learn who asks, and not act as them: that is the default of what opens it.
    async fn open(&self) -> io::Result<NamedPipeClient> {
        loop {
            match ClientOptions::new().open(self.name()) {
                Err(error) if error.raw_os_error() == Some(ERROR_PIPE_BUSY) => {
                    tokio::time::sleep(AGAIN).await;
                }
                other => return other,
            }
        }
    }
}

impl Word {
    fn new() -> io::Result<Self> {
        let mut bits = [0; 16];
        getrandom::fill(&mut bits).map_err(|error| io::Error::other(error.to_string()))?;
        Ok(Self(Zeroizing::new(hex::encode(bits))))
    }

    /// What follows this word in a line that begins with it.
    fn taken_from(&self, line: &str) -> Option<Zeroizing<String>> {
        let (word, rest) = line.split_at_checked(self.0.len())?;
        let same = bool::from(word.as_bytes().ct_eq(self.0.as_bytes()));
        same.then(|| Zeroizing::new(rest.to_owned()))
    }
}

/// Whether somebody holds this lock. Nothing is made where there is none.
fn is_held(lock: &Path) -> bool {
    let Ok(file) = File::open(lock) else { return false };
    match file.try_lock_shared() {
        Ok(()) => {
            // Closing the file does it too, "at some time".
            let _ = file.unlock();
            false
        }
        Err(error) => matches!(error, std::fs::TryLockError::WouldBlock),
    }
}

#[cfg(test)]
mod tests {
    use std::fs::OpenOptions;
    use std::io::Write;

    use super::super::tests::kept;
    use super::*;

    fn meeting(home: &Home) -> Meeting {
        serde_json::from_slice(&std::fs::read(home.agent_place()).expect("a file")).expect("a meeting")
    }

    fn write(home: &Home, meeting: &Meeting) {
        std::fs::write(home.agent_place(), serde_json::to_vec(meeting).expect("words")).expect("written");
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn who_does_not_know_the_word_is_told_nothing() {
        let kept = kept();
        let _agent = kept.agent();
        let right = meeting(&kept.home);
        assert!(kept.token().await.is_some());
        write(&kept.home, &Meeting { asker: Word::new().expect("a word"), ..right.clone() });
        assert_eq!(kept.token().await, None);
        write(&kept.home, &right);
        assert!(kept.token().await.is_some());
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn an_agent_that_did_not_write_the_file_is_not_believed() {
        let kept = kept();
        let _agent = kept.agent();
        let right = meeting(&kept.home);
        write(&kept.home, &Meeting { agent: Word::new().expect("a word"), ..right });
        assert_eq!(kept.token().await, None);
        assert_eq!(kept.look().await, Err(Unanswered::Silent));
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_name_in_a_file_is_not_asked_while_no_agent_runs() {
        let kept = kept();
        // Everything is right but for the lock, as where somebody took the pipe of an agent that was killed.
        let mut listener = Listener::begin(&kept.home).expect("a listener");
        let asked = tokio::time::timeout(PATIENCE / 2, listener.accept());
        let (token, asked) = tokio::join!(kept.token(), asked);
        assert_eq!(token, None);
        assert!(asked.is_err(), "nobody came");
        assert_eq!(kept.look().await, Err(Unanswered::Stale));
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn who_comes_and_goes_or_stays_without_a_word_stops_nobody() {
        let kept = kept();
        let _agent = kept.agent();
        let name = meeting(&kept.home).name();
        let open = |write: bool| OpenOptions::new().read(true).write(write).open(&name);
        let mut stay = Vec::new();
        for _ in 0..20 {
            // Where it has not made the next one yet, the system says so.
            drop(open(true));
            drop(open(false));
            stay.extend(open(true));
        }
        for one in &mut stay {
            let _ = one.write_all(b"who are you?");
        }
        let begun = std::time::Instant::now();
        assert!(kept.token().await.is_some());
        assert!(begun.elapsed() < PATIENCE, "{:?}", begun.elapsed());
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn who_is_gone_before_anybody_looks_is_passed_over() {
        let kept = kept();
        let _lock = super::super::locked(&kept.home, Duration::ZERO).expect("free");
        let mut listener = Listener::begin(&kept.home).expect("a listener");
        let name = meeting(&kept.home).name();
        drop(OpenOptions::new().read(true).write(true).open(&name).expect("an instance"));
        let first_who_asks = async {
            loop {
                let mut asker = listener.accept().await?;
                if let Some(question) = asker.question().await? {
                    return io::Result::Ok(question);
                }
            }
        };
        let (_, question) = tokio::join!(kept.token(), tokio::time::timeout(PATIENCE, first_who_asks));
        let question = question.expect("in time").expect("no error");
        assert!(question.contains(&kept.store.to_string()), "{}", *question);
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn each_start_has_another_name_and_other_words() {
        let kept = kept();
        let mut seen = std::collections::HashSet::new();
        for _ in 0..3 {
            let agent = kept.agent();
            let Meeting { pipe, asker, agent: word } = meeting(&kept.home);
            assert!([pipe, asker.0.to_string(), word.0.to_string()].into_iter().all(|one| seen.insert(one)));
            agent.abort();
            let _ = agent.await;
        }
    }
}
