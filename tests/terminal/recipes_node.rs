//! docs/recipes/node.md, run by Node.

use crate::connected::Connected;
use crate::recipes::Shop;
use crate::recipes_running::{
    Receiving, finds_the_token_in_its_environment, goes_on_by_asking, goes_on_with_a_file,
};

#[test]
fn a_node_worker_goes_on_with_the_delivered_file() {
    let at = Connected::with(&["Sunrise"]);
    let shop = Shop::of("node", &at);
    shop.does("file delivery");
    // It imports aliexpress.mjs and token-file.mjs.
    for file in ["aliexpress.mjs", "token-file.mjs", "worker.mjs"] {
        assert!(shop.path(file).exists());
    }
    goes_on_with_a_file(&at, &shop, shop.start("node", "worker.mjs"));
}

#[test]
fn a_node_worker_goes_on_by_asking_sellerkey() {
    let at = Connected::with(&["Sunrise"]);
    let shop = Shop::of("node", &at);
    assert!(shop.block("token.mjs").contains("export async function token"));
    shop.changes("worker.mjs", "\"./token-file.mjs\"", "\"./token.mjs\"");
    goes_on_by_asking(&at, shop.start("node", "worker.mjs"));
}

#[test]
fn a_node_job_finds_the_token_in_its_environment_before_and_after_a_renewal() {
    let at = Connected::with(&["Sunrise"]);
    let shop = Shop::of("node", &at);
    assert!(shop.block("job.mjs").contains("process.env.ALIEXPRESS_ACCESS_TOKEN"));
    finds_the_token_in_its_environment(&at, &shop);
}

#[test]
fn why_there_is_no_token_is_said_by_node() {
    let at = Connected::with(&["Sunrise"]);
    let shop = Shop::of("node", &at);
    shop.changes("worker.mjs", "\"./token-file.mjs\"", "\"./token.mjs\"");
    at.desk.json(&["forget", "Sunrise", "--yes"], "");
    let mut worker = shop.start("node", "worker.mjs");
    let line = worker.line();
    assert!(line.contains("exit code 3") && line.contains("store-not-found"), "{line}");
}

#[test]
fn a_node_receiver_takes_what_is_signed_and_new_and_keeps_it_whole() {
    let at = Connected::with(&["Sunrise"]);
    let shop = Shop::of("node", &at);
    assert!(shop.block("deliver").contains("sellerkey deliver Sunrise"));
    let mut receiving = Receiving::start(&at, shop, 401, &["node", "receiver.mjs"]);
    receiving.shop.does("deliver");
    receiving.holds();
}
