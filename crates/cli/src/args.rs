//! The words of the command line.

mod app;
mod complaint;
mod deferred;
mod developer;
mod doctor;
mod link;
mod localized;
mod moving;
mod store;
mod token;

use std::mem::ManuallyDrop;
use std::path::PathBuf;

use clap::error::{ContextKind, ErrorKind};
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use clap_complete::Shell;
use jiff::SignedDuration;

use sellerkey_core::vault::VaultKind;

pub use self::app::*;
pub use self::complaint::Complaint;
use self::complaint::Form;
pub use self::deferred::Deferred;
pub use self::developer::*;
pub use self::doctor::*;
pub use self::link::*;
pub use self::moving::*;
pub use self::store::*;
pub use self::token::*;
use crate::failure::{CommandError, DONE, Failure};
use crate::terminal::{Terminal, write};

const HELP: &str = "\
{about}

Usage: sellerkey COMMAND [OPTIONS]

Begin
  try          The whole job on a sandbox of its own, leaving nothing behind
  app          Add, check, change and remove apps: key, secret, callback URL
  connect      Connect a store, or authorize one again, in the browser
  links        Links that were sent to owners of accounts elsewhere: list, take back
  listen       Receive those who authorize elsewhere, behind a proxy or a tunnel
  import       Take tokens over from a program that has them

Stores
  status       Which stores there are, and how long their tokens live
  renew        Renew a store's token now, or those of all stores
  check        Ask the platform whether a store's token is alive
  rename       Give a store another name
  tag          Sort stores by words of your own
  forget       Forget a store and its tokens
  activity     What was asked and answered, with request ids

Where the token works
  token        Print a store's live access token, renewed if need be
  exec         Run a program with a store's token in its environment
  env          Print a store's token as a file that other programs read
  delivery     Where tokens are delivered by themselves: a command, a webhook, a file
  deliver      Deliver now what has not been accepted yet
  agent        Renew and deliver when it is due, and hand tokens to the other programs

To another computer
  export       Stores and their apps in an encrypted file, copied or moved
  restore      Bring them in from such a file

When something is wrong
  doctor       Examine everything, say what to do, mend what can be mended

For developers
  inspect      Which mistake made a refused sign, and what the right request is
  sign         Sign a call, and show the text that is signed, step by step
  sandbox      A strict local gateway that speaks the platform's protocol
  callback     The hand-over page, and lines for a backend of your own
  completions  Completions for your shell

Options:
{options}

Data goes to stdout, words to stderr. Exit codes: 0 done, 1 unexpected, 2 usage, 3 no such app or store,
4 must be authorized again, 5 keychain, 6 try again later, 7 refused by the platform, 8 cancelled or timed out.
SELLERKEY_HOME moves the data folder; SELLERKEY_LOG=debug says more. Not affiliated with AliExpress.
";

/// Connects AliExpress seller and drop-shipper accounts, and keeps their API tokens in the keychain.
#[derive(Debug, Parser)]
#[command(name = "sellerkey", version, help_template = HELP, disable_help_subcommand = true)]
pub struct Arguments {
    /// Answer in JSON; see docs/cli.md
    #[arg(long, global = true)]
    pub json: bool,
    /// Where a new data folder keeps its secrets: keychain, or file (encrypted; see docs/servers.md)
    #[arg(long, global = true, value_name = "KIND", value_parser = vault_kind)]
    pub vault: Option<VaultKind>,
    #[command(subcommand)]
    pub command: Command,
}

impl Arguments {
    /// What this program was called with. What was described for it is never taken apart: the program ends as a whole.
    pub fn of_this_call() -> Result<Self, clap::Error> {
        let mut described = ManuallyDrop::new(Self::command());
        let mut matches = described.try_get_matches_from_mut(std::env::args_os())?;
        Self::from_arg_matches_mut(&mut matches).map_err(|error| error.format(&mut described))
    }

    /// All commands with all their words.
    pub fn described() -> clap::Command {
        let mut all = Self::command();
        all.build();
        all
    }
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// The whole job on a sandbox of its own, in a temporary home, leaving nothing behind
    Try,
    /// Add, check, change and remove apps
    #[command(subcommand)]
    App(Deferred<AppCommand>),
    /// Connect a store, or authorize one again: prints the address, opens the browser, waits
    Connect(Deferred<Connect>),
    /// Links that were made by connect --link: list them, take one back, take an address that an owner sent
    Links(Deferred<Links>),
    /// Receive the callbacks of those who authorize elsewhere, behind a proxy or a tunnel, until Ctrl-C
    Listen(Deferred<Listen>),
    /// Which stores there are, and how long their tokens live
    Status(Deferred<Status>),
    /// Print a store's access token, renewed where it is due; one that has run out is never printed
    Token(Deferred<Token>),
    /// Run a program with a store's live token in its environment, where no other user's program sees it
    Exec(Deferred<Exec>),
    /// Print a store's live token in the form of a file that other programs read
    Env(Deferred<Env>),
    /// Where a store's tokens are delivered by themselves, each new one until it is accepted
    #[command(subcommand)]
    Delivery(Deferred<DeliveryCommand>),
    /// Deliver now what has not been accepted yet, without waiting for the next try
    Deliver(Deferred<Deliver>),
    /// Renew tokens when they are due, deliver them, and hand them to the other programs of this user, until Ctrl-C
    Agent,
    /// Renew a store's token now, or those of all stores
    Renew(Deferred<Renew>),
    /// Take tokens over from a program that has them: a token answer, as JSON on stdin
    Import(Deferred<Import>),
    /// Put stores and their apps into an encrypted file for another computer: a copy to watch, or a move, after which
    /// they are renewed there and no more here
    Export(Deferred<Export>),
    /// Bring in stores and apps from the file of an export; what is here already is recognised
    Restore(Deferred<Restore>),
    /// Ask the platform whether a store's token is alive
    Check {
        /// The store
        store: String,
    },
    /// Give a store another name
    Rename {
        /// The store
        store: String,
        /// Its new name
        name: String,
    },
    /// Give a store these tags in place of those it has; none takes them away
    Tag {
        /// The store
        store: String,
        /// Words without commas
        tags: Vec<String>,
    },
    /// Forget a store and its tokens
    Forget(Deferred<Forget>),
    /// What was asked and answered, the newest last
    Activity(Deferred<Activity>),
    /// Say which mistake made a refused sign, and what the right request is; the secret is never taken from an
    /// argument
    Inspect(Deferred<Inspect>),
    /// Sign a call and show the text that is signed; the secret is never taken from an argument
    Sign(Deferred<Sign>),
    /// Run a strict local gateway that speaks the platform's protocol, until Ctrl-C
    Sandbox(Deferred<Sandbox>),
    /// Print the hand-over page, or the lines that let a backend of your own serve it
    Callback {
        #[arg(value_enum)]
        what: CallbackPart,
    },
    /// Examine keychain, registry, platforms, apps, stores and deliveries, and say what to do
    Doctor(Deferred<Doctor>),
    /// Print completions for a shell
    Completions {
        #[arg(value_enum)]
        shell: Shell,
    },
    /// Write the manual, a page for each command, into a folder: for packages
    #[command(hide = true)]
    Manual {
        #[arg(value_name = "FOLDER")]
        folder: PathBuf,
    },
}

/// Says what is wrong with the words, or gives the help that was asked for, or that is all the answer to a command that
/// needs another.
pub fn refuse(error: &clap::Error) -> std::process::ExitCode {
    let (help, asked) = match error.kind() {
        ErrorKind::DisplayHelp => (true, true),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => (true, false),
        ErrorKind::DisplayVersion => (false, true),
        _ => (false, false),
    };
    let json = std::env::args_os().any(|argument| argument == "--json");
    if !asked && (json || !help) {
        let terminal = Terminal::new(json, None);
        let code = terminal.fail(&CommandError::Usage(Complaint::of(error)).into());
        if let Some(usage) = error.get(ContextKind::Usage).filter(|_| !json) {
            terminal.words(&format!("\n{}", localized::usage(&usage.to_string())));
        }
        return code.into();
    }
    // Where even this cannot be written there is nobody to tell.
    let _ = match localized::help(std::env::args_os()).filter(|_| help) {
        Some(help) if asked => std::io::Write::write_all(&mut std::io::stdout().lock(), help.as_bytes()),
        Some(help) => std::io::Write::write_all(&mut std::io::stderr().lock(), help.as_bytes()),
        None => error.print(),
    };
    if asked { DONE.into() } else { 2.into() }
}

/// Prints completions for a shell.
pub fn completions(shell: Shell) -> Result<u8, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::described(), "sellerkey", &mut script);
    write(&script)?;
    Ok(DONE)
}

fn vault_kind(word: &str) -> Result<VaultKind, Form> {
    VaultKind::parse(word).ok_or(Form::Vault)
}

/// Reads `30s`, `10m`, `12h`, `7d` or `2w`.
fn duration(text: &str) -> Result<SignedDuration, Form> {
    let split = text.find(|char: char| !char.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at(split);
    let seconds = match unit {
        "s" => 1,
        "m" => 60,
        "h" => 3_600,
        "d" => 86_400,
        "w" => 604_800,
        _ => return Err(Form::Duration),
    };
    let number: i64 = number.parse().map_err(|_| Form::Duration)?;
    number.checked_mul(seconds).map(SignedDuration::from_secs).ok_or(Form::TooLong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_sound_and_every_command_stands_in_the_help() {
        Arguments::command().debug_assert();
        for command in Arguments::described().get_subcommands().filter(|command| !command.is_hide_set()) {
            assert!(HELP.contains(&format!("\n  {} ", command.get_name())), "{}", command.get_name());
        }
    }

    #[test]
    fn a_call_is_signed_with_one_secret_and_any_parameters() {
        let reads = |words: &[&str]| Arguments::try_parse_from([&["sellerkey", "sign"], words].concat());
        let call = ["--path", "/auth/token/create", "--param", "code=1", "--param", "timestamp=2"];
        assert!(reads(&[&call[..], &["--app", "Shop"]].concat()).is_ok());
        assert!(reads(&[&call[..], &["--secret-stdin", "--platform", "miravia"]].concat()).is_ok());
        assert!(reads(&call).is_err(), "without a secret");
        assert!(reads(&["--app", "Shop", "--secret-stdin"]).is_err(), "with two");
    }

    #[test]
    fn durations() {
        assert_eq!(duration("7d"), Ok(SignedDuration::from_hours(7 * 24)));
        assert_eq!(duration("0s"), Ok(SignedDuration::ZERO));
        for text in ["", "7", "d", "-1d", "1.5h", "7days", "99999999999999999999w", "9999999999999999w"] {
            assert!(duration(text).is_err(), "{text}");
        }
    }
}
