//! What is wrong with a request for certain, whatever its sign was made of.

use super::call::{Call, Kind};
use super::shape::{PLACEHOLDER, SignShape};
use super::stamp::{self, Stamp};
use super::{Case, Finding, Mistake, Output};

/// What every call has to have.
const COMMON: [&str; 4] = ["app_key", "timestamp", "sign_method", "sign"];

/// What SDKs add to every call, and a token call takes without using it.
const HABITS: [&str; 8] =
    ["access_token", "debug", "format", "method", "partner_id", "session", "simplify", "v"];

/// The business calls whose answer depends on the token, so that one is missed.
const WITH_TOKEN: [&str; 3] = [
    "aliexpress.ds.member.benefit.get",
    "aliexpress.solution.merchant.profile.get",
    "aliexpress.merchant.profile.get",
];

/// How many findings of one kind are named: more are no help, and a paste can have a hundred thousand parameters.
const MOST: usize = 100;

/// What is to be said of the sign's own form: lower case, base64, or the documentation's sample.
pub(super) fn of_sign(case: &Case<'_>) -> Option<Finding> {
    let sign = sign_of(case)?;
    if is_placeholder(sign) {
        return Some(Finding::of(Mistake::PlaceholderSign));
    }
    match SignShape::of(sign)?.output {
        Output::UpperHex => None,
        Output::LowerHex => Some(Finding::of(Mistake::LowerCase)),
        Output::Base64 => Some(Finding::of(Mistake::Base64)),
    }
}

/// What is wrong with all else. Of a request that was made of a signed text it is not known what was sent beside it.
pub(super) fn of_request(case: &Case<'_>, call: &Call, of_text: bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.extend(call.wrong_host.as_ref().map(|host| {
        Finding::of(Mistake::WrongHost(host.clone())).with("host", host).with("right", call.right_host())
    }));
    findings.extend(call.wrong_path.as_ref().map(|path| {
        let right = call.kind.as_ref().map(|kind| call.url(kind).path().to_owned());
        let finding = Finding::of(Mistake::WrongPath(path.clone())).with("path", path);
        right.into_iter().fold(finding, |finding, right| finding.with("right", right))
    }));
    findings.extend(missing(case, call, of_text));
    let seen = || case.request.seen();
    let empty = seen().filter(|pair| pair.value.is_empty()).take(MOST);
    findings.extend(empty.map(|pair| Finding::named(Mistake::EmptyParameter, &pair.name)));
    if let Some(token) = call.token() {
        let known = |name: &str| name == token.input || COMMON.contains(&name) || HABITS.contains(&name);
        let unknown = seen().filter(|pair| !known(&pair.name)).take(MOST);
        findings.extend(unknown.map(|pair| Finding::named(Mistake::UnknownParameter, &pair.name)));
    }
    findings.extend(of_timestamp(case));
    if call.token().is_some_and(|token| token.input == "code") {
        findings.extend(of_code(case));
    }
    findings
}

/// Whether a sign is the one of the documentation's samples.
pub(super) fn is_placeholder(sign: &str) -> bool {
    sign.eq_ignore_ascii_case(PLACEHOLDER)
}

/// The sign, wherever it stands; nothing where it is empty.
pub(super) fn sign_of<'a>(case: &Case<'a>) -> Option<&'a str> {
    let request = case.request;
    let unseen = || request.unseen().find(|pair| pair.name == "sign").map(|pair| pair.value.as_str());
    request.get("sign").or_else(unseen).filter(|sign| !sign.is_empty())
}

fn missing(case: &Case<'_>, call: &Call, of_text: bool) -> Vec<Finding> {
    let request = case.request;
    let own = match &call.kind {
        Some(Kind::Token(token)) => [Some(token.input), None],
        Some(Kind::Business(_)) => {
            let token = request.get("method").is_some_and(|method| WITH_TOKEN.contains(&method))
                && request.get("session").is_none_or(str::is_empty);
            [Some("method"), token.then_some("access_token")]
        }
        Some(Kind::Path(_)) | None => [None, None],
    };
    let place = |name: &str| request.unseen().find(|pair| pair.name == name).map(|pair| pair.place);
    COMMON
        .into_iter()
        .chain(own.into_iter().flatten())
        .filter(|name| request.get(name).is_none())
        .filter(|name| !of_text || !matches!(*name, "sign" | "sign_method"))
        .map(|name| {
            let finding = Finding::named(Mistake::MissingParameter, name);
            match place(name) {
                Some(place) => finding.with("place", place.id()),
                None => finding,
            }
        })
        .collect()
}

fn of_timestamp(case: &Case<'_>) -> Option<Finding> {
    let sent = case.request.get("timestamp").filter(|sent| !sent.is_empty())?;
    let finding = |mistake| Some(Finding::of(mistake).with("sent", shortened(sent)));
    match stamp::judge_timestamp(sent, case.received_at, case.now) {
        Stamp::Good => None,
        Stamp::Seconds => finding(Mistake::TimestampSeconds),
        Stamp::Format => finding(Mistake::TimestampFormat),
        Stamp::Skew(seconds) => {
            Some(finding(Mistake::TimestampSkew)?.with("seconds", seconds.unsigned_abs().to_string()))
        }
    }
}

/// A code has the form `3_{app_key}_{random}`. White space around it or around the app key makes the two disagree,
/// which is what the gateway sees.
fn of_code(case: &Case<'_>) -> Option<Finding> {
    let code = case.request.get("code").filter(|code| !code.is_empty())?;
    let key = case.request.get("app_key").or_else(|| case.app_key.map(crate::AppKey::as_str))?;
    let Some(of) = app_of_code(code.trim()) else {
        return Some(Finding::of(Mistake::DummyCode));
    };
    let finding = Finding::of(Mistake::CodeOfOtherApp(of.clone())).with("app_key", &of);
    if of != key.trim() {
        Some(finding.with("sent", shortened(key)))
    } else if code != code.trim() {
        Some(finding.with("whitespace", "code"))
    } else if key != key.trim() {
        Some(finding.with("whitespace", "app_key"))
    } else {
        None
    }
}

/// The app key that a code names; nothing where no authorize page made it.
pub(super) fn app_of_code(code: &str) -> Option<String> {
    let (key, random) = code.strip_prefix("3_")?.split_once('_')?;
    (!key.is_empty() && !random.is_empty()).then(|| key.to_owned())
}

/// So much of something that was sent that a sentence can name it.
pub(super) fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}
