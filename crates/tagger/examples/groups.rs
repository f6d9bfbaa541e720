//! Draws the noun phrases and verb groups of a text from standard input: `[the draft >text<] {was *adopted*}`.

use std::io::{self, Read, Write};

use rapporteur_tagger::{Tagger, Voice, noun_phrases, verb_groups};
use rapporteur_text::Segmenter;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text)?;
    let document = Segmenter::default().segment(text);
    let tags = Tagger::new().tag(&document);
    let phrases = noun_phrases(&document, &tags);
    let groups = verb_groups(&document, &tags, &phrases);
    let mut out = io::stdout().lock();
    for sentence in document.sentences() {
        for token in sentence.tokens() {
            let phrase = phrases.iter().find(|phrase| phrase.tokens.contains(&token));
            let group = groups.iter().find(|group| group.tokens.contains(&token));
            let opens = phrase.is_some_and(|phrase| phrase.tokens.start == token);
            let closes = phrase.is_some_and(|phrase| phrase.tokens.end == token + 1);
            let starts = group.is_some_and(|group| group.tokens.start == token);
            let ends = group.is_some_and(|group| group.tokens.end == token + 1);
            let passive = group.is_some_and(|group| group.voice == Voice::Passive);
            let mark = match (phrase, group) {
                (Some(phrase), _) if phrase.head == token => ">",
                (_, Some(group)) if group.main == token => "*",
                _ => "",
            };
            let word = document.word(token);
            write!(out, "{}{}{mark}{word}", if opens { "[" } else { "" }, if starts { "{" } else { "" })?;
            write!(
                out,
                "{}{} ",
                if closes { "]" } else { "" },
                if ends && passive {
                    "}P"
                } else if ends {
                    "}"
                } else {
                    ""
                }
            )?;
        }
        writeln!(out)?;
    }
    Ok(())
}
