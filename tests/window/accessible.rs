//! What is told of the real window to those who do not see it: names, roles, landmarks, what has just come about.

use std::error::Error;

use fantoccini::{Client, Locator};
use serde_json::from_value;

use crate::Outcome;
use crate::desk::Desk;
use crate::inspecting::{inspect, refused};
use crate::reader::{Object, Reader, State};
use crate::steps::{BACKEND, KEY, SECRET, approve, begin, begin_again, click, find, furnished, paste, until};
use crate::terminal::{add_app_in_terminal, connected_in_terminal, secrets, tokens};

/// What can get the focus, and is known for what it is.
const ROLES: [&str; 14] = [
    "button", "checkbox", "combobox", "dialog", "heading", "link", "menu", "menuitem", "option", "radio",
    "region", "summary", "switch", "textbox",
];

#[tokio::test(flavor = "multi_thread")]
async fn in_every_room_all_that_can_be_pressed_or_typed_into_has_a_name_and_a_role() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    connected_in_terminal(&desk, &sandbox).await?;
    let reader = Reader::at(&desk).await?;
    let (_program, window) = reader.open(&desk).await?;
    let mut told = String::new();
    let mut found = Vec::new();
    let mut look = async |title: &str| -> Outcome {
        let page = reader.page(title, |page| titles(page) == [title]).await?;
        let faults = [faults(&page), untold(&window, &page).await?, misnamed(&window, &page).await?].concat();
        found.extend(faults.into_iter().map(|fault| format!("{title}: {fault}")));
        told += &page.words();
        Ok(())
    };

    find(&window, "store-card").await?;
    look("Stores").await?;
    click(&window, "store-more").await?;
    look("Stores").await?;
    window.find(Locator::LinkText("Sunrise")).await?.click().await?;
    look("Sunrise").await?;
    click(&window, "add-delivery").await?;
    look("Sunrise").await?;
    click(&window, "nav-stores").await?;
    begin_again(&window).await?;
    look("Re-authorize “Sunrise”").await?;
    click(&window, "cancel-connection").await?;
    click(&window, "nav-apps").await?;
    look("Apps").await?;
    click(&window, "import-tokens").await?;
    look("Import tokens through “Shop”").await?;
    click(&window, "nav-apps").await?;
    click(&window, "new-app").await?;
    look("Add app").await?;
    click(&window, "nav-inspector").await?;
    look("Inspector").await?;
    inspect(&window, &refused(&desk, sandbox.gateway(), "test")?, SECRET).await?;
    find(&window, "mended").await?;
    look("Inspector").await?;
    click(&window, "nav-activity").await?;
    look("Activity").await?;
    click(&window, "nav-settings").await?;
    look("Settings").await?;
    click(&window, "doctor-examine").await?;
    find(&window, "doctor-summary").await?;
    click(&window, "bundle-show").await?;
    find(&window, "bundle-text").await?;
    look("Settings").await?;

    assert_eq!(found, Vec::<String>::new());
    assert!(told.contains(KEY), "what is shown is told");
    for secret in secrets(&desk)? {
        assert!(!told.contains(&secret), "a secret is told");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_says_what_belongs_where_and_what_was_wrong_and_keeps_the_secret_to_itself() -> Outcome {
    let desk = Desk::set_up()?;
    let reader = Reader::at(&desk).await?;
    let (_program, window) = reader.open(&desk).await?;
    let page = reader.page("the window", |page| titles(page) == ["Stores"]).await?;
    let button = page.one("button", "Connect store")?;
    assert_eq!(find(&window, "connect-store").await?.text().await?, button.name, "it is named as it reads");
    click(&window, "connect-store").await?;
    let page = reader.page("the form", |page| titles(page) == ["Add app"]).await?;
    assert_eq!(page.one("textbox", "App key")?.description, "App console, “AppKey”");
    assert!(page.each("button").iter().any(|button| button.name == "Platform"), "{page}");

    for (field, words) in [("app-key", KEY), ("app-secret", SECRET), ("app-callback", "nowhere")] {
        find(&window, field).await?.send_keys(words).await?;
    }
    let page = reader.page("what was typed", |page| page.words().contains(KEY)).await?;
    assert!(
        page.one("textbox", "App secret")?.text.chars().count() == SECRET.len(),
        "its length, as on the screen"
    );
    assert!(!page.words().contains(SECRET), "the secret is told");
    click(&window, "app-save").await?;
    let problem = find(&window, "problem").await?.text().await?;
    let problem = problem.split('.').next().ok_or("no words")?;
    let is_said = |page: &Object| {
        let field = page
            .each("textbox")
            .into_iter()
            .any(|field| field.is(State::Invalid) && field.is(State::Focused));
        field && page.each("alert").iter().any(|alert| alert.all_text().contains(problem))
    };
    reader.page(&format!("{problem:?} is said, and its field has the focus"), is_said).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_about_is_said_and_a_question_is_one() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    add_app_in_terminal(&desk, &sandbox, BACKEND)?;
    let reader = Reader::at(&desk).await?;
    let (_program, window) = reader.open(&desk).await?;
    let home = approve(&begin(&window).await?, 1).await?;
    let now = |page: &Object| announced(page) == Some("Authorize in the browser");
    let page = reader.page("the step is said", now).await?;
    page.one("image", "done")?;
    let at = page.each("listitem").into_iter().filter(|step| step.attributes.contains_key("current"));
    assert_eq!(at.count(), 1, "{page}");
    paste(&window, &home).await?;
    click(&window, "confirm-account").await?;
    let connected = |page: &Object| announced(page).is_some_and(|words| words.ends_with("is connected."));
    reader.page("the news is said", connected).await?;

    click(&window, "copy-token").await?;
    let copied =
        |page: &Object| page.each("status").iter().any(|status| status.all_text().contains("Copied."));
    reader.page("a status says that the token is copied", copied).await?;
    assert!(
        !reader.page("the page", |_| true).await?.words().contains(&tokens(&desk)?[0]),
        "a token is told"
    );

    click(&window, "store-more").await?;
    let page = reader.page("the menu is open", |page| !page.each("menu").is_empty()).await?;
    assert!(page.one("menuitem", "Re-authorize")?.is(State::Focused), "{page}");
    click(&window, "forget-store").await?;
    let page = reader.page("the question", |page| !page.each("dialog").is_empty()).await?;
    let [dialog] = page.each("dialog")[..] else { return Err("one dialog".into()) };
    assert!(dialog.name.starts_with("Forget “") && dialog.is(State::Modal), "{dialog}");
    dialog.one("button", "Cancel")?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_would_be_missed_is_found() -> Outcome {
    let desk = Desk::set_up()?;
    let reader = Reader::at(&desk).await?;
    let (_program, window) = reader.open(&desk).await?;
    // The first picture has no foot, where the button is.
    let is_whole = |page: &Object| titles(page) == ["Stores"] && page.one("button", "Try again").is_ok();
    let page = reader.page("the window", is_whole).await?;
    let all = async |page: &Object| -> Result<Vec<String>, Box<dyn Error>> {
        Ok([faults(page), untold(&window, page).await?, misnamed(&window, page).await?].concat())
    };
    assert_eq!(all(&page).await?, Vec::<String>::new());
    for (break_it, said) in [
        ("document.querySelector('[data-testid=connect-store]').textContent = ''", "no name"),
        (
            "document.querySelector('[data-testid=try-sandbox]').setAttribute('aria-label', 'Go')",
            "pressed by no name",
        ),
        ("document.querySelector('[data-testid=try-sandbox]').setAttribute('role', 'img')", "no role"),
        ("document.querySelector('nav').removeAttribute('aria-label')", "navigation"),
        ("document.querySelector('[data-testid=announced]').removeAttribute('aria-live')", "nothing says"),
        (
            "document.querySelector('main').prepend(Object.assign(document.createElement('span'), { textContent: 'Lost' }))",
            "nobody is told: Lost",
        ),
    ] {
        window.execute(break_it, vec![]).await?;
        until(said, async || {
            let page = reader.page("the window", |_| true).await?;
            Ok(all(&page).await?.iter().any(|fault| fault.contains(said)).then_some(()))
        })
        .await?;
    }
    Ok(())
}

/// The titles of a page: there is to be one.
fn titles(page: &Object) -> Vec<&str> {
    let of_the_first_level =
        |object: &&Object| object.attributes.get("level").is_some_and(|level| level == "1");
    page.each("heading").into_iter().filter(of_the_first_level).map(|object| object.name.as_str()).collect()
}

/// What somebody who does not see the page would miss.
fn faults(page: &Object) -> Vec<String> {
    let mut found = Vec::new();
    for object in page.all().into_iter().skip(1).filter(|object| object.is(State::Focusable)) {
        if object.name.trim().is_empty() {
            found.push(format!("no name: {object}"));
        }
        if !object.description.is_empty() && object.name.contains(&object.description) {
            found.push(format!("said twice: {object}"));
        }
        if !ROLES.contains(&object.role.as_str()) {
            found.push(format!("no role: {object}"));
        }
    }
    for (role, name) in [("banner", ""), ("navigation", "Rooms"), ("main", "")] {
        if page.each(role).iter().filter(|object| object.name == name).count() != 1 {
            found.push(format!("not one {role} {name:?}"));
        }
    }
    if announced(page).is_none() {
        found.push("nothing says what comes about".to_owned());
    }
    found
}

/// What was said last to those who do not see it.
fn announced(page: &Object) -> Option<&str> {
    let polite = |object: &&&Object| object.attributes.get("live").is_some_and(|live| live == "polite");
    page.each("paragraph").iter().find(polite).map(|object| object.text.as_str())
}

/// Words on buttons and links that are in no name: who says them to a program that listens presses nothing.
async fn misnamed(window: &Client, page: &Object) -> Result<Vec<String>, Box<dyn Error>> {
    let read: Vec<String> = from_value(window.execute(WORDS_TO_PRESS, vec![]).await?)?;
    let names: Vec<_> =
        page.all().into_iter().filter(|object| is_pressed(object)).map(|object| &object.name).collect();
    let missing = read.into_iter().filter(|words| !names.iter().any(|name| name.contains(words)));
    Ok(missing.map(|words| format!("pressed by no name: {words}")).collect())
}

/// Words that are to be seen, and that nobody is told, or not as often.
async fn untold(window: &Client, page: &Object) -> Result<Vec<String>, Box<dyn Error>> {
    let seen: Vec<String> = from_value(window.execute(WORDS_TO_READ, vec![]).await?)?;
    let told =
        |object: &Object| if object.text.is_empty() { object.name.clone() } else { object.text.clone() };
    // What can be pressed tells its own name, which may hold others' words.
    let told: Vec<_> =
        page.all().into_iter().skip(1).filter(|object| !is_pressed(object)).map(told).collect();
    let told = told.join(" ").replace('\u{fffc}', " ");
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    let times = |words: &String| seen.iter().filter(|one| *one == words).count();
    let missing = seen.iter().filter(|words| told.matches(words.as_str()).count() < times(words));
    Ok(missing.map(|words| format!("nobody is told: {words}")).collect())
}

/// Whether it is known by its name alone.
fn is_pressed(object: &Object) -> bool {
    ["button", "link", "menuitem", "summary"].contains(&object.role.as_str())
}

const WORDS_TO_READ: &str = "
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const read = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const words = text.data.trim().split(/\\s+/).join(' ');
        const seen = text.parentElement.checkVisibility({ visibilityProperty: true });
        if (words && seen && !text.parentElement.closest('[aria-hidden=true], [role=img], button, a, summary')) read.push(words);
    }
    return read;
";

const WORDS_TO_PRESS: &str = "
    return [...document.querySelectorAll('button, a, summary')]
        .filter((one) => one.checkVisibility())
        .map((one) => one.innerText.trim().split('\\n')[0]);
";
