//! Who says each figure, and from which source.

use rapporteur_entities::{Kind, Mention, Names};
use rapporteur_span::Span;

use crate::{Act, Party, Statement};

/// Who says a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Claim {
    /// Index of the statement by which the speaker says it: of those with the figure in their content, the shortest whose holders are
    /// those of the longest. `None` where the text itself says it.
    pub statement: Option<usize>,
    /// Whom the speaker, or the text itself, has it from: "Europol had reported that", "according to UNODC", "citing the FAO".
    pub source: Option<Party>,
}

/// The claim of each figure, in the order of the figures.
///
/// ```
/// use rapporteur_entities::Recognizer;
/// use rapporteur_figures::FigureReader;
/// use rapporteur_lexicon::Lexicon;
/// use rapporteur_statements::{StatementReader, claims};
/// use rapporteur_tagger::Tagger;
/// use rapporteur_text::Segmenter;
///
/// let text = "The Chair said that Oxfam had reported that 40 wells were dry.";
/// let document = Segmenter::default().segment(text);
/// let tags = Tagger::new().tag(&document);
/// let lexicon = Lexicon::builder().file("ngos.tsv", "id\tkind\tname\norg:oxfam\torganization\tOxfam\n")?.build();
/// let names = Recognizer::new(lexicon)?.recognize(&document, &tags);
/// let figures = FigureReader::new().read(&document, &tags, &[]);
/// let statements = StatementReader::new()?.read(&document, &tags, &names, &figures);
///
/// let claim = claims(figures.len(), &statements, &names)[0];
/// assert_eq!(claim.statement.map(|said| statements[said].holders[0].span.of(text)), Some("Chair"));
/// assert_eq!(claim.source.map(|source| source.span.of(text)), Some("Oxfam"));
/// # Ok::<(), rapporteur_lexicon::Error>(())
/// ```
#[must_use]
pub fn claims(figures: usize, statements: &[Statement], names: &Names) -> Vec<Claim> {
    let mut sayings: Vec<Vec<usize>> = vec![Vec::new(); figures];
    for (index, statement) in statements.iter().enumerate() {
        for &figure in &statement.figures {
            if let Some(sayings) = sayings.get_mut(figure) {
                sayings.push(index);
            }
        }
    }
    sayings.into_iter().map(|sayings| claim(sayings, statements, names)).collect()
}

fn claim(sayings: Vec<usize>, statements: &[Statement], names: &Names) -> Claim {
    let mut sayings: Vec<usize> = sayings.into_iter().filter(|&saying| !sides(saying, statements)).collect();
    sayings.sort_by_key(|&saying| (statements[saying].content.len(), saying));
    let (Some(&inner), Some(&outer)) = (sayings.first(), sayings.last()) else { return Claim::default() };
    let speakers = &statements[outer].holders;
    let cites = !same(&statements[inner].holders, speakers);
    if cites && !tells(&statements[inner]) {
        return Claim { statement: Some(inner), source: None };
    }
    let statement = sayings.into_iter().find(|&saying| same(&statements[saying].holders, speakers)).unwrap_or(outer);
    let quotes = cites || statements[inner].rule == ACCORDING_TO;
    let holder = statements[inner].holders.first().copied().filter(|_| quotes);
    let source = holder.or_else(|| cited(&statements[statement], statements, names));
    Claim { statement: Some(statement), source }
}

/// Whether a statement only takes a side on what another one says: "Peru, supported by Chad, proposed".
fn sides(saying: usize, statements: &[Statement]) -> bool {
    let statement = &statements[saying];
    let near = &statements[saying.saturating_sub(NEAR)..statements.len().min(saying + NEAR)];
    let said = |other: &Statement| other.content == statement.content && !is_side(other.act);
    is_side(statement.act) && near.iter().any(said)
}

/// Statements of one content stand so near each other in their order.
const NEAR: usize = 12;

const fn is_side(act: Act) -> bool {
    matches!(act, Act::Support | Act::Opposition)
}

/// Whether a statement tells what is so, of somebody who can be asked for it.
fn tells(statement: &Statement) -> bool {
    let named = |party: &Party| party.entity.is_some() || party.span.len() > LONGEST_PRONOUN;
    matches!(statement.act, Act::Assertion | Act::Action | Act::Concern) && statement.holders.first().is_some_and(named)
}

/// In bytes: "which".
const LONGEST_PRONOUN: usize = 5;

/// The rule of "according to", whose holder is a source even where nobody else speaks.
const ACCORDING_TO: &str = "cue:according to";
/// The cues by which a speaker names a source.
const CITING: &[&str] = &["cite", "quote", "refer to"];

/// Whom a speaker cites in the same sentence: "Norway, citing the FAO, said that …".
fn cited(said: &Statement, statements: &[Statement], names: &Names) -> Option<Party> {
    let cites = |other: &&Statement| {
        other.sentence == said.sentence
            && same(&other.holders, &said.holders)
            && other.rule.strip_prefix("cue:").is_some_and(|cue| CITING.contains(&cue))
    };
    let mentions = statements.iter().filter(cites).flat_map(|cited| &cited.mentions).map(|&mention| &names.mentions[mention]);
    let source = |mention: &&Mention| matches!(mention.kind, Kind::Organization | Kind::Person | Kind::Work);
    mentions
        .filter(source)
        .find(|mention| !said.content.contains(mention.span))
        .map(|mention| Party { span: mention.span, entity: Some(mention.entity) })
}

/// Whether holders are the same, by entity where they have one.
fn same(some: &[Party], others: &[Party]) -> bool {
    let name = |party: &Party| (party.entity, if party.entity.is_some() { Span::default() } else { party.span });
    some.len() == others.len() && some.iter().zip(others).all(|(one, other)| name(one) == name(other))
}
