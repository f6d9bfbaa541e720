use std::fmt::Write;

use rapporteur::{Analysis, Span};

/// What was found in a text as labels and byte offsets, without a word of the text: for texts that may not be copied.
#[must_use]
pub fn outline(analysis: &Analysis) -> String {
    let mut out = String::new();
    let place = |span: Span| format!("{}-{}", span.start(), span.end());
    let party = |name: &str, span: Option<Span>| span.map(|span| format!(" {name} {}", place(span))).unwrap_or_default();
    for mention in &analysis.names.mentions {
        line(&mut out, format_args!("{} {} {}", mention.kind, place(mention.span), mention.entity));
    }
    for (figure, claim) in analysis.figures.iter().zip(&analysis.claims) {
        let bound = |bound: Option<_>| bound.map_or("open".to_owned(), |bound| format!("{bound}"));
        let (low, high) = (bound(figure.low), bound(figure.high));
        let around = [
            party("of", figure.counted),
            party("is", figure.property),
            party("when", figure.period),
            party("per", figure.per.as_ref().map(|base| base.span)),
            party("from", claim.source.map(|source| source.span)),
        ];
        line(&mut out, format_args!("figure {} {low} {high} {}{}", place(figure.span), figure.unit, around.concat()));
    }
    for statement in &analysis.statements {
        let holders: Vec<String> = statement.holders.iter().map(|holder| place(holder.span)).collect();
        let more = [
            party("to", statement.addressee),
            party("for", statement.on_behalf_of),
            party("toward", statement.toward),
            party("by", statement.deadline.as_ref().map(|deadline| deadline.span)),
        ];
        let (cue, content) = (place(statement.cue), place(statement.content));
        let holders = if holders.is_empty() { "nobody".to_owned() } else { holders.join(",") };
        line(&mut out, format_args!("{} {holders} {cue} {content}{}", statement.act, more.concat()));
    }
    out
}

fn line(out: &mut String, line: std::fmt::Arguments<'_>) {
    // Writing to a string does not fail.
    let _ = writeln!(out, "{line}");
}
