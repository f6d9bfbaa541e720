use std::ops::Range;

use super::Sentence;
use super::clusters::{Cluster, Final, cluster};
use super::following::Next;
use super::quotations::is_attribution;
use super::words::Words;
use crate::word_lists::{is_calendar, is_opener, is_saying, is_symbol_part};
use crate::{AbbreviationKind, Abbreviations, Block, BlockKind, Token, TokenKind};

/// Longest sentence, in tokens. A run of more without a border is no prose; it is cut so that whatever reads sentences stays linear
/// in the length of a text. The longest sentence in 314 negotiation bulletins has 530.
const LONGEST: usize = 1000;

/// Cuts the tokens of each block into sentences.
pub(crate) fn split(text: &str, tokens: &[Token], blocks: &[Block], abbreviations: &Abbreviations) -> Vec<Sentence> {
    let words = Words { text, tokens, abbreviations };
    let mut sentences = Vec::with_capacity(tokens.len() / 20 + blocks.len());
    for block in blocks {
        split_block(&words, block, &mut sentences);
    }
    sentences
}

fn split_block(words: &Words<'_>, block: &Block, sentences: &mut Vec<Sentence>) {
    let end = block.tokens.end;
    let mut first = block.tokens.start;
    let mut at = content_start(words, block);
    // Where the content of the sentence at hand starts, behind a marker.
    let mut content = at;
    let mut list = ListNumbers::default();
    while at < end {
        if at - first >= LONGEST {
            sentences.push(words.sentence(first, at));
            (first, content) = (at, at);
        }
        if at > content && (words.is_bullet(at) || words.is_next_link(at)) {
            sentences.push(words.sentence(first, at));
            (first, content) = (at, at + usize::from(words.is_bullet(at)));
        }
        let Some(cluster) = cluster(words, at, end) else {
            at += 1;
            continue;
        };
        at = cluster.next;
        if at < end && Border::new(words, cluster, content..end).ends(&mut list) {
            sentences.push(words.sentence(first, at));
            (first, content) = (at, at);
        }
    }
    if first < end {
        sentences.push(words.sentence(first, end));
    }
}

/// The first token behind the marker of a list item.
fn content_start(words: &Words<'_>, block: &Block) -> usize {
    let BlockKind::ListItem { marker } = block.kind else { return block.tokens.start };
    let inside = words.tokens[block.tokens.clone()].iter().take_while(|token| token.span.start() < marker.end()).count();
    block.tokens.start + inside
}

/// A place where a sentence may end: behind `cluster`, with another token of the block behind it.
struct Border<'a> {
    words: &'a Words<'a>,
    cluster: Cluster,
    next: Next,
    /// Whether white space stands at the border.
    spaced: bool,
    /// The tokens of the sentence so far, without its marker, and of the rest of the block.
    content: Range<usize>,
}

impl<'a> Border<'a> {
    fn new(words: &'a Words<'a>, cluster: Cluster, content: Range<usize>) -> Self {
        let next = Next::at(words, cluster.next, content.end);
        Self { words, cluster, next, spaced: !words.is_tight(cluster.next), content }
    }

    /// Whether the sentence ends here.
    fn ends(&self, list: &mut ListNumbers) -> bool {
        match (self.cluster.mark, self.next) {
            (_, Next::Continues) => false,
            (Final::Abbreviation(word), Next::Capital(follows)) => self.ends_with_abbreviation(word, follows),
            (Final::Abbreviation(_), _) => false,
            (Final::Stop, _) => self.ends_with_stop(list),
            (Final::Cry, _) => self.ends_with_cry(),
            (Final::Ellipsis, _) => self.ends_with_ellipsis(),
        }
    }

    fn ends_with_ellipsis(&self) -> bool {
        self.spaced && matches!(self.next, Next::Capital(_))
    }

    fn ends_with_stop(&self, list: &mut ListNumbers) -> bool {
        let words = self.words;
        let Some(word) = self.cluster.word.filter(|&word| word >= self.content.start) else { return false };
        let text = words.word(word);
        // ". . ."
        if text == "." {
            return self.ends_with_ellipsis();
        }
        if self.is_list_number(word) || list.goes_on_with(text) {
            list.read(text);
            return false;
        }
        // "350 ppm." is a measure, "Bldg." by itself an abbreviation.
        let measure = word > self.content.start && words.kind(word - 1) == TokenKind::Number;
        let short_form = !measure && is_short_form(text);
        match self.next {
            Next::Capital(follows) if !self.spaced => {
                let whole = text.ends_with(|c: char| c.is_lowercase() || c.is_ascii_digit() || matches!(c, ')' | '”' | '"'));
                whole && words.kind(follows) == TokenKind::Word
            }
            Next::Capital(follows) => self.cluster.closers || !short_form || is_opener(words.word(follows)),
            Next::Lower => {
                let plain = !is_short_form(text) && !text.starts_with(char::is_uppercase);
                self.spaced && !self.cluster.closers && plain
            }
            Next::Number => self.spaced && !short_form && !is_open_symbol(text),
            Next::Mark => self.spaced,
            Next::Continues => false,
        }
    }

    fn ends_with_cry(&self) -> bool {
        let words = self.words;
        match self.next {
            Next::Capital(follows) if self.cluster.quote => !is_attribution(words, follows, self.content.end),
            // "Justice Now! (JN!)": the mark belongs to a name.
            Next::Capital(follows) => words.word(self.cluster.next) != "(" || words.word(follows).contains(char::is_lowercase),
            Next::Lower => self.spaced && !self.cluster.closers && !is_saying(words.word(self.cluster.next)),
            Next::Number | Next::Mark => self.spaced,
            Next::Continues => false,
        }
    }

    fn ends_with_abbreviation(&self, word: usize, follows: usize) -> bool {
        let text = self.words.word(word);
        let follower = self.words.word(follows);
        // "11 a.m. (local time)"
        if !self.spaced || self.words.word(self.cluster.next) == "(" && !is_opener(follower) {
            return false;
        }
        match self.words.abbreviations.kind(text) {
            Some(AbbreviationKind::NeverLast | AbbreviationKind::BeforeNumber) => false,
            Some(AbbreviationKind::MayBeLast) if text.starts_with(char::is_lowercase) => {
                !is_calendar(follower) && !is_time_zone(follower)
            }
            // An initial.
            _ if text.chars().count() == 2 => false,
            _ => is_opener(follower) || self.cluster.quote,
        }
    }

    /// Whether a number or letter with its stop opens the sentence: "2. The secretariat …".
    fn is_list_number(&self, word: usize) -> bool {
        let words = self.words;
        let first = self.content.start;
        let text = words.word(word);
        let led = word > first && matches!(words.word(word - 1), "(" | "\"" | "“" | ":" | "*" | "**");
        let opens = word == first || led && (word == first + 1 || words.word(word - 1) == ":");
        let number = words.kind(word) == TokenKind::Number && text.len() <= 3;
        opens && (number || text.len() == 1 || text.bytes().all(|byte| b"ivxIVX".contains(&byte)))
    }
}

/// The numbers of a list that runs on in a line: "1. Peace 2. Bread".
#[derive(Default)]
struct ListNumbers {
    last: Option<u32>,
}

impl ListNumbers {
    fn goes_on_with(&self, number: &str) -> bool {
        self.last.is_some_and(|last| number.parse() == Ok(last + 1))
    }

    fn read(&mut self, number: &str) {
        self.last = number.parse().ok().filter(|&number: &u32| number < 1000);
    }
}

/// Whether a word that is in no list looks like an abbreviation: no vowel ("Bldg"), and not all capitals, which are acronyms, with
/// or without the s of a plural ("SDGs").
fn is_short_form(word: &str) -> bool {
    let word = word.strip_suffix('s').filter(|stem| stem.ends_with(char::is_uppercase)).unwrap_or(word);
    let letters = word.chars().filter(|c| c.is_alphabetic());
    let vowel = |c: char| matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y') || !c.is_ascii();
    let mut count = 0;
    let mut lower = false;
    for letter in letters {
        if vowel(letter) {
            return false;
        }
        count += 1;
        lower |= letter.is_lowercase();
    }
    (2..=6).contains(&count) && lower
}

/// Whether a document symbol lacks its number: "FCCC/SBI/2010/L. 20".
fn is_open_symbol(word: &str) -> bool {
    word.rsplit_once('/').is_some_and(|(_, last)| is_symbol_part(last))
}

/// `GMT`, `EST`, `CET`
fn is_time_zone(word: &str) -> bool {
    matches!(word.len(), 2..=4) && word.ends_with('T') && word.bytes().all(|byte| byte.is_ascii_uppercase())
}
