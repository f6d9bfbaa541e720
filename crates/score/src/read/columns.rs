//! A token a line, its tag in the last column, as the shared tasks of CoNLL 2002 and 2003 have it; a blank line behind each sentence.

use rapporteur_span::Offsets;

use super::tags::{self, EXPECTED, Tag};
use super::tokens::{Token, align, mention, rebuild};
use super::{Problem, Text, TextOf};
use crate::{Annotations, Layer, Layers};

/// The line that stands before each document.
const START: &str = "-DOCSTART-";

type Sentence<'a> = Vec<(Token<'a>, Tag<'a>)>;

/// The documents of a file: one by the file's name, or several, which are numbered.
pub(crate) fn read(content: &str, stem: &str, text_of: TextOf<'_>) -> Result<Vec<Annotations>, Problem> {
    let documents = sentences(content)?;
    let several = documents.len() > 1;
    let named = (1..).zip(documents).map(|(number, sentences)| {
        let name = if several { format!("{stem}-{number}") } else { stem.to_owned() };
        let text = text_of(&name).map_err(Problem::new)?;
        document(name, &sentences, text)
    });
    named.collect()
}

/// The sentences of each document.
fn sentences(content: &str) -> Result<Vec<Vec<Sentence<'_>>>, Problem> {
    let mut documents: Vec<Vec<Sentence<'_>>> = Vec::new();
    let mut sentence = Vec::new();
    let mut fresh = true;
    for (number, line) in (1..).zip(content.lines()) {
        let columns: Vec<&str> =
            if line.contains('\t') { line.split('\t').map(str::trim).collect() } else { line.split_whitespace().collect() };
        let [form, .., tag] = columns[..] else {
            if !line.trim().is_empty() {
                return Err(Problem::at(number, line, line.trim(), "expected a token and, in the last column, its tag"));
            }
            end(&mut sentence, &mut documents, &mut fresh);
            continue;
        };
        if form == START {
            end(&mut sentence, &mut documents, &mut fresh);
            fresh = true;
            continue;
        }
        match Tag::parse(tag) {
            Some(_) if form.is_empty() => return Err(Problem::at(number, line, line, "expected a token in the first column")),
            Some(tag) => sentence.push((Token { form, line: number }, tag)),
            None if form.starts_with('#') => {}
            None => return Err(Problem::at(number, line, tag, format!("`{tag}` is no tag; expected {EXPECTED}"))),
        }
    }
    end(&mut sentence, &mut documents, &mut fresh);
    if documents.is_empty() { Err(Problem::new("holds no tokens")) } else { Ok(documents) }
}

/// Ends a sentence; `fresh` says that it begins a document.
fn end<'a>(sentence: &mut Sentence<'a>, documents: &mut Vec<Vec<Sentence<'a>>>, fresh: &mut bool) {
    if sentence.is_empty() {
        return;
    }
    let sentence = std::mem::take(sentence);
    match documents.last_mut().filter(|_| !*fresh) {
        Some(document) => document.push(sentence),
        None => documents.push(vec![sentence]),
    }
    *fresh = false;
}

fn document(id: String, sentences: &[Sentence<'_>], text: Option<Text>) -> Result<Annotations, Problem> {
    let tokens: Vec<Vec<Token<'_>>> =
        sentences.iter().map(|sentence| sentence.iter().map(|(token, _)| token.clone()).collect()).collect();
    let (text, places) = match text {
        Some(text) => align(&tokens.concat(), &text).map(|places| (text.text, places))?,
        None => rebuild(&tokens),
    };
    let offsets = Offsets::new(&text);
    let (mut mentions, mut before) = (Vec::new(), 0);
    for sentence in sentences {
        let tags: Vec<Tag<'_>> = sentence.iter().map(|(_, tag)| *tag).collect();
        for (range, label) in tags::names(&tags) {
            mentions.push(mention(&text, &offsets, &places[before + range.start..before + range.end], label, None));
        }
        before += sentence.len();
    }
    Ok(Annotations { id, layers: Layers::of(&[Layer::Mentions]), mentions, text: Some(text), ..Annotations::default() })
}
