//! Statements drawn as lines of text, and cases that expect them.

use rapporteur_span::Span;
use rapporteur_statements::Statement;
use rapporteur_text::Document;

use crate::cases::compare;

/// One line for each statement: `holders [for group] act(toward) "cue" content @addressee !strength`.
fn drawn(document: &Document, statement: &Statement) -> String {
    let of = |span: Span| span.of(document.text()).split_whitespace().collect::<Vec<_>>().join(" ");
    let optional = |mark: &str, span: Option<Span>| span.map(|span| format!(" {mark}[{}]", of(span))).unwrap_or_default();
    let holders: Vec<String> = statement.holders.iter().map(|holder| of(holder.span)).collect();
    format!(
        "{}{} {}{} ‹{}› {}{}",
        if holders.is_empty() { "-".to_owned() } else { holders.join(" + ") },
        optional("for", statement.on_behalf_of),
        statement.act,
        optional("toward", statement.toward),
        of(statement.cue),
        of(statement.content),
        optional("to", statement.addressee),
    )
}

/// Each case is a text of one paragraph and the lines that it must give; blank lines part cases.
pub(crate) fn check(cases: &str) {
    compare(cases, "\n\n", |reading, document| {
        reading.statements(document).iter().map(|statement| drawn(document, statement)).collect()
    });
}
