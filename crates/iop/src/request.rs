//! A signed request, ready to be sent.

use std::fmt;

use secrecy::zeroize::Zeroizing;
use url::{Url, form_urlencoded};

use crate::{AppKey, AppSecret, Endpoints, Interface, Parameters, Sign, base_text, sign};

/// Milliseconds since 1970-01-01T00:00:00Z, as the gateway compares them with its own clock (7200 s at most apart).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp(i64);

impl Timestamp {
    /// From milliseconds since the epoch.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the epoch.
    pub const fn as_millis(self) -> i64 {
        self.0
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A request to be sent as POST with everything in its form body, so that codes, tokens and signs stay out of
/// addresses and of the logs that keep them.
pub struct SignedRequest {
    url: Url,
    base_text: Zeroizing<String>,
    sign: Sign,
    form: Zeroizing<String>,
}

impl SignedRequest {
    /// Adds `app_key`, `sign_method` and `timestamp` to the parameters, unless they are there, and signs them.
    /// A business call brings its `method` (or, where [`Endpoints::business_by_path`], its path as a
    /// [`Interface::System`]) with it.
    pub fn new(
        endpoints: &Endpoints,
        interface: &Interface,
        app_key: &AppKey,
        secret: &AppSecret,
        mut parameters: Parameters,
        timestamp: Timestamp,
    ) -> Self {
        let mut default = |name: &'static str, value: String| {
            if parameters.get(name).is_none() {
                parameters.set(name, value);
            }
        };
        default("app_key", app_key.as_str().to_owned());
        default("sign_method", "sha256".to_owned());
        default("timestamp", timestamp.to_string());
        Self::of_parameters(endpoints, interface, secret, &parameters)
    }

    /// Signs exactly these parameters.
    pub fn of_parameters(
        endpoints: &Endpoints,
        interface: &Interface,
        secret: &AppSecret,
        parameters: &Parameters,
    ) -> Self {
        let url = match interface {
            Interface::System(path) => {
                let system = path.as_str().starts_with("/auth/") || !endpoints.business_by_path;
                let mut url = if system { endpoints.token_base.clone() } else { endpoints.business.clone() };
                url.set_path(&format!("{}{}", url.path().trim_end_matches('/'), path.as_str()));
                url
            }
            Interface::Business => endpoints.business.clone(),
        };
        let base_text = Zeroizing::new(base_text(interface, parameters));
        let sign = sign(secret, &base_text);
        let mut form = form_urlencoded::Serializer::new(String::with_capacity(base_text.len() * 2 + 128));
        form.extend_pairs(parameters.iter()).append_pair("sign", sign.as_str());
        Self { url, sign, base_text, form: Zeroizing::new(form.finish()) }
    }

    /// Where it goes, without a query.
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// The body, `application/x-www-form-urlencoded`. Holds the code or the token.
    pub fn form(&self) -> &str {
        &self.form
    }

    /// The text that was signed. Holds the code or the token.
    pub fn base_text(&self) -> &str {
        &self.base_text
    }

    /// The signature.
    pub fn sign(&self) -> Sign {
        self.sign
    }
}

impl fmt::Debug for SignedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SignedRequest({})", self.url)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ApiPath, Platform};

    fn sent(platform: &str, interface: &Interface, parameters: Parameters) -> SignedRequest {
        let endpoints = platform.parse::<Platform>().ok().and_then(|p| p.endpoints()).expect("known");
        let key = AppKey::parse("1").expect("a key");
        SignedRequest::new(
            &endpoints,
            interface,
            &key,
            &AppSecret::new("s"),
            parameters,
            Timestamp::from_millis(5),
        )
    }

    #[test]
    fn each_kind_of_call_goes_to_its_own_address() {
        let system = Interface::System(ApiPath::parse("/auth/token/create").expect("a path"));
        let order = Interface::System(ApiPath::parse("/orders/get").expect("a path"));
        let url = |platform, interface| sent(platform, interface, Parameters::new()).url().to_string();
        assert_eq!(url("aliexpress", &system), "https://api-sg.aliexpress.com/rest/auth/token/create");
        assert_eq!(url("aliexpress", &Interface::Business), "https://api-sg.aliexpress.com/sync");
        assert_eq!(url("lazada-th", &system), "https://auth.lazada.com/rest/auth/token/create");
        assert_eq!(url("lazada-th", &order), "https://api.lazada.co.th/rest/orders/get");
    }

    #[test]
    fn values_are_signed_raw_and_sent_encoded() {
        let mut parameters = Parameters::new();
        parameters.set("code", "a b/ü");
        let request = sent("aliexpress", &Interface::Business, parameters);
        assert_eq!(request.base_text(), "app_key1codea b/üsign_methodsha256timestamp5");
        assert!(
            request.form().starts_with("app_key=1&code=a+b%2F%C3%BC&sign_method=sha256&timestamp=5&sign=")
        );
        assert_eq!(format!("{request:?}"), "SignedRequest(https://api-sg.aliexpress.com/sync)");
    }
}
