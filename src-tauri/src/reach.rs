//! What the webview can reach, under the real `tauri.conf.json`: every command from the window `main`, none from
//! another, and no secret from any.

use std::sync::{Arc, Mutex};

use iop_sandbox::{Options, Sandbox};
use sellerkey_core::browser::Browser;
use sellerkey_core::connect::{Step, Wish};
use sellerkey_core::home::Home;
use sellerkey_core::store::Name;
use sellerkey_core::vault::{Patience, Vault};
use sellerkey_core::{Sellerkey, account::Decision};
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{WebviewWindow, WebviewWindowBuilder};
use tokio::sync::mpsc::unbounded_channel;
use tracing_subscriber::prelude::*;

use crate::door::Door;
use crate::listener::Listener;
use crate::shell::Shell;
use crate::view::{Theme, Word};
use crate::with_commands;

/// The commands that the permission names, one by one.
fn commands() -> Vec<String> {
    let listed = include_str!("../permissions/main.toml").split_once("commands.allow = [").expect("a list").1;
    listed.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Values for every argument that any command takes; none of them exists.
fn arguments() -> Value {
    json!({
        "channel": "__CHANNEL__:1", "id": "none", "store": "none", "app": "none", "name": "A name", "text": "no address", "theme": "dark",
        "attempt": "none", "days": 7, "framework": "php", "watch": true,
        "request": { "from": "pasted", "text": "app_key=1&code=test&sign=A" },
        "secret": { "from": "nowhere" }, "what": "curl", "language": "php", "code": "test",
        "browser": { "kind": "system" }, "proxy": { "kind": "none" }, "decision": "accept",
        "url": "http://127.0.0.1:1/callback", "stores": ["none"], "tags": ["none"], "tag": "es",
        "offline": true, "fix": "describe", "names": true,
        "line": "cat 'x", "delivery": {
            "name": "", "place": { "kind": "webhook", "address": "" }, "secret": null, "now": true,
        },
        "on": true, "closing": "ask", "keep": true, "remember": false, "passphrase": "several words",
        "form": { "name": "", "key": "", "secret": "s", "platform": "", "callback": "", "answers": "nothing" },
    })
}

/// A screen that writes down what it is told.
#[derive(Clone, Default)]
struct Screen(Arc<Mutex<String>>);

impl Screen {
    /// All that anything in this process logs, at any level and without the mask of the log file.
    fn listen_to_the_log(&self) {
        let writer = self.clone();
        let layer = tracing_subscriber::fmt::layer().with_ansi(false).with_writer(move || writer.clone());
        tracing_subscriber::registry().with(layer).try_init().expect("nobody listens yet");
    }
}

impl std::io::Write for Screen {
    fn write(&mut self, line: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("a screen").push_str(&String::from_utf8_lossy(line));
        Ok(line.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Door for Screen {
    fn say(&self, word: Word<'_>) {
        self.0.lock().expect("a screen").push_str(&serde_json::to_string(&word).expect("JSON"));
    }

    fn notify(&self, _: &[sellerkey_core::notice::Notice]) {}

    fn open(&self, _: &str, _: &Browser) -> Result<(), String> {
        Ok(())
    }

    fn come_forward(&self) {}
    /// Yes where somebody has written so.
    fn ask(&self, question: crate::deliveries::Question) -> crate::door::Answered<'_> {
        let mut screen = self.0.lock().expect("a screen");
        let yes = screen.ends_with("yes");
        screen.extend([question.title.as_str(), " ", &question.says]);
        Box::pin(async move { yes })
    }
    fn let_go(&self) {}
    fn face(&self, _: Theme) {}
    fn tell_of_the_tray(&self) {}
    fn end(&self) {}
    fn restart(&self) {}
    fn way(&self) -> crate::updates::Way {
        crate::updates::Way::Off
    }
    fn updater(&self) -> Option<tauri_plugin_updater::UpdaterBuilder> {
        None
    }

    fn starts_at_login(&self) -> bool {
        false
    }

    fn start_at_login(&self, _: bool) -> Result<(), String> {
        Ok(())
    }
}

/// The app under a runtime without windows, and its window `main`. Commands that end everything come last.
fn app(shell: Shell) -> (tauri::App<MockRuntime>, WebviewWindow<MockRuntime>) {
    let app = with_commands(mock_builder())
        .manage(shell)
        .manage(Listener::default())
        .build(tauri::generate_context!())
        .expect("an app");
    let main = tauri::Manager::get_webview_window(&app, "main").unwrap_or_else(|| {
        WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default()).build().expect("a window")
    });
    (app, main)
}

fn ask(window: &WebviewWindow<MockRuntime>, command: &str, arguments: Value) -> Result<Value, Value> {
    let request = InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: "tauri://localhost".parse().expect("an address"),
        body: InvokeBody::Json(arguments),
        headers: tauri::http::HeaderMap::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(window, request).map(|body| body.deserialize().expect("JSON"))
}

fn core(folder: &tempfile::TempDir) -> Sellerkey {
    let home = Home::at(folder.path().join("home")).expect("a home");
    Sellerkey::open(home, Vault::memory(), Patience::Background).expect("a core")
}

#[test]
fn every_command_is_open_to_the_main_window_and_to_no_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let (app, main) = app(Shell::with(Box::new(Screen::default()), core(&folder)));
    let other =
        WebviewWindowBuilder::new(&app, "other", tauri::WebviewUrl::default()).build().expect("a window");
    let commands = commands();
    assert!(commands.len() > 20, "{commands:?}");
    // These would write into the downloads and the keychain of whoever runs this, and ask a platform on the web.
    let elsewhere = ["save_page", "save_bundle", "choose_vault", "test_proxy"];
    for command in &commands {
        if !elsewhere.contains(&command.as_str())
            && let Err(error) = ask(&main, command, arguments())
        {
            assert!(error["code"].is_string() && error["params"].is_object(), "{command}: {error}");
        }
        let refused = ask(&other, command, arguments()).expect_err(command);
        assert!(refused.as_str().is_some_and(|text| text.contains("not allowed")), "{command}: {refused}");
    }
    for closed in ["plugin:opener|open_url", "plugin:updater|check", "plugin:updater|download_and_install"] {
        let refused = ask(&main, closed, json!({ "url": "https://example.com" })).expect_err("closed");
        assert!(refused.as_str().is_some_and(|text| text.contains("not allowed")), "{closed}: {refused}");
    }
}

#[test]
fn a_proxy_that_cannot_be_read_is_said_and_not_taken_for_the_systems() {
    let folder = tempfile::tempdir().expect("a folder");
    let core = core(&folder);
    let (_app, main) = app(Shell::with(Box::new(Screen::default()), core.clone()));
    core.registry().set_setting("proxy", "http://me:word@proxy.example").expect("kept");
    let settings = ask(&main, "settings", json!({})).expect("settings all the same");
    assert_eq!(
        (&settings["proxy"], &settings["proxy_problem"]["code"]),
        (&Value::Null, &json!("proxy-password"))
    );
    ask(&main, "set_proxy", json!({ "proxy": { "kind": "none" } })).expect("chosen anew");
    let settings = ask(&main, "settings", json!({})).expect("settings");
    assert_eq!((&settings["proxy"]["kind"], &settings["proxy_problem"]), (&json!("none"), &Value::Null));
}

#[test]
fn no_answer_no_event_and_no_line_of_the_log_holds_a_secret() {
    let log = Screen::default();
    log.listen_to_the_log();
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let folder = tempfile::tempdir().expect("a folder");
    let core = core(&folder);
    let sandbox = runtime.block_on(Sandbox::start(Options::default())).expect("a sandbox");
    let known = sandbox.apps()[0].clone();
    let screen = Screen::default();
    let (_app, main) = app(Shell::with(Box::new(screen.clone()), core.clone()));
    let mut heard = String::new();
    let mut asked = |command: &str, arguments: Value| {
        let answer = ask(&main, command, arguments).unwrap_or_else(|error| error);
        heard.push_str(&answer.to_string());
        answer
    };

    let form = json!({
        "name": "Shop", "key": known.app_key.as_str(), "secret": format!(" {} ", known.app_secret.expose()),
        "platform": sandbox.gateway(), "callback": "https://backend.example/callback", "answers": "nothing",
    });
    let saved = asked("add_app", json!({ "form": form }));
    assert_eq!(saved["trimmed"], true, "{saved}");
    let id = saved["app"]["id"].as_str().expect("an id").to_owned();
    assert_eq!(asked("check_app", json!({ "id": id }))["unclear"], Value::Null);
    let store = runtime.block_on(connect(&core, &sandbox));
    let grant = core.vault().grant(store, Patience::Background).expect("a grant");
    let one = json!({ "store": store.to_string() });
    assert_eq!(asked("check_store", one.clone())["alive"], true);
    for command in ["overview", "activity", "settings", "platforms", "examine", "bundle"] {
        let arguments = json!({ "store": null, "offline": false, "names": true });
        assert!(!asked(command, arguments).is_null(), "{command}");
    }
    asked("copy_token", one);
    inspect(&mut asked, &id);
    heard.push_str(&screen.0.lock().expect("a screen"));
    let log = log.0.lock().expect("a log").clone();
    assert!(log.contains("exchanged the code"), "{log}");
    heard.push_str(&log);

    let refresh = grant.current.refresh.as_ref().expect("a refresh token");
    for secret in [
        known.app_secret.expose(),
        grant.current.access.expose(),
        refresh.expose(),
        TYPED,
        CODE,
        FRESH,
        TOKEN,
    ] {
        let crossed = heard.find(secret).map(|at| &heard[at.saturating_sub(300)..at]);
        assert!(secret.len() > 20 && crossed.is_none(), "a secret crossed behind {crossed:?}");
    }
    assert!(heard.contains(&store.to_string()), "the scan sees what crossed");
}

#[test]
fn a_delivery_is_added_only_where_a_person_says_so() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let folder = tempfile::tempdir().expect("a folder");
    let core = core(&folder);
    let sandbox = runtime.block_on(Sandbox::start(Options::default())).expect("a sandbox");
    let known = sandbox.apps()[0].clone();
    let screen = Screen::default();
    let (_app, main) = app(Shell::with(Box::new(screen.clone()), core.clone()));
    let form = json!({
        "name": "Shop", "key": known.app_key.as_str(), "secret": known.app_secret.expose(),
        "platform": sandbox.gateway(), "callback": "https://backend.example/callback", "answers": "nothing",
    });
    ask(&main, "add_app", json!({ "form": form })).expect("an app");
    let store = runtime.block_on(connect(&core, &sandbox));
    let path = folder.path().join("token");
    let place =
        json!({ "kind": "file", "path": path, "mode": "600", "owner": "", "format": "raw", "variable": "" });
    let wish = |place: Value| {
        let delivery = json!({ "name": "", "place": place, "secret": null, "now": true });
        json!({ "store": store.to_string(), "delivery": delivery })
    };
    let answered = ask(&main, "add_delivery", wish(place.clone())).expect("an answer");
    assert_eq!(answered["name"], Value::Null);
    assert!(!path.exists() && core.registry().deliveries().expect("rows").is_empty());
    let asked = screen.0.lock().expect("a screen").clone();
    assert!(asked.contains("Sunrise") && asked.contains(&path.display().to_string()), "{asked}");

    screen.0.lock().expect("a screen").push_str("yes");
    let answered = ask(&main, "add_delivery", wish(place)).expect("an answer");
    assert_eq!((&answered["name"], &answered["problem"]), (&json!("token"), &Value::Null));
    let grant = core.vault().grant(store, Patience::Background).expect("a grant");
    assert_eq!(std::fs::read_to_string(&path).expect("a file"), grant.current.access.expose());
    let shown = ask(&main, "overview", json!({})).expect("stores")["stores"][0]["deliveries"].clone();
    assert_eq!((&shown[0]["up_to_date"], &shown[0]["failure"]), (&json!(true), &Value::Null));
    assert!(!shown.to_string().contains(grant.current.access.expose()), "{shown}");
    ask(&main, "remove_delivery", json!({ "id": shown[0]["id"] })).expect("removed");
    assert!(core.registry().deliveries().expect("rows").is_empty());
}

#[test]
fn what_was_inspected_with_an_apps_secret_goes_with_that_secret() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_app, main) = app(Shell::with(Box::new(Screen::default()), core(&folder)));
    let form = json!({
        "name": "Shop", "key": "524880", "secret": TYPED, "platform": "sandbox",
        "callback": "https://backend.example/callback", "answers": "nothing",
    });
    let saved = ask(&main, "add_app", json!({ "form": form })).expect("an app");
    let id = &saved["app"]["id"];
    let inspects = || {
        let request = json!({ "from": "pasted", "text": "app_key=524880&code=test&sign=A" });
        let secret = json!({ "from": "typed", "secret": TYPED });
        ask(&main, "inspect", json!({ "request": request, "secret": secret })).expect("a view");
        ask(&main, "explain", json!({})).expect("steps")
    };
    for (command, arguments) in [
        ("edit_app", json!({ "id": id, "form": form })),
        ("remove_app", json!({ "id": id })),
        ("remove_everything", json!({})),
    ] {
        assert!(inspects().is_object(), "something lies there");
        ask(&main, command, arguments).expect(command);
        let left = ask(&main, "explain", json!({})).expect("an answer");
        assert!(left.is_null(), "{command} leaves {left}");
    }
}

#[test]
fn the_ticket_tells_what_the_dry_run_showed() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let folder = tempfile::tempdir().expect("a folder");
    let sandbox = runtime.block_on(Sandbox::start(Options::default())).expect("a sandbox");
    let known = sandbox.apps()[0].clone();
    let shell = Shell::with(Box::new(Screen::default()), core(&folder));
    let (_app, main) = app(shell.clone());
    let form = format!("app_key={}&code=0_2DL4DV&sign_method=sha256&sign=A", known.app_key.as_str());
    let text = format!("curl '{}/rest/auth/token/create' -d '{form}'", sandbox.gateway());
    let request = json!({ "from": "pasted", "text": text });
    let secret = json!({ "from": "typed", "secret": known.app_secret.expose() });
    let inspection = json!({ "request": request, "secret": secret });
    ask(&main, "inspect", inspection.clone()).expect("a view");
    let before = shell.ticket().unwrap_or_default();
    assert!(before.contains("/auth/token/create") && !before.contains("InvalidCode"), "{before}");

    let sent = ask(&main, "send_dry_run", json!({})).expect("an answer");
    assert_eq!(sent["taken"], true, "{sent}");
    let told = shell.ticket().unwrap_or_default();
    assert!(told.contains("answered with InvalidCode"), "{told}");

    ask(&main, "inspect", inspection).expect("a view");
    assert!(!shell.ticket().unwrap_or_default().contains("InvalidCode"), "the next run has none of its own");
}

#[test]
fn a_request_with_another_apps_key_is_said_to_have_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_app, main) = app(Shell::with(Box::new(Screen::default()), core(&folder)));
    let form = json!({
        "name": "Shop", "key": "524880", "secret": TYPED, "platform": "aliexpress",
        "callback": "https://backend.example/callback", "answers": "nothing",
    });
    let saved = ask(&main, "add_app", json!({ "form": form })).expect("an app");
    let secret = json!({ "from": "app", "id": saved["app"]["id"] });
    for (key, said) in [
        ("111111", json!({ "sent": "111111", "app": "Shop", "key": "524880" })),
        ("524880", Value::Null),
        (TYPED, json!({ "sent": "***", "app": "Shop", "key": "524880" })),
    ] {
        let text =
            format!("https://api-sg.aliexpress.com/rest/auth/token/create?app_key={key}&code=test&sign=A");
        let request = json!({ "from": "pasted", "text": text });
        let view = ask(&main, "inspect", json!({ "request": request, "secret": secret })).expect("a view");
        assert_eq!(view["other_key"], said);
    }
}

const TYPED: &str = "aSecretThatSomebodyTyped0123456789";
const CODE: &str = "3_524880_aCodeThatSomebodyPasted0123456789";
const FRESH: &str = "3_1_aFreshCodeThatSomebodyTyped0123456789";
const TOKEN: &str = "50000aTokenThatSomebodyPasted0123456789";

/// Asks the inspector everything, about requests with a code, tokens and a secret in them.
fn inspect(asked: &mut impl FnMut(&str, Value) -> Value, app: &str) {
    let host = "https://api-sg.aliexpress.com";
    let requests = [
        format!("{host}/rest/auth/token/create?app_key=1&code={CODE}&app_secret={TYPED}&timestamp=1&sign=A"),
        format!(
            "curl {host}/rest/auth/token/refresh -d 'app_key=1&refresh_token={TOKEN}&note={TOKEN}&sign=A'"
        ),
        format!("{host}/sync?method=aliexpress.a.b&session={TOKEN}&access_token={TOKEN}&app_key=1&sign=A"),
        format!("{TYPED}/rest/auth/token/createapp_key1code{CODE}sign_methodsha256timestamp1{TYPED}"),
        format!("curl {host}/rest/auth/token/create -d 'code={CODE}&app_secret={TYPED}"),
        format!("{{\"access_token\": \"{TOKEN}\", \"code\": "),
    ];
    let secrets = [
        json!({ "from": "typed", "secret": TYPED }),
        json!({ "from": "app", "id": app }),
        json!({ "from": "nowhere" }),
    ];
    let mut read = 0;
    for request in &requests {
        for secret in &secrets {
            let form = json!({ "request": { "from": "pasted", "text": request }, "secret": secret });
            let seen = asked("inspect", form);
            read += usize::from(seen["verdict"].is_string());
            for part in ["text", "sign", "curl"] {
                asked("copy_mended", json!({ "what": part }));
            }
            asked("mend", json!({ "code": FRESH }));
            asked("copy_mended", json!({ "what": "curl" }));
            asked("copy_ticket", json!({}));
            asked("explain", json!({}));
        }
    }
    assert!(read >= 12, "{read} of them were read");
    asked("clear_inspection", json!({}));
    for (command, arguments) in [
        ("mend", json!({ "code": CODE })),
        ("copy_mended", json!({ "what": "curl" })),
        ("copy_ticket", json!({})),
        ("send_dry_run", json!({})),
    ] {
        let gone = asked(command, arguments);
        assert_eq!(gone["code"], "inspection-gone", "nothing lies there any more for {command}: {gone}");
    }
}

/// Connects a store by pasting the address, as the first account of the sandbox.
async fn connect(core: &Sellerkey, sandbox: &Sandbox) -> sellerkey_core::id::StoreId {
    let app = core.app_or_only(None).expect("an app");
    let (inputs, mut received) = unbounded_channel();
    let gateway = sandbox.gateway().to_owned();
    let tell = move |step: Step| {
        let Step::Authorize { url, .. } = step else { return };
        let (inputs, gateway) = (inputs.clone(), gateway.clone());
        tokio::spawn(async move {
            let home =
                approve(&gateway, &format!("{}?{}", url.path(), url.query().unwrap_or_default())).await;
            inputs.send(sellerkey_core::connect::Input::Paste(home)).expect("it waits");
        });
    };
    let wish = Wish::New { name: Name::parse("Sunrise") };
    let parked = core.connect(&app, wish, true, &mut received, &tell).await.expect("a grant");
    core.settle(parked.id, Decision::Accept).expect("settled");
    parked.id
}

/// Approves on the authorize page and gives the address that the browser is sent to.
async fn approve(gateway: &str, target: &str) -> String {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let host = gateway.trim_start_matches("http://");
    let mut stream = tokio::net::TcpStream::connect(host).await.expect("a gateway");
    let request =
        format!("GET {target}&sandbox_account=1 HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.expect("an answer");
    let line = answer.lines().find(|line| line.to_ascii_lowercase().starts_with("location: "));
    line.unwrap_or_else(|| panic!("no redirect: {answer}"))["location: ".len()..].to_owned()
}
