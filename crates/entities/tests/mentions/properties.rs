use proptest::prelude::*;
use rapporteur_entities::Kind;

use crate::marks::names;

/// Pieces that patterns react to, for texts with many near misses.
const PIECES: &[&str] = &[
    "the ",
    "of ",
    "and ",
    ", ",
    ". ",
    "(",
    ")",
    "Chair",
    "Co-Chair ",
    "Mr. ",
    "Ana ",
    "Falk",
    "van ",
    "UN ",
    "COP",
    "-",
    "13",
    " 2010",
    "May ",
    "3 ",
    "Article ",
    "4.2(a)",
    "Annex I",
    "Committee ",
    "Ministry ",
    "for Health",
    "SDGs ",
    "goal ",
    "5.2",
    "resolution ",
    "1325 (2000)",
    "“",
    "”",
    "'s ",
    "US",
    "\n\n",
    "# ",
    "é",
    "’",
    "12th ",
    "session ",
    "FCCC/CP/1996/2",
    "and Add.1",
    "SBI",
    "–",
    "İ",
    "ß",
    "\u{2011}",
    "President ",
    "H.E. ",
    "21st ",
    "century",
    "1990s",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        sound(&text)?;
    }

    #[test]
    fn any_order_of_pieces_is_read(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60)) {
        sound(&pieces.concat())?;
    }
}

/// Mentions are in order, lie in the text, nest in roles alone, and agree with their entities.
fn sound(text: &str) -> Result<(), TestCaseError> {
    let (document, names) = names(text);
    for (index, mention) in names.mentions.iter().enumerate() {
        prop_assert!(!mention.span.is_empty() && document.text().get(mention.span.range()).is_some());
        prop_assert!(mention.tokens.end <= document.tokens().len() && names.entities[mention.entity].mentions.contains(&index));
        for later in &names.mentions[index + 1..] {
            let order = mention.span.start() < later.span.start()
                || (mention.span.start() == later.span.start() && mention.span.len() > later.span.len());
            prop_assert!(order, "{mention:?} before {later:?}");
            let nested = !mention.span.overlaps(later.span) || (mention.kind == Kind::Role && mention.span.contains(later.span));
            prop_assert!(nested, "{mention:?} over {later:?}");
        }
    }
    Ok(())
}
