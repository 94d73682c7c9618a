//! Text that fits a terminal, and does nothing to it.

use textwrap::{Options, WordSeparator, WordSplitter};

/// Lines of whole words; a word that is longer than a line has one of its own. Where a script has no spaces, lines end
/// where its rules let them.
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    let text = harmless(text);
    let has_spaces = columns(&text) == text.chars().count();
    let separator =
        if has_spaces { WordSeparator::AsciiSpace } else { WordSeparator::UnicodeBreakProperties };
    let options = Options::new(width)
        .break_words(false)
        .word_separator(separator)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit);
    textwrap::wrap(&text, options).into_iter().map(std::borrow::Cow::into_owned).collect()
}

/// How many columns a text takes: a Chinese character takes two.
pub fn columns(text: &str) -> usize {
    // Nearly every cell of a long list is such.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.len();
    }
    textwrap::core::display_width(text)
}

/// A text with so many columns at least.
pub fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(columns(text))))
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

    #[test]
    fn chinese_is_wrapped_between_its_characters_and_counted_in_columns() {
        assert_eq!(columns("店铺 EU"), 7);
        assert_eq!(padded("店铺", 6), "店铺  ");
        let lines = wrapped("令牌在这台计算机的钥匙串里，Sellerkey 会按时续期。", 20);
        assert!(lines.len() > 2 && lines.iter().all(|line| columns(line) <= 20), "{lines:?}");
    }
}
