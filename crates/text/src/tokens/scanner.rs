use rapporteur_span::Span;

use super::{Token, TokenKind};
use super::{addresses::Addresses, clitics, hyphens, numbers, slashes, stops, symbols};
use crate::Abbreviations;
use crate::characters::{
    BEYOND_ASCII, CLASSES, DIGIT, LETTER, SPACE, char_at, char_before, is_apostrophe, is_hyphen, is_word_char, word_run_end,
};
use crate::word_lists::currency_code_length;

/// Tokens of `text`, in order.
pub(crate) fn tokenize(text: &str, abbreviations: &Abbreviations) -> Vec<Token> {
    let mut scanner = Scanner { text, abbreviations, addresses: Addresses::default(), tokens: Vec::with_capacity(text.len() / 5) };
    let mut at = 0;
    while at < text.len() {
        let (end, classes) = chunk(text, at);
        match classes {
            0 => {}
            LETTER => scanner.letters(at, end),
            DIGIT => scanner.push(at, end, TokenKind::Number),
            _ => scanner.mixed(at, end),
        }
        // Past the white space that ends the chunk.
        at = end + char_at(text, end).map_or(0, char::len_utf8);
    }
    scanner.tokens
}

/// Where the run without white space that starts at `at` ends, and the classes of characters in it.
fn chunk(text: &str, mut at: usize) -> (usize, u8) {
    let bytes = text.as_bytes();
    let mut classes = 0;
    while at < bytes.len() {
        let class = CLASSES[bytes[at] as usize];
        match class {
            SPACE => break,
            BEYOND_ASCII => match char_at(text, at) {
                Some(c) if !c.is_whitespace() => at += c.len_utf8(),
                _ => break,
            },
            _ => at += 1,
        }
        classes |= class;
    }
    (at, classes)
}

pub(super) struct Scanner<'t> {
    pub(super) text: &'t str,
    pub(super) abbreviations: &'t Abbreviations,
    addresses: Addresses,
    tokens: Vec<Token>,
}

impl<'t> Scanner<'t> {
    pub(super) fn push(&mut self, start: usize, end: usize, kind: TokenKind) {
        self.tokens.push(Token { span: Span::new(start, end), kind });
    }

    /// The text of the last token; empty before the first.
    pub(super) fn last_word(&self) -> &'t str {
        self.tokens.last().map_or("", |token| token.span.of(self.text))
    }

    /// A chunk without white space, with anything in it.
    fn mixed(&mut self, start: usize, end: usize) {
        let mut at = start;
        while at < end {
            at = match char_at(self.text, at) {
                Some(c) if is_word_char(c) => self.word(at, end),
                Some(c) => self.mark(c, at, start, end),
                None => end,
            };
        }
    }

    /// A token that starts with neither letter nor digit. `start` is where the chunk starts.
    fn mark(&mut self, c: char, at: usize, start: usize, end: usize) -> usize {
        if is_apostrophe(c) {
            if at > start
                && let Some(clitic_end) = clitics::clitic_end(self.text, at, end)
            {
                self.push(at, clitic_end, TokenKind::Word);
                return clitic_end;
            }
            if let Some(year_end) = numbers::short_year_end(self.text, at, end) {
                self.push(at, year_end, TokenKind::Number);
                return year_end;
            }
        }
        if c == '.'
            && let Some(fraction_end) = numbers::bare_fraction_end(self.text, at, end)
        {
            self.push(at, fraction_end, TokenKind::Number);
            return fraction_end;
        }
        let symbol_end = symbols::symbol_end(self.text, at, start, end);
        let named = symbol_end > at + 1 && matches!(c, '@' | '#') && char_before(self.text, symbol_end).is_some_and(is_word_char);
        self.push(at, symbol_end, if named { TokenKind::Word } else { TokenKind::Symbol });
        symbol_end
    }

    /// One word or number, with the clitic behind it; returns where the next token starts.
    fn word(&mut self, start: usize, end: usize) -> usize {
        if let Some(address_end) = self.addresses.end(self.text, start, end) {
            self.push(start, address_end, TokenKind::Word);
            return address_end;
        }
        let kind = self.kind_at(start);
        if kind == TokenKind::Number
            && let Some(code_end) = numbers::code_end(self.text, start, end)
        {
            self.push(start, code_end, kind);
            return code_end;
        }
        let mut part = start;
        let mut at = word_run_end(self.text, start, end);
        if let Some(code) = currency_code_length(&self.text[start..at]) {
            self.push(start, start + code, TokenKind::Word);
            return start + code;
        }
        while let Some(c) = char_at(self.text, at).filter(|_| at < end) {
            let joined = match c {
                '.' => match stops::stop(self, start, at, end) {
                    stops::Stop::Belongs(word_end) => {
                        self.push(start, word_end, kind);
                        return word_end;
                    }
                    stops::Stop::Joins => Some(at + 1),
                    stops::Stop::Ends => None,
                },
                ',' | ':' => numbers::separator_joins(self.text, at, end).then_some(at + 1),
                '/' => slashes::slashed_end(self.text, start, at, end),
                '_' => is_word_char(char_at(self.text, at + 1).unwrap_or(' ')).then_some(at + 1),
                '&' => symbols::ampersand_joins(self.text, start, at).then_some(at + 1),
                '$' | '+' => {
                    at += usize::from(symbols::sign_belongs(self.text, start, at, c));
                    None
                }
                c if is_hyphen(c) => hyphens::joins(self.text, part, at, end).then(|| at + c.len_utf8()),
                c if is_apostrophe(c) => {
                    if let Some(clitic_start) = self.clitic_start(start, at, end) {
                        return self.with_clitic(start, clitic_start, at, end);
                    }
                    clitics::apostrophe_joins(self.text, at, end).then(|| at + c.len_utf8())
                }
                _ => None,
            };
            let Some(next) = joined else { break };
            if is_hyphen(c) {
                part = next;
            }
            at = word_run_end(self.text, next, end);
        }
        self.finish(start, at, kind);
        at
    }

    fn kind_at(&self, start: usize) -> TokenKind {
        if char_at(self.text, start).is_some_and(char::is_numeric) { TokenKind::Number } else { TokenKind::Word }
    }

    /// Where the clitic begins whose apostrophe stands at `at`: there, or at the n before it.
    fn clitic_start(&self, start: usize, at: usize, end: usize) -> Option<usize> {
        if clitics::is_negation(self.text, start, at, end) {
            return Some(at - 1);
        }
        clitics::clitic_end(self.text, at, end)?;
        let decade = numbers::is_decade(&self.text[start..at], self.last_word());
        (!decade).then_some(at)
    }

    fn with_clitic(&mut self, start: usize, clitic_start: usize, at: usize, end: usize) -> usize {
        self.finish(start, clitic_start, self.kind_at(start));
        let letters = at + char_at(self.text, at).map_or(1, char::len_utf8);
        let clitic_end = word_run_end(self.text, letters, end);
        self.push(clitic_start, clitic_end, TokenKind::Word);
        clitic_end
    }

    /// Pushes a word, cut where it is a contraction without apostrophe, or a number with its measure.
    fn finish(&mut self, start: usize, end: usize, kind: TokenKind) {
        if kind == TokenKind::Word {
            return self.letters(start, end);
        }
        match numbers::measure_start(&self.text[start..end]) {
            Some(measure) => {
                self.push(start, start + measure, kind);
                self.push(start + measure, end, TokenKind::Word);
            }
            None => self.push(start, end, kind),
        }
    }

    fn letters(&mut self, start: usize, end: usize) {
        match clitics::contraction_border(&self.text[start..end]) {
            Some(border) => {
                self.push(start, start + border, TokenKind::Word);
                self.push(start + border, end, TokenKind::Word);
            }
            None => self.push(start, end, TokenKind::Word),
        }
    }
}
