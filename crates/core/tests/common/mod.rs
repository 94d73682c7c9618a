//! A sandbox, a data folder and a vault that several handles share, as several programs of one person do.

#![allow(dead_code, reason = "each test program uses its own part")]

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

use iop::AppSecret;
use iop_sandbox::{Options, Rotation, Sandbox};
use jiff::{SignedDuration, Timestamp};
use sellerkey_core::account::{Decision, Origin, Settled};
use sellerkey_core::app::Answers::Nothing as NothingThere;
use sellerkey_core::app::{App, NewApp};
use sellerkey_core::callback::{Callback, CallbackUrl, DEEP_LINK};
use sellerkey_core::clock::Clock;
use sellerkey_core::connect::{Input, Step, Wish};
use sellerkey_core::home::Home;
use sellerkey_core::id::StoreId;
use sellerkey_core::registry::Parked;
use sellerkey_core::store::{Name, Store};
use sellerkey_core::vault::{Patience, StoredGrant, Vault};
use sellerkey_core::{Error, Sellerkey};
use tempfile::TempDir;
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use tokio::task::JoinHandle;

pub const KEY: &str = "524880";
pub const SECRET: &str = "theSecretOfTheTestApp0123456789";

/// The system's clock, and what a test moves it by.
#[derive(Clone, Default)]
pub struct TestClock(Arc<AtomicI64>);

pub struct Desk {
    pub sandbox: Sandbox,
    pub folder: TempDir,
    pub vault: Vault,
    pub clock: TestClock,
}

/// An attempt that waits.
pub struct Waiting {
    pub url: String,
    pub inputs: UnboundedSender<Input>,
    pub ends: JoinHandle<Result<Parked, Error>>,
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        Timestamp::now() + SignedDuration::from_secs(self.0.load(Ordering::SeqCst))
    }
}

impl TestClock {
    pub fn advance(&self, seconds: i64) {
        self.0.fetch_add(seconds, Ordering::SeqCst);
    }
}

impl Desk {
    pub async fn new() -> Self {
        Self::with(SignedDuration::ZERO).await
    }

    /// With a gateway whose clock is so far ahead.
    pub async fn with(ahead: SignedDuration) -> Self {
        Self::of(ahead, Rotation::Lenient).await
    }

    /// With a gateway that takes a refresh token once.
    pub async fn strict() -> Self {
        Self::of(SignedDuration::ZERO, Rotation::Strict).await
    }

    async fn of(ahead: SignedDuration, rotation: Rotation) -> Self {
        let apps = vec![format!("{KEY}:{SECRET}:online").parse().expect("an app")];
        let options = Options { apps, control: Some(0), clock: ahead, rotation, ..Options::default() };
        Self {
            sandbox: Sandbox::start(options).await.expect("a sandbox"),
            folder: tempfile::tempdir().expect("a folder"),
            vault: Vault::memory(),
            clock: TestClock::default(),
        }
    }

    /// One more program of the same person.
    pub fn program(&self) -> Sellerkey {
        let home = Home::at(self.folder.path().join("data")).expect("a home");
        let clock = Box::new(self.clock.clone());
        Sellerkey::with(home, self.vault.clone(), Patience::Background, clock, None).expect("a program")
    }

    /// An app whose callback is the deep link.
    pub fn app(&self) -> App {
        let new = NewApp {
            name: Name::parse("Shop").expect("a name"),
            platform: self.sandbox.gateway().parse().expect("a platform"),
            key: iop::AppKey::parse(KEY).expect("a key"),
            secret: AppSecret::new(SECRET),
            callback: CallbackUrl::parse(DEEP_LINK).expect("a callback"),
            answers: NothingThere,
        };
        self.program().add_app(new).expect("an app")
    }

    /// Begins an attempt in a program of its own.
    pub async fn begin(&self, app: &App, wish: Wish) -> Waiting {
        let (program, app) = (self.program(), app.clone());
        let (inputs, mut typed) = unbounded_channel();
        let (steps, mut told) = unbounded_channel();
        let ends = tokio::spawn(async move {
            let tell = move |step: Step| drop(steps.send(step));
            program.connect(&app, wish, false, &mut typed, &tell).await
        });
        while let Some(step) = told.recv().await {
            if let Step::Authorize { url, .. } = step {
                return Waiting { url: url.into(), inputs, ends };
            }
        }
        panic!("it never asked for an authorization: {:?}", ends.await)
    }

    /// Time passes, here and at the gateway.
    pub fn advance(&self, seconds: i64) {
        self.clock.advance(seconds);
        self.control("/clock", &format!(r#"{{"advance_s":{seconds}}}"#));
    }

    /// The next refresh ends so.
    pub fn fault(&self, kind: &str) {
        self.control("/faults", &format!(r#"{{"path":"/auth/token/refresh","kind":"{kind}","times":1}}"#));
    }

    /// The next refresh is refused so.
    pub fn refuse(&self, code: &str) {
        let fault = r#"{"path":"/auth/token/refresh","kind":"code","times":1,"code":"#;
        self.control("/faults", &format!(r#"{fault}"{code}"}}"#));
    }

    /// The next call of this path ends so.
    pub fn fault_at(&self, path: &str, kind: &str) {
        self.control("/faults", &format!(r#"{{"path":"{path}","kind":"{kind}","times":1}}"#));
    }

    /// How often a dry run was made.
    pub fn creates(&self) -> usize {
        self.requests().iter().filter(|request| request["path"] == "/auth/token/create").count()
    }

    /// What the gateway answered to refreshes.
    pub fn refreshes(&self) -> Vec<String> {
        let requests = self.requests();
        let refreshes = requests.iter().filter(|request| request["path"] == "/auth/token/refresh");
        refreshes.map(|request| request["answer_code"].as_str().unwrap_or("-").to_owned()).collect()
    }

    /// Connects a store of this account.
    pub async fn connect_as(&self, app: &App, account: u8) -> Store {
        let waiting = self.begin(app, Wish::New { name: None }).await;
        let link = authorize(&waiting.url, account);
        self.program().receive(callback(&link), &|_| ()).await.expect("received");
        let parked = waiting.ends().await.expect("a grant");
        settled(&self.program(), &parked)
    }

    /// A store at some gateway, with the tokens `a1` and `r1` of the account 7 and these lifetimes.
    pub fn store_at(&self, gateway: &str, lifetimes: &str) -> (Sellerkey, Store) {
        let core = self.program();
        let new = NewApp {
            name: Name::parse("Elsewhere").expect("a name"),
            platform: gateway.parse().expect("a platform"),
            key: iop::AppKey::parse(KEY).expect("a key"),
            secret: AppSecret::new(SECRET),
            callback: CallbackUrl::parse(DEEP_LINK).expect("a callback"),
            answers: NothingThere,
        };
        let app = core.add_app(new).expect("an app");
        let store = add_store(&core, &app, "7", lifetimes);
        (core, store)
    }

    fn control(&self, path: &str, body: &str) {
        let control = self.sandbox.control().expect("a control side");
        let answer = post(&format!("{control}{path}"), body);
        assert!(answer.starts_with("HTTP/1.1 2"), "{answer}");
    }

    fn requests(&self) -> Vec<serde_json::Value> {
        let answer = get(&format!("{}/requests", self.sandbox.control().expect("a control side")));
        let (_, body) = answer.split_once("\r\n\r\n").expect("a body");
        serde_json::from_str(body).expect("an array")
    }

    /// How often a real code was sent: the preflight's dry runs answer otherwise.
    pub fn exchanges(&self) -> usize {
        let requests = self.requests();
        let dummy = |request: &serde_json::Value| {
            let findings = request["findings"].as_array().expect("findings");
            findings.iter().any(|finding| finding == "dummy-code")
        };
        let creates = requests.iter().filter(|request| request["path"] == "/auth/token/create");
        creates.filter(|request| !dummy(request)).count()
    }
}

impl Waiting {
    pub async fn ends(self) -> Result<Parked, Error> {
        self.ends.await.expect("no panic")
    }
}

/// Authorizes as this account, and gives the deep link that the browser follows.
pub fn authorize(url: &str, account: u8) -> String {
    let answer = get(&format!("{url}&sandbox_account={account}"));
    let named = |line: &&str| line.to_ascii_lowercase().starts_with("location:");
    let location = answer.lines().find(named).and_then(|line| line.split_once(": "));
    location.unwrap_or_else(|| panic!("no redirect: {answer}")).1.trim().to_owned()
}

/// A gateway that answers what it is given, one after the other, whatever it is asked.
pub struct Answers {
    pub url: String,
    given: Arc<Mutex<VecDeque<String>>>,
    forms: Arc<Mutex<Vec<String>>>,
    over: Arc<AtomicBool>,
}

impl Answers {
    pub fn listen() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let answers = Self {
            url: format!("http://127.0.0.1:{port}"),
            given: Arc::default(),
            forms: Arc::default(),
            over: Arc::default(),
        };
        let (given, forms, over) = (answers.given.clone(), answers.forms.clone(), answers.over.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                if over.load(Ordering::SeqCst) {
                    return;
                }
                let mut reader = BufReader::new(stream.expect("a connection"));
                let mut length = 0;
                let mut line = String::new();
                while reader.read_line(&mut line).is_ok_and(|read| read > 2) {
                    if let Some(text) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                        length = text.trim().parse().expect("a number");
                    }
                    line.clear();
                }
                let mut form = vec![0; length];
                reader.read_exact(&mut form).expect("a form");
                forms.lock().expect("no panic").push(String::from_utf8(form).expect("text"));
                let answer = given.lock().expect("no panic").pop_front().expect("an answer");
                let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n";
                let text = format!("{head}Content-Length: {}\r\n\r\n{answer}", answer.len());
                reader.get_mut().write_all(text.as_bytes()).expect("sent");
            }
        });
        answers
    }

    pub fn give(&self, answer: &str) {
        self.given.lock().expect("no panic").push_back(answer.to_owned());
    }

    /// The forms that were sent.
    pub fn requests(&self) -> Vec<String> {
        self.forms.lock().expect("no panic").clone()
    }
}

impl Drop for Answers {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
        // So that it sees it, and lets go of its port.
        drop(TcpStream::connect(self.url.trim_start_matches("http://")));
        while TcpStream::connect(self.url.trim_start_matches("http://")).is_ok() {
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
    }
}

/// A store of an app with tokens that no gateway gave.
pub fn add_store(core: &Sellerkey, app: &App, user: &str, lifetimes: &str) -> Store {
    let answer = format!(
        r#"{{"access_token":"a1","refresh_token":"r1",{lifetimes},"user_id":"{user}","account":"shop-{user}","code":"0"}}"#
    );
    let grant = iop::read_grant(answer.as_bytes()).expect("a grant");
    let grant = StoredGrant::of_authorization(app.id, grant, core.now());
    let parked = Parked {
        id: StoreId::random(),
        app: app.id,
        store: None,
        store_name: None,
        account: grant.account.clone(),
        origin: Origin::Callback,
        lifetimes: grant.lifetimes.clone(),
    };
    core.vault().put_grant(parked.id, &grant, Patience::Background).expect("kept");
    core.registry().park(&parked, core.now()).expect("parked");
    settled(core, &parked)
}

fn settled(core: &Sellerkey, parked: &Parked) -> Store {
    match core.settle(parked.id, Decision::Accept).expect("settled") {
        Settled::Connected(store) => store,
        other => panic!("{other:?}"),
    }
}

/// The lock of a store, as another program holds it.
pub fn held_lock(core: &Sellerkey, store: &Store) -> std::fs::File {
    let folder = core.home().path().join("locks");
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join(store.id.to_string());
    let file = std::fs::OpenOptions::new().create(true).append(true).open(path).expect("a file");
    file.lock().expect("locked");
    file
}

/// What the vault holds.
pub fn access_token(core: &Sellerkey, id: StoreId) -> String {
    let grant = core.vault().grant(id, Patience::Background).expect("a grant");
    grant.current.access.expose().to_owned()
}

/// A value of a form.
pub fn value_of(form: &str, name: &str) -> Option<String> {
    let pairs = form.split('&').filter_map(|pair| pair.split_once('='));
    pairs.into_iter().find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
}

/// Under which name the sandbox's clock is kept.
pub fn gateway_of(desk: &Desk) -> String {
    desk.sandbox.gateway().to_string().trim_start_matches("http://").trim_end_matches('/').to_owned()
}

pub fn callback(link: &str) -> Callback {
    Callback::parse_deep_link(link).expect("a callback")
}

fn get(url: &str) -> String {
    ask(url, |host, target| format!("GET {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"))
}

fn post(url: &str, body: &str) -> String {
    ask(url, |host, target| {
        let length = body.len();
        format!(
            "POST {target} HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n\
             Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
        )
    })
}

fn ask(url: &str, request: impl Fn(&str, &str) -> String) -> String {
    let rest = url.strip_prefix("http://").expect("plain http");
    let (host, target) = rest.split_at(rest.find('/').expect("a path"));
    let mut stream = TcpStream::connect(host).expect("a connection");
    write!(stream, "{}", request(host, target)).expect("sent");
    let mut text = String::new();
    stream.read_to_string(&mut text).expect("an answer");
    text
}
