//! A way in which somebody made a sign, right or wrong.

use std::fmt;

/// How a sign was made. Displayed as a formula, without any secret:
/// `SHA256( secret + /rest/auth/token/create + k v… + secret )`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipe {}

impl fmt::Display for Recipe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let _ = f;
        todo!("the formula")
    }
}
