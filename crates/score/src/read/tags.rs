use std::ops::Range;

/// What the tag of one token says, in any of the schemes with prefixes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag<'a> {
    /// No name.
    Outside,
    /// `B-`: a name begins.
    Begin(&'a str),
    /// `I-`: inside of a name; where no name of that label is open, one begins (IOB1).
    Inside(&'a str),
    /// `E-`, `L-`: the last token of a name.
    End(&'a str),
    /// `S-`, `U-`, `W-`: a name of one token.
    Single(&'a str),
}

/// What a tag must look like.
pub(crate) const EXPECTED: &str = "O, or B-, I-, E-, L-, S-, U- or W- and a label";

impl<'a> Tag<'a> {
    /// Reads a tag; `None` where it is none.
    pub(crate) fn parse(tag: &'a str) -> Option<Self> {
        if matches!(tag, "O" | "_") {
            return Some(Self::Outside);
        }
        let (prefix, label) = tag.split_once('-').filter(|(_, label)| !label.is_empty())?;
        Some(match prefix {
            "B" => Self::Begin(label),
            "I" => Self::Inside(label),
            "E" | "L" => Self::End(label),
            "S" | "U" | "W" => Self::Single(label),
            _ => return None,
        })
    }
}

/// The names that the tags of one sentence say: ranges of tokens, each with its label.
pub(crate) fn names<'a>(tags: &[Tag<'a>]) -> Vec<(Range<usize>, &'a str)> {
    let mut names: Vec<(Range<usize>, &str)> = Vec::new();
    let mut open = false;
    for (at, &tag) in tags.iter().enumerate() {
        let goes_on = |label| open && names.last().is_some_and(|(_, last)| *last == label);
        match tag {
            Tag::Outside => open = false,
            Tag::Begin(label) | Tag::Single(label) => {
                names.push((at..at + 1, label));
                open = matches!(tag, Tag::Begin(_));
            }
            Tag::Inside(label) | Tag::End(label) => {
                if goes_on(label) {
                    names.iter_mut().rev().take(1).for_each(|(range, _)| range.end = at + 1);
                } else {
                    names.push((at..at + 1, label));
                }
                open = matches!(tag, Tag::Inside(_));
            }
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(tags: &str) -> Vec<(Range<usize>, &str)> {
        names(&tags.split(' ').map(|tag| Tag::parse(tag).expect("a tag")).collect::<Vec<_>>())
    }

    #[test]
    fn all_schemes_say_the_same() {
        let expected = [(0..2, "ORG"), (2..3, "ORG"), (4..5, "PER"), (5..6, "LOC")];
        for (scheme, tags) in [
            ("IOB1", "I-ORG I-ORG B-ORG O I-PER I-LOC"),
            ("IOB2", "B-ORG I-ORG B-ORG O B-PER B-LOC"),
            ("BIOES", "B-ORG E-ORG S-ORG O S-PER S-LOC"),
            ("BILOU", "B-ORG L-ORG U-ORG O U-PER U-LOC"),
        ] {
            assert_eq!(named(tags), expected, "{scheme}");
        }
    }

    #[test]
    fn labels_may_have_hyphens_and_other_things_are_no_tags() {
        assert_eq!(named("B-ORG-GOV I-ORG-GOV _"), [(0..2, "ORG-GOV")]);
        for wrong in ["B-", "PER", "X-PER", "", "NN"] {
            assert_eq!(Tag::parse(wrong), None, "{wrong}");
        }
    }
}
