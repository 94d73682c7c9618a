//! From the callback until the token is kept.

use std::cell::RefCell;
use std::time::Instant;

use iop::TokenCall;

use crate::desk::{Desk, Outcome};
use crate::gateway::{FIRST_KEY, Gateway, got, redirected};
use crate::pairs::in_turn;
use crate::table::{Goal, Row, Unit};
use crate::tokens::connect;

pub fn measure() -> Outcome<Vec<Row>> {
    let desk = Desk::set_up()?;
    let gateway = Gateway::with(&desk, 1)?;
    connect(&desk, &gateway)?;
    let ours = || callback(&desk).unwrap_or(f64::NAN);
    let bare = RefCell::new(desk.start("bare-exchange", &[])?);
    bare.borrow_mut().line()?;
    let beside = || {
        let exchanged = || -> Outcome<f64> {
            let code = gateway.code(FIRST_KEY, 2)?;
            let (address, form) = gateway.call(FIRST_KEY, &TokenCall::create(code))?;
            let mut bare = bare.borrow_mut();
            let begun = Instant::now();
            bare.says(&format!("{address} {form}"))?;
            bare.line()?;
            Ok(begun.elapsed().as_secs_f64())
        };
        exchanged().unwrap_or(f64::NAN)
    };
    Ok(vec![Row {
        what: "callback received to token stored".to_owned(),
        beside: "the bare POST and the bare keychain write".to_owned(),
        goal: Goal::AtMost(1.3),
        unit: Unit::Seconds,
        ratio: in_turn(21, ours, beside),
    }])
}

/// From before the browser comes home until `connect` says that the keychain has the tokens. What it does afterwards, the
/// account's check and the store's row, is not waited for by what stands beside either.
fn callback(desk: &Desk) -> Outcome<f64> {
    let words = ["--json", "connect", "Shop", "--no-browser", "--store", "Sunrise", "--yes"];
    let mut running = desk.start_heard("sellerkey", &words)?;
    let url = running.json()?["authorize_url"].as_str().ok_or("no address")?.to_owned();
    let home = redirected(&format!("{url}&sandbox_account=1"))?;
    let begun = Instant::now();
    let browser = std::thread::spawn(move || got(&home).is_ok());
    running.hears("The tokens are in the keychain")?;
    let took = begun.elapsed().as_secs_f64();
    running.line()?;
    browser.join().ok();
    Ok(took)
}
