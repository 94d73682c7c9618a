//! Timestamps that were changed after signing.

use std::ops::ControlFlow;

use secrecy::zeroize::Zeroizing;

use super::hash::Running;
use super::heads::Head;
use super::layout::{Layout, Style};
use super::search::{Match, Space, Target};
use super::tally::Tally;
use super::{Digest, Joining, PathForm, Wrap, stamp};

/// How many timestamps and recipes for them are tried when nothing else was found.
const MOST_MOMENTS: u64 = 400_000;

/// How the right text is put together.
const STYLE: Style = Style { encoding: 0, joining: Joining::Plain, order: 0 };

impl Space<'_> {
    /// The right recipe and the commonest wrong ones, with the timestamps around the one that was sent.
    pub(super) fn search_moments(&self, sign: &[u8], tally: &mut Tally<'_>) -> Option<Match> {
        tally.most = tally.tried + MOST_MOMENTS;
        let heads = self.heads(Target::Sign(sign));
        let common: Vec<_> = heads.iter().filter(|head| self.is_common(head)).collect();
        let mut layout = Layout::default();
        let found = (0..self.bases.len()).try_for_each(|base| {
            layout.lay_out(&self.bases[base], &self.encodings, STYLE);
            self.moments_of(base, &layout, &common, sign, tally)
        });
        found.break_value().flatten()
    }

    /// Of one base: with the sign method signed, and without.
    fn moments_of(
        &self,
        base: usize,
        layout: &Layout,
        heads: &[&Head<'_>],
        sign: &[u8],
        tally: &mut Tally<'_>,
    ) -> ControlFlow<Option<Match>> {
        let slots = &self.bases[base].slots;
        let sent = |name: &str| slots.iter().position(|slot| slot.name == name && slot.value.is_some());
        let Some(stamp) = sent("timestamp") else { return ControlFlow::Continue(()) };
        let signed = slots[stamp].value.unwrap_or_default();
        let left_out = std::iter::once(None).chain(sent("sign_method").map(Some));
        let texts: Vec<_> = left_out.map(|slot| (slot, Around::of(layout, stamp, slot))).collect();
        let mut tries = texts.iter().flat_map(|text| heads.iter().map(move |head| (text, head)));
        tries.try_for_each(|((left_out, text), head)| {
            let changes = || left_out.map(|slot| (slot, 0)).into_iter().collect();
            let places = || (0..slots.len()).collect();
            let found =
                |moment| Match { moment: Some(moment), ..head.found(base, STYLE, changes(), places()) };
            self.moment(head, text, signed, sign, tally).map_break(|moment| moment.map(found))
        })
    }

    fn is_common(&self, head: &Head<'_>) -> bool {
        let path = &self.paths[head.path];
        let path = path.form != PathForm::Prefixed || path.text.starts_with("/rest");
        let wrap = head.wrap == Wrap::None || !head.digest.takes_secret() && head.wrap != Wrap::Before;
        head.digest != Digest::HmacSha256Swapped && head.secret == 0 && path && wrap
    }

    /// The timestamp with which this beginning makes the sign; nothing when enough were tried.
    fn moment(
        &self,
        head: &Head<'_>,
        text: &Around<'_>,
        sent: &str,
        sign: &[u8],
        tally: &mut Tally<'_>,
    ) -> ControlFlow<Option<String>> {
        let mut begun = head.begun.clone();
        begun.take(self.paths[head.path].text.as_bytes());
        begun.take(&text.before);
        let secret = self.secrets.get(head.secret).filter(|_| head.wrap.behind());
        let secret = secret.map_or(&b""[..], |(_, secret)| secret.as_bytes());
        for (length, digits) in moments(sent) {
            if tally.one_more(length + text.behind.len()).is_break() {
                return ControlFlow::Break(None);
            }
            let mut begun = begun.clone();
            begun.take(&digits[..length]);
            begun.take(text.behind);
            begun.take(secret);
            if begun.gives(sign) {
                let moment = String::from_utf8_lossy(&digits[..length]).into_owned();
                return ControlFlow::Break(Some(moment));
            }
        }
        ControlFlow::Continue(())
    }
}

/// The text before and behind a timestamp.
struct Around<'l> {
    before: Zeroizing<Vec<u8>>,
    behind: &'l [u8],
}

impl<'l> Around<'l> {
    fn of(layout: &'l Layout, stamp: usize, left_out: Option<usize>) -> Self {
        let spot = |at: usize| &layout.text[layout.spots[at].start..layout.spots[at + 1].start];
        let signed = (0..stamp).filter(|at| Some(*at) != left_out).flat_map(spot);
        let before = signed.chain(b"timestamp").copied().collect();
        Self { before: Zeroizing::new(before), behind: layout.tail(stamp + 1, false) }
    }
}

/// Timestamps that a program may have signed before it took another one: every second of a quarter of an hour, and
/// every millisecond of five seconds, around the one that was sent, the nearest first; for one in seconds also each
/// millisecond of its second.
fn moments(sent: &str) -> Box<dyn Iterator<Item = (usize, [u8; 20])>> {
    const SECONDS: i64 = 900;
    const MILLIS: i64 = 5000;
    let around = |most: i64| (1..=most).flat_map(|by| [-by, by]);
    if let Some(number) = stamp::digits(sent).and_then(|number| i64::try_from(number).ok()) {
        if number < 100_000_000_000 {
            let within = (1..1000).map(move |millis| number * 1000 + millis);
            return Box::new(around(SECONDS).map(move |by| number + by).chain(within).map(decimal));
        }
        let far = around(SECONDS).map(|by| by * 1000).filter(|by| by.abs() > MILLIS);
        return Box::new(around(MILLIS).chain(far).filter_map(move |by| number.checked_add(by)).map(decimal));
    }
    match stamp::parse_documented(sent) {
        Some(at) => Box::new(
            around(SECONDS).filter_map(move |by| Some((20, stamp::write_documented(at + by * 1000)?))),
        ),
        None => Box::new(std::iter::empty()),
    }
}

/// The digits of a number, and how many they are.
fn decimal(number: i64) -> (usize, [u8; 20]) {
    let mut text = [0; 20];
    let mut rest = number.unsigned_abs();
    let mut at = text.len();
    loop {
        at -= 1;
        text[at] = b"0123456789"[usize::try_from(rest % 10).unwrap_or(0)];
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    text.copy_within(at.., 0);
    (text.len() - at, text)
}
