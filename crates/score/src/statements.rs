use std::collections::{BTreeMap, BTreeSet};

use crate::difference::on_one_line;
use crate::matching::{one_to_one, overlap, overlap_share, unpaired};
use crate::{Annotations, Layer, Mark, Quote, Scores, Side, Statement};

/// A field of a statement that may be there or not.
type Field = fn(&Statement) -> Option<&Quote>;

const FIELDS: [(&str, Field); 3] = [
    ("addressee", |statement| statement.addressee.as_ref()),
    ("on_behalf_of", |statement| statement.on_behalf_of.as_ref()),
    ("toward", |statement| statement.toward.as_ref()),
];

/// For each statement found whether it is right: act and content those of one of `gold`, as the row `statements` counts it.
#[must_use]
pub fn right_statements(gold: &Annotations, found: &Annotations) -> Vec<bool> {
    let mut right = vec![false; found.statements.len()];
    for (_, index) in one_to_one(&gold.statements, &found.statements, of_one_act) {
        right[index] = true;
    }
    right
}

pub(crate) fn compare(scores: &mut Scores, gold: &Annotations, found: &Annotations) {
    let (golds, founds) = (&gold.statements[..], &found.statements[..]);
    let strict = one_to_one(golds, founds, of_one_act);
    let any = one_to_one(golds, founds, nearness);
    scores.row("statements").add(strict.len(), founds.len(), golds.len());
    scores.row("statements.any").add(any.len(), founds.len(), golds.len());

    let acts: BTreeSet<&str> = golds.iter().chain(founds).map(|statement| statement.act.as_str()).collect();
    for act in acts {
        let count = |statements: &[Statement]| statements.iter().filter(|statement| statement.act == act).count();
        let right = strict.iter().filter(|(gold, _)| golds[*gold].act == act).count();
        scores.row(&format!("statements.{act}")).add(right, count(founds), count(golds));
    }
    compare_exact(scores, golds, founds);
    for &(i, j) in &any {
        compare_pair(scores, &gold.id, &golds[i], &founds[j]);
    }
    for statement in unpaired(golds.len(), any.iter().map(|pair| pair.0)).into_iter().map(|index| &golds[index]) {
        scores.acts.add(Some(&statement.act), None);
        alone(scores, &gold.id, Side::Gold, statement);
    }
    for statement in unpaired(founds.len(), any.iter().map(|pair| pair.1)).into_iter().map(|index| &founds[index]) {
        scores.acts.add(None, Some(&statement.act));
        alone(scores, &gold.id, Side::Found, statement);
    }
}

fn of_one_act(a: &Statement, b: &Statement) -> f64 {
    if a.act == b.act { nearness(a, b) } else { 0.0 }
}

/// How alike two statements are: the overlap of their contents where it is half or more, and half a point for one cue.
fn nearness(a: &Statement, b: &Statement) -> f64 {
    let share = overlap_share(&a.content, &b.content);
    let same_cue = if overlap(&a.cue, &b.cue) > 0 { 0.5 } else { 0.0 };
    if share >= 0.5 { share + same_cue } else { 0.0 }
}

/// Statements whose act and content are equal, border for border; several that are, as often as both sides have them.
fn compare_exact(scores: &mut Scores, golds: &[Statement], founds: &[Statement]) {
    let mut counts: BTreeMap<(&str, usize, usize), (usize, usize)> = BTreeMap::new();
    let key = |statement: &Statement| (statement.content.start, statement.content.end);
    for statement in golds {
        counts.entry((&statement.act, key(statement).0, key(statement).1)).or_default().0 += 1;
    }
    for statement in founds {
        counts.entry((&statement.act, key(statement).0, key(statement).1)).or_default().1 += 1;
    }
    scores.row("statements.exact").add(0, 0, 0);
    for ((act, ..), (expected, found)) in counts {
        for row in ["statements.exact", &format!("statements.exact.{act}")] {
            scores.row(row).add(expected.min(found), found, expected);
        }
    }
}

fn compare_pair(scores: &mut Scores, document: &str, gold: &Statement, found: &Statement) {
    let mut differing = Vec::new();
    scores.acts.add(Some(&gold.act), Some(&found.act));
    if gold.act != found.act {
        differing.push("act");
    }
    let mut holders = true;
    for holder in &gold.holders {
        let right = found.holders.iter().any(|other| overlap(holder, other) > 0);
        scores.row("statements.holders").count(right, true, true);
        holders &= right;
    }
    if !holders {
        differing.push("holder");
    }
    for (name, field) in FIELDS {
        let (gold, found) = (field(gold), field(found));
        if gold.is_some() || found.is_some() {
            let right = gold.zip(found).is_some_and(|(gold, found)| overlap(gold, found) > 0);
            scores.row(&format!("statements.{name}")).count(right, found.is_some(), gold.is_some());
            if !right {
                differing.push(name);
            }
        }
    }
    let about = format!("{}, found {}", describe(gold), describe(found));
    let marks = marks(Side::Gold, gold).chain(marks(Side::Found, found)).collect();
    scores.differ(Layer::Statements, document, differing, about, marks);
}

fn alone(scores: &mut Scores, document: &str, side: Side, statement: &Statement) {
    scores.differ(Layer::Statements, document, [side.alone()], describe(statement), marks(side, statement).collect());
}

fn marks(side: Side, statement: &Statement) -> impl Iterator<Item = Mark> {
    let holders = statement.holders.iter().map(move |holder| side.mark(holder, "holder"));
    let words = [side.mark(&statement.cue, &statement.act), side.mark(&statement.content, "content")];
    let others = FIELDS.into_iter().filter_map(move |(name, field)| Some(side.mark(field(statement)?, name)));
    holders.chain(words).chain(others)
}

/// Who, act, cue and content on one line.
fn describe(statement: &Statement) -> String {
    let holders: Vec<&str> = statement.holders.iter().map(|holder| holder.text.as_str()).collect();
    let content: String = on_one_line(&statement.content.text).chars().take(100).collect();
    let others = FIELDS.into_iter().filter_map(|(name, field)| Some(format!(" [{name} {}]", field(statement)?.text)));
    let line = format!("{} {} <{}> {content}", holders.join(", "), statement.act, statement.cue.text);
    on_one_line(&(line + &others.collect::<String>()))
}
