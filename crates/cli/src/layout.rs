//! Text that fits a terminal, and does nothing to it.

/// Lines of whole words; a word that is longer than a line has one of its own.
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    let text = harmless(text);
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let Some(line) = lines.last_mut() else { break };
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(word.to_owned());
        } else {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}

/// Nothing that a terminal acts on gets there.
pub fn harmless(text: &str) -> String {
    text.chars().map(visible).collect()
}

/// `␊` for a line break, and the like.
pub fn visible(char: char) -> char {
    match char {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(char)).unwrap_or('?'),
        char if char.is_control() => '?',
        char => char,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_wrapped_whole() {
        assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
        assert_eq!(wrapped("a verylongword b", 5), ["a", "verylongword", "b"]);
        assert_eq!(wrapped("", 5), [""]);
    }
}
