//! A desk with an app and with stores that are connected, and what the gateway and the keychain know of them.

use std::time::{Duration, Instant};

use jiff::Timestamp;
use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};

use crate::desk::{Desk, Running};
use crate::gateway::{Gateway, authorize, free_callback, get};

pub const DAY: u64 = 86_400;

/// Real time within which what has to come comes.
const SOON: Duration = Duration::from_secs(20);

/// A desk, a gateway, and an app called Shop.
pub struct Connected {
    pub gateway: Gateway,
    pub desk: Desk,
}

/// A desk with the one store Sunrise, and its token.
pub fn sunrise(desk: Desk) -> (Desk, Gateway, String) {
    let gateway = Gateway::start(&desk);
    gateway.add_app(&desk, &free_callback());
    let at = Connected { gateway, desk };
    at.connect("Sunrise", 1);
    let token = at.token("Sunrise");
    (at.desk, at.gateway, token)
}

impl Connected {
    /// With these stores, of the sandbox's accounts from the first on.
    pub fn with(stores: &[&str]) -> Self {
        Self::on(stores, &[])
    }

    /// The same, on a sandbox with more words.
    pub fn on(stores: &[&str], more: &[&str]) -> Self {
        let desk = Desk::new();
        let gateway = Gateway::with(&desk, more);
        gateway.add_app(&desk, &free_callback());
        let connected = Self { gateway, desk };
        for (store, account) in stores.iter().zip(1..) {
            connected.connect(store, account);
        }
        connected
    }

    /// Connects a store, or authorizes it again.
    pub fn connect(&self, store: &str, account: u8) -> Value {
        self.connect_through("Shop", store, account)
    }

    /// The same, through another app.
    pub fn connect_through(&self, app: &str, store: &str, account: u8) -> Value {
        let mut running = self.desk.start(&["--json", "connect", app, "--no-browser", "--store", store]);
        get(&authorize(&running.authorize_url(), account));
        running.succeeds()
    }

    /// Lets days pass at the gateway, and the program learn of it: from an answer, the only place where it can.
    pub fn days_pass(&self, days: u64) {
        self.gateway.advance(days * DAY);
        assert_eq!(self.desk.json(&["app", "check", "Shop"], "")["check"], "good");
    }

    /// A store's token, as the program prints it.
    pub fn token(&self, store: &str) -> String {
        self.desk.json(&["token", store], "")["access_token"].as_str().expect("a token").to_owned()
    }

    /// What `app list --json` says of the app.
    pub fn app(&self) -> Value {
        self.desk.json(&["app", "list"], "")["apps"][0].clone()
    }

    /// What `status --json` says of a store.
    pub fn status(&self, store: &str) -> Value {
        self.desk.json(&["status", store], "")["stores"][0].clone()
    }

    /// That the gateway takes the store's token.
    pub fn is_alive(&self, store: &str) -> bool {
        self.desk.json(&["check", store], "")["alive"] == json!(true)
    }

    /// How many renewals the gateway carried out, whether its answer came home or not.
    pub fn committed(&self) -> usize {
        self.refreshes()
            .iter()
            .filter(|one| one["answer_code"] == "0" || one["answer_code"].is_null())
            .count()
    }

    /// Every renewal that the gateway was asked for, the earliest first.
    pub fn refreshes(&self) -> Vec<Value> {
        let mut asked = self.gateway.requests();
        asked.retain(|one| one["path"] == "/auth/token/refresh");
        asked.sort_by_key(came);
        asked
    }

    /// The gateway takes the store's refresh token no more, nor the one before, which is tried too.
    pub fn ends(&self, store: &str) {
        self.refresh_meets(json!({ "kind": "code", "code": "IllegalRefreshToken", "times": 2 }));
        self.desk.fails(&["renew", store], "", 4, "authorization-withdrawn");
        self.gateway.clear_faults();
    }

    /// What the next renewals meet.
    pub fn refresh_meets(&self, mut fault: Value) {
        fault["path"] = json!("/auth/token/refresh");
        self.gateway.fault(&fault);
    }

    /// Waits until a renewal is on its way to the gateway; the store's lock is held then.
    pub fn waits_until_asking(&self) {
        self.waits_until(|| self.asking() > 0, "a renewal is on its way");
    }

    /// Waits until this holds.
    pub fn waits_until(&self, holds: impl Fn() -> bool, what: &str) {
        let end = Instant::now() + SOON;
        while !holds() {
            assert!(Instant::now() < end, "{what}: not in {SOON:?}; {:?}", self.refreshes());
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// How many renewals are on their way whose outcome nobody has written down.
    pub fn asking(&self) -> i64 {
        let sql = "SELECT count(*) FROM store WHERE asked_at IS NOT NULL";
        self.registry().query_row(sql, [], |row| row.get(0)).expect("a count")
    }

    /// The registry, to look at.
    pub fn registry(&self) -> Connection {
        let path = self.desk.data().join("registry.sqlite3");
        let registry = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE).expect("open");
        registry.busy_timeout(SOON).expect("a timeout");
        registry
    }

    /// How many codes the gateway took for tokens.
    pub fn exchanged(&self) -> usize {
        let made = |one: &&Value| one["path"] == "/auth/token/create" && one["answer_code"] == "0";
        self.gateway.requests().iter().filter(made).count()
    }

    /// How many stores' tokens the keychain holds, and grants that wait.
    pub fn items(&self) -> usize {
        self.desk.secret_tool().matches("username = store-").count()
    }

    /// Another number whenever a store was authorized or renewed; none where it is not there.
    pub fn edition(&self, store: &str) -> Option<i64> {
        let sql = "SELECT max(authorized_at + generation) FROM store WHERE name = ?";
        self.registry().query_row(sql, [store], |row| row.get(0)).expect("an answer")
    }

    /// Five minutes pass for what programs were at.
    pub fn later(&self) {
        let sql = "UPDATE attempt SET taken_at = taken_at - 300001";
        self.registry().execute(sql, []).expect("older");
    }

    /// Connects, and says what is to become of every grant that was found to wait.
    pub fn connect_settling(&self, store: &str, account: u8) {
        self.connect(store, account);
        let sql = "SELECT EXISTS (SELECT 1 FROM parked), (SELECT max(store_id) FROM parked)";
        let waiting = || -> (bool, Option<String>) {
            self.registry().query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).expect("an answer")
        };
        while let (true, of) = waiting() {
            let said = self.desk.run(&["status"], "");
            assert!(said.stderr.contains("waiting for a decision"), "what to do is said: {said:?}");
            let store = of.iter().flat_map(|id| ["--store", id.as_str()]);
            let words: Vec<_> =
                ["connect", "Shop", "--if-different", "drop"].into_iter().chain(store).collect();
            assert_eq!(self.desk.json(&words, "")["result"], "dropped");
        }
    }

    /// Holds what is left behind to what must be: the registry is whole, and the keychain has an item for each store and
    /// for each grant that waits, and no other tokens.
    pub fn is_sound(&self) {
        let registry = self.registry();
        let whole: String =
            registry.query_row("PRAGMA integrity_check", [], |row| row.get(0)).expect("an answer");
        assert_eq!(whole, "ok");
        let known = "SELECT (SELECT count(*) FROM store) + (SELECT count(*) FROM parked)";
        let known: i64 = registry.query_row(known, [], |row| row.get(0)).expect("a count");
        assert_eq!(
            self.desk.secret_tool().matches("username = store-").count().to_string(),
            known.to_string()
        );
    }

    /// How often the tokens in the keychain were written, of the only store there.
    pub fn generation(&self) -> u64 {
        let found = self.desk.secret_tool();
        let grant = |line: &str| serde_json::from_str::<Value>(line.strip_prefix("secret = ")?).ok();
        let mut generations =
            found.lines().filter_map(grant).filter_map(|grant| grant["generation"].as_u64());
        let generation =
            generations.next().unwrap_or_else(|| panic!("no tokens are in the keychain: {found}"));
        assert_eq!(generations.next(), None, "one store's tokens");
        generation
    }

    /// Starts `sellerkey` so many times at once.
    pub fn at_once(&self, count: usize, words: &[&str]) -> Vec<Running> {
        (0..count).map(|_| self.desk.start(words)).collect()
    }
}

/// When a request came to the gateway.
pub fn came(request: &Value) -> Timestamp {
    request["at"].as_str().and_then(|at| at.parse().ok()).expect("a time")
}
