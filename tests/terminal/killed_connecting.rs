//! Programs are killed at any instant of a connection. Stores that were there keep their tokens, a new one is there whole
//! or can be had by connecting once more, and nothing is left behind that nobody knows of.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::mpsc::{Sender, channel};
use std::time::{Duration, Instant};

use serde_json::json;

use crate::connected::Connected;
use crate::desk::{Running, signal, spread};
use crate::gateway::authorize;

/// On each of two gateways.
const KILLS: u32 = 50;

/// Where the kills hit.
#[derive(Clone, Copy, Debug, Default)]
struct Hits {
    /// No code was exchanged.
    before_the_exchange: u32,
    /// The gateway has made tokens, and the keychain has them not.
    between: u32,
    /// The tokens are in the keychain, and wait for the next program.
    in_the_keychain: u32,
    /// The store is there, with its new tokens.
    whole: u32,
}

#[test]
fn what_a_connection_leaves_behind_works_or_can_be_made_anew() {
    let both = std::thread::scope(|scope| {
        let lanes = [("off", 0), ("strict", KILLS)];
        let lanes = lanes.map(|(rotation, seed)| scope.spawn(move || kill(rotation, seed)));
        lanes.map(|lane| lane.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    });
    println!("off: {:?}, strict: {:?}", both[0], both[1]);
    let sum = |count: fn(&Hits) -> u32| both.iter().map(count).sum::<u32>();
    assert!(sum(|hits| hits.before_the_exchange) >= 5, "{both:?}");
    assert!(sum(|hits| hits.between) >= 1, "{both:?}");
    assert!(sum(|hits| hits.in_the_keychain) >= 1, "{both:?}");
    assert!(sum(|hits| hits.whole) >= 5, "{both:?}");
}

fn kill(rotation: &str, seed: u32) -> Hits {
    let at = Connected::on(&["Sunrise"], &["--rotation", rotation]);
    let spans = [connecting_takes(&at), connecting_takes(&at)];
    let [to_the_page, home] = [0, 1].map(|part| spans.iter().map(|span| span[part]).max().expect("a time"));
    let mut hits = Hits::default();
    for round in seed..seed + KILLS {
        // The store is authorized again in one round, a new one connected in the next.
        let (store, account) = if round % 2 == 0 { ("Sunrise", 1) } else { ("Newcomer", 2) };
        let (exchanged, items, first) = (at.exchanged(), at.items(), at.edition(store));
        let delay = if round % 3 == 0 { 30 } else { 0 };
        if delay > 0 {
            let fault =
                json!({ "path": "/auth/token/create", "kind": "delay", "delay_ms": delay, "times": 2 });
            at.gateway.fault(&fault);
        }
        let more = Duration::from_millis(delay * 2);
        let running = at.desk.start(&["--json", "connect", "Shop", "--no-browser", "--store", store]);
        let id = running.id();
        // Most of the kills are timed from the moment at which the page can be opened.
        let late = round % 5 != 4;
        let limit = spread(round, if late { home.mul_f64(1.2) + more } else { to_the_page });
        let (opened, page) = channel::<()>();
        std::thread::scope(|scope| {
            scope.spawn(move || {
                if late {
                    // A program that ends before is none to kill.
                    let _ = page.recv();
                }
                std::thread::sleep(limit);
                signal(id, "KILL");
            });
            let mut running = running;
            bring_home(&mut running, account, round % 4 < 2, &opened);
            // Whoever still waits for the page waits no longer.
            drop(opened);
            running.ends();
        });
        std::thread::sleep(more / 2 + Duration::from_millis(10));
        at.gateway.clear_faults();

        let made = at.exchanged() - exchanged;
        let whole = at.edition(store) != first;
        let kept = at.items() > items;
        match (made, whole, kept) {
            (0, false, false) => hits.before_the_exchange += 1,
            (1, false, false) => hits.between += 1,
            (1, false, true) => hits.in_the_keychain += 1,
            (1, true, _) => hits.whole += 1,
            other => panic!("round {round}: {other:?}"),
        }
        every_store_works(&at, round);

        // Five minutes later nobody can be at work on it any more, and the next program finds what was left.
        at.later();
        at.connect_settling(store, account);
        at.is_sound();
        if store == "Newcomer" {
            every_store_works(&at, round);
            at.desk.json(&["forget", "Newcomer", "--yes"], "");
        }
        assert_eq!(at.items(), 1, "round {round}: only Sunrise's tokens are in the keychain");
    }
    hits
}

/// Authorizes as long as somebody is there to take it.
fn bring_home(running: &mut Running, account: u8, pasted: bool, opened: &Sender<()>) {
    let url = running.next_line().and_then(|line| serde_json::from_str::<serde_json::Value>(&line).ok());
    let Some(url) = url.and_then(|line| line["authorize_url"].as_str().map(str::to_owned)) else { return };
    let home = authorize(&url, account);
    // The one who kills may have done so.
    let _ = opened.send(());
    if pasted {
        running.types_to_the_living(&home);
        return;
    }
    let (host, path) =
        home.strip_prefix("http://").and_then(|rest| rest.split_once('/')).expect("an address");
    // Nobody may listen there any more.
    let Ok(mut stream) = TcpStream::connect(host) else { return };
    let _ = write!(stream, "GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    let _ = stream.read_to_end(&mut Vec::new());
}

/// Every store that is listed has a token that the gateway takes.
fn every_store_works(at: &Connected, round: u32) {
    for store in at.desk.json(&["status"], "")["stores"].as_array().into_iter().flatten() {
        let name = store["name"].as_str().expect("a name");
        let checked = at.desk.json(&["check", name], "");
        let works = (&checked["alive"], &checked["renewed"]);
        assert_eq!(works, (&json!(true), &json!(false)), "round {round}: {store}");
    }
}

/// How long it takes until the page can be opened, and from then on.
fn connecting_takes(at: &Connected) -> [Duration; 2] {
    let begun = Instant::now();
    let mut running = at.desk.start(&["--json", "connect", "Shop", "--no-browser", "--store", "Sunrise"]);
    let home = authorize(&running.authorize_url(), 1);
    let to_the_page = begun.elapsed();
    running.types_to_the_living(&home);
    running.succeeds();
    [to_the_page, begun.elapsed().saturating_sub(to_the_page)]
}
