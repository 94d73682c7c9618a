//! The gateway behind its addresses: apps, clock, codes and tokens, faults, and the list of what was asked.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use iop::AccountKind;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use crate::Rotation;
use crate::account::TestAccount;
use crate::app::App;
use crate::authorize::Transactions;
use crate::check::{Known, Passed, Target, TokenInput, check};
use crate::clock::Clock;
use crate::fault::Faults;
use crate::findings::Searches;
use crate::journal::{Entry, Journal};
use crate::ledger::{Issued, Ledger};
use crate::received::Received;
use crate::refusal::{Refusal, Shape};
use crate::state::StateFile;

pub(crate) struct Gateway {
    pub(crate) apps: Vec<App>,
    pub(crate) clock: Clock,
    rotation: Rotation,
    books: Mutex<Books>,
    /// Whether a change is written to a disk, which no thread of the runtime should wait for.
    blocking: bool,
    faults: Mutex<Faults>,
    journal: Mutex<Journal>,
    pub(crate) searches: Searches,
    transactions: Mutex<Transactions>,
    requests: AtomicU32,
}

struct Books {
    ledger: Ledger,
    storage: Storage,
}

enum Storage {
    Memory,
    File(StateFile),
    /// The sandbox was stopped, and somebody else may have its file.
    Closed,
}

/// What a call answers, with HTTP 200.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    /// `0`, or the refusal's code.
    pub(crate) code: String,
    pub(crate) body: Value,
}

impl Gateway {
    pub(crate) fn new(
        apps: Vec<App>,
        clock: Clock,
        rotation: Rotation,
        ledger: Ledger,
        file: Option<StateFile>,
    ) -> Self {
        Self {
            apps,
            clock,
            rotation,
            blocking: file.is_some(),
            books: Mutex::new(Books { ledger, storage: file.map_or(Storage::Memory, Storage::File) }),
            faults: Mutex::default(),
            journal: Mutex::default(),
            searches: Searches::default(),
            transactions: Mutex::default(),
            requests: AtomicU32::new(0),
        }
    }

    /// Carries out a call, on a thread of its own where that writes a file.
    pub(crate) async fn answer(self: &Arc<Self>, target: Target, received: Received) -> Answer {
        if !self.blocking {
            return self.answer_now(&target, &received);
        }
        let shape = target.shape();
        let gateway = Arc::clone(self);
        let answered = tokio::task::spawn_blocking(move || gateway.answer_now(&target, &received)).await;
        answered.unwrap_or_else(|_| self.refuse(&Refusal::SystemError, shape))
    }

    /// A refusal as an answer.
    pub(crate) fn refuse(&self, refusal: &Refusal, shape: Shape) -> Answer {
        let body = refusal.body(shape, &self.request_id());
        Answer { code: refusal.code().to_owned(), body }
    }

    /// A code that this account's choice gives to the app.
    pub(crate) async fn authorize(
        self: &Arc<Self>,
        app: &App,
        account: &'static TestAccount,
    ) -> Result<String, Refusal> {
        let (gateway, app) = (Arc::clone(self), app.clone());
        let issue = move || {
            let now = gateway.clock.now();
            gateway.change(|ledger| ledger.issue_code(&app, account, now).map_err(|_| Refusal::SystemError))
        };
        if !self.blocking {
            return issue();
        }
        tokio::task::spawn_blocking(issue).await.unwrap_or(Err(Refusal::SystemError))
    }

    /// Gives the state file free, and ends what nobody waits for. What would have to be written from now on is refused.
    pub(crate) fn close(&self) {
        self.searches.end();
        locked(&self.books).storage = Storage::Closed;
    }

    pub(crate) fn app(&self, key: &str) -> Option<&App> {
        self.apps.iter().find(|app| app.app_key.as_str() == key)
    }

    pub(crate) fn faults(&self) -> MutexGuard<'_, Faults> {
        locked(&self.faults)
    }

    pub(crate) fn journal(&self) -> MutexGuard<'_, Journal> {
        locked(&self.journal)
    }

    pub(crate) fn transactions(&self) -> MutexGuard<'_, Transactions> {
        locked(&self.transactions)
    }

    /// Puts a request into the list; its number there.
    pub(crate) fn record(
        &self,
        at: Timestamp,
        path: &str,
        received: &Received,
        answer_code: Option<String>,
        findings: Vec<String>,
    ) -> usize {
        let parameters = received.names().map(str::to_owned).collect();
        self.journal().add(Entry { at, path: path.to_owned(), parameters, answer_code, findings })
    }

    fn answer_now(&self, target: &Target, received: &Received) -> Answer {
        let now = self.clock.now();
        let done = check(&self.apps, target, received, now).and_then(|Passed { app, call }| match call {
            Known::Token { input, security } => {
                let issued = self.token_call(app, input, received, now)?;
                Ok(self.grant_body(&issued, security, now))
            }
            Known::WhoAmI { for_sellers } => {
                let token = received.filled("access_token").or_else(|| received.filled("session"));
                let account = locked(&self.books).ledger.account_of(app, token.unwrap_or_default(), now)?;
                if for_sellers != (account.kind() == AccountKind::Seller) {
                    return Err(Refusal::InsufficientPermission);
                }
                Ok(self.who_am_i_body(account, received))
            }
        });
        match done {
            Ok(body) => Answer { code: "0".to_owned(), body },
            Err(refusal) => self.refuse(&refusal, target.shape()),
        }
    }

    fn token_call(
        &self,
        app: &App,
        input: TokenInput,
        received: &Received,
        now: Timestamp,
    ) -> Result<Issued, Refusal> {
        let value = received.get(input.name()).unwrap_or_default();
        match input {
            // The API's page names `uuid` as a cause of InvalidCode.
            TokenInput::Code if received.filled("uuid").is_some() => Err(Refusal::InvalidCode),
            TokenInput::Code => self.change(|ledger| ledger.exchange(app, value, now)),
            TokenInput::RefreshToken => self.change(|ledger| ledger.refresh(app, value, self.rotation, now)),
        }
    }

    /// Changes the ledger, and its file with it: what cannot be written has not happened.
    fn change<T>(&self, change: impl FnOnce(&mut Ledger) -> Result<T, Refusal>) -> Result<T, Refusal> {
        let mut books = locked(&self.books);
        let Books { ledger, storage } = &mut *books;
        match storage {
            Storage::Memory => change(ledger),
            Storage::Closed => Err(Refusal::SystemError),
            Storage::File(file) => {
                let mut changed = ledger.clone();
                let done = change(&mut changed)?;
                file.write(&changed).map_err(|error| {
                    tracing::error!(%error, "the sandbox's state file cannot be written");
                    Refusal::SystemError
                })?;
                *ledger = changed;
                Ok(done)
            }
        }
    }

    fn grant_body(&self, issued: &Issued, security: bool, now: Timestamp) -> Value {
        let left = |until: Timestamp| until.duration_since(now).max(SignedDuration::ZERO).as_secs();
        let account = issued.account;
        let mut body = json!({
            "access_token": issued.access_token,
            "refresh_token": issued.refresh_token,
            "expires_in": left(issued.access_until),
            "refresh_expires_in": left(issued.authorized_until),
            "expire_time": issued.access_until.as_millisecond(),
            "refresh_token_valid_time": issued.authorized_until.as_millisecond(),
            "user_id": account.user_id,
            "seller_id": account.seller_id,
            "havana_id": account.havana_id,
            "locale": account.locale,
            "sp": "ae",
            "code": "0",
            "request_id": self.request_id(),
        });
        if !security {
            body["user_nick"] = account.nick.into();
            body["account"] = account.login.into();
            body["account_platform"] = account.kind().as_str().into();
        }
        body
    }

    fn who_am_i_body(&self, account: &TestAccount, received: &Received) -> Value {
        let result = json!({
            "user_id": account.user_id,
            "seller_id": account.seller_id,
            "login_id": account.nick,
            "name": account.name,
            "country_code": account.country.code,
        });
        if received.get("simplify") == Some("true") {
            return json!({ "result": result, "code": "0", "request_id": self.request_id() });
        }
        let wrapper = format!("{}_response", received.get("method").unwrap_or_default().replace('.', "_"));
        json!({ wrapper: { "result": result }, "code": "0", "request_id": self.request_id() })
    }

    /// A number as the platform's: eight hexadecimal digits, the time in milliseconds, a count, and a tail.
    fn request_id(&self) -> String {
        let count = self.requests.fetch_add(1, Ordering::Relaxed) % 10_000;
        let time = self.clock.now().as_millisecond();
        let mut tail = [0; 4];
        // A number and no secret: without random bytes the count still makes it new.
        let _ = getrandom::fill(&mut tail);
        let (head, tail) = (hex::encode(&tail[..2]), hex::encode(&tail[2..]));
        format!("2141{head}{time:013}{count:04}e{tail}")
    }
}

/// The value behind the lock. A panic of another thread cannot leave it half changed: each change is one assignment
/// or one call that does not panic.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn request_ids_are_hexadecimal_and_each_is_new() {
        let clock = Clock::new(SignedDuration::ZERO).expect("a clock");
        let gateway = Gateway::new(Vec::new(), clock, Rotation::Lenient, Ledger::default(), None);
        let (one, other) = (gateway.request_id(), gateway.request_id());
        assert!(one.len() == 30 && one.bytes().all(|byte| byte.is_ascii_hexdigit()), "{one}");
        assert_ne!(one, other);
    }
}
