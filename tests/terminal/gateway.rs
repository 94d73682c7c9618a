//! The sandbox as a program of its own, and a browser that does as it is told.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};

use crate::desk::{Desk, Running};

pub const KEY: &str = "524880";
pub const SECRET: &str = "theSecretOfTheTestApp0123456789";

/// `sellerkey sandbox`, running.
pub struct Gateway {
    running: Running,
    pub url: String,
    pub control: String,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub location: Option<String>,
    pub head: String,
    pub body: String,
}

impl Gateway {
    /// With one app, an online one.
    pub fn start(desk: &Desk) -> Self {
        Self::with(desk, &[])
    }

    pub fn with(desk: &Desk, more: &[&str]) -> Self {
        Self::of(desk, &format!("{KEY}:{SECRET}:online"), more)
    }

    /// With this app.
    pub fn of(desk: &Desk, app: &str, more: &[&str]) -> Self {
        let mut running = desk.start(&[&["--json", "sandbox", "--app", app], more].concat());
        let ready: Value = serde_json::from_str(&running.line()).expect("one line when ready");
        let field = |name: &str| ready[name].as_str().expect("an address").to_owned();
        Self { url: field("gateway"), control: field("control"), running }
    }

    /// Ends it, and nothing answers at its address any more.
    pub fn stop(self) {
        self.running.signal("TERM");
        self.running.ends();
    }

    /// Adds an app on this gateway, called Shop, with a callback of its own port.
    pub fn add_app(&self, desk: &Desk, callback: &str) {
        let words = ["app", "add", "Shop", "--key", KEY, "--platform", &self.url, "--callback", callback];
        desk.json(&[&words[..], &["--secret-stdin"]].concat(), &format!("{SECRET}\n"));
    }

    /// Moves its clock.
    pub fn advance(&self, seconds: u64) {
        let answer = post(&format!("{}/clock", self.control), &json!({ "advance_s": seconds }));
        assert_eq!(answer.status, 200, "{answer:?}");
    }

    /// Lets it fail.
    pub fn fault(&self, fault: &Value) {
        let answer = post(&format!("{}/faults", self.control), fault);
        assert_eq!(answer.status, 200, "{answer:?}");
    }

    /// Lets it fail no more.
    pub fn clear_faults(&self) {
        let (host, path) = split(&self.control);
        let head = format!("DELETE {path}faults HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        assert_eq!(ask(host, &head).status, 200);
    }

    /// What it was asked.
    pub fn requests(&self) -> Vec<Value> {
        let answer = get(&format!("{}/requests", self.control));
        serde_json::from_str(&answer.body).expect("an array")
    }
}

/// Approves on the authorize page, as this account, and gives the address that the browser is sent home to.
pub fn authorize(url: &str, account: u8) -> String {
    let answer = get(&format!("{url}&sandbox_account={account}"));
    assert_eq!(answer.status, 302, "{answer:?}");
    answer.location.expect("an address")
}

/// A port that is free now.
pub fn free_port() -> u16 {
    let free = std::net::TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr());
    free.expect("a port").port()
}

/// A callback of a port that is free now.
pub fn free_callback() -> String {
    format!("http://127.0.0.1:{}/callback", free_port())
}

pub fn get(url: &str) -> Answer {
    let (host, target) = split(url);
    ask(host, &format!("GET {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"))
}

pub fn post(url: &str, body: &Value) -> Answer {
    let (host, target) = split(url);
    let body = body.to_string();
    let head = format!(
        "POST {target} HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\
         Connection: close\r\n\r\n",
        body.len()
    );
    ask(host, &(head + &body))
}

/// Sends bytes as they are, and reads what comes back.
pub fn ask(host: &str, request: &str) -> Answer {
    let mut stream = TcpStream::connect(host).unwrap_or_else(|error| panic!("{host}: {error}"));
    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a timeout");
    // A server may answer and close before it has read all of a request that it does not like.
    let _ = stream.write_all(request.as_bytes());
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
    let named = |line: &&str| line.to_ascii_lowercase().starts_with("location:");
    let location =
        head.lines().find(named).and_then(|line| line.split_once(": ")).map(|(_, to)| to.to_owned());
    Answer { status, location, head: head.to_owned(), body: body.to_owned() }
}

fn split(url: &str) -> (&str, &str) {
    let rest = url.strip_prefix("http://").unwrap_or_else(|| panic!("not plain http: {url}"));
    rest.find('/').map_or((rest, "/"), |at| rest.split_at(at))
}
