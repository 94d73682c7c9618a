//! What each kind of failure makes of a store, of its app, and of the next try; and that the next good answer heals it.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that panics has failed")]

mod common;

use common::{Answers, Desk, gateway_of};
use sellerkey_core::apps::AppCheck;
use sellerkey_core::renew::{Occasion, Renewed};
use sellerkey_core::store::{EndReason, Renewal, Retry, Store, StoreState};
use sellerkey_core::{Coded, Sellerkey};

const DAY: i64 = 86_400;

/// What becomes of a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Becomes {
    /// It is tried again after a while.
    Waits { outcome_known: bool },
    /// Its app pauses.
    Paused,
    /// It is renewed all the same.
    Renewed,
    /// Its authorization has ended.
    Ended,
}

fn row(core: &Sellerkey, store: &Store) -> Store {
    core.store(store.id).expect("a row")
}

#[tokio::test(flavor = "multi_thread")]
async fn each_kind_of_failure_has_its_consequence_and_the_next_good_answer_heals_it() {
    use Becomes::{Ended, Paused, Renewed, Waits};
    let (known, unknown) = (Waits { outcome_known: true }, Waits { outcome_known: false });
    let table = [
        ("code", "IncompleteSignature", Paused),
        ("code", "InvalidAppkey", Paused),
        ("code", "InvalidAppKey", Paused),
        ("code", "AppWhiteIpLimit", Paused),
        ("code", "AUTH_TYPE_UNSUPPORTED", Paused),
        ("code", "param-appkey.not.exists", Paused),
        ("code", "29", Paused),
        ("code", "InvalidCode", known),
        ("code", "MissingParameter", known),
        ("code", "InvalidApiPath", known),
        ("code", "IllegalAccessToken", known),
        ("code", "ApiCallLimit", known),
        ("code", "AppCallLimit", known),
        ("code", "ServiceUnavailable", known),
        ("code", "SystemError", known),
        ("code", "isp.service-unavailable", known),
        ("code", "15", known),
        ("code", "InsufficientPermission", known),
        ("code", "isv.account-migration-check-fail", known),
        ("code", "isv.402", known),
        ("code", "SomethingNew", known),
        ("code", "IllegalTimestamp", Renewed),
        ("code", "IllegalRefreshToken", Ended),
        ("code", "illegalrefreshtoken", Ended),
        ("lost_answer", "gateway-answer-lost", unknown),
        ("status_500", "gateway-status", unknown),
        ("html_200", "gateway-not-json", unknown),
        ("bad_json", "gateway-not-json", unknown),
    ];
    let desk = Desk::new().await;
    let (app, core) = (desk.app(), desk.program());
    for (index, (kind, code, becomes)) in table.into_iter().enumerate() {
        let store = desk.connect_as(&app, u8::try_from(index % 5).expect("few") + 1).await;
        desk.advance(27 * DAY);
        let calls = desk.refreshes().len();
        if kind == "code" {
            desk.refuse(code);
        } else {
            desk.fault(kind);
        }
        let result = core.renew(store.id, Occasion::Due).await;
        let (after, app) = (row(&core, &store), core.app_of(&store).expect("an app"));
        let said = after.last_error.as_ref().map(|error| error.code.as_str());
        assert_eq!(after.end.is_some(), becomes == Ended, "{code}");
        assert_eq!(app.problem.as_deref(), (becomes == Paused).then_some(code), "{code}");
        assert_eq!(said, (becomes != Renewed).then_some(code), "{code}");
        assert_eq!(result.is_ok(), becomes == Renewed, "{code}");
        assert_eq!(after.asked_at.is_none(), becomes != unknown, "{code}");
        assert_eq!(desk.refreshes().len() - calls, if becomes == Renewed { 2 } else { 1 }, "{code}");
        match becomes {
            Ended => {
                assert_eq!(after.end.map(|end| end.reason), Some(EndReason::Refused), "{code}");
                assert_eq!(after.state(core.now()), StoreState::NeedsAuthorization);
                core.forget_store(&after).expect("forgotten");
                continue;
            }
            Renewed => {}
            Paused => {
                assert_eq!(after.retry, Retry::default(), "{code}");
                assert!(core.due_stores().expect("stores").is_empty(), "{code}");
                assert!(matches!(core.check_app(&app).await, Ok(AppCheck::Good)), "{code}");
            }
            Waits { .. } => {
                assert_eq!(after.retry.failures, 1, "{code}");
                assert!(after.retry.at.is_some_and(|at| at > core.now()), "{code}");
                assert!(core.due_stores().expect("stores").is_empty(), "{code}");
                desk.advance(70);
            }
        }
        if becomes != Renewed {
            let again = core.renew(store.id, Occasion::Due).await;
            assert!(matches!(again, Ok(sellerkey_core::renew::Renewed::Here(_))), "{code}: {again:?}");
        }
        let healed = row(&core, &store);
        assert_eq!(
            (healed.retry, &healed.last_error, healed.asked_at),
            (Retry::default(), &None, None),
            "{code}"
        );
        assert_eq!(healed.generation, 2);
        assert_eq!(core.app_of(&healed).expect("an app").problem, None);
        core.forget_store(&healed).expect("forgotten");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_reached_is_tried_again_and_nothing_is_in_doubt() {
    let desk = Desk::new().await;
    let answers = Answers::listen();
    let (core, store) = desk.store_at(&answers.url, r#""expires_in":86400,"refresh_expires_in":172800"#);
    drop(answers);
    desk.clock.advance(DAY);
    let error = core.renew(store.id, Occasion::Due).await.expect_err("nobody is there");
    assert_eq!(error.code(), "gateway-unreachable");
    let after = row(&core, &store);
    assert_eq!((after.retry.failures, after.asked_at, after.end), (1, None, None));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_without_a_refresh_token_leaves_the_one_good_that_was_sent() {
    let desk = Desk::new().await;
    let answers = Answers::listen();
    let (core, store) = desk.store_at(&answers.url, r#""expires_in":86400,"refresh_expires_in":172800"#);
    let sent =
        || answers.requests().iter().filter_map(|form| common::value_of(form, "refresh_token")).collect();
    answers.give(
        r#"{"access_token":"a2","expires_in":86400,"refresh_expires_in":172000,"user_id":"7","code":"0"}"#,
    );
    assert!(matches!(core.renew(store.id, Occasion::Asked).await, Ok(Renewed::Here(_))));
    answers.give(
        r#"{"access_token":"a3","refresh_token":"r3","expires_in":86400,"refresh_expires_in":172000,"user_id":"7","code":"0"}"#,
    );
    assert!(matches!(core.renew(store.id, Occasion::Asked).await, Ok(Renewed::Here(_))));
    // The new one never worked there, and the one before it does: that one is kept.
    answers.give(r#"{"type":"ISV","code":"IllegalRefreshToken","message":"no","request_id":"1"}"#);
    answers.give(
        r#"{"access_token":"a4","expires_in":86400,"refresh_expires_in":172000,"user_id":"7","code":"0"}"#,
    );
    assert!(matches!(core.renew(store.id, Occasion::Asked).await, Ok(Renewed::Here(_))));
    answers.give(
        r#"{"access_token":"a5","expires_in":86400,"refresh_expires_in":172000,"user_id":"7","code":"0"}"#,
    );
    assert!(matches!(core.renew(store.id, Occasion::Asked).await, Ok(Renewed::Here(_))));
    let sent: Vec<String> = sent();
    assert_eq!(sent, ["r1", "r1", "r3", "r1", "r1"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_renewed_says_so_from_the_start() {
    let desk = Desk::new().await;
    let answers = Answers::listen();
    let (core, store) = desk.store_at(&answers.url, r#""expires_in":86400,"refresh_expires_in":0"#);
    assert_eq!(store.lifetimes.renewal, Renewal::Impossible);
    assert_eq!(store.lifetimes.end(), store.lifetimes.token_until);
    let error = core.renew(store.id, Occasion::Asked).await.expect_err("impossible");
    assert_eq!(error.code(), "renewal-impossible");
    assert!(answers.requests().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn another_accounts_answer_is_parked_once_and_overwrites_nothing() {
    let desk = Desk::new().await;
    let answers = Answers::listen();
    let (core, store) = desk.store_at(&answers.url, r#""expires_in":86400,"refresh_expires_in":172800"#);
    for number in 1..=3 {
        answers.give(&format!(
            r#"{{"access_token":"other{number}","refresh_token":"o","expires_in":86400,"refresh_expires_in":172800,"user_id":"8","code":"0"}}"#,
        ));
        let error = core.renew(store.id, Occasion::Asked).await.expect_err("another account's");
        assert_eq!(error.code(), "renewal-other-account");
    }
    let after = row(&core, &store);
    assert_eq!((after.generation, after.end, after.asked_at), (1, None, None));
    assert_eq!(after.retry.failures, 3);
    assert_eq!(common::access_token(&core, store.id), "a1");
    let parked = core.registry().all_parked().expect("read");
    assert_eq!(parked.len(), 1, "however often it came");
    assert_eq!(parked[0].store, Some(store.id));
    assert_eq!(common::access_token(&core, parked[0].id), "other3");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_is_wrong_is_corrected_by_the_gateways_and_the_renewal_goes_through() {
    let desk = Desk::new().await;
    let app = desk.app();
    let (store, core) = (desk.connect_as(&app, 1).await, desk.program());
    desk.clock.advance(-10 * DAY);
    assert!(matches!(core.renew(store.id, Occasion::Asked).await, Ok(Renewed::Here(_))));
    assert_eq!(desk.refreshes(), ["IllegalTimestamp", "0"]);
    let offset = core.registry().clock_offset(&gateway_of(&desk)).expect("read").as_millis();
    assert!((offset - 10 * DAY * 1000).abs() < 3_000, "{offset}");
    let healed = row(&core, &store);
    let (before, after) = (store.lifetimes.token_until, healed.lifetimes.token_until);
    let moved = after.expect("a deadline").duration_since(before.expect("a deadline")).abs();
    assert!(moved < jiff::SignedDuration::from_secs(5), "it is kept in the gateway's time: {moved}");
    assert!(core.due_stores().expect("stores").is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_failed_just_now_where_a_failure_was_written_by_a_clock_that_was_ahead() {
    let desk = Desk::new().await;
    let app = desk.app();
    let (store, core) = (desk.connect_as(&app, 1).await, desk.program());
    desk.refuse("SystemError");
    desk.clock.advance(60 * 60);
    core.renew(store.id, Occasion::Asked).await.expect_err("refused");
    desk.clock.advance(-60 * 60);
    assert!(matches!(core.renew(store.id, Occasion::Asked).await, Ok(Renewed::Here(_))));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_lives_heals_no_renewal_that_fails_and_says_nothing_of_newer_tokens() {
    let desk = Desk::new().await;
    let app = desk.app();
    let (store, core) = (desk.connect_as(&app, 1).await, desk.program());
    desk.refuse("isv.402");
    core.renew(store.id, Occasion::Asked).await.expect_err("refused");
    core.check_store(&row(&core, &store)).await.expect("checked");
    let after = row(&core, &store);
    assert_eq!(after.checked.and_then(|checked| checked.alive), Some(true));
    assert_eq!(after.last_error.map(|error| error.code).as_deref(), Some("isv.402"), "it still fails");
    assert!(matches!(core.renew(store.id, Occasion::Asked).await, Ok(Renewed::Here(_))));
    let late = sellerkey_core::store::Checked { alive: Some(false), at: core.now() };
    core.registry().checked(store.id, 1, late, None).expect("written");
    assert_eq!(row(&core, &store).checked, None, "an answer about tokens that are no more");
}
