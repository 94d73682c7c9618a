//! The way to the web: through a proxy that a person names, from the next request on, and never to this computer.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that panics has failed")]

mod common;

use std::sync::{Arc, Mutex};

use common::Desk;
use iop::{AppKey, AppSecret};
use sellerkey_core::app::{Answers, NewApp};
use sellerkey_core::apps::AppCheck;
use sellerkey_core::callback::{CallbackUrl, DEEP_LINK};
use sellerkey_core::proxy::{Proxy, ProxyAddress, ProxyError};
use sellerkey_core::store::Name;
use sellerkey_core::{Coded, Error};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// An app of a gateway that is nowhere.
fn at(gateway: &str) -> NewApp {
    NewApp {
        name: Name::parse("Elsewhere").expect("a name"),
        platform: gateway.parse().expect("a platform"),
        key: AppKey::parse(common::KEY).expect("a key"),
        secret: AppSecret::new(common::SECRET),
        callback: CallbackUrl::parse(DEEP_LINK).expect("a callback"),
        answers: Answers::Nothing,
    }
}

/// A proxy that writes down what it is asked for, and never gets anybody there.
struct LittleProxy {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl LittleProxy {
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let heard = asked.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let line = answer(stream).await;
                heard.lock().expect("a list").push(line);
            }
        });
        Self { port, asked }
    }

    fn address(&self, scheme: &str) -> Proxy {
        Proxy::Address(ProxyAddress::parse(&format!("{scheme}://127.0.0.1:{}", self.port)).expect("one"))
    }

    fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.asked.lock().expect("a list"))
    }
}

/// Speaks HTTP's CONNECT and SOCKS 5, as far as to hear who is wanted.
async fn answer(mut stream: TcpStream) -> String {
    let mut first = [0; 1];
    stream.read_exact(&mut first).await.expect("a byte");
    if first == [5] {
        let methods = stream.read_u8().await.expect("a count");
        stream.read_exact(&mut vec![0; methods.into()]).await.expect("methods");
        stream.write_all(&[5, 0]).await.expect("written");
        let mut request = [0; 5];
        stream.read_exact(&mut request).await.expect("a request");
        let mut name = vec![0; request[4].into()];
        stream.read_exact(&mut name).await.expect("a name");
        let port = stream.read_u16().await.expect("a port");
        stream.write_all(&[5, 4, 0, 1, 0, 0, 0, 0, 0, 0]).await.expect("written");
        return format!("SOCKS {}:{port}", String::from_utf8_lossy(&name));
    }
    let mut head = first.to_vec();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.expect("a byte"));
    }
    stream.write_all(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n").await.expect("written");
    String::from_utf8_lossy(&head).lines().next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn the_web_is_reached_through_the_proxy_that_is_named_from_the_next_request_on() {
    let desk = Desk::new().await;
    let core = desk.program();
    core.add_app(at("https://gateway.invalid")).expect("an app");
    let (first, second) = (LittleProxy::start().await, LittleProxy::start().await);
    assert_eq!(core.proxy().expect("a setting"), Proxy::System);

    core.set_proxy(&first.address("http")).expect("kept");
    let error = core.test_proxy().await.expect_err("nobody gets there");
    assert_eq!(error.code(), "gateway-unreachable", "{error}");
    assert_eq!(first.asked(), ["CONNECT gateway.invalid:443 HTTP/1.1"]);

    desk.program().set_proxy(&second.address("socks5h")).expect("kept by another program");
    assert_eq!(core.test_proxy().await.expect_err("nobody").code(), "gateway-unreachable");
    assert_eq!(second.asked(), ["SOCKS gateway.invalid:443"]);

    core.set_proxy(&Proxy::None).expect("kept");
    core.test_proxy().await.expect_err("no such name");
    assert_eq!((first.asked(), second.asked()), (vec![], vec![]));
}

#[tokio::test]
async fn this_computer_is_never_reached_through_a_proxy() {
    let desk = Desk::new().await;
    let (core, proxy) = (desk.program(), LittleProxy::start().await);
    core.set_proxy(&proxy.address("http")).expect("kept");
    let check = core.check_app(&desk.app()).await.expect("an answer");
    assert!(matches!(check, AppCheck::Good), "{check:?}");
    assert_eq!(proxy.asked(), Vec::<String>::new());
}

#[tokio::test]
async fn a_setting_that_names_no_proxy_is_said_and_nobody_is_asked_past_it() {
    let desk = Desk::new().await;
    let core = desk.program();
    core.registry().set_setting("proxy", "ftp://proxy.example").expect("kept");
    let error = core.check_app(&desk.app()).await.expect_err("refused");
    assert!(matches!(error, Error::Proxy(ProxyError::Scheme { .. })), "{error}");
}
