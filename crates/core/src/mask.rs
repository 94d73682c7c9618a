//! The last line of defence before something is written down: whatever looks like a secret is replaced. Nothing hands
//! a secret over to be written; this is for the day when something does.

/// Names whose values are secrets, or are worth something until they are spent.
const SECRETS: [&str; 13] = [
    "access",
    "access_token",
    "app_secret",
    "authorization",
    "client_secret",
    "code",
    "password",
    "refresh",
    "refresh_token",
    "secret",
    "session",
    "sign",
    "state",
];

/// No word of a log is so long and so mixed; a token has about 60 characters, a secret 32, a sign 64.
const LONGEST_WORD: usize = 19;

const MASK: &str = "***";

/// The text with everything masked that looks like a token, a sign, a code, a state or a secret. Ids of ours (UUIDs)
/// stay, since they are what a log is read by.
pub fn mask(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_word) {
        let (before, from) = rest.split_at(start);
        let (word, after) = from.split_at(from.find(|char| !is_word(char)).unwrap_or(from.len()));
        masked.push_str(before);
        let named = SECRETS.iter().any(|name| word.eq_ignore_ascii_case(name));
        if let Some((assignment, after)) = value_in(after).filter(|_| named) {
            masked.push_str(word);
            masked.push_str(assignment);
            masked.push_str(MASK);
            rest = after;
        } else {
            masked.push_str(if looks_secret(word) { MASK } else { word });
            rest = after;
        }
    }
    masked.push_str(rest);
    masked
}

/// What stands between a name and its value, as in `code=…`, `"code":"…"` and `code: …`, and what follows the value.
fn value_in(text: &str) -> Option<(&str, &str)> {
    let mut seen = false;
    let start = text.find(|char| {
        seen |= matches!(char, '=' | ':');
        !matches!(char, '=' | ':' | '"' | '\'' | '\\' | ' ')
    })?;
    let (assignment, value) = text.split_at(start);
    let end = value.find(|char: char| char.is_whitespace() || "&\"'\\,;)}]".contains(char));
    (seen && end != Some(0)).then(|| (assignment, &value[end.unwrap_or(value.len())..]))
}

fn looks_secret(word: &str) -> bool {
    let has = |is: fn(&char) -> bool| word.chars().any(|char| is(&char));
    let mixed = has(char::is_ascii_digit) || (has(char::is_ascii_uppercase) && has(char::is_ascii_lowercase));
    word.len() > LONGEST_WORD && mixed && !is_id(word)
}

fn is_id(word: &str) -> bool {
    word.contains('-') && uuid::Uuid::try_parse(word).is_ok()
}

fn is_word(char: char) -> bool {
    char.is_ascii_alphanumeric() || char == '_' || char == '-'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_secret_is_masked_wherever_it_stands() {
        let secrets = [
            "50000701c1234567890abcdefGHIJKLMNOPqrstuvwxyz1234567890abcdef12",
            "3_500102_JxZ05Ux3cnnSSUm6dCxYg6Q26",
            "35607762342831B6A417A0DED84B79C05FEFBF116969C48AD6DC00279A9F4D81",
            "theSecretOfTheTestApp0123456789",
            "sk1.q8Jr5o0m0Qn2cXkVt7bJ4l9sWc3yEw1zUa6fGh8iKd0",
            "helloworld",
        ];
        for secret in secrets {
            for name in ["code", "state", "sign", "access_token", "app_secret", "session", "Authorization"] {
                for text in [
                    format!("https://a.example/callback?{name}={secret}&app_key=524880"),
                    format!("{{\"{name}\":\"{secret}\",\"expires_in\":1}}"),
                    format!("{{\\\"{name}\\\": \\\"{secret}\\\"}}"),
                    format!("{name}: {secret}"),
                    format!("{name} = '{secret}'"),
                ] {
                    let masked = mask(&text);
                    assert!(!masked.contains(secret) && masked.contains(MASK), "{text} → {masked}");
                }
            }
        }
        for secret in &secrets[..5] {
            let masked = mask(&format!("it was {secret}, they say"));
            assert!(!masked.contains(secret), "{masked}");
        }
    }

    #[test]
    fn what_a_log_is_read_by_stays() {
        for text in [
            "2026-11-24T10:00:00.123456Z  INFO sellerkey_core::connect: began an attempt attempt=6f1c2f0e-9d5b-4a52-8f3e-1a2b3c4d5e6f",
            "asked the gateway path=/auth/token/create",
            "tauri_plugin_single_instance said: api-sg.aliexpress.com cannot be reached",
            "the secret of the app is absent; the state, too",
            "/home/you/.local/share/sellerkey/registry.sqlite3",
            "",
        ] {
            assert_eq!(mask(text), text);
        }
    }
}
