//! Quotations: which tokens stand between quotation marks, double or single, over as many sentences and paragraphs as they go on.

use std::ops::Range;

use rapporteur_text::{Document, TokenKind};

/// Longest quotation in tokens; a mark that finds no partner within that is a stray one.
const LONGEST: usize = 400;

/// The quotations of a document: the tokens between their marks, in order, none inside another.
#[derive(Debug)]
pub(crate) struct Quotations(Vec<Range<usize>>);

impl Quotations {
    /// `is_body` tells whether the name of a body begins at a token: where paragraphs in quotation marks begin with "The Council", they
    /// are the text of what it adopted, as the press prints it, and no speech.
    pub(crate) fn of(document: &Document, is_body: impl Fn(usize) -> bool) -> Self {
        let mut quotes = Vec::new();
        let mut open: Option<Open> = None;
        for block in document.blocks() {
            let tokens = block.tokens();
            // A paragraph that goes on with what was said opens with a mark of its own; else the one before was a stray mark.
            open = open.filter(|open| tokens.start < tokens.end && open.mark.opens(document.word(tokens.start)));
            let mut token = tokens.start + usize::from(open.is_some());
            while token < tokens.end {
                match (open, Mark::at(document, token)) {
                    (Some(Open { start, mark }), _) if mark.closes(document.word(token)) => {
                        quotes.extend((token > start && token - start <= LONGEST).then_some(start..token));
                        open = None;
                    }
                    (Some(Open { mark: Mark::Curly, .. }) | None, Some(mark @ Mark::Curly))
                    | (None, Some(mark @ Mark::Straight)) => {
                        open = Some(Open { start: token + 1, mark });
                    }
                    (None, Some(Mark::Single)) => {
                        if let Some(end) = single_end(document, token + 1, tokens.end) {
                            quotes.push(token + 1..end);
                            token = end;
                        }
                    }
                    _ => {}
                }
                token += 1;
            }
        }
        let adopted = |quote: &Range<usize>| document.lower(quote.start) == "the" && is_body(quote.start + 1);
        quotes.retain(|quote| !(is_whole(document, quote) && adopted(quote)));
        Self(quotes)
    }

    /// The quotation that covers a token; its marks are outside of it.
    pub(crate) fn covering(&self, token: usize) -> Option<Range<usize>> {
        let index = self.0.partition_point(|quote| quote.end <= token);
        self.0.get(index).filter(|quote| quote.contains(&token)).cloned()
    }

    /// The quotation whose closing mark is `token`.
    pub(crate) fn closed_by(&self, token: usize) -> Option<Range<usize>> {
        let index = self.0.binary_search_by_key(&token, |quote| quote.end).ok()?;
        self.0.get(index).cloned()
    }

    /// The quotation whose opening mark is `token`.
    pub(crate) fn opened_by(&self, token: usize) -> Option<Range<usize>> {
        let index = self.0.binary_search_by_key(&(token + 1), |quote| quote.start).ok()?;
        self.0.get(index).cloned()
    }
}

/// Whether a quotation is all that its paragraphs hold.
fn is_whole(document: &Document, quote: &Range<usize>) -> bool {
    let block = |token: usize| document.blocks()[document.block_of(token)].tokens();
    block(quote.start).start + 1 == quote.start && block(quote.end).end <= quote.end + 2
}

/// A quotation that has not found its end.
#[derive(Clone, Copy)]
struct Open {
    start: usize,
    mark: Mark,
}

/// What opens a quotation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// “ and its like: opening and closing marks differ.
    Curly,
    /// ": the mark after an opening one closes.
    Straight,
    /// ‘ and ', which are apostrophes as well.
    Single,
}

impl Mark {
    /// The mark that `token` is, where it may open a quotation.
    fn at(document: &Document, token: usize) -> Option<Self> {
        match document.word(token) {
            "“" | "«" | "„" => Some(Self::Curly),
            "\"" | "``" | "''" => Some(Self::Straight),
            "'" | "‘" if stands_apart(document, token) => Some(Self::Single),
            _ => None,
        }
    }

    fn opens(self, word: &str) -> bool {
        match self {
            Self::Curly => matches!(word, "“" | "«" | "„"),
            Self::Straight => matches!(word, "\"" | "``" | "''"),
            Self::Single => false,
        }
    }

    fn closes(self, word: &str) -> bool {
        match self {
            Self::Curly => matches!(word, "”" | "»"),
            Self::Straight => matches!(word, "\"" | "''" | "”"),
            Self::Single => false,
        }
    }
}

/// Where a quotation in single marks ends: at a mark behind which no word goes on, in the same block. After an "s" it may be a
/// plural's apostrophe ("the workers' rights"), so that a later mark before the next opening one is preferred.
fn single_end(document: &Document, start: usize, end: usize) -> Option<usize> {
    let mut possessive = None;
    for token in start + 1..end.min(start + LONGEST) {
        match document.word(token) {
            "'" | "’" if stands_apart(document, token) => break,
            "'" | "’" if is_possessive(document, token, end) => possessive = possessive.or(Some(token)),
            "'" | "’" => return Some(token),
            "‘" => break,
            _ => {}
        }
    }
    possessive
}

/// Whether a mark stands before a word and behind none: an opening one.
fn stands_apart(document: &Document, mark: usize) -> bool {
    let spans = document.tokens();
    let glued = |left: usize, right: usize| spans[left].span().end() == spans[right].span().start();
    let before =
        mark.checked_sub(1).is_none_or(|before| !glued(before, mark) || matches!(document.word(before), "(" | "[" | "—" | "–"));
    let opens = |next: usize| {
        spans[next].kind() != TokenKind::Symbol
            || matches!(document.word(next), "“" | "\"" | "(" | "[" | "$" | "£" | "€" | "…" | "...")
    };
    before && mark + 1 < spans.len() && glued(mark, mark + 1) && opens(mark + 1)
}

/// "the workers' rights": after an "s", and right before another word.
fn is_possessive(document: &Document, mark: usize, end: usize) -> bool {
    let word = |token: usize| document.word(token).ends_with(char::is_alphabetic);
    document.word(mark - 1).ends_with('s') && mark + 1 < end && word(mark + 1)
}
