//! The owner of an account is somewhere else: a link is sent to them, and a listener takes what comes home.

use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};

use crate::browser::{Browser, Look};
use crate::connected::DAY;
use crate::desk::{Desk, run, signal, spread};
use crate::elsewhere::{Elsewhere, Proxy, heard, listen, text};
use crate::gateway::{Gateway, authorize, free_port, get};

const FIRST: &str = "orders@northwind-gifts.example";

#[test]
fn a_link_connects_the_owners_account_and_both_sides_are_told() {
    let mut at = Elsewhere::new();
    let url = at.address(&["--store", "Sunrise"]);
    assert_eq!(at.standings(), ["waiting"]);
    let home = authorize(&url, 1);
    let page = get(&home);
    assert_eq!(page.status, 200, "{page:?}");
    assert!(page.body.contains("<h1>Connected</h1>") && page.body.contains(FIRST), "{}", page.body);
    assert!(page.body.contains("“Shop”"), "{}", page.body);
    let head = page.head.to_lowercase();
    assert!(head.contains("content-security-policy: default-src 'none'"), "{head}");
    assert!(head.contains("cache-control: no-store") && head.contains("referrer-policy: no-referrer"));

    let told = at.hears("connected");
    assert_eq!((&told["store"], &told["app"]), (&"Sunrise".into(), &"Shop".into()));
    let status = at.desk.json(&["status", "Sunrise"], "");
    assert_eq!(status["stores"][0]["account"], FIRST);
    assert_eq!(at.desk.json(&["check", "Sunrise"], "")["alive"], true);
    assert_eq!(at.standings(), ["used"]);
    let activity = at.desk.json(&["activity"], "");
    let what: Vec<_> =
        activity["activity"].as_array().expect("entries").iter().map(|one| text(&one["what"])).collect();
    assert!(what.contains(&"link-made".to_owned()) && what.contains(&"connected".to_owned()), "{what:?}");

    // The owner comes back to the page: nothing is spent twice.
    let page = get(&home);
    assert!(page.status == 200 && page.body.contains("used before") && !page.body.contains(FIRST));
    at.hears("used");
    assert_eq!(at.exchanges(), ["0"]);

    let token = text(&at.desk.json(&["token", "Sunrise"], "")["access_token"]);
    let (_, query) = home.split_once("code=").expect("a code");
    let (code, state) = query.split_once("&state=").expect("a state");
    for secret in [code, state, token.as_str()] {
        assert!(secret.len() > 10 && !page.body.contains(secret));
        let found: Vec<_> =
            at.desk.holds(&[secret]).into_iter().filter(|file| !file.ends_with("login.keyring")).collect();
        assert_eq!(found, [""; 0].map(std::path::PathBuf::from), "{secret}");
    }
    at.listener.signal("TERM");
    let said = at.listener.ends();
    assert_eq!(said.code, 0, "{said:?}");
    for secret in [code, state, token.as_str()] {
        assert!(!said.stdout.contains(secret) && !said.stderr.contains(secret), "{said:?}");
    }
}

#[test]
fn a_link_says_what_to_write_what_has_to_run_and_lives_as_long_as_it_was_given() {
    let at = Elsewhere::new();
    for (words, hours) in [(&["--valid", "1h"][..], 1), (&[], 7 * 24), (&["--valid", "30d"], 30 * 24)] {
        let before = Timestamp::now();
        let link = at.link(words);
        let until: Timestamp = text(&link["expires_at"]).parse().expect("a time");
        let life = until.duration_since(before) - SignedDuration::from_hours(hours);
        assert!(life.abs() < SignedDuration::from_secs(20), "{words:?}: {link}");
    }
    let said = at.desk.run(&["connect", "--link", "--store", "Sunrise"], "");
    assert_eq!((said.code, said.stdout.lines().count()), (0, 1), "{said:?}");
    let state = said.stdout.trim().split_once("state=").expect("a state").1;
    assert!(said.stdout.starts_with(&at.gateway.url) && !said.stderr.contains(state), "{said:?}");
    for words in
        ["Please open this link", "sellerkey listen", "sellerkey links paste", "sellerkey links cancel "]
    {
        assert!(said.stderr.contains(words), "{words}: {}", said.stderr);
    }
    // Those of an account that was not named may be sent to many at once; nothing of them shows how to use them.
    let links = at.desk.run(&["links"], "");
    assert_eq!(links.stdout.matches("waiting").count(), 4, "{links:?}");
    let links = at.desk.run(&["--json", "links"], "");
    assert!(!links.stdout.contains("sk1.") && !links.stdout.contains(state), "{links:?}");
    assert_eq!(at.desk.holds(&[state]), [""; 0].map(std::path::PathBuf::from), "only its hash is kept");
}

#[test]
fn links_are_taken_back_and_a_newer_one_takes_the_place_of_the_older() {
    let mut at = Elsewhere::new();
    let first = at.address(&["--store", "Sunrise"]);
    let link = at.link(&["--store", "Sunrise"]);
    let second = text(&link["authorize_url"]);
    assert_eq!(at.standings(), ["waiting", "replaced"]);
    let page = get(&authorize(&first, 1));
    assert!(page.status == 410 && page.body.contains("newer link"), "{page:?}");
    at.hears("expired");

    let id = text(&link["attempt"]);
    assert_eq!(at.desk.json(&["links", "cancel", &id], "")["cancelled"], id.as_str());
    assert_eq!(at.standings(), ["taken-back", "replaced"]);
    let page = get(&authorize(&second, 1));
    assert!(page.status == 410 && page.body.contains("taken back"), "{page:?}");
    at.hears("expired");
    at.desk.fails(&["links", "cancel", &id], "", 2, "link-over");
    at.desk.fails(&["links", "cancel", "nonsense"], "", 3, "link-not-found");
    assert!(at.exchanges().is_empty() && at.stores().is_empty());

    // An authorization that a program waits for is none of the links, and ends as it always did.
    let url = at.address(&["--store", "Sunrise"]);
    get(&authorize(&url, 1));
    at.hears("connected");
    let again = at.address(&["--store", "Sunrise"]);
    let newer = at.address(&["--store", "Sunrise"]);
    assert_eq!(get(&authorize(&again, 1)).status, 410);
    at.hears("expired");
    assert_eq!(get(&authorize(&newer, 1)).status, 200);
    assert_eq!(at.hears("reauthorized")["store"], "Sunrise");
}

#[test]
fn who_authorizes_again_as_another_account_overwrites_nothing_and_the_sender_decides() {
    let mut at = Elsewhere::new();
    get(&authorize(&at.address(&["--store", "Sunrise"]), 1));
    at.hears("connected");
    let file = at.desk.path("home/token");
    at.desk.json(&["delivery", "add", "Sunrise", "--file", &file.display().to_string()], "");
    let delivered = std::fs::read_to_string(&file).expect("delivered");

    let said = at.desk.run(&["connect", "--link", "--store", "Sunrise"], "");
    assert!(said.stderr.contains(&format!("as {FIRST}")), "whom to log in as is said: {}", said.stderr);
    let page = get(&authorize(said.stdout.trim(), 2));
    assert!(page.status == 200 && page.body.contains("Another account was expected"), "{page:?}");
    assert!(
        !page.body.contains(FIRST) && !page.body.contains("Sunrise"),
        "nothing of the store: {}",
        page.body
    );
    let told = at.hears("other-account");
    assert_eq!((&told["store"], &told["error"]["code"]), (&"Sunrise".into(), &"account-different".into()));
    assert_eq!(std::fs::read_to_string(&file).expect("there"), delivered);
    assert_eq!(at.desk.json(&["status", "Sunrise"], "")["stores"][0]["account"], FIRST);
    let words = ["connect", "--store", "Sunrise", "--if-different", "keep-both"];
    assert_eq!(at.desk.json(&words, "")["result"], "connected");
    assert_eq!(at.stores().len(), 2);

    // The right account's new tokens go on to where they are delivered.
    let page = get(&authorize(&at.address(&["--store", "Sunrise"]), 1));
    assert!(page.body.contains("<h1>Connected</h1>"), "{page:?}");
    at.hears("reauthorized");
    let end = Instant::now() + Duration::from_secs(20);
    while std::fs::read_to_string(&file).expect("there") == delivered {
        assert!(Instant::now() < end, "not delivered");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn in_a_real_browser_through_a_real_proxy() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    let (port, inner) = (free_port(), free_port());
    let callback = format!("https://shop.example:{port}/aliexpress/callback");
    gateway.add_app(&desk, &callback);
    let mut listener = listen(&desk, inner, &[]);
    let proxy = Proxy::start(&desk, port, inner);
    let link = desk.json(&["connect", "--link", "--store", "Sunrise"], "");
    let url = text(&link["authorize_url"]);

    let mut browser = Browser::start(&desk);
    let trusting = Look { trusting: true, width: 390, ..Look::default() };
    browser.open_as(&url, trusting);
    browser.click("[data-testid=account-1]");
    browser.click("[data-testid=authorize]");
    let home = browser.lands(&callback);
    let page = browser.sees();
    assert!(page.contains("Connected") && page.contains(FIRST), "{page}");
    assert_eq!(browser.troubles(), [""; 0], "nothing that the page's own policy forbids");
    assert_eq!(heard(&mut listener, "connected")["store"], "Sunrise");
    browser.open_as(&home, trusting);
    assert!(browser.sees().contains("used before"), "{}", browser.sees());
    heard(&mut listener, "used");

    // And by a program that holds the certificate to its name.
    let fetch = |address: &str| {
        let mut curl = desk.command("curl");
        curl.args([
            "--silent",
            "--max-time",
            "20",
            "--write-out",
            "%{http_code}",
            "--cacert",
            &proxy.certificate,
        ]);
        curl.args(["--resolve", &format!("shop.example:{port}:127.0.0.1"), address]);
        run(curl, "").stdout.trim_end().to_owned()
    };
    let elsewhere = fetch(&format!("https://shop.example:{port}/nothing"));
    assert!(
        elsewhere.ends_with("404") && elsewhere.contains("nginx"),
        "only the callback's path is let through: {elsewhere}"
    );
    let link = desk.json(&["connect", "--link", "--store", "Second"], "");
    let page = fetch(&authorize(&text(&link["authorize_url"]), 2));
    assert!(page.ends_with("200") && page.contains("<h1>Connected</h1>"), "{page}");
    heard(&mut listener, "connected");
    // What the documented proxy writes down holds no code and no state.
    let log = std::fs::read_to_string(desk.path("run").join("access.log")).unwrap_or_default();
    assert!(log.contains("GET /nothing ") && !log.contains("code=") && !log.contains("sk1."), "{log}");
}

#[test]
fn a_program_that_waits_goes_on_with_what_the_listener_brings() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    gateway.add_app(&desk, "https://shop.example/callback");
    let port = free_port();
    let mut listener = listen(&desk, port, &[]);
    let mut waiting = desk.start(&["--json", "connect", "--no-browser", "--store", "Sunrise"]);
    let home = authorize(&waiting.authorize_url(), 1);
    let target = home.strip_prefix("https://shop.example").expect("home");
    let request = format!("GET {target} HTTP/1.1\r\nHost: shop.example\r\nConnection: close\r\n\r\n");
    let page = crate::gateway::ask(&format!("127.0.0.1:{port}"), &request);
    assert!(page.status == 200 && page.body.contains("Go back to Sellerkey"), "{page:?}");
    assert_eq!(heard(&mut listener, "brought")["store"], "Sunrise");
    assert_eq!(waiting.succeeds()["result"], "connected");
}

#[test]
fn without_a_listener_the_address_is_pasted() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    gateway.add_app(&desk, "https://shop.example/callback");
    let link = desk.json(&["connect", "--link", "--store", "Sunrise"], "");
    let home = authorize(&text(&link["authorize_url"]), 1);
    desk.fails(&["links", "paste"], "https://shop.example/callback?code=a", 2, "callback-missing");
    desk.fails(&["links", "paste"], "3_500102_JxZ05Ux3cnnSSUm6dCxYg6Q26", 2, "bare-code");
    let settled = desk.json(&["links", "paste"], &format!("{home}\n"));
    assert_eq!((&settled["result"], &settled["store"]["name"]), (&"connected".into(), &"Sunrise".into()));
    desk.fails(&["links", "paste"], &home, 7, "state-used");
}

#[test]
fn a_link_lives_through_days_in_which_other_attempts_come_and_go() {
    let mut at = Elsewhere::new();
    let url = at.address(&["--store", "Sunrise"]);
    let six_days = i64::try_from(6 * DAY * 1000).expect("a number");
    let sql = "UPDATE attempt SET started_at = started_at - ?1, expires_at = expires_at - ?1";
    at.registry().execute(sql, [six_days]).expect("six days have passed");
    at.address(&["--store", "Another"]);
    assert_eq!(at.standings(), ["waiting", "waiting"]);
    assert_eq!(get(&authorize(&url, 1)).status, 200);
    at.hears("connected");
    at.registry().execute("UPDATE attempt SET ended_at = 1 WHERE stage = 'done'", []).expect("long ago");
    at.address(&["--store", "Third"]);
    assert_eq!(at.standings(), ["waiting", "waiting"], "what ended long ago is forgotten");
}

#[test]
fn a_listener_that_is_killed_at_any_instant_loses_nothing_that_cannot_be_made_anew() {
    let mut at = Elsewhere::new();
    let (mut whole, mut not) = (0, 0);
    for round in 0..14 {
        let url = at.address(&["--store", "Sunrise"]);
        let home = authorize(&url, 1);
        let id = at.listener.id();
        let before = at.exchanges().len();
        std::thread::scope(|scope| {
            scope.spawn(move || {
                std::thread::sleep(spread(round, Duration::from_millis(160)));
                signal(id, "KILL");
            });
            get(&home);
        });
        std::thread::sleep(Duration::from_millis(30));
        let made = at.exchanges().len() - before;
        assert!(made <= 1, "a code is sent once");
        // Five minutes later nobody can be at work on it any more: the next listener finishes what was left.
        at.registry().execute("UPDATE attempt SET taken_at = taken_at - 300001", []).expect("older");
        at.listener = listen(&at.desk, at.port, &[]);
        let end = Instant::now() + Duration::from_secs(20);
        while at.standings()[0] == "exchanging" {
            assert!(Instant::now() < end, "round {round}: nobody finishes it");
            std::thread::sleep(Duration::from_millis(50));
        }
        match at.standings()[0].as_str() {
            "used" => {
                whole += 1;
                let sql = "SELECT count(*) FROM parked";
                let parked =
                    || -> i64 { at.registry().query_row(sql, [], |row| row.get(0)).expect("a count") };
                while parked() > 0 {
                    assert!(Instant::now() < end, "round {round}: nobody settles it");
                    std::thread::sleep(Duration::from_millis(50));
                }
                assert_eq!(at.stores(), ["Sunrise"], "round {round}");
            }
            "waiting" => {
                not += 1;
                assert_eq!(made, 0, "round {round}");
                assert_eq!(
                    get(&authorize(&url, 1)).status,
                    200,
                    "round {round}: the link is as good as before"
                );
                assert_eq!(at.stores(), ["Sunrise"]);
            }
            "failed" => {
                not += 1;
                let again = at.address(&["--store", "Sunrise"]);
                assert_eq!(get(&authorize(&again, 1)).status, 200, "round {round}");
                assert_eq!(at.stores(), ["Sunrise"]);
            }
            other => panic!("round {round}: {other}"),
        }
        assert_eq!(at.desk.json(&["check", "Sunrise"], "")["alive"], true, "round {round}");
        let items = || at.desk.secret_tool().matches("username = store-").count();
        while items() != 1 {
            assert!(Instant::now() < end, "round {round}: one store's tokens, and no others: {}", items());
            std::thread::sleep(Duration::from_millis(50));
        }
    }
    println!("whole: {whole}, not: {not}");
    assert!(whole > 0 && not > 0, "whole: {whole}, not: {not}");
}
