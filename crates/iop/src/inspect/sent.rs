//! A request as somebody sent it, right or wrong.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

use secrecy::zeroize::Zeroize;
use url::{Url, form_urlencoded};

/// What stands in the place of a value that [`is_secret_name`], in [`SentRequest::masked`].
pub const MASK: &str = "***";

/// A request that was sent.
#[derive(Clone, Default)]
pub struct SentRequest {
    /// `GET`, `POST` or another, where it is known.
    pub verb: Option<String>,
    /// Where it went, without its query; nothing where only pairs are known. Where only the path is known, as in the
    /// log of a server, it is `path:/rest/auth/token/create`: an address without a host.
    pub address: Option<Url>,
    /// Its parameters, `sign` among them, in the order in which they were sent, the query before the body.
    pub pairs: Vec<SentPair>,
}

/// One parameter.
#[derive(Clone, PartialEq, Eq)]
pub struct SentPair {
    /// Its name, decoded once.
    pub name: String,
    /// Its value, decoded once. May be empty.
    pub value: String,
    /// Where it stood.
    pub place: Place,
}

/// Where a parameter stood. The gateway reads the query and forms; what stands in a header or in a JSON body it
/// does not see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each says it by its name")]
pub enum Place {
    Query,
    Form,
    /// In parts, as `curl -F` and the PHP SDK send.
    Multipart,
    /// A file or bytes in parts: never signed.
    File,
    Json,
    Header,
}

impl SentRequest {
    /// The value of a name that the gateway sees. Of several the first counts.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.pairs.iter().find(|pair| pair.is_seen() && pair.name == name).map(|pair| pair.value.as_str())
    }

    /// The parameters that the gateway sees and that are signed, `sign` among them, each name once.
    pub fn seen(&self) -> impl Iterator<Item = &SentPair> {
        let mut names = HashSet::new();
        self.pairs.iter().filter(move |pair| pair.is_seen() && names.insert(pair.name.as_str()))
    }

    /// What stands in a header or in a JSON body, each name once, unless it is seen too.
    pub(super) fn unseen(&self) -> impl Iterator<Item = &SentPair> {
        let mut names: HashSet<_> = self.seen().map(|pair| pair.name.as_str()).collect();
        let placed = |pair: &&SentPair| matches!(pair.place, Place::Json | Place::Header);
        self.pairs.iter().filter(placed).filter(move |pair| names.insert(pair.name.as_str()))
    }

    /// The path of the address, where one is known.
    pub fn path(&self) -> Option<&str> {
        self.address.as_ref().map(Url::path)
    }

    /// The host of the address, with its port where that is not the usual one; nothing where it is not known.
    pub fn host(&self) -> Option<String> {
        let address = self.address.as_ref()?;
        let host = address.host_str()?;
        Some(address.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}")))
    }

    /// The request as text for records and tickets: the line with its address and query, its headers, an empty line,
    /// its body. Values of secret names are [`MASK`]ed whole, wherever they stand.
    pub fn masked(&self) -> String {
        // Short values are words such as `test`, which stand anywhere. No request has more secrets than some few.
        let long = |pair: &&SentPair| is_secret_name(&pair.name) && pair.value.len() >= 16;
        let secrets =
            self.pairs.iter().filter(long).take(64).map(|pair| pair.value.as_str()).collect::<Vec<_>>();
        let of = |places: &[Place]| {
            let pairs = self.pairs.iter().filter(|pair| places.contains(&pair.place));
            pairs.map(|pair| (pair.name.as_str(), masked_value(pair, &secrets))).collect::<Vec<_>>()
        };
        let form = |pairs: Vec<(&str, Cow<'_, str>)>| {
            form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
        };

        let query = form(of(&[Place::Query]));
        let address = self.address.as_ref().map_or("", |address| {
            // Without its scheme a path is what a request line has.
            address.as_str().strip_prefix("path:").unwrap_or(address.as_str())
        });
        let mark = if address.is_empty() || query.is_empty() { "" } else { "?" };
        let verb = self.verb.iter().map(|verb| format!("{verb} "));
        let line = verb.chain([format!("{address}{mark}{query}")]).collect::<String>();
        let headers = of(&[Place::Header]).into_iter().map(|(name, value)| format!("\n{name}: {value}"));
        let head = headers.fold(line, |head, header| head + &header);

        let quoted = |text: &str| serde_json::Value::from(text).to_string();
        let json = of(&[Place::Json]);
        let json = json.iter().map(|(name, value)| quoted(name) + ":" + &quoted(value)).collect::<Vec<_>>();
        let json = if json.is_empty() { String::new() } else { format!("{{{}}}", json.join(",")) };
        let parts = [head, form(of(&[Place::Form, Place::Multipart, Place::File])), json];
        parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join("\n\n")
    }
}

impl SentPair {
    fn is_seen(&self) -> bool {
        matches!(self.place, Place::Query | Place::Form | Place::Multipart)
    }
}

impl Place {
    /// A stable name, for message catalogues.
    pub fn id(self) -> &'static str {
        match self {
            Self::Query => "query",
            Self::Form => "form",
            Self::Multipart => "multipart",
            Self::File => "file",
            Self::Json => "json",
            Self::Header => "header",
        }
    }
}

fn masked_value<'a>(pair: &'a SentPair, secrets: &[&str]) -> Cow<'a, str> {
    if pair.place == Place::File || is_secret_name(&pair.name) && !pair.value.is_empty() {
        return MASK.into();
    }
    // A callback address may carry the code along.
    if let Some((address, query)) = pair.value.split_once(['?', '#'])
        && form_urlencoded::parse(query.as_bytes()).any(|(name, _)| is_secret_name(&name))
    {
        return format!("{address}?{MASK}").into();
    }
    let repeats = secrets.iter().any(|secret| pair.value.contains(secret));
    if repeats { MASK.into() } else { Cow::Borrowed(&pair.value) }
}

/// Whether the values of this name are not for others' eyes: codes, tokens, secrets, and the sign that is made with
/// them. `accessToken` and `Access-Token` are `access_token` too.
pub fn is_secret_name(name: &str) -> bool {
    const SECRET: [&str; 8] =
        ["accesstoken", "appsecret", "clientsecret", "code", "refreshtoken", "secret", "session", "sign"];
    let plain = name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    SECRET.contains(&plain.as_str())
}

impl Drop for SentPair {
    fn drop(&mut self) {
        self.value.zeroize();
    }
}

impl fmt::Debug for SentPair {
    /// The name only: among the values are tokens and codes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}=…", self.name)
    }
}

impl fmt::Debug for SentRequest {
    /// No path: where somebody put a value into it, it would be printed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SentRequest")
            .field("verb", &self.verb)
            .field("host", &self.host())
            .field("pairs", &self.pairs)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(address: &str, pairs: &[(&str, &str, Place)]) -> SentRequest {
        let pair = |(name, value, place): &(&str, &str, Place)| SentPair {
            name: (*name).to_owned(),
            value: (*value).to_owned(),
            place: *place,
        };
        SentRequest {
            verb: Some("POST".to_owned()),
            address: Some(address.parse().expect("an address")),
            pairs: pairs.iter().map(pair).collect(),
        }
    }

    #[test]
    fn nothing_of_a_secret_is_in_the_masked_text() {
        let names = ["sign", "code", "access_token", "refresh_token", "session", "app_secret"];
        let names = [&names[..], &["client_secret", "secret", "accessToken", "Refresh-Token"]].concat();
        let places = [Place::Query, Place::Form, Place::Multipart, Place::File, Place::Json, Place::Header];
        for place in places {
            for name in &names {
                let request =
                    request("https://a.example/rest", &[("app_key", "52", place), (name, "qzx", place)]);
                let masked = request.masked();
                assert!(!masked.contains("qzx") && masked.contains(MASK), "{masked}");
                assert!(!format!("{request:?}").contains("qzx"));
            }
        }
    }

    #[test]
    fn a_masked_request_is_a_request_still() {
        let request = request(
            "https://api-sg.aliexpress.com/rest/auth/token/create",
            &[
                ("app_key", "524880", Place::Query),
                ("sign", "6544", Place::Query),
                ("access_token", "50", Place::Header),
                ("redirect_uri", "https://b.example/a b?code=3_5", Place::Form),
                ("code", "", Place::Form),
                ("timestamp", "1", Place::Json),
            ],
        );
        assert_eq!(
            request.masked(),
            "POST https://api-sg.aliexpress.com/rest/auth/token/create?app_key=524880&sign=***\n\
             access_token: ***\n\n\
             redirect_uri=https%3A%2F%2Fb.example%2Fa+b%3F***&code=\n\n\
             {\"timestamp\":\"1\"}"
        );
    }

    #[test]
    fn a_secret_that_is_repeated_under_another_name_is_masked_there_too() {
        let code = "3_500102_JxZ05Ux3cnnSSUm6dCxYg6Q26";
        let pairs = [("code", code, Place::Form), ("note", &format!("with {code}"), Place::Form)];
        assert_eq!(request("path:/rest", &pairs).masked(), "POST /rest\n\ncode=***&note=***");
    }

    #[test]
    fn an_address_without_a_host_has_a_path() {
        let request = request("path:/rest/auth/token/create", &[]);
        assert_eq!((request.path(), request.host()), (Some("/rest/auth/token/create"), None));
        let request = request_at("http://127.0.0.1:8080/rest");
        assert_eq!(request.host().as_deref(), Some("127.0.0.1:8080"));
    }

    fn request_at(address: &str) -> SentRequest {
        request(address, &[])
    }

    #[test]
    fn of_several_values_the_first_that_the_gateway_sees_counts() {
        let request = request(
            "path:/rest",
            &[("a", "header", Place::Header), ("a", "first", Place::Query), ("a", "second", Place::Form)],
        );
        assert_eq!(request.get("a"), Some("first"));
        assert_eq!(request.seen().count(), 1);
    }
}
