//! The least that asking a running program costs: one line to a Unix socket, and one back.
//! `bare-socket serve PATH` answers; `bare-socket PATH` asks.

use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::{UnixListener, UnixStream};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words = std::env::args().skip(1);
    let first = words.next().unwrap_or_default();
    if first == "serve" {
        let listener = UnixListener::bind(words.next().unwrap_or_default())?;
        for stream in listener.incoming() {
            let mut stream = stream?;
            let mut line = String::new();
            BufReader::new(stream.try_clone()?).read_line(&mut line)?;
            stream.write_all(format!("{{\"access_token\":\"{}\"}}\n", "5".repeat(80)).as_bytes())?;
        }
        return Ok(());
    }
    let mut stream = UnixStream::connect(first)?;
    stream.write_all(b"{\"store\":\"00000000-0000-4000-8000-000000000000\",\"least_s\":0}\n")?;
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line)?;
    std::io::stdout().write_all(line.as_bytes())?;
    std::process::exit(0)
}
