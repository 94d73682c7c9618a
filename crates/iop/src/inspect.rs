//! Which mistake made a refused sign, and what the right request is.
//!
//! [`read`] understands what a person pasted; [`inspect`] makes the sign again by one wrong recipe after the other,
//! the simplest first, until one is the sign that was sent. A match is a whole digest, so it is proof. What is wrong
//! with a request for certain is found without a secret too.

mod call;
mod culprits;
mod departures;
mod difference;
mod encoding;
mod finding;
mod hash;
mod heads;
mod ingredients;
mod judge;
mod layout;
mod mended;
mod moments;
mod read;
mod recipe;
mod search;
mod sent;
mod shape;
mod signed_text;
mod stamp;
mod tally;
mod verdict;
mod walk;

use std::ops::ControlFlow;

use call::Call;
use tally::Tally;

use crate::{AppKey, AppSecret, Platform, Timestamp};

pub use encoding::{Encoding, Escape};
pub use finding::{Finding, Mistake};
pub use mended::{Mended, NO_CODE, Segment, SegmentKind};
pub use read::{Evidence, LONGEST, Notation, ReadError, ReadProblem, Remark, read};
pub use recipe::{Change, Digest, Joining, Order, Output, PathForm, Recipe, SecretForm, SignedPath, Wrap};
pub use sent::{MASK, Place, SentPair, SentRequest, is_secret_name};
pub use stamp::{Stamp, judge_timestamp};

/// What is inspected, and what is known beside it. Whatever is not known is left out.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The request.
    pub request: &'a SentRequest,
    /// The text that a program signed, where it was pasted: compared with the right one.
    pub signed_text: Option<&'a str>,
    /// The app's secret. Without one no keyed recipe can be tried.
    pub secret: Option<&'a AppSecret>,
    /// The key of the app that the secret is of.
    pub app_key: Option<&'a AppKey>,
    /// That app's callback URL: a usual value of an unsent `redirect_uri`.
    pub callback: Option<&'a str>,
    /// Where the app is registered. Without one every published host is right, and a loopback address.
    pub platform: Option<&'a Platform>,
    /// When the gateway had the request, by its clock. A refused request is often pasted much later, so without this
    /// a timestamp is never called old.
    pub received_at: Option<Timestamp>,
    /// Now: the timestamp of the mended request.
    pub now: Timestamp,
}

/// What came out.
#[derive(Clone, Debug)]
pub struct Inspection {
    /// Whether the sign that was sent is the right one. Nothing where there is no sign, or no secret and no recipe
    /// without one fits.
    pub sign_matches: Option<bool>,
    /// The recipe that made the sign, where it was found.
    pub recipe: Option<Recipe>,
    /// The mistakes, one entry each, those of the sign first.
    pub findings: Vec<Finding>,
    /// From the text that was signed to the right one. Empty where what was signed is not known or right.
    pub difference: Vec<Segment>,
    /// The right request. Nothing where what was pasted does not say which call it is.
    pub mended: Option<Mended>,
    /// How many recipes were tried.
    pub recipes_tried: u64,
    /// Whether [`Watch`] ended the search.
    pub cancelled: bool,
}

/// Looks on while recipes are tried: called every few thousand with their number so far, and may end the search.
pub type Watch<'a> = &'a mut dyn FnMut(u64) -> ControlFlow<()>;

/// Inspects a request. Bounded in time and memory whatever is pasted. Where there is none and only the text that was
/// signed, the request is the one that the text was made for.
pub fn inspect(case: &Case<'_>, watch: Watch<'_>) -> Inspection {
    let case = &Case { secret: case.secret.filter(|secret| !secret.expose().is_empty()), ..*case };
    let alone = case.signed_text.filter(|_| case.request.pairs.is_empty());
    let parts = alone.and_then(|text| signed_text::parts(text, case));
    let case = &Case { request: parts.as_ref().map_or(case.request, |parts| &parts.request), ..*case };
    let call = Call::of(case);
    let mut tally = Tally::new(watch);
    let mut verdict = verdict::of(case, &call, &mut tally);
    if parts.is_some() && case.request.get("sign_method").is_none() {
        verdict.findings.push(Finding::of(Mistake::SignMethodUnsigned));
    }
    verdict.findings.extend(judge::of_request(case, &call, parts.is_some()));
    Inspection {
        sign_matches: verdict.sign_matches,
        recipe: verdict.recipe,
        findings: verdict.findings,
        difference: verdict.difference,
        mended: Mended::of(case, &call),
        recipes_tried: tally.tried,
        cancelled: tally.cancelled,
    }
}

/// What is wrong with a request for certain, without trying recipes: for a gateway's own record.
pub fn plain_mistakes(case: &Case<'_>) -> Vec<Mistake> {
    let call = Call::of(case);
    let findings = judge::of_request(case, &call, false).into_iter().chain(judge::of_sign(case));
    findings.map(|finding| finding.mistake).collect()
}
