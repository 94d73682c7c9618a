//! What a sandbox with a state file still knows after a restart.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that panics has failed")]

mod common;

use std::path::Path;

use common::*;
use iop_sandbox::{Options, Sandbox, StartError, StateError};

fn options(state: &Path) -> Options {
    Options { state: Some(state.to_owned()), ..Options::default() }
}

#[tokio::test]
async fn grants_and_used_codes_survive_and_no_secret_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let state = folder.path().join("state.json");
    let sandbox = start_with(options(&state)).await;
    let used = code(&sandbox, "500101", 1).await;
    let body = create(&sandbox, "500101", &used).await.json();
    let unused = code(&sandbox, "500101", 3).await;
    sandbox.stop().await;

    let written = std::fs::read_to_string(&state).expect("a file");
    let (access, refresh_token) = (text(&body, "access_token"), text(&body, "refresh_token"));
    for secret in [access, refresh_token, &used, &unused, "helloworld"] {
        assert!(!written.contains(secret), "{secret}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&state).expect("a file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    let sandbox = start_with(options(&state)).await;
    let app = sandbox.apps()[0].clone();
    let who = [("method", "aliexpress.ds.member.benefit.get"), ("access_token", access)];
    assert_eq!(business(&sandbox, &app, &who).await.code(), "0");
    assert_eq!(refresh(&sandbox, "500101", refresh_token).await.code(), "0");
    assert_eq!(create(&sandbox, "500101", &used).await.code(), "InvalidCode");
    assert_eq!(create(&sandbox, "500101", &unused).await.code(), "0");
}

#[tokio::test]
async fn a_dropped_sandbox_frees_its_file_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let state = folder.path().join("state.json");
    let sandbox = start_with(options(&state)).await;
    let error = Sandbox::start(options(&state)).await.expect_err("the file is in use");
    assert!(matches!(error, StartError::State(StateError::InUse { .. })), "{error}");
    let token = text(&grant(&sandbox, "500101", 1).await, "refresh_token").to_owned();
    drop(sandbox);
    let sandbox = start_with(options(&state)).await;
    assert_eq!(refresh(&sandbox, "500101", &token).await.code(), "0");
}

#[tokio::test]
async fn a_damaged_file_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let state = folder.path().join("state.json");
    std::fs::write(&state, "{\"schema\":1,\"led").expect("a file");
    let error = Sandbox::start(options(&state)).await.expect_err("a damaged file");
    assert!(error.to_string().contains("damaged"), "{error}");
    assert_eq!(std::fs::read_to_string(&state).expect("a file"), "{\"schema\":1,\"led");
}

#[cfg(unix)]
#[tokio::test]
async fn what_cannot_be_written_has_not_happened() {
    let folder = tempfile::tempdir().expect("a folder");
    let inner = folder.path().join("inner");
    std::fs::create_dir(&inner).expect("a folder");
    let sandbox = start_with(options(&inner.join("state.json"))).await;
    let code = code(&sandbox, "500101", 1).await;
    let away = folder.path().join("away");
    std::fs::rename(&inner, &away).expect("moved");
    assert_eq!(create(&sandbox, "500101", &code).await.code(), "SystemError");
    std::fs::rename(&away, &inner).expect("moved back");
    assert_eq!(create(&sandbox, "500101", &code).await.code(), "0");
}
