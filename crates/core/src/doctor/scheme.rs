//! Who gets `sellerkey://` links.

use super::{Code, Doctor, Examination, Finding, Fix};
use crate::app::{Answers, App};
use crate::callback::ReturnPath;
use crate::deep_link::{asked_handler, is_ours, made_at_run_time};
use crate::error::{Params, Remedy, params};

const SCHEME: Examination = Examination::Scheme;

pub(super) async fn examine(doctor: Doctor) -> Vec<Finding> {
    if cfg!(not(target_os = "linux")) {
        return vec![Finding::skipped(SCHEME, Code::NotOnThisSystem)];
    }
    let Ok(handler) = asked_handler().await else {
        return vec![Finding::skipped(SCHEME, Code::SchemeUnknown)];
    };
    let apps = doctor.core(SCHEME).ok().and_then(|core| core.registry().apps().ok()).unwrap_or_default();
    let needed = apps.iter().any(needs_links);
    let named = |name: &str| params([("handler", name)]);
    let finding = match handler {
        Some(name) if is_ours(&name) && made_at_run_time(&name) => {
            Finding::good(SCHEME, Code::SchemeRunTime, named(&name))
        }
        Some(name) if is_ours(&name) => Finding::good(SCHEME, Code::SchemePackaged, named(&name)),
        Some(name) => stands(needed, Code::SchemeOther, named(&name)),
        None => stands(needed, Code::SchemeNone, Params::new()),
    };
    vec![finding]
}

/// Without an app that is called back by such links it is only worth knowing.
fn stands(needed: bool, code: Code, says: Params) -> Finding {
    let finding = if needed {
        Finding::bad(SCHEME, code, Remedy::Report, says)
    } else {
        Finding::note(SCHEME, code, says)
    };
    finding.with(Fix::Register)
}

fn needs_links(app: &App) -> bool {
    match app.callback.return_path() {
        ReturnPath::DeepLink => true,
        ReturnPath::Web => app.answers != Answers::Nothing,
        ReturnPath::Loopback(_) => false,
    }
}
