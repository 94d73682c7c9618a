//! Every command of the guides for sellers and integrators, run from top to bottom as they stand there, with a browser
//! that authorizes at once.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::desk::{Desk, Running, run};
use crate::gateway::{Gateway, SECRET, free_port};

/// The lines that a person is told to type.
fn commands(guide: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(guide);
    let text = fs::read_to_string(path).expect("a guide");
    let blocks = text.split("```console\n").skip(1).filter_map(|rest| rest.split("```").next());
    let lines: Vec<_> = blocks
        .flat_map(str::lines)
        .map(|line| line.strip_prefix("$ ").expect("a command").to_owned())
        .collect();
    assert!(lines.len() > 8, "{guide}: {lines:?}");
    lines
}

/// A desk whose PATH has `sellerkey`, and a browser. Where `app add` would ask a person for the secret, it is given, and
/// the platform is the gateway.
fn desk_with(gateway: Option<&str>) -> (Desk, String) {
    let desk = Desk::new();
    let folder = desk.path("bin");
    fs::create_dir(&folder).expect("a folder");
    let real = env!("CARGO_BIN_EXE_sellerkey");
    let asked = gateway.map(|gateway| {
        format!(
            "case \"$1 $2 $*\" in *--secret-stdin*) ;; 'app add '*) \
             printf {SECRET} | {real} \"$@\" --platform {gateway} --secret-stdin; exit $? ;; esac\n"
        )
    });
    let program = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::write(&path, format!("#!/bin/sh\n{text}")).expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("a mode");
    };
    program("sellerkey", &format!("{}exec {real} \"$@\"\n", asked.unwrap_or_default()));
    program("xdg-open", "curl --silent --location --output /dev/null \"$1&sandbox_account=1\" &\n");
    let path = format!("{}:{}", folder.display(), std::env::var("PATH").expect("a PATH"));
    (desk, path)
}

fn follows(desk: &Desk, path: &str, lines: &[String]) {
    for line in lines {
        let mut shell = desk.command("sh");
        // A browser is opened where there is a screen for it.
        shell.args(["-c", line]).env("PATH", path).env("DISPLAY", ":0");
        let said = run(shell, "");
        assert_eq!(said.code, 0, "{line}: {said:?}");
    }
}

#[test]
fn a_seller_who_follows_the_guide_gets_there() {
    let beside = Desk::with(crate::desk::Keychain::NoBus);
    let gateway = Gateway::start(&beside);
    let (desk, path) = desk_with(Some(&gateway.url));
    let port = free_port().to_string();
    let lines: Vec<_> = commands("sellers.md").iter().map(|line| line.replace("17653", &port)).collect();
    follows(&desk, &path, &lines);
    assert_eq!(desk.json(&["status"], "")["stores"], serde_json::json!([]), "nothing is left at the end");
    assert!(
        gateway.requests().iter().any(|one| one["path"] == "/auth/token/create" && one["answer_code"] == "0")
    );
}

#[test]
fn an_integrator_who_follows_the_guide_gets_there() {
    let (desk, path) = desk_with(None);
    let ports = ["17653", "18080", "18081"].map(|port| (port, free_port().to_string()));
    let own = |line: &String| ports.iter().fold(line.clone(), |line, (port, free)| line.replace(port, free));
    let lines: Vec<_> = commands("integrators.md").iter().map(own).collect();
    let (sandbox, rest) = lines.split_first().expect("commands");
    let mut shell = desk.command("sh");
    shell.args(["-c", &format!("exec {sandbox}")]).env("PATH", &path);
    let _sandbox = Running::start(shell);
    let end = Instant::now() + Duration::from_secs(20);
    while std::net::TcpStream::connect(format!("127.0.0.1:{}", ports[2].1)).is_err() {
        assert!(Instant::now() < end, "the sandbox does not start");
        std::thread::sleep(Duration::from_millis(20));
    }
    follows(&desk, &path, rest);
    let status = desk.json(&["status", "Sunrise"], "");
    assert_eq!(status["stores"][0]["state"], "connected");
}
