//! The life of a grant, as rules: when it is renewed, what a failure means, when it ends. No I/O and no clock: what
//! happens and when is passed in. All times are the gateway's.

use std::time::Duration;

use iop::{ErrorClass, ErrorCode};
use jiff::{SignedDuration, Timestamp};

use crate::error::Error;
use crate::gateway::GatewayFailure;
use crate::store::{EndReason, Renewal, Retry, Store};

/// What is to be done with a store's token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Renew it now.
    Renew,
    /// Look again then.
    Wait(Timestamp),
    /// Nothing, until a person does something.
    Nothing(Idle),
}

/// Why nothing is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idle {
    /// The authorization has ended.
    Ended,
    /// The gateway gave nothing to renew it with.
    NotRenewable,
    /// Another program renews it.
    Elsewhere,
    /// The gateway refuses the app.
    AppRefused,
}

/// What a failed renewal means for the grant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setback {
    /// The gateway takes the refresh token no more.
    Ended,
    /// The gateway refuses the app, whatever the grant: its renewals pause until somebody changed something.
    App,
    /// It passes. The gateway may have said how long to wait.
    Passing {
        /// So long, where it did.
        wait: Option<Duration>,
        /// Whether it is certain that nothing was renewed.
        outcome_known: bool,
    },
    /// The gateway was not asked: something on this computer is in the way, such as a locked keychain.
    Here,
}

/// The wait after the first failure; it doubles with each.
const FIRST_WAIT: SignedDuration = SignedDuration::from_mins(1);

/// The longest wait between two tries.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_hours(1);

/// A renewal is not tried sooner after the last one, however short the token lives.
const LEAST_REST: SignedDuration = SignedDuration::from_secs(20);

/// How long a token is left alone of which nobody says how long it lives.
const UNKNOWN_LIFE: SignedDuration = SignedDuration::from_hours(12);

/// When the time of an authorization is over by the clock here, the gateway is asked once whether it is over there.
const GRACE: SignedDuration = SignedDuration::from_secs(60);

/// A token that was made so far in the future says that the clock went back.
const CLOCK_WENT_BACK: SignedDuration = SignedDuration::from_secs(60);

impl Store {
    /// What is to be done at this time of its gateway, which may refuse the app.
    pub fn next(&self, app_refused: bool, now: Timestamp) -> Next {
        if self.end.is_some() {
            return Next::Nothing(Idle::Ended);
        }
        match self.lifetimes.renewal {
            Renewal::Here => {}
            Renewal::Impossible => return Next::Nothing(Idle::NotRenewable),
            Renewal::Elsewhere => return Next::Nothing(Idle::Elsewhere),
        }
        if app_refused {
            return Next::Nothing(Idle::AppRefused);
        }
        let at = match self.retry_at(now) {
            Some(at) => at,
            // The answer tells the gateway's time, and the rest is judged anew.
            None if self.lifetimes.renewed_at.duration_since(now) > CLOCK_WENT_BACK => now,
            None => self.renewal_at(),
        };
        if at <= now { Next::Renew } else { Next::Wait(at) }
    }

    /// When its renewal is begun where nothing goes wrong: somewhat before it is due, each store at its own time, so that
    /// those that were connected together are not renewed together. Where no renewal would bring anything: when the
    /// authorization is over.
    fn renewal_at(&self) -> Timestamp {
        let lifetimes = &self.lifetimes;
        let over = lifetimes.authorized_until.map(|end| end + GRACE);
        if lifetimes.token_until.is_none() {
            // Taken over without a word on how long it lives: the first renewal tells.
            let rest = if self.generation <= 1 { LEAST_REST } else { UNKNOWN_LIFE };
            return lifetimes.renewed_at + rest;
        }
        let due = lifetimes.renewal_due().map(|due| {
            let half = due.duration_since(lifetimes.renewed_at).max(SignedDuration::ZERO);
            let earlier = due - self.share_of((half / 10).min(SignedDuration::from_hours(12)));
            earlier.max(lifetimes.renewed_at + LEAST_REST)
        });
        due.into_iter().chain(over).min().unwrap_or(Timestamp::MAX)
    }

    /// After a failure. One that lies further ahead than any wait was set by a clock that was wrong.
    fn retry_at(&self, now: Timestamp) -> Option<Timestamp> {
        self.retry.at.filter(|at| at.duration_since(now) <= LONGEST_WAIT * 2)
    }

    /// When to try again after one more failure.
    pub fn retry_after(&self, wait: Option<Duration>, now: Timestamp) -> Retry {
        let failures = self.retry.failures.saturating_add(1);
        let doubled = FIRST_WAIT * 2_i32.pow(self.retry.failures.min(6));
        let told = wait.and_then(|wait| SignedDuration::try_from(wait).ok());
        let least = told.map(|told| told + SignedDuration::from_secs(1));
        let wait = least.unwrap_or_else(|| doubled.min(LONGEST_WAIT));
        Retry { failures, at: now.checked_add(wait + self.share_of(wait / 8)).ok() }
    }

    /// Why the gateway takes the refresh token no more, asked at this time.
    pub fn end_reason(&self, now: Timestamp) -> EndReason {
        if self.lifetimes.authorized_until.is_some_and(|end| end <= now) {
            EndReason::Over
        } else if self.asked_at.is_some() {
            EndReason::AnswerLost
        } else {
            EndReason::Refused
        }
    }

    /// A part of a span that is this store's own, and another with each of its tokens.
    fn share_of(&self, span: SignedDuration) -> SignedDuration {
        let hash = self.id.fingerprint().wrapping_add(self.generation).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        span / 256 * i32::from(hash.to_be_bytes()[0])
    }
}

impl Setback {
    /// What a failure means.
    pub fn of(error: &Error) -> Self {
        let Error::Gateway(failure) = error else { return Self::Here };
        let passing = |wait| Self::Passing { wait, outcome_known: !failure.outcome_unknown() };
        let GatewayFailure::Refused(refusal) = failure else {
            return match failure {
                GatewayFailure::Sandbox { .. } | GatewayFailure::NoClient { .. } => Self::Here,
                _ => passing(None),
            };
        };
        match (refusal.known(), refusal.class()) {
            (
                ErrorCode::IncompleteSignature
                | ErrorCode::InvalidAppKey
                | ErrorCode::AppWhiteIpLimit
                | ErrorCode::AuthTypeUnsupported
                | ErrorCode::LegacyHost,
                _,
            ) => Self::App,
            (_, ErrorClass::EndsGrant) => Self::Ended,
            (_, ErrorClass::Transient { wait }) => passing(wait),
            // Nothing that is known of says that the grant has ended, so it has not.
            (_, ErrorClass::Renew | ErrorClass::NeedsFixing | ErrorClass::Bug) => passing(None),
        }
    }
}
