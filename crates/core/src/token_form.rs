//! The forms in which other programs read a token.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::json;
use zeroize::Zeroizing;

/// A token's form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TokenForm {
    /// The token, and nothing else: no line end either.
    #[default]
    Raw,
    /// A `.env` file.
    Dotenv,
    /// An object with one name.
    Json,
    /// A line for sh, to be evaluated.
    Shell,
    /// An `EnvironmentFile` of systemd.
    Systemd,
    /// A secret of Kubernetes.
    K8s,
}

/// Under which name programs find a token: as every shell takes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Variable(String);

impl Variable {
    /// Letters, digits and `_`, and no digit first.
    pub fn parse(name: &str) -> Option<Self> {
        let fits = |char: char| char.is_ascii_alphanumeric() || char == '_';
        let begins = name.starts_with(|char: char| char.is_ascii_alphabetic() || char == '_');
        (begins && name.chars().all(fits)).then(|| Self(name.to_owned()))
    }

    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Variable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Default for Variable {
    fn default() -> Self {
        Self("ALIEXPRESS_ACCESS_TOKEN".to_owned())
    }
}

impl From<Variable> for String {
    fn from(variable: Variable) -> Self {
        variable.0
    }
}

impl TryFrom<String> for Variable {
    type Error = &'static str;

    fn try_from(name: String) -> Result<Self, Self::Error> {
        Self::parse(&name).ok_or("no name of a variable")
    }
}

impl TokenForm {
    /// A token in this form, under a name; `store` is what the store is called.
    pub fn write(self, name: &Variable, value: &str, store: &str) -> Zeroizing<String> {
        let name = name.as_str();
        Zeroizing::new(match self {
            Self::Raw => value.to_owned(),
            Self::Dotenv => format!("{name}={}\n", quoted(value, &['\\', '"', '$', '`'])),
            Self::Systemd => format!("{name}={}\n", quoted(value, &['\\', '"'])),
            Self::Json => format!("{}\n", json!({ name: value })),
            Self::Shell => format!("export {name}='{}'\n", value.replace('\'', r"'\''")),
            // JSON strings are YAML strings.
            Self::K8s => format!(
                "apiVersion: v1\nkind: Secret\nmetadata:\n  name: {}\ntype: Opaque\nstringData:\n  {name}: {}\n",
                label(store),
                json!(value)
            ),
        })
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

    fn form(form: TokenForm, value: &str, store: &str) -> String {
        form.write(&Variable("T".to_owned()), value, store).to_string()
    }

    #[cfg(unix)]
    #[test]
    fn a_shell_reads_back_what_was_meant() {
        for (kind, run) in [(TokenForm::Shell, ""), (TokenForm::Dotenv, "set -a; ")] {
            let script = format!("{run}{}printf %s \"$T\"", form(kind, HARD, "s"));
            let read = std::process::Command::new("sh").args(["-c", &script]).output().expect("a shell");
            assert_eq!(String::from_utf8_lossy(&read.stdout), HARD, "{script}");
        }
    }

    #[test]
    fn a_secret_of_kubernetes_has_a_name_that_it_takes() {
        assert_eq!(label("Sunrise Gadgets (EU)"), "aliexpress-sunrise-gadgets-eu");
        assert_eq!(label("日の出"), "aliexpress");
        assert!(label(&"a".repeat(80)).len() <= 63);
        let text = form(TokenForm::K8s, HARD, "Sunrise");
        assert!(text.ends_with(&format!("stringData:\n  T: {}\n", json!(HARD))));
    }

    #[test]
    fn an_object_and_a_file_of_systemd() {
        assert_eq!(form(TokenForm::Json, "5", "s"), "{\"T\":\"5\"}\n");
        assert_eq!(form(TokenForm::Systemd, r#"a\b"c"#, "s"), "T=\"a\\\\b\\\"c\"\n");
        assert_eq!(form(TokenForm::Raw, HARD, "s"), HARD);
    }

    #[test]
    fn names_of_variables() {
        for name in ["A", "_a1", "ALIEXPRESS_ACCESS_TOKEN"] {
            assert!(Variable::parse(name).is_some(), "{name}");
        }
        for name in ["", "1A", "A-B", "A=B", "Ä", "A B"] {
            assert!(Variable::parse(name).is_none(), "{name}");
        }
    }
}
