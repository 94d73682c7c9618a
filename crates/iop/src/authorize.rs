//! The page on which a person authorizes an app.

use url::Url;

use crate::{AppKey, Endpoints};

/// The address to open in a browser. It is not signed.
///
/// `redirect_uri` has to be, to the byte, the callback URL in the app console, so it is taken as it was typed.
/// `force_auth=true` asks for a fresh login, so that a browser's old session does not authorize the wrong account.
/// `state` comes back with the code.
pub fn authorize_url(endpoints: &Endpoints, app_key: &AppKey, redirect_uri: &str, state: &str) -> Url {
    let mut url = endpoints.authorize.clone();
    url.query_pairs_mut()
        .append_pair("response_type", "code")
        .append_pair("client_id", app_key.as_str())
        .append_pair("redirect_uri", redirect_uri)
        .append_pair("force_auth", "true")
        .append_pair("state", state);
    url
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Platform;

    #[test]
    fn the_callback_is_sent_as_typed() {
        let endpoints = Platform::aliexpress().endpoints().expect("addresses");
        let key = AppKey::parse("524880").expect("a key");
        let typed = "HTTPS://Backend.example/a b?x=%20&y";
        let url = authorize_url(&endpoints, &key, typed, "sk1.abc");
        assert!(url.as_str().starts_with(
            "https://api-sg.aliexpress.com/oauth/authorize?response_type=code&client_id=524880&redirect_uri=HTTPS"
        ));
        let pairs: Vec<_> = url.query_pairs().into_owned().collect();
        assert_eq!(pairs[2], ("redirect_uri".to_owned(), typed.to_owned()));
        assert_eq!(pairs[4], ("state".to_owned(), "sk1.abc".to_owned()));
    }
}
