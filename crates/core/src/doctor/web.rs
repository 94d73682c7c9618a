//! What opens the authorize page, and how the web is reached.

use std::path::PathBuf;

use super::{Code, Doctor, Examination, Finding, or_error};
use crate::browser::Browser;
use crate::error::{Coded, Error, Params, params};
use crate::proxy::Proxy;
use crate::sellerkey::Sellerkey;

const BROWSER: Examination = Examination::Browser;
const PROXY: Examination = Examination::Proxy;

pub(super) fn browser(doctor: &Doctor) -> Vec<Finding> {
    match doctor.core(BROWSER) {
        Ok(core) => or_error(BROWSER, opened_in(core).map(|finding| vec![finding])),
        Err(finding) => vec![*finding],
    }
}

pub(super) fn proxy(doctor: &Doctor) -> Vec<Finding> {
    match doctor.core(PROXY) {
        Ok(core) => vec![way(core)],
        Err(finding) => vec![*finding],
    }
}

fn opened_in(core: &Sellerkey) -> Result<Finding, Error> {
    let chosen = core.browser()?;
    let name = chosen.name().unwrap_or_default().to_owned();
    let there = match &chosen {
        Browser::System => return Ok(systems_own()),
        Browser::Entry(id) => entries().any(|folder| folder.join(id).exists()),
        Browser::Program(program) => PathBuf::from(program.as_str()).exists(),
    };
    let says = params([("browser", &name)]);
    Ok(if there {
        Finding::good(BROWSER, Code::BrowserChosen, says)
    } else {
        Finding::note(BROWSER, Code::BrowserGone, says)
    })
}

#[cfg(target_os = "linux")]
fn systems_own() -> Finding {
    match crate::deep_link::default_for("https") {
        Ok(Some(name)) => Finding::good(BROWSER, Code::BrowserSystem, params([("browser", &name)])),
        Ok(None) | Err(_) => Finding::note(BROWSER, Code::BrowserNone, Params::new()),
    }
}

#[cfg(not(target_os = "linux"))]
fn systems_own() -> Finding {
    Finding::good(BROWSER, Code::BrowserSystem, params([("browser", "—")]))
}

/// Where desktop entries are.
fn entries() -> impl Iterator<Item = PathBuf> {
    let own = std::env::var_os("XDG_DATA_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".local/share")));
    let systems = std::env::var("XDG_DATA_DIRS").unwrap_or_else(|_| "/usr/local/share:/usr/share".to_owned());
    let systems: Vec<_> = std::env::split_paths(&systems).collect();
    own.into_iter().chain(systems).map(|folder| folder.join("applications"))
}

fn way(core: &Sellerkey) -> Finding {
    match core.proxy() {
        Err(error) => Finding::error(PROXY, &error as &dyn Coded),
        Ok(Proxy::None) => Finding::good(PROXY, Code::ProxyNone, Params::new()),
        Ok(Proxy::Address(address)) => {
            Finding::good(PROXY, Code::ProxyChosen, params([("proxy", address.as_str())]))
        }
        Ok(Proxy::System) => match of_environment() {
            Some(host) => Finding::good(PROXY, Code::ProxySystemSome, params([("proxy", &host)])),
            None => Finding::good(PROXY, Code::ProxySystem, Params::new()),
        },
    }
}

/// The host of the proxy that the usual variables name; what else stands there may be a password.
fn of_environment() -> Option<String> {
    let named = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"];
    let value = named.iter().find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))?;
    let whole = if value.contains("://") { value } else { format!("http://{value}") };
    url::Url::parse(&whole).ok().map(|url| crate::gateway::host_of(&url))
}
