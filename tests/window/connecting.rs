//! The whole loop in real parts: the window, xdg-open, Chromium, gnome-keyring, and the sandbox as gateway.

use std::time::Duration;

use crate::Outcome;
use crate::desk::free_port;
use crate::eyes::{Watch, holders, overhear, overheard};
use crate::steps::{
    BACKEND, KEY, add_app, approve, authorize, begin, begin_again, click, confirmed, count, delay, find,
    furnished, paste, reads, until,
};
use crate::terminal::{connected_in_terminal, secrets, tokens};

#[tokio::test(flavor = "multi_thread")]
async fn a_store_is_connected_by_clicking_and_its_secrets_stay_in_the_keychain() -> Outcome {
    let watch = Watch::begin();
    let (desk, sandbox, port) = furnished().await?;
    let (_program, window) = desk.open().await?;
    overhear(&window).await?;
    let callback = format!("http://127.0.0.1:{}/callback", free_port()?);
    add_app(&window, &sandbox, &callback).await?;

    let link = begin(&window).await?;
    assert!(link.starts_with(sandbox.gateway()), "{link}");
    let page = authorize(&desk, port, 2).await?;
    assert!(page.text.contains("Sellerkey has the code"), "{}", page.text);
    click(&window, "confirm-account").await?;

    click(&window, "nav-stores").await?;
    let card = find(&window, "store-card").await?;
    assert!(card.text().await?.contains("Shop"), "{}", card.text().await?);
    assert_eq!(find(&window, "store-state").await?.attr("data-state").await?.as_deref(), Some("connected"));
    click(&window, "store-more").await?;
    click(&window, "check-store").await?;
    find(&window, "health").await?;
    click(&window, "copy-token").await?;
    let heard = overheard(&window).await?;
    let shown = window.source().await?;

    let secrets = secrets(&desk)?;
    assert!(secrets.len() >= 3 && secrets.iter().all(|secret| secret.len() > 20), "{}", secrets.len());
    let code = page.url.split_once("code=").ok_or("no code")?.1.split('&').next().unwrap_or_default();
    for secret in secrets.iter().map(String::as_str).chain([code]) {
        assert!(!shown.contains(secret), "the window shows a secret");
        assert!(!heard.contains(secret), "the window was told a secret");
    }
    for told in [KEY, &link, "confirming", "cleared_after_s", "token_until"] {
        assert!(heard.contains(told), "everything is overheard, {told} too: {heard}");
    }
    assert_eq!(holders(desk.home(), &secrets), Vec::<std::path::PathBuf>::new());
    assert!(
        !holders(&desk.home().join("data"), &[KEY.to_owned()]).is_empty(),
        "the scan finds what is there"
    );
    let listed = watch.end();
    assert!(listed.contains(callback.as_str()) || listed.contains(sandbox.gateway()), "programs are seen");
    assert!(secrets.iter().all(|secret| !listed.contains(secret)), "an argument list held a secret");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pasted_address_connects() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    let (_program, window) = desk.open().await?;
    add_app(&window, &sandbox, BACKEND).await?;
    let home = approve(&begin(&window).await?, 1).await?;
    assert!(home.starts_with("https://backend.example/callback?code="), "{home}");
    paste(&window, &home).await?;
    confirmed(&window).await
}

#[tokio::test(flavor = "multi_thread")]
async fn another_account_overwrites_nothing_until_somebody_says_so() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    let (_program, window) = desk.open().await?;
    add_app(&window, &sandbox, BACKEND).await?;
    paste(&window, &approve(&begin(&window).await?, 1).await?).await?;
    confirmed(&window).await?;
    let first = tokens(&desk)?;
    assert_eq!(first.len(), 1);

    paste(&window, &approve(&begin_again(&window).await?, 2).await?).await?;
    find(&window, "keep-both").await?;
    assert_eq!(
        tokens(&desk)?.iter().filter(|token| first.contains(token)).count(),
        1,
        "nothing was overwritten"
    );
    click(&window, "keep-both").await?;
    click(&window, "nav-stores").await?;
    count(&window, "store-card", 2).await?;
    let kept = tokens(&desk)?;
    assert!(kept.len() == 2 && kept.contains(&first[0]), "{}", kept.len());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn another_account_in_the_browser_is_dropped_and_the_store_stays_as_it_was() -> Outcome {
    let (desk, sandbox, port) = furnished().await?;
    let (_program, window) = desk.open().await?;
    add_app(&window, &sandbox, &format!("http://localhost:{}/callback", free_port()?)).await?;
    begin(&window).await?;
    authorize(&desk, port, 1).await?;
    confirmed(&window).await?;
    let first = tokens(&desk)?;

    begin_again(&window).await?;
    reads(&window, "log-in-as", "orders@northwind-gifts.example").await?;
    authorize(&desk, port, 2).await?;
    click(&window, "drop").await?;
    click(&window, "nav-stores").await?;
    count(&window, "store-card", 1).await?;
    until("the other account's tokens are gone", async || Ok((tokens(&desk)? == first).then_some(()))).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_cancelled_while_it_was_being_checked_opens_no_browser() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    let (_program, window) = desk.open().await?;
    add_app(&window, &sandbox, BACKEND).await?;
    let slow = Duration::from_millis(1500);
    delay(&sandbox, "/auth/token/create", slow).await?;
    click(&window, "nav-stores").await?;
    click(&window, "connect-store").await?;
    click(&window, "cancel-connection").await?;
    find(&window, "connect-store").await?;
    tokio::time::sleep(slow + Duration::from_secs(1)).await;
    find(&window, "connect-store").await?;
    assert!(!desk.processes().iter().any(|(_, name)| name.starts_with("chrom")), "the browser opened");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_laid_in_the_page_holds_no_secret_and_no_link_leads_to_another_page() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    connected_in_terminal(&desk, &sandbox).await?;
    let (_program, window) = desk.open().await?;
    find(&window, "store-card").await?;
    let laid = window.execute("return JSON.stringify(window.sellerkey ?? null)", vec![]).await?.to_string();
    assert!(laid.contains("Sunrise"), "{laid}");
    let secrets = secrets(&desk)?;
    assert!(secrets.len() >= 3 && secrets.iter().all(|secret| !laid.contains(secret)), "{laid}");

    for lead in [
        "location.href = arguments[0]",
        "window.open(arguments[0])",
        "const link = document.body.appendChild(document.createElement('a'));
         link.href = arguments[0]; link.click(); link.target = '_blank'; link.click();",
    ] {
        window.execute(lead, vec![sandbox.gateway().into()]).await?;
        tokio::time::sleep(Duration::from_millis(500)).await;
        let there = window.execute("return location.protocol", vec![]).await?;
        assert_eq!((there, window.windows().await?.len()), ("tauri:".into(), 1), "{lead}");
    }
    find(&window, "store-card").await?;
    Ok(())
}
