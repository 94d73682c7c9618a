//! Ids of apps, stores, attempts and deliveries: random, never names, so that two data folders don't meet in one keychain.

use std::fmt;

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

macro_rules! id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A new one.
            pub fn random() -> Self {
                Self(Uuid::new_v4())
            }

            /// The one that follows from these words: the same each time.
            #[allow(dead_code, reason = "not every kind is ever worked out")]
            pub(crate) fn derived(words: &[&str]) -> Self {
                Self(derived(words))
            }

            /// Reads the form that it prints.
            pub fn parse(text: &str) -> Option<Self> {
                Uuid::try_parse(text).ok().map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.to_string().into())
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Self::parse(value.as_str()?).ok_or(FromSqlError::InvalidType)
            }
        }
    };
}

id! {
    /// An app as it is registered here.
    AppId
}
id! {
    /// A store, and the vault item that holds its tokens.
    StoreId
}

id! {
    /// A place where a store's token is delivered.
    DeliveryId
}

fn derived(words: &[&str]) -> Uuid {
    let mut hash = Sha256::new();
    for word in words {
        hash.update((word.len() as u64).to_be_bytes());
        hash.update(word);
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.finalize()[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

impl DeliveryId {
    /// A number of its own, the same in every program.
    pub(crate) fn fingerprint(self) -> u64 {
        self.0.as_u64_pair().0
    }
}

impl StoreId {
    /// A number of its own, the same in every program.
    pub(crate) fn fingerprint(self) -> u64 {
        self.0.as_u64_pair().0
    }
}

/// An attempt. The grant that it brings home is kept in the vault under the same id, so that a crash between the
/// exchange and the registry loses nothing.
pub type AttemptId = StoreId;
