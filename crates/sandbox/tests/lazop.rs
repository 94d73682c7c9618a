//! `lazop-sdk`, which others wrote, works with the sandbox unchanged, and signs as we do.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that panics has failed")]

mod common;

use std::path::{Path, PathBuf};
use std::process::Stdio;

use common::*;
use iop::{ApiPath, AppSecret, Interface, sign_pairs};
use serde_json::Value;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;

/// Runs `tests/lazop/drive.py` and gives what it printed. The SDK writes a log into its home.
async fn drive(secret: &str, arguments: &[&str]) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let home = tempfile::tempdir().expect("a folder");
    let mut python = Command::new(python(&root))
        .arg(root.join("tests/lazop/drive.py"))
        .args(arguments)
        .env("HOME", home.path())
        .env("NO_PROXY", "*")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("python");
    let mut stdin = python.stdin.take().expect("its input");
    stdin.write_all(secret.as_bytes()).await.expect("sent");
    drop(stdin);
    let done = python.wait_with_output().await.expect("its end");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).expect("text")
}

fn python(root: &Path) -> PathBuf {
    let tools = root.join("target/tools/python");
    let python = ["bin/python", "Scripts/python.exe"].map(|path| tools.join(path));
    python
        .into_iter()
        .find(|path| path.exists())
        .expect("lazop-sdk is missing under target/tools/python: run ./x test, which installs it")
}

#[tokio::test]
async fn the_sdk_creates_and_refreshes_tokens() {
    let sandbox = start().await;
    let gateway = sandbox.gateway();
    for method in ["POST", "GET"] {
        let code = code(&sandbox, "500102", 2).await;
        let created = drive("goodbyeworld", &["create", gateway, "500102", &code, method]).await;
        let created: Value = serde_json::from_str(&created).expect("JSON");
        assert_eq!((&created["code"], &created["user_id"]), (&"0".into(), &"4655207781".into()), "{created}");
        let token = text(&created, "refresh_token");
        let refreshed = drive("goodbyeworld", &["refresh", gateway, "500102", token, method]).await;
        let refreshed: Value = serde_json::from_str(&refreshed).expect("JSON");
        assert_eq!(refreshed["code"], "0", "{refreshed}");
        assert_ne!(refreshed["access_token"], created["access_token"]);
    }
}

#[tokio::test]
async fn the_sdks_form_in_parts_is_read() {
    let sandbox = start().await;
    let code = code(&sandbox, "500101", 1).await;
    let created = drive("helloworld", &["upload", sandbox.gateway(), "500101", &code]).await;
    assert_eq!(serde_json::from_str::<Value>(&created).expect("JSON")["code"], "0", "{created}");
}

#[tokio::test]
async fn the_sdk_with_another_secret_is_refused() {
    let sandbox = start().await;
    let answer = drive("wrong", &["create", sandbox.gateway(), "500101", "3_500101_x"]).await;
    let answer: Value = serde_json::from_str(&answer).expect("JSON");
    assert_eq!(answer["code"], "IncompleteSignature");
}

#[tokio::test]
async fn a_thousand_random_calls_have_the_sdks_sign() {
    let secret = AppSecret::new("helloworld-ü");
    let lines = drive(secret.expose(), &["signs", "20260101", "1000"]).await;
    let mut count = 0;
    for line in lines.lines() {
        let call: Value = serde_json::from_str(line).expect("JSON");
        let path = ApiPath::parse(text(&call, "path")).expect("a path");
        let parameters = call["parameters"].as_object().expect("an object");
        let mut pairs: Vec<_> =
            parameters.iter().map(|(name, value)| (name.as_str(), value.as_str().expect("text"))).collect();
        let ours = sign_pairs(&secret, &Interface::System(path), &mut pairs);
        assert!(ours.matches(text(&call, "sign")), "{line}");
        count += 1;
    }
    assert_eq!(count, 1000);
}
