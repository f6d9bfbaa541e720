//! Names in CoNLL-U: in the last column as `NER=B-ORG`, `Entity=B-ORG`, or between brackets as CorefUD has them, `Entity=(e1-person`.

use std::collections::HashMap;
use std::ops::Range;

use rapporteur_span::Offsets;

use super::tags::{self, EXPECTED, Tag};
use super::tokens::{Token, align, mention};
use super::{Problem, Text, TextOf};
use crate::conllu::{ConlluError, Treebank, Word};
use crate::{Annotations, Layer, Layers, Mention};

/// The documents of a file: one by the file's name, or where it says `newdoc` again and again, each by its id.
pub(crate) fn read(content: &str, stem: &str, text_of: TextOf<'_>) -> Result<Vec<Annotations>, Problem> {
    let fields = Fields::of(content);
    let chunks = chunks(content);
    let several = chunks.len() > 1;
    let documents = (1..).zip(chunks).map(|(number, lines)| {
        let id = if several { newdoc(&lines).unwrap_or_else(|| format!("{stem}-{number}")) } else { stem.to_owned() };
        let broken = |error: ConlluError| Problem::at(error.line, "", "", format!("expected {}", error.expected));
        let treebank = Treebank::parse_lines(lines).map_err(broken)?;
        let text = text_of(&id).map_err(Problem::new)?;
        document(id, &treebank, text, fields)
    });
    documents.collect()
}

/// The lines of each document, with their numbers.
fn chunks(content: &str) -> Vec<Vec<(usize, &str)>> {
    let mut chunks: Vec<Vec<(usize, &str)>> = vec![Vec::new()];
    let mut words = false;
    for (number, line) in (1..).zip(content.lines()) {
        if words && comment(line, "newdoc").is_some() {
            chunks.push(Vec::new());
            words = false;
        }
        words |= !line.is_empty() && !line.starts_with('#');
        if let Some(chunk) = chunks.last_mut() {
            chunk.push((number, line));
        }
    }
    chunks
}

/// What a comment says behind a word: of `# newdoc id = a`, ` id = a`.
fn comment<'a>(line: &'a str, word: &str) -> Option<&'a str> {
    line.strip_prefix('#')?.trim_start().strip_prefix(word)
}

fn newdoc(lines: &[(usize, &str)]) -> Option<String> {
    let rest = lines.iter().find_map(|(_, line)| comment(line, "newdoc"))?;
    let id = rest.trim().strip_prefix("id")?.trim_start().strip_prefix('=')?.trim();
    (!id.is_empty()).then(|| id.to_owned())
}

/// Where in the brackets of CorefUD an entity's id and its type stand.
#[derive(Clone, Copy)]
struct Fields {
    id: usize,
    kind: usize,
}

impl Fields {
    fn of(content: &str) -> Self {
        let order = content.lines().take_while(|line| line.is_empty() || line.starts_with('#'));
        let declared = order.filter_map(|line| comment(line, "global.Entity")).find_map(|rest| rest.trim().strip_prefix('='));
        let fields: Vec<&str> = declared.unwrap_or("eid-etype").trim().split('-').collect();
        let at = |names: &[&str], or| fields.iter().position(|field| names.contains(field)).unwrap_or(or);
        Self { id: at(&["eid", "GRP"], 0), kind: at(&["etype", "entity"], 1) }
    }
}

fn document(id: String, treebank: &Treebank, text: Option<Text>, fields: Fields) -> Result<Annotations, Problem> {
    let (text, places): (String, Vec<Range<usize>>) = match text {
        Some(text) => {
            let token = |word| Token { form: treebank.form(word), line: word.line };
            let places = align(&treebank.words.iter().map(token).collect::<Vec<_>>(), &text)?;
            (text.text, places)
        }
        None => (treebank.text.clone(), treebank.words.iter().map(|word| word.range.clone()).collect()),
    };
    let offsets = Offsets::new(&text);
    let named = |range: Range<usize>, kind: &str, entity| mention(&text, &offsets, &places[range], kind, entity);
    let brackets = treebank.words.iter().any(|word| value(word).is_some_and(|value| value.contains('(')));
    let mentions: Vec<Mention> = if brackets {
        let names = bracketed(&treebank.words, fields)?;
        names.into_iter().map(|name| named(name.range, &name.kind, Some(name.id))).collect()
    } else {
        let mut names = Vec::new();
        let mut before = 0;
        for words in treebank.sentence_words() {
            let tags = words.iter().map(tag).collect::<Result<Vec<_>, _>>()?;
            names.extend(
                tags::names(&tags).into_iter().map(|(range, label)| named(before + range.start..before + range.end, label, None)),
            );
            before += words.len();
        }
        names
    };
    let layers = if brackets { Layers::of(&[Layer::Mentions, Layer::Entities]) } else { Layers::of(&[Layer::Mentions]) };
    Ok(Annotations { id, layers, mentions, text: Some(text.clone()), ..Annotations::default() })
}

/// What the last column says of names.
fn value(word: &Word) -> Option<&str> {
    let named = |key: &str| ["NER", "NE", "Entity"].iter().any(|name| name.eq_ignore_ascii_case(key));
    word.misc.split('|').filter_map(|feature| feature.split_once('=')).find(|(key, _)| named(key)).map(|(_, value)| value)
}

fn tag(word: &Word) -> Result<Tag<'_>, Problem> {
    let Some(value) = value(word) else { return Ok(Tag::Outside) };
    Tag::parse(value).ok_or_else(|| Problem::at(word.line, "", "", format!("`{value}` is no tag; expected {EXPECTED}")))
}

struct Name {
    id: String,
    kind: String,
    range: Range<usize>,
}

/// The names between brackets. Parts of a name that are numbered, `e1[2/3]`, go on with it.
fn bracketed(words: &[Word], fields: Fields) -> Result<Vec<Name>, Problem> {
    let mut open: HashMap<String, Vec<usize>> = HashMap::new();
    let mut names: Vec<Name> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let mut rest = value(word).unwrap_or_default();
        while !rest.is_empty() {
            let (part, closed);
            (part, closed, rest) = next(rest);
            let index = match part.strip_prefix('(') {
                Some(fields_of) => {
                    let index = begin(fields_of, at, fields, &mut names);
                    if !closed {
                        open.entry(names[index].id.clone()).or_default().push(index);
                    }
                    index
                }
                None => {
                    let unopened = || Problem::at(word.line, "", "", format!("`{part})` closes no entity that is open"));
                    open.get_mut(part.split('[').next().unwrap_or(part)).and_then(Vec::pop).ok_or_else(unopened)?
                }
            };
            names[index].range.end = at + 1;
        }
    }
    Ok(names)
}

/// Up to the next bracket, whether that closes, and what is left.
fn next(value: &str) -> (&str, bool, &str) {
    match value.char_indices().skip(1).find(|(_, letter)| matches!(letter, '(' | ')')) {
        Some((end, ')')) => (&value[..end], true, &value[end + 1..]),
        Some((end, _)) => (&value[..end], false, &value[end..]),
        None => (value, false, ""),
    }
}

/// The index of the name that begins, or goes on.
fn begin(part: &str, at: usize, fields: Fields, names: &mut Vec<Name>) -> usize {
    let of: Vec<&str> = part.split('-').collect();
    let (id, piece) = of
        .get(fields.id)
        .copied()
        .unwrap_or_default()
        .split_once('[')
        .unwrap_or((of.get(fields.id).copied().unwrap_or_default(), ""));
    let goes_on = !piece.is_empty() && !piece.starts_with("1/");
    if let Some(index) = names.iter().rposition(|name| name.id == id).filter(|_| goes_on) {
        return index;
    }
    let kind = of.get(fields.kind).copied().unwrap_or_default().to_owned();
    names.push(Name { id: id.to_owned(), kind, range: at..at + 1 });
    names.len() - 1
}
