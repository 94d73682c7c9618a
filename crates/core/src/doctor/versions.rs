//! What runs here.

use super::{Code, Examination, Finding};
use crate::error::{Params, params};
use crate::update::{Installed, Updating};

pub(super) fn examine(webview: Option<&str>) -> Vec<Finding> {
    let says = params([
        ("version", env!("CARGO_PKG_VERSION")),
        ("system", &system()),
        ("desktop", &desktop()),
        ("webview", webview.unwrap_or("—")),
    ]);
    let mut findings = vec![Finding::good(Examination::Versions, Code::Versions, says)];
    if is_of_packages() {
        findings.push(Finding::good(Examination::Versions, Code::UpdatesByPackages, Params::new()));
    }
    findings
}

/// Whether the system's package manager has installed what runs here.
fn is_of_packages() -> bool {
    std::env::current_exe().is_ok_and(|program| {
        let copy = Installed { keyed: false, packed: None, program: &program, mounted: None };
        Updating::of(&copy) == Updating::ByPackages
    })
}

/// The system's own name for itself.
pub(super) fn system() -> String {
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let named = release.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="));
    let name = named.map_or(std::env::consts::OS, |name| name.trim_matches('"'));
    format!("{name} ({})", std::env::consts::ARCH)
}

/// The desktop, as it calls itself.
pub(super) fn desktop() -> String {
    let named = |name| std::env::var(name).ok().filter(|value: &String| !value.is_empty());
    let desktop = named("XDG_CURRENT_DESKTOP").unwrap_or_else(|| "—".to_owned());
    named("XDG_SESSION_TYPE").map_or_else(|| desktop.clone(), |kind| format!("{desktop}, {kind}"))
}
