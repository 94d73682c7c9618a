//! The sandbox as a program of its own, and an account that authorizes at once.

use std::io::{Read, Write};
use std::net::TcpStream;

use iop::{
    AppKey, AppSecret, AuthorizationCode, GatewayUrl, Platform, RefreshToken, Timestamp, TokenCall,
    read_grant,
};

use crate::desk::{Desk, Outcome, Running};

pub const SECRET: &str = "theSecretOfTheTestApp0123456789";
pub const FIRST_KEY: u32 = 524_880;

/// A sandbox with so many online apps, whose keys count up from the first.
pub struct Gateway {
    _running: Running,
    pub url: String,
}

impl Gateway {
    pub fn with(desk: &Desk, apps: u32) -> Outcome<Self> {
        let words: Vec<_> = (0..apps)
            .flat_map(|app| ["--app".to_owned(), format!("{}:{SECRET}:online", FIRST_KEY + app)])
            .collect();
        let words: Vec<_> =
            ["--json", "sandbox"].into_iter().chain(words.iter().map(String::as_str)).collect();
        let mut running = desk.start("sellerkey", &words)?;
        let url = running.json()?["gateway"].as_str().ok_or("no gateway")?.to_owned();
        Ok(Self { _running: running, url })
    }

    /// A code of one of its five accounts, for an app.
    pub fn code(&self, key: u32, account: u32) -> Outcome<AuthorizationCode> {
        let address = format!(
            "{}/oauth/authorize?response_type=code&client_id={key}&redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2Fc\
             &force_auth=true&state=x&sandbox_account={account}",
            self.url
        );
        let location = redirected(&address)?;
        let code = location.split(['?', '&']).find_map(|pair| pair.strip_prefix("code=")).ok_or("no code")?;
        Ok(AuthorizationCode::new(code))
    }

    /// A signed token call, as an address and the form that is posted to it.
    pub fn call(&self, key: u32, call: &TokenCall) -> Outcome<(String, String)> {
        let platform = Platform::Gateway(GatewayUrl::parse(&self.url)?);
        let endpoints = platform.endpoints().ok_or("no endpoints")?;
        let (key, now) = (AppKey::parse(&key.to_string())?, jiff::Timestamp::now().as_millisecond());
        let signed = call.request(&endpoints, &key, &AppSecret::new(SECRET), Timestamp::from_millis(now));
        Ok((signed.url().to_string(), signed.form().to_owned()))
    }

    /// A fresh grant: what the token call answered, and its refresh token.
    pub fn grant(&self, key: u32, account: u32) -> Outcome<(String, RefreshToken)> {
        let (address, form) = self.call(key, &TokenCall::create(self.code(key, account)?))?;
        let body = posted(&address, &form)?;
        let grant = read_grant(body.as_bytes())?;
        Ok((body, grant.refresh_token.ok_or("no refresh token")?))
    }
}

/// Where a GET is sent on to.
pub fn redirected(address: &str) -> Outcome<String> {
    let (host, path) = split(address)?;
    let answer = ask(host, &format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"))?;
    let mut heads = answer.lines().take_while(|line| !line.is_empty());
    let location = heads.find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("location").then(|| value.to_owned())
    });
    location.ok_or_else(|| format!("no redirect: {answer}").into())
}

/// What a GET is answered, whole.
pub fn got(address: &str) -> Outcome<String> {
    let (host, path) = split(address)?;
    ask(host, &format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"))
}

fn posted(address: &str, form: &str) -> Outcome<String> {
    let (host, path) = split(address)?;
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{form}",
        form.len()
    );
    let answer = ask(host, &head)?;
    Ok(answer.split_once("\r\n\r\n").ok_or("no body")?.1.to_owned())
}

fn split(address: &str) -> Outcome<(&str, &str)> {
    let rest = address.strip_prefix("http://").ok_or("no plain http")?;
    let at = rest.find('/').ok_or("no path")?;
    Ok(rest.split_at(at))
}

fn ask(host: &str, head: &str) -> Outcome<String> {
    let mut stream = TcpStream::connect(host)?;
    stream.write_all(head.as_bytes())?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}
