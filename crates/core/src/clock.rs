//! Time, passed in; and the gateway's own, in which every deadline is judged.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Now, by this computer's clock.
    fn now(&self) -> Timestamp;
}

/// This computer's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// How far a gateway's clock is ahead of this computer's. One per gateway, taken from the `Date` of an answer that
/// parsed as the gateway's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClockOffset(SignedDuration);

impl ClockOffset {
    /// An offset below this is the header's own granularity and the network's delay.
    pub const NOTICED: SignedDuration = SignedDuration::from_secs(2);
    /// An offset that a person should hear of.
    pub const WORTH_SAYING: SignedDuration = SignedDuration::from_secs(300);

    /// From milliseconds.
    pub fn from_millis(millis: i64) -> Self {
        Self(SignedDuration::from_millis(millis))
    }

    /// What the gateway's `Date` says at a moment of this computer's clock.
    pub fn between(local: Timestamp, gateway: Timestamp) -> Self {
        Self(gateway.duration_since(local))
    }

    /// In milliseconds.
    pub fn as_millis(self) -> i64 {
        i64::try_from(self.0.as_millis()).unwrap_or_default()
    }

    /// The offset without its sign.
    pub fn magnitude(self) -> SignedDuration {
        self.0.abs()
    }

    /// Whether it explains an answer with this date, asked for and read at these moments of this computer's clock. They
    /// may lie far apart: a program that was stopped, or slept, reads an answer that is old.
    pub fn explains(self, date: Timestamp, asked: Timestamp, read: Timestamp) -> bool {
        date.duration_since(self.apply(asked)) > -Self::NOTICED
            && date.duration_since(self.apply(read)) < Self::NOTICED
    }

    /// This computer's time at a moment of the gateway's.
    pub fn undo(self, gateway: Timestamp) -> Timestamp {
        gateway.checked_sub(self.0).unwrap_or(gateway)
    }

    /// The gateway's time at a moment of this computer's clock.
    pub fn apply(self, local: Timestamp) -> Timestamp {
        local.checked_add(self.0).unwrap_or(local)
    }
}

/// How long this computer has run, with the time that it slept where the system counts it.
#[cfg(target_os = "linux")]
pub(crate) fn since_boot() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
    Duration::try_from(time).unwrap_or_default()
}

/// How long this program has run; what it slept may be missing, which looks as if the clock had been set.
#[cfg(not(target_os = "linux"))]
pub(crate) fn since_boot() -> Duration {
    static BEGAN: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    BEGAN.elapsed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offset_is_taken_over_from_two_seconds_on() {
        let second = |second: i64| Timestamp::from_second(1_000_000 + second).expect("a time");
        let explains = |millis, read| ClockOffset::from_millis(millis).explains(second(0), second(0), read);
        for (millis, explained) in [(0, true), (1_999, true), (2_000, false), (-1_999, true), (-2_000, false)]
        {
            assert_eq!(explains(millis, second(0)), explained, "{millis}");
        }
        assert!(explains(0, second(86_400)), "read a day after it was asked for, and given at once");
        assert!(!explains(2_000, second(86_400)), "given before it was asked for");
        assert!(explains(-3_000, second(10)), "given when it was read");
        let local = Timestamp::from_second(1_000_000).expect("a time");
        let gateway = Timestamp::from_second(1_010_800).expect("a time");
        assert_eq!(ClockOffset::between(local, gateway).apply(local), gateway);
    }
}
