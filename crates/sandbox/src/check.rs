//! What the gateway checks before it looks at a code or a token, in its order: required parameters, app key,
//! timestamp, path, signature. Source: what integrators saw, mistake by mistake.

use iop::inspect::{Stamp, judge_timestamp};
use iop::{ApiPath, Interface, Sign, sign_pairs};
use jiff::Timestamp;

use crate::app::App;
use crate::received::Received;
use crate::refusal::{Refusal, Shape};

/// Where a request goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// To what follows `/rest`.
    Rest(String),
    /// To `/sync`; the parameter `method` names the call.
    Sync,
}

/// A call that the gateway knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Known {
    /// Tokens for a code, or for a refresh token.
    Token {
        input: TokenInput,
        /// Whether the answer leaves out what is personal.
        security: bool,
    },
    /// Whose token it is; answered to drop-shippers or to sellers only.
    WhoAmI { for_sellers: bool },
}

/// What a token call takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenInput {
    Code,
    RefreshToken,
}

/// A call that passed: who makes it, and which it is.
#[derive(Debug)]
pub(crate) struct Passed<'a> {
    pub(crate) app: &'a App,
    pub(crate) call: Known,
}

impl Target {
    /// How it is called in faults and in the list of requests: the path as it is signed, or `/sync`.
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Rest(path) => path,
            Self::Sync => "/sync",
        }
    }

    pub(crate) fn shape(&self) -> Shape {
        match self {
            Self::Rest(_) => Shape::Rest,
            Self::Sync => Shape::Sync,
        }
    }

    /// The call it is, where the gateway knows one.
    pub(crate) fn known(&self, received: &Received) -> Option<Known> {
        let token = |input, security| Some(Known::Token { input, security });
        match self {
            Self::Rest(path) => match path.as_str() {
                "/auth/token/create" => token(TokenInput::Code, false),
                "/auth/token/refresh" => token(TokenInput::RefreshToken, false),
                "/auth/token/security/create" => token(TokenInput::Code, true),
                "/auth/token/security/refresh" => token(TokenInput::RefreshToken, true),
                _ => None,
            },
            Self::Sync => match received.get("method")? {
                "aliexpress.ds.member.benefit.get" => Some(Known::WhoAmI { for_sellers: false }),
                "aliexpress.solution.merchant.profile.get" | "aliexpress.merchant.profile.get" => {
                    Some(Known::WhoAmI { for_sellers: true })
                }
                _ => None,
            },
        }
    }

    /// The parameters without which it is not looked at, in the order in which they are missed.
    pub(crate) fn required(&self, received: &Received) -> impl Iterator<Item = &'static str> {
        let own = match self.known(received) {
            Some(Known::Token { input, .. }) => Some(input.name()),
            // Its older name is `session`, which some SDKs still send.
            Some(Known::WhoAmI { .. }) if received.filled("session").is_none() => Some("access_token"),
            _ => None,
        };
        let method = (*self == Self::Sync).then_some("method");
        ["app_key", "timestamp", "sign_method", "sign"].into_iter().chain(method).chain(own)
    }

    fn interface(&self) -> Result<Interface, Refusal> {
        match self {
            Self::Rest(path) => {
                ApiPath::parse(path).map(Interface::System).map_err(|_| Refusal::InvalidApiPath)
            }
            Self::Sync => Ok(Interface::Business),
        }
    }
}

impl TokenInput {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::RefreshToken => "refresh_token",
        }
    }
}

/// Makes all checks. The first that fails is the answer.
pub(crate) fn check<'a>(
    apps: &'a [App],
    target: &Target,
    received: &Received,
    now: Timestamp,
) -> Result<Passed<'a>, Refusal> {
    if let Some(missing) = target.required(received).find(|name| received.filled(name).is_none()) {
        return Err(Refusal::MissingParameter(missing));
    }
    let app = app_of(apps, received).ok_or(Refusal::InvalidAppkey)?;
    if stamp(received.get("timestamp").unwrap_or_default(), now) != Stamp::Good {
        return Err(Refusal::IllegalTimestamp);
    }
    let call = target.known(received).ok_or(Refusal::InvalidApiPath)?;
    let received_sign = received.get("sign").unwrap_or_default();
    let signed = received.get("sign_method") == Some("sha256")
        && signs(app, target, received)?.iter().any(|sign| sign.matches(received_sign));
    if !signed {
        return Err(Refusal::IncompleteSignature);
    }
    Ok(Passed { app, call })
}

pub(crate) fn app_of<'a>(apps: &'a [App], received: &Received) -> Option<&'a App> {
    let key = received.get("app_key")?;
    apps.iter().find(|app| app.app_key.as_str() == key)
}

/// The signs that are right: with and without what was received empty, since the official SDKs disagree.
pub(crate) fn signs(app: &App, target: &Target, received: &Received) -> Result<[Sign; 2], Refusal> {
    let interface = target.interface()?;
    let mut all: Vec<_> = received.pairs().collect();
    let with_empty = sign_pairs(&app.app_secret, &interface, &mut all);
    all.retain(|(_, value)| !value.is_empty());
    Ok([with_empty, sign_pairs(&app.app_secret, &interface, &mut all)])
}

/// Judges a timestamp by the gateway's clock.
fn stamp(text: &str, now: Timestamp) -> Stamp {
    let now = iop::Timestamp::from_millis(now.as_millisecond());
    judge_timestamp(text, Some(now), now)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_767_268_800_000;

    fn now() -> Timestamp {
        Timestamp::from_millisecond(NOW).expect("a time")
    }

    fn apps() -> Vec<App> {
        vec!["500101:helloworld".parse().expect("an app")]
    }

    fn received(pairs: &[(&str, &str)]) -> Received {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(pairs);
        Received::of_query(Some(&query.finish()))
    }

    /// Signs what is there, without what is empty, by the recipe.
    fn signed(target: &Target, pairs: &[(&str, &str)]) -> Received {
        let sign = signs(&apps()[0], target, &received(pairs)).expect("a path")[1];
        let mut pairs = pairs.to_vec();
        pairs.push(("sign", sign.as_str()));
        received(&pairs)
    }

    fn create() -> Target {
        Target::Rest("/auth/token/create".to_owned())
    }

    const GOOD: [(&str, &str); 4] = [
        ("app_key", "500101"),
        ("code", "3_500101_x"),
        ("sign_method", "sha256"),
        ("timestamp", "1767268800000"),
    ];

    fn refusal(target: &Target, received: &Received) -> Option<Refusal> {
        check(&apps(), target, received, now()).err()
    }

    #[test]
    fn a_good_request_passes() {
        assert_eq!(refusal(&create(), &signed(&create(), &GOOD)), None);
    }

    #[test]
    fn one_mistake_after_the_other_in_the_gateways_order() {
        let unknown = Target::Rest("/auth/token/nothing".to_owned());
        let mut pairs = vec![("app_key", "9"), ("code", "c"), ("sign_method", "md5"), ("timestamp", "1")];
        assert_eq!(refusal(&unknown, &received(&pairs)), Some(Refusal::MissingParameter("sign")));
        pairs.push(("sign", "x"));
        assert_eq!(refusal(&unknown, &received(&pairs)), Some(Refusal::InvalidAppkey));
        pairs[0].1 = "500101";
        assert_eq!(refusal(&unknown, &received(&pairs)), Some(Refusal::IllegalTimestamp));
        pairs[3].1 = "1767268800000";
        assert_eq!(refusal(&unknown, &received(&pairs)), Some(Refusal::InvalidApiPath));
        assert_eq!(refusal(&create(), &received(&pairs)), Some(Refusal::IncompleteSignature));
    }

    #[test]
    fn each_required_parameter_is_missed_where_absent_or_empty() {
        for at in 0..GOOD.len() {
            let mut pairs = GOOD.to_vec();
            pairs[at].1 = "";
            let expected = Some(Refusal::MissingParameter(GOOD[at].0));
            assert_eq!(refusal(&create(), &signed(&create(), &pairs)), expected);
            pairs.remove(at);
            assert_eq!(refusal(&create(), &signed(&create(), &pairs)), expected);
        }
        let mut business = vec![GOOD[0], GOOD[2], GOOD[3]];
        let missing = |pairs: &[(&str, &str)]| refusal(&Target::Sync, &signed(&Target::Sync, pairs));
        assert_eq!(missing(&business), Some(Refusal::MissingParameter("method")));
        business.push(("method", "aliexpress.merchant.profile.get"));
        assert_eq!(missing(&business), Some(Refusal::MissingParameter("access_token")));
        business.push(("session", "5000"));
        assert_eq!(missing(&business), None);
        business[3].1 = "aliexpress.nothing.get";
        assert_eq!(missing(&business), Some(Refusal::InvalidApiPath));
    }

    #[test]
    fn only_the_recipes_own_sign_passes() {
        let good = signs(&apps()[0], &create(), &received(&GOOD)).expect("a path")[0];
        let table = [
            (good.to_string(), None),
            (good.as_str().to_lowercase(), Some(Refusal::IncompleteSignature)),
            (format!("{good} "), Some(Refusal::IncompleteSignature)),
            (good.as_str()[1..].to_owned(), Some(Refusal::IncompleteSignature)),
            ("0".repeat(64), Some(Refusal::IncompleteSignature)),
        ];
        for (sign, expected) in table {
            let mut pairs = GOOD.to_vec();
            pairs.push(("sign", &sign));
            assert_eq!(refusal(&create(), &received(&pairs)), expected, "{sign}");
        }
        for method in ["md5", "SHA256", "hmac-sha256"] {
            let mut pairs = GOOD;
            pairs[2].1 = method;
            assert_eq!(refusal(&create(), &signed(&create(), &pairs)), Some(Refusal::IncompleteSignature));
        }
        let other_path = signed(&Target::Rest("/auth/token/refresh".to_owned()), &GOOD);
        assert_eq!(refusal(&create(), &other_path), Some(Refusal::IncompleteSignature));
    }

    #[test]
    fn extra_parameters_pass_if_signed_and_empty_ones_in_both_ways() {
        let sign =
            |pairs: &[(&str, &str)]| signs(&apps()[0], &create(), &received(pairs)).expect("a path")[0];
        let mut pairs = GOOD.to_vec();
        pairs.extend([("partner_id", "sdk"), ("redirect_uri", "https://a/?b=c d")]);
        let without_empty = sign(&pairs);
        pairs.push(("session", ""));
        for (sign, expected) in
            [(without_empty, None), (sign(&pairs), None), (sign(&GOOD), Some(Refusal::IncompleteSignature))]
        {
            let mut sent = pairs.clone();
            sent.push(("sign", sign.as_str()));
            assert_eq!(refusal(&create(), &received(&sent)), expected);
        }
    }

    #[test]
    fn timestamps() {
        let table = [
            (NOW.to_string(), Stamp::Good),
            ((NOW - 7_200_000).to_string(), Stamp::Good),
            ((NOW + 7_200_000).to_string(), Stamp::Good),
            ((NOW - 7_200_001).to_string(), Stamp::Skew(-7200)),
            ((NOW + 7_200_001).to_string(), Stamp::Skew(7200)),
            ((NOW / 1000).to_string(), Stamp::Seconds),
            ("0".to_owned(), Stamp::Skew(-NOW / 1000)),
            ("9".repeat(19), Stamp::Skew(9_999_998_232_731_199)),
            ("9".repeat(60), Stamp::Format),
            ("-1".to_owned(), Stamp::Format),
            ("1767268800000.5".to_owned(), Stamp::Format),
            ("2026-01-01T12:00:00Z".to_owned(), Stamp::Good),
            ("2026-01-01T10:00:00Z".to_owned(), Stamp::Good),
            ("2026-01-01T09:59:59Z".to_owned(), Stamp::Skew(-7201)),
            ("2026-01-01T12:00:00".to_owned(), Stamp::Format),
            ("2026-01-01 12:00:00".to_owned(), Stamp::Format),
            ("2026-01-01T20:00:00+08:00".to_owned(), Stamp::Format),
            ("2026-01-01T12:00:00.000Z".to_owned(), Stamp::Format),
            ("2026-13-01T12:00:00Z".to_owned(), Stamp::Format),
            (String::new(), Stamp::Format),
        ];
        for (text, expected) in table {
            assert_eq!(stamp(&text, now()), expected, "{text}");
        }
    }
}
