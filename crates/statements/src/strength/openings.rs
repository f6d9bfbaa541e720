//! Verbs that actions are asked by, as data: `gazetteers/cues/strength.tsv`.

use rapporteur_gazetteers as gazetteers;
use rapporteur_lexicon::{Error, Row, Table};
use rapporteur_tagger::Lemmas;
use rustc_hash::FxHashMap;

use crate::forms::Forms;
use crate::tails::Tail;
use crate::view::View;

/// What a verb says of the category of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Category {
    Of(u8),
    /// That of the verb that follows: "proceed to ratify".
    Next,
}

/// One line of the file: a verb, with what follows it.
#[derive(Debug)]
pub(crate) struct Opening {
    tail: Tail,
    pub(crate) category: Category,
    /// Words or classes of the object, with the category that the action has by them.
    pub(crate) objects: Vec<(&'static str, u8)>,
}

/// A verb at a place: what is known of it, and the token after it and its tail.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found<'o> {
    pub(crate) opening: Option<&'o Opening>,
    pub(crate) end: usize,
}

/// All openings, by their verbs.
#[derive(Debug)]
pub(crate) struct Openings {
    openings: Vec<Opening>,
    by_verb: FxHashMap<&'static str, Vec<usize>>,
    by_noun: FxHashMap<&'static str, usize>,
    lemmas: Lemmas,
}

impl Openings {
    pub(crate) fn load() -> Result<Self, Error> {
        let file = gazetteers::STRENGTH;
        let lemmas = Lemmas::default();
        let mut loaded = Self { openings: Vec::new(), by_verb: FxHashMap::default(), by_noun: FxHashMap::default(), lemmas };
        for row in Table::parse(file.path, file.content, &["opening", "noun", "category", "objects"])?.rows() {
            let mut words = row.get("opening").required("a verb")?.split(' ');
            let verb = words.next().unwrap_or_default();
            if !lemmas.is_verb(verb) {
                return Err(row.get("opening").error("a verb in its base form, as gazetteers/words/verbs.tsv has it"));
            }
            let opening = Opening { tail: words.collect(), category: category(row)?, objects: objects(row)? };
            for noun in row.get("noun").values() {
                loaded.by_noun.insert(noun, loaded.openings.len());
            }
            loaded.by_verb.entry(verb).or_default().push(loaded.openings.len());
            loaded.openings.push(opening);
        }
        Ok(loaded)
    }

    /// The verb at a token in one of `forms`, with the longest tail that follows it, whether anything is known of it or not.
    pub(crate) fn at(&self, view: &View<'_>, token: usize, forms: Forms) -> Option<Found<'_>> {
        if token >= view.len() || view.mention(token).is_some() {
            return None;
        }
        let mut found: Option<Found<'_>> = None;
        for (verb, _) in view.verbs(token).iter().filter(|(_, of)| of.meets(forms)) {
            found.get_or_insert(Found { opening: None, end: token + 1 });
            for opening in self.by_verb.get(&**verb).into_iter().flatten().map(|&index| &self.openings[index]) {
                let end = opening.tail.end(view, token + 1);
                let longer = end.filter(|&end| found.is_none_or(|found| found.opening.is_none() || end > found.end));
                found = longer.map(|end| Found { opening: Some(opening), end }).or(found);
            }
        }
        found
    }

    /// A gerund at a token: "by |amending| …".
    pub(crate) fn gerund_at(&self, view: &View<'_>, token: usize) -> Option<Found<'_>> {
        self.at(view, token, Forms::GERUND)
    }

    /// The noun of an action at a token: "the |ratification| of …".
    pub(crate) fn noun_at(&self, view: &View<'_>, token: usize) -> Option<Found<'_>> {
        let opening = self.by_noun.get(&*self.lemmas.noun(view.lower(token))).map(|&index| &self.openings[index])?;
        Some(Found { opening: Some(opening), end: token + 1 })
    }
}

fn category(row: Row<'_, 'static>) -> Result<Category, Error> {
    let cell = row.get("category");
    match cell.text() {
        "next" => Ok(Category::Next),
        number => digit(number).map(Category::Of).ok_or_else(|| cell.error("next, or a category from 1 to 5")),
    }
}

fn objects(row: Row<'_, 'static>) -> Result<Vec<(&'static str, u8)>, Error> {
    let cell = row.get("objects");
    let read = |value: &'static str| value.split_once(' ').and_then(|(word, number)| Some((word, digit(number)?)));
    cell.values()
        .map(|value| read(value).ok_or_else(|| cell.error("words, each with a category from 1 to 5: `general 4`")))
        .collect()
}

fn digit(text: &str) -> Option<u8> {
    text.parse().ok().filter(|category| (1..=5).contains(category))
}
