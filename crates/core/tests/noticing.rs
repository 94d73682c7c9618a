//! What a person is told without having asked: each thing once, and in time.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that panics has failed")]

mod common;

use common::{Desk, add_store};
use jiff::SignedDuration;
use sellerkey_core::Sellerkey;
use sellerkey_core::deliveries::Again;
use sellerkey_core::delivery::{Destination, WebAddress, WebhookSecret};
use sellerkey_core::notice::Notice;
use sellerkey_core::store::{End, EndReason, LastError, Name, Renewal, Store};
use sellerkey_core::vault::{Patience, StoredGrant};

const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;
const LIVES_60_DAYS: &str = r#""expires_in":5184000,"refresh_expires_in":5184000"#;
const LIVES_2_DAYS: &str = r#""expires_in":172800,"refresh_expires_in":172800"#;

/// What is told, in words.
fn told(core: &Sellerkey) -> Vec<String> {
    let hours = |left: SignedDuration| (left + SignedDuration::from_mins(5)).as_hours();
    let words = |notice: Notice| match notice {
        Notice::Ending { left, .. } => format!("ending in {} h", hours(left)),
        Notice::Ended { .. } => "ended".to_owned(),
        Notice::TokenEnded { .. } => "token ended".to_owned(),
        Notice::AppRefused { .. } => "app refused".to_owned(),
        Notice::NotDelivered { delivery, more, .. } => format!("not delivered to {delivery}, {more} more"),
        Notice::Digest { ending, ended } => format!("{ending} ending, {ended} ended"),
    };
    core.take_notices().expect("notices").0.into_iter().map(words).collect()
}

/// The store is authorized again, as the vault's newer generation says.
fn reauthorized(core: &Sellerkey, store: &Store, change: impl FnOnce(&mut StoredGrant)) {
    let mut grant = core.vault().grant(store.id, Patience::Background).expect("a grant");
    let known = core.store(store.id).expect("a row").generation;
    let life = grant.lifetimes.authorized_for();
    (grant.lifetimes.authorized_at, grant.lifetimes.renewed_at) = (core.now(), core.now());
    grant.lifetimes.authorized_until = life.map(|life| core.now() + life);
    grant.lifetimes.token_until = grant.lifetimes.authorized_until;
    grant.generation = known + 1;
    change(&mut grant);
    core.vault().put_grant(store.id, &grant, Patience::Background).expect("kept");
    core.registry().adopt(store.id, &grant).expect("adopted");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_steps_are_scaled_to_the_authorizations_life_and_each_is_told_once() {
    let sixty: &[(i64, i64)] = &[(7 * DAY, 168), (3 * DAY, 72), (DAY, 24), (2 * HOUR, 2)];
    let two: &[(i64, i64)] = &[(6 * HOUR, 6), (HOUR, 1)];
    for (lifetimes, life, steps) in [(LIVES_60_DAYS, 60 * DAY, sixty), (LIVES_2_DAYS, 2 * DAY, two)] {
        let desk = Desk::new().await;
        let (core, app) = (desk.program(), desk.app());
        let store = add_store(&core, &app, "7", lifetimes);
        for round in 0..2 {
            let mut passed = 0;
            let mut pass = |until: i64| {
                desk.clock.advance(until - passed);
                passed = until;
            };
            for (step, hours) in steps {
                pass(life - step - 60);
                assert!(told(&core).is_empty(), "round {round}: {step} s before the end and a minute");
                let next = core.take_notices().expect("notices").1.expect("there is more");
                assert!((next.duration_since(core.now()).as_secs() - 60).abs() <= 5, "{next}");
                pass(life - step + 60);
                assert_eq!(told(&core), [format!("ending in {hours} h")], "round {round}");
                assert!(told(&core).is_empty() && told(&desk.program()).is_empty());
            }
            pass(life + 60);
            assert_eq!(told(&core), ["ended"]);
            assert!(told(&core).is_empty());
            reauthorized(&core, &store, |_| ());
            assert!(told(&core).is_empty());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_those_that_were_missed_the_most_urgent_is_told_alone() {
    let desk = Desk::new().await;
    let (core, app) = (desk.program(), desk.app());
    add_store(&core, &app, "7", LIVES_60_DAYS);
    desk.clock.advance(60 * DAY - 20 * HOUR);
    assert_eq!(told(&core), ["ending in 20 h"]);
    assert!(told(&core).is_empty());
    desk.clock.advance(30 * HOUR);
    assert_eq!(told(&core), ["ended"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_told_of_a_store_that_is_only_watched_or_forgotten() {
    let desk = Desk::new().await;
    let (core, app) = (desk.program(), desk.app());
    let store = add_store(&core, &app, "7", LIVES_2_DAYS);
    reauthorized(&core, &store, |grant| grant.lifetimes.renewal = Renewal::Elsewhere);
    desk.clock.advance(3 * DAY);
    assert!(told(&core).is_empty());
    core.forget_store(&store).expect("forgotten");
    assert!(told(&core).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_end_that_nobody_foresaw_is_told_each_time() {
    let desk = Desk::new().await;
    let (core, app) = (desk.program(), desk.app());
    let store = add_store(&core, &app, "7", r#""expires_in":86400"#);
    for _ in 0..2 {
        let refused = LastError {
            code: "IllegalRefreshToken".to_owned(),
            message: String::new(),
            params: std::collections::BTreeMap::new(),
            request_id: None,
            at: core.now(),
        };
        let end = End { at: core.now(), reason: EndReason::Refused };
        core.registry().end(store.id, end, &refused).expect("ended");
        assert_eq!(told(&core), ["ended"]);
        assert!(told(&core).is_empty());
        desk.clock.advance(HOUR);
        reauthorized(&core, &store, |_| ());
        assert!(told(&core).is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn more_than_five_are_told_together_once_a_day() {
    let desk = Desk::new().await;
    let (core, app) = (desk.program(), desk.app());
    for user in 1..=6 {
        add_store(&core, &app, &user.to_string(), LIVES_60_DAYS);
    }
    desk.clock.advance(60 * DAY - 25 * HOUR);
    assert_eq!(told(&core), ["6 ending, 0 ended"]);
    assert!(told(&core).is_empty());
    desk.clock.advance(23 * HOUR + 60);
    assert!(told(&core).is_empty(), "the second step of that day waits");
    desk.clock.advance(HOUR);
    assert_eq!(told(&core), ["6 ending, 0 ended"]);
    desk.clock.advance(HOUR);
    assert!(told(&core).is_empty());
    desk.clock.advance(-30 * DAY);
    core.registry().empty().expect("nothing was told");
    desk.clock.advance(30 * DAY);
    assert_eq!(told(&core), ["0 ending, 6 ended"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_digest_of_a_clock_that_was_ahead_holds_none_back() {
    let desk = Desk::new().await;
    let (core, app) = (desk.program(), desk.app());
    for user in 1..=6 {
        add_store(&core, &app, &user.to_string(), LIVES_2_DAYS);
    }
    desk.clock.advance(20 * DAY);
    assert_eq!(told(&core), ["0 ending, 6 ended"]);
    desk.clock.advance(-20 * DAY + 44 * HOUR);
    assert_eq!(told(&core), ["6 ending, 0 ended"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_app_is_told_once_and_again_after_it_was_well() {
    let desk = Desk::new().await;
    let (core, app) = (desk.program(), desk.app());
    let refused =
        |code: Option<&str>| core.registry().set_app_problem(app.id, code, core.now()).expect("written");
    refused(Some("AppWhiteIpLimit"));
    assert!(told(&core).is_empty(), "no store goes through it");
    add_store(&core, &app, "7", LIVES_60_DAYS);
    for _ in 0..2 {
        refused(Some("AppWhiteIpLimit"));
        assert_eq!(told(&core), ["app refused"]);
        assert!(told(&core).is_empty());
        refused(None);
        assert!(told(&core).is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_does_not_arrive_is_told_of_once_after_an_hour_of_tries_and_again_for_the_next() {
    let desk = Desk::new().await;
    let (core, app) = (desk.program(), desk.app());
    let store = add_store(&core, &app, "7", LIVES_60_DAYS);
    // Nobody listens there.
    let closed =
        std::net::TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address");
    for name in ["one", "two"] {
        let address = WebAddress::parse(&format!("http://{closed}/")).expect("an address");
        let (name, secret) = (Name::parse(name), WebhookSecret::random().expect("a secret"));
        core.add_delivery(&store, name, Destination::Webhook(address), Some(secret)).await.expect("added");
    }
    let fails = async || {
        let tried = core.deliver_each(&[store.id], Again::Yes).await.expect("tried");
        assert!(tried.len() == 2 && tried.iter().all(|(_, result)| result.is_err()), "{tried:?}");
    };
    fails().await;
    assert_eq!(told(&core), [""; 0], "a first failure is no alarm");
    let (_, next) = core.take_notices().expect("notices");
    assert!(next.is_some_and(|at| at <= core.now() + SignedDuration::from_hours(1)), "{next:?}");
    desk.clock.advance(HOUR - 1);
    fails().await;
    assert_eq!(told(&core), [""; 0]);
    desk.clock.advance(2);
    assert_eq!(told(&core), ["not delivered to one, 1 more"]);
    fails().await;
    desk.clock.advance(HOUR);
    assert_eq!(told(&core), [""; 0], "once for a token");

    reauthorized(&core, &store, |_| ());
    assert_eq!(told(&core), [""; 0], "the new one was not tried yet");
    fails().await;
    assert_eq!(told(&core), ["not delivered to one, 1 more"]);
}
