//! A token that other programs pull: `exec`, `env`.

use crate::connected::sunrise;
use crate::desk::{Desk, run};

#[test]
fn a_program_finds_the_token_in_its_environment_and_ends_as_itself() {
    let (desk, _gateway, token) = sunrise(Desk::new());
    let script = r#"printf '%s ' "$ALIEXPRESS_ACCESS_TOKEN"; tr '\0' ' ' < /proc/$$/cmdline; exit 41"#;
    let said = desk.run(&["exec", "Sunrise", "--", "sh", "-c", script], "");
    assert_eq!(said.code, 41, "{said:?}");
    let (found, line) = said.stdout.split_once(' ').expect("two parts");
    assert_eq!(found, token);
    assert!(line.starts_with("sh -c") && !line.contains(&token), "{line}");
    let named = desk.run(&["exec", "Sunrise", "--as", "SHOP", "--", "sh", "-c", "printf %s \"$SHOP\""], "");
    assert_eq!(named.stdout.trim_end(), token);
}

#[test]
fn a_program_finds_the_token_on_a_descriptor_and_not_in_its_environment() {
    let (desk, _gateway, token) = sunrise(Desk::new());
    let script = r#"cat <&"$ALIEXPRESS_ACCESS_TOKEN_FD"; tr '\0' '\n' < /proc/$$/environ >&2"#;
    let script =
        script.replace("cat <&\"$ALIEXPRESS_ACCESS_TOKEN_FD\"", "eval \"cat <&$ALIEXPRESS_ACCESS_TOKEN_FD\"");
    let said = desk.run(&["exec", "Sunrise", "--fd", "--", "sh", "-c", &script], "");
    assert_eq!(said.stdout.trim_end(), token, "{said:?}");
    assert!(said.stderr.contains("ALIEXPRESS_ACCESS_TOKEN_FD=") && !said.stderr.contains(&token));
}

#[test]
fn what_cannot_be_run_and_what_cannot_be_a_name_is_said() {
    let (desk, _gateway, token) = sunrise(Desk::new());
    let said = desk.fails(&["exec", "Sunrise", "--", "/nowhere/at-all"], "", 2, "program");
    assert!(!said.to_string().contains(&token));
    assert_eq!(desk.run(&["exec", "Sunrise", "--as", "A-B", "--", "true"], "").code, 2);
    assert_eq!(desk.run(&["exec", "Sunrise"], "").code, 2);
    desk.fails(&["exec", "Nobody", "--", "true"], "", 3, "store-not-found");
}

#[test]
fn each_form_is_read_by_what_it_is_for() {
    let (desk, _gateway, token) = sunrise(Desk::new());
    let form = |format: &str| {
        let said = desk.run(&["env", "Sunrise", "--format", format, "--as", "T"], "");
        assert_eq!((said.code, said.stderr.as_str()), (0, ""), "{format}");
        said.stdout
    };
    for (format, script) in [
        ("shell", "eval \"$(cat)\"; printf %s \"$T\""),
        ("dotenv", "cat > e; set -a; . ./e; printf %s \"$T\""),
    ] {
        let mut shell = desk.command("sh");
        shell.current_dir(desk.path("home")).args(["-c", script]);
        assert_eq!(run(shell, &form(format)).stdout.trim_end(), token, "{format}");
    }
    let object: serde_json::Value = serde_json::from_str(&form("json")).expect("JSON");
    assert_eq!(object, serde_json::json!({ "T": token.as_str() }));
    assert_eq!(form("systemd"), format!("T=\"{token}\"\n"));
    let secret = form("k8s");
    assert!(
        secret.contains("name: aliexpress-sunrise\n") && secret.contains(&format!("T: \"{token}\"\n")),
        "{secret}"
    );
    assert_eq!(desk.json(&["env", "Sunrise"], "")["value"], token.as_str());
}
