//! What stands in the way on this computer, and what a look remembers.

use super::*;
use crate::app::NewApp;
use crate::callback::DEEP_LINK;
use crate::home::Home;
use crate::life::Setback;
use crate::registry::Parked;
use crate::store::LastError;
use crate::vault::lockable::Locked;
use crate::vault::{Patience, StoredGrant, Vault};

struct Kept {
    _folder: tempfile::TempDir,
    core: Sellerkey,
    store: Store,
    locked: Locked,
}

/// A store whose token was renewed so many hours ago and lives for a day, at a gateway that is not there.
fn kept(hours: i64) -> Kept {
    let folder = tempfile::tempdir().expect("a folder");
    let home = Home::at(folder.path().join("data")).expect("a home");
    let (vault, locked) = Vault::lockable();
    let core = Sellerkey::open(home, vault, Patience::Background).expect("a core");
    // Nobody listens there: ports below 1024 are not given to those who ask for any.
    let app = core.add_app(NewApp::shop("http://127.0.0.1:9")).expect("an app");
    let body = br#"{"access_token":"a","refresh_token":"r","expires_in":86400,"refresh_expires_in":172800,"user_id":"7","code":"0"}"#;
    let grant = iop::read_grant(body).expect("a grant");
    let grant = StoredGrant::of_authorization(app.id, grant, core.now() - SignedDuration::from_hours(hours));
    let parked = Parked {
        id: StoreId::random(),
        app: app.id,
        store: None,
        store_name: None,
        account: grant.account.clone(),
        origin: crate::account::Origin::Callback,
        lifetimes: grant.lifetimes.clone(),
    };
    core.vault().put_grant(parked.id, &grant, Patience::Background).expect("kept");
    core.registry().park(&parked, core.now()).expect("parked");
    core.settle(parked.id, crate::account::Decision::Accept).expect("settled");
    let store = core.store(parked.id).expect("a store");
    Kept { _folder: folder, core, store, locked }
}

impl Kept {
    fn row(&self) -> Store {
        self.core.store(self.store.id).expect("a row")
    }

    fn said(&self) -> Option<String> {
        self.row().last_error.map(|error| error.code)
    }

    async fn look(&self, watch: &mut Watch) -> Vec<String> {
        let told = Mutex::new(Vec::new());
        let tell = |one: Told| {
            let word = match one {
                Told::Blocked(error) => format!("blocked: {:?}", error.as_ref().map(Coded::code)),
                Told::Failed(_, error) => format!("failed: {}", error.code()),
                _ => return,
            };
            told.lock().expect("no panic").push(word);
        };
        self.core.look(watch, &tell).await.expect("a look");
        told.into_inner().expect("no panic")
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_locked_keychain_is_told_once_and_untold_and_nothing_is_lost() {
    let (kept, mut watch) = (kept(23), Watch::default());
    kept.locked.store(true, Ordering::SeqCst);
    assert_eq!(kept.look(&mut watch).await, [r#"blocked: Some("keychain-locked")"#]);
    assert!(kept.look(&mut watch).await.is_empty(), "it looks again, and says nothing again");
    assert_eq!(kept.said().as_deref(), Some("keychain-locked"));
    assert_eq!((kept.row().retry.failures, kept.row().end), (0, None));
    kept.locked.store(false, Ordering::SeqCst);
    let told = kept.look(&mut watch).await;
    assert_eq!(told, ["failed: gateway-unreachable", "blocked: None"]);
    assert_eq!(kept.said().as_deref(), Some("gateway-unreachable"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_keychain_that_is_locked_for_one_program_is_no_word_on_a_store_that_is_well() {
    let kept = kept(1);
    kept.locked.store(true, Ordering::SeqCst);
    let error = kept.core.renew(kept.store.id, Occasion::Asked).await.expect_err("locked");
    assert_eq!(error.code(), "keychain-locked");
    assert_eq!(kept.said(), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_locked_keychain_does_not_hide_what_the_gateway_said() {
    let kept = kept(23);
    let (now, error) = (kept.core.now(), |code: &str, at| LastError {
        code: code.to_owned(),
        message: String::new(),
        params: std::collections::BTreeMap::new(),
        request_id: Some("21".to_owned()),
        at,
    });
    let (retry, _) = kept.store.set_back(Setback::Here, now - SignedDuration::from_hours(1));
    kept.core.registry().set_back(kept.store.id, retry, &error("isv.402", now), true).expect("written");
    let written = kept.row();
    kept.locked.store(true, Ordering::SeqCst);
    kept.core.renew(kept.store.id, Occasion::Due).await.expect_err("locked");
    assert_eq!(kept.row(), written);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_gone_from_the_keychain_is_looked_for_more_and_more_seldom() {
    let (kept, mut watch) = (kept(23), Watch::default());
    kept.core.vault().delete_grant(kept.store.id, Patience::Background).expect("deleted");
    assert_eq!(kept.look(&mut watch).await, ["failed: keychain-no-entry"]);
    assert_eq!(kept.row().retry.failures, 1);
    assert!(kept.look(&mut watch).await.is_empty());
    kept.core.renew(kept.store.id, Occasion::Asked).await.expect_err("gone");
    assert_eq!(kept.row().retry.failures, 1, "who asks does not make it worse");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_stops_many_renewals_does_not_wait_for_a_ban_to_end() {
    let kept = kept(23);
    let refusal = iop::GatewayError {
        code: "ApiCallLimit".to_owned(),
        origin: None,
        message: "this ban will last 3000 seconds".to_owned(),
        request_id: None,
        sub_code: None,
        sub_message: None,
    };
    kept.core.bans().learn(kept.store.app, &GatewayFailure::Refused(Box::new(refusal)));
    let stop = Arc::new(AtomicBool::new(false));
    let stops = stop.clone();
    tokio::spawn(async move {
        sleep(Duration::from_millis(150)).await;
        stops.store(true, Ordering::Relaxed);
    });
    let all = kept.core.renew_each(vec![kept.store.clone()], Occasion::Asked, &stop, &|_| ());
    let outcomes = tokio::time::timeout(Duration::from_secs(5), all).await.expect("in time");
    assert!(outcomes[0].result.is_none());
    let due = kept.core.renew_each(vec![kept.store.clone()], Occasion::Due, &Arc::default(), &|_| ()).await;
    assert!(due[0].result.is_none(), "what is due is not asked for during a ban");
}

#[test]
fn a_gateway_that_did_not_tell_its_time_is_asked_again_more_and_more_seldom() {
    let mut watch = Watch::default();
    let now = Timestamp::now();
    assert!(watch.clock_jumped(now), "at the first look nobody knows");
    assert!(!watch.time_is_doubtful);
    let mut rests = Vec::new();
    for _ in 0..9 {
        watch.learnt(false);
        let (at, _) = watch.learn.expect("again");
        rests.push((at.saturating_sub(since_boot()) + Duration::from_millis(500)).as_secs());
    }
    assert_eq!(rests, [60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
    assert!(!watch.is_to_learn());
    watch.learn = Some((since_boot(), FIRST_REST));
    assert!(watch.is_to_learn());
    assert!(watch.clock_jumped(now + SignedDuration::from_hours(10)) && watch.time_is_doubtful);
    watch.learnt(false);
    assert!(watch.time_is_doubtful);
    watch.learnt(true);
    assert!(!watch.time_is_doubtful && !watch.is_to_learn());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gateway_that_is_not_there_tells_no_time() {
    let kept = kept(1);
    assert!(!kept.core.learn_times().await);
    let mut watch = Watch::default();
    kept.look(&mut watch).await;
    assert!(watch.learn.is_some(), "and is asked again");
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nothing_is_to_be_retried_the_next_look_is_not_now() {
    let kept = kept(1);
    let mut watch = Watch::default();
    let long_ago = kept.core.now() - SignedDuration::from_hours(5);
    let end = crate::store::End { at: kept.core.now(), reason: crate::store::EndReason::Refused };
    let error = LastError {
        code: String::new(),
        message: String::new(),
        params: std::collections::BTreeMap::new(),
        request_id: None,
        at: long_ago,
    };
    kept.core.registry().end(kept.store.id, end, &error).expect("ended");
    kept.core.registry().set_app_problem(kept.store.app, Some("AppWhiteIpLimit"), long_ago).expect("written");
    kept.look(&mut watch).await;
    assert!(watch.look_at.is_some_and(|at| at > kept.core.now()), "no store waits for that app");
}

#[tokio::test]
async fn while_they_are_held_no_renewal_begins_and_no_code_is_taken_and_then_both_go_on() {
    let kept = kept(20);
    let address = format!(
        "{DEEP_LINK}?code=a-code&state={}",
        crate::attempt::State::random().expect("random").expose()
    );
    let held = kept.core.hold_renewals().await;
    let a_moment = Duration::from_millis(300);
    let renewed = tokio::time::timeout(a_moment, kept.core.renew(kept.store.id, Occasion::Asked)).await;
    assert!(renewed.is_err(), "{renewed:?}");
    let received = tokio::time::timeout(a_moment, kept.core.receive_pasted(&address, &|_| ())).await;
    assert!(received.is_err(), "{received:?}");
    drop(held);
    let error = kept.core.renew(kept.store.id, Occasion::Asked).await.expect_err("nobody is there");
    assert_eq!(error.code(), "gateway-unreachable");
    let error = kept.core.receive_pasted(&address, &|_| ()).await.expect_err("no such attempt");
    assert_eq!(error.code(), "state-unknown");
}
