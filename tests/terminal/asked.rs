//! A person whom the keychain asks for a password, in gnome-keyring's own window on a display.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::connected::sunrise;
use crate::desk::{Desk, Keychain, PASSWORD, Running, Said, signal};
use crate::gateway::SECRET;

const PROMPTER: &str = "/usr/libexec/gcr-prompter";

/// Types a new password twice.
const CHOOSE: [&[&str]; 4] = [&["type", PASSWORD], &["key", "Tab"], &["type", PASSWORD], &["key", "Return"]];

struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// A display; gnome-keyring asks on it.
    fn at(desk: &Desk) -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1000x700x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb: ./x test installs it");
        let mut line = String::new();
        BufReader::new(server.stdout.take().expect("its output")).read_line(&mut line).expect("a number");
        let name = format!(":{}", line.trim());
        let service = format!(
            "[D-BUS Service]\nName=org.gnome.keyring.SystemPrompter\nExec=/usr/bin/env DISPLAY={name} {PROMPTER}\n"
        );
        fs::create_dir_all(desk.path("services")).expect("a folder");
        fs::write(desk.path("services/prompter.service"), service).expect("a file");
        desk.reload_bus();
        Self { server, name }
    }

    /// Presses keys in the window that asks, until the program that made it ask has ended.
    fn answer(&self, mut asking: Running, keys: &[&[&str]]) -> Said {
        let end = Instant::now() + Duration::from_secs(40);
        while asking.lives() {
            assert!(Instant::now() < end, "nobody asks, or no answer is taken");
            if self.xdotool(&["search", "--onlyvisible", "--class", "gcr-prompter"]) {
                // It takes the keyboard a moment after it is seen.
                std::thread::sleep(Duration::from_millis(500));
                for press in keys {
                    self.xdotool(press);
                }
                std::thread::sleep(Duration::from_secs(1));
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        asking.ends()
    }

    fn xdotool(&self, words: &[&str]) -> bool {
        let mut command = Command::new("xdotool");
        command.env("DISPLAY", &self.name).args(words).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().expect("xdotool: ./x test installs it").success()
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // Killed, it would leave its socket behind.
        signal(self.server.id(), "TERM");
        let _ = self.server.wait();
    }
}

/// `sellerkey` at a terminal, so that somebody is there to be asked.
fn at_a_terminal(desk: &Desk, words: &str) -> Running {
    let mut terminal = desk.command("script");
    terminal.args(["-qec", &format!("{} {words}", env!("CARGO_BIN_EXE_sellerkey")), "/dev/null"]);
    Running::start(terminal)
}

fn add_an_app(desk: &Desk) -> Running {
    let mut adding = at_a_terminal(desk, "app add Shop --key 7 --secret-stdin");
    adding.types(SECRET);
    adding.ends_input();
    adding
}

#[test]
fn who_has_no_collection_yet_is_asked_for_a_password_for_one_and_nobody_in_the_background() {
    let desk = Desk::with(Keychain::New);
    let display = Display::at(&desk);
    let add = ["app", "add", "Shop", "--key", "7", "--secret-stdin"];
    desk.fails(&add, SECRET, 5, "keychain-absent");
    let monitor = desk.overhear_keychain();
    let said = display.answer(add_an_app(&desk), &CHOOSE);
    assert_eq!(said.code, 0, "{said:?}");
    monitor.signal("TERM");
    assert_eq!(monitor.ends().stdout.matches("member=Prompt\n").count(), 1, "and asked once");
    assert_eq!(desk.json(&["app", "list"], "")["apps"][0]["name"], "Shop");
    assert!(desk.secret_tool().contains("attribute.username = app-"));
}

#[test]
fn who_says_no_to_that_has_kept_nothing_and_can_say_yes_later() {
    let desk = Desk::with(Keychain::New);
    let display = Display::at(&desk);
    let said = display.answer(add_an_app(&desk), &[&["key", "Escape"]]);
    assert_eq!(said.code, 5, "{said:?}");
    assert!(said.stdout.contains("not answered with a yes"), "{said:?}");
    assert_eq!(desk.json(&["app", "list"], "")["apps"].as_array().map(Vec::len), Some(0));
    assert_eq!(display.answer(add_an_app(&desk), &CHOOSE).code, 0);
}

#[test]
fn for_a_check_alone_nobody_is_asked_for_a_new_one() {
    let desk = Desk::with(Keychain::New);
    let _display = Display::at(&desk);
    let monitor = desk.overhear_keychain();
    let said = at_a_terminal(&desk, "doctor").ends();
    assert!(said.stdout.contains("no default collection"), "{said:?}");
    assert_eq!(at_a_terminal(&desk, "try").ends().code, 0);
    monitor.signal("TERM");
    let traffic = monitor.ends().stdout;
    assert!(
        traffic.contains("member=ReadAlias") && !traffic.contains("member=CreateCollection"),
        "{traffic}"
    );
}

#[test]
fn a_locked_one_is_opened_with_the_password() {
    let (desk, _gateway, token) = sunrise(Desk::new());
    let display = Display::at(&desk);
    desk.lock();
    let once: [&[&str]; 2] = [&["type", PASSWORD], &["key", "Return"]];
    let said = display.answer(at_a_terminal(&desk, "token Sunrise"), &once);
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.stdout.contains(&token), "{said:?}");
}
