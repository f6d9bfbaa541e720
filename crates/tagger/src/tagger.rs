use std::ops::Range;
use std::sync::{Arc, LazyLock};

use rapporteur_text::{Document, lower_case};

use crate::features::{Case, History, Word, case, fixed, labelled};
use crate::model::{LANES, Model, ModelError, best};
use crate::tag::{Label, Tag};

/// The model of this project, as `cargo xtask train-tagger` made it.
const ENGLISH: &[u8] = include_bytes!("../model/english.model");

/// Read once for all taggers.
static SHIPPED: LazyLock<Arc<Model>> =
    LazyLock::new(|| Arc::new(Model::parse(ENGLISH).expect("the model of this project is read by a test")));

/// Gives every token its part of speech. Built once, used for any number of texts, from any number of threads.
#[derive(Clone, Debug)]
pub struct Tagger {
    model: Arc<Model>,
}

impl Default for Tagger {
    fn default() -> Self {
        Self::new()
    }
}

impl Tagger {
    /// The tagger of this project, for English reports.
    #[must_use]
    pub fn new() -> Self {
        Self { model: Arc::clone(&SHIPPED) }
    }

    /// A tagger with a model of your own, as [`train`](crate::train) makes it.
    ///
    /// # Errors
    /// Where `bytes` are no such model; the error says where they are wrong.
    pub fn from_model(bytes: &[u8]) -> Result<Self, ModelError> {
        Model::parse(bytes).map(|model| Self { model: Arc::new(model) })
    }

    /// The tags of a document, sentence by sentence. Never fails: any token has a tag, if only [`Tag::X`].
    #[must_use]
    pub fn tag(&self, document: &Document) -> Tags {
        let mut labels = Vec::with_capacity(document.tokens().len());
        let mut words = Vec::new();
        for sentence in document.sentences() {
            labels.resize(sentence.tokens().start, Label::UNKNOWN);
            let tokens = sentence.tokens();
            self.sentence(&mut words, &mut labels, tokens, |token| (document.word(token), document.lower(token)));
        }
        labels.resize(document.tokens().len(), Label::UNKNOWN);
        Tags { labels }
    }

    /// The tags of one sentence, given its words.
    ///
    /// ```
    /// use rapporteur_tagger::{Tag, Tagger};
    ///
    /// let tags = Tagger::new().tag_words(&["The", "report", "notes", "two", "calls", "."]);
    /// assert_eq!(tags.tag(2), Tag::Verb);
    /// assert!(tags.label(4).is_plural());
    /// ```
    #[must_use]
    pub fn tag_words<W: AsRef<str>>(&self, words: &[W]) -> Tags {
        let lower: Vec<String> = words.iter().map(|word| lower_case(word.as_ref())).collect();
        let mut labels = Vec::with_capacity(words.len());
        self.sentence(&mut Vec::new(), &mut labels, 0..words.len(), |at| (words[at].as_ref(), &lower[at]));
        Tags { labels }
    }

    /// Tags the words at `range`, each given as written and in lower case. `words` is memory to be used again.
    fn sentence<'w>(
        &self,
        words: &mut Vec<Word>,
        labels: &mut Vec<Label>,
        range: Range<usize>,
        word: impl Fn(usize) -> (&'w str, &'w str),
    ) {
        let single = look_up(&self.model, words, range, word);
        let mut history = History::default();
        for at in 0..words.len() {
            let label = single[at].unwrap_or_else(|| self.label(words, at, &history));
            remember(&mut history, label, &words[at]);
            labels.push(Label::ALL[label]);
        }
    }

    fn label(&self, words: &[Word], at: usize, history: &History) -> usize {
        let mut scores = [0; LANES];
        self.model.add(&fixed(words, at), &mut scores);
        self.model.add(&labelled(words, at, history), &mut scores);
        best(&scores)
    }
}

/// What the model knows of each word of a sentence; the labels of those that have but one.
pub(crate) fn look_up<'w>(
    model: &Model,
    words: &mut Vec<Word>,
    range: Range<usize>,
    word: impl Fn(usize) -> (&'w str, &'w str),
) -> Vec<Option<usize>> {
    let case = case(range.clone().map(|at| word(at).0));
    let first = range.clone().find(|&at| word(at).0.contains(char::is_alphanumeric));
    words.clear();
    range
        .map(|at| {
            let (written, lower) = word(at);
            let opens = Some(at) == first;
            let cased = case == Case::Mixed && !opens && written != lower;
            let word = Word::new(written, lower, model.class(written, lower, cased), case, opens);
            words.push(word);
            if case != Case::Capitals && is_acronym(written) { None } else { model.single(word.id) }
        })
        .collect()
}

/// "WHO" and "IT" are not the words that they look like.
fn is_acronym(written: &str) -> bool {
    let mut letters = written.chars().filter(|c| c.is_alphabetic());
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_uppercase)
}

/// Goes on to the next word.
pub(crate) fn remember(history: &mut History, label: usize, word: &Word) {
    let of = Label::ALL[label];
    history.push(label, word, of.is_verbal(), of.tag() == Tag::Aux);
}

/// The tags of a text, one for each token, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tags {
    labels: Vec<Label>,
}

impl Tags {
    /// The tags of tokens that were tagged by other means.
    #[must_use]
    pub const fn from_labels(labels: Vec<Label>) -> Self {
        Self { labels }
    }

    /// What is said of each token.
    #[must_use]
    pub fn labels(&self) -> &[Label] {
        &self.labels
    }

    /// What is said of a token.
    ///
    /// # Panics
    /// Where there is no such token.
    #[must_use]
    pub fn label(&self, token: usize) -> Label {
        self.labels[token]
    }

    /// A token's part of speech.
    ///
    /// # Panics
    /// Where there is no such token.
    #[must_use]
    pub fn tag(&self, token: usize) -> Tag {
        self.labels[token].tag()
    }
}
