//! A web host of somebody's: it serves files and knows nothing.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};

const PLAIN: &str = "<!doctype html><title>Plain</title><link rel=icon href=data:,>";
const DOT: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>";

/// A host that answers as long as the test runs.
pub struct Host {
    port: u16,
}

impl Host {
    /// Serves a page at `/callback`, one without a policy at `/plain`, and an image.
    pub fn serve(page: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let page = page.clone();
                std::thread::spawn(move || answer(&stream, &page));
            }
        });
        Self { port }
    }

    /// An address there, under a name that is not this computer's: Chromium is told where to find it.
    pub fn url(&self, target: &str) -> String {
        format!("http://shop.example:{}{target}", self.port)
    }
}

fn answer(mut stream: &TcpStream, page: &str) {
    let mut reader = BufReader::new(stream);
    let mut first = String::new();
    let mut line = String::new();
    // A browser opens connections in advance that it may never use.
    while reader.read_line(&mut line).is_ok_and(|length| length > 2) {
        if first.is_empty() {
            first.clone_from(&line);
        }
        line.clear();
    }
    let path = first.split([' ', '?']).nth(1).unwrap_or_default();
    let (status, kind, body) = match path {
        "/callback" => ("200 OK", "text/html", page),
        "/plain" => ("200 OK", "text/html", PLAIN),
        "/dot.svg" => ("200 OK", "image/svg+xml", DOT),
        _ => ("404 Not Found", "text/plain", ""),
    };
    let _ = write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}; charset=utf-8\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
}
