//! docs/recipes/python.md, run by Python.

use crate::connected::Connected;
use crate::recipes::Shop;
use crate::recipes_running::{
    Receiving, finds_the_token_in_its_environment, goes_on_by_asking, goes_on_with_a_file,
};

#[test]
fn a_python_worker_goes_on_with_the_delivered_file() {
    let at = Connected::with(&["Sunrise"]);
    let shop = Shop::of("python", &at);
    shop.does("file delivery");
    // It imports these.
    for file in ["aliexpress.py", "token_file.py", "worker.py"] {
        assert!(shop.path(file).exists());
    }
    goes_on_with_a_file(&at, &shop, shop.start("python3", "worker.py"));
}

#[test]
fn a_python_worker_goes_on_by_asking_sellerkey() {
    let at = Connected::with(&["Sunrise"]);
    let shop = Shop::of("python", &at);
    assert!(shop.block("token_pull.py").contains("def token("));
    shop.changes("worker.py", "from token_file import", "from token_pull import");
    goes_on_by_asking(&at, shop.start("python3", "worker.py"));
}

#[test]
fn a_python_job_finds_the_token_in_its_environment_before_and_after_a_renewal() {
    let at = Connected::with(&["Sunrise"]);
    let shop = Shop::of("python", &at);
    assert!(shop.block("job.py").contains("ALIEXPRESS_ACCESS_TOKEN"));
    finds_the_token_in_its_environment(&at, &shop);
}

#[test]
fn why_there_is_no_token_is_said_by_python() {
    let at = Connected::with(&["Sunrise"]);
    let shop = Shop::of("python", &at);
    shop.changes("worker.py", "from token_file import", "from token_pull import");
    at.desk.json(&["forget", "Sunrise", "--yes"], "");
    let mut worker = shop.start("python3", "worker.py");
    let line = worker.line();
    assert!(line.contains("exit code 3") && line.contains("store-not-found"), "{line}");
}

#[test]
fn a_python_receiver_takes_what_is_signed_and_new_and_keeps_it_whole() {
    let at = Connected::with(&["Sunrise"]);
    let shop = Shop::of("python", &at);
    assert!(shop.block("receiver.py").contains("standardwebhooks"));
    let serve = shop.block("serve");
    let mut receiving = Receiving::start(&at, shop, 401, &["sh", "-c", &format!("exec {serve}")]);
    receiving.shop.does("deliver");
    receiving.holds();
}
