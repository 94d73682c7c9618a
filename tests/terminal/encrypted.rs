//! A server without a keychain and without a bus: secrets in encrypted files, where somebody chose so, and never else.

use std::fs;

use crate::connected::sunrise;
use crate::desk::{Desk, Keychain};
use crate::gateway::SECRET;

pub const PASSPHRASE: &str = "a passphrase that nobody guesses";

/// A desk without a bus, whose secrets are to be in files.
pub fn server() -> Desk {
    let mut desk = Desk::with(Keychain::NoBus);
    let passphrase = desk.path("passphrase");
    fs::write(&passphrase, format!("{PASSPHRASE}\n")).expect("a file");
    desk.set("SELLERKEY_VAULT", "file");
    desk.set("SELLERKEY_VAULT_PASSPHRASE_FILE", passphrase);
    desk
}

#[test]
fn a_store_is_connected_checked_and_forgotten_with_no_bus_at_all() {
    let (desk, _gateway, token) = sunrise(server());
    assert_eq!(desk.json(&["check", "Sunrise"], "")["alive"], true);
    assert_eq!(desk.json(&["status"], "")["vault"], "file");
    let said = desk.run(&["status"], "");
    assert!(said.stderr.contains("encrypted file"), "{}", said.stderr);
    assert!(desk.holds(&[SECRET, &token, PASSPHRASE]).is_empty(), "nothing is in the clear");
    let items = fs::read_dir(desk.data().join("vault")).expect("a folder").count();
    assert_eq!(items, 4, "the key, the app and what is known of it, the store");
    desk.json(&["forget", "Sunrise", "--yes"], "");
    assert_eq!(fs::read_dir(desk.data().join("vault")).expect("a folder").count(), 3);
    desk.json(&["app", "remove", "Shop"], "");
    assert_eq!(fs::read_dir(desk.data().join("vault")).expect("a folder").count(), 1, "the key");
}

#[test]
fn the_key_is_worked_out_once_and_kept_where_nothing_stays() {
    let (mut desk, _gateway, token) = sunrise(server());
    let kept: Vec<_> = fs::read_dir(desk.path("run"))
        .expect("a folder")
        .map(|file| file.expect("a file").file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with("sellerkey-"))
        .collect();
    assert_eq!(kept.len(), 1, "{kept:?}");
    let begun = std::time::Instant::now();
    assert_eq!(desk.json(&["token", "Sunrise"], "")["access_token"], token.as_str());
    let quick = begun.elapsed();
    desk.set("XDG_RUNTIME_DIR", desk.path("nowhere"));
    let begun = std::time::Instant::now();
    assert_eq!(desk.json(&["token", "Sunrise"], "")["access_token"], token.as_str());
    assert!(quick * 3 < begun.elapsed(), "{quick:?} and {:?}", begun.elapsed());
}

#[test]
fn a_passphrase_that_is_wrong_or_missing_and_another_vault_are_said() {
    let (mut desk, _gateway, token) = sunrise(server());
    desk.set("XDG_RUNTIME_DIR", desk.path("nowhere"));
    let right = desk.path("passphrase");
    let wrong = desk.path("wrong");
    fs::write(&wrong, "another").expect("a file");
    desk.set("SELLERKEY_VAULT_PASSPHRASE_FILE", &wrong);
    desk.fails(&["token", "Sunrise"], "", 5, "passphrase-wrong");
    desk.set("SELLERKEY_VAULT_PASSPHRASE_FILE", desk.path("nowhere"));
    desk.fails(&["token", "Sunrise"], "", 5, "passphrase-unreadable");
    desk.set("SELLERKEY_VAULT_PASSPHRASE_FILE", "");
    desk.fails(&["token", "Sunrise"], "", 5, "passphrase-missing");
    desk.set("SELLERKEY_VAULT_PASSPHRASE_FILE", &right);
    desk.fails(&["--vault", "keychain", "token", "Sunrise"], "", 2, "vault-other-kind");
    desk.set("SELLERKEY_VAULT", "shoebox");
    desk.fails(&["status"], "", 2, "vault-unknown-kind");
    desk.set("SELLERKEY_VAULT", "");
    assert_eq!(desk.json(&["token", "Sunrise"], "")["access_token"], token.as_str(), "the folder knows");
}

#[test]
fn a_units_credential_is_a_passphrase() {
    let mut desk = Desk::with(Keychain::NoBus);
    let credentials = desk.path("credentials");
    fs::create_dir(&credentials).expect("a folder");
    fs::write(credentials.join("sellerkey-passphrase"), PASSPHRASE).expect("a file");
    desk.set("CREDENTIALS_DIRECTORY", credentials);
    let add = ["--vault", "file", "app", "add", "Shop", "--key", "7", "--secret-stdin"];
    desk.json(&add, SECRET);
    assert!(desk.data().join("vault/key.age").exists());
}

#[test]
fn nobody_gets_files_who_did_not_ask_for_them() {
    let desk = Desk::with(Keychain::NoBus);
    let add = ["app", "add", "Shop", "--key", "7", "--secret-stdin"];
    desk.fails(&add, SECRET, 5, "keychain-absent");
    assert!(!desk.data().join("vault").exists());
}
