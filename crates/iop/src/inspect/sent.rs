//! A request as somebody sent it, right or wrong.

use std::fmt;

use secrecy::zeroize::Zeroize;
use url::Url;

/// A request that was sent.
#[derive(Clone, Default)]
pub struct SentRequest {
    /// `GET`, `POST` or another, where it is known.
    pub verb: Option<String>,
    /// Where it went, without its query; nothing where only pairs are known.
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
        self.seen().find(|pair| pair.name == name).map(|pair| pair.value.as_str())
    }

    /// The parameters that the gateway sees and that are signed, `sign` among them, each name once.
    pub fn seen(&self) -> impl Iterator<Item = &SentPair> {
        let seen = |pair: &SentPair| !matches!(pair.place, Place::File | Place::Json | Place::Header);
        self.pairs
            .iter()
            .enumerate()
            .filter(move |(at, pair)| {
                let first = |other: &SentPair| other.name == pair.name && seen(other);
                seen(pair) && !self.pairs[..*at].iter().any(first)
            })
            .map(|(_, pair)| pair)
    }
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
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let address = self.address.as_ref().map(Url::as_str);
        f.debug_struct("SentRequest").field("address", &address).field("pairs", &self.pairs).finish()
    }
}
