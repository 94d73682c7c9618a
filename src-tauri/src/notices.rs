//! What a person is told by the system's notifications, and what they do with one.

#[cfg(target_os = "linux")]
use std::sync::atomic::{AtomicUsize, Ordering};

use jiff::SignedDuration;
use sellerkey_core::Params;
use sellerkey_core::id::StoreId;
use sellerkey_core::message::Catalogue;
use sellerkey_core::notice::Notice;
use tauri::{AppHandle, Manager, Runtime};

use crate::shell::Shell;

/// A notification in words, and what its button does.
#[derive(Debug, PartialEq, Eq)]
struct Said {
    title: String,
    body: String,
    button: String,
    act: Act,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Open,
    Reauthorize(StoreId),
}

/// So many threads wait for a person's word at most; what is shown beyond them has no button.
#[cfg(target_os = "linux")]
const MOST_WAITING: usize = 16;
#[cfg(target_os = "linux")]
static WAITING: AtomicUsize = AtomicUsize::new(0);

/// What a server calls a click on the notification itself, and what we call its button.
#[cfg(target_os = "linux")]
const BODY: &str = "default";
#[cfg(target_os = "linux")]
const BUTTON: &str = "button";

const LEFT: [&str; 3] = ["notice-days-left", "notice-hours-left", "notice-minutes-left"];

/// Shows these.
pub fn show<R: Runtime>(handle: &AppHandle<R>, notices: &[Notice]) {
    let words = handle.state::<Shell>().words();
    for notice in notices {
        show_one(handle, said(words, notice));
    }
}

/// Says that the icon in the tray is where the window has gone.
pub fn tell_of_the_tray<R: Runtime>(handle: &AppHandle<R>) {
    let words = handle.state::<Shell>().words();
    let said = Said {
        title: words.plain("notice-tray"),
        body: words.plain("notice-tray-body"),
        button: words.plain("notice-open"),
        act: Act::Open,
    };
    show_one(handle, said);
}

/// How much time is left, in the unit that one would say it in: messages for days, hours and minutes.
pub fn left(
    words: &Catalogue,
    [days, hours, minutes]: [&str; 3],
    left: SignedDuration,
    params: &Params,
) -> String {
    const DAY: i64 = 24;
    let (count, id) = match left.as_hours() {
        left if left >= 2 * DAY => (left / DAY, days),
        left if left >= 2 => (left, hours),
        _ => (left.as_mins().max(0), minutes),
    };
    words.counted(id, None, params, usize::try_from(count).unwrap_or_default()).unwrap_or_default()
}

fn said(words: &Catalogue, notice: &Notice) -> Said {
    let open = || (words.plain("notice-open"), Act::Open);
    let again = |store: &StoreId| (words.plain("notice-reauthorize"), Act::Reauthorize(*store));
    let of = |name: &String| Params::from([("store", name.clone())]);
    let (title, body, (button, act)) = match notice {
        Notice::Ending { store, name, left, .. } => {
            (self::left(words, LEFT, *left, &of(name)), words.plain("notice-ending-body"), again(store))
        }
        Notice::Ended { store, name } => {
            (words.text("notice-ended", &of(name)), words.plain("notice-ended-body"), again(store))
        }
        Notice::TokenEnded { name, .. } => {
            (words.text("notice-token-ended", &of(name)), words.plain("notice-token-ended-body"), open())
        }
        Notice::AppRefused { name, answer, .. } => {
            let params = Params::from([("app", name.clone()), ("answer", answer.clone())]);
            (
                words.text("notice-app-refused", &params),
                words.text("notice-app-refused-body", &params),
                open(),
            )
        }
        Notice::NotDelivered { name, delivery, more, .. } => {
            let params = Params::from([("store", name.clone()), ("delivery", delivery.clone())]);
            let body = words.counted("notice-not-delivered-body", None, &params, *more);
            (words.text("notice-not-delivered", &params), body.unwrap_or_default(), open())
        }
        Notice::Digest { ending, ended } => {
            let parts = [("notice-digest-ending", *ending), ("notice-digest-ended", *ended)];
            let parts = parts.iter().filter(|(_, count)| *count > 0);
            let parts = parts.filter_map(|(id, count)| words.counted(id, None, &Params::new(), *count));
            (words.plain("notice-digest"), parts.collect::<Vec<_>>().join(" "), open())
        }
    };
    Said { title, body, button, act }
}

fn show_one<R: Runtime>(handle: &AppHandle<R>, said: Said) {
    let handle = handle.clone();
    // The server is asked over the bus, and may take its time.
    let begun = std::thread::Builder::new().name("notice".to_owned()).spawn(move || shown(&handle, &said));
    if let Err(error) = begun {
        tracing::warn!(%error, "nobody is told");
    }
}

/// Shows it, and waits for a person's word on it.
#[cfg(target_os = "linux")]
fn shown<R: Runtime>(handle: &AppHandle<R>, said: &Said) {
    let mut notification = notification(said);
    notification.icon("sellerkey-desktop").action(BODY, &said.button);
    let waits = WAITING.fetch_add(1, Ordering::Relaxed) < MOST_WAITING;
    if waits && said.act != Act::Open {
        notification.action(BUTTON, &said.button);
    }
    match notification.show() {
        Ok(shown) if waits => shown.wait_for_action(|word| match word {
            BODY => handle.state::<Shell>().door().come_forward(),
            BUTTON => follow(handle, said.act),
            _ => {}
        }),
        Ok(_) => {}
        Err(error) => tracing::warn!(%error, "nobody is told"),
    }
    WAITING.fetch_sub(1, Ordering::Relaxed);
}

/// Elsewhere a notification is only shown.
#[cfg(not(target_os = "linux"))]
fn shown<R: Runtime>(_: &AppHandle<R>, said: &Said) {
    if let Err(error) = notification(said).show() {
        tracing::warn!(%error, "nobody is told");
    }
}

fn notification(said: &Said) -> notify_rust::Notification {
    let mut notification = notify_rust::Notification::new();
    notification.appname("Sellerkey").summary(&said.title).body(&said.body);
    notification
}

#[cfg(target_os = "linux")]
fn follow<R: Runtime>(handle: &AppHandle<R>, act: Act) {
    let shell = handle.state::<Shell>();
    match act {
        Act::Open => shell.door().come_forward(),
        Act::Reauthorize(store) => shell.reauthorize(store),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_notice_is_a_sentence_and_its_button_does_what_it_says() {
        let words = Catalogue::english();
        let store = StoreId::random();
        let ending = |left| Notice::Ending {
            store,
            name: "Sunrise".to_owned(),
            until: jiff::Timestamp::UNIX_EPOCH,
            left,
        };
        let name = || "Sunrise".to_owned();
        for (notice, title, body, act) in [
            (
                ending(SignedDuration::from_hours(71)),
                "Sunrise: 2 days left",
                "authorization ends",
                Act::Reauthorize(store),
            ),
            (
                ending(SignedDuration::from_hours(47)),
                "Sunrise: 47 hours left",
                "authorization ends",
                Act::Reauthorize(store),
            ),
            (
                ending(SignedDuration::from_mins(1)),
                "Sunrise: 1 minute left",
                "authorization ends",
                Act::Reauthorize(store),
            ),
            (Notice::Ended { store, name: name() }, "Sunrise", "has ended", Act::Reauthorize(store)),
            (Notice::TokenEnded { store, name: name() }, "Sunrise", "goes on trying", Act::Open),
            (
                Notice::AppRefused {
                    app: sellerkey_core::id::AppId::random(),
                    name: name(),
                    answer: "InvalidAppkey".to_owned(),
                },
                "“Sunrise” is refused",
                "InvalidAppkey",
                Act::Open,
            ),
            (
                Notice::Digest { ending: 6, ended: 1 },
                "Stores",
                "6 authorizations end soon. 1 store has",
                Act::Open,
            ),
            (
                Notice::NotDelivered { store, name: name(), delivery: "railway".to_owned(), more: 0 },
                "Sunrise: the token does not arrive",
                "by “railway”. The store",
                Act::Open,
            ),
            (
                Notice::NotDelivered { store, name: name(), delivery: "railway".to_owned(), more: 2 },
                "Sunrise",
                "2 more places",
                Act::Open,
            ),
            (Notice::Digest { ending: 0, ended: 7 }, "Stores", "7 stores have", Act::Open),
        ] {
            let said = said(words, &notice);
            assert!(said.title.contains(title), "{said:?}");
            assert!(said.body.contains(body) && !said.body.contains("notice-"), "{said:?}");
            assert_eq!(said.act, act);
            assert_eq!(said.button, if act == Act::Open { "Open" } else { "Re-authorize" });
        }
    }
}
