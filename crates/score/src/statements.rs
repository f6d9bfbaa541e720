use std::collections::BTreeSet;

use crate::matching::{one_to_one, overlap, overlap_share};
use crate::{Annotations, Quote, Scores, Statement};

/// A field of a statement that may be there or not.
type Field = fn(&Statement) -> Option<&Quote>;

const FIELDS: [(&str, Field); 3] = [
    ("statements.addressee", |statement| statement.addressee.as_ref()),
    ("statements.on_behalf_of", |statement| statement.on_behalf_of.as_ref()),
    ("statements.toward", |statement| statement.toward.as_ref()),
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
    for &(i, j) in &any {
        compare_fields(scores, &gold.id, &golds[i], &founds[j]);
    }
    let without_pair = |statements: &[Statement], paired: BTreeSet<usize>| -> Vec<usize> {
        (0..statements.len()).filter(|index| !paired.contains(index)).collect()
    };
    for index in without_pair(golds, any.iter().map(|pair| pair.0).collect()) {
        scores.differ("statements", &gold.id, "missed", golds[index].cue.start, describe(&golds[index]));
    }
    for index in without_pair(founds, any.iter().map(|pair| pair.1).collect()) {
        scores.differ("statements", &gold.id, "wrong", founds[index].cue.start, describe(&founds[index]));
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

fn compare_fields(scores: &mut Scores, document: &str, gold: &Statement, found: &Statement) {
    for holder in &gold.holders {
        let right = found.holders.iter().any(|other| overlap(holder, other) > 0);
        scores.row("statements.holders").count(right, true, true);
        if !right {
            let others: Vec<&str> = found.holders.iter().map(|other| other.text.as_str()).collect();
            let about = format!("[{}], found [{}]: {}", holder.text, others.join("], ["), describe(gold));
            scores.differ("statements", document, "holder", gold.cue.start, about);
        }
    }
    for (row, field) in FIELDS {
        let (gold, found) = (field(gold), field(found));
        if gold.is_some() || found.is_some() {
            let right = gold.zip(found).is_some_and(|(gold, found)| overlap(gold, found) > 0);
            scores.row(row).count(right, found.is_some(), gold.is_some());
        }
    }
    if gold.act != found.act {
        let about = format!("{}, found {}", describe(gold), found.act);
        scores.differ("statements", document, "act", gold.cue.start, about);
    }
}

fn describe(statement: &Statement) -> String {
    let short: String = statement.content.text.chars().take(100).collect();
    format!("{} <{}> {}", statement.act, statement.cue.text, short.split_whitespace().collect::<Vec<_>>().join(" "))
}
