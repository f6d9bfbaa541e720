//! One document as the grammar of statements sees it: tokens with their classes, mentions, brackets and quotations.

use std::borrow::Cow;
use std::ops::Range;

use rapporteur_entities::{Kind, Mention, Names};
use rapporteur_span::Span;
use rapporteur_tagger::{Label, Tag, Tags, VerbForm};
use rapporteur_text::{Document, TokenKind};

use crate::forms::Forms;
use crate::quotations::Quotations;
use crate::vocabulary::Vocabulary;
use crate::words::{Classes, Noun, Words};

/// What the grammar asks of a document, computed once.
pub(crate) struct View<'a> {
    pub(crate) document: &'a Document,
    tags: &'a Tags,
    pub(crate) names: &'a Names,
    pub(crate) words: &'a Words,
    classes: Vec<Classes>,
    vocabulary: Vocabulary<'a>,
    // Of each token, the outermost mention that covers it.
    outer: Vec<Option<u32>>,
    // Of each token, how many brackets are open around it; the brackets themselves count as inside.
    depth: Vec<u8>,
    quotations: Quotations,
}

impl<'a> View<'a> {
    pub(crate) fn new(document: &'a Document, tags: &'a Tags, names: &'a Names, words: &'a Words) -> Self {
        let vocabulary = Vocabulary::of(document, words);
        // Closed classes are listed; adverbs, and auxiliaries that are no words of their own ("'s", "'ve"), are what the tagger takes for one.
        let classes = |token: usize| match (vocabulary.classes(token), tags.tag(token)) {
            (none, Tag::Adv) if none.is_none() => Classes::ADVERB,
            (none, Tag::Aux) if none.is_none() && document.lower(token).starts_with('\'') => Classes::AUXILIARY,
            (known, _) => known,
        };
        let classes = (0..document.tokens().len()).map(classes).collect();
        let mut outer = vec![None; document.tokens().len()];
        for (index, mention) in names.mentions.iter().enumerate() {
            for slot in &mut outer[mention.tokens.clone()] {
                slot.get_or_insert(index as u32);
            }
        }
        let body = |token: usize| {
            let name = outer.get(token).copied().flatten().map(|index| &names.mentions[index as usize]);
            name.is_some_and(|name: &Mention| name.tokens.start == token && name.kind == Kind::Organization)
        };
        let quotations = Quotations::of(document, body);
        Self { document, tags, names, words, classes, vocabulary, outer, depth: bracket_depth(document), quotations }
    }

    /// Whether a token names a day, as "on" or nothing stands before: "Monday", "yesterday", "7 June".
    pub(crate) fn is_day(&self, token: usize) -> bool {
        self.means(token, Noun::Day) || self.starts(token, &[Kind::Date])
    }

    /// What the tagger says of a token; beyond the end, that it is no word.
    pub(crate) fn label(&self, token: usize) -> Label {
        self.tags.labels().get(token).copied().unwrap_or_default()
    }

    /// Whether a token is a verb in the past tense, or a past participle, and no auxiliary.
    pub(crate) fn is_past(&self, token: usize) -> bool {
        let label = self.label(token);
        label.tag() == Tag::Verb && matches!(label.form(), Some(VerbForm::Past | VerbForm::Participle))
    }

    /// Whether a token is a verb in the third person of the present.
    pub(crate) fn is_third_person(&self, token: usize) -> bool {
        self.label(token).form() == Some(VerbForm::ThirdPerson)
    }

    /// Whether a token is a verb in the past tense or the present, or a past participle, and no auxiliary.
    pub(crate) fn is_finite(&self, token: usize) -> bool {
        let present = matches!(self.label(token).form(), Some(VerbForm::Present | VerbForm::ThirdPerson));
        self.is_past(token) || present && self.label(token).tag() == Tag::Verb
    }

    /// Whether a token is a gerund or a present participle; false beyond the end.
    pub(crate) fn is_gerund(&self, token: usize) -> bool {
        token < self.classes.len() && self.label(token).form() == Some(VerbForm::Gerund)
    }

    /// A token's text in lower case; empty beyond the end.
    pub(crate) fn lower(&self, token: usize) -> &'a str {
        self.vocabulary.lower(token).unwrap_or_default()
    }

    /// Whether the token is the word `word`; false beyond the end.
    pub(crate) fn is(&self, token: usize, word: &str) -> bool {
        self.vocabulary.lower(token) == Some(word)
    }

    /// Whether the token is one of `words`; false beyond the end.
    pub(crate) fn is_one_of(&self, token: usize, words: &[&str]) -> bool {
        self.vocabulary.lower(token).is_some_and(|lower| words.contains(&lower))
    }

    /// Whether the token belongs to one of the classes and to no name.
    pub(crate) fn has(&self, token: usize, classes: Classes) -> bool {
        self.classes.get(token).is_some_and(|known| known.any(classes)) && self.outer[token].is_none()
    }

    /// Whether the token, or what it is a plural or a verb's form of, means `noun`; false beyond the end.
    pub(crate) fn means(&self, token: usize, noun: Noun) -> bool {
        self.vocabulary.nouns(token).has(noun)
    }

    /// The verbs that a token may be a form of, each with the forms that it may be.
    pub(crate) fn verbs(&self, token: usize) -> &[(Cow<'a, str>, Forms)] {
        self.vocabulary.verbs(token)
    }

    pub(crate) fn is_symbol(&self, token: usize) -> bool {
        self.document.tokens().get(token).is_some_and(|token| token.kind() == TokenKind::Symbol)
    }

    pub(crate) fn is_capitalised(&self, token: usize) -> bool {
        self.document.word(token).starts_with(char::is_uppercase)
    }

    /// Whether a token stands in a line whose words begin with capitals, as headlines do.
    pub(crate) fn is_title(&self, token: usize) -> bool {
        const LONG: usize = 5;
        const LONGEST: usize = 30;
        let line = self.document.sentences()[self.document.sentence_of(token)].tokens();
        let mut long = line.clone().filter(|&token| self.lower(token).len() >= LONG);
        let short = line.len() <= LONGEST && !self.is(line.end - 1, ".");
        short && self.is_capitalised(token) && long.all(|token| self.is_capitalised(token) || self.is_symbol(token))
    }

    /// Whether the token stands inside brackets, or is one.
    pub(crate) fn in_brackets(&self, token: usize) -> bool {
        self.depth[token] > 0
    }

    /// The outermost mention that covers a token.
    pub(crate) fn mention(&self, token: usize) -> Option<&'a Mention> {
        self.outer.get(token).copied().flatten().map(|index| &self.names.mentions[index as usize])
    }

    /// Whether an outermost mention ends right before `token`.
    pub(crate) fn mention_ending_at(&self, token: usize) -> Option<&'a Mention> {
        self.mention(token.checked_sub(1)?).filter(|mention| mention.tokens.end == token)
    }

    /// Whether a mention of `kind` begins at `token`.
    pub(crate) fn starts(&self, token: usize, kinds: &[Kind]) -> bool {
        self.mention(token).is_some_and(|mention| mention.tokens.start == token && kinds.contains(&mention.kind))
    }

    /// The comma of "|,| inter alia" or "|,| among other things" right before `end`, else `end`.
    pub(crate) fn before_inter_alia(&self, end: usize) -> usize {
        let opens = |&comma: &usize| self.is(comma, ",") && self.is_one_of(comma + 1, &["inter", "among"]);
        [3, 4].into_iter().filter_map(|length| end.checked_sub(length)).find(opens).unwrap_or(end)
    }

    /// Whether a token may be cut at, as a border between names is: not inside one.
    pub(crate) fn inside_mention(&self, token: usize) -> bool {
        self.mention(token).is_some_and(|mention| mention.tokens.start < token)
    }

    /// The quotation that covers a token: the tokens between its marks.
    pub(crate) fn quotation(&self, token: usize) -> Option<Range<usize>> {
        self.quotations.covering(token)
    }

    /// The quotation whose closing mark is `token`.
    pub(crate) fn quotation_closed_by(&self, token: usize) -> Option<Range<usize>> {
        self.quotations.closed_by(token)
    }

    /// The quotation whose opening mark is `token`.
    pub(crate) fn quotation_opened_by(&self, token: usize) -> Option<Range<usize>> {
        self.quotations.opened_by(token)
    }

    /// Whether a quotation opens at `token`, or a mark stands there that finds no partner.
    pub(crate) fn is_opening_mark(&self, token: usize) -> bool {
        self.is_one_of(token, &["“", "\"", "``", "‘"]) || self.quotation_opened_by(token).is_some()
    }

    pub(crate) fn span(&self, tokens: Range<usize>) -> Span {
        self.document.span_of(tokens)
    }

    pub(crate) fn len(&self) -> usize {
        self.classes.len()
    }
}

fn bracket_depth(document: &Document) -> Vec<u8> {
    let mut depth = vec![0; document.tokens().len()];
    for sentence in document.sentences() {
        let mut open = 0_u8;
        for token in sentence.tokens() {
            let word = document.word(token);
            open = open.saturating_add(u8::from(matches!(word, "(" | "[")));
            depth[token] = open;
            open = open.saturating_sub(u8::from(matches!(word, ")" | "]")));
        }
        let tokens = sentence.tokens();
        let closing = tokens.clone().rev().find(|&token| matches!(document.word(token), ")" | "]"));
        if matches!(document.word(tokens.start), "(" | "[")
            && closing
                .is_some_and(|closing| tokens.end <= closing + 2 && depth[tokens.start..closing].iter().all(|&level| level > 0))
        {
            // "(Peru said it would wait.)": a sentence as it stands.
            depth[tokens].iter_mut().for_each(|level| *level = level.saturating_sub(1));
        }
        if open > 0 {
            // A bracket that never closes is no bracket.
            depth[sentence.tokens()].fill(0);
        }
    }
    depth
}
