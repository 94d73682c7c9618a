//! An attempt: one pending authorization, known by its state, used once.
//!
//! A row goes pending -> taken -> exchanging -> done | failed, and is taken by one `UPDATE` that only one program can
//! win. Only the hash of a state is kept.

use std::fmt;

use jiff::SignedDuration;
use sha2::{Digest, Sha256};

use crate::error::{Coded, Params, Remedy, params};

/// How long an attempt waits for its callback.
pub const ATTEMPT_LIFE: SignedDuration = SignedDuration::from_mins(60);

/// How long the hash of a used state is kept, to say "already connected" to a repeated callback.
pub const USED_STATE_KEPT: SignedDuration = SignedDuration::from_hours(24);

/// How long a link is shown after its end, whatever that was.
pub const ENDED_LINK_KEPT: SignedDuration = SignedDuration::from_hours(7 * 24);

/// What the authorize page echoes: `sk1.` and 256 random bits in hexadecimal. The prefix lets a user's own backend
/// tell our states from its own.
#[derive(Clone, PartialEq, Eq)]
pub struct State(String);

/// What every state of ours begins with.
pub const STATE_PREFIX: &str = "sk1.";

impl State {
    /// A new one. Fails only where the system has no randomness.
    pub fn random() -> Result<Self, AttemptError> {
        let mut bits = [0; 32];
        getrandom::fill(&mut bits).map_err(|_| AttemptError::NoRandomness)?;
        Ok(Self(format!("{STATE_PREFIX}{}", hex::encode(bits))))
    }

    /// Reads a state of our making.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix(STATE_PREFIX)?;
        let ours = digits.len() == 64 && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        ours.then(|| Self(text.to_owned()))
    }

    /// As it is sent to the authorize page.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// What is kept of it.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0.as_bytes()).into()
    }
}

impl fmt::Debug for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("State(…)")
    }
}

/// Who an attempt is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttemptKind {
    /// A person at this computer: a program waits for it, and says what becomes of the grant.
    Waited,
    /// The owner of an account, who is somewhere else and gets a link: whoever receives the callback settles it.
    Link,
}

impl AttemptKind {
    /// The form that the registry keeps.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Waited => "waited",
            Self::Link => "link",
        }
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        [Self::Waited, Self::Link].into_iter().find(|kind| kind.as_str() == text)
    }
}

/// Where an attempt stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Waiting for its callback.
    Pending,
    /// Its callback came; the code is about to be exchanged.
    Taken,
    /// The code is being exchanged.
    Exchanging,
    /// The grant is in the vault.
    Done,
    /// It brought nothing.
    Failed(AttemptFailure),
}

/// Why an attempt brought nothing; kept in the registry for the program that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttemptFailure {
    /// The user cancelled it.
    Cancelled,
    /// Another attempt for the same store took its place.
    Replaced,
    /// Nobody came within its hour.
    TimedOut,
    /// The exchange failed, with this code of ours.
    Exchange(String),
}

impl AttemptFailure {
    /// The form that the registry keeps.
    pub(crate) fn as_str(&self) -> &str {
        match self {
            Self::Cancelled => "cancelled",
            Self::Replaced => "replaced",
            Self::TimedOut => "timed-out",
            Self::Exchange(code) => code,
        }
    }

    pub(crate) fn of(text: &str) -> Self {
        match text {
            "cancelled" => Self::Cancelled,
            "replaced" => Self::Replaced,
            "timed-out" => Self::TimedOut,
            code => Self::Exchange(code.to_owned()),
        }
    }
}

/// Why a callback is not taken, or an attempt ended without a grant.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AttemptError {
    /// No attempt of this computer has this state.
    #[error("no attempt has this state")]
    UnknownState,
    /// This callback came before.
    #[error("this callback came before")]
    UsedState,
    /// The attempt is over: an hour has passed, or it was cancelled or replaced.
    #[error("the attempt is over")]
    Over,
    /// The pasted address belongs to another attempt than the one that is open here.
    #[error("the callback is of another attempt")]
    OtherAttempt,
    /// A bare code where nobody can look at the account.
    #[error("a bare code proves nothing")]
    BareCode,
    /// The user cancelled.
    #[error("cancelled")]
    Cancelled,
    /// Another attempt for the same store took its place.
    #[error("another attempt took its place")]
    Replaced,
    /// Nobody came.
    #[error("nobody came within the hour")]
    TimedOut,
    /// The authorize page sent a refusal.
    #[error("refused on the authorize page: {error}")]
    Refused {
        /// What it said.
        error: String,
    },
    /// Another program finished the attempt, and failed.
    #[error("another program failed to exchange the code: {code}")]
    FailedElsewhere {
        /// Its code.
        code: String,
    },
    /// The system gave no random numbers.
    #[error("the system gives no random numbers")]
    NoRandomness,
}

impl From<AttemptFailure> for AttemptError {
    fn from(failure: AttemptFailure) -> Self {
        match failure {
            AttemptFailure::Cancelled => Self::Cancelled,
            AttemptFailure::Replaced => Self::Replaced,
            AttemptFailure::TimedOut => Self::TimedOut,
            AttemptFailure::Exchange(code) => Self::FailedElsewhere { code },
        }
    }
}

impl Coded for AttemptError {
    fn code(&self) -> &'static str {
        match self {
            Self::UnknownState => "state-unknown",
            Self::UsedState => "state-used",
            Self::Over => "state-late",
            Self::OtherAttempt => "state-other-attempt",
            Self::BareCode => "bare-code",
            Self::Cancelled => "cancelled",
            Self::Replaced => "replaced",
            Self::TimedOut => "timed-out",
            Self::Refused { .. } => "authorization-refused",
            Self::FailedElsewhere { .. } => "failed-elsewhere",
            Self::NoRandomness => "no-randomness",
        }
    }

    fn params(&self) -> Params {
        match self {
            Self::Refused { error } => params([("error", error)]),
            Self::FailedElsewhere { code } => params([("failure", code)]),
            _ => Params::new(),
        }
    }

    fn remedy(&self) -> Remedy {
        match self {
            Self::BareCode | Self::OtherAttempt => Remedy::Correct,
            Self::Cancelled | Self::Replaced | Self::TimedOut => Remedy::Again,
            Self::NoRandomness => Remedy::Report,
            _ => Remedy::Change,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_are_long_random_and_do_not_print() {
        let (one, other) = (State::random().expect("random"), State::random().expect("random"));
        assert_ne!(one, other);
        assert_eq!(one.expose().len(), 68);
        assert_eq!(State::parse(one.expose()), Some(one.clone()));
        assert_eq!(format!("{one:?}"), "State(…)");
        let upper = one.expose().to_uppercase().replace("SK1", "sk1");
        for text in ["", "sk1.", "sk1.abc", "sk2.0", &one.expose()[1..], &format!("{}0", one.expose())] {
            assert_eq!(State::parse(text), None, "{text}");
        }
        assert!(State::parse(&upper).is_none() || upper == one.expose());
    }
}
