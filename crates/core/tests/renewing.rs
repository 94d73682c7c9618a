//! Renewals against the sandbox: one at a time, by whichever program; what each kind of failure does; nothing lost.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that panics has failed")]

mod common;

use iop::AppSecret;
use jiff::SignedDuration;
use sellerkey_core::account::{Decision, Settled};
use sellerkey_core::apps::AppEdit;
use sellerkey_core::connect::Wish;
use sellerkey_core::renew::{Occasion, Renewed};
use sellerkey_core::store::{EndReason, Store, StoreState};
use sellerkey_core::{Coded, Sellerkey};

use crate::common::{Desk, authorize, callback, held_lock};

const DAY: i64 = 86_400;

/// Connects a store.
async fn connected(desk: &Desk) -> Store {
    let app = desk.app();
    let waiting = desk.begin(&app, Wish::New { name: None }).await;
    let link = authorize(&waiting.url, 1);
    desk.program().receive(callback(&link), &|_| ()).await.expect("received");
    let parked = waiting.ends().await.expect("a grant");
    match desk.program().settle(parked.id, Decision::Accept).expect("settled") {
        Settled::Connected(store) => store,
        other => panic!("{other:?}"),
    }
}

fn row(core: &Sellerkey, store: &Store) -> Store {
    core.store(store.id).expect("a row")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_renewed_when_it_is_due_and_not_before() {
    let desk = Desk::new().await;
    let (store, core) = (connected(&desk).await, desk.program());
    assert!(matches!(core.renew(store.id, Occasion::Due).await, Ok(Renewed::NotDue)));
    desk.advance(27 * DAY);
    assert_eq!(core.due_stores().expect("stores").len(), 1);
    let Ok(Renewed::Here(grant)) = core.renew(store.id, Occasion::Due).await else { panic!("renewed") };
    let renewed = row(&core, &store);
    assert_eq!((renewed.generation, grant.generation), (2, 2));
    let (before, after) = (store.lifetimes.authorized_until, renewed.lifetimes.authorized_until);
    assert_eq!(
        after.map(jiff::Timestamp::as_millisecond),
        before.map(jiff::Timestamp::as_millisecond),
        "a renewal does not put it off"
    );
    assert!(renewed.lifetimes.token_until > store.lifetimes.token_until);
    assert!(core.due_stores().expect("stores").is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_that_want_one_at_once_make_one_call_and_have_the_same_token() {
    let desk = Desk::new().await;
    let store = connected(&desk).await;
    desk.advance(31 * DAY);
    let programs: Vec<_> = (0..20)
        .map(|_| {
            let (core, store) = (desk.program(), store.clone());
            tokio::spawn(async move { core.token(&store, None).await.expect("a token").token })
        })
        .collect();
    let mut tokens = Vec::new();
    for program in programs {
        tokens.push(program.await.expect("no panic").access_token.expose().to_owned());
    }
    tokens.dedup();
    assert_eq!(tokens.len(), 1);
    assert_eq!(desk.refreshes(), ["0"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_answer_is_asked_for_again_and_strict_rotation_says_the_true_reason() {
    for (strict, reason) in [(false, None), (true, Some(EndReason::AnswerLost))] {
        let desk = if strict { Desk::strict().await } else { Desk::new().await };
        let (store, core) = (connected(&desk).await, desk.program());
        desk.advance(27 * DAY);
        desk.fault("lost_answer");
        let lost = core.renew(store.id, Occasion::Due).await.expect_err("a lost answer");
        assert_eq!(lost.code(), "gateway-answer-lost");
        let waits = row(&core, &store);
        assert!(waits.asked_at.is_some() && waits.retry.failures == 1 && waits.end.is_none());
        let again = core.renew(store.id, Occasion::Asked).await;
        let after = row(&core, &store);
        assert_eq!(after.end.map(|end| end.reason), reason, "{again:?}");
        assert_eq!(after.asked_at, None);
        if strict {
            assert_eq!(again.expect_err("ended").code(), "authorization-lost");
            assert_eq!(after.state(core.now()), StoreState::NeedsAuthorization);
            assert_eq!(desk.refreshes().len(), 2, "and is asked no more");
            core.renew(store.id, Occasion::Asked).await.expect_err("ended");
            assert_eq!(desk.refreshes().len(), 2);
        } else {
            assert_eq!(after.generation, 2);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_secret_that_was_reset_pauses_the_app_and_an_edit_goes_on() {
    let desk = Desk::new().await;
    let (store, core) = (connected(&desk).await, desk.program());
    let app = core.app_of(&store).expect("an app");
    let edit = |secret: &str| AppEdit { secret: Some(AppSecret::new(secret)), ..AppEdit::default() };
    core.edit_app(&app, edit("anotherSecret0123456789")).expect("edited");
    desk.advance(27 * DAY);
    let refused = core.renew(store.id, Occasion::Due).await.expect_err("refused");
    assert_eq!(refused.code(), "gateway-refused");
    assert_eq!(core.app_of(&store).expect("an app").problem.as_deref(), Some("IncompleteSignature"));
    assert!(row(&core, &store).end.is_none() && core.due_stores().expect("stores").is_empty());
    let paused = core.renew(store.id, Occasion::Due).await.expect_err("paused");
    assert_eq!(paused.code(), "renewal-paused");
    assert_eq!(desk.refreshes().len(), 1);
    core.edit_app(&app, edit(common::SECRET)).expect("edited");
    assert!(matches!(core.renew(store.id, Occasion::Due).await, Ok(Renewed::Here(_))));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ban_is_waited_out() {
    let desk = Desk::new().await;
    let (store, core) = (connected(&desk).await, desk.program());
    desk.advance(27 * DAY);
    desk.refuse("ApiCallLimit");
    core.renew(store.id, Occasion::Due).await.expect_err("banned");
    let banned = row(&core, &store);
    assert!(banned.retry.at.is_some_and(|at| at > core.now()));
    assert!(core.due_stores().expect("stores").is_empty(), "nothing is asked during a ban");
    assert!(matches!(core.renew_now(store.id).await, Ok(Renewed::Here(_))));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_ended_is_never_given_and_one_that_lives_is_though_no_new_one_can_be_had() {
    let desk = Desk::new().await;
    let (store, core) = (connected(&desk).await, desk.program());
    desk.advance(27 * DAY);
    desk.fault("status_500");
    let given = core.token(&store, None).await.expect("it lives");
    assert_eq!(given.not_renewed.map(|error| error.code()), Some("gateway-status"));
    desk.fault("status_500");
    let least = Some(SignedDuration::from_hours(24 * 10));
    assert_eq!(core.token(&store, least).await.expect_err("too short").code(), "gateway-status");
    desk.advance(4 * DAY);
    desk.fault("status_500");
    assert_eq!(core.token(&store, None).await.expect_err("it ended").code(), "gateway-status");
    assert!(core.token(&store, None).await.is_ok());
    desk.advance(60 * DAY);
    assert_eq!(core.token(&store, None).await.expect_err("all over").code(), "authorization-over");
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_that_want_one_at_once_make_one_call_where_it_fails_too() {
    for code in ["SystemError", "IncompleteSignature"] {
        let desk = Desk::new().await;
        let store = connected(&desk).await;
        desk.advance(31 * DAY);
        desk.refuse(code);
        let lock = held_lock(&desk.program(), &store);
        let programs: Vec<_> = (0..10)
            .map(|_| {
                let (core, id) = (desk.program(), store.id);
                tokio::spawn(
                    async move { core.renew(id, Occasion::Asked).await.map_err(|error| error.code()) },
                )
            })
            .collect();
        tokio::time::sleep(std::time::Duration::from_millis(400)).await;
        lock.unlock().expect("unlocked");
        let mut failed = 0;
        for program in programs {
            failed += usize::from(program.await.expect("no panic").is_err());
        }
        assert_eq!(failed, 10, "{code}");
        assert_eq!(desk.refreshes(), [code]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_secret_that_is_mended_while_a_renewal_waits_for_its_turn_is_the_one_that_is_used() {
    let desk = Desk::new().await;
    let (store, core) = (connected(&desk).await, desk.program());
    let app = core.app_of(&store).expect("an app");
    let edit = |secret: &str| AppEdit { secret: Some(AppSecret::new(secret)), ..AppEdit::default() };
    core.edit_app(&app, edit("anotherSecret0123456789")).expect("edited");
    desk.advance(27 * DAY);
    let lock = held_lock(&core, &store);
    let waits = tokio::spawn({
        let (core, id) = (core.clone(), store.id);
        async move { core.renew(id, Occasion::Due).await }
    });
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    core.edit_app(&app, edit(common::SECRET)).expect("edited");
    lock.unlock().expect("unlocked");
    let renewed = waits.await.expect("no panic");
    assert!(matches!(renewed, Ok(Renewed::Here(_))), "{renewed:?}");
    assert_eq!(core.app_of(&store).expect("an app").problem, None);
}
