//! A computer without a keychain: secrets in encrypted files, chosen in the window and opened there after a start.

use std::{fs, path::PathBuf};

use fantoccini::Locator;
use iop_sandbox::{App, Options, Sandbox};

use crate::Outcome;
use crate::desk::Desk;
use crate::eyes::holders;
use crate::screen::close;
use crate::steps::{BACKEND, KEY, SECRET, add_app, click, find, reads, until};

const PASSPHRASE: &str = "words that nobody else puts together";

#[tokio::test(flavor = "multi_thread")]
async fn secrets_are_kept_in_files_where_a_person_says_so_and_opened_after_a_start() -> Outcome {
    let apps = vec![format!("{KEY}:{SECRET}:online").parse::<App>()?];
    let sandbox = Sandbox::start(Options { apps, control: Some(0), ..Options::default() }).await?;
    let desk = Desk::set_up()?;
    let (mut program, window) = desk.open().await?;
    reads(&window, "foot-note", "There is no keychain").await?;
    click(&window, "nav-settings").await?;
    find(&window, "vault").await?.find(Locator::Css("[data-value=file]")).await?.click().await?;
    for field in ["passphrase", "passphrase-again"] {
        find(&window, field).await?.send_keys(PASSPHRASE).await?;
    }
    click(&window, "vault-make").await?;
    until("nothing is in the way any more", async || {
        Ok(window.find_all(Locator::Css("[data-testid=foot-note]")).await?.is_empty().then_some(()))
    })
    .await?;
    add_app(&window, &sandbox, BACKEND).await?;
    click(&window, "nav-settings").await?;
    reads(&window, "vault-setting", "In encrypted files").await?;
    close(&desk, &window).await?;
    assert_eq!(program.ends()?.0, 0);

    // The computer starts anew: what was kept in memory is gone.
    for entry in fs::read_dir(desk.home())?.flatten() {
        if entry.file_name().to_string_lossy().starts_with("sellerkey-") {
            fs::remove_file(entry.path())?;
        }
    }
    let (_program, window) = desk.open().await?;
    reads(&window, "foot-note", "Unlock under Settings").await?;
    click(&window, "nav-settings").await?;
    let field = find(&window, "unlock-passphrase").await?;
    field.send_keys("other words").await?;
    click(&window, "unlock-submit").await?;
    reads(&window, "problem", "does not open").await?;
    field.clear().await?;
    field.send_keys(PASSPHRASE).await?;
    click(&window, "unlock-submit").await?;
    until("it is open", async || {
        Ok(window.find_all(Locator::Css("[data-testid=foot-note]")).await?.is_empty().then_some(()))
    })
    .await?;
    click(&window, "nav-apps").await?;
    window.find(Locator::Css("[aria-label='Check “Shop”']")).await?.click().await?;
    reads(&window, "app-check", "accepts").await?;
    let secrets = [SECRET.to_owned(), PASSPHRASE.to_owned()];
    assert_eq!(holders(desk.home(), &secrets), Vec::<PathBuf>::new(), "nothing in the clear");
    Ok(())
}
