//! Each mistake, and mistakes together: the sign is made here, by a few lines of their own, and the inspector names
//! exactly what was done.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that panics has failed")]

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use base64::Engine;
use hmac::{Hmac, KeyInit, Mac};
use iop::inspect::{Case, Inspection, Place, SegmentKind, SentPair, SentRequest, inspect};
use iop::{AppSecret, Timestamp};
use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha256};

const SECRET: &str = "helloworld";
const NOW: i64 = 1_771_290_000_000;

/// A call, and what somebody makes of it.
#[derive(Clone)]
struct Plan {
    address: &'static str,
    path: String,
    business: bool,
    sent: Vec<(String, String)>,
    signed: Vec<(String, String)>,
    secret: String,
    hash: &'static str,
    wrap: (bool, bool),
    encoded: &'static str,
    joined: &'static str,
    order: &'static str,
    output: &'static str,
    place: Place,
}

fn plan(address: &'static str, path: &str, pairs: &[(&str, &str)]) -> Plan {
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Plan {
        address,
        path: path.to_owned(),
        business: path.is_empty(),
        sent: pairs.clone(),
        signed: pairs,
        secret: SECRET.to_owned(),
        hash: "hmac-sha256",
        wrap: (false, false),
        encoded: "",
        joined: "",
        order: "",
        output: "",
        place: Place::Query,
    }
}

/// Two token calls, a business call, and a call of a sister platform; none of them in byte order.
fn plans() -> [Plan; 4] {
    [
        plan(
            "https://api-sg.aliexpress.com/rest/auth/token/create",
            "/auth/token/create",
            &[
                ("timestamp", "1771289931678"),
                ("code", "3_524880_Jx/Z05 Ux+3cn=nS"),
                ("simplify", "true"),
                ("sign_method", "sha256"),
                ("app_key", "524880"),
            ],
        ),
        plan(
            "https://api-sg.aliexpress.com/rest/auth/token/security/refresh",
            "/auth/token/security/refresh",
            &[
                ("refresh_token", "50001600212wcwiOabwyjtEH11acc19aBOvQr9ZYkYDlr987D8BB88LIB8bj/+"),
                ("app_key", "524880"),
                ("format", "json"),
                ("timestamp", "1771289931678"),
                ("sign_method", "sha256"),
            ],
        ),
        plan(
            "https://api-sg.aliexpress.com/sync",
            "",
            &[
                ("method", "aliexpress.solution.product.list.get"),
                ("session", "50001600212wcwiOabwyjtEH11acc19aBOvQr9ZYkYDlr987D8BB88LIB8bj"),
                ("sign_method", "sha256"),
                ("Page_size", "20"),
                ("app_key", "524880"),
                ("query", r#"{"status":"onSelling","text":"ä b+c"}"#),
                ("timestamp", "1771289931678"),
                ("current", "1"),
            ],
        ),
        plan(
            "https://api.lazada.sg/rest/orders/get",
            "/orders/get",
            &[
                ("sort_by", "updated_at"),
                ("app_key", "524880"),
                ("access_token", "test"),
                ("created_after", "2017-02-10T09:00:00+08:00"),
                ("Offset", "0"),
                ("timestamp", "1771289931678"),
                ("sign_method", "sha256"),
            ],
        ),
    ]
}

/// What can go wrong: mistakes of one row exclude each other.
const MISTAKES: [&[&str]; 15] = [
    &["plain-hash", "md5", "hmac-md5", "hmac-sha1", "key-message-swapped"],
    &["secret-wrapped", "secret-wrapped:before", "secret-wrapped:behind"],
    &["path-has-rest", "path-missing", "path-on-business-call"],
    &["sign-method-unsigned"],
    &["sent-unsigned:app_key", "sent-unsigned:timestamp"],
    &[
        "signed-unsent:method",
        "signed-unsent:grant_type",
        "signed-unsent:app_secret",
        "signed-unsent:redirect_uri",
    ],
    &["signed-unsent:partner_id", "signed-unsent:v", "signed-unsent:sign", "signed-unsent:uuid"],
    &["values-encoded", "values-encoded:form", "values-encoded:twice", "text-encoded"],
    &["joined-with-ampersand", "joined-with-ampersand:none"],
    &["unsorted", "locale-sorted"],
    &["lower-case", "base64"],
    &["secret-whitespace", "secret-whitespace:crlf", "secret-whitespace:before"],
    &["timestamp-seconds", "timestamp-format"],
    &["unknown-parameter:redirect_uri", "empty-parameter:debug", "missing-parameter:sign_method"],
    &["wrong-host", "wrong-path", "dummy-code", "code-of-other-app:1"],
];

/// Makes a mistake; says whether this call can have it.
fn spoil(plan: &mut Plan, mistake: &str) -> bool {
    // By the address: the path that is signed may be spoilt already.
    let token = plan.address.contains("/auth/token/");
    let set = |pairs: &mut Vec<(String, String)>, name: &str, value: &str| {
        pairs.iter_mut().filter(|pair| pair.0 == name).for_each(|pair| value.clone_into(&mut pair.1));
    };
    let both = |plan: &mut Plan, name: &str, value: &str| {
        set(&mut plan.sent, name, value);
        set(&mut plan.signed, name, value);
    };
    match mistake {
        "plain-hash" => plan.hash = "sha256",
        "md5" => plan.hash = "md5",
        "hmac-md5" => plan.hash = "hmac-md5",
        "hmac-sha1" => plan.hash = "hmac-sha1",
        "key-message-swapped" => plan.hash = "swapped",
        "secret-wrapped" => plan.wrap = (true, true),
        "secret-wrapped:before" => plan.wrap = (true, false),
        "secret-wrapped:behind" => plan.wrap = (false, true),
        "path-has-rest" => plan.path = format!("/rest{}", plan.path),
        "path-missing" => plan.path.clear(),
        "path-on-business-call" => "/sync".clone_into(&mut plan.path),
        "sign-method-unsigned" => plan.signed.retain(|pair| pair.0 != "sign_method"),
        "values-encoded" => plan.encoded = "values",
        "values-encoded:form" => plan.encoded = "form",
        "values-encoded:twice" => plan.encoded = "twice",
        "text-encoded" => plan.encoded = "text",
        "joined-with-ampersand" => plan.joined = "&",
        "joined-with-ampersand:none" => plan.joined = "=",
        "unsorted" => plan.order = "sent",
        "locale-sorted" => plan.order = "locale",
        "lower-case" => plan.output = "lower",
        "base64" => plan.output = "base64",
        "secret-whitespace" => plan.secret = format!("{SECRET}\n"),
        "secret-whitespace:crlf" => plan.secret = format!("{SECRET}\r\n"),
        "secret-whitespace:before" => plan.secret = format!(" {SECRET}"),
        "timestamp-seconds" => both(plan, "timestamp", "1771289931"),
        "timestamp-format" => both(plan, "timestamp", "2026-02-17T00:58:51"),
        "unknown-parameter:redirect_uri" | "empty-parameter:debug" => {
            let value = if mistake.contains("redirect") { "https://a.example/b?c=d" } else { "" };
            let name = mistake.split_once(':').expect("a name").1;
            plan.sent.push((name.to_owned(), value.to_owned()));
            plan.signed.push((name.to_owned(), value.to_owned()));
        }
        "missing-parameter:sign_method" => {
            plan.sent.retain(|pair| pair.0 != "sign_method");
            plan.signed.retain(|pair| pair.0 != "sign_method");
        }
        "wrong-host" => plan.address = "https://gw.api.taobao.com/rest/auth/token/create",
        "wrong-path" => plan.address = "https://api-sg.aliexpress.com/sync/auth/token/create",
        "dummy-code" => both(plan, "code", "te/st"),
        "code-of-other-app:1" => both(plan, "code", "3_1_Jx/Z05"),
        other => {
            let (kind, name) = other.split_once(':').expect("a subject");
            match kind {
                "sent-unsigned" => plan.signed.retain(|pair| pair.0 != name),
                "signed-unsent" => {
                    let value = match name {
                        "method" => "auth.token.create",
                        "grant_type" => "authorization_code",
                        "app_secret" => SECRET,
                        "redirect_uri" => CALLBACK,
                        "partner_id" => "iop-sdk-python-20220609",
                        "v" => "2.0",
                        _ => "",
                    };
                    plan.signed.push((name.to_owned(), value.to_owned()));
                }
                _ => panic!("{other}"),
            }
        }
    }
    match mistake {
        "path-has-rest" | "path-missing" | "text-encoded" => !plan.business,
        "path-on-business-call" => plan.business,
        "unknown-parameter:redirect_uri" => token,
        "locale-sorted" => !token,
        "signed-unsent:method"
        | "signed-unsent:grant_type"
        | "wrong-host"
        | "wrong-path"
        | "dummy-code"
        | "code-of-other-app:1" => plan.sent.iter().any(|pair| pair.0 == "code"),
        _ => true,
    }
}

const CALLBACK: &str = "https://shop.example/callback?from=ae";

/// Two that cannot occur together, or of which one hides the other.
fn exclude(one: &str, other: &str) -> bool {
    let pair = |a: &str, b: &str| {
        one.starts_with(a) && other.starts_with(b) || one.starts_with(b) && other.starts_with(a)
    };
    let same_subject = one
        .split_once(':')
        .is_some_and(|(_, subject)| other.split_once(':').is_some_and(|(_, other)| other == subject));
    // The text is the key, and nothing stands around it.
    pair("key-message-swapped", "secret-wrapped")
        // A plain hash of a text without the secret has no secret to be wrong.
        || pair("plain-hash", "secret-whitespace") || pair("md5", "secret-whitespace")
        || pair("sign-method-unsigned", "missing-parameter:sign_method")
        // A text without a path and slashes is encoded as its values are.
        || pair("path-missing", "text-encoded")
        || pair("sent-unsigned:timestamp", "timestamp-")
        || same_subject && one.contains('_')
}

fn escape(text: &str, kept: &str, plus: bool) -> String {
    text.bytes()
        .map(|byte| match byte {
            b' ' if plus => "+".to_owned(),
            _ if byte.is_ascii_alphanumeric() || kept.contains(byte as char) => (byte as char).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

/// The sign, without a line of the library's.
fn make_sign(plan: &Plan) -> String {
    let component = |text: &str| escape(text, "-_.!~*'()", false);
    let mut pairs = plan.signed.clone();
    match plan.order {
        "sent" => {}
        "locale" => pairs.sort_by_key(|pair| pair.0.to_lowercase()),
        _ => pairs.sort(),
    }
    let parts: Vec<_> = pairs
        .iter()
        .map(|(name, value)| {
            let value = match plan.encoded {
                "values" => component(value),
                "form" => escape(value, "-_.*", true),
                "twice" => component(&component(value)),
                _ => value.clone(),
            };
            format!("{name}{}{value}", if plan.joined.is_empty() { "" } else { "=" })
        })
        .collect();
    let mut text = format!("{}{}", plan.path, parts.join(if plan.joined == "&" { "&" } else { "" }));
    if plan.encoded == "text" {
        text = component(&text);
    }
    let secret = plan.secret.as_str();
    let text =
        format!("{}{text}{}", if plan.wrap.0 { secret } else { "" }, if plan.wrap.1 { secret } else { "" });
    let hmac = |key: &str, message: &str| {
        let mut mac: Hmac<Sha256> = Hmac::new_from_slice(key.as_bytes()).expect("a key");
        mac.update(message.as_bytes());
        mac.finalize().into_bytes().to_vec()
    };
    let hash = match plan.hash {
        "sha256" => Sha256::digest(text).to_vec(),
        "md5" => Md5::digest(text).to_vec(),
        "hmac-md5" => {
            let mut mac: Hmac<Md5> = Hmac::new_from_slice(secret.as_bytes()).expect("a key");
            mac.update(text.as_bytes());
            mac.finalize().into_bytes().to_vec()
        }
        "hmac-sha1" => {
            let mut mac: Hmac<Sha1> = Hmac::new_from_slice(secret.as_bytes()).expect("a key");
            mac.update(text.as_bytes());
            mac.finalize().into_bytes().to_vec()
        }
        "swapped" => hmac(&text, secret),
        _ => hmac(secret, &text),
    };
    match plan.output {
        "lower" => hex::encode(hash),
        "base64" => base64::engine::general_purpose::STANDARD.encode(hash),
        _ => hex::encode_upper(hash),
    }
}

fn inspected(plan: &Plan) -> Inspection {
    let sign = [("sign".to_owned(), make_sign(plan))];
    let pairs = plan.sent.iter().chain(&sign).map(|(name, value)| SentPair {
        name: name.clone(),
        value: value.clone(),
        place: plan.place,
    });
    let request = SentRequest {
        verb: None,
        address: Some(plan.address.parse().expect("an address")),
        pairs: pairs.collect(),
    };
    let case = Case {
        request: &request,
        signed_text: None,
        secret: Some(&AppSecret::new(SECRET)),
        app_key: None,
        callback: Some(CALLBACK),
        platform: None,
        received_at: None,
        now: Timestamp::from_millis(NOW),
    };
    inspect(&case, &mut |_| ControlFlow::Continue(()))
}

fn found(plan: &Plan) -> BTreeSet<String> {
    let inspection = inspected(plan);
    let ids: Vec<_> = inspection.findings.iter().map(|finding| finding.mistake.id().into_owned()).collect();
    let set: BTreeSet<_> = ids.iter().cloned().collect();
    assert_eq!(set.len(), ids.len(), "one entry for each mistake: {ids:?}");
    let facts = inspection.findings.iter().flat_map(|finding| &finding.facts).map(|(_, fact)| fact);
    let pieces = inspection.difference.iter().filter(|piece| !piece.secret).map(|piece| &piece.text);
    let formula = inspection.recipe.iter().map(ToString::to_string).collect::<Vec<_>>();
    for shown in facts.chain(pieces).chain(&formula) {
        for secret in [SECRET, "Jx/Z05", "Jx%2FZ05", "212wcwiOabwyjtEH11"] {
            assert!(!shown.contains(secret), "{secret} in {shown}");
        }
    }
    set
}

/// The names of mistakes as the inspector has them: what stands behind the colon is here a way to make it, at times.
fn names(mistakes: &[&str]) -> BTreeSet<String> {
    let with_subject = ["unsigned:", "unsent:", "parameter:"];
    let name = |mistake: &&str| {
        let keeps = with_subject.iter().any(|kept| mistake.contains(kept));
        if keeps { (*mistake).to_owned() } else { mistake.split(':').next().expect("a name").to_owned() }
    };
    mistakes.iter().map(name).collect()
}

#[test]
fn a_right_request_has_none() {
    for mut plan in plans() {
        for place in [Place::Query, Place::Form, Place::Multipart] {
            plan.place = place;
            assert_eq!(found(&plan), BTreeSet::new());
            let inspection = inspected(&plan);
            assert_eq!((inspection.sign_matches, inspection.recipes_tried), (Some(true), 1));
        }
    }
}

#[test]
fn each_mistake_alone() {
    let mut made = BTreeSet::new();
    for mistake in MISTAKES.concat() {
        for mut plan in plans() {
            if spoil(&mut plan, mistake) {
                assert_eq!(found(&plan), names(&[mistake]), "{mistake} {}", plan.address);
                let tried = inspected(&plan).recipes_tried;
                assert!(tried < 150, "{mistake}: one departure comes before two, and not as number {tried}");
                made.insert(mistake);
            }
        }
    }
    assert_eq!(made.len(), MISTAKES.concat().len(), "each can be made on some call");
}

/// Random numbers below others, always the same ones for a seed.
fn numbers(mut seed: u64) -> impl FnMut(usize) -> usize {
    move |below| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).expect("31 bits") % below
    }
}

/// Puts what a mistake added anywhere: among what was sent, and among what was signed.
fn scatter(plan: &mut Plan, random: &mut impl FnMut(usize) -> usize) {
    let mut put_in = |pairs: &mut Vec<_>, added: Vec<_>| {
        for pair in added {
            pairs.insert(random(pairs.len() + 1), pair);
        }
    };
    let added = plan.sent.extract_if(.., |pair| matches!(&*pair.0, "redirect_uri" | "debug")).collect();
    put_in(&mut plan.sent, added);
    let position = |name: &str| plan.sent.iter().position(|pair| pair.0 == name);
    let unsent = plan.signed.extract_if(.., |pair| position(&pair.0).is_none()).collect();
    plan.signed.sort_by_key(|pair| position(&pair.0));
    put_in(&mut plan.signed, unsent);
}

#[test]
fn pairs_and_triples() {
    let mut random = numbers(1);
    let mut done = 0;
    while done < 500 {
        let mut plan = plans()[random(4)].clone();
        let mut mistakes: Vec<&str> = Vec::new();
        for _ in 0..2 + random(2) {
            let row = MISTAKES[random(MISTAKES.len())];
            mistakes.push(row[random(row.len())]);
        }
        let apart = |at: usize| {
            mistakes[..at].iter().all(|other| {
                let row = |mistake: &str| MISTAKES.iter().position(|row| row.contains(&mistake));
                row(other) != row(mistakes[at]) && !exclude(other, mistakes[at])
            })
        };
        if !(0..mistakes.len()).all(apart) || !mistakes.iter().all(|mistake| spoil(&mut plan, mistake)) {
            continue;
        }
        scatter(&mut plan, &mut random);
        assert_eq!(found(&plan), names(&mistakes), "{mistakes:?} {} {:?}", plan.address, plan.signed);
        done += 1;
    }
}

/// What was signed in the order of sending, and not sent, may stand anywhere.
#[test]
fn unsent_ones_stand_anywhere() {
    let token = |sent: &[(&str, &str)], signed: &[(&str, &str)]| {
        let [call, ..] = plans();
        let mut plan = Plan { order: "sent", ..plan(call.address, &call.path, sent) };
        plan.signed = signed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        plan
    };
    let timestamp = ("timestamp", "1771289931678");
    let code = ("code", "3_524880_Jx/Z05 Ux+3cn=nS");
    let method = ("sign_method", "sha256");
    let key = ("app_key", "524880");
    let uuid = ("uuid", "u-1");
    let grant = ("grant_type", "authorization_code");
    let (simplify, format) = (("simplify", "true"), ("format", "json"));
    let usual = [timestamp, code, method, key];
    let cases = [
        (
            token(&usual, &[timestamp, code, method, key, simplify, format]),
            vec!["unsorted", "signed-unsent:simplify", "signed-unsent:format"],
        ),
        (
            token(&usual, &[simplify, timestamp, code, format, method, key]),
            vec!["unsorted", "signed-unsent:simplify", "signed-unsent:format"],
        ),
        (
            token(&usual, &[timestamp, simplify, format, code, key]),
            vec!["unsorted", "signed-unsent:simplify", "signed-unsent:format", "sign-method-unsigned"],
        ),
        (
            token(&[timestamp, code, method, key, uuid], &[timestamp, code, method, key, grant, uuid]),
            vec!["unsorted", "signed-unsent:grant_type", "unknown-parameter:uuid"],
        ),
        (
            token(&[key, code, method, timestamp], &[key, grant, code, method, timestamp]),
            vec!["unsorted", "signed-unsent:grant_type"],
        ),
    ];
    for (plan, mistakes) in cases {
        assert_eq!(found(&plan), names(&mistakes), "{:?}", plan.signed);
        let text: String = plan.signed.iter().flat_map(|(name, value)| [name.as_str(), value]).collect();
        let difference = inspected(&plan).difference;
        let signed = difference.iter().filter(|piece| piece.kind != SegmentKind::Insert);
        let signed: String = signed.map(|piece| piece.text.as_str()).collect();
        assert_eq!(signed, format!("{}{text}", plan.path), "the difference marks the text that was signed");
    }
}

/// Two of them that stand anywhere, alone and with one mistake more.
#[test]
fn two_unsent_ones_with_other_mistakes() {
    let mut random = numbers(2);
    let unsent = |row: &&&[&str]| row[0].starts_with("signed-unsent");
    let rows: Vec<_> = MISTAKES.iter().filter(unsent).collect();
    let others = ["plain-hash", "path-missing", "secret-wrapped", "values-encoded", "sign-method-unsigned"];
    for third in [None; 15].into_iter().chain(others.map(Some)) {
        let two = [&rows[0], &rows[1]].map(|row| row[random(row.len())]);
        let mistakes: Vec<_> = ["unsorted"].into_iter().chain(two).chain(third).collect();
        let mut plan = plans()[random(2)].clone();
        if mistakes.iter().all(|mistake| spoil(&mut plan, mistake)) {
            scatter(&mut plan, &mut random);
            assert_eq!(found(&plan), names(&mistakes), "{} {:?}", plan.address, plan.signed);
        }
    }
}

/// With the right parameters in the text even a recipe that is wrong in everything is found.
#[test]
fn everything_at_once() {
    let together = [
        vec![
            "md5",
            "secret-wrapped",
            "path-has-rest",
            "values-encoded",
            "joined-with-ampersand",
            "unsorted",
            "base64",
        ],
        vec![
            "hmac-sha1",
            "secret-wrapped:before",
            "path-missing",
            "values-encoded:form",
            "secret-whitespace",
            "unsorted",
        ],
        vec![
            "plain-hash",
            "secret-wrapped",
            "path-has-rest",
            "sign-method-unsigned",
            "values-encoded",
            "lower-case",
        ],
    ];
    for mistakes in together {
        for mut plan in plans().into_iter().filter(|plan| !plan.business) {
            assert!(mistakes.iter().all(|mistake| spoil(&mut plan, mistake)));
            assert_eq!(found(&plan), names(&mistakes), "{mistakes:?} {}", plan.address);
        }
    }
}
