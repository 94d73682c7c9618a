//! The words about where a token goes.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use jiff::SignedDuration;

use sellerkey_core::delivery::Mode;
use sellerkey_core::token_form::{TokenForm, Variable};

use super::complaint::Form;
use super::duration;

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
    #[arg(long = "as", value_name = "NAME", default_value_t, value_parser = variable)]
    pub name: Variable,
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
    #[arg(long, value_enum, default_value = "dotenv")]
    pub format: TokenFormat,
    /// What programs find the token under
    #[arg(long = "as", value_name = "NAME", default_value_t, value_parser = variable)]
    pub name: Variable,
    /// Renew it first where it does not live this long yet, like 10m
    #[arg(long, value_parser = duration)]
    pub min_validity: Option<SignedDuration>,
}

#[derive(Debug, Subcommand)]
pub enum DeliveryCommand {
    /// Deliver a store's tokens somewhere from now on, and the present one at once
    Add(NewDelivery),
    /// Where tokens are delivered, when each arrived, and what failed
    List {
        /// Only of this store
        store: Option<String>,
    },
    /// Deliver there no more; what was delivered stays there until it ends
    Remove {
        /// The store
        store: String,
        /// The delivery
        name: String,
    },
}

#[derive(Debug, Args)]
#[command(override_usage = "sellerkey delivery add STORE [OPTIONS] --file PATH
       sellerkey delivery add STORE [OPTIONS] --url ADDRESS
       sellerkey delivery add STORE [OPTIONS] -- COMMAND [ARGUMENTS]")]
#[command(group = clap::ArgGroup::new("to").required(true).args(["command", "url", "file"]))]
pub struct NewDelivery {
    /// The store
    pub store: String,
    /// What to call the delivery; else by its program, host or file
    #[arg(long)]
    pub name: Option<String>,
    /// Into this file, written whole or not at all
    #[arg(long, value_name = "PATH")]
    pub file: Option<PathBuf>,
    /// Who may read the file, in octal; nobody but its owner may write it
    #[arg(long, requires = "file", default_value = "600", value_parser = mode)]
    pub mode: Mode,
    /// Whose the file is to be, by name or number
    #[arg(long, requires = "file", value_name = "USER[:GROUP]")]
    pub owner: Option<String>,
    /// By a signed POST to this https address, by the rules of Standard Webhooks
    #[arg(long, value_name = "ADDRESS")]
    pub url: Option<String>,
    /// Read the webhook's secret (whsec_…) from stdin; else one is made and printed
    #[arg(long, requires = "url")]
    pub secret_stdin: bool,
    /// In what form a command or a file gets the token
    #[arg(long, value_enum, default_value = "raw", conflicts_with = "url")]
    pub format: TokenFormat,
    /// What programs find the token under, in a form that has a name
    #[arg(long = "as", value_name = "NAME", default_value_t, value_parser = variable)]
    pub variable: Variable,
    /// Deliver the first time when the token is renewed
    #[arg(long)]
    pub later: bool,
    /// By a command that reads the token from its standard input, such as: railway variable set KEY --stdin
    #[arg(last = true, value_name = "COMMAND")]
    pub command: Vec<String>,
}

#[derive(Debug, Args)]
pub struct Deliver {
    /// Only of this store
    pub store: Option<String>,
    /// What was accepted before, too
    #[arg(long)]
    pub again: bool,
}

/// The forms in which a token is written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum TokenFormat {
    /// The token, and nothing else
    Raw,
    /// A .env file
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

impl From<TokenFormat> for TokenForm {
    fn from(format: TokenFormat) -> Self {
        match format {
            TokenFormat::Raw => Self::Raw,
            TokenFormat::Dotenv => Self::Dotenv,
            TokenFormat::Json => Self::Json,
            TokenFormat::Shell => Self::Shell,
            TokenFormat::Systemd => Self::Systemd,
            TokenFormat::K8s => Self::K8s,
        }
    }
}

/// The name of a variable, as every shell takes it.
fn variable(name: &str) -> Result<Variable, Form> {
    Variable::parse(name).ok_or(Form::Variable)
}

fn mode(text: &str) -> Result<Mode, Form> {
    Mode::parse(text).ok_or(Form::Mode)
}
