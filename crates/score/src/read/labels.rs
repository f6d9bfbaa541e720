use std::collections::HashMap;
use std::sync::LazyLock;

use crate::{Annotations, Figure, Layer, Mention};

/// What mentions become whose label means a quantity.
const FIGURE: &str = "figure";

/// The table of well-known labels.
static KNOWN: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let rows = include_str!("labels.tsv").lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.filter_map(|line| line.split_once('\t')).map(|(label, kind)| (label.to_lowercase(), kind)).collect()
});

/// New names for kinds and acts, and names that are left out.
///
/// ```
/// use rapporteur_score::Labels;
///
/// let labels = Labels::new(["CITY=place", "MISC="])?;
/// assert!(Labels::new(["CITY"]).is_err());
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Labels {
    names: HashMap<String, String>,
}

impl Labels {
    /// From pairs `FROM=TO`; `FROM=` leaves out what has the label. `FROM` is taken in any case.
    ///
    /// # Errors
    /// Where a pair has no `=`, or nothing before it.
    pub fn new(pairs: impl IntoIterator<Item = impl AsRef<str>>) -> Result<Self, String> {
        let pair = |pair: &str| match pair.split_once('=') {
            Some((from, to)) if !from.trim().is_empty() => Ok((from.trim().to_lowercase(), to.trim().to_owned())),
            _ => Err(format!("`{pair}` is no pair of labels; expected FROM=TO, or FROM= to leave them out")),
        };
        pairs.into_iter().map(|text| pair(text.as_ref())).collect::<Result<_, _>>().map(|names| Self { names })
    }

    /// Renames the labels of one document; those of other schemes also by the table of well-known ones.
    pub(crate) fn apply(&self, annotations: &mut Annotations, other_scheme: bool) {
        let mut figures = Vec::new();
        annotations.mentions.retain_mut(|mention| {
            mention.kind = self.name(&mention.kind, other_scheme);
            if mention.kind == FIGURE {
                figures.push(bare_figure(mention));
            }
            !mention.kind.is_empty() && mention.kind != FIGURE
        });
        if !figures.is_empty() {
            annotations.layers = annotations.layers.and(Layer::Figures);
            annotations.figures.extend(figures);
            annotations.figures.sort_by_key(|figure| (figure.quote.start, figure.quote.end));
        }
        annotations.statements.retain_mut(|statement| {
            statement.act = self.name(&statement.act, other_scheme);
            !statement.act.is_empty()
        });
    }

    fn name(&self, label: &str, other_scheme: bool) -> String {
        let lower = label.to_lowercase();
        let known = || KNOWN.get(&lower).filter(|_| other_scheme).map(|kind| (*kind).to_owned());
        let own = || if other_scheme { lower.clone() } else { label.to_owned() };
        self.names.get(&lower).cloned().or_else(known).unwrap_or_else(own)
    }
}

fn bare_figure(mention: &Mention) -> Figure {
    Figure { quote: mention.quote.clone(), low: None, high: None, unit: None, counted: None }
}
