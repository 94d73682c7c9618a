//! Each rule by itself, and all of them through thousands of random lives.

use proptest::prelude::*;

use super::simulation::{Answer, World};
use super::*;
use crate::id::{AppId, StoreId};
use crate::store::{LastError, Lifetimes, Name, StoreState};

const MINUTE: i64 = 60;
const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;

pub(super) fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + seconds).expect("a time")
}

fn store(token: Option<i64>, authorized: Option<i64>) -> Store {
    let lifetimes = Lifetimes {
        token_until: token.map(at),
        authorized_until: authorized.map(at),
        authorized_at: at(0),
        renewed_at: at(0),
        renewal: Renewal::Here,
    };
    new_store(AppId::random(), StoreId::random(), lifetimes)
}

pub(super) fn new_store(app: AppId, id: StoreId, lifetimes: Lifetimes) -> Store {
    Store {
        id,
        app,
        name: Name::parse("Sunrise").expect("a name"),
        account: iop::Account::default(),
        generation: 1,
        lifetimes,
        end: None,
        retry: Retry::default(),
        asked_at: None,
        last_error: None,
        checked: None,
        tags: Vec::new(),
        delivers: false,
    }
}

fn call_limit(now: Timestamp) -> LastError {
    LastError {
        code: "ApiCallLimit".to_owned(),
        message: String::new(),
        params: std::collections::BTreeMap::new(),
        request_id: None,
        at: now,
    }
}

#[test]
fn tokens_taken_over_without_a_deadline_are_renewed_soon_though_a_store_was_there_before() {
    for generation in [1, 7] {
        let taken = Store { generation, ..store(None, None) };
        assert_eq!(taken.next(false, at(19)), Next::Wait(at(20)));
        assert_eq!(taken.next(false, at(20)), Next::Renew);
    }
    let mut renewed = store(None, None);
    renewed.lifetimes.renewed_at = at(MINUTE);
    assert_eq!(renewed.next(false, at(2 * MINUTE)), Next::Wait(at(MINUTE + 12 * HOUR)));
}

#[test]
fn a_token_that_is_over_when_it_comes_does_not_make_us_hammer() {
    let mut stale = store(Some(MINUTE), Some(60 * DAY));
    stale.lifetimes.renewed_at = at(MINUTE);
    assert_eq!(stale.next(false, at(2 * MINUTE)), Next::Wait(at(MINUTE + HOUR)));
    let imported = store(Some(-DAY), None);
    assert_eq!(imported.next(false, at(20)), Next::Renew);
}

#[test]
fn an_authorization_that_was_renewed_after_its_end_is_not_asked_about_again_and_again() {
    let mut old = store(Some(90 * DAY), Some(60 * DAY));
    assert_eq!(old.next(false, at(60 * DAY)), Next::Wait(at(60 * DAY + MINUTE)));
    assert_eq!(old.next(false, at(60 * DAY + MINUTE)), Next::Renew);
    old.lifetimes.renewed_at = at(60 * DAY + MINUTE);
    assert_eq!(old.next(false, at(60 * DAY + 2 * MINUTE)), Next::Wait(at(60 * DAY + MINUTE + 12 * HOUR)));
}

#[test]
fn a_renewal_never_puts_the_end_off_before_it_is_over_and_takes_it_as_disproved_afterwards() {
    let grant = iop::read_grant(
        br#"{"access_token":"a","refresh_token":"r","expires_in":2592000,"refresh_expires_in":5184000,"code":"0"}"#,
    );
    let (grant, lifetimes) = (grant.expect("a grant"), store(Some(30 * DAY), Some(60 * DAY)).lifetimes);
    let renewed = lifetimes.renewed(&grant, at(60 * DAY - 1));
    assert_eq!(renewed.authorized_until, Some(at(60 * DAY)));
    let revived = lifetimes.renewed(&grant, at(60 * DAY + MINUTE));
    assert_eq!(revived.authorized_until, Some(at(120 * DAY + MINUTE)));
    let store = Store { lifetimes: revived, ..store(None, None) };
    assert_eq!(store.state(at(61 * DAY)), StoreState::Connected);
}

#[test]
fn a_ban_is_waited_out_as_told_and_one_that_comes_again_and_again_more_seldom() {
    let mut banned = store(Some(DAY), Some(2 * DAY));
    let told = Some(Duration::from_secs(7));
    banned.retry = banned.retry_after(told, at(0));
    assert!(banned.retry.at.is_some_and(|retry| (at(8)..=at(9)).contains(&retry)));
    for _ in 0..8 {
        banned.retry = banned.retry_after(told, at(0));
    }
    assert!(banned.retry.at.is_some_and(|retry| (at(HOUR)..=at(HOUR + HOUR / 8)).contains(&retry)));
    banned.last_error = Some(call_limit(at(0)));
    assert_eq!(banned.banned_until(at(1)), banned.retry.at);
    assert_eq!(banned.banned_until(at(2 * HOUR)), None);
    assert_eq!(banned.banned_until(at(-DAY)), None, "set by a clock that was wrong");
    banned.last_error = Some(LastError { code: "SystemError".to_owned(), ..call_limit(at(0)) });
    assert_eq!(banned.banned_until(at(1)), None);
}

#[test]
fn an_app_pauses_for_an_hour_and_a_clock_that_went_back_does_not_make_it_longer() {
    let app = |checked_at| App {
        id: AppId::random(),
        name: Name::parse("Shop").expect("a name"),
        platform: "aliexpress".parse().expect("a platform"),
        key: iop::AppKey::parse("524880").expect("a key"),
        callback: crate::callback::CallbackUrl::parse(crate::callback::DEEP_LINK).expect("a callback"),
        answers: crate::app::Answers::Nothing,
        created_at: at(0),
        checked_at,
        problem: Some("AppWhiteIpLimit".to_owned()),
    };
    let refused = app(Some(at(0)));
    assert!(refused.is_paused(at(0)) && refused.is_paused(at(HOUR - 1)));
    assert!(!refused.is_paused(at(HOUR)));
    assert!(!refused.is_paused(at(-10 * DAY)));
    assert!(!app(None).is_paused(at(0)));
    assert!(!App { problem: None, ..refused }.is_paused(at(0)));
}

#[test]
fn a_wait_that_a_wrong_clock_set_is_not_waited_for() {
    let mut store = store(Some(30 * DAY), Some(60 * DAY));
    store.retry = Retry { failures: 1, at: Some(at(40 * DAY)) };
    assert!(matches!(store.next(false, at(DAY)), Next::Wait(next) if next < at(28 * DAY)));
    store.lifetimes.renewed_at = at(20 * DAY);
    assert_eq!(store.next(false, at(10 * DAY)), Next::Renew, "the clock went back since it was renewed");
}

#[test]
fn what_a_lost_answer_did_is_not_known_until_a_renewal_goes_well() {
    let known = Setback::Passing { wait: None, outcome_known: true };
    let lost = Setback::Passing { wait: None, outcome_known: false };
    let fresh = store(Some(DAY), Some(2 * DAY));
    assert!(fresh.set_back(known, at(0)).1 && fresh.set_back(Setback::App, at(0)).1);
    assert!(!fresh.set_back(lost, at(0)).1);
    let lost_before = Store { asked_at: Some(at(-1)), ..fresh };
    assert!(!lost_before.set_back(known, at(0)).1 && !lost_before.set_back(Setback::App, at(0)).1);
    assert_eq!(lost_before.end_reason(at(0)), EndReason::AnswerLost);
    assert_eq!(lost_before.end_reason(at(2 * DAY)), EndReason::Over);
}

#[derive(Clone, Copy, Debug)]
enum Event {
    Passes(i64),
    Answers(Answer),
    Ban(u32),
    AppRefused,
    AppMended,
    Revoked,
    Restart,
    ClockJumps(i64),
    Reauthorized { online: bool },
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        4 => (1..3 * HOUR).prop_map(Event::Passes),
        3 => (HOUR..2 * DAY).prop_map(Event::Passes),
        3 => (DAY..20 * DAY).prop_map(Event::Passes),
        2 => Just(Event::Answers(Answer::Well)),
        2 => Just(Event::Answers(Answer::Transient)),
        2 => Just(Event::Answers(Answer::Lost)),
        1 => (1u32..3_600).prop_map(Event::Ban),
        1 => Just(Event::AppRefused),
        2 => Just(Event::AppMended),
        1 => Just(Event::Revoked),
        1 => Just(Event::Restart),
        1 => (-20 * DAY..20 * DAY).prop_map(Event::ClockJumps),
        2 => any::<bool>().prop_map(|online| Event::Reauthorized { online }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_rules_hold_through_any_life(
        online in any::<bool>(),
        seed in any::<u64>(),
        events in prop::collection::vec(event(), 1..40),
    ) {
        let mut world = World::new(1, online, seed);
        for event in events {
            match event {
                Event::Passes(seconds) => world.passes(seconds),
                Event::Answers(answer) => world.gateway.answer = answer,
                Event::Ban(seconds) => world.gateway.ban_from(world.now, i64::from(seconds)),
                Event::AppRefused => world.gateway.app_refused = true,
                Event::AppMended => world.gateway.app_refused = false,
                Event::Revoked => world.gateway.revoke(0),
                Event::Restart => world.restart(),
                Event::ClockJumps(seconds) => world.clock_jumps(seconds),
                Event::Reauthorized { online } => world.reauthorize(0, online),
            }
            prop_assert_eq!(&world.broken, &None);
        }
    }
}
