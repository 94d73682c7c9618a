//! `sellerkey try`: the whole job on a sandbox, step by step, leaving nothing behind.

use std::net::TcpListener;

use iop::Platform;
use iop_sandbox::{App as SandboxApp, AppStatus, Options, Sandbox};
use sellerkey_core::Sellerkey;
use sellerkey_core::account::{Decision, Settled};
use sellerkey_core::app::{Answers, App, AppError, NewApp};
use sellerkey_core::apps::AppCheck;
use sellerkey_core::callback::CallbackUrl;
use sellerkey_core::connect::{Step, Wish};
use sellerkey_core::gateway::GatewayFailure;
use sellerkey_core::home::Home;
use sellerkey_core::id::StoreId;
use sellerkey_core::store::Store;
use sellerkey_core::stores::Health;
use sellerkey_core::vault::Vault;
use serde_json::json;
use tokio::sync::mpsc::unbounded_channel;
use url::Url;

use crate::app::name_of;
use crate::connect::account_name;
use crate::failure::{CommandError, DONE, Failure};
use crate::row::StoreRow;
use crate::terminal::{Mark, Terminal};

pub async fn run(terminal: &Terminal) -> Result<u8, Failure> {
    let tale = Tale { terminal };
    let folder = tempfile::tempdir().map_err(failed)?;
    let home = Home::at(folder.path().join("home"))?;
    tale.line(&terminal.text("try-title", &[]))?;
    let sandbox = Sandbox::start(Options::default()).await.map_err(failed)?;
    tale.done("try-sandbox", &[])?;
    let core = Sellerkey::open(home, vault(&tale).await?, terminal.patience())?;
    let walked = walk(&tale, &core, &sandbox).await;
    let cleaned = clean(&core);
    sandbox.stop().await;
    let (store, app) = walked?;
    cleaned?;
    let data = json!({ "store": StoreRow::of(&store, &app, &[], core.now()), "vault": place(&core) });
    // Windows removes no file that is open.
    drop(core);
    folder.close().map_err(failed)?;
    tale.done("try-clean", &[])?;
    if terminal.json {
        terminal.data(&data)?;
    } else {
        terminal.line(&terminal.text("try-next", &[]))?;
    }
    Ok(DONE)
}

/// The tale of the trial is what the command is for: it goes to stdout, unless JSON does.
struct Tale<'a> {
    terminal: &'a Terminal,
}

impl Tale<'_> {
    fn line(&self, text: &str) -> Result<(), Failure> {
        if self.terminal.json {
            self.terminal.words(text);
            return Ok(());
        }
        self.terminal.line(text)
    }

    fn done(&self, id: &str, pairs: &[(&'static str, &str)]) -> Result<(), Failure> {
        self.line(&self.terminal.marked(Mark::Done, &self.terminal.text(id, pairs)))
    }
}

/// The keychain if it keeps what it is given, else memory, and why.
async fn vault(tale: &Tale<'_>) -> Result<Vault, Failure> {
    let (keychain, patience) = (Vault::keychain(), tale.terminal.patience());
    let looked = keychain.clone();
    let canary = tokio::task::spawn_blocking(move || looked.canary(patience)).await.map_err(failed)?;
    let Err(error) = canary else { return Ok(keychain) };
    let reason = tale.terminal.sentence(&error);
    let text = tale.terminal.text("try-no-keychain", &[("reason", reason.as_str())]);
    tale.line(&tale.terminal.marked(Mark::Note, &text))?;
    Ok(Vault::memory())
}

async fn walk(tale: &Tale<'_>, core: &Sellerkey, sandbox: &Sandbox) -> Result<(Store, App), Failure> {
    let vault = tale.terminal.text(&format!("try-vault-{}", place(core)), &[]);
    let app = core.add_app(new_app(sandbox)?)?;
    tale.done("try-app", &[("vault", vault.as_str())])?;
    match core.check_app(&app).await? {
        AppCheck::Good => tale.done("try-check", &[])?,
        AppCheck::Bad(failure) | AppCheck::Unclear(failure) => return Err(failure.into()),
    }
    let (port, parked) = connect(tale, core, &app).await?;
    tale.done("try-callback", &[("port", port.as_str())])?;
    tale.done("try-exchange", &[])?;
    tale.done("try-kept", &[("vault", vault.as_str())])?;
    let (Settled::Connected(store) | Settled::Reauthorized(store)) = core.settle(parked, Decision::Accept)?
    else {
        return Err(CommandError::NotConfirmed.into());
    };
    let state = tale.terminal.text(&format!("state-{}", store.state(core.now()).as_str()), &[]);
    let token = tale.terminal.time_or(store.lifetimes.token_until, "unknown");
    let authorized = tale.terminal.time_or(store.lifetimes.authorized_until, "unknown");
    let pairs = [
        ("store", store.name.as_str()),
        ("state", state.as_str()),
        ("token", token.as_str()),
        ("authorized", authorized.as_str()),
    ];
    tale.done("try-status", &pairs)?;
    match core.check_store(&store).await? {
        Health::Alive => tale.done("try-call", &[])?,
        Health::Dead(error) | Health::Undecided(Some(error)) => {
            return Err(GatewayFailure::Refused(Box::new(error)).into());
        }
        Health::Undecided(None) => {}
    }
    Ok((store, app))
}

/// The way of a connection, with a client in the browser's place. Gives the port that the callback came to.
async fn connect(tale: &Tale<'_>, core: &Sellerkey, app: &App) -> Result<(String, StoreId), Failure> {
    let (pages, mut page) = unbounded_channel::<Url>();
    let (_keep_open, mut inputs) = unbounded_channel();
    let tell = move |step: Step| {
        if let Step::Authorize { url, .. } = step {
            // The other end is there as long as anybody waits.
            let _ = pages.send(url);
        }
    };
    let person = async {
        let Some(url) = page.recv().await else { return Ok(String::new()) };
        authorize(tale, url).await
    };
    let connection = core.connect(app, Wish::New { name: None }, false, &mut inputs, &tell);
    // Whichever fails ends both: nobody comes home where nobody authorizes.
    let (parked, port) = tokio::try_join!(async { connection.await.map_err(Failure::from) }, person)?;
    let account = account_name(tale.terminal, &parked.account);
    tale.done("try-authorize", &[("account", account.as_str())])?;
    Ok((port, parked.id))
}

/// What a person does in the browser: looks at the page, chooses the first account, and follows the redirect home.
async fn authorize(tale: &Tale<'_>, mut url: Url) -> Result<String, Failure> {
    let browser = reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .map_err(failed)?;
    let shown = browser.get(url.clone()).send().await.map_err(failed)?;
    shown.error_for_status().map_err(failed)?;
    tale.done("try-page", &[])?;
    url.query_pairs_mut().append_pair("sandbox_account", "1");
    let answer = browser.get(url).send().await.map_err(failed)?;
    let home =
        answer.headers().get("location").and_then(|to| to.to_str().ok()).and_then(|to| Url::parse(to).ok());
    let home = home.ok_or_else(|| CommandError::Interrupted { reason: "no redirect".to_owned() })?;
    let port = home.port_or_known_default().unwrap_or_default().to_string();
    browser.get(home).send().await.map_err(failed)?.error_for_status().map_err(failed)?;
    Ok(port)
}

fn new_app(sandbox: &Sandbox) -> Result<NewApp, Failure> {
    let online = |app: &&SandboxApp| app.status == AppStatus::Online;
    let known = sandbox.apps().iter().find(online);
    let known = known.ok_or_else(|| CommandError::Sandbox { reason: "it has no app".to_owned() })?;
    let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).map_err(failed)?.port();
    Ok(NewApp {
        name: name_of("Sandbox")?,
        platform: sandbox.gateway().parse::<Platform>().map_err(AppError::from)?,
        key: known.app_key.clone(),
        secret: known.app_secret.clone(),
        callback: CallbackUrl::parse(&format!("http://127.0.0.1:{port}/callback"))?,
        answers: Answers::Nothing,
    })
}

/// Takes out of the keychain what was put there.
fn clean(core: &Sellerkey) -> Result<(), Failure> {
    for store in core.registry().stores()? {
        core.forget_store(&store)?;
    }
    for app in core.registry().apps()? {
        core.remove_app(&app)?;
    }
    Ok(())
}

fn place(core: &Sellerkey) -> &'static str {
    core.vault().kind().as_str()
}

fn failed(error: impl std::error::Error) -> Failure {
    CommandError::Interrupted { reason: error.to_string() }.into()
}
