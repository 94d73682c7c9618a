//! A deep link comes to whichever program the system calls: it finishes what another began, once.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that panics has failed")]

mod common;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier};

use common::{Desk, SECRET, authorize, callback};
use sellerkey_core::account::{Decision, Settled};
use sellerkey_core::attempt::{AttemptError, AttemptFailure, Stage, State};
use sellerkey_core::connect::{Input, Step, Wish};
use sellerkey_core::registry::{ActivityFilter, Happening, Taken};
use sellerkey_core::{Coded, Error};

const NEW: Wish = Wish::New { name: None };

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_attempt_of_one_program_is_finished_by_another() {
    let desk = Desk::new().await;
    let app = desk.app();
    let waiting = desk.begin(&app, NEW).await;
    let link = authorize(&waiting.url, 2);
    let other = desk.program();
    let brought = other.receive(callback(&link), &|_| {}).await.expect("a grant");
    let waited = waiting.ends().await.expect("the same grant");
    assert_eq!((waited.id, waited.account.id()), (brought.id, Some("4655207781")));

    let Settled::Connected(store) = desk.program().settle(waited.id, Decision::Accept).expect("settled")
    else {
        panic!("a store")
    };
    let token = other.token(&store, None).await.expect("a live token").token;
    assert_eq!(desk.exchanges(), 1);

    let everything = ActivityFilter { store: None, limit: 100 };
    let activities = other.registry().activities(everything).expect("the record");
    let happened: Vec<_> = activities.iter().map(|recorded| recorded.activity.happening.word()).collect();
    assert_eq!(happened, ["dry-run", "asked", "connected"]);
    let Happening::Asked { path, code, .. } = &activities[1].activity.happening else { panic!("a call") };
    assert_eq!((path.as_str(), code.as_str()), ("/auth/token/create", "0"));
    assert_eq!(activities[1].activity.store, Some(store.id), "the exchange is in the store's own record");

    let (code, state) =
        link.split_once("code=").and_then(|(_, rest)| rest.split_once("&state=")).expect("both");
    let secrets = [SECRET, token.access_token.expose(), code, state];
    for file in std::fs::read_dir(other.home().path()).expect("files").flatten() {
        let bytes = std::fs::read(file.path()).expect("a file");
        for secret in secrets {
            assert!(secret.len() > 20, "{secret}");
            let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
            assert!(!found, "{} holds a secret", file.path().display());
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn states_that_are_unknown_used_late_or_given_up() {
    let desk = Desk::new().await;
    let (app, other) = (desk.app(), desk.program());
    let receives = async |link: &str| match other.receive(callback(link), &|_| {}).await {
        Err(Error::Attempt(error)) => Some(error),
        Err(error) => panic!("{error}"),
        Ok(_) => None,
    };

    let unknown = State::random().expect("random");
    let link = format!("sellerkey://oauth/callback?code=3_524880_x&state={}", unknown.expose());
    assert_eq!(receives(&link).await, Some(AttemptError::UnknownState));

    let waiting = desk.begin(&app, NEW).await;
    let link = authorize(&waiting.url, 1);
    assert_eq!(receives(&link).await, None);
    assert_eq!(receives(&link).await, Some(AttemptError::UsedState));
    waiting.ends().await.expect("a grant");
    assert_eq!(receives(&link).await, Some(AttemptError::UsedState));

    let given_up = desk.begin(&app, NEW).await;
    let link = authorize(&given_up.url, 1);
    given_up.inputs.send(Input::Cancel).expect("it waits");
    assert!(matches!(given_up.ends().await, Err(Error::Attempt(AttemptError::Cancelled))));
    assert_eq!(receives(&link).await, Some(AttemptError::Over));

    let late = desk.begin(&app, NEW).await;
    let link = authorize(&late.url, 1);
    desk.clock.advance(61 * 60);
    assert_eq!(receives(&link).await, Some(AttemptError::Over));
    assert!(matches!(late.ends().await, Err(Error::Attempt(AttemptError::TimedOut))));
    assert_eq!(desk.exchanges(), 1, "only the first code was ever sent");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_the_strays_of_an_attempt_only_the_first_are_recorded() {
    let desk = Desk::new().await;
    let (app, program) = (desk.app(), desk.program());
    for attempt in 1..=2 {
        let (inputs, mut typed) = tokio::sync::mpsc::unbounded_channel();
        for _ in 0..50 {
            let unknown = State::random().expect("random");
            let link = format!("sellerkey://oauth/callback?code=3_524880_x&state={}", unknown.expose());
            inputs.send(Input::Callback(callback(&link))).expect("it will wait");
        }
        inputs.send(Input::Cancel).expect("it will wait");
        let told = AtomicUsize::new(0);
        let tell = |step: Step| {
            if matches!(step, Step::Stray(_)) {
                told.fetch_add(1, Ordering::SeqCst);
            }
        };
        program.connect(&app, NEW, false, &mut typed, &tell).await.expect_err("cancelled");
        assert_eq!(told.into_inner(), 50, "whoever waits hears of each");
        let everything = ActivityFilter { store: None, limit: 1000 };
        let record = program.registry().activities(everything).expect("the record");
        let strays = record.iter().filter(|entry| entry.activity.happening.word() == "stray");
        assert_eq!(strays.count(), 20 * attempt);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whoever_waits_hears_how_it_failed_elsewhere() {
    let desk = Desk::new().await;
    let (app, other) = (desk.app(), desk.program());
    for (parameters, code) in
        [("code=3_524880_made-up", "InvalidCode"), ("error=access_denied", "authorization-refused")]
    {
        let waiting = desk.begin(&app, NEW).await;
        let state = waiting.url.split("state=").nth(1).expect("a state");
        let link = format!("sellerkey://oauth/callback?{parameters}&state={state}");
        let failed = other.receive(callback(&link), &|_| {}).await.expect_err("no grant");
        let Err(Error::Attempt(AttemptError::FailedElsewhere { code: heard })) = waiting.ends().await else {
            panic!("it failed elsewhere")
        };
        assert_eq!(heard, failed.code());
        assert!(heard == code || format!("{failed}").contains(code), "{failed}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_programs_that_get_one_callback_exchange_it_once() {
    let desk = Desk::new().await;
    let app = desk.app();
    for round in 1..=5 {
        let waiting = desk.begin(&app, NEW).await;
        let link = authorize(&waiting.url, 1);
        let start = Arc::new(Barrier::new(12));
        let programs = (0..12).map(|_| {
            let (program, link, start) = (desk.program(), link.clone(), Arc::clone(&start));
            std::thread::spawn(move || {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
                start.wait();
                runtime.expect("a runtime").block_on(program.receive(callback(&link), &|_| {}))
            })
        });
        let programs: Vec<_> = programs.collect();
        let ends: Vec<_> = programs.into_iter().map(|program| program.join().expect("no panic")).collect();
        assert_eq!(ends.iter().filter(|end| end.is_ok()).count(), 1, "round {round}: {ends:?}");
        let used = |end: &&Result<_, Error>| matches!(end, Err(Error::Attempt(AttemptError::UsedState)));
        assert_eq!(ends.iter().filter(used).count(), 11, "round {round}: {ends:?}");
        waiting.ends().await.expect("the grant");
        assert_eq!(desk.exchanges(), round);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_gateways_clock_is_learnt_kept_and_used() {
    let three_hours = jiff::SignedDuration::from_hours(3);
    let desk = Desk::with(three_hours).await;
    let app = desk.app();
    let waiting = desk.begin(&app, NEW).await;
    let link = authorize(&waiting.url, 1);
    desk.program().receive(callback(&link), &|_| {}).await.expect("a grant");
    let parked = waiting.ends().await.expect("a grant");

    // Whoever comes later reads it in the registry.
    let other = desk.program();
    let seconds = jiff::SignedDuration::from_secs(5);
    let ahead = other.gateway_now(&app).expect("a time").duration_since(other.now());
    assert!((ahead - three_hours).abs() < seconds, "{ahead}");
    let month = jiff::SignedDuration::from_hours(30 * 24);
    let until = parked.lifetimes.token_until.expect("a deadline").duration_since(other.now());
    assert!((until - three_hours - month).abs() < seconds, "{until}");

    let everything = ActivityFilter { store: None, limit: 100 };
    let codes = || -> Vec<String> {
        let activities = other.registry().activities(everything).expect("the record");
        let code = |happening: &Happening| match happening {
            Happening::Asked { code, .. } => Some(code.clone()),
            _ => None,
        };
        activities.iter().filter_map(|recorded| code(&recorded.activity.happening)).collect()
    };
    assert_eq!(codes(), ["IllegalTimestamp", "InvalidCode", "0"], "wrong once, and never with a real code");
    desk.sandbox.advance(std::time::Duration::from_hours(2));
    other.check_app(&app).await.expect("an answer");
    let ahead = other.gateway_now(&app).expect("a time").duration_since(other.now());
    assert!((ahead - jiff::SignedDuration::from_hours(5)).abs() < seconds, "{ahead}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_grant_that_the_registry_cannot_note_is_brought_home_later() {
    let desk = Desk::new().await;
    let app = desk.app();
    let waiting = desk.begin(&app, Wish::New { name: None }).await;
    let link = authorize(&waiting.url, 1);
    let other = desk.program();
    let registry = rusqlite::Connection::open(other.registry().path()).expect("the registry");
    registry.execute_batch("ALTER TABLE parked RENAME TO hidden").expect("a registry that fails");
    let error = other.receive(callback(&link), &|_| ()).await.expect_err("no place to note it");
    assert!(error.code().starts_with("registry-"), "{error}");
    registry.execute_batch("ALTER TABLE hidden RENAME TO parked").expect("a registry that works");
    assert_eq!(desk.program().registry().all_parked().expect("parked").len(), 0);

    desk.clock.advance(600);
    desk.program().finish_interrupted().await.expect("finished");
    let parked = waiting.ends().await.expect("the one who waits gets it");
    assert_eq!(desk.exchanges(), 1);
    let settled = desk.program().settle(parked.id, Decision::Accept).expect("settled");
    assert!(matches!(settled, Settled::Connected(_)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_clock_that_cannot_be_kept_costs_no_grant() {
    let desk = Desk::new().await;
    let app = desk.app();
    let waiting = desk.begin(&app, NEW).await;
    let link = authorize(&waiting.url, 1);
    let registry = rusqlite::Connection::open(desk.program().home().registry()).expect("a file");
    registry
        .execute_batch(
            "CREATE TRIGGER no_insert BEFORE INSERT ON gateway_clock BEGIN SELECT RAISE(FAIL, 'full'); END;
             CREATE TRIGGER no_update BEFORE UPDATE ON gateway_clock BEGIN SELECT RAISE(FAIL, 'full'); END;",
        )
        .expect("a registry that keeps no clock");
    desk.clock.advance(30);
    desk.program().receive(callback(&link), &|_| {}).await.expect("a grant");
    waiting.ends().await.expect("the same grant");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn giving_up_ends_no_attempt_that_another_program_has_taken() {
    let desk = Desk::new().await;
    let app = desk.app();
    let waiting = desk.begin(&app, NEW).await;
    let state = callback(&authorize(&waiting.url, 1)).state;
    let registry = desk.program();
    let registry = registry.registry();
    let id = registry.attempt_of(&state).expect("the registry").expect("an attempt");
    let now = jiff::Timestamp::now();
    assert!(matches!(registry.take_attempt_by_id(id, now), Ok(Taken::Ours(_))));
    registry.fail_attempt(id, &AttemptFailure::Cancelled, now).expect("the registry");
    assert_eq!(registry.attempt(id).expect("the registry").map(|row| row.stage), Some(Stage::Taken));
    registry.fail_attempt(id, &AttemptFailure::Exchange("late".to_owned()), now).expect("the registry");
    assert!(matches!(
        registry.attempt(id).expect("the registry").map(|row| row.stage),
        Some(Stage::Failed(_))
    ));
}
