//! docs/recipes/systemd.md: the units as `systemd-analyze` sees them, and what stands in them run by hand, with their
//! environment and their credentials. No systemd runs here.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::connected::{Connected, sunrise};
use crate::desk::{Running, run};
use crate::encrypted::{PASSPHRASE, server};
use crate::gateway::{KEY, SECRET};
use crate::recipes::Shop;
use crate::recipes_running::{calls, is_alive_from_now_on};

const UNITS: [&str; 6] = [
    "sellerkey-agent.service",
    "orders.service",
    "orders.timer",
    "shop.service",
    "shop-token.path",
    "shop-token.service",
];

/// A server's desk, and the recipe's files there: the agent's, the jobs', and the Python programs that they run.
fn connected() -> Connected {
    let (desk, gateway, _) = sunrise(server());
    Connected { gateway, desk }
}

/// The settings of this name in a unit.
fn settings<'a>(unit: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    unit.lines().filter_map(move |line| line.strip_prefix(name)?.strip_prefix('='))
}

/// What a unit's service would run, with what the unit gives it and nothing else.
fn service(at: &Connected, shop: &Shop<'_>, unit: &str) -> Command {
    let text = here(at, &shop.block(unit));
    let credentials = at.desk.path("credentials").join(unit);
    fs::create_dir_all(&credentials).expect("a folder");
    for credential in settings(&text, "LoadCredential") {
        let (name, path) = credential.split_once(':').expect("a name and a path");
        fs::copy(path, credentials.join(name)).unwrap_or_else(|error| panic!("{path}: {error}"));
    }
    let line = settings(&text, "ExecStart").next().expect("a command");
    let mut words = line.split(' ');
    let mut command = Command::new(words.next().expect("a program"));
    command.args(words).env_clear().env("PATH", "/usr/local/bin:/usr/bin:/bin").env("EVERY_S", "0.2");
    command.env("CREDENTIALS_DIRECTORY", &credentials).env("RUNTIME_DIRECTORY", at.desk.path("run"));
    for variable in settings(&text, "Environment") {
        let (name, value) = variable.split_once('=').expect("a name and a value");
        command.env(name, value.replace("%d", &credentials.display().to_string()));
    }
    for file in settings(&text, "EnvironmentFile") {
        let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"));
        command.envs(text.lines().filter_map(|line| line.split_once('=')));
    }
    command
}

/// Places of a server as they are at the desk.
fn here(at: &Connected, text: &str) -> String {
    let path = |part: &str| at.desk.path(part).display().to_string();
    text.replace("/usr/local/bin/sellerkey", env!("CARGO_BIN_EXE_sellerkey"))
        .replace("/var/lib/sellerkey", &at.desk.data().display().to_string())
        .replace("/etc/sellerkey/passphrase", &path("passphrase"))
        .replace("/etc/shop/app", &path("app.env"))
}

#[test]
fn systemd_takes_the_recipes_units_as_they_are() {
    let at = connected();
    let shop = Shop::of("systemd", &at);
    assert!(shop.path("shop-token.path").exists() && shop.path("orders.timer").exists());
    let folder = at.desk.path("units");
    fs::create_dir(&folder).expect("a folder");
    fs::write(at.desk.path("app.env"), "").expect("a file");
    for unit in UNITS {
        let text = here(&at, &shop.block(unit));
        assert!(!text.contains(PASSPHRASE) && !text.contains(SECRET) && !text.contains("50000"), "{unit}");
        fs::write(folder.join(unit), text).expect("a unit");
    }
    if !Path::new("/usr/bin/systemd-analyze").exists() {
        println!("skipped: there is no systemd-analyze here");
        return;
    }
    let mut verify = at.desk.command("systemd-analyze");
    verify.args(["verify", "--man=no"]).args(UNITS.map(|unit| folder.join(unit)));
    let said = run(verify, "");
    // What the system's own units lack on this computer is no matter of ours.
    let ours: Vec<_> =
        said.stderr.lines().filter(|line| UNITS.iter().any(|unit| line.contains(unit))).collect();
    assert_eq!(ours, Vec::<&str>::new(), "{said:?}");
    println!("systemd-analyze verify ended with {}", said.code);
}

#[test]
fn the_services_run_by_what_their_units_say_through_a_renewal() {
    let at = connected();
    let shop = Shop::of("systemd", &at);
    shop.brings("python");
    let gateway = &at.gateway.url;
    let app =
        format!("ALIEXPRESS_APP_KEY={KEY}\nALIEXPRESS_APP_SECRET={SECRET}\nALIEXPRESS_GATEWAY={gateway}\n");
    fs::write(at.desk.path("app.env"), app).expect("a file");
    shop.does("file delivery");
    let by_hand = here(&at, &shop.block("by hand")).replace("runuser -u sellerkey -- ", "");
    let mut sh = shop.command("sh");
    sh.args(["-eu", "-c", &by_hand])
        .env_remove("SELLERKEY_VAULT")
        .env_remove("SELLERKEY_VAULT_PASSPHRASE_FILE");
    sh.env_remove("XDG_RUNTIME_DIR").env_remove("XDG_DATA_HOME").env_remove("HOME");
    let said = run(sh, "");
    assert!(said.code == 0 && said.stdout.contains("Sunrise"), "{said:?}");

    let mut agent = Running::start(service(&at, &shop, "sellerkey-agent.service"));
    agent.hears("agent.sock");
    let said = run(service(&at, &shop, "orders.service"), "");
    assert!(said.code == 0 && said.stdout.contains("response"), "{said:?}");
    let mut worker = Running::start(service(&at, &shop, "shop.service"));
    assert_eq!(worker.line(), "alive");

    drop(agent);
    at.days_pass(16);
    let mut agent = Running::start(service(&at, &shop, "sellerkey-agent.service"));
    agent.hears("has a new token");
    agent.hears("delivered to");
    // As shop-token.path and shop-token.service have it: a start anew, with the new credential.
    drop(worker);
    assert!(shop.block("shop-token.path").contains("/tokens/aliexpress"));
    assert!(shop.block("shop-token.service").contains("try-restart shop.service"));
    let _worker = Running::start(service(&at, &shop, "shop.service"));
    at.days_pass(15);
    is_alive_from_now_on(&at);
    let said = run(service(&at, &shop, "orders.service"), "");
    assert!(said.code == 0 && said.stdout.contains("response"), "{said:?}");
    assert!(!calls(&at).contains(&"IllegalAccessToken".to_owned()));
}
