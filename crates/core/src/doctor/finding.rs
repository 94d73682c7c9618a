//! What an examination found: typed, with a code; the words are the catalogue's.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::error::{Coded, Params, Remedy};
use crate::message::Catalogue;
use crate::store::LastError;

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Examination {
    /// Whether secrets can be kept and read.
    Vault,
    /// Whether each secret is there, and as new as the registry says.
    Items,
    /// The registry's file and its folder.
    Registry,
    /// How the web is reached.
    Proxy,
    /// Whether each platform in use answers.
    Gateway,
    /// How far its clock is from this computer's.
    Clock,
    /// Each app's key and secret.
    Apps,
    /// Each store's authorization and renewals.
    Stores,
    /// Each place where tokens go.
    Deliveries,
    /// Who gets links of our scheme.
    Scheme,
    /// What opens the authorize page.
    Browser,
    /// The agent and its socket.
    Agent,
    /// Other programs on the same data folder.
    Programs,
    /// What runs here.
    Versions,
}

/// How it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// As it is meant to be.
    Good,
    /// Nobody was asked, or something needed was missing.
    NotExamined,
    /// Worth knowing; Sellerkey works all the same.
    Note,
    /// Something does not work.
    Bad,
}

/// What can be mended here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fix {
    /// The registry's file is put aside, and written anew from the vault.
    Rebuild,
    /// Folder and registry are closed to other users.
    Close,
    /// What the registry says of the apps is kept beside their secrets.
    Describe,
    /// The registry takes over what the vault has.
    Adopt,
    /// A socket that nobody listens on goes.
    RemoveSocket,
    /// Links of our scheme come to the desktop app.
    Register,
}

/// A sentence, by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Says {
    /// A stable name: one of [`Code`]'s, or an error's.
    pub code: &'static str,
    /// What the sentence names.
    pub params: Params,
    /// Whether it is an error's.
    pub of_error: bool,
    /// The times among those values, which each language writes its own way.
    pub times: Vec<(&'static str, Timestamp)>,
    /// What `reason` among those values is, which each language says its own way.
    pub reason: Option<Box<LastError>>,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// By which examination.
    pub examination: Examination,
    /// Of what: an app, a store, a gateway.
    pub about: Option<String>,
    /// How it stands.
    pub outcome: Outcome,
    /// In words.
    pub says: Says,
    /// What kind of remedy it has, where it is bad.
    pub remedy: Option<Remedy>,
    /// What can be done here.
    pub fix: Option<Fix>,
}

macro_rules! codes {
    ($($name:ident = $text:literal),* $(,)?) => {
        /// What a finding says that is no error's.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each is worded in the catalogue, as doctor-…")]
        pub enum Code { $($name),* }

        impl Code {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// A stable name; the catalogue words it as `doctor-{name}`.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text),* }
            }
        }
    };
}

codes! {
    NeedsRegistry = "needs-registry",
    NeedsVault = "needs-vault",
    TookTooLong = "took-too-long",
    Offline = "offline",
    NoApps = "no-apps",
    NoStores = "no-stores",
    NoDeliveries = "no-deliveries",
    NotOnThisSystem = "not-on-this-system",
    VaultKeychain = "vault-keychain",
    VaultFiles = "vault-files",
    VaultMemory = "vault-memory",
    ItemsGood = "items-good",
    ItemsNone = "items-none",
    ItemGone = "item-gone",
    ItemNewer = "item-newer",
    ItemOlder = "item-older",
    ItemNotDescribed = "item-not-described",
    ItemWebhookGone = "item-webhook-gone",
    RegistryGood = "registry-good",
    RegistryDamaged = "registry-damaged",
    FolderGood = "folder-good",
    FolderOpen = "folder-open",
    DiskLow = "disk-low",
    ProxyNone = "proxy-none",
    ProxyChosen = "proxy-chosen",
    ProxySystem = "proxy-system",
    ProxySystemSome = "proxy-system-some",
    GatewayGood = "gateway-good",
    GatewayUnknown = "gateway-unknown",
    ClockGood = "clock-good",
    ClockFar = "clock-far",
    ClockUnknown = "clock-unknown",
    AppGood = "app-good",
    AppUndecided = "app-undecided",
    AppNoAnswer = "app-no-answer",
    StoresGood = "stores-good",
    StoreEnded = "store-ended",
    StoreEnding = "store-ending",
    StoreDue = "store-due",
    StoreSetback = "store-setback",
    StoreWaiting = "store-waiting",
    DeliveriesGood = "deliveries-good",
    DeliveryWaits = "delivery-waits",
    DeliveryFails = "delivery-fails",
    DeliveryNoProgram = "delivery-no-program",
    DeliveryNoFolder = "delivery-no-folder",
    SchemePackaged = "scheme-packaged",
    SchemeRunTime = "scheme-run-time",
    SchemeOther = "scheme-other",
    SchemeNone = "scheme-none",
    SchemeUnknown = "scheme-unknown",
    BrowserSystem = "browser-system",
    BrowserChosen = "browser-chosen",
    BrowserGone = "browser-gone",
    BrowserNone = "browser-none",
    AgentNone = "agent-none",
    AgentGood = "agent-good",
    AgentStale = "agent-stale",
    AgentForeign = "agent-foreign",
    AgentSilent = "agent-silent",
    ProgramsNone = "programs-none",
    ProgramsSome = "programs-some",
    UpdatesByPackages = "updates-by-packages",
    Versions = "versions",
}

impl Finding {
    fn new(examination: Examination, outcome: Outcome, code: Code, params: Params) -> Self {
        let says = Says { code: code.as_str(), params, of_error: false, times: Vec::new(), reason: None };
        Self { examination, about: None, outcome, says, remedy: None, fix: None }
    }

    pub(super) fn good(examination: Examination, code: Code, params: Params) -> Self {
        Self::new(examination, Outcome::Good, code, params)
    }

    pub(super) fn note(examination: Examination, code: Code, params: Params) -> Self {
        Self::new(examination, Outcome::Note, code, params)
    }

    pub(super) fn skipped(examination: Examination, code: Code) -> Self {
        Self::new(examination, Outcome::NotExamined, code, Params::new())
    }

    pub(super) fn bad(examination: Examination, code: Code, remedy: Remedy, params: Params) -> Self {
        Self { remedy: Some(remedy), ..Self::new(examination, Outcome::Bad, code, params) }
    }

    pub(super) fn error(examination: Examination, error: &dyn Coded) -> Self {
        let (code, params) = (error.code(), error.params());
        let says = Says { code, params, of_error: true, times: Vec::new(), reason: None };
        let remedy = Some(error.remedy());
        Self { examination, about: None, outcome: Outcome::Bad, says, remedy, fix: None }
    }

    pub(super) fn about(self, name: impl Into<String>) -> Self {
        Self { about: Some(name.into()), ..self }
    }

    pub(super) fn with(self, fix: Fix) -> Self {
        Self { fix: Some(fix), ..self }
    }

    /// With a value that is a time.
    pub(super) fn at(mut self, name: &'static str, time: Option<Timestamp>) -> Self {
        self.says.params.insert(name, time.map_or_else(|| "—".to_owned(), date));
        self.says.times.extend(time.map(|time| (name, time)));
        self
    }

    /// With why, as its value `reason`.
    pub(super) fn because(mut self, error: &LastError) -> Self {
        self.says.params.insert("reason", error.message.clone());
        self.says.reason = Some(Box::new(error.clone()));
        self
    }
}

/// A time in words that are the same everywhere.
fn date(time: Timestamp) -> String {
    time.strftime("%-d %b %Y %H:%M UTC").to_string()
}

impl Says {
    /// Its message in the catalogue.
    pub fn message(&self) -> String {
        let kind = if self.of_error { "error" } else { "doctor" };
        format!("{kind}-{}", self.code)
    }
}

impl Catalogue {
    /// A finding's sentence, and what to do, where something is to be done.
    pub fn diagnose(&self, says: &Says) -> (String, Option<String>) {
        let (id, params) = (says.message(), self.values(says));
        let cure = match params.get("remedy").filter(|_| says.of_error) {
            Some(remedy) => Some(self.text(&format!("cure-{remedy}"), &params)),
            None => self.attribute(&id, "cure", &params),
        };
        (self.text(&id, &params), cure)
    }

    /// What a finding's sentence names, in this language where words are among it.
    pub fn values(&self, says: &Says) -> Params {
        let mut values = says.params.clone();
        for (name, time) in &says.times {
            values.insert(name, format!("{} UTC", self.time(TimeZone::UTC.to_datetime(*time))));
        }
        if let Some(error) = &says.reason {
            values.insert("reason", self.kept(error));
        }
        values
    }
}

impl Examination {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 14] = [
        Self::Vault,
        Self::Items,
        Self::Registry,
        Self::Proxy,
        Self::Gateway,
        Self::Clock,
        Self::Apps,
        Self::Stores,
        Self::Deliveries,
        Self::Scheme,
        Self::Browser,
        Self::Agent,
        Self::Programs,
        Self::Versions,
    ];

    /// A stable name; the catalogue words it as `examination-{name}`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Vault => "vault",
            Self::Items => "vault-items",
            Self::Registry => "registry",
            Self::Proxy => "proxy",
            Self::Gateway => "gateway",
            Self::Clock => "clock",
            Self::Apps => "apps",
            Self::Stores => "stores",
            Self::Deliveries => "deliveries",
            Self::Scheme => "scheme",
            Self::Browser => "browser",
            Self::Agent => "agent",
            Self::Programs => "programs",
            Self::Versions => "versions",
        }
    }
}

impl Outcome {
    /// A stable name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Note => "note",
            Self::Bad => "bad",
            Self::NotExamined => "not-examined",
        }
    }
}

impl Fix {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Rebuild, Self::Close, Self::Describe, Self::Adopt, Self::RemoveSocket, Self::Register];

    /// A stable name; the catalogue words it as `fix-{name}`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rebuild => "rebuild",
            Self::Close => "close",
            Self::Describe => "describe",
            Self::Adopt => "adopt",
            Self::RemoveSocket => "remove-socket",
            Self::Register => "register",
        }
    }

    /// Reads that.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fix| fix.as_str() == text)
    }

    /// Whether something is lost by it, so that somebody has to say yes.
    pub fn is_asked_for(self) -> bool {
        matches!(self, Self::Rebuild | Self::Register)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_doctor_says_is_worded() {
        let words = Catalogue::english();
        let missing = |id: String| (words.plain(&id) == id).then_some(id);
        let codes = Code::ALL.iter().map(|code| format!("doctor-{}", code.as_str()));
        let examinations = Examination::ALL.iter().map(|one| format!("examination-{}", one.as_str()));
        let fixes = Fix::ALL.iter().map(|fix| format!("fix-{}", fix.as_str()));
        let outcomes = ["good", "note", "bad", "not-examined"].map(|word| format!("outcome-{word}"));
        let missing: Vec<_> =
            codes.chain(examinations).chain(fixes).chain(outcomes).filter_map(missing).collect();
        assert_eq!(missing, Vec::<String>::new());
    }
}
