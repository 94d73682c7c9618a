//! What only the platforms can say: each app's free dry run, and by its answers whether a gateway is there and what time
//! it is there.

use std::collections::BTreeMap;

use iop::{AnswerError, Endpoints, read_grant};
use tokio::task::JoinSet;

use super::{Code, Doctor, Examination, Finding, or_error};
use crate::app::App;
use crate::apps::AppCheck;
use crate::clock::ClockOffset;
use crate::error::{Coded, Error, Params, params};
use crate::gateway::GatewayFailure;
use crate::message::span;
use crate::sellerkey::{Sellerkey, gateway_name};

const THREE: [Examination; 3] = [Examination::Gateway, Examination::Clock, Examination::Apps];

type Tried = (App, Result<AppCheck, Error>);

pub(super) async fn examine(doctor: Doctor) -> Vec<Finding> {
    let all = |code| THREE.map(|one| Finding::skipped(one, code)).to_vec();
    let Ok(core) = doctor.core(Examination::Apps) else { return all(Code::NeedsRegistry) };
    if doctor.0.offline {
        return all(Code::Offline);
    }
    match core.registry().apps() {
        Ok(apps) if apps.is_empty() => all(Code::NoApps),
        Ok(apps) => or_error(Examination::Apps, ask(core, apps).await),
        Err(error) => vec![Finding::error(Examination::Apps, &error)],
    }
}

async fn ask(core: &Sellerkey, apps: Vec<App>) -> Result<Vec<Finding>, Error> {
    let mut set = JoinSet::new();
    for app in apps {
        let core = core.clone();
        set.spawn(async move {
            let check = core.check_app(&app).await;
            (app, check)
        });
    }
    let mut by_gateway: BTreeMap<String, Vec<Tried>> = BTreeMap::new();
    for (app, check) in set.join_all().await {
        by_gateway.entry(gateway_name(&app.platform)).or_default().push((app, check));
    }
    let mut found = Vec::new();
    for (gateway, tried) in by_gateway {
        let reached = if let Some(reached) = answered(&tried) {
            reached
        } else {
            let endpoints = tried.iter().find_map(|(app, _)| app.platform.endpoints());
            look(core, endpoints).await
        };
        found.push(
            match &reached {
                Ok(true) => Finding::good(Examination::Gateway, Code::GatewayGood, named(&gateway)),
                Ok(false) => Finding::skipped(Examination::Gateway, Code::GatewayUnknown),
                Err(failure) => Finding::error(Examination::Gateway, failure),
            }
            .about(gateway.clone()),
        );
        found.push(clock(core, &gateway, matches!(reached, Ok(true)))?.about(gateway));
        found.extend(tried.iter().map(app));
    }
    Ok(found)
}

/// Whether a gateway answered an app as one does; nothing where no app could ask.
fn answered(tried: &[Tried]) -> Option<Result<bool, GatewayFailure>> {
    let mut failed = None;
    for (_, check) in tried {
        match check {
            Ok(AppCheck::Good | AppCheck::Bad(_) | AppCheck::Unclear(GatewayFailure::Refused(_))) => {
                return Some(Ok(true));
            }
            Ok(AppCheck::Unclear(failure)) | Err(Error::Gateway(failure)) => {
                failed = Some(Err(failure.clone()));
            }
            Err(_) => {}
        }
    }
    failed
}

/// Asks a gateway without anything in the question, as where no app has a secret to ask with.
async fn look(core: &Sellerkey, endpoints: Option<Endpoints>) -> Result<bool, GatewayFailure> {
    let Some((endpoints, proxy)) = endpoints.zip(core.proxy().ok()) else { return Ok(false) };
    let answer = core.http().get(&endpoints.token_base, &proxy).await?;
    match read_grant(&answer.body) {
        Err(error @ AnswerError::NotJson { .. }) => {
            Err(GatewayFailure::of_answer(error, &endpoints.token_base, answer.status))
        }
        _ => Ok(true),
    }
}

/// Sellerkey counts with a clock that is wrong; other programs do not, and far off certificates look invalid.
fn clock(core: &Sellerkey, gateway: &str, reached: bool) -> Result<Finding, Error> {
    if !reached {
        return Ok(Finding::skipped(Examination::Clock, Code::ClockUnknown));
    }
    let offset = core.registry().clock_offset(gateway)?;
    let seconds = offset.as_millis() / 1000;
    let mut says = params([
        ("gateway", gateway),
        ("seconds", &seconds.to_string()),
        ("offset", &format!("{:#}", jiff::SignedDuration::from_secs(seconds.abs()))),
        ("direction", if seconds > 0 { "behind" } else { "ahead" }),
    ]);
    says.extend(span(seconds.unsigned_abs()));
    Ok(if offset.magnitude() >= ClockOffset::WORTH_SAYING {
        Finding::note(Examination::Clock, Code::ClockFar, says)
    } else {
        Finding::good(Examination::Clock, Code::ClockGood, says)
    })
}

fn app((app, check): &Tried) -> Finding {
    let name = app.name.to_string();
    let finding = match check {
        Ok(AppCheck::Good) => Finding::good(Examination::Apps, Code::AppGood, params([("app", &name)])),
        Ok(AppCheck::Bad(failure)) => Finding::error(Examination::Apps, failure),
        Ok(AppCheck::Unclear(failure @ GatewayFailure::Refused(_))) => {
            let says = params([("app", &name), ("answer", &failure.recorded_code())]);
            Finding::note(Examination::Apps, Code::AppUndecided, says)
        }
        Ok(AppCheck::Unclear(_)) | Err(Error::Gateway(_)) => {
            Finding::skipped(Examination::Apps, Code::AppNoAnswer)
        }
        // The vault's own rows say it.
        Err(Error::Vault(_) | Error::App(_)) => Finding::skipped(Examination::Apps, Code::NeedsVault),
        Err(error) => Finding::error(Examination::Apps, error as &dyn Coded),
    };
    finding.about(name)
}

fn named(gateway: &str) -> Params {
    params([("gateway", gateway)])
}
