//! The texts that records speak of.

use rapporteur_span::Offsets;
use serde_json::value::RawValue;

use crate::finding::Finding;
use crate::record::Record;
use crate::sets::Texts;

/// The texts of both records: their own, else the one that is given, if their quotes stand in it where they say.
pub(crate) fn given(before: &Record<'_>, after: &Record<'_>, texts: &Texts<'_>) -> [Option<String>; 2] {
    let own = [before.text.clone(), after.text.clone()];
    if own.iter().all(Option::is_some) {
        return own;
    }
    let found = texts(&after.id, after.source.as_deref().or(before.source.as_deref()));
    let Some(text) = found else { return own };
    let fits = |record: &Record<'_>, but: Option<&Record<'_>>| agrees(record, &text, but).then(|| text.clone());
    let fit_after = fits(after, None);
    // What is written the same in both need not be read twice.
    let fit_before = fits(before, fit_after.is_some().then_some(after));
    let [own_before, own_after] = own;
    [own_before.or(fit_before), own_after.or(fit_after)]
}

/// Whether all mentions and figures quote what stands at their places, and all sentences lie in the text. Layers that `but` has too are not read.
fn agrees(record: &Record<'_>, text: &str, but: Option<&Record<'_>>) -> bool {
    let offsets = Offsets::new(text);
    let length = offsets.code_points((0..text.len()).into()).end;
    let is_read =
        |name: &&str| but.is_none_or(|other| other.layer(name).map(RawValue::get) != record.layer(name).map(RawValue::get));
    ["sentences", "mentions", "figures"].into_iter().filter(is_read).filter_map(|name| record.layer(name)).all(|rows| {
        let rows: Vec<Finding<'_>> = serde_json::from_str(rows.get()).unwrap_or_default();
        rows.iter().all(|row| {
            let Some(place) = row.place.clone() else { return true };
            place.end <= length && row.string("text").is_none_or(|quoted| offsets.span(place).of(text) == quoted)
        })
    })
}
