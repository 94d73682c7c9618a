//! Codes and tokens: what was given out, to which app, for which account, until when. Only hashes of them are kept.
//!
//! Lifetimes: a code is used once and lives three minutes. A refresh gives new tokens to an authorization and does
//! not extend it: it ends when the first refresh token was said to end. Old access tokens live to their own end, and
//! so do old refresh tokens, unless the rotation is strict. Source: the platform's documentation of the token calls.
//! What becomes of an access token that would outlive its authorization is documented nowhere; here it ends with it,
//! which is what a program has to be ready for.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::Rotation;
use crate::account::TestAccount;
use crate::app::App;
use crate::random::{alphanumeric, hash};
use crate::refusal::Refusal;

/// How long a code lives, by the newest page of the platform's documentation; older ones say 30 minutes.
const CODE_LIFE: SignedDuration = SignedDuration::from_mins(3);

/// All that was given out and still lives, by the hash of the code or token.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Ledger {
    codes: HashMap<String, Code>,
    access_tokens: HashMap<String, Access>,
    refresh_tokens: HashMap<String, Authorization>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Code {
    app_key: String,
    user_id: String,
    until: Timestamp,
    used: bool,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Access {
    app_key: String,
    user_id: String,
    until: Timestamp,
}

/// What a person gave to an app by choosing an account. Every refresh token of it carries the same end.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Authorization {
    app_key: String,
    user_id: String,
    until: Timestamp,
}

/// What a token call answers. The only place where tokens themselves stand.
pub(crate) struct Issued {
    pub(crate) access_token: String,
    pub(crate) refresh_token: String,
    pub(crate) access_until: Timestamp,
    pub(crate) authorized_until: Timestamp,
    pub(crate) account: &'static TestAccount,
}

impl Ledger {
    /// A new code with which the app can fetch tokens for the account: `3_{app_key}_{random}`.
    pub(crate) fn issue_code(
        &mut self,
        app: &App,
        account: &TestAccount,
        now: Timestamp,
    ) -> Result<String, getrandom::Error> {
        self.forget_what_ended(now);
        let code = format!("3_{}_{}", app.app_key, alphanumeric(32)?);
        self.codes.insert(
            hash(&code),
            Code {
                app_key: app.app_key.to_string(),
                user_id: account.user_id.to_owned(),
                until: later(now, CODE_LIFE),
                used: false,
            },
        );
        Ok(code)
    }

    /// Takes a code for a first pair of tokens. A code of another app stays good for that one.
    pub(crate) fn exchange(&mut self, app: &App, code: &str, now: Timestamp) -> Result<Issued, Refusal> {
        self.forget_what_ended(now);
        let kept = self.codes.get_mut(&hash(code)).ok_or(Refusal::InvalidCode)?;
        if kept.used || kept.app_key != app.app_key.as_str() {
            return Err(Refusal::InvalidCode);
        }
        kept.used = true;
        let authorization = Authorization {
            app_key: kept.app_key.clone(),
            user_id: kept.user_id.clone(),
            until: later(now, app.status.authorization_life()),
        };
        self.issue(app, authorization, now, Refusal::InvalidCode)
    }

    /// Takes a refresh token for a new pair.
    pub(crate) fn refresh(
        &mut self,
        app: &App,
        token: &str,
        rotation: Rotation,
        now: Timestamp,
    ) -> Result<Issued, Refusal> {
        self.forget_what_ended(now);
        let hash = hash(token);
        let authorization = self.refresh_tokens.get(&hash).ok_or(Refusal::IllegalRefreshToken)?.clone();
        if authorization.app_key != app.app_key.as_str() {
            return Err(Refusal::IllegalRefreshToken);
        }
        let issued = self.issue(app, authorization, now, Refusal::IllegalRefreshToken)?;
        if rotation == Rotation::Strict {
            self.refresh_tokens.remove(&hash);
        }
        Ok(issued)
    }

    /// Whose token it is.
    pub(crate) fn account_of(
        &self,
        app: &App,
        access_token: &str,
        now: Timestamp,
    ) -> Result<&'static TestAccount, Refusal> {
        let kept = self.access_tokens.get(&hash(access_token)).ok_or(Refusal::IllegalAccessToken)?;
        if kept.until <= now || kept.app_key != app.app_key.as_str() {
            return Err(Refusal::IllegalAccessToken);
        }
        TestAccount::of_user(&kept.user_id).ok_or(Refusal::IllegalAccessToken)
    }

    fn issue(
        &mut self,
        app: &App,
        authorization: Authorization,
        now: Timestamp,
        unknown_account: Refusal,
    ) -> Result<Issued, Refusal> {
        let account = TestAccount::of_user(&authorization.user_id).ok_or(unknown_account)?;
        let issued = Issued {
            access_token: token()?,
            refresh_token: token()?,
            access_until: later(now, app.status.access_life()).min(authorization.until),
            authorized_until: authorization.until,
            account,
        };
        let access = Access {
            app_key: authorization.app_key.clone(),
            user_id: authorization.user_id.clone(),
            until: issued.access_until,
        };
        self.access_tokens.insert(hash(&issued.access_token), access);
        self.refresh_tokens.insert(hash(&issued.refresh_token), authorization);
        Ok(issued)
    }

    fn forget_what_ended(&mut self, now: Timestamp) {
        self.codes.retain(|_, code| code.until > now);
        self.access_tokens.retain(|_, token| token.until > now);
        self.refresh_tokens.retain(|_, authorization| authorization.until > now);
    }
}

/// A token as the platform's look: 60 characters that begin with 5000.
fn token() -> Result<String, Refusal> {
    alphanumeric(56).map(|random| format!("5000{random}")).map_err(|_| Refusal::SystemError)
}

fn later(now: Timestamp, by: SignedDuration) -> Timestamp {
    now.checked_add(by).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::ACCOUNTS;

    const HOUR: SignedDuration = SignedDuration::from_hours(1);

    fn app(text: &str) -> App {
        text.parse().expect("an app")
    }

    fn start() -> Timestamp {
        "2026-01-01T00:00:00Z".parse().expect("a time")
    }

    fn authorized(ledger: &mut Ledger, app: &App) -> Issued {
        let code = ledger.issue_code(app, &ACCOUNTS[0], start()).expect("a code");
        ledger.exchange(app, &code, start()).expect("tokens")
    }

    #[test]
    fn a_code_is_used_once_in_three_minutes_by_its_own_app() {
        let (mut ledger, one, other) = (Ledger::default(), app("1:s"), app("2:s"));
        let mut code = || ledger.issue_code(&one, &ACCOUNTS[2], start()).expect("a code");
        let (first, second, third) = (code(), code(), code());
        assert!(first.starts_with("3_1_") && first != second);
        let mut exchange = |app, code: &str, seconds| {
            let now = start() + SignedDuration::from_secs(seconds);
            ledger.exchange(app, code, now).map(|issued| issued.account.user_id).err()
        };
        assert_eq!(exchange(&other, &first, 0), Some(Refusal::InvalidCode));
        assert_eq!(exchange(&one, &first, 0), None);
        assert_eq!(exchange(&one, &first, 1), Some(Refusal::InvalidCode));
        assert_eq!(exchange(&one, "3_1_x", 1), Some(Refusal::InvalidCode));
        assert_eq!(exchange(&one, &second, 179), None);
        assert_eq!(exchange(&one, &third, 180), Some(Refusal::InvalidCode));
    }

    #[test]
    fn tokens_live_as_the_app_is() {
        for (text, hours) in [("1:s:test", 24), ("1:s:online", 720)] {
            let issued = authorized(&mut Ledger::default(), &app(text));
            assert_eq!(issued.access_until, start() + HOUR * hours);
            assert_eq!(issued.authorized_until, start() + HOUR * hours * 2);
            for token in [&issued.access_token, &issued.refresh_token] {
                assert!(token.starts_with("5000") && token.len() == 60);
            }
        }
    }

    #[test]
    fn a_refresh_moves_the_tokens_end_and_never_the_authorizations() {
        let (mut ledger, app) = (Ledger::default(), app("1:s:test"));
        let first = authorized(&mut ledger, &app);
        let mut refresh =
            |token: &str, hours| ledger.refresh(&app, token, Rotation::Lenient, start() + HOUR * hours);
        let second = refresh(&first.refresh_token, 20).expect("tokens");
        assert_eq!(second.access_until, start() + HOUR * 44);
        assert_eq!(second.authorized_until, first.authorized_until);
        let third = refresh(&second.refresh_token, 40).expect("tokens");
        assert_eq!(third.access_until, first.authorized_until, "it ends with its authorization");
        assert!(refresh(&first.refresh_token, 47).is_ok(), "an old refresh token lives on");
        assert_eq!(refresh(&third.refresh_token, 48).err(), Some(Refusal::IllegalRefreshToken));
    }

    #[test]
    fn a_strict_rotation_ends_the_old_refresh_token_and_not_the_old_access_token() {
        let (mut ledger, app) = (Ledger::default(), app("1:s:test"));
        let first = authorized(&mut ledger, &app);
        let second =
            ledger.refresh(&app, &first.refresh_token, Rotation::Strict, start() + HOUR).expect("tokens");
        let again = ledger.refresh(&app, &first.refresh_token, Rotation::Strict, start() + HOUR);
        assert_eq!(again.err(), Some(Refusal::IllegalRefreshToken));
        for token in [&first.access_token, &second.access_token] {
            assert!(ledger.account_of(&app, token, start() + HOUR * 2).is_ok());
        }
    }

    #[test]
    fn a_token_is_good_for_its_own_app_until_its_own_end() {
        let (mut ledger, one, other) = (Ledger::default(), app("1:s:test"), app("2:s:test"));
        let issued = authorized(&mut ledger, &one);
        let token = &issued.access_token;
        assert_eq!(ledger.account_of(&one, token, start() + HOUR * 23), Ok(&ACCOUNTS[0]));
        assert_eq!(ledger.account_of(&one, token, start() + HOUR * 24), Err(Refusal::IllegalAccessToken));
        assert_eq!(ledger.account_of(&other, token, start()), Err(Refusal::IllegalAccessToken));
        assert_eq!(ledger.account_of(&one, &issued.refresh_token, start()), Err(Refusal::IllegalAccessToken));
        let refreshed = ledger.refresh(&other, &issued.refresh_token, Rotation::Lenient, start());
        assert_eq!(refreshed.err(), Some(Refusal::IllegalRefreshToken));
    }

    #[test]
    fn what_is_written_has_hashes_only() {
        let (mut ledger, app) = (Ledger::default(), app("1:topsecret"));
        let code = ledger.issue_code(&app, &ACCOUNTS[0], start()).expect("a code");
        let issued = ledger.exchange(&app, &code, start()).expect("tokens");
        let written = serde_json::to_string(&ledger).expect("JSON");
        for secret in [&code, &issued.access_token, &issued.refresh_token, "topsecret"] {
            assert!(!written.contains(secret));
        }
        let read: Ledger = serde_json::from_str(&written).expect("a ledger");
        assert!(read.account_of(&app, &issued.access_token, start()).is_ok());
    }
}
