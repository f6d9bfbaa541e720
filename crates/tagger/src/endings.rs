//! Regular English inflection, undone. All words in lower case.

/// The verb of a regular past form: "agreed", "stopped", "hoped". `is_verb` knows the verbs of the language, or most of them.
pub(crate) fn of_past(word: &str, is_verb: impl Fn(&str) -> bool) -> String {
    if let Some(stem) = word.strip_suffix("ied").filter(|stem| stem.len() > 1) {
        return format!("{stem}y");
    }
    match word.strip_suffix("ed") {
        Some(stem) if stem.ends_with('e') || has_vowel(stem) => of_stem(stem, is_verb),
        _ => word.to_owned(),
    }
}

/// The verb of a regular gerund: "agreeing", "stopping", "hoping".
pub(crate) fn of_gerund(word: &str, is_verb: impl Fn(&str) -> bool) -> String {
    match word.strip_suffix("ing") {
        Some(stem) if has_vowel(stem) => of_stem(stem, is_verb),
        _ => word.to_owned(),
    }
}

/// The verb of a regular third person: "calls", "pushes", "tries".
pub(crate) fn of_third_person(word: &str, is_verb: impl Fn(&str) -> bool) -> String {
    match word.strip_suffix('s') {
        Some(verb) if is_verb(verb) => verb.to_owned(),
        _ => of_plural(word),
    }
}

/// The singular of a regular plural: "calls", "boxes", "parties", "chairwomen".
pub(crate) fn of_plural(word: &str) -> String {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    let cut = |count: usize| word[..word.len() - count].to_owned();
    match word {
        _ if word.len() > 4 && ends(&["ies"]) => format!("{}y", cut(3)),
        _ if word.len() > 4 && ends(&["sses", "shes", "ches", "xes", "zzes", "oes"]) => cut(2),
        _ if word.len() > 4 && ends(&["men"]) => format!("{}an", cut(2)),
        _ if ends(&["ss", "us", "is"]) || word.len() < 3 => word.to_owned(),
        _ if ends(&["'s"]) => cut(2),
        _ if ends(&["s"]) => cut(1),
        _ => word.to_owned(),
    }
}

/// The verb whose past and gerund are made of a stem: as it is, with its "e" again, or with one consonant where two stand.
fn of_stem(stem: &str, is_verb: impl Fn(&str) -> bool) -> String {
    let with_e = format!("{stem}e");
    let single = single_consonant(stem);
    if is_verb(&with_e) && (!is_verb(stem) || is_short(stem)) {
        return with_e;
    }
    if is_verb(stem) {
        return stem.to_owned();
    }
    match single {
        Some(single) if is_verb(single) || !"lszf".contains(&stem[single.len()..]) => single.to_owned(),
        _ if is_usual_with_e(stem) => with_e,
        _ => stem.to_owned(),
    }
}

/// "stopp" is "stop", "panick" is "panic".
fn single_consonant(stem: &str) -> Option<&str> {
    let mut last = stem.char_indices().rev();
    let ((at, last), (_, before)) = (last.next()?, last.next()?);
    let doubled = last == before && !is_vowel(last) || (before, last) == ('c', 'k');
    (doubled && last.is_alphabetic()).then(|| &stem[..at])
}

/// Whether a stem has one vowel and one consonant after it, so that a verb without "e" would double that: "hop" in "hoping".
fn is_short(stem: &str) -> bool {
    let mut letters = stem.chars().rev();
    let (last, vowel) = (letters.next(), letters.next());
    let consonant = last.is_some_and(|last| !is_vowel(last) && !"wxy".contains(last));
    consonant && vowel.is_some_and(is_vowel) && letters.all(|letter| !is_vowel(letter))
}

/// Endings of stems that mostly come from a verb in "e".
fn is_usual_with_e(stem: &str) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|ending| stem.ends_with(ending));
    let mut letters = stem.chars().rev();
    let (last, before) = (letters.next().unwrap_or(' '), letters.next().unwrap_or(' '));
    "cuvz".contains(last)
        || last == 'l' && !is_vowel(before) && !"lrw".contains(before)
        || ends(&["at", "is", "as", "os", "us", "ag", "eg", "dg", "rg", "nag", "ak", "in", "ut", "ir", "ur", "id", "od", "ud"])
            && !ends(&["eat", "oat", "ain", "out", "our", "air", "oid"])
}

const fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

fn has_vowel(stem: &str) -> bool {
    stem.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}
