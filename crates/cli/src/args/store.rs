//! The words about stores: connecting them, looking at them, renewing their tokens.

use clap::{Args, ValueEnum};
use jiff::SignedDuration;

use super::duration;

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
    /// Make a link for the owner of the account, who is somewhere else, and end at once
    #[arg(long, conflicts_with_all = ["no_browser", "yes", "if_different"])]
    pub link: bool,
    /// How long the link is good for: 1h to 30d; 7d unless said
    #[arg(long, value_name = "TIME", requires = "link", value_parser = duration)]
    pub valid: Option<SignedDuration>,
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
