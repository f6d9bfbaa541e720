//! What the tagger looks at: a word, its neighbours and the labels before it, each as a key into the model.
//!
//! The templates were chosen on one sentence in ten of the training treebanks, held out: leaving out any other one, or adding to
//! them, changed the accuracy there by less than its noise.

use crate::hash::{key, of_bytes, pair};

/// Features that do not depend on labels.
pub(crate) const STATIC: usize = 28;
/// Features that do.
pub(crate) const DYNAMIC: usize = 10;

/// How a sentence is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// As sentences are.
    Mixed,
    /// ALL IN CAPITALS: their case says nothing of words.
    Capitals,
    /// As Most Titles Are: the case of a word says little.
    Title,
}

/// The case of a sentence of these words.
pub(crate) fn case<'w>(words: impl Iterator<Item = &'w str>) -> Case {
    let (mut count, mut initial, mut small) = (0, 0, 0);
    for word in words {
        let Some(first) = word.chars().find(|c| c.is_alphabetic()) else { continue };
        count += 1;
        small += usize::from(word.chars().any(char::is_lowercase));
        initial += usize::from(first.is_uppercase() || word.len() <= 3);
    }
    match (count, small) {
        (2.., 0) => Case::Capitals,
        (4.., _) if initial * 10 >= count * 9 => Case::Title,
        _ => Case::Mixed,
    }
}

/// Hashes of what a word looks like.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    pub(crate) id: u64,
    pub(crate) class: u64,
    shape: u64,
    prefixes: [u64; 2],
    suffixes: [u64; 5],
}

/// What stands before the first word and after the last.
const BORDER: Word = Word { id: 1, class: 1, shape: 1, prefixes: [1; 2], suffixes: [1; 5] };

impl Word {
    /// A word as written and in lower case; `opens` where it is the first of its sentence.
    pub(crate) fn new(written: &str, lower: &str, class: u64, case: Case, opens: bool) -> Self {
        let id = id(lower);
        let shape = shape(written, case, opens);
        let prefixes =
            [3, 4].map(|count| lower.char_indices().nth(count).map_or(id, |(end, _)| of_bytes(&lower.as_bytes()[..end])));
        let mut suffixes = [id; 5];
        for (suffix, (start, _)) in suffixes.iter_mut().zip(lower.char_indices().rev()) {
            *suffix = of_bytes(&lower.as_bytes()[start..]);
        }
        Self { id, class, shape, prefixes, suffixes }
    }
}

/// What a lower-cased word is known by: numbers by their length alone.
pub(crate) fn id(lower: &str) -> u64 {
    if !lower.bytes().any(|byte| byte.is_ascii_digit()) {
        return of_bytes(lower.as_bytes());
    }
    let zeros: Vec<u8> = lower.bytes().map(|byte| if byte.is_ascii_digit() { b'0' } else { byte }).collect();
    of_bytes(&zeros)
}

/// Kinds of characters in their order, runs cut to two; in capitals, only whether there are letters and digits.
fn shape(written: &str, case: Case, opens: bool) -> u64 {
    if case == Case::Capitals {
        let digits = written.bytes().any(|byte| byte.is_ascii_digit());
        let letters = written.chars().any(char::is_alphabetic);
        return 2 | u64::from(digits) << 2 | u64::from(letters) << 3;
    }
    let (mut shape, mut last, mut run) = (0u64, 0, 0);
    for c in written.chars() {
        let kind = match c {
            c if c.is_lowercase() => 1,
            c if c.is_uppercase() => 2,
            c if c.is_numeric() => 3,
            c if c.is_alphabetic() => 4,
            c => c as u64,
        };
        run = if kind == last { run + 1 } else { 1 };
        last = kind;
        if run <= 2 {
            shape = pair(shape, kind);
        }
    }
    pair(shape, u64::from(opens) | (case as u64) << 1)
}

/// The features of the word at `at` that do not depend on labels.
pub(crate) fn fixed(words: &[Word], at: usize) -> [u32; STATIC] {
    let near = |step: isize| at.checked_add_signed(step).and_then(|at| words.get(at)).unwrap_or(&BORDER);
    let (word, before, after, later) = (near(0), near(-1), near(1), near(2));
    let [s1, s2, s3, s4, s5] = word.suffixes;
    let values = [
        0,
        word.id,
        s1,
        s2,
        s3,
        s4,
        s5,
        word.prefixes[0],
        word.prefixes[1],
        word.class,
        pair(word.shape, s2),
        pair(word.shape, word.class),
        pair(word.shape, after.shape),
        before.id,
        before.suffixes[2],
        pair(before.id, word.id),
        pair(before.class, word.class),
        pair(before.id, after.id),
        after.id,
        after.class,
        after.suffixes[2],
        pair(word.id, after.id),
        pair(word.class, after.id),
        pair(word.class, after.class),
        pair(s2, after.suffixes[1]),
        later.id,
        later.class,
        pair(after.class, later.class),
    ];
    numbered(values, 0)
}

/// The labels before a word, as far as features ask for them.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct History {
    last: u64,
    second: u64,
    verb: u64,
}

impl History {
    /// Takes the label of the next word, by its place in the list of labels, and whether it is a verb or an auxiliary.
    pub(crate) const fn push(&mut self, label: usize, word: &Word, verb: bool, auxiliary: bool) {
        self.second = self.last;
        self.last = label as u64 + 1;
        if auxiliary {
            self.verb = pair(word.id, self.last);
        } else if verb {
            self.verb = self.last;
        }
    }
}

/// The features of the word at `at` that depend on the labels before it.
pub(crate) fn labelled(words: &[Word], at: usize, history: &History) -> [u32; DYNAMIC] {
    let word = &words[at];
    let before = at.checked_sub(1).map_or(&BORDER, |at| &words[at]);
    let after = words.get(at + 1).unwrap_or(&BORDER);
    let two = pair(history.last, history.second);
    let class = pair(history.last, word.class);
    let values = [
        history.second,
        two,
        pair(two, word.class),
        class,
        pair(class, after.class),
        pair(history.verb, class),
        pair(history.last, word.id),
        pair(history.last, word.suffixes[2]),
        pair(history.last, before.id),
        pair(history.last, after.id),
    ];
    numbered(values, STATIC as u64)
}

/// Keys of values, each under the number of its template.
fn numbered<const N: usize>(values: [u64; N], first: u64) -> [u32; N] {
    let mut number = first;
    values.map(|value| {
        number += 1;
        key(pair(value, number))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_case_of_a_sentence_is_told_by_its_letters() {
        let case = |sentence: &str| case(sentence.split(' '));
        assert_eq!(case("THE CHAIR 'S 2 TEXTS ."), Case::Capitals);
        assert_eq!(case("Draft Decision on the Report of the Board"), Case::Title);
        assert_eq!(case("NORWAY and the EU said that Chad agreed"), Case::Mixed);
        assert_eq!(case("EU :"), Case::Mixed);
    }

    #[test]
    fn capitals_have_one_shape() {
        assert_eq!(shape("Norway", Case::Capitals, true), shape("NOTED", Case::Capitals, false));
        assert_ne!(shape("Norway", Case::Mixed, false), shape("noted", Case::Mixed, false));
    }
}
