//! How this copy of the program gets new versions: whether it looks for them itself, and what can go wrong then.
//!
//! Decided without a look at the screen or the web: the desktop app hands over what it knows of itself.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use url::Url;

use crate::error::{Coded, Params, Remedy, params};
use crate::gateway::is_here;

/// How new versions come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Updating {
    /// This copy does not look for them: its maker set no key, or nothing could take its place.
    Off,
    /// The system's package manager brings them.
    ByPackages,
    /// When a person asks, this copy looks for them itself.
    Itself,
}

/// As what a program was packed by its build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Packed {
    /// One file for any Linux.
    AppImage,
    /// A package of Debian's kind.
    Deb,
    /// A package of Red Hat's kind.
    Rpm,
    /// An app of macOS.
    App,
    /// An installer of Windows.
    Msi,
    /// An installer of Windows, of the other kind.
    Nsis,
}

/// What is known of a copy.
#[derive(Clone, Copy, Debug)]
pub struct Installed<'a> {
    /// Whether its maker set a key and an address.
    pub keyed: bool,
    /// What its build wrote into the program itself, so that nobody can say otherwise from outside.
    pub packed: Option<Packed>,
    /// The program's own file.
    pub program: &'a Path,
    /// What the runtime of an `AppImage` said, if one did.
    pub mounted: Option<Mounted<'a>>,
}

/// What the runtime of an `AppImage` says in `APPIMAGE` and `APPDIR`. Whatever such a program starts inherits both, so they
/// may speak of another program.
#[derive(Clone, Copy, Debug)]
pub struct Mounted<'a> {
    /// The one file.
    pub file: &'a Path,
    /// Where its content is while it runs.
    pub folder: &'a Path,
}

/// Below these a package manager decides. Not below all of `/usr` and `/app`: there people build, too.
const OF_PACKAGES: [&str; 8] =
    ["/usr/bin", "/usr/lib", "/usr/lib64", "/usr/libexec", "/nix/store", "/gnu/store", "/snap", "/app/bin"];

impl Updating {
    /// How new versions come to a copy.
    pub fn of(copy: &Installed<'_>) -> Self {
        if copy.is_of_packages() {
            Self::ByPackages
        } else if copy.keyed && copy.can_be_replaced() {
            Self::Itself
        } else {
            Self::Off
        }
    }
}

impl Installed<'_> {
    fn is_of_packages(&self) -> bool {
        matches!(self.packed, Some(Packed::Deb | Packed::Rpm))
            || OF_PACKAGES.iter().any(|folder| self.program.starts_with(folder))
    }

    /// Whether there is something that a new version can take the place of.
    fn can_be_replaced(&self) -> bool {
        match self.packed {
            // The file of another `AppImage`, from which this one was started, must stay what it is.
            Some(Packed::AppImage) => self.mounted.is_some_and(|mounted| {
                mounted.file.is_absolute() && self.program.starts_with(mounted.folder)
            }),
            Some(Packed::App) => self
                .program
                .ancestors()
                .any(|folder| folder.extension().is_some_and(|extension| extension == "app")),
            Some(Packed::Msi | Packed::Nsis) => true,
            Some(Packed::Deb | Packed::Rpm) | None => false,
        }
    }
}

/// Where new versions are announced, and the key that they must be signed with. There is none with one of the two only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UpdateSource {
    key: String,
    address: Url,
}

impl UpdateSource {
    /// Reads both: the key as `tauri signer generate` writes it, and an address of https. Where `for_tests`, also one of
    /// plain http on this computer.
    pub fn parse(key: &str, address: &str, for_tests: bool) -> Option<Self> {
        let (key, address) = (key.trim(), Url::parse(address).ok()?);
        let secure = address.scheme() == "https" || (for_tests && is_here(&address));
        (is_key(key) && secure).then(|| Self { key: key.to_owned(), address })
    }

    /// The public key.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Where the newest version is announced.
    pub fn address(&self) -> &Url {
        &self.address
    }

    /// Whether it is this computer, as in a test.
    pub fn is_here(&self) -> bool {
        is_here(&self.address)
    }
}

/// Whether a text is minisign's file of a public key, in base64: a comment, and 42 bytes of base64 that begin with `Ed`.
fn is_key(text: &str) -> bool {
    let read = || {
        let file = String::from_utf8(STANDARD.decode(text).ok()?).ok()?;
        let key = STANDARD.decode(file.lines().nth(1)?.trim()).ok()?;
        Some(key.len() == 42 && key.starts_with(b"Ed"))
    };
    read().unwrap_or_default()
}

/// Why there is no new version.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UpdateError {
    /// Whoever announces new versions was not reached.
    #[error("{host} cannot be reached: {reason}")]
    Unreachable {
        /// Who was asked.
        host: String,
        /// What the system says.
        reason: String,
    },
    /// It has no announcement.
    #[error("{host} announces no version")]
    NoRelease {
        /// Who was asked.
        host: String,
    },
    /// Its announcement cannot be read.
    #[error("the announcement of {host} cannot be read")]
    Unreadable {
        /// Who was asked.
        host: String,
    },
    /// The version has no file that can take this copy's place.
    #[error("nothing of the new version is for this system")]
    NotForThis,
    /// The file did not come whole.
    #[error("the new version did not come whole from {host}: {reason}")]
    Cut {
        /// Where it came from.
        host: String,
        /// What the system says.
        reason: String,
    },
    /// The file is longer than any version is.
    #[error("what {host} sent is too large")]
    TooLarge {
        /// Where it came from.
        host: String,
    },
    /// The file is not signed with the key, or for another version.
    #[error("the new version is not signed as it must be")]
    NotSigned,
    /// The file could not take this copy's place.
    #[error("the new version could not be put in place: {reason}")]
    NotWritten {
        /// What the system says.
        reason: String,
    },
    /// Nor could this copy be put back.
    #[error("the new version could not be put in place, and the present one is at {path}")]
    MovedAside {
        /// Where it is now.
        path: String,
    },
    /// A connection is under way, whose code would be lost.
    #[error("a connection is under way")]
    Connecting,
    /// A renewal did not end in time.
    #[error("a renewal is under way")]
    Renewing,
}

impl Coded for UpdateError {
    fn code(&self) -> &'static str {
        match self {
            Self::Unreachable { .. } => "update-unreachable",
            Self::NoRelease { .. } => "update-no-release",
            Self::Unreadable { .. } => "update-unreadable",
            Self::NotForThis => "update-not-for-this",
            Self::Cut { .. } => "update-cut",
            Self::TooLarge { .. } => "update-too-large",
            Self::NotSigned => "update-not-signed",
            Self::NotWritten { .. } => "update-not-written",
            Self::MovedAside { .. } => "update-moved-aside",
            Self::Connecting => "update-connecting",
            Self::Renewing => "update-renewing",
        }
    }

    fn params(&self) -> Params {
        match self {
            Self::Unreachable { host, reason } | Self::Cut { host, reason } => {
                params([("host", host), ("reason", reason)])
            }
            Self::NoRelease { host } | Self::Unreadable { host } | Self::TooLarge { host } => {
                params([("host", host)])
            }
            Self::NotWritten { reason } => params([("reason", reason)]),
            Self::MovedAside { path } => params([("path", path)]),
            Self::NotForThis | Self::NotSigned | Self::Connecting | Self::Renewing => Params::new(),
        }
    }

    fn remedy(&self) -> Remedy {
        match self {
            Self::Unreachable { .. }
            | Self::NoRelease { .. }
            | Self::Unreadable { .. }
            | Self::Cut { .. }
            | Self::Connecting
            | Self::Renewing => Remedy::Retry,
            Self::NotForThis | Self::NotWritten { .. } | Self::MovedAside { .. } => Remedy::Change,
            Self::TooLarge { .. } | Self::NotSigned => Remedy::Report,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A key of a test, made by `tauri signer generate`.
    const KEY: &str = "dW50cnVzdGVkIGNvbW1lbnQ6IG1pbmlzaWduIHB1YmxpYyBrZXk6IEJFODJDRDJDMzg3OEVCRDIKUldUUzYzZzRMTTJDdmt4NDVuVGp6Y0IyK1FOWkxjZ3JYcGEwa2pjYXpQajB6WWZZNlRtL3B6UGcK";
    const ADDRESS: &str = "https://example.com/latest.json";

    fn copy(packed: Option<Packed>, program: &str) -> Installed<'_> {
        Installed { keyed: true, packed, program: Path::new(program), mounted: None }
    }

    #[test]
    fn packages_bring_new_versions_to_what_they_installed_whether_there_is_a_key_or_not() {
        for keyed in [true, false] {
            for (packed, program) in [
                (None, "/usr/bin/sellerkey-desktop"),
                (None, "/usr/lib/sellerkey/sellerkey-desktop"),
                (None, "/nix/store/abc-sellerkey/bin/sellerkey-desktop"),
                (None, "/app/bin/sellerkey-desktop"),
                (Some(Packed::AppImage), "/usr/bin/sellerkey-desktop"),
                (Some(Packed::Deb), "/opt/sellerkey/sellerkey-desktop"),
                (Some(Packed::Rpm), "/opt/sellerkey/sellerkey-desktop"),
            ] {
                let copy = Installed { keyed, ..copy(packed, program) };
                assert_eq!(Updating::of(&copy), Updating::ByPackages, "{packed:?} {program}");
            }
        }
    }

    #[test]
    fn without_a_key_nothing_looks_for_itself_and_what_was_built_by_hand_never_does() {
        for (packed, program) in [
            (None, "/usr/local/bin/sellerkey-desktop"),
            (None, "/usr/src/app/target/release/sellerkey-desktop"),
            (None, "/app/target/release/sellerkey-desktop"),
            (None, "/home/me/sellerkey/target/release/sellerkey-desktop"),
            (None, "C:\\sellerkey\\target\\release\\sellerkey-desktop.exe"),
            (Some(Packed::App), "/Users/me/sellerkey/target/release/sellerkey-desktop"),
        ] {
            assert_eq!(Updating::of(&copy(packed, program)), Updating::Off, "{packed:?} {program}");
        }
        for (packed, program) in REPLACEABLE {
            let copy = copy(Some(*packed), program);
            assert_eq!(Updating::of(&copy), Updating::Itself, "{packed:?}");
            assert_eq!(Updating::of(&Installed { keyed: false, ..copy }), Updating::Off, "{packed:?}");
        }
    }

    const REPLACEABLE: &[(Packed, &str)] = &[
        (Packed::App, "/Applications/Sellerkey.app/Contents/MacOS/sellerkey-desktop"),
        (Packed::Msi, "C:\\Program Files\\Sellerkey\\sellerkey-desktop.exe"),
        (Packed::Nsis, "C:\\Users\\me\\AppData\\Local\\Sellerkey\\sellerkey-desktop.exe"),
    ];

    // Elsewhere these are no whole paths.
    #[cfg(unix)]
    #[test]
    fn an_app_image_takes_only_its_own_word_for_where_it_is() {
        let program = "/tmp/.mount_SellerAbc/usr/bin/sellerkey-desktop";
        let of = |file, folder| {
            let mounted = Some(Mounted { file: Path::new(file), folder: Path::new(folder) });
            Updating::of(&Installed { mounted, ..copy(Some(Packed::AppImage), program) })
        };
        assert_eq!(of("/home/me/Sellerkey.AppImage", "/tmp/.mount_SellerAbc"), Updating::Itself);
        assert_eq!(of("/home/me/Terminal.AppImage", "/tmp/.mount_TermXyz"), Updating::Off, "another's");
        assert_eq!(of("/home/me/Terminal.AppImage", "/tmp/.mount_Seller"), Updating::Off, "half a name");
        assert_eq!(of("Sellerkey.AppImage", "/tmp/.mount_SellerAbc"), Updating::Off, "no whole path");
        assert_eq!(Updating::of(&copy(Some(Packed::AppImage), program)), Updating::Off, "taken apart");
        let mounted = Mounted {
            file: Path::new("/home/me/Terminal.AppImage"),
            folder: Path::new("/tmp/.mount_TermXyz"),
        };
        let packaged = Installed { mounted: Some(mounted), ..copy(None, "/usr/bin/sellerkey-desktop") };
        assert_eq!(
            Updating::of(&packaged),
            Updating::ByPackages,
            "a package, started from another's terminal"
        );
    }

    #[test]
    fn a_source_has_a_key_and_a_safe_address_or_is_none() {
        assert!(UpdateSource::parse(KEY, ADDRESS, false).is_some());
        assert!(UpdateSource::parse(&format!("{KEY}\n"), ADDRESS, false).is_some(), "as a file ends");
        let secret = STANDARD.encode("untrusted comment: a secret key\nUldSVFkwSXlHVVZ3\n");
        for (key, address) in [
            ("", ADDRESS),
            ("PASTE THE KEY HERE", ADDRESS),
            (&KEY[..KEY.len() - 8], ADDRESS),
            (secret.as_str(), ADDRESS),
            (KEY, ""),
            (KEY, "example.com/latest.json"),
            (KEY, "http://example.com/latest.json"),
            (KEY, "http://127.0.0.1:1/latest.json"),
            (KEY, "file:///latest.json"),
        ] {
            assert_eq!(UpdateSource::parse(key, address, false), None, "{key} {address}");
        }
        let here = "http://127.0.0.1:1/latest.json";
        assert!(UpdateSource::parse(KEY, here, true).is_some_and(|source| source.is_here()));
        assert_eq!(UpdateSource::parse(KEY, "http://example.com/latest.json", true), None);
    }
}
