//! What is chosen under Settings, and what comes of it.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    time::Duration,
};

use fantoccini::Locator;

use crate::Outcome;
use crate::desk::Desk;
use crate::eyes::holders;
use crate::screen::{come_back, leave};
use crate::steps::{BACKEND, begin, click, count, find, furnished, reads, until};
use crate::terminal::{add_app_in_terminal, terminal};

#[tokio::test(flavor = "multi_thread")]
async fn the_page_opens_in_the_browser_that_was_chosen_and_in_the_systems_own_when_that_is_gone() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    add_app_in_terminal(&desk, &sandbox, BACKEND)?;
    let applications = desk.home().join("data/applications");
    // A browser is a program that is given an address, and another argument of its own before it.
    let seen = |name: &str| desk.home().join(format!("{name}.seen"));
    for name in ["browser", "second browser"] {
        let (script, seen) = (desk.home().join(name), seen(name));
        fs::write(&script, format!("#!/bin/sh\necho \"$*\" >>'{}'\n", seen.display()))?;
        fs::set_permissions(&script, fs::Permissions::from_mode(0o755))?;
    }
    let entry = applications.join("second.desktop");
    let text = format!(
        "[Desktop Entry]\nType=Application\nName=Second Browser\nExec=\"{}\" --as-a-window %u\n\
         MimeType=x-scheme-handler/https;\n",
        desk.home().join("second browser").display()
    );
    fs::write(&entry, text)?;
    assert!(desk.command("update-desktop-database").arg(&applications).status()?.success());

    let (_program, window) = desk.open().await?;
    click(&window, "nav-settings").await?;
    find(&window, "browser").await?.select_by_label("Second Browser").await?;
    let page = begin(&window).await?;
    opened(&seen("second browser"), &format!("--as-a-window {page}")).await?;
    assert!(!seen("browser").exists(), "the system's own stays closed");

    fs::remove_file(&entry)?;
    assert!(desk.command("update-desktop-database").arg(&applications).status()?.success());
    until("the entry is forgotten", async || {
        click(&window, "open-again").await?;
        Ok(seen("browser").exists().then_some(()))
    })
    .await?;
    opened(&seen("browser"), &page).await?;
    reads(&window, "note", "“second.desktop” is no longer installed").await?;

    click(&window, "cancel-connection").await?;
    click(&window, "nav-settings").await?;
    find(&window, "browser").await?.select_by_value("program").await?;
    let path = find(&window, "browser-path").await?;
    path.send_keys("/no/such/program").await?;
    click(&window, "browser-save").await?;
    reads(&window, "problem", "no program at").await?;
    path.clear().await?;
    path.send_keys(&desk.home().join("second browser").display().to_string()).await?;
    click(&window, "browser-save").await?;
    until("it is saved", async || {
        Ok(window.find_all(Locator::Css("[data-testid=problem]")).await?.is_empty().then_some(()))
    })
    .await?;
    let page = begin(&window).await?;
    opened(&seen("second browser"), &page).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_view_begins_at_its_top_and_stays_where_it_was_scrolled_to_when_somebody_goes_elsewhere() -> Outcome
{
    let desk = Desk::set_up()?;
    let (_program, window) = desk.open().await?;
    let scrolled = async || window.execute("return scrollY", vec![]).await;
    click(&window, "nav-settings").await?;
    click(&window, "remove-everything").await?;
    find(&window, "remove-word").await?;
    // A field with the caret goes while another program has the focus.
    let elsewhere = leave(&desk, &window).await?;
    window.execute("document.querySelector('dialog button[type=button]').click()", vec![]).await?;
    count(&window, "remove-word", 0).await?;
    assert_ne!(scrolled().await?, 0);
    drop(elsewhere);
    for room in ["stores", "settings"] {
        come_back(&desk, &window).await?;
        click(&window, &format!("nav-{room}")).await?;
        find(&window, if room == "settings" { "remove-everything" } else { "try-sandbox" }).await?;
        assert_eq!(scrolled().await?, 0, "{room}");
        drop(leave(&desk, &window).await?);
    }

    come_back(&desk, &window).await?;
    window.execute("scrollTo(0, 600)", vec![]).await?;
    let _elsewhere = leave(&desk, &window).await?;
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(scrolled().await?, 600);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proxy_is_tested_and_holds_for_the_command_line_too() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    let (proxy, asked) = (TcpListener::bind("127.0.0.1:0")?, desk.home().join("asked"));
    let address = format!("http://{}", proxy.local_addr()?);
    let heard = asked.clone();
    std::thread::spawn(move || {
        for stream in proxy.incoming().flatten() {
            let mut line = String::new();
            let _ = BufReader::new(&stream).read_line(&mut line);
            let _ = (&stream).write_all(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
            let file = fs::OpenOptions::new().create(true).append(true).open(&heard);
            let _ = file.and_then(|mut file| file.write_all(line.as_bytes()));
        }
    });

    let (_program, window) = desk.open().await?;
    click(&window, "nav-settings").await?;
    find(&window, "proxy").await?.find(Locator::Css("[data-value=address]")).await?.click().await?;
    let field = find(&window, "proxy-address").await?;
    field.send_keys("http://me:aWordThatIsSecret@proxy.example").await?;
    click(&window, "proxy-test").await?;
    reads(&window, "problem", "user name or a password").await?;
    field.clear().await?;
    field.send_keys(&address).await?;
    click(&window, "proxy-test").await?;
    reads(&window, "problem", "api-sg.aliexpress.com cannot be reached").await?;
    assert_eq!(fs::read_to_string(&asked)?, "CONNECT api-sg.aliexpress.com:443 HTTP/1.1\r\n");
    let secret = ["aWordThatIsSecret".to_owned()];
    assert_eq!(holders(&desk.home().join("data"), &secret), Vec::<PathBuf>::new());

    add_app_in_terminal(&desk, &sandbox, BACKEND)?;
    assert_eq!(terminal(&desk, &["app", "check", "Shop"], "")?["check"], "good");
    let words = ["app", "edit", "Shop", "--platform", "https://gateway.invalid"];
    terminal(&desk, &words, "")?;
    let refused = terminal(&desk, &["app", "check", "Shop"], "").err().ok_or("nobody gets there")?;
    assert!(refused.to_string().contains("gateway.invalid"), "{refused}");
    assert_eq!(
        fs::read_to_string(&asked)?.lines().last(),
        Some("CONNECT gateway.invalid:443 HTTP/1.1"),
        "the sandbox on this computer was asked directly"
    );
    Ok(())
}

/// Waits until a browser was given this.
async fn opened(seen: &Path, words: &str) -> Outcome {
    until(&format!("a browser is given {words}"), async || {
        let given = fs::read_to_string(seen).unwrap_or_default();
        Ok((given.lines().last() == Some(words)).then_some(()))
    })
    .await
}
