//! Platforms as data: where one authorizes, where token calls and business calls go.

use std::fmt;
use std::str::FromStr;

use url::{Host, Url};

/// A marketplace that speaks this protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Platform {
    /// One of [`KNOWN_PLATFORMS`].
    Known(&'static KnownPlatform),
    /// A gateway at an address of the user's own, such as a sandbox that was started elsewhere.
    Gateway(GatewayUrl),
    /// The sandbox that a program brings with it; it has an address only while it runs.
    Sandbox,
}

/// A published platform.
#[derive(Debug, PartialEq, Eq)]
pub struct KnownPlatform {
    /// What it is called in commands and in the registry.
    pub id: &'static str,
    /// What it is called on screen.
    pub name: &'static str,
    /// Where its app console is.
    pub console: &'static str,
    authorize: &'static str,
    token_base: &'static str,
    business: Business,
}

#[derive(Debug, PartialEq, Eq)]
enum Business {
    /// All business calls go to this address; `method` names them and no path is signed.
    Method(&'static str),
    /// Business calls go to this address plus their path, which is signed.
    Path(&'static str),
}

/// The platforms whose addresses are published. Sources: each platform's open-platform documentation; Daraz and
/// Alibaba.com as their integrators recorded them.
pub static KNOWN_PLATFORMS: &[KnownPlatform] = &[
    KnownPlatform {
        id: "aliexpress",
        name: "AliExpress",
        console: "https://openservice.aliexpress.com",
        authorize: "https://api-sg.aliexpress.com/oauth/authorize",
        token_base: "https://api-sg.aliexpress.com/rest",
        business: Business::Method("https://api-sg.aliexpress.com/sync"),
    },
    lazada("lazada-sg", "Lazada Singapore", "https://api.lazada.sg/rest"),
    lazada("lazada-th", "Lazada Thailand", "https://api.lazada.co.th/rest"),
    lazada("lazada-my", "Lazada Malaysia", "https://api.lazada.com.my/rest"),
    lazada("lazada-vn", "Lazada Vietnam", "https://api.lazada.vn/rest"),
    lazada("lazada-ph", "Lazada Philippines", "https://api.lazada.com.ph/rest"),
    lazada("lazada-id", "Lazada Indonesia", "https://api.lazada.co.id/rest"),
    KnownPlatform {
        id: "miravia",
        name: "Miravia",
        console: "https://open.miravia.com",
        authorize: "https://auth.miravia.com/apps/oauth/authorize",
        token_base: "https://api.miravia.es/rest",
        business: Business::Path("https://api.miravia.es/rest"),
    },
    daraz("daraz-pk", "Daraz Pakistan", "https://api.daraz.pk/oauth/authorize", "https://api.daraz.pk/rest"),
    daraz(
        "daraz-bd",
        "Daraz Bangladesh",
        "https://api.daraz.com.bd/oauth/authorize",
        "https://api.daraz.com.bd/rest",
    ),
    daraz("daraz-lk", "Daraz Sri Lanka", "https://api.daraz.lk/oauth/authorize", "https://api.daraz.lk/rest"),
    daraz(
        "daraz-np",
        "Daraz Nepal",
        "https://api.daraz.com.np/oauth/authorize",
        "https://api.daraz.com.np/rest",
    ),
    KnownPlatform {
        id: "alibaba",
        name: "Alibaba.com",
        console: "https://open.alibaba.com",
        authorize: "https://open-api.alibaba.com/oauth/authorize",
        token_base: "https://open-api.alibaba.com/rest",
        business: Business::Path("https://open-api.alibaba.com/rest"),
    },
];

const fn lazada(id: &'static str, name: &'static str, business: &'static str) -> KnownPlatform {
    KnownPlatform {
        id,
        name,
        console: "https://open.lazada.com",
        authorize: "https://auth.lazada.com/oauth/authorize",
        token_base: "https://auth.lazada.com/rest",
        business: Business::Path(business),
    }
}

const fn daraz(
    id: &'static str,
    name: &'static str,
    authorize: &'static str,
    token_base: &'static str,
) -> KnownPlatform {
    KnownPlatform {
        id,
        name,
        console: "https://open.daraz.com",
        authorize,
        token_base,
        business: Business::Path(token_base),
    }
}

/// No platform has this name, and it is no address either.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UnknownPlatform {
    /// Neither a name of [`KNOWN_PLATFORMS`] nor `sandbox` nor an address.
    #[error("no platform is called {0:?}")]
    Name(String),
    /// An address, but not one that a gateway can have.
    #[error(transparent)]
    Url(#[from] GatewayUrlError),
}

impl Platform {
    /// AliExpress itself.
    pub fn aliexpress() -> Self {
        Self::Known(&KNOWN_PLATFORMS[0])
    }

    /// Where its calls go; none for the sandbox symbol, whose gateway is given by whoever runs it.
    pub fn endpoints(&self) -> Option<Endpoints> {
        match self {
            Self::Known(known) => Some(known.endpoints()),
            Self::Gateway(gateway) => Some(gateway.endpoints()),
            Self::Sandbox => None,
        }
    }

    /// What it is called on screen; a gateway by its address.
    pub fn name(&self) -> &str {
        match self {
            Self::Known(known) => known.name,
            Self::Gateway(gateway) => gateway.as_str(),
            Self::Sandbox => "Sandbox",
        }
    }
}

impl FromStr for Platform {
    type Err = UnknownPlatform;

    fn from_str(text: &str) -> Result<Self, UnknownPlatform> {
        let text = text.trim();
        if text.eq_ignore_ascii_case("sandbox") {
            return Ok(Self::Sandbox);
        }
        if let Some(known) = KNOWN_PLATFORMS.iter().find(|known| known.id.eq_ignore_ascii_case(text)) {
            return Ok(Self::Known(known));
        }
        if text.contains("://") {
            return Ok(Self::Gateway(GatewayUrl::parse(text)?));
        }
        Err(UnknownPlatform::Name(text.chars().take(40).collect()))
    }
}

impl fmt::Display for Platform {
    /// The form that [`Platform::from_str`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(known) => f.write_str(known.id),
            Self::Gateway(gateway) => f.write_str(gateway.as_str()),
            Self::Sandbox => f.write_str("sandbox"),
        }
    }
}

impl KnownPlatform {
    fn endpoints(&self) -> Endpoints {
        let (business, business_by_path) = match self.business {
            Business::Method(url) => (url, false),
            Business::Path(url) => (url, true),
        };
        #[expect(clippy::expect_used, reason = "constants, each parsed by a test")]
        let url = |text| Url::parse(text).expect("a published address");
        Endpoints {
            authorize: url(self.authorize),
            token_base: url(self.token_base),
            business: url(business),
            business_by_path,
        }
    }
}

/// Where the calls of one platform go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoints {
    /// The page on which a person authorizes.
    pub authorize: Url,
    /// What stands before the path of a token call.
    pub token_base: Url,
    /// Where business calls go, plus their path where [`Endpoints::business_by_path`].
    pub business: Url,
    /// Whether business calls are routed and signed by path (Lazada and its kin) or by the parameter `method`.
    pub business_by_path: bool,
}

/// The root of a gateway that is no published platform: `https://host[:port][/path]`, or plain `http` to a loopback
/// IP address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GatewayUrl(Url);

/// Why an address can be no gateway.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GatewayUrlError {
    /// It cannot be read as an address at all.
    #[error("this is no address")]
    NotUrl,
    /// Neither `https` nor plain `http` to a loopback IP address; a name such as `localhost` can lead anywhere.
    #[error("a gateway needs https, or http to 127.0.0.1 or [::1]")]
    Insecure,
    /// It has a user name, a query or a fragment.
    #[error("a gateway's address has no user name, query or fragment")]
    Extra,
}

impl GatewayUrl {
    /// Reads an address; a slash at its end makes no difference.
    pub fn parse(text: &str) -> Result<Self, GatewayUrlError> {
        let mut url = Url::parse(text.trim()).map_err(|_| GatewayUrlError::NotUrl)?;
        let loopback = match url.host() {
            Some(Host::Ipv4(address)) => address.is_loopback(),
            Some(Host::Ipv6(address)) => address.is_loopback(),
            _ => false,
        };
        match url.scheme() {
            "https" => {}
            "http" if loopback => {}
            _ => return Err(GatewayUrlError::Insecure),
        }
        if !url.username().is_empty()
            || url.password().is_some()
            || url.query().is_some()
            || url.fragment().is_some()
        {
            return Err(GatewayUrlError::Extra);
        }
        let path = url.path().trim_end_matches('/').to_owned();
        url.set_path(&path);
        Ok(Self(url))
    }

    /// The address without a slash at its end.
    pub fn as_str(&self) -> &str {
        self.0.as_str().trim_end_matches('/')
    }

    /// Where such a gateway is asked: `/oauth/authorize`, `/rest` and `/sync` under its root.
    pub fn endpoints(&self) -> Endpoints {
        let under = |tail: &str| {
            let mut url = self.0.clone();
            url.set_path(&format!("{}{tail}", self.0.path().trim_end_matches('/')));
            url
        };
        Endpoints {
            authorize: under("/oauth/authorize"),
            token_base: under("/rest"),
            business: under("/sync"),
            business_by_path: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_platform_parses_and_reads_back() {
        for known in KNOWN_PLATFORMS {
            let platform: Platform = known.id.parse().expect("a known platform");
            assert_eq!(platform.to_string(), known.id);
            let endpoints = platform.endpoints().expect("a known platform has addresses");
            for url in [&endpoints.authorize, &endpoints.token_base, &endpoints.business] {
                assert_eq!(url.scheme(), "https", "{url}");
            }
        }
    }

    #[test]
    fn a_gateway_of_ones_own() {
        let platform: Platform = "http://127.0.0.1:8123/".parse().expect("a loopback gateway");
        let endpoints = platform.endpoints().expect("a gateway has addresses");
        assert_eq!(endpoints.authorize.as_str(), "http://127.0.0.1:8123/oauth/authorize");
        assert_eq!(endpoints.token_base.as_str(), "http://127.0.0.1:8123/rest");
        assert_eq!(endpoints.business.as_str(), "http://127.0.0.1:8123/sync");
        assert_eq!(platform.to_string(), "http://127.0.0.1:8123");
        let nested: Platform = "https://gateway.example/iop/".parse().expect("a gateway below a path");
        assert_eq!(
            nested.endpoints().map(|at| at.token_base.to_string()),
            Some("https://gateway.example/iop/rest".to_owned())
        );
    }

    #[test]
    fn addresses_that_no_gateway_has() {
        let error = |text: &str| GatewayUrl::parse(text).err();
        assert_eq!(error("http://localhost:8123"), Some(GatewayUrlError::Insecure));
        assert_eq!(error("http://api-sg.aliexpress.com"), Some(GatewayUrlError::Insecure));
        assert_eq!(error("https://u:p@host"), Some(GatewayUrlError::Extra));
        assert_eq!(error("https://host/?a=b"), Some(GatewayUrlError::Extra));
        assert_eq!(error("https://host/#x"), Some(GatewayUrlError::Extra));
        assert_eq!(error("ht!tp"), Some(GatewayUrlError::NotUrl));
        assert_eq!("ebay".parse::<Platform>(), Err(UnknownPlatform::Name("ebay".to_owned())));
    }
}
