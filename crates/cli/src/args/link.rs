//! The words about authorizations by somebody else.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use clap::{Args, Subcommand};

use super::complaint::Form;

#[derive(Debug, Args)]
pub struct Links {
    #[command(subcommand)]
    pub command: Option<LinksCommand>,
}

#[derive(Debug, Subcommand)]
pub enum LinksCommand {
    /// List them; what `sellerkey links` does
    List,
    /// Take one back that nobody has used
    Cancel {
        /// Its id, as sellerkey links shows it
        id: String,
    },
    /// Take the address that the owner ended on, on standard input, within 3 minutes: where nothing listens there
    Paste,
}

#[derive(Debug, Args)]
pub struct Listen {
    /// Where: an address with a port, or a port of this computer alone
    #[arg(long, value_name = "ADDRESS", value_parser = address, default_value = "127.0.0.1:8080")]
    pub addr: SocketAddr,
    /// Take requests whatever their Host is, for a proxy that does not pass on the one that browsers send
    #[arg(long)]
    pub any_host: bool,
}

/// Reads `127.0.0.1:8080`, `[::1]:8080`, `localhost:8080` or `8080`.
fn address(text: &str) -> Result<SocketAddr, Form> {
    let here =
        |port: &str| port.parse().map(|port| SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), port)).ok();
    let port = text.strip_prefix("localhost:").unwrap_or(text);
    here(port).or_else(|| text.parse().ok()).ok_or(Form::Address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for (text, read) in [
            ("8080", "127.0.0.1:8080"),
            ("localhost:8080", "127.0.0.1:8080"),
            ("127.0.0.1:8080", "127.0.0.1:8080"),
            ("0.0.0.0:80", "0.0.0.0:80"),
            ("[::1]:0", "[::1]:0"),
        ] {
            assert_eq!(address(text).map(|address| address.to_string()), Ok(read.to_owned()), "{text}");
        }
        for text in ["", ":8080", "127.0.0.1", "shop.example:80", "70000", "-1", "http://127.0.0.1:80"] {
            assert!(address(text).is_err(), "{text}");
        }
    }
}
