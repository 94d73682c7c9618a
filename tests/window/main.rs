//! The desktop program from outside: a real window on a screen of its own, or none at all.

mod connecting;
mod desk;
mod standing;

use std::{error::Error, process::Command, time::Duration};

use fantoccini::Locator;
use serde_json::json;

use desk::Desk;

const PROGRAM: &str = env!("CARGO_BIN_EXE_sellerkey-desktop");

type Outcome = Result<(), Box<dyn Error>>;

#[tokio::test]
async fn the_window_shows_sellerkey_and_keeps_its_content_security_policy() -> Outcome {
    let desk = Desk::set_up()?;
    let window = desk.open(PROGRAM).await?;

    assert_eq!(window.title().await?, "Sellerkey");
    // The version comes from Rust, so the bridge works under the policy.
    let version = window.wait().at_most(PATIENCE).for_element(Locator::Css("[data-testid=version]")).await?;
    assert_eq!(version.text().await?, concat!("Version ", env!("CARGO_PKG_VERSION")));

    let heading = window.wait().at_most(PATIENCE).for_element(Locator::Css("h1")).await?;
    assert_eq!(heading.text().await?, "Stores");
    assert!(window.find(Locator::Css("header")).await?.text().await?.starts_with("Sellerkey"));
    assert!(window.find(Locator::Css("main")).await?.text().await?.contains("No stores yet"));

    assert_eq!(window.execute(INLINE_PARTS, vec![]).await?, json!(0));
    assert_eq!(window.execute_async(VIOLATIONS_OF_A_SECOND_START, vec![]).await?, json!([]));
    assert_eq!(
        window.execute_async(VIOLATIONS_OF_INLINE_PARTS, vec![]).await?,
        json!(["script-src-elem", "style-src-attr"])
    );
    assert_eq!(window.execute("return window.ranInline === true", vec![]).await?, json!(false));

    window.close().await?;
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
