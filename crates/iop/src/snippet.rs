//! Programs in other languages that sign and send the token call, for people to take over.
//!
//! Each has a function that signs and one that sends, and needs nothing but what its language brings along. The tests
//! run them.

/// For Node 18 or newer.
pub const JAVASCRIPT: &str = include_str!("snippet/sign.js");

/// For Python 3.
pub const PYTHON: &str = include_str!("snippet/sign.py");

/// For PHP 8.
pub const PHP: &str = include_str!("snippet/sign.php");
