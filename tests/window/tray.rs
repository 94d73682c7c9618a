//! The tray's icon and menu, as a desktop that shows such icons sees them.

use std::{collections::HashMap, error::Error};

use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use zbus::message::Header;
use zbus::zvariant::{OwnedValue, Structure, Value};
use zbus::{Connection, Proxy};

use crate::background::{back_again, gone};
use crate::desk::Desk;
use crate::notices::{dunst, told};
use crate::screen::press_cross;
use crate::steps::{approve, find, furnished, paste, reads, time_passes, until};
use crate::terminal::{connected_in_terminal, terminal};
use crate::{Outcome, PATIENCE};

const WATCHER: &str = "org.kde.StatusNotifierWatcher";
const IN_THE_TRAY: &str = "Sellerkey goes on in the tray";
const DAY: u64 = 86_400;

#[tokio::test(flavor = "multi_thread")]
async fn the_tray_shows_the_stores_reauthorizes_brings_the_window_back_and_quits() -> Outcome {
    let (desk, sandbox, _) = furnished().await?;
    connected_in_terminal(&desk, &sandbox).await?;
    let mut tray = Tray::at(&desk).await?;
    let _dunst = dunst(&desk).await?;
    let (mut program, window) = desk.open().await?;
    let item = tray.item().await?;
    item.says(&["Sunrise: Connected", "Renew all", "Open Sellerkey", "Quit"]).await?;
    let good = until("a picture", async || Ok(item.icon().await.ok())).await?;

    find(&window, "store-card").await?;
    press_cross(&desk)?;
    gone(&desk).await?;
    assert_eq!(program.has_ended()?, None);
    until("it is said where it has gone", async || Ok((told(&desk, IN_THE_TRAY)? == 1).then_some(())))
        .await?;
    time_passes(&sandbox, 61 * DAY).await?;
    terminal(&desk, &["app", "check", "Shop"], "")?;
    let window = back_again(&desk).await?;
    reads(&window, "store-state", "Re-authorize").await?;
    crate::steps::click(&window, "nav-apps").await?;
    find(&window, "app-card")
        .await?
        .find(fantoccini::Locator::XPath(".//button[contains(., 'Check')]"))
        .await?
        .click()
        .await?;
    item.says(&["Sunrise: Re-authorize", "Re-authorize Sunrise", "Renew all", "Open Sellerkey", "Quit"])
        .await?;
    until("the icon shows it", async || Ok(item.icon().await.ok().filter(|icon| *icon != good).map(drop)))
        .await?;
    press_cross(&desk)?;
    gone(&desk).await?;

    item.choose("Re-authorize Sunrise").await?;
    let window = desk.window().await?;
    let page = find(&window, "authorize-link").await?.attr("href").await?.ok_or("no address")?;
    paste(&window, &approve(&page, 1).await?).await?;
    reads(&window, "store-state", "Connected").await?;
    item.says(&["Sunrise: Connected", "Renew all", "Open Sellerkey", "Quit"]).await?;
    assert_eq!(told(&desk, IN_THE_TRAY)?, 1, "the second time that is known");
    item.choose("Quit").await?;
    assert_eq!(program.ends()?.0, 0);
    Ok(())
}

/// What a desktop with a tray has on its bus.
struct Tray {
    bus: Connection,
    registered: UnboundedReceiver<(String, String)>,
}

struct Watcher(UnboundedSender<(String, String)>);

#[expect(clippy::needless_pass_by_value, clippy::unused_self, reason = "the interface is others'")]
#[zbus::interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    fn register_status_notifier_item(&self, #[zbus(header)] header: Header<'_>, path: &str) {
        let sender = header.sender().map(ToString::to_string).unwrap_or_default();
        let _ = self.0.send((sender, path.to_owned()));
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        Vec::new()
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }
}

impl Tray {
    async fn at(desk: &Desk) -> Result<Self, Box<dyn Error>> {
        let (tell, registered) = unbounded_channel();
        let bus = zbus::connection::Builder::address(desk.bus())?
            .serve_at("/StatusNotifierWatcher", Watcher(tell))?
            .name(WATCHER)?
            .build()
            .await?;
        Ok(Self { bus, registered })
    }

    /// The icon that a program has put there.
    async fn item(&mut self) -> Result<Item, Box<dyn Error>> {
        let (owner, path) =
            tokio::time::timeout(PATIENCE, self.registered.recv()).await?.ok_or("no watcher")?;
        // Its properties change by signals of their own.
        let icon: Proxy<'static> = zbus::proxy::Builder::new(&self.bus)
            .destination(owner.clone())?
            .path(path)?
            .interface("org.kde.StatusNotifierItem")?
            .cache_properties(zbus::proxy::CacheProperties::No)
            .build()
            .await?;
        let menu: zbus::zvariant::OwnedObjectPath = icon.get_property("Menu").await?;
        let menu = Proxy::new(&self.bus, owner, menu, "com.canonical.dbusmenu").await?;
        Ok(Item { icon, menu })
    }
}

struct Item {
    icon: Proxy<'static>,
    menu: Proxy<'static>,
}

/// An entry's number, its properties and what is below it.
type Entry = (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>);

impl Item {
    /// Waits until the menu has these entries.
    async fn says(&self, wanted: &[&str]) -> Outcome {
        let mut seen = Vec::new();
        let found = until("the menu", async || {
            seen = self.entries().await?.into_iter().map(|(_, words)| words).collect::<Vec<_>>();
            Ok((seen == wanted).then_some(()))
        })
        .await;
        found.map_err(|error| format!("{error}: {wanted:?}, but {seen:?}").into())
    }

    async fn choose(&self, words: &str) -> Outcome {
        let entries = self.entries().await?;
        let (id, _) = entries.iter().find(|(_, own)| own == words).ok_or("no such entry")?;
        let nothing = Value::from(0_i32);
        self.menu.call::<_, _, ()>("Event", &(*id, "clicked", nothing, 0_u32)).await?;
        Ok(())
    }

    async fn entries(&self) -> Result<Vec<(i32, String)>, Box<dyn Error>> {
        let names: Vec<&str> = Vec::new();
        let (_, (_, _, below)): (u32, Entry) = self.menu.call("GetLayout", &(0_i32, -1_i32, names)).await?;
        let entry = |value: OwnedValue| {
            let entry = Structure::try_from(Value::from(value)).ok()?;
            let [Value::I32(id), Value::Dict(properties), _] = entry.fields() else { return None };
            let label: String = properties.get(&"label").ok()??;
            Some((*id, label))
        };
        Ok(below.into_iter().filter_map(entry).collect())
    }

    /// The icon's picture.
    async fn icon(&self) -> Result<Vec<u8>, Box<dyn Error>> {
        let name: String = self.icon.get_property("IconName").await?;
        let folder: String = self.icon.get_property("IconThemePath").await?;
        let file = std::path::Path::new(&folder).join(&name);
        let file = if file.exists() { file } else { file.with_extension("png") };
        Ok(std::fs::read(&file)?)
    }
}
