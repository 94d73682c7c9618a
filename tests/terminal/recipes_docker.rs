//! docs/recipes/docker.md: the file for Compose is read, and its mounts are made by the kernel. No Docker runs here.

use std::fs;

use serde_json::Value;

use crate::connected::Connected;
use crate::desk::{Running, run};
use crate::recipes::Shop;

#[test]
fn compose_mounts_the_folder_into_which_tokens_are_delivered() {
    let at = Connected::with(&["Sunrise"]);
    let shop = Shop::of("docker", &at);
    shop.does("file delivery");
    let delivered = at.status("Sunrise")["deliveries"][0]["destination"].as_str().expect("a file").to_owned();
    let service = &compose(&shop)["services"]["shop"];
    let mount = &service["volumes"][0];
    let inside = service["environment"]["ALIEXPRESS_TOKEN_FILE"].as_str().expect("a path");
    let (source, target) = (mount["source"].as_str().expect("it"), mount["target"].as_str().expect("it"));
    assert_eq!(inside.replacen(target, source, 1), delivered, "inside it is the delivered file");
    assert!(fs::metadata(source).expect("there").is_dir() && mount["read_only"] == true);
    for volume in service["volumes"].as_array().expect("volumes") {
        assert!(!delivered.ends_with(volume["target"].as_str().expect("it")), "no mount of the file itself");
    }
    shop.brings("python");
    let words: Vec<_> = service["command"].as_str().expect("a command").split(' ').collect();
    assert!(fs::metadata(words[1]).is_ok(), "the program is in what is mounted: {words:?}");
}

#[test]
fn a_mounted_folder_shows_the_new_token_and_a_mounted_file_the_old_one() {
    let at = Connected::with(&["Sunrise"]);
    let shop = Shop::of("docker", &at);
    shop.does("file delivery");
    let first = at.token("Sunrise");
    let (folder, file) = (at.desk.path("in-folder"), at.desk.path("in-file"));
    fs::create_dir(&folder).expect("a folder");
    fs::write(&file, "").expect("a file");
    let script = "set -e; mount --bind \"$1\" \"$2\"; mount --bind \"$1/token\" \"$3\"; echo mounted; \
                  read -r _; cat \"$2/token\"; echo; cat \"$3\"; echo";
    let mut container = at.desk.command("unshare");
    container.args(["--user", "--map-root-user", "--mount", "sh", "-c", script, "sh"]);
    container.args([&shop.path("tokens"), &folder, &file]);
    let mut container = Running::start(container);
    let Some(mounted) = container.next_line() else {
        println!("skipped: this user may make no mounts: {:?}", container.ends());
        return;
    };
    assert_eq!(mounted, "mounted");
    at.days_pass(16);
    at.desk.json(&["renew", "--all", "--due"], "");
    container.types("look");
    assert_eq!(container.line(), at.token("Sunrise"), "in the folder");
    assert_eq!(container.line(), first, "the file: what the recipe warns of");
}

fn compose(shop: &Shop<'_>) -> Value {
    let mut python = shop.command("python3");
    python.args(["-c", "import json, sys, yaml; json.dump(yaml.safe_load(sys.stdin), sys.stdout)"]);
    let said = run(python, &shop.block("compose.yaml"));
    assert_eq!(said.code, 0, "{said:?}");
    serde_json::from_str(&said.stdout).expect("JSON")
}
