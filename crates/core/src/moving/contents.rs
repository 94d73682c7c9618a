//! What an export holds: JSON of a version, with secrets in it. It is written only to be sealed.

use iop::{Account, AppKey, AppSecret, Platform};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{MovingError, Way};
use crate::app::Answers;
use crate::callback::CallbackUrl;
use crate::id::{AppId, StoreId};
use crate::store::{Lifetimes, Name, Renewal, Tag};
use crate::vault::{KeptPair, Pair, StoredGrant};

/// The version that this program writes, and the newest that it reads.
const SCHEMA: u32 = 1;

/// Stores that go to another computer, and the apps that they were connected through.
#[derive(Debug)]
pub struct Contents {
    /// When the export was made, by the clock of the computer that made it.
    pub made_at: Timestamp,
    /// The apps.
    pub apps: Vec<ArrivingApp>,
    /// The stores, by name.
    pub stores: Vec<ArrivingStore>,
}

/// An app in an export.
#[derive(Clone, Debug)]
pub struct ArrivingApp {
    /// What it is called where it comes from.
    pub name: Name,
    /// Where it is registered.
    pub platform: Platform,
    /// Its public name.
    pub key: AppKey,
    /// Its secret.
    pub secret: AppSecret,
    /// Its callback URL.
    pub callback: CallbackUrl,
    /// What answers there.
    pub answers: Answers,
}

/// A store in an export.
#[derive(Clone, Debug)]
pub struct ArrivingStore {
    /// Its id where it comes from.
    pub id: StoreId,
    /// Which of the export's apps it was connected through.
    pub app: usize,
    /// What it is called where it comes from.
    pub name: Name,
    /// What it is sorted by there.
    pub tags: Vec<Tag>,
    /// Its tokens. The app that they name is that of the place where they come from.
    pub grant: StoredGrant,
}

impl ArrivingStore {
    /// How it comes: with what renews it, or without.
    pub fn way(&self) -> Way {
        if self.grant.lifetimes.renewal == Renewal::Here { Way::Move } else { Way::Copy }
    }
}

impl Contents {
    pub(super) fn write(&self) -> Zeroizing<Vec<u8>> {
        let whole = Whole {
            schema: SCHEMA,
            made_at: self.made_at,
            apps: self.apps.iter().map(KeptApp::of).collect(),
            stores: self.stores.iter().map(KeptStore::of).collect(),
        };
        // Room for all of it from the start, so that no half-grown copy stays behind in memory.
        let mut bytes =
            Zeroizing::new(Vec::with_capacity(4096 * (1 + whole.apps.len() + whole.stores.len())));
        serde_json::to_writer(&mut *bytes, &whole).unwrap_or_default();
        bytes
    }

    pub(super) fn read(bytes: &[u8]) -> Result<Self, MovingError> {
        let Version { schema } = serde_json::from_slice(bytes).map_err(|_| MovingError::NotOurs)?;
        if schema > SCHEMA {
            return Err(MovingError::Newer { found: schema, known: SCHEMA });
        }
        // What serde says of it may hold a part of it.
        let whole: Whole = serde_json::from_slice(bytes).map_err(|_| MovingError::NotOurs)?;
        let apps = whole.apps.into_iter().map(KeptApp::read).collect::<Option<Vec<_>>>();
        let apps = apps.ok_or(MovingError::NotOurs)?;
        let stores = whole.stores.into_iter().map(|store| store.read(apps.len())).collect::<Option<Vec<_>>>();
        let stores = stores.filter(|stores| !stores.is_empty()).ok_or(MovingError::NotOurs)?;
        Ok(Self { made_at: whole.made_at, apps, stores })
    }
}

impl StoredGrant {
    /// What goes along to a place that only watches.
    pub(super) fn watched(&self) -> Self {
        let current = Pair { access: self.current.access.clone(), refresh: None };
        let renewal = match self.lifetimes.renewal {
            Renewal::Here | Renewal::Elsewhere | Renewal::Moved => Renewal::Elsewhere,
            Renewal::Impossible => Renewal::Impossible,
        };
        let lifetimes = Lifetimes { renewal, ..self.lifetimes.clone() };
        Self { lifetimes, current, previous: None, ..self.clone() }
    }
}

#[derive(Deserialize)]
struct Version {
    schema: u32,
}

/// Private, as everything from here on, so that nothing else can make a serializer of secrets.
#[derive(Serialize, Deserialize)]
struct Whole {
    schema: u32,
    made_at: Timestamp,
    apps: Vec<KeptApp>,
    stores: Vec<KeptStore>,
}

#[derive(Serialize, Deserialize)]
struct KeptApp {
    name: String,
    platform: String,
    key: String,
    secret: Zeroizing<String>,
    callback: String,
    answers: String,
}

#[derive(Serialize, Deserialize)]
struct KeptStore {
    id: StoreId,
    app: usize,
    name: String,
    tags: Vec<String>,
    account: Account,
    generation: u64,
    lifetimes: Lifetimes,
    current: KeptPair,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    previous: Option<KeptPair>,
}

impl KeptApp {
    fn of(app: &ArrivingApp) -> Self {
        Self {
            name: app.name.to_string(),
            platform: app.platform.to_string(),
            key: app.key.to_string(),
            secret: Zeroizing::new(app.secret.expose().to_owned()),
            callback: app.callback.as_str().to_owned(),
            answers: app.answers.as_str().to_owned(),
        }
    }

    /// By the rules by which a person's words are read.
    fn read(self) -> Option<ArrivingApp> {
        Some(ArrivingApp {
            name: Name::parse(&self.name)?,
            platform: self.platform.parse().ok()?,
            key: AppKey::parse(&self.key).ok()?,
            secret: crate::app::TypedSecret::parse(&self.secret).ok()?.secret,
            callback: CallbackUrl::parse(&self.callback).ok()?,
            answers: Answers::parse(&self.answers)?,
        })
    }
}

impl KeptStore {
    fn of(store: &ArrivingStore) -> Self {
        let grant = &store.grant;
        Self {
            id: store.id,
            app: store.app,
            name: store.name.to_string(),
            tags: store.tags.iter().map(|tag| tag.as_str().to_owned()).collect(),
            account: grant.account.clone(),
            generation: grant.generation,
            lifetimes: grant.lifetimes.clone(),
            current: (&grant.current).into(),
            previous: grant.previous.as_ref().map(Into::into),
        }
    }

    fn read(self, apps: usize) -> Option<ArrivingStore> {
        let tags = self.tags.iter().map(|tag| Tag::parse(tag)).collect::<Option<Vec<_>>>()?;
        let grant = StoredGrant {
            generation: self.generation,
            // Nobody's yet; it gets that of the app here.
            app: AppId::random(),
            account: self.account,
            lifetimes: self.lifetimes,
            current: self.current.into(),
            previous: self.previous.map(Into::into),
        };
        let renews = grant.lifetimes.renewal == Renewal::Here && grant.current.refresh.is_some();
        let grant = if renews { grant } else { grant.watched() };
        let fits = self.app < apps && tags.len() <= Tag::MOST && !grant.current.access.expose().is_empty();
        fits.then_some(ArrivingStore {
            id: self.id,
            app: self.app,
            name: Name::parse(&self.name)?,
            tags,
            grant,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(schema: u32, more: &str) -> String {
        format!(
            r#"{{"schema":{schema},"made_at":"2026-11-29T12:00:00Z","apps":[{{"name":"Shop","platform":"aliexpress",
            "key":"524880","secret":"theSecret","callback":"http://127.0.0.1:17653/callback","answers":"nothing"}}],
            "stores":[{{"id":"d6aede07-3ab5-48b4-8d01-03d670200454","app":0,"name":"Sunrise","tags":["eu"],
            "account":{{"user_id":"1"}},"generation":3,"lifetimes":{{"token_until":"2026-12-24T05:48:17Z",
            "authorized_until":"2027-01-23T05:48:17Z","authorized_at":"2026-11-24T05:48:17Z",
            "renewed_at":"2026-11-24T05:48:17.123456789Z","renewal":"here"}},
            "current":{{"access":"theAccess","refresh":"theRefresh"}}{more}}}]}}"#
        )
    }

    #[test]
    fn what_is_written_reads_back_whole_and_shows_no_secret() {
        let read = Contents::read(text(1, "").as_bytes()).expect("ours");
        assert_eq!(read.stores[0].way(), Way::Move);
        let again = Contents::read(&read.write()).expect("ours");
        assert_eq!(again.stores[0].grant.lifetimes, read.stores[0].grant.lifetimes);
        assert_eq!(again.stores[0].grant.current.refresh.as_ref().expect("there").expose(), "theRefresh");
        assert_eq!(again.apps[0].secret.expose(), "theSecret");
        let shown = format!("{again:?}");
        for secret in ["theSecret", "theAccess", "theRefresh"] {
            assert!(!shown.contains(secret), "{secret}");
        }
    }

    #[test]
    fn a_copy_has_nothing_that_renews() {
        let mut read =
            Contents::read(text(1, r#","previous":{"access":"old","refresh":"older"}"#).as_bytes())
                .expect("ours");
        let store = &mut read.stores[0];
        store.grant = store.grant.watched();
        assert_eq!(store.way(), Way::Copy);
        let bytes = read.write();
        let written = std::str::from_utf8(&bytes).expect("text");
        assert!(
            written.contains("theAccess") && !written.contains("theRefresh") && !written.contains("older")
        );
    }

    #[test]
    fn what_is_not_ours_or_newer_is_told_apart() {
        assert!(matches!(
            Contents::read(text(2, "").as_bytes()),
            Err(MovingError::Newer { found: 2, known: 1 })
        ));
        let broken = [
            ("nothing\"", "shoebox\""),
            ("\"app\":0", "\"app\":1"),
            ("theAccess", ""),
            ("Sunrise", " "),
            ("\"eu\"", "\"a,b\""),
        ];
        for (good, bad) in broken {
            let text = text(1, "").replacen(good, bad, 1);
            assert!(matches!(Contents::read(text.as_bytes()), Err(MovingError::NotOurs)), "{bad}");
        }
        for other in ["", "a letter", "[]", r#"{"schema":1}"#, r#"{"schema":"1"}"#] {
            assert!(matches!(Contents::read(other.as_bytes()), Err(MovingError::NotOurs)), "{other}");
        }
    }
}
