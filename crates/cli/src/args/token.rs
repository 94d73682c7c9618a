//! The words about where a token goes.

use clap::{Args, ValueEnum};
use jiff::SignedDuration;

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

/// What programs find a token under where nobody said otherwise.
const TOKEN_NAME: &str = "ALIEXPRESS_ACCESS_TOKEN";

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
