//! Pages, as text. Whatever comes from outside is escaped, and a strict policy keeps the browser from running or
//! loading anything but the sandbox's own style and script.

use std::borrow::Cow;
use std::fmt::Write;

use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use iop::AccountKind;

use crate::account::{ACCOUNTS, TestAccount};
use crate::app::App;
use crate::words::Words;

pub(crate) const STYLE: &str = include_str!("page/sandbox.css");
pub(crate) const SCRIPT: &str = include_str!("page/sandbox.js");

/// No `form-action`: Chromium holds the redirect that answers a form against it too, and every redirect after that
/// one, so it would have to name each address that any app's callback ever leads to.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'";

/// The page on which an account is chosen.
pub(crate) fn choice(words: &Words, app: &App, destination: &str, transaction: &str) -> Response {
    let accounts = ACCOUNTS.iter().enumerate().fold(String::new(), |mut text, (at, account)| {
        let _ = write!(text, "{}", account_row(words, at + 1, account));
        text
    });
    let body = format!(
        include_str!("page/choice.html"),
        title = words.say("Give an app access to your account"),
        key_is = words.say("App key"),
        status_is = words.say("Status"),
        goes_to = words.say("Goes back to"),
        which = words.say("Which account?"),
        refuse = words.say("Refuse"),
        stays = words.say(
            "If this page stays after <em>Access Now</em>, the app has taken over and you may close this tab."
        ),
        sent = words.say("The authorization was sent to the app"),
        sent_title = words.say("Sent"),
        close = words.say("You may close this tab."),
        sandbox = words.say("Sandbox"),
        app_key = escaped(app.app_key.as_str()),
        status = app.status,
        destination = escaped(destination),
        transaction = escaped(transaction),
        accounts = accounts,
    );
    html(words, StatusCode::OK, words.say("Authorize"), &body)
}

/// A page that says one thing.
pub(crate) fn message(words: &Words, status: StatusCode, title: &str, text: &str) -> Response {
    let body = format!(
        "<h1>{}</h1>\n<p role=\"status\" data-testid=\"message\">{}</p>",
        escaped(title),
        escaped(text)
    );
    html(words, status, title, &body)
}

/// What any address answers that is none of the gateway's.
pub(crate) fn wrong_address() -> Response {
    // Programs ask there, not people.
    message(
        &Words::default(),
        StatusCode::OK,
        "No gateway here",
        "This sandbox answers under /oauth/authorize, /rest and /sync, and nowhere else.",
    )
}

/// One line of plain text.
pub(crate) fn plain(status: StatusCode, text: &'static str) -> Response {
    (status, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// A file of the pages.
pub(crate) fn asset(content_type: &'static str, content: &'static str) -> Response {
    ([(header::CONTENT_TYPE, content_type)], content).into_response()
}

fn account_row(words: &Words, number: usize, account: &TestAccount) -> String {
    let kind = match account.kind() {
        AccountKind::DropShipper => words.say("Drop-shipper"),
        _ => words.say("Seller"),
    };
    format!(
        include_str!("page/account.html"),
        number = number,
        checked = if number == 1 { " checked" } else { "" },
        name = escaped(account.name),
        login = escaped(account.login),
        kind = kind,
        user_id = account.user_id,
        country = escaped(words.say(account.country.name)),
    )
}

fn html(words: &Words, status: StatusCode, title: &str, body: &str) -> Response {
    let page = format!(
        include_str!("page/page.html"),
        language = words.tag(),
        sandbox = words.say("Sandbox"),
        ribbon = words.say("This is a local gateway on your own computer. Nothing here reaches AliExpress."),
        title = escaped(title),
        body = body
    );
    let headers: [(HeaderName, HeaderValue); 4] = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
        (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
        // With `no-referrer` the form's `Origin` would be `null`, and not known for the sandbox's own.
        (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    ];
    (status, headers, page).into_response()
}

/// Text as it stands in HTML, between tags and in quoted attributes.
fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for char in text.chars() {
        match char {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    Cow::Owned(escaped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out_of_text_or_attributes() {
        assert_eq!(escaped("<a b='c' d=\"e\">&amp;"), "&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;amp;");
        assert_eq!(escaped("O'Hara & Sons"), "O&#39;Hara &amp; Sons");
    }
}
