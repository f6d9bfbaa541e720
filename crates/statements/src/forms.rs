//! What a word may be of a verb, where it stands.

use std::borrow::Cow;

use rapporteur_tagger::{Lemmas, VerbForm};

/// The forms that one written word may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Forms(u8);

impl Forms {
    pub(crate) const BASE: Self = Self(1);
    pub(crate) const THIRD: Self = Self(2);
    pub(crate) const PAST: Self = Self(4);
    pub(crate) const PARTICIPLE: Self = Self(8);
    pub(crate) const GERUND: Self = Self(16);

    pub(crate) const fn has(self, form: Self) -> bool {
        self.0 & form.0 != 0
    }

    /// Whether the two have a form in common.
    pub(crate) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) const fn and(self, form: Self) -> Self {
        Self(self.0 | form.0)
    }

    const fn of(form: VerbForm) -> Self {
        match form {
            VerbForm::Base | VerbForm::Present => Self::BASE,
            VerbForm::ThirdPerson => Self::THIRD,
            VerbForm::Past => Self::PAST,
            VerbForm::Participle => Self::PARTICIPLE,
            VerbForm::Gerund => Self::GERUND,
        }
    }
}

/// The verbs that a lower-cased word may be a form of, each with the forms that it may be.
pub(crate) fn verbs(lemmas: Lemmas, lower: &str) -> Vec<(Cow<'_, str>, Forms)> {
    let mut verbs: Vec<(Cow<'_, str>, Forms)> = Vec::new();
    for (verb, form) in lemmas.readings(lower) {
        match verbs.iter_mut().find(|(known, _)| *known == verb) {
            Some((_, forms)) => *forms = forms.and(Forms::of(form)),
            None => verbs.push((verb, Forms::of(form))),
        }
    }
    verbs
}
