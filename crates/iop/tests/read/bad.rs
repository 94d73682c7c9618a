//! Pastes that cannot be read, why, and where.

use iop::inspect::{ReadProblem, read};

use crate::CREATE;

/// What came (`~` stands for the address of the token call), the problem with what it names, line and column.
const BAD: &[(&str, &str, usize, usize)] = &[
    ("", "empty", 1, 1),
    (" \n\t\r\n ", "empty", 1, 1),
    ("\u{feff}", "empty", 1, 1),
    // --- No request
    ("hello", "no-request", 1, 1),
    ("\n\n  hello world", "no-request", 3, 3),
    ("https://openservice.aliexpress.com/doc says so", "no-request", 1, 1),
    ("name: value\nother: value", "no-request", 1, 1),
    ("a=1&b=2", "no-request", 1, 1),
    ("curl is what I used", "no-request", 1, 1),
    ("[1, 2]", "no-request", 1, 1),
    ("{\"a\": 1}", "no-request", 1, 1),
    ("<html><body>404</body></html>", "no-request", 1, 1),
    (
        "sign = UPPER( HEX( HMAC_SHA256( key = app_secret, msg = api_path + app_key + timestamp ) ) )",
        "no-request",
        1,
        1,
    ),
    // --- Quotation marks
    ("curl '~?app_key=1&sign=AB", "open-quote", 1, 6),
    ("curl -X POST ~ \\\n  -d \"sign=AB\n  -H 'a: b'", "open-quote", 2, 6),
    ("curl -d $'sign=\\x41' -H $'a: b ~", "open-quote", 1, 25),
    ("curl -d 'it''s' -H 'x ~", "open-quote", 1, 20),
    ("curl ^\"~?app_key=1^&sign=AB ^\n  -H ^\"a: b^\"", "open-quote", 2, 13),
    ("C:\\>curl \"~?app_key=1\n&sign=AB\"", "open-quote", 1, 10),
    ("ü curl\n$ curl \"你\" '~", "open-quote", 2, 12),
    // --- Options
    ("curl --no-such-thing ~", "unknown-option --no-such-thing", 1, 6),
    ("curl -sS€ ~", "unknown-option -€", 1, 6),
    ("curl -s \\\n -k \\\n --sign=6544FFB3 ~", "unknown-option --sign", 3, 2),
    ("curl --dat a=1 ~", "unknown-option --dat", 1, 6),
    ("curl ~ -d", "option-value -d", 1, 59),
    ("curl ~ -s --data-urlencode", "option-value --data-urlencode", 1, 62),
    ("curl -F sign ~", "option-value -F", 1, 9),
    // --- Values that are somewhere else
    ("curl -d @body.txt ~", "in-file -d", 1, 9),
    ("curl -d@body.txt ~", "in-file -d", 1, 8),
    ("curl ~ \\\n  --data-binary '@-'", "in-file --data-binary", 2, 18),
    ("curl --data-urlencode code@code.txt ~", "in-file --data-urlencode", 1, 27),
    ("curl --data-urlencode @code.txt ~", "in-file --data-urlencode", 1, 23),
    ("curl -F 'code=<code.txt' ~", "in-file -F", 1, 15),
    ("curl -H @headers ~", "in-file -H", 1, 9),
    ("curl --json @body.json ~", "in-file --json", 1, 13),
    ("curl -K my.conf ~", "in-file -K", 1, 9),
    ("curl -T body ~", "in-file -T", 1, 9),
    ("curl \"~?code=$CODE&sign=AB\"", "in-variable CODE", 1, 65),
    ("curl -d code=${CODE:-x} ~", "in-variable …", 1, 14),
    ("curl -d sign=\"$(make_sign)\" ~", "in-variable $(…)", 1, 15),
    ("curl -d sign=\"`make_sign`\" ~", "in-variable `…`", 1, 15),
    ("C:\\>curl -d \"sign=%SIGN%\" ~", "in-variable SIGN", 1, 19),
    ("~?app_key=1&code=${code}&sign=AB", "in-variable code", 1, 69),
    ("POST ~\n\napp_key={{app_key}}&sign=AB", "in-variable app_key", 3, 9),
    ("app_key: 1\nsign: {{ sign }}", "in-variable sign", 2, 7),
    ("{\"app_key\": \"1\",\n \"sign\": \"${sign}\"}", "in-variable sign", 2, 11),
    // --- Percent signs
    ("~?app_key=1&code=100%&sign=AB", "percent-encoding", 1, 72),
    ("~?app_key=1&code=%4&sign=AB", "percent-encoding", 1, 69),
    ("~?app_key=1&code=%zz&sign=AB", "percent-encoding", 1, 69),
    ("~?app_key=1&code=a%E4%BDb&sign=AB", "percent-encoding", 1, 70),
    ("\n\nfirst ~?你=1&%=2&sign=AB", "percent-encoding", 3, 64),
    ("app_key=1&code=%&sign=AB", "percent-encoding", 1, 16),
    ("curl -d 'sign=AB' \\\n  -d 'code=%1' ~", "percent-encoding", 2, 12),
    ("POST /rest HTTP/1.1\nHost: a.example\n\nsign=%FF", "percent-encoding", 4, 6),
    ("~?app_key=1&amp;code=%&amp;sign=AB", "percent-encoding", 1, 73),
    ("~?app_key=1&code=2&\nsign=%", "percent-encoding", 2, 6),
    // In a string with escapes the whole string is the place.
    ("{\"url\": \"~?a\\u005fb=%&sign=AB\"}", "percent-encoding", 1, 9),
    // --- Addresses
    ("curl 'https:// b/?sign=AB'", "not-url", 1, 7),
    ("curl '' -d sign=AB", "not-url", 1, 7),
    ("GET https://a.example:99999/rest/x?sign=AB", "not-url", 1, 5),
    ("https://[::1/rest/x?sign=AB", "not-url", 1, 1),
    // --- JSON
    ("{\"app_key\": \"1\", \"sign\": }", "json", 1, 26),
    ("{\n  \"app_key\": \"1\",\n  \"sign\": \"AB\"\n", "json", 3, 15),
    ("{\"app_key\": \"1\",\n 'sign' 'AB'}", "json", 2, 2),
    ("{\"code\":\"IncompleteSignature\",\"type\":\"ISV\"", "json", 1, 43),
    ("curl --json '{\"sign\":\"AB\"' ~", "json", 1, 26),
    ("POST ~\nContent-Type: application/json\n\n{\"sign\": AB}", "json", 4, 10),
];

#[test]
fn each_is_named_with_its_place() {
    let mut wrong = Vec::new();
    for (paste, problem, line, column) in BAD {
        let wanted = format!("{problem} at {line}:{column}");
        let found = match read(&paste.replace('~', CREATE)) {
            Ok(evidence) => crate::line(&evidence),
            Err(error) => {
                let subject =
                    error.problem.subject().map(|subject| format!(" {subject}")).unwrap_or_default();
                format!("{}{subject} at {}:{}", error.problem.id(), error.line, error.column)
            }
        };
        if found != wanted {
            wrong.push(format!("{paste}\n  wanted {wanted}\n  found  {found}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n\n{}", wrong.len(), BAD.len(), wrong.join("\n\n"));
}

#[test]
fn every_problem_is_in_the_table() {
    for problem in ReadProblem::every() {
        let there = BAD.iter().any(|(_, wanted, ..)| wanted.split(' ').next() == Some(problem.id()));
        assert!(there || problem == ReadProblem::TooLong, "{problem}");
    }
}
