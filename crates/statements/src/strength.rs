//! How much a recommendation or a commitment asks for, and by when.

use std::collections::HashMap;
use std::ops::Range;

use rapporteur_entities::Kind;
use rapporteur_gazetteers as gazetteers;
use rapporteur_lexicon::{Error, Table};

use crate::inflection::{Forms, Irregular, inflect};
use crate::view::View;
use crate::words::Classes;

/// The category of an action whose verb says nothing: general action.
const GENERAL: u8 = 4;

/// Verbs by their written forms, with the action category that a recommendation has by them.
#[derive(Debug)]
pub(crate) struct Strengths {
    by_form: HashMap<String, (Forms, u8)>,
}

impl Strengths {
    pub(crate) fn load() -> Result<Self, Error> {
        let file = gazetteers::STRENGTH;
        let mut by_form = HashMap::new();
        for row in Table::parse(file.path, file.content, &["verb", "category"])?.rows() {
            let category = row.get("category").text().parse().ok().filter(|category| (1..=5).contains(category));
            let category = category.ok_or_else(|| row.get("category").error("a category from 1 to 5"))?;
            for (form, forms) in inflect(row.get("verb").required("a verb")?, &Irregular::new()) {
                by_form.insert(form, (forms, category));
            }
        }
        Ok(Self { by_form })
    }

    /// Whether a word is the base form of a verb that an action is asked by.
    pub(crate) fn is_imperative(&self, lower: &str) -> bool {
        self.by_form.get(lower).is_some_and(|(forms, _)| forms.has(Forms::BASE))
    }

    /// The category of what `content` asks for, by its first verb; of two verbs in front, the second counts.
    pub(crate) fn of(&self, view: &View<'_>, content: &Range<usize>) -> u8 {
        let verb = |token: usize| self.by_form.get(view.lower(token)).map(|&(_, category)| category);
        let marked = content.clone().find(|&token| {
            token > content.start
                && (view.is(token - 1, "to")
                    || view.has(token - 1, Classes::MODAL.or(Classes::ADVERB))
                    || view.is_one_of(token - 1, &["be", "and"]))
                && verb(token).is_some()
        });
        let first = Some(content.start).filter(|&token| verb(token).is_some()).or(marked);
        let Some(first) = first else { return GENERAL };
        let second = first + 2;
        let joined = view.is(first + 1, "and") && second < content.end;
        joined.then(|| verb(second)).flatten().or_else(|| verb(first)).unwrap_or(GENERAL)
    }
}

/// "by 2030", "before COP 21", "no later than June": the words that say by when.
pub(crate) fn deadline(view: &View<'_>, content: &Range<usize>) -> Option<Range<usize>> {
    let by = content.clone().find(|&token| {
        let limits = view.is_one_of(token, &["by", "before", "until"])
            || view.is(token, "than") && view.is(token.saturating_sub(1), "later");
        limits && limit_after(view, token + 1, content.end).is_some()
    })?;
    let end = limit_after(view, by + 1, content.end)?;
    let start = if view.is(by, "than") && by >= 2 { by - 2 } else { by };
    Some(start.max(content.start)..end)
}

fn limit_after(view: &View<'_>, token: usize, end: usize) -> Option<usize> {
    let start = (token..end.min(token + 3)).find(|&at| view.starts(at, &[Kind::Date, Kind::Event]))?;
    let leads = (token..start)
        .all(|at| view.has(at, Classes::DETERMINER) || view.is_one_of(at, &["early", "mid", "late", "end", "of", "-"]));
    view.mention(start).filter(|mention| leads && mention.tokens.end <= end).map(|mention| mention.tokens.end)
}
