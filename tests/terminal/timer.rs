//! What is shipped for timers of the system.

use std::fs;
use std::path::Path;

use crate::desk::{Desk, Keychain, run};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

fn unit(name: &str) -> String {
    let path = Path::new(ROOT).join("packaging/systemd").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn systemd_takes_the_units_as_they_are() {
    let desk = Desk::with(Keychain::NoBus);
    let (service, timer) = (unit("sellerkey-renew.service"), unit("sellerkey-renew.timer"));
    let installed = "%h/.cargo/bin/sellerkey";
    assert!(service.contains(installed));
    // systemd looks whether the program is there.
    let service = service.replace(installed, env!("CARGO_BIN_EXE_sellerkey"));
    fs::write(desk.path("sellerkey-renew.service"), service).expect("written");
    fs::write(desk.path("sellerkey-renew.timer"), timer).expect("written");
    let agent = unit("sellerkey-agent.service").replace(installed, env!("CARGO_BIN_EXE_sellerkey"));
    fs::write(desk.path("sellerkey-agent.service"), agent).expect("written");
    let listener = unit("sellerkey-listen.service").replace(installed, env!("CARGO_BIN_EXE_sellerkey"));
    fs::write(desk.path("sellerkey-listen.service"), listener).expect("written");
    if !Path::new("/usr/bin/systemd-analyze").exists() {
        println!("skipped: there is no systemd-analyze here");
        return;
    }
    let mut verify = desk.command("systemd-analyze");
    verify.args(["verify", "--user", "--man=no"]);
    verify.args(
        [
            "sellerkey-renew.service",
            "sellerkey-renew.timer",
            "sellerkey-agent.service",
            "sellerkey-listen.service",
        ]
        .map(|name| desk.path(name)),
    );
    let said = run(verify, "");
    assert_eq!((said.code, said.stderr.as_str()), (0, ""), "{said:?}");

    let mut next = desk.command("systemd-analyze");
    next.args(["calendar", "--iterations=2", "*:0/15"]);
    assert_eq!(run(next, "").code, 0);
}

#[test]
fn the_timer_calls_what_there_is() {
    let service = unit("sellerkey-renew.service");
    let line = service.lines().find_map(|line| line.strip_prefix("ExecStart=")).expect("a command");
    let words: Vec<_> = line.split(' ').skip(1).collect();
    let desk = Desk::with(Keychain::NoBus);
    let said = desk.run(&words, "");
    assert_eq!(
        (said.code, said.stderr.as_str()),
        (0, "No token is due to be renewed.\n"),
        "with no keychain at all"
    );

    let agent = fs::read_to_string(Path::new(ROOT).join("packaging/launchd/app.sellerkey.renew.plist"));
    let agent = agent.expect("an agent");
    let strings = agent.split("<string>").skip(1).filter_map(|part| part.split("</string>").next());
    assert_eq!(strings.skip(2).take(words.len()).collect::<Vec<_>>(), words);
    let servers = fs::read_to_string(Path::new(ROOT).join("docs/servers.md")).expect("a document");
    assert!(servers.contains(&format!("sellerkey.exe\\\" {}\"", words.join(" "))), "the task of Windows");
}
