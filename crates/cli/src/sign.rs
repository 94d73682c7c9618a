//! `sellerkey sign`.

mod steps;

use std::time::{SystemTime, UNIX_EPOCH};

use iop::{ApiPath, AppSecret, Endpoints, Interface, Parameters, Platform, SignedRequest, Vector, snippet};
use sellerkey_core::app::{AppError, TypedSecret};
use sellerkey_core::steps::Step;
use serde_json::json;

use crate::args::{Complaint, Language, Sign};
use crate::failure::{CommandError, DONE, Failure};
use crate::terminal::{Colour, Terminal, read_stdin, write};
use crate::{core, wait};

pub fn run(terminal: &Terminal, asked: Sign) -> Result<u8, Failure> {
    if let Some(language) = asked.snippet {
        return print_snippet(terminal, language);
    }
    let interface = match &asked.path {
        Some(path) => Interface::System(ApiPath::parse(path).map_err(CommandError::from)?),
        None => Interface::Business,
    };
    let mut parameters = Parameters::new();
    for param in &asked.params {
        let (name, value) = param.split_once('=').filter(|(name, _)| !name.is_empty()).ok_or_else(|| {
            let shown = param.chars().take(20).collect();
            CommandError::Param { param: shown }
        })?;
        parameters.set(name.to_owned(), value);
    }
    let (endpoints, secret) = match asked.app {
        Some(name) => wait(of_app(terminal, name, &mut parameters))?,
        None => typed(terminal, &asked.platform)?,
    };
    let mut default = |name: &'static str, value: String| {
        if parameters.get(name).is_none() {
            parameters.set(name, value);
        }
    };
    default("sign_method", "sha256".to_owned());
    default("timestamp", now_in_millis().to_string());
    let request = SignedRequest::of_parameters(&endpoints, &interface, &secret, &parameters);
    let steps = asked.explain.then(|| sellerkey_core::steps::of(&secret, &interface, &parameters));
    print(terminal, &request, steps.as_ref())?;
    Ok(DONE)
}

fn print(
    terminal: &Terminal,
    request: &SignedRequest,
    steps: Option<&(Vec<Step>, Vector)>,
) -> Result<(), Failure> {
    let mut url = request.url().clone();
    url.set_query(Some(request.form()));
    let curl = iop::curl(request.url(), request.form());
    let (base, sign) = (request.base_text(), request.sign());
    if terminal.json {
        let mut shape = json!({ "base": base, "sign": sign.as_str(), "url": url, "curl": curl.as_str() });
        if let Some((steps, _)) = steps {
            shape["steps"] = steps::shape(terminal, steps).into();
        }
        return terminal.data(&shape);
    }
    if let Some((steps, vector)) = steps {
        steps::print(terminal, steps, vector)?;
    }
    for (id, value) in
        [("sign-base", base), ("sign-sign", sign.as_str()), ("sign-url", url.as_str()), ("sign-curl", &curl)]
    {
        terminal.line(&terminal.paint(Colour::Soft, &terminal.text(id, &[])))?;
        terminal.line(&format!("{value}\n"))?;
    }
    Ok(())
}

fn print_snippet(terminal: &Terminal, language: Language) -> Result<u8, Failure> {
    let program = match language {
        Language::Js => snippet::JAVASCRIPT,
        Language::Python => snippet::PYTHON,
        Language::Php => snippet::PHP,
    };
    if terminal.json {
        terminal.data(&json!({ "snippet": program }))?;
    } else {
        write(program.as_bytes())?;
    }
    Ok(DONE)
}

async fn of_app(
    terminal: &Terminal,
    name: String,
    parameters: &mut Parameters,
) -> Result<(Endpoints, AppSecret), Failure> {
    let core = core(terminal)?;
    let app = core.app_named(&name)?;
    let secret = core.secret(&app).await?;
    if parameters.get("app_key").is_none() {
        parameters.set("app_key", app.key.as_str());
    }
    let endpoints = core.endpoints(&app, &secret).await?;
    Ok((endpoints, secret))
}

fn typed(terminal: &Terminal, platform: &str) -> Result<(Endpoints, AppSecret), Failure> {
    let platform: Platform = platform.parse().map_err(AppError::from)?;
    let typed = TypedSecret::parse(&read_stdin()?)?;
    if typed.trimmed {
        terminal.note(&terminal.text("app-secret-trimmed", &[]));
    }
    // The sandbox has an address only while it runs; its calls look like the platform's own.
    let endpoints = platform.endpoints().or_else(|| Platform::aliexpress().endpoints());
    Ok((endpoints.ok_or(CommandError::Usage(Complaint::other(platform.to_string())))?, typed.secret))
}

fn now_in_millis() -> u128 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis()
}
