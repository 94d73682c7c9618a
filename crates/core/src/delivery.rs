//! Where a store's token is delivered: to a command, to an address on the web, into a file. Only ever the access token;
//! the refresh token and the app's secret stay here.

#[cfg(unix)]
pub(crate) mod command;
mod destination;
mod error;
pub(crate) mod file;
mod typed;
pub(crate) mod webhook;

use jiff::{SignedDuration, Timestamp};
use zeroize::Zeroizing;

pub use self::destination::{CommandLine, Destination, Mode, Owner, TokenFile, WebAddress};
pub use self::error::DeliveryError;
pub use self::typed::{Typed, TypedForm};
pub use self::webhook::WebhookSecret;
use crate::id::{DeliveryId, StoreId};
use crate::store::{LastError, Name, Retry, Store};
use crate::token_form::{TokenForm, Variable};
use crate::vault::StoredGrant;

/// A place where a store's token is delivered, and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Delivery {
    /// Its id; a webhook's secret is in the vault under it.
    pub id: DeliveryId,
    /// Whose token.
    pub store: StoreId,
    /// What the user calls it; another than the store's others.
    pub name: Name,
    /// Where to.
    pub destination: Destination,
    /// What was accepted last.
    pub delivered: Option<Delivered>,
    /// Of which generation the token was that was tried last.
    pub tried: u64,
    /// The tries that failed since one went well; by this computer's clock.
    pub retry: Retry,
    /// What the last try failed with.
    pub last_error: Option<LastError>,
    /// Since when every try has failed, by this computer's clock.
    pub failing_since: Option<Timestamp>,
}

/// A token that was accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delivered {
    /// Of which generation it is.
    pub generation: u64,
    /// When it was accepted, by this computer's clock.
    pub at: Timestamp,
    /// When it ends, in gateway time.
    pub until: Option<Timestamp>,
}

/// A token on its way.
pub(crate) struct Parcel {
    pub(crate) delivery: Delivery,
    pub(crate) store: Store,
    pub(crate) grant: StoredGrant,
}

/// The wait after the first failure; it doubles with each.
const FIRST_WAIT: SignedDuration = SignedDuration::from_secs(30);

/// So long tries may fail before somebody is told.
const PATIENCE: SignedDuration = SignedDuration::from_hours(1);

/// The longest wait between two tries.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_hours(1);

impl Delivery {
    /// Whether the token of this generation has not been accepted there.
    pub fn lacks(&self, generation: u64) -> bool {
        self.delivered.is_none_or(|delivered| delivered.generation < generation)
    }

    /// Whether the token of this generation is to be sent now. A newer one than was tried does not wait for the tries of
    /// an older one; and a time that lies further ahead than any wait was set by a clock that was wrong.
    pub fn is_due(&self, generation: u64, now: Timestamp) -> bool {
        let waits = |at: &Timestamp| *at > now && at.duration_since(now) <= LONGEST_WAIT * 2;
        self.lacks(generation) && (self.tried < generation || !self.retry.at.as_ref().is_some_and(waits))
    }

    /// When a person is to hear that the token of this generation does not arrive: at once where no further try helps, else
    /// after an hour of tries. Never where it has arrived, or was not tried yet.
    pub fn overdue_at(&self, generation: u64) -> Option<Timestamp> {
        let error =
            self.last_error.as_ref().filter(|_| self.lacks(generation) && self.tried >= generation)?;
        let since = self.failing_since.unwrap_or(error.at);
        if DeliveryError::PERMANENT.contains(&error.code.as_str()) {
            return Some(since);
        }
        since.checked_add(PATIENCE).ok()
    }

    /// Whether a person is to hear of it now. A try in the future was made by a clock that was wrong.
    pub fn is_overdue(&self, generation: u64, now: Timestamp) -> bool {
        self.overdue_at(generation).is_some_and(|at| at <= now)
    }

    /// When to try again after one more failure; the receiver may have said how long to wait.
    pub(crate) fn retry_after(&self, told: Option<SignedDuration>, now: Timestamp) -> Retry {
        let doubled = (FIRST_WAIT * 2_i32.pow(self.retry.failures.min(7))).min(LONGEST_WAIT);
        let wait = told.map_or(doubled, |told| told.clamp(doubled, LONGEST_WAIT));
        let share = wait / 8 / 256 * i32::from(self.id.fingerprint().to_be_bytes()[0]);
        Retry { failures: self.retry.failures.saturating_add(1), at: now.checked_add(wait + share).ok() }
    }
}

impl Parcel {
    /// The same for every try of the same token, and for no other.
    pub(crate) fn key(&self) -> String {
        format!("{}-{}", self.delivery.id, self.grant.generation)
    }

    /// The token, as it stands in this form.
    pub(crate) fn text(&self, form: TokenForm, variable: &Variable) -> Zeroizing<String> {
        form.write(variable, self.token(), self.store.name.as_str())
    }

    pub(crate) fn token(&self) -> &str {
        self.grant.current.access.expose()
    }

    /// When the token ends, in whole seconds.
    pub(crate) fn until(&self) -> Option<Timestamp> {
        let until = self.grant.lifetimes.token_until?;
        Some(Timestamp::from_second(until.as_second()).unwrap_or(until))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_700_000_000 + seconds).expect("a time")
    }

    fn delivery() -> Delivery {
        Delivery {
            id: DeliveryId::random(),
            store: StoreId::random(),
            name: Name::parse("railway").expect("a name"),
            destination: Destination::Webhook(WebAddress::parse("https://a.example/").expect("an address")),
            delivered: None,
            tried: 0,
            retry: Retry::default(),
            last_error: None,
            failing_since: None,
        }
    }

    #[test]
    fn a_token_is_due_until_it_was_accepted() {
        let mut delivery = delivery();
        assert!(delivery.is_due(1, at(0)));
        delivery.delivered = Some(Delivered { generation: 1, at: at(0), until: None });
        assert!(!delivery.is_due(1, at(0)));
        assert!(delivery.is_due(2, at(0)));
    }

    #[test]
    fn what_failed_waits_longer_each_time_and_a_newer_token_does_not_wait_for_it() {
        let mut delivery = delivery();
        let mut last = SignedDuration::ZERO;
        for failures in 1..=12 {
            delivery.retry = delivery.retry_after(None, at(0));
            delivery.tried = 3;
            assert_eq!(delivery.retry.failures, failures);
            let wait = delivery.retry.at.expect("a time").duration_since(at(0));
            assert!(wait >= last && wait <= LONGEST_WAIT * 9 / 8, "{wait}");
            assert!(!delivery.is_due(3, at(0)) && delivery.is_due(3, at(0) + wait));
            last = wait;
        }
        assert!(last >= LONGEST_WAIT);
        assert!(delivery.is_due(4, at(0)));
        assert!(delivery.is_due(3, at(-10 * 3600)), "a clock that went back");
    }

    #[test]
    fn a_receiver_may_ask_for_more_time_within_bounds() {
        let of = |told| {
            let retry = delivery().retry_after(Some(SignedDuration::from_secs(told)), at(0));
            retry.at.expect("a time").duration_since(at(0)).as_secs()
        };
        assert!((120..=135).contains(&of(120)));
        assert!((30..=34).contains(&of(0)));
        assert!((3600..=4050).contains(&of(999_999)));
    }

    #[test]
    fn a_person_hears_of_it_after_an_hour_of_tries_or_at_once_where_no_try_helps() {
        let failed = |code: &str, now| LastError {
            code: code.to_owned(),
            message: String::new(),
            params: std::collections::BTreeMap::new(),
            request_id: None,
            at: now,
        };
        let mut delivery = delivery();
        assert!(!delivery.is_overdue(1, at(9999)), "not tried yet");
        (delivery.tried, delivery.failing_since) = (1, Some(at(0)));
        delivery.last_error = Some(failed("delivery-answered", at(3500)));
        assert!(!delivery.is_overdue(1, at(3599)) && delivery.is_overdue(1, at(3600)));
        assert!(!delivery.is_overdue(2, at(3600)), "a newer token, which was not tried yet");
        delivery.delivered = Some(Delivered { generation: 1, at: at(3600), until: None });
        assert!(!delivery.is_overdue(1, at(9999)), "it has arrived");
        delivery.delivered = None;
        delivery.last_error = Some(failed("delivery-redirected", at(1)));
        assert!(delivery.is_overdue(1, at(1)), "nobody but a person mends that");
    }
}
