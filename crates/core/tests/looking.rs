//! The look that a program in the background takes again and again.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that panics has failed")]

mod common;

use std::sync::Mutex;
use std::time::Duration;

use common::{Desk, gateway_of};
use jiff::SignedDuration;
use sellerkey_core::renewals::{Told, Watch};
use sellerkey_core::{Coded, Sellerkey};
use tokio::sync::Notify;

const DAY: i64 = 86_400;
const DRY_RUN: &str = "/auth/token/create";

/// Looks once, and says in words what was told.
async fn look(core: &Sellerkey, watch: &mut Watch) -> Vec<String> {
    let told = Mutex::new(Vec::new());
    let tell = |one: Told| {
        told.lock().expect("no panic").push(match one {
            Told::Changed => "changed".to_owned(),
            Told::Renewed(_) => "renewed".to_owned(),
            Told::Failed(_, error) => format!("failed: {}", error.code()),
            Told::Blocked(error) => format!("blocked: {:?}", error.as_ref().map(Coded::code)),
            Told::Delivered(delivery) => format!("delivered: {}", delivery.name),
            Told::NotDelivered(_, error) => format!("not delivered: {}", error.code()),
            Told::Notices(notices) => format!("notices: {}", notices.len()),
        });
    };
    core.look(watch, &tell).await.expect("a look");
    told.into_inner().expect("no panic")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_due_is_renewed_and_then_nothing_is_done_until_somebody_writes() {
    let desk = Desk::new().await;
    let app = desk.app();
    let store = desk.connect_as(&app, 1).await;
    let (core, mut watch) = (desk.program(), Watch::default());
    assert!(look(&core, &mut watch).await.is_empty());
    desk.advance(27 * DAY);
    assert!(look(&core, &mut watch).await.contains(&"renewed".to_owned()));
    assert_eq!(desk.refreshes(), ["0"]);
    assert!(look(&core, &mut watch).await.is_empty());
    let name = sellerkey_core::store::Name::parse("Moonrise").expect("a name");
    desk.program().rename_store(&store, &name).expect("renamed");
    assert_eq!(look(&core, &mut watch).await, ["changed"]);
    assert!(look(&core, &mut watch).await.is_empty());
    assert_eq!(desk.refreshes().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_ban_the_only_store_is_looked_at_again() {
    let desk = Desk::new().await;
    let app = desk.app();
    desk.connect_as(&app, 1).await;
    let (core, mut watch) = (desk.program(), Watch::default());
    desk.advance(27 * DAY);
    desk.refuse("ApiCallLimit");
    assert!(look(&core, &mut watch).await.contains(&"failed: gateway-refused".to_owned()));
    look(&core, &mut watch).await;
    assert_eq!(desk.refreshes().len(), 1, "nothing is asked during a ban");
    tokio::time::sleep(Duration::from_millis(2_500)).await;
    assert_eq!(look(&core, &mut watch).await, ["renewed"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ban_of_one_store_holds_for_all_of_its_app_in_every_program() {
    let desk = Desk::new().await;
    let app = desk.app();
    let first = desk.connect_as(&app, 1).await;
    desk.connect_as(&app, 2).await;
    desk.advance(27 * DAY);
    desk.refuse("ApiCallLimit");
    let due = sellerkey_core::renew::Occasion::Due;
    desk.program().renew(first.id, due).await.expect_err("banned");
    assert!(desk.program().due_stores().expect("stores").is_empty());
    desk.advance(3);
    assert_eq!(desk.program().due_stores().expect("stores").len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_that_was_refused_is_tried_after_an_hour_by_a_dry_run_and_goes_on() {
    let desk = Desk::new().await;
    let app = desk.app();
    desk.connect_as(&app, 1).await;
    let (core, mut watch) = (desk.program(), Watch::default());
    desk.advance(27 * DAY);
    desk.refuse("AppWhiteIpLimit");
    assert!(look(&core, &mut watch).await.contains(&"failed: gateway-refused".to_owned()));
    let creates = desk.creates();
    let refused_ago = |minutes: i64| {
        let at = core.now() - SignedDuration::from_mins(minutes);
        core.registry().set_app_problem(app.id, Some("AppWhiteIpLimit"), at).expect("written");
    };
    refused_ago(58);
    assert!(!look(&core, &mut watch).await.contains(&"renewed".to_owned()));
    assert_eq!((desk.creates(), desk.refreshes().len()), (creates, 1));
    refused_ago(61);
    desk.fault_at(DRY_RUN, "status_500");
    look(&core, &mut watch).await;
    look(&core, &mut watch).await;
    assert_eq!((desk.creates(), desk.refreshes().len()), (creates + 1, 1), "not clear, and not asked again");
    refused_ago(-10 * 24 * 60);
    assert!(
        look(&core, &mut watch).await.contains(&"renewed".to_owned()),
        "refused by a clock that was ahead"
    );
    assert_eq!((desk.creates(), desk.refreshes().len()), (creates + 2, 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_is_not_there_all_the_time_tries_a_refused_app_again_too() {
    let desk = Desk::new().await;
    let app = desk.app();
    desk.connect_as(&app, 1).await;
    desk.advance(27 * DAY);
    let core = desk.program();
    let refused_at =
        |at| core.registry().set_app_problem(app.id, Some("AppWhiteIpLimit"), at).expect("written");
    refused_at(core.now());
    assert!(core.due_stores().expect("stores").is_empty());
    refused_at(core.now() - SignedDuration::from_mins(61));
    let due = core.due_stores().expect("stores");
    assert_eq!(due.len(), 1);
    let renewed = core.renew(due[0].id, sellerkey_core::renew::Occasion::Due).await;
    assert!(matches!(renewed, Ok(sellerkey_core::renew::Renewed::Here(_))), "{renewed:?}");
    assert_eq!(core.app_of(&due[0]).expect("an app").problem, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_is_set_back_while_it_runs_is_noticed_and_mended() {
    let desk = Desk::new().await;
    let app = desk.app();
    let store = desk.connect_as(&app, 1).await;
    let (core, mut watch) = (desk.program(), Watch::default());
    look(&core, &mut watch).await;
    let creates = desk.creates();
    desk.clock.advance(-10 * DAY);
    look(&core, &mut watch).await;
    assert_eq!(
        desk.creates(),
        creates + 2,
        "the gateway was asked for its time, and refused the one it was asked by"
    );
    let offset = core.registry().clock_offset(&gateway_of(&desk)).expect("read").as_millis();
    assert!((offset - 10 * DAY * 1000).abs() < 3_000, "{offset}");
    assert!(desk.refreshes().is_empty());
    desk.advance(27 * DAY);
    assert!(look(&core, &mut watch).await.contains(&"renewed".to_owned()));
    let renewed = core.store(store.id).expect("a row");
    assert!(renewed.lifetimes.token_until > store.lifetimes.token_until);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_told_of_an_end_by_a_clock_that_jumped_before_the_gateway_told_its_time() {
    let desk = Desk::new().await;
    let app = desk.app();
    desk.connect_as(&app, 1).await;
    let (core, mut watch) = (desk.program(), Watch::default());
    look(&core, &mut watch).await;
    desk.clock.advance(70 * DAY);
    desk.fault_at(DRY_RUN, "status_500");
    desk.fault("status_500");
    let told = look(&core, &mut watch).await;
    assert!(!told.iter().any(|one| one.starts_with("notices")), "{told:?}");
    desk.clock.advance(-70 * DAY);
    assert!(!look(&core, &mut watch).await.iter().any(|one| one.starts_with("notices")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wake_makes_it_look_at_once() {
    let desk = Desk::new().await;
    let app = desk.app();
    desk.connect_as(&app, 1).await;
    let (core, wake) = (desk.program(), std::sync::Arc::new(Notify::new()));
    let (began, creates) = (std::time::Instant::now(), desk.creates());
    let runs = tokio::spawn({
        let (core, wake) = (core.clone(), wake.clone());
        async move { core.keep_renewed(&wake, &|_| ()).await }
    });
    // The first look comes by itself, and asks for the time.
    while desk.creates() == creates {
        assert!(began.elapsed() < Duration::from_secs(10), "it never began");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
    desk.advance(27 * DAY);
    while desk.refreshes().is_empty() {
        assert!(began.elapsed() < Duration::from_secs(10), "it never looked");
        wake.notify_one();
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    runs.abort();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_program_writes_during_a_look_is_told_and_taken_up() {
    let desk = Desk::new().await;
    let app = desk.app();
    let (store, other) = (desk.connect_as(&app, 1).await, desk.connect_as(&app, 2).await);
    let (core, mut watch) = (desk.program(), Watch::default());
    desk.advance(27 * DAY);
    look(&core, &mut watch).await;
    desk.advance(27 * DAY);
    let lock = common::held_lock(&core, &store);
    let looks = tokio::spawn({
        let core = core.clone();
        async move { look(&core, &mut watch).await }
    });
    tokio::time::sleep(Duration::from_millis(400)).await;
    let name = sellerkey_core::store::Name::parse("Moonrise").expect("a name");
    desk.program().rename_store(&other, &name).expect("renamed");
    lock.unlock().expect("unlocked");
    let told = looks.await.expect("no panic");
    let last = told.iter().rposition(|one| one == "changed");
    assert!(last > told.iter().position(|one| one == "renewed"), "{told:?}");
}
