//! The least that keeping a grant costs: for each address on standard input one signed POST to it, and its answer
//! written to the keychain. Prints a line when it is ready, and one for each that is kept.

use std::collections::HashMap;
use std::io::{BufRead, Write};

use keyring_core::api::CredentialStoreApi;
use zbus_secret_service_keyring_store::Store;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let client = reqwest::Client::builder().no_proxy().build()?;
    let store = Store::new()?;
    let mut stdout = std::io::stdout();
    writeln!(stdout, "ready")?;
    stdout.flush()?;
    for (number, line) in std::io::stdin().lock().lines().enumerate() {
        let line = line?;
        let (address, form) = line.split_once(' ').unwrap_or((&line, ""));
        let body = runtime.block_on(async {
            let request = client
                .post(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(form.to_owned());
            request.send().await?.bytes().await
        })?;
        let user = format!("bench {number}");
        store.build("Sellerkey", &user, Some(&HashMap::from([("label", "bench")])))?.set_secret(&body)?;
        writeln!(stdout, "kept {}", body.len())?;
        stdout.flush()?;
    }
    std::process::exit(0)
}
