//! The words about moving to another computer.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
#[command(
    override_usage = "sellerkey export STORE … --copy|--move --output FILE [--to age1… | --passphrase-file FILE]
       sellerkey export --all --copy|--move --output FILE [--to age1… | --passphrase-file FILE]"
)]
pub struct Export {
    /// The stores
    pub stores: Vec<String>,
    /// All stores
    #[arg(long, conflicts_with = "stores")]
    pub all: bool,
    /// Copy to watch: the other place uses the tokens, and this one goes on renewing them
    #[arg(long, conflicts_with = "moving")]
    pub copy: bool,
    /// Move: the other place renews the tokens, and this one no more
    #[arg(long = "move")]
    pub moving: bool,
    /// The file to make; it must not be there yet
    #[arg(long, short, value_name = "FILE")]
    pub output: PathBuf,
    /// Encrypt it to this recipient of age, whose identity opens it; may be given several times
    #[arg(long, value_name = "RECIPIENT", conflicts_with = "passphrase_file")]
    pub to: Vec<String>,
    /// Encrypt it with the passphrase on this file's first line; without this and --to a terminal is asked
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Restore {
    /// The file that `sellerkey export` made
    pub file: PathBuf,
    /// A file with the identity of age that the export was made for; may be given several times
    #[arg(long, value_name = "FILE", conflicts_with = "passphrase_file")]
    pub identity: Vec<PathBuf>,
    /// A file whose first line is the export's passphrase; else a terminal is asked
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Do not ask
    #[arg(long, short)]
    pub yes: bool,
}
