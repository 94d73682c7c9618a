//! Signs one token request so many times, by `iop` or by the bare HMAC of the same bytes, and prints nanoseconds for one.

use std::hint::black_box;
use std::io::Write;
use std::time::Instant;

use hmac::{Hmac, KeyInit, Mac};
use iop::{ApiPath, AppSecret, Interface, sign_pairs};
use sha2::Sha256;

const SECRET: &str = "theSecretOfTheTestApp0123456789";
const PAIRS: [(&str, &str); 4] = [
    ("timestamp", "1771289931678"),
    ("code", "3_524880_JxZ05Ux3cnnSSUm6dCxYg6Q26"),
    ("app_key", "524880"),
    ("sign_method", "sha256"),
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words = std::env::args().skip(1);
    let (whose, rounds) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let rounds: u32 = rounds.parse()?;
    let each = if whose == "ours" {
        let (secret, interface) =
            (AppSecret::new(SECRET), Interface::System(ApiPath::parse("/auth/token/create")?));
        timed(rounds, || {
            let mut pairs = black_box(PAIRS);
            black_box(sign_pairs(black_box(&secret), &interface, &mut pairs));
        })
    } else {
        let text = "/auth/token/createapp_key524880code3_524880_JxZ05Ux3cnnSSUm6dCxYg6Q26\
                        sign_methodsha256timestamp1771289931678";
        timed(rounds, || {
            let mac = Hmac::<Sha256>::new_from_slice(black_box(SECRET.as_bytes()));
            let Ok(mut mac) = mac else { return };
            mac.update(black_box(text.as_bytes()));
            black_box(mac.finalize().into_bytes());
        })
    };
    writeln!(std::io::stdout(), "{each}")?;
    Ok(())
}

fn timed(rounds: u32, mut act: impl FnMut()) -> f64 {
    let begun = Instant::now();
    for _ in 0..rounds {
        act();
    }
    begun.elapsed().as_secs_f64() * 1e9 / f64::from(rounds)
}
