//! A recipe that was found, as data and as mistakes.

use super::search::{Match, Space};
use super::{
    Case, Change, Digest, Encoding, Finding, Joining, Mistake, Order, Output, PathForm, Recipe, SecretForm,
    Wrap,
};

/// The recipe, whose output has this form.
pub(super) fn recipe_of(found: &Match, space: &Space<'_>, output: Output) -> Recipe {
    let base = &space.bases[found.base];
    let change = |(slot, number): &(usize, usize)| {
        let slot = &base.slots[*slot];
        let other = &slot.others[*number];
        let name = slot.name.clone().into_owned();
        let signed = other.value.as_ref().filter(|_| other.shown).map(|value| value.as_str().to_owned());
        match (slot.value, &other.value) {
            (_, None) => Change::LeftOut(name),
            (Some(_), Some(_)) => Change::OtherValue { name, signed },
            (None, Some(_)) => Change::PutIn { name, signed },
        }
    };
    let moment = found.moment.clone();
    let moment =
        moment.map(|signed| Change::OtherValue { name: "timestamp".to_owned(), signed: Some(signed) });
    Recipe {
        digest: found.digest,
        wrap: found.wrap,
        secret: space.secrets.get(found.secret).map_or(SecretForm::Typed, |(form, _)| *form),
        path: space.paths[found.path].clone(),
        changes: found.changes.iter().map(change).chain(moment).collect(),
        encoding: space.encodings.get(found.style.encoding).encoding,
        joining: found.style.joining,
        order: found.order(space),
        output,
    }
}

/// What is wrong with a recipe, one entry each. MD5 of a text with the secret around it is both `md5` and
/// `secret-wrapped`, as SHA-256 of it is `plain-hash` and `secret-wrapped`: with the right hash the secret would still
/// stand in the text.
pub(super) fn findings_of(recipe: &Recipe, case: &Case<'_>, right_path: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut add = |finding: Finding| findings.push(finding);
    match recipe.digest {
        Digest::HmacSha256 => {}
        Digest::HmacSha256Swapped => add(Finding::of(Mistake::KeyMessageSwapped)),
        Digest::Sha256 => add(Finding::of(Mistake::PlainHash)),
        Digest::Md5 => add(Finding::of(Mistake::Md5)),
        Digest::HmacMd5 => add(Finding::of(Mistake::HmacMd5)),
        Digest::HmacSha1 => add(Finding::of(Mistake::HmacSha1)),
    }
    if recipe.wrap != Wrap::None {
        add(Finding::of(Mistake::SecretWrapped).with("place", recipe.wrap.id()));
    }
    match recipe.secret {
        SecretForm::Typed => {}
        SecretForm::Trimmed => add(Finding::of(Mistake::SecretWhitespace).with("place", "trimmed")),
        SecretForm::Padded(before, behind) => {
            let place = if behind.is_empty() { "before" } else { "behind" };
            let white = format!("{before}{behind}").escape_default().to_string();
            add(Finding::of(Mistake::SecretWhitespace).with("place", place).with("white", white));
        }
    }
    let path = match recipe.path.form {
        PathForm::Right => None,
        PathForm::Prefixed => Some(Mistake::PathHasRest),
        PathForm::Missing | PathForm::WithoutSlash => Some(Mistake::PathMissing),
        PathForm::OnBusinessCall => Some(Mistake::PathOnBusinessCall),
    };
    if let Some(path) = path {
        add(Finding::of(path).with("signed", recipe.path.text.clone()).with("right", right_path));
    }
    recipe.changes.iter().filter_map(|change| of_change(change, case)).for_each(&mut add);
    match recipe.encoding {
        Encoding::None => {}
        Encoding::Values(_) => add(Finding::of(Mistake::ValuesEncoded)),
        Encoding::Text(_) => add(Finding::of(Mistake::TextEncoded)),
    }
    if recipe.joining != Joining::Plain {
        add(Finding::of(Mistake::JoinedWithAmpersand));
    }
    match recipe.order {
        Order::Bytes => {}
        Order::AsSent => add(Finding::of(Mistake::Unsorted)),
        Order::CaseBlind | Order::Locale => add(Finding::of(Mistake::LocaleSorted)),
    }
    match recipe.output {
        Output::UpperHex => {}
        Output::LowerHex => add(Finding::of(Mistake::LowerCase)),
        Output::Base64 => add(Finding::of(Mistake::Base64)),
    }
    findings
}

/// What was signed and not sent because it is missed altogether is `missing-parameter` alone.
fn of_change(change: &Change, case: &Case<'_>) -> Option<Finding> {
    let sent = |name: &str| case.request.get(name).is_some();
    let with = |finding: Finding, signed: &Option<String>| match signed {
        Some(signed) => finding.with("signed", super::judge::shortened(signed)),
        None => finding,
    };
    match change {
        Change::LeftOut(name) if !sent(name) => None,
        Change::LeftOut(name) if name == "sign_method" => Some(Finding::of(Mistake::SignMethodUnsigned)),
        Change::LeftOut(name) => Some(Finding::named(Mistake::SentUnsigned, name)),
        Change::OtherValue { name, signed } => {
            let finding = with(Finding::named(Mistake::SentUnsigned, name), signed);
            let value = case.request.get(name).filter(|_| signed.is_some());
            Some(value.into_iter().fold(finding, |f, value| f.with("sent", super::judge::shortened(value))))
        }
        Change::PutIn { name, .. } if matches!(name.as_str(), "app_key" | "sign_method") => None,
        Change::PutIn { name, signed } => Some(with(Finding::named(Mistake::SignedUnsent, name), signed)),
    }
}

impl Wrap {
    fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Both => "both",
            Self::Before => "before",
            Self::Behind => "behind",
        }
    }
}
