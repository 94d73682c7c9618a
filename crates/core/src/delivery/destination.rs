//! Where a token can be delivered, and what is no place for it.

use std::fmt;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use url::Url;

use super::DeliveryError;
use crate::gateway::host_of;
use crate::token_form::{TokenForm, Variable};

/// Where to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Destination {
    /// A command that reads the token from its standard input.
    Command(CommandLine),
    /// An address that gets a signed POST.
    Webhook(WebAddress),
    /// A file.
    File(TokenFile),
}

/// A command, and what it needs to run as it ran when it was set up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommandLine {
    /// Program and arguments. No secret belongs here: other users of this computer see it while it runs.
    words: Vec<String>,
    /// Where it runs: some tools know by that what they are about.
    folder: PathBuf,
    /// Where it finds programs: a background program's own `PATH` is short.
    path: Option<String>,
    /// What it reads.
    form: TokenForm,
    variable: Variable,
}

/// An address on the web: https, or http to a numeric loopback address; without a user or password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "UncheckedAddress")]
pub struct WebAddress {
    url: Url,
}

#[derive(Deserialize)]
struct UncheckedAddress {
    url: Url,
}

/// A file of its own for a token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenFile {
    path: PathBuf,
    mode: Mode,
    owner: Owner,
    form: TokenForm,
    variable: Variable,
}

/// Who may do what with a file: nobody but its owner may write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Mode(u32);

/// Whose a file is to be, by number; what is not given stays as the system makes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    /// The user.
    pub user: Option<u32>,
    /// The group.
    pub group: Option<u32>,
}

impl Destination {
    /// A stable name of its kind.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Command(_) => "command",
            Self::Webhook(_) => "webhook",
            Self::File(_) => "file",
        }
    }

    /// What to call it where nobody said.
    pub fn usual_name(&self) -> String {
        match self {
            Self::Command(command) => {
                let program = Path::new(command.program());
                program.file_name().unwrap_or(program.as_os_str()).to_string_lossy().into_owned()
            }
            Self::Webhook(address) => address.host(),
            Self::File(file) => file.path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        }
    }
}

impl fmt::Display for Destination {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Command(command) => {
                let words: Vec<_> = command.words.iter().map(|word| shell_word(word)).collect();
                f.write_str(&words.join(" "))
            }
            // What stands behind the question mark may be a key.
            Self::Webhook(address) => {
                let mut shown = address.url.clone();
                let has_query = shown.query().is_some();
                shown.set_query(has_query.then_some("…"));
                f.write_str(&shown.as_str().replace("%E2%80%A6", "…"))
            }
            Self::File(file) => write!(f, "{}", file.path.display()),
        }
    }
}

impl CommandLine {
    /// Its program is looked for now, so that it is the same one later.
    pub fn new(
        words: Vec<String>,
        folder: PathBuf,
        path: Option<String>,
        form: TokenForm,
        variable: Variable,
    ) -> Result<Self, DeliveryError> {
        let program = words.first().ok_or(DeliveryError::NoCommand)?;
        let found = find(program, &folder, path.as_deref())
            .ok_or_else(|| DeliveryError::NoProgram { program: program.clone() })?;
        let words = std::iter::once(found).chain(words.into_iter().skip(1)).collect();
        Ok(Self { words, folder, path, form, variable })
    }

    /// The words of a line, by the rules of a shell; no shell reads it.
    pub fn split(line: &str) -> Result<Vec<String>, DeliveryError> {
        shlex::split(line).ok_or(DeliveryError::OpenQuote)
    }

    /// Its program.
    pub fn program(&self) -> &str {
        self.words.first().map_or("", String::as_str)
    }

    /// Whether its program can still be run where it was.
    pub(crate) fn is_there(&self) -> bool {
        is_program(Path::new(self.program())) && self.folder.is_dir()
    }

    #[cfg(unix)]
    pub(crate) fn command(&self) -> std::process::Command {
        let mut command = std::process::Command::new(self.program());
        command.args(self.words.iter().skip(1)).current_dir(&self.folder);
        if let Some(path) = &self.path {
            command.env("PATH", path);
        }
        command
    }

    #[cfg(unix)]
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    #[cfg(unix)]
    pub(crate) fn form(&self) -> (TokenForm, &Variable) {
        (self.form, &self.variable)
    }
}

impl WebAddress {
    /// Reads an address.
    pub fn parse(text: &str) -> Result<Self, DeliveryError> {
        Self::of(Url::parse(text.trim()).map_err(|_| DeliveryError::NoAddress)?)
    }

    /// The address.
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// Its host, and its port where it is no usual one.
    pub fn host(&self) -> String {
        host_of(&self.url)
    }

    fn of(mut url: Url) -> Result<Self, DeliveryError> {
        let here = match url.host() {
            Some(url::Host::Ipv4(address)) => address.is_loopback(),
            Some(url::Host::Ipv6(address)) => address.is_loopback(),
            Some(url::Host::Domain(_)) => false,
            None => return Err(DeliveryError::NoAddress),
        };
        match url.scheme() {
            "https" => {}
            "http" if here => {}
            _ => return Err(DeliveryError::NotHttps),
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(DeliveryError::PasswordInAddress);
        }
        url.set_fragment(None);
        Ok(Self { url })
    }
}

impl TryFrom<UncheckedAddress> for WebAddress {
    type Error = DeliveryError;

    fn try_from(kept: UncheckedAddress) -> Result<Self, DeliveryError> {
        Self::of(kept.url)
    }
}

impl TokenFile {
    /// A file at a whole path.
    pub fn new(
        path: PathBuf,
        mode: Mode,
        owner: Owner,
        form: TokenForm,
        variable: Variable,
    ) -> Result<Self, DeliveryError> {
        if !path.is_absolute() || path.file_name().is_none() {
            return Err(DeliveryError::PathNotWhole { path: path.display().to_string() });
        }
        Ok(Self { path, mode, owner, form, variable })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Who may do what.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// Whose it is to be.
    pub fn owner(&self) -> Owner {
        self.owner
    }

    pub(crate) fn form(&self) -> (TokenForm, &Variable) {
        (self.form, &self.variable)
    }
}

impl Mode {
    /// Its bits.
    pub fn bits(self) -> u32 {
        self.0
    }

    /// Reads an octal number, such as `600` or `0640`.
    pub fn parse(text: &str) -> Option<Self> {
        let bits = u32::from_str_radix(text, 8).ok()?;
        let readable = bits & 0o400 != 0;
        let closed = bits & 0o022 == 0 && bits <= 0o777;
        (readable && closed).then_some(Self(bits))
    }
}

impl Owner {
    /// Reads `USER[:GROUP]` or `:GROUP`, each a name or a number.
    #[cfg(unix)]
    pub fn parse(text: &str) -> Result<Self, DeliveryError> {
        use nix::unistd::{Group, User};
        let (user, group) = text.split_once(':').map_or((text, ""), |(user, group)| (user, group));
        let number = |name: &str, named: Option<u32>| {
            if name.is_empty() {
                return Ok(None);
            }
            let none = || DeliveryError::NoSuchOwner { name: name.to_owned() };
            named.or_else(|| name.parse().ok()).map(Some).ok_or_else(none)
        };
        let user_id = User::from_name(user).ok().flatten().map(|user| user.uid.as_raw());
        let group_id = Group::from_name(group).ok().flatten().map(|group| group.gid.as_raw());
        Ok(Self { user: number(user, user_id)?, group: number(group, group_id)? })
    }

    /// Files have no owner to give here.
    #[cfg(not(unix))]
    pub fn parse(text: &str) -> Result<Self, DeliveryError> {
        Err(DeliveryError::NoSuchOwner { name: text.to_owned() })
    }
}

impl Default for Mode {
    fn default() -> Self {
        Self(0o600)
    }
}

/// The variables of a command's environment that say what it gets, without anything secret.
#[cfg(unix)]
pub(crate) fn said(parcel: &super::Parcel) -> std::collections::BTreeMap<&'static str, String> {
    std::collections::BTreeMap::from([
        ("SELLERKEY_STORE", parcel.store.name.to_string()),
        ("SELLERKEY_ACCOUNT_ID", parcel.store.account.id().unwrap_or_default().to_owned()),
        ("SELLERKEY_TOKEN_UNTIL", parcel.until().map(|until| until.to_string()).unwrap_or_default()),
        ("SELLERKEY_GENERATION", parcel.grant.generation.to_string()),
        ("SELLERKEY_DELIVERY", parcel.key()),
    ])
}

/// The program that a shell in this folder would run.
fn find(program: &str, folder: &Path, path: Option<&str>) -> Option<String> {
    let candidates: Vec<PathBuf> = if program.contains(std::path::MAIN_SEPARATOR) {
        vec![folder.join(program)]
    } else {
        std::env::split_paths(path?).map(|at| folder.join(at).join(program)).collect()
    };
    let found = candidates.into_iter().find(|path| is_program(path))?;
    found.into_os_string().into_string().ok()
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    path.is_file() && rustix::fs::access(path, rustix::fs::Access::EXEC_OK).is_ok()
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

/// A word as a shell would need it.
fn shell_word(word: &str) -> String {
    let plain = |char: char| char.is_ascii_alphanumeric() || "-_./:=,@%+".contains(char);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_go_over_https_or_to_this_computer_by_number() {
        for good in [
            "https://a.example/hook",
            "https://a.example:8443/x?y=1",
            "http://127.0.0.1:3000/",
            "http://[::1]/",
        ] {
            assert!(WebAddress::parse(good).is_ok(), "{good}");
        }
        for (bad, why) in [
            ("http://a.example/", DeliveryError::NotHttps),
            ("http://localhost:3000/", DeliveryError::NotHttps),
            ("http://10.0.0.1/", DeliveryError::NotHttps),
            ("ftp://a.example/", DeliveryError::NotHttps),
            ("https://user:pass@a.example/", DeliveryError::PasswordInAddress),
            ("https://user@a.example/", DeliveryError::PasswordInAddress),
            ("a.example", DeliveryError::NoAddress),
            ("", DeliveryError::NoAddress),
        ] {
            assert_eq!(WebAddress::parse(bad), Err(why), "{bad}");
        }
        let stored = serde_json::from_str::<Destination>(r#"{"kind":"webhook","url":"http://a.example/"}"#);
        assert!(stored.is_err(), "a row that was changed by hand");
    }

    #[test]
    fn what_may_be_a_key_is_not_shown() {
        let address = WebAddress::parse("https://a.example/hook?key=5000#x").expect("an address");
        assert_eq!(Destination::Webhook(address).to_string(), "https://a.example/hook?…");
    }

    #[test]
    fn nobody_but_the_owner_writes_a_file() {
        for (text, bits) in [("600", 0o600), ("0640", 0o640), ("400", 0o400), ("444", 0o444)] {
            assert_eq!(Mode::parse(text).map(Mode::bits), Some(bits), "{text}");
        }
        for text in ["", "666", "620", "602", "0", "200", "1777", "9", "rw"] {
            assert_eq!(Mode::parse(text), None, "{text}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_program_is_found_once_and_shown_as_it_would_be_typed() {
        let path = std::env::var("PATH").ok();
        let of = |words: &[&str]| {
            let words = words.iter().map(|word| (*word).to_owned()).collect();
            CommandLine::new(words, "/".into(), path.clone(), TokenForm::Raw, Variable::default())
        };
        let command = of(&["sh", "-c", "cat >'x y'", ""]).expect("a command");
        assert!(command.program().ends_with("/sh"));
        let shown = Destination::Command(command).to_string();
        assert!(shown.ends_with(r"/sh -c 'cat >'\''x y'\''' ''"), "{shown}");
        assert_eq!(of(&[]), Err(DeliveryError::NoCommand));
        assert_eq!(
            of(&["no-such-program"]),
            Err(DeliveryError::NoProgram { program: "no-such-program".into() })
        );
        assert!(of(&["etc/passwd"]).is_err(), "no program");
    }

    #[test]
    fn a_destination_comes_back_from_the_registry() {
        let file = TokenFile::new(
            std::env::temp_dir().join("token"),
            Mode::default(),
            Owner { user: Some(1000), group: None },
            TokenForm::Dotenv,
            Variable::default(),
        );
        let address = WebAddress::parse("https://a.example/hook?key=1").expect("an address");
        for destination in [Destination::File(file.expect("a file")), Destination::Webhook(address)] {
            let text = serde_json::to_string(&destination).expect("JSON");
            assert_eq!(serde_json::from_str::<Destination>(&text).expect("read"), destination);
        }
    }
}
