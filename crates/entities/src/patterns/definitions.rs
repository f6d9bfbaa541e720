//! Acronyms that the text itself defines: "Quiet Rivers Trust (QRT)". A definition beats any list.

use std::collections::HashMap;
use std::ops::Range;

use rapporteur_lexicon::{EntryIndex, Lexicon};

use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::found::Found;
use crate::shape::Shape;
use crate::view::View;

/// A full name and the short one in brackets after it.
#[derive(Clone, Debug)]
pub(crate) struct Definition {
    pub(crate) full: Range<usize>,
    pub(crate) short: Range<usize>,
    pub(crate) kind: Kind,
    /// The entry of the lexicon that both name, where the full name says so.
    entry: Option<EntryIndex>,
}

/// All definitions of the document. `names` are the names found so far, those of the lexicon among them.
pub(crate) fn definitions(view: &View<'_>, names: &Found, lexicon: &Lexicon) -> Vec<Definition> {
    let brackets = (1..view.len()).filter(|token| view.word(*token) == "(");
    brackets.filter_map(|open| definition(view, names, lexicon, open)).collect()
}

/// The names in definitions, and every other place where the short one stands.
pub(crate) fn find(view: &View<'_>, definitions: &[Definition]) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut short: HashMap<&str, &Definition> = HashMap::new();
    for definition in definitions {
        found.push(view.candidate(definition.full.clone(), definition.kind, definition.source("definition")));
        short.insert(view.document.text_of(definition.short.clone()), definition);
    }
    if short.is_empty() {
        return found;
    }
    let lengths: std::collections::BTreeSet<usize> = definitions.iter().map(|definition| definition.short.len()).collect();
    for token in (0..view.len()).filter(|token| view.shape(*token) != Shape::Lower) {
        for length in lengths.iter().rev().filter(|length| token + **length <= view.len()) {
            let tokens = token..token + length;
            if let Some(definition) = short.get(view.document.text_of(tokens.clone())) {
                found.push(view.candidate(tokens, definition.kind, definition.source("acronym")));
                break;
            }
        }
    }
    found
}

impl Definition {
    fn source(&self, pattern: &'static str) -> Source {
        self.entry.map_or(Source::Strict(pattern), Source::Entry)
    }
}

fn definition(view: &View<'_>, names: &Found, lexicon: &Lexicon, open: usize) -> Option<Definition> {
    let close = (open + 1..view.len().min(open + 7)).find(|token| view.word(*token) == ")")?;
    let short = open + 1..close;
    let text = view.document.text_of(short.clone());
    if !is_acronym(text) || view.words.is_common(&text.to_lowercase()) {
        return None;
    }
    let named = names.ending(open).filter(|name| !matches!(name.kind, Kind::Date | Kind::Person | Kind::Nationality | Kind::Place));
    let spelled = spelled_out(view, text, open);
    // "Wessex Institute (UK)" says where it is.
    let home = listed_short(view, &short).is_some_and(|(_, kind)| matches!(kind, Kind::Country | Kind::Place));
    if home && spelled.is_none() && named.is_none_or(|name| name.kind != Kind::Country && name.kind != Kind::Place) {
        return None;
    }
    let full = match (named, spelled) {
        (Some(name), Some(start)) if start < name.tokens.start && view.is_capital(start) => start..open,
        (Some(name), Some(_)) => name.tokens.clone(),
        (Some(name), None) if name.tokens.len() > 1 && matches!(name.source, Source::Pattern(_)) && name.kind != Kind::Country => {
            name.tokens.clone()
        }
        (None, Some(start)) => start..open,
        _ => return None,
    };
    let named = named.filter(|name| name.tokens == full);
    let kind = kind_of(view, named, &full, &short)?;
    let entry = match named.map(|name| &name.source) {
        Some(Source::Entry(entry)) => Some(*entry),
        _ => listed_short(view, &short)
            .and_then(|(entry, _)| entry)
            .filter(|entry| spells(view, &full, lexicon.entry(*entry).name())),
    };
    Some(Definition { full, short, kind, entry })
}

/// The entry and the kind of a short name in the lexicon.
fn listed_short(view: &View<'_>, short: &Range<usize>) -> Option<(Option<EntryIndex>, Kind)> {
    let hit = view.known.starting(short.start).filter(|hit| hit.tokens == *short)?;
    let entry = if let Source::Entry(entry) = hit.source { Some(entry) } else { None };
    Some((entry, hit.kind))
}

/// Whether a full name is a form of a listed one: "UN Office on Drugs and Crime" of "United Nations Office on Drugs and Crime". All its
/// longer words stand in the listed name.
fn spells(view: &View<'_>, full: &Range<usize>, listed: &str) -> bool {
    const LONGER: usize = 4;
    let listed = listed.to_lowercase();
    let mut words = full.clone().map(|token| view.lower(token)).filter(|word| word.len() >= LONGER).peekable();
    words.peek().is_some() && words.all(|word| listed.contains(word))
}

/// `QRT`, `iRAP`, `WP.29`, `A3+`, `EUFOR-Althea`: no spaces, two capitals or a capital and a digit, or a single capitalised nickname.
fn is_acronym(text: &str) -> bool {
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let plain = text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '/' | '.' | '+' | '&'));
    let short = (2..=14).contains(&text.chars().count());
    let roman = text.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    plain && short && !roman && (capitals >= 2 || (capitals == 1 && digits == 1 && !text.contains('.')))
}

/// The first token of the words before the bracket whose letters the acronym takes, each word's first letter or one inside it.
fn spelled_out(view: &View<'_>, short: &str, open: usize) -> Option<usize> {
    let letters: Vec<char> =
        short.trim_end_matches('s').chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let limit = open.saturating_sub((letters.len() * 3 + 2).min(24));
    let mut left = letters.len();
    for token in (limit..open).rev() {
        if !view.same_sentence(token, open) || matches!(view.word(token), "(" | ")" | ";" | ":") {
            return None;
        }
        let word = view.lower(token);
        left = consume(word, &letters[..left]);
        if left == 0 {
            return (view.is_capital(token) || small_name(view, token, open)).then_some(token);
        }
    }
    None
}

/// How many letters remain after a word took as many as it can from the end, its own first letter among them.
fn consume(word: &str, letters: &[char]) -> usize {
    let characters: Vec<char> = word.chars().collect();
    let Some(first) = characters.first() else { return letters.len() };
    // The word's initial is the last letter: the common case. Else a stretch that starts with the initial.
    for take in 1..=letters.len().min(characters.len()) {
        let stretch = &letters[letters.len() - take..];
        if stretch[0] == *first && is_subsequence(&stretch[1..], &characters[1..]) {
            return letters.len() - take;
        }
    }
    letters.len()
}

fn is_subsequence(needle: &[char], hay: &[char]) -> bool {
    let mut rest = hay.iter();
    needle.iter().all(|letter| rest.any(|candidate| candidate == letter))
}

/// "regional protection force (RPF)": small letters, but a body.
fn small_name(view: &View<'_>, start: usize, open: usize) -> bool {
    let last = view.lower(open - 1);
    let body = matches!(last, "force" | "mission" | "committee" | "commission" | "council" | "agency" | "tribunal" | "court");
    body && open - start >= 2
}

fn kind_of(view: &View<'_>, named: Option<&Candidate>, full: &Range<usize>, short: &Range<usize>) -> Option<Kind> {
    let listed = listed_short(view, short).map(|(_, kind)| kind);
    if let Some(name) = named {
        let guessed = matches!(name.source, Source::Pattern(_));
        let other = |kind: &Kind| !matches!(kind, Kind::Country | Kind::Place | Kind::Nationality);
        return Some(listed.filter(other).filter(|_| guessed).unwrap_or(name.kind));
    }
    // The head is the last before the complement: "International Road Assessment Programme for …".
    let stem = full.clone().take_while(|token| view.shape(*token) != Shape::Lower);
    let head = stem.filter_map(|token| view.words.heads.longest_at(view.document, token)).last().map(|(_, head)| head.kind);
    let capitals = full.clone().filter(|token| view.is_capital(*token)).count();
    let small = full.clone().filter(|token| view.shape(*token) == Shape::Lower && view.lower(*token).len() > 4).count();
    if small > capitals && !small_name(view, full.start, full.end) {
        return None;
    }
    Some(listed.or(head).unwrap_or(Kind::Organization))
}
