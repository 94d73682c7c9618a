//! Where a parked grant belongs, and what programs that were killed left behind.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that panics has failed")]

mod common;

use common::Desk;
use jiff::{SignedDuration, Timestamp};
use sellerkey_core::account::{Assessment, Decision, Origin, SettleError, Settled};
use sellerkey_core::app::App;
use sellerkey_core::attempt::{AttemptFailure, Stage, State};
use sellerkey_core::id::StoreId;
use sellerkey_core::registry::{Parked, Taken};
use sellerkey_core::store::{Name, Store};
use sellerkey_core::vault::{Patience, StoredGrant, VaultError};
use sellerkey_core::{Error, Sellerkey};

fn grant(app: &App, user: Option<&str>, token: &str) -> StoredGrant {
    let mut answer = serde_json::json!({
        "access_token": token, "refresh_token": format!("refresh-{token}"), "expires_in": 86400,
        "refresh_expires_in": 172_800, "account": format!("account-{}", user.unwrap_or("none")), "code": "0",
    });
    if let Some(user) = user {
        answer["user_id"] = user.into();
    }
    let read = iop::read_grant(answer.to_string().as_bytes()).expect("a grant");
    StoredGrant::of_authorization(app.id, read, Timestamp::now())
}

fn park(core: &Sellerkey, app: &App, store: Option<StoreId>, user: Option<&str>, token: &str) -> Parked {
    let grant = grant(app, user, token);
    let parked = Parked {
        id: StoreId::random(),
        app: app.id,
        store,
        store_name: None,
        account: grant.account.clone(),
        origin: Origin::Callback,
        lifetimes: grant.lifetimes.clone(),
    };
    core.vault().put_grant(parked.id, &grant, Patience::Background).expect("kept");
    core.registry().park(&parked, core.now()).expect("parked");
    parked
}

fn connected(core: &Sellerkey, app: &App, user: &str) -> Store {
    let parked = park(core, app, None, Some(user), &format!("first-{user}"));
    match core.settle(parked.id, Decision::Accept).expect("settled") {
        Settled::Connected(store) => store,
        other => panic!("{other:?}"),
    }
}

fn token(core: &Sellerkey, id: StoreId) -> Option<String> {
    match core.vault().grant(id, Patience::Background) {
        Ok(grant) => Some(grant.current.access.expose().to_owned()),
        Err(VaultError::NoEntry) => None,
        Err(error) => panic!("{error}"),
    }
}

#[tokio::test]
async fn every_decision_on_every_account() {
    use Decision::{Accept, Drop, KeepBoth, Move};
    // Store A has account 1, store B account 2; a grant comes for A (or for no store) from some account.
    let table = [
        (false, Some("3"), Accept, "connected"),
        (false, Some("3"), KeepBoth, "connected"),
        (false, Some("3"), Move, "unfitting"),
        (false, Some("3"), Drop, "dropped"),
        (false, Some("1"), Accept, "A"),
        (false, Some("1"), KeepBoth, "A"),
        (false, Some("2"), Accept, "B"),
        (false, None, Accept, "connected"),
        (true, Some("1"), Accept, "A"),
        (true, Some("1"), KeepBoth, "A"),
        (true, Some("1"), Move, "A"),
        (true, Some("1"), Drop, "dropped"),
        (true, Some("3"), Accept, "unfitting"),
        (true, Some("3"), KeepBoth, "connected"),
        (true, Some("3"), Move, "A"),
        (true, Some("3"), Drop, "dropped"),
        (true, Some("2"), Accept, "unfitting"),
        (true, Some("2"), KeepBoth, "B"),
        (true, Some("2"), Move, "taken"),
        (true, None, Accept, "A"),
        (true, None, KeepBoth, "connected"),
        (true, None, Move, "A"),
        (true, None, Drop, "dropped"),
    ];
    for (for_a, user, decision, expected) in table {
        let case = format!("for A: {for_a}, account {user:?}, {decision:?}");
        let desk = Desk::new().await;
        let (core, app) = (desk.program(), desk.app());
        let (a, b) = (connected(&core, &app, "1"), connected(&core, &app, "2"));
        let parked = park(&core, &app, for_a.then_some(a.id), user, "fresh");
        let settled = core.settle(parked.id, decision);
        let outcome = match &settled {
            Ok(Settled::Connected(store)) => {
                assert_eq!(store.id, parked.id, "{case}");
                "connected"
            }
            Ok(Settled::Reauthorized(store)) if store.id == a.id => "A",
            Ok(Settled::Reauthorized(store)) if store.id == b.id => "B",
            Ok(Settled::Dropped) => "dropped",
            Err(Error::Settle(SettleError::Unfitting)) => "unfitting",
            Err(Error::Settle(SettleError::AccountTaken { store })) if *store == b.name.to_string() => {
                "taken"
            }
            other => panic!("{case}: {other:?}"),
        };
        assert_eq!(outcome, expected, "{case}");
        let fresh =
            |named: &str, first: &str| Some(if outcome == named { "fresh" } else { first }.to_owned());
        assert_eq!(token(&core, a.id), fresh("A", "first-1"), "{case}");
        assert_eq!(token(&core, b.id), fresh("B", "first-2"), "{case}");
        let kept = matches!(outcome, "connected" | "unfitting" | "taken").then(|| "fresh".to_owned());
        assert_eq!(token(&core, parked.id), kept, "{case}");
        let stores = core.registry().stores().expect("stores");
        assert_eq!(stores.len(), if outcome == "connected" { 3 } else { 2 }, "{case}");
        let ids: Vec<_> = stores.iter().filter_map(|store| store.account.id()).collect();
        let mut once = ids.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), ids.len(), "{case}: no account twice");
        let waits = core.registry().parked(parked.id).expect("a row").is_some();
        assert_eq!(waits, matches!(outcome, "unfitting" | "taken"), "{case}");
        if !waits {
            let again = core.settle(parked.id, decision).expect_err("settled already");
            assert!(matches!(again, Error::Settle(SettleError::NotParked)), "{case}: {again}");
        }
    }
}

#[tokio::test]
async fn the_tokens_before_are_kept_for_the_same_account_only() {
    let desk = Desk::new().await;
    let (core, app) = (desk.program(), desk.app());
    let store = connected(&core, &app, "1");
    let previous = |core: &Sellerkey| {
        let grant = core.vault().grant(store.id, Patience::Background).expect("a grant");
        (grant.generation, grant.previous.map(|pair| pair.access.expose().to_owned()))
    };
    let same = park(&core, &app, Some(store.id), Some("1"), "second");
    assert!(matches!(core.assess(&same).expect("assessed"), Assessment::Same(_)));
    core.settle(same.id, Decision::Accept).expect("settled");
    assert_eq!(previous(&core), (2, Some("first-1".to_owned())));

    let other = park(&core, &app, Some(store.id), Some("3"), "third");
    assert!(matches!(core.assess(&other).expect("assessed"), Assessment::Different(_)));
    core.settle(other.id, Decision::Move).expect("settled");
    assert_eq!(previous(&core), (3, None), "another account's tokens are no way back");
}

#[tokio::test]
async fn what_killed_programs_left_is_brought_home_or_ended() {
    let desk = Desk::new().await;
    let (core, app) = (desk.program(), desk.app());
    let name = Name::parse("Rescued").expect("a name");
    let taken = |minutes: i64| {
        let at = core.now() - SignedDuration::from_mins(minutes);
        let state = State::random().expect("random");
        core.registry().begin_attempt(app.id, None, Some(&name), &state, at).expect("an attempt");
        match core.registry().take_attempt(&state, at).expect("taken") {
            Taken::Ours(row) => row.id,
            other => panic!("{other:?}"),
        }
    };
    let (kept, lost, lost_on_the_way, running) = (taken(6), taken(6), taken(6), taken(4));
    for id in [kept, lost_on_the_way, running] {
        core.registry().exchanging(id).expect("on its way");
    }
    let patience = Patience::Background;
    core.vault().put_grant(kept, &grant(&app, Some("1"), "rescued"), patience).expect("kept");
    let half_deleted = connected(&core, &app, "2");
    core.registry().bury(half_deleted.id, core.now()).expect("a tombstone");

    desk.program().finish_interrupted().await.expect("finished");
    let stage = |id| core.registry().attempt(id).expect("a row").map(|row| row.stage);
    let interrupted = Stage::Failed(AttemptFailure::Exchange("interrupted".to_owned()));
    assert_eq!(stage(kept), Some(Stage::Done));
    assert_eq!(stage(lost), Some(interrupted.clone()));
    assert_eq!(stage(lost_on_the_way), Some(interrupted));
    assert_eq!(stage(running), Some(Stage::Exchanging), "its program may be at it");
    assert_eq!(token(&core, half_deleted.id), None);
    assert_eq!(core.registry().tombstones().expect("none"), []);

    let parked = core.registry().all_parked().expect("parked");
    assert_eq!(parked.iter().map(|parked| parked.id).collect::<Vec<_>>(), [kept]);
    let Settled::Connected(store) = core.settle(kept, Decision::Accept).expect("settled") else {
        panic!("a store")
    };
    assert_eq!((store.name.as_str(), token(&core, kept).as_deref()), ("Rescued", Some("rescued")));
    assert!(core.registry().stores().expect("stores").iter().all(|store| store.id == kept));
}
