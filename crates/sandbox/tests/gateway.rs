//! What the gateway answers, over real sockets.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that panics has failed")]

mod common;

use std::time::{Duration, Instant};

use common::*;
use iop::{
    AccessToken, AnswerError, AuthorizationCode, RefreshToken, TokenCall, Verdict, WhoAmI, read_grant,
    read_who_am_i,
};
use iop_sandbox::{AppStatus, Options, Rotation, Sandbox, StartError};
use jiff::SignedDuration;

const DAY: Duration = Duration::from_hours(24);

#[tokio::test]
async fn a_grant_has_every_field_of_the_real_body() {
    let sandbox = start().await;
    for (app_key, account, access, authorized) in
        [("500101", 1, 86_400, 172_800), ("500102", 3, 2_592_000, 5_184_000)]
    {
        let before = now(&sandbox).await.as_millis();
        let body = grant(&sandbox, app_key, account).await;
        let mut names: Vec<_> = body.as_object().expect("an object").keys().map(String::as_str).collect();
        names.sort_unstable();
        let expected = [
            "access_token",
            "account",
            "account_platform",
            "code",
            "expire_time",
            "expires_in",
            "havana_id",
            "locale",
            "refresh_expires_in",
            "refresh_token",
            "refresh_token_valid_time",
            "request_id",
            "seller_id",
            "sp",
            "user_id",
            "user_nick",
        ];
        assert_eq!(names, expected);
        assert_eq!(body["code"], "0");
        assert_eq!((&body["expires_in"], &body["refresh_expires_in"]), (&access.into(), &authorized.into()));
        let ends = body["expire_time"].as_i64().expect("milliseconds");
        assert!((before + access * 1000..before + access * 1000 + 5000).contains(&ends), "{ends}");
        for token in ["access_token", "refresh_token"] {
            assert!(text(&body, token).starts_with("5000") && text(&body, token).len() == 60, "{body}");
        }
        let kind = if account == 1 { "buyerApp" } else { "seller_center" };
        assert_eq!(body["account_platform"], kind);
        assert!(read_grant(body.to_string().as_bytes()).is_ok());
    }
}

#[tokio::test]
async fn the_security_twins_leave_out_what_is_personal() {
    let sandbox = start().await;
    let call = TokenCall::create(AuthorizationCode::new(code(&sandbox, "500101", 1).await));
    let created = token_call(&sandbox, "500101", call.without_personal_fields()).await.json();
    let call = TokenCall::refresh(RefreshToken::new(text(&created, "refresh_token")));
    let refreshed = token_call(&sandbox, "500101", call.without_personal_fields()).await.json();
    for body in [created, refreshed] {
        assert_eq!(body["code"], "0");
        for personal in ["user_nick", "account", "account_platform"] {
            assert!(body.get(personal).is_none(), "{body}");
        }
        assert!(body["user_id"].is_string());
    }
}

#[tokio::test]
async fn the_dry_run_tells_key_and_secret_apart_and_burns_nothing() {
    let sandbox = start().await;
    let right = token_call(&sandbox, "500101", TokenCall::dry_run()).await;
    assert_eq!((right.status, right.code().as_str()), (200, "InvalidCode"));
    let time = now(&sandbox).await;
    for (text, expected) in [("500101:wrong", "IncompleteSignature"), ("999999:helloworld", "InvalidAppkey")]
    {
        let app = app(text);
        let request = TokenCall::dry_run().request(&endpoints(&sandbox), &app.app_key, &app.app_secret, time);
        let answer = call(&sandbox, &request).await;
        assert_eq!((answer.status, answer.code().as_str()), (200, expected));
        let Err(AnswerError::Refused(error)) = read_grant(answer.body.as_bytes()) else { panic!("refused") };
        let id = error.request_id.expect("a request id");
        assert!(id.len() >= 20 && id.bytes().all(|byte| byte.is_ascii_hexdigit()), "{id}");
    }
}

#[tokio::test]
async fn a_refusal_has_the_shape_of_its_address() {
    let sandbox = start().await;
    let rest = get(sandbox.gateway(), "/rest/auth/token/create").await;
    assert_eq!((rest.status, rest.json()["type"].as_str()), (200, Some("ISV")));
    assert_eq!(rest.json()["code"], "MissingParameter");
    assert!(text(&rest.json(), "message").contains("app_key"));
    let sync = get(sandbox.gateway(), "/sync").await.json();
    assert_eq!(sync["error_response"]["code"], "MissingParameter");
    assert!(sync["error_response"]["msg"].is_string() && sync.get("code").is_none());
    let elsewhere = get(sandbox.gateway(), "/foo").await;
    assert_eq!((elsewhere.status, elsewhere.header("content-type")), (200, "text/html; charset=utf-8"));
}

/// One good request, in every way to send it.
#[tokio::test]
async fn get_and_post_query_and_form_and_parts() {
    let sandbox = start().await;
    let app = &sandbox.apps()[0];
    let path = "/rest/auth/token/create";
    for way in ["get", "post form", "post query", "both", "parts"] {
        let code = code(&sandbox, "500101", 1).await;
        let request = TokenCall::create(AuthorizationCode::new(code)).request(
            &endpoints(&sandbox),
            &app.app_key,
            &app.app_secret,
            now(&sandbox).await,
        );
        let form = request.form();
        let (first, second) = form.split_once("&timestamp").expect("a timestamp");
        let second = format!("timestamp{second}");
        let answer = match way {
            "get" => get(sandbox.gateway(), &format!("{path}?{form}")).await,
            "post form" => post_form(sandbox.gateway(), path, form).await,
            "post query" => send(sandbox.gateway(), "POST", &format!("{path}?{form}"), &[], "").await,
            "both" => post_form(sandbox.gateway(), &format!("{path}?{first}"), &second).await,
            _ => {
                let part = |(name, value): (_, _)| {
                    format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                };
                let parts: String = url::form_urlencoded::parse(form.as_bytes()).map(part).collect();
                let form = ("Content-Type", "multipart/form-data; boundary=x");
                send(sandbox.gateway(), "POST", path, &[form], &format!("{parts}--x--\r\n")).await
            }
        };
        assert_eq!(answer.code(), "0", "{way}: {}", answer.body);
        assert_eq!(answer.header("content-type"), "application/json;charset=UTF-8");
    }
}

#[tokio::test]
async fn headers_and_json_have_no_parameters() {
    let sandbox = start().await;
    let path = "/rest/auth/token/create";
    let json = r#"{"app_key":"500101","timestamp":"1","sign_method":"sha256","sign":"x","code":"c"}"#;
    assert_eq!(post_json(sandbox.gateway(), path, json).await.code(), "MissingParameter");
    let headers = [("app_key", "500101"), ("timestamp", "1"), ("sign", "x"), ("Content-Type", FORM)];
    let answer = send(sandbox.gateway(), "POST", path, &headers, "sign_method=sha256&code=c").await;
    assert_eq!(answer.code(), "MissingParameter");
}

#[tokio::test]
async fn uuid_is_a_cause_of_invalid_code_and_leaves_the_code_unused() {
    let sandbox = start().await;
    let app = &sandbox.apps()[0];
    let code = code(&sandbox, "500101", 1).await;
    let mut parameters = iop::Parameters::new();
    parameters.set("code", code.as_str()).set("uuid", "1");
    let path = TokenCall::dry_run().path();
    let request = iop::SignedRequest::new(
        &endpoints(&sandbox),
        &iop::Interface::System(path),
        &app.app_key,
        &app.app_secret,
        parameters,
        now(&sandbox).await,
    );
    assert_eq!(call(&sandbox, &request).await.code(), "InvalidCode");
    assert_eq!(create(&sandbox, "500101", &code).await.code(), "0");
}

#[tokio::test]
async fn a_code_is_used_once_by_its_own_app_within_three_minutes() {
    let sandbox = start().await;
    let first = code(&sandbox, "500101", 1).await;
    assert!(first.starts_with("3_500101_"));
    assert_eq!(create(&sandbox, "500102", &first).await.code(), "InvalidCode");
    assert_eq!(create(&sandbox, "500101", &first).await.code(), "0");
    assert_eq!(create(&sandbox, "500101", &first).await.code(), "InvalidCode");
    let second = code(&sandbox, "500101", 1).await;
    sandbox.advance(Duration::from_mins(3));
    assert_eq!(create(&sandbox, "500101", &second).await.code(), "InvalidCode");
}

#[tokio::test]
async fn a_refresh_counts_the_authorization_down() {
    let sandbox = start().await;
    let first = grant(&sandbox, "500101", 1).await;
    sandbox.advance(DAY);
    let second = refresh(&sandbox, "500101", text(&first, "refresh_token")).await.json();
    assert_ne!(first["access_token"], second["access_token"]);
    assert_ne!(first["refresh_token"], second["refresh_token"]);
    assert_eq!(first["refresh_token_valid_time"], second["refresh_token_valid_time"]);
    let left = second["refresh_expires_in"].as_i64().expect("seconds");
    assert!((86_390..=86_400).contains(&left), "{left}");
    assert!(second["expire_time"].as_i64() <= second["refresh_token_valid_time"].as_i64());
    assert_eq!(refresh(&sandbox, "500101", text(&first, "refresh_token")).await.code(), "0");
    sandbox.advance(DAY);
    for body in [&first, &second] {
        let answer = refresh(&sandbox, "500101", text(body, "refresh_token")).await;
        assert_eq!(answer.code(), "IllegalRefreshToken");
    }
}

#[tokio::test]
async fn a_strict_rotation_refuses_the_old_refresh_token() {
    let sandbox = start_with(Options { rotation: Rotation::Strict, ..Options::default() }).await;
    let first = grant(&sandbox, "500102", 1).await;
    let second = refresh(&sandbox, "500102", text(&first, "refresh_token")).await.json();
    let again = refresh(&sandbox, "500102", text(&first, "refresh_token")).await;
    assert_eq!(again.code(), "IllegalRefreshToken");
    assert_eq!(refresh(&sandbox, "500102", text(&second, "refresh_token")).await.code(), "0");
}

#[tokio::test]
async fn who_am_i() {
    let sandbox = start().await;
    let (test, online) = (sandbox.apps()[0].clone(), sandbox.apps()[1].clone());
    let drop_shipper = grant(&sandbox, "500101", 1).await;
    let seller = grant(&sandbox, "500101", 3).await;
    let old = text(&drop_shipper, "access_token");
    let seller = text(&seller, "access_token");
    let (ds, solution, merchant) = (
        "aliexpress.ds.member.benefit.get",
        "aliexpress.solution.merchant.profile.get",
        "aliexpress.merchant.profile.get",
    );
    let table = [
        (&test, ds, old, "0"),
        (&test, solution, seller, "0"),
        (&test, merchant, seller, "0"),
        (&test, ds, seller, "InsufficientPermission"),
        (&test, merchant, old, "InsufficientPermission"),
        (&test, "aliexpress.nothing.get", old, "InvalidApiPath"),
        (&test, ds, "5000x", "IllegalAccessToken"),
        (&online, ds, old, "IllegalAccessToken"),
    ];
    for (app, method, token, expected) in table {
        let answer = business(&sandbox, app, &[("method", method), ("access_token", token)]).await;
        assert_eq!((answer.status, answer.code().as_str()), (200, expected), "{method} {}", answer.body);
    }
    let wrapped = business(&sandbox, &test, &[("method", ds), ("access_token", old)]).await.json();
    assert_eq!(wrapped["aliexpress_ds_member_benefit_get_response"]["result"]["user_id"], "4641830127");
    let plain = business(&sandbox, &test, &[("method", ds), ("access_token", old), ("simplify", "true")])
        .await
        .json();
    assert_eq!(plain["result"]["user_id"], "4641830127");

    let refreshed = refresh(&sandbox, "500101", text(&drop_shipper, "refresh_token")).await.json();
    for token in [old, text(&refreshed, "access_token")] {
        assert_eq!(verdict(&sandbox, token).await, "alive", "an old access token lives to its own end");
    }
    sandbox.advance(DAY);
    assert_eq!(verdict(&sandbox, old).await, "dead");
}

async fn verdict(sandbox: &Sandbox, token: &str) -> &'static str {
    let (app, endpoints) = (&sandbox.apps()[0], endpoints(sandbox));
    let who = WhoAmI::calls(None, &endpoints)[0];
    let token = AccessToken::new(token);
    let request = who.request(&endpoints, &app.app_key, &app.app_secret, &token, now(sandbox).await);
    match read_who_am_i(call(sandbox, &request).await.body.as_bytes()) {
        Ok(Verdict::Alive) => "alive",
        Ok(Verdict::Dead(_)) => "dead",
        _ => "undecided",
    }
}

#[tokio::test]
async fn the_date_is_the_sandboxs_and_timestamps_are_judged_by_it() {
    let clock = SignedDuration::from_hours(-5);
    let sandbox = start_with(Options { clock, ..Options::default() }).await;
    let app = &sandbox.apps()[0];
    let system = jiff::Timestamp::now().as_millisecond();
    let own = now(&sandbox).await.as_millis();
    assert!((own + 5 * 3_600_000 - system).abs() < 5000);
    let code = async |millis| {
        let time = iop::Timestamp::from_millis(millis);
        let request = TokenCall::dry_run().request(&endpoints(&sandbox), &app.app_key, &app.app_secret, time);
        call(&sandbox, &request).await.code()
    };
    assert_eq!(code(system).await, "IllegalTimestamp");
    assert_eq!(code(own / 1000).await, "IllegalTimestamp");
    assert_eq!(code(own).await, "InvalidCode");
    sandbox.advance(Duration::from_hours(5));
    assert_eq!(code(system).await, "InvalidCode");
    assert_eq!(code(own).await, "IllegalTimestamp");
    for path in ["/foo", "/rest/x", "/sync", "/oauth/authorize"] {
        assert_ne!(get(sandbox.gateway(), path).await.header("date"), "", "{path}");
    }
}

#[tokio::test]
async fn only_its_own_host_is_answered() {
    let sandbox = start().await;
    for base in [sandbox.gateway(), sandbox.control().expect("a control side")] {
        let port = base.rsplit_once(':').expect("a port").1;
        let table = [
            (format!("Host: 127.0.0.1:{port}\r\n"), 200),
            (format!("Host: localhost:{port}\r\n"), 200),
            (format!("Host: [::1]:{port}\r\n"), 200),
            (format!("Host: evil.example:{port}\r\n"), 403),
            ("Host: 127.0.0.1\r\n".to_owned(), 403),
            ("Host: 127.0.0.1:1\r\n".to_owned(), 403),
            (String::new(), 403),
            (format!("Host: 127.0.0.1:{port}\r\nHost: evil.example\r\n"), 403),
        ];
        for (host, expected) in table {
            let request = format!("GET /requests HTTP/1.1\r\n{host}Connection: close\r\n\r\n");
            let answer = send_raw(base, request.as_bytes()).await.expect("an answer");
            assert_eq!(answer.status, expected, "{base} {host}");
            assert!(!answer.headers.contains_key("access-control-allow-origin"));
        }
    }
}

#[tokio::test]
async fn a_body_is_a_mebibyte_at_most_and_other_methods_are_not_taken() {
    let sandbox = start().await;
    let path = "/rest/auth/token/create";
    let large = format!("code={}", "x".repeat(1 << 20));
    assert_eq!(post_form(sandbox.gateway(), path, &large).await.status, 413);
    let just = format!("code={}", "x".repeat((1 << 20) - 5));
    assert_eq!(post_form(sandbox.gateway(), path, &just).await.status, 200);
    for method in ["PUT", "DELETE", "PATCH"] {
        assert_eq!(send(sandbox.gateway(), method, path, &[], "").await.status, 405, "{method}");
    }
}

#[tokio::test]
async fn it_starts_with_two_apps_of_its_own_and_refuses_one_key_twice() {
    let started =
        tokio::spawn(Sandbox::start(Options::default())).await.expect("it can be started in a task");
    let sandbox = started.expect("a sandbox");
    let statuses: Vec<_> = sandbox.apps().iter().map(|app| app.status).collect();
    assert_eq!(statuses, [AppStatus::Test, AppStatus::Online]);
    assert_eq!(sandbox.control(), None);
    let apps = vec![app("1:a"), app("1:b")];
    let error = Sandbox::start(Options { apps, ..Options::default() }).await.expect_err("one key twice");
    assert!(matches!(error, StartError::SameAppKey(_)), "{error}");
    let port = sandbox.gateway().rsplit_once(':').expect("a port").1.parse().expect("a number");
    let error = Sandbox::start(Options { port, ..Options::default() }).await.expect_err("a port in use");
    assert!(matches!(error, StartError::Port { .. }), "{error}");
}

#[tokio::test]
async fn it_stops_at_once_with_idle_and_half_sent_requests_and_frees_its_port() {
    let sandbox = start().await;
    let port = sandbox.gateway().rsplit_once(':').expect("a port").1.parse().expect("a number");
    let address = format!("127.0.0.1:{port}");
    let idle = tokio::net::TcpStream::connect(&address).await.expect("a connection");
    let mut half = tokio::net::TcpStream::connect(&address).await.expect("a connection");
    tokio::io::AsyncWriteExt::write_all(&mut half, b"GET /rest HTTP/1.1\r\nHo").await.expect("sent");
    tokio::time::sleep(Duration::from_millis(50)).await;
    let begun = Instant::now();
    sandbox.stop().await;
    assert!(begun.elapsed() < Duration::from_secs(2));
    assert!(tokio::net::TcpStream::connect(&address).await.is_err());
    drop((idle, half));
    let again = Sandbox::start(Options { port, ..Options::default() }).await.expect("the port is free");
    drop(again);
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(tokio::net::TcpStream::connect(&address).await.is_err(), "its drop stops it too");
}
