//! The lines for a user's own backend, unchanged, in servers that spend every code that they are left with.

use std::fs;
use std::process::Command;

use crate::browser::{Browser, tools};
use crate::desk::{Desk, Keychain, Running};
use crate::gateway::{Gateway, KEY, SECRET, get};

const PATH: &str = "/api/aliexpress/callback";

/// A backend with our lines in it.
struct Backend {
    _running: Running,
    port: String,
    page: String,
}

impl Backend {
    fn express(desk: &Desk) -> Self {
        let server = "const express = require('express');\nconst app = express();\nLINES\
            app.get('/api/aliexpress/callback', (request, response) => response.send(`spent ${request.query.code}`));\n\
            app.listen(0, '127.0.0.1', function () { console.log(this.address().port); });\n";
        let server = server.replace("LINES", &lines(desk, "express"));
        let mut node = desk.command("node");
        node.env("NODE_PATH", tools().join("node/node_modules"));
        Self::start(desk, node, "server.js", &server)
    }

    fn flask(desk: &Desk) -> Self {
        let lines = format!("    {}", lines(desk, "flask").trim_end().replace('\n', "\n    "));
        let server = format!(
            "from flask import Flask, request, send_file\nfrom werkzeug.serving import make_server\n\
             app = Flask(__name__)\n@app.get('{PATH}')\ndef callback():\n{lines}\n    return 'spent ' + request.args['code']\n\
             server = make_server('127.0.0.1', 0, app)\nprint(server.port, flush=True)\nserver.serve_forever()\n"
        );
        Self::start(desk, desk.command(tools().join("python/bin/python")), "server.py", &server)
    }

    fn start(desk: &Desk, mut command: Command, name: &str, server: &str) -> Self {
        let folder = desk.path("home");
        let page = desk.run(&["callback", "page"], "").stdout;
        fs::write(folder.join("sellerkey.html"), &page).expect("a page");
        fs::write(folder.join(name), server).expect("a server");
        let mut running = Running::start({
            command.arg(folder.join(name)).current_dir(&folder);
            command
        });
        Self { port: running.line(), _running: running, page }
    }

    fn hands_on_what_is_ours_and_nothing_else(&self) {
        for (query, ours) in [
            ("code=3_1_x&state=sk1.ab", true),
            ("state=sk1.ab&code=3_1_x&spm=1", true),
            ("code=3_1_x&state=sk1.ab&state=theirs", true),
            ("code=3_1_x&state=theirs", false),
            ("code=3_1_x&state=theirs&state=sk1.ab", false),
            ("code=3_1_x&state=", false),
            ("code=3_1_x", false),
            ("code=3_1_x&state[]=sk1.ab", false),
            ("code=3_1_x&state[startsWith]=sk1.ab", false),
            ("code=3_1_x&state=SK1.ab", false),
            ("code=3_1_x&state=%20sk1.ab", false),
            ("code=3_1_x&state=theirs.sk1.", false),
        ] {
            let answer = get(&format!("http://127.0.0.1:{}{PATH}?{query}", self.port));
            assert_eq!(answer.status, 200, "{query}: {answer:?}");
            assert_eq!(answer.body == self.page, ours, "{query}: {}", answer.body);
            assert_eq!(answer.body == "spent 3_1_x", !ours, "{query}: {}", answer.body);
            let head = answer.head.to_lowercase();
            let fresh = head.contains("cache-control: no-store") || head.contains("cache-control: no-cache");
            assert!(!ours || (head.contains("content-type: text/html; charset=utf-8") && fresh), "{head}");
        }
    }
}

fn lines(desk: &Desk, framework: &str) -> String {
    let said = desk.run(&["callback", framework], "");
    assert_eq!(said.code, 0, "{said:?}");
    said.stdout
}

#[test]
fn express_hands_on_what_is_ours_and_spends_the_rest() {
    let desk = Desk::with(Keychain::NoBus);
    Backend::express(&desk).hands_on_what_is_ours_and_nothing_else();
}

#[test]
fn flask_hands_on_what_is_ours_and_spends_the_rest() {
    let desk = Desk::with(Keychain::NoBus);
    Backend::flask(&desk).hands_on_what_is_ours_and_nothing_else();
}

#[test]
fn a_store_is_connected_by_way_of_a_backend() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    let backend = Backend::express(&desk);
    let callback = format!("http://shop.example:{}{PATH}", backend.port);
    let words = ["app", "add", "Shop", "--key", KEY, "--platform", &gateway.url, "--callback", &callback];
    desk.json(&[&words[..], &["--answers", "backend", "--secret-stdin"]].concat(), &format!("{SECRET}\n"));
    let mut browser = Browser::start(&desk);
    let mut running = desk.start(&["--json", "connect", "--no-browser", "--store", "Handed on"]);
    browser.open(&running.authorize_url());
    browser.click("[data-testid=authorize]");
    let address = browser.lands(&callback);
    assert_eq!(browser.run("document.getElementById('address').value"), address.as_str());
    running.types(&address);
    assert_eq!(running.succeeds()["store"]["name"], "Handed on");
    assert_eq!(browser.troubles(), [""; 0]);
}
