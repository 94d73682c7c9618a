//! A request as a cURL line.

use secrecy::zeroize::Zeroizing;
use url::Url;

/// A cURL line for `sh` that posts a form, encoded already. Holds what the form holds.
pub fn curl(url: &Url, form: &str) -> Zeroizing<String> {
    Zeroizing::new(format!("curl --request POST {} --data {}", *quoted(url.as_str()), *quoted(form)))
}

/// As one word of `sh`. Encoding leaves no `'` in a form, but one in the path of an address.
fn quoted(text: &str) -> Zeroizing<String> {
    Zeroizing::new(format!("'{}'", text.replace('\'', r"'\''")))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn form_of(name: &str, value: &str) -> String {
        url::form_urlencoded::Serializer::new(String::new()).append_pair(name, value).finish()
    }

    #[test]
    fn a_plain_line() {
        let url = Url::parse("https://api-sg.aliexpress.com/rest/auth/token/create").expect("an address");
        assert_eq!(
            *curl(&url, &form_of("code", "3_5 a'b")),
            "curl --request POST 'https://api-sg.aliexpress.com/rest/auth/token/create' --data 'code=3_5+a%27b'"
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_shell_reads_the_same_words() {
        let form = form_of("@na'me$(x)", "it's \"$HOME\" `id` \\ \n ü & ;");
        for address in ["https://a.example/rest/it's/$(id)", "http://127.0.0.1:8080/`id`/a&b?x='y'"] {
            let url = Url::parse(address).expect("an address");
            // What an encoding of today takes away may come back one day.
            for form in [form.as_str(), "@it's=$(id)&\\'"] {
                let script = format!("curl() {{ printf '%s\\n' \"$@\"; }}\n{}", *curl(&url, form));
                let ran = std::process::Command::new("sh").args(["-c", &script]).output().expect("a shell");
                let words = String::from_utf8(ran.stdout).expect("text");
                assert_eq!(words, format!("--request\nPOST\n{url}\n--data\n{form}\n"));
            }
        }
    }

    proptest! {
        #[test]
        fn no_form_has_a_quote(name in "\\PC{0,20}", value in ".{0,40}") {
            prop_assert!(!form_of(&name, &value).contains('\''));
            prop_assert!(!form_of(&name, &value).starts_with('@'));
        }
    }
}
