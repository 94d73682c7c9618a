//! docs/recipes/n8n.md: the deliveries, and the code of the Code nodes in Node, with stand-ins for what n8n puts around it. No
//! n8n runs here.

use std::fs;

use crate::connected::Connected;
use crate::recipes::Shop;
use crate::recipes_running::Receiving;

/// A Webhook node with *Raw Body*, a Code node, and static data that is kept when a run went well.
const AROUND: &str = r#"
const { createServer } = require("node:http");
const { existsSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const path = process.env.STATIC_DATA;
const AsyncFunction = (async () => {}).constructor;
const node = (file) =>
  new AsyncFunction("$input", "$env", "$getWorkflowStaticData", "require", readFileSync(file, "utf8"));
const kept = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
let before = existsSync(path) ? readFileSync(path, "utf8") : "";
const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const around = { helpers: { getBinaryDataBuffer: async () => Buffer.concat(parts) } };
  const $input = { first: () => ({ json: { headers: request.headers } }) };
  const other = request.method === "GET";
  try {
    const run = node(other ? "others.js" : "code.js");
    const items = await run.call(around, $input, process.env, () => kept, require);
    const text = JSON.stringify(kept);
    if (text !== before) {
      writeFileSync(`${path}.new`, text, { mode: 0o600 });
      renameSync(`${path}.new`, path);
      before = text;
    }
    response.end(JSON.stringify(items));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.listen(process.env.PORT, "127.0.0.1");
"#;

#[test]
fn the_code_node_takes_what_is_signed_and_new_and_others_find_it() {
    let at = Connected::with(&["Sunrise"]);
    let shop = Shop::of("n8n", &at);
    fs::write(shop.path("around.cjs"), AROUND).expect("a file");
    fs::write(shop.path("code.js"), shop.block("code node")).expect("a file");
    fs::write(shop.path("others.js"), shop.block("code node of others")).expect("a file");
    let data = format!("STATIC_DATA={}", shop.path("tokens/sunrise.json").display());
    let mut receiving = Receiving::start(&at, shop, 500, &["env", &data, "node", "around.cjs"]);
    assert_eq!(at.desk.run(&["deliver", "Sunrise"], "").code, 0);
    let items: serde_json::Value = serde_json::from_str(&receiving.asked()).expect("items");
    assert_eq!(items[0]["json"]["access_token"], at.token("Sunrise").as_str());
    receiving.holds();
}

#[test]
fn the_file_for_n8n_is_json_with_the_newest_token() {
    let at = Connected::with(&["Sunrise"]);
    let shop = Shop::of("n8n", &at);
    shop.does("file delivery");
    let token = || -> String {
        let text = fs::read_to_string(shop.path("tokens/sunrise.json")).expect("delivered");
        let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        value["access_token"].as_str().expect("a token").to_owned()
    };
    let first = token();
    assert_eq!(first, at.token("Sunrise"));
    at.days_pass(16);
    at.desk.json(&["renew", "--all", "--due"], "");
    assert!(token() == at.token("Sunrise") && token() != first);
}
