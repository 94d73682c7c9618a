//! A link that is made in the window, for the owner of an account who is somewhere else.

use crate::Outcome;
use crate::eyes::holders;
use crate::steps::{BACKEND, add_app, approve, click, confirmed, count, find, furnished, paste, reads};
use crate::terminal::secrets;

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_made_and_the_address_that_its_owner_sends_back_connects_a_store() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    let (_program, window) = desk.open().await?;
    add_app(&window, &sandbox, BACKEND).await?;
    click(&window, "nav-apps").await?;
    click(&window, "link-app").await?;
    find(&window, "link-name").await?.send_keys("Harbour").await?;
    click(&window, "ask-yes").await?;
    let link = find(&window, "link").await?.text().await?;
    assert!(link.starts_with(sandbox.gateway()), "{link}");
    reads(&window, "link-words", "It works once").await?;
    click(&window, "ask-yes").await?;
    let state = link.split_once("state=").ok_or("no state")?.1.split('&').next().unwrap_or_default();
    assert!(state.starts_with("sk1."), "{link}");
    assert_eq!(holders(desk.home(), &[state.to_owned()]), Vec::<std::path::PathBuf>::new());

    let home = approve(&link, 1).await?;
    click(&window, "nav-stores").await?;
    reads(&window, "elsewhere", "Harbour").await?;
    paste(&window, &home).await?;
    confirmed(&window).await?;
    click(&window, "nav-stores").await?;
    reads(&window, "store-card", "Harbour").await?;
    count(&window, "elsewhere", 0).await?;
    assert!(secrets(&desk)?.len() >= 3);
    Ok(())
}
