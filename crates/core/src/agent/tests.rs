//! An agent and those who ask it, over whatever they talk over on this system.

use std::process::{Command, Stdio};
use std::time::Instant;

use tokio::task::{JoinHandle, spawn_blocking};

use super::*;
use crate::account::{Decision, Origin};
use crate::app::NewApp;
use crate::registry::Parked;
use crate::vault::{Patience, StoredGrant, Vault};

const TOKEN: &str = "theTokenOfSunrise";

/// A data folder with a store, whose token lives for a day.
pub(super) struct Kept {
    pub(super) home: Home,
    pub(super) store: StoreId,
    core: Sellerkey,
    _folder: tempfile::TempDir,
}

pub(super) fn kept() -> Kept {
    let folder = tempfile::tempdir().expect("a folder");
    let home = Home::at(folder.path().join("data")).expect("a home");
    let core = Sellerkey::open(home.clone(), Vault::memory(), Patience::Background).expect("a core");
    let app = core.add_app(NewApp::shop("http://127.0.0.1:9")).expect("an app");
    let answer = serde_json::json!({
        "access_token": TOKEN, "refresh_token": "r", "expires_in": 86400, "refresh_expires_in": 172_800,
        "user_id": "7", "code": "0",
    });
    let read = iop::read_grant(answer.to_string().as_bytes()).expect("a grant");
    let grant = StoredGrant::of_authorization(app.id, read, core.now());
    let parked = Parked {
        id: StoreId::random(),
        app: app.id,
        store: None,
        store_name: None,
        account: grant.account.clone(),
        origin: Origin::Callback,
        lifetimes: grant.lifetimes.clone(),
    };
    core.vault().put_grant(parked.id, &grant, Patience::Background).expect("kept");
    core.registry().park(&parked, core.now()).expect("parked");
    core.settle(parked.id, Decision::Accept).expect("settled");
    Kept { home, store: parked.id, core, _folder: folder }
}

impl Kept {
    /// An agent, which runs until it is aborted.
    pub(super) fn agent(&self) -> JoinHandle<()> {
        let agent = Agent::begin(&self.home).expect("an agent");
        let core = self.core.clone();
        tokio::spawn(async move { agent.serve(&core).await })
    }

    /// The token that another program gets.
    pub(super) async fn token(&self) -> Option<String> {
        self.token_for(SignedDuration::ZERO).await
    }

    async fn token_for(&self, least: SignedDuration) -> Option<String> {
        let asked = self.ask(self.store.to_string(), least).await.expect("no panic");
        asked.map(|handed| handed.token.access_token.expose().to_owned())
    }

    fn ask(&self, store: String, least: SignedDuration) -> JoinHandle<Option<Handed>> {
        let home = self.home.clone();
        spawn_blocking(move || ask(&home, &store, least))
    }

    pub(super) async fn look(&self) -> Result<(), Unanswered> {
        let home = self.home.clone();
        spawn_blocking(move || look(&home)).await.expect("no panic")
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_lives_is_handed_to_all_who_ask_at_once() {
    let kept = kept();
    assert_eq!(kept.look().await, Err(Unanswered::None));
    assert_eq!(kept.token().await, None);
    let _agent = kept.agent();
    assert_eq!(kept.look().await, Ok(()), "of a store that there is not it says nothing, and answers");
    let by_id = kept.store.to_string();
    let name = kept.core.store(kept.store).expect("a store").name;
    let ways = [by_id, name.to_string(), format!(" {} ", name.as_str().to_uppercase())];
    let at_once = ways.iter().cycle().take(24).map(|way| kept.ask(way.clone(), SignedDuration::ZERO));
    for asked in at_once.collect::<Vec<_>>() {
        let Handed { store, token } = asked.await.expect("no panic").expect("a token");
        assert_eq!(store, name);
        assert_eq!(token.access_token.expose(), TOKEN);
        assert!(token.token_until.is_some());
    }
    assert_eq!(kept.token_for(SignedDuration::from_hours(30)).await, None, "it does not live so long");
}

#[tokio::test(flavor = "multi_thread")]
async fn there_is_one_and_the_next_begins_when_it_has_ended() {
    let kept = kept();
    let agent = kept.agent();
    assert_eq!(Agent::begin(&kept.home).err().expect("one is enough").code(), "agent-another");
    assert_eq!(kept.token().await.as_deref(), Some(TOKEN), "the first is undisturbed");
    agent.abort();
    let _ = agent.await;
    assert!(!kept.home.agent_place().exists());
    assert_eq!(kept.look().await, Err(Unanswered::None));
    let _next = kept.agent();
    assert_eq!(kept.token().await.as_deref(), Some(TOKEN));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_that_says_nothing_holds_nobody_for_long() {
    let kept = kept();
    let _lock = locked(&kept.home, Duration::ZERO).expect("free");
    let _listener = Listener::begin(&kept.home).expect("a listener");
    let begun = Instant::now();
    assert_eq!(kept.token().await, None);
    let waited = begun.elapsed();
    assert!(waited >= PATIENCE, "it was asked: {waited:?}");
    assert!(waited < PATIENCE + Duration::from_secs(1), "{waited:?}");
    assert_eq!(kept.look().await, Err(Unanswered::Silent));
}

const FOLDER: &str = "SELLERKEY_TEST_AGENT_FOLDER";

/// The agent that is killed: this program again, which comes here alone.
#[tokio::test]
#[ignore = "the other half of the next test"]
async fn runs_until_it_is_killed() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let home = Home::at(folder.into()).expect("a home");
    let core = Sellerkey::open(home.clone(), Vault::memory(), Patience::Background).expect("a core");
    let agent = Agent::begin(&home).expect("an agent");
    let _ = tokio::time::timeout(Duration::from_mins(1), agent.serve(&core)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_killed_one_left_is_not_asked_and_stops_nobody() {
    let kept = kept();
    let mut child = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "agent::tests::runs_until_it_is_killed", "--ignored"])
        .env(FOLDER, kept.home.path())
        .stdout(Stdio::null())
        .spawn()
        .expect("a child");
    let end = Instant::now() + Duration::from_secs(30);
    while kept.look().await != Ok(()) {
        assert!(Instant::now() < end, "the child never answered");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert!(remove_in(&kept).await.is_ok(), "nothing is stale");
    assert_eq!(kept.look().await, Ok(()), "and it answers still");
    child.kill().expect("killed");
    child.wait().expect("gone");
    assert!(kept.home.agent_place().exists(), "what was killed cleans nothing up");
    // A system may take a moment until it lets go of a lock.
    while kept.look().await == Err(Unanswered::Silent) && Instant::now() < end {}
    assert_eq!(kept.look().await, Err(Unanswered::Stale));
    let begun = Instant::now();
    assert_eq!(kept.token().await, None);
    assert!(begun.elapsed() < PATIENCE, "nobody waits for it");
    remove_in(&kept).await.expect("removed");
    assert_eq!(kept.look().await, Err(Unanswered::None));
    let _next = kept.agent();
    assert_eq!(kept.token().await.as_deref(), Some(TOKEN));
}

async fn remove_in(kept: &Kept) -> Result<(), Error> {
    let home = kept.home.clone();
    spawn_blocking(move || remove_stale(&home)).await.expect("no panic")
}
