//! The words of the command line.

use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use jiff::SignedDuration;

use sellerkey_core::vault::VaultKind;

use crate::failure::{CommandError, DONE, Failure};
use crate::terminal::{Terminal, write};

const HELP: &str = "\
{about}

Usage: sellerkey COMMAND [OPTIONS]

Begin
  try          The whole job on a sandbox of its own, leaving nothing behind
  app          Add, check, change and remove apps: key, secret, callback URL
  connect      Connect a store, or authorize one again, in the browser
  import       Take tokens over from a program that has them

Stores
  status       Which stores there are, and how long their tokens live
  token        Print a store's live access token, renewed if need be
  exec         Run a program with a store's token in its environment
  env          Print a store's token as a file that other programs read
  agent        Renew tokens when they are due, and hand them to the other programs
  renew        Renew a store's token now, or those of all stores
  check        Ask the platform whether a store's token is alive
  rename       Give a store another name
  tag          Sort stores by words of your own
  forget       Forget a store and its tokens
  activity     What was asked and answered, with request ids

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

#[derive(Debug, Subcommand)]
pub enum Command {
    /// The whole job on a sandbox of its own, in a temporary home, leaving nothing behind
    Try,
    /// Add, check, change and remove apps
    #[command(subcommand)]
    App(AppCommand),
    /// Connect a store, or authorize one again: prints the address, opens the browser, waits
    Connect(Connect),
    /// Which stores there are, and how long their tokens live
    Status(Status),
    /// Print a store's access token, renewed where it is due; one that has run out is never printed
    Token(Token),
    /// Run a program with a store's live token in its environment, where no other user's program sees it
    Exec(Exec),
    /// Print a store's live token in the form of a file that other programs read
    Env(Env),
    #[cfg(unix)]
    /// Renew tokens when they are due, and hand them to the other programs of this user, until Ctrl-C
    Agent,
    /// Renew a store's token now, or those of all stores
    Renew(Renew),
    /// Take tokens over from a program that has them: a token answer, as JSON on stdin
    Import(Import),
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
    Forget(Forget),
    /// What was asked and answered, the newest last
    Activity(Activity),
    /// Say which mistake made a refused sign, and what the right request is; the secret is never taken from an
    /// argument
    Inspect(Inspect),
    /// Sign a call and show the text that is signed; the secret is never taken from an argument
    Sign(Sign),
    /// Run a strict local gateway that speaks the platform's protocol, until Ctrl-C
    Sandbox(Sandbox),
    /// Print the hand-over page, or the lines that let a backend of your own serve it
    Callback {
        #[arg(value_enum)]
        what: CallbackPart,
    },
    /// Print completions for a shell
    Completions {
        #[arg(value_enum)]
        shell: Shell,
    },
}

#[derive(Debug, Subcommand)]
pub enum AppCommand {
    /// Save an app; nothing is sent anywhere. The secret is asked for, or read from stdin
    Add {
        /// What to call it
        name: String,
        /// “AppKey” in the app console
        #[arg(long)]
        key: String,
        /// Where it is registered: aliexpress, lazada-sg|th|my|vn|ph|id, miravia, daraz-pk|bd|lk|np, alibaba,
        /// sandbox, or a gateway's address
        #[arg(long, default_value = "aliexpress")]
        platform: String,
        /// Exactly as it stands in the app console
        #[arg(long, default_value = sellerkey_core::callback::DEFAULT_CALLBACK)]
        callback: String,
        /// What answers at a callback URL on the web
        #[arg(long, value_enum, default_value_t)]
        answers: Answers,
        /// Read “App Secret” from stdin instead of asking for it
        #[arg(long)]
        secret_stdin: bool,
    },
    /// All apps
    List,
    /// Ask the platform whether key and secret are right: a dry run that uses nothing up
    Check {
        /// The app
        name: String,
    },
    /// Change an app; what is not given stays
    Edit {
        /// The app
        name: String,
        /// Its new name
        #[arg(long)]
        rename: Option<String>,
        /// “AppKey” in the app console
        #[arg(long)]
        key: Option<String>,
        /// Where it is registered
        #[arg(long)]
        platform: Option<String>,
        /// Exactly as it stands in the app console
        #[arg(long)]
        callback: Option<String>,
        /// What answers at a callback URL on the web
        #[arg(long, value_enum)]
        answers: Option<Answers>,
        /// Read a new “App Secret” from stdin
        #[arg(long)]
        secret_stdin: bool,
    },
    /// Remove an app without stores, and its secret
    Remove {
        /// The app
        name: String,
    },
}

#[derive(Debug, Args)]
pub struct Connect {
    /// The app; may be left out where there is only one
    pub app: Option<String>,
    /// The store to authorize again, or what to call a new one
    #[arg(long, value_name = "NAME")]
    pub store: Option<String>,
    /// Open no browser; the address is printed
    #[arg(long)]
    pub no_browser: bool,
    /// Take the account that comes without asking
    #[arg(long, short)]
    pub yes: bool,
    /// What to do where another account authorizes than the store's
    #[arg(long, value_enum, value_name = "WHAT")]
    pub if_different: Option<IfDifferent>,
}

#[derive(Debug, Args)]
pub struct Status {
    /// Only this store, in detail
    pub store: Option<String>,
    /// Exit with 4 where a store has to be authorized again within this time, like 7d or 12h
    #[arg(long, value_parser = duration)]
    pub within: Option<SignedDuration>,
    /// Only stores with this tag
    #[arg(long)]
    pub tag: Option<String>,
}

#[derive(Debug, Args)]
pub struct Token {
    /// The store
    pub store: String,
    /// Fail where it does not live this long yet, like 10m
    #[arg(long, value_parser = duration)]
    pub min_validity: Option<SignedDuration>,
}

#[derive(Debug, Args)]
pub struct Exec {
    /// The store
    pub store: String,
    /// What the program finds the token under
    #[arg(long = "as", value_name = "NAME", default_value = TOKEN_NAME, value_parser = variable)]
    pub name: String,
    /// Put the token on an open descriptor in place of the environment; the variable `NAME_FD` says which
    #[arg(long)]
    pub fd: bool,
    /// Renew it first where it does not live this long yet, like 10m
    #[arg(long, value_parser = duration)]
    pub min_validity: Option<SignedDuration>,
    /// The program, and its words
    #[arg(required = true, trailing_var_arg = true, allow_hyphen_values = true, value_name = "COMMAND")]
    pub command: Vec<std::ffi::OsString>,
}

#[derive(Debug, Args)]
pub struct Env {
    /// The store
    pub store: String,
    /// The file's form
    #[arg(long, value_enum, default_value_t)]
    pub format: EnvFormat,
    /// What programs find the token under
    #[arg(long = "as", value_name = "NAME", default_value = TOKEN_NAME, value_parser = variable)]
    pub name: String,
    /// Renew it first where it does not live this long yet, like 10m
    #[arg(long, value_parser = duration)]
    pub min_validity: Option<SignedDuration>,
}

/// What programs find a token under where nobody said otherwise.
const TOKEN_NAME: &str = "ALIEXPRESS_ACCESS_TOKEN";

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum EnvFormat {
    /// A .env file
    #[default]
    Dotenv,
    /// An object with one name
    Json,
    /// A line for sh, to be evaluated
    Shell,
    /// An `EnvironmentFile` of systemd
    Systemd,
    /// A Kubernetes secret
    K8s,
}

#[derive(Debug, Args)]
pub struct Renew {
    /// The store
    #[arg(required_unless_present = "all")]
    pub store: Option<String>,
    /// All stores, a few at a time
    #[arg(long, conflicts_with = "store")]
    pub all: bool,
    /// Only those whose renewal is due, for a timer: nothing is asked where nothing is due
    #[arg(long, requires = "all")]
    pub due: bool,
    /// Only stores with this tag
    #[arg(long, requires = "all")]
    pub tag: Option<String>,
}

#[derive(Debug, Args)]
pub struct Import {
    /// The app that the tokens were made with
    pub app: String,
    /// What to call the store; else by its account
    #[arg(long, value_name = "NAME")]
    pub store: Option<String>,
    /// The other program goes on renewing them; here they are only watched
    #[arg(long)]
    pub watch: bool,
}

#[derive(Debug, Args)]
pub struct Forget {
    /// The store
    pub store: String,
    /// Do not ask
    #[arg(long, short)]
    pub yes: bool,
}

#[derive(Debug, Args)]
pub struct Activity {
    /// Only of this store
    pub store: Option<String>,
    /// The newest so many
    #[arg(long, default_value_t = 50)]
    pub limit: u32,
}

#[derive(Debug, Args)]
pub struct Inspect {
    /// The refused request: an address, a cURL command line, a log line, name=value pairs, a text that was signed, an
    /// answer; or a file that holds it; or - for stdin
    #[arg(value_name = "REQUEST|FILE|-", required_unless_present = "activity")]
    pub request: Option<String>,
    /// The request of this entry of sellerkey activity
    #[arg(long, value_name = "ID", conflicts_with = "request")]
    pub activity: Option<i64>,
    /// The app that signed: its secret stays in the keychain
    #[arg(long, value_name = "NAME")]
    pub app: Option<String>,
    /// Read the app secret from stdin
    #[arg(long, conflicts_with = "app")]
    pub secret_stdin: bool,
    /// Read the app secret from a file
    #[arg(long, value_name = "FILE", conflicts_with_all = ["app", "secret_stdin"])]
    pub secret_file: Option<PathBuf>,
    /// Send the right recipe to the platform as a dry run: a token call whose code is made up
    #[arg(long)]
    pub send: bool,
    /// Print a text for the platform's support, in English and Chinese, without anything secret
    #[arg(long)]
    pub ticket: bool,
}

#[derive(Debug, Args)]
pub struct Sign {
    /// The path of a system call, like /auth/token/create; none for a business call, which brings its method
    #[arg(long)]
    pub path: Option<String>,
    /// A parameter; app key, sign method and timestamp are filled in where they are missing
    #[arg(long = "param", value_name = "NAME=VALUE")]
    pub params: Vec<String>,
    /// Sign with the secret of this app
    #[arg(long, value_name = "NAME", required_unless_present_any = ["secret_stdin", "snippet"])]
    pub app: Option<String>,
    /// Read the secret from stdin
    #[arg(long, conflicts_with = "app")]
    pub secret_stdin: bool,
    /// Where the call would go; with --app, where the app is registered
    #[arg(long, default_value = "aliexpress", conflicts_with = "app")]
    pub platform: String,
    /// Show every step to the sign, beside a published example worked in the same way
    #[arg(long)]
    pub explain: bool,
    /// Print a program that signs and sends the token call, and nothing else
    #[arg(long, value_enum, value_name = "LANGUAGE", conflicts_with_all = ["app", "secret_stdin", "explain", "path"])]
    pub snippet: Option<Language>,
}

#[derive(Debug, Args)]
pub struct Sandbox {
    /// A throw-away app, KEY:SECRET or KEY:SECRET:online; may be repeated. Two are made up where none is given
    #[arg(long = "app", value_name = "KEY:SECRET[:STATUS]")]
    pub apps: Vec<iop_sandbox::App>,
    /// The gateway's port; any free one by default
    #[arg(long, default_value_t = 0)]
    pub port: u16,
    /// The control side's port; any free one by default
    #[arg(long, default_value_t = 0)]
    pub control_port: u16,
    /// Remember codes and tokens (by their hashes) in this file
    #[arg(long, value_name = "FILE")]
    pub state: Option<PathBuf>,
    /// What becomes of a refresh token that was used
    #[arg(long, value_enum, default_value_t)]
    pub rotation: Rotation,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum Answers {
    /// Nothing, or you don't know: you paste the address
    #[default]
    Nothing,
    /// Sellerkey's hand-over page
    HandOver,
    /// Your own backend, with Sellerkey's lines in it
    Backend,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum IfDifferent {
    /// The new account becomes a store of its own
    KeepBoth,
    /// The store goes over to the new account
    Move,
    /// The new tokens are forgotten
    Drop,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum Rotation {
    /// It lives on, as on the platform
    #[default]
    Off,
    /// It ends at once
    Strict,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Language {
    /// JavaScript, for Node
    Js,
    /// Python
    Python,
    /// PHP
    Php,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum CallbackPart {
    /// The page itself, for any static host
    Page,
    /// Lines for Express
    Express,
    /// Lines for Next.js
    Next,
    /// Lines for Flask
    Flask,
    /// Lines for PHP
    Php,
}

/// Says what is wrong with the words, or gives the help that was asked for.
pub fn refuse(error: &clap::Error) -> std::process::ExitCode {
    let asked = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
    if !asked && std::env::args_os().any(|argument| argument == "--json") {
        let reason = error.render().to_string();
        let reason = reason.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned();
        return Terminal::new(true, None).fail(&CommandError::Usage { reason }.into()).into();
    }
    // Where even this cannot be written there is nobody to tell.
    let _ = error.print();
    if asked { DONE.into() } else { 2.into() }
}

/// Prints completions for a shell.
pub fn completions(shell: Shell) -> Result<u8, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "sellerkey", &mut script);
    write(&script)?;
    Ok(DONE)
}

/// The name of a variable, as every shell takes it.
fn variable(name: &str) -> Result<String, String> {
    let fits = |char: char| char.is_ascii_alphanumeric() || char == '_';
    let begins = name.starts_with(|char: char| char.is_ascii_alphabetic() || char == '_');
    if begins && name.chars().all(fits) {
        Ok(name.to_owned())
    } else {
        Err("letters, digits and _".to_owned())
    }
}

fn vault_kind(word: &str) -> Result<VaultKind, String> {
    VaultKind::parse(word).ok_or_else(|| "keychain or file".to_owned())
}

/// Reads `30s`, `10m`, `12h`, `7d` or `2w`.
fn duration(text: &str) -> Result<SignedDuration, String> {
    let split = text.find(|char: char| !char.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at(split);
    let seconds = match unit {
        "s" => 1,
        "m" => 60,
        "h" => 3_600,
        "d" => 86_400,
        "w" => 604_800,
        _ => return Err("write it like 30s, 10m, 12h, 7d or 2w".to_owned()),
    };
    let number: i64 = number.parse().map_err(|_| "write it like 30s, 10m, 12h, 7d or 2w".to_owned())?;
    number.checked_mul(seconds).map(SignedDuration::from_secs).ok_or_else(|| "that is too long".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_sound_and_every_command_stands_in_the_help() {
        Arguments::command().debug_assert();
        for command in Arguments::command().get_subcommands() {
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
