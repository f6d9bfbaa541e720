use std::ops::Range;
use std::sync::LazyLock;

use rapporteur_gazetteers::PARTICIPLES;
use rapporteur_text::{Document, TokenKind};
use rustc_hash::FxHashMap;

use crate::tag::{Label, Tag, VerbForm};
use crate::tagger::Tags;
use crate::words::rows;

/// A base noun phrase: a head with the modifiers and the determiner before it, and nothing after it but its number ("Article 6"). All
/// fields are tokens.
///
/// "the Co-Chairs' revised draft text on finance" holds three: "the Co-Chairs", "' revised draft text", whose determiner is the mark of
/// the possessive, and "finance". Pronouns that stand for a phrase are phrases of one token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NounPhrase {
    /// From the determiner to the head, or to the number after it.
    pub tokens: Range<usize>,
    /// Articles, demonstratives, quantifiers and possessives; empty where there are none.
    pub determiner: Range<usize>,
    /// The noun, name, number or pronoun that the phrase is about.
    pub head: usize,
}

impl NounPhrase {
    /// What stands between determiner and head: adjectives, participles, numbers, nouns.
    #[must_use]
    pub const fn modifiers(&self) -> Range<usize> {
        self.determiner.end..self.head
    }

    /// Modifiers and head.
    #[must_use]
    pub const fn without_determiner(&self) -> Range<usize> {
        self.determiner.end..self.tokens.end
    }
}

/// What a participle does before a noun: "developing countries", "including countries"; most depend on what stands before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    Modifier,
    Preposition,
}

static PARTICIPLE_USES: LazyLock<FxHashMap<&'static str, Use>> = LazyLock::new(|| {
    let uses = |label| if label == "preposition" { Use::Preposition } else { Use::Modifier };
    rows(PARTICIPLES).filter_map(|row| row.split_once('\t')).map(|(participle, label)| (participle, uses(label))).collect()
});

/// The base noun phrases of a tagged document, in order; none overlaps another.
///
/// ```
/// use rapporteur_tagger::{Tagger, noun_phrases};
/// use rapporteur_text::Segmenter;
///
/// let document = Segmenter::default().segment("The two Co-Chairs welcomed their revised draft text.");
/// let phrases = noun_phrases(&document, &Tagger::new().tag(&document));
/// let texts: Vec<&str> = phrases.iter().map(|phrase| document.text_of(phrase.tokens.clone())).collect();
/// assert_eq!(texts, ["The two Co-Chairs", "their revised draft text"]);
/// assert_eq!(document.word(phrases[1].head), "text");
/// assert_eq!(document.text_of(phrases[1].modifiers()), "revised draft");
/// ```
#[must_use]
pub fn noun_phrases(document: &Document, tags: &Tags) -> Vec<NounPhrase> {
    let mut phrases: Vec<NounPhrase> = Vec::new();
    for sentence in document.sentences() {
        let reader = Reader { document, tags, sentence: sentence.tokens() };
        let mut at = reader.sentence.start;
        while at < reader.sentence.end {
            let follows = phrases.last().is_some_and(|phrase| phrase.tokens.end == at);
            match reader.phrase(at, if follows { Before::Phrase } else { Before::Other }) {
                Some(phrase) => {
                    at = phrase.tokens.end;
                    phrases.push(phrase);
                }
                None => at += 1,
            }
        }
    }
    phrases
}

/// The base noun phrase that goes on at a token, after a number or a preposition that is not part of it: in "three *drafting groups*"
/// a participle at its start modifies what follows. `None` where there is none. A mark of the possessive counts as a determiner.
///
/// # Panics
/// Where there is no such token.
#[must_use]
pub fn noun_phrase_at(document: &Document, tags: &Tags, token: usize) -> Option<NounPhrase> {
    let sentence = document.sentences()[document.sentence_of(token)].tokens();
    Reader { document, tags, sentence }.phrase(token, Before::Phrase)
}

/// What stands before a phrase.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// Another phrase, or a part of this one.
    Phrase,
    /// Anything else.
    Other,
}

struct Reader<'d> {
    document: &'d Document,
    tags: &'d Tags,
    sentence: Range<usize>,
}

impl Reader<'_> {
    /// The phrase that starts at a token.
    fn phrase(&self, start: usize, before: Before) -> Option<NounPhrase> {
        let determiner = start..self.determiners_end(start, before == Before::Phrase);
        if determiner.is_empty() && self.tag(start) == Some(Tag::Pron) {
            return Some(NounPhrase { tokens: start..start + 1, determiner, head: start });
        }
        let inside = !determiner.is_empty() || before == Before::Phrase && start > self.sentence.start;
        let head = self.head(determiner.end, inside)?;
        let noun = self.noun_before_numbers(determiner.end, head);
        Some(NounPhrase { tokens: start..head + 1, determiner, head: noun })
    }

    /// The noun that the numbers up to `last` count off: "Article 6", "COP-9", "27-28 June 2017"; `last` where there is none.
    fn noun_before_numbers(&self, start: usize, last: usize) -> usize {
        let number = |&at: &usize| matches!(self.tags.tag(at), Tag::Num | Tag::Punct | Tag::Sym);
        let noun = (start..last + 1).rev().find(|at| !number(at));
        noun.filter(|&at| self.label(at).is_nominal()).unwrap_or(last)
    }

    fn determiners_end(&self, start: usize, follows: bool) -> usize {
        let mut at = start;
        if follows && self.tag(at) == Some(Tag::Part) && self.document.lower(at).starts_with('\'') {
            at += 1;
        }
        while self.tag(at) == Some(Tag::Det) || self.is_possessive(at) {
            at += 1;
        }
        at
    }

    fn is_possessive(&self, at: usize) -> bool {
        self.tag(at) == Some(Tag::Pron)
            && matches!(self.document.lower(at), "my" | "your" | "his" | "her" | "its" | "our" | "their" | "whose")
            && self.head(at + 1, true).is_some()
    }

    /// The last noun or number of the phrase whose modifiers start at a token; `inside` where something of it stands before.
    fn head(&self, start: usize, inside: bool) -> Option<usize> {
        let (mut at, mut head) = (start, None);
        while let Some(tag) = self.tag(at) {
            match tag {
                Tag::Noun | Tag::Propn | Tag::Num => head = Some(at),
                Tag::Sym if self.leads_to_noun(at + 1) => {}
                Tag::Adj if head.is_none() || !self.is_common_noun(at - 1) && self.leads_to_noun(at + 1) => {}
                Tag::Verb if self.is_modifier(at, head.filter(|&head| self.label(head).is_nominal()), inside || at > start) => {}
                Tag::Adv | Tag::Adp | Tag::Part | Tag::X if self.is_compound(at) => {}
                Tag::Adv if head.is_none() && self.tag(at + 1).is_some_and(|next| matches!(next, Tag::Adj | Tag::Verb)) => {}
                _ if at > start && self.is_joint(at, head.is_some()) && self.leads_to_noun(at + 1) => {}
                _ => break,
            }
            at += 1;
        }
        head.or_else(|| self.nominal(start, at, inside))
    }

    /// A head that is no noun: "the *poor*", "90 per cent of *fishing*".
    fn nominal(&self, start: usize, at: usize, inside: bool) -> Option<usize> {
        let gerund = self.tag(at).is_some() && self.label(at).form() == Some(VerbForm::Gerund);
        let object = |tag| matches!(tag, Tag::Det | Tag::Noun | Tag::Propn | Tag::Adj | Tag::Pron | Tag::Num | Tag::Verb);
        if inside && gerund && !self.tag(at + 1).is_some_and(object) {
            return Some(at);
        }
        (inside && at > start && self.tag(at - 1) == Some(Tag::Adj)).then(|| at - 1)
    }

    /// Whether a hyphen joins a word with one that leads to a noun: "*so*-called spies", "*in*-session workshops".
    fn is_compound(&self, at: usize) -> bool {
        self.is_hyphen(at + 1) && self.leads_to_noun(at + 2)
    }

    /// Whether a noun stands there that no adjective follows, if not in another phrase; "two-day" and "EU" are none.
    fn is_common_noun(&self, at: usize) -> bool {
        let compound = at > 0 && self.is_hyphen(at - 1);
        self.tag(at) == Some(Tag::Noun) && self.document.word(at).starts_with(char::is_lowercase) && !compound
    }

    fn is_hyphen(&self, at: usize) -> bool {
        self.is_glued(at) && self.is_glued(at + 1) && matches!(self.document.lower(at), "-" | "–")
    }

    /// Whether a participle modifies a noun after it; `inside` where it does not open the phrase, whose last noun so far is `head`.
    fn is_modifier(&self, at: usize, head: Option<usize>, inside: bool) -> bool {
        let before = at.checked_sub(1).filter(|&before| before >= self.sentence.start);
        let opens = before.is_none_or(|before| !self.label(before).is_verbal() && !self.label(before).is_nominal());
        let prepositional = before.is_some_and(|before| self.tag(before) == Some(Tag::Adp));
        let listed = PARTICIPLE_USES.get(self.document.lower(at)).copied();
        let attributive = listed == Some(Use::Modifier);
        let modifies = match self.label(at).form() {
            Some(VerbForm::Gerund | VerbForm::Participle) if head.is_some() && self.is_hyphen(at - 1) => true,
            // "IPCC working groups"
            Some(VerbForm::Gerund) if head.is_some() => attributive,
            Some(VerbForm::Gerund) => inside || attributive || prepositional,
            Some(VerbForm::Participle) => head.is_none() && (inside || attributive || opens),
            // "twelve facilitated groups", where the tagger saw a past tense.
            Some(VerbForm::Past) => head.is_none() && inside && self.label(at - 1).tag() != Tag::Pron,
            _ => false,
        };
        modifies && listed != Some(Use::Preposition) && self.leads_to_noun(at + 1)
    }

    /// Whether adjectives, participles and nouns follow up to a noun.
    fn leads_to_noun(&self, at: usize) -> bool {
        let mut at = at;
        loop {
            match self.tag(at) {
                Some(Tag::Noun | Tag::Propn | Tag::Num) => return true,
                Some(_) if self.may_modify(at) => {}
                Some(_) if self.is_joint(at, false) => {}
                _ => return false,
            }
            at += 1;
        }
    }

    /// Whether a token may join two parts of one phrase: a hyphen or a slash inside a word, a comma or an "and" between adjectives, a
    /// mark that opens a quotation.
    fn is_joint(&self, at: usize, has_head: bool) -> bool {
        if at <= self.sentence.start || self.tag(at + 1).is_none() {
            return false;
        }
        if self.document.tokens()[at].kind() == TokenKind::Symbol && self.is_glued(at + 1) {
            let quote = matches!(self.document.word(at), "'" | "\"" | "‘" | "“") && !has_head;
            return if self.is_glued(at) { matches!(self.document.lower(at), "-" | "/" | "–") } else { quote };
        }
        let joins = self.document.lower(at) == "," || self.tag(at) == Some(Tag::Cconj);
        joins && !has_head && self.may_modify(at - 1) && self.may_modify(at + 1)
    }

    fn may_modify(&self, at: usize) -> bool {
        let label = self.label(at);
        let participle = matches!(label.form(), Some(VerbForm::Gerund | VerbForm::Participle));
        label.tag() == Tag::Adj || label.tag() == Tag::Verb && participle
    }

    fn is_glued(&self, at: usize) -> bool {
        let tokens = self.document.tokens();
        at > self.sentence.start && at < self.sentence.end && tokens[at - 1].span().end() == tokens[at].span().start()
    }

    fn label(&self, at: usize) -> Label {
        self.tags.label(at)
    }

    /// The tag of a token of the sentence.
    fn tag(&self, at: usize) -> Option<Tag> {
        self.sentence.contains(&at).then(|| self.tags.tag(at))
    }
}
