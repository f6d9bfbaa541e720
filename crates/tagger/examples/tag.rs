//! Tags a text from standard input: one sentence a line, each word with its tag, its form and its lemma.

use std::io::{self, Read, Write};

use rapporteur_tagger::{Lemmas, Tagger};
use rapporteur_text::Segmenter;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text)?;
    let document = Segmenter::default().segment(text);
    let tags = Tagger::new().tag(&document);
    let lemmas = Lemmas::default();
    let mut out = io::stdout().lock();
    for sentence in document.sentences() {
        for token in sentence.tokens() {
            let label = tags.label(token);
            let form = label.form().map(|form| format!(".{form}")).unwrap_or_default();
            let number = if label.is_plural() { ".plural" } else { "" };
            let word = document.word(token);
            write!(out, "{word}/{}{form}{number}/{} ", label.tag(), lemmas.of(word, label))?;
        }
        writeln!(out)?;
    }
    Ok(())
}
