//! Whoever makes new versions: a key and signatures by Tauri's own signer, and a server that announces them.

use std::collections::HashMap;
use std::error::Error;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};

/// A maker with a key.
pub struct Maker {
    folder: PathBuf,
    name: &'static str,
}

impl Maker {
    /// Makes a key.
    pub fn at(folder: &Path, name: &'static str) -> Result<Self, Box<dyn Error>> {
        let maker = Self { folder: folder.to_owned(), name };
        signer(&["generate", "--ci", "--password", "", "--write-keys", &maker.key_file()])?;
        Ok(maker)
    }

    /// What a build of this maker would have in its configuration.
    pub fn told(&self, server: &Server) -> Result<Value, Box<dyn Error>> {
        let key = fs::read_to_string(format!("{}.pub", self.key_file()))?;
        Ok(json!({ "pubkey": key, "endpoints": [server.latest()] }))
    }

    /// Signs a file for a version, and puts both on the server.
    pub fn release(&self, server: &Server, version: &str, file: &str) -> Result<Value, Box<dyn Error>> {
        self.announcement(server, version, file, &["--app-version", version])
    }

    /// The same, where the signature names no version.
    pub fn release_of_no_version(
        &self,
        server: &Server,
        version: &str,
        file: &str,
    ) -> Result<Value, Box<dyn Error>> {
        self.announcement(server, version, file, &[])
    }

    fn announcement(
        &self,
        server: &Server,
        version: &str,
        file: &str,
        more: &[&str],
    ) -> Result<Value, Box<dyn Error>> {
        let copy = self.folder.join(format!("{}-{version}", self.name)).display().to_string();
        fs::copy(file, &copy)?;
        let words = ["sign", "--private-key-path", &self.key_file(), "--password", ""];
        signer(&[&words[..], more, &[copy.as_str()]].concat())?;
        server.put("/file", fs::read(&copy)?);
        let signature = fs::read_to_string(format!("{copy}.sig"))?;
        let target = format!("linux-{}", std::env::consts::ARCH);
        let platforms =
            json!({ target: { "signature": signature, "url": format!("{}/file", server.address) } });
        Ok(json!({
            "version": version,
            "notes": "What is <b>new</b>\r\nand what \u{202e}is not",
            "pub_date": "2026-11-20T09:30:00Z",
            "platforms": platforms,
        }))
    }

    fn key_file(&self) -> String {
        self.folder.join(format!("{}.key", self.name)).display().to_string()
    }
}

/// What announces versions and has their files.
pub struct Server {
    address: String,
    desk: Arc<Desk>,
}

#[derive(Default)]
struct Desk {
    pages: Mutex<HashMap<String, Vec<u8>>>,
    asked: Mutex<Vec<String>>,
    hesitates: Mutex<Duration>,
    closed: AtomicBool,
}

impl Server {
    pub fn start() -> Result<Self, Box<dyn Error>> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = format!("http://{}", listener.local_addr()?);
        let desk = Arc::<Desk>::default();
        let own = desk.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let desk = own.clone();
                // Whoever goes away in the middle has had enough.
                std::thread::spawn(move || drop(desk.answer(&stream)));
            }
        });
        Ok(Self { address, desk })
    }

    /// Where versions are announced.
    pub fn latest(&self) -> String {
        format!("{}/latest.json", self.address)
    }

    pub fn announce(&self, release: &Value) {
        self.put("/latest.json", release.to_string().into_bytes());
    }

    /// From now on the file is not there any more.
    pub fn forget_file(&self) {
        lock(&self.desk.pages).remove("/file");
    }

    /// Waits so long before each sixteenth of a mebibyte.
    pub fn hesitate(&self, pause: Duration) {
        *lock(&self.desk.hesitates) = pause;
    }

    /// Hangs up on everybody from now on.
    pub fn close(&self) {
        self.desk.closed.store(true, Ordering::SeqCst);
    }

    /// The heads of all requests so far.
    pub fn asked(&self) -> Vec<String> {
        lock(&self.desk.asked).clone()
    }

    fn put(&self, path: &str, body: Vec<u8>) {
        lock(&self.desk.pages).insert(path.to_owned(), body);
    }
}

impl Desk {
    fn answer(&self, stream: &TcpStream) -> std::io::Result<()> {
        if self.closed.load(Ordering::SeqCst) {
            return Ok(());
        }
        let lines = BufReader::new(stream).lines().map_while(Result::ok);
        let head = lines.take_while(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
        let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
        lock(&self.asked).push(head);
        let body = lock(&self.pages).get(&path).cloned();
        let status = if body.is_some() { "200 OK" } else { "404 Not Found" };
        let body = body.unwrap_or_default();
        let mut stream = stream;
        write!(stream, "HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len())?;
        for part in body.chunks(64 * 1024) {
            let pause = *lock(&self.hesitates);
            std::thread::sleep(pause);
            stream.write_all(part)?;
        }
        Ok(())
    }
}

fn signer(words: &[&str]) -> Result<(), Box<dyn Error>> {
    let tauri = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/.bin/tauri");
    let said = Command::new(tauri).arg("signer").args(words).output()?;
    if said.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&said.stderr).into()) }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
