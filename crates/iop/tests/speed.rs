//! How fast recipes are tried; `./x bench` prints it for the optimised build.

#![allow(clippy::expect_used, reason = "a test that panics has failed")]

use std::hint::black_box;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use iop::inspect::{Case, Place, SentPair, SentRequest, inspect};
use iop::{AppSecret, Timestamp, sign};

fn request(pairs: &[(&str, &str)]) -> SentRequest {
    let pair = |(name, value): &(&str, &str)| SentPair {
        name: (*name).to_owned(),
        value: (*value).to_owned(),
        place: Place::Query,
    };
    let address = "https://api-sg.aliexpress.com/rest/auth/token/create".parse().ok();
    SentRequest { verb: None, address, pairs: pairs.iter().map(pair).collect() }
}

/// Inspects a request whose sign nothing makes: how many recipes were tried, and for how long.
fn search(request: &SentRequest) -> (u64, Duration) {
    let secret = AppSecret::new("helloworld");
    let case = Case {
        request,
        signed_text: None,
        secret: Some(&secret),
        app_key: None,
        callback: None,
        platform: None,
        received_at: None,
        now: Timestamp::from_millis(1_771_290_000_000),
    };
    let started = Instant::now();
    let inspection = inspect(&case, &mut |_| ControlFlow::Continue(()));
    (inspection.recipes_tried, started.elapsed())
}

#[test]
fn half_as_many_recipes_as_raw_hmacs_of_the_same_text() {
    let sign_of_nothing = "A".repeat(64);
    let pairs = [
        ("app_key", "524880"),
        ("code", "test"),
        ("sign_method", "sha256"),
        ("timestamp", "1771289931678"),
        ("redirect_uri", "https://ivan-reseller-backend-production.up.railway.app/api/aliexpress/callback"),
        ("sign", &sign_of_nothing),
    ];
    let text: String = "/auth/token/create"
        .chars()
        .chain(pairs[..5].iter().flat_map(|(k, v)| k.chars().chain(v.chars())))
        .collect();
    let secret = AppSecret::new("helloworld");
    let raw = || {
        let started = Instant::now();
        for _ in 0..200_000 {
            black_box(sign(black_box(&secret), black_box(&text)));
        }
        200_000.0 / started.elapsed().as_secs_f64()
    };
    // The best of three: what else the machine does can only make it slower.
    let best = |rate: &dyn Fn() -> f64| (0..3).map(|_| rate()).fold(0.0, f64::max);
    let rate = |pairs: &[(&str, &str)]| {
        let (tried, took) = search(&request(pairs));
        #[expect(clippy::cast_precision_loss, reason = "some millions")]
        let tried = tried as f64;
        tried / took.as_secs_f64()
    };
    let (raw, recipes) = (best(&raw), best(&|| rate(&pairs)));
    println!(
        "raw HMAC-SHA256 of {} bytes: {raw:.0} a second; recipes: {recipes:.0}; ratio {:.2}",
        text.len(),
        recipes / raw
    );
    println!("100,000 recipes in {:.0} ms", 100_000.0 / recipes * 1000.0);
    assert!(recipes >= raw / 2.0);
}

#[test]
fn a_sign_that_no_recipe_makes_takes_a_second() {
    let sign = "A".repeat(64);
    let token = [("timestamp", "1771289931678"), ("code", "3_524880_Jx/Z05"), ("app_key", "524880")];
    let redirect = ("redirect_uri", "https://shop.example/callback?from=ae");
    let rest = [("sign_method", "sha256"), ("sign", sign.as_str())];
    let usual =
        [("method", "aliexpress.solution.product.list.get"), ("session", "500016"), ("Page_size", "20")];
    let business = [("query", r#"{"text":"ä b+c"}"#), ("app_key", "524880"), ("current", "1")];
    let empty = [("format", ""), ("timestamp", "1771289931678")];
    let long: Vec<_> = (0..30).map(|number| format!("field_{number}")).collect();
    let long: Vec<_> = long.iter().map(|name| (name.as_str(), "some value")).collect();
    let requests = [
        ("a token call", [&token[..], &rest].concat()),
        ("with an address", [&token[..], &[redirect], &rest].concat()),
        ("a business call", [&usual[..], &business, &token[..1], &rest].concat()),
        ("with an empty parameter", [&usual[..], &business, &empty, &rest].concat()),
        ("with many parameters", [&usual[..], &business, &token[..1], &long, &rest].concat()),
    ];
    for (what, pairs) in requests {
        let (tried, took) = search(&request(&pairs));
        println!("{what}: {tried} recipes in {took:?}");
        assert!(took < Duration::from_secs(10), "{what}: {took:?}");
    }
}

#[test]
fn a_megabyte_takes_seconds_and_not_minutes() {
    let sign = "A".repeat(64);
    let huge = "%20&é".repeat((1 << 20) / 6);
    let one = search(&request(&[
        ("app_key", "1"),
        ("code", &huge),
        ("timestamp", "1771289931678"),
        ("sign", &sign),
    ]));
    let names: Vec<_> = (0..100_000).map(|number| format!("a{number}")).collect();
    let mut pairs: Vec<_> = names.iter().map(|name| (name.as_str(), "b")).collect();
    pairs.push(("sign", &sign));
    let many = search(&request(&pairs));
    println!("one value of a megabyte: {one:?}; a hundred thousand parameters: {many:?}");
    let bound = Duration::from_secs(if cfg!(debug_assertions) { 60 } else { 10 });
    assert!(one.1 < bound && many.1 < bound);
}
