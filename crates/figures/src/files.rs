use rapporteur_gazetteers::{
    BOUNDS, CURRENCIES, File, MEASURING_VERBS, NO_FIGURES, NOUN_PHRASES, NUMBER_WORDS, PERIODS, UNIT_GRAMMAR, UNITS,
};

/// A file of words: its name, for messages, and all of it.
#[derive(Clone, Copy, Debug)]
pub struct WordFile<'a> {
    /// How messages name it.
    pub name: &'a str,
    /// All of it. Its first lines say what the columns mean.
    pub content: &'a str,
}

impl From<File> for WordFile<'static> {
    fn from(file: File) -> Self {
        Self { name: file.path, content: file.content }
    }
}

/// The files that a [`FigureReader`](crate::FigureReader) is made of; by default those that are built in.
///
/// ```
/// use rapporteur_figures::{FigureReader, Files, WordFile};
///
/// let bounds = "phrase\tplace\teffect\nnorth of\tbefore\tlow\n";
/// let files = Files { bounds: WordFile { name: "mine.tsv", content: bounds }, ..Files::default() };
/// assert!(FigureReader::from_files(&files).is_ok());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Files<'a> {
    /// Numbers in words.
    pub number_words: WordFile<'a>,
    /// Units of measure.
    pub units: WordFile<'a>,
    /// How the names of units are joined to others.
    pub unit_grammar: WordFile<'a>,
    /// Currencies.
    pub currencies: WordFile<'a>,
    /// Words of bound and approximation.
    pub bounds: WordFile<'a>,
    /// Words beside which a number is no figure.
    pub no_figures: WordFile<'a>,
    /// Words that bound a noun phrase.
    pub noun_phrases: WordFile<'a>,
    /// Verbs between a number and what it counts.
    pub verbs: WordFile<'a>,
    /// Words that say which time a figure refers to.
    pub periods: WordFile<'a>,
}

impl Default for Files<'static> {
    fn default() -> Self {
        Self {
            number_words: NUMBER_WORDS.into(),
            units: UNITS.into(),
            unit_grammar: UNIT_GRAMMAR.into(),
            currencies: CURRENCIES.into(),
            bounds: BOUNDS.into(),
            no_figures: NO_FIGURES.into(),
            noun_phrases: NOUN_PHRASES.into(),
            verbs: MEASURING_VERBS.into(),
            periods: PERIODS.into(),
        }
    }
}
