//! Statements of texts whose mentions are given: `given_names GOLD_DIR TEXT_DIR` prints a record a line with the statements that
//! are found where the names are those of the gold annotations, so that this layer can be measured without the errors of the others.

use std::path::Path;

use rapporteur_entities::{Entity, Joined, Kind, Mention, Names};
use rapporteur_span::{Offsets, Span};
use rapporteur_statements::{Statement, StatementReader};
use rapporteur_tagger::Tagger;
use rapporteur_text::{Document, Segmenter};
use serde_json::{Value, json};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let mut arguments = std::env::args().skip(1);
    let (gold, texts) = (arguments.next().ok_or("GOLD_DIR")?, arguments.next().ok_or("TEXT_DIR")?);
    let (segmenter, tagger, reader) = (Segmenter::default(), Tagger::new(), StatementReader::new()?);
    let mut files: Vec<_> = std::fs::read_dir(gold)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    for file in files {
        let gold: Value = serde_json::from_str(&std::fs::read_to_string(&file)?)?;
        let id = gold["id"].as_str().ok_or("id")?;
        let text = ["txt", "md"].iter().find_map(|end| std::fs::read_to_string(Path::new(&texts).join(format!("{id}.{end}"))).ok());
        let document = segmenter.segment(text.ok_or("no text")?);
        let names = given(&document, &gold["mentions"]);
        let statements = reader.read(&document, &tagger.tag(&document), &names, &[]);
        let rows: Vec<Value> = statements.iter().map(|statement| row(&document, statement)).collect();
        println!("{}", json!({"id": id, "mentions": gold["mentions"], "figures": gold["figures"], "statements": rows}));
    }
    Ok(())
}

/// The gold mentions as the layer below would give them.
fn given(document: &Document, mentions: &Value) -> Names {
    let text = document.text();
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let mut names = Names::default();
    let mut ids: Vec<String> = Vec::new();
    for mention in mentions.as_array().into_iter().flatten() {
        let at = |field: &str| bytes[mention[field].as_u64().unwrap_or_default() as usize];
        let span = Span::new(at("start"), at("end"));
        let kind: Kind = mention["kind"].as_str().unwrap_or_default().parse().unwrap_or(Kind::Work);
        let id = mention["entity"].as_str().unwrap_or_default().to_owned();
        let entity = ids.iter().position(|known| *known == id).unwrap_or_else(|| {
            ids.push(id);
            names.entities.push(Entity {
                kind,
                name: span.of(text).to_owned(),
                links: vec![],
                roles: vec![],
                affiliations: vec![],
                gender: None,
                mentions: vec![],
            });
            ids.len() - 1
        });
        names.mentions.push(Mention {
            span,
            tokens: document.tokens_in(span),
            kind,
            entity,
            joined: Joined::Words,
            rule: String::new(),
        });
    }
    names
}

fn row(document: &Document, statement: &Statement) -> Value {
    let offsets = Offsets::new(document.text());
    let quote = |span: Span| {
        let at = offsets.code_points(span);
        json!({"start": at.start, "end": at.end, "text": span.of(document.text())})
    };
    json!({
        "act": statement.act.label(), "cue": quote(statement.cue), "content": quote(statement.content),
        "holders": statement.holders.iter().map(|holder| quote(holder.span)).collect::<Vec<_>>(),
        "on_behalf_of": statement.on_behalf_of.map(quote), "toward": statement.toward.map(quote), "addressee": statement.addressee.map(quote),
    })
}
