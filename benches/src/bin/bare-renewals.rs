//! The least that renewing many stores costs: the signed POSTs on standard input (`ADDRESS FORM`, a line each), six at a
//! time, and each answer written to the keychain.

use std::collections::HashMap;
use std::io::BufRead;
use std::sync::{Arc, Mutex};

use keyring_core::api::CredentialStoreApi;
use tokio::sync::Semaphore;
use zbus_secret_service_keyring_store::Store;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let lines: Vec<String> = std::io::stdin().lock().lines().collect::<Result<_, _>>()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let client = reqwest::Client::builder().no_proxy().build()?;
    // One thread speaks to the keychain, as in Sellerkey.
    let store = Arc::new(Mutex::new(Store::new()?));
    let six = Arc::new(Semaphore::new(6));
    runtime.block_on(async {
        let mut tasks = tokio::task::JoinSet::new();
        for (number, line) in lines.into_iter().enumerate() {
            let (client, store, six) = (client.clone(), store.clone(), six.clone());
            tasks.spawn(async move {
                let _one = six.acquire_owned().await.ok()?;
                let (address, form) = line.split_once(' ')?;
                let request = client
                    .post(address)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .body(form.to_owned());
                let body = request.send().await.ok()?.bytes().await.ok()?;
                let kept = tokio::task::spawn_blocking(move || {
                    let store = store.lock().ok()?;
                    let user = format!("bench {number}");
                    let entry =
                        store.build("Sellerkey", &user, Some(&HashMap::from([("label", "bench")]))).ok()?;
                    entry.set_secret(&body).ok()
                });
                kept.await.ok()?
            });
        }
        let kept = tasks.join_all().await;
        let lost = kept.iter().filter(|one| one.is_none()).count();
        if lost == 0 { Ok(()) } else { Err(format!("{lost} were not kept").into()) }
    })
}
