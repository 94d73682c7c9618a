//! Tokens go where they work: to a command, by a signed POST, into a file; each new one, until it is accepted.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::Sha256;

use crate::connected::Connected;
use crate::desk::{Running, spread};
use crate::gateway::SECRET;
use crate::receiver::{Received, Receiver};

/// Delivers Sunrise's tokens to a shell script, which reads them from its standard input.
fn to_script(at: &Connected, name: &str, script: &str) -> Value {
    at.desk.json(&["delivery", "add", "Sunrise", "--name", name, "--", "sh", "-c", script], "")
}

fn lines(path: &Path) -> Vec<String> {
    fs::read_to_string(path).unwrap_or_default().lines().map(str::to_owned).collect()
}

#[test]
fn a_command_gets_each_new_token_on_its_standard_input_and_nowhere_else() {
    let at = Connected::with(&["Sunrise"]);
    let (got, seen) = (at.desk.path("got"), at.desk.path("seen"));
    let script = format!(
        "cat >> {got}; echo >> {got}; {{ tr '\\0' ' ' < /proc/$$/cmdline; env; pwd; }} > {seen}",
        got = got.display(),
        seen = seen.display()
    );
    let added = to_script(&at, "backend", &script);
    let first = at.token("Sunrise");
    assert_eq!(lines(&got), std::slice::from_ref(&first), "the first at once, without a line end of its own");
    assert_eq!((&added["delivery"]["up_to_date"], &added["secret"]), (&json!(true), &json!(null)));
    at.desk.json(&["renew", "Sunrise"], "");
    let second = at.token("Sunrise");
    assert_ne!(first, second);
    assert_eq!(lines(&got), [first.clone(), second.clone()]);
    at.connect("Sunrise", 1);
    let third = at.token("Sunrise");
    assert_eq!(lines(&got), [first, second.clone(), third.clone()], "authorized again");
    let seen = fs::read_to_string(seen).expect("seen");
    assert!(
        seen.contains("SELLERKEY_STORE=Sunrise\n") && seen.contains("SELLERKEY_GENERATION=3\n"),
        "{seen}"
    );
    for secret in [&second, &third, SECRET] {
        assert!(!seen.contains(secret), "neither in its arguments nor in its environment");
    }
}

#[test]
fn a_webhook_is_signed_by_the_standard_and_never_brings_more_than_the_access_token() {
    let at = Connected::with(&["Sunrise"]);
    let backend = Receiver::start();
    let added = at.desk.json(&["delivery", "add", "Sunrise", "--name", "shop", "--url", &backend.url], "");
    let secret = added["secret"].as_str().expect("a secret, shown once").to_owned();
    at.desk.json(&["renew", "Sunrise"], "");
    let received = backend.received();
    let [first, second] = received.as_slice() else { panic!("{received:?}") };
    for one in [first, second] {
        assert_eq!(one.header("webhook-signature"), signature(&secret, one));
        assert_eq!(one.header("idempotency-key"), one.header("webhook-id"));
        assert_eq!((one.path.as_str(), one.header("content-type")), ("/hooks/token", "application/json"));
        let sent: i64 = one.header("webhook-timestamp").parse().expect("seconds");
        assert!((jiff::Timestamp::now().as_second() - sent).abs() < 60);
        let names = |value: &Value| value.as_object().expect("an object").keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&one.json()["data"]), ["access_token", "generation", "store", "token_until"]);
    }
    assert_ne!(first.header("webhook-id"), second.header("webhook-id"));
    assert_eq!(second.token(), at.token("Sunrise"));
    let kept = at.desk.secret_tool();
    // An app's note is JSON too, and items come in any order.
    let mut refresh = kept.lines().filter_map(|line| {
        let kept: Value = serde_json::from_str(line.strip_prefix("secret = ")?).ok()?;
        Some(kept["current"]["refresh"].as_str()?.to_owned())
    });
    let refresh = refresh.next().expect("a refresh token");
    for one in [first, second] {
        let whole = format!("{one:?}");
        assert!(!whole.contains(&refresh) && !whole.contains(SECRET), "only the access token");
    }
    assert!(at.desk.holds(&[&secret, &refresh, &second.token()]).is_empty(), "nothing in the clear");
    at.desk.json(&["delivery", "remove", "Sunrise", "Shop"], "");
    at.desk.fails(&["delivery", "remove", "Sunrise", "Shop"], "", 3, "delivery-not-found");
}

fn signature(secret: &str, received: &Received) -> String {
    let key = STANDARD.decode(secret.strip_prefix("whsec_").expect("its form")).expect("base64");
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).expect("a key");
    let (id, time) = (received.header("webhook-id"), received.header("webhook-timestamp"));
    mac.update(format!("{id}.{time}.{}", received.body).as_bytes());
    format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
}

#[test]
fn a_file_is_replaced_whole_with_its_mode_and_its_owner() {
    let at = Connected::with(&["Sunrise"]);
    let path = at.desk.path("home/token.env");
    let text = path.display().to_string();
    let root = rustix::process::geteuid().is_root();
    let owner = if root { "1234:4321" } else { "" };
    let words = [
        "delivery", "add", "Sunrise", "--file", &text, "--mode", "640", "--format", "dotenv", "--as", "SHOP",
    ];
    let words: Vec<_> = words.into_iter().chain(["--owner", owner].into_iter().filter(|_| root)).collect();
    at.desk.json(&words, "");
    for _ in 0..2 {
        let there = fs::metadata(&path).expect("a file");
        assert_eq!(there.permissions().mode() & 0o777, 0o640);
        if root {
            assert_eq!((there.uid(), there.gid()), (1234, 4321));
        }
        assert_eq!(fs::read_to_string(&path).expect("text"), format!("SHOP=\"{}\"\n", at.token("Sunrise")));
        let opened = fs::File::open(&path).expect("a file");
        at.desk.json(&["renew", "Sunrise"], "");
        assert_ne!(
            opened.metadata().expect("it").ino(),
            fs::metadata(&path).expect("it").ino(),
            "never half"
        );
    }
    let left: Vec<_> = fs::read_dir(at.desk.path("home")).expect("a folder").flatten().collect();
    assert_eq!(left.iter().filter(|one| one.file_name().to_string_lossy().contains("sellerkey-")).count(), 0);
}

#[test]
fn stores_with_a_delivery_are_renewed_at_half_of_their_tokens_life() {
    let at = Connected::with(&["Sunrise", "Moonlight"]);
    to_script(&at, "backend", "cat > /dev/null");
    at.days_pass(15);
    assert_eq!(at.status("Sunrise")["state"], "renewal_due");
    assert_eq!(at.status("Moonlight")["state"], "connected");
    let renewed = at.desk.json(&["renew", "--all", "--due"], "");
    let stores: Vec<_> =
        renewed["stores"].as_array().expect("stores").iter().map(|one| &one["store"]).collect();
    assert_eq!(stores, ["Sunrise"]);
    assert_eq!(at.status("Sunrise")["deliveries"][0]["up_to_date"], true);
}

#[test]
fn what_failed_is_said_wherever_it_is_looked_for_and_tried_until_it_is_accepted() {
    let at = Connected::with(&["Sunrise"]);
    let backend = Receiver::start();
    at.desk.json(&["delivery", "add", "Sunrise", "--name", "shop", "--url", &backend.url], "");
    backend.answers(&["HTTP/1.1 500 No"; 2]);
    let said = at.desk.run(&["renew", "Sunrise"], "");
    assert_eq!(said.code, 6, "{said:?}");
    assert!(said.stderr.contains("not delivered to shop") && said.stderr.contains("HTTP 500"), "{said:?}");
    let shown = at.status("Sunrise")["deliveries"][0].clone();
    assert_eq!(
        (&shown["up_to_date"], &shown["last_error"]["code"]),
        (&json!(false), &json!("delivery-answered"))
    );
    assert!(shown["next_try_at"].is_string() && shown["delivered_at"].is_string());
    for words in [&["status"][..], &["status", "Sunrise"], &["delivery", "list"]] {
        let said = at.desk.run(words, "");
        let all = format!("{}{}", said.stdout, said.stderr);
        assert!(all.contains("HTTP 500") && all.contains("shop"), "{words:?}: {said:?}");
    }
    // Too early by the rules: a timer leaves it alone, a person does not.
    assert_eq!(at.desk.run(&["renew", "--all", "--due"], "").code, 0);
    assert_eq!(backend.received().len(), 2);
    assert_eq!(at.desk.run(&["deliver", "Sunrise"], "").code, 6);
    let done = at.desk.json(&["deliver"], "");
    assert_eq!(done["deliveries"][0]["result"], "accepted");
    let keys: Vec<_> = backend.received().iter().map(|one| one.header("webhook-id").to_owned()).collect();
    assert_eq!(keys.len(), 4);
    assert!(
        keys[1..].iter().all(|key| *key == keys[1]) && keys[0] != keys[1],
        "one key for each token: {keys:?}"
    );
    assert_eq!(at.status("Sunrise")["deliveries"][0]["last_error"], json!(null));
    assert_eq!(at.desk.json(&["deliver"], "")["deliveries"], json!([]), "nothing is sent twice unasked");
    at.desk.json(&["deliver", "Sunrise", "--again"], "");
    assert_eq!(backend.received().len(), 5);
    let record = at.desk.run(&["activity", "Sunrise"], "").stdout;
    assert!(record.contains("delivered to shop") && record.contains("not delivered to shop"), "{record}");
}

#[test]
fn programs_that_deliver_at_the_same_time_send_a_token_once() {
    let at = Connected::with(&["Sunrise"]);
    let backend = Receiver::start();
    at.desk.json(&["delivery", "add", "Sunrise", "--url", &backend.url, "--later"], "");
    for said in at.at_once(12, &["--json", "deliver"]).into_iter().map(Running::ends) {
        assert_eq!(said.code, 0, "{said:?}");
    }
    assert_eq!(backend.received().len(), 1);
}

#[test]
fn the_agent_delivers_what_others_renew_and_tries_again_by_itself() {
    let at = Connected::with(&["Sunrise"]);
    let backend = Receiver::start();
    let add = ["delivery", "add", "Sunrise", "--name", "shop", "--url", &backend.url, "--later"];
    at.desk.json(&add, "");
    assert!(backend.received().is_empty(), "later");
    let mut agent = at.desk.start(&["agent"]);
    agent.hears("delivered to shop");
    drop(agent);
    // The next token is renewed by the agent, which tells nobody but the receiver.
    backend.answers(&["HTTP/1.1 503 Busy"]);
    at.days_pass(16);
    let mut agent = at.desk.start(&["agent"]);
    agent.hears("has a new token");
    agent.hears("not delivered to shop");
    // Half a minute later, as the rules have it.
    let received = backend.waits_for(3);
    agent.hears("delivered to shop");
    assert_eq!(received[2].token(), at.token("Sunrise"));
    assert_eq!(received[1].header("webhook-id"), received[2].header("webhook-id"));
}

#[test]
fn a_newer_token_waits_for_the_command_whose_sender_was_killed() {
    let at = Connected::with(&["Sunrise"]);
    let (begun, done) = (at.desk.path("begun"), at.desk.path("done"));
    let script = format!(
        "cat > /dev/null; echo > {}; test $SELLERKEY_GENERATION = 1 && sleep 2; echo $SELLERKEY_GENERATION >> {}",
        begun.display(),
        done.display(),
    );
    let add = ["delivery", "add", "Sunrise", "--name", "slow", "--later", "--", "sh", "-c", &script];
    at.desk.json(&add, "");
    let sender = at.desk.start(&["deliver"]);
    at.waits_until(|| begun.exists(), "the command did not begin");
    assert!(sender.dies(), "it was under way");
    at.desk.json(&["renew", "Sunrise"], "");
    assert_eq!(lines(&done), ["1", "2"]);
}

/// How many senders, receivers and commands are killed.
const KILLS: u32 = 40;

#[test]
fn through_kills_of_sender_and_receiver_tokens_arrive_in_order_and_the_latest_does() {
    let at = Connected::with(&["Sunrise"]);
    let (got, tokens) = (at.desk.path("got"), at.desk.path("tokens"));
    // It takes its time between reading and keeping, dies now and then, and its sender is killed.
    let script = format!(
        "token=$(cat); sleep 0.0$(( SELLERKEY_GENERATION % 7 )); \
         test $(( SELLERKEY_GENERATION % 5 )) = 0 && test ! -e {tokens}.$SELLERKEY_GENERATION \
         && touch {tokens}.$SELLERKEY_GENERATION && kill -9 $$; \
         echo \"$SELLERKEY_GENERATION $token\" >> {got}",
        got = got.display(),
        tokens = tokens.display(),
    );
    to_script(&at, "backend", &script);
    let mut made = vec![at.token("Sunrise")];
    // Kills follow a computer that is slow just now.
    let begun = std::time::Instant::now();
    at.desk.json(&["renew", "Sunrise"], "");
    let undisturbed = begun.elapsed();
    made.push(at.token("Sunrise"));
    let (mut killed, mut rounds) = (0, 0);
    for round in 0..KILLS {
        rounds += 1;
        let mut senders: Vec<Running> = vec![at.desk.start(&["--json", "renew", "Sunrise"])];
        if round % 3 == 0 {
            senders.push(at.desk.start(&["--json", "deliver"]));
        }
        std::thread::sleep(spread(round, undisturbed.mul_f64(1.3)));
        killed += senders.into_iter().map(|sender| u32::from(sender.dies())).sum::<u32>();
        let token = at.token("Sunrise");
        if made.last() != Some(&token) {
            made.push(token);
        }
    }
    for _ in 0..3 {
        at.desk.run(&["deliver"], "");
    }
    println!("{killed} senders were killed in {rounds} rounds; {} tokens were made", made.len());
    assert!(killed > 3 && made.len() > 3, "{killed} killed, {} made", made.len());
    let got = lines(&got);
    let arrived: Vec<(u64, &str)> = got
        .iter()
        .map(|line| line.split_once(' ').expect("a number and a token"))
        .map(|(number, token)| (number.parse().expect("a number"), token))
        .collect();
    assert!(arrived.windows(2).all(|pair| pair[0].0 <= pair[1].0), "in order: {arrived:?}");
    assert_eq!(arrived.last().map(|(_, token)| *token), made.last().map(String::as_str), "the latest");
    assert_eq!(at.status("Sunrise")["deliveries"][0]["up_to_date"], true);
}
