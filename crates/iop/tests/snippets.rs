//! The programs that people take over, run: against the published signatures, and against a gateway of few lines that
//! checks the sign of what they send.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::process::Command;
use std::thread;

use iop::snippet::{JAVASCRIPT, PHP, PYTHON};
use iop::{ApiPath, AppSecret, Interface, sign_pairs};

/// A program, how it is run, and how it calls its own functions.
struct Language {
    program: &'static [&'static str],
    text: &'static str,
    /// Prints the sign of a path and of JSON parameters.
    sign: fn(&str, &str) -> String,
    /// Calls with app key, secret and code, and prints the answer's request id.
    create: fn(&str, &str, &str) -> String,
}

const LANGUAGES: [Language; 3] = [
    Language {
        program: &["node", "--input-type=module", "--eval"],
        text: JAVASCRIPT,
        sign: |path, params| format!("console.log(sign('{path}', {params}, 'helloworld'))"),
        create: |key, secret, code| {
            format!("console.log((await createToken('{key}', '{secret}', '{code}')).request_id)")
        },
    },
    Language {
        program: &["python3", "-c"],
        text: PYTHON,
        sign: |path, params| format!("print(sign('{path}', {params}, 'helloworld'))"),
        create: |key, secret, code| {
            format!("print(create_token('{key}', '{secret}', '{code}')['request_id'])")
        },
    },
    Language {
        program: &["php", "-n", "-r"],
        text: PHP,
        sign: |path, params| format!("echo sign('{path}', json_decode('{params}', true), 'helloworld');"),
        create: |key, secret, code| {
            format!("echo create_token('{key}', '{secret}', '{code}')['request_id'];")
        },
    },
];

impl Language {
    /// What the program prints with a line behind it, or why it does not.
    fn run(&self, text: &str, line: &str) -> String {
        let text = format!("{text}\n{line}\n");
        let text = text.strip_prefix("<?php").unwrap_or(&text);
        let (program, arguments) = (self.program[0], &self.program[1..]);
        match Command::new(program).args(arguments).arg(text).output() {
            Ok(output) if output.status.success() => {
                String::from_utf8_lossy(&output.stdout).trim().to_owned()
            }
            Ok(output) => String::from_utf8_lossy(&output.stderr).into_owned(),
            Err(error) => format!("{program} has to be here, ./x test installs it: {error}"),
        }
    }
}

#[test]
fn each_makes_the_published_signatures() {
    for language in &LANGUAGES {
        let create = r#"{"timestamp":"1517820392000","sign_method":"sha256","code":"3_500102_JxZ05Ux3cnnSSUm6dCxYg6Q26","app_key":"12345678"}"#;
        assert_eq!(
            language.run(language.text, &(language.sign)("/auth/token/create", create)),
            "35607762342831B6A417A0DED84B79C05FEFBF116969C48AD6DC00279A9F4D81"
        );
        let order = r#"{"order_id":"1234","access_token":"test","app_key":"123456","sign_method":"sha256","timestamp":"1517820392000"}"#;
        assert_eq!(
            language.run(language.text, &(language.sign)("/order/get", order)),
            "4190D32361CFB9581350222F345CB77F3B19F0E31D162316848A2C1FFD5FAB4A"
        );
    }
}

#[test]
fn each_sends_a_token_call_that_a_gateway_takes() {
    for language in &LANGUAGES {
        let gateway = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = format!("http://{}", gateway.local_addr().expect("an address"));
        let text = language.text.replace("https://api-sg.aliexpress.com", &address);
        assert_ne!(text, language.text);
        let answering = thread::spawn(move || {
            let (mut stream, _) = gateway.accept().expect("a request");
            let mut reader = BufReader::new(stream.try_clone().expect("the stream"));
            let head: Vec<String> =
                reader.by_ref().lines().map_while(Result::ok).take_while(|line| !line.is_empty()).collect();
            let header = |name: &str| {
                let line = head.iter().find(|line| line.to_lowercase().starts_with(name)).cloned();
                line.map(|line| line[name.len()..].trim().to_owned()).unwrap_or_default()
            };
            let mut body = vec![0; header("content-length:").parse().expect("a length")];
            reader.read_exact(&mut body).expect("a body");
            let answer = r#"{"code":"0","request_id":"212a"}"#;
            let length = answer.len();
            write!(
                stream,
                "HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{answer}"
            )
            .expect("an answer");
            (head[0].clone(), header("content-type:"), body)
        });
        let printed = language.run(&text, &(language.create)("524880", "hello world", "3_524880_a+b/ü"));
        assert_eq!(printed, "212a");
        let (line, content_type, body) = answering.join().expect("a request");
        assert_eq!(line.split(' ').take(2).collect::<Vec<_>>(), ["POST", "/rest/auth/token/create"]);
        assert!(content_type.starts_with("application/x-www-form-urlencoded"), "{content_type}");
        let pairs: Vec<(String, String)> = url::form_urlencoded::parse(&body).into_owned().collect();
        let mut pairs: Vec<_> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let get = |wanted: &str| pairs.iter().find(|(name, _)| *name == wanted).map(|(_, value)| *value);
        let sent = get("sign").unwrap_or_default();
        assert_eq!(get("code"), Some("3_524880_a+b/ü"));
        assert_eq!(get("timestamp").map(str::len), Some(13));
        assert_eq!(pairs.len(), 5, "no parameter that the call does not know");
        let path = Interface::System(ApiPath::parse("/auth/token/create").expect("a path"));
        assert_eq!(sign_pairs(&AppSecret::new("hello world"), &path, &mut pairs).as_str(), sent);
    }
}

#[test]
fn each_is_short_and_holds_no_secret() {
    for language in &LANGUAGES {
        assert!(language.text.lines().count() <= 20, "{}", language.text);
        assert!(language.text.lines().all(|line| line.chars().count() <= 125));
        assert!(language.text.ends_with('\n') && !language.text.contains("helloworld"));
    }
}
