//! A token goes to a command's standard input: in no argument list, in no environment, in no file.

use std::ffi::OsString;
use std::io::{Read, Write};
use std::os::fd::OwnedFd;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use command_fds::CommandFdExt;
use rustix::process::{Pid, Signal, kill_process_group};

use super::destination::said;
use super::{CommandLine, DeliveryError, Parcel};
use crate::mask::mask;

/// A command that takes longer hangs.
pub(crate) const LONGEST: Duration = Duration::from_mins(1);

/// How often it is looked whether a command has ended.
const LOOK: Duration = Duration::from_millis(10);

/// So much of what a failing command says is read; the end of it is kept.
const LONGEST_SAID: u64 = 64 * 1024;

/// What a command has started in its turn may hold its output open; its own words are there at once.
const LAST_WORDS: Duration = Duration::from_secs(1);

/// So many characters of its last line are shown.
const SHOWN: usize = 200;

/// Runs a command, the token on its standard input. Blocks. It inherits the lock: should this program be killed, nobody
/// delivers a newer token before the command has come to its end.
pub(crate) fn send(
    command: &CommandLine,
    parcel: &Parcel,
    lock: OwnedFd,
    longest: Duration,
) -> Result<(), DeliveryError> {
    let (form, variable) = command.form();
    let text = parcel.text(form, variable);
    let program = command.program().to_owned();
    let not_run = |reason: String| DeliveryError::NotRun { program: program.clone(), reason };
    if !command.folder().is_dir() {
        return Err(not_run(format!("{} is gone", command.folder().display())));
    }
    let mut child = {
        let mut run: Command = command.command();
        run.envs(said(parcel)).process_group(0).preserved_fds(vec![lock]);
        run.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
        run.spawn().map_err(|error| not_run(error.to_string()))?
    };
    let said = listen(&mut child);
    if let Some(mut stdin) = child.stdin.take() {
        // A command that does not read is judged by how it ends; it must not hold this thread up.
        thread::spawn(move || drop(stdin.write_all(text.as_bytes())));
    }
    match wait(&mut child, longest).map_err(|error| not_run(error.to_string()))? {
        Some(status) if status.success() => Ok(()),
        Some(status) => {
            let said = said.and_then(|said| said.recv_timeout(LAST_WORDS).ok()).unwrap_or_default();
            let said = fit_to_show(&String::from_utf8_lossy(&said), parcel.token(), std::env::vars_os());
            Err(DeliveryError::Failed { program, status: ended(status), said })
        }
        None => Err(DeliveryError::Hung { program, seconds: longest.as_secs() }),
    }
}

/// Reads what the command complains of, to its end, so that it never waits for a reader.
fn listen(child: &mut Child) -> Option<Receiver<Vec<u8>>> {
    let mut stderr = child.stderr.take()?;
    let (tell, said) = channel();
    thread::spawn(move || {
        let mut said = Vec::new();
        // Only the end of it is of interest.
        while (&mut stderr).take(LONGEST_SAID).read_to_end(&mut said).is_ok_and(|count| count > 0) {
            let surplus = said.len().saturating_sub(usize::try_from(LONGEST_SAID).unwrap_or(usize::MAX));
            said.drain(..surplus);
        }
        // Nobody may want to know any more.
        let _ = tell.send(said);
    });
    Some(said)
}

/// How it ended; none where it did not in time.
fn wait(child: &mut Child, longest: Duration) -> std::io::Result<Option<ExitStatus>> {
    let end = Instant::now() + longest;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if Instant::now() >= end {
            end_group(child);
            child.wait()?;
            return Ok(None);
        }
        thread::sleep(LOOK);
    }
}

fn end_group(child: &Child) {
    let group = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
    // Nobody may be left of it.
    let _ = group.map(|group| kill_process_group(group, Signal::KILL));
}

fn ended(status: ExitStatus) -> String {
    use std::os::unix::process::ExitStatusExt;
    match (status.code(), status.signal()) {
        (Some(code), _) => code.to_string(),
        // As shells count.
        (None, Some(signal)) => (128 + signal).to_string(),
        (None, None) => status.to_string(),
    }
}

/// The last line of what a command said. A command may print what it was given, and what it has of its own: where a part
/// of the token stands in its words, in whatever coding, nothing of them is shown; values of variables that are called
/// like secrets are taken out, and whatever else looks like a secret is masked.
fn fit_to_show(said: &str, token: &str, variables: impl Iterator<Item = (OsString, OsString)>) -> String {
    if gives_away(said, token) {
        return "…".to_owned();
    }
    let Some(line) = said.lines().map(str::trim).rfind(|line| !line.is_empty()) else {
        return "—".to_owned();
    };
    let mut line = line.to_owned();
    for (name, value) in variables {
        let name = name.to_string_lossy().to_ascii_uppercase();
        let value = value.to_string_lossy();
        let is_secret =
            ["TOKEN", "SECRET", "KEY", "PASS", "CREDENTIAL"].iter().any(|word| name.contains(word));
        if is_secret && value.len() >= 4 {
            line = line.replace(value.as_ref(), "***");
        }
    }
    let plain: String = line.chars().filter(|char| !char.is_control()).collect();
    mask(&plain).chars().take(SHOWN).collect()
}

/// Whether words hold a part of a token that is long enough to matter: as it is, in hexadecimal, or in base64.
fn gives_away(said: &str, token: &str) -> bool {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD_NO_PAD;
    const PART: usize = 8;
    let bare: String =
        said.chars().filter(|char| char.is_ascii_alphanumeric() || "_+/-".contains(*char)).collect();
    let holds = |coded: &str| {
        let coded: Vec<char> = coded.chars().collect();
        coded.windows(PART.min(coded.len()).max(1)).any(|part| {
            let part: String = part.iter().collect();
            said.contains(&part) || bare.contains(&part)
        })
    };
    let bytes = token.as_bytes();
    // Three ways, by where in the coded text it begins; what the neighbours share is left out.
    let in_base64 =
        (0..3).any(|skip| bytes.get(skip..).is_some_and(|part| holds(&STANDARD_NO_PAD.encode(part))));
    let hexadecimal = hex::encode(bytes);
    holds(token) || in_base64 || holds(&hexadecimal) || holds(&hexadecimal.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;

    use super::*;

    const TOKEN: &str = "50000701c1234567890abcdefGHIJKLMNOPqrstuvwxyz12";

    fn shown(said: &str) -> String {
        fit_to_show(said, TOKEN, [("RAILWAY_TOKEN".into(), "moonlight".into())].into_iter())
    }

    #[test]
    fn what_a_command_complains_of_is_shown() {
        assert_eq!(
            shown("\n  Project not found. Run `railway link`.\n\n"),
            "Project not found. Run `railway link`."
        );
        assert_eq!(shown("one\ntwo"), "two");
        assert_eq!(shown(""), "—");
        assert!(shown(&"long ".repeat(200)).chars().count() <= SHOWN);
        assert_eq!(shown("\u{1b}[31mred\u{1b}[0m"), "[31mred[0m");
    }

    #[test]
    fn what_gives_the_token_away_is_not() {
        let coded = STANDARD.encode(TOKEN);
        let shifted = STANDARD.encode(format!("token={TOKEN}"));
        let line = STANDARD.encode(format!("t={TOKEN}\n"));
        // Of letters whose hexadecimal has letters.
        let (low, high) = (hex::encode("JKLMNO"), hex::encode_upper("JKLMNO"));
        for secret in
            [TOKEN, &TOKEN[..12], &TOKEN[20..30], &hex::encode(TOKEN), &low, &high, &coded, &shifted, &line]
        {
            assert_eq!(shown(&format!("cannot set {secret}: no")), "…", "{secret}");
            assert_eq!(shown(&format!("{secret}\nlast line")), "…", "{secret}");
        }
        let spaced: String = TOKEN.chars().flat_map(|char| [char, ' ']).collect();
        assert_eq!(shown(&spaced), "…");
    }

    #[test]
    fn what_it_has_of_its_own_is_taken_out() {
        assert_eq!(shown("logged in with moonlight"), "logged in with ***");
        assert_eq!(shown("bad key sk_live_51H8aB2cD3eF4gH5iJ6k"), "bad key ***");
    }
}
