//! The words that the grammar reads by: closed classes, nouns by what they mean, openings of insertions.

use rapporteur_gazetteers as gazetteers;
use rapporteur_lexicon::{Error, Phrases, Table};
use rapporteur_tagger::Lemmas;
use rustc_hash::FxHashMap;

/// A set of classes that one word belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Classes(u16);

macro_rules! classes {
    ($($name:ident = $label:literal),* $(,)?) => {
        impl Classes {
            const LABELS: &'static [&'static str] = &[$($label),*];
        }
        classes!(@bits 1u16; $($name)*);
    };
    (@bits $bit:expr; $name:ident $($rest:ident)*) => {
        impl Classes {
            pub(crate) const $name: Self = Self($bit);
        }
        classes!(@bits $bit << 1; $($rest)*);
    };
    (@bits $bit:expr;) => {};
}

classes! {
    DETERMINER = "determiner",
    PREPOSITION = "preposition",
    CONJUNCTION = "conjunction",
    SUBORDINATOR = "subordinator",
    RELATIVE = "relative",
    PRONOUN = "pronoun",
    SUBJECT = "subject",
    AUXILIARY = "auxiliary",
    MODAL = "modal",
    NEGATION = "negation",
    ADVERB = "adverb",
}

impl Classes {
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the word is in any of `classes`.
    pub(crate) const fn any(self, classes: Self) -> bool {
        self.0 & classes.0 != 0
    }

    pub(crate) const fn is_none(self) -> bool {
        self.0 == 0
    }
}

/// What a noun or an adjective means to the grammar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Noun {
    Body,
    Actor,
    Proposal,
    Document,
    Office,
    Quality,
    Thing,
    Deed,
    Arrange,
    Draft,
    Idea,
    Favourable,
    Adverse,
    Lacking,
    State,
    Procedure,
    Existing,
    Lack,
    Assent,
    Willing,
    Need,
    Enough,
    Averts,
    Home,
    Envoy,
    Speech,
    Decree,
    Public,
    Bloc,
    Brings,
    Harm,
    Doing,
    Affairs,
    Rival,
    Policy,
    Blame,
    Praise,
    Dissent,
    Thought,
    Occasion,
    Voice,
    Feeling,
    Vital,
    Being,
    Day,
}

/// A set of what one word may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Nouns(u64);

impl Nouns {
    pub(crate) const fn has(self, noun: Noun) -> bool {
        self.0 & 1 << noun as u64 != 0
    }

    const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

const NOUNS: [(&str, Noun); 45] = [
    ("body", Noun::Body),
    ("actor", Noun::Actor),
    ("proposal", Noun::Proposal),
    ("document", Noun::Document),
    ("office", Noun::Office),
    ("quality", Noun::Quality),
    ("thing", Noun::Thing),
    ("deed", Noun::Deed),
    ("arrange", Noun::Arrange),
    ("draft", Noun::Draft),
    ("idea", Noun::Idea),
    ("favourable", Noun::Favourable),
    ("adverse", Noun::Adverse),
    ("lacking", Noun::Lacking),
    ("state", Noun::State),
    ("procedure", Noun::Procedure),
    ("existing", Noun::Existing),
    ("lack", Noun::Lack),
    ("assent", Noun::Assent),
    ("willing", Noun::Willing),
    ("need", Noun::Need),
    ("enough", Noun::Enough),
    ("averts", Noun::Averts),
    ("home", Noun::Home),
    ("envoy", Noun::Envoy),
    ("speech", Noun::Speech),
    ("decree", Noun::Decree),
    ("public", Noun::Public),
    ("bloc", Noun::Bloc),
    ("brings", Noun::Brings),
    ("harm", Noun::Harm),
    ("doing", Noun::Doing),
    ("vital", Noun::Vital),
    ("being", Noun::Being),
    ("day", Noun::Day),
    ("affairs", Noun::Affairs),
    ("rival", Noun::Rival),
    ("policy", Noun::Policy),
    ("blame", Noun::Blame),
    ("praise", Noun::Praise),
    ("dissent", Noun::Dissent),
    ("thought", Noun::Thought),
    ("occasion", Noun::Occasion),
    ("voice", Noun::Voice),
    ("feeling", Noun::Feeling),
];

/// What an insertion between a holder and its verb says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Insertion {
    Behalf,
    With,
    Support,
    Opposition,
    /// A party that is left out.
    Aside,
}

const INSERTIONS: [(&str, Insertion); 5] = [
    ("behalf", Insertion::Behalf),
    ("with", Insertion::With),
    ("support", Insertion::Support),
    ("opposition", Insertion::Opposition),
    ("aside", Insertion::Aside),
];

/// The words that the grammar reads by.
#[derive(Debug)]
pub(crate) struct Words {
    classes: FxHashMap<&'static str, Classes>,
    nouns: FxHashMap<&'static str, Nouns>,
    lemmas: Lemmas,
    pub(crate) insertions: Phrases<Insertion>,
}

impl Words {
    pub(crate) fn load() -> Result<Self, Error> {
        Ok(Self { classes: classes()?, nouns: nouns()?, lemmas: Lemmas::default(), insertions: insertions()? })
    }

    /// The closed classes of a lower-cased word.
    pub(crate) fn classes(&self, lower: &str) -> Classes {
        self.classes.get(lower).copied().unwrap_or_default()
    }

    pub(crate) const fn lemmas(&self) -> Lemmas {
        self.lemmas
    }

    /// What a lower-cased word means, or what it is the plural of, or a form of one of `verbs`.
    pub(crate) fn nouns<'w>(&self, lower: &str, verbs: impl Iterator<Item = &'w str>) -> Nouns {
        let meaning = |word: &str| self.nouns.get(word).copied().unwrap_or_default();
        verbs.map(meaning).fold(meaning(lower).or(meaning(&self.lemmas.noun(lower))), Nouns::or)
    }

    /// Whether a lower-cased word that is no token means `noun`, or what it is a plural of.
    pub(crate) fn is(&self, noun: Noun, lower: &str) -> bool {
        self.nouns(lower, std::iter::empty()).has(noun)
    }
}

fn classes() -> Result<FxHashMap<&'static str, Classes>, Error> {
    let file = gazetteers::FUNCTION_WORDS;
    let mut classes = FxHashMap::default();
    for row in Table::parse(file.path, file.content, &["word", "classes"])?.rows() {
        let mut set = Classes::default();
        for label in row.get("classes").values() {
            let bit = Classes::LABELS.iter().position(|known| *known == label);
            let bit = bit.ok_or_else(|| row.get("classes").error(format!("classes among {}", Classes::LABELS.join(", "))))?;
            set = set.or(Classes(1 << bit));
        }
        classes.insert(row.get("word").required("a word")?, set);
    }
    Ok(classes)
}

fn nouns() -> Result<FxHashMap<&'static str, Nouns>, Error> {
    let file = gazetteers::NOUNS;
    let mut nouns: FxHashMap<&str, Nouns> = FxHashMap::default();
    for row in Table::parse(file.path, file.content, &["word", "classes"])?.rows() {
        let word = row.get("word").required("a word")?;
        for label in row.get("classes").values() {
            let noun = named(&NOUNS, label).ok_or_else(|| row.get("classes").error(format!("classes among {}", labels(&NOUNS))))?;
            let known = nouns.entry(word).or_default();
            *known = known.or(Nouns(1 << noun as u64));
        }
    }
    Ok(nouns)
}

fn insertions() -> Result<Phrases<Insertion>, Error> {
    let file = gazetteers::INSERTIONS;
    let mut insertions = Phrases::default();
    for row in Table::parse(file.path, file.content, &["opening", "role"])?.rows() {
        let role = named(&INSERTIONS, row.get("role").text());
        let role = role.ok_or_else(|| row.get("role").error(format!("a role among {}", labels(&INSERTIONS))))?;
        insertions.insert(row.get("opening").required("the words that open it")?, role);
    }
    Ok(insertions)
}

fn named<T: Copy>(table: &[(&str, T)], label: &str) -> Option<T> {
    table.iter().find(|(known, _)| *known == label).map(|&(_, value)| value)
}

fn labels<T>(table: &[(&str, T)]) -> String {
    table.iter().map(|(label, _)| *label).collect::<Vec<_>>().join(", ")
}
