//! A gateway of a few lines, and a program that follows the rules beside it: for lives that nobody can wait for.

use iop::Grant;

use super::tests::{at, new_store};
use super::*;
use crate::app::Answers;
use crate::callback::{CallbackUrl, DEEP_LINK};
use crate::id::{AppId, StoreId};
use crate::notice::{Notice, of_store};
use crate::registry::Given;
use crate::store::{LastError, Lifetimes, Name};

const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;

/// How often the loop looks.
const LOOK: i64 = 30;

/// The longest back-off with its jitter, and one look.
const BACK_OFF: i64 = HOUR + HOUR / 8 + 2 + LOOK;

const NEVER: i64 = i64::MAX;

/// What the next calls bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    Well,
    Transient,
    Lost,
}

/// What the gateway knows. All times are its own.
pub(super) struct Gateway {
    pub(super) answer: Answer,
    pub(super) app_refused: bool,
    banned_until: i64,
    /// Whether somebody was told of the ban.
    ban_told: bool,
    grants: Vec<Authorized>,
}

struct Authorized {
    token_life: i64,
    ends: i64,
    revoked: bool,
}

/// The gateway, the rows of a program, and a clock that may be wrong.
pub(super) struct World {
    pub(super) gateway: Gateway,
    /// The first rule that was broken.
    pub(super) broken: Option<String>,
    pub(super) now: i64,
    skew: i64,
    offset: i64,
    app: App,
    stores: Vec<Store>,
    wakes: Vec<i64>,
    told: Vec<Vec<Given>>,
    notices: Vec<(i64, usize, Notice)>,
    answer: Grant,
    /// When the gateway is asked for its time again, and after how long then.
    learn: Option<(i64, i64)>,
    /// Since when nothing was wrong but what the program has to mend by itself.
    calm_since: i64,
    allowance: i64,
    not_before: Vec<i64>,
    calls_today: Vec<(i64, i64)>,
    extra_today: (i64, i64),
    pub(super) calls: u64,
    pub(super) longest_lapse: i64,
}

impl Gateway {
    pub(super) fn revoke(&mut self, store: usize) {
        self.grants[store].revoked = true;
    }

    fn takes(&self, store: usize, now: i64) -> bool {
        !self.grants[store].revoked && now < self.grants[store].ends
    }
}

impl World {
    pub(super) fn new(stores: usize, online: bool, seed: u64) -> Self {
        let app = App {
            id: AppId::random(),
            name: Name::parse("Shop").expect("a name"),
            platform: "aliexpress".parse().expect("a platform"),
            key: iop::AppKey::parse("524880").expect("a key"),
            callback: CallbackUrl::parse(DEEP_LINK).expect("a callback"),
            answers: Answers::Nothing,
            created_at: at(0),
            checked_at: None,
            problem: None,
        };
        let lifetimes = lifetimes(0, 0, 0);
        let id = |number: usize| {
            let own = seed.wrapping_add(number as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
            StoreId::parse(&format!("{own:016x}0000000000000000")).expect("an id")
        };
        let body =
            br#"{"access_token":"a","refresh_token":"r","expires_in":1,"refresh_expires_in":1,"code":"0"}"#;
        let mut world = Self {
            gateway: Gateway {
                answer: Answer::Well,
                app_refused: false,
                banned_until: 0,
                ban_told: false,
                grants: (0..stores).map(|_| Authorized { token_life: 0, ends: 0, revoked: false }).collect(),
            },
            broken: None,
            now: 0,
            skew: 0,
            offset: 0,
            stores: (0..stores).map(|number| new_store(app.id, id(number), lifetimes.clone())).collect(),
            app,
            wakes: vec![0; stores],
            told: vec![Vec::new(); stores],
            notices: Vec::new(),
            answer: iop::read_grant(body).expect("a grant"),
            learn: Some((0, 60)),
            calm_since: 0,
            allowance: BACK_OFF,
            not_before: vec![0; stores],
            calls_today: vec![(0, 0); stores],
            extra_today: (0, 0),
            calls: 0,
            longest_lapse: 0,
        };
        for number in 0..stores {
            world.reauthorize(number, online);
        }
        world
    }

    pub(super) fn reauthorize(&mut self, store: usize, online: bool) {
        let days = if online { 30 } else { 1 };
        self.gateway.grants[store] =
            Authorized { token_life: days * DAY, ends: self.now + 2 * days * DAY, revoked: false };
        // The exchange's answer tells the time.
        self.others_look_again(self.offset != -self.skew || self.is_banned(store));
        self.offset = -self.skew;
        let row = &mut self.stores[store];
        row.lifetimes = lifetimes(self.now, self.now + days * DAY, self.now + 2 * days * DAY);
        row.generation += 1;
        (row.end, row.retry, row.asked_at, row.last_error) = (None, Retry::default(), None, None);
        self.not_before[store] = 0;
        self.extra();
        self.wakes[store] = self.now;
    }

    pub(super) fn clock_jumps(&mut self, seconds: i64) {
        self.skew += seconds;
        // What it was told to wait is wrong by that until it knows the time again.
        self.not_before.fill(0);
        self.learn = Some((self.now, 60));
        self.extra();
        self.wakes.fill(self.now);
    }

    /// Only what is written down is left.
    pub(super) fn restart(&mut self) {
        self.learn = Some((self.now, 60));
        self.wakes.fill(self.now);
    }

    /// Looks as often as the loop does where something is to be done, and passes over the looks at which nothing is.
    pub(super) fn passes(&mut self, seconds: i64) {
        let end = self.now + seconds;
        while self.broken.is_none() {
            self.look();
            let wake = self.wakes.iter().copied().chain(self.learn.map(|(at, _)| at)).min();
            let next = wake.unwrap_or(NEVER).max(self.now + LOOK);
            if next > end {
                break;
            }
            self.now = next;
        }
        self.now = end;
    }

    fn look(&mut self) {
        if self.learn.is_some_and(|(at, _)| at <= self.now) {
            self.learn_time();
        }
        if self.app.tried_again_at(self.local()).is_some_and(|at| at <= self.local()) {
            self.retry_app();
        }
        self.judge_calm();
        for store in 0..self.stores.len() {
            if self.wakes[store] <= self.now {
                self.tell(store);
                let next = self.next(store);
                if next == Next::Renew {
                    self.renew(store);
                }
                self.judge(store);
                self.wakes[store] = self.wake(store);
            }
        }
    }

    fn next(&self, store: usize) -> Next {
        let banned = self.stores.iter().filter_map(|store| store.banned_until(self.believed())).max();
        match (self.stores[store].next(self.app.is_paused(self.local()), self.believed()), banned) {
            (Next::Renew, Some(until)) => Next::Wait(until),
            (next, _) => next,
        }
    }

    fn wake(&self, store: usize) -> i64 {
        let ahead = seconds(self.believed()) - self.now;
        let next = match self.next(store) {
            Next::Renew => self.now,
            Next::Wait(at) => rounded_up(at) - ahead,
            Next::Nothing(_) => NEVER,
        };
        let notice = of_store(&self.stores[store], self.believed()).1;
        let retried = self.app.tried_again_at(self.local()).map(|at| seconds(at) - self.skew);
        [Some(next), notice.map(|at| rounded_up(at) - ahead), retried]
            .into_iter()
            .flatten()
            .min()
            .unwrap_or(NEVER)
    }

    fn tell(&mut self, store: usize) {
        let (Some(candidate), _) = of_store(&self.stores[store], self.believed()) else { return };
        if candidate.given.last().is_some_and(|given| !self.told[store].contains(given)) {
            self.told[store].extend(candidate.given);
            self.notices.push((self.now, store, candidate.notice));
        }
    }

    fn learn_time(&mut self) {
        if self.gateway.answer == Answer::Well {
            (self.offset, self.learn) = (-self.skew, None);
            self.wakes.fill(self.now);
        } else {
            let rest = self.learn.map_or(60, |(_, rest)| rest);
            self.learn = Some((self.now + rest, (rest * 2).min(HOUR)));
            self.allowance = 2 * BACK_OFF;
        }
    }

    fn retry_app(&mut self) {
        if self.gateway.answer == Answer::Well
            && self.now >= self.gateway.banned_until
            && !self.gateway.app_refused
        {
            self.app.problem = None;
            for store in &mut self.stores {
                store.retry = Retry::default();
            }
            self.not_before.fill(0);
            self.extra();
        }
        self.app.checked_at = Some(self.local());
        self.wakes.fill(self.now);
    }

    fn renew(&mut self, store: usize) {
        let (now, exact) = (self.now, self.offset == -self.skew);
        self.calls += 1;
        if exact && self.gateway.ban_told && now < self.gateway.banned_until {
            self.breaks(store, "a call during a ban");
        }
        if exact && now < self.not_before[store] {
            self.breaks(store, "a call during the back-off");
        }
        if self.app.is_paused(self.local()) {
            self.breaks(store, "a call through an app that is refused");
        }
        let today = &mut self.calls_today[store];
        *today = if today.0 == now / DAY { (today.0, today.1 + 1) } else { (now / DAY, 1) };
        let extra = if self.extra_today.0 == now / DAY { self.extra_today.1 } else { 0 };
        if self.calls_today[store].1 > 48 + 12 * extra {
            self.breaks(store, "too many calls in a day");
        }
        let asked = self.believed();
        let before = self.stores[store].clone();
        match self.gateway.answer {
            Answer::Transient => self.fails(store, "gateway-unreachable", None, true),
            Answer::Lost => {
                self.stores[store].asked_at = before.asked_at.or(Some(asked));
                self.fails(store, "gateway-answer-lost", None, false);
            }
            Answer::Well => {
                self.others_look_again(self.offset != -self.skew);
                (self.offset, self.learn) = (-self.skew, None);
                if now < self.gateway.banned_until {
                    self.gateway.ban_told = true;
                    let wait =
                        Duration::from_secs(u64::try_from(self.gateway.banned_until - now).unwrap_or(0));
                    self.fails(store, "ApiCallLimit", Some(wait), true);
                } else if self.gateway.app_refused {
                    self.app.problem = Some("AppWhiteIpLimit".to_owned());
                    self.app.checked_at = Some(self.local());
                    self.stores[store].retry = Retry::default();
                    self.wakes.fill(now);
                } else if self.gateway.takes(store, now) {
                    self.renewed(store);
                } else {
                    let reason = before.end_reason(self.believed());
                    self.stores[store].end = Some(crate::store::End { at: self.believed(), reason });
                }
            }
        }
        if exact && self.gateway.answer == Answer::Well && !before.token_ended(asked) {
            self.judge_end(store, &before);
        }
    }

    fn renewed(&mut self, store: usize) {
        self.others_look_again(self.is_banned(store));
        let now = self.now;
        let Authorized { token_life, ends, .. } = self.gateway.grants[store];
        let span = |until: i64| u64::try_from(until - now).ok();
        let mut answer = self.answer.clone();
        answer.expires_in = span((now + token_life).min(ends));
        answer.refresh_expires_in = span(ends);
        let row = &mut self.stores[store];
        let before = row.lifetimes.authorized_until;
        row.lifetimes = row.lifetimes.renewed(&answer, at(now));
        row.generation += 1;
        (row.retry, row.asked_at, row.last_error) = (Retry::default(), None, None);
        let put_off = before.is_some_and(|end| end > at(now) && row.lifetimes.authorized_until > before);
        self.not_before[store] = now + 20;
        if put_off {
            self.breaks(store, "a renewal put the end off");
        }
    }

    fn fails(&mut self, store: usize, code: &str, wait: Option<Duration>, outcome_known: bool) {
        let (now, believed) = (self.now, self.believed());
        let row = &mut self.stores[store];
        let (retry, known) = row.set_back(Setback::Passing { wait, outcome_known }, believed);
        row.retry = retry;
        row.asked_at = row.asked_at.filter(|_| !known);
        row.last_error = Some(LastError {
            code: code.to_owned(),
            message: String::new(),
            params: std::collections::BTreeMap::new(),
            request_id: None,
            at: believed,
        });
        let doubled = 60 << (retry.failures - 1).min(6);
        let told = wait.map(|wait| i64::try_from(wait.as_secs()).unwrap_or(0));
        if self.offset == -self.skew {
            self.not_before[store] = now + told.unwrap_or_else(|| doubled.min(HOUR));
        }
        if retry.at.is_none_or(|retry| seconds(retry) - seconds(believed) > BACK_OFF) {
            self.breaks(store, "a back-off of more than an hour");
        }
        self.others_look_again(wait.is_some());
    }

    /// Something is wrong outside, or was put right just now.
    fn judge_calm(&mut self) {
        let gateway = &self.gateway;
        if gateway.answer != Answer::Well || gateway.app_refused || self.now < gateway.banned_until {
            self.calm_since = self.now;
        }
    }

    /// A token that the gateway would have renewed is not missing for longer than a back-off and a look.
    fn judge(&mut self, store: usize) {
        if !self.gateway.takes(store, self.now) {
            return;
        }
        if self.stores[store].end.is_some() {
            return self.breaks(store, "it ended though the gateway takes its token");
        }
        let Some(until) = self.stores[store].lifetimes.token_until.map(seconds) else { return };
        self.longest_lapse = self.longest_lapse.max(self.now - until);
        let lapse = self.now - until.max(self.calm_since);
        if lapse > self.allowance {
            self.breaks(store, &format!("a token that was missing for {lapse} s"));
        }
    }

    fn judge_end(&mut self, store: usize, before: &Store) {
        let early =
            self.stores[store].end.is_some() && before.end.is_none() && self.gateway.takes(store, self.now);
        if early {
            self.breaks(store, "it ended before its end");
        }
    }

    fn breaks(&mut self, store: usize, rule: &str) {
        let row = &self.stores[store];
        self.broken.get_or_insert_with(|| format!("{rule}, at {} with {row:?}", self.now));
    }

    fn is_banned(&self, store: usize) -> bool {
        self.stores[store].banned_until(self.believed()).is_some()
    }

    fn others_look_again(&mut self, is_so: bool) {
        if is_so {
            self.wakes.fill(self.now);
        }
    }

    fn extra(&mut self) {
        let today = self.now / DAY;
        self.extra_today =
            if self.extra_today.0 == today { (today, self.extra_today.1 + 1) } else { (today, 1) };
    }

    fn local(&self) -> Timestamp {
        at(self.now + self.skew)
    }

    fn believed(&self) -> Timestamp {
        at(self.now + self.skew + self.offset)
    }
}

impl Gateway {
    pub(super) fn ban_from(&mut self, now: i64, seconds: i64) {
        (self.banned_until, self.ban_told) = (now + seconds, false);
    }
}

fn lifetimes(now: i64, token: i64, authorization: i64) -> Lifetimes {
    Lifetimes {
        token_until: Some(at(token)),
        authorized_until: Some(at(authorization)),
        authorized_at: at(now),
        renewed_at: at(now),
        renewal: Renewal::Here,
    }
}

fn seconds(time: Timestamp) -> i64 {
    time.as_second() - at(0).as_second()
}

fn rounded_up(time: Timestamp) -> i64 {
    seconds(time) + i64::from(time.subsec_nanosecond() > 0)
}

/// A sequence of numbers that is the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from(self.0 >> 33).unwrap_or(0) % limit
    }
}

/// So many days with so many stores; each is authorized again some time after the first word that it ends, by some only
/// when it has ended.
fn live(stores: usize, online: bool, days: i64) -> World {
    let (mut world, mut dice) = (World::new(stores, online, 7), Dice(11));
    let mut reauthorizations: Vec<(i64, usize)> = Vec::new();
    let mut trouble_ends = NEVER;
    let mut next_trouble = dice.below(40 * DAY);
    while world.now < days * DAY && world.broken.is_none() {
        let due = reauthorizations.iter().map(|(when, _)| *when).min();
        let until =
            [Some(next_trouble), Some(trouble_ends), due].into_iter().flatten().min().unwrap_or(NEVER);
        world.passes((until - world.now).clamp(0, HOUR * 6));
        if world.now >= trouble_ends {
            world.gateway.answer = Answer::Well;
            (trouble_ends, next_trouble) = (NEVER, world.now + dice.below(40 * DAY));
        } else if world.now >= next_trouble {
            world.gateway.answer = if dice.below(2) == 0 { Answer::Transient } else { Answer::Lost };
            (trouble_ends, next_trouble) = (world.now + dice.below(3 * HOUR), NEVER);
        }
        let now = world.now;
        for (when, store, notice) in std::mem::take(&mut world.notices) {
            world.judge_notice(when, store, &notice);
            let waits = reauthorizations.iter().any(|(_, one)| *one == store);
            let lazy = store % 10 == 0;
            match notice {
                Notice::Ending { left, .. } if !waits && !lazy => {
                    reauthorizations.push((now + dice.below(left.as_secs().max(1)), store));
                }
                Notice::Ended { .. } if !waits => reauthorizations.push((now + dice.below(DAY), store)),
                _ => {}
            }
        }
        let mut ready = Vec::new();
        reauthorizations.retain(|(when, store)| {
            let is_due = *when <= now;
            if is_due {
                ready.push(*store);
            }
            !is_due
        });
        for store in ready {
            world.reauthorize(store, online);
        }
    }
    world
}

impl World {
    /// Each thing is told once (a second time would find the same end), and within a look of its time.
    fn judge_notice(&mut self, when: i64, store: usize, notice: &Notice) {
        let late = match notice {
            Notice::Ending { left, .. } => {
                let steps = [7 * DAY, 3 * DAY, DAY, 2 * HOUR, 6 * HOUR, HOUR];
                steps.into_iter().map(|step| step - left.as_secs()).filter(|late| *late >= 0).min()
            }
            Notice::Ended { .. } => Some(when - self.gateway.grants[store].ends).filter(|late| *late >= 0),
            _ => Some(0),
        };
        if late.is_none_or(|late| late > LOOK) {
            self.breaks(store, &format!("{notice:?} was told {late:?} s late"));
        }
    }
}

#[test]
fn tokens_live_as_long_as_their_authorizations_for_ten_thousand_days() {
    let begun = std::time::Instant::now();
    for (stores, online, calls_a_year) in [(90, true, 16.0), (10, false, 480.0)] {
        let world = live(stores, online, 10_000);
        assert_eq!(world.broken, None);
        let years = 10_000.0 / 365.25 * f64::from(u32::try_from(stores).unwrap_or(1));
        #[expect(clippy::cast_precision_loss, reason = "a few hundred thousand")]
        let calls = world.calls as f64 / years;
        println!(
            "{stores} stores, online {online}: {calls:.1} calls a store and year, longest lapse {} s, {:?}",
            world.longest_lapse,
            begun.elapsed(),
        );
        assert!(calls < calls_a_year, "{calls}");
    }
}
