//! docs/recipes/php.md, run by PHP and its own web server.

use std::time::{Duration, Instant};

use crate::connected::Connected;
use crate::desk::{Running, run};
use crate::gateway::{free_port, get};
use crate::recipes::Shop;
use crate::recipes_running::{Receiving, finds_the_token_in_its_environment};

#[test]
fn a_php_page_answers_with_the_token_that_is_delivered_at_that_moment() {
    let at = Connected::with(&["Sunrise"]);
    let shop = Shop::of("php", &at);
    shop.does("file delivery");
    let host = format!("127.0.0.1:{}", free_port());
    let mut php = shop.command("php");
    php.args(["-S", &host, "orders.php"]);
    let _server = Running::start(php);
    let end = Instant::now() + Duration::from_secs(20);
    while std::net::TcpStream::connect(&host).is_err() {
        assert!(Instant::now() < end, "it does not listen");
        std::thread::sleep(Duration::from_millis(20));
    }
    let page = || get(&format!("http://{host}/"));
    let first = page();
    assert_eq!((first.status, first.body.as_str()), (200, "alive\n"), "{first:?}");
    at.days_pass(16);
    at.desk.json(&["renew", "--all", "--due"], "");
    at.days_pass(15);
    let later = page();
    assert_eq!((later.status, later.body.as_str()), (200, "alive\n"), "{later:?}");
    at.ends("Sunrise");
    at.days_pass(31);
    let dead = page();
    assert!(dead.status == 502 && dead.body.contains("IllegalAccessToken"), "{dead:?}");
}

#[test]
fn a_php_job_asks_sellerkey_before_and_after_a_renewal() {
    let at = Connected::with(&["Sunrise"]);
    let shop = Shop::of("php", &at);
    let job = "require 'token.php'; require 'aliexpress.php'; \
               call('aliexpress.ds.member.benefit.get', token()); echo 'alive';";
    let asked = || {
        let mut php = shop.command("php");
        php.args(["-r", job]);
        run(php, "")
    };
    assert_eq!(asked().stdout, "alive\n");
    at.days_pass(31);
    let said = asked();
    assert_eq!((said.code, said.stdout.as_str()), (0, "alive\n"), "{said:?}");
    at.desk.json(&["forget", "Sunrise", "--yes"], "");
    let said = asked();
    let words = format!("{}{}", said.stdout, said.stderr);
    assert!(words.contains("exit code 3") && words.contains("store-not-found"), "{words}");
}

#[test]
fn a_php_job_finds_the_token_in_its_environment_before_and_after_a_renewal() {
    let at = Connected::with(&["Sunrise"]);
    let shop = Shop::of("php", &at);
    assert!(shop.block("job.php").contains("ALIEXPRESS_ACCESS_TOKEN"));
    finds_the_token_in_its_environment(&at, &shop);
}

#[test]
fn a_php_receiver_takes_what_is_signed_and_new_and_keeps_it_whole() {
    let at = Connected::with(&["Sunrise"]);
    let shop = Shop::of("php", &at);
    let mut receiving = Receiving::start(&at, shop, 401, &["php", "-S", "HOST", "receiver.php"]);
    receiving.shop.does("deliver");
    receiving.holds();
}
