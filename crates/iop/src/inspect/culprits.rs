//! What may have been signed of the parameters: each as it was sent, not at all, or with another value; and unsent
//! ones with the values that they usually have.

use std::borrow::Cow;
use std::collections::HashMap;

use secrecy::zeroize::Zeroizing;
use url::form_urlencoded;

use crate::{AppKey, sign_pairs};

use super::call::{Call, Kind};
use super::{Case, Order, Place, is_secret_name, stamp};

/// A parameter, and what may have been signed of it.
pub(super) struct Slot<'a> {
    pub(super) name: Cow<'a, str>,
    /// What the right recipe signs; nothing where it was not sent.
    pub(super) value: Option<&'a str>,
    /// Each a departure.
    pub(super) others: Vec<Other>,
}

/// What else may have been signed of a parameter.
#[derive(Clone)]
pub(super) struct Other {
    /// Nothing where it was left out.
    pub(super) value: Option<Zeroizing<String>>,
    /// Whether the value may be shown.
    pub(super) shown: bool,
}

/// The parameters of a text, in byte order of their names. A request with empty parameters, or with some that the
/// gateway does not see, has several: what was signed of those is no mistake of its own.
pub(super) struct Base<'a> {
    /// Whether something is in it that the gateway does not see.
    pub(super) has_unseen: bool,
    pub(super) slots: Vec<Slot<'a>>,
    /// Each order that makes a difference, as places in `slots`, the right one first. One that has not all of them is
    /// the last: the others stand anywhere in it.
    pub(super) orders: Vec<(Order, Vec<usize>)>,
}

impl Base<'_> {
    /// Whether what was not sent stands anywhere in an order.
    pub(super) fn is_loose(&self, order: usize) -> bool {
        self.orders[order].1.len() < self.slots.len()
    }
}

/// The values that `partner_id` has in the official SDKs of this platform and of its sisters.
const SDKS: [&str; 12] = [
    "iop-sdk-java-20181207",
    "iop-sdk-python-20220609",
    "iop-sdk-php-20220608",
    "iop-sdk-net-20220713",
    "iop-sdk-net-20180508",
    "iop-sdk-php-20200227",
    "lazop-sdk-java-20181207",
    "lazop-sdk-python-20181207",
    "lazop-sdk-python-20180424",
    "lazop-sdk-php-20180422",
    "lazop-sdk-net-20180508",
    "lazop-sdk-go-20200515",
];

/// Of a request with more parameters than that only what was sent is looked at, and not what was left out besides.
const MOST_SLOTS: usize = 2000;

/// All that the parameters of a request may have been signed as.
pub(super) fn bases<'a>(case: &Case<'a>, call: &Call) -> Vec<Base<'a>> {
    let request = case.request;
    let seen: Vec<_> = request.seen().filter(|pair| pair.name != "sign").collect();
    let is_own = |name: &str| is_parameter(name) || call.token().is_some_and(|token| token.input == name);
    let unseen: Vec<_> = request
        .unseen()
        .filter(|pair| pair.name != "sign" && (pair.place == Place::Json || is_own(&pair.name)))
        .collect();
    let (mut positions, mut again) = (HashMap::new(), HashMap::new());
    for (at, pair) in request.pairs.iter().enumerate() {
        let name = pair.name.as_str();
        if positions.contains_key(name) {
            again.entry(name).or_insert(pair.value.as_str());
        } else {
            positions.insert(name, at);
        }
    }
    let has_empty = seen.iter().chain(&unseen).any(|pair| pair.value.is_empty());
    let mut bases = Vec::new();
    for with_unseen in [false, true] {
        for with_empty in [false, true] {
            if with_unseen && unseen.is_empty() || with_empty && !has_empty {
                continue;
            }
            let unseen = unseen.iter().filter(|_| with_unseen);
            let signed = seen.iter().chain(unseen).filter(|pair| with_empty || !pair.value.is_empty());
            let mut slots: Vec<_> = signed
                .map(|pair| Slot {
                    name: pair.name.as_str().into(),
                    value: Some(pair.value.as_str()),
                    others: others_of_sent(call, &pair.name, &pair.value, again.get(&*pair.name).copied()),
                })
                .collect();
            if slots.len() < MOST_SLOTS {
                put_in(case, call, &mut slots);
            }
            slots.sort_by(|one, other| one.name.as_bytes().cmp(other.name.as_bytes()));
            let orders = orders(&slots, &positions);
            bases.push(Base { has_unseen: with_unseen, slots, orders });
        }
    }
    bases
}

/// Whether a name is one of a parameter wherever it stands, in a header too.
pub(super) fn is_parameter(name: &str) -> bool {
    const USUAL: [&str; 11] = [
        "app_key",
        "timestamp",
        "sign_method",
        "access_token",
        "debug",
        "format",
        "method",
        "partner_id",
        "session",
        "simplify",
        "v",
    ];
    USUAL.contains(&name)
}

/// Left out, or with a value that the one sent was made of, or with the one of the same name that was sent `again`.
fn others_of_sent(call: &Call, name: &str, sent: &str, again: Option<&str>) -> Vec<Other> {
    if sent.is_empty() {
        return Vec::new();
    }
    let shown = is_shown(name);
    let mut others = vec![Other { value: None, shown }];
    let mut add = |value: Zeroizing<String>| {
        if value.as_str() != sent && !value.is_empty() && others.iter().all(|other| !holds(other, &value)) {
            others.push(Other { value: Some(value), shown });
        }
    };
    add(Zeroizing::new(sent.trim().to_owned()));
    if sent.contains(['%', '+']) {
        let whole = Zeroizing::new(sent.replace('&', "%26").replace('=', "%3D"));
        let decoded = form_urlencoded::parse(whole.as_bytes()).next();
        if let Some((decoded, _)) = decoded {
            add(Zeroizing::new(decoded.into_owned()));
        }
    }
    if let Some(again) = again {
        add(Zeroizing::new(again.to_owned()));
    }
    match name {
        "timestamp" => other_units(sent).into_iter().map(Zeroizing::new).for_each(add),
        "method" => methods(call).into_iter().map(Zeroizing::new).for_each(add),
        _ => {}
    }
    others
}

/// Whether a value is no code, token or secret, and has none in it, whatever was sent.
pub(super) fn is_shown(name: &str) -> bool {
    let usual = is_parameter(name) || matches!(name, "grant_type" | "client_id");
    usual && !is_secret_name(name)
}

fn holds(other: &Other, value: &str) -> bool {
    other.value.as_ref().is_some_and(|held| held.as_str() == value)
}

/// The same moment in milliseconds, in seconds, and as the documentation writes it; nothing where it is none.
fn other_units(sent: &str) -> Vec<String> {
    let number = stamp::digits(sent).and_then(|number| i64::try_from(number).ok());
    let millis = match number {
        Some(number) if number < 100_000_000_000 => Some(number.saturating_mul(1000)),
        Some(number) => Some(number),
        None => stamp::parse_documented(sent),
    };
    let Some(millis) = millis else { return Vec::new() };
    let documented = stamp::write_documented(millis).and_then(|text| String::from_utf8(text.to_vec()).ok());
    [millis.to_string(), (millis / 1000).to_string()].into_iter().chain(documented).collect()
}

/// What programs take for the name of a call.
fn methods(call: &Call) -> Vec<String> {
    let path = call.signed_path();
    if path.is_empty() {
        return Vec::new();
    }
    let bare = path.trim_start_matches('/');
    vec![path.to_owned(), bare.replace('/', "."), format!("/rest{path}"), bare.to_owned()]
}

/// Adds what was not sent and is signed at times.
fn put_in<'a>(case: &Case<'a>, call: &Call, slots: &mut Vec<Slot<'a>>) {
    let value_of = |name: &str| slots.iter().find(|slot| slot.name == name).and_then(|slot| slot.value);
    let token = ["access_token", "session", "refresh_token"].into_iter().find_map(value_of);
    let key = value_of("app_key").or(case.app_key.map(AppKey::as_str));
    let secret = case.secret.map(crate::AppSecret::expose).filter(|secret| !secret.is_empty());
    let refresh = call.token().is_some_and(|token| token.input == "refresh_token");
    let grant = if refresh { "refresh_token" } else { "authorization_code" };
    let right = right_sign(case, call);
    let owned =
        |values: &[Option<&str>]| values.iter().flatten().map(|v| (*v).to_owned()).collect::<Vec<_>>();
    let mut methods = methods(call);
    methods.push(String::new());
    let usual: [(&str, Vec<String>); 18] = [
        ("method", methods),
        ("redirect_uri", owned(&[case.callback, Some("")])),
        ("grant_type", owned(&[Some(grant)])),
        ("sign", owned(&[Some(""), right.as_ref().map(|sign| sign.as_str())])),
        ("sign_method", owned(&[Some("sha256")])),
        ("format", owned(&[Some("json")])),
        ("simplify", owned(&[Some("true"), Some("false")])),
        ("v", owned(&[Some("2.0")])),
        ("session", owned(&[Some(""), token])),
        ("access_token", owned(&[Some(""), token])),
        ("app_secret", owned(&[secret])),
        ("client_secret", owned(&[secret])),
        ("secret", owned(&[secret])),
        ("app_key", owned(&[key])),
        ("client_id", owned(&[key])),
        ("uuid", owned(&[Some(""), Some("uuid")])),
        ("debug", owned(&[Some("false"), Some("true")])),
        ("partner_id", owned(&SDKS.map(Some))),
    ];
    for (name, values) in usual {
        if slots.iter().any(|slot| slot.name == name) || case.request.get(name).is_some() && name != "sign" {
            continue;
        }
        let shown = is_shown(name);
        let other = |value| Other { value: Some(Zeroizing::new(value)), shown };
        slots.push(Slot { name: name.into(), value: None, others: values.into_iter().map(other).collect() });
    }
}

/// The sign of the request without a sign: what is signed with it was signed twice.
fn right_sign(case: &Case<'_>, call: &Call) -> Option<Zeroizing<String>> {
    let interface = call.kind.as_ref().map_or(crate::Interface::Business, Kind::interface);
    let mut pairs: Vec<_> =
        case.request.seen().map(|pair| (pair.name.as_str(), pair.value.as_str())).collect();
    pairs.retain(|(_, value)| !value.is_empty());
    Some(Zeroizing::new(sign_pairs(case.secret?, &interface, &mut pairs).to_string()))
}

/// The orders in which programs sign, those that make no difference left out. Where parameters stand as a locale
/// sorts them, that is no accident, so a locale comes before the order in which they were sent. What was not sent
/// comes at the end or at the beginning, and last of all anywhere.
fn orders(slots: &[Slot<'_>], positions: &HashMap<&str, usize>) -> Vec<(Order, Vec<usize>)> {
    let bytes: Vec<_> = (0..slots.len()).collect();
    let by = |key: &dyn Fn(&str) -> Vec<u8>| {
        let mut order = bytes.clone();
        order.sort_by_cached_key(|at| key(&slots[*at].name));
        order
    };
    let sent = |unsent: i64| {
        let mut order = bytes.clone();
        let position = |name: &str| positions.get(name).and_then(|at| i64::try_from(*at).ok());
        order.sort_by_key(|at| position(&slots[*at].name).unwrap_or(unsent));
        order
    };
    let all = [
        (Order::CaseBlind, by(&|name| name.to_lowercase().into_bytes())),
        (Order::CaseBlind, by(&|name| name.to_uppercase().into_bytes())),
        (Order::Locale, by(&locale_key)),
        (Order::AsSent, sent(i64::MAX)),
        (Order::AsSent, sent(-1)),
    ];
    let mut orders = vec![(Order::Bytes, bytes.clone())];
    for (order, places) in all {
        if orders.iter().all(|(_, known)| *known != places) {
            orders.push((order, places));
        }
    }
    let mut places = sent(i64::MAX);
    places.retain(|at| slots[*at].value.is_some());
    if places.len() < slots.len() {
        orders.push((Order::AsSent, places));
    }
    orders
}

/// As the Unicode collation sorts ASCII: marks, digits, letters; lower case before upper where all else is equal.
fn locale_key(name: &str) -> Vec<u8> {
    let class = |byte: u8| match byte {
        b'0'..=b'9' => 1,
        byte if byte.is_ascii_alphabetic() || !byte.is_ascii() => 2,
        _ => 0,
    };
    let primary = name.bytes().flat_map(|byte| [class(byte), byte.to_ascii_lowercase()]);
    let case = name.bytes().map(|byte| u8::from(byte.is_ascii_uppercase()));
    primary.chain([0]).chain(case).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_has_other_units_and_nonsense_has_none() {
        let all = ["1510401600000", "1510401600", "2017-11-11T12:00:00Z"];
        for sent in all {
            assert_eq!(other_units(sent), all);
        }
        for sent in ["yesterday", "2017-11-11 12:00:00", "99999999999999999999"] {
            assert!(other_units(sent).is_empty(), "{sent}");
        }
    }
}
