//! Whatever comes: no panic, a place that exists, nothing of a value in what prints, and never long.

use std::time::{Duration, Instant};

use iop::inspect::{LONGEST, ReadProblem, read};
use proptest::prelude::*;

use crate::good::pastes;

/// Reads, and holds what came to what always holds.
fn held(paste: &str) {
    match read(paste) {
        Ok(evidence) => {
            let printed = format!("{evidence:?}");
            for pair in evidence.request.iter().flat_map(|request| &request.pairs) {
                assert!(pair.value.len() < 24 || !printed.contains(&pair.value), "{printed}");
            }
            if let Some(request) = &evidence.request {
                let _ = request.masked();
                assert!(request.seen().count() <= request.pairs.len());
            }
        }
        Err(error) => {
            let line = paste.split('\n').nth(error.line - 1).map(|line| line.chars().count());
            let is_there = line.is_some_and(|length| (1..=length + 1).contains(&error.column));
            assert!(is_there, "{error} in {paste:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn any_text(text in any::<String>()) {
        held(&text);
    }

    #[test]
    fn any_text_of_what_matters(
        words in proptest::collection::vec(
            proptest::sample::select(vec![
                "curl ", "-d ", "--data-urlencode ", "'", "\"", "$'", "\\", "^", "\n", "\r\n", "%", "%2", "%41", "&", "=",
                "{", "}", "[", "\"url\":", ":", ",", "https://", "a.example", "/rest/", "?", "app_key", "sign", "=1", "é", "你",
                "POST ", " HTTP/1.1", "Host: ", "--x", "fetch(\"", "`", "<", ">", "$", "${", "@", "2026-02-17T00:58:51Z", "#",
                ":authority", ":path", "\\u0026", "&amp;", "\t", " ", "\u{feff}", "C:\\>", "%X%", "\\x", "\\u12", "-F ", "a;b",
            ]),
            0..24,
        ),
    ) {
        held(&words.concat());
    }

    #[test]
    fn any_good_paste_that_was_hurt(
        which in 0..pastes().len(),
        cuts in proptest::collection::vec((any::<prop::sample::Index>(), 0..6_usize, ".{0,3}"), 1..4),
    ) {
        let mut chars: Vec<char> = pastes()[which].chars().collect();
        for (at, length, put) in cuts {
            let at = at.index(chars.len() + 1);
            let end = (at + length).min(chars.len());
            chars.splice(at..end, put.chars());
        }
        held(&chars.into_iter().collect::<String>());
    }
}

/// What is repeated, and what stands before it.
#[rustfmt::skip]
const PIECES: &[&str] = &[
        "'",
        "\"",
        "%",
        "%41",
        "{",
        "[",
        "{\"a\":",
        "[1,",
        "&",
        "&&",
        "a=1&",
        "a&\n",
        "\\",
        "\\\n",
        "^",
        "^\n",
        "<",
        "`",
        "/",
        "//",
        "/rest/",
        "/rest/a?b ",
        "/rest/a?sign=1 ",
        "https://",
        "https://a\n",
        "https://a/?sign=1&a=\n",
        "app_key",
        "app_key=",
        "sign=1\n",
        "app_key1timestamp2\n",
        "timestamp1",
        "a: b\n",
        "\n",
        " ",
        "\t",
        "curl ",
        "curl -d\n",
        "-d ",
        "GET / HTTP/1.1\n",
        "> ",
        "<\n",
        "2026-02-17T",
        "2026-02-17T00:58:51Z ",
        "$'\\x41",
        "$",
        "${a",
        "{{",
        "é",
        "fetch(\"",
        "Date: ",
        "--x\n",
        "\u{feff}",
        "1",
        "=",
        "\\u0026",
        "&amp;",
        "\"a\":\"b\",",
        ":path\n",
        "HTTP/1.1\n",
        "'\n",
        "https:\\/\\/",
        "a.",
        "=a",
    ];

#[rustfmt::skip]
const FRONTS: &[&str] = &[
        "",
        "curl '",
        "curl \"",
        "curl $'",
        "curl ",
        "curl ^\"",
        "C:\\>curl \"",
        "curl -d ",
        "{",
        "{\"a\":\"",
        "https://a.example/rest/?",
        "<https://a.example/rest/?sign=1&",
        "POST /rest HTTP/1.1\n",
        "POST /rest HTTP/1.1\n\n",
        "> GET /rest HTTP/1.1\n",
        "POST /rest HTTP/1.1\nContent-Type: multipart/form-data\n\n--x\n",
        ":path: /\n",
        ":path\n",
        "2026-02-17T00:58:51Z GET /rest/?sign=1",
        "app_key=1&sign=2&",
        "/auth/token/createapp_key1",
        "fetch(\"https://a.example/rest\",",
        "{\"url\":\"/a\",\"params\":{",
    ];

/// Reads a text of so many bytes that is the same over and over behind its front.
fn read_soon(front: &str, piece: &str, length: usize, most: Duration) {
    let mut paste = front.to_owned();
    paste.push_str(&piece.repeat((length - front.len()) / piece.len()));
    let started = Instant::now();
    held(&paste);
    let took = started.elapsed();
    assert!(took < most, "{front:?} {piece:?}: {took:?}");
}

/// Seconds for the slowest of computers and a build that is not optimised; what is quadratic takes hours.
#[test]
fn the_longest_paste_is_read_soon() {
    for piece in
        ["'", "\"", "%", "%41", "{", "[", "&", "\\", "^", "\n", "a=1&", "{\"a\":", "/rest/a?sign=1 ", "a&\n"]
    {
        read_soon("", piece, LONGEST, Duration::from_secs(20));
    }
}

#[test]
fn nothing_takes_longer_than_its_length_says() {
    for front in FRONTS {
        for piece in PIECES {
            read_soon(front, piece, 1 << 14, Duration::from_secs(1));
        }
    }
}

#[test]
fn what_is_longer_is_refused_at_once() {
    let longest = "a".repeat(LONGEST);
    let error = read(&longest).expect_err("no request");
    assert_eq!(error.problem, ReadProblem::NoRequest);
    let started = Instant::now();
    let error = read(&format!("{longest}a")).expect_err("too long");
    assert_eq!((error.problem, error.line, error.column), (ReadProblem::TooLong, 1, 1));
    assert!(started.elapsed() < Duration::from_millis(100));
}
