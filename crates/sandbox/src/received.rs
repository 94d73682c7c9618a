//! The parameters of a request as the gateway reads them: from the query and from a form body, merged. Headers and
//! JSON bodies have none, which is how the platform does it.

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Multipart};
use axum::http::{Request, header};

/// Names and raw values. Of a name that came twice the first counts, the query before the body.
#[derive(Clone, Default)]
pub(crate) struct Received(Vec<(String, String)>);

impl Received {
    pub(crate) fn of_query(query: Option<&str>) -> Self {
        let mut received = Self::default();
        received.take_encoded(query.unwrap_or_default().as_bytes());
        received
    }

    /// Adds what the body has: as an encoded form, or in parts, as the PHP SDK sends every call and the others send
    /// files. Files are no parameters and are not signed.
    pub(crate) async fn take_body(&mut self, content_type: Option<&header::HeaderValue>, body: Bytes) {
        let Some(content_type) = content_type else { return };
        match media_type(content_type).as_deref() {
            Some("application/x-www-form-urlencoded") => self.take_encoded(&body),
            Some("multipart/form-data") => {
                let mut request = Request::new(Body::from(body));
                request.headers_mut().insert(header::CONTENT_TYPE, content_type.clone());
                if let Ok(parts) = Multipart::from_request(request, &()).await {
                    self.take_parts(parts).await;
                }
            }
            _ => {}
        }
    }

    /// The value of a name, which may be empty.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(kept, _)| kept == name).map(|(_, value)| value.as_str())
    }

    /// The value of a name, unless it is empty.
    pub(crate) fn filled(&self, name: &str) -> Option<&str> {
        self.get(name).filter(|value| !value.is_empty())
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }

    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    fn take_encoded(&mut self, text: &[u8]) {
        for (name, value) in url::form_urlencoded::parse(text) {
            self.add(name.into_owned(), value.into_owned());
        }
    }

    async fn take_parts(&mut self, mut parts: Multipart) {
        while let Ok(Some(part)) = parts.next_field().await {
            let Some(name) = part.name().map(str::to_owned) else { continue };
            if part.file_name().is_some() {
                continue;
            }
            let Ok(value) = part.text().await else { return };
            self.add(name, value);
        }
    }

    fn add(&mut self, name: String, value: String) {
        if self.get(&name).is_none() {
            self.0.push((name, value));
        }
    }
}

/// The type without its parameters, in lower case.
pub(crate) fn media_type(value: &header::HeaderValue) -> Option<String> {
    let text = value.to_str().ok()?;
    Some(text.split(';').next()?.trim().to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn received(query: &str, content_type: &str, body: &str) -> Vec<(String, String)> {
        let mut received = Received::of_query(Some(query));
        let content_type = header::HeaderValue::from_str(content_type).expect("a header");
        received.take_body(Some(&content_type), Bytes::from(body.to_owned())).await;
        received.0
    }

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[tokio::test]
    async fn query_and_form_are_one() {
        let form = "application/x-www-form-urlencoded; charset=UTF-8";
        assert_eq!(
            received("a=1&b=%C3%BC", form, "a=2&c=x+y&d=").await,
            pairs(&[("a", "1"), ("b", "ü"), ("c", "x y"), ("d", "")])
        );
        assert_eq!(received("a=1", "application/json", r#"{"b":"2"}"#).await, pairs(&[("a", "1")]));
        assert_eq!(received("a=1", "text/plain", "b=2").await, pairs(&[("a", "1")]));
    }

    #[tokio::test]
    async fn parts_are_parameters_and_files_are_not() {
        let body = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1 \u{fc}\r\n\
            --x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f.png\"\r\n\r\nPNG\r\n--x--";
        assert_eq!(received("", "multipart/form-data; boundary=x", body).await, pairs(&[("a", "1 ü")]));
        assert_eq!(received("", "multipart/form-data", body).await, []);
    }
}
