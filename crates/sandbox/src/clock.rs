//! The sandbox's own clock: the system's plus what it was set ahead. Nothing else in this crate asks what time it is.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

/// How far the clock can be from the system's: a century. HTTP dates end with the year 9999.
const FARTHEST: SignedDuration = SignedDuration::from_hours(100 * 365 * 24);

#[derive(Debug)]
pub(crate) struct Clock {
    ahead_ms: AtomicI64,
}

/// The clock would be more than a century from the system's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooFar;

impl Clock {
    /// A clock that is so far ahead of the system's; behind it, where negative.
    pub(crate) fn new(ahead: SignedDuration) -> Result<Self, TooFar> {
        Ok(Self { ahead_ms: AtomicI64::new(within_reach(ahead)?) })
    }

    pub(crate) fn now(&self) -> Timestamp {
        let now = Timestamp::now();
        Timestamp::from_millisecond(now.as_millisecond() + self.ahead_ms.load(Ordering::SeqCst))
            .unwrap_or(now)
    }

    /// Moves it forward.
    pub(crate) fn advance(&self, by: Duration) -> Result<(), TooFar> {
        let by = SignedDuration::try_from(by).map_err(|_| TooFar)?;
        let moved = |ahead_ms| {
            let ahead = SignedDuration::from_millis(ahead_ms).checked_add(by)?;
            within_reach(ahead).ok()
        };
        self.ahead_ms.fetch_update(Ordering::SeqCst, Ordering::SeqCst, moved).map_err(|_| TooFar)?;
        Ok(())
    }
}

fn within_reach(ahead: SignedDuration) -> Result<i64, TooFar> {
    if !(-FARTHEST..=FARTHEST).contains(&ahead) {
        return Err(TooFar);
    }
    i64::try_from(ahead.as_millis()).map_err(|_| TooFar)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_stands_ahead_and_moves_forward_but_not_out_of_reach() {
        let clock = Clock::new(SignedDuration::from_hours(-3)).expect("within a century");
        let behind = Timestamp::now().duration_since(clock.now());
        assert!((behind - SignedDuration::from_hours(3)).abs() < SignedDuration::from_secs(5));
        clock.advance(Duration::from_hours(24)).expect("within a century");
        assert!(clock.now() > Timestamp::now() + SignedDuration::from_hours(20));
        let before = clock.now();
        assert_eq!(clock.advance(Duration::MAX), Err(TooFar));
        assert_eq!(clock.advance(Duration::from_hours(101 * 365 * 24)), Err(TooFar));
        assert!(clock.now() < before + SignedDuration::from_secs(5));
        assert_eq!(Clock::new(SignedDuration::MIN).err(), Some(TooFar));
    }
}
