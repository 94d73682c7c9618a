//! `KeePassXC` as the keychain. Unlike gnome-keyring it asks a person before it searches, and before a program reads.

use std::fs;
use std::io::Write;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::connected::sunrise;
use crate::desk::{Desk, Keychain, PASSWORD, run};
use crate::gateway::SECRET;

/// A database whose one group is open to other programs, as a person chooses in its settings.
const DATABASE: &str = "<KeePassFile><Meta><CustomData><Item><Key>FDO_SECRETS_EXPOSED_GROUP</Key>\
    <Value>{11223344-5566-7788-99aa-bbccddeeff00}</Value></Item></CustomData></Meta>\
    <Root><Group><UUID>ESIzRFVmd4iZqrvM3e7/AA==</UUID><Name>Root</Name></Group></Root></KeePassFile>";

struct KeePassXc(Child);

impl KeePassXc {
    /// With an open database, which is made where there is none.
    fn open(desk: &Desk, asks_before_it_is_read: bool) -> Self {
        let settings = format!(
            "[General]\nUpdateCheckMessageShown=true\n[GUI]\nCheckForUpdates=false\n[FdoSecrets]\nEnabled=true\n\
             ShowNotification=false\nConfirmDeleteItem=false\nConfirmAccessItem={asks_before_it_is_read}\n"
        );
        fs::create_dir_all(desk.path("config/keepassxc")).expect("a folder");
        fs::write(desk.path("config/keepassxc/keepassxc.ini"), settings).expect("settings");
        let database = desk.path("home/keys.kdbx");
        if !database.exists() {
            fs::write(desk.path("keys.xml"), DATABASE).expect("a file");
            let mut import = desk.command("keepassxc-cli");
            import.args(["import", "--set-password"]).arg(desk.path("keys.xml")).arg(&database);
            assert_eq!(run(import, &format!("{PASSWORD}\n{PASSWORD}\n")).code, 0);
        }
        let mut started = of(desk);
        started.arg("--pw-stdin").arg(database).stdin(Stdio::piped());
        let mut running = Self(started.spawn().expect("keepassxc: ./x test installs it"));
        writeln!(running.0.stdin.take().expect("its input"), "{PASSWORD}").expect("typed");
        until(|| locked(desk).contains("false"));
        running
    }

    /// It writes its file a moment after it was changed, and before it is locked.
    fn lock(desk: &Desk) {
        let said = of(desk).arg("--lock").status().expect("keepassxc");
        assert!(said.success());
        until(|| locked(desk).contains("true"));
    }
}

impl Drop for KeePassXc {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn of(desk: &Desk) -> Command {
    let mut command = desk.command("keepassxc");
    // One runs for each folder of temporary files.
    command.env("QT_QPA_PLATFORM", "offscreen").env("TMPDIR", desk.path("run"));
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// What its collection says of itself, if it is there.
fn locked(desk: &Desk) -> String {
    let mut ask = desk.command("gdbus");
    ask.args(["call", "--session", "--dest", "org.freedesktop.secrets", "--object-path"]);
    ask.args(["/org/freedesktop/secrets/collection/keys", "--method", "org.freedesktop.DBus.Properties.Get"]);
    ask.args(["org.freedesktop.Secret.Collection", "Locked"]);
    run(ask, "").stdout
}

fn until(happens: impl Fn() -> bool) {
    let end = Instant::now() + Duration::from_secs(20);
    while !happens() {
        assert!(Instant::now() < end, "it does not come to that");
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn desk() -> (Desk, KeePassXc) {
    let desk = Desk::with(Keychain::Absent);
    let keychain = KeePassXc::open(&desk, false);
    (desk, keychain)
}

#[test]
fn it_keeps_what_it_is_given_and_forgets_it() {
    let (desk, keychain) = desk();
    let (desk, _gateway, token) = sunrise(desk);
    KeePassXc::lock(&desk);
    drop(keychain);
    let _keychain = KeePassXc::open(&desk, false);
    assert_eq!(desk.json(&["token", "Sunrise"], "")["access_token"], token.as_str());
    desk.json(&["renew", "Sunrise"], "");
    assert_ne!(desk.json(&["token", "Sunrise"], "")["access_token"], token.as_str());
    assert_eq!(desk.secret_tool().matches("attribute.username = store-").count(), 1);
    desk.json(&["forget", "Sunrise", "--yes"], "");
    assert_eq!(desk.secret_tool().matches("attribute.username = store-").count(), 0);
}

#[test]
fn nobody_is_asked_in_the_background_while_it_is_locked() {
    let (desk, keychain) = desk();
    let (desk, _gateway, token) = sunrise(desk);
    KeePassXc::lock(&desk);
    let monitor = desk.overhear_keychain();
    let add = ["app", "add", "Second", "--key", "7", "--secret-stdin"];
    let table: [&[&str]; 4] =
        [&add, &["token", "Sunrise"], &["check", "Sunrise"], &["forget", "Sunrise", "--yes"]];
    for words in table {
        desk.fails(words, SECRET, 5, "keychain-locked");
    }
    monitor.signal("TERM");
    let traffic = monitor.ends().stdout;
    assert!(traffic.contains("member=ReadAlias"), "the monitor hears what is asked");
    for question in ["SearchItems", "Unlock", "Prompt"] {
        assert!(!traffic.contains(&format!("member={question}")), "{question} opens a window there");
    }
    drop(keychain);
    let _keychain = KeePassXc::open(&desk, false);
    assert_eq!(desk.json(&["token", "Sunrise"], "")["access_token"], token.as_str(), "nothing was deleted");
}

#[test]
fn what_it_shows_only_after_a_yes_is_refused_in_the_background_and_not_said_to_be_locked() {
    let (desk, keychain) = desk();
    let (desk, _gateway, _token) = sunrise(desk);
    KeePassXc::lock(&desk);
    drop(keychain);
    let _keychain = KeePassXc::open(&desk, true);
    let said = desk.fails(&["token", "Sunrise"], "", 5, "keychain-denied");
    assert!(said["error"]["message"].as_str().is_some_and(|text| text.contains("asks a person")), "{said}");
}
