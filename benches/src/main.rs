//! Measures Sellerkey beside the least that each job can cost, and beside what others offer, in one run; prints one table
//! of ratios with their spread. `./x bench` builds everything and starts it; words choose parts.

mod connecting;
mod desk;
mod gateway;
mod listing;
mod pairs;
mod renewing;
mod signing;
mod sizes;
mod table;
mod tokens;
mod window;

use std::io::Write;

use crate::desk::Outcome;
use crate::table::Row;

type Part = (&'static str, fn() -> Outcome<Vec<Row>>);

const PARTS: [Part; 8] = [
    ("sign", signing::measure),
    ("token", tokens::measure),
    ("status", listing::measure),
    ("connect", connecting::measure),
    ("renew", renewing::measure),
    ("window", window::measure),
    ("rest", window::at_rest),
    ("size", sizes::measure),
];

fn main() -> Outcome {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    if let Some(strange) = wanted.iter().find(|word| PARTS.iter().all(|(name, _)| name != word)) {
        let names: Vec<_> = PARTS.iter().map(|(name, _)| *name).collect();
        return Err(format!("there is no part {strange}; there are: {}", names.join(", ")).into());
    }
    let mut rows = Vec::new();
    for (name, measure) in PARTS {
        if wanted.is_empty() || wanted.iter().any(|word| word == name) {
            eprintln!("measuring: {name}");
            match measure() {
                Ok(measured) => rows.extend(measured),
                Err(error) => eprintln!("{name} was not measured: {error}"),
            }
        }
    }
    std::io::stdout().write_all(table::written_out(&rows).as_bytes())?;
    Ok(())
}
