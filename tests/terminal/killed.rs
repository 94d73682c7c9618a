//! Programs are killed at any instant of a renewal, on gateways with and without rotation. What they leave behind is a
//! token that works and can be renewed, or a store that says truly why it cannot: where the answer was lost.

use std::time::{Duration, Instant};

use jiff::Timestamp;
use serde_json::json;

use crate::connected::{Connected, came};
use crate::desk::{Running, spread};

/// How long some of the calls take at the gateway.
const DELAY: Duration = Duration::from_millis(30);

/// On each of two gateways of a kind.
const KILLS: u32 = 60;

/// Where the kills hit.
#[derive(Clone, Copy, Debug, Default)]
struct Hits {
    /// Nothing was asked of the gateway.
    before_the_call: u32,
    /// The gateway has made new tokens, and the keychain has them not.
    between: u32,
    /// The new tokens were in the keychain.
    after_the_vault: u32,
    /// Of these, the program had ended by itself.
    ended_before: u32,
    /// With another program that renewed at the same time.
    with_a_rival: u32,
    /// Times that the store had to be authorized again.
    lost: u32,
}

#[test]
fn without_rotation_a_token_that_works_is_always_there() {
    let hits = two_gateways("off");
    assert_eq!(hits.lost, 0);
}

#[test]
fn with_rotation_only_a_lost_answer_costs_the_authorization_and_is_named() {
    let hits = two_gateways("strict");
    assert!(hits.lost > 0, "answers were lost: {hits:?}");
}

fn two_gateways(rotation: &str) -> Hits {
    let one = |seed| move || kill(rotation, seed);
    let hits = std::thread::scope(|scope| {
        let both = [scope.spawn(one(0)), scope.spawn(one(KILLS))];
        both.map(|lane| lane.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    });
    let sum = |count: fn(&Hits) -> u32| hits.iter().map(count).sum();
    let hits = Hits {
        before_the_call: sum(|hits| hits.before_the_call),
        between: sum(|hits| hits.between),
        after_the_vault: sum(|hits| hits.after_the_vault),
        ended_before: sum(|hits| hits.ended_before),
        with_a_rival: sum(|hits| hits.with_a_rival),
        lost: sum(|hits| hits.lost),
    };
    println!("rotation {rotation}: {hits:?}");
    for (count, what) in [
        (hits.before_the_call, "before the call"),
        (hits.between, "between call and keychain"),
        (hits.after_the_vault, "after the keychain"),
        (hits.with_a_rival, "with a rival"),
    ] {
        assert!(count > 0, "no kill hit {what}: {hits:?}");
    }
    hits
}

fn kill(rotation: &str, seed: u32) -> Hits {
    let at = Connected::on(&["Sunrise"], &["--rotation", rotation]);
    let strict = rotation == "strict";
    let undisturbed = (0..3).map(|_| renewal_takes(&at)).max().expect("a time");
    let mut hits = Hits::default();
    // The computer may be slower later than it was undisturbed, or quicker: kills follow it.
    let mut pace = 1.1_f64;
    for round in seed..seed + KILLS {
        let fault = Fault::of(round);
        let (asked, generation) = (at.committed(), at.generation());
        let (calls, rival) = (at.refreshes().len(), round % 3 == 0);
        fault.comes(&at);
        let running = at.desk.start(&["--json", "renew", "Sunrise"]);
        let rival = rival.then(|| at.desk.start(&["--json", "renew", "Sunrise"]));
        std::thread::sleep(spread(round, (undisturbed + fault.takes()).mul_f64(pace)));
        let killed = Timestamp::now();
        let ended = !running.dies();
        let rival = rival.map(Running::ends);
        // A gateway carries out what it took, even when nobody waits for the answer.
        std::thread::sleep(fault.takes() + Duration::from_millis(10));
        at.gateway.clear_faults();
        never_two_at_once(&at, calls, fault, killed, round);

        let made = at.committed() - asked;
        let kept = usize::try_from(at.generation() - generation).expect("a count");
        assert!(kept <= made, "round {round}: the keychain has tokens that the gateway never made");
        match (rival.is_some(), made, kept) {
            (true, ..) => hits.with_a_rival += 1,
            (false, 0, 0) => {
                hits.before_the_call += 1;
                pace *= 1.05;
            }
            (false, 1, 0) => hits.between += 1,
            (false, 1, 1) => {
                hits.after_the_vault += 1;
                pace /= 1.05;
            }
            _ => panic!("round {round}: {made} renewals made, {kept} kept"),
        }
        hits.ended_before += u32::from(ended);
        let lost = made > kept;
        let already = at.status("Sunrise")["state"] == "needs_authorization";
        assert!(!already || (strict && lost), "round {round}: ended without need");
        if !already {
            let checked = at.desk.json(&["check", "Sunrise"], "");
            assert_eq!(
                (&checked["alive"], &checked["renewed"]),
                (&json!(true), &json!(false)),
                "round {round}: the token that is kept works"
            );
        }

        let said = at.desk.run(&["--json", "renew", "Sunrise"], "");
        if strict && lost {
            said.failed(4, "authorization-lost");
            let status = at.status("Sunrise");
            assert_eq!(status["state"], "needs_authorization", "round {round}");
            at.connect("Sunrise", 1);
            hits.lost += 1;
        } else {
            assert_eq!(said.code, 0, "round {round}, {fault:?}, rotation {rotation}: {said:?}");
        }
    }
    at.is_sound();
    hits
}

/// What the calls of a round meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    None,
    Delay,
    LostAnswer,
}

impl Fault {
    fn of(round: u32) -> Self {
        match round % 7 {
            0 | 2 | 4 | 5 => Self::Delay,
            3 => Self::LostAnswer,
            _ => Self::None,
        }
    }

    fn comes(self, at: &Connected) {
        match self {
            Self::None => {}
            Self::Delay => {
                at.refresh_meets(json!({ "kind": "delay", "delay_ms": DELAY.as_millis(), "times": 9 }));
            }
            Self::LostAnswer => at.refresh_meets(json!({ "kind": "lost_answer" })),
        }
    }

    fn takes(self) -> Duration {
        if self == Self::Delay { DELAY } else { Duration::ZERO }
    }
}

/// No call begins while another of a program that lives is under way.
fn never_two_at_once(at: &Connected, before: usize, fault: Fault, killed: Timestamp, round: u32) {
    let times: Vec<_> = at.refreshes().iter().skip(before).map(came).collect();
    for pair in times.windows(2) {
        let apart = Duration::try_from(pair[1].duration_since(pair[0])).expect("in order");
        assert!(
            apart >= fault.takes() || pair[1] >= killed,
            "round {round}: two calls at once, {apart:?} apart"
        );
    }
}

fn renewal_takes(at: &Connected) -> Duration {
    let begun = Instant::now();
    at.desk.json(&["renew", "Sunrise"], "");
    begun.elapsed()
}
