//! Noun phrases after a number, read with lists of closed classes and the endings of words.
//!
//! A part-of-speech tagger can take the place of this module: all that the others ask of it are [`NounPhrases::read`] and
//! [`NounPhrases::begins_plural`].

use std::ops::Range;

use rapporteur_text::{Document, TokenKind};

use crate::words::{Grammar, WordClass};

/// Which nouns a phrase may have as its head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Head {
    /// Plurals and collectives: what more than one can be counted of.
    Plural,
    /// Any noun.
    Any,
}

/// Reads noun phrases.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NounPhrases<'g> {
    grammar: &'g Grammar,
}

/// More words than noun phrases of reports have before their head.
const MOST_TOKENS: usize = 16;

impl<'g> NounPhrases<'g> {
    pub(crate) const fn new(grammar: &'g Grammar) -> Self {
        Self { grammar }
    }

    /// The tokens of the phrase that starts where `tokens` starts: modifiers and head, no determiner. Owners are passed over where
    /// `owned` says that they may stand first: the country's *two rivers*.
    pub(crate) fn read(self, document: &Document, tokens: Range<usize>, head: Head, owned: bool) -> Option<Range<usize>> {
        let end = tokens.end.min(tokens.start + MOST_TOKENS);
        let mut reading =
            Reading { phrases: self, document, owned, start: tokens.start, at: tokens.start, end, last: None, plural: None };
        while reading.step(head) {}
        let last = match head {
            Head::Plural => reading.plural,
            Head::Any => reading.plural.or_else(|| reading.last_noun()),
        }?;
        Some(reading.start..last + 1)
    }

    /// Whether a phrase with a plural head starts at the first of the tokens.
    pub(crate) fn begins_plural(self, document: &Document, tokens: Range<usize>) -> bool {
        self.read(document, tokens, Head::Plural, false).is_some()
    }

    /// Whether a word as written is a plural.
    fn is_plural(self, document: &Document, token: usize) -> bool {
        let (written, word) = (document.word(token), document.lower(token));
        if self.grammar.is(word, WordClass::Plural) {
            return true;
        }
        let acronym = written.strip_suffix('s').is_some_and(|stem| stem.len() > 1 && stem.chars().all(char::is_uppercase));
        // Iraqis, but no analysis.
        let people = word.ends_with("is") && written.starts_with(char::is_uppercase);
        let singular = ["ss", "us", "is", "'s"].iter().any(|ending| word.ends_with(ending)) && !people;
        acronym || (word.len() > 3 && word.ends_with('s') && !singular && !self.grammar.is(word, WordClass::Singular))
    }
}

/// One phrase, as far as it has been read.
struct Reading<'g, 'd> {
    phrases: NounPhrases<'g>,
    document: &'d Document,
    owned: bool,
    start: usize,
    at: usize,
    end: usize,
    last: Option<usize>,
    plural: Option<usize>,
}

impl Reading<'_, '_> {
    /// Reads one token; whether there may be more.
    fn step(&mut self, head: Head) -> bool {
        if self.at >= self.end {
            return false;
        }
        match self.kind(self.at) {
            TokenKind::Word | TokenKind::Symbol if self.is_owner_mark(self.at) => self.take_owner_mark(),
            TokenKind::Word => self.take_word(head),
            TokenKind::Symbol => self.take_joint(head),
            TokenKind::Number => self.last.is_some() && self.is_glued(self.at) && self.take_as_is(),
        }
    }

    fn take_word(&mut self, head: Head) -> bool {
        let word = self.document.lower(self.at);
        let compound = self.last.is_some_and(|last| last + 2 == self.at) && self.is_glued(self.at);
        let next_compound = self.is_hyphen(self.at + 1);
        if !compound && !next_compound && self.is_closed(self.at) {
            return self.take_coordinated(word, head);
        }
        if !compound && (self.ends_before(word, head) || self.is_participle_after_noun(word)) {
            return false;
        }
        if self.phrases.is_plural(self.document, self.at) && !next_compound {
            self.plural = Some(self.at);
        }
        self.take_as_is()
    }

    fn take_as_is(&mut self) -> bool {
        self.last = Some(self.at);
        self.at += 1;
        true
    }

    /// "and" and "or" join modifiers, and one more plural to a plural: prosecutors and judges.
    fn take_coordinated(&mut self, word: &str, head: Head) -> bool {
        if !matches!(word, "and" | "or") || self.last.is_none() || !self.is_open_word(self.at + 1) {
            return false;
        }
        let next = self.at + 1;
        if self.plural.is_some() {
            let lone = self.phrases.is_plural(self.document, next) && self.starts_lower(next);
            let verb = self.phrases.grammar.is_verb(self.document.lower(next));
            if lone && !verb && !self.is_open_word(next + 1) && !self.is_followed_by_object(next + 1) {
                self.plural = Some(next);
            }
            return false;
        }
        self.at = next;
        head == Head::Plural
    }

    /// Whether what follows a word makes it a verb: plans *to* expand.
    fn is_followed_by_object(&self, at: usize) -> bool {
        at < self.end
            && (self.document.lower(at) == "to" || self.phrases.grammar.is(self.document.lower(at), WordClass::Determiner))
    }

    /// A hyphen inside a word, or a comma between two modifiers.
    fn take_joint(&mut self, head: Head) -> bool {
        if self.last.is_none() || self.at + 1 >= self.end {
            return false;
        }
        let comma = head == Head::Plural && self.plural.is_none() && self.document.word(self.at) == ",";
        let joins = self.is_hyphen(self.at) || (comma && self.is_open_word(self.at + 1) && self.starts_lower(self.at + 1));
        let quote =
            head == Head::Plural && is_quote(self.document.word(self.at)) && !self.is_glued(self.at) && self.is_glued(self.at + 1);
        let slash = self.document.word(self.at) == "/" && self.is_glued(self.at) && self.is_glued(self.at + 1);
        self.at += 1;
        joins || slash || quote
    }

    /// Whether the phrase is over before a word, since it has its head.
    fn ends_before(&self, word: &str, head: Head) -> bool {
        let grammar = self.phrases.grammar;
        match (self.plural, self.last) {
            (Some(plural), _) => {
                let modifies = grammar.is(self.document.lower(plural), WordClass::Attributive);
                let verb = grammar.is_verb(word) && !self.phrases.is_plural(self.document, self.at);
                verb || !(modifies || self.phrases.is_plural(self.document, self.at))
            }
            // A singular subject takes a verb in s.
            (None, Some(_)) => head == Head::Any && word.ends_with('s') && grammar.is_verb(word),
            (None, None) => false,
        }
    }

    /// "energy *stored* in", "forests *covering* the": no modifier of what follows, since nothing does.
    fn is_participle_after_noun(&self, word: &str) -> bool {
        let adverb = self.last.is_some_and(|last| self.document.lower(last).ends_with("ly"));
        let next_ends = !self.is_open_word(self.at + 1) && !self.is_hyphen(self.at + 1);
        let next_stops = next_ends && self.at + 1 < self.end && self.kind(self.at + 1) == TokenKind::Word;
        let participle = (word.len() > 4 && word.ends_with("ed")) || self.phrases.grammar.is(word, WordClass::Participle);
        let past = participle && next_ends;
        // A lone gerund can be what is shared: 40% of fishing in these waters.
        let follows = self.last.is_some() || !self.owned;
        let present = word.len() > 5 && word.ends_with("ing") && next_stops && follows;
        (past || present) && !adverb
    }

    /// Starts anew after an owner: the world's *vehicles*. Kinds of people own nothing: women's groups.
    fn take_owner_mark(&mut self) -> bool {
        let kind = self.last.is_some_and(|last| self.phrases.grammar.is(self.document.lower(last), WordClass::Plural));
        let split = self.kind(self.at) == TokenKind::Symbol && self.at + 1 < self.end && self.document.lower(self.at + 1) == "s";
        self.at += 1 + usize::from(split && self.is_glued(self.at + 1));
        if kind {
            self.plural = None;
            return true;
        }
        if !self.owned {
            return false;
        }
        self.start = self.at;
        self.last = None;
        self.plural = None;
        true
    }

    /// The last word, unless it is an adverb.
    fn last_noun(&self) -> Option<usize> {
        let adverb = |at: &usize| self.document.lower(*at).ends_with("ly") && !self.document.lower(*at).ends_with("ily");
        match self.last {
            Some(last) if adverb(&last) => last.checked_sub(1).filter(|before| *before >= self.start),
            last => last,
        }
    }

    fn kind(&self, at: usize) -> TokenKind {
        self.document.tokens()[at].kind()
    }

    fn is_owner_mark(&self, at: usize) -> bool {
        self.last.is_some() && self.is_glued(at) && self.document.lower(at).starts_with(['\'', '\u{2019}'])
    }

    fn is_glued(&self, at: usize) -> bool {
        let tokens = self.document.tokens();
        at > 0 && at < tokens.len() && tokens[at - 1].span().end() == tokens[at].span().start()
    }

    fn is_hyphen(&self, at: usize) -> bool {
        at < self.end
            && matches!(self.document.lower(at), "-" | "\u{2010}" | "\u{2011}")
            && self.is_glued(at)
            && self.is_glued(at + 1)
    }

    /// Whether a word of a closed class stands there, and not the same letters as a name: Annex *I* Parties, *US* soldiers.
    fn is_closed(&self, at: usize) -> bool {
        let written = self.document.word(at);
        let small = |at: usize| at < self.end && self.document.word(at).contains(char::is_lowercase);
        let capitals = written.len() > 1 && written.chars().all(char::is_uppercase) && small(at + 1);
        let numeral = written == "I" && self.last.is_some();
        self.phrases.grammar.is_closed(self.document.lower(at)) && !capitals && !numeral
    }

    fn is_open_word(&self, at: usize) -> bool {
        at < self.end && self.kind(at) == TokenKind::Word && !self.is_closed(at)
    }

    fn starts_lower(&self, at: usize) -> bool {
        self.document.word(at).starts_with(char::is_lowercase)
    }
}

fn is_quote(word: &str) -> bool {
    matches!(word, "'" | "\"" | "“" | "‘")
}
