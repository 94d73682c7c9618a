//! Deliveries in the window: the question that no web view can answer, and what comes of it.

use std::error::Error;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use fantoccini::{Client, Locator};

use crate::Outcome;
use crate::dialog::Dialog;
use crate::keyboard::{ENTER, ESCAPE, TAB};
use crate::steps::{click, count, find, furnished, reads, until};
use crate::terminal::{connected_in_terminal, tokens};

#[tokio::test(flavor = "multi_thread")]
async fn a_token_goes_to_a_file_only_where_a_person_says_so_outside_of_the_page() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    connected_in_terminal(&desk, &sandbox).await?;
    let (_program, window) = desk.open().await?;
    let file = desk.home().join("token");
    begin(&window).await?;
    click(&window, "delivery-kind-file").await?;
    find(&window, "delivery-path").await?.send_keys(&file.display().to_string()).await?;

    // Enter is the default's, which is Cancel; so is Escape.
    for key in [ENTER, ESCAPE] {
        click(&window, "delivery-save").await?;
        let dialog = Dialog::comes(&desk).await?;
        tokio::time::sleep(Duration::from_millis(500)).await;
        assert!(!file.exists(), "nothing goes anywhere before");
        dialog.press(&[key]).await?;
        find(&window, "delivery-not-added").await?;
        assert!(!file.exists());
        count(&window, "delivery", 0).await?;
    }

    click(&window, "delivery-save").await?;
    Dialog::comes(&desk).await?.press(&[TAB, ENTER]).await?;
    find(&window, "delivery-added").await?;
    let [token] = &tokens(&desk)?[..] else { return Err("one store".into()) };
    assert_eq!(std::fs::read_to_string(&file)?, *token);
    click(&window, "nav-stores").await?;
    reads(&window, "delivery-line", "Delivered to token").await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_asks_by_itself_adds_nothing_while_nobody_answers() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    connected_in_terminal(&desk, &sandbox).await?;
    let (_program, window) = desk.open().await?;
    find(&window, "store-card").await?;
    let file = desk.home().join("token");
    let asked = window.execute(ASK_BY_ITSELF, vec![file.display().to_string().into()]).await?;
    assert!(asked.is_null());
    let dialog = Dialog::comes(&desk).await?;
    // The second one got no at once, as one dialog is open.
    until("the second gets no", async || {
        let answers = window.execute("return window.answers.length", vec![]).await?;
        Ok((answers == 1).then_some(()))
    })
    .await?;
    dialog.press(&[ESCAPE]).await?;
    until("the first gets no", async || {
        let names = window.execute("return window.answers.map(({ name }) => name)", vec![]).await?;
        Ok((names == serde_json::json!([null, null])).then_some(()))
    })
    .await?;
    assert!(!file.exists());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_webhook_that_fails_is_late_on_the_card_until_it_takes_the_token() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    connected_in_terminal(&desk, &sandbox).await?;
    let (_program, window) = desk.open().await?;
    let (address, accepts) = receiver()?;
    begin(&window).await?;
    click(&window, "delivery-kind-webhook").await?;
    find(&window, "delivery-address").await?.send_keys(&address).await?;
    click(&window, "delivery-save").await?;
    Dialog::comes(&desk).await?.press(&[TAB, ENTER]).await?;
    reads(&window, "delivery-added", "clipboard").await?;
    reads(&window, "delivery-failure", "500").await?;
    click(&window, "nav-stores").await?;
    reads(&window, "delivery-line", "Not delivered to 127.0.0.1").await?;
    accepts.store(true, Ordering::SeqCst);
    click(&window, "try-now").await?;
    reads(&window, "delivery-line", "Delivered to 127.0.0.1").await?;
    window.find(Locator::Css("[data-testid=store-card] h2 a")).await?.click().await?;
    click(&window, "remove-delivery").await?;
    click(&window, "ask-yes").await?;
    count(&window, "delivery", 0).await
}

const ASK_BY_ITSELF: &str = "
    const { invoke } = window.__TAURI_INTERNALS__;
    const [path] = arguments;
    window.answers = [];
    invoke('overview').then(({ stores: [{ id }] }) => {
        for (const name of ['one', 'two']) {
            const place = { kind: 'file', path, mode: '600', owner: '', format: 'raw', variable: '' };
            const delivery = { name, place, secret: null, now: true };
            invoke('add_delivery', { store: id, delivery }).then((answer) => window.answers.push(answer));
        }
    });
";

async fn begin(window: &Client) -> Outcome {
    find(window, "store-card").await?;
    window.find(Locator::Css("[data-testid=store-card] h2 a")).await?.click().await?;
    click(window, "add-delivery").await
}

/// A backend that answers 500, until it is told to accept.
fn receiver() -> Result<(String, Arc<AtomicBool>), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = format!("http://{}/hooks/token", listener.local_addr()?);
    let accepts = Arc::<AtomicBool>::default();
    let told = accepts.clone();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut head = [0; 4096];
            let _ = stream.read(&mut head);
            let status = if told.load(Ordering::SeqCst) { "200 OK" } else { "500 No" };
            let _ = write!(stream, "HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        }
    });
    Ok((address, accepts))
}
