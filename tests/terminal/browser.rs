//! Chromium, as a person's hand and eye.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::desk::{Desk, Running};

/// A running Chromium with one page.
pub struct Browser(Option<Running>);

/// How a page is looked at.
#[derive(Clone, Copy)]
pub struct Look {
    pub scripts: bool,
    pub dark: bool,
    pub width: u16,
    /// Takes certificates that nobody vouches for.
    pub trusting: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self { scripts: true, dark: false, width: 1200, trusting: false }
    }
}

impl Browser {
    pub fn start(desk: &Desk) -> Self {
        let modules = tools().join("node/node_modules");
        assert!(
            modules.join("playwright-core").exists(),
            "playwright-core is missing under target/tools/node: run ./x test, which installs it"
        );
        let mut command = desk.command("node");
        command.env("NODE_PATH", modules).env("TMPDIR", desk.path("cache"));
        command.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/terminal/browser.js")).arg(chromium());
        Self(Some(Running::start(command)))
    }

    /// Opens an address in a fresh profile.
    pub fn open(&mut self, url: &str) {
        self.open_as(url, Look::default());
    }

    pub fn open_as(&mut self, url: &str, look: Look) {
        let Look { scripts, dark, width, trusting } = look;
        let look = json!({ "scripts": scripts, "dark": dark, "width": width, "trusting": trusting });
        self.does(&json!({ "job": "open", "url": url, "look": look }));
    }

    /// Clicks what a CSS selector finds.
    pub fn click(&mut self, selector: &str) {
        self.does(&json!({ "job": "click", "selector": selector }));
    }

    pub fn press(&mut self, key: &str) {
        self.does(&json!({ "job": "press", "key": key }));
    }

    /// Waits until the address begins so, and gives all of it.
    pub fn lands(&mut self, start: &str) -> String {
        string(self.does(&json!({ "job": "lands", "start": start })))
    }

    pub fn address(&mut self) -> String {
        string(self.does(&json!({ "job": "address" })))
    }

    /// Where the page last asked the browser to go, whether or not anything answers there.
    pub fn asked(&mut self) -> Value {
        self.does(&json!({ "job": "asked" }))
    }

    /// The text that can be seen.
    pub fn sees(&mut self) -> String {
        self.text("body")
    }

    pub fn text(&mut self, selector: &str) -> String {
        string(self.does(&json!({ "job": "text", "selector": selector })))
    }

    /// Runs a script in the page.
    pub fn run(&mut self, script: &str) -> Value {
        self.does(&json!({ "job": "run", "script": script }))
    }

    /// What pages and the browser complained of since the last time.
    pub fn troubles(&mut self) -> Vec<String> {
        serde_json::from_value(self.does(&json!({ "job": "troubles" }))).expect("texts")
    }

    fn does(&mut self, job: &Value) -> Value {
        let driver = self.0.as_mut().expect("it runs");
        driver.types(&job.to_string());
        let mut answer: Value = serde_json::from_str(&driver.line()).expect("an answer");
        assert!(answer["error"].is_null(), "{job}: {}", answer["error"]);
        answer["value"].take()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let Some(mut driver) = self.0.take() else { return };
        if !std::thread::panicking() {
            driver.ends_input();
            driver.ends();
        }
    }
}

/// Where `x` puts what others wrote.
pub fn tools() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/tools")
}

fn chromium() -> PathBuf {
    let path = std::env::var_os("PATH").expect("a PATH");
    let found = ["chromium", "chromium-browser", "google-chrome"]
        .iter()
        .find_map(|name| std::env::split_paths(&path).map(|at| at.join(name)).find(|file| file.exists()));
    found.expect("Chromium is missing: run ./x test, which installs it")
}

fn string(value: Value) -> String {
    serde_json::from_value(value).expect("a text")
}
