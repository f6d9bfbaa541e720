use std::collections::HashMap;
use std::collections::hash_map::Entry;

use rapporteur::{Analysis, Engine, Workers};

use crate::{Failure, Inputs, Report};

/// Reads and analyses all inputs on many threads; `finish` makes of each what is wanted, on those threads too.
///
/// One item for each input, in their order: what `finish` made, or why there is nothing. An id that an earlier document has already is a
/// failure of the later one.
pub fn analyze_all<F, R>(inputs: Inputs, engine: &Engine, workers: Workers, finish: F) -> impl Iterator<Item = Result<R, Failure>>
where
    F: Fn(&Report, &Analysis) -> R + Send + Sync + 'static,
    R: Send + 'static,
{
    let engine = engine.clone();
    let labelled = inputs.map(|input| (input.to_string(), input));
    let results = workers.in_order(labelled, move |input| {
        let report = input.read()?;
        let analysis = engine.analyze(report.text.as_str());
        Ok((finish(&report, &analysis), report.id))
    });
    let mut ids = Ids::default();
    results.map(move |(label, result)| {
        let (finished, id) = result.unwrap_or_else(|unfinished| Err(Failure::new(&label, unfinished.to_string())))?;
        ids.take(id, label).map(|()| finished)
    })
}

/// The ids that documents have, each with where its document is from.
#[derive(Clone, Debug, Default)]
pub struct Ids {
    taken: HashMap<String, String>,
}

impl Ids {
    /// Gives an id to the document from `label`.
    ///
    /// # Errors
    /// Where another document has it already.
    pub fn take(&mut self, id: String, label: String) -> Result<(), Failure> {
        match self.taken.entry(id) {
            Entry::Occupied(first) => {
                Err(Failure::new(label, format!("its id `{}` is that of {} already", first.key(), first.get())))
            }
            Entry::Vacant(free) => {
                free.insert(label);
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_taken_once() {
        let engine = Engine::builder().build().expect("the words of this project");
        let lines = "{\"id\": \"a\", \"text\": \"One.\"}\n\n{\"id\": \"a\", \"text\": \"Two.\"}\n{\"id\": \"b\", \"text\": \"\"}";
        let inputs = Inputs::lines("x", lines.as_bytes());
        let results = analyze_all(inputs, &engine, Workers::new(2).expect("threads"), |report, _| report.text.clone());
        let results: Vec<_> = results.map(|result| result.map_err(|failure| failure.to_string())).collect();
        assert_eq!(results, [Ok("One.".to_owned()), Err("x:3: its id `a` is that of x:1 already".to_owned()), Ok(String::new())]);
    }
}
