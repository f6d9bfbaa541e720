use std::borrow::Cow;

use rapporteur_text::Document;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// A document's text as names are compared: tokens folded, one space between words, a line break between blocks.
///
/// Case is kept in one view and dropped in another of the same length, so that a place in one is the same place in the other.
pub(crate) struct Folded {
    pub(crate) cased: String,
    pub(crate) lower: String,
    starts: Vec<Border>,
    ends: Vec<Border>,
    // Which places of the view are among the ends: nearly all letters of a text are not.
    is_end: Places,
}

/// A set of places in a view, one bit each.
struct Places(Vec<u64>);

impl Places {
    fn new(length: usize, borders: &[Border]) -> Self {
        let mut bits = vec![0; length / 64 + 1];
        borders.iter().map(|border| border.view as usize).for_each(|at| bits[at / 64] |= 1 << (at % 64));
        Self(bits)
    }

    fn contains(&self, at: usize) -> bool {
        self.0.get(at / 64).is_some_and(|bits| bits & (1 << (at % 64)) != 0)
    }
}

/// A place where a name may start or end: in the view, and in the document's text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Border {
    pub(crate) view: u32,
    pub(crate) source: u32,
}

impl Folded {
    pub(crate) fn new(document: &Document) -> Self {
        let (tokens, text) = (document.tokens(), document.text());
        let mut block_starts = document.blocks().iter().map(|block| block.tokens().start).peekable();
        let mut view = Self {
            cased: String::with_capacity(text.len()),
            lower: String::new(),
            starts: Vec::with_capacity(tokens.len()),
            ends: Vec::with_capacity(tokens.len()),
            is_end: Places(Vec::new()),
        };
        let mut previous_end = 0;
        for (index, token) in tokens.iter().enumerate() {
            let mut opens_block = false;
            while block_starts.next_if(|&start| start <= index).is_some() {
                opens_block = true;
            }
            let gap = text.get(previous_end..token.span().start()).unwrap_or_default();
            push_gap(&mut view.cased, gap, opens_block);
            view.push_token(token.span().start(), token.span().of(text));
            previous_end = token.span().end();
        }
        view.lower = view.cased.to_ascii_lowercase();
        view.is_end = Places::new(view.cased.len(), &view.ends);
        view
    }

    /// Adds a token. A name may start after a hyphen inside it and end before one: "non-Annex", "UN-led".
    fn push_token(&mut self, start: usize, word: &str) {
        self.starts.push(self.border(start));
        let mut done = 0;
        if is_hyphenated(word) {
            for (at, c) in word.char_indices().filter(|&(_, c)| is_hyphen(c)) {
                fold_into(&mut self.cased, &word[done..at]);
                self.ends.push(self.border(start + at));
                done = at + c.len_utf8();
                self.cased.push('-');
                self.starts.push(self.border(start + done));
            }
        }
        fold_into(&mut self.cased, &word[done..]);
        self.ends.push(self.border(start + word.len()));
    }

    fn border(&self, source: usize) -> Border {
        Border { view: self.cased.len() as u32, source: source as u32 }
    }

    /// Where names may start, in order. Of several borders at one place of the view, as of a token of which nothing is left, the first.
    pub(crate) fn starts(&self) -> impl Iterator<Item = Border> {
        let before = std::iter::once(None).chain(self.starts.iter().map(|border| Some(border.view)));
        let starts = self.starts.iter().zip(before);
        starts.filter(|(border, before)| Some(border.view) != *before).map(|(border, _)| *border)
    }

    /// The border at a place of the view, where names may end there.
    pub(crate) fn end_at(&self, view: usize) -> Option<Border> {
        if !self.is_end.contains(view) {
            return None;
        }
        let index = self.ends.partition_point(|border| (border.view as usize) < view);
        self.ends.get(index).filter(|border| border.view as usize == view).copied()
    }
}

/// Whether a token is words joined by hyphens, and no address or symbol.
fn is_hyphenated(word: &str) -> bool {
    word.contains(is_hyphen) && word.chars().all(|c| c.is_alphanumeric() || is_hyphen(c))
}

const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn push_gap(view: &mut String, gap: &str, opens_block: bool) {
    if opens_block {
        view.push('\n');
    } else {
        let goes_on = gap.contains('\n') && view.ends_with('-');
        view.push_str(if gap.is_empty() || goes_on { "" } else { " " });
    }
}

/// A name in the form in which it is compared, but for its case: accents, forms of quotes and hyphens and runs of white space make no
/// difference.
///
/// ```
/// assert_eq!(rapporteur_lexicon::fold("Côte  d’Ivoire"), "Cote d'Ivoire");
/// ```
#[must_use]
pub fn fold(name: &str) -> Cow<'_, str> {
    if name.is_ascii() && !name.contains("  ") && !name.contains(|c: char| c.is_whitespace() && c != ' ') && name.trim() == name {
        return Cow::Borrowed(name);
    }
    let mut folded = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        fold_into(&mut folded, word);
    }
    Cow::Owned(folded)
}

fn fold_into(view: &mut String, word: &str) {
    if word.is_ascii() {
        view.push_str(word);
        return;
    }
    for c in word.chars() {
        fold_char(view, c);
    }
}

fn fold_char(view: &mut String, c: char) {
    match c {
        '\u{2018}'..='\u{201B}' | '\u{02B9}'..='\u{02BF}' | '\u{00B4}' | '`' => view.push('\''),
        '\u{201C}'..='\u{201F}' => view.push('"'),
        c if is_hyphen(c) => view.push('-'),
        // Soft hyphen, zero-width spaces and joiners: they only say where a line may break.
        '\u{00AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' => {}
        'ß' => view.push_str("ss"),
        'Æ' => view.push_str("AE"),
        'æ' => view.push_str("ae"),
        'Œ' => view.push_str("OE"),
        'œ' => view.push_str("oe"),
        'Ø' => view.push('O'),
        'ø' => view.push('o'),
        'Ł' => view.push('L'),
        'ł' => view.push('l'),
        'Đ' | 'Ð' => view.push('D'),
        'đ' | 'ð' => view.push('d'),
        'ı' => view.push('i'),
        // A space inside a token, as in 816 000 with a non-breaking one.
        c if c.is_whitespace() => view.push(' '),
        c => decompose_canonical(c, |part| {
            if !is_combining_mark(part) {
                view.push(part);
            }
        }),
    }
}

#[cfg(test)]
mod tests {
    use rapporteur_text::Segmenter;

    use super::*;

    #[test]
    fn accents_quotes_hyphens_and_spaces_make_no_difference() {
        assert_eq!(fold(" Côte\u{a0} d’Ivoire "), "Cote d'Ivoire");
        assert_eq!(fold("Guinea\u{2011}Bissau"), "Guinea-Bissau");
        assert_eq!(fold("Łódź, Århus, Tromsø, Güímar"), "Lodz, Arhus, Tromso, Guimar");
    }

    #[test]
    fn a_line_broken_after_a_hyphen_goes_on() {
        let document = Segmenter::default().segment("In the morning the delegates of the whole G-\n77 and\u{a0} China had left.");
        assert_eq!(Folded::new(&document).cased.trim_start(), "In the morning the delegates of the whole G-77 and China had left.");
    }

    #[test]
    fn both_views_have_the_same_places() {
        let folded = Folded::new(&Segmenter::default().segment("ΑΒΓ Ĳ İstanbul ẞ"));
        assert_eq!(folded.cased.len(), folded.lower.len());
    }
}
