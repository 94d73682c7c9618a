//! Timestamps as they are sent: milliseconds, or `2017-11-11T12:00:00Z`.

use jiff::SignedDuration;
use jiff::civil::{DateTime, date};

use crate::Timestamp;

/// How far a timestamp may be from the gateway's clock, in milliseconds. Source: "Common parameters" of the
/// platform's documentation.
const TOLERANCE: i128 = 7_200_000;

const EPOCH: DateTime = date(1970, 1, 1).at(0, 0, 0, 0);

/// What is to be said of a timestamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stamp {
    /// As it has to be.
    Good,
    /// Seconds in place of milliseconds.
    Seconds,
    /// Neither form.
    Format,
    /// Too far from the clock: by so many seconds, before it where negative.
    Skew(i64),
}

/// Judges a timestamp by the gateway's clock at the time when it had the request. Where that is not known only a
/// future that nobody can have reached is wrong, and seconds are told by their size.
pub fn judge_timestamp(text: &str, received_at: Option<Timestamp>, now: Timestamp) -> Stamp {
    let clock = i128::from(received_at.unwrap_or(now).as_millis());
    let off = |millis: i128| (millis - clock).abs() > TOLERANCE;
    let judged = |millis: i128| {
        let judged = if received_at.is_some() { off(millis) } else { millis - clock > TOLERANCE };
        let seconds = i64::try_from((millis - clock) / 1000).unwrap_or(i64::MAX);
        if judged { Stamp::Skew(seconds) } else { Stamp::Good }
    };
    if let Some(number) = digits(text) {
        let seconds = match received_at {
            Some(_) => off(number) && !off(number * 1000),
            None => SECONDS.contains(&number),
        };
        return if seconds { Stamp::Seconds } else { judged(number) };
    }
    match parse_documented(text) {
        Some(millis) => judged(i128::from(millis)),
        None => Stamp::Format,
    }
}

/// The numbers that are seconds for certain, as milliseconds they lie in the first months of 1970: from 1973 to 5138.
const SECONDS: std::ops::Range<i128> = 100_000_000..100_000_000_000;

/// A number of at most 19 digits.
pub(super) fn digits(text: &str) -> Option<i128> {
    let plain = !text.is_empty() && text.len() <= 19 && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// Reads `2017-11-11T12:00:00Z`, to the character, as milliseconds since the epoch.
pub(super) fn parse_documented(text: &str) -> Option<i64> {
    // A 5 stands for a digit of at most 5: there is no second 60.
    let form = b"0000-00-00T00:00:50Z";
    let fits = text.len() == form.len()
        && text.bytes().zip(form).all(|(byte, form)| match form {
            b'0' => byte.is_ascii_digit(),
            b'5' => matches!(byte, b'0'..=b'5'),
            _ => byte == *form,
        });
    if !fits {
        return None;
    }
    let time: DateTime = text.trim_end_matches('Z').parse().ok()?;
    Some(time.duration_since(EPOCH).as_secs() * 1000)
}

/// Writes milliseconds since the epoch as `2017-11-11T12:00:00Z`; nothing outside the years 0 to 9999. Allocates
/// nothing.
pub(super) fn write_documented(millis: i64) -> Option<[u8; 20]> {
    let time = EPOCH.checked_add(SignedDuration::from_millis(millis)).ok()?;
    let of = |part: i8| u16::from(part.unsigned_abs());
    let parts = [
        (0, 4, u16::try_from(time.year()).ok()?),
        (5, 7, of(time.month())),
        (8, 10, of(time.day())),
        (11, 13, of(time.hour())),
        (14, 16, of(time.minute())),
        (17, 19, of(time.second())),
    ];
    let mut text = *b"0000-00-00T00:00:00Z";
    for (from, to, mut number) in parts {
        for digit in text[from..to].iter_mut().rev() {
            *digit = b"0123456789"[usize::from(number % 10)];
            number /= 10;
        }
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NOW: i64 = 1_767_268_800_000;

    fn at(text: &str) -> Stamp {
        judge_timestamp(text, Some(Timestamp::from_millis(NOW)), Timestamp::from_millis(NOW + 999_999_999))
    }

    #[test]
    fn by_the_clock_of_the_gateway() {
        let table = [
            (NOW.to_string(), Stamp::Good),
            ((NOW - 7_200_000).to_string(), Stamp::Good),
            ((NOW + 7_200_000).to_string(), Stamp::Good),
            ((NOW - 7_200_001).to_string(), Stamp::Skew(-7200)),
            ((NOW + 7_200_001).to_string(), Stamp::Skew(7200)),
            ((NOW / 1000).to_string(), Stamp::Seconds),
            ("0".to_owned(), Stamp::Skew(-1_767_268_800)),
            ("9".repeat(19), Stamp::Skew(9_999_998_232_731_199)),
            ("9".repeat(60), Stamp::Format),
            ("-1".to_owned(), Stamp::Format),
            ("1767268800000.5".to_owned(), Stamp::Format),
            ("2026-01-01T12:00:00Z".to_owned(), Stamp::Good),
            ("2026-01-01T10:00:00Z".to_owned(), Stamp::Good),
            ("2026-01-01T09:59:59Z".to_owned(), Stamp::Skew(-7201)),
            ("2026-01-01T12:00:00.000Z".to_owned(), Stamp::Format),
            ("2026-01-01T11:59:60Z".to_owned(), Stamp::Format),
            ("2026-01-01T12:00:00".to_owned(), Stamp::Format),
            ("2026-01-01 12:00:00".to_owned(), Stamp::Format),
            ("2026-01-01T20:00:00+08:00".to_owned(), Stamp::Format),
            ("2026-13-01T12:00:00Z".to_owned(), Stamp::Format),
            ("2026-02-29T12:00:00Z".to_owned(), Stamp::Format),
            (String::new(), Stamp::Format),
        ];
        for (text, expected) in table {
            assert_eq!(at(&text), expected, "{text}");
        }
    }

    #[test]
    fn without_that_clock_nothing_is_old() {
        let at = |text: &str| judge_timestamp(text, None, Timestamp::from_millis(NOW));
        assert_eq!(at("1517820392000"), Stamp::Good);
        assert_eq!(at("1517820392"), Stamp::Seconds);
        assert_eq!(at("2017-11-11T12:00:00Z"), Stamp::Good);
        assert_eq!(at(&(NOW + 7_200_000).to_string()), Stamp::Good);
        assert_eq!(at(&(NOW + 7_201_000).to_string()), Stamp::Skew(7201));
    }

    #[test]
    fn a_day_of_the_documentation() {
        assert_eq!(parse_documented("2017-11-11T12:00:00Z"), Some(1_510_401_600_000));
        assert_eq!(parse_documented("2000-02-29T00:00:00Z"), Some(951_782_400_000));
        assert_eq!(parse_documented("9999-12-31T23:59:59Z"), Some(253_402_300_799_000));
        assert_eq!(write_documented(1_510_401_600_999).as_ref(), Some(b"2017-11-11T12:00:00Z"));
        assert_eq!(write_documented(-1).as_ref(), Some(b"1969-12-31T23:59:59Z"));
        for beyond in [253_402_300_800_000, -62_167_219_200_001, i64::MAX, i64::MIN] {
            assert_eq!(write_documented(beyond), None);
        }
    }

    proptest! {
        #[test]
        fn every_second_is_read_as_it_was_written(seconds in -62_167_219_200_i64..253_402_300_800) {
            let text = write_documented(seconds * 1000).expect("a year of four digits");
            prop_assert_eq!(parse_documented(std::str::from_utf8(&text).expect("digits")), Some(seconds * 1000));
        }
    }
}
