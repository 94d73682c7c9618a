//! The size of what is shipped.

use std::path::Path;
use std::process::Command;

use crate::desk::Outcome;
use crate::pairs::Ratio;
use crate::table::{Goal, Row, Unit};

pub fn measure() -> Outcome<Vec<Row>> {
    let programs = std::env::current_exe()?.parent().map(Path::to_owned).ok_or("no folder of programs")?;
    let size = |program: &str| length(&programs.join(program));
    let blank = size("blank-window")?;
    let row = |what: &str, beside: &str, ours: f64, other: f64, goal| {
        let times = ours / other;
        let ratio = Ratio { ours, beside: other, middle: times, low: times, high: times };
        Row { what: what.to_owned(), beside: beside.to_owned(), goal, unit: Unit::Bytes, ratio }
    };
    Ok(vec![
        row(
            "desktop program",
            "a blank Tauri window of the same profile",
            size("sellerkey-desktop")?,
            blank,
            Goal::More(6e6),
        ),
        row("command line program", "the same", size("sellerkey")?, blank, Goal::Absolute(6e6)),
        row(
            "`.deb` of the desktop",
            "a blank Tauri window's, of the program alone",
            packed(&programs)?,
            packed_blank(&programs)?,
            Goal::More(3e6),
        ),
    ])
}

/// The package that `./x bundle` makes: the program, its icons, its manual, the licences.
fn packed(programs: &Path) -> Outcome<f64> {
    const PACKAGE: &str = "sellerkey-desktop";
    let folder = tempfile::tempdir()?;
    let tree = folder.path().join("tree");
    let packaging = |script: &str| {
        let mut command = Command::new(format!("packaging/{script}"));
        command.env("VERSION", "0.1.0").env("MAINTAINER", "Nobody <nobody@localhost>");
        command.env("SOURCE_DATE_EPOCH", "0").arg(PACKAGE);
        command
    };
    done(packaging("tree.sh").arg(programs).arg(&tree))?;
    done(packaging("deb.sh").arg(&tree).arg(folder.path()))?;
    let made = std::fs::read_dir(folder.path())?.flatten().map(|entry| entry.path());
    length(
        &made
            .into_iter()
            .find(|path| path.extension().is_some_and(|end| end == "deb"))
            .ok_or("no package")?,
    )
}

fn packed_blank(programs: &Path) -> Outcome<f64> {
    let folder = tempfile::tempdir()?;
    let (tree, package) = (folder.path().join("tree"), folder.path().join("blank.deb"));
    for part in ["DEBIAN", "usr/bin"] {
        std::fs::create_dir_all(tree.join(part))?;
    }
    std::fs::copy(programs.join("blank-window"), tree.join("usr/bin/blank-window"))?;
    let control = "Package: blank\nVersion: 1\nArchitecture: all\nMaintainer: Nobody <nobody@localhost>\nDescription: blank\n";
    std::fs::write(tree.join("DEBIAN/control"), control)?;
    done(Command::new("dpkg-deb").args(["--root-owner-group", "-Zxz", "--build"]).arg(&tree).arg(&package))?;
    length(&package)
}

fn done(command: &mut Command) -> Outcome {
    let said = command.output()?;
    if said.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&said.stderr).into()) }
}

#[expect(clippy::cast_precision_loss, reason = "some megabytes")]
fn length(path: &Path) -> Outcome<f64> {
    Ok(path.metadata()?.len() as f64)
}
