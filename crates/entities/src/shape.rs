use rapporteur_text::Document;

use crate::function_words::is_function_word;

/// How a token is written: what its capitals say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Starts with a small letter and has no capital.
    Lower,
    /// Has a capital and a small letter: `Canada`, `McBride`, `iRAP`.
    Capital,
    /// Two or more capitals and no small letter: `UNICEF`, `U.S.`, `CO2`.
    Caps,
    /// One capital letter, with or without a full stop.
    Initial,
    /// Starts with a digit.
    Number,
    /// Anything else.
    Symbol,
}

impl Shape {
    /// The shape of one token's text.
    pub(crate) fn of(word: &str) -> Self {
        let Some(first) = word.chars().next() else { return Self::Symbol };
        if first.is_numeric() {
            return Self::Number;
        }
        if !first.is_alphabetic() {
            return Self::Symbol;
        }
        if word.is_ascii() {
            return Self::of_ascii(word.as_bytes());
        }
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        let small = word.chars().any(char::is_lowercase);
        match (capitals, small) {
            (0, _) => Self::Lower,
            (_, true) => Self::Capital,
            (1, false) if word.chars().all(|c| c.is_alphabetic() || c == '.') => Self::Initial,
            (_, false) => Self::Caps,
        }
    }

    /// The shape of a word that begins with a letter.
    fn of_ascii(word: &[u8]) -> Self {
        let capitals = word.iter().filter(|byte| byte.is_ascii_uppercase()).count();
        let small = word.iter().any(u8::is_ascii_lowercase);
        match (capitals, small) {
            (0, _) => Self::Lower,
            (_, true) => Self::Capital,
            (1, false) if word.iter().all(|byte| byte.is_ascii_alphabetic() || *byte == b'.') => Self::Initial,
            (_, false) => Self::Caps,
        }
    }

    /// Whether the token may be a word of a name.
    pub(crate) const fn is_capital(self) -> bool {
        matches!(self, Self::Capital | Self::Caps | Self::Initial)
    }
}

/// The shapes of all tokens.
pub(crate) fn shapes(document: &Document) -> Vec<Shape> {
    (0..document.tokens().len()).map(|token| Shape::of(document.word(token))).collect()
}

/// What a sentence's capitals are worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// Capitals mark names.
    Running,
    /// A heading In Title Case: a capital says nothing.
    Title,
    /// A heading IN CAPITALS.
    Capitals,
}

/// Shorter words do not tell the style.
const SMALL: usize = 4;

/// The styles of all sentences.
pub(crate) fn styles(document: &Document, shapes: &[Shape]) -> Vec<Style> {
    let style = |tokens: &[Shape], from: usize| {
        let (mut small, mut long, mut capital, mut caps) = (0, 0, 0, 0);
        for (offset, shape) in tokens.iter().enumerate() {
            let long_word = document.word(from + offset).len() >= SMALL;
            small += usize::from(*shape == Shape::Lower && !is_function_word(document.lower(from + offset)));
            capital += usize::from(*shape == Shape::Capital);
            caps += usize::from(*shape == Shape::Caps);
            long += usize::from(long_word && matches!(shape, Shape::Capital | Shape::Lower | Shape::Caps));
        }
        let lower = tokens.iter().filter(|shape| **shape == Shape::Lower).count();
        if caps >= 1 && capital <= caps / 4 && lower <= caps / 4 && long >= 1 {
            Style::Capitals
        } else if long >= 4 && capital >= 4 && small * 8 <= long && !(small > 0 && document.word(from + tokens.len() - 1) == ".") {
            Style::Title
        } else {
            Style::Running
        }
    };
    document.sentences().iter().map(|sentence| style(&shapes[sentence.tokens()], sentence.tokens().start)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rapporteur_text::Segmenter;

    #[test]
    fn capitals_make_the_shape() {
        let shapes = ["river", "Oslo", "iRAP", "UNEP", "U.S.", "J.", "K", "5.2", "—", "été"].map(Shape::of);
        use Shape::{Capital, Caps, Initial, Lower, Number, Symbol};
        assert_eq!(shapes, [Lower, Capital, Capital, Caps, Caps, Initial, Initial, Number, Symbol, Lower]);
    }

    #[test]
    fn headings_are_told_from_running_text() {
        let style_of = |text: &str| {
            let document = Segmenter::default().segment(text);
            styles(&document, &shapes(&document))[0]
        };
        assert_eq!(style_of("Ministers Agree Plan to Restore Rivers"), Style::Title);
        assert_eq!(style_of("FINANCE AND ADAPTATION"), Style::Capitals);
        assert_eq!(style_of("Ana Prieto of Chile and Jo Falk of Norway met the Water Board."), Style::Running);
    }
}
