//! The layers below, with the project's own names, for tests of this one.

use rapporteur_entities::{Names, Recognizer};
use rapporteur_figures::FigureReader;
use rapporteur_gazetteers::{COUNTRIES, INSTRUMENTS, NAMES, ORGANIZATIONS};
use rapporteur_lexicon::Lexicon;
use rapporteur_statements::{Statement, StatementReader};
use rapporteur_tagger::Tagger;
use rapporteur_text::{Document, Segmenter};

pub(crate) struct Reading {
    segmenter: Segmenter,
    tagger: Tagger,
    recognizer: Recognizer,
    figures: FigureReader,
    reader: StatementReader,
}

impl Reading {
    pub(crate) fn new() -> Self {
        let files = NAMES.iter().filter(|file| [COUNTRIES.path, ORGANIZATIONS.path, INSTRUMENTS.path].contains(&file.path));
        let lexicon = files.fold(Lexicon::builder(), |builder, file| builder.file(file.path, file.content).expect("names"));
        Self {
            segmenter: Segmenter::default(),
            tagger: Tagger::new(),
            recognizer: Recognizer::new(lexicon.build()).expect("patterns"),
            figures: FigureReader::new(),
            reader: StatementReader::new().expect("cues"),
        }
    }

    pub(crate) fn document(&self, text: &str) -> Document {
        self.segmenter.segment(text)
    }

    pub(crate) fn names(&self, document: &Document) -> Names {
        self.recognizer.recognize(document, &self.tagger.tag(document))
    }

    pub(crate) fn statements(&self, document: &Document) -> Vec<Statement> {
        let (tags, names) = (self.tagger.tag(document), self.names(document));
        let figures = self.figures.read(document, &tags, &[]);
        self.reader.read(document, &tags, &names, &figures)
    }
}
