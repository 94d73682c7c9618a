//! Paths and secrets as they are signed, right and wrong.

use std::collections::HashSet;

use secrecy::zeroize::Zeroizing;

use crate::AppSecret;

use super::call::{Call, Kind};
use super::{Case, PathForm, SecretForm, SignedPath};

/// What may have been signed as the path, the right one first, each text once.
pub(super) fn paths(case: &Case<'_>, call: &Call) -> Vec<SignedPath> {
    let address = case.request.address.as_ref();
    let own = address.map(|address| address.path().to_owned());
    let whole = address.filter(|address| address.has_host()).map(|address| {
        let mut address = address.clone();
        address.set_query(None);
        address.to_string()
    });
    let path = call.signed_path();
    let mut paths = vec![(PathForm::Right, path.to_owned())];
    match &call.kind {
        Some(Kind::Token(_) | Kind::Path(_)) => {
            let bare = path.trim_start_matches('/');
            paths.push((PathForm::Prefixed, format!("/rest{path}")));
            paths.push((PathForm::Missing, String::new()));
            paths.push((PathForm::WithoutSlash, bare.to_owned()));
            let others = [Some(format!("/sync{path}")), own, whole, Some(format!("rest{path}"))];
            paths.extend(others.into_iter().flatten().map(|text| (PathForm::Prefixed, text)));
        }
        Some(Kind::Business(named)) => {
            let method = case.request.get("method").or(named.as_deref()).unwrap_or_default();
            let slashes = method.replace('.', "/");
            let texts = [
                Some("/sync".to_owned()),
                Some("/rest".to_owned()),
                Some(method.to_owned()),
                Some(format!("/{method}")),
                Some(format!("/{slashes}")),
                Some(slashes),
                own,
                Some(format!("/rest/{method}")),
                whole,
            ];
            paths.extend(texts.into_iter().flatten().map(|text| (PathForm::OnBusinessCall, text)));
        }
        None => {}
    }
    let mut known = HashSet::new();
    paths.retain(|(_, text)| known.insert(text.clone()));
    paths.into_iter().map(|(form, text)| SignedPath { form, text }).collect()
}

/// The secret with the white space that comes along when it is copied or read from a file.
pub(super) fn secrets(secret: Option<&AppSecret>) -> Vec<(SecretForm, Zeroizing<String>)> {
    const PADDING: [(&str, &str); 10] = [
        ("", "\n"),
        ("", "\r\n"),
        ("", " "),
        (" ", ""),
        ("", "\r"),
        ("", "\t"),
        ("\t", ""),
        (" ", " "),
        ("\n", ""),
        ("\u{feff}", ""),
    ];
    let Some(typed) = secret.map(AppSecret::expose).filter(|secret| !secret.is_empty()) else {
        return Vec::new();
    };
    let mut secrets = vec![(SecretForm::Typed, Zeroizing::new(typed.to_owned()))];
    let trimmed = typed.trim();
    if trimmed != typed && !trimmed.is_empty() {
        secrets.push((SecretForm::Trimmed, Zeroizing::new(trimmed.to_owned())));
    }
    for (before, behind) in PADDING {
        let padded = Zeroizing::new(format!("{before}{typed}{behind}"));
        secrets.push((SecretForm::Padded(before, behind), padded));
    }
    secrets
}
