//! Prints the names in text files, one a line: file, start and end in bytes, kind, id, text. Times go to standard error.
//!
//! `cargo run --release -p rapporteur-lexicon --example hits -- REPORT.txt …`

use std::error::Error;
use std::time::{Duration, Instant};
use std::{env, fs};

use rapporteur_lexicon::{Lexicon, LexiconBuilder};
use rapporteur_text::Segmenter;

fn main() -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let lexicon = rapporteur_gazetteers::NAMES
        .iter()
        .try_fold(Lexicon::builder(), |builder: LexiconBuilder, file| builder.file(file.path, file.content))?
        .build();
    eprintln!("{} entries compiled in {:?}", lexicon.len(), start.elapsed());

    let segmenter = Segmenter::default();
    let (mut bytes, mut time) = (0, Duration::ZERO);
    for path in env::args().skip(1) {
        let document = segmenter.segment(fs::read_to_string(&path)?);
        let start = Instant::now();
        let hits = lexicon.find(&document);
        time += start.elapsed();
        bytes += document.text().len();
        for hit in hits {
            let (entry, span) = (lexicon.entry(hit.entry()), hit.span());
            let text = span.of(document.text()).replace(char::is_whitespace, " ");
            println!("{path}\t{}\t{}\t{}\t{}\t{text}", span.start(), span.end(), entry.kind(), entry.id());
        }
    }
    eprintln!("{bytes} bytes searched in {time:?}");
    Ok(())
}
