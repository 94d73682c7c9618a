//! docs/recipes/paas.md, with programs that stand in for the platforms' own: those need accounts. The stand-ins write down
//! what they are given; what the real ones do with it is not shown here.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use serde_json::{Value, json};

use crate::connected::Connected;
use crate::desk::run;
use crate::recipes::Shop;

/// Each run is three lines in a file of the program's name: its words, its environment's names and values, its input.
const STAND_IN: &str = r#"#!/bin/sh
# Stands in for a platform's program. A pipe's first part gives something on.
name=${0##*/}
words="$*"
case "$words" in *"--from-file="*"/dev/stdin"*) input=$(cat /dev/stdin) ;; *) input=$(cat) ;; esac
surroundings=$(env | tr '\n' ' ')
input_in_a_line=$(printf '%s' "$input" | tr '\n' '~')
# In one piece: two deliveries may run the same program at the same time.
printf '%s\n%s\n%s\n' "$words" "$surroundings" "$input_in_a_line" >> "RECORDS/$name"
case "$words" in *dry-run*) printf 'a manifest of %s' "$input" ;; esac
"#;

#[test]
fn every_platforms_command_gets_each_new_token_on_its_standard_input_and_never_among_its_words() {
    let at = Connected::with(&["Sunrise"]);
    let shop = Shop::of("paas", &at);
    let records = at.desk.path("records");
    fs::create_dir(&records).expect("a folder");
    let programs = ["railway", "fly", "curl", "gh", "vault", "kubectl"];
    for name in programs {
        let path = at.desk.path("bin").join(name);
        fs::write(&path, STAND_IN.replace("RECORDS", &records.display().to_string())).expect("a program");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("a mode");
    }
    let blocks = ["railway", "fly", "heroku", "github", "vault", "kubernetes", "kubernetes without a pipe"];
    for block in blocks {
        shop.does(block);
    }
    let first = at.token("Sunrise");
    at.days_pass(16);
    at.desk.json(&["renew", "--all", "--due"], "");
    let second = at.token("Sunrise");
    assert_ne!(first, second);

    for (round, token) in [&first, &second].into_iter().enumerate() {
        let got = |name: &str, run: usize| -> (String, String) {
            let text = fs::read_to_string(records.join(name)).expect("it ran");
            let lines: Vec<_> = text.lines().skip(3 * run).take(3).map(str::to_owned).collect();
            (lines[0].clone(), lines[2].replace('~', "\n"))
        };
        let (words, input) = got("railway", round);
        assert_eq!((words.as_str(), &input), ("variable set ALIEXPRESS_ACCESS_TOKEN --stdin", token));
        let (words, input) = got("fly", round);
        assert_eq!(words, "secrets import --app shop");
        assert_eq!(input.trim_end(), format!("ALIEXPRESS_ACCESS_TOKEN=\"{token}\""));
        let (words, input) = got("curl", round);
        assert!(words.starts_with("--netrc --fail ") && words.ends_with("/apps/shop/config-vars"), "{words}");
        let body: Value = serde_json::from_str(&input).expect("JSON");
        assert_eq!(body, json!({ "ALIEXPRESS_ACCESS_TOKEN": token }));
        let (words, input) = got("gh", round);
        assert_eq!((words.as_str(), &input), ("secret set ALIEXPRESS_ACCESS_TOKEN --repo me/shop", token));
        let (words, input) = got("vault", round);
        assert_eq!(words, "kv put -mount=secret aliexpress/sunrise access_token=-");
        assert_eq!(&input, token);
    }
    let kubectl = fs::read_to_string(records.join("kubectl")).expect("it ran");
    for token in [&first, &second] {
        assert!(kubectl.contains(&format!("\n{token}\n")), "the value: {kubectl}");
        assert!(kubectl.contains(&format!("a manifest of {token}")), "through the pipe: {kubectl}");
        let manifest = format!("~  ALIEXPRESS_ACCESS_TOKEN: \"{token}\"");
        assert!(kubectl.contains(&manifest), "the manifest: {kubectl}");
    }
    for name in programs {
        let text = fs::read_to_string(records.join(name)).expect("it ran");
        let shown: String =
            text.lines().enumerate().filter(|(at, _)| at % 3 < 2).map(|(_, line)| line).collect();
        assert!(!shown.contains(&first) && !shown.contains(&second), "{name}: {shown}");
    }
    assert!(at.desk.holds(&[&first, &second]).is_empty(), "and in no file of Sellerkey's");
    let status = at.status("Sunrise");
    let places = status["deliveries"].as_array().expect("deliveries");
    assert!(places.len() == blocks.len() && places.iter().all(|one| one["up_to_date"] == true), "{places:?}");
}

#[test]
fn the_manifest_is_one_that_a_reader_of_yaml_takes() {
    let at = Connected::with(&["Sunrise"]);
    let shop = Shop::of("paas", &at);
    let manifest = at.desk.run(&["env", "Sunrise", "--format", "k8s"], "").stdout;
    let mut python = shop.command("python3");
    python.args(["-c", "import json, sys, yaml; json.dump(yaml.safe_load(sys.stdin), sys.stdout)"]);
    let read: Value = serde_json::from_str(&run(python, &manifest).stdout).expect("JSON");
    assert_eq!(read["metadata"]["name"], "aliexpress-sunrise");
    assert_eq!(read["stringData"], json!({ "ALIEXPRESS_ACCESS_TOKEN": at.token("Sunrise") }));
}
