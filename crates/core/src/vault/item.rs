//! What a store's item holds: compact JSON, since a Windows credential holds 2,560 bytes.

use iop::{AccessToken, Account, Grant, RefreshToken};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::id::AppId;
use crate::store::{Lifetimes, Renewal};

/// A store's tokens, and enough beside them to write the registry anew.
#[derive(Clone, Debug)]
pub struct StoredGrant {
    /// How often tokens were written for this store.
    pub generation: u64,
    /// The app that the account authorized.
    pub app: AppId,
    /// Whose account it is.
    pub account: Account,
    /// When the tokens end.
    pub lifetimes: Lifetimes,
    /// The present tokens.
    pub current: Pair,
    /// The tokens before, until the present ones have worked.
    pub previous: Option<Pair>,
}

/// An access token and what renews it.
#[derive(Clone, Debug)]
pub struct Pair {
    /// What business calls carry.
    pub access: AccessToken,
    /// What renews it, where it can be renewed here.
    pub refresh: Option<RefreshToken>,
}

impl StoredGrant {
    /// Of a fresh authorization that was answered at this time of the gateway.
    pub fn of_authorization(app: AppId, grant: Grant, answered: Timestamp) -> Self {
        let lifetimes = Lifetimes::of_authorization(&grant, answered);
        let refresh = grant.refresh_token.filter(|_| lifetimes.renewal == Renewal::Here);
        Self {
            generation: 1,
            app,
            account: grant.account,
            lifetimes,
            current: Pair { access: grant.access_token, refresh },
            previous: None,
        }
    }

    /// What stays where the store was moved to another computer: the access token, which lives on until its end.
    pub(crate) fn moved(&self) -> Self {
        let current = Pair { access: self.current.access.clone(), refresh: None };
        let lifetimes = Lifetimes { renewal: Renewal::Moved, ..self.lifetimes.clone() };
        Self { lifetimes, current, previous: None, ..self.clone() }
    }

    /// After a renewal with this token that was answered at this time of the gateway. An answer without a refresh token
    /// leaves it good.
    pub(crate) fn renewed(&self, used: RefreshToken, answer: Grant, answered: Timestamp) -> Self {
        Self {
            generation: self.generation + 1,
            app: self.app,
            account: self.account.completed_by(&answer.account),
            lifetimes: self.lifetimes.renewed(&answer, answered),
            current: Pair { access: answer.access_token, refresh: answer.refresh_token.or(Some(used)) },
            previous: Some(self.current.clone()),
        }
    }

    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let kept: Kept = serde_json::from_slice(bytes).ok()?;
        Some(Self {
            generation: kept.generation,
            app: kept.app,
            account: kept.account,
            lifetimes: kept.lifetimes,
            current: kept.current.into(),
            previous: kept.previous.map(Into::into),
        })
    }

    pub(super) fn write(&self) -> Zeroizing<Vec<u8>> {
        let kept = Kept {
            generation: self.generation,
            app: self.app,
            account: self.account.clone(),
            lifetimes: self.lifetimes.clone(),
            current: (&self.current).into(),
            previous: self.previous.as_ref().map(Into::into),
        };
        // Room for all of it from the start, so that no half-grown copy stays behind in memory.
        let mut bytes = Zeroizing::new(Vec::with_capacity(4096));
        serde_json::to_writer(&mut *bytes, &kept).unwrap_or_default();
        bytes
    }
}

/// The item's form. Private, so that nothing else can make a serializer of tokens.
#[derive(Serialize, Deserialize)]
struct Kept {
    generation: u64,
    app: AppId,
    account: Account,
    lifetimes: Lifetimes,
    current: KeptPair,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    previous: Option<KeptPair>,
}

/// The same for an export.
#[derive(Serialize, Deserialize)]
pub(crate) struct KeptPair {
    access: Zeroizing<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    refresh: Option<Zeroizing<String>>,
}

impl From<&Pair> for KeptPair {
    fn from(pair: &Pair) -> Self {
        Self {
            access: Zeroizing::new(pair.access.expose().to_owned()),
            refresh: pair.refresh.as_ref().map(|token| Zeroizing::new(token.expose().to_owned())),
        }
    }
}

impl From<KeptPair> for Pair {
    fn from(kept: KeptPair) -> Self {
        Self {
            access: AccessToken::new(kept.access.as_str()),
            refresh: kept.refresh.map(|token| RefreshToken::new(token.as_str())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_reads_back_and_fits_a_windows_credential() {
        let body = serde_json::json!({
            "access_token": "5000".repeat(20), "refresh_token": "5000".repeat(20), "expires_in": 86400,
            "refresh_expires_in": 172_800, "user_id": "4641123456", "seller_id": "4641123456", "havana_id": "4080123456",
            "account": "a-rather-long-account-name@shop.example.com", "user_nick": "de30123456", "code": "0",
            "account_platform": "buyerApp",
        });
        let grant = iop::read_grant(body.to_string().as_bytes()).expect("a grant");
        let answered = Timestamp::from_second(1_700_000_000).expect("a time");
        let mut stored = StoredGrant::of_authorization(AppId::random(), grant, answered);
        stored.previous = Some(stored.current.clone());
        let bytes = stored.write();
        assert!(bytes.len() < 2560, "{} bytes", bytes.len());
        let read = StoredGrant::read(&bytes).expect("ours");
        assert_eq!(read.lifetimes, stored.lifetimes);
        assert_eq!(read.current.access.expose(), stored.current.access.expose());
        assert!(read.previous.is_some_and(|pair| pair.refresh.is_some()));
        assert!(!format!("{stored:?}").contains("50005000"));
        assert!(StoredGrant::read(b"{}").is_none());
    }
}
