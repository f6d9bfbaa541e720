//! Persons, by what stands around their names.

use rapporteur_tagger::Tag;

use super::name::{Name, is_hyphen, read};
use super::offices::{Offices, skip_honorifics};
use crate::Kind;
use crate::candidate::{Candidate, Source};
use crate::found::Found;
use crate::function_words::is_function_word;
use crate::shape::{Shape, Style};
use crate::view::View;
use crate::words::Beside;

pub(crate) fn find(view: &View<'_>, names: &Found, offices: &Offices) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut token = 0;
    while token < view.len() {
        match at(view, names, offices, token) {
            Some(person) if !is_affiliation(view, &found, &person) => {
                let several = shares_honorific(view, person.tokens.start);
                token = person.tokens.end;
                found.push(person);
                while several && let Some(next) = another(view, names, token) {
                    token = next.tokens.end;
                    found.push(next);
                }
            }
            _ => {
                let capitals = in_capitals(view, names, offices, token);
                token = capitals.as_ref().map_or(token + 1, |name| name.tokens.end);
                found.extend(capitals);
            }
        }
    }
    found
}

/// "AMARA FALK (Ghana) said": a name in capitals before the country in brackets that it speaks for.
fn in_capitals(view: &View<'_>, names: &Found, offices: &Offices, start: usize) -> Option<Candidate> {
    const LONGEST: usize = 7;
    let word = |token: usize| {
        let capitals = view.shape(token) == Shape::Caps && view.word(token).chars().all(char::is_alphabetic);
        let head = view.words.heads.longest_at(view.document, token).is_some();
        (capitals || is_hyphen(view.word(token))) && names.over(token).is_none() && !head && offices.starting(token).is_none()
    };
    if view.shape(start) != Shape::Caps || preceded_by_capital(view, start) || view.before(start) == "-" {
        return None;
    }
    let end = (start..start + LONGEST).find(|&token| !word(token))?;
    let country = names.starting(end + 1).or_else(|| names.starting(end + 2)).is_some_and(|name| name.kind == Kind::Country);
    let spoken =
        end - start > 1 && view.same_sentence(start, end) && in_brackets(view, names, end) && country && acts_after(view, end);
    spoken.then(|| view.candidate(start..end, Kind::Person, Source::Pattern("bracketed-country")))
}

/// "Ana Falk, Det Norske Veritas, noted": strange words between a person and what they do are whom they come from.
fn is_affiliation(view: &View<'_>, found: &[Candidate], person: &Candidate) -> bool {
    let (start, end) = (person.tokens.start, person.tokens.end);
    let strange = matches!(person.source, Source::Pattern("stranger" | "family-name"));
    let after = found.last().is_some_and(|last| last.tokens.end + 1 == start) && view.before(start) == ",";
    strange && after && (matches!(view.word(end), ";" | "(") || view.word(end) == "," && view.is_predicate(end + 1))
}

/// "Messrs. Falk and Prieto": one honorific for several names.
fn shares_honorific(view: &View<'_>, token: usize) -> bool {
    matches!(view.before(token), "messrs." | "messrs" | "mses." | "mses" | "mmes." | "mmes" | "drs.")
}

/// The next name after a comma or conjunction.
fn another(view: &View<'_>, names: &Found, end: usize) -> Option<Candidate> {
    let start = (end..end + 2).take_while(|token| matches!(view.lower(*token), "," | "and" | "&")).count() + end;
    let name = read(view, names, start, true).filter(|_| start > end && view.same_sentence(end - 1, start))?;
    Some(view.candidate(name.tokens, Kind::Person, Source::Pattern("honorific")))
}

fn at(view: &View<'_>, names: &Found, offices: &Offices, token: usize) -> Option<Candidate> {
    let shape = view.shape(token);
    if shape == Shape::Number || shape == Shape::Symbol {
        return None;
    }
    let titled = titled(view, names, offices, token);
    if shape == Shape::Lower && titled.is_none() {
        return None;
    }
    let name = read(view, names, token, titled.is_some())?;
    let rule = titled.filter(|rule| accepts(view, rule, &name)).or_else(|| untitled(view, names, offices, &name))?;
    Some(view.candidate(name.tokens, Kind::Person, Source::Pattern(rule)))
}

/// Whether an honorific or office stands right before.
fn titled(view: &View<'_>, names: &Found, offices: &Offices, token: usize) -> Option<&'static str> {
    if follows_honorific(view, token) {
        let office = offices.starting(token).is_some();
        return (!office).then_some("honorific");
    }
    let apart = view.before(token) == ",";
    let office = offices.ending(token - usize::from(apart))?;
    if apart {
        return (office.stands
            && office.core.end == token - 1
            && view.shape(token) == Shape::Capital
            && names.over(token).is_none())
        .then_some("office-comma");
    }
    // "the President Council" and "Chair Text" are no persons, nor is what the lexicon knows.
    let style = view.style(token) == Style::Running || view.words.given_name(view.lower(token)).is_some();
    let known = names.over(token).is_some_and(|name| !matches!(name.kind, Kind::Place | Kind::Nationality | Kind::Country));
    let next = offices.starting(token).is_some_and(|next| next.core.start == token) || is_function_word(view.lower(token));
    (style && !known && !next && office.core.end == token).then_some("office")
}

/// Whether an honorific ends right before a token.
pub(crate) fn follows_honorific(view: &View<'_>, token: usize) -> bool {
    (1..=4).filter_map(|back| token.checked_sub(back)).any(|start| {
        let capital = view.is_capital(start);
        capital && skip_honorifics(view, start) == token && view.same_sentence(start, token.min(view.len() - 1))
    })
}

fn accepts(view: &View<'_>, rule: &str, name: &Name) -> bool {
    match rule {
        "office" => after_office(view, name),
        // "The Co-Chair, Ana Falk, proposed"
        "office-comma" => name.words >= 2 && name.rare >= 1 && view.word(name.tokens.end) == ",",
        _ => true,
    }
}

/// After an office an ordinary English word is hardly a name.
fn after_office(view: &View<'_>, name: &Name) -> bool {
    let first = view.lower(name.tokens.start);
    let plural = first.ends_with('s') && view.words.is_common(first);
    name.rare > 0 || name.given || (view.words.is_family_name(first) && !plural && !view.is_capital(name.tokens.end))
}

/// A name without a title, by its own words or by what follows.
fn untitled(view: &View<'_>, names: &Found, offices: &Offices, name: &Name) -> Option<&'static str> {
    let (first, end) = (name.tokens.start, name.tokens.end);
    if preceded_by_capital(view, first) || (names.over(first).is_some() && !(name.given && name.words > 1)) {
        return None;
    }
    if name.words == 1 {
        return alone(view, names, name);
    }
    let whole = name.rare >= 1 || (name.given && name.family);
    if whole && in_brackets(view, names, end) {
        return Some("bracketed-country");
    }
    let placed = matches!(view.before(first), "in" | "at" | "near") && !view.lower(end).ends_with('s');
    if placed {
        return None;
    }
    if name.given && whole {
        return Some("given-name");
    }
    if view.style(first) != Style::Running && !is_byline(view, first) {
        return None;
    }
    if name.given_word && name.rare + 1 >= name.words && view.is_proper(first) {
        return Some("given-name");
    }
    let opens = view.is_first(first) || matches!(view.before(first), "," | ";" | "and" | "by" | "with" | "from" | ":" | ")" | "]");
    if whole && opens && apposition(view, names, offices, end, view.is_first(first)) {
        return Some("apposition");
    }
    let family = name.family && name.rare >= name.words;
    if (name.marked || family) && name.rare + 1 >= name.words {
        return Some("family-name");
    }
    let strange = name.words <= 4 && name.rare >= name.words;
    if strange && (view.is_predicate(end) || matches!(view.before(first), "said" | "says" | "writes" | "asked" | "added")) {
        return Some("speech-verb");
    }
    // Words that are strange to every list name persons more often than anything else.
    let capitals = (first..end).any(|token| view.shape(token) == Shape::Caps);
    let lies = lies_in(view, names, end);
    (strange && !capitals && !lies && view.before(first) != "the" && view.word(end) != "(").then_some("stranger")
}

/// "Written by Ana Falk & Jo Prieto"
fn is_byline(view: &View<'_>, token: usize) -> bool {
    matches!(view.before(token), "by" | "&" | "with")
}

/// A single word: a surname that nobody introduced.
fn alone(view: &View<'_>, names: &Found, name: &Name) -> Option<&'static str> {
    let (first, end) = (name.tokens.start, name.tokens.end);
    if name.rare == 1 && in_brackets(view, names, end) && !view.is_first(first) && acts_after(view, end) {
        return Some("bracketed-country");
    }
    if view.style(first) != Style::Running
        || !view.is_proper(first)
        || !opens_phrase(view, first)
        || is_plural_acronym(view.word(first))
    {
        return None;
    }
    let says = |token: usize| matches!(view.lower(token), "said" | "says" | "told" | "added" | "asked" | "replied" | "wrote");
    let quotes = |word: &str| matches!(word, "," | "”" | "\"" | "''" | "’");
    // "It is late," Adeyemi said; "It is late," said Adeyemi.
    let inverted =
        first >= 2 && says(first - 1) && quotes(view.before(first - 1)) && matches!(view.word(end), "." | "," | "—" | "-");
    let quoted = says(end) && quotes(view.before(first)) || inverted;
    let personal = name.family || name.given;
    if name.given && strange_given(view, names, name) {
        return Some("given-name");
    }
    // "States", "Bush": ordinary words are surnames only where somebody speaks.
    let strange = name.rare == 1 && !matches!(view.before(first), "in" | "at" | "near");
    let surname =
        personal && if strange { view.is_predicate(end) } else { says(end) && !view.is_first(first) && !view.is_plural(first) };
    (surname || quoted && (personal || strange)).then_some("speech-verb")
}

/// A given name inside a sentence, in no place's place.
fn strange_given(view: &View<'_>, names: &Found, name: &Name) -> bool {
    let (first, end) = (name.tokens.start, name.tokens.end);
    let placed = matches!(view.before(first), "in" | "at" | "near" | "from" | "to" | "of" | "for" | "on" | "the" | "(" | "/");
    let apart = view.is_predicate(end) || matches!(view.word(end), "," | "." | "and" | "'s" | "’s" | "who" | "”" | "?");
    name.rare == 1 && !view.is_first(first) && !placed && apart && !lies_in(view, names, end) && names.over(first).is_none()
}

/// ", Spain" after a name that lies there.
fn lies_in(view: &View<'_>, names: &Found, end: usize) -> bool {
    let place = names.starting(end + 1).filter(|name| matches!(name.kind, Kind::Country | Kind::Place));
    view.word(end) == "," && place.is_some_and(|place| view.word(place.tokens.end) != "," || view.is_capital(place.tokens.end + 1))
}

/// Whether nothing before a word belongs to its phrase: no article, adjective, number or noun.
fn opens_phrase(view: &View<'_>, token: usize) -> bool {
    let before = token.checked_sub(1).filter(|before| view.same_sentence(*before, token)).and_then(|before| view.label(before));
    let kin = view.words.is_beside(Beside::Kin, view.before(token));
    kin || before.is_none_or(|label| !matches!(label.tag(), Tag::Det | Tag::Adj | Tag::Num | Tag::Noun | Tag::Propn | Tag::Pron))
}

/// "CLAs"
fn is_plural_acronym(word: &str) -> bool {
    word.strip_suffix('s').is_some_and(|stem| Shape::of(stem) == Shape::Caps)
}

/// A capital before the run, as in "Doha Anna Lindt", makes it part of something else.
fn preceded_by_capital(view: &View<'_>, token: usize) -> bool {
    token > 0
        && view.same_sentence(token - 1, token)
        && view.is_capital(token - 1)
        && !is_function_word(view.lower(token - 1))
        && view.style(token) == Style::Running
        && !view.is_first(token - 1)
        && !view.starts_line(token)
        && view.known.over(token - 1).is_none()
        && !follows_honorific(view, token)
        && !view.starts_office(token - 1)
}

/// "(Mauritius)" and the like.
fn in_brackets(view: &View<'_>, names: &Found, end: usize) -> bool {
    view.word(end) == "("
        && names.starting(end + 1).or_else(|| names.starting(end + 2)).is_some_and(|name| {
            matches!(name.kind, Kind::Country | Kind::Organization)
                && (view.word(name.tokens.end) == ")" || view.word(name.tokens.end) == ",")
        })
}

/// Whether the sentence goes on after a bracket as it does after a speaker.
fn acts_after(view: &View<'_>, open: usize) -> bool {
    let close = (open..view.len().min(open + 8)).find(|token| view.word(*token) == ")");
    close.is_some_and(|close| view.shape(close + 1) == Shape::Lower || view.word(close + 1) == ",")
}

/// ", Kenya," or ", Minister of …": what a speaker's name is followed by.
fn apposition(view: &View<'_>, names: &Found, offices: &Offices, end: usize, first: bool) -> bool {
    if view.word(end) != "," {
        return false;
    }
    let mut at = end + 1;
    if first && view.lower(at) == "on" && view.lower(at + 1) == "behalf" {
        return true;
    }
    let office = |at: usize| offices.starting(at).is_some();
    if office(at) {
        return true;
    }
    if matches!(view.lower(at), "the" | "a" | "an") {
        at += 1;
    }
    office(at) || (first && names.starting(at).is_some_and(|name| matches!(name.kind, Kind::Country | Kind::Organization)))
}
