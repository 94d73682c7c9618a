//! The agent: a running program that hands tokens to the others of its user, and renews them.

use std::io::{Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::connected::sunrise;
use crate::desk::{Desk, Running, run};
use crate::gateway::Gateway;

/// A desk with a store, its token and its id.
fn connected() -> (Desk, Gateway, String, String) {
    let (desk, gateway, token) = sunrise(Desk::new());
    let id = desk.json(&["status"], "")["stores"][0]["id"].as_str().expect("an id").to_owned();
    (desk, gateway, token, id)
}

fn agent(desk: &Desk) -> Running {
    let mut agent = desk.start(&["--json", "agent"]);
    assert!(agent.line().contains("agent.sock"));
    agent
}

/// What the agent at this socket answers about a store.
pub fn asked(socket: &Path, id: &str) -> String {
    let mut stream = UnixStream::connect(socket).expect("an agent");
    writeln!(stream, "{}", json!({ "store": id, "least_s": 0 })).expect("asked");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer
}

#[test]
fn it_hands_a_token_out_where_the_asker_has_no_keychain() {
    let (desk, _gateway, token, id) = connected();
    let _agent = agent(&desk);
    let mut without = desk.sellerkey(&["token", "Sunrise"]);
    without.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    let said = run(without, "");
    assert_eq!((said.code, said.stdout.trim_end()), (0, token.as_str()), "{said:?}");
    let socket = desk.data().join("agent.sock");
    assert_eq!(std::fs::metadata(&socket).expect("there").permissions().mode() & 0o777, 0o600);
    let mut quickest = Duration::MAX;
    for _ in 0..20 {
        let begun = Instant::now();
        assert!(asked(&socket, &id).contains(&token));
        quickest = quickest.min(begun.elapsed());
    }
    println!("the agent answers in {quickest:?}");
    assert!(quickest < Duration::from_millis(5), "{quickest:?}");
}

#[test]
fn another_user_gets_nothing() {
    let (desk, _gateway, token, id) = connected();
    let _agent = agent(&desk);
    // The folder is closed to others; here it is opened, so that the agent itself has to refuse.
    for folder in ["", "data", "data/sellerkey"] {
        let open = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(desk.path(folder), open).expect("a mode");
    }
    let socket = desk.data().join("agent.sock");
    std::fs::set_permissions(&socket, std::fs::Permissions::from_mode(0o666)).expect("a mode");
    // A connection that is closed in one's face is as good an answer as none.
    let script = format!(
        r#"import socket, sys
s = socket.socket(socket.AF_UNIX)
s.connect(sys.argv[1])
try:
    s.sendall(b'{{"store":"{id}","least_s":0}}\n')
    print("got", s.recv(4096))
except ConnectionError:
    print("got", b"")"#
    );
    let ask = |command: &mut std::process::Command| {
        command.args(["/usr/bin/python3", "-c", &script]).arg(&socket).output().expect("setpriv and python3")
    };
    let own = ask(std::process::Command::new("env").env_remove("PYTHONHOME"));
    assert!(String::from_utf8_lossy(&own.stdout).contains(&token), "{own:?}");
    if !own_user_is_root() {
        println!("another user can only be had by root: not tested here");
        return;
    }
    let other = ask(std::process::Command::new("setpriv").args(["--reuid=65534", "--clear-groups"]));
    let said = String::from_utf8_lossy(&other.stdout);
    assert!(said.contains("got b''"), "{other:?}");
}

#[test]
fn a_socket_of_another_user_is_not_asked() {
    let (desk, _gateway, token, _) = connected();
    let _agent = agent(&desk);
    if !own_user_is_root() {
        println!("a file of another user can only be had by root: not tested here");
        return;
    }
    let socket = desk.data().join("agent.sock");
    let ask = || {
        let mut without = desk.sellerkey(&["token", "Sunrise"]);
        without.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        run(without, "")
    };
    assert_eq!(ask().stdout.trim_end(), token);
    std::os::unix::fs::chown(&socket, Some(65534), None).expect("another owner");
    let said = ask();
    assert_eq!((said.code, said.stdout.as_str()), (5, ""), "{said:?}");
}

#[test]
fn there_is_one_and_a_killed_one_leaves_no_trace_that_matters() {
    let (desk, _gateway, token, _) = connected();
    let first = agent(&desk);
    desk.fails(&["agent"], "", 2, "agent-another");
    first.signal("KILL");
    first.ends();
    assert!(desk.data().join("agent.sock").exists(), "what was killed cleans nothing up");
    assert_eq!(desk.json(&["token", "Sunrise"], "")["access_token"], token.as_str(), "and is not waited for");
    let second = agent(&desk);
    second.signal("TERM");
    assert_eq!(second.ends().code, 0);
    assert!(!desk.data().join("agent.sock").exists());
}

#[test]
fn it_renews_what_is_due_and_hands_the_new_one_out() {
    let (desk, gateway, token, _) = connected();
    gateway.advance(27 * 86_400);
    desk.run(&["app", "check", "Shop"], "");
    let _agent = agent(&desk);
    let end = Instant::now() + Duration::from_secs(10);
    loop {
        let row = &desk.json(&["status"], "")["stores"][0];
        if row["state"] == "connected" {
            break;
        }
        assert!(Instant::now() < end, "{row}");
        std::thread::sleep(Duration::from_millis(50));
    }
    let new = desk.json(&["token", "Sunrise"], "")["access_token"].as_str().expect("a token").to_owned();
    assert_ne!(new, token);
}

fn own_user_is_root() -> bool {
    let id = std::process::Command::new("id").arg("-u").output().expect("id");
    id.stdout.starts_with(b"0\n")
}
