//! The room Settings.

use sellerkey_core::browser::{Browser, Program};
use sellerkey_core::language::{Language, LanguageChoice};
use sellerkey_core::proxy::{Proxy, ProxyAddress};
use sellerkey_core::{Coded, Sellerkey, deep_link};
use tauri::State;

use super::Answer;
use crate::browsers;
use crate::passphrase::PassphraseForm;
use crate::shell::Shell;
use crate::tray::way_back;
use crate::view::{
    BrowserChoice, Closing, LanguageName, Problem, ProxyChoice, SettingsView, Theme, VaultWord,
};

#[tauri::command]
pub async fn settings(shell: State<'_, Shell>) -> Answer<SettingsView> {
    let core = shell.core()?;
    let handler = deep_link::handler().await;
    // Looked at without asking anybody for a password: a person who opens a room has not asked for that.
    let (vault, patience) = (core.vault(), sellerkey_core::vault::Patience::Background);
    let answers = tokio::task::spawn_blocking(move || vault.answers(patience)).await;
    let answers = answers.map_err(|error| Problem::unexpected(&error))?;
    let (proxy, proxy_problem) = match core.proxy() {
        Ok(proxy) => (Some(proxy.into()), None),
        Err(error) => (None, Some(Problem::from(error))),
    };
    Ok(SettingsView {
        theme: shell.theme(),
        language: match core.language()? {
            LanguageChoice::System => None,
            LanguageChoice::Always(language) => Some(language.tag().to_owned()),
        },
        languages: LanguageName::all(),
        starts_at_login: shell.door().starts_at_login(),
        closing: shell.closing()?,
        way_back: way_back().await,
        browser: core.browser()?.into(),
        browsers: browsers::installed(),
        proxy,
        proxy_problem,
        data_folder: core.home().path().display().to_string(),
        log_file: core.home().log().display().to_string(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        webview: tauri::webview_version().unwrap_or_default(),
        vault: core.vault().kind().into(),
        vault_can_change: core.can_choose_vault()?,
        link_handler_is_ours: handler.as_deref().is_some_and(deep_link::is_ours),
        link_handler: handler,
        keychain: answers.err().map(|error| Problem::of(&error as &dyn Coded)),
    })
}

/// Whether the program starts, without its window, when a person logs in.
#[tauri::command]
pub async fn set_autostart(shell: State<'_, Shell>, on: bool) -> Answer<()> {
    shell.door().start_at_login(on).map_err(|reason| Problem {
        code: "no-autostart".to_owned(),
        params: [("reason".to_owned(), reason)].into(),
    })
}

#[tauri::command]
pub async fn set_closing(shell: State<'_, Shell>, closing: Closing) -> Answer<()> {
    shell.set_closing(closing)
}

/// Closes the window, and keeps the program or not; for this time, or from now on.
#[tauri::command]
pub async fn close_window(shell: State<'_, Shell>, keep: bool, remember: bool) -> Answer<()> {
    shell.close_window(keep, remember).await
}

#[tauri::command]
pub async fn set_browser(shell: State<'_, Shell>, browser: BrowserChoice) -> Answer<()> {
    let browser = match browser {
        BrowserChoice::System => Browser::System,
        BrowserChoice::Entry { id } => Browser::Entry(id),
        BrowserChoice::Program { path } => Browser::Program(Program::parse(&path)?),
    };
    Ok(shell.core()?.set_browser(&browser)?)
}

#[tauri::command]
pub async fn set_proxy(shell: State<'_, Shell>, proxy: ProxyChoice) -> Answer<()> {
    let proxy = match proxy {
        ProxyChoice::System => Proxy::System,
        ProxyChoice::None => Proxy::None,
        ProxyChoice::Address { address } => Proxy::Address(ProxyAddress::parse(&address)?),
    };
    Ok(shell.core()?.set_proxy(&proxy)?)
}

/// Asks a gateway through the proxy, and gives the host that answered.
#[tauri::command]
pub async fn test_proxy(shell: State<'_, Shell>) -> Answer<String> {
    Ok(shell.core()?.test_proxy().await?)
}

/// Keeps secrets in the keychain or in encrypted files from now on, where none are kept yet.
#[tauri::command]
pub async fn choose_vault(
    shell: State<'_, Shell>,
    vault: VaultWord,
    passphrase: Option<PassphraseForm>,
) -> Answer<()> {
    shell.choose_vault(vault.into(), passphrase).await
}

/// Opens encrypted secrets with their passphrase, until the program ends.
#[tauri::command]
pub async fn unlock_vault(shell: State<'_, Shell>, passphrase: PassphraseForm) -> Answer<()> {
    shell.unlock(passphrase).await
}

#[tauri::command]
pub async fn set_theme(shell: State<'_, Shell>, theme: Theme) -> Answer<()> {
    shell.core()?.registry().set_setting(Theme::SETTING, theme.as_str())?;
    shell.door().face(theme);
    Ok(())
}

/// Speaks this language from now on, or the system's; gives the tag of the language that comes of it, in which the page
/// loads itself anew.
#[tauri::command]
pub async fn set_language(shell: State<'_, Shell>, tag: Option<String>) -> Answer<String> {
    let choice =
        tag.and_then(|tag| Language::parse(&tag)).map_or(LanguageChoice::System, LanguageChoice::Always);
    shell.core()?.set_language(choice)?;
    // The tray's menu is made anew.
    shell.door().changed();
    Ok(choice.language().tag().to_owned())
}

/// Removes all that is kept. The platform keeps tokens alive until they end.
#[tauri::command]
pub async fn remove_everything(shell: State<'_, Shell>) -> Answer<()> {
    shell.close();
    shell.clear_table();
    let removed = shell.blocking(Sellerkey::remove_everything).await;
    shell.door().changed();
    removed
}
