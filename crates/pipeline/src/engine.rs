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
use rapporteur_text::{Abbreviations, Document, Segmenter};

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
    min_confidence: f32,
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
    /// The statements that were left out, since they are less sure than [`Builder::min_confidence`] asks for, in the order of the text.
    pub unsure: Vec<Statement>,
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
        let mut statements = self.layers.statements.read(&document, &tags, &names, &figures);
        statements.retain(|statement| self.is_sure(statement));
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
    /// assert_eq!((explained.rejected[0].cue.clone(), explained.rejected[0].why), ("ask".to_owned(), Rejection::NotDone));
    /// # Ok::<(), rapporteur::Error>(())
    /// ```
    #[must_use]
    pub fn explain(&self, text: impl Into<String>) -> Explanation {
        let document = self.layers.segmenter.segment(text);
        let tags = self.layers.tagger.tag(&document);
        let Explained { names, suppressed } = self.layers.recognizer.explain(&document, &tags);
        let figures = self.layers.figures.read(&document, &tags, &spans_with_numbers(&names));
        let (statements, rejected) = self.layers.statements.explain(&document, &tags, &names, &figures);
        let (statements, unsure): (Vec<_>, Vec<_>) = statements.into_iter().partition(|statement| self.is_sure(statement));
        let claims = claims(figures.len(), &statements, &names);
        Explanation { analysis: Analysis { document, tags, names, figures, statements, claims }, suppressed, rejected, unsure }
    }

    fn is_sure(&self, statement: &Statement) -> bool {
        statement.confidence >= self.layers.min_confidence
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
    abbreviations: Vec<WordFile>,
    cues: Vec<WordFile>,
    min_confidence: f32,
}

/// A file of words: its name, for errors, and what stands in it.
#[derive(Clone, Debug)]
struct WordFile {
    name: String,
    content: String,
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

    /// Adds a list of abbreviations, whose full stop ends no sentence: its name, for errors, and its content, one a line. They win over
    /// those already there. [`Abbreviations`] tells the form; entries that no heading stands above may end a sentence.
    ///
    /// ```
    /// # use rapporteur::Engine;
    /// let engine = Engine::builder().abbreviations("ours.txt", "[never last]\nKapt.\n").build()?;
    /// assert_eq!(engine.analyze("We met Kapt. Lund there.").document.sentences().len(), 1);
    /// # Ok::<(), rapporteur::Error>(())
    /// ```
    #[must_use]
    pub fn abbreviations(mut self, name: impl Into<String>, content: impl Into<String>) -> Self {
        self.abbreviations.push(WordFile { name: name.into(), content: content.into() });
        self
    }

    /// Adds a file of cues: its name, for errors, and its content, in the form of `gazetteers/cues/cues.tsv`, of whose columns `cue` and
    /// `act` are needed. A cue takes the place of those already there that are the same words; examples are not run.
    ///
    /// ```
    /// # use rapporteur::{Act, Engine};
    /// let engine = Engine::builder().cues("ours.tsv", "cue\tact\nwince at\topposition\n").build()?;
    /// let analysis = engine.analyze("Bolivia winced at the draft.");
    /// assert_eq!((analysis.statements[0].act, analysis.statements[0].rule.as_str()), (Act::Opposition, "cue:wince at"));
    /// # Ok::<(), rapporteur::Error>(())
    /// ```
    #[must_use]
    pub fn cues(mut self, name: impl Into<String>, content: impl Into<String>) -> Self {
        self.cues.push(WordFile { name: name.into(), content: content.into() });
        self
    }

    /// Leaves out statements whose [`confidence`](Statement::confidence) is less, from 0 to 1. Who says a figure is told by those that are
    /// left.
    ///
    /// ```
    /// # use rapporteur::Engine;
    /// let text = "Norway called for 40 wells.";
    /// let all = Engine::builder().build()?.analyze(text);
    /// assert!(all.statements[0].confidence < 1.0 && all.claims[0].statement == Some(0));
    /// let sure = Engine::builder().min_confidence(1.0).build()?.analyze(text);
    /// assert!(sure.statements.is_empty() && sure.claims[0].statement.is_none());
    /// # Ok::<(), rapporteur::Error>(())
    /// ```
    #[must_use]
    pub const fn min_confidence(mut self, least: f32) -> Self {
        self.min_confidence = least;
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
            let (tagger, grammar) = (scope.spawn(Tagger::new), scope.spawn(|| grammar(&self.cues)));
            let names = own_names().and_then(|names| self.add_to(names));
            (names.map(LexiconBuilder::build), joined(tagger), joined(grammar))
        });
        let (recognizer, figures, statements) = grammar?;
        let recognizer = recognizer.with_lexicon(lexicon?);
        let (segmenter, min_confidence) = (self.segmenter()?, self.min_confidence);
        let layers = Layers { segmenter, tagger, recognizer, figures, statements, min_confidence };
        Ok(Engine { layers: Arc::new(layers) })
    }

    fn segmenter(&self) -> Result<Segmenter, Error> {
        let lists = self.abbreviations.iter().try_fold(Abbreviations::default(), |lists, WordFile { name, content }| {
            let list = Abbreviations::checked(content);
            let list = list.map_err(|bad| Error::new(name, (bad.line, bad.column), bad.expected, format!("`{}`", bad.found)))?;
            Ok(lists.with(list))
        })?;
        Ok(if self.abbreviations.is_empty() { Segmenter::default() } else { Segmenter::with_abbreviations(lists) })
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
fn grammar(cues: &[WordFile]) -> Result<(Recognizer, FigureReader, StatementReader), Error> {
    let cues = cues.iter().map(|file| (&*file.name, &*file.content));
    Ok((Recognizer::new(Lexicon::default())?, FigureReader::new(), StatementReader::with_cues(cues)?))
}

/// What a thread made; its panic goes on here.
fn joined<T>(thread: ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|panic| resume_unwind(panic))
}
