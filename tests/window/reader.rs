//! A screen reader's view of a program: its accessibility tree, over AT-SPI, on a bus of the desk's own.

use std::{collections::HashMap, error::Error, fmt, fs, pin::Pin, time::Duration};

use fantoccini::Client;
use zbus::Connection;
use zbus::zvariant::{DynamicDeserialize, DynamicType, OwnedObjectPath, OwnedValue};

use crate::PROGRAM;
use crate::desk::{Desk, Running};
use crate::steps::until;
use crate::terminal::said_at;

const SERVICE: &str = "/usr/share/dbus-1/services/org.a11y.Bus.service";
const REGISTRY: &str = "org.a11y.atspi.Registry";
const ROOT: &str = "/org/a11y/atspi/accessible/root";
const ACCESSIBLE: &str = "org.a11y.atspi.Accessible";
const TEXT: &str = "org.a11y.atspi.Text";
/// `ATSPI_ROLE_DOCUMENT_WEB`.
const DOCUMENT: u32 = 95;
/// Far longer than an answer takes; a page that was closed gives none.
const AN_ANSWER: Duration = Duration::from_secs(5);

/// What a session has in which somebody uses a screen reader.
pub struct Reader {
    _launcher: Running,
    bus: Connection,
}

/// A part of a window, as it is told to those who do not see it.
#[derive(Default)]
pub struct Object {
    /// What it is: ARIA's word in a page, the toolkit's elsewhere.
    pub role: String,
    pub name: String,
    pub description: String,
    /// What stands in it, where it has text of its own.
    pub text: String,
    pub attributes: HashMap<String, String>,
    pub children: Vec<Object>,
    kind: u32,
    states: u64,
}

/// States by their places in AT-SPI's set.
#[derive(Clone, Copy)]
pub enum State {
    Focusable = 11,
    Focused = 12,
    Modal = 16,
    Invalid = 36,
}

/// An object's place: the name on the bus of whoever has it, and its path there.
type Place = (String, OwnedObjectPath);

impl Reader {
    /// Has to be there before the program, which looks for it once.
    pub async fn at(desk: &Desk) -> Result<Self, Box<dyn Error>> {
        let service = fs::read_to_string(SERVICE).map_err(|error| format!("at-spi2-core: {error}"))?;
        let program = service.lines().find_map(|line| line.strip_prefix("Exec=")).ok_or("no program")?;
        let launcher = desk.start(program, &["--launch-immediately"])?;
        let session = zbus::connection::Builder::address(desk.bus())?.build().await?;
        let address = until("there is a bus for accessibility", async || {
            let asked = session.call_method(
                Some("org.a11y.Bus"),
                "/org/a11y/bus",
                Some("org.a11y.Bus"),
                "GetAddress",
                &(),
            );
            let Ok(answer) = asked.await else { return Ok(None) };
            Ok(Some(answer.body().deserialize::<String>()?))
        })
        .await?;
        let bus =
            zbus::connection::Builder::address(address.as_str())?.method_timeout(AN_ANSWER).build().await?;
        Ok(Self { _launcher: launcher, bus })
    }

    /// Starts the program in such a session and answers its window.
    pub async fn open(&self, desk: &Desk) -> Result<(Running, Client), Box<dyn Error>> {
        let mut program = desk.command(PROGRAM);
        program.env_remove("NO_AT_BRIDGE").stdout(said_at(desk)?).stderr(said_at(desk)?);
        Ok((Running::start(&mut program)?, desk.window().await?))
    }

    /// The page in the program's window, when it is as it should be.
    pub async fn page(
        &self,
        what: &str,
        mut wanted: impl FnMut(&Object) -> bool,
    ) -> Result<Object, Box<dyn Error>> {
        let mut last = String::new();
        let found = until(what, async || {
            let pages = self.windows().await?.into_iter().flat_map(|window| window.taken(DOCUMENT));
            let [page] = &mut pages.collect::<Vec<_>>()[..] else { return Ok(None) };
            last = page.to_string();
            Ok(wanted(page).then(|| std::mem::take(page)))
        });
        let found = found.await;
        found.map_err(|error| format!("{error}; the tree is\n{last}").into())
    }

    /// The windows of every program that a reader hears of. None while one of them changes.
    pub async fn windows(&self) -> Result<Vec<Object>, Box<dyn Error>> {
        let mut windows = Vec::new();
        let root = (REGISTRY.to_owned(), OwnedObjectPath::try_from(ROOT)?);
        let Ok(programs) = self.children(&root).await else { return Ok(windows) };
        for program in programs {
            for window in self.children(&program).await.unwrap_or_default() {
                match self.object(window).await {
                    Ok(window) => windows.push(window),
                    Err(_) => return Ok(Vec::new()),
                }
            }
        }
        Ok(windows)
    }

    fn object(&self, at: Place) -> Pin<Box<dyn Future<Output = zbus::Result<Object>> + Send + '_>> {
        Box::pin(async move {
            let attributes: HashMap<String, String> = self.ask(&at, ACCESSIBLE, "GetAttributes", &()).await?;
            // WebKit names ARIA's roles so, and those without a word there by their tags.
            let role = match attributes.get("computed-role").or_else(|| attributes.get("tag")) {
                Some(role) => role.clone(),
                None => self.ask(&at, ACCESSIBLE, "GetRoleName", &()).await?,
            };
            let interfaces: Vec<String> = self.ask(&at, ACCESSIBLE, "GetInterfaces", &()).await?;
            let mut text = String::new();
            if interfaces.iter().any(|name| name == TEXT) {
                text = self.ask(&at, TEXT, "GetText", &(0, -1)).await?;
            }
            let states: Vec<u32> = self.ask(&at, ACCESSIBLE, "GetState", &()).await?;
            let states = states.iter().rev().fold(0, |all, part| (all << 32) | u64::from(*part));
            let (name, description) =
                (self.property(&at, "Name").await?, self.property(&at, "Description").await?);
            let kind = self.ask(&at, ACCESSIBLE, "GetRole", &()).await?;
            let mut children = Vec::new();
            for child in self.children(&at).await? {
                children.push(self.object(child).await?);
            }
            Ok(Object { role, name, description, text, attributes, children, kind, states })
        })
    }

    async fn children(&self, at: &Place) -> zbus::Result<Vec<Place>> {
        let children: Vec<Place> = self.ask(at, ACCESSIBLE, "GetChildren", &()).await?;
        // GTK gives a page of another process when it is asked for by its number alone.
        if children.is_empty() && self.property::<i32>(at, "ChildCount").await? == 1 {
            return Ok(vec![self.ask(at, ACCESSIBLE, "GetChildAtIndex", &(0,)).await?]);
        }
        Ok(children)
    }

    async fn property<T>(&self, at: &Place, name: &str) -> zbus::Result<T>
    where
        T: TryFrom<OwnedValue>,
        T::Error: Into<zbus::Error>,
    {
        let value: OwnedValue =
            self.ask(at, "org.freedesktop.DBus.Properties", "Get", &(ACCESSIBLE, name)).await?;
        T::try_from(value).map_err(Into::into)
    }

    async fn ask<T>(
        &self,
        (owner, path): &Place,
        interface: &str,
        method: &str,
        body: &(impl serde::Serialize + DynamicType + Sync),
    ) -> zbus::Result<T>
    where
        T: for<'d> DynamicDeserialize<'d>,
    {
        let answer = self.bus.call_method(Some(owner.as_str()), path, Some(interface), method, body).await?;
        answer.body().deserialize()
    }
}

impl Object {
    pub fn is(&self, state: State) -> bool {
        self.states & (1 << state as u64) != 0
    }

    /// It and all within it.
    pub fn all(&self) -> Vec<&Object> {
        let mut found = vec![self];
        found.extend(self.children.iter().flat_map(Object::all));
        found
    }

    /// Those of a role.
    pub fn each(&self, role: &str) -> Vec<&Object> {
        self.all().into_iter().filter(|object| object.role == role).collect()
    }

    /// The one of this role and name.
    pub fn one(&self, role: &str, name: &str) -> Result<&Object, Box<dyn Error>> {
        let found = self.each(role).into_iter().find(|object| object.name == name);
        found.ok_or_else(|| format!("no {role} is named {name:?}:\n{self}").into())
    }

    /// All words that it tells, its own and those within it.
    pub fn words(&self) -> String {
        let told = |object: &Object| {
            let own = [&object.name, &object.description, &object.text].map(String::as_str);
            own.into_iter()
                .chain(object.attributes.values().map(String::as_str))
                .collect::<Vec<_>>()
                .join("\n")
        };
        self.all().into_iter().map(told).collect::<Vec<_>>().join("\n")
    }

    /// What stands in it and in all within it.
    pub fn all_text(&self) -> String {
        self.all().into_iter().map(|object| object.text.as_str()).collect::<Vec<_>>().join("\n")
    }

    fn taken(self, kind: u32) -> Vec<Object> {
        if self.kind == kind {
            return vec![self];
        }
        self.children.into_iter().flat_map(|child| child.taken(kind)).collect()
    }
}

/// As lines, one within another.
impl fmt::Display for Object {
    fn fmt(&self, form: &mut fmt::Formatter<'_>) -> fmt::Result {
        let depth = form.width().unwrap_or_default();
        let Self { role, name, description, text, kind, states, .. } = self;
        writeln!(form, "{:depth$}{role} ({kind}) {name:?} {description:?} {text:?} {states:x}", "")?;
        self.children.iter().try_for_each(|child| write!(form, "{child:0$}", depth + 2))
    }
}
