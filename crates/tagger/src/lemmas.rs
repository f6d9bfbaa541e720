use std::borrow::Cow;
use std::sync::LazyLock;

use rapporteur_gazetteers::{OTHER_FORMS, PLURALS, VERBS};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::endings::{of_gerund, of_past, of_plural, of_third_person};
use crate::tag::{Label, Tag, VerbForm};
use crate::words::rows;

/// Gives words their lemmas: "called" is a form of "call", "women" of "woman".
///
/// Regular forms are undone by rule, the others are data: `gazetteers/words`.
#[derive(Clone, Copy, Debug)]
pub struct Lemmas {
    words: &'static Words,
}

/// The words of this project, read once.
static WORDS: LazyLock<Words> = LazyLock::new(Words::load);

#[derive(Debug)]
struct Words {
    verbs: FxHashSet<&'static str>,
    // What each irregular form may be.
    verb_forms: FxHashMap<&'static str, Vec<(&'static str, VerbForm)>>,
    plurals: FxHashMap<&'static str, &'static str>,
    others: FxHashMap<(&'static str, &'static str), &'static str>,
}

impl Words {
    fn load() -> Self {
        let mut verb_forms: FxHashMap<_, Vec<_>> = FxHashMap::default();
        for (form, verb, of) in rows(VERBS).flat_map(irregular_forms) {
            verb_forms.entry(form).or_default().push((verb, of));
        }
        let others = rows(OTHER_FORMS).filter_map(|row| {
            let (word, rest) = row.split_once('\t')?;
            let (tag, lemma) = rest.split_once('\t')?;
            Some(((word, tag), lemma))
        });
        Self {
            verbs: rows(VERBS).filter_map(|row| row.split('\t').next()).collect(),
            verb_forms,
            plurals: rows(PLURALS).filter_map(|row| row.split_once('\t')).collect(),
            others: others.collect(),
        }
    }
}

/// The irregular forms in a row of the file of verbs, each with its verb and what it is of it.
fn irregular_forms(row: &'static str) -> Vec<(&'static str, &'static str, VerbForm)> {
    let mut cells = row.split('\t');
    let verb = cells.next().unwrap_or_default();
    let mut forms = Vec::new();
    for (cell, of) in cells.zip([VerbForm::Past, VerbForm::Participle, VerbForm::ThirdPerson]) {
        for form in cell.split('|').filter(|form| !form.is_empty()) {
            let gerund = of == VerbForm::ThirdPerson && form.ends_with("ing");
            forms.push((form, verb, if gerund { VerbForm::Gerund } else { of }));
        }
    }
    forms
}

impl Default for Lemmas {
    fn default() -> Self {
        Self { words: &WORDS }
    }
}

impl Lemmas {
    /// The lemma of a word as written, given its label. Names keep their capitals and acronyms theirs; all else is in small letters.
    ///
    /// ```
    /// use rapporteur_tagger::{Label, Lemmas};
    ///
    /// let lemmas = Lemmas::default();
    /// let lemma = |word, upos, xpos| lemmas.of(word, Label::from_treebank(upos, xpos).unwrap()).into_owned();
    /// assert_eq!(lemma("Urged", "VERB", "VBD"), "urge");
    /// assert_eq!(lemma("left", "VERB", "VBN"), "leave");
    /// assert_eq!(lemma("parties", "NOUN", "NNS"), "party");
    /// assert_eq!(lemma("NGOs", "NOUN", "NNS"), "NGO");
    /// assert_eq!(lemma("Nations", "PROPN", "NNPS"), "Nation");
    /// ```
    #[must_use]
    pub fn of<'w>(&self, word: &'w str, label: Label) -> Cow<'w, str> {
        let lower = rapporteur_text::lower_case(word);
        let listed = self.words.others.contains_key(&(lower.as_str(), label.tag().as_str()));
        if label.tag() == Tag::Propn || label.tag() == Tag::Noun && is_acronym(word) && !listed {
            return capitalised(word, label.is_plural());
        }
        let lemma = self.of_lower(&lower, label).into_owned();
        if lemma == word { Cow::Borrowed(word) } else { Cow::Owned(lemma) }
    }

    /// The lemma of a word in lower case, given its label: what [`of`](Self::of) says of a word that is no name.
    #[must_use]
    pub fn of_lower<'w>(&self, lower: &'w str, label: Label) -> Cow<'w, str> {
        let tag = label.tag();
        if let Some(&lemma) = self.words.others.get(&(lower, tag.as_str())) {
            return Cow::Borrowed(lemma);
        }
        match label.form() {
            Some(form) => self.verb(lower, form),
            None if label.is_plural() => self.noun(lower),
            None => Cow::Borrowed(lower),
        }
    }

    /// The verb of which a lower-cased word is that form.
    #[must_use]
    pub fn verb<'w>(&self, lower: &'w str, form: VerbForm) -> Cow<'w, str> {
        if matches!(form, VerbForm::Base | VerbForm::Present) {
            // "meeting" is no base form, whatever the label says.
            let known = if self.is_verb(lower) { None } else { self.readings(lower).into_iter().next() };
            return known.map_or(Cow::Borrowed(lower), |(verb, _)| verb);
        }
        if let Some(readings) = self.words.verb_forms.get(lower) {
            let same = readings.iter().find(|(_, of)| *of == form);
            return Cow::Borrowed(same.unwrap_or(&readings[0]).0);
        }
        let is_verb = |word: &str| self.words.verbs.contains(word);
        match form {
            VerbForm::Past | VerbForm::Participle => Cow::Owned(of_past(lower, is_verb)),
            VerbForm::Gerund => Cow::Owned(of_gerund(lower, is_verb)),
            // Base forms were answered above.
            VerbForm::ThirdPerson | VerbForm::Base | VerbForm::Present => Cow::Owned(of_third_person(lower, is_verb)),
        }
    }

    /// What a lower-cased word may be of which known verbs, whether or not it is a verb where it stands; the base form stands for the
    /// present tense, too.
    ///
    /// ```
    /// use rapporteur_tagger::{Lemmas, VerbForm};
    ///
    /// let lemmas = Lemmas::default();
    /// assert_eq!(lemmas.readings("notes"), [("note".into(), VerbForm::ThirdPerson)]);
    /// assert_eq!(lemmas.readings("found").len(), 3, "to found, and two forms of to find");
    /// assert!(lemmas.readings("women").is_empty());
    /// ```
    #[must_use]
    pub fn readings<'w>(&self, lower: &'w str) -> Vec<(Cow<'w, str>, VerbForm)> {
        let mut readings = Vec::new();
        if self.is_verb(lower) {
            readings.push((Cow::Borrowed(lower), VerbForm::Base));
        }
        if let Some(irregular) = self.words.verb_forms.get(lower) {
            readings.extend(irregular.iter().map(|&(verb, form)| (Cow::Borrowed(verb), form)));
            return readings;
        }
        let forms: &[VerbForm] = match lower.as_bytes() {
            [.., b'e', b'd'] => &[VerbForm::Past, VerbForm::Participle],
            [.., b'i', b'n', b'g'] => &[VerbForm::Gerund],
            [.., b's'] => &[VerbForm::ThirdPerson],
            _ => &[],
        };
        for &form in forms {
            let verb = self.verb(lower, form);
            if *verb != *lower && self.is_verb(&verb) {
                readings.push((verb, form));
            }
        }
        readings
    }

    /// The singular of a lower-cased plural.
    #[must_use]
    pub fn noun<'w>(&self, lower: &'w str) -> Cow<'w, str> {
        if let Some(&noun) = self.words.plurals.get(lower) {
            return Cow::Borrowed(noun);
        }
        if !lower.ends_with('s') && !lower.ends_with("men") && !lower.contains('-') {
            return Cow::Borrowed(lower);
        }
        match lower.rsplit_once('-') {
            Some((first, last)) if self.words.plurals.contains_key(last) => Cow::Owned(format!("{first}-{}", self.noun(last))),
            _ => Cow::Owned(of_plural(lower)),
        }
    }

    /// Whether a lower-cased word is the base form of a verb that is known.
    #[must_use]
    pub fn is_verb(&self, lower: &str) -> bool {
        self.words.verbs.contains(lower)
    }
}

/// "UN", "NGOs", "GtCO2"; longer words in capitals are words in capitals.
fn is_acronym(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    capitals > 1 && (capitals < 5 || word.contains(char::is_lowercase))
}

/// The lemma of a name or an acronym: the plural's "s" goes, the capitals stay.
fn capitalised(word: &str, plural: bool) -> Cow<'_, str> {
    let lower = word.to_lowercase();
    let singular = of_plural(&lower);
    if !plural || singular == lower || lower.len() != word.len() {
        return Cow::Borrowed(word);
    }
    let kept = lower.bytes().zip(singular.bytes()).take_while(|(one, other)| one == other).count();
    let ending = if word.contains(char::is_lowercase) { singular[kept..].to_owned() } else { singular[kept..].to_uppercase() };
    Cow::Owned(format!("{}{ending}", &word[..kept]))
}
