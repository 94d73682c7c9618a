//! `sellerkey env`: a store's token in the form of a file that other programs read.

use serde_json::json;

use crate::args::{Env, EnvFormat};
use crate::core;
use crate::failure::{DONE, Failure};
use crate::row::rfc3339;
use crate::store::live_token;
use crate::terminal::{Terminal, write};

pub fn run(terminal: &Terminal, asked: &Env) -> Result<u8, Failure> {
    let core = core(terminal)?;
    let store = core.store_named(&asked.store)?;
    let token = live_token(terminal, &core, &store, asked.min_validity)?;
    let value = token.access_token.expose();
    if terminal.json {
        let until = token.token_until.map(rfc3339);
        terminal.data(&json!({ "name": asked.name, "value": value, "token_until": until }))?;
    } else {
        write(form(asked.format, &asked.name, value, store.name.as_str()).as_bytes())?;
    }
    Ok(DONE)
}

fn form(format: EnvFormat, name: &str, value: &str, store: &str) -> String {
    match format {
        EnvFormat::Dotenv => format!("{name}={}\n", quoted(value, &['\\', '"', '$', '`'])),
        EnvFormat::Systemd => format!("{name}={}\n", quoted(value, &['\\', '"'])),
        EnvFormat::Json => format!("{}\n", json!({ name: value })),
        EnvFormat::Shell => format!("export {name}='{}'\n", value.replace('\'', r"'\''")),
        // JSON strings are YAML strings.
        EnvFormat::K8s => format!(
            "apiVersion: v1\nkind: Secret\nmetadata:\n  name: {}\ntype: Opaque\nstringData:\n  {name}: {}\n",
            label(store),
            json!(value)
        ),
    }
}

fn quoted(value: &str, escaped: &[char]) -> String {
    let mut text = String::from('"');
    for char in value.chars() {
        if escaped.contains(&char) {
            text.push('\\');
        }
        text.push(char);
    }
    text + "\""
}

/// What Kubernetes takes for a name: small letters, digits and single hyphens.
fn label(store: &str) -> String {
    let kept = |char: char| if char.is_ascii_alphanumeric() { char.to_ascii_lowercase() } else { ' ' };
    let words: String = store.chars().map(kept).collect();
    let name = std::iter::once("aliexpress").chain(words.split_whitespace()).collect::<Vec<_>>().join("-");
    name.chars().take(63).collect::<String>().trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HARD: &str = r#"5'0"0\0$(id)`x`"#;

    #[test]
    fn a_shell_reads_back_what_was_meant() {
        for (format, run) in [(EnvFormat::Shell, ""), (EnvFormat::Dotenv, "set -a; ")] {
            let script = format!("{run}{}printf %s \"$T\"", form(format, "T", HARD, "s"));
            let read = std::process::Command::new("sh").args(["-c", &script]).output().expect("a shell");
            assert_eq!(String::from_utf8_lossy(&read.stdout), HARD, "{script}");
        }
    }

    #[test]
    fn a_secret_of_kubernetes_has_a_name_that_it_takes() {
        assert_eq!(label("Sunrise Gadgets (EU)"), "aliexpress-sunrise-gadgets-eu");
        assert_eq!(label("日の出"), "aliexpress");
        assert!(label(&"a".repeat(80)).len() <= 63);
        let text = form(EnvFormat::K8s, "T", HARD, "Sunrise");
        assert!(text.ends_with(&format!("stringData:\n  T: {}\n", json!(HARD))));
    }

    #[test]
    fn an_object_and_a_file_of_systemd() {
        assert_eq!(form(EnvFormat::Json, "T", "5", "s"), "{\"T\":\"5\"}\n");
        assert_eq!(form(EnvFormat::Systemd, "T", r#"a\b"c"#, "s"), "T=\"a\\\\b\\\"c\"\n");
    }
}
