//! Reads treebanks in CoNLL-U as running text with its words, their tags and lemmas, and the borders of its sentences.
//!
//! Read are forms, lemmas, the two tags, multiword tokens, `SpaceAfter=No`, `newdoc` and `newpar`; syntax is not. Paragraphs are
//! parted by a blank line, sentences of one paragraph by a space.
//!
//! ```
//! use rapporteur_score::conllu::Treebank;
//!
//! let rows = "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tDo\t_\t_\t_\t_\t_\t_\t_\t_\n2\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n\
//!     3\tgo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n4\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
//! let treebank = Treebank::parse(rows).unwrap();
//! assert_eq!(treebank.text, "Don't go.");
//! let words: Vec<_> = treebank.words.iter().map(|word| word.range.clone()).collect();
//! assert_eq!(words, [0..2, 2..5, 6..8, 8..9]);
//! assert_eq!(treebank.sentences, [0..9]);
//! ```

use std::fmt;
use std::ops::Range;

/// A treebank as running text. All ranges are in bytes of `text`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Treebank {
    /// The text that the forms spell.
    pub text: String,
    /// Syntactic words; a multiword token that its words do not spell is one word, without lemma and tags.
    pub words: Vec<Word>,
    /// From the first word of each sentence to its last.
    pub sentences: Vec<Range<usize>>,
}

/// A word of a treebank; what was not annotated is `_`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// Where it stands, in bytes of the treebank's text.
    pub range: Range<usize>,
    /// Its lemma.
    pub lemma: String,
    /// Its universal part-of-speech tag.
    pub upos: String,
    /// Its tag in the treebank's own set.
    pub xpos: String,
    /// What else is said of it, in the last column.
    pub misc: String,
    /// Its line in the file, from 1; 0 where it comes from no file.
    pub line: usize,
}

impl Word {
    /// A word that was not annotated.
    #[must_use]
    pub fn bare(range: Range<usize>) -> Self {
        let none = || "_".to_owned();
        Self { range, lemma: none(), upos: none(), xpos: none(), misc: none(), line: 0 }
    }
}

/// A row that is no CoNLL-U.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConlluError {
    pub(crate) line: usize,
    pub(crate) expected: &'static str,
}

impl fmt::Display for ConlluError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: expected {}", self.line, self.expected)
    }
}

impl std::error::Error for ConlluError {}

impl Treebank {
    /// Reads a file's content.
    ///
    /// # Errors
    /// Where a row has not ten columns, or its first is no number, range or decimal.
    pub fn parse(content: &str) -> Result<Self, ConlluError> {
        Self::parse_lines((1..).zip(content.lines()))
    }

    /// Reads some lines of a file, each with its number.
    pub(crate) fn parse_lines<'a>(lines: impl IntoIterator<Item = (usize, &'a str)>) -> Result<Self, ConlluError> {
        let mut reader = Reader::default();
        for (number, line) in lines {
            reader.line(number, line).map_err(|expected| ConlluError { line: number, expected })?;
        }
        reader.end_sentence();
        Ok(reader.treebank)
    }

    /// The words of each sentence.
    pub fn sentence_words(&self) -> impl Iterator<Item = &[Word]> {
        self.sentences.iter().map(|sentence| {
            let start = self.words.partition_point(|word| word.range.start < sentence.start);
            let end = self.words.partition_point(|word| word.range.start < sentence.end);
            &self.words[start..end]
        })
    }

    /// A word's form.
    #[must_use]
    pub fn form(&self, word: &Word) -> &str {
        &self.text[word.range.clone()]
    }
}

#[derive(Default)]
struct Reader {
    treebank: Treebank,
    // Where the sentence at hand starts; `None` between sentences.
    start: Option<usize>,
    space_after: bool,
    multiword: Option<Multiword>,
}

/// A token of several words that is being read.
struct Multiword {
    last: usize,
    form: String,
    space_after: bool,
    words: Vec<(String, Word)>,
}

impl Reader {
    fn line(&mut self, number: usize, line: &str) -> Result<(), &'static str> {
        if line.is_empty() {
            self.end_sentence();
            return Ok(());
        }
        if let Some(comment) = line.strip_prefix('#') {
            if comment.trim_start().starts_with("newdoc") || comment.trim_start().starts_with("newpar") {
                self.end_paragraph();
            }
            return Ok(());
        }
        let columns: Vec<&str> = line.split('\t').collect();
        let &[id, form, lemma, upos, xpos, _, _, _, _, misc] = columns.as_slice() else { return Err("ten columns") };
        let (lemma, upos, xpos) = (lemma.to_owned(), upos.to_owned(), xpos.to_owned());
        let word = Word { range: 0..0, lemma, upos, xpos, misc: misc.to_owned(), line: number };
        self.row(id, form, word, !misc.split('|').any(|feature| feature == "SpaceAfter=No"))
    }

    fn row(&mut self, id: &str, form: &str, word: Word, space_after: bool) -> Result<(), &'static str> {
        const NUMBER: &str = "a number, a range or a decimal in the first column";
        if id.contains('.') {
            return Ok(());
        }
        if let Some((_, last)) = id.split_once('-') {
            let last = last.parse().map_err(|_| NUMBER)?;
            self.multiword = Some(Multiword { last, form: form.to_owned(), space_after, words: Vec::new() });
            return Ok(());
        }
        let id: usize = id.parse().map_err(|_| NUMBER)?;
        match &mut self.multiword {
            Some(multiword) => {
                multiword.words.push((form.to_owned(), word));
                if id >= multiword.last {
                    self.end_multiword();
                }
            }
            None => self.push(form, word, space_after),
        }
        Ok(())
    }

    fn end_multiword(&mut self) {
        let Some(multiword) = self.multiword.take() else { return };
        if !spells(&multiword) {
            // What its first word is said to be, apart from grammar, holds for all of it.
            let first = multiword.words.into_iter().next().map(|(_, word)| (word.misc, word.line)).unwrap_or_default();
            let word = Word { misc: first.0, line: first.1, ..Word::bare(0..0) };
            return self.push(&multiword.form, word, multiword.space_after);
        }
        let count = multiword.words.len();
        for (index, (form, word)) in multiword.words.into_iter().enumerate() {
            self.push(&form, word, multiword.space_after && index + 1 == count);
        }
    }

    fn push(&mut self, form: &str, word: Word, space_after: bool) {
        if self.space_after {
            self.treebank.text.push(' ');
        }
        let start = self.treebank.text.len();
        self.treebank.text.push_str(form);
        self.treebank.words.push(Word { range: start..self.treebank.text.len(), ..word });
        self.start.get_or_insert(start);
        self.space_after = space_after;
    }

    fn end_sentence(&mut self) {
        self.end_multiword();
        if let Some(start) = self.start.take() {
            self.treebank.sentences.push(start..self.treebank.text.len());
        }
    }

    fn end_paragraph(&mut self) {
        self.end_sentence();
        if !self.treebank.text.is_empty() {
            self.treebank.text.push_str("\n\n");
            self.space_after = false;
        }
    }
}

/// Whether the words of a token spell it.
fn spells(multiword: &Multiword) -> bool {
    multiword.words.iter().map(|(form, _)| form.as_str()).collect::<String>() == multiword.form
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: &str, form: &str, misc: &str) -> String {
        format!("{id}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{misc}\n")
    }

    #[test]
    fn paragraphs_are_parted_by_a_blank_line() {
        let rows =
            [row("1", "Aye", "_"), "\n".into(), row("1", "Nay", "_"), "\n# newpar\n".into(), row("1", "Abstained", "_")].concat();
        let treebank = Treebank::parse(&rows).unwrap();
        assert_eq!(treebank.text, "Aye Nay\n\nAbstained");
        assert_eq!(treebank.sentences, [0..3, 4..7, 9..18]);
    }

    #[test]
    fn words_that_do_not_spell_their_token_are_one_word() {
        let rows = [row("1-2", "du", "SpaceAfter=No"), row("1", "de", "_"), row("2", "le", "_"), row("3", "!", "_")].concat();
        let treebank = Treebank::parse(&rows).unwrap();
        assert_eq!((treebank.text.as_str(), treebank.words.len()), ("du!", 2));
        assert_eq!(treebank.words[0], Word { line: 2, ..Word::bare(0..2) });
    }

    #[test]
    fn sentences_have_their_words_with_lemma_and_tags() {
        let rows = "1\tNotes\tnote\tVERB\tVBZ\t_\t_\t_\t_\t_\n\n1\tthem\tthey\tPRON\tPRP\t_\t_\t_\t_\t_\n";
        let treebank = Treebank::parse(rows).unwrap();
        let sentences: Vec<&[Word]> = treebank.sentence_words().collect();
        let word = |line, range, lemma: &str, upos: &str, xpos: &str| Word {
            lemma: lemma.into(),
            upos: upos.into(),
            xpos: xpos.into(),
            line,
            ..Word::bare(range)
        };
        assert_eq!(sentences, [[word(1, 0..5, "note", "VERB", "VBZ")], [word(3, 6..10, "they", "PRON", "PRP")]]);
        assert_eq!(treebank.form(&sentences[1][0]), "them");
    }

    #[test]
    fn a_broken_row_is_named() {
        assert_eq!(Treebank::parse("\n1\tword").unwrap_err().to_string(), "line 2: expected ten columns");
        assert!(Treebank::parse(&row("x", "word", "_")).unwrap_err().to_string().starts_with("line 1: expected a number"));
    }
}
