//! Folders, disks and ports that are not as they should be.

use std::net::TcpListener;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::process::Command;

use crate::desk::{Desk, Keychain, run};
use crate::gateway::{Gateway, KEY, SECRET, free_callback};

const NOBODY: u32 = 65_534;

fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|me| me.uid() == 0)
}

/// `sellerkey` as a user to whom modes mean something, on a folder of that user's.
fn as_ordinary_user(desk: &Desk, words: &[&str]) -> Command {
    let program = desk.path("sellerkey");
    std::fs::copy(env!("CARGO_BIN_EXE_sellerkey"), &program).expect("a copy");
    if !is_root() {
        let mut command = desk.command(program);
        command.args(words);
        return command;
    }
    std::fs::set_permissions(desk.path(""), std::fs::Permissions::from_mode(0o755)).expect("a mode");
    let mut command = desk.command("setpriv");
    let user = NOBODY.to_string();
    command.args(["--reuid", &user, "--regid", &user, "--clear-groups"]).arg(program).args(words);
    command
}

#[test]
fn a_data_folder_that_cannot_be_written() {
    let desk = Desk::with(Keychain::NoBus);
    let folder = desk.path("locked");
    std::fs::create_dir(&folder).expect("a folder");
    if is_root() {
        chown(&folder, Some(NOBODY), Some(NOBODY)).expect("an owner");
    }
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o500)).expect("a mode");
    let mut command = as_ordinary_user(&desk, &["--json", "status"]);
    command.env("SELLERKEY_HOME", folder.join("below"));
    let said = run(command, "");
    assert_eq!(
        said.failed(1, "folder-read-only")["error"]["params"]["path"],
        folder.join("below").display().to_string()
    );

    let file = desk.path("file");
    std::fs::write(&file, "a letter").expect("a file");
    let mut command = desk.sellerkey(&["--json", "status"]);
    command.env("SELLERKEY_HOME", &file);
    run(command, "").failed(1, "folder-unusable");
    assert_eq!(std::fs::read_to_string(&file).expect("there"), "a letter");
}

/// What `sudo` in a user's folder would do: refused before anything is made there.
#[test]
fn a_folder_of_another_user() {
    let desk = Desk::with(Keychain::NoBus);
    let (mut command, folder) = if is_root() {
        let folder = desk.path("theirs");
        std::fs::create_dir(&folder).expect("a folder");
        chown(&folder, Some(NOBODY), Some(NOBODY)).expect("an owner");
        (desk.sellerkey(&["--json", "status"]), folder)
    } else {
        // An ordinary user's nearest foreign folder that is there.
        (desk.sellerkey(&["--json", "status"]), "/root".into())
    };
    let home = if is_root() { folder.join("sellerkey") } else { folder.clone() };
    command.env("SELLERKEY_HOME", &home);
    run(command, "").failed(1, "folder-foreign");
    assert!(!is_root() || !home.exists(), "nothing was made there");
}

#[test]
fn a_full_disk_loses_nothing() {
    let desk = Desk::new();
    let folder = desk.path("small");
    std::fs::create_dir(&folder).expect("a folder");
    let script = "set -e
        mount -t tmpfs -o size=512k,mode=700 small \"$SELLERKEY_HOME\"
        echo \"$SECRET\" | \"$SELLERKEY\" --json app add First --key 1 --secret-stdin
        cat /dev/zero > \"$SELLERKEY_HOME/filler\" 2>/dev/null || true
        echo \"$SECRET\" | \"$SELLERKEY\" --json app add Second --key 2 --secret-stdin && exit 9 || echo \"exit $?\" >&2
        rm \"$SELLERKEY_HOME/filler\"
        \"$SELLERKEY\" --json app list";
    let mut command = desk.command("unshare");
    command.arg("--mount");
    if !is_root() {
        command.arg("--map-root-user");
    }
    command.args(["sh", "-c", script]).env("SELLERKEY_HOME", &folder).env("SECRET", SECRET);
    command.env("SELLERKEY", env!("CARGO_BIN_EXE_sellerkey"));
    let said = run(command, "");
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.stderr.contains("\"code\":\"disk-full\"") && said.stderr.contains("exit 1"), "{said:?}");
    let list = said.stdout.lines().last().unwrap_or_default();
    assert!(list.contains("\"First\"") && !list.contains("\"Second\""), "{said:?}");
    assert_eq!(
        desk.secret_tool().matches("username = app-").count(),
        1,
        "the second secret is not left behind"
    );
}

#[test]
fn a_registry_of_a_newer_version_or_none_at_all() {
    let desk = Desk::with(Keychain::NoBus);
    assert_eq!(desk.run(&["status"], "").code, 0);
    let path = desk.data().join("registry.sqlite3");
    assert_eq!(std::fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o600);
    assert_eq!(std::fs::metadata(desk.data()).expect("there").permissions().mode() & 0o777, 0o700);
    let registry = rusqlite::Connection::open(&path).expect("the registry");
    registry.pragma_update(None, "user_version", 99).expect("a version");
    registry.pragma_update(None, "journal_mode", "DELETE").expect("one file");
    drop(registry);
    let before = std::fs::read(&path).expect("there");
    desk.fails(&["status"], "", 1, "registry-newer");
    assert!(std::fs::read(&path).expect("there") == before, "it was left alone");
    std::fs::write(&path, "a letter to a friend, longer than any header of a file").expect("written");
    desk.fails(&["status"], "", 1, "registry-damaged");
    assert!(std::fs::read_to_string(&path).expect("there").starts_with("a letter"));
}

#[test]
fn a_loopback_port_that_is_taken() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    let callback = free_callback();
    gateway.add_app(&desk, &callback);
    let host = callback.trim_start_matches("http://").trim_end_matches("/callback");
    let _taken = TcpListener::bind(host).expect("the port");
    let said = desk.run(&["--json", "connect", "--no-browser"], "");
    said.failed(1, "port-taken");
    assert!(said.stdout.is_empty(), "no authorization is begun: {said:?}");
}

#[test]
fn without_a_browser_the_address_is_printed_and_said() {
    let desk = Desk::new();
    let gateway = Gateway::start(&desk);
    gateway.add_app(&desk, &free_callback());
    let mut running = desk.start(&["--json", "connect"]);
    assert!(running.authorize_url().contains(&format!("client_id={KEY}")));
    running.hears("No browser could be opened here");
    running.interrupt();
    running.ends().failed(8, "cancelled");
}
