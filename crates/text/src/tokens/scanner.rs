use std::ops::Range;

use rapporteur_span::Span;

use super::addresses::Addresses;
use super::stops::{self, Stop};
use super::{Token, TokenKind, clitics, hyphens, numbers, slashes, symbols};
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

/// What a mark does to the word before it.
enum Join {
    /// The word goes on at this byte.
    Goes(usize),
    /// The token ends at this byte.
    Whole(usize),
    /// A clitic begins at this byte.
    Clitic(usize),
    /// The word ends before the mark.
    Ends,
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
        let first_run = word_run_end(self.text, start, end);
        if let Some(code) = currency_code_length(&self.text[start..first_run]) {
            self.push(start, start + code, TokenKind::Word);
            return start + code;
        }
        self.joined_word(start, first_run, end, kind)
    }

    /// A word whose first run of letters and digits ends at `at`, with what is joined to it.
    fn joined_word(&mut self, start: usize, mut at: usize, end: usize, kind: TokenKind) -> usize {
        // Where the part behind the last hyphen starts.
        let mut part = start;
        while let Some(c) = char_at(self.text, at).filter(|_| at < end) {
            match self.join(c, start..at, part, end) {
                Join::Goes(next) => {
                    part = if is_hyphen(c) { next } else { part };
                    at = word_run_end(self.text, next, end);
                }
                Join::Whole(word_end) => {
                    self.push(start, word_end, kind);
                    return word_end;
                }
                Join::Clitic(clitic_start) => return self.with_clitic(start, clitic_start, at, end),
                Join::Ends => break,
            }
        }
        self.finish(start, at, kind);
        at
    }

    /// What the mark `c` right behind the word so far does to it.
    fn join(&self, c: char, word: Range<usize>, part: usize, end: usize) -> Join {
        let (text, at) = (self.text, word.end);
        let goes = |joins: bool| if joins { Join::Goes(at + c.len_utf8()) } else { Join::Ends };
        match c {
            '.' => match stops::stop(self, word.start, at, end) {
                Stop::Belongs(word_end) => Join::Whole(word_end),
                Stop::Joins => Join::Goes(at + 1),
                Stop::Ends => Join::Ends,
            },
            ',' | ':' => goes(numbers::separator_joins(text, at, end)),
            '/' => slashes::slashed_end(text, word.start, at, end).map_or(Join::Ends, Join::Goes),
            '_' => goes(char_at(text, at + 1).is_some_and(is_word_char)),
            '&' => goes(symbols::ampersand_joins(text, word.start, at)),
            '$' | '+' if symbols::sign_belongs(text, word.start, at, c) => Join::Whole(at + 1),
            c if is_hyphen(c) => goes(hyphens::joins(text, part, at, end)),
            c if is_apostrophe(c) => match self.clitic_start(word.start, at, end) {
                Some(clitic_start) => Join::Clitic(clitic_start),
                None => goes(clitics::apostrophe_joins(text, at, end)),
            },
            _ => Join::Ends,
        }
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
