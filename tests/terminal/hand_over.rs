//! The hand-over page in a real browser, on a host that serves files and knows nothing.

use crate::browser::{Browser, Look};
use crate::desk::Desk;
use crate::gateway::{Gateway, KEY, SECRET};
use crate::host::Host;

fn host(desk: &Desk) -> Host {
    let said = desk.run(&["callback", "page"], "");
    assert_eq!(said.code, 0, "{said:?}");
    Host::serve(said.stdout)
}

fn value(browser: &mut Browser) -> String {
    browser.run("document.getElementById('address').value").as_str().expect("a text").to_owned()
}

fn link(browser: &mut Browser) -> String {
    browser.run("document.getElementById('open').getAttribute('href')").as_str().expect("a link").to_owned()
}

#[test]
fn it_opens_sellerkey_and_shows_the_whole_address_to_copy() {
    let desk = Desk::with(crate::desk::Keychain::NoBus);
    let host = host(&desk);
    let mut browser = Browser::start(&desk);
    let state = format!("sk1.{}", "0a".repeat(32));
    let address = host.url(&format!("/callback?shop=7&code=3_524880_AbC-d.e_f&state={state}"));
    browser.open(&address);
    let page = browser.sees();
    assert!(page.contains("Open Sellerkey") && !page.contains("Scripts are off"), "{page}");
    assert_eq!(
        link(&mut browser),
        format!("sellerkey://oauth/callback?code=3_524880_AbC-d.e_f&state={state}")
    );
    assert_eq!(value(&mut browser), address);

    browser.click("#address");
    assert_eq!(browser.run("String(getSelection())"), address.as_str(), "a click selects all of it");
    browser.run("document.body.append(document.createElement('textarea'))");
    browser.press("Control+c");
    browser.click("body > textarea");
    browser.press("Control+v");
    assert_eq!(browser.run("document.querySelector('body > textarea').value"), address.as_str());
    browser.run("document.querySelector('body > textarea').value = ''");
    browser.click("#copy");
    assert_eq!(browser.text("#copy"), "Copied");
    browser.click("body > textarea");
    browser.press("Control+v");
    assert_eq!(browser.run("document.querySelector('body > textarea').value"), address.as_str());
    assert_eq!(browser.troubles(), [""; 0]);

    browser.click("#open");
    assert_eq!(browser.asked(), link(&mut browser).as_str(), "its policy lets the link be followed");
}

#[test]
fn without_a_code_there_is_nothing_to_hand_over() {
    let desk = Desk::with(crate::desk::Keychain::NoBus);
    let host = host(&desk);
    let mut browser = Browser::start(&desk);
    for query in [
        "",
        "?",
        "?code=&state=sk1.0",
        "?code=3_1_x",
        "?state=sk1.0",
        "?code=a&code=b&state=sk1.0",
        "?code=a&state=sk1.0&state=sk1.1",
        "#code=a&state=b",
    ] {
        browser.open(&host.url(&format!("/callback{query}")));
        let page = browser.sees();
        assert!(page.contains("Nothing to hand over") && !page.contains("Open Sellerkey"), "{query}: {page}");
        assert_eq!(link(&mut browser), "sellerkey://oauth/callback", "{query}");
    }
    assert_eq!(browser.troubles(), [""; 0]);
}

#[test]
fn hostile_values_stay_text() {
    let desk = Desk::with(crate::desk::Keychain::NoBus);
    let host = host(&desk);
    let mut browser = Browser::start(&desk);
    let long = "a".repeat(8000);
    for hostile in [
        "<script>window.broken=1</script>",
        "\"><img src=x onerror=window.broken=1>",
        "'-window.broken-'",
        "javascript:window.broken=1",
        "</textarea><script>window.broken=1</script>",
        "x&state=&\n\u{0}\u{202e}#",
        long.as_str(),
    ] {
        let encoded: String = url_encoded(hostile);
        let address = host.url(&format!("/callback?code={encoded}&state=sk1.{encoded}"));
        browser.open(&address);
        browser.click("#address");
        let link = link(&mut browser);
        assert!(link.starts_with("sellerkey://oauth/callback?code="), "{link}");
        let read = browser.run("[...new URLSearchParams(document.getElementById('open').search)]");
        assert_eq!(read, serde_json::json!([["code", hostile], ["state", format!("sk1.{hostile}")]]));
        assert_eq!(value(&mut browser), address);
        assert_eq!(browser.run("typeof window.broken"), "undefined", "{hostile}");
        assert_eq!(browser.run("document.querySelectorAll('script, img, textarea').length"), 2, "{hostile}");
    }
    assert_eq!(browser.troubles(), [""; 0]);
}

#[test]
fn its_policy_lets_nothing_else_run_or_leave() {
    let desk = Desk::with(crate::desk::Keychain::NoBus);
    let host = host(&desk);
    let mut browser = Browser::start(&desk);
    let attempts = [
        (
            "script",
            "(() => { const s = document.createElement('script'); s.textContent = 'window.broken = 1'; document.body.append(s); return window.broken ?? 'blocked' })()",
            1.into(),
        ),
        ("fetch", "fetch('/plain').then(() => 'sent', () => 'blocked')", serde_json::Value::from("sent")),
        (
            "image",
            "new Promise((done) => { const i = new Image(); i.onload = () => done('sent'); i.onerror = () => done('blocked'); i.src = '/dot.svg' })",
            "sent".into(),
        ),
        (
            "handler",
            "(() => { document.body.setAttribute('onclick', 'window.clicked = 1'); document.body.click(); return window.clicked ?? 'blocked' })()",
            1.into(),
        ),
        (
            "style",
            "(() => { document.body.setAttribute('style', 'color: red'); return document.body.style.color || 'blocked' })()",
            "red".into(),
        ),
    ];
    browser.open(&host.url("/plain"));
    for (name, attempt, allowed) in &attempts {
        assert_eq!(browser.run(attempt), *allowed, "{name} works where there is no policy");
    }
    browser.troubles();
    browser.open(&host.url("/callback?code=3_1_x&state=sk1.0"));
    for (name, attempt, _) in &attempts {
        assert_eq!(browser.run(attempt), "blocked", "{name}");
        let troubles = browser.troubles();
        assert!(
            troubles.iter().any(|trouble| trouble.contains("Content Security Policy")),
            "{name}: {troubles:?}"
        );
    }
}

#[test]
fn with_scripts_off_the_address_bar_has_everything() {
    let desk = Desk::with(crate::desk::Keychain::NoBus);
    let host = host(&desk);
    let mut browser = Browser::start(&desk);
    let address = host.url("/callback?code=3_1_x&state=sk1.0");
    browser.open_as(&address, Look { scripts: false, ..Look::default() });
    let page = browser.sees();
    assert!(page.contains("Copy the whole address of this page from the address bar"), "{page}");
    assert!(!page.contains("Open Sellerkey") && !page.contains("Nothing to hand over"), "{page}");
    assert_eq!(browser.address(), address);
}

#[test]
fn it_fits_a_telephone_by_day_and_by_night() {
    let desk = Desk::with(crate::desk::Keychain::NoBus);
    let host = host(&desk);
    let mut browser = Browser::start(&desk);
    let mut grounds = Vec::new();
    for dark in [false, true] {
        let look = Look { dark, width: 390, ..Look::default() };
        browser.open_as(&host.url(&format!("/callback?code=3_1_x&state=sk1.{}", "0".repeat(64))), look);
        assert_eq!(browser.run("document.documentElement.scrollWidth"), 390);
        grounds.push(browser.run("getComputedStyle(document.body).backgroundColor"));
    }
    assert_eq!(grounds, ["rgb(246, 246, 244)", "rgb(25, 24, 23)"]);
}

#[test]
fn from_the_authorize_page_by_way_of_it_to_the_waiting_program() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    let host = host(&desk);
    let callback = host.url("/callback");
    let words = ["app", "add", "Shop", "--key", KEY, "--platform", &gateway.url, "--callback", &callback];
    desk.json(&[&words[..], &["--answers", "hand-over", "--secret-stdin"]].concat(), &format!("{SECRET}\n"));
    let mut browser = Browser::start(&desk);
    let mut running = desk.start(&["--json", "connect", "--no-browser", "--store", "Handed over"]);
    browser.open(&running.authorize_url());
    browser.click("[data-testid=account-2]");
    browser.click("[data-testid=authorize]");
    browser.lands(&callback);
    running.types(&value(&mut browser));
    let connected = running.succeeds();
    assert_eq!(
        (&connected["store"]["name"], &connected["store"]["account_id"]),
        (&"Handed over".into(), &"4655207781".into())
    );
    assert_eq!(browser.troubles(), [""; 0]);
}

fn url_encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |text, byte| text + &format!("%{byte:02X}"))
}
