//! brat's standoff: a line for each span, event, relation, attribute and note. What they mean to us stands in `docs/scores.md`; a writer
//! of the same form can give all that this reader takes.

mod lines;
mod meaning;

use super::Problem;
use crate::Annotations;

/// The annotations of `NAME.ann`, where `text` is that of `NAME.txt`, if it is there.
pub(crate) fn read(content: &str, name: &str, text: Option<String>) -> Result<Annotations, Problem> {
    let standoff = lines::parse(content, text.as_deref())?;
    let mut annotations = meaning::annotations(&standoff)?;
    (annotations.id, annotations.text) = (name.to_owned(), text);
    Ok(annotations)
}

#[cfg(test)]
mod tests;
