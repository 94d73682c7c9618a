//! Connecting stores and keeping their tokens.
//!
//! [`Sellerkey`] is the core put together; the modules are its parts: [`attempt`] and [`callback`] decide what comes
//! home, [`connect`] walks the whole way, [`account`] decides where a grant belongs, [`vault`] and [`registry`] keep
//! it, [`inspection`] says what is wrong with a refused request. Errors have codes ([`Coded`]), the words are the catalogue's ([`message`]).

pub mod account;
pub mod agent;
pub mod app;
pub mod apps;
pub mod attempt;
pub mod browser;
pub mod callback;
pub mod clock;
pub mod connect;
pub mod deep_link;
pub mod deliveries;
pub mod delivery;
pub mod doctor;
mod error;
mod everything;
mod exchange;
pub mod gateway;
pub mod home;
pub mod id;
pub mod inspection;
pub mod language;
pub mod life;
pub mod link;
pub mod listen;
mod lock;
mod loopback;
pub mod mask;
pub mod message;
pub mod moving;
pub mod notice;
pub mod page;
pub mod process;
pub mod proxy;
pub mod registry;
pub mod renew;
pub mod renewals;
mod sellerkey;
mod serving;
pub mod steps;
pub mod store;
pub mod stores;
pub mod token_form;
pub mod update;
pub mod vault;

pub use error::{Coded, Error, Params, Remedy};
pub use sellerkey::{HeldRenewals, SandboxGateway, Sellerkey};
