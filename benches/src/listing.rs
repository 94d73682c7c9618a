//! `sellerkey status` for one store, a hundred and a thousand.

use rusqlite::{Connection, params};
use serde_json::json;

use crate::desk::{Desk, Outcome};
use crate::pairs::{Ratio, in_turn};
use crate::table::{Goal, Row, Unit};

const APP: &str = "9359bbf0-9f2d-404a-bf94-3624a307a30d";

pub fn measure() -> Outcome<Vec<Row>> {
    let desk = Desk::set_up()?;
    desk.run("sellerkey", &["status"])?;
    let registry = desk.registry().display().to_string();
    let status = || desk.time("sellerkey", &["status"]).unwrap_or(f64::NAN);
    let mut rows = Vec::new();
    let mut filled = 0;
    let mut one = f64::NAN;
    for count in [1, 100, 1000] {
        fill(&desk, filled, count)?;
        filled = count;
        let ratio = in_turn(31, status, || desk.time("bare-rows", &[&registry]).unwrap_or(f64::NAN));
        if count == 1 {
            one = ratio.ours;
        }
        rows.push(Row {
            what: format!("`sellerkey status`, {count} stores"),
            beside: "a bare program that reads the same rows".to_owned(),
            goal: Goal::AtMost(1.5),
            unit: Unit::Seconds,
            ratio,
        });
        if count == 1000 {
            rows.push(Row {
                what: "`sellerkey status`, 1,000 stores".to_owned(),
                beside: "the same with one store".to_owned(),
                goal: Goal::More(0.020),
                unit: Unit::Seconds,
                ratio: Ratio {
                    beside: one,
                    middle: ratio.ours / one,
                    low: f64::NAN,
                    high: f64::NAN,
                    ..ratio
                },
            });
        }
    }
    Ok(rows)
}

/// Fills the registry with stores that no keychain knows: of the app that is there, else of one without a secret.
pub fn fill(desk: &Desk, from: u32, to: u32) -> Outcome {
    let mut registry = Connection::open(desk.registry())?;
    let filling = registry.transaction()?;
    filling.execute(
        "INSERT INTO app (id, name, platform, app_key, callback, answers, created_at)
         SELECT ?, 'Shop', 'aliexpress', '524880', 'http://127.0.0.1:17653/callback', 'nothing', 0
         WHERE NOT EXISTS (SELECT 1 FROM app)",
        params![APP],
    )?;
    let app: String = filling.query_row("SELECT id FROM app", [], |row| row.get(0))?;
    let now = jiff::Timestamp::now().as_millisecond();
    let day = 86_400_000;
    for number in from..to {
        filling.execute(
            "INSERT INTO store (id, app_id, name, account, generation, token_until, authorized_until,
             authorized_at, renewed_at, renewal) VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, 'here')",
            params![
                format!("00000000-0000-4000-8000-{number:012}"),
                app,
                format!("Store {number}"),
                json!({ "user_id": format!("account-{number}") }).to_string(),
                now + 30 * day,
                now + 60 * day,
                now,
                now
            ],
        )?;
    }
    Ok(filling.commit()?)
}
