//! The authorize page, over real sockets.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that panics has failed")]

mod common;

use common::*;

const ASKED: &str = "/oauth/authorize?response_type=code&client_id=500101&force_auth=true";

/// The transaction that a page carries.
fn transaction(page: &str) -> &str {
    let after = page.split_once("name=\"transaction\" value=\"").expect("a transaction").1;
    after.split_once('"').expect("its end").0
}

#[tokio::test]
async fn the_page_names_the_sandbox_the_app_and_every_account() {
    let sandbox = start().await;
    let page =
        get(sandbox.gateway(), &format!("{ASKED}&redirect_uri=sellerkey%3A%2F%2Foauth%2Fcallback&state=s"))
            .await;
    assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"));
    let policy = page.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    for expected in [
        "Sandbox",
        "500101",
        "sellerkey://oauth/callback",
        "Drop-shipper",
        "Seller",
        "O&#39;Hara &amp; Sons",
        "data-testid=\"account-1\"",
        "data-testid=\"account-4\"",
        "data-testid=\"authorize\"",
        "data-testid=\"refuse\"",
        ">Access Now<",
        ">Refuse<",
        "you may close this tab",
        "4641830127",
    ] {
        assert!(page.body.contains(expected), "{expected}");
    }
    for (path, content_type) in
        [("/sandbox.css", "text/css; charset=utf-8"), ("/sandbox.js", "text/javascript; charset=utf-8")]
    {
        assert_eq!(get(sandbox.gateway(), path).await.header("content-type"), content_type);
    }
}

#[tokio::test]
async fn what_comes_from_outside_is_escaped() {
    let sandbox = start().await;
    let hostile = "app%3A%2F%2Fx%3Fa%3D%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%27";
    let page = get(sandbox.gateway(), &format!("{ASKED}&redirect_uri={hostile}&state={hostile}")).await;
    assert_eq!(page.status, 200);
    assert!(!page.body.contains("<script>alert") && page.body.contains("&lt;script&gt;"), "{}", page.body);
}

#[tokio::test]
async fn the_form_makes_the_redirect_once() {
    let sandbox = start().await;
    let page = get(
        sandbox.gateway(),
        &format!("{ASKED}&redirect_uri=https%3A%2F%2Fa.example%2Fcb%3Fx%3D1&state=a%20%26b"),
    )
    .await;
    let form = format!("transaction={}&account=2&decision=authorize", transaction(&page.body));
    let answer = post_form(sandbox.gateway(), "/oauth/authorize", &form).await;
    assert_eq!(answer.status, 302, "{}", answer.body);
    let callback = url::Url::parse(answer.header("location")).expect("an address");
    let pairs: Vec<_> = callback.query_pairs().into_owned().collect();
    assert_eq!(pairs[0], ("x".to_owned(), "1".to_owned()));
    assert_eq!(pairs[2], ("state".to_owned(), "a &b".to_owned()));
    let body = create(&sandbox, "500101", &pairs[1].1).await.json();
    assert_eq!(body["user_id"], "4655207781");
    let again = post_form(sandbox.gateway(), "/oauth/authorize", &form).await;
    assert_eq!((again.status, again.header("location")), (400, ""));
}

#[tokio::test]
async fn a_refusal_stays_on_the_page() {
    let sandbox = start().await;
    let page = get(sandbox.gateway(), &format!("{ASKED}&redirect_uri=app%3A%2F%2Fcb&state=s")).await;
    let form = format!("transaction={}&account=1&decision=refuse", transaction(&page.body));
    let answer = post_form(sandbox.gateway(), "/oauth/authorize", &form).await;
    assert_eq!((answer.status, answer.header("location")), (200, ""));
    assert!(answer.body.contains("Authorization refused"));
}

#[tokio::test]
async fn the_pages_speak_the_browsers_language() {
    let sandbox = start().await;
    let asked = format!("{ASKED}&redirect_uri=app%3A%2F%2Fcb&state=s");
    let of = |path: String, wanted| {
        let base = sandbox.gateway();
        async move { send(base, "GET", &path, &[("Accept-Language", wanted)], "").await.body }
    };
    let english =
        [">App key<", ">Refuse<", "close this tab", "Germany", "lang=\"en\"", "Sent ·", "Nothing here"];
    let page = get(sandbox.gateway(), &asked).await.body;
    for words in english {
        assert!(page.contains(words), "{words}: {page}");
    }
    for (wanted, tag, refuse, wrong) in [
        ("es-MX,es;q=0.9", "es", "Rechazar", "Falta redirect_uri."),
        ("zh-CN", "zh", "拒绝", "缺少 redirect_uri。"),
        ("sv,pt-BR;q=0.9,en;q=0.1", "pt-BR", "Recusar", "Falta redirect_uri."),
        ("ru", "ru", "Отказать", "Нет redirect_uri."),
    ] {
        let page = of(asked.clone(), wanted).await;
        assert!(page.contains(&format!("lang=\"{tag}\"")) && page.contains(&format!(">{refuse}<")), "{page}");
        for words in english.into_iter().filter(|words| *words != ">App key<") {
            assert!(!page.contains(words), "{tag}: {words}: {page}");
        }
        let page = of(ASKED.to_owned(), wanted).await;
        assert!(page.contains(wrong), "{tag}: {page}");
        let form = "transaction=none&decision=refuse";
        let headers = [("Accept-Language", wanted), ("Content-Type", "application/x-www-form-urlencoded")];
        let used = send(sandbox.gateway(), "POST", "/oauth/authorize", &headers, form).await;
        assert!(used.status == 400 && used.body.contains(&format!("lang=\"{tag}\"")), "{}", used.body);
        assert!(!used.body.contains("Begin again"), "{}", used.body);
    }
}

#[tokio::test]
async fn another_website_cannot_send_the_form() {
    let sandbox = start().await;
    let page = get(sandbox.gateway(), &format!("{ASKED}&redirect_uri=app%3A%2F%2Fcb&state=s")).await;
    let form = format!("transaction={}&account=1&decision=authorize", transaction(&page.body));
    let own = sandbox.gateway();
    for (name, value) in [
        ("Origin", "https://evil.example"),
        ("Origin", "null"),
        ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Site", "same-site"),
    ] {
        let headers = [("Content-Type", FORM), (name, value)];
        let answer = send(own, "POST", "/oauth/authorize", &headers, &form).await;
        assert_eq!((answer.status, answer.header("location")), (403, ""), "{name}: {value}");
    }
    let without = post_form(own, "/oauth/authorize", "account=1&decision=authorize").await;
    assert_eq!(without.status, 400);
    let headers = [("Content-Type", FORM), ("Origin", own), ("Sec-Fetch-Site", "same-origin")];
    assert_eq!(send(own, "POST", "/oauth/authorize", &headers, &form).await.status, 302);
}

#[tokio::test]
async fn a_script_chooses_by_the_address() {
    let sandbox = start().await;
    let mut seen = Vec::new();
    for account in 1..=5 {
        let code = code(&sandbox, "500101", account).await;
        seen.push(text(&create(&sandbox, "500101", &code).await.json(), "user_id").to_owned());
    }
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), 5);
}

#[tokio::test]
async fn addresses_that_show_no_choice() {
    let sandbox = start().await;
    for query in [
        "client_id=500101&redirect_uri=app%3A%2F%2Fcb",
        "response_type=token&client_id=500101&redirect_uri=app%3A%2F%2Fcb",
        "response_type=code&redirect_uri=app%3A%2F%2Fcb",
        "response_type=code&client_id=9&redirect_uri=app%3A%2F%2Fcb",
        "response_type=code&client_id=500101",
        "response_type=code&client_id=500101&redirect_uri=%2Fcb",
        "response_type=code&client_id=500101&redirect_uri=javascript%3Aalert(1)",
        "response_type=code&client_id=500101&redirect_uri=data%3Atext%2Fhtml%2Cx",
        "response_type=code&client_id=500101&redirect_uri=https%3A%2F%2Fa%2F%0D%0ASet-Cookie%3A%20a",
        "response_type=code&client_id=500101&redirect_uri=app%3A%2F%2Fcb&sandbox_account=0",
        "response_type=code&client_id=500101&redirect_uri=app%3A%2F%2Fcb&sandbox_account=6",
    ] {
        for more in ["", "&sandbox_account=1"] {
            let more = if query.contains("sandbox_account") { "" } else { more };
            let answer = get(sandbox.gateway(), &format!("/oauth/authorize?{query}{more}")).await;
            assert_eq!((answer.status, answer.header("location")), (400, ""), "{query}");
            assert!(!answer.body.contains("authorize-form"));
        }
    }
}
