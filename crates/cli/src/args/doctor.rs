//! The words of Doctor.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a word of the command line")]
pub struct Doctor {
    /// Mend what can be mended here; what loses something is asked about first
    #[arg(long)]
    pub fix: bool,
    /// Without asking
    #[arg(long, requires = "fix")]
    pub yes: bool,
    /// Send nothing to anybody: platforms, their clocks and apps are not examined
    #[arg(long)]
    pub offline: bool,
    /// Write a text for whoever helps into this file: no secret, no names
    #[arg(long, value_name = "FILE")]
    pub bundle: Option<PathBuf>,
    /// Let the bundle name accounts, stores and apps
    #[arg(long, requires = "bundle")]
    pub names: bool,
}
