//! What holds for any text at all.

use proptest::prelude::*;
use rapporteur_figures::{Figure, FigureReader};
use rapporteur_span::Span;
use rapporteur_tagger::Tagger;
use rapporteur_text::Segmenter;
use std::sync::LazyLock;

static READER: LazyLock<FigureReader> = LazyLock::new(FigureReader::new);

/// Pieces of figures, and of what only looks like them.
const PIECES: &[&str] = &[
    "5",
    "10,000",
    "2019",
    "3.5",
    "0",
    "007",
    "99999999999999999999999999999999",
    "one",
    "two",
    "twenty",
    "hundred",
    "million",
    "bn",
    "m",
    "half",
    "third",
    "thirds",
    "a",
    "dozen",
    "½",
    "and",
    "or",
    "to",
    "from",
    "between",
    "-",
    "–",
    "−",
    "±",
    "/",
    "+",
    ".",
    ",",
    ":",
    "(",
    ")",
    "%",
    "per cent",
    "US$",
    "$",
    "EUR",
    "cents",
    "km",
    "°C",
    "per",
    "a second",
    "square",
    "²",
    "^",
    "⁻¹",
    "kilowatt",
    "hours",
    "N·m",
    "t CO2",
    "MAD",
    "′",
    "″",
    "years",
    "old",
    "more than",
    "at least",
    "up to",
    "about",
    "or more",
    "in",
    "of",
    "the",
    "out of",
    "paragraph",
    "Articles",
    "No.",
    "June",
    "pm",
    "tel",
    "people",
    "projects",
    "who fled",
    "were seen",
    "numbered",
    "reduced emissions by",
    "the number of",
    "every year",
    "in 2015",
    "since",
    "each",
    "10^5",
    "×",
    "e6",
    "1.234,5",
    "point",
    "'s",
    "’",
    "é",
    "\n",
    "\n\n",
    "- ",
    "(1) ",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![8 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => ".{0,4}"];
    let joined = (piece, prop::bool::weighted(0.7)).prop_map(|(piece, space)| if space { piece + " " } else { piece });
    prop::collection::vec(joined, 0..40).prop_map(|pieces| pieces.concat())
}

fn read(text: &str, names: &[Span]) -> Vec<Figure> {
    let document = Segmenter::default().segment(text);
    READER.read(&document, &Tagger::new().tag(&document), names)
}

proptest! {
    #[test]
    fn figures_are_ordered_apart_and_on_borders(text in text()) {
        let document = Segmenter::default().segment(text.as_str());
        let mut end = 0;
        for figure in READER.read(&document, &Tagger::new().tag(&document), &[]) {
            prop_assert!(figure.span.start() >= end && !figure.span.is_empty());
            end = figure.span.end();
            prop_assert!(document.span_of(figure.tokens.clone()).contains(figure.span));
            prop_assert_eq!(&figure.tokens, &document.tokens_in(figure.span));
            prop_assert_eq!(document.sentence_of(figure.tokens.start), document.sentence_of(figure.tokens.end - 1));
            let borders = |span: Span| text.is_char_boundary(span.start()) && text.is_char_boundary(span.end());
            prop_assert!(borders(figure.span));
            for part in [figure.counted, figure.property, figure.period, figure.per.as_ref().map(|base| base.span)].into_iter().flatten() {
                prop_assert!(borders(part) && !part.is_empty());
            }
            if let (Some(low), Some(high)) = (figure.low, figure.high) {
                prop_assert!(low <= high);
            }
        }
    }

    #[test]
    fn no_text_is_too_strange(text in ".*") {
        read(&text, &[]);
    }

    #[test]
    fn a_name_over_everything_leaves_nothing(text in text()) {
        prop_assert_eq!(read(&text, &[Span::new(0, text.len())]), []);
    }
}

#[test]
fn long_texts_take_time_in_proportion() {
    for piece in [
        "5 ",
        "1,",
        "one hundred and ",
        "paragraphs 5, 6, ",
        "five-",
        "tel: 5 ",
        "(",
        "half of a ",
        "more than ",
        "5 a and ",
        "\"5 ",
        "5 m/s/",
        "5 m per ",
        "/",
        "5'",
        "5 kkkkkkkk",
        "5 square ",
        "5 kg·",
        "COP 5 ",
    ] {
        read(&piece.repeat(20_000), &[]);
    }
}
