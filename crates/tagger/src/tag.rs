use std::fmt;
use std::str::FromStr;

/// A universal part-of-speech tag, as [Universal Dependencies](https://universaldependencies.org/u/pos/) defines it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tag {
    /// Adjective.
    Adj,
    /// Preposition or postposition.
    Adp,
    /// Adverb.
    Adv,
    /// Auxiliary, modal and copula.
    Aux,
    /// Coordinating conjunction.
    Cconj,
    /// Determiner.
    Det,
    /// Interjection.
    Intj,
    /// Noun.
    Noun,
    /// Numeral.
    Num,
    /// Particle: "to" before a verb, "not", the possessive "'s".
    Part,
    /// Pronoun.
    Pron,
    /// Proper noun.
    Propn,
    /// Punctuation.
    Punct,
    /// Subordinating conjunction.
    Sconj,
    /// Symbol.
    Sym,
    /// Verb.
    Verb,
    /// Anything else.
    X,
}

const TAGS: [(Tag, &str); 17] = [
    (Tag::Adj, "ADJ"),
    (Tag::Adp, "ADP"),
    (Tag::Adv, "ADV"),
    (Tag::Aux, "AUX"),
    (Tag::Cconj, "CCONJ"),
    (Tag::Det, "DET"),
    (Tag::Intj, "INTJ"),
    (Tag::Noun, "NOUN"),
    (Tag::Num, "NUM"),
    (Tag::Part, "PART"),
    (Tag::Pron, "PRON"),
    (Tag::Propn, "PROPN"),
    (Tag::Punct, "PUNCT"),
    (Tag::Sconj, "SCONJ"),
    (Tag::Sym, "SYM"),
    (Tag::Verb, "VERB"),
    (Tag::X, "X"),
];

impl Tag {
    /// The tag as Universal Dependencies writes it: `"NOUN"`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        TAGS[self as usize].1
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Tag {
    type Err = String;

    /// Reads a tag as Universal Dependencies writes it; the error names the tags there are.
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let known = || TAGS.map(|(_, name)| name).join(", ");
        let found = TAGS.iter().find(|(_, known)| *known == name);
        found.map(|&(tag, _)| tag).ok_or_else(|| format!("no such tag: `{name}`; there are {}", known()))
    }
}

/// The form of a verb, as the Penn Treebank tells them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum VerbForm {
    /// Infinitive and imperative, "to *support*" (VB).
    Base,
    /// Present tense but for the third person singular, "they *support*" (VBP).
    Present,
    /// Third person singular of the present tense, "it *supports*" (VBZ).
    ThirdPerson,
    /// Past tense, "they *supported*" (VBD).
    Past,
    /// Past participle, "was *supported*" (VBN).
    Participle,
    /// Gerund and present participle, "*supporting*" (VBG).
    Gerund,
}

const FORMS: [(VerbForm, &str, &str); 6] = [
    (VerbForm::Base, "base", "VB"),
    (VerbForm::Present, "present", "VBP"),
    (VerbForm::ThirdPerson, "third-person", "VBZ"),
    (VerbForm::Past, "past", "VBD"),
    (VerbForm::Participle, "participle", "VBN"),
    (VerbForm::Gerund, "gerund", "VBG"),
];

impl VerbForm {
    /// The form's name: `"third-person"`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        FORMS[self as usize].1
    }

    /// The form's tag in the Penn Treebank: `"VBZ"`.
    #[must_use]
    pub const fn penn(self) -> &'static str {
        FORMS[self as usize].2
    }

    fn from_penn(tag: &str) -> Option<Self> {
        FORMS.iter().find(|(.., penn)| *penn == tag).map(|&(form, ..)| form)
    }
}

impl fmt::Display for VerbForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// What a tagger says of a token: its tag, of a verb the form, of a noun the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Label {
    tag: Tag,
    form: Option<VerbForm>,
    plural: bool,
}

impl Default for Label {
    /// The label of what is no word.
    fn default() -> Self {
        Self::plain(Tag::X)
    }
}

impl Label {
    /// Every label that there is; a model counts them in this order.
    pub(crate) const ALL: [Self; 30] = {
        use Tag::{Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb, X};
        use VerbForm::{Base, Gerund, Participle, Past, Present, ThirdPerson};
        [
            Self::plain(Adj),
            Self::plain(Adp),
            Self::plain(Adv),
            Self::plain(Aux),
            Self::verbal(Aux, Base),
            Self::verbal(Aux, Present),
            Self::verbal(Aux, ThirdPerson),
            Self::verbal(Aux, Past),
            Self::verbal(Aux, Participle),
            Self::verbal(Aux, Gerund),
            Self::plain(Cconj),
            Self::plain(Det),
            Self::plain(Intj),
            Self::plain(Noun),
            Self::plural(Noun),
            Self::plain(Num),
            Self::plain(Part),
            Self::plain(Pron),
            Self::plain(Propn),
            Self::plural(Propn),
            Self::plain(Punct),
            Self::plain(Sconj),
            Self::plain(Sym),
            Self::verbal(Verb, Base),
            Self::verbal(Verb, Present),
            Self::verbal(Verb, ThirdPerson),
            Self::verbal(Verb, Past),
            Self::verbal(Verb, Participle),
            Self::verbal(Verb, Gerund),
            Self::plain(X),
        ]
    };

    /// What stands where a word's label is not known.
    pub(crate) const UNKNOWN: Self = Self::plain(Tag::X);

    const fn plain(tag: Tag) -> Self {
        Self { tag, form: None, plural: false }
    }

    const fn verbal(tag: Tag, form: VerbForm) -> Self {
        Self { tag, form: Some(form), plural: false }
    }

    const fn plural(tag: Tag) -> Self {
        Self { tag, form: None, plural: true }
    }

    /// The label of a word of a treebank, from its universal and its Penn tag; `None` where `upos` is no universal tag.
    ///
    /// ```
    /// use rapporteur_tagger::{Label, Tag, VerbForm};
    ///
    /// let label = Label::from_treebank("VERB", "VBD").unwrap();
    /// assert_eq!((label.tag(), label.form()), (Tag::Verb, Some(VerbForm::Past)));
    /// assert!(Label::from_treebank("NOUN", "NNS").unwrap().is_plural());
    /// assert!(Label::from_treebank("AUX", "MD").unwrap().is_modal());
    /// ```
    #[must_use]
    pub fn from_treebank(upos: &str, xpos: &str) -> Option<Self> {
        let tag: Tag = upos.parse().ok()?;
        Some(match tag {
            Tag::Aux if xpos == "MD" => Self::plain(tag),
            Tag::Aux | Tag::Verb => Self::verbal(tag, VerbForm::from_penn(xpos).unwrap_or(VerbForm::Base)),
            Tag::Noun | Tag::Propn if matches!(xpos, "NNS" | "NNPS") => Self::plural(tag),
            _ => Self::plain(tag),
        })
    }

    /// The universal part-of-speech tag.
    #[must_use]
    pub const fn tag(self) -> Tag {
        self.tag
    }

    /// The form of a verb or an auxiliary; modals have none.
    #[must_use]
    pub const fn form(self) -> Option<VerbForm> {
        self.form
    }

    /// Whether it is a noun or a name in the plural.
    #[must_use]
    pub const fn is_plural(self) -> bool {
        self.plural
    }

    /// Whether it is a modal auxiliary: can, could, may, might, must, shall, should, will, would.
    #[must_use]
    pub const fn is_modal(self) -> bool {
        matches!(self.tag, Tag::Aux) && self.form.is_none()
    }

    /// Whether it is a verb or an auxiliary.
    #[must_use]
    pub const fn is_verbal(self) -> bool {
        matches!(self.tag, Tag::Verb | Tag::Aux)
    }

    /// Whether it is a noun or a name.
    #[must_use]
    pub const fn is_nominal(self) -> bool {
        matches!(self.tag, Tag::Noun | Tag::Propn)
    }

    /// Its place in [`Label::ALL`].
    pub(crate) fn index(self) -> usize {
        Self::ALL.iter().position(|label| *label == self).unwrap_or(Self::ALL.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_stand_in_the_order_of_their_enums() {
        for (at, (tag, _)) in TAGS.into_iter().enumerate() {
            assert_eq!(tag as usize, at);
        }
        for (at, (form, ..)) in FORMS.into_iter().enumerate() {
            assert_eq!(form as usize, at);
        }
    }

    #[test]
    fn every_label_has_a_place_of_its_own() {
        for (at, label) in Label::ALL.into_iter().enumerate() {
            assert_eq!(label.index(), at);
        }
    }

    #[test]
    fn a_foreign_tag_is_named() {
        assert!("NN".parse::<Tag>().unwrap_err().starts_with("no such tag: `NN`; there are ADJ, ADP,"));
        assert_eq!(Label::from_treebank("NN", "NN"), None);
    }
}
