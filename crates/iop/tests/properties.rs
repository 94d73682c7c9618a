//! What holds for any request.

#![allow(clippy::expect_used, reason = "a test that panics has failed")]

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use hmac::{Hmac, KeyInit, Mac};
use iop::inspect::{Case, Inspection, Place, SentPair, SentRequest, inspect, plain_mistakes};
use iop::{AppKey, AppSecret, Platform, Timestamp};
use proptest::prelude::*;
use sha2::Sha256;

const NOW: i64 = 1_771_290_000_000;

fn hmac(secret: &str, text: &str) -> String {
    let mut mac: Hmac<Sha256> = Hmac::new_from_slice(secret.as_bytes()).expect("a key");
    mac.update(text.as_bytes());
    hex::encode_upper(mac.finalize().into_bytes())
}

fn text(path: &str, pairs: &BTreeMap<String, String>) -> String {
    let pairs = pairs.iter().flat_map(|(name, value)| [name.as_str(), value.as_str()]);
    std::iter::once(path).chain(pairs).collect()
}

fn look(case: &Case<'_>, most: u64) -> Inspection {
    inspect(case, &mut |tried| if tried > most { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
}

fn case<'a>(request: &'a SentRequest, secret: &'a AppSecret) -> Case<'a> {
    Case {
        request,
        signed_text: None,
        secret: Some(secret),
        app_key: None,
        callback: None,
        platform: None,
        received_at: None,
        now: Timestamp::from_millis(NOW),
    }
}

fn place() -> impl Strategy<Value = Place> {
    prop::sample::select(vec![
        Place::Query,
        Place::Form,
        Place::Multipart,
        Place::File,
        Place::Json,
        Place::Header,
    ])
}

/// Names that mean something, and any others.
fn name() -> impl Strategy<Value = String> {
    let known =
        ["app_key", "code", "refresh_token", "sign_method", "timestamp", "sign", "method", "session", "v"];
    prop_oneof![prop::sample::select(known.map(str::to_owned).to_vec()), any::<String>(), Just(String::new())]
}

fn value() -> impl Strategy<Value = String> {
    let known = [
        "sha256",
        "test",
        "3_1_x",
        "1771289931678",
        "9223372036854775807",
        "9999-12-31T23:59:59Z",
        "0000-01-01T00:00:00Z",
        "aliexpress.a.b",
        "/auth/token/create",
        "%",
        "%25%",
        "D13F2A03BE94D9AAE9F933FFA7B13E0A5AD84A3DAEBC62A458A3C382EC2E91EC",
        "0T8qA76U2arp+TP/p7E+ClrYSj2uvGKkWKPDguwukew=",
    ];
    let digits = "[0-9A-Fa-f]{32}|[0-9A-F]{40}|[0-9A-F]{64}";
    prop_oneof![prop::sample::select(known.map(str::to_owned).to_vec()), digits, any::<String>()]
}

fn address() -> impl Strategy<Value = Option<String>> {
    let known = [
        "https://api-sg.aliexpress.com/rest/auth/token/create",
        "https://api-sg.aliexpress.com/sync",
        "https://api.lazada.sg/rest/order/get",
        "http://127.0.0.1:1/sync/",
        "http://[::1]/rest",
        "path:/rest/auth/token/refresh",
        "mailto:a@b",
        "file:///etc/passwd",
        "https://a.example/é%2F/../auth/token//create",
    ];
    prop::option::of(prop_oneof![
        prop::sample::select(known.map(str::to_owned).to_vec()),
        "https://[a-z.]{1,20}/[ -~]{0,40}"
    ])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Calls that are signed with their path or without one, sent in a query or in a form, in any order.
    #[test]
    fn a_right_request_has_no_finding(
        mut pairs in prop::collection::btree_map("[A-Za-z_é]{1,12}", "[ -~éß\u{4e2d}]{1,40}", 0..10),
        business in any::<bool>(),
        as_form in any::<bool>(),
        secret in "[!-~]{1,80}",
        order in any::<u64>(),
    ) {
        let path = if business { "" } else { "/order/get" };
        for (name, value) in [("app_key", "524880"), ("sign_method", "sha256"), ("timestamp", "1771289931678")] {
            pairs.insert(name.to_owned(), value.to_owned());
        }
        for name in ["sign", "method", "code", "refresh_token", "app_secret", "client_secret", "secret"] {
            pairs.remove(name);
        }
        if business {
            pairs.insert("method".to_owned(), "aliexpress.trade.get".to_owned());
        }
        let sign = hmac(&secret, &text(path, &pairs));
        let place = if as_form { Place::Form } else { Place::Query };
        let mut sent: Vec<_> = pairs
            .iter()
            .map(|(name, value)| SentPair { name: name.clone(), value: value.clone(), place })
            .collect();
        let length = sent.len();
        sent.rotate_left(usize::try_from(order % length as u64).expect("small"));
        sent.push(SentPair { name: "sign".to_owned(), value: sign, place });
        let address = if business { "https://api-sg.aliexpress.com/sync" } else { "https://api.lazada.vn/rest/order/get" };
        let request = SentRequest { verb: None, address: address.parse().ok(), pairs: sent };
        let secret_kept = AppSecret::new(secret.as_str());
        let inspection = look(&case(&request, &secret_kept), 0);
        prop_assert!(inspection.findings.is_empty(), "{:?}", inspection.findings);
        prop_assert_eq!(inspection.sign_matches, Some(true));
        prop_assert!(inspection.difference.is_empty());
        prop_assert!(inspection.recipe.is_some_and(|recipe| recipe.is_right()));

        // The mended request is the same with a fresh timestamp.
        let mended = inspection.mended.expect("a mended request");
        pairs.insert("timestamp".to_owned(), NOW.to_string());
        let base = text(path, &pairs);
        prop_assert_eq!(mended.sign.clone(), Some(hmac(&secret, &base)));
        prop_assert_eq!(mended.base.as_str(), base);
        prop_assert_eq!(mended.url.as_str(), address);
        let form: Vec<_> = mended.form.iter().map(|(name, value)| (name.clone(), value.to_string())).collect();
        let expected: Vec<_> = pairs.into_iter().chain(mended.sign.map(|sign| ("sign".to_owned(), sign))).collect();
        prop_assert_eq!(form, expected);
    }

    /// Of a token call only what it takes is left, and what is missing does not come from nowhere.
    #[test]
    fn a_mended_token_call_has_what_it_takes(
        code in prop::option::of("[ -~]{0,30}"),
        key in prop::option::of("[0-9]{1,8}"),
        own_key in prop::option::of("[0-9]{1,8}"),
        others in prop::collection::vec((name(), value(), place()), 0..6),
        secret in "[!-~]{1,20}",
    ) {
        let mut pairs: Vec<_> = [("code", &code), ("app_key", &key)]
            .into_iter()
            .filter_map(|(name, value)| Some((name.to_owned(), value.clone()?, Place::Query)))
            .collect();
        pairs.extend(others.into_iter().filter(|(name, ..)| name != "code" && name != "app_key"));
        let pairs = pairs.into_iter().map(|(name, value, place)| SentPair { name, value, place }).collect();
        let address = "https://api-sg.aliexpress.com/rest/auth/token/create".parse().ok();
        let request = SentRequest { verb: None, address, pairs };
        let own_key = own_key.map(|key| AppKey::parse(&key).expect("digits"));
        let secret_kept = AppSecret::new(secret.as_str());
        let case = Case { app_key: own_key.as_ref(), ..case(&request, &secret_kept) };
        let mended = look(&case, 0).mended.expect("a mended request");
        let code = code.as_deref().map(str::trim).filter(|code| !code.is_empty()).unwrap_or("test");
        let key = own_key.as_ref().map(|key| key.as_str().to_owned()).or(key);
        let mut expected = BTreeMap::from([
            ("code".to_owned(), code.to_owned()),
            ("sign_method".to_owned(), "sha256".to_owned()),
            ("timestamp".to_owned(), NOW.to_string()),
        ]);
        expected.extend(key.clone().map(|key| ("app_key".to_owned(), key)));
        let base = text("/auth/token/create", &expected);
        prop_assert_eq!(mended.base.as_str(), &base);
        prop_assert_eq!(mended.sign.clone(), key.map(|_| hmac(&secret, &base)));
        let form: Vec<_> = mended.form.iter().map(|(name, value)| (name.clone(), value.to_string())).collect();
        let sign = mended.sign.clone().map(|sign| ("sign".to_owned(), sign));
        prop_assert_eq!(form, expected.into_iter().chain(sign).collect::<Vec<_>>());
    }

    /// Whatever was sent, with whatever beside it: it ends, and without a panic.
    #[test]
    fn nothing_makes_it_panic(
        address in address(),
        pairs in prop::collection::vec((name(), value(), place()), 0..12),
        signed_text in prop::option::of(prop_oneof![any::<String>(), "(/rest)?/auth/token/create[ -~]{0,60}", "[a-z_0-9%&=/]{0,80}"]),
        secret in prop::option::of(any::<String>()),
        platform in prop::option::of(prop::sample::select(vec!["aliexpress", "sandbox", "lazada-sg", "https://a.example/b"])),
        received_at in prop::option::of(any::<i64>()),
        now in any::<i64>(),
        callback in prop::option::of(any::<String>()),
    ) {
        let pairs = pairs.into_iter().map(|(name, value, place)| SentPair { name, value, place }).collect();
        let address = address.and_then(|address| address.parse().ok());
        let request = SentRequest { verb: None, address, pairs };
        let secret = secret.map(AppSecret::new);
        let platform: Option<Platform> = platform.map(|platform| platform.parse().expect("a platform"));
        let case = Case {
            request: &request,
            signed_text: signed_text.as_deref(),
            secret: secret.as_ref(),
            app_key: None,
            callback: callback.as_deref(),
            platform: platform.as_ref(),
            received_at: received_at.map(Timestamp::from_millis),
            now: Timestamp::from_millis(now),
        };
        plain_mistakes(&case);
        let inspection = look(&case, 20_000);
        let _ = format!("{inspection:?} {}", inspection.recipe.as_ref().map(ToString::to_string).unwrap_or_default());
        if let Some(mended) = inspection.mended {
            let _ = mended.curl();
        }
    }
}
