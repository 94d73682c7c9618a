//! Signing one token request, and how fast the inspector tries recipes.

use std::hint::black_box;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use iop::inspect::{Case, Place, SentPair, SentRequest, inspect};
use iop::{AppSecret, sign};

use crate::desk::Outcome;
use crate::pairs::{Ratio, in_turn};
use crate::table::{Goal, Row, Unit};

const PAIRS: usize = 21;

pub fn measure() -> Outcome<Vec<Row>> {
    let own = std::env::current_exe()?.with_file_name("sign-loop");
    let target = own.ancestors().nth(2).ok_or("no target folder")?.to_owned();
    let root = target.parent().ok_or("no project folder")?.to_owned();
    let row = |beside: &str, ratio, goal| Row {
        what: "sign one token request".to_owned(),
        beside: beside.to_owned(),
        goal,
        unit: Unit::Seconds,
        ratio,
    };
    let ours = |rounds| ran(command(&own, &["ours", rounds]));
    let raw = in_turn(PAIRS, || ours("200000"), || ran(command(&own, &["raw", "200000"])));
    let mut rows = vec![row("raw HMAC-SHA256 of the same bytes", raw, Goal::AtMost(1.3))];
    for (name, peer) in peers(&root, &target) {
        if peer().get_program().is_empty() {
            continue;
        }
        let ratio = in_turn(7, || ours("200000"), || ran(peer()));
        rows.push(row(name, ratio, Goal::AtMost(1.0)));
    }
    rows.extend(instructions(&own));
    rows.push(recipes());
    Ok(rows)
}

/// Instructions of one sign, which no other work on the machine disturbs; none where valgrind is missing. It knows no
/// SHA instructions, so that both hash by the portable code here.
fn instructions(own: &Path) -> Option<Row> {
    let counted = |kind: &str| {
        let of = |rounds: u32| {
            let mut valgrind = Command::new("valgrind");
            valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
            let said = valgrind.arg(own).args([kind, &rounds.to_string()]).output().ok()?;
            let said = String::from_utf8_lossy(&said.stderr).into_owned();
            said.lines().find_map(|line| line.split_once("Collected : ")?.1.trim().parse::<f64>().ok())
        };
        Some((of(2000)? - of(1000)?) / 1000.0)
    };
    let ratio = Ratio::of(&[(counted("ours")?, counted("raw")?)]);
    Some(Row {
        what: "sign one token request, in instructions".to_owned(),
        beside: "raw HMAC-SHA256 of the same bytes".to_owned(),
        goal: Goal::AtMost(1.3),
        unit: Unit::Count,
        ratio,
    })
}

type Peer<'a> = (&'static str, Box<dyn Fn() -> Command + 'a>);

fn peers<'a>(root: &'a Path, target: &'a Path) -> Vec<Peer<'a>> {
    let at = |part: &str| -> PathBuf { root.join("benches/peers").join(part) };
    vec![
        (
            "crate aliexpress-sdk",
            Box::new(move || command(&target.join("peers/release/sellerkey-bench-peers"), &["200000"])),
        ),
        (
            "lazop-sdk (PyPI)",
            Box::new(move || {
                let mut python = Command::new(target.join("tools/python/bin/python"));
                python.arg(at("lazop.py")).arg("20000");
                python
            }),
        ),
        (
            "ae_sdk (npm)",
            Box::new(move || {
                let mut node = Command::new("node");
                node.arg(at("ae_sdk.mjs")).arg(target.join("tools/peers/")).arg("100000");
                node
            }),
        ),
    ]
}

fn command(program: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(words);
    command
}

/// Nanoseconds that a program prints, in seconds; not a number where it failed.
fn ran(mut command: Command) -> f64 {
    let said = command.output().map(|said| String::from_utf8_lossy(&said.stdout).trim().to_owned());
    said.ok().and_then(|said| said.parse::<f64>().ok()).map_or(f64::NAN, |nanoseconds| nanoseconds / 1e9)
}

/// Recipes tried in a second beside raw hashes of the same text.
fn recipes() -> Row {
    let nothing = "A".repeat(64);
    let pairs = [
        ("app_key", "524880"),
        ("code", "test"),
        ("sign_method", "sha256"),
        ("timestamp", "1771289931678"),
        ("redirect_uri", "https://backend.example/api/aliexpress/callback"),
        ("sign", &nothing),
    ];
    let text: String = std::iter::once("/auth/token/create".to_owned())
        .chain(pairs[..5].iter().map(|(name, value)| format!("{name}{value}")))
        .collect();
    let pair = |(name, value): &(&str, &str)| SentPair {
        name: (*name).to_owned(),
        value: (*value).to_owned(),
        place: Place::Query,
    };
    let address = "https://api-sg.aliexpress.com/rest/auth/token/create".parse().ok();
    let request = SentRequest { verb: None, address, pairs: pairs.iter().map(pair).collect() };
    let secret = AppSecret::new("helloworld");
    let tried = || {
        let case = Case {
            request: &request,
            signed_text: None,
            secret: Some(&secret),
            app_key: None,
            callback: None,
            platform: None,
            received_at: None,
            now: iop::Timestamp::from_millis(1_771_290_000_000),
        };
        let begun = Instant::now();
        let tried = inspect(&case, &mut |_| ControlFlow::Continue(())).recipes_tried;
        #[expect(clippy::cast_precision_loss, reason = "some millions")]
        let tried = tried as f64;
        tried / begun.elapsed().as_secs_f64()
    };
    let raw = || {
        let begun = Instant::now();
        for _ in 0..500_000 {
            black_box(sign(black_box(&secret), black_box(&text)));
        }
        500_000.0 / begun.elapsed().as_secs_f64()
    };
    Row {
        what: "inspector: recipes a second on one core".to_owned(),
        beside: "raw HMAC-SHA256 of the same text".to_owned(),
        goal: Goal::AtLeast(0.5),
        unit: Unit::PerSecond,
        ratio: in_turn(PAIRS, tried, raw),
    }
}
