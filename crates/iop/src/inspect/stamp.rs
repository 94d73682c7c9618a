//! Timestamps as they are sent: milliseconds, or `2017-11-11T12:00:00Z`.

use crate::Timestamp;

/// How far a timestamp may be from the gateway's clock, in milliseconds. Source: "Common parameters" of the
/// platform's documentation.
const TOLERANCE: i128 = 7_200_000;

/// What is to be said of a timestamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stamp {
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
pub(super) fn judge(text: &str, received_at: Option<Timestamp>, now: Timestamp) -> Stamp {
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
    let form = b"0000-00-00T00:00:00Z";
    let fits = text.len() == form.len()
        && text.bytes().zip(form).all(|(byte, form)| match form {
            b'0' => byte.is_ascii_digit(),
            _ => byte == *form,
        });
    if !fits {
        return None;
    }
    let part = |from: usize, to: usize| text[from..to].parse::<i64>().ok();
    let (year, month, day) = (part(0, 4)?, part(5, 7)?, part(8, 10)?);
    let (hour, minute, second) = (part(11, 13)?, part(14, 16)?, part(17, 19)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + i64::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let real =
        (1..=12).contains(&month) && (1..=days).contains(&day) && hour < 24 && minute < 60 && second < 60;
    real.then(|| (days_from_civil(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second) * 1000)
}

/// Writes milliseconds since the epoch as `2017-11-11T12:00:00Z`; nothing outside the years 0 to 9999.
pub(super) fn write_documented(millis: i64) -> Option<[u8; 20]> {
    let seconds = millis.div_euclid(1000);
    let (year, month, day) = civil_from_days(seconds.div_euclid(86_400));
    let time = seconds.rem_euclid(86_400);
    if !(0..=9999).contains(&year) {
        return None;
    }
    let mut text = *b"0000-00-00T00:00:00Z";
    let parts = [
        (0, 4, year),
        (5, 7, month),
        (8, 10, day),
        (11, 13, time / 3600),
        (14, 16, time / 60 % 60),
        (17, 19, time % 60),
    ];
    for (from, to, mut number) in parts {
        for digit in text[from..to].iter_mut().rev() {
            *digit = b"0123456789"[usize::try_from(number % 10).unwrap_or(0)];
            number /= 10;
        }
    }
    Some(text)
}

/// Days since 1970-01-01 of the proleptic Gregorian calendar, counted in years that begin in March.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = year - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NOW: i64 = 1_767_268_800_000;

    fn at(text: &str) -> Stamp {
        judge(text, Some(Timestamp::from_millis(NOW)), Timestamp::from_millis(NOW + 999_999_999))
    }

    #[test]
    fn by_the_clock_of_the_gateway() {
        let table = [
            (NOW.to_string(), Stamp::Good),
            ((NOW - 7_200_000).to_string(), Stamp::Good),
            ((NOW + 7_200_000).to_string(), Stamp::Good),
            ((NOW - 7_200_001).to_string(), Stamp::Skew(-7200)),
            ((NOW / 1000).to_string(), Stamp::Seconds),
            ("0".to_owned(), Stamp::Skew(-1_767_268_800)),
            ("9".repeat(60), Stamp::Format),
            ("-1".to_owned(), Stamp::Format),
            ("1767268800000.5".to_owned(), Stamp::Format),
            ("2026-01-01T12:00:00Z".to_owned(), Stamp::Good),
            ("2026-01-01T09:59:59Z".to_owned(), Stamp::Skew(-7201)),
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
        let at = |text: &str| judge(text, None, Timestamp::from_millis(NOW));
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
    }

    proptest! {
        #[test]
        fn every_second_is_read_as_it_was_written(seconds in -62_167_219_200_i64..253_402_300_800) {
            let text = write_documented(seconds * 1000).expect("a year of four digits");
            prop_assert_eq!(parse_documented(std::str::from_utf8(&text).expect("digits")), Some(seconds * 1000));
        }
    }
}
