//! The words about apps.

use clap::{Subcommand, ValueEnum};

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
