//! Deep links: from the browser and from the system, to a window that is open and to one that is not.

use std::time::Instant;

use crate::desk::{Desk, Running};
use crate::eyes::{holders, overhear, overheard};
use crate::screen::close;
use crate::steps::{
    DEEP_LINK, add_app, approve, authorize, begin, begin_again, click, confirmed, count, find, follow,
    furnished, handler_is_registered, reads, until,
};
use crate::terminal::{Begun, add_app_in_terminal, terminal, tokens};
use crate::{Outcome, PROGRAM};

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_itself_hands_the_link_to_the_open_window() -> Outcome {
    let (desk, sandbox, port) = furnished().await?;
    let (mut program, window) = desk.open().await?;
    overhear(&window).await?;
    add_app(&window, &sandbox, DEEP_LINK).await?;
    handler_is_registered(&desk).await?;
    begin(&window).await?;
    let page = authorize(&desk, port, 2).await?;
    assert!(page.text.contains("may be closed") || page.text.contains("may close"), "{}", page.text);
    confirmed(&window).await?;
    let first = tokens(&desk)?;

    begin_again(&window).await?;
    authorize(&desk, port, 2).await?;
    until("the tokens are new", async || Ok((tokens(&desk)? != first).then_some(()))).await?;
    let heard = overheard(&window).await?;
    for secret in crate::terminal::secrets(&desk)? {
        assert!(!heard.contains(&secret), "the window was told a secret");
    }
    assert!(!heard.contains("code=3_"), "the window was told a code");
    close(&desk, &window).await?;
    assert_eq!(program.ends()?.0, 0);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_starts_the_app_that_was_closed_meanwhile() -> Outcome {
    let (desk, sandbox, port) = furnished().await?;
    let (mut program, window) = desk.open().await?;
    add_app(&window, &sandbox, DEEP_LINK).await?;
    handler_is_registered(&desk).await?;
    begin(&window).await?;
    close(&desk, &window).await?;
    program.ends()?;

    authorize(&desk, port, 1).await?;
    let window = desk.window().await?;
    confirmed(&window).await?;
    let first = tokens(&desk)?;

    // An account that is known already needs no word: it is done when the window opens.
    begin_again(&window).await?;
    close(&desk, &window).await?;
    authorize(&desk, port, 1).await?;
    until("the tokens are new", async || {
        let now = tokens(&desk)?;
        Ok((now.len() == 1 && now != first).then_some(()))
    })
    .await?;
    let window = desk.window().await?;
    reads(&window, "news", "authorized again").await
}

#[tokio::test(flavor = "multi_thread")]
async fn links_reach_the_running_app_and_authorize_again() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    let (_program, window) = desk.open().await?;
    add_app(&window, &sandbox, DEEP_LINK).await?;
    handler_is_registered(&desk).await?;
    let home = approve(&begin(&window).await?, 1).await?;
    follow(&desk, "sellerkey://oauth/callback?code=a&state=foreign")?;
    find(&window, "note").await?;
    follow(&desk, &home)?;
    find(&window, "confirm-account").await?;
    follow(&desk, "sellerkey://oauth/callback?code=a&state=foreign")?;
    strays_are_written_down(&desk, &["state-foreign", "state-foreign"]).await?;
    confirmed(&window).await?;
    let first = tokens(&desk)?;

    follow(&desk, &approve(&begin_again(&window).await?, 1).await?)?;
    until("the tokens are new", async || Ok((tokens(&desk)? != first).then_some(()))).await?;
    follow(&desk, &home)?;
    reads(&window, "problem", "used before").await?;
    let (code, state) =
        home.split_once("code=").and_then(|(_, rest)| rest.split_once("&state=")).ok_or("parts")?;
    let spent = [code.to_owned(), state.to_owned()];
    for place in ["data/sellerkey", "said"] {
        assert_eq!(
            holders(&desk.home().join(place), &spent),
            Vec::<std::path::PathBuf>::new(),
            "no log, no registry"
        );
    }
    click(&window, "cancel-connection").await?;
    count(&window, "store-card", 1).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_starts_the_app_and_finishes_what_the_command_line_began() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    add_app_in_terminal(&desk, &sandbox, DEEP_LINK)?;
    let begun = Begun::at(&desk, "Sunrise")?;
    let home = approve(&begun.url, 1).await?;

    let (_program, window) = desk.open_with(&[&home]).await?;
    assert_eq!(begun.connected()?["result"], "connected");
    assert!(find(&window, "store-card").await?.text().await?.contains("Sunrise"));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn of_several_links_at_once_at_start_up_each_is_handled_and_one_window_stays() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    add_app_in_terminal(&desk, &sandbox, DEEP_LINK)?;
    let (first, second) = (Begun::at(&desk, "Sunrise")?, Begun::at(&desk, "Nordic")?);
    let links = [
        "sellerkey://oauth/callback?code=a&state=foreign".to_owned(),
        approve(&first.url, 1).await?,
        "sellerkey://elsewhere/?code=a".to_owned(),
        approve(&second.url, 2).await?,
        format!("{DEEP_LINK}?state=sk1.{}", "0a".repeat(32)),
    ];
    let began = Instant::now();
    let mut started =
        links.iter().map(|link| desk.start(PROGRAM, &[link])).collect::<Result<Vec<Running>, _>>()?;
    assert!(began.elapsed().as_millis() < 500, "at once");

    assert_eq!(first.connected()?["store"]["name"], "Sunrise");
    assert_eq!(second.connected()?["store"]["name"], "Nordic");
    let window = desk.window().await?;
    let left = until("all but one have ended", async || {
        let ended = started.iter_mut().map(Running::has_ended).collect::<Result<Vec<_>, _>>()?;
        assert!(ended.iter().flatten().all(|code| *code == 0), "{ended:?}");
        Ok((ended.iter().flatten().count() == links.len() - 1).then_some(ended))
    })
    .await?;
    assert!(left.contains(&None), "one window stays");
    strays_are_written_down(&desk, &["callback-elsewhere", "callback-missing", "state-foreign"]).await?;
    find(&window, "problem").await?;
    click(&window, "cancel-connection").await?;
    count(&window, "store-card", 2).await
}

async fn strays_are_written_down(desk: &Desk, wanted: &[&str]) -> Outcome {
    until(&format!("{wanted:?} are written down"), async || {
        let record = terminal(desk, &["activity"], "")?;
        let strays = record["activity"].as_array().ok_or("no record")?.iter();
        let mut strays: Vec<_> = strays
            .filter(|entry| entry["what"] == "stray")
            .filter_map(|entry| entry["answer"].as_str())
            .collect();
        strays.sort_unstable();
        Ok((strays == wanted).then_some(()))
    })
    .await
}
