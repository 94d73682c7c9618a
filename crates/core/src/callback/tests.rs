//! Callbacks and callback URLs, good and bad.

use proptest::prelude::*;

use super::*;

fn state() -> String {
    format!("sk1.{}", "0123456789abcdef".repeat(4))
}

#[test]
fn callback_urls_good_and_bad() {
    let kind = |text: &str| CallbackUrl::parse(text).map(|url| url.return_path);
    assert_eq!(kind(" sellerkey://oauth/callback\n"), Ok(ReturnPath::DeepLink));
    assert_eq!(kind("https://backend.example/api/callback?shop=1"), Ok(ReturnPath::Web));
    assert_eq!(kind("http://backend.example/callback"), Ok(ReturnPath::Web));
    for (text, host, port) in [
        ("http://127.0.0.1:8123/cb", LoopbackHost::V4, 8123),
        ("http://[::1]:8123/cb", LoopbackHost::V6, 8123),
        ("http://localhost:8123/cb", LoopbackHost::Name, 8123),
        ("http://localhost/cb", LoopbackHost::Name, 80),
    ] {
        let address = LoopbackAddress { host, port, path: "/cb".to_owned() };
        assert_eq!(kind(text), Ok(ReturnPath::Loopback(address)), "{text}");
    }
    for (text, error) in [
        ("", CallbackError::NotUrl),
        ("backend.example/callback", CallbackError::NotUrl),
        ("https://b.example/#/callback", CallbackError::Fragment),
        ("https://user@b.example/", CallbackError::Contains("user")),
        ("https://b.example/?state=1", CallbackError::Contains("state")),
        ("javascript:alert(1)", CallbackError::Scheme("javascript".to_owned())),
        ("sellerkey://oauth/other", CallbackError::Elsewhere),
        ("https://b.example/\u{0}", CallbackError::ControlCharacter),
    ] {
        assert_eq!(kind(text), Err(error), "{text:?}");
    }
    assert_eq!(kind(&format!("https://b.example/{}", "a".repeat(5000))), Err(CallbackError::TooLong));
    let typed = "HTTPS://Backend.Example:443/a/../b";
    assert_eq!(CallbackUrl::parse(typed).map(|url| url.as_str().to_owned()), Ok(typed.to_owned()));
}

#[test]
fn deep_links_good_and_bad() {
    let state = state();
    let parse = |text: &str| Callback::parse_deep_link(text).map(|callback| callback.outcome);
    let good = [
        format!("sellerkey://oauth/callback?code=3_1_x&state={state}"),
        format!("sellerkey://oauth/callback/?state={state}&code=3_1_x"),
        format!("sellerkey://oauth/callback?code=3_1_x&state={state}&spm=a2g0o"),
        format!("sellerkey://oauth/callback?code=3_1_x&state={state}#_=_"),
    ];
    for text in good {
        assert!(matches!(parse(&text), Ok(Outcome::Code(code)) if code.expose() == "3_1_x"), "{text}");
    }
    let bad = [
        (format!("https://oauth/callback?code=a&state={state}"), CallbackError::Elsewhere),
        (format!("sellerkey://oauth/callback2?code=a&state={state}"), CallbackError::Elsewhere),
        (format!("sellerkey://oauth.evil/callback?code=a&state={state}"), CallbackError::Elsewhere),
        (format!("SELLERKEY://oauth/callback?code=a&state={state}"), CallbackError::Elsewhere),
        (format!("sellerkey://user@oauth/callback?code=a&state={state}"), CallbackError::Elsewhere),
        (format!(" sellerkey://oauth/callback?code=a&state={state}"), CallbackError::Elsewhere),
        (format!("sellerkey://oauth/callback?code=a&code=b&state={state}"), CallbackError::Twice("code")),
        (
            format!("sellerkey://oauth/callback?code=a&state={state}&state={state}"),
            CallbackError::Twice("state"),
        ),
        (format!("sellerkey://oauth/callback?state={state}"), CallbackError::Missing("code")),
        (format!("sellerkey://oauth/callback?code=&state={state}"), CallbackError::Missing("code")),
        ("sellerkey://oauth/callback?code=a".to_owned(), CallbackError::Missing("state")),
        ("sellerkey://oauth/callback?code=a&state=xyz".to_owned(), CallbackError::ForeignState),
        (format!("sellerkey://oauth/callback?code=a%00b&state={state}"), CallbackError::Code),
        (format!("sellerkey://oauth/callback?code=a%20b&state={state}"), CallbackError::Code),
        (format!("sellerkey://oauth/callback?code=a\u{0}&state={state}"), CallbackError::ControlCharacter),
        (format!("sellerkey://oauth/callback?code={}&state={state}", "a".repeat(600)), CallbackError::Code),
        (format!("sellerkey://oauth/callback?x={}", "a".repeat(1 << 20)), CallbackError::TooLong),
    ];
    for (text, error) in bad {
        assert_eq!(parse(&text).err(), Some(error), "{}", &text[..text.len().min(200)]);
    }
}

#[test]
fn a_refusal_is_taken_with_its_state_and_cut_short() {
    let text = format!(
        "sellerkey://oauth/callback?error=access_denied&error_description={}&state={}",
        "d".repeat(500),
        state()
    );
    let Ok(Outcome::Refused { error, description }) = Callback::parse_deep_link(&text).map(|c| c.outcome)
    else {
        panic!("a refusal")
    };
    assert_eq!((error.as_str(), description.map(|d| d.len())), ("access_denied", Some(120)));
}

#[test]
fn loopback_requests_good_and_bad() {
    let address = LoopbackAddress { host: LoopbackHost::V4, port: 1, path: "/cb".to_owned() };
    let parse = |text: &str| Callback::parse_loopback(text, &address).err();
    let state = state();
    assert_eq!(parse(&format!("/cb?code=a&state={state}")), None);
    assert_eq!(parse(&format!("/cb/?code=a&state={state}")), Some(CallbackError::Elsewhere));
    assert_eq!(parse("/favicon.ico"), Some(CallbackError::Elsewhere));
    assert_eq!(parse("/cb"), Some(CallbackError::Missing("code")));
    assert_eq!(parse(&format!("http://127.0.0.1:1/cb?code=a&state={state}")), Some(CallbackError::Elsewhere));
}

#[test]
fn what_people_paste() {
    let state = state();
    for text in [
        format!("https://backend.example/api/cb?code=3_1_x&state={state}"),
        format!("  \"https://other.example/landing?state={state}&code=3_1_x#top\" \n"),
        format!("?code=3_1_x&state={state}"),
        format!("code=3_1_x&state={state}"),
        format!("sellerkey://oauth/callback?code=3_1_x&state={state}"),
    ] {
        assert!(matches!(Pasted::parse(&text), Ok(Pasted::Callback(_))), "{text}");
    }
    assert!(
        matches!(Pasted::parse(" 3_524880_Jx \n"), Ok(Pasted::BareCode(code)) if code.expose() == "3_524880_Jx")
    );
    for (text, error) in [
        ("", CallbackError::Unreadable),
        ("what do you mean", CallbackError::Unreadable),
        ("https://backend.example/cb", CallbackError::Missing("code")),
        ("https://backend.example/cb?code=3_1_x", CallbackError::Missing("state")),
        ("https://backend.example/cb?code=3_1_x&state=shop-7", CallbackError::ForeignState),
        ("a\u{7}b", CallbackError::ControlCharacter),
    ] {
        assert_eq!(Pasted::parse(text).err(), Some(error), "{text:?}");
    }
}

proptest! {
    #[test]
    fn nothing_makes_it_panic_and_no_wrong_state_gets_through(text in ".{0,300}", state in ".{0,80}") {
        let address = LoopbackAddress { host: LoopbackHost::V4, port: 1, path: "/cb".to_owned() };
        let _ = CallbackUrl::parse(&text);
        let _ = Pasted::parse(&text);
        let _ = Callback::parse_deep_link(&text);
        let _ = Callback::parse_loopback(&text, &address);
        let link = format!("{DEEP_LINK}?code=a&state={state}&{text}");
        if let Ok(callback) = Callback::parse_deep_link(&link) {
            let decoded = form_urlencoded::parse(link.split_once('?').expect("a query").1.as_bytes())
                .filter(|(name, _)| name == "state").map(|(_, value)| value.into_owned()).collect::<Vec<_>>();
            prop_assert_eq!(decoded.len(), 1);
            prop_assert_eq!(State::parse(&decoded[0]).map(|s| s.hash()), Some(callback.state.hash()));
        }
    }
}
