//! The desktop program from outside: a real window on a screen of its own, or none at all.

mod accessible;
mod background;
mod clipboard;
mod connecting;
mod deliveries;
mod desk;
mod dialog;
mod doctor;
mod elsewhere;
mod eyes;
mod first_run;
mod front;
mod furniture;
mod hand_over;
mod importing;
mod inspecting;
mod keyboard;
mod lifetime;
mod links;
mod maker;
mod notices;
mod reader;
mod screen;
mod sent_link;
mod settings;
mod standing;
mod steps;
mod system;
mod terminal;
mod tray;
mod updates;
mod vault;

use std::{error::Error, fs, process::Command, time::Duration};

use fantoccini::Locator;
use serde_json::json;

use desk::Desk;

const PROGRAM: &str = env!("CARGO_BIN_EXE_sellerkey-desktop");

type Outcome = Result<(), Box<dyn Error>>;

#[tokio::test]
async fn the_window_shows_sellerkey_and_keeps_its_content_security_policy() -> Outcome {
    let desk = Desk::set_up()?;
    let (_program, window) = desk.open().await?;

    assert_eq!(window.title().await?, "Sellerkey");
    // The version comes from Rust, so the bridge works under the policy.
    let version = window.wait().at_most(PATIENCE).for_element(Locator::Css("[data-testid=version]")).await?;
    assert_eq!(version.text().await?, concat!("Version ", env!("CARGO_PKG_VERSION")));

    for shown in [
        "//h1[. = 'Stores']",
        "//header[starts-with(., 'Sellerkey')]",
        "//main[contains(., 'No stores yet')]",
    ] {
        window.wait().at_most(PATIENCE).for_element(Locator::XPath(shown)).await?;
    }

    assert_eq!(window.execute(INLINE_PARTS, vec![]).await?, json!(0));
    assert_eq!(window.execute_async(VIOLATIONS_OF_A_SECOND_START, vec![]).await?, json!([]));
    assert_eq!(
        window.execute_async(VIOLATIONS_OF_INLINE_PARTS, vec![]).await?,
        json!(["script-src-elem", "style-src-attr"])
    );
    assert_eq!(window.execute("return window.ranInline === true", vec![]).await?, json!(false));
    Ok(())
}

#[test]
fn without_a_display_one_sentence_and_exit_code_1() -> Outcome {
    for display in [None, Some(":4711")] {
        let mut program = Command::new(PROGRAM);
        program.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
        program.envs(display.map(|display| ("DISPLAY", display)));
        let output = program.output()?;

        assert_eq!(output.status.code(), Some(1), "DISPLAY={display:?}");
        assert_eq!(
            String::from_utf8(output.stderr)?,
            "Sellerkey needs a display, and none answers here. \
             Without one, use the command line: `sellerkey --help`.\n",
            "DISPLAY={display:?}"
        );
        assert!(output.stdout.is_empty());
    }
    Ok(())
}

#[tokio::test]
async fn without_a_session_bus_the_window_opens_and_says_what_is_missing() -> Outcome {
    let desk = Desk::without_a_bus()?;
    let (mut program, window) = desk.open().await?;
    steps::find(&window, "connect-store").await?;
    steps::reads(&window, "foot-note", "keychain").await?;
    screen::close(&desk, &window).await?;
    assert_eq!(program.ends()?.0, 0);
    let said = fs::read_to_string(desk.home().join("said"))?;
    assert!(!said.contains("panicked"), "{said}");
    Ok(())
}

#[tokio::test]
async fn no_core_file_can_be_written_of_what_holds_secrets() -> Outcome {
    let desk = Desk::set_up()?;
    let (program, _window) = desk.open().await?;
    let ours = desk.processes().into_iter().filter(|(_, name)| name.starts_with("WebKitWeb"));
    let ours: Vec<_> = ours.filter(|(_, name)| name != "WebKitWebDriver").map(|(id, _)| id).collect();
    assert!(!ours.is_empty(), "the page has a process of its own");
    for id in ours.into_iter().chain([program.id()]) {
        let limits = fs::read_to_string(format!("/proc/{id}/limits"))?;
        let core = limits.lines().find(|line| line.starts_with("Max core file size")).ok_or("no limit")?;
        assert_eq!(core.split_whitespace().skip(4).take(2).collect::<Vec<_>>(), ["0", "0"], "{id}");
    }
    Ok(())
}

#[tokio::test]
async fn nothing_of_a_desk_is_left_behind_and_desks_do_not_meet() -> Outcome {
    let desks = [Desk::set_up()?, Desk::set_up()?];
    for desk in &desks {
        // Two windows at one desk would be one: the second instance would hand over.
        let (program, window) = desk.open().await?;
        assert_eq!(window.title().await?, "Sellerkey");
        std::mem::forget((program, desk.start("sleep", &["600"])?));
    }
    let homes = desks.each_ref().map(|desk| desk.home().to_owned());
    assert!(desks.iter().all(|desk| desk.processes().len() > 2));
    drop(desks);
    for home in homes {
        assert_eq!(desk::processes(&home), []);
        assert!(!home.exists());
    }
    Ok(())
}

const PATIENCE: Duration = Duration::from_secs(20);

const INLINE_PARTS: &str = "return document.querySelectorAll('style, script:not([src]), [style]').length";

/// The listener comes too late for the page's own start, so the page's files are loaded once more.
const VIOLATIONS_OF_A_SECOND_START: &str = "
    const done = arguments[0];
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) =>
        window.violations.push(event.effectiveDirective));
    const styles = document.querySelector('link[rel=stylesheet]').cloneNode();
    styles.href += '?again';
    const loaded = new Promise((resolve, reject) => { styles.onload = resolve; styles.onerror = reject; });
    document.head.append(styles);
    const started = import(document.querySelector('script[type=module]').src + '?again');
    Promise.all([loaded, started]).then(
        () => setTimeout(() => done(window.violations), 300),
        (error) => done([...window.violations, String(error)]),
    );
";

/// What the listener is worth: a page that broke the policy would be caught.
const VIOLATIONS_OF_INLINE_PARTS: &str = "
    const done = arguments[0];
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.body.append(script);
    document.body.setAttribute('style', 'color: red');
    setTimeout(() => done(window.violations), 300);
";
