//! The life of a grant, as rules: when it is renewed, what a failure means, when it ends. No I/O and no clock: what
//! happens and when is passed in. All times are the gateway's.

use std::time::Duration;

use iop::{ErrorClass, ErrorCode};
use jiff::{SignedDuration, Timestamp};

use crate::app::App;
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
    /// It was moved to another computer.
    Moved,
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

/// An app that the gateway refused is tried again so often.
const REFUSED_APP_REST: SignedDuration = SignedDuration::from_hours(1);

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
            Renewal::Moved => return Next::Nothing(Idle::Moved),
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
        let renewed = lifetimes.renewed_at;
        let first = renewed == lifetimes.authorized_at;
        match lifetimes.token_until {
            // Taken over without a word on how long it lives, or after its time: the first renewal tells.
            None if first => return later(renewed, LEAST_REST),
            Some(until) if first && until <= renewed => return later(renewed, LEAST_REST),
            None => return later(renewed, UNKNOWN_LIFE),
            // It was over when it came, and the next will hardly be better.
            Some(until) if until <= renewed => return later(renewed, LONGEST_WAIT),
            Some(_) => {}
        }
        let due = self.renewal_due().map(|due| {
            let half = due.duration_since(renewed).max(SignedDuration::ZERO);
            let earlier = due - self.share_of((half / 10).min(SignedDuration::from_hours(12)));
            earlier.max(later(renewed, LEAST_REST))
        });
        let over = lifetimes.authorized_until.map(|end| {
            // Renewed after its end: the gateway counts otherwise, and is not asked about that again and again.
            if renewed < end { later(end, GRACE) } else { later(renewed, UNKNOWN_LIFE) }
        });
        due.into_iter().chain(over).min().unwrap_or(Timestamp::MAX)
    }

    /// Until when the gateway takes no calls of this store's app, by what it said to this store.
    pub(crate) fn banned_until(&self, now: Timestamp) -> Option<Timestamp> {
        let error = self.last_error.as_ref().filter(|_| self.retry.failures > 0)?;
        self.retry_at(now).filter(|at| *at > now && ErrorCode::of(&error.code) == ErrorCode::CallLimit)
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
        let doubled = doubled.min(LONGEST_WAIT);
        // Who comes back in time and is banned again and again has to come back more seldom.
        let wait = least.map_or(doubled, |least| if failures == 1 { least } else { least.max(doubled) });
        Retry { failures, at: now.checked_add(wait + self.share_of(wait / 8)).ok() }
    }

    /// When to try again after this failure, and whether the outcome of every call so far is known. What an earlier call
    /// did whose answer was lost is not known by this one.
    pub fn set_back(&self, setback: Setback, now: Timestamp) -> (Retry, bool) {
        let (retry, known) = match setback {
            Setback::Passing { wait, outcome_known } => (self.retry_after(wait, now), outcome_known),
            Setback::App => (Retry::default(), true),
            Setback::Here | Setback::Ended => (self.retry_after(None, now), true),
        };
        (retry, known && self.asked_at.is_none())
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

impl App {
    /// Whether renewals through it pause at this time of this computer: the gateway has refused it lately.
    pub fn is_paused(&self, now: Timestamp) -> bool {
        self.tried_again_at(now).is_some_and(|at| at > now)
    }

    /// When an app that was refused is tried again, by this computer's clock. One that was refused in the future was
    /// refused by a clock that was wrong.
    pub(crate) fn tried_again_at(&self, now: Timestamp) -> Option<Timestamp> {
        self.problem.as_ref()?;
        let refused = self.checked_at.filter(|at| *at <= now);
        Some(refused.map_or(now, |at| later(at, REFUSED_APP_REST)))
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

fn later(time: Timestamp, span: SignedDuration) -> Timestamp {
    time.checked_add(span).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod simulation;
