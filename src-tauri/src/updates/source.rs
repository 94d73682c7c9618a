//! Whether this copy looks for new versions, and where: what its build wrote into its configuration, and how it was
//! installed.

use std::path::Path;

use sellerkey_core::update::{Installed, Mounted, Packed, UpdateSource, Updating};
use serde_json::{Value, json};
use tauri::utils::config::{BundleType, Config};
use tauri::utils::platform::bundle_type;

/// The plugin's name in the configuration.
const PLUGIN: &str = "updater";

/// How new versions come to this copy.
#[derive(Clone, Debug)]
pub enum Way {
    /// It does not look.
    Off,
    /// The system's package manager brings them.
    ByPackages,
    /// It looks there when a person asks.
    Itself(UpdateSource),
}

/// Decides it, and leaves of the configuration what the plugin may have: key, address, and that a sign is good for one
/// version only. Whatever would make it less strict is not taken over.
pub fn arrange(config: &mut Config) -> Way {
    let written = config.plugins.0.remove(PLUGIN).or_else(of_a_test);
    let source = written.as_ref().and_then(read);
    if written.is_some() && source.is_none() {
        tracing::error!(
            "the key or the address for updates cannot be read: this copy does not look for them"
        );
    }
    match (updating(source.is_some()), source) {
        (Updating::ByPackages, _) => Way::ByPackages,
        (Updating::Itself, Some(source)) => {
            let strict = json!({
                "pubkey": source.key(),
                "endpoints": [source.address()],
                "requireSignedVersion": true,
            });
            config.plugins.0.insert(PLUGIN.to_owned(), strict);
            Way::Itself(source)
        }
        _ => Way::Off,
    }
}

fn updating(keyed: bool) -> Updating {
    let Ok(program) = std::env::current_exe() else { return Updating::Off };
    let [file, folder] = ["APPIMAGE", "APPDIR"].map(std::env::var_os);
    let mounted = file.as_deref().zip(folder.as_deref());
    let mounted = mounted.map(|(file, folder)| Mounted { file: Path::new(file), folder: Path::new(folder) });
    Updating::of(&Installed { keyed, packed: packed(), program: &program, mounted })
}

/// What Tauri's bundler has written into the program.
fn packed() -> Option<Packed> {
    match bundle_type()? {
        BundleType::AppImage => Some(Packed::AppImage),
        BundleType::Deb => Some(Packed::Deb),
        BundleType::Rpm => Some(Packed::Rpm),
        BundleType::App => Some(Packed::App),
        BundleType::Msi => Some(Packed::Msi),
        BundleType::Nsis => Some(Packed::Nsis),
        BundleType::Dmg => None,
    }
}

fn read(written: &Value) -> Option<UpdateSource> {
    let [address] = &written["endpoints"].as_array()?[..] else { return None };
    UpdateSource::parse(written["pubkey"].as_str()?, address.as_str()?, cfg!(debug_assertions))
}

/// A debug build takes a test's word; what people get has none of this.
#[cfg(debug_assertions)]
fn of_a_test() -> Option<Value> {
    serde_json::from_str(&std::env::var("SELLERKEY_TEST_UPDATES").ok()?).ok()
}

#[cfg(not(debug_assertions))]
fn of_a_test() -> Option<Value> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A key of a test, made by `tauri signer generate`.
    const KEY: &str = "dW50cnVzdGVkIGNvbW1lbnQ6IG1pbmlzaWduIHB1YmxpYyBrZXk6IEJFODJDRDJDMzg3OEVCRDIKUldUUzYzZzRMTTJDdmt4NDVuVGp6Y0IyK1FOWkxjZ3JYcGEwa2pjYXpQajB6WWZZNlRtL3B6UGcK";

    #[test]
    fn half_a_key_is_none() {
        let address = "https://example.com/latest.json";
        assert!(read(&json!({ "pubkey": KEY, "endpoints": [address] })).is_some());
        for half in [
            json!({}),
            json!({ "pubkey": KEY }),
            json!({ "endpoints": [address] }),
            json!({ "pubkey": "", "endpoints": [address] }),
            json!({ "pubkey": KEY, "endpoints": [] }),
            json!({ "pubkey": KEY, "endpoints": [address, address] }),
        ] {
            assert_eq!(read(&half), None, "{half}");
        }
    }

    #[test]
    fn what_is_built_from_here_has_no_key() {
        let config = include_str!("../../../tauri.conf.json");
        let config: Value = serde_json::from_str(config).expect("JSON");
        assert_eq!(config["plugins"].get(PLUGIN), None);
    }
}
