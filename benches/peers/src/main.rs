//! Signs one token request so many times by the crate `aliexpress-sdk`, and prints nanoseconds for one.

use std::collections::HashMap;
use std::hint::black_box;
use std::time::Instant;

fn main() {
    let rounds: u32 = std::env::args().nth(1).and_then(|word| word.parse().ok()).unwrap_or(1);
    let pairs = [
        ("timestamp", "1771289931678"),
        ("code", "3_524880_JxZ05Ux3cnnSSUm6dCxYg6Q26"),
        ("app_key", "524880"),
        ("sign_method", "sha256"),
    ];
    let parameters: HashMap<String, String> =
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let begun = Instant::now();
    for _ in 0..rounds {
        let secret = black_box("theSecretOfTheTestApp0123456789");
        black_box(aliexpress_sdk::sign::sign(secret, "/auth/token/create", black_box(&parameters)));
    }
    println!("{}", begun.elapsed().as_secs_f64() * 1e9 / f64::from(rounds));
}
