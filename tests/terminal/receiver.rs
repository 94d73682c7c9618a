//! Somebody's backend on loopback: it takes tokens by POST, or does not, as a test wants.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde_json::Value;

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Received {
    pub path: String,
    /// By name in lower case.
    pub headers: Vec<(String, String)>,
    pub body: String,
}

/// What it answers next: head lines, without the end.
type Answers = Arc<Mutex<Vec<String>>>;

pub struct Receiver {
    pub url: String,
    received: Arc<Mutex<Vec<Received>>>,
    answers: Answers,
}

impl Receiver {
    /// It accepts everything, until it is told otherwise.
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}/hooks/token", listener.local_addr().expect("an address"));
        let (received, answers) = (Arc::<Mutex<Vec<Received>>>::default(), Answers::default());
        let (all, next) = (received.clone(), answers.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (all, next) = (all.clone(), next.clone());
                std::thread::spawn(move || answer(stream, &all, &next));
            }
        });
        Self { url, received, answers }
    }

    /// The next answers, the first first; after them it accepts again. An empty one hangs up without a word.
    pub fn answers(&self, heads: &[&str]) {
        let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        *answers = heads.iter().rev().map(|head| (*head).to_owned()).collect();
    }

    /// All that came.
    pub fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Waits for so many.
    pub fn waits_for(&self, count: usize) -> Vec<Received> {
        let end = Instant::now() + Duration::from_mins(1);
        while self.received().len() < count {
            assert!(Instant::now() < end, "only {} came", self.received().len());
            std::thread::sleep(Duration::from_millis(10));
        }
        self.received()
    }
}

impl Received {
    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value.as_str())
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).expect("JSON")
    }

    pub fn token(&self) -> String {
        self.json()["data"]["access_token"].as_str().expect("a token").to_owned()
    }
}

fn answer(stream: TcpStream, all: &Mutex<Vec<Received>>, next: &Mutex<Vec<String>>) {
    let mut reader = BufReader::new(stream.try_clone().expect("a second handle"));
    let mut line = String::new();
    if reader.read_line(&mut line).unwrap_or(0) == 0 {
        return;
    }
    let path = line.split(' ').nth(1).unwrap_or_default().to_owned();
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) <= 2 {
            break;
        }
        if let Some((name, value)) = line.trim_end().split_once(": ") {
            headers.push((name.to_ascii_lowercase(), value.to_owned()));
        }
    }
    let length = headers.iter().find(|(name, _)| name == "content-length");
    let length = length.and_then(|(_, value)| value.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body).expect("a body");
    let body = String::from_utf8(body).expect("text");
    all.lock().unwrap_or_else(PoisonError::into_inner).push(Received { path, headers, body });
    let head = next.lock().unwrap_or_else(PoisonError::into_inner).pop();
    let head = head.unwrap_or_else(|| "HTTP/1.1 204 No Content".to_owned());
    if !head.is_empty() {
        let mut stream = stream;
        let _ = write!(stream, "{head}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }
}
