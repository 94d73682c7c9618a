//! What the inspector says of requests whose signs are made here, by a few lines of their own.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that panics has failed")]

use std::ops::ControlFlow;

use hmac::{Hmac, KeyInit, Mac};
use iop::inspect::{Case, Inspection, Place, SentPair, SentRequest, inspect};
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

#[test]
fn nothing_matches() {
    let started = std::time::Instant::now();
    let inspection = inspected(&request(&format!("{TICKET}&sign={}", "A".repeat(64))));
    assert_eq!(ids(&inspection), ["no-recipe-matched", "unknown-parameter:redirect_uri", "dummy-code"]);
    println!("{} {:?}", inspection.recipes_tried, started.elapsed());
    assert!(inspection.recipes_tried >= 100_000);
}
