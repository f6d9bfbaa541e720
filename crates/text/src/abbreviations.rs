use std::collections::HashMap;
use std::fmt;

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

    /// Reads a list as [`parse`](Self::parse) does, and refuses what no text could have, or no heading is: for lists that people write.
    ///
    /// ```
    /// use rapporteur_text::Abbreviations;
    ///
    /// let wrong = Abbreviations::checked("[never last]\n  Kpt\n").expect_err("no full stop");
    /// assert_eq!(wrong.to_string(), "2:3: expected an abbreviation with its full stop, found `Kpt`");
    /// ```
    ///
    /// # Errors
    /// At the first entry that lacks its full stop, has white space in it or is longer than 24 bytes, and at a heading that is not known.
    pub fn checked(list: &str) -> Result<Self, BadAbbreviation> {
        for (index, line) in list.lines().enumerate() {
            let entry = line.split('#').next().unwrap_or_default();
            if let Some(expected) = fault(entry.trim()) {
                let indent = entry.chars().take_while(|c| c.is_whitespace()).count();
                return Err(BadAbbreviation { line: index + 1, column: indent + 1, expected, found: entry.trim().to_owned() });
            }
        }
        Ok(Self::parse(list))
    }

    /// These, and those of another list, which win.
    #[must_use]
    pub fn with(mut self, more: Self) -> Self {
        self.kinds.extend(more.kinds);
        self
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

/// A line of a list that is no abbreviation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadAbbreviation {
    /// The line, from 1.
    pub line: usize,
    /// The column in code points, from 1.
    pub column: usize,
    /// What should stand there.
    pub expected: &'static str,
    /// What stands there.
    pub found: String,
}

impl fmt::Display for BadAbbreviation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, column, expected, found } = self;
        write!(f, "{line}:{column}: expected {expected}, found `{found}`")
    }
}

impl std::error::Error for BadAbbreviation {}

/// What is expected in the place of a line of a list, if that is another thing.
fn fault(entry: &str) -> Option<&'static str> {
    match entry {
        "" | "[never last]" | "[before a number]" | "[may be last]" => None,
        heading if heading.starts_with('[') => Some("one of the headings [never last], [before a number], [may be last]"),
        entry if entry.contains(char::is_whitespace) => Some("one abbreviation without white space"),
        entry if !entry.ends_with('.') => Some("an abbreviation with its full stop"),
        entry if entry.len() > Abbreviations::LONGEST => Some("an abbreviation of at most 24 bytes"),
        _ => None,
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
