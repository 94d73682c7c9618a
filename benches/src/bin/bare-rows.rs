//! The least that listing stores costs: their rows read from the same file and printed.

use std::fmt::Write as _;
use std::io::Write;

use rusqlite::{Connection, OpenFlags};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).unwrap_or_default();
    let registry = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let mut rows = registry.prepare(
        "SELECT store.name, store.account, app.name, store.token_until, store.authorized_until
         FROM store JOIN app ON app.id = store.app_id ORDER BY store.name COLLATE NOCASE",
    )?;
    let mut text = String::new();
    let mut rows = rows.query([])?;
    while let Some(row) = rows.next()? {
        let (name, account, app): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let (token, authorized): (Option<i64>, Option<i64>) = (row.get(3)?, row.get(4)?);
        writeln!(text, "{name}  {account}  {app}  {token:?}  {authorized:?}")?;
    }
    std::io::stdout().write_all(text.as_bytes())?;
    std::process::exit(0)
}
