//! The words for developers: the inspector, signing, the sandbox, callbacks.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

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
