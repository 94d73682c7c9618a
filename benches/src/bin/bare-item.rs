//! The least that reading one secret costs: one item of the keychain, by the store that Sellerkey uses, and nothing else.
//! `bare-item USER` prints it; `bare-item USER SECRET` writes it first.

use std::collections::HashMap;
use std::io::Write;

use keyring_core::api::CredentialStoreApi;
use zbus_secret_service_keyring_store::Store;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words = std::env::args().skip(1);
    let user = words.next().unwrap_or_default();
    let entry = Store::new()?.build("Sellerkey", &user, Some(&HashMap::from([("label", "bench")])))?;
    if let Some(secret) = words.next() {
        entry.set_secret(secret.as_bytes())?;
    }
    std::io::stdout().write_all(&entry.get_secret()?)?;
    std::process::exit(0)
}
