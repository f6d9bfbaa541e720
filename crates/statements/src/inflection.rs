//! The forms of English verbs.

use std::collections::HashMap;

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
}

/// Past forms and participles of irregular verbs, by base form.
pub(crate) type Irregular = HashMap<String, (String, String)>;

/// Every form of a verb with what it may be; a form that is written like another stands once.
pub(crate) fn inflect(verb: &str, irregular: &Irregular) -> Vec<(String, Forms)> {
    if verb == "be" {
        let present = ["am", "is", "are"].map(|form| (form.to_owned(), Forms::THIRD));
        let past = ["was", "were"].map(|form| (form.to_owned(), Forms::PAST));
        let rest = [("been".to_owned(), Forms::PARTICIPLE), ("being".to_owned(), Forms::GERUND)];
        return present.into_iter().chain(past).chain(rest).collect();
    }
    let (past, participle) = irregular.get(verb).cloned().unwrap_or_else(|| (regular_past(verb), regular_past(verb)));
    let all = [
        (verb.to_owned(), Forms::BASE),
        (third_person(verb), Forms::THIRD),
        (past, Forms::PAST),
        (participle, Forms::PARTICIPLE),
        (gerund(verb), Forms::GERUND),
    ];
    let british = british_stem(verb)
        .map(|stem| [(format!("{stem}ed"), Forms::PAST.and(Forms::PARTICIPLE)), (format!("{stem}ing"), Forms::GERUND)]);
    let mut forms: Vec<(String, Forms)> = Vec::new();
    for (word, form) in all.into_iter().chain(british.into_iter().flatten()) {
        match forms.iter_mut().find(|(known, _)| *known == word) {
            Some((_, known)) => *known = known.and(form),
            None => forms.push((word, form)),
        }
    }
    forms
}

fn third_person(verb: &str) -> String {
    match stem_of_y(verb) {
        Some(stem) => format!("{stem}ies"),
        None if ["s", "x", "z", "ch", "sh", "o"].iter().any(|end| verb.ends_with(end)) => format!("{verb}es"),
        None => format!("{verb}s"),
    }
}

fn regular_past(verb: &str) -> String {
    match stem_of_y(verb) {
        Some(stem) => format!("{stem}ied"),
        None if verb.ends_with('e') => format!("{verb}d"),
        None => format!("{}ed", doubled(verb)),
    }
}

fn gerund(verb: &str) -> String {
    match verb.strip_suffix('e') {
        Some(stem) if !verb.ends_with("ee") && stem.len() > 1 => format!("{stem}ing"),
        _ => format!("{}ing", doubled(verb)),
    }
}

/// "reply" → "repl", where the y follows a consonant.
fn stem_of_y(verb: &str) -> Option<&str> {
    verb.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']))
}

/// "submit" → "submitt": the last consonant is doubled where the last syllable carries the stress, which the ending tells well enough.
fn doubled(verb: &str) -> String {
    const STRESSED: [&str; 8] = ["mit", "cur", "fer", "pel", "gret", "plan", "ban", "trol"];
    let last = verb.chars().last().filter(|_| STRESSED.iter().any(|end| verb.ends_with(end)) && !verb.ends_with("offer"));
    format!("{verb}{}", last.map(String::from).unwrap_or_default())
}

/// "signal" → "signall": British spelling doubles an l after one vowel, however the stress falls.
fn british_stem(verb: &str) -> Option<String> {
    let vowels = ['a', 'e', 'i', 'o', 'u'];
    let stem = verb.strip_suffix('l').filter(|stem| stem.ends_with(vowels) && !stem[..stem.len() - 1].ends_with(vowels))?;
    Some(format!("{stem}ll"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_verbs_follow_their_spelling() {
        let words = |verb| inflect(verb, &Irregular::new()).into_iter().map(|(word, _)| word).collect::<Vec<_>>().join(" ");
        assert_eq!(words("call"), "call calls called calling");
        assert_eq!(words("urge"), "urge urges urged urging");
        assert_eq!(words("reply"), "reply replies replied replying");
        assert_eq!(words("stress"), "stress stresses stressed stressing");
        assert_eq!(words("submit"), "submit submits submitted submitting");
        assert_eq!(words("offer"), "offer offers offered offering");
        assert_eq!(words("agree"), "agree agrees agreed agreeing");
        assert_eq!(words("signal"), "signal signals signaled signaling signalled signalling");
        assert_eq!(words("convey"), "convey conveys conveyed conveying");
    }

    #[test]
    fn one_word_may_be_several_forms() {
        let forms = inflect("call", &Irregular::new());
        assert_eq!(forms[2], ("called".to_owned(), Forms::PAST.and(Forms::PARTICIPLE)));
    }
}
