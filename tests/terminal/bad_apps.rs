//! Apps and names as people mistype them: a clear sentence, a cure, and nothing lost.

use crate::desk::{Desk, Keychain, run};
use crate::gateway::{Gateway, KEY, SECRET, authorize, free_callback, get};

fn add<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["app", "add", "Shop", "--secret-stdin"], more].concat()
}

#[test]
fn keys_secrets_callbacks_and_platforms_that_cannot_be() {
    let desk = Desk::new();
    let table: &[(&[&str], &str, &str)] = &[
        (&["--key", " "], SECRET, "key-empty"),
        (&["--key", "52 48"], SECRET, "key-character"),
        (&["--key", "52\u{7}48"], SECRET, "key-character"),
        (&["--key", KEY], "", "secret-empty"),
        (&["--key", KEY], " \n\t\n", "secret-empty"),
        (&["--key", KEY], "the\u{0}Secret", "secret-character"),
        (&["--key", KEY], "the Secret", "secret-character"),
        (&["--key", KEY, "--callback", "backend.example/callback"], SECRET, "callback-not-url"),
        (&["--key", KEY, "--callback", ""], SECRET, "callback-not-url"),
        (&["--key", KEY, "--callback", "https://b.example/#/callback"], SECRET, "callback-fragment"),
        (&["--key", KEY, "--callback", "https://me@b.example/"], SECRET, "callback-contains"),
        (&["--key", KEY, "--callback", "https://b.example/?state=1"], SECRET, "callback-contains"),
        (&["--key", KEY, "--callback", "javascript:alert(1)"], SECRET, "callback-scheme"),
        (&["--key", KEY, "--callback", "sellerkey://elsewhere"], SECRET, "callback-elsewhere"),
        (&["--key", KEY, "--platform", "ebay"], SECRET, "platform-unknown"),
        (&["--key", KEY, "--platform", "http://localhost:8080"], SECRET, "platform-insecure"),
        (&["--key", KEY, "--platform", "http://api-sg.aliexpress.com"], SECRET, "platform-insecure"),
        (&["--key", KEY, "--platform", "https://gateway.example/?a=b"], SECRET, "platform-extra"),
    ];
    for (words, secret, error) in table {
        let said = desk.fails(&add(words), secret, 2, error);
        assert!(!said.to_string().contains("the Secret") && !said.to_string().contains(SECRET), "{said}");
    }
    desk.fails(&["app", "add", " ", "--key", KEY, "--secret-stdin"], SECRET, 2, "name-invalid");
    desk.fails(&["app", "add", "Shop", "--key", KEY], "", 2, "secret-source");
    desk.fails(&["app", "add", "Shop"], "", 2, "usage");
    assert_eq!(desk.json(&["app", "list"], "")["apps"].as_array().map(Vec::len), Some(0));
    assert!(!desk.secret_tool().contains("Sellerkey"), "no secret stays behind");
}

#[test]
fn padding_is_cut_off_and_said() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    let words = ["--key", &format!(" {KEY}\t"), "--platform", &gateway.url].map(str::to_owned);
    let words: Vec<_> = words.iter().map(String::as_str).collect();
    let said = desk.run(&add(&words), &format!("  {SECRET}\r\n\n"));
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.stderr.contains("White space around the secret was cut off"), "{said:?}");
    assert_eq!(desk.json(&["app", "check", "Shop"], "")["check"], "good");
}

#[test]
fn a_wrong_secret_or_key_is_found_before_an_authorization_is_spent() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    let words = ["--key", KEY, "--platform", &gateway.url, "--callback", &free_callback()].map(str::to_owned);
    let words: Vec<_> = words.iter().map(String::as_str).collect();
    desk.json(&add(&words), "anotherSecret");
    for command in [&["app", "check", "Shop"][..], &["connect", "--no-browser"]] {
        let said = desk.fails(command, "", 7, "gateway-refused");
        assert_eq!(said["error"]["params"]["answer"], "IncompleteSignature");
        assert!(said["error"]["cure"].as_str().is_some_and(|cure| cure.contains("app secret")), "{said}");
    }
    assert_eq!(desk.json(&["app", "list"], "")["apps"][0]["problem"], "IncompleteSignature");

    desk.json(&["app", "edit", "Shop", "--secret-stdin"], SECRET);
    assert_eq!(desk.json(&["app", "check", "Shop"], "")["check"], "good");
    desk.json(&["app", "edit", "Shop", "--key", "1"], "");
    let said = desk.fails(&["connect", "--no-browser"], "", 7, "gateway-refused");
    assert!(
        said["error"]["params"]["answer"]
            .as_str()
            .is_some_and(|code| code.eq_ignore_ascii_case("InvalidAppKey"))
    );
    let asked = |path: &str| gateway.requests().iter().any(|request| request["path"] == path);
    assert!(!asked("/oauth/authorize") && asked("/auth/token/create"), "only dry runs were made");
}

#[test]
fn names_that_are_taken_and_things_that_are_in_use() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    gateway.add_app(&desk, &free_callback());
    desk.fails(&["app", "add", "SHOP", "--key", "7", "--secret-stdin"], "other", 2, "name-taken");
    desk.json(&["app", "add", "Second", "--key", "7", "--secret-stdin"], "other");
    desk.fails(&["app", "edit", "Second", "--rename", "shop"], "", 2, "name-taken");
    desk.fails(&["connect"], "", 2, "app-several");
    desk.json(&["app", "remove", "Second"], "");
    for (account, name) in [(1, "Sunrise"), (2, "Nordic")] {
        let mut running = desk.start(&["--json", "connect", "--no-browser", "--store", name]);
        get(&authorize(&running.authorize_url(), account));
        running.succeeds();
    }
    desk.fails(&["rename", "Nordic", "sunrise"], "", 2, "name-taken");
    desk.fails(&["rename", "Nordic", "a\nb"], "", 2, "name-invalid");
    desk.fails(&["app", "remove", "Shop"], "", 2, "app-in-use");
    desk.fails(&["app", "edit", "Shop", "--key", "7"], "", 2, "app-key-in-use");
    desk.fails(&["forget", "Nordic"], "", 2, "confirmation-needed");
    for store in ["Sunrise", "Nordic"] {
        desk.json(&["token", store], "");
    }
    for command in
        [&["token", "Nobody"][..], &["check", "Nobody"], &["status", "Nobody"], &["activity", "Nobody"]]
    {
        desk.fails(command, "", 3, "store-not-found");
    }
    desk.fails(&["connect", "Nobody"], "", 3, "app-not-found");
    desk.fails(&["import", "Nobody"], "{}", 3, "app-not-found");
}

#[test]
fn nothing_there_yet_is_said_with_what_to_do() {
    let desk = Desk::with(Keychain::NoBus);
    desk.fails(&["connect"], "", 3, "app-none");
    let said = desk.run(&["status"], "");
    assert!(said.code == 0 && said.stderr.contains("sellerkey connect"), "{said:?}");
    for words in
        [&["--json", "frobnicate"][..], &["--json", "status", "--within", "soon"], &["--json", "sign"]]
    {
        desk.run(words, "").failed(2, "usage");
    }
    desk.fails(&["sign", "--path", "/rest/auth/token/create", "--secret-stdin"], "s", 2, "path-prefix");
    desk.fails(&["sign", "--path", "auth", "--secret-stdin"], "s", 2, "path-no-slash");
    desk.fails(&["sign", "--param", "novalue", "--secret-stdin"], "s", 2, "param");
    let both = run(desk.sellerkey(&["sign", "--app", "Shop", "--secret-stdin"]), "s");
    assert_eq!(both.code, 2, "{both:?}");
}
