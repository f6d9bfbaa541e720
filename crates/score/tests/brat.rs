//! What our own files say can be said in brat's standoff, and comes back the same.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use rapporteur_score::{Annotations, Labels, Quote, Scores, Set};

/// Lines of standoff, and the numbers that were given to them.
#[derive(Default)]
struct Standoff {
    lines: String,
    spans: usize,
    others: usize,
}

impl Standoff {
    fn span(&mut self, label: &str, Quote { start, end, text }: &Quote) -> String {
        self.spans += 1;
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        writeln!(self.lines, "T{}\t{label} {start} {end}\t{text}", self.spans).expect("a string");
        format!("T{}", self.spans)
    }

    fn line(&mut self, letter: &str, body: &str) {
        self.others += 1;
        writeln!(self.lines, "{letter}{}\t{body}", self.others).expect("a string");
    }
}

fn standoff(annotations: &Annotations) -> String {
    let mut out = Standoff::default();
    let mut entities: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for mention in &annotations.mentions {
        let id = out.span(&mention.kind, &mention.quote);
        mention.entity.iter().for_each(|entity| entities.entry(entity).or_default().push(id.clone()));
    }
    for group in entities.values().filter(|group| group.len() > 1) {
        writeln!(out.lines, "*\tEquiv {}", group.join(" ")).expect("a string");
    }
    for figure in &annotations.figures {
        let id = out.span("Figure", &figure.quote);
        for (name, bound) in [("Low", figure.low), ("High", figure.high)] {
            out.line("A", &format!("{name} {id} {}", bound.map_or("open".to_owned(), |bound| bound.to_string())));
        }
        out.line("A", &format!("Unit {id} {}", figure.unit.as_deref().unwrap_or_default()));
        if let Some(counted) = &figure.counted {
            let counted = out.span("Counted", counted);
            out.line("R", &format!("Counted Arg1:{id} Arg2:{counted}"));
        }
    }
    for statement in &annotations.statements {
        let mut event = format!("{}:{}", statement.act, out.span(&statement.act, &statement.cue));
        let fields = [("Addressee", &statement.addressee), ("OnBehalfOf", &statement.on_behalf_of), ("Toward", &statement.toward)];
        let fields = fields.into_iter().filter_map(|(role, quote)| Some((role.to_owned(), quote.as_ref()?)));
        let holders = (1..).zip(&statement.holders).map(|(number, holder)| (format!("Holder{number}"), holder));
        for (role, quote) in [("Content".to_owned(), &statement.content)].into_iter().chain(holders).chain(fields) {
            let label = role.trim_end_matches(|letter: char| letter.is_ascii_digit());
            let id = out.span(label, quote);
            write!(event, " {role}:{id}").expect("a string");
        }
        out.line("E", &event);
    }
    out.lines
}

#[test]
fn the_gold_of_the_corpus_comes_back_the_same() {
    let gold = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/gold");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("brat-corpus");
    fs::create_dir_all(&folder).expect("a folder");
    let read = |path: &Path| Set::read(path, None, &Labels::default(), &mut |_| Ok(None)).expect("annotations");
    let gold = read(&gold);
    for document in &gold.documents {
        let file = folder.join(format!("{}.ann", document.annotations.id));
        fs::write(file, standoff(&document.annotations)).expect("a file");
    }
    let back = read(&folder);
    let mut scores = Scores::default();
    for (document, index) in gold.documents.iter().zip(gold.matches(&back)) {
        scores.add(&document.annotations, &back.documents[index.expect("the same document")].annotations);
    }
    assert_eq!(scores.differences(), []);
    assert!(scores.counts("entities").expected > 100 && scores.counts("statements.holders").expected > 100);
    for (row, counts) in scores.rows() {
        assert_eq!((counts.right, counts.found), (counts.expected, counts.expected), "{row}");
    }
}
