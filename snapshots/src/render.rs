use std::fmt::Display;

use rapporteur::{Analysis, Claim, Entity, Figure, Sentence, Span, Statement};

/// An analysis as text: each sentence on a line, `[names | kind entity]` and `{figures | value}` marked in it, the statements whose
/// cue it holds under it, and all entities at the end.
///
/// ```
/// use rapporteur::Engine;
///
/// let engine = Engine::builder().build()?;
/// let shown = rapporteur_snapshots::render(&engine.analyze("Norway met."));
/// assert_eq!(shown.lines().next(), Some("[Norway | country 1] met."));
/// # Ok::<(), rapporteur::Error>(())
/// ```
#[must_use]
pub fn render(analysis: &Analysis) -> String {
    let mut lines = Vec::new();
    let marks = marks(analysis);
    for (index, sentence) in analysis.document.sentences().iter().enumerate() {
        lines.push(marked(analysis.document.text(), sentence, &marks));
        for statement in analysis.statements.iter().filter(|statement| statement.sentence == index) {
            lines.extend(describe(analysis, statement).into_iter().map(|line| format!("    {line}")));
        }
    }
    lines.push(String::new());
    lines.extend(analysis.names.entities.iter().enumerate().map(|(index, entity)| entity_line(index, entity)));
    lines.join("\n") + "\n"
}

/// A span, the sign that opens it, and what stands before the sign that closes it.
type Mark = (Span, char, String);

fn marks(analysis: &Analysis) -> Vec<Mark> {
    let mentions = analysis.names.mentions.iter();
    let names = mentions.map(|mention| (mention.span, '[', format!("{} {}", mention.kind, mention.entity + 1)));
    let figures = analysis.figures.iter().zip(&analysis.claims);
    let figures = figures.map(|(figure, claim)| (figure.span, '{', value(figure, claim, analysis.document.text())));
    let mut marks: Vec<Mark> = names.chain(figures).collect();
    marks.sort_by_key(|(span, ..)| (span.start(), std::cmp::Reverse(span.end())));
    marks
}

fn value(figure: &Figure, claim: &Claim, text: &str) -> String {
    let bound = |bound: Option<_>| bound.map_or("…".to_owned(), |bound| format!("{bound}"));
    let (low, high) = (bound(figure.low), bound(figure.high));
    let range = if low == high { low } else { format!("{low} to {high}") };
    let about = if figure.approximate { "about " } else { "" };
    let quoted = |what: &str, span: Option<Span>| span.map(|span| format!("{what}{}", one_line(span.of(text)))).unwrap_or_default();
    let around = [
        quoted(" of ", figure.counted),
        quoted("; is: ", figure.property),
        quoted("; when: ", figure.period),
        quoted("; rate: ", figure.per.as_ref().map(|base| base.span)),
        quoted("; from: ", claim.source.map(|source| source.span)),
    ];
    format!("{about}{range} {}{}", figure.unit, around.concat())
}

/// A sentence with the marks in it; what crosses its borders is cut there.
fn marked(text: &str, sentence: &Sentence, marks: &[Mark]) -> String {
    let span = sentence.span();
    let mut out = String::new();
    let mut at = span.start();
    let mut open: Vec<&Mark> = Vec::new();
    let close_until = |out: &mut String, at: &mut usize, open: &mut Vec<&Mark>, limit: usize| {
        while let Some((inner, sign, label)) = open.pop_if(|mark| mark.0.end() <= limit) {
            out.push_str(text.get(*at..inner.end()).unwrap_or_default());
            *at = inner.end().max(*at);
            out.push_str(&format!(" | {label}{}", if *sign == '[' { ']' } else { '}' }));
        }
    };
    for mark in marks.iter().filter(|mark| span.contains(mark.0)) {
        close_until(&mut out, &mut at, &mut open, mark.0.start());
        out.push_str(text.get(at..mark.0.start()).unwrap_or_default());
        at = mark.0.start().max(at);
        out.push(mark.1);
        open.push(mark);
    }
    close_until(&mut out, &mut at, &mut open, span.end());
    out.push_str(text.get(at..span.end()).unwrap_or_default());
    one_line(&out)
}

fn describe(analysis: &Analysis, statement: &Statement) -> Vec<String> {
    let text = analysis.document.text();
    let holders = statement.holders.iter().map(|holder| {
        let entity = holder.entity.map(|entity| format!(" {}", entity + 1)).unwrap_or_default();
        format!("{}{entity}", one_line(holder.span.of(text)))
    });
    let holders: Vec<String> = holders.collect();
    let holders = if holders.is_empty() { "nobody".to_owned() } else { holders.join(", ") };
    let strength = statement.strength.map(|strength| format!(" {strength}")).unwrap_or_default();
    let first =
        format!("{}{strength} <{}> by {holders}: {}", statement.act, quote(statement.cue, text), quote(statement.content, text));
    let fields = [
        ("addressee", statement.addressee),
        ("on behalf of", statement.on_behalf_of),
        ("toward", statement.toward),
        ("deadline", statement.deadline.as_ref().map(|deadline| deadline.span)),
    ];
    let more = fields.into_iter().filter_map(|(name, span)| Some(format!("    {name}: {}", quote(span?, text))));
    std::iter::once(first).chain(more).collect()
}

fn entity_line(index: usize, entity: &Entity) -> String {
    let mut line = format!("{:>3} {:12} {} ×{}", index + 1, entity.kind.label(), entity.name, entity.mentions.len());
    let mut add = |name: &str, values: Vec<String>| {
        if !values.is_empty() {
            line += &format!("; {name} {}", values.join(", "));
        }
    };
    add("links", entity.links.iter().map(|(scheme, id)| format!("{scheme}={id}")).collect());
    add("roles", entity.roles.clone());
    add("of", entity.affiliations.iter().map(|index| (index + 1).to_string()).collect());
    line
}

fn quote(span: Span, text: &str) -> impl Display {
    one_line(span.of(text))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
