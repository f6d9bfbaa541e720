use rapporteur_lexicon::Error;
use rapporteur_span::Span;
use rapporteur_text::Document;

use crate::atoms::Line;
use crate::lists::Found;
use crate::scan::Scan;
use crate::words::Words;
use crate::{Figure, Files};

/// Finds the figures of documents. Built once, used for any number of documents, from any number of threads.
#[derive(Debug)]
pub struct FigureReader {
    words: Words,
}

impl Default for FigureReader {
    fn default() -> Self {
        Self::new()
    }
}

impl FigureReader {
    /// A reader with the built-in words.
    #[must_use]
    pub fn new() -> Self {
        Self::from_files(&Files::default()).expect("the built-in files are read by a test")
    }

    /// A reader with files of your own in place of some of the built-in ones.
    ///
    /// # Errors
    /// Where a file has not the form that the head of the built-in one explains.
    pub fn from_files(files: &Files) -> Result<Self, Error> {
        Ok(Self { words: Words::parse(files)? })
    }

    /// The figures of a document, in order; no two share a byte, and each begins and ends where a token does.
    ///
    /// `names` are spans in bytes, in any order, inside which no number is a figure: dates, instruments, goals, events.
    #[must_use]
    pub fn read(&self, document: &Document, names: &[Span]) -> Vec<Figure> {
        let named = tokens_in_names(document, names);
        let mut figures: Vec<Figure> = Vec::new();
        for sentence in document.sentences() {
            let line = Line::new(document, sentence, &named);
            for found in find(&Scan::new(&line, &self.words)) {
                let figure = figure(&line, &found);
                if figures.last().is_none_or(|last| last.tokens.end <= figure.tokens.start) {
                    figures.push(figure);
                }
            }
        }
        figures
    }
}

fn tokens_in_names(document: &Document, names: &[Span]) -> Vec<bool> {
    let mut named = vec![false; document.tokens().len()];
    let markers = document.blocks().iter().filter_map(|block| match block.kind() {
        rapporteur_text::BlockKind::ListItem { marker } => Some(marker),
        _ => None,
    });
    for name in names.iter().copied().chain(markers) {
        named[document.tokens_in(name)].fill(true);
    }
    named
}

fn find<'a>(scan: &Scan<'a>) -> Vec<Found<'a>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < scan.line.len() {
        if let Some(end) = scan.words.contexts.idiom_at(scan.line, at) {
            at = end;
            continue;
        }
        at = match scan.ratio(at).or_else(|| scan.range(at)).or_else(|| scan.amount(at)) {
            None => at + 1,
            Some(amount) => {
                let mut claim = scan.claim(amount);
                let refused = scan.refusal(&claim);
                let next = refused.unwrap_or(claim.end);
                if refused.is_none() {
                    let counted = scan.counted(&claim);
                    if let Some(counted) = counted.clone().filter(|_| !claim.modified) {
                        scan.take_after_noun(&mut claim, scan.line.atom_at(scan.line.document().span_of(counted).end()));
                    }
                    let end = claim.end.max(next);
                    found.push(Found { claim, counted });
                    end
                } else {
                    next
                }
            }
        }
        .max(at + 1);
    }
    scan.share_units(&mut found);
    scan.share_nouns(&mut found);
    found
}

fn figure(line: &Line, found: &Found) -> Figure {
    let claim = &found.claim;
    let document = line.document();
    let tokens = document.tokens_in(line.span(claim.start..claim.end));
    Figure {
        span: document.span_of(tokens.clone()),
        tokens,
        low: claim.amount.low,
        high: claim.amount.high,
        approximate: claim.approximate,
        unit: claim.amount.unit.name().to_owned(),
        counted: found.counted.clone().map(|counted| document.span_of(counted)),
    }
}
