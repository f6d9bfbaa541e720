//! The shape of a personal name.

use std::ops::Range;

use crate::Kind;
use crate::found::Found;
use crate::function_words::{is_calendar, is_function_word};
use crate::shape::Shape;
use crate::view::View;

/// Names of more words are none.
const MAX_TOKENS: usize = 12;

/// A run of words that may be a person's name, and what speaks for it.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    pub(crate) tokens: Range<usize>,
    /// Words, hyphenated parts counted once.
    pub(crate) words: usize,
    /// Starts with a given name.
    pub(crate) given: bool,
    /// Starts with a given name that is an ordinary word too.
    pub(crate) given_word: bool,
    /// Ends with a family name.
    pub(crate) family: bool,
    /// How many words are no ordinary English, hyphenated ones counted once.
    pub(crate) rare: usize,
    /// Has an initial, a particle, a nickname or a numeral inside, or a small letter after a hyphen: "Ki-moon".
    pub(crate) marked: bool,
}

/// Reads a name that starts at a token. With `trusted` (after a title) its first word may be any.
pub(crate) fn read(view: &View<'_>, names: &Found, start: usize, trusted: bool) -> Option<Name> {
    if !begins(view, names, start, trusted) {
        return None;
    }
    let given = view.words.given_name(view.lower(start)).is_some();
    let given_word = !given && view.words.given_word(view.lower(start)).is_some();
    let mut name = Name { tokens: start..start, words: 0, given, given_word, family: false, rare: 0, marked: false };
    let mut at = start;
    while at < view.len() && at - start < MAX_TOKENS && view.same_sentence(start, at) {
        if name.words >= 2 && view.starts_line(at) {
            break;
        }
        if at > start && view.touches(at) && is_hyphen(view.word(at)) && view.touches(at + 1) && is_part(view, at + 1) {
            name.marked |= is_syllable(view, at - 1, &name);
            name.family = view.words.is_family_name(view.lower(at + 1));
            at += 2;
        } else if let Some(end) = (at == start && trusted).then(|| particles(view, names, at)).flatten() {
            // "Chair De Wet": behind a particle any word may be a name.
            name.words += 1;
            at = end;
            note(view, at - 1, &mut name);
        } else if at == start || is_word(view, names, at, given || trusted) || (name.words == 1 && is_king(view, at, &name)) {
            name.words += 1;
            name.marked |= at > start && (view.shape(at) == Shape::Initial || is_regnal(view, at)) || is_initials(view.word(at));
            note(view, at, &mut name);
            at += 1;
        } else if let Some(end) = particles(view, names, at).or_else(|| nickname(view, at)) {
            name.marked = true;
            name.words += 1;
            at = end;
            note(view, at - 1, &mut name);
        } else {
            break;
        }
        name.tokens.end = at;
    }
    trim(view, &mut name);
    (name.tokens.end > start).then_some(name)
}

fn note(view: &View<'_>, token: usize, name: &mut Name) {
    let lower = view.lower(token);
    name.rare += usize::from(!view.words.is_common(lower) && view.shape(token) == Shape::Capital);
    name.family = view.words.is_family_name(lower);
}

/// Whether a word with a small letter after its hyphen goes on a name: "Ban Ki-moon", not "Chief Co-chair".
fn is_syllable(view: &View<'_>, first: usize, name: &Name) -> bool {
    const LONGEST: usize = 6;
    let word = view.lower(first);
    name.words >= 2 && view.shape(first + 2) == Shape::Lower && word.len() <= LONGEST && !view.words.is_common(word)
}

/// "VI" in "Mohammed VI".
pub(super) fn is_regnal(view: &View<'_>, token: usize) -> bool {
    let word = view.word(token);
    view.shape(token).is_capital() && word.len() <= 5 && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
}

/// "D.J."
fn is_initials(word: &str) -> bool {
    let stops = word.bytes().filter(|byte| *byte == b'.').count();
    (2..=4).contains(&stops) && word.ends_with('.') && word.chars().filter(|c| c.is_alphabetic()).count() == stops
}

/// A numeral after a given name alone.
fn is_king(view: &View<'_>, token: usize, name: &Name) -> bool {
    is_regnal(view, token) && name.given && view.shape(token - 1) == Shape::Capital
}

/// An initial ends no name of several words unless it stands with a full stop in a row of them.
fn trim(view: &View<'_>, name: &mut Name) {
    while name.words > 1 && view.shape(name.tokens.end - 1) == Shape::Initial && view.word(name.tokens.end - 1).len() == 1 {
        name.tokens.end -= 1;
        name.words -= 1;
    }
}

fn begins(view: &View<'_>, names: &Found, start: usize, trusted: bool) -> bool {
    let lower = view.lower(start);
    let shaped = match view.shape(start) {
        Shape::Capital | Shape::Initial => !is_regnal(view, start) || view.word(start).len() == 1,
        Shape::Caps if is_initials(view.word(start)) => {
            (view.shape(start + 1) == Shape::Capital || is_surname_in_capitals(view, start + 1)) && names.over(start).is_none()
        }
        // "Ms. LI", but not "Chair UN"
        Shape::Caps => {
            trusted && names.over(start).is_none() && (view.word(start).len() > 3 || super::persons::follows_honorific(view, start))
        }
        // "Mr. de Boer", "Ms. al-Thani"
        Shape::Lower => {
            return trusted
                && view.words.is_particle(lower)
                && (view.is_capital(start + 1) || view.word(start + 1) == "-" && view.is_capital(start + 2));
        }
        _ => false,
    };
    let inside =
        is_hyphen(view.before(start)) && view.touches(start) && view.touches(start - 1) && view.is_capital(start.saturating_sub(2));
    let strange = inside || is_function_word(lower) && !(trusted && matches!(lower, "will" | "may"));
    let titled = view.starts_honorific(start) || (!trusted && view.starts_office(start) && view.words.given_name(lower).is_none());
    shaped && !strange && !titled && !is_label(lower) && free(view, names, start, trusted)
}

/// Whether no name of the lexicon stands in the way. A single place, country or nationality may be a given name or surname too.
fn free(view: &View<'_>, names: &Found, token: usize, lenient: bool) -> bool {
    names.over(token).is_none_or(|name| {
        if name.kind == Kind::Person {
            return true;
        }
        let weak = matches!(name.kind, Kind::Country | Kind::Place | Kind::Nationality | Kind::Work);
        let one = name.tokens.len() == 1 || name.tokens.clone().any(|token| is_hyphen(view.word(token)));
        let weak = weak && one;
        let lower = view.lower(token);
        weak && lenient && (name.kind == Kind::Place || view.words.is_family_name(lower) || view.words.given_name(lower).is_some())
    })
}

/// Whether a word may go on a name.
fn is_word(view: &View<'_>, names: &Found, token: usize, lenient: bool) -> bool {
    let lower = view.lower(token);
    let shaped = match view.shape(token) {
        Shape::Capital | Shape::Initial => true,
        Shape::Caps => {
            view.word(token).len() > 3 && names.over(token).is_none() && view.word(token).chars().all(char::is_alphabetic)
        }
        _ => false,
    };
    let personal = view.words.is_family_name(lower) || view.words.given_name(lower).is_some();
    // A country that opens the next line of a table is that country.
    let next_row = view.opens_line(token) && names.over(token).is_some();
    let ordinary = view.words.is_common(lower) && !personal;
    let verb = ordinary || is_function_word(lower) || view.starts_honorific(token) || is_abbreviated(view.word(token));
    let head = view.words.heads.longest_at(view.document, token).is_some() && !personal;
    let office = view.starts_office(token) && !personal;
    shaped && !verb && !head && !office && !next_row && !is_label(lower) && free(view, names, token, lenient)
}

/// "No.", "Fla.": no words of a name, unless they are initials or belong after one.
fn is_abbreviated(word: &str) -> bool {
    word.len() > 2 && word.ends_with('.') && !matches!(word, "Jr." | "Sr." | "St." | "Ste.") && Shape::of(word) == Shape::Capital
}

/// The second half of a hyphenated name: "Al-Thani", "Ban Ki-moon".
fn is_part(view: &View<'_>, token: usize) -> bool {
    matches!(view.shape(token), Shape::Capital | Shape::Lower | Shape::Caps) && !is_label(view.lower(token))
}

/// "de", "van der", "al-": particles with a capital after them.
fn particles(view: &View<'_>, names: &Found, token: usize) -> Option<usize> {
    let mut at = token;
    while view.words.is_particle(view.lower(at)) && at < token + 3 {
        at += 1;
        if is_hyphen(view.word(at)) && view.touches(at) {
            at += 1;
        }
    }
    let follows = at > token
        && (view.shape(at) == Shape::Capital || is_surname_in_capitals(view, at))
        && !is_function_word(view.lower(at))
        && free(view, names, at, true);
    follows.then_some(at + 1)
}

/// "al-KANDARI".
fn is_surname_in_capitals(view: &View<'_>, token: usize) -> bool {
    view.shape(token) == Shape::Caps && view.word(token).len() > 3
}

/// A nickname in quotation marks, with a capital after it.
fn nickname(view: &View<'_>, token: usize) -> Option<usize> {
    let quoted = matches!(view.word(token), "“" | "\"" | "‘" | "'")
        && view.is_capital(token + 1)
        && matches!(view.word(token + 2), "”" | "\"" | "’" | "'");
    (quoted && (view.shape(token + 3) == Shape::Capital || is_surname_in_capitals(view, token + 3))).then_some(token + 3)
}

pub(crate) fn is_hyphen(word: &str) -> bool {
    matches!(word, "-" | "‐" | "\u{2011}")
}

/// A month or weekday ("may" is a word like others), or a word for a part of a text.
fn is_label(lower: &str) -> bool {
    const PARTS: &[&str] = &["part", "section", "chapter", "table", "figure", "item"];
    PARTS.contains(&lower) || lower != "may" && is_calendar(lower)
}
