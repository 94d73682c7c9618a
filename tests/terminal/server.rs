//! A server: a network and mounts of its own, a root that nobody writes, no D-Bus, no home, no terminal; secrets in
//! encrypted files. What stands in processes, logs and files there is looked through for secrets.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};

use crate::agent::asked;
use crate::desk::{Desk, Keychain, Running, Said, run};
use crate::encrypted::PASSPHRASE;
use crate::gateway::{KEY, SECRET};

/// A refresh token that another program is said to have had.
const REFRESH: &str = "50000refresh0token0of0another0program0c0f5e";
/// What marks the one program that is given a token in its environment.
const GIVEN: &str = "given-by-exec";

const PATH: &str = "/usr/sbin:/usr/bin:/sbin:/bin";

/// How long that one runs, by a program of its own, which inherits the environment.
const PAUSE: &str = "0.2731";

/// Brings the loopback up, and lets nothing be written but the desk. It lasts until its input ends.
const ROOM: &str = r#"set -e
ip link set lo up
mount --make-rprivate /
mount -t tmpfs none /run
mount --bind "$1" "$1"
mount -o remount,bind,ro /
if touch /etc/written 2> /dev/null; then exit 1; fi
echo ready
read -r _"#;

struct Server {
    desk: Desk,
    room: Running,
    /// Where this user is no root, it is one in a user namespace.
    mapped: bool,
    log: Mutex<String>,
    control: String,
    sandbox: Option<Running>,
}

impl Server {
    /// None where this user may have no such room.
    fn start() -> Option<Self> {
        let desk = Desk::with(Keychain::NoBus);
        fs::write(desk.path("passphrase"), format!("{PASSPHRASE}\n")).expect("a file");
        fs::create_dir(desk.path("out")).expect("a folder");
        let (room, mapped) =
            [false, true].into_iter().find_map(|mapped| Some((room(&desk, mapped)?, mapped)))?;
        let log = Mutex::default();
        let mut server = Self { desk, room, mapped, log, control: String::new(), sandbox: None };
        let app = format!("{KEY}:{SECRET}:online");
        let mut sandbox = Running::start(server.sellerkey(&["--json", "sandbox", "--app", &app]));
        let ready: Value = serde_json::from_str(&sandbox.line()).expect("one line when ready");
        ready["control"].as_str().expect("an address").clone_into(&mut server.control);
        server.sandbox = Some(sandbox);
        let platform = ready["gateway"].as_str().expect("an address");
        let callback = "http://127.0.0.1:17653/callback";
        let add = ["app", "add", "Shop", "--key", KEY, "--platform", platform, "--callback", callback];
        server.json(&[&add[..], &["--secret-stdin"]].concat(), &format!("{SECRET}\n"));
        Some(server)
    }

    /// A program in the room, with an environment of these names and no others.
    fn command(&self, program: &str) -> Command {
        let mut command = Command::new("setsid");
        let id = self.room.id().to_string();
        command.args(["nsenter", "--target", &id, "--net", "--mount", "--wd=/"]);
        command.args(self.mapped.then_some(["--user", "--preserve-credentials"]).into_iter().flatten());
        command.args(["--", program]).env_clear().env("PATH", PATH);
        command
    }

    fn sellerkey(&self, words: &[&str]) -> Command {
        let mut command = self.command(env!("CARGO_BIN_EXE_sellerkey"));
        command.args(words).env("SELLERKEY_HOME", self.home()).env("SELLERKEY_VAULT", "file");
        command.env("SELLERKEY_VAULT_PASSPHRASE_FILE", self.desk.path("passphrase"));
        command.env("RUNTIME_DIRECTORY", self.desk.path("run")).env("SELLERKEY_LOG", "trace");
        command
    }

    fn home(&self) -> PathBuf {
        self.desk.path("data/sellerkey")
    }

    fn run(&self, words: &[&str], stdin: &str) -> Said {
        let said = run(self.sellerkey(words), stdin);
        self.logged(&said.stderr);
        said
    }

    fn json(&self, words: &[&str], stdin: &str) -> Value {
        let said = self.run(&[&["--json"], words].concat(), stdin);
        assert_eq!(said.code, 0, "{words:?}: {}", said.stderr);
        serde_json::from_str(said.stdout.lines().last().unwrap_or_default()).expect("JSON")
    }

    fn logged(&self, text: &str) {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).push_str(text);
    }

    fn curl(&self, words: &[&str]) {
        let mut curl = self.command("curl");
        curl.args(["--silent", "--show-error", "--fail", "--output", "/dev/null"]).args(words);
        let said = run(curl, "");
        assert_eq!(said.code, 0, "{words:?}: {said:?}");
    }

    fn controls(&self, what: &str, body: &Value) {
        let (url, body) = (format!("{}/{what}", self.control), body.to_string());
        self.curl(&["--header", "Content-Type: application/json", "--data", &body, &url]);
    }

    fn connects(&self, store: &str) {
        let words = ["--json", "connect", "Shop", "--no-browser", "--store", store];
        let mut connect = Running::start(self.sellerkey(&words));
        let page = format!("{}&sandbox_account=1", connect.authorize_url());
        self.curl(&["--location", &page]);
        let said = connect.ends();
        self.logged(&said.stderr);
        assert_eq!(said.code, 0, "{said:?}");
    }

    fn days_pass(&self, days: u64) {
        self.controls("clock", &json!({ "advance_s": days * 86_400 }));
        assert_eq!(self.json(&["app", "check", "Shop"], "")["check"], "good");
    }

    fn token(&self) -> String {
        self.json(&["token", "Sunrise"], "")["access_token"].as_str().expect("a token").to_owned()
    }

    fn agent(&self) -> Running {
        let mut agent = Running::start(self.sellerkey(&["--json", "agent"]));
        assert!(agent.line().contains("agent.sock"));
        agent
    }

    /// Whether a renewal is on its way whose outcome nobody has written down.
    fn is_asking(&self) -> bool {
        let path = self.home().join("registry.sqlite3");
        let registry = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).expect("open");
        let sql = "SELECT EXISTS (SELECT 1 FROM store WHERE asked_at IS NOT NULL)";
        registry.query_row(sql, [], |row| row.get(0)).expect("an answer")
    }

    /// What was delivered: the file's token, and the last that the command got.
    fn delivered(&self) -> (String, String) {
        let text = |part: &str| fs::read_to_string(self.desk.path(part)).unwrap_or_default();
        (text("out/token"), text("out/got").lines().last().unwrap_or_default().to_owned())
    }
}

fn room(desk: &Desk, mapped: bool) -> Option<Running> {
    let mut unshare = Command::new("unshare");
    unshare.env_clear().env("PATH", PATH).args(["--net", "--mount"]);
    unshare.args(mapped.then_some(["--user", "--map-root-user"]).into_iter().flatten());
    unshare.args(["sh", "-c", ROOM, "sh"]).arg(desk.path(""));
    let mut room = Running::start(unshare);
    if room.next_line().as_deref() == Some("ready") {
        return Some(room);
    }
    println!("no room (in a user namespace: {mapped}): {:?}", room.ends().stderr);
    None
}

/// Looks at every process of a network namespace, again and again: what others see of it.
struct Watcher {
    end: Arc<AtomicBool>,
    thread: JoinHandle<BTreeSet<Seen>>,
}

/// Arguments and environment of a process, at some moment.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Seen {
    words: String,
    environment: String,
}

impl Watcher {
    fn start(room: u32) -> Self {
        let end = Arc::new(AtomicBool::new(false));
        let over = end.clone();
        let network = |id: &str| fs::read_link(Path::new("/proc").join(id).join("ns/net")).ok();
        let ours = network(&room.to_string()).expect("a namespace");
        let thread = std::thread::spawn(move || {
            let mut seen = BTreeSet::new();
            while !over.load(Ordering::SeqCst) {
                for process in fs::read_dir("/proc").expect("processes").flatten() {
                    let id = process.file_name().to_string_lossy().into_owned();
                    if network(&id).as_ref() != Some(&ours) {
                        continue;
                    }
                    let text = |name: &str| {
                        let bytes = fs::read(process.path().join(name)).unwrap_or_default();
                        String::from_utf8_lossy(&bytes).replace('\0', "\n")
                    };
                    let (words, environment) = (text("cmdline"), text("environ"));
                    // One that became another program meanwhile is seen the next time.
                    if text("cmdline") == words {
                        seen.insert(Seen { words, environment });
                    }
                }
                std::thread::sleep(Duration::from_millis(2));
            }
            seen
        });
        Self { end, thread }
    }

    fn ends(self) -> BTreeSet<Seen> {
        self.end.store(true, Ordering::SeqCst);
        self.thread.join().expect("what was seen")
    }
}

#[test]
fn a_server_lives_without_bus_home_and_terminal_and_shows_no_secret_to_anybody() {
    let Some(server) = Server::start() else {
        println!("skipped: this user may have no network namespace");
        return;
    };
    let watcher = Watcher::start(server.room.id());
    server.connects("Sunrise");
    let first = server.token();
    let mut tokens = vec![first.clone()];
    assert_eq!(server.json(&["status"], "")["vault"], "file");
    assert_eq!(server.json(&["check", "Sunrise"], "")["alive"], true);
    is_handed_to_programs(&server, &first);
    takes_over_what_another_had(&server, &first);
    tokens.push(delivers_what_a_timer_renews(&server));
    tokens.push(has_one_agent_which_may_be_killed(&server));
    asks_nobody_for_a_passphrase(&server);

    let seen = watcher.ends();
    let secrets: Vec<&str> = tokens.iter().map(String::as_str).chain([SECRET, REFRESH, PASSPHRASE]).collect();
    let holds = |text: &str| secrets.iter().any(|secret| text.contains(secret));
    let log = server.log.lock().unwrap_or_else(PoisonError::into_inner).clone();
    assert!(log.contains("TRACE") || log.contains("DEBUG"), "there is a log: {} bytes", log.len());
    assert!(!holds(&log), "in the log");
    let own = seen.iter().filter(|one| one.words.contains("/sellerkey\n")).count();
    println!("{} processes were seen, {own} of them Sellerkey's; {} bytes of log", seen.len(), log.len());
    assert!(own > 5 && seen.iter().any(|one| one.words.contains(GIVEN)));
    for Seen { words, environment } in &seen {
        // The sandbox is told its throw-away secret by an argument.
        assert!(words.contains("\nsandbox\n") || !holds(words), "in arguments: {words}");
        let given = words.contains(GIVEN) || *words == format!("sleep\n{PAUSE}\n");
        assert!(given || !holds(environment), "in an environment: {words}");
        let names = ["HOME=", "XDG_", "DBUS_"];
        assert!(
            !environment.lines().any(|line| names.iter().any(|name| line.starts_with(name))),
            "{environment}"
        );
    }
    assert_eq!(server.desk.holds(&secrets), Vec::<PathBuf>::new(), "in files");
    let units = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packaging/systemd");
    for unit in fs::read_dir(units).expect("units").flatten() {
        assert!(!holds(&fs::read_to_string(unit.path()).expect("a unit")), "{unit:?}");
    }
}

fn is_handed_to_programs(server: &Server, token: &str) {
    let script = format!("sleep {PAUSE}; printf %s \"$ALIEXPRESS_ACCESS_TOKEN\"");
    let words = ["exec", "Sunrise", "--", "sh", "-c", &script, GIVEN];
    let said = server.run(&words, "");
    assert_eq!((said.code, said.stdout.trim_end()), (0, token), "{said:?}");
    let words = ["exec", "Sunrise", "--fd", "--", "sh", "-c", "eval \"cat <&$ALIEXPRESS_ACCESS_TOKEN_FD\""];
    assert_eq!(server.run(&words, "").stdout.trim_end(), token);
    let said = server.run(&["env", "Sunrise"], "");
    assert_eq!(said.stdout, format!("ALIEXPRESS_ACCESS_TOKEN=\"{token}\"\n"));
}

fn takes_over_what_another_had(server: &Server, token: &str) {
    let had = json!({ "access_token": token, "refresh_token": REFRESH, "user_id": "4641", "code": "0" });
    server.json(&["import", "Shop", "--store", "Taken over"], &had.to_string());
    server.json(&["forget", "Taken over", "--yes"], "");
}

fn delivers_what_a_timer_renews(server: &Server) -> String {
    let (file, got) = (server.desk.path("out/token"), server.desk.path("out/got"));
    server.json(&["delivery", "add", "Sunrise", "--file", &file.display().to_string()], "");
    let script = format!("cat >> {got}; echo >> {got}", got = got.display());
    server.json(&["delivery", "add", "Sunrise", "--name", "command", "--", "sh", "-c", &script], "");
    let first = server.token();
    assert_eq!(server.delivered(), (first.clone(), first.clone()));
    server.days_pass(16);
    server.json(&["renew", "--all", "--due"], "");
    let second = server.token();
    assert_ne!(first, second);
    assert_eq!(server.delivered(), (second.clone(), second.clone()), "the new one, in both places");
    second
}

fn has_one_agent_which_may_be_killed(server: &Server) -> String {
    let before = server.token();
    server.controls(
        "faults",
        &json!({ "path": "/auth/token/refresh", "kind": "delay", "delay_ms": 3000, "times": 1 }),
    );
    server.days_pass(16);
    let agent = server.agent();
    let end = Instant::now() + Duration::from_secs(20);
    while !server.is_asking() {
        assert!(Instant::now() < end, "it begins to renew");
        std::thread::sleep(Duration::from_millis(5));
    }
    server.run(&["--json", "agent"], "").failed(2, "agent-another");
    agent.signal("KILL");
    server.logged(&agent.ends().stderr);
    assert!(server.is_asking(), "killed in the middle");
    let (one, other) = (server.sellerkey(&["agent"]), server.sellerkey(&["agent"]));
    let mut both = [Running::start(one), Running::start(other)];
    let end = Instant::now() + Duration::from_secs(30);
    let after = loop {
        let (file, command) = server.delivered();
        if file != before && file == command {
            break file;
        }
        assert!(Instant::now() < end, "the next agent renews and delivers: {}", server.json(&["status"], ""));
        std::thread::sleep(Duration::from_millis(50));
    };
    assert_eq!(server.token(), after);
    assert_eq!(server.json(&["check", "Sunrise"], "")["alive"], true);
    answers_within_its_bound(server, &after);
    let living = both.iter_mut().map(|one| u32::from(one.lives())).sum::<u32>();
    assert_eq!(living, 1, "of two agents one went");
    for agent in both {
        agent.signal_the_living("TERM");
        server.logged(&agent.ends().stderr);
    }
    after
}

fn answers_within_its_bound(server: &Server, token: &str) {
    let id = server.json(&["status"], "")["stores"][0]["id"].as_str().expect("an id").to_owned();
    let socket = server.home().join("agent.sock");
    let quickest = |ask: &dyn Fn() -> String| {
        let timed = |_| {
            let begun = Instant::now();
            assert!(ask().contains(token));
            begun.elapsed()
        };
        (0..20).map(timed).min().expect("an answer")
    };
    let answer = quickest(&|| asked(&socket, &id));
    // Neither passphrase nor key: the agent's answer it is.
    let whole = quickest(&|| {
        let mut ask = server.sellerkey(&["token", "Sunrise"]);
        ask.env_remove("SELLERKEY_VAULT_PASSPHRASE_FILE").env_remove("RUNTIME_DIRECTORY");
        run(ask, "").stdout
    });
    println!(
        "on a server the agent answers in {answer:?}; the program `token`, with its start, in {whole:?}"
    );
    assert!(answer < Duration::from_millis(5), "{answer:?}");
}

fn asks_nobody_for_a_passphrase(server: &Server) {
    let mut without = server.sellerkey(&["--json", "token", "Sunrise"]);
    without.env_remove("SELLERKEY_VAULT_PASSPHRASE_FILE").env_remove("RUNTIME_DIRECTORY");
    run(without, "").failed(5, "passphrase-missing");
}
