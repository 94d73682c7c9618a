//! A strict local gateway that speaks the protocol of the AliExpress Open Platform, for programs and people that
//! have no app of their own yet, or do not want to try on it.
//!
//! It checks what the platform's gateway checks, in its order, and answers in its shapes, down to errors with HTTP
//! 200. It listens on loopback addresses only. Its clock is its own and can be advanced, so that the end of a token
//! takes no month to be seen.
//!
//! ```no_run
//! use iop_sandbox::{Options, Sandbox};
//!
//! # async fn run() -> Result<(), iop_sandbox::StartError> {
//! let sandbox = Sandbox::start(Options::default()).await?;
//! let app = &sandbox.apps()[0];
//! println!("{}/oauth/authorize?response_type=code&client_id={}", sandbox.gateway(), app.app_key);
//! sandbox.stop().await;
//! # Ok(())
//! # }
//! ```
//!
//! | address | what it is |
//! |---|---|
//! | `/oauth/authorize` | the page on which an account is chosen; `sandbox_account=1` (2, 3, …) chooses at once |
//! | `/rest/auth/token/…` | token calls |
//! | `/sync` | the who-am-I calls |

mod account;
mod app;
mod authorize;
mod check;
mod clock;
mod control;
mod fault;
mod findings;
mod gateway;
mod journal;
mod ledger;
mod on_demand;
mod page;
mod random;
mod received;
mod refusal;
mod routes;
mod sandbox;
mod server;
mod state;
mod words;

pub use app::{App, AppError, AppStatus, UnknownStatus};
pub use on_demand::OnDemand;
pub use sandbox::{Options, Rotation, Sandbox, StartError};
pub use state::StateError;
