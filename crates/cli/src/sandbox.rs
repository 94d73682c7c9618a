//! `sellerkey sandbox`, and the sandbox that stands behind the platform of that name.

use std::pin::Pin;

use iop::{AppKey, AppSecret, GatewayUrl};
use iop_sandbox::{App, AppStatus, OnDemand, Options, Rotation, Sandbox};
use sellerkey_core::SandboxGateway;
use serde_json::json;

use crate::args;
use crate::failure::{CommandError, DONE, Failure};
use crate::terminal::{Mark, Terminal};

pub async fn run(terminal: &Terminal, asked: args::Sandbox) -> Result<u8, Failure> {
    let options = Options {
        port: asked.port,
        control: Some(asked.control_port),
        apps: asked.apps,
        state: asked.state,
        rotation: asked.rotation.into(),
        ..Options::default()
    };
    let failed = |error: iop_sandbox::StartError| CommandError::Sandbox { reason: error.to_string() };
    let sandbox = Sandbox::start(options).await.map_err(failed)?;
    announce(terminal, &sandbox)?;
    // SIGTERM ends the program at once, as it ends any.
    if tokio::signal::ctrl_c().await.is_ok() {
        sandbox.stop().await;
    }
    Ok(DONE)
}

fn announce(terminal: &Terminal, sandbox: &Sandbox) -> Result<(), Failure> {
    let control = sandbox.control().unwrap_or_default();
    if terminal.json {
        let app = |app: &App| {
            json!({
                "app_key": app.app_key.as_str(),
                "app_secret": app.app_secret.expose(),
                "status": app.status.as_str(),
            })
        };
        let apps: Vec<_> = sandbox.apps().iter().map(app).collect();
        return terminal.data(&json!({ "gateway": sandbox.gateway(), "control": control, "apps": apps }));
    }
    terminal.step(Mark::Done, &terminal.text("sandbox-ready", &[]));
    terminal.line(&format!("{}  {}", terminal.text("sandbox-gateway", &[]), sandbox.gateway()))?;
    terminal.line(&format!("{}  {control}", terminal.text("sandbox-control", &[])))?;
    for app in sandbox.apps() {
        let (key, secret, status) = (&app.app_key, app.app_secret.expose(), app.status);
        terminal.line(&format!("{}  {key}  {secret}  {status}", terminal.text("sandbox-app", &[])))?;
    }
    let key = sandbox.apps().first().map_or("", |app| app.app_key.as_str());
    terminal.say("sandbox-hint", &[("gateway", sandbox.gateway()), ("key", key)]);
    Ok(())
}

/// What stands behind the platform `sandbox`.
pub struct BuiltIn(pub OnDemand);

impl SandboxGateway for BuiltIn {
    fn gateway<'a>(
        &'a self,
        key: &'a AppKey,
        secret: &'a AppSecret,
    ) -> Pin<Box<dyn Future<Output = Result<GatewayUrl, String>> + Send + 'a>> {
        Box::pin(async move {
            let app = App { app_key: key.clone(), app_secret: secret.clone(), status: AppStatus::Test };
            let url = self.0.gateway(app).await.map_err(|error| error.to_string())?;
            GatewayUrl::parse(&url).map_err(|error| error.to_string())
        })
    }
}

impl From<args::Rotation> for Rotation {
    fn from(rotation: args::Rotation) -> Self {
        match rotation {
            args::Rotation::Off => Self::Lenient,
            args::Rotation::Strict => Self::Strict,
        }
    }
}
