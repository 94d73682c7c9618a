//! The manual, from the very words that the program takes: a page for each command, as packages install them.

use std::fs;
use std::path::Path;

use clap::Command;
use clap_mangen::Man;

use crate::args::Arguments;
use crate::failure::{DONE, Failure};

/// What the words alone don't say, for the first page.
const MORE: &str = r#".SH "EXIT STATUS"
.TP
0
done
.TP
1
something unexpected
.TP
2
the words were wrong
.TP
3
there is no such app or store
.TP
4
a store must be authorized again
.TP
5
the keychain is locked, absent, or refuses
.TP
6
try again later
.TP
7
refused by the platform
.TP
8
cancelled, or timed out
.SH ENVIRONMENT
.TP
SELLERKEY_HOME
the data folder, in place of the usual one
.TP
SELLERKEY_VAULT, SELLERKEY_VAULT_PASSPHRASE_FILE
for a computer without a keychain: file, and where the passphrase stands
.TP
SELLERKEY_LOG
debug says more, on standard error
.SH FILES
.TP
~/.local/share/sellerkey
the data folder: everything that is not secret; secrets are in the keychain
.TP
/usr/lib/systemd/user/sellerkey\-renew.timer, sellerkey\-agent.service
units that renew without a desktop: systemctl \-\-user enable \-\-now sellerkey\-renew.timer
.SH "SEE ALSO"
.BR sellerkey\-desktop (1),
.I /usr/share/doc/sellerkey
"#;

/// Writes all pages into a folder, which is made if need be.
pub fn write(folder: &Path) -> Result<u8, Failure> {
    fs::create_dir_all(folder)?;
    let program = Arguments::described();
    for (name, page) in pages(&program)? {
        fs::write(folder.join(format!("{name}.1")), page)?;
    }
    Ok(DONE)
}

/// The pages of a command and of all beneath it, by name.
fn pages(command: &Command) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let name = command.get_display_name().unwrap_or_else(|| command.get_name()).to_owned();
    let mut page = Vec::new();
    Man::new(command.clone()).title(name.to_uppercase()).manual("Sellerkey").render(&mut page)?;
    if name == command.get_name() {
        page.extend_from_slice(MORE.as_bytes());
    }
    let mut pages = vec![(name, page)];
    for below in command.get_subcommands().filter(|below| !below.is_hide_set()) {
        pages.extend(self::pages(below)?);
    }
    Ok(pages)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_its_page_and_the_first_names_them() {
        let program = Arguments::described();
        let pages = pages(&program).expect("pages");
        let names: Vec<_> = pages.iter().map(|(name, _)| name.as_str()).collect();
        for name in ["sellerkey", "sellerkey-connect", "sellerkey-app-add", "sellerkey-delivery-add"] {
            assert!(names.contains(&name), "{name}: {names:?}");
        }
        assert!(!names.iter().any(|name| name.contains("manual") || name.ends_with("help")), "{names:?}");
        let first = String::from_utf8(pages[0].1.clone()).expect("text");
        for name in program.get_subcommands().filter(|below| !below.is_hide_set()).map(Command::get_name) {
            assert!(first.contains(&format!("sellerkey\\-{name}(1)")), "{name}");
        }
        assert!(first.contains(".SH \"EXIT STATUS\""));
    }
}
