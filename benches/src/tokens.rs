//! A token that is good, by a whole process: out of the keychain, and from a running agent.

use crate::desk::{Desk, Outcome};
use crate::gateway::{FIRST_KEY, Gateway, SECRET, got, redirected};
use crate::pairs::{Ratio, in_turn};
use crate::table::{Goal, Row, Unit};

const PAIRS: usize = 41;

pub fn measure() -> Outcome<Vec<Row>> {
    let desk = Desk::set_up()?;
    let gateway = Gateway::with(&desk, 1)?;
    connect(&desk, &gateway)?;
    let item = "5".repeat(600);
    desk.run("bare-item", &["one", &item])?;
    let token = || desk.time("sellerkey", &["token", "Sunrise"]).unwrap_or(f64::NAN);
    let beside = |program: &str, words: &[&str]| desk.time(program, words).unwrap_or(f64::NAN);
    let row = |beside: &str, goal, ratio: Ratio| Row {
        what: "`sellerkey token`, valid token, whole process".to_owned(),
        beside: beside.to_owned(),
        goal,
        unit: Unit::Seconds,
        ratio,
    };
    let mut rows = vec![row(
        "a bare program that reads one item",
        Goal::AtMost(1.5),
        in_turn(PAIRS, token, || beside("bare-item", &["one"])),
    )];
    let lookup = ["lookup", "service", "Sellerkey", "username", "one"];
    rows.push(row(
        "`secret-tool lookup`",
        Goal::AtMost(1.5),
        in_turn(PAIRS, token, || beside("secret-tool", &lookup)),
    ));
    let hosts = desk.path("config/gh");
    std::fs::create_dir_all(&hosts)?;
    let text = "github.com:\n    user: bench\n    oauth_token: gho_bench\n    git_protocol: https\n";
    std::fs::write(hosts.join("hosts.yml"), text)?;
    if desk.run("gh", &["auth", "token"]).is_ok() {
        rows.push(row(
            "`gh auth token` of Debian (from a plain file)",
            Goal::AtMost(1.0),
            in_turn(PAIRS, token, || beside("gh", &["auth", "token"])),
        ));
    }
    let mut agent = desk.start("sellerkey", &["--json", "agent"])?;
    agent.line()?;
    let socket = desk.path("bare.sock").display().to_string();
    let _bare = desk.start("bare-socket", &["serve", &socket])?;
    std::thread::sleep(std::time::Duration::from_millis(300));
    rows.push(Row {
        what: "the same through a running agent's socket".to_owned(),
        ..row(
            "a bare round trip over a socket, in a fresh process",
            Goal::AtMost(2.0),
            in_turn(PAIRS, token, || beside("bare-socket", &[&socket])),
        )
    });
    Ok(rows)
}

/// Adds the app Shop and connects the store Sunrise.
pub fn connect(desk: &Desk, gateway: &Gateway) -> Outcome {
    let callback = format!("http://127.0.0.1:{}/callback", free_port()?);
    let key = FIRST_KEY.to_string();
    let words = [
        "app",
        "add",
        "Shop",
        "--key",
        &key,
        "--platform",
        &gateway.url,
        "--callback",
        &callback,
        "--secret-stdin",
    ];
    desk.run_with("sellerkey", &words, SECRET)?;
    let mut running = desk
        .start("sellerkey", &["--json", "connect", "Shop", "--no-browser", "--store", "Sunrise", "--yes"])?;
    let url = running.json()?["authorize_url"].as_str().ok_or("no address")?.to_owned();
    got(&redirected(&format!("{url}&sandbox_account=1"))?)?;
    running.line()?;
    Ok(())
}

fn free_port() -> Outcome<u16> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
