use std::fmt;
use std::panic::resume_unwind;
use std::sync::Arc;
use std::thread::{self, ScopedJoinHandle};

use rapporteur_entities::{Explained, Kind, Names, Recognizer, Suppressed};
use rapporteur_figures::{Figure, FigureReader};
use rapporteur_gazetteers::NAMES;
use rapporteur_lexicon::{Error, Lexicon, LexiconBuilder};
use rapporteur_span::Span;
use rapporteur_statements::{Claim, Rejected, Statement, StatementReader, claims};
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
    /// Who says each figure: one claim for each, in their order.
    pub claims: Vec<Claim>,
}

/// What one text says, and what was passed over.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// What was found.
    pub analysis: Analysis,
    /// For each mention, in their order, the names that it kept out of its place.
    pub suppressed: Vec<Vec<Suppressed>>,
    /// The cues that are no statement where they stand, in the order of the text.
    pub rejected: Vec<Rejected>,
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
        let claims = claims(figures.len(), &statements, &names);
        Analysis { document, tags, names, figures, statements, claims }
    }

    /// Reads one text as [`analyze`](Self::analyze) does, and keeps what was passed over: for those who ask why.
    ///
    /// # Panics
    /// Where the text is longer than [`MAX_TEXT_BYTES`](crate::MAX_TEXT_BYTES).
    ///
    /// ```
    /// # use rapporteur::{Engine, Rejection};
    /// let explained = Engine::builder().build()?.explain("Peru may ask Chad.");
    /// assert_eq!((explained.rejected[0].cue, explained.rejected[0].why), ("ask", Rejection::NotDone));
    /// # Ok::<(), rapporteur::Error>(())
    /// ```
    #[must_use]
    pub fn explain(&self, text: impl Into<String>) -> Explanation {
        let document = self.layers.segmenter.segment(text);
        let tags = self.layers.tagger.tag(&document);
        let Explained { names, suppressed } = self.layers.recognizer.explain(&document, &tags);
        let figures = self.layers.figures.read(&document, &tags, &spans_with_numbers(&names));
        let (statements, rejected) = self.layers.statements.explain(&document, &tags, &names, &figures);
        let claims = claims(figures.len(), &statements, &names);
        Explanation { analysis: Analysis { document, tags, names, figures, statements, claims }, suppressed, rejected }
    }
}

/// The names in which a number is part of the name; a role holds none that is not also inside another name.
fn spans_with_numbers(names: &Names) -> Vec<Span> {
    names.mentions.iter().filter(|mention| mention.kind != Kind::Role).map(|mention| mention.span).collect()
}

/// Builds an [`Engine`].
#[derive(Clone, Debug, Default)]
pub struct Builder {
    gazetteers: Vec<Gazetteer>,
}

#[derive(Clone, Debug)]
struct Gazetteer {
    name: String,
    content: Content,
}

#[derive(Clone)]
enum Content {
    Text(Arc<str>),
    Compiled(Arc<dyn AsRef<[u8]> + Send + Sync>),
}

/// Says nothing of the names, which are many.
impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text(_) => "text",
            Self::Compiled(_) => "compiled",
        })
    }
}

/// Bytes that somebody else holds, too.
struct Shared(Arc<dyn AsRef<[u8]> + Send + Sync>);

impl AsRef<[u8]> for Shared {
    fn as_ref(&self) -> &[u8] {
        (*self.0).as_ref()
    }
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
        self.gazetteers.push(Gazetteer { name: name.into(), content: Content::Text(content.into().into()) });
        self
    }

    /// Adds a gazetteer that [`compile_gazetteers`](Self::compile_gazetteers) made, with the same effect as the files it was made of.
    ///
    /// Its bytes, such as those of a file mapped into memory, are read where they are: all of them once, for their checksum, and then
    /// what a text asks for.
    #[must_use]
    pub fn compiled_gazetteer(mut self, name: impl Into<String>, bytes: impl AsRef<[u8]> + Send + Sync + 'static) -> Self {
        self.gazetteers.push(Gazetteer { name: name.into(), content: Content::Compiled(Arc::new(bytes)) });
        self
    }

    /// Compiles the gazetteers that were added, and none of this project's own, to the bytes of one file.
    ///
    /// ```
    /// # use rapporteur::Engine;
    /// let ours = "id\tkind\tname\norg:reef\torganization\tReef Alliance\n";
    /// let compiled = Engine::builder().gazetteer("ours.tsv", ours).compile_gazetteers()?;
    /// let engine = Engine::builder().compiled_gazetteer("ours.rgz", compiled).build()?;
    /// assert_eq!(engine.analyze("The Reef Alliance agreed.").names.entities[0].name, "Reef Alliance");
    /// # Ok::<(), rapporteur::Error>(())
    /// ```
    ///
    /// # Errors
    /// Where [`build`](Self::build) would refuse a gazetteer, and where all together are more than one file can hold, which is 4 GiB of
    /// names.
    pub fn compile_gazetteers(&self) -> Result<Vec<u8>, Error> {
        // An id of this project's own has a kind, which the files may not change.
        self.add_to(own_names()?)?;
        self.add_to(no_names())?.compile()
    }

    /// Compiles the words.
    ///
    /// # Errors
    /// Where a file of words is malformed: which one, where, what was expected and what was found.
    pub fn build(self) -> Result<Engine, Error> {
        // They need nothing of each other, so that a start takes as long as the slowest.
        let (lexicon, tagger, grammar) = thread::scope(|scope| {
            let (tagger, grammar) = (scope.spawn(Tagger::new), scope.spawn(grammar));
            let names = own_names().and_then(|names| self.add_to(names));
            (names.map(LexiconBuilder::build), joined(tagger), joined(grammar))
        });
        let (recognizer, figures, statements) = grammar?;
        let recognizer = recognizer.with_lexicon(lexicon?);
        let layers = Layers { segmenter: Segmenter::default(), tagger, recognizer, figures, statements };
        Ok(Engine { layers: Arc::new(layers) })
    }

    fn add_to(&self, names: LexiconBuilder) -> Result<LexiconBuilder, Error> {
        self.gazetteers.iter().try_fold(names, |names, Gazetteer { name, content }| match content {
            Content::Text(text) => names.file(name, text),
            Content::Compiled(bytes) => names.compiled(name, Shared(Arc::clone(bytes))),
        })
    }
}

fn no_names() -> LexiconBuilder {
    Lexicon::builder().kinds(kinds()).kind_words(kind_words())
}

fn own_names() -> Result<LexiconBuilder, Error> {
    NAMES.iter().try_fold(no_names(), |names, file| names.file(file.path, file.content))
}

/// The layers that have words and patterns of their own; with no names yet.
fn grammar() -> Result<(Recognizer, FigureReader, StatementReader), Error> {
    Ok((Recognizer::new(Lexicon::default())?, FigureReader::new(), StatementReader::new()?))
}

/// What a thread made; its panic goes on here.
fn joined<T>(thread: ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|panic| resume_unwind(panic))
}
