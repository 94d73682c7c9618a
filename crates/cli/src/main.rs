//! `sellerkey`, the command line: connect stores, see their state, hand their tokens out.

mod agent;
mod app;
mod args;
mod callback;
mod connect;
mod delivery;
mod doctor;
mod env;
mod exec;
mod failure;
mod import;
mod inspect;
mod layout;
mod link;
mod listen;
mod manual;
mod moving;
mod renew;
mod row;
mod sandbox;
mod sign;
mod status;
mod store;
mod terminal;
mod trial;

use std::process::ExitCode;
use std::sync::Arc;

use iop_sandbox::OnDemand;
use sellerkey_core::home::Home;
use sellerkey_core::{Sellerkey, clock};

use crate::args::{Arguments, Command, Deferred};
use crate::failure::Failure;
use crate::terminal::Terminal;

fn main() -> ExitCode {
    sellerkey_core::process::forbid_core_dumps();
    let arguments = match Arguments::of_this_call() {
        Ok(arguments) => arguments,
        Err(error) => return args::refuse(&error),
    };
    let terminal = Arc::new(Terminal::new(arguments.json, arguments.vault));
    terminal::log_to_stderr();
    let code = match run(&terminal, arguments.command) {
        Ok(code) => code,
        Err(failure) => terminal.fail(&failure),
    };
    // A thread may still be reading standard input, or waiting for a keychain: nobody waits for it.
    std::process::exit(code.into())
}

fn run(terminal: &Arc<Terminal>, command: Command) -> Result<u8, Failure> {
    match command {
        Command::Try => wait(trial::run(terminal)),
        Command::App(Deferred(command)) => app::run(terminal, command),
        Command::Connect(Deferred(wish)) => wait(connect::run(terminal, wish)),
        Command::Links(Deferred(asked)) => wait(link::run(terminal, asked.command)),
        Command::Listen(Deferred(asked)) => wait(listen::run(terminal.clone(), asked)),
        Command::Status(Deferred(asked)) => status::run(terminal, &asked),
        Command::Token(Deferred(asked)) => store::token(terminal, &asked),
        Command::Exec(Deferred(asked)) => exec::run(terminal, &asked),
        Command::Env(Deferred(asked)) => env::run(terminal, &asked),
        Command::Delivery(Deferred(command)) => wait(delivery::run(terminal, command)),
        Command::Deliver(Deferred(asked)) => wait(delivery::deliver(terminal, &asked)),
        Command::Agent => wait(agent::run(terminal)),
        Command::Renew(Deferred(asked)) => wait(renew::run(terminal, asked)),
        Command::Export(Deferred(asked)) => moving::export(terminal, &asked),
        Command::Restore(Deferred(asked)) => moving::restore(terminal, &asked),
        Command::Import(Deferred(given)) => wait(import::run(terminal, given)),
        Command::Check { store } => wait(store::check(terminal, &store)),
        Command::Rename { store, name } => store::rename(terminal, &store, &name),
        Command::Tag { store, tags } => store::tag(terminal, &store, &tags),
        Command::Forget(Deferred(asked)) => store::forget(terminal, &asked),
        Command::Activity(Deferred(asked)) => store::activity(terminal, &asked),
        Command::Inspect(Deferred(asked)) => wait(inspect::run(terminal, asked)),
        Command::Sign(Deferred(asked)) => sign::run(terminal, asked),
        Command::Sandbox(Deferred(options)) => wait(sandbox::run(terminal, options)),
        Command::Callback { what } => callback::run(terminal, what),
        Command::Doctor(Deferred(asked)) => wait(doctor::run(terminal, asked)),
        Command::Completions { shell } => args::completions(shell),
        Command::Manual { folder } => manual::write(&folder),
    }
}

/// The core on this user's data folder and keychain, with a sandbox for apps of that platform.
fn core(terminal: &Terminal) -> Result<Sellerkey, Failure> {
    core_on(terminal, home()?)
}

/// The data folder of whoever runs this.
fn home() -> Result<Home, Failure> {
    Ok(Home::open(std::env::var_os("SELLERKEY_HOME").map(Into::into))?)
}

/// The same on this data folder.
fn core_on(terminal: &Terminal, home: Home) -> Result<Sellerkey, Failure> {
    let sandbox = sandbox::BuiltIn(OnDemand::new(home.sandbox_state()));
    let clock = Box::new(clock::SystemClock);
    let wish = terminal.vault_wish()?;
    Ok(Sellerkey::with_chosen_vault(home, wish, terminal.patience(), clock, Some(Box::new(sandbox)))?)
}

/// Runs what waits for networks and people.
fn wait<T>(work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|error| failure::CommandError::Interrupted { reason: error.to_string() })?;
    let result = runtime.block_on(work);
    runtime.shutdown_background();
    result
}
