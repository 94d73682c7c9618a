//! The parameters of a request, kept in the order in which they are signed.

use std::borrow::Cow;
use std::fmt;

use secrecy::zeroize::Zeroize;

/// Names and raw values of one request, without `sign`, in byte order of the names.
///
/// An empty value is not kept: the official SDKs disagree whether one is signed (Java and .NET leave it out, Python
/// and PHP sign the name), so the only safe request has none.
#[derive(Clone, Default)]
pub struct Parameters(Vec<(Cow<'static, str>, String)>);

impl Parameters {
    /// No parameters yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts a value in the place of what the name had before. An empty value takes the name out; `sign` is never
    /// taken in, since no text contains its own signature.
    pub fn set(&mut self, name: impl Into<Cow<'static, str>>, value: impl Into<String>) -> &mut Self {
        let (name, mut value) = (name.into(), value.into());
        if name == "sign" {
            value.zeroize();
            return self;
        }
        match self.0.binary_search_by(|(kept, _)| kept.as_bytes().cmp(name.as_bytes())) {
            Ok(at) if value.is_empty() => drop(self.0.remove(at)),
            Ok(at) => self.0[at].1 = value,
            Err(_) if value.is_empty() => {}
            Err(at) => self.0.insert(at, (name, value)),
        }
        self
    }

    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&str> {
        let at = self.0.binary_search_by(|(kept, _)| kept.as_bytes().cmp(name.as_bytes())).ok()?;
        Some(&self.0[at].1)
    }

    /// Names and values in byte order of the names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> + Clone {
        self.0.iter().map(|(name, value)| (name.as_ref(), value.as_str()))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Drop for Parameters {
    fn drop(&mut self) {
        self.0.iter_mut().for_each(|(_, value)| value.zeroize());
    }
}

impl fmt::Debug for Parameters {
    /// Names only: among the values are tokens and codes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kept_in_byte_order_without_sign_and_without_empty_ones() {
        let mut parameters = Parameters::new();
        parameters.set("b", "2").set("a", "1").set("B", "3").set("sign", "x").set("e", "").set("b", "4");
        assert_eq!(parameters.iter().collect::<Vec<_>>(), [("B", "3"), ("a", "1"), ("b", "4")]);
        parameters.set("a", "");
        assert_eq!(parameters.get("a"), None);
        assert_eq!(format!("{parameters:?}"), r#"{"B", "b"}"#);
    }
}
