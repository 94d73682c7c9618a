//! What the inspector says of requests whose signs are made here, by a few lines of their own.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that panics has failed")]

use std::ops::ControlFlow;

use hmac::{Hmac, KeyInit, Mac};
use iop::inspect::{Case, Inspection, Place, SegmentKind, SentPair, SentRequest, inspect, plain_mistakes};
use iop::{AppSecret, Timestamp};
use sha2::{Digest, Sha256};

const SECRET: &str = "helloworld";

fn request(url: &str) -> SentRequest {
    let mut address: url::Url = url.parse().expect("an address");
    let pairs = address
        .query_pairs()
        .map(|(name, value)| SentPair {
            name: name.into_owned(),
            value: value.into_owned(),
            place: Place::Query,
        })
        .collect();
    address.set_query(None);
    SentRequest { verb: None, address: Some(address), pairs }
}

fn case<'a>(request: &'a SentRequest, secret: Option<&'a AppSecret>) -> Case<'a> {
    Case {
        request,
        signed_text: None,
        secret,
        app_key: None,
        callback: None,
        platform: None,
        received_at: None,
        now: Timestamp::from_millis(1_771_290_000_000),
    }
}

fn inspected(request: &SentRequest) -> Inspection {
    inspect(&case(request, Some(&AppSecret::new(SECRET))), &mut |_| ControlFlow::Continue(()))
}

fn ids(inspection: &Inspection) -> Vec<String> {
    inspection.findings.iter().map(|finding| finding.mistake.id().into_owned()).collect()
}

const TICKET: &str = "https://api-sg.aliexpress.com/rest/auth/token/create?app_key=524880&code=test\
    &sign_method=sha256&timestamp=1771289931678&redirect_uri=https%3A%2F%2Fivan-reseller-backend-production.up\
    .railway.app%2Fapi%2Faliexpress%2Fcallback";

#[test]
fn the_ticket() {
    let text = "/rest/auth/token/createapp_key524880codetestredirect_urihttps://ivan-reseller-backend-production\
        .up.railway.app/api/aliexpress/callbacksign_methodsha256timestamp1771289931678";
    let sign = hex::encode_upper(Sha256::digest(format!("{SECRET}{text}{SECRET}")));
    let inspection = inspected(&request(&format!("{TICKET}&sign={sign}")));
    assert_eq!(
        ids(&inspection),
        ["plain-hash", "secret-wrapped", "path-has-rest", "unknown-parameter:redirect_uri", "dummy-code"]
    );
    assert_eq!(
        inspection.recipe.expect("a recipe").to_string(),
        "SHA256( secret + /rest/auth/token/create + k v… + secret )"
    );
    let mut mac: Hmac<Sha256> = Hmac::new_from_slice(SECRET.as_bytes()).expect("a key");
    mac.update(b"/auth/token/createapp_key524880codetestsign_methodsha256timestamp1771290000000");
    let mended = inspection.mended.expect("a mended request");
    assert_eq!(mended.sign, Some(hex::encode_upper(mac.finalize().into_bytes())));
    assert_eq!(mended.url.as_str(), "https://api-sg.aliexpress.com/rest/auth/token/create");
    assert!(mended.wants_code);
}

fn go_on(_: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn hmac(text: &str) -> String {
    let mut mac: Hmac<Sha256> = Hmac::new_from_slice(SECRET.as_bytes()).expect("a key");
    mac.update(text.as_bytes());
    hex::encode_upper(mac.finalize().into_bytes())
}

/// The pieces of a difference: `-` what is deleted, `+` what is inserted, secrets as `*`.
fn difference(inspection: &Inspection) -> String {
    let piece = |segment: &iop::inspect::Segment| {
        let text = if segment.secret { "*" } else { &segment.text };
        match segment.kind {
            SegmentKind::Keep => text.to_owned(),
            SegmentKind::Delete => format!("[-{text}]"),
            SegmentKind::Insert => format!("[+{text}]"),
        }
    };
    inspection.difference.iter().map(piece).collect()
}

#[test]
fn what_to_delete_and_insert() {
    let text = "/rest/auth/token/createapp_key524880codetestredirect_urihttps%3A%2F%2Fivan-reseller-backend-production\
        .up.railway.app%2Fapi%2Faliexpress%2Fcallbacksign_methodsha256timestamp1771289931678";
    let sign = hmac(text);
    let inspection = inspected(&request(&format!("{TICKET}&sign={sign}")));
    assert_eq!(
        difference(&inspection),
        "[-/rest]/auth/token/createapp_key524880code*[-redirect_urihttps%3A%2F%2Fivan-reseller-backend-production\
         .up.railway.app%2Fapi%2Faliexpress%2Fcallback]sign_methodsha256timestamp1771289931678"
    );
    let right = "https://api-sg.aliexpress.com/sync?app_key=1&method=aliexpress.a.b&b=x%20y&sign_method=sha256&timestamp=1771289931678";
    let sign = hmac("/syncapp_key=1&b=x%20y&method=aliexpress.a.b&timestamp=1771289931678");
    assert_eq!(
        difference(&inspected(&request(&format!("{right}&sign={sign}")))),
        "[-/sync]app_key[-=]1[-&]b[-=x%20y&][+x y]method[-=]aliexpress.a.b[-&][+sign_methodsha256]timestamp[-=]1771289931678"
    );
    let sign = hmac("app_key1bx ymethodaliexpress.a.bsign_methodsha256timestamp1771289931678");
    assert_eq!(difference(&inspected(&request(&format!("{right}&sign={sign}")))), "");
}

/// A callback address may carry the code: whatever was signed of it, the code is in no fact and in no open piece.
#[test]
fn a_code_inside_another_value_stays_inside() {
    let code = "3_1_JxZ05Ux3cnnSSUm6dCxYg6Q26";
    let callback = format!("https%3A%2F%2Fa.example%2F%3Fcode%3D{code}");
    let url = "https://api-sg.aliexpress.com/rest/auth/token/create?app_key=1&sign_method=sha256&timestamp=1771289931678";
    for (sent, signed) in [
        (
            format!("code={code}&redirect_uri={callback}%20"),
            format!("code{code}redirect_urihttps://a.example/?code={code}"),
        ),
        (format!("code={code}&note={code}"), format!("code{code}note{code}")),
        (format!("redirect_uri={callback}"), format!("redirect_urihttps://a.example/?code={code}")),
    ] {
        let sign =
            hmac(&format!("/rest/auth/token/createapp_key1{signed}sign_methodsha256timestamp1771289931678"));
        let inspection = inspected(&request(&format!("{url}&{sent}&sign={sign}")));
        let recipe = inspection.recipe.as_ref().expect("a recipe").to_string();
        let facts =
            inspection.findings.iter().flat_map(|finding| &finding.facts).map(|(_, fact)| fact.as_str());
        for shown in facts.chain([recipe.as_str(), difference(&inspection).as_str()]) {
            assert!(!shown.contains("JxZ05"), "{shown}");
        }
    }
}

#[test]
fn an_empty_secret_is_none() {
    let request = request(&format!("{TICKET}&sign={}", "A".repeat(64)));
    let inspection = inspect(&case(&request, Some(&AppSecret::new(""))), &mut go_on);
    assert_eq!((ids(&inspection).len(), inspection.sign_matches), (2, None));
    assert_eq!(inspection.mended.and_then(|mended| mended.sign), None);
}

#[test]
fn a_timestamp_that_was_changed_after_signing() {
    let create = "https://api-sg.aliexpress.com/rest/auth/token/create";
    for (signed, sent) in [
        ("1771289931678", "1771289931679"),
        ("1771289931678", "1771289934000"),
        ("1771289931678", "1771290531678"),
        ("1771289931678", "1771289931"),
        ("1771289931", "1771289931678"),
        ("2017-11-11T12:00:00Z", "2017-11-11T12:05:00Z"),
    ] {
        for method in ["sign_methodsha256", ""] {
            let text = format!("/rest/auth/token/createapp_key1code3_1_x{method}timestamp{signed}v2.0");
            let query = "app_key=1&code=3_1_x&sign_method=sha256&v=2.0&timestamp=";
            let inspection = inspected(&request(&format!("{create}?{query}{sent}&sign={}", hmac(&text))));
            let mut expected = vec!["path-has-rest"];
            expected.extend(method.is_empty().then_some("sign-method-unsigned"));
            expected.push("sent-unsigned:timestamp");
            expected.extend((sent.len() == 10).then_some("timestamp-seconds"));
            assert_eq!(ids(&inspection), expected, "{signed} {sent}");
            let changed = expected.iter().position(|id| *id == "sent-unsigned:timestamp").expect("it is");
            assert_eq!(inspection.findings[changed].fact("signed"), Some(signed));
            assert_eq!(inspection.findings[changed].fact("sent"), Some(sent));
        }
    }
}

#[test]
fn without_a_secret() {
    let without = |url: &str| inspect(&case(&request(url), None), &mut go_on);
    let inspection =
        without(&format!("{TICKET}&sign=6544FFB3E1D16F2406544EE7884E5701864D6EB259D4DC40966717F4AADFDC96"));
    assert_eq!(ids(&inspection), ["unknown-parameter:redirect_uri", "dummy-code"]);
    assert_eq!(inspection.sign_matches, None);
    assert_eq!(inspection.mended.expect("a mended request").sign, None);
    let text = "/rest/auth/token/createapp_key1code3_1_xsign_methodsha256timestamp1771289931678";
    let url = "https://api-sg.aliexpress.com/rest/auth/token/create?app_key=1&code=3_1_x&sign_method=sha256&timestamp=1771289931678";
    let inspection = without(&format!("{url}&sign={}", hex::encode(Sha256::digest(text))));
    assert_eq!(ids(&inspection), ["plain-hash", "path-has-rest", "lower-case"]);
    assert_eq!(inspection.sign_matches, Some(false));
    let lower = without(&format!("{url}&sign={}", hmac("x").to_lowercase()));
    assert_eq!((ids(&lower), lower.sign_matches), (vec!["lower-case".to_owned()], None));
    let md5 = without(&format!("{url}&sign={}", "A".repeat(32)));
    assert_eq!((ids(&md5), md5.sign_matches), (vec![], None));
}

#[test]
fn what_the_documentation_prints_is_no_sign() {
    for sign in [
        "D13F2A03BE94D9AAE9F933FFA7B13E0A5AD84A3DAEBC62A458A3C382EC2E91EC",
        "d13f2a03be94d9aae9f933ffa7b13e0a5ad84a3daebc62a458a3c382ec2e91ec",
    ] {
        let inspection = inspected(&request(&format!("{TICKET}&sign={sign}")));
        assert_eq!(ids(&inspection), ["placeholder-sign", "unknown-parameter:redirect_uri", "dummy-code"]);
        assert_eq!((inspection.sign_matches, inspection.recipes_tried), (Some(false), 0));
    }
}

#[test]
fn what_stands_where_the_gateway_does_not_look() {
    // What is missed altogether is no second mistake where it was not signed either.
    let cases = [(Place::Json, "sign_methodsha256"), (Place::Json, ""), (Place::Header, "sign_methodsha256")];
    for (place, method) in cases {
        let sign = hmac(&format!("/auth/token/createapp_key1code3_1_x{method}timestamp1771289931678"));
        let url = format!(
            "https://api-sg.aliexpress.com/rest/auth/token/create?app_key=1&sign_method=sha256&timestamp=1771289931678&code=3_1_x&sign={sign}"
        );
        let mut request = request(&url);
        request.pairs.iter_mut().skip(1).for_each(|pair| pair.place = place);
        let inspection = inspected(&request);
        assert_eq!(
            ids(&inspection),
            [
                "missing-parameter:timestamp",
                "missing-parameter:sign_method",
                "missing-parameter:sign",
                "missing-parameter:code"
            ]
        );
        assert_eq!(inspection.sign_matches, Some(false));
        assert_eq!(inspection.mended.expect("a mended request").form[1].1.as_str(), "3_1_x");
    }
}

#[test]
fn empty_ones_may_be_signed_or_not() {
    let url = "https://api-sg.aliexpress.com/rest/auth/token/create?app_key=1&code=3_1_x&session=&sign_method=sha256&timestamp=1771289931678";
    for signed in ["session", ""] {
        let text =
            format!("/auth/token/createapp_key1code3_1_x{signed}sign_methodsha256timestamp1771289931678");
        let inspection = inspected(&request(&format!("{url}&sign={}", hmac(&text))));
        assert_eq!(ids(&inspection), ["empty-parameter:session"]);
        assert_eq!(inspection.sign_matches, Some(true));
    }
    let text = "/rest/auth/token/createapp_key1code3_1_xsessionsign_methodsha256timestamp1771289931678";
    let inspection = inspected(&request(&format!("{url}&sign={}", hmac(text))));
    assert_eq!(ids(&inspection), ["path-has-rest", "empty-parameter:session"]);
}

#[test]
fn sent_unknown_and_unsigned_is_both() {
    let text = "/auth/token/createapp_key524880codetestsign_methodsha256timestamp1771289931678";
    let inspection = inspected(&request(&format!("{TICKET}&sign={}", hmac(text))));
    assert_eq!(
        ids(&inspection),
        ["sent-unsigned:redirect_uri", "unknown-parameter:redirect_uri", "dummy-code"]
    );
}

/// A text alone, without any request.
fn of_text(text: &str, secret: Option<&AppSecret>) -> Inspection {
    let request = SentRequest::default();
    inspect(&Case { signed_text: Some(text), ..case(&request, secret) }, &mut go_on)
}

#[test]
fn a_text_says_what_is_wrong_with_itself() {
    let secret = AppSecret::new(SECRET);
    let table: [(&str, &[&str]); 11] = [
        ("/auth/token/createapp_key1code3_1_xsign_methodsha256timestamp1771289931678", &[]),
        ("app_key1code3_1_xsign_methodsha256timestamp1771289931678", &["path-missing"]),
        (
            "/rest/auth/token/createapp_key524880codetestredirect_urihttps://a.example/method/codesign_methodsha256timestamp1771289931678",
            &["path-has-rest", "unknown-parameter:redirect_uri", "dummy-code"],
        ),
        (
            "/auth/token/create?app_key=1&code=3_1_x&timestamp=1771289931678&sign_method=sha256",
            &["joined-with-ampersand", "unsorted"],
        ),
        (
            "/auth/token/createapp_key1code3_1_x%2Fysign_methodsha256timestamp1771289931678",
            &["values-encoded"],
        ),
        (
            "%2Fauth%2Ftoken%2Fcreateapp_key%3D1%26code%3D3_1_x%26sign_method%3Dsha256%26timestamp%3D1771289931678",
            &["text-encoded", "joined-with-ampersand"],
        ),
        (
            "/auth/token/createapp_key1code3_1_xtimestamp1771289931",
            &["sign-method-unsigned", "timestamp-seconds"],
        ),
        (
            "/syncapp_key1methodaliexpress.solution.product.getsessionabcsign_methodsha256timestamp1771289931678",
            &["path-on-business-call"],
        ),
        ("/order/getaccess_tokentestapp_key123456order_id1234sign_methodsha256timestamp1517820392000", &[]),
        (
            "helloworld/auth/token/createapp_key1code3_1_xsign_methodsha256timestamp1771289931678helloworld",
            &["secret-wrapped"],
        ),
        ("/auth/token/refreshapp_key1refresh_token50rsign_methodsha256timestamp1771289931678v2.0", &[]),
    ];
    for (text, expected) in table {
        for secret in [Some(&secret), None] {
            let inspection = of_text(text, secret);
            assert_eq!(ids(&inspection), expected, "{text} {secret:?}");
            assert_eq!(inspection.recipe, None, "no sign says how it was hashed");
            assert!(inspection.mended.is_some());
            assert!(!difference(&inspection).contains("helloworld"));
        }
    }
    assert_eq!(
        difference(&of_text(
            "/rest/auth/token/createapp_key1code3_1_xsign_methodsha256timestamp1771289931678",
            None
        )),
        "[-/rest]/auth/token/createapp_key1code*sign_methodsha256timestamp1771289931678"
    );
    for nonsense in ["", " ", "{", "hello", "app_key", "%", "/rest", "=&="] {
        of_text(nonsense, Some(&secret));
    }
}

#[test]
fn a_text_beside_a_request_that_was_sent_otherwise() {
    let secret = AppSecret::new(SECRET);
    let text = "/auth/token/createapp_key1code3_1_xcountrydesign_methodsha256timestamp1771289931678";
    for sign in [hmac(text), hmac("x")] {
        let request = request(&format!(
            "https://api-sg.aliexpress.com/rest/auth/token/create?app_key=1&code=3_1_y&sign_method=sha256&timestamp=1771289931678&country=de&sign={sign}"
        ));
        let inspection =
            inspect(&Case { signed_text: Some(text), ..case(&request, Some(&secret)) }, &mut go_on);
        let ids = ids(&inspection);
        let ids: Vec<_> = ids.iter().map(String::as_str).filter(|id| *id != "no-recipe-matched").collect();
        assert_eq!(ids, ["sent-unsigned:code", "unknown-parameter:country"]);
        assert_eq!(inspection.recipe.is_some(), sign == hmac(text), "{sign}");
        assert!(inspection.findings[0].facts.iter().all(|(_, fact)| !fact.contains("3_1")));
    }
}

#[test]
fn a_text_of_any_names_is_taken_apart_soon() {
    let pairs: Vec<_> = (0..16_000).map(|number| format!("n{number:05}=")).collect();
    let request =
        request(&format!("https://api-sg.aliexpress.com/rest/auth/token/create?{}", pairs.join("&")));
    let secret = AppSecret::new(SECRET);
    let begun = std::time::Instant::now();
    for length in [16_000, 160_000, 1_000_000] {
        let text = format!("/auth/token/create{}", "n00001n00002".repeat(length / 12));
        inspect(&Case { signed_text: Some(&text), ..case(&request, Some(&secret)) }, &mut go_on);
    }
    assert!(begun.elapsed() < std::time::Duration::from_secs(10), "{:?}", begun.elapsed());
}

#[test]
fn plain_mistakes_need_no_search() {
    let plain = |url: &str| {
        let request = request(url);
        let received_at = Some(Timestamp::from_millis(1_767_268_800_000));
        let mistakes = plain_mistakes(&Case { received_at, ..case(&request, None) });
        mistakes.iter().map(|mistake| mistake.id().into_owned()).collect::<Vec<_>>()
    };
    let create = "http://127.0.0.1:8123/rest/auth/token/create";
    let good = "app_key=500101&timestamp=1767268800000&sign_method=sha256&code=3_500101_x";
    let table: [(String, &[&str]); 14] = [
        (format!("{create}?{good}&sign=x"), &[]),
        (format!("{create}?{good}&sign=x&v=2.0"), &[]),
        (format!("{create}?{good}&sign=x&uuid=1"), &["unknown-parameter:uuid"]),
        (
            format!("{create}?app_key=500101&timestamp=1767268800&sign_method=sha256&sign=&code=test&redirect_uri=x"),
            &["empty-parameter:sign", "unknown-parameter:redirect_uri", "timestamp-seconds", "dummy-code"],
        ),
        (
            format!("{create}?timestamp=yesterday"),
            &[
                "missing-parameter:app_key",
                "missing-parameter:sign_method",
                "missing-parameter:sign",
                "missing-parameter:code",
                "timestamp-format",
            ],
        ),
        (
            format!("{create}?app_key=500101&timestamp=5&sign_method=sha256&sign=x&code=3_500102_x"),
            &["timestamp-skew", "code-of-other-app"],
        ),
        (
            format!("{create}?{good}&sign=D13F2A03BE94D9AAE9F933FFA7B13E0A5AD84A3DAEBC62A458A3C382EC2E91EC"),
            &["placeholder-sign"],
        ),
        (format!("{create}?{}&sign=x", good.replace("3_500101_x", "3_500101_x%0A")), &["code-of-other-app"]),
        (format!("{create}?{}&sign=x", good.replace("=500101", "=500101%20")), &["code-of-other-app"]),
        (format!("https://api-sg.aliexpress.com/auth/token/create?{good}&sign=x"), &["wrong-path"]),
        (format!("https://eco.taobao.com/rest/auth/token/create?{good}&sign=x"), &["wrong-host"]),
        (format!("https://api-sg.aliexpress.com/oauth/token?{good}&sign=x"), &["wrong-path"]),
        (
            "https://api-sg.aliexpress.com/rest?app_key=1&method=aliexpress.merchant.profile.get&sign_method=sha256&sign=x&timestamp=1767268800000"
                .to_owned(),
            &["wrong-path", "missing-parameter:access_token"],
        ),
        (format!("https://api-sg.aliexpress.com/sync?{good}&method=auth.token.create&sign=x"), &["wrong-path"]),
    ];
    for (url, expected) in table {
        assert_eq!(plain(&url), expected, "{url}");
    }
}

#[test]
fn a_call_that_the_platform_does_not_have_cannot_be_mended() {
    let request = request(
        "https://api.lazada.sg/sync?app_key=1&method=aliexpress.a.b&sign_method=sha256&timestamp=1771289931678",
    );
    let lazada = "lazada-sg".parse().expect("a platform");
    let inspection = inspect(&Case { platform: Some(&lazada), ..case(&request, None) }, &mut go_on);
    assert_eq!(ids(&inspection), ["wrong-path", "missing-parameter:sign"]);
    assert!(inspection.mended.is_none());
}

#[test]
fn a_watcher_sees_it_go_on_and_ends_it() {
    let request = request(&format!("{TICKET}&sign={}", "A".repeat(64)));
    let secret = AppSecret::new(SECRET);
    let mut seen = Vec::new();
    let inspection = inspect(&case(&request, Some(&secret)), &mut |tried| {
        seen.push(tried);
        if tried > 20_000 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert!(inspection.cancelled && inspection.recipes_tried < 30_000);
    assert!(seen.is_sorted() && seen.len() > 3, "{seen:?}");
    assert_eq!(
        ids(&inspection),
        ["unknown-parameter:redirect_uri", "dummy-code"],
        "nothing is said of what was not tried"
    );
}

#[test]
fn nothing_matches() {
    let started = std::time::Instant::now();
    let inspection = inspected(&request(&format!("{TICKET}&sign={}", "A".repeat(64))));
    assert_eq!(ids(&inspection), ["no-recipe-matched", "unknown-parameter:redirect_uri", "dummy-code"]);
    println!("{} {:?}", inspection.recipes_tried, started.elapsed());
    assert!(inspection.recipes_tried >= 100_000);
}
