//! A program that holds a store's lock dies, or is stopped for longer than a token lives: nobody else comes to harm.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::connected::Connected;
use crate::desk::Running;

#[test]
fn a_program_that_is_killed_with_the_lock_held_blocks_nobody() {
    let at = Connected::with(&["Sunrise"]);
    at.days_pass(31);
    at.refresh_meets(json!({ "kind": "delay", "delay_ms": 60_000 }));
    let holder = at.desk.start(&["renew", "Sunrise"]);
    at.waits_until_asking();
    let waiting = at.at_once(5, &["token", "Sunrise"]);
    std::thread::sleep(Duration::from_millis(300));
    assert!(at.refreshes().is_empty(), "who waits for the lock asks nothing");

    assert!(holder.dies(), "it still held the lock");
    let freed = Instant::now();
    let said: Vec<_> = waiting.into_iter().map(Running::ends).collect();
    assert!(freed.elapsed() < Duration::from_secs(5), "{:?}", freed.elapsed());
    for one in &said {
        assert_eq!((one.code, &one.stdout), (0, &said[0].stdout), "{one:?}");
    }
    assert_eq!(at.committed(), 1);
    assert!(at.is_alive("Sunrise"));
}

#[test]
fn a_program_that_is_stopped_for_longer_than_a_token_lives_does_no_harm() {
    let at = Connected::with(&["Sunrise"]);
    let first = at.token("Sunrise");
    at.days_pass(28);
    at.refresh_meets(json!({ "kind": "delay", "delay_ms": 400 }));
    let stopped = at.desk.start(&["renew", "Sunrise"]);
    at.waits_until_asking();
    std::thread::sleep(Duration::from_millis(100));
    stopped.signal("STOP");
    at.waits_until(|| at.committed() == 1, "the gateway makes new tokens");
    // They live for 30 days, and those days pass while nobody has taken the answer.
    at.days_pass(31);
    let waiting = at.desk.start(&["--json", "token", "Sunrise"]);
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(at.refreshes().len(), 1, "a second call is not begun beside the first");

    stopped.signal("CONT");
    let (late, said) = (stopped.ends(), waiting.succeeds());
    assert_eq!(late.code, 0, "{late:?}");
    assert_ne!(said["access_token"], first.as_str());
    assert_eq!(
        at.token("Sunrise"),
        said["access_token"],
        "what came late had run out, and was never printed"
    );
    let checked = at.desk.json(&["check", "Sunrise"], "");
    assert_eq!((&checked["alive"], &checked["renewed"]), (&json!(true), &json!(false)));
    assert_eq!(at.refreshes().len(), 2, "one renewal before those days and one after");
}
