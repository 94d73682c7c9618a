//! What can stand on a desk: a session bus, a keychain, a browser.

use std::{
    error::Error,
    fs,
    io::Write,
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::{Map, Value, json};

use crate::PATIENCE;
use crate::desk::{Environment, Running};

/// A session bus that starts nothing by itself: a second keychain daemon would know no password.
pub fn bus_configuration(home: &Path) -> Result<String, Box<dyn Error>> {
    let file = home.join("bus.conf");
    let text = format!(
        "<busconfig><type>session</type><listen>unix:dir={}</listen><auth>EXTERNAL</auth>\
         <policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>\
         <allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>",
        home.display()
    );
    fs::write(&file, text)?;
    Ok(format!("--config-file={}", file.display()))
}

/// A real gnome-keyring on this desk's bus, its login collection open.
pub fn start_keyring(environment: &Environment) -> Result<Running, Box<dyn Error>> {
    let at_desk = |program: &str| {
        let mut command = Command::new(program);
        command.envs(environment.iter().cloned());
        command
    };
    let mut daemon = at_desk("gnome-keyring-daemon");
    daemon.args(["--foreground", "--unlock", "--components=secrets"]);
    let mut child = daemon.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    child.stdin.take().ok_or("no input")?.write_all(b"a password")?;
    let keyring = Running::child(child);
    let give_up = Instant::now() + PATIENCE;
    loop {
        let mut ask = at_desk("gdbus");
        ask.args(["call", "--session", "--dest", "org.freedesktop.secrets", "--object-path"]);
        ask.args([
            "/org/freedesktop/secrets",
            "--method",
            "org.freedesktop.Secret.Service.ReadAlias",
            "default",
        ]);
        if String::from_utf8_lossy(&ask.output()?.stdout).contains("collection") {
            return Ok(keyring);
        }
        if Instant::now() > give_up {
            return Err("gnome-keyring does not start".into());
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Links open in Chromium, in a profile of the desk's own, as the system's own tools find it. Nothing outside of the
/// home is touched: what a person allows in the browser's dialog stands in the profile, where no policy is needed.
pub fn make_browser_the_default(home: &Path, port: u16, origins: &[&str]) -> Result<(), Box<dyn Error>> {
    let find =
        |name: &&str| Command::new("which").arg(name).output().is_ok_and(|found| found.status.success());
    let browser = ["chromium", "chromium-browser", "google-chrome"].into_iter().find(|name| find(name));
    let browser = browser.ok_or("Chromium is missing: ./x test installs it")?;
    let profile = home.join("profile");
    fs::create_dir_all(profile.join("Default"))?;
    let allowed: Map<String, Value> =
        origins.iter().map(|origin| ((*origin).to_owned(), json!({ "sellerkey": true }))).collect();
    let preferences = json!({ "protocol_handler": { "allowed_origin_protocol_pairs": allowed } });
    fs::write(profile.join("Default/Preferences"), preferences.to_string())?;

    let script = home.join("browser");
    let flags = "--no-sandbox --disable-gpu --disable-quic --no-first-run --no-default-browser-check \
        --disable-background-networking --disable-component-update --disable-sync --disable-default-apps \
        --password-store=basic";
    let text = format!(
        "#!/bin/sh\nexec {browser} {flags} --remote-debugging-port={port} --user-data-dir={} \"$@\" 2>/dev/null\n",
        profile.display()
    );
    fs::write(&script, text)?;
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755))?;
    let applications = home.join("data/applications");
    fs::create_dir_all(&applications)?;
    fs::create_dir_all(home.join("config"))?;
    let entry = format!(
        "[Desktop Entry]\nType=Application\nName=Browser\nExec={} %u\nMimeType=x-scheme-handler/http;x-scheme-handler/https;\n",
        script.display()
    );
    fs::write(applications.join("test-browser.desktop"), entry)?;
    let defaults = "[Default Applications]\nx-scheme-handler/http=test-browser.desktop\nx-scheme-handler/https=test-browser.desktop\ntext/html=test-browser.desktop\n";
    Ok(fs::write(home.join("config/mimeapps.list"), defaults)?)
}
