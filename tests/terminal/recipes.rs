//! The recipes for the token elsewhere: every block of code in docs/recipes stands here as it is written there, and is run.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::browser::tools;
use crate::connected::Connected;
use crate::desk::{Desk, Running, Said, run};
use crate::gateway::{Gateway, KEY, SECRET};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// Every recipe, and the tests that run its blocks.
const RECIPES: [(&str, &str); 8] = [
    ("node", include_str!("recipes_node.rs")),
    ("python", include_str!("recipes_python.rs")),
    ("php", include_str!("recipes_php.rs")),
    ("shell", include_str!("recipes_shell.rs")),
    ("systemd", include_str!("recipes_systemd.rs")),
    ("docker", include_str!("recipes_docker.rs")),
    ("paas", include_str!("recipes_paas.rs")),
    ("n8n", include_str!("recipes_n8n.rs")),
];

/// What several of these tests have in common.
const SHARED: &str = include_str!("recipes_running.rs");

/// The webhook's address in the recipes.
const HOOK: &str = "https://shop.example/hooks/aliexpress-token";

/// A block of code, and what the comment over it says of it.
#[derive(Debug)]
pub struct Block {
    pub mark: Mark,
    pub language: String,
    pub text: String,
}

#[derive(Debug, PartialEq, Eq)]
pub enum Mark {
    /// `<!-- run: NAME -->`: a test takes it by this name.
    Run(String),
    /// `<!-- not run: REASON -->`.
    NotRun(String),
    /// There is no comment.
    Nothing,
}

/// The folder that the recipes call `/srv/shop`, with the files of a recipe in it, at a desk.
pub struct Shop<'a> {
    desk: &'a Desk,
    gateway: String,
    recipe: &'static str,
    hook: String,
}

impl<'a> Shop<'a> {
    /// With every file of this recipe.
    pub fn of(recipe: &'static str, at: &'a Connected) -> Self {
        Self::at(recipe, &at.desk, &at.gateway)
    }

    pub fn at(recipe: &'static str, desk: &'a Desk, gateway: &Gateway) -> Self {
        let hook = HOOK.to_owned();
        let shop = Self { desk, gateway: gateway.url.clone(), recipe, hook };
        for folder in [desk.path("bin"), shop.path("")] {
            fs::create_dir_all(&folder).expect("a folder");
            fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).expect("a mode");
        }
        if !desk.path("bin/sellerkey").exists() {
            symlink(env!("CARGO_BIN_EXE_sellerkey"), desk.path("bin/sellerkey")).expect("a link");
            symlink(tools().join("node/node_modules"), shop.path("node_modules")).expect("a link");
        }
        shop.brings(recipe);
        shop
    }

    /// The files of another recipe, too.
    pub fn brings(&self, recipe: &str) {
        for Block { mark, text, .. } in blocks(recipe) {
            let Mark::Run(name) = mark else { continue };
            if name.contains('.') && !name.contains(' ') {
                fs::write(self.path(&name), self.here(&text)).expect("a file");
                fs::set_permissions(self.path(&name), fs::Permissions::from_mode(0o755)).expect("a mode");
            }
        }
    }

    /// Where the webhook goes from now on.
    pub fn hook_is(&mut self, url: &str) {
        url.clone_into(&mut self.hook);
    }

    pub fn path(&self, part: &str) -> PathBuf {
        self.desk.path("home/shop").join(part)
    }

    /// A block, as it is to be here.
    pub fn block(&self, name: &str) -> String {
        let wanted = Mark::Run(name.to_owned());
        let found = blocks(self.recipe).into_iter().find(|block| block.mark == wanted);
        self.here(&found.unwrap_or_else(|| panic!("{} has no block {name}", self.recipe)).text)
    }

    /// A block of shell, run to its end.
    pub fn sh(&self, name: &str) -> Said {
        let mut sh = self.command("sh");
        sh.args(["-eu", "-c", &self.block(name)]);
        run(sh, "")
    }

    /// The same, which has to succeed.
    pub fn does(&self, name: &str) -> Said {
        let said = self.sh(name);
        assert_eq!(said.code, 0, "{name}: {said:?}");
        said
    }

    /// A program in the folder, which finds Sellerkey, the tests' own Node and Python packages, the app and the gateway.
    pub fn command(&self, program: &str) -> Command {
        let mut command = self.desk.command(program);
        let path = std::env::var("PATH").expect("a PATH");
        let python = tools().join("python/bin");
        let path = format!("{}:{}:{path}", self.desk.path("bin").display(), python.display());
        command.current_dir(self.path("")).env("PATH", path).env("EVERY_S", "0.2");
        command.env("ALIEXPRESS_GATEWAY", &self.gateway);
        command.env("ALIEXPRESS_APP_KEY", KEY).env("ALIEXPRESS_APP_SECRET", SECRET);
        command
    }

    /// A program with one word, running.
    pub fn start(&self, program: &str, word: &str) -> Running {
        let mut command = self.command(program);
        command.arg(word);
        Running::start(command)
    }

    /// Changes one of the files as the recipe says that one may.
    pub fn changes(&self, file: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(file)).expect("a file");
        assert!(text.contains(from), "{file}: {text}");
        fs::write(self.path(file), text.replace(from, to)).expect("a file");
    }

    fn here(&self, text: &str) -> String {
        text.replace("/srv/shop", &self.desk.path("home/shop").display().to_string())
            .replace(HOOK, &self.hook)
    }
}

/// The blocks of a recipe, in their order.
pub fn blocks(recipe: &str) -> Vec<Block> {
    let path = Path::new(ROOT).join("docs/recipes").join(recipe).with_extension("md");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    let mut before = "";
    for line in text.lines() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(language)) => {
                let language = language.to_owned();
                open = Some(Block { mark: mark(before), language, text: String::new() });
            }
            (Some(_), Some("")) => blocks.extend(open.take()),
            (Some(block), _) => block.text.extend([line, "\n"]),
            (None, None) => before = line,
        }
    }
    assert!(open.is_none(), "{recipe}: a block is not closed");
    blocks
}

fn mark(line: &str) -> Mark {
    let comment = line.strip_prefix("<!-- ").and_then(|rest| rest.strip_suffix(" -->")).unwrap_or_default();
    match comment.split_once(": ") {
        Some(("run", name)) => Mark::Run(name.to_owned()),
        Some(("not run", reason)) => Mark::NotRun(reason.to_owned()),
        _ => Mark::Nothing,
    }
}

#[test]
fn every_block_is_run_or_says_why_it_is_not() {
    let mut names = BTreeSet::new();
    for (recipe, tests) in RECIPES {
        for Block { mark, language, text } in blocks(recipe) {
            match &mark {
                Mark::Run(name) => {
                    let runs = ["\"", "'", "/"].iter().any(|quote| tests.contains(&format!("{quote}{name}")))
                        || SHARED.contains(&format!("\"{name}\""));
                    assert!(runs, "{recipe}: no test runs the block {name}");
                    assert!(names.insert((recipe, name.clone())), "{recipe}: {name} twice");
                    println!("{recipe:8} run      {language:8} {name}");
                }
                Mark::NotRun(reason) => {
                    assert!(reason.len() > 10, "{recipe}: {reason}");
                    println!("{recipe:8} not run  {language:8} {reason}");
                }
                Mark::Nothing => panic!("{recipe}: a block is neither run nor says why not: {text}"),
            }
            assert!(!language.is_empty(), "{recipe}: {text}");
        }
    }
    let files = fs::read_dir(Path::new(ROOT).join("docs/recipes")).expect("recipes");
    assert_eq!(files.count(), RECIPES.len(), "each recipe is in the table");
    let index = fs::read_to_string(Path::new(ROOT).join("docs/recipes.md")).expect("an index");
    for (recipe, _) in RECIPES {
        assert!(index.contains(&format!("(recipes/{recipe}.md)")), "{recipe} is not in the index");
    }
}
