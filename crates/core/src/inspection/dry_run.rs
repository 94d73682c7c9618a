//! *Send as a dry run*: the mended recipe, a code that cannot be real, the platform's own host.

use iop::{
    AppKey, AppSecret, Endpoints, ErrorCode, GatewayError, KNOWN_PLATFORMS, Platform, SignedRequest,
    TokenCall, read_grant,
};
use url::Url;

use super::{InspectionError, Report};
use crate::app::{App, AppError};
use crate::apps::AppCheck;
use crate::error::Error;
use crate::gateway::{GatewayFailure, host_of};
use crate::sellerkey::{Question, Sellerkey};

/// What the gateway answered to the mended recipe.
#[derive(Debug)]
pub struct DryRun {
    /// What that says of key, secret and recipe.
    pub check: AppCheck,
    /// The answer itself; `InvalidCode` is the good one.
    pub answer: Option<GatewayError>,
}

impl Sellerkey {
    /// Sends the mended recipe. It is always a create call with a code that cannot be real, so that nothing can come
    /// of it; the app key is all that is taken from what was pasted, and not even that where the app is kept here.
    /// Such an app signs with the secret that it has now.
    pub async fn send_dry_run(&self, report: &Report) -> Result<DryRun, Error> {
        let path = report.token_path().ok_or(InspectionError::NotTokenCall)?;
        let inspected = report.secret.as_ref().ok_or(InspectionError::NoSecret)?;
        let call = TokenCall::dry_run();
        let call = if path.contains("/security/") { call.without_personal_fields() } else { call };
        if let Some(app) = &report.app {
            let app = self.still(app)?;
            let secret = self.secret(&app).await?;
            return self.try_app(&app, &secret, call).await;
        }
        let key = report.evidence.request.as_ref().and_then(|request| request.get("app_key"));
        let key = key.and_then(|key| AppKey::parse(key).ok()).ok_or(InspectionError::NoAppKey)?;
        let endpoints = report.own_platform()?;
        let path = call.path();
        let question = Question {
            gateway: host_of(&endpoints.token_base),
            app: None,
            store: None,
            path: path.as_str(),
            dry_run: true,
        };
        self.try_recipe(question, |time| call.request(&endpoints, &key, inspected, time)).await
    }

    /// An app as it is now, if it is still the one whose request was inspected.
    fn still(&self, inspected: &App) -> Result<App, Error> {
        let name = || inspected.name.to_string();
        let app = self.registry().app(inspected.id)?.ok_or_else(|| AppError::NotFound { name: name() })?;
        if app.key != inspected.key || app.platform != inspected.platform {
            return Err(InspectionError::AppChanged { name: app.name.to_string() }.into());
        }
        Ok(app)
    }

    /// Makes the free dry run for an app that is kept here, and keeps what it says of it.
    pub(crate) async fn try_app(
        &self,
        app: &App,
        secret: &AppSecret,
        call: TokenCall,
    ) -> Result<DryRun, Error> {
        let endpoints = self.endpoints(app, secret).await?;
        let path = call.path();
        let question = Question { dry_run: true, ..Question::of(app, path.as_str()) };
        let tried =
            self.try_recipe(question, |time| call.request(&endpoints, &app.key, secret, time)).await?;
        let problem = match &tried.check {
            AppCheck::Good => None,
            AppCheck::Bad(failure) => Some(failure.recorded_code()),
            AppCheck::Unclear(_) => return Ok(tried),
        };
        self.registry().set_app_problem(app.id, problem.as_deref(), self.now())?;
        if app.problem.is_some() && problem.is_none() {
            self.registry().try_again(app.id)?;
        }
        Ok(tried)
    }

    async fn try_recipe(
        &self,
        question: Question<'_>,
        build: impl Fn(iop::Timestamp) -> SignedRequest,
    ) -> Result<DryRun, Error> {
        let failure = match self.ask(question, build, read_grant).await {
            // A gateway that takes a made-up code is none to be trusted, but it does take the signature.
            Ok(_) => return Ok(DryRun { check: AppCheck::Good, answer: None }),
            Err(Error::Gateway(failure)) => failure,
            Err(error) => return Err(error),
        };
        let answer = match &failure {
            GatewayFailure::Refused(error) => Some((**error).clone()),
            _ => None,
        };
        let check = match failure.refusal() {
            Some(ErrorCode::InvalidCode) => AppCheck::Good,
            Some(ErrorCode::IncompleteSignature | ErrorCode::InvalidAppKey) => AppCheck::Bad(failure),
            _ => AppCheck::Unclear(failure),
        };
        Ok(DryRun { check, answer })
    }
}

impl Report {
    /// Whether [`Sellerkey::send_dry_run`] would send something.
    pub fn can_be_sent(&self) -> bool {
        let placed = self.app.is_some() || self.own_platform().is_ok();
        self.secret.is_some() && self.token_path().is_some() && placed
    }

    /// The path of a token call.
    fn token_path(&self) -> Option<&str> {
        let path = self.inspection.mended.as_ref()?.url.path();
        let path = &path[path.find("/auth/token/")?..];
        let known = ["create", "refresh", "security/create", "security/refresh"];
        known.contains(&path.strip_prefix("/auth/token/")?).then_some(path)
    }

    /// The platform that the request belongs to by its address: a published one, or a loopback gateway.
    fn own_platform(&self) -> Result<Endpoints, InspectionError> {
        let mended = self.inspection.mended.as_ref().ok_or(InspectionError::NotTokenCall)?;
        platform_of(&mended.url)
            .and_then(|platform| platform.endpoints())
            .ok_or_else(|| InspectionError::ForeignHost { host: host_of(&mended.url) })
    }
}

/// The published platform whose token calls go to this host, or the loopback gateway there.
fn platform_of(url: &Url) -> Option<Platform> {
    let known = KNOWN_PLATFORMS.iter().map(Platform::Known).find(|platform| {
        platform.endpoints().is_some_and(|endpoints| {
            url.scheme() == "https" && host_of(&endpoints.token_base) == host_of(url)
        })
    });
    known.or_else(|| {
        let mut root = url.clone();
        let under = url.path().find("/rest/")?;
        root.set_path(&url.path()[..under]);
        root.set_query(None);
        let platform: Platform = root.as_str().parse().ok()?;
        is_loopback(url).then_some(platform)
    })
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        _ => false,
    }
}

impl DryRun {
    /// What a failed dry run failed with.
    pub fn failure(&self) -> Option<&GatewayFailure> {
        self.check.failure()
    }
}

#[cfg(test)]
mod tests {
    use iop::AppSecret;
    use iop_sandbox::{Options, Sandbox};

    use super::*;
    use crate::app::{Answers, NewApp};
    use crate::apps::AppEdit;
    use crate::callback::{CallbackUrl, DEEP_LINK};
    use crate::home::Home;
    use crate::inspection::{Progress, Signer, read};
    use crate::store::Name;
    use crate::vault::{Patience, Vault};
    use crate::{Coded, Sellerkey};

    #[tokio::test]
    async fn a_dry_run_is_signed_by_the_app_as_it_is_now() {
        let sandbox = Sandbox::start(Options::default()).await.expect("a sandbox");
        let known = sandbox.apps()[0].clone();
        let folder = tempfile::tempdir().expect("a folder");
        let home = Home::at(folder.path().join("data")).expect("a home");
        let core = Sellerkey::open(home, Vault::memory(), Patience::Background).expect("a core");
        let new = NewApp {
            name: Name::parse("Shop").expect("a name"),
            platform: sandbox.gateway().parse().expect("a platform"),
            key: known.app_key.clone(),
            secret: AppSecret::new("anotherSecret0123456789"),
            callback: CallbackUrl::parse(DEEP_LINK).expect("a callback"),
            answers: Answers::Nothing,
        };
        let app = core.add_app(new).expect("an app");
        let form = "code=0_2DL4DV&sign_method=sha256&timestamp=1700000000000&sign=00";
        let text = format!(
            "curl '{}/rest/auth/token/create' -d 'app_key={}&{form}'",
            sandbox.gateway(),
            app.key.as_str()
        );
        let signer = Signer::App(Box::new(app.clone()));
        let report = core.inspect(read(&text).expect("a request"), signer, &Progress::default()).await;
        let report = report.expect("a report");

        let sent = core.send_dry_run(&report).await.expect("an answer");
        assert!(matches!(sent.check, AppCheck::Bad(_)), "{sent:?}");

        let secret = Some(known.app_secret.clone());
        core.edit_app(&app, AppEdit { secret, ..AppEdit::default() }).expect("corrected");
        let sent = core.send_dry_run(&report).await.expect("an answer");
        assert!(matches!(sent.check, AppCheck::Good), "the corrected secret signs: {sent:?}");

        let key = Some(AppKey::parse("999999").expect("a key"));
        core.edit_app(&app, AppEdit { key, ..AppEdit::default() }).expect("another key");
        let refused = core.send_dry_run(&report).await.expect_err("another app");
        assert_eq!(refused.code(), "dry-run-app-changed");

        core.remove_app(&app).expect("removed");
        assert_eq!(core.send_dry_run(&report).await.expect_err("no app").code(), "app-not-found");
    }
}
