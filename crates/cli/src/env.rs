//! `sellerkey env`: a store's token in the form of a file that other programs read.

use sellerkey_core::agent::Handed;
use sellerkey_core::token_form::TokenForm;
use serde_json::json;

use crate::args::Env;
use crate::failure::{DONE, Failure};
use crate::row::rfc3339;
use crate::store::live_token;
use crate::terminal::{Terminal, write};

pub fn run(terminal: &Terminal, asked: &Env) -> Result<u8, Failure> {
    let Handed { store, token } = live_token(terminal, &asked.store, asked.min_validity)?;
    let value = token.access_token.expose();
    if terminal.json {
        let until = token.token_until.map(rfc3339);
        terminal.data(&json!({ "name": asked.name.as_str(), "value": value, "token_until": until }))?;
    } else {
        write(TokenForm::from(asked.format).write(&asked.name, value, store.as_str()).as_bytes())?;
    }
    Ok(DONE)
}
