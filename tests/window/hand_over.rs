//! The hand-over page, as the window saves it, on a host that serves files: its button brings the code to the window.

use std::{
    error::Error,
    fs,
    io::{BufRead, BufReader, Write},
    net::TcpListener,
};

use crate::Outcome;
use crate::desk::free_port;
use crate::steps::{
    authorize, begin, click, confirmed, find, furnished_with, handler_is_registered, type_app,
};

#[tokio::test(flavor = "multi_thread")]
async fn the_page_that_was_saved_opens_the_window_from_the_browser() -> Outcome {
    // A name that leads to this computer in Chromium, and is no loopback callback.
    let host = format!("http://shop.localhost:{}", free_port()?);
    let (desk, sandbox, port) = furnished_with(&[&host]).await?;
    let (_program, window) = desk.open().await?;
    type_app(&window, &sandbox, &format!("{host}/callback")).await?;
    click(&window, "answers-hand-over").await?;
    click(&window, "save-page").await?;
    let saved = desk.home().join("sellerkey.html");
    let said = window.wait().at_most(crate::PATIENCE);
    said.for_element(fantoccini::Locator::XPath("//p[contains(., 'sellerkey.html')]")).await?;
    serve(&host, fs::read_to_string(saved)?)?;
    click(&window, "app-save").await?;
    find(&window, "connect-now").await?;
    handler_is_registered(&desk).await?;

    begin(&window).await?;
    let page = authorize(&desk, port, 2).await?;
    assert!(
        page.url.starts_with(&host) && page.text.contains("Open Sellerkey"),
        "{}: {}",
        page.url,
        page.text
    );
    confirmed(&window).await
}

/// A host of somebody's, which knows nothing, as long as the test runs.
fn serve(host: &str, page: String) -> Result<(), Box<dyn Error>> {
    let port = host.rsplit(':').next().ok_or("no port")?.parse::<u16>()?;
    let listener = TcpListener::bind(("127.0.0.1", port))?;
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let page = page.clone();
            std::thread::spawn(move || {
                let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
                // A browser opens connections in advance that it may never use.
                while lines.next().is_some_and(|line| !line.is_empty()) {}
                let length = page.len();
                let _ = write!(
                    stream,
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{page}"
                );
            });
        }
    });
    Ok(())
}
