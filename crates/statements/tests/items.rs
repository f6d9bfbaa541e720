//! Recommendations that are a text of their own, as reviews of States list them, and short texts that are none.

mod reading;

use rapporteur_statements::{Act, Statement};
use reading::Reading;

#[test]
fn an_item_may_begin_with_any_verb_or_noun_of_action() {
    let reading = Reading::new();
    let mut wrong = Vec::new();
    for (text, cue, strength) in [
        ("Elaborate a national action plan on ageing", "Elaborate", 5),
        ("Clarify the fate of the detained students", "Clarify", 4),
        ("Cater for the needs of displaced women", "Cater", 4),
        ("Hand over the suspects to the tribunal", "Hand", 5),
        ("12.3 Close the gender pay gap;", "Close", 4),
        ("100.45 ratify the statute of the court;", "ratify", 5),
        ("End forced evictions", "End", 5),
        ("To ratify the treaties to which it is not yet a party", "ratify", 5),
        ("That it ratify the Rome Statute", "ratify", 5),
        ("That Chad adopt a law on asylum", "adopt", 5),
        ("That the death penalty be abolished", "abolished", 5),
        ("Should abolish the death penalty", "Should", 5),
        ("Should continue its efforts", "Should", 2),
        ("Ratification of the Rome Statute", "Ratification", 5),
        ("The adoption of a law on asylum", "adoption", 5),
        ("Further efforts to protect girls", "efforts", 4),
        ("No impunity for torturers of prisoners", "No", 4),
        ("In line with the report on prisons, which came in May, adopt a law on bail", "adopt", 5),
        ("Recommends that Chad ratify the Rome Statute", "Recommends that", 5),
        ("Not to criminalize the work of journalists", "criminalize", 4),
    ] {
        let document = reading.document(text);
        let statements = reading.statements(&document);
        let found = statements.iter().map(|one| (one.act, one.cue.of(document.text()), one.strength)).collect::<Vec<_>>();
        if found != [(Act::Recommendation, cue, Some(strength))] {
            wrong.push(format!("{text}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn titles_and_news_ask_for_nothing() {
    let reading = Reading::new();
    for text in [
        "Human rights in rural areas",
        "Report of the Working Group on Torture",
        "Police arrest journalists in the capital.",
        "Access to justice for women is limited.",
        "The Government continues its efforts.",
        "Measures against poverty have failed.",
    ] {
        assert_eq!(reading.statements(&reading.document(text)), [], "{text}");
    }
}

/// What others advised, or what was asked for long ago, is no suggestion of a post.
#[test]
fn a_personal_post_tells_of_others_advice() {
    let reading = Reading::new();
    for text in [
        "My friend recommended the soup and we liked it.",
        "We asked for a quiet room and got one.",
        "I wanted to sort the list but could not.",
        "My guests ask me every day when the pool will open.",
    ] {
        let document = reading.document(text);
        let recommends = |one: &Statement| one.act == Act::Recommendation;
        assert!(!reading.statements(&document).iter().any(recommends), "{text}");
    }
    let document = reading.document("The delegate proposed a shorter text.");
    assert_eq!(reading.statements(&document)[0].act, Act::Recommendation);
}
