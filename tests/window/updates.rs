//! New versions in the real window: a copy as Tauri's bundler makes it, signatures by Tauri's own signer, and a server on
//! this computer.

use std::error::Error;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use crate::desk::{Desk, Running};
use crate::dialog::Dialog;
use crate::keyboard::{ENTER, ESCAPE, TAB};
use crate::maker::{Maker, Server};
use crate::steps::{
    begin, browser_shows, click, count, delay, find, furnished, handler_is_registered, reads, until,
};
use crate::terminal::{connected_in_terminal, said_at, tokens};
use crate::{Outcome, PROGRAM};

/// What a new version is in these tests: a program that tells its environment, and so that it was started.
const NEW: &str = "/usr/bin/env";
const NEXT: &str = "9.9.9";

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_without_a_whole_key_says_so_and_asks_nobody() -> Outcome {
    let (desk, server) = (Desk::set_up()?, Server::start()?);
    server.announce(&json!({ "version": NEXT, "platforms": {} }));
    for told in [json!({}), json!({ "endpoints": [server.latest()] })] {
        let program = copy(&desk, "APP")?;
        let (mut running, window) = open(&desk, &program, &told).await?;
        reads(&window, "updates", "This copy does not look for updates itself").await?;
        assert_eq!(ask(&window, "look_for_update").await?["stage"], "off");
        assert_eq!(ask(&window, "install_update").await?["stage"], "off");
        count(&window, "update-look", 0).await?;
        crate::screen::close(&desk, &window).await?;
        running.ends()?;
    }
    assert_eq!(server.asked(), Vec::<String>::new());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_of_a_package_says_who_brings_new_versions_and_asks_nobody() -> Outcome {
    let (desk, server) = (Desk::set_up()?, Server::start()?);
    let told = Maker::at(desk.home(), "ours")?.told(&server)?;
    for kind in ["DEB", "RPM"] {
        let program = copy(&desk, kind)?;
        let (mut running, window) = open(&desk, &program, &told).await?;
        reads(&window, "updates", "Update with your package manager").await?;
        assert_eq!(ask(&window, "look_for_update").await?["stage"], "by-packages");
        count(&window, "update-look", 0).await?;
        crate::screen::close(&desk, &window).await?;
        running.ends()?;
    }
    assert_eq!(server.asked(), Vec::<String>::new());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_version_is_shown_and_takes_the_place_of_this_one_only_after_a_yes() -> Outcome {
    let (desk, server) = (Desk::set_up()?, Server::start()?);
    let maker = Maker::at(desk.home(), "ours")?;
    let program = copy(&desk, "APP")?;
    let (mut running, window) = open(&desk, &program, &maker.told(&server)?).await?;
    handler_is_registered(&desk).await?;
    assert_eq!(server.asked(), Vec::<String>::new(), "nobody was asked before a person asks");

    server.announce(&maker.release(&server, env!("CARGO_PKG_VERSION"), NEW)?);
    click(&window, "update-look").await?;
    reads(&window, "update-stands", "is the newest").await?;
    let asked = server.asked().pop().ok_or("nobody was asked")?.to_ascii_lowercase();
    assert!(asked.contains(concat!("user-agent: sellerkey/", env!("CARGO_PKG_VERSION"))), "{asked}");

    server.announce(&maker.release(&server, NEXT, NEW)?);
    click(&window, "update-look").await?;
    reads(&window, "update-stands", "Version 9.9.9 is available").await?;
    let notes = find(&window, "update-notes").await?.prop("value").await?;
    assert_eq!(notes.as_deref(), Some("What is <b>new</b>\nand what \u{fffd}is not"));
    for key in [ENTER, ESCAPE] {
        click(&window, "update-install").await?;
        Dialog::comes(&desk).await?.press(&[key]).await?;
        stage(&window, "found").await?;
    }
    assert!(!server.asked().iter().any(|asked| asked.starts_with("GET /file")), "nothing is downloaded yet");
    assert_eq!(fs::read_to_string(app_image(&desk))?, OLD);

    click(&window, "update-install").await?;
    Dialog::comes(&desk).await?.press(&[TAB, ENTER]).await?;
    assert_eq!(running.ends()?.0, 0);
    assert!(fs::read(app_image(&desk))? == fs::read(NEW)?, "the new version is in its place");
    assert_eq!(fs::metadata(app_image(&desk))?.permissions().mode() & 0o777, 0o755);
    new_one_starts(&desk).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_signed_for_this_version_with_this_key_is_refused_and_nothing_changes() -> Outcome {
    let (desk, server) = (Desk::set_up()?, Server::start()?);
    let (maker, other) = (Maker::at(desk.home(), "ours")?, Maker::at(desk.home(), "another")?);
    let program = copy(&desk, "APP")?;
    let (mut running, window) = open(&desk, &program, &maker.told(&server)?).await?;

    let mut older = maker.release(&server, "1.0.0", NEW)?;
    older["version"] = json!(NEXT);
    for (what, announced) in [
        ("another's key", other.release(&server, NEXT, NEW)?),
        ("an older version under a newer name", older),
        ("a version that nobody names", maker.release_of_no_version(&server, NEXT, NEW)?),
    ] {
        server.announce(&announced);
        click(&window, "update-look").await?;
        stage(&window, "found").await?;
        click(&window, "update-install").await?;
        Dialog::comes(&desk).await?.press(&[TAB, ENTER]).await?;
        refused(&window, "update-not-signed").await.map_err(|error| format!("{what}: {error}"))?;
        reads(&window, "problem", "Do not install the file by hand").await?;
    }

    // Signed well, and no AppImage.
    let page = desk.home().join("page.html");
    fs::write(&page, "<html>log in to this network</html>")?;
    server.announce(&maker.release(&server, NEXT, page.to_str().ok_or("no path")?)?);
    for code in ["update-not-for-this", "update-cut", "update-unreachable"] {
        if code == "update-cut" {
            // What is announced now is that file still, and the file has gone.
            server.announce(&maker.release(&server, NEXT, NEW)?);
            server.forget_file();
        }
        if code == "update-unreachable" {
            server.close();
            click(&window, "update-look").await?;
        } else {
            click(&window, "update-look").await?;
            stage(&window, "found").await?;
            click(&window, "update-install").await?;
            Dialog::comes(&desk).await?.press(&[TAB, ENTER]).await?;
        }
        refused(&window, code).await?;
    }
    assert_eq!(fs::read_to_string(app_image(&desk))?, OLD);
    assert_eq!(running.has_ended()?, None, "it goes on");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_download_shows_how_far_it_is_and_can_be_stopped() -> Outcome {
    let (desk, server) = (Desk::set_up()?, Server::start()?);
    let maker = Maker::at(desk.home(), "ours")?;
    let program = copy(&desk, "APP")?;
    let (_running, window) = open(&desk, &program, &maker.told(&server)?).await?;
    let large = desk.home().join("large");
    let mut body = fs::read(NEW)?;
    body.resize(8 * 1024 * 1024, 0);
    fs::write(&large, body)?;
    server.announce(&maker.release(&server, NEXT, large.to_str().ok_or("no path")?)?);
    server.hesitate(Duration::from_millis(200));
    click(&window, "update-look").await?;
    stage(&window, "found").await?;
    click(&window, "update-install").await?;
    Dialog::comes(&desk).await?.press(&[TAB, ENTER]).await?;
    reads(&window, "updates", "1 of 8 MB").await?;
    click(&window, "update-stop").await?;
    stage(&window, "found").await?;
    assert_eq!(fs::read_to_string(app_image(&desk))?, OLD);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_renewal_that_is_under_way_comes_to_its_end_first_and_a_connection_is_not_cut() -> Outcome {
    let (desk, sandbox, port) = furnished().await?;
    let server = Server::start()?;
    connected_in_terminal(&desk, &sandbox).await?;
    let maker = Maker::at(desk.home(), "ours")?;
    server.announce(&maker.release(&server, NEXT, NEW)?);
    let program = copy(&desk, "APP")?;
    let (mut running, window) = open(&desk, &program, &maker.told(&server)?).await?;
    click(&window, "update-look").await?;
    stage(&window, "found").await?;

    browser_shows(port, &begin(&window).await?).await?;
    click(&window, "nav-settings").await?;
    click(&window, "update-install").await?;
    refused(&window, "update-connecting").await?;
    click(&window, "nav-stores").await?;
    click(&window, "cancel-connection").await?;

    let before = tokens(&desk)?;
    delay(&sandbox, "/auth/token/refresh", Duration::from_secs(6)).await?;
    window.execute(RENEW, vec![]).await?;
    until("the gateway is asked", async || {
        let under_way = window.execute("return window.renewing === true", vec![]).await?;
        Ok((under_way == json!(true)).then_some(()))
    })
    .await?;
    tokio::time::sleep(Duration::from_millis(500)).await;
    click(&window, "nav-settings").await?;
    click(&window, "update-install").await?;
    Dialog::comes(&desk).await?.press(&[TAB, ENTER]).await?;
    stage(&window, "finishing").await?;
    assert_eq!(fs::read_to_string(app_image(&desk))?, OLD, "the file waits too");
    assert_eq!(running.ends()?.0, 0);
    assert_ne!(tokens(&desk)?, before, "the new token is kept");
    new_one_starts(&desk).await
}

const OLD: &str = "the version before";

const RENEW: &str = "
    const { invoke } = window.__TAURI_INTERNALS__;
    invoke('overview').then(({ stores: [{ id }] }) => {
        invoke('renew_store', { store: id });
        window.renewing = true;
    });
";

/// A copy of the program in the place of an `AppImage`'s content, with what the bundler writes into it.
fn copy(desk: &Desk, kind: &str) -> Result<PathBuf, Box<dyn Error>> {
    const KIND: &[u8] = b"__TAURI_BUNDLE_TYPE_VAR_UNK";
    let mut program = fs::read(PROGRAM)?;
    let places: Vec<_> = program.windows(KIND.len()).enumerate().filter(|(_, at)| *at == KIND).collect();
    let [(at, _)] = places[..] else { return Err("the bundler would not know where to write".into()) };
    let end = at + KIND.len();
    program[end - kind.len()..end].copy_from_slice(kind.as_bytes());
    let path = desk.home().join("mounted/usr/bin/sellerkey-desktop");
    fs::create_dir_all(path.parent().ok_or("no folder")?)?;
    fs::write(&path, program)?;
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755))?;
    fs::write(app_image(desk), OLD)?;
    fs::set_permissions(app_image(desk), fs::Permissions::from_mode(0o755))?;
    Ok(path)
}

fn app_image(desk: &Desk) -> PathBuf {
    desk.home().join("Sellerkey.AppImage")
}

/// Starts the copy as an `AppImage`'s runtime would, with Settings on the screen.
async fn open(desk: &Desk, program: &Path, told: &Value) -> Result<(Running, Client), Box<dyn Error>> {
    let mut program = desk.command(program);
    program
        .env("APPIMAGE", app_image(desk))
        .env("APPDIR", desk.home().join("mounted"))
        .env("SELLERKEY_TEST_UPDATES", told.to_string());
    let running = Running::start(program.stdout(said_at(desk)?).stderr(said_at(desk)?))?;
    let window = desk.window().await?;
    click(&window, "nav-settings").await?;
    find(&window, "updates").await?;
    Ok((running, window))
}

async fn ask(window: &Client, command: &str) -> Result<Value, Box<dyn Error>> {
    let ask = format!("window.__TAURI_INTERNALS__.invoke('{command}').then(arguments[0], arguments[0])");
    Ok(window.execute_async(&ask, vec![]).await?)
}

async fn stage(window: &Client, wanted: &str) -> Outcome {
    let section = format!("[data-testid=updates][data-stage={wanted}]");
    until(&format!("updates stand at {wanted}"), async || {
        Ok(window.find(Locator::Css(&section)).await.is_ok().then_some(()))
    })
    .await
}

async fn refused(window: &Client, code: &str) -> Outcome {
    let problem = format!("[data-testid=updates] [data-testid=problem][data-code={code}]");
    let comes =
        until(code, async || Ok(window.find(Locator::Css(&problem)).await.is_ok().then_some(()))).await;
    match comes {
        Ok(()) => Ok(()),
        Err(error) => {
            let shown = window.find(Locator::Css("body")).await?.text().await?;
            Err(format!("{error}; the window shows: {shown}").into())
        }
    }
}

/// The new version says where it stands: its environment is its only word.
async fn new_one_starts(desk: &Desk) -> Outcome {
    let word = format!("APPIMAGE={}", app_image(desk).display());
    until("the new version starts", async || {
        let said = fs::read_to_string(desk.home().join("said"))?;
        Ok(said.lines().any(|line| line == word).then_some(()))
    })
    .await
}
