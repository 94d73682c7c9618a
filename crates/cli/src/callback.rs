//! `sellerkey callback`: what a callback URL on the web can serve.

use sellerkey_core::page::{Framework, hand_on, hand_over};
use serde_json::json;

use crate::args::CallbackPart;
use crate::failure::{DONE, Failure};
use crate::terminal::{Terminal, write};

pub fn run(terminal: &Terminal, what: CallbackPart) -> Result<u8, Failure> {
    let text = match what {
        CallbackPart::Page => hand_over(),
        CallbackPart::Express => hand_on(Framework::Express).to_owned(),
        CallbackPart::Next => hand_on(Framework::Next).to_owned(),
        CallbackPart::Flask => hand_on(Framework::Flask).to_owned(),
        CallbackPart::Php => hand_on(Framework::Php).to_owned(),
    };
    if terminal.json {
        terminal.data(&json!({ "text": text }))?;
    } else {
        write(text.as_bytes())?;
    }
    Ok(DONE)
}
