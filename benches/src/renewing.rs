//! Renewing a thousand stores of two hundred apps, five accounts each.

use iop::TokenCall;

use crate::desk::{Desk, Outcome};
use crate::gateway::{FIRST_KEY, Gateway, SECRET};
use crate::pairs::in_turn;
use crate::table::{Goal, Row, Unit};

const APPS: u32 = 200;
const ACCOUNTS: u32 = 5;

pub fn measure() -> Outcome<Vec<Row>> {
    let desk = Desk::set_up()?;
    let gateway = Gateway::with(&desk, APPS * 2)?;
    let mut calls = String::new();
    for app in 0..APPS {
        let (key, name) = ((FIRST_KEY + app).to_string(), format!("App {app}"));
        let words = ["app", "add", &name, "--key", &key, "--platform", &gateway.url, "--secret-stdin"];
        desk.run_with("sellerkey", &words, SECRET)?;
        for account in 1..=ACCOUNTS {
            let (answer, _) = gateway.grant(FIRST_KEY + app, account)?;
            let store = format!("Store {app} {account}");
            desk.run_with("sellerkey", &["import", &name, "--store", &store], &answer)?;
            // As many grants again, of other apps, for what stands beside.
            let other = FIRST_KEY + APPS + app;
            let (_, refresh) = gateway.grant(other, account)?;
            let (address, form) = gateway.call(other, &TokenCall::refresh(refresh))?;
            calls.extend([address.as_str(), " ", &form, "\n"]);
        }
    }
    let ours = || {
        let begun = std::time::Instant::now();
        let renewed = desk.run("sellerkey", &["renew", "--all"]);
        renewed.map_or(f64::NAN, |_| begun.elapsed().as_secs_f64())
    };
    let beside = || {
        let begun = std::time::Instant::now();
        let renewed = desk.run_with("bare-renewals", &[], &calls);
        renewed.map_or(f64::NAN, |_| begun.elapsed().as_secs_f64())
    };
    Ok(vec![Row {
        what: "renewing 1,000 stores".to_owned(),
        beside: "a bare loop of the same concurrency, and the keychain writes".to_owned(),
        goal: Goal::AtMost(1.5),
        unit: Unit::Seconds,
        ratio: in_turn(3, ours, beside),
    }])
}
