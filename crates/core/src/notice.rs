//! What a person is told without having asked: each thing once, well before it hurts.

use jiff::{SignedDuration, Timestamp};

use crate::app::App;
use crate::error::Error;
use crate::id::{AppId, StoreId};
use crate::registry::Given;
use crate::sellerkey::Sellerkey;
use crate::store::{Renewal, Store};

/// Something that a person should hear of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A store's authorization ends soon.
    Ending {
        /// The store.
        store: StoreId,
        /// Its name.
        name: String,
        /// When it ends, in gateway time.
        until: Timestamp,
        /// How long that is yet.
        left: SignedDuration,
    },
    /// A store's authorization has ended.
    Ended {
        /// The store.
        store: StoreId,
        /// Its name.
        name: String,
    },
    /// A store's token has run out, and no renewal has come through.
    TokenEnded {
        /// The store.
        store: StoreId,
        /// Its name.
        name: String,
    },
    /// The gateway refuses an app, and the renewals of its stores are paused.
    AppRefused {
        /// The app.
        app: AppId,
        /// Its name.
        name: String,
        /// The gateway's code.
        answer: String,
    },
    /// More stores than a person wants a notice each of.
    Digest {
        /// So many end soon.
        ending: usize,
        /// So many have ended, or have no token that lives.
        ended: usize,
    },
}

/// A notice, and under what it is kept that it was given.
pub(crate) struct Candidate {
    pub(crate) notice: Notice,
    pub(crate) given: Vec<Given>,
}

/// More stores than that at once are told of together.
const MOST_AT_ONCE: usize = 5;

/// That often at most.
const DIGEST_REST: SignedDuration = SignedDuration::from_hours(24);

/// A token that ran out while the computer slept is renewed before anybody is told.
const RENEWAL_TAKES: SignedDuration = SignedDuration::from_mins(10);

const HOUR: SignedDuration = SignedDuration::from_hours(1);
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// How long before its end an authorization of this life is told of, the earliest first.
fn steps(life: SignedDuration) -> Vec<SignedDuration> {
    if life >= DAY * 30 {
        vec![DAY * 7, DAY * 3, DAY, HOUR * 2]
    } else if life >= DAY * 7 {
        vec![DAY * 2, DAY, HOUR * 2]
    } else if life >= DAY {
        vec![HOUR * 6, HOUR]
    } else {
        vec![life / 8]
    }
}

impl Sellerkey {
    /// What a person is to be told now; it is kept that it was. And when there will be more, by this computer's clock.
    pub fn take_notices(&self) -> Result<(Vec<Notice>, Option<Timestamp>), Error> {
        let (candidates, next) = self.candidates()?;
        let fresh = self.registry().not_given(candidates, |candidate| candidate.given.last().cloned())?;
        let of_stores = fresh.iter().filter(|one| !matches!(one.notice, Notice::AppRefused { .. })).count();
        let now = self.now();
        if of_stores <= MOST_AT_ONCE {
            let given = fresh.iter().flat_map(|one| one.given.clone()).collect::<Vec<_>>();
            self.registry().give(&given, now)?;
            return Ok((fresh.into_iter().map(|one| one.notice).collect(), next));
        }
        let (mut of_apps, of_stores): (Vec<_>, Vec<_>) =
            fresh.into_iter().partition(|one| matches!(one.notice, Notice::AppRefused { .. }));
        // One that was given in the future was given by a clock that was wrong.
        let last = self.registry().last_digest()?.filter(|at| *at <= now);
        let rested = last.map(|at| at.checked_add(DIGEST_REST).unwrap_or(now));
        if let Some(rested) = rested.filter(|rested| *rested > now) {
            let given = of_apps.iter().flat_map(|one| one.given.clone()).collect::<Vec<_>>();
            self.registry().give(&given, now)?;
            let next = next.into_iter().chain([rested]).min();
            return Ok((of_apps.into_iter().map(|one| one.notice).collect(), next));
        }
        let is_ending = |one: &&Candidate| matches!(one.notice, Notice::Ending { .. });
        let ending = of_stores.iter().filter(is_ending).count();
        let ended = of_stores.len() - ending;
        let digest = Candidate { notice: Notice::Digest { ending, ended }, given: vec![Given::digest(now)] };
        let given: Vec<_> =
            of_stores.iter().chain(&of_apps).chain([&digest]).flat_map(|one| one.given.clone()).collect();
        self.registry().give(&given, now)?;
        of_apps.push(digest);
        Ok((of_apps.into_iter().map(|one| one.notice).collect(), next))
    }

    /// Everything that might be told, given before or not.
    fn candidates(&self) -> Result<(Vec<Candidate>, Option<Timestamp>), Error> {
        let (mut candidates, mut next) = (Vec::new(), None::<Timestamp>);
        let stores = self.registry().stores()?;
        for app in self.registry().apps()? {
            let offset = crate::clock::ClockOffset::between(self.now(), self.gateway_now(&app)?);
            let own: Vec<_> = stores.iter().filter(|store| store.app == app.id).collect();
            if !own.is_empty() {
                candidates.extend(of_app(&app));
            }
            for store in own {
                let (candidate, later) = of_store(store, offset.apply(self.now()));
                candidates.extend(candidate);
                next = next.into_iter().chain(later.map(|at| offset.undo(at))).min();
            }
        }
        Ok((candidates, next))
    }
}

fn of_app(app: &App) -> Option<Candidate> {
    let answer = app.problem.clone()?;
    let notice = Notice::AppRefused { app: app.id, name: app.name.to_string(), answer };
    Some(Candidate { notice, given: vec![Given::of_app(app.id)] })
}

/// What is to be told of a store, the most urgent thing only; and when there is more.
pub(crate) fn of_store(store: &Store, now: Timestamp) -> (Option<Candidate>, Option<Timestamp>) {
    let name = store.name.to_string();
    let (lifetimes, id) = (&store.lifetimes, store.id);
    if matches!(lifetimes.renewal, Renewal::Elsewhere | Renewal::Moved) {
        return (None, None);
    }
    let end = lifetimes.end();
    if store.end.is_some() || end.is_some_and(|end| end <= now) {
        let about = end.or(store.end.map(|end| end.at)).unwrap_or_default();
        return (
            Some(Candidate {
                notice: Notice::Ended { store: id, name },
                given: vec![Given::ended(id, about)],
            }),
            None,
        );
    }
    let missed = lifetimes.token_until.and_then(|until| until.checked_add(RENEWAL_TAKES).ok());
    if let Some(missed) = missed.filter(|missed| *missed <= now) {
        let given = vec![Given::token_ended(id, missed)];
        return (Some(Candidate { notice: Notice::TokenEnded { store: id, name }, given }), end);
    }
    let Some(end) = end else { return (None, missed) };
    let left = end.duration_since(now);
    let steps = steps(end.duration_since(lifetimes.authorized_at).max(SignedDuration::ZERO));
    let (passed, ahead): (Vec<_>, Vec<_>) = steps.into_iter().partition(|step| left <= *step);
    let later = ahead.first().and_then(|step| end.checked_sub(*step).ok()).unwrap_or(end);
    let later = Some(later).into_iter().chain(missed).min();
    if passed.is_empty() {
        return (None, later);
    }
    // Those before were missed while nothing ran; one word is enough.
    let given = passed.iter().map(|step| Given::ending(id, end, *step)).collect();
    (Some(Candidate { notice: Notice::Ending { store: id, name, until: end, left }, given }), later)
}
