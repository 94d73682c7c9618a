//! The Secret Service of Linux desktops, through the crate that `keyring`'s own store stands on, and with the attributes of
//! that store, which finds these items too. That store asks a person whenever something is locked, or searched in what is;
//! here nobody is asked in the background. A service may ask by itself, such as before it deletes.

mod look;

use std::collections::HashMap;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use secret_service::blocking::{Collection, Item as Found, SecretService as Session};
use secret_service::{EncryptionType, Error};
use zbus::blocking::Connection;
use zbus::zvariant::OwnedObjectPath;
use zeroize::Zeroizing;

use self::look::{DEFAULT, DefaultCollection, look, session_bus};
use super::keychain::SERVICE;
use super::{Item, Patience, VaultError};

const CONTENT: &str = "application/octet-stream";

/// What `libsecret` calls a new one.
const NEW_COLLECTION: &str = "Default keyring";

/// `KeePassXC` does, unless it is told otherwise: what a program may not read yet is locked for it alone.
const ASKS: &str = "it asks a person before a program reads this";
const NO: &str = "its question was not answered with a yes";

/// A service may ask a person before it answers; who gets no answer for so long has one that hangs.
const SESSION_BOUND: Duration = Duration::from_mins(1);

/// So long a service that answered is taken to be there, and its collection to be unlocked: while one job asks for several
/// items.
const LOOK_HOLDS: Duration = Duration::from_secs(1);

/// So long a person may take to answer. A service may never tell that there is nothing left to answer: gnome-keyring does not
/// where two programs ask for the first collection at once.
const PROMPT_BOUND: Duration = Duration::from_mins(5);

/// The session with the service, begun when it is wanted.
#[derive(Default)]
pub(super) struct SecretService {
    /// The default collection, and when it was found.
    looked: Option<(Instant, OwnedObjectPath)>,
    session: Option<(Bus, Session<'static>)>,
}

/// The connection of a session.
struct Bus(Connection);

/// A session that is there, for one operation.
struct Open<'session> {
    bus: &'session Bus,
    session: &'session Session<'session>,
    collection: OwnedObjectPath,
    patience: Patience,
}

/// What to do where the service has no default collection, as before anything was ever kept, or where no login made one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum IfNone {
    Fail,
    /// A person who is there is asked for a password for a new one, as `libsecret` has it.
    Create,
}

/// What ended an operation.
enum Failed {
    Known(VaultError),
    Service(Error),
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self::Service(error)
    }
}

impl SecretService {
    pub(super) fn get(&mut self, item: &Item, patience: Patience) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        self.with(patience, IfNone::Fail, |open| Ok(Zeroizing::new(open.there(item)?.get_secret()?)))
    }

    /// Writes an item, and gives what it holds then.
    pub(super) fn keep(
        &mut self,
        item: &Item,
        secret: &[u8],
        patience: Patience,
    ) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let if_none = if item.stays { IfNone::Create } else { IfNone::Fail };
        self.with(patience, if_none, |open| {
            if let Some(found) = open.find(item)? {
                found.set_secret(secret, CONTENT)?;
                return Ok(Zeroizing::new(found.get_secret()?));
            }
            let collection = open.collection()?;
            let made = open
                .bus
                .asking(|| collection.create_item(item.label, attributes(item), secret, true, CONTENT))?;
            Ok(Zeroizing::new(made.get_secret()?))
        })
    }

    pub(super) fn delete(&mut self, item: &Item, patience: Patience) -> Result<(), VaultError> {
        self.with(patience, IfNone::Fail, |open| {
            let found = open.there(item)?;
            Ok(open.bus.asking(|| found.delete())?)
        })
    }

    /// The names of all items of ours.
    pub(super) fn names(&mut self, patience: Patience) -> Result<Vec<String>, VaultError> {
        self.with(patience, IfNone::Fail, |open| {
            // Those that are found may not be all, in another collection than what is locked.
            open.unlock()?;
            let found = open.search(&HashMap::from([("service", SERVICE)]))?;
            let mut names = Vec::with_capacity(found.len());
            for item in found {
                names.extend(item.get_attributes()?.remove("username"));
            }
            Ok(names)
        })
    }

    /// Does something in a session. One that is from before may have ended with its service: what fails in it is done once
    /// more in a new one, unless a person has said no.
    fn with<T>(
        &mut self,
        patience: Patience,
        if_none: IfNone,
        act: impl Fn(&Open<'_>) -> Result<T, Failed>,
    ) -> Result<T, VaultError> {
        let from_before = self.session.is_some();
        let done = match self.try_with(patience, if_none, &act) {
            Err(Failed::Service(error)) if from_before && !is_a_no(&error) => {
                self.forget();
                self.try_with(patience, if_none, &act)
            }
            other => other,
        };
        done.map_err(|failed| match failed {
            Failed::Known(known) => known,
            Failed::Service(error) => self.explain(&error),
        })
    }

    fn try_with<T>(
        &mut self,
        patience: Patience,
        if_none: IfNone,
        act: impl Fn(&Open<'_>) -> Result<T, Failed>,
    ) -> Result<T, Failed> {
        let DefaultCollection { path, locked } = self.default_collection(patience, if_none)?;
        let (bus, session) = self.session()?;
        let open = Open { bus, session, collection: path, patience };
        if locked {
            open.unlock()?;
        }
        act(&open)
    }

    /// What was found a moment ago is taken to be there, and unlocked.
    fn default_collection(
        &mut self,
        patience: Patience,
        if_none: IfNone,
    ) -> Result<DefaultCollection, Failed> {
        if let Some((looked, path)) = &self.looked
            && looked.elapsed() <= LOOK_HOLDS
        {
            return Ok(DefaultCollection { path: path.clone(), locked: false });
        }
        let found = match look().inspect_err(|_| self.forget()).map_err(Failed::Known)? {
            Some(found) => found,
            None if if_none == IfNone::Create && patience == Patience::Person => {
                let (bus, session) = self.session()?;
                let made = bus.asking(|| session.create_collection(NEW_COLLECTION, DEFAULT))?;
                DefaultCollection { path: made.collection_path, locked: false }
            }
            None => return Err(Failed::Known(no_default())),
        };
        if found.locked {
            may_ask(patience)?;
        }
        self.looked = Some((Instant::now(), found.path.clone()));
        Ok(found)
    }

    fn session(&mut self) -> Result<&(Bus, Session<'static>), Failed> {
        let session = if let Some(session) = self.session.take() {
            session
        } else {
            let bus = session_bus(SESSION_BOUND).map_err(Failed::Known)?;
            (Bus(bus.clone()), Session::connect_with_existing(EncryptionType::Dh, bus)?)
        };
        Ok(self.session.insert(session))
    }

    /// What an error means, with a second look: a prompt that nobody answered leaves the keychain locked, and a service may
    /// have ended.
    fn explain(&mut self, error: &Error) -> VaultError {
        self.forget();
        match look() {
            Err(absent) => absent,
            Ok(Some(found)) if found.locked => VaultError::Locked,
            Ok(None) if !is_a_no(error) => no_default(),
            Ok(_) if is_a_no(error) => VaultError::Denied(NO.to_owned()),
            Ok(_) => VaultError::Unusable(error.to_string()),
        }
    }

    fn forget(&mut self) {
        *self = Self::default();
    }
}

impl Open<'_> {
    /// An item that has to be there. One that is not found is looked for once more: it may have been unlocked meanwhile.
    fn there(&self, item: &Item) -> Result<Found<'_>, Failed> {
        for _ in 0..2 {
            if let Some(found) = self.find(item)? {
                return Ok(found);
            }
        }
        Err(Failed::Known(VaultError::NoEntry))
    }

    /// The item, to be used now.
    fn find(&self, item: &Item) -> Result<Option<Found<'_>>, Failed> {
        let mut found = self.search(&attributes(item))?;
        match found.len() {
            0 | 1 => Ok(found.pop()),
            many => Err(Failed::Known(VaultError::Unusable(format!("{many} items of one name")))),
        }
    }

    /// All items with these attributes, unlocked. In a collection that is locked some services find nothing.
    fn search(&self, attributes: &HashMap<&str, &str>) -> Result<Vec<Found<'_>>, Failed> {
        let mut found = self.session.search_items(attributes.clone())?;
        if found.unlocked.is_empty() && found.locked.is_empty() && self.unlock()? {
            found = self.session.search_items(attributes.clone())?;
        }
        if !found.locked.is_empty() {
            if self.patience == Patience::Background && !self.are_in_locked(&found.locked)? {
                return Err(Failed::Known(VaultError::Denied(ASKS.to_owned())));
            }
            may_ask(self.patience)?;
            let locked: Vec<_> = found.locked.iter().collect();
            self.bus.asking(|| self.session.unlock_all(&locked))?;
        }
        Ok(found.unlocked.into_iter().chain(found.locked).collect())
    }

    /// Unlocks the default collection; false where it was not locked.
    fn unlock(&self) -> Result<bool, Failed> {
        let collection = self.collection()?;
        let locked = collection.is_locked()?;
        if locked {
            may_ask(self.patience)?;
            self.bus.asking(|| collection.unlock())?;
        }
        Ok(locked)
    }

    /// Whether it is their collection that is locked, which need not be the default one.
    fn are_in_locked(&self, items: &[Found<'_>]) -> Result<bool, Error> {
        for item in items {
            let path = item.item_path.rsplit_once('/').map_or("/", |(collection, _)| collection);
            let path = OwnedObjectPath::try_from(path).map_err(zbus::Error::from)?;
            if !self.session.get_collection_by_path(path)?.is_locked()? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn collection(&self) -> Result<Collection<'_>, Error> {
        self.session.get_collection_by_path(self.collection.clone())
    }
}

fn may_ask(patience: Patience) -> Result<(), Failed> {
    match patience {
        Patience::Person => Ok(()),
        Patience::Background => Err(Failed::Known(VaultError::Locked)),
    }
}

/// As `keyring`'s own store has them.
fn attributes(item: &Item) -> HashMap<&str, &str> {
    HashMap::from([("service", SERVICE), ("username", item.user.as_str())])
}

/// Whether somebody, or nobody, was asked and has not said yes.
fn is_a_no(error: &Error) -> bool {
    let locked = |name: &str| name == "org.freedesktop.Secret.Error.IsLocked";
    match error {
        Error::Locked | Error::NoResult | Error::Prompt | Error::PromptDisconnected => true,
        Error::Zbus(zbus::Error::MethodError(name, ..)) => locked(name),
        _ => false,
    }
}

impl Bus {
    /// Does what may ask a person. Who waits for an answer that does not come is told that the connection has ended.
    fn asking<T>(&self, act: impl FnOnce() -> T) -> T {
        self.asking_within(PROMPT_BOUND, act)
    }

    fn asking_within<T>(&self, bound: Duration, act: impl FnOnce() -> T) -> T {
        let (_over, end) = channel::<()>();
        let bus = self.0.clone();
        let watch = move || {
            if end.recv_timeout(bound) == Err(RecvTimeoutError::Timeout) {
                // It may be closed already.
                let _ = bus.close();
            }
        };
        // Without a thread nobody watches.
        let _ = thread::Builder::new().name("prompt".to_owned()).spawn(watch);
        act()
    }
}

fn no_default() -> VaultError {
    VaultError::Absent("its keychain has no default collection".to_owned())
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader};
    use std::process::{Child, Command, Stdio};

    use zbus::blocking::Proxy;
    use zbus::blocking::connection::Builder;

    use super::*;

    const BOUND: Duration = Duration::from_millis(200);
    const MUCH_LONGER: Duration = Duration::from_secs(20);

    /// A session bus on which no service is.
    struct Daemon(Child);

    impl Daemon {
        fn start() -> (Self, Bus) {
            let arguments = ["--session", "--nofork", "--nopidfile", "--print-address"];
            let mut daemon =
                Command::new("dbus-daemon").args(arguments).stdout(Stdio::piped()).spawn().unwrap();
            let mut address = String::new();
            BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
            let bus = Builder::address(address.trim()).unwrap().build().unwrap();
            (Self(daemon), Bus(bus))
        }
    }

    impl Drop for Daemon {
        fn drop(&mut self) {
            let _ = self.0.kill();
            let _ = self.0.wait();
        }
    }

    fn bus_itself(bus: &Bus) -> Proxy<'static> {
        const NAME: &str = "org.freedesktop.DBus";
        Proxy::new(&bus.0, NAME, "/org/freedesktop/DBus", NAME).unwrap()
    }

    #[test]
    fn who_waits_for_an_answer_that_never_comes_is_told_so() {
        let (_daemon, bus) = Daemon::start();
        let (told, tells) = channel();
        thread::spawn(move || {
            let mut answers = bus_itself(&bus).receive_signal("Completed").unwrap();
            told.send(bus.asking_within(BOUND, || answers.next()).is_none()).unwrap();
        });
        assert_eq!(tells.recv_timeout(MUCH_LONGER), Ok(true));
    }

    #[test]
    fn an_answer_that_came_leaves_the_connection_as_it_is() {
        let (_daemon, bus) = Daemon::start();
        let names = || bus_itself(&bus).call::<_, _, Vec<String>>("ListNames", &());
        assert!(bus.asking_within(BOUND, names).is_ok());
        thread::sleep(2 * BOUND);
        assert!(names().is_ok());
    }
}
