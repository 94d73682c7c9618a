//! What stands when the window has been closed, and what it stands on: log, size, a session without a bus.

use std::{fs, os::unix::fs::PermissionsExt};

use crate::Outcome;
use crate::desk::Desk;
use crate::screen::close;

#[tokio::test]
async fn a_log_is_kept_that_only_its_owner_can_read() -> Outcome {
    let desk = Desk::set_up()?;
    let (_program, window) = desk.open().await?;
    close(&desk, &window).await?;
    let path = desk.home().join("data/sellerkey/sellerkey.log");
    let log = fs::read_to_string(&path)?;
    assert!(log.contains("Sellerkey starts"), "{log}");
    assert_eq!(fs::metadata(&path)?.permissions().mode() & 0o777, 0o600);
    Ok(())
}
