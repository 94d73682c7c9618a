//! Which call a request is: from its address, else from the names of its pairs.

use url::{Host, Url};

use crate::{ApiPath, Endpoints, GatewayUrl, Interface, KNOWN_PLATFORMS, Platform};

use super::{Case, SentRequest};

/// A call, and where it belongs.
#[derive(Clone, Debug)]
pub(super) struct Call {
    /// Which it is; nothing where the request does not say.
    pub(super) kind: Option<Kind>,
    /// The addresses of the platform that it is for.
    pub(super) endpoints: Endpoints,
    /// The path of the address, where it is not the call's.
    pub(super) wrong_path: Option<String>,
    /// The host of the address, where it is not the platform's.
    pub(super) wrong_host: Option<String>,
}

/// The kinds of calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Tokens for a code, or for a refresh token.
    Token(Token),
    /// Another call that is signed with its path.
    Path(ApiPath),
    /// A call that the parameter `method` names; here, where only the address has its name.
    Business(Option<String>),
}

/// The token calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) path: &'static str,
    /// The parameter that it takes beside the common ones.
    pub(super) input: &'static str,
}

pub(super) const TOKEN_CALLS: [Token; 4] = [
    Token { path: "/auth/token/create", input: "code" },
    Token { path: "/auth/token/refresh", input: "refresh_token" },
    Token { path: "/auth/token/security/create", input: "code" },
    Token { path: "/auth/token/security/refresh", input: "refresh_token" },
];

impl Call {
    pub(super) fn of(case: &Case<'_>) -> Self {
        let address = case.request.address.as_ref();
        let endpoints = endpoints_of(case.platform, address);
        let kind = match address {
            Some(address) => kind_of_path(path_below(address, &endpoints), case.request),
            None => kind_of_names(case.request),
        };
        let mut call = Self { kind, endpoints, wrong_path: None, wrong_host: None };
        if let Some(address) = address {
            let right = call.kind.as_ref().map(|kind| call.url(kind));
            if right.is_none_or(|right| right.path() != address.path()) {
                call.wrong_path = Some(address.path().to_owned());
            }
            if address.has_host() && !call.is_host(address, case.platform) {
                call.wrong_host = Some(host_of(address));
            }
        }
        call
    }

    /// Where the call goes.
    pub(super) fn url(&self, kind: &Kind) -> Url {
        let (base, path) = match kind {
            Kind::Token(token) => (&self.endpoints.token_base, token.path),
            Kind::Path(path) if self.endpoints.business_by_path => (&self.endpoints.business, path.as_str()),
            Kind::Path(path) => (&self.endpoints.token_base, path.as_str()),
            Kind::Business(_) => (&self.endpoints.business, ""),
        };
        let mut url = base.clone();
        url.set_path(&format!("{}{path}", base.path().trim_end_matches('/')));
        url
    }

    pub(super) fn token(&self) -> Option<Token> {
        match self.kind {
            Some(Kind::Token(token)) => Some(token),
            _ => None,
        }
    }

    /// The path that stands at the beginning of the right text.
    pub(super) fn signed_path(&self) -> &str {
        match &self.kind {
            Some(Kind::Token(token)) => token.path,
            Some(Kind::Path(path)) => path.as_str(),
            Some(Kind::Business(_)) | None => "",
        }
    }

    /// The host that is right for it.
    pub(super) fn right_host(&self) -> String {
        let url = self.kind.as_ref().map_or_else(|| self.endpoints.token_base.clone(), |kind| self.url(kind));
        host_of(&url)
    }

    /// Where the platform is known its host for this kind of call is right; else every published one, and loopback.
    fn is_host(&self, address: &Url, platform: Option<&Platform>) -> bool {
        match platform {
            Some(Platform::Sandbox) => is_loopback(address),
            Some(_) => host_of(address) == self.right_host(),
            None => is_loopback(address) || published(address).is_some(),
        }
    }
}

impl Kind {
    pub(super) fn interface(&self) -> Interface {
        match self {
            Self::Token(token) => Interface::System(ApiPath::constant(token.path)),
            Self::Path(path) => Interface::System(path.clone()),
            Self::Business(_) => Interface::Business,
        }
    }
}

/// The host, with its port where that is not the scheme's own.
fn host_of(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    }
}

/// The published platform whose host this is, the one whose business calls go there before others.
fn published(address: &Url) -> Option<Endpoints> {
    let host = address.host_str()?;
    let all = || KNOWN_PLATFORMS.iter().filter_map(|known| Platform::Known(known).endpoints());
    let business = all().find(|endpoints| endpoints.business.host_str() == Some(host));
    business.or_else(|| all().find(|endpoints| endpoints.token_base.host_str() == Some(host)))
}

fn endpoints_of(platform: Option<&Platform>, address: Option<&Url>) -> Endpoints {
    let of_loopback = || {
        let address = address.filter(|address| is_loopback(address))?;
        let port = address.port_or_known_default()?;
        let host = if address.domain().is_some() { "127.0.0.1" } else { address.host_str()? };
        Some(GatewayUrl::parse(&format!("http://{host}:{port}")).ok()?.endpoints())
    };
    let known = || Platform::aliexpress().endpoints();
    let endpoints = match platform {
        Some(Platform::Sandbox) => {
            of_loopback().or_else(|| Some(GatewayUrl::parse("http://127.0.0.1").ok()?.endpoints()))
        }
        Some(platform) => platform.endpoints(),
        None => of_loopback().or_else(|| published(address?)).or_else(known),
    };
    #[expect(
        clippy::expect_used,
        reason = "every platform has addresses, and the sandbox symbol has them above"
    )]
    endpoints.expect("addresses")
}

/// The path without what stands before `/rest` and `/sync` on the platform's own gateway.
fn path_below<'a>(address: &'a Url, endpoints: &Endpoints) -> &'a str {
    let base = endpoints.token_base.path().trim_end_matches("/rest");
    address.path().strip_prefix(base).unwrap_or(address.path())
}

fn kind_of_path(path: &str, request: &SentRequest) -> Option<Kind> {
    if let Some(at) = path.find("/auth/token/")
        && let Some(token) = token_call(path[at..].trim_end_matches('/'))
    {
        return Some(Kind::Token(token));
    }
    let (mut tail, mut below) = (path.trim_end_matches('/'), None);
    while let Some((prefix, rest)) = without_prefix(tail) {
        (tail, below) = (rest, Some(prefix));
    }
    let method = request.get("method").unwrap_or_default();
    if tail.is_empty() || tail.contains("auth/") {
        let business = below == Some("/sync") || is_business_name(method);
        return kind_of_names(request).or_else(|| business.then_some(Kind::Business(None)));
    }
    let name = tail.trim_start_matches('/');
    if is_business_name(method) && (below != Some("/rest") || name == method) {
        return Some(Kind::Business(None));
    }
    if name.starts_with("aliexpress.") && is_business_name(name) {
        return Some(Kind::Business(method.is_empty().then(|| name.to_owned())));
    }
    match below {
        Some(_) => ApiPath::parse(tail).ok().map(Kind::Path),
        None => kind_of_names(request).or_else(|| ApiPath::parse(tail).ok().map(Kind::Path)),
    }
}

fn kind_of_names(request: &SentRequest) -> Option<Kind> {
    let get = |name: &str| {
        let unseen = || request.unseen().find(|pair| pair.name == name).map(|pair| pair.value.as_str());
        request.get(name).or_else(unseen)
    };
    let method = get("method").unwrap_or_default();
    let as_path = format!("/{}", method.trim_start_matches('/').replace('.', "/"));
    let named = as_path.find("/auth/token/").and_then(|at| token_call(&as_path[at..]));
    if let Some(token) = named {
        return Some(Kind::Token(token));
    }
    if is_business_name(method) {
        return Some(Kind::Business(None));
    }
    let token = TOKEN_CALLS[..2].iter().find(|token| get(token.input).is_some());
    token.map(|token| Kind::Token(*token))
}

fn token_call(path: &str) -> Option<Token> {
    TOKEN_CALLS.into_iter().find(|token| token.path == path)
}

/// `aliexpress.ds.member.benefit.get` and its like.
fn is_business_name(name: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    name.contains('.') && name.split('.').all(part) && !name.starts_with("auth.")
}

fn without_prefix(path: &str) -> Option<(&'static str, &str)> {
    ["/rest", "/sync"].into_iter().find_map(|prefix| {
        let rest = path.strip_prefix(prefix)?;
        (rest.is_empty() || rest.starts_with('/')).then_some((prefix, rest))
    })
}
