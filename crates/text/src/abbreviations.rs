use std::collections::HashMap;

/// What an abbreviation says about the text behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AbbreviationKind {
    /// Stands before a name, a number or whatever it introduces, and never ends a sentence: `Mr.`, `H.E.`, `e.g.`
    NeverLast,
    /// An abbreviation only where a number follows: `No. 5`, `Art. 4.2`; elsewhere a word and a full stop.
    BeforeNumber,
    /// May end a sentence: `etc.`, `Inc.`, `U.S.`, `p.m.`
    MayBeLast,
}

/// Words whose full stop belongs to them.
///
/// The list is plain text: one abbreviation a line, its stops included, under the heading of its kind; `#` starts a comment.
///
/// ```
/// use rapporteur_text::{AbbreviationKind, Abbreviations};
///
/// let list = Abbreviations::parse("[never last]\nMr.\n[before a number]\nNo.\n[may be last]\netc.");
/// assert_eq!(list.kind("Mr."), Some(AbbreviationKind::NeverLast));
/// assert_eq!(list.kind("ETC."), Some(AbbreviationKind::MayBeLast));
/// assert!(!list.contains("fig."));
/// ```
///
/// Entries are found as written, with a capital first letter, and all in capitals.
#[derive(Clone, Debug, Default)]
pub struct Abbreviations {
    kinds: HashMap<String, AbbreviationKind>,
}

impl Abbreviations {
    /// The longest abbreviation that is looked for, in bytes.
    pub(crate) const LONGEST: usize = 24;

    /// Reads a list. Entries before the first heading, or under one that is not known, may be last.
    #[must_use]
    pub fn parse(list: &str) -> Self {
        let mut kinds = HashMap::new();
        let mut kind = AbbreviationKind::MayBeLast;
        for line in list.lines() {
            let line = line.split('#').next().unwrap_or_default().trim();
            match line {
                "" => {}
                "[never last]" => kind = AbbreviationKind::NeverLast,
                "[before a number]" => kind = AbbreviationKind::BeforeNumber,
                heading if heading.starts_with('[') => kind = AbbreviationKind::MayBeLast,
                entry => insert(&mut kinds, entry, kind),
            }
        }
        Self { kinds }
    }

    /// What `word`, its full stop included, is in the list; `None` where it is not in the list.
    #[must_use]
    pub fn kind(&self, word: &str) -> Option<AbbreviationKind> {
        self.kinds.get(word).copied()
    }

    /// Whether `word`, its full stop included, is in the list.
    #[must_use]
    pub fn contains(&self, word: &str) -> bool {
        self.kinds.contains_key(word)
    }
}

/// Adds an entry as written, capitalised and in capitals; what the list spells out wins over what follows from it.
fn insert(kinds: &mut HashMap<String, AbbreviationKind>, entry: &str, kind: AbbreviationKind) {
    kinds.insert(entry.to_owned(), kind);
    let mut letters = entry.chars();
    let capitalised: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    for variant in [capitalised, entry.to_uppercase()] {
        kinds.entry(variant).or_insert(kind);
    }
}
