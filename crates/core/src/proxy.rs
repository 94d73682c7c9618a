//! How the web is reached: as the system says, directly, or through a proxy that a person names.
//!
//! It is a setting of the registry, so that every program goes the same way, and it is read for every request, so that
//! a change needs no restart. Nothing ever goes through a proxy to this computer itself.

use iop::{AnswerError, Platform, read_grant};
use url::Url;

use crate::app::AppError;
use crate::error::{Coded, Error, Params, Remedy, params};
use crate::gateway::{GatewayFailure, RawAnswer, host_of, is_here};
use crate::sellerkey::Sellerkey;

/// How the web is reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Proxy {
    /// As the system's settings, or the usual variables, say.
    #[default]
    System,
    /// Directly.
    None,
    /// Through this one.
    Address(ProxyAddress),
}

/// A proxy's address: `http`, `https`, `socks5`, or `socks5h`, which leaves looking names up to the proxy. It holds no
/// password, since it stands in the registry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProxyAddress(Url);

/// Why an address is none of a proxy. None of these holds what was typed: it may have been a password.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProxyError {
    /// It cannot be read.
    #[error("the proxy's address cannot be read")]
    NotUrl,
    /// It begins with something else.
    #[error("a proxy's address does not begin with {scheme}:")]
    Scheme {
        /// What it begins with.
        scheme: String,
    },
    /// It has a user name or a password.
    #[error("the proxy's address has a user name or a password")]
    Password,
    /// It has a path, a query or a fragment.
    #[error("the proxy's address has something after its port")]
    Extra,
}

const SETTING: &str = "proxy";
const SYSTEM: &str = "system";
const NONE: &str = "none";

const SCHEMES: [&str; 4] = ["http", "https", "socks5", "socks5h"];

impl ProxyAddress {
    /// Reads an address; one without a scheme is of `http`.
    pub fn parse(text: &str) -> Result<Self, ProxyError> {
        let text = text.trim();
        let whole = if text.contains("://") { text.to_owned() } else { format!("http://{text}") };
        let url = Url::parse(&whole).map_err(|_| ProxyError::NotUrl)?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(ProxyError::Password);
        }
        if !SCHEMES.contains(&url.scheme()) {
            return Err(ProxyError::Scheme { scheme: url.scheme().to_owned() });
        }
        if url.host_str().is_none_or(str::is_empty) {
            return Err(ProxyError::NotUrl);
        }
        if !matches!(url.path(), "" | "/") || url.query().is_some() || url.fragment().is_some() {
            return Err(ProxyError::Extra);
        }
        Ok(Self(url))
    }

    /// As it is kept and shown.
    pub fn as_str(&self) -> &str {
        self.0.as_str().trim_end_matches('/')
    }
}

impl Proxy {
    /// The form that the registry keeps.
    fn as_setting(&self) -> &str {
        match self {
            Self::System => SYSTEM,
            Self::None => NONE,
            Self::Address(address) => address.as_str(),
        }
    }

    fn of_setting(setting: Option<&str>) -> Result<Self, ProxyError> {
        match setting {
            None | Some(SYSTEM) => Ok(Self::System),
            Some(NONE) => Ok(Self::None),
            Some(address) => ProxyAddress::parse(address).map(Self::Address),
        }
    }
}

impl Sellerkey {
    /// How the web is reached.
    pub fn proxy(&self) -> Result<Proxy, Error> {
        Ok(Proxy::of_setting(self.registry().setting(SETTING)?.as_deref())?)
    }

    /// Reaches the web so from the next request on.
    pub fn set_proxy(&self, proxy: &Proxy) -> Result<(), Error> {
        Ok(self.registry().set_setting(SETTING, proxy.as_setting())?)
    }

    /// Asks a gateway something that means nothing, to see whether it is reached, and gives its host: of the first app
    /// that has one on the web, else `AliExpress`'s. Only an answer of a gateway counts, not a proxy's page.
    pub async fn test_proxy(&self) -> Result<String, Error> {
        let platforms = self.registry().apps()?.into_iter().map(|app| app.platform);
        let bases = platforms.chain([Platform::aliexpress()]).filter_map(|platform| platform.endpoints());
        let Some(url) = bases.map(|endpoints| endpoints.token_base).find(|url| !is_here(url)) else {
            return Err(AppError::None.into());
        };
        let RawAnswer { status, body, .. } = self.http().get(&url, &self.proxy()?).await?;
        match read_grant(&body) {
            Err(error @ AnswerError::NotJson { .. }) => {
                Err(GatewayFailure::of_answer(error, &url, status).into())
            }
            _ => Ok(host_of(&url)),
        }
    }
}

impl Coded for ProxyError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotUrl => "proxy-not-url",
            Self::Scheme { .. } => "proxy-scheme",
            Self::Password => "proxy-password",
            Self::Extra => "proxy-extra",
        }
    }

    fn params(&self) -> Params {
        match self {
            Self::Scheme { scheme } => params([("scheme", scheme)]),
            _ => Params::new(),
        }
    }

    fn remedy(&self) -> Remedy {
        Remedy::Correct
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_proxies() {
        for (text, kept) in [
            ("http://proxy.example:3128", "http://proxy.example:3128"),
            (" proxy.example:3128/ ", "http://proxy.example:3128"),
            ("10.0.0.1", "http://10.0.0.1"),
            ("https://proxy.example", "https://proxy.example"),
            ("socks5://127.0.0.1:1080", "socks5://127.0.0.1:1080"),
            ("socks5h://[::1]:1080", "socks5h://[::1]:1080"),
        ] {
            let address = ProxyAddress::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!(address.as_str(), kept);
            let proxy = Proxy::Address(address);
            assert_eq!(Proxy::of_setting(Some(proxy.as_setting())), Ok(proxy));
        }
    }

    #[test]
    fn what_is_no_address_of_a_proxy_is_refused() {
        let scheme = |scheme: &str| ProxyError::Scheme { scheme: scheme.to_owned() };
        for (text, error) in [
            ("", ProxyError::NotUrl),
            ("http://", ProxyError::NotUrl),
            ("a b", ProxyError::NotUrl),
            ("socks5://", ProxyError::NotUrl),
            ("ftp://proxy.example", scheme("ftp")),
            ("socks4://proxy.example", scheme("socks4")),
            ("http://me:word@proxy.example", ProxyError::Password),
            ("me:word@proxy.example:3128", ProxyError::Password),
            ("socks5://me@proxy.example", ProxyError::Password),
            ("http://proxy.example/proxy.pac", ProxyError::Extra),
            ("http://proxy.example?word", ProxyError::Extra),
        ] {
            assert_eq!(ProxyAddress::parse(text), Err(error), "{text}");
        }
    }
}
