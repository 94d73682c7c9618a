//! What is to be said of the sign.

use super::call::Call;
use super::departures::{findings_of, recipe_of};
use super::search::{Space, Target};
use super::shape::SignShape;
use super::tally::Tally;
use super::{Case, Finding, Mistake, Recipe, Segment, difference, judge};

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
/// is made by none.
pub(super) fn of(case: &Case<'_>, call: &Call, tally: &mut Tally<'_>) -> Verdict {
    let of_shape: Vec<_> = judge::of_sign(case).into_iter().collect();
    let nothing =
        |sign_matches, findings| Verdict { sign_matches, recipe: None, findings, difference: Vec::new() };
    let Some(sign) = judge::sign_of(case) else { return nothing(None, of_shape) };
    if judge::is_placeholder(sign) {
        return nothing(Some(false), of_shape);
    }
    if let Some(shape) = SignShape::of(sign) {
        let space = Space::of(case, call);
        let target = Target::Sign(&shape.digest);
        let found = space.search(target, tally).or_else(|| {
            let go_on = !tally.cancelled && case.secret.is_some();
            go_on.then(|| space.search_moments(&shape.digest, tally)).flatten()
        });
        if let Some(found) = found {
            let recipe = recipe_of(&found, &space, shape.output);
            let findings = findings_of(&recipe, case, call.signed_path());
            return Verdict {
                sign_matches: Some(recipe.is_right() && !space.bases[found.base].has_unseen),
                recipe: Some(recipe),
                findings,
                difference: difference::of(case, call, &space, &found),
            };
        }
    }
    if case.secret.is_none() || tally.cancelled {
        return nothing(None, of_shape);
    }
    let none = Finding::of(Mistake::NoRecipeMatched);
    let none = match (case.app_key, case.request.get("app_key")) {
        (Some(own), Some(sent)) if own.as_str() != sent => {
            none.with("app_key", own.as_str()).with("sent", judge::shortened(sent))
        }
        _ => none,
    };
    nothing(Some(false), std::iter::once(none).chain(of_shape).collect())
}
