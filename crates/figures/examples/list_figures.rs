//! Lists the figures of text files, one a line: `list_figures FILE...`.

use std::error::Error;
use std::fs;

use rapporteur_figures::FigureReader;
use rapporteur_tagger::Tagger;
use rapporteur_text::Segmenter;

fn main() -> Result<(), Box<dyn Error>> {
    let reader = FigureReader::new();
    let segmenter = Segmenter::default();
    for path in std::env::args().skip(1) {
        let document = segmenter.segment(fs::read_to_string(path)?);
        let text = document.text();
        for figure in reader.read(&document, &Tagger::new().tag(&document), &[]) {
            let before: String = text[..figure.span.start()].chars().rev().take(35).collect::<Vec<_>>().into_iter().rev().collect();
            let after: String = text[figure.span.end()..].chars().take(45).collect();
            let bound = |value: Option<_>| value.map_or_else(String::new, |value: rust_decimal::Decimal| value.to_string());
            let about = if figure.approximate { "~" } else { "" };
            let counted = figure.counted.map_or("-", |span| span.of(text));
            let line = format!("{before}[{}]{after}", figure.span.of(text)).replace('\n', " ");
            println!("{line}\t{about}{}..{} {} {{{counted}}}", bound(figure.low), bound(figure.high), figure.unit);
        }
    }
    Ok(())
}
