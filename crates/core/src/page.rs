//! The pages that a browser shows: the loopback port's answers, the hand-over page, and the lines that let a user's
//! own backend serve that page. Nothing of a request is ever reflected by us; each page brings its own strict policy.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::error::Params;
use crate::language::Language;
use crate::loopback::Reply;
use crate::message::Catalogue;

pub(crate) mod owner;

const STYLE: &str = include_str!("page/style.css");
const MARK: &str = include_str!("page/mark.svg");
const REPLY: &str = include_str!("page/reply.html");
const HAND_OVER: &str = include_str!("page/hand-over.html");
const HAND_OVER_SCRIPT: &str = include_str!("page/hand-over.js");

/// What the hand-over page says, by the names of `data-word`, which the catalogue has as `page-…`.
const HAND_OVER_WORDS: [&str; 10] = [
    "hand-over",
    "arrived-title",
    "arrived",
    "open",
    "elsewhere",
    "copy",
    "copied",
    "by-hand",
    "no-code-title",
    "no-code",
];

/// A page and the policy that goes with it as a header.
pub(crate) struct Page {
    pub(crate) html: String,
    pub(crate) policy: String,
}

/// The frameworks that there are lines for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framework {
    /// Node's Express.
    Express,
    /// Next.js, app router.
    Next,
    /// Python's Flask.
    Flask,
    /// Plain PHP.
    Php,
}

/// The hand-over page: static, for any host, its policy in a `meta`. It shows the address to copy and a button that
/// opens the deep link; without scripts it says how to copy the address by hand.
///
/// It speaks the language of the browser, where there are words in it.
pub fn hand_over() -> String {
    let script = HAND_OVER_SCRIPT.replace("{words}", &hand_over_words());
    let policy = format!("{}; script-src '{}'", policy(), hash(&script));
    dressed(HAND_OVER).replace("{policy}", &policy).replace("{script}", &script)
}

/// Lines for a user's own backend: states that begin with `sk1.` are ours, and get the hand-over page instead of
/// having their code spent.
pub fn hand_on(framework: Framework) -> &'static str {
    match framework {
        Framework::Express => include_str!("page/hand-on.express.js"),
        Framework::Next => include_str!("page/hand-on.next.ts"),
        Framework::Flask => include_str!("page/hand-on.flask.py"),
        Framework::Php => include_str!("page/hand-on.php"),
    }
}

/// What the browser shows after it came to the loopback port.
pub(crate) fn of_reply(catalogue: &Catalogue, word: Reply) -> Page {
    let (mark, id) = match word {
        Reply::Received => (TICK, "page-received"),
        Reply::Refused => (MIND, "page-not-authorized"),
        Reply::Before => (TICK, "page-before"),
        Reply::Stray => (MIND, "page-stray"),
    };
    let text = catalogue.attribute(id, "text", &Params::new()).unwrap_or_default();
    reply(mark, &catalogue.plain(id), &text)
}

/// How a reply is marked: its tone, and the strokes of its sign.
type Mark = (&'static str, &'static str);
const TICK: Mark = ("good", "M4 9.5l3.5 3.5L14 6");
const MIND: Mark = ("late", "M9 4v6M9 13.9v.1");

/// A page that says one thing. The text is put in last: whatever stands in it stays as it is.
fn reply((tone, sign): Mark, title: &str, text: &str) -> Page {
    let html = dressed(REPLY).replace("{tone}", tone).replace("{sign}", sign);
    Page {
        html: html.replace("{title}", title).replace("{text}", text),
        policy: format!("{}; frame-ancestors 'none'", policy()),
    }
}

/// The hand-over page's words in every language, as a literal of JavaScript.
fn hand_over_words() -> String {
    let of = |language: Language| {
        let catalogue = Catalogue::of(language);
        let word = |name: &&str| ((*name).to_owned(), catalogue.plain(&format!("page-{name}")).into());
        (language.tag().to_owned(), Value::Object(HAND_OVER_WORDS.iter().map(word).collect()))
    };
    let words = Value::Object(Language::ALL.into_iter().map(of).collect()).to_string();
    // Nothing in it may end the script.
    words.replace('<', "\\u003c")
}

/// A page in our looks.
fn dressed(page: &str) -> String {
    let icon = format!("data:image/svg+xml;base64,{}", STANDARD.encode(MARK));
    page.replace("{icon}", &icon).replace("{mark}", MARK).replace("{style}", STYLE)
}

/// Nothing is loaded but the icon that stands in the page itself.
fn policy() -> String {
    let style = hash(STYLE);
    format!("default-src 'none'; img-src data:; style-src '{style}'; base-uri 'none'; form-action 'none'")
}

fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hand_over_page_is_whole() {
        let page = hand_over();
        for hole in ["{policy}", "{style}", "{script}", "{icon}", "{mark}", "{words}"] {
            assert!(!page.contains(hole), "{hole}");
        }
        for name in HAND_OVER_WORDS {
            assert!(!page.contains(&format!("page-{name}")), "{name} is not worded");
        }
        assert!(page.contains(crate::callback::DEEP_LINK) && page.contains("<noscript>"));
        assert!(page.contains(&format!("<style>{STYLE}</style>")), "the policy's hash is of exactly this");
        let script = page.split_once("<script>").and_then(|(_, rest)| rest.split_once("</script>"));
        let (script, _) = script.expect("a script");
        assert!(page.contains(&hash(script)), "the policy's hash is of exactly this");
    }

    #[test]
    fn every_framework_looks_for_our_states() {
        for framework in [Framework::Express, Framework::Next, Framework::Flask, Framework::Php] {
            let lines = hand_on(framework);
            assert!(
                lines.contains(crate::attempt::STATE_PREFIX) && lines.contains("sellerkey.html"),
                "{framework:?}"
            );
        }
    }
}
