//! A desk with a listener for people who authorize elsewhere, and the proxy that stands in front of one.

use std::fs;
use std::net::TcpStream;
use std::time::{Duration, Instant};

use rusqlite::Connection;
use serde_json::Value;

use crate::desk::{Desk, Running, run};
use crate::gateway::{Answer, Gateway, ask, free_port};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// A listener, a gateway, and an app called Shop whose callback leads to the listener. All end with it.
pub struct Elsewhere {
    pub listener: Running,
    pub gateway: Gateway,
    pub desk: Desk,
    pub port: u16,
}

impl Elsewhere {
    pub fn new() -> Self {
        Self::at(Desk::new())
    }

    pub fn at(desk: Desk) -> Self {
        let gateway = Gateway::start(&desk);
        let port = free_port();
        gateway.add_app(&desk, &format!("http://127.0.0.1:{port}/callback"));
        let listener = listen(&desk, port, &[]);
        Self { listener, gateway, desk, port }
    }

    /// Makes a link, and gives what was printed.
    pub fn link(&self, words: &[&str]) -> Value {
        self.desk.json(&[&["connect", "Shop", "--link"], words].concat(), "")
    }

    /// The same, and gives the address to open.
    pub fn address(&self, words: &[&str]) -> String {
        text(&self.link(words)["authorize_url"])
    }

    /// What the listener tells next; it has to be this.
    pub fn hears(&mut self, event: &str) -> Value {
        heard(&mut self.listener, event)
    }

    /// What became of the links, the newest first.
    pub fn standings(&self) -> Vec<String> {
        let links = self.desk.json(&["links"], "");
        links["links"].as_array().into_iter().flatten().map(|link| text(&link["standing"])).collect()
    }

    /// What came of the codes that the gateway was asked to take.
    pub fn exchanges(&self) -> Vec<Value> {
        let asked = self.gateway.requests().into_iter();
        let mut codes: Vec<_> = asked.filter(|one| one["path"] == "/auth/token/create").collect();
        codes.retain(|one| one["answer_code"] != "InvalidCode");
        codes.into_iter().map(|one| one["answer_code"].clone()).collect()
    }

    /// The stores that there are.
    pub fn stores(&self) -> Vec<String> {
        let status = self.desk.json(&["status"], "");
        status["stores"].as_array().into_iter().flatten().map(|store| text(&store["name"])).collect()
    }

    /// The registry, to look at and to let time pass in.
    pub fn registry(&self) -> Connection {
        let registry = Connection::open(self.desk.data().join("registry.sqlite3")).expect("the registry");
        registry.busy_timeout(Duration::from_secs(20)).expect("a timeout");
        registry
    }

    /// Where the listener is.
    pub fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Sends bytes to the listener as they are.
    pub fn ask(&self, request: &str) -> Answer {
        ask(&self.host(), request)
    }
}

/// Starts a listener, which has to say that it is ready.
pub fn listen(desk: &Desk, port: u16, more: &[&str]) -> Running {
    let address = format!("127.0.0.1:{port}");
    let mut listener = desk.start(&[&["--json", "listen", "--addr", &address], more].concat());
    let ready: Value = serde_json::from_str(&listener.line()).expect("JSON");
    assert_eq!((&ready["schema"], text(&ready["listening"])), (&Value::from(1), address));
    listener
}

/// What a listener tells next; it has to be this.
pub fn heard(listener: &mut Running, event: &str) -> Value {
    let line = listener.line();
    let told: Value = serde_json::from_str(&line).unwrap_or_else(|_| panic!("no JSON: {line}"));
    assert_eq!(told["event"], event, "{told}");
    assert_eq!(told["schema"], 1);
    told
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}

/// nginx with the configuration that docs/servers.md shows, and a certificate of its own making. It ends with this.
pub struct Proxy {
    _nginx: Running,
    /// The certificate, to be trusted.
    pub certificate: String,
}

impl Proxy {
    /// From https on this port of shop.example to a listener.
    pub fn start(desk: &Desk, port: u16, listener: u16) -> Self {
        let path = |name: &str| desk.path("run").join(name).display().to_string();
        let (certificate, key) = (path("certificate.pem"), path("key.pem"));
        let mut openssl = desk.command("openssl");
        openssl.args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]);
        openssl.args(["-subj", "/CN=shop.example", "-addext", "subjectAltName=DNS:shop.example"]);
        openssl.args(["-days", "2", "-out", &certificate, "-keyout", &key]);
        let made = run(openssl, "");
        assert_eq!(made.code, 0, "{made:?}");

        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|part| format!("{part}_temp_path {};", path(part)))
            .concat();
        let server = documented_server()
            .replace("listen 443 ssl;", &format!("listen 127.0.0.1:{port} ssl;"))
            .replace("/etc/ssl/shop.example/fullchain.pem", &certificate)
            .replace("/etc/ssl/shop.example/privkey.pem", &key)
            .replace("http://127.0.0.1:8080", &format!("http://127.0.0.1:{listener}"));
        let log = path("access.log");
        let text = format!(
            "daemon off; master_process off; pid {}; error_log {};\nevents {{ worker_connections 64; }}\n\
             http {{ access_log {log}; {temporary}\n{server}\n}}\n",
            path("nginx.pid"),
            path("error.log")
        );
        let file = path("nginx.conf");
        fs::write(&file, text).expect("a configuration");
        let mut nginx = desk.command("/usr/sbin/nginx");
        nginx.args(["-c", &file, "-e", &path("error.log")]);
        let nginx = Running::start(nginx);
        let end = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let errors = fs::read_to_string(path("error.log")).unwrap_or_default();
            assert!(Instant::now() < end, "nginx does not start (./x test installs it): {errors}");
            std::thread::sleep(Duration::from_millis(20));
        }
        Self { _nginx: nginx, certificate }
    }
}

/// The block of docs/servers.md.
fn documented_server() -> String {
    let servers = fs::read_to_string(format!("{ROOT}/docs/servers.md")).expect("a document");
    let block = servers.split("```nginx\n").nth(1).and_then(|rest| rest.split("```").next());
    block.expect("an example").to_owned()
}
