//! A destination as a person types it into a form, and what is wrong with it.

use std::path::PathBuf;

use super::{CommandLine, DeliveryError, Destination, Mode, Owner, TokenFile, WebAddress};
use crate::token_form::{TokenForm, Variable};

/// Where to, as it was typed.
pub enum Typed<'a> {
    /// A command in one line.
    Command {
        /// Words, split by the rules of a shell.
        line: &'a str,
        /// What it reads.
        form: TypedForm<'a>,
    },
    /// An address.
    Webhook {
        /// The address.
        address: &'a str,
    },
    /// A file.
    File {
        /// Its whole path; `~/` is the home folder.
        path: &'a str,
        /// Who may read it, in octal.
        mode: &'a str,
        /// `USER[:GROUP]`; nothing leaves it as the system makes it.
        owner: &'a str,
        /// What stands in it.
        form: TypedForm<'a>,
    },
}

/// A form, and the name of the variable in it.
pub struct TypedForm<'a> {
    /// The form.
    pub form: TokenForm,
    /// The name; nothing stands for the usual one.
    pub variable: &'a str,
}

impl Typed<'_> {
    /// What was typed, if it can be one. A command runs in the home folder and finds programs as this program does.
    pub fn read(self) -> Result<Destination, DeliveryError> {
        Ok(match self {
            Self::Command { line, form } => {
                let words = CommandLine::split(line)?;
                let folder = home().unwrap_or_else(std::env::temp_dir);
                let (form, variable) = form.read()?;
                let path = std::env::var("PATH").ok();
                Destination::Command(CommandLine::new(words, folder, path, form, variable)?)
            }
            Self::Webhook { address } => Destination::Webhook(WebAddress::parse(address)?),
            Self::File { path, mode, owner, form } => {
                let mode = Mode::parse(mode.trim()).ok_or(DeliveryError::BadMode)?;
                let owner = match owner.trim() {
                    "" => Owner::default(),
                    owner => Owner::parse(owner)?,
                };
                let (form, variable) = form.read()?;
                Destination::File(TokenFile::new(whole(path.trim()), mode, owner, form, variable)?)
            }
        })
    }
}

impl TypedForm<'_> {
    fn read(self) -> Result<(TokenForm, Variable), DeliveryError> {
        let variable = match self.variable.trim() {
            "" => Variable::default(),
            name => Variable::parse(name).ok_or(DeliveryError::BadVariable)?,
        };
        Ok((self.form, variable))
    }
}

fn whole(path: &str) -> PathBuf {
    match (path.strip_prefix("~/"), home()) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(path),
    }
}

fn home() -> Option<PathBuf> {
    std::env::home_dir().filter(|home| home.is_absolute())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(variable: &str) -> TypedForm<'_> {
        TypedForm { form: TokenForm::Raw, variable }
    }

    #[cfg(unix)]
    #[test]
    fn a_line_is_split_as_a_shell_would_and_no_shell_reads_it() {
        let line = r#"sh -c 'cat >"x y"' "$HOME" ; true"#;
        let words = CommandLine::split(line).expect("words");
        assert_eq!(words, ["sh", "-c", r#"cat >"x y""#, "$HOME", ";", "true"]);
        assert_eq!(CommandLine::split("sh -c 'cat"), Err(DeliveryError::OpenQuote));
        let shown = Typed::Command { line, form: form("") }.read().expect("a command").to_string();
        assert!(shown.ends_with(r#"/sh -c 'cat >"x y"' '$HOME' ';' true"#), "{shown}");
    }

    #[test]
    fn each_field_has_its_own_error() {
        let file =
            |path, mode, owner, variable| Typed::File { path, mode, owner, form: form(variable) }.read();
        let whole = if cfg!(windows) { r"C:\srv\token" } else { "/srv/token" };
        assert_eq!(file("token", "600", "", ""), Err(DeliveryError::PathNotWhole { path: "token".into() }));
        assert_eq!(file(whole, "666", "", ""), Err(DeliveryError::BadMode));
        assert_eq!(file(whole, "600", "", "1X"), Err(DeliveryError::BadVariable));
        assert_eq!(
            file(whole, "600", "nobody-of-that-name", ""),
            Err(DeliveryError::NoSuchOwner { name: "nobody-of-that-name".into() })
        );
        assert_eq!(Typed::Command { line: " ", form: form("") }.read(), Err(DeliveryError::NoCommand));
        assert_eq!(Typed::Webhook { address: "http://a.example/" }.read(), Err(DeliveryError::NotHttps));
        // Files of Windows have no owner to give.
        let (typed, owner) = if cfg!(unix) { ("0:0", Some(0)) } else { ("", None) };
        let Ok(Destination::File(file)) = file("~/token", "640", typed, "TOKEN") else { panic!("a file") };
        assert!(file.path().is_absolute() && file.path().ends_with("token"));
        assert_eq!((file.mode().bits(), file.owner().user, file.owner().group), (0o640, owner, owner));
    }
}
