use rapporteur_span::Span;

use super::Sentence;
use super::clusters::{Cluster, Final, cluster};
use super::quotations::is_attribution;
use crate::word_lists::{is_calendar, is_opener, is_saying};
use crate::{AbbreviationKind, Abbreviations, Block, BlockKind, Token, TokenKind};

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
        if words.is_bullet(at) && at > content {
            sentences.push(words.sentence(first, at));
            (first, content) = (at, at + 1);
        }
        let Some(cluster) = cluster(words, at, end) else {
            at += 1;
            continue;
        };
        if cluster.next < end && ends(words, &cluster, content, end, &mut list) {
            sentences.push(words.sentence(first, cluster.next));
            (first, content) = (cluster.next, cluster.next);
        }
        at = cluster.next;
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

/// Whether a sentence ends with `cluster`, behind which another token follows in the block.
fn ends(words: &Words<'_>, cluster: &Cluster, content: usize, end: usize, list: &mut ListNumbers) -> bool {
    let next = Next::at(words, cluster.next, end);
    if matches!(next, Next::Continues) {
        return false;
    }
    let spaced = !words.is_tight(cluster.next);
    match cluster.mark {
        Final::Abbreviation(at) => ends_with_abbreviation(words, at, cluster, next, spaced),
        Final::Stop => ends_with_stop(words, cluster, content, next, spaced, list),
        Final::Cry => ends_with_cry(words, cluster, next, spaced, end),
        Final::Ellipsis => spaced && matches!(next, Next::Capital(_)),
    }
}

fn ends_with_stop(words: &Words<'_>, cluster: &Cluster, content: usize, next: Next, spaced: bool, list: &mut ListNumbers) -> bool {
    let Some(word) = cluster.word.filter(|&word| word >= content) else { return false };
    let text = words.word(word);
    // ". . ."
    if text == "." {
        return spaced && matches!(next, Next::Capital(_));
    }
    if is_list_number(words, word, content) || list.goes_on_with(text) {
        list.read(text);
        return false;
    }
    // "350 ppm." is a measure, "Bldg." by itself an abbreviation.
    let short_form = is_short_form(text) && !(word > content && words.kind(word - 1) == TokenKind::Number);
    match next {
        Next::Capital(follows) if !spaced => {
            text.ends_with(|c: char| c.is_lowercase() || matches!(c, ')' | '”' | '"') || c.is_ascii_digit())
                && words.kind(follows) == TokenKind::Word
        }
        Next::Capital(follows) => cluster.closers || !short_form || is_opener(words.word(follows)),
        Next::Lower => spaced && !cluster.closers && !short_form && !starts_upper(text),
        Next::Number => spaced && !short_form,
        Next::Mark => spaced,
        Next::Continues => false,
    }
}

fn ends_with_cry(words: &Words<'_>, cluster: &Cluster, next: Next, spaced: bool, end: usize) -> bool {
    match next {
        Next::Capital(follows) if cluster.quote => !is_attribution(words, follows, end),
        // "Justice Now! (JN!)": the mark belongs to a name.
        Next::Capital(follows) => words.word(cluster.next) != "(" || words.word(follows).contains(char::is_lowercase),
        Next::Lower => spaced && !cluster.closers && !is_saying(words.word(cluster.next)),
        Next::Number | Next::Mark => spaced,
        Next::Continues => false,
    }
}

fn ends_with_abbreviation(words: &Words<'_>, at: usize, cluster: &Cluster, next: Next, spaced: bool) -> bool {
    let Next::Capital(follows) = next else { return false };
    let text = words.word(at);
    let follower = words.word(follows);
    // "11 a.m. (local time)"
    if words.word(cluster.next) == "(" && !is_opener(follower) {
        return false;
    }
    match words.abbreviations.kind(text) {
        Some(AbbreviationKind::NeverLast | AbbreviationKind::BeforeNumber) => false,
        _ if !spaced => false,
        Some(AbbreviationKind::MayBeLast) if text.starts_with(char::is_lowercase) => {
            !is_calendar(follower) && !is_time_zone(follower)
        }
        // An initial.
        _ if text.chars().count() == 2 => false,
        _ => is_opener(follower) || cluster.quote,
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

/// Whether a number or letter with its stop opens the sentence: "2. The secretariat …".
fn is_list_number(words: &Words<'_>, word: usize, content: usize) -> bool {
    let text = words.word(word);
    let leads = |token: usize| matches!(words.word(token), "(" | "\"" | "“" | ":" | "*" | "**");
    let bare = word == content || word > content && leads(word - 1) && (word == content + 1 || words.word(word - 1) == ":");
    bare && (words.kind(word) == TokenKind::Number && text.len() <= 3
        || text.len() == 1
        || text.bytes().all(|byte| b"ivxIVX".contains(&byte)))
}

/// Whether a word that is in no list looks like an abbreviation: no vowel ("Bldg"), and not all capitals, which are acronyms.
fn is_short_form(word: &str) -> bool {
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

/// `GMT`, `EST`, `CET`
fn is_time_zone(word: &str) -> bool {
    matches!(word.len(), 2..=4) && word.ends_with('T') && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn starts_upper(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// What follows a cluster.
#[derive(Clone, Copy, Debug)]
enum Next {
    /// A capitalised word, perhaps behind opening marks; its token.
    Capital(usize),
    Lower,
    Number,
    /// A bullet, dash or other sign.
    Mark,
    /// Punctuation that carries the sentence on.
    Continues,
}

impl Next {
    fn at(words: &Words<'_>, at: usize, end: usize) -> Self {
        let opening = |word: &str| {
            matches!(word, "(" | "[" | "{" | "\"" | "“" | "‘" | "'" | "''" | "``" | "`" | "«" | "*" | "**" | "_" | "’’" | "‘’")
        };
        let first = (at..end.min(at + 4)).find(|&token| !opening(words.word(token))).unwrap_or(at);
        let word = words.word(first);
        match words.kind(first) {
            TokenKind::Number if first == at => Self::Number,
            TokenKind::Number => Self::Mark,
            _ if matches!(word, "," | ";" | ":" | ")" | "]" | "}" | "”" | "%" | "/" | "." | "?" | "!") => Self::Continues,
            TokenKind::Word if word.starts_with(char::is_lowercase) && first > at && words.word(at) != "(" => Self::Mark,
            TokenKind::Word if word.starts_with(char::is_lowercase) => Self::Lower,
            TokenKind::Word => Self::Capital(first),
            TokenKind::Symbol => Self::Mark,
        }
    }
}

/// The tokens of a text, to look at by index.
pub(super) struct Words<'t> {
    text: &'t str,
    tokens: &'t [Token],
    abbreviations: &'t Abbreviations,
}

impl<'t> Words<'t> {
    pub(super) fn word(&self, token: usize) -> &'t str {
        self.tokens[token].span.of(self.text)
    }

    pub(super) fn kind(&self, token: usize) -> TokenKind {
        self.tokens[token].kind
    }

    /// Whether `token` is written right behind the one before it.
    pub(super) fn is_tight(&self, token: usize) -> bool {
        token > 0 && self.tokens[token - 1].span.end() == self.tokens[token].span.start()
    }

    fn is_bullet(&self, token: usize) -> bool {
        self.kind(token) == TokenKind::Symbol && matches!(self.word(token), "•" | "▪" | "●" | "◦" | "‣" | "►" | "➢")
    }

    fn sentence(&self, first: usize, end: usize) -> Sentence {
        let span = self.tokens.get(first..end).and_then(|tokens| Some(tokens.first()?.span.cover(tokens.last()?.span)));
        Sentence { span: span.unwrap_or_else(Span::default), tokens: first..end }
    }
}
