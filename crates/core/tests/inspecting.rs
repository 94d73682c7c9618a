//! Inspecting what an app of the sandbox signed.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that panics has failed")]

use std::pin::Pin;

use iop::inspect::Mistake;
use iop::{AppKey, AppSecret, GatewayUrl};
use sellerkey_core::app::{Answers, App, NewApp};
use sellerkey_core::callback::{CallbackUrl, DEEP_LINK};
use sellerkey_core::clock::SystemClock;
use sellerkey_core::home::Home;
use sellerkey_core::inspection::{Progress, Report, Signer, read};
use sellerkey_core::store::Name;
use sellerkey_core::vault::{Patience, Vault};
use sellerkey_core::{Coded, Error, SandboxGateway, Sellerkey};

const GATEWAY: &str = "http://127.0.0.1:4711";

/// Runs, or does not.
struct Sandbox(Result<&'static str, &'static str>);

impl SandboxGateway for Sandbox {
    fn gateway<'a>(
        &'a self,
        _: &'a AppKey,
        _: &'a AppSecret,
    ) -> Pin<Box<dyn Future<Output = Result<GatewayUrl, String>> + Send + 'a>> {
        let gateway = self.0.map_err(str::to_owned);
        Box::pin(async move { gateway.map(|address| GatewayUrl::parse(address).expect("an address")) })
    }
}

fn app(core: &Sellerkey) -> App {
    let new = NewApp {
        name: Name::parse("Sandbox").expect("a name"),
        platform: "sandbox".parse().expect("a platform"),
        key: AppKey::parse("524880").expect("a key"),
        secret: AppSecret::new("theSecretOfTheTestApp0123456789"),
        callback: CallbackUrl::parse(DEEP_LINK).expect("a callback"),
        answers: Answers::Nothing,
    };
    core.add_app(new).expect("an app")
}

/// A token call that was sent there, by an app of a sandbox that runs or does not.
async fn inspected(sandbox: Sandbox, sent_to: &str) -> Result<Report, Error> {
    let folder = tempfile::tempdir().expect("a folder");
    let home = Home::at(folder.path().join("data")).expect("a home");
    let (clock, sandbox) = (Box::new(SystemClock), Some(Box::new(sandbox) as Box<dyn SandboxGateway>));
    let core = Sellerkey::with(home, Vault::memory(), Patience::Background, clock, sandbox).expect("a core");
    let form = "app_key=524880&code=0_2DL4DV&sign_method=sha256&timestamp=1700000000000&sign=00";
    let text = format!("curl --request POST '{sent_to}/rest/auth/token/create' --data '{form}'");
    let signer = Signer::App(Box::new(app(&core)));
    core.inspect(read(&text).expect("a request"), signer, &Progress::default()).await
}

fn is_of_a_wrong_host(report: &Report) -> bool {
    report.inspection.findings.iter().any(|finding| matches!(finding.mistake, Mistake::WrongHost(_)))
}

#[tokio::test]
async fn the_sandboxs_host_is_right_and_any_other_is_wrong() {
    let right = inspected(Sandbox(Ok(GATEWAY)), GATEWAY).await.expect("a report");
    assert!(!is_of_a_wrong_host(&right), "{:?}", right.inspection.findings);
    let wrong = inspected(Sandbox(Ok(GATEWAY)), "https://api-sg.aliexpress.com").await.expect("a report");
    assert!(is_of_a_wrong_host(&wrong), "{:?}", wrong.inspection.findings);
}

#[tokio::test]
async fn a_sandbox_that_does_not_start_is_said() {
    let error =
        inspected(Sandbox(Err("no port")), "https://api-sg.aliexpress.com").await.expect_err("no host");
    assert_eq!(error.code(), "sandbox-failed");
}
