//! `sellerkey app`.

use std::io::{self, IsTerminal};

use iop::{AppKey, Platform};
use sellerkey_core::app::{Answers, App, AppError, NewApp, TypedSecret};
use sellerkey_core::apps::{AppCheck, AppEdit};
use sellerkey_core::callback::{CallbackUrl, DEFAULT_CALLBACK};
use sellerkey_core::store::Name;
use serde_json::{Value, json};

use crate::args::{self, AppCommand};
use crate::failure::{CommandError, DONE, Failure};
use crate::row::rfc3339;
use crate::terminal::{Cell, Mark, Terminal, ask, read_stdin};
use crate::{core, wait};

pub fn run(terminal: &Terminal, command: AppCommand) -> Result<u8, Failure> {
    match command {
        AppCommand::Add { name, key, platform, callback, answers, secret_stdin } => {
            let new = NewApp {
                name: name_of(&name)?,
                platform: platform.parse::<Platform>().map_err(AppError::from)?,
                key: AppKey::parse(&key).map_err(AppError::from)?,
                callback: CallbackUrl::parse(&callback)?,
                answers: answers.into(),
                secret: secret(terminal, secret_stdin)?,
            };
            add(terminal, new)
        }
        AppCommand::List => list(terminal),
        AppCommand::Check { name } => wait(check(terminal, &name)),
        AppCommand::Edit { name, rename, key, platform, callback, answers, secret_stdin } => {
            let edit = AppEdit {
                name: rename.as_deref().map(name_of).transpose()?,
                key: key.as_deref().map(AppKey::parse).transpose().map_err(AppError::from)?,
                platform: platform
                    .map(|text| text.parse::<Platform>())
                    .transpose()
                    .map_err(AppError::from)?,
                callback: callback.as_deref().map(CallbackUrl::parse).transpose()?,
                answers: answers.map(Into::into),
                secret: secret_stdin.then(|| secret(terminal, true)).transpose()?,
            };
            edit_app(terminal, &name, edit)
        }
        AppCommand::Remove { name } => remove(terminal, &name),
    }
}

/// A name that a person gave.
pub fn name_of(text: &str) -> Result<Name, Failure> {
    Ok(Name::parse(text).ok_or(AppError::InvalidName)?)
}

fn add(terminal: &Terminal, new: NewApp) -> Result<u8, Failure> {
    let app = core(terminal)?.add_app(new)?;
    if terminal.json {
        terminal.data(&json!({ "app": row(&app) }))?;
        return Ok(DONE);
    }
    let platform = app.platform.name();
    terminal.step(
        Mark::Done,
        &terminal.text("app-added", &[("name", app.name.as_str()), ("platform", platform)]),
    );
    terminal.say("app-callback", &[("callback", app.callback.as_str())]);
    if app.callback.as_str() == DEFAULT_CALLBACK && matches!(app.platform, Platform::Known(_)) {
        terminal.say("app-callback-hint", &[]);
    }
    terminal.say("app-next", &[]);
    Ok(DONE)
}

fn list(terminal: &Terminal) -> Result<u8, Failure> {
    let core = core(terminal)?;
    let apps = core.registry().apps()?;
    if terminal.json {
        terminal.data(&json!({ "apps": apps.iter().map(row).collect::<Vec<_>>() }))?;
    } else if apps.is_empty() {
        terminal.say("app-none", &[]);
    } else {
        let heading = ["column-app", "column-platform", "column-key", "column-callback"];
        let rows: Vec<_> = apps
            .iter()
            .map(|app| {
                [app.name.as_str(), app.platform.name(), app.key.as_str(), app.callback.as_str()]
                    .map(Cell::plain)
                    .into()
            })
            .collect();
        terminal.table(&heading.map(|id| terminal.text(id, &[])), &rows)?;
    }
    Ok(DONE)
}

async fn check(terminal: &Terminal, name: &str) -> Result<u8, Failure> {
    let core = core(terminal)?;
    let app = core.app_named(name)?;
    let check = core.check_app(&app).await?;
    let (name, platform) = (app.name.as_str(), app.platform.name());
    match check {
        AppCheck::Good => {
            let good = terminal.text("app-good", &[("name", name), ("platform", platform)]);
            terminal.step(Mark::Done, &good);
        }
        AppCheck::Bad(failure) => return Err(failure.into()),
        AppCheck::Unclear(failure) if failure.refusal().is_none() => return Err(failure.into()),
        AppCheck::Unclear(failure) => {
            let answer = terminal.sentence(&failure);
            let pairs = [("name", name), ("platform", platform), ("answer", answer.as_str())];
            terminal.step(Mark::Note, &terminal.text("app-unclear", &pairs));
            return Err(failure.into());
        }
    }
    if terminal.json {
        terminal.data(&json!({ "app": row(&app), "check": "good" }))?;
    }
    Ok(DONE)
}

fn edit_app(terminal: &Terminal, name: &str, edit: AppEdit) -> Result<u8, Failure> {
    let core = core(terminal)?;
    let app = core.edit_app(&core.app_named(name)?, edit)?;
    if terminal.json {
        terminal.data(&json!({ "app": row(&app) }))?;
    } else {
        terminal.step(Mark::Done, &terminal.text("app-edited", &[("name", app.name.as_str())]));
        terminal.say("app-callback", &[("callback", app.callback.as_str())]);
    }
    Ok(DONE)
}

fn remove(terminal: &Terminal, name: &str) -> Result<u8, Failure> {
    let core = core(terminal)?;
    let app = core.app_named(name)?;
    core.remove_app(&app)?;
    if terminal.json {
        terminal.data(&json!({ "removed": row(&app) }))?;
    } else {
        terminal.step(Mark::Done, &terminal.text("app-removed", &[("name", app.name.as_str())]));
    }
    Ok(DONE)
}

/// The secret: from standard input where that was said, else typed unseen, else not at all. Never from an argument,
/// which other users of the computer can read.
fn secret(terminal: &Terminal, from_stdin: bool) -> Result<iop::AppSecret, Failure> {
    let text = if from_stdin {
        read_stdin()?
    } else if io::stdin().is_terminal() {
        ask(&terminal.text("ask-secret", &[]));
        rpassword::read_password()?
    } else {
        return Err(CommandError::NoSecretSource.into());
    };
    let typed = TypedSecret::parse(&text)?;
    if typed.trimmed {
        terminal.note(&terminal.text("app-secret-trimmed", &[]));
    }
    Ok(typed.secret)
}

fn row(app: &App) -> Value {
    json!({
        "id": app.id.to_string(),
        "name": app.name.as_str(),
        "platform": app.platform.to_string(),
        "app_key": app.key.as_str(),
        "callback": app.callback.as_str(),
        "answers": app.answers.as_str(),
        "created_at": rfc3339(app.created_at),
        "checked_at": app.checked_at.map(rfc3339),
        "problem": app.problem,
    })
}

impl From<args::Answers> for Answers {
    fn from(answers: args::Answers) -> Self {
        match answers {
            args::Answers::Nothing => Self::Nothing,
            args::Answers::HandOver => Self::HandOver,
            args::Answers::Backend => Self::Backend,
        }
    }
}
