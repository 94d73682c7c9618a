//! What is to be said of the sign.

use sha2::{Digest as _, Sha256};

use super::call::Call;
use super::culprits::is_shown;
use super::departures::{findings_of, recipe_of};
use super::hash::{Begun, Running};
use super::ingredients::secrets;
use super::search::{Space, Target};
use super::shape::SignShape;
use super::tally::{LEAST_RECIPES, Tally};
use super::{
    Case, Change, Digest, Finding, Mistake, Output, Recipe, Segment, SentRequest, difference, judge,
    signed_text,
};

/// What came out of the search.
pub(super) struct Verdict {
    pub(super) sign_matches: Option<bool>,
    pub(super) recipe: Option<Recipe>,
    /// Those of the sign.
    pub(super) findings: Vec<Finding>,
    /// From the text that was signed to the right one.
    pub(super) difference: Vec<Segment>,
}

/// Judges the sign: the documentation's sample is none, else recipes are tried. What cannot be the output of any hash
/// is made by none. Where the text that was signed is known and no recipe makes the sign of it, the text says what is
/// wrong with itself.
pub(super) fn of(case: &Case<'_>, call: &Call, tally: &mut Tally<'_>) -> Verdict {
    let of_shape: Vec<_> = judge::of_sign(case).into_iter().collect();
    let sign = judge::sign_of(case);
    if sign.is_some_and(judge::is_placeholder) {
        return Verdict::nothing(Some(false), of_shape);
    }
    let shape = sign.and_then(SignShape::of);
    if let Some(shape) = &shape {
        let space = Space::of(case, call);
        let found = space.search(Target::Sign(&shape.digest), tally).or_else(|| {
            let go_on = !tally.cancelled && case.secret.is_some();
            go_on.then(|| space.search_moments(&shape.digest, tally)).flatten()
        });
        if let Some(found) = found {
            let recipe = recipe_of(&found, &space, shape.output);
            return Verdict {
                sign_matches: Some(recipe.is_right() && !space.bases[found.base].has_unseen),
                findings: findings_of(&recipe, case, call.signed_path()),
                difference: difference::of(case, call, &space, &found),
                recipe: Some(recipe),
            };
        }
    }
    let of_text =
        case.signed_text.filter(|_| !tally.cancelled).and_then(|text| of_text(text, case, call, tally));
    let proof =
        of_text.as_ref().and_then(|of_text| Some(of_text.with_digest(shape.as_ref()?, case)).flatten());
    if let Some(recipe) = proof {
        let findings = findings_of(&recipe, case, call.signed_path());
        let difference = of_text.map(|of_text| of_text.difference).unwrap_or_default();
        return Verdict { sign_matches: Some(false), recipe: Some(recipe), findings, difference };
    }
    let mut verdict = match sign {
        Some(_) if case.secret.is_some() && !tally.cancelled => {
            Verdict::nothing(Some(false), std::iter::once(no_recipe(case)).chain(of_shape).collect())
        }
        _ => Verdict::nothing(None, of_shape),
    };
    if let Some(of_text) = of_text {
        verdict.findings.extend(findings_of(&of_text.recipe, case, call.signed_path()));
        verdict.difference = of_text.difference;
    }
    verdict
}

impl Verdict {
    fn nothing(sign_matches: Option<bool>, findings: Vec<Finding>) -> Self {
        Self { sign_matches, recipe: None, findings, difference: Vec::new() }
    }
}

/// Another secret, or changed after signing. Where the secret is of another app than the one that was sent, that is
/// said.
fn no_recipe(case: &Case<'_>) -> Finding {
    let none = Finding::of(Mistake::NoRecipeMatched);
    match (case.app_key, case.request.get("app_key")) {
        (Some(own), Some(sent)) if own.as_str() != sent => {
            none.with("app_key", own.as_str()).with("sent", judge::shortened(sent))
        }
        _ => none,
    }
}

/// How a text was put together.
struct OfText<'t> {
    text: &'t str,
    /// With the right hash, as long as no sign shows another.
    recipe: Recipe,
    difference: Vec<Segment>,
}

/// Looks for the text among those that can be made of the request; else of what the text itself has.
fn of_text<'t>(text: &'t str, case: &Case<'_>, call: &Call, tally: &mut Tally<'_>) -> Option<OfText<'t>> {
    let text = text.trim_end_matches(['\r', '\n']);
    let hash = Sha256::digest(text);
    let mut look = |case: &Case<'_>| {
        tally.most = tally.tried + LEAST_RECIPES;
        let space = Space::of(case, call);
        let found = space.search(Target::Text(&hash), tally)?;
        let mut recipe = recipe_of(&found, &space, Output::UpperHex);
        recipe.digest = Digest::HmacSha256;
        Some((recipe, difference::of(case, call, &space, &found)))
    };
    if let Some((recipe, difference)) = look(case) {
        return Some(OfText { text, recipe, difference });
    }
    let parts = signed_text::parts(text, case)?;
    let of_parts = Case { request: &parts.request, secret: case.secret.or(parts.around.as_ref()), ..*case };
    let (mut recipe, difference) = look(&of_parts)?;
    recipe.changes.extend(changes(case.request, &parts.request));
    Some(OfText { text, recipe, difference })
}

impl OfText<'_> {
    /// The whole recipe, where a hash of the text is the sign.
    fn with_digest(&self, shape: &SignShape, case: &Case<'_>) -> Option<Recipe> {
        let secrets = secrets(case.secret);
        let digests = Digest::ALL.into_iter().filter(|digest| digest.length() == shape.digest.len());
        let recipe = |digest, secret| Recipe { digest, secret, output: shape.output, ..self.recipe.clone() };
        digests.into_iter().find_map(|digest| {
            let bare = (!digest.takes_secret()).then(|| (self.recipe.secret, String::new().into()));
            secrets.iter().chain(&bare).find_map(|(form, secret)| {
                let mut begun = Begun::new(digest, secret.as_bytes());
                begun.take(self.text.as_bytes());
                begun.gives(&shape.digest).then(|| recipe(digest, *form))
            })
        })
    }
}

/// What a text has otherwise than the request that was sent with its sign.
fn changes(sent: &SentRequest, signed: &SentRequest) -> Vec<Change> {
    let shown = |name: &str, value: &str| is_shown(name).then(|| value.to_owned());
    let of_sent =
        sent.seen().filter(|pair| pair.name != "sign" && !pair.value.is_empty()).filter_map(|pair| {
            let name = pair.name.clone();
            match signed.get(&name) {
                None => Some(Change::LeftOut(name)),
                Some(value) if value == pair.value => None,
                Some(value) => Some(Change::OtherValue { signed: shown(&name, value), name }),
            }
        });
    let unsent = signed.seen().filter(|pair| sent.get(&pair.name).is_none());
    let put_in =
        unsent.map(|pair| Change::PutIn { name: pair.name.clone(), signed: shown(&pair.name, &pair.value) });
    of_sent.chain(put_in).collect()
}
