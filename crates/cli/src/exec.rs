//! `sellerkey exec`: a program with a store's token, which stands in no file and in no argument list.

use std::process::Command;

use sellerkey_core::stores::LiveToken;

use crate::args::{Complaint, Exec};
use crate::failure::{CommandError, Failure};
use crate::store::live_token;
use crate::terminal::Terminal;

/// The program takes this one's place where the system can do that: signals and its exit code are its own.
pub fn run(terminal: &Terminal, asked: &Exec) -> Result<u8, Failure> {
    let token = live_token(terminal, &asked.store, asked.min_validity)?.token;
    let Some((program, words)) = asked.command.split_first() else {
        return Err(CommandError::Usage(Complaint::other("no command")).into());
    };
    let mut command = Command::new(program);
    command.args(words);
    let failed = |error: std::io::Error| CommandError::Program {
        program: program.to_string_lossy().into_owned(),
        reason: error.to_string(),
    };
    let _open = hand_over(&mut command, asked, &token).map_err(failed)?;
    Err(failed(replace(&mut command)).into())
}

/// The end of a pipe that the program inherits.
#[cfg(unix)]
type Open = Option<std::os::fd::OwnedFd>;

#[cfg(unix)]
fn hand_over(command: &mut Command, asked: &Exec, token: &LiveToken) -> std::io::Result<Open> {
    use std::os::fd::AsRawFd;
    if !asked.fd {
        command.env(asked.name.as_str(), token.access_token.expose());
        return Ok(None);
    }
    let (read, write) = rustix::pipe::pipe_with(rustix::pipe::PipeFlags::CLOEXEC)?;
    // A token is far shorter than what a pipe holds.
    std::io::Write::write_all(&mut std::fs::File::from(write), token.access_token.expose().as_bytes())?;
    rustix::io::fcntl_setfd(&read, rustix::io::FdFlags::empty())?;
    command.env(format!("{}_FD", asked.name.as_str()), read.as_raw_fd().to_string());
    Ok(Some(read))
}

#[cfg(unix)]
fn replace(command: &mut Command) -> std::io::Error {
    std::os::unix::process::CommandExt::exec(command)
}

#[cfg(not(unix))]
type Open = ();

#[cfg(not(unix))]
fn hand_over(command: &mut Command, asked: &Exec, token: &LiveToken) -> std::io::Result<Open> {
    if asked.fd {
        return Err(std::io::Error::other("descriptors are not inherited on this system"));
    }
    command.env(asked.name.as_str(), token.access_token.expose());
    Ok(())
}

/// Runs it, and ends as it ended.
#[cfg(not(unix))]
fn replace(command: &mut Command) -> std::io::Error {
    match command.status() {
        Ok(status) => std::process::exit(status.code().unwrap_or(1)),
        Err(error) => error,
    }
}
