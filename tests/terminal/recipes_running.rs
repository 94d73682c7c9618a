//! What every recipe's program has to hold, whatever it is written in.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use serde_json::{Value, json};
use sha2::Sha256;

use crate::connected::Connected;
use crate::desk::Running;
use crate::gateway::{ask, free_port, get};
use crate::recipes::Shop;

/// A program that runs on through a renewal that is delivered into a file, and past the end of the token it began with.
pub fn goes_on_with_a_file(at: &Connected, shop: &Shop<'_>, mut worker: Running) {
    assert_eq!(worker.line(), "alive");
    let first = at.token("Sunrise");
    let file = shop.path("tokens/aliexpress");
    assert_eq!(fs::read_to_string(&file).expect("delivered"), first);
    at.days_pass(16);
    at.desk.json(&["renew", "--all", "--due"], "");
    let second = fs::read_to_string(&file).expect("delivered");
    assert!(second != first && second == at.token("Sunrise"), "the new token is delivered");
    // The first token ends with its thirtieth day.
    at.days_pass(15);
    is_alive_from_now_on(at);
    drop(worker);
}

/// A program that asks Sellerkey runs on past the end of the token it began with; nobody else renews.
pub fn goes_on_by_asking(at: &Connected, mut worker: Running) {
    assert_eq!(worker.line(), "alive");
    let first = at.token("Sunrise");
    at.days_pass(28);
    at.waits_until(|| at.committed() > 0, "the worker's question renews");
    at.days_pass(3);
    is_alive_from_now_on(at);
    assert_ne!(at.token("Sunrise"), first);
    drop(worker);
}

/// What the gateway answers to the calls that come from now on, but for those that tell the caller what time it is.
pub fn is_alive_from_now_on(at: &Connected) {
    let before = calls(at).len();
    let answered = || -> Vec<String> {
        calls(at).into_iter().skip(before).filter(|answer| answer != "IllegalTimestamp").collect()
    };
    at.waits_until(|| answered().len() > 3, "calls go on");
    // The first of them may have been on its way.
    assert!(answered().iter().skip(1).all(|answer| answer == "0"), "{:?}", answered());
}

/// A job that a recipe starts by `sellerkey exec` finds the token in its environment, before and after a renewal.
pub fn finds_the_token_in_its_environment(at: &Connected, shop: &Shop) {
    shop.does("exec");
    at.days_pass(31);
    let said = shop.does("exec");
    assert!(said.stdout.contains("response"), "{said:?}");
    assert_eq!(
        calls(at),
        ["0", "IllegalTimestamp", "0"],
        "the second with a new token, and the gateway's time"
    );
}

/// The answers to signed business calls.
pub fn calls(at: &Connected) -> Vec<String> {
    let names =
        |one: &Value| one["parameters"].as_array().is_some_and(|all| all.contains(&json!("access_token")));
    let answer = |one: Value| one["answer_code"].as_str().unwrap_or_default().to_owned();
    at.gateway.requests().into_iter().filter(names).map(answer).collect()
}

/// A receiver of webhooks, and where it keeps what it took.
pub struct Receiving<'a> {
    pub at: &'a Connected,
    pub shop: Shop<'a>,
    /// What it answers to what is not signed.
    pub refuses: u16,
    port: u16,
    secret: String,
    running: Option<Running>,
}

impl<'a> Receiving<'a> {
    /// Adds the delivery by the recipe's own words, and starts the receiver with the secret that these print.
    pub fn start(at: &'a Connected, mut shop: Shop<'a>, refuses: u16, words: &[&str]) -> Self {
        let port = free_port();
        let host = format!("127.0.0.1:{port}");
        shop.hook_is(&format!("http://{host}/hooks/aliexpress-token"));
        fs::create_dir_all(shop.path("tokens")).expect("a folder");
        let said = shop.does("webhook delivery");
        let printed = format!("{}{}", said.stdout, said.stderr);
        let secret = printed.split_whitespace().find(|word| word.starts_with("whsec_"));
        let secret = secret.unwrap_or_else(|| panic!("no secret: {printed}")).to_owned();
        let text = |word: &str| word.replace("HOST", &host);
        let mut command = shop.command(&text(words[0]));
        command.args(words[1..].iter().map(|word| text(word)));
        command.env("SELLERKEY_WEBHOOK_SECRET", &secret).env("PORT", port.to_string());
        let running = Running::start(command);
        let end = Instant::now() + Duration::from_secs(20);
        while std::net::TcpStream::connect(&host).is_err() {
            assert!(Instant::now() < end, "it does not listen");
            std::thread::sleep(Duration::from_millis(20));
        }
        Self { at, shop, refuses, port, secret, running: Some(running) }
    }

    /// All that a receiver has to hold.
    pub fn holds(&mut self) {
        self.takes_the_present_token_and_each_new_one();
        self.takes_nothing_that_is_forged_or_late();
        self.is_never_read_half();
        drop(self.running.take());
    }

    /// What it answers to GET.
    pub fn asked(&self) -> String {
        get(&format!("http://127.0.0.1:{}/", self.port)).body
    }

    fn takes_the_present_token_and_each_new_one(&self) {
        let at = self.at;
        assert_eq!(at.desk.run(&["deliver", "Sunrise"], "").code, 0);
        assert_eq!(self.kept()["access_token"], at.token("Sunrise").as_str());
        let there = fs::metadata(self.file()).expect("a file");
        assert_eq!(there.permissions().mode() & 0o777, 0o600);
        at.desk.json(&["deliver", "Sunrise", "--again"], "");
        assert_eq!(fs::metadata(self.file()).expect("a file").ino(), there.ino(), "twice is once");
        let first = self.kept();
        at.days_pass(16);
        at.desk.json(&["renew", "--all", "--due"], "");
        let second = self.kept();
        assert_eq!(second["access_token"], at.token("Sunrise").as_str());
        assert_ne!(second["access_token"], first["access_token"]);
        assert_eq!(at.status("Sunrise")["deliveries"][0]["up_to_date"], true);
    }

    fn takes_nothing_that_is_forged_or_late(&self) {
        let before = fs::read_to_string(self.file()).expect("a file");
        let now = Timestamp::now().as_second();
        let (body, other) = (self.body(1_000, "forged"), self.body(1_001, "forged"));
        let right = self.signature("msg_1", now, &body);
        for (what, id, time, signature, body) in [
            ("no signature", "msg_1", now, String::new(), &body),
            ("another's", "msg_1", now, format!("v1,{}", STANDARD.encode([7; 32])), &body),
            ("of another body", "msg_1", now, right.clone(), &other),
            ("of another id", "msg_2", now, right.clone(), &body),
            ("of another time", "msg_1", now - 1, right, &body),
            ("too old", "msg_1", now - 330, self.signature("msg_1", now - 330, &body), &body),
            ("too early", "msg_1", now + 330, self.signature("msg_1", now + 330, &body), &body),
        ] {
            assert_eq!(self.post(id, time, &signature, body), self.refuses, "{what}");
            assert_eq!(fs::read_to_string(self.file()).expect("a file"), before, "{what}");
        }
        let late = self.body(1, "an older one");
        assert_eq!(self.post("msg_late", now, &self.signature("msg_late", now, &late), &late) / 100, 2);
        let id = self.kept()["webhook_id"].as_str().expect("an id").to_owned();
        assert_eq!(self.post(&id, now, &self.signature(&id, now, &other), &other) / 100, 2);
        assert_eq!(fs::read_to_string(self.file()).expect("a file"), before, "late, and a second time");
    }

    fn is_never_read_half(&self) {
        let (done, long) = (AtomicBool::new(false), "t".repeat(40_000));
        let file = self.file();
        let reads = std::thread::scope(|scope| {
            let reader = scope.spawn(|| {
                let mut reads = 0_u32;
                while !done.load(Ordering::SeqCst) {
                    reads += 1;
                    std::thread::sleep(Duration::from_micros(100));
                    if let Err(error) = parsed(&file) {
                        return Err(format!("half of a token is read: {error}"));
                    }
                }
                Ok(reads)
            });
            for generation in 1_000..1_060 {
                let (id, now) = (format!("msg_{generation}"), Timestamp::now().as_second());
                let body = self.body(generation, &long);
                let status = self.post(&id, now, &self.signature(&id, now, &body), &body);
                assert_eq!(status / 100, 2, "{generation}");
            }
            done.store(true, Ordering::SeqCst);
            reader.join().expect("a reader")
        });
        assert!(reads.as_ref().is_ok_and(|reads| *reads > 60), "{reads:?}");
        assert_eq!(self.kept()["generation"], 1_059);
    }

    fn body(&self, generation: u32, token: &str) -> String {
        let store = json!({ "id": self.kept_store(), "name": "Sunrise", "account_id": "1" });
        json!({ "type": "token.renewed", "timestamp": "2026-11-24T05:48:17Z", "data": {
            "store": store, "access_token": token, "token_until": null, "generation": generation } })
        .to_string()
    }

    /// The store's id, as the receiver has it, whatever a receiver calls it.
    fn kept_store(&self) -> Value {
        let store = self.kept()["store"].clone();
        if store.is_object() { store["id"].clone() } else { store }
    }

    fn signature(&self, id: &str, time: i64, body: &str) -> String {
        let key = STANDARD.decode(self.secret.trim_start_matches("whsec_")).expect("base64");
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).expect("a key");
        mac.update(format!("{id}.{time}.{body}").as_bytes());
        format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
    }

    fn post(&self, id: &str, time: i64, signature: &str, body: &str) -> u16 {
        let host = format!("127.0.0.1:{}", self.port);
        let head = format!(
            "POST /hooks/aliexpress-token HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n\
             webhook-id: {id}\r\nwebhook-timestamp: {time}\r\nwebhook-signature: {signature}\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        );
        ask(&host, &head).status
    }

    fn file(&self) -> std::path::PathBuf {
        self.shop.path("tokens/sunrise.json")
    }

    fn kept(&self) -> Value {
        parsed(&self.file()).expect("what was taken")
    }
}

fn parsed(file: &Path) -> Result<Value, String> {
    let text = fs::read_to_string(file).map_err(|error| error.to_string())?;
    serde_json::from_str(&text).map_err(|error| format!("{error}, of {} bytes", text.len()))
}
