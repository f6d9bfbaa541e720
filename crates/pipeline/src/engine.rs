use std::fmt;
use std::sync::Arc;

use rapporteur_entities::{Explained, Kind, Names, Recognizer};
use rapporteur_figures::{Figure, FigureReader};
use rapporteur_gazetteers::NAMES;
use rapporteur_lexicon::{Error, Lexicon};
use rapporteur_span::Span;
use rapporteur_statements::{Statement, StatementReader};
use rapporteur_tagger::{Tagger, Tags};
use rapporteur_text::{Document, Segmenter};

use crate::gazetteers::{kind_words, kinds};

/// Reads texts. Immutable once built; a clone shares its words with the original and costs nothing.
#[derive(Clone)]
pub struct Engine {
    layers: Arc<Layers>,
}

/// Says nothing of the words, which are many.
impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Engine").finish_non_exhaustive()
    }
}

struct Layers {
    segmenter: Segmenter,
    tagger: Tagger,
    recognizer: Recognizer,
    figures: FigureReader,
    statements: StatementReader,
}

/// What one text says: its layers, each computed from those before it. All spans are in bytes.
#[derive(Clone, Debug)]
pub struct Analysis {
    /// The text with its blocks, tokens and sentences.
    pub document: Document,
    /// The part of speech of every token.
    pub tags: Tags,
    /// The mentions, and the entities that they share.
    pub names: Names,
    /// The quantities, in order.
    pub figures: Vec<Figure>,
    /// The statements, in order.
    pub statements: Vec<Statement>,
}

impl Engine {
    /// A builder that knows the words of this project, and takes more.
    #[must_use]
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Reads one text.
    ///
    /// # Panics
    /// Where the text is longer than [`MAX_TEXT_BYTES`](crate::MAX_TEXT_BYTES).
    ///
    /// ```
    /// # use rapporteur::Engine;
    /// let engine = Engine::builder().build()?;
    /// assert_eq!(engine.analyze("Delegates met. They left.").document.sentences().len(), 2);
    /// assert!(engine.analyze("").statements.is_empty());
    /// # Ok::<(), rapporteur::Error>(())
    /// ```
    #[must_use]
    pub fn analyze(&self, text: impl Into<String>) -> Analysis {
        let document = self.layers.segmenter.segment(text);
        let tags = self.layers.tagger.tag(&document);
        let names = self.layers.recognizer.recognize(&document, &tags);
        let figures = self.layers.figures.read(&document, &tags, &spans_with_numbers(&names));
        let statements = self.layers.statements.read(&document, &tags, &names, &figures);
        Analysis { document, tags, names, figures, statements }
    }

    /// The names of one text, each mention with what found it and what it kept out of its place: for those who ask why.
    ///
    /// # Panics
    /// Where the text is longer than [`MAX_TEXT_BYTES`](crate::MAX_TEXT_BYTES).
    #[must_use]
    pub fn explain(&self, text: impl Into<String>) -> (Document, Explained) {
        let document = self.layers.segmenter.segment(text);
        let tags = self.layers.tagger.tag(&document);
        let explained = self.layers.recognizer.explain(&document, &tags);
        (document, explained)
    }
}

/// The names in which a number is part of the name; a role holds none that is not also inside another name.
fn spans_with_numbers(names: &Names) -> Vec<Span> {
    names.mentions.iter().filter(|mention| mention.kind != Kind::Role).map(|mention| mention.span).collect()
}

/// Builds an [`Engine`].
#[derive(Clone, Debug, Default)]
pub struct Builder {
    gazetteers: Vec<(String, String)>,
}

impl Builder {
    /// Adds the names of a gazetteer file: its name and its content. Its entries win over those already there.
    ///
    /// The ending of the name tells the format: `.csv`, `.txt` for a plain list, or tab-separated. Where no column tells the kind, the last
    /// word of the name does: `our-organizations.txt`.
    ///
    /// ```
    /// # use rapporteur::{Engine, Kind};
    /// let ours = "id\tkind\tname\taliases\norg:reef\torganization\tReef Alliance\tRA\n";
    /// let engine = Engine::builder().gazetteer("ours.tsv", ours).build()?;
    /// let analysis = engine.analyze("The Reef Alliance (RA) agreed.");
    /// assert_eq!(analysis.names.entities[0].name, "Reef Alliance");
    /// # Ok::<(), rapporteur::Error>(())
    /// ```
    #[must_use]
    pub fn gazetteer(mut self, name: impl Into<String>, content: impl Into<String>) -> Self {
        self.gazetteers.push((name.into(), content.into()));
        self
    }

    /// Compiles the words.
    ///
    /// # Errors
    /// Where a file of words is malformed: which one, where, what was expected and what was found.
    pub fn build(self) -> Result<Engine, Error> {
        let built_in = NAMES.iter().map(|file| (file.path, file.content));
        let added = self.gazetteers.iter().map(|(name, content)| (name.as_str(), content.as_str()));
        let mut lexicon = Lexicon::builder().kinds(kinds()).kind_words(kind_words());
        for (name, content) in built_in.chain(added) {
            lexicon = lexicon.file(name, content)?;
        }
        let layers = Layers {
            segmenter: Segmenter::default(),
            tagger: Tagger::new(),
            recognizer: Recognizer::new(lexicon.build())?,
            figures: FigureReader::new(),
            statements: StatementReader::new()?,
        };
        Ok(Engine { layers: Arc::new(layers) })
    }
}
