//! docs/recipes/shell.md, run by sh; the table of cron is read as cron reads it, and its lines are run as cron runs them.

use crate::connected::Connected;
use crate::desk::run;
use crate::recipes::Shop;
use crate::recipes_running::calls;

#[test]
fn a_script_gets_a_token_for_each_run_and_says_by_its_exit_code_why_not() {
    let at = Connected::with(&["Sunrise"]);
    let shop = Shop::of("shell", &at);
    shop.brings("python");
    let script = || run(shop.command(&shop.path("orders.sh").display().to_string()), "");
    let said = script();
    assert!(said.code == 0 && said.stdout.contains("response"), "{said:?}");
    at.days_pass(31);
    let said = script();
    assert!(said.code == 0 && said.stdout.contains("response"), "{said:?}");
    shop.does("exec");
    assert!(
        calls(&at).iter().all(|answer| answer == "0" || answer == "IllegalTimestamp"),
        "{:?}",
        calls(&at)
    );
    shop.does("monitoring");

    at.days_pass(31);
    let said = script();
    assert_eq!(
        (said.code, said.stdout.as_str()),
        (4, ""),
        "the authorization ended with its sixtieth day: {said:?}"
    );
    assert!(said.stderr.contains("authorize"), "{said:?}");
    assert!(shop.does("monitoring").stdout.contains("look at sellerkey status"));
}

#[test]
fn a_script_says_what_may_pass_by_a_code_of_its_own() {
    let at = Connected::with(&["Sunrise"]);
    let shop = Shop::of("shell", &at);
    at.days_pass(31);
    at.refresh_meets(serde_json::json!({ "kind": "status_500", "times": 50 }));
    let said = run(shop.command(&shop.path("orders.sh").display().to_string()), "");
    assert_eq!((said.code, said.stdout.as_str()), (75, ""), "{said:?}");
    at.desk.json(&["forget", "Sunrise", "--yes"], "");
    let said = run(shop.command(&shop.path("orders.sh").display().to_string()), "");
    assert_eq!((said.code, said.stdout.as_str()), (1, ""), "{said:?}");
}

#[test]
fn cron_takes_the_lines_and_hears_of_trouble_alone() {
    let at = Connected::with(&["Sunrise"]);
    let shop = Shop::of("shell", &at);
    shop.brings("python");
    let table = shop.block("crontab");
    let (settings, jobs): (Vec<_>, Vec<_>) = table.lines().partition(|line| {
        line.split_once('=').is_some_and(|(name, _)| name.chars().all(|char| char.is_ascii_uppercase()))
    });
    assert_eq!((settings.len(), jobs.len()), (2, 3));
    let commands: Vec<String> = jobs.into_iter().map(command_of).collect();
    let cron = |line: &str| {
        let mut sh = shop.command("/bin/sh");
        sh.args(["-c", line]);
        let said = run(sh, "");
        format!("{}{}", said.stdout, said.stderr)
    };
    for command in &commands {
        assert_eq!(cron(command), "", "what cron would mail: {command}");
    }
    at.days_pass(28);
    assert_eq!(cron(&commands[1]), "", "a renewal is no trouble");
    assert_eq!(at.committed(), 1);
    at.days_pass(26);
    assert_eq!(cron(&commands[0]), "");
    assert!(cron(&commands[2]).contains("Sunrise"), "six days before the authorization ends");
}

/// What a line of cron's table runs; the five fields before it have to be such.
fn command_of(line: &str) -> String {
    let fits = |field: &str, (least, most): (u8, u8)| {
        let (of, every) = field.split_once('/').unwrap_or((field, "1"));
        let number = |text: &str| text.parse().is_ok_and(|number: u8| (least..=most).contains(&number));
        (of == "*" || number(of)) && every.parse::<u8>().is_ok_and(|every| every > 0)
    };
    let fields: Vec<_> = line.split_whitespace().take(5).collect();
    let ranges = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 7)];
    assert!(
        fields.len() == 5 && fields.iter().zip(ranges).all(|(field, range)| fits(field, range)),
        "{line}"
    );
    let mut rest = line;
    for field in fields {
        rest = rest.trim_start().strip_prefix(field).expect("a field");
    }
    // To cron a percent sign is a line end.
    assert!(!rest.contains('%'), "{line}");
    rest.trim().to_owned()
}
