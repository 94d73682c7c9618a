//! Doctor in the real window: what it finds, and the bundle that is shown before it is saved.

use std::os::unix::fs::PermissionsExt;

use fantoccini::Locator;

use crate::Outcome;
use crate::steps::{BACKEND, SECRET, click, find, furnished, reads, until};
use crate::terminal::add_app_in_terminal;

#[tokio::test(flavor = "multi_thread")]
async fn what_is_well_and_what_is_not_is_said_and_a_bundle_is_shown_before_it_is_saved() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    add_app_in_terminal(&desk, &sandbox, BACKEND)?;
    let (_program, window) = desk.open().await?;
    click(&window, "nav-settings").await?;
    click(&window, "doctor-examine").await?;
    find(&window, "doctor-summary").await?;
    for code in ["vault-keychain", "items-good", "registry-good", "app-good", "gateway-good", "versions"] {
        let row = format!("[data-testid=doctor-finding][data-code={code}][data-outcome=good]");
        let found = until(code, async || Ok(window.find(Locator::Css(&row)).await.ok())).await?;
        assert!(found.text().await?.contains("good"), "{code} is told by a word");
    }
    click(&window, "bundle-show").await?;
    let text = find(&window, "bundle-text").await?.prop("value").await?.unwrap_or_default();
    assert!(text.contains("\"schema\": 1") && !text.contains(SECRET) && !text.contains("Shop"), "{text}");
    click(&window, "bundle-save").await?;
    reads(&window, "bundle-saved", "sellerkey-support.json").await?;
    let said = find(&window, "bundle-saved").await?.text().await?;
    let path = said.trim_start_matches("Saved as ").trim();
    assert_eq!(std::fs::read_to_string(path)?, text, "what was shown");
    assert_eq!(std::fs::metadata(path)?.permissions().mode() & 0o777, 0o600);
    Ok(())
}
