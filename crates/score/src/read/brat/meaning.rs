use std::collections::{BTreeMap, BTreeSet};

use super::Problem;
use super::lines::{Event, Span, Standoff, Target};
use crate::{Annotations, Figure, Layer, Layers, Mention, Quote, Statement};

/// Spans that are parts of statements and figures, and no mentions. Some are of our records only.
const PARTS: &[&str] =
    &["holder", "content", "addressee", "onbehalfof", "toward", "counted", "property", "period", "per", "source", "deadline"];

/// The acts of statements: an event of these needs a content.
const ACTS: &[&str] =
    &["recommendation", "commitment", "action", "decision", "support", "opposition", "concern", "question", "assertion"];

/// Relations that say that two spans name the same.
const SAME: &[&str] = &["equiv", "coreference", "coref", "sameas", "identity", "alias"];

const FIGURE: &str = "figure";
const COUNTED: &str = "counted";

pub(super) fn annotations(standoff: &Standoff<'_>) -> Result<Annotations, Problem> {
    let find = |target: &Target<'_>| span_of(standoff, target);
    let statements =
        standoff.events.iter().filter_map(|event| statement(event, &find).transpose()).collect::<Result<Vec<_>, _>>()?;
    let triggers: BTreeSet<&str> = standoff.events.iter().map(|event| event.trigger.id).collect();
    let (entities, any_entities) = entities(standoff)?;
    let mention = |(id, span): (&&str, &Span<'_>)| {
        let label = plain(span.label);
        let is_one = label != FIGURE && !PARTS.contains(&label.as_str()) && !triggers.contains(*id);
        let entity = entities.get(*id).map(|first| (*first).to_owned());
        is_one.then(|| Mention { quote: span.quote.clone(), kind: span.label.to_owned(), entity })
    };
    let mut mentions: Vec<Mention> = standoff.spans.iter().filter_map(mention).collect();
    mentions.sort_by_key(|mention| (mention.quote.start, std::cmp::Reverse(mention.quote.end)));
    let figures = figures(standoff)?;
    let values = figures.iter().any(|figure| figure.low.is_some() || figure.high.is_some() || figure.unit.is_some());
    let there = [
        (Layer::Mentions, !mentions.is_empty()),
        (Layer::Entities, any_entities),
        (Layer::Figures, !figures.is_empty()),
        (Layer::Values, values),
        (Layer::Statements, !statements.is_empty()),
    ];
    let layers: Vec<Layer> = there.into_iter().filter(|(_, there)| *there).map(|(layer, _)| layer).collect();
    Ok(Annotations { layers: Layers::of(&layers), mentions, figures, statements, ..Annotations::default() })
}

/// A label or role in lower case, without what parts its words.
fn plain(label: &str) -> String {
    label.chars().filter(|letter| !matches!(letter, '_' | '-')).flat_map(char::to_lowercase).collect()
}

/// The span with an id; of an event, that of its trigger.
fn span_of<'s, 'a>(standoff: &'s Standoff<'a>, target: &Target<'_>) -> Result<&'s Span<'a>, Problem> {
    let is_event = target.id.starts_with('E');
    let event = standoff.events.iter().find(|event| is_event && event.id.id == target.id);
    let id = event.map_or(target.id, |event| event.trigger.id);
    standoff.spans.get(id).ok_or_else(|| target.wrong(format!("there is no {}", target.id)))
}

/// A statement, if the event is one: it has a content, or is called like an act.
fn statement<'s, 'a: 's>(
    event: &Event<'_>,
    find: &impl Fn(&Target<'_>) -> Result<&'s Span<'a>, Problem>,
) -> Result<Option<Statement>, Problem> {
    let cue = find(&event.trigger)?.quote.clone();
    let mut parts: BTreeMap<String, Vec<Quote>> = BTreeMap::new();
    for (role, target) in &event.roles {
        // Roles that stand several times are numbered: Holder, Holder2.
        let role = plain(role.trim_end_matches(|letter: char| letter.is_ascii_digit()));
        parts.entry(role).or_default().push(find(target)?.quote.clone());
    }
    let mut one = |role: &str| parts.get_mut(role).filter(|quotes| !quotes.is_empty()).map(|quotes| quotes.remove(0));
    let Some(content) = one("content") else {
        let missing = || Err(event.id.wrong(format!("the {} has no Content", event.label)));
        return if ACTS.contains(&plain(event.label).as_str()) { missing() } else { Ok(None) };
    };
    let (addressee, on_behalf_of, toward) = (one("addressee"), one("onbehalfof"), one("toward"));
    let holders = parts.remove("holder").unwrap_or_default();
    Ok(Some(Statement { act: event.label.to_owned(), holders, cue, content, addressee, on_behalf_of, toward }))
}

fn figures(standoff: &Standoff<'_>) -> Result<Vec<Figure>, Problem> {
    let mut figures: BTreeMap<&str, Figure> = BTreeMap::new();
    for (id, span) in standoff.spans.iter().filter(|(_, span)| plain(span.label) == FIGURE) {
        figures.insert(id, Figure { quote: span.quote.clone(), low: None, high: None, unit: None, counted: None });
    }
    for attribute in &standoff.attributes {
        let (Some(figure), Some(value)) = (figures.get_mut(attribute.of), &attribute.value) else { continue };
        match plain(attribute.name).as_str() {
            "low" => figure.low = bound(value)?,
            "high" => figure.high = bound(value)?,
            "unit" => figure.unit = Some(value.id.to_owned()),
            _ => {}
        }
    }
    for relation in standoff.relations.iter().filter(|relation| plain(relation.label) == COUNTED) {
        let [figure, counted, ..] = &relation.arguments[..] else { continue };
        if let Some(figure) = figures.get_mut(figure.id) {
            figure.counted = Some(span_of(standoff, counted)?.quote.clone());
        }
    }
    let mut figures: Vec<Figure> = figures.into_values().collect();
    figures.sort_by_key(|figure| (figure.quote.start, figure.quote.end));
    Ok(figures)
}

/// A number, or nothing where the bound is open.
fn bound(value: &Target<'_>) -> Result<Option<f64>, Problem> {
    if matches!(value.id, "" | "open" | "null" | "none") {
        return Ok(None);
    }
    let number = value.id.parse::<f64>().ok().filter(|number| number.is_finite());
    number.map(Some).ok_or_else(|| value.wrong(format!("`{}` is no number; expected one, or `open`", value.id)))
}

/// For each span that names the same as another the first of them, by which the entity goes; and whether anything says so at all.
fn entities<'a>(standoff: &Standoff<'a>) -> Result<(BTreeMap<&'a str, &'a str>, bool), Problem> {
    let mut groups: Vec<Vec<&Target<'a>>> = Vec::new();
    let same = |label: &str| SAME.contains(&plain(label).as_str());
    groups.extend(
        standoff.relations.iter().filter(|relation| same(relation.label)).map(|relation| relation.arguments.iter().collect()),
    );
    let mut references: BTreeMap<&str, Vec<&Target<'a>>> = BTreeMap::new();
    for (of, reference) in &standoff.references {
        references.entry(reference).or_default().push(of);
    }
    groups.extend(references.into_values());
    let any = !groups.is_empty();

    let mut leaders: BTreeMap<&'a str, &'a str> = BTreeMap::new();
    for group in groups {
        for target in &group {
            span_of(standoff, target)?;
        }
        let heads: BTreeSet<&'a str> = group.iter().map(|target| leader(&leaders, target.id)).collect();
        let Some(first) = heads.first().copied() else { continue };
        leaders.extend(heads.into_iter().chain(group.iter().map(|target| target.id)).map(|id| (id, first)));
    }
    Ok((leaders.keys().map(|&id| (id, leader(&leaders, id))).collect(), any))
}

/// Where the chain of an id's leaders ends. Each leads to one that comes before it, so it does end.
fn leader<'a>(leaders: &BTreeMap<&'a str, &'a str>, mut id: &'a str) -> &'a str {
    while let Some(next) = leaders.get(id).copied().filter(|next| *next != id) {
        id = next;
    }
    id
}
