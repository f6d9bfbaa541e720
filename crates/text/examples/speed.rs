//! Measures segmentation in megabytes a second: of text files, or of long runs of awkward input.
//!
//! `cargo run --release -p rapporteur-text --example speed -- [report.txt …]`

use std::time::Instant;

use rapporteur_text::Segmenter;

/// What a careless scanner reads again for every byte.
const AWKWARD: &[&str] = &[
    "a",
    "é",
    "a.",
    "A.",
    "aa.",
    "Aa. ",
    "a-",
    "co-",
    "a/",
    "1/",
    "A/1/",
    "1,",
    "1,000",
    "1-",
    "1:",
    "a'",
    "'s",
    "n't",
    "'",
    "\"",
    ".\" ",
    ". ",
    ".",
    ".)",
    "?\"Aa ",
    "?” Aa Aa ",
    "(",
    ")",
    "[",
    "a@",
    "@",
    "#",
    "&",
    "A&",
    "$",
    "US$",
    "+",
    "_",
    "a_",
    "http://",
    "http://)",
    "www.",
    "a.com",
    "a.com/",
    "No. ",
    "No.\n",
    "No.\n\n",
    "S. A. ",
    "U.",
    "etc. ",
    "- ",
    "• ",
    "1. ",
    "(a) ",
    "a\n",
    "A\n\n",
    "# a\n",
    "=\n",
    "a\n=\n",
    "    a\n",
    "|a|\n",
    "\n",
    " ",
    "\u{85}",
    "\u{301}",
    "\u{200d}",
    "…",
    "!?",
    "—",
    "1.1. ",
    "i.v.",
    "A. B\n",
    "Aa aa,\nNoting ",
    "a:b\n",
    "“a. ",
    "a.12 ",
    "🌍",
];

fn main() -> std::io::Result<()> {
    let segmenter = Segmenter::default();
    let mut paths = std::env::args().skip(1).peekable();
    if paths.peek().is_none() {
        for seed in AWKWARD {
            measure(&segmenter, &format!("{seed:?}"), seed.repeat(1_000_000 / seed.len()));
        }
        return Ok(());
    }
    let mut all = String::new();
    for path in paths {
        all.push_str(&std::fs::read_to_string(path)?);
    }
    measure(&segmenter, "all", all);
    Ok(())
}

fn measure(segmenter: &Segmenter, name: &str, text: String) {
    let bytes = text.len();
    let start = Instant::now();
    let document = segmenter.segment(text);
    let speed = bytes as f64 / start.elapsed().as_secs_f64() / 1e6;
    println!(
        "{speed:8.1} MB/s  {name}: {} tokens, {} sentences, {} blocks",
        document.tokens().len(),
        document.sentences().len(),
        document.blocks().len()
    );
}
