use crate::marks::check_all;

#[test]
fn with_their_complements() {
    check_all(&[
        "[Ana Falk](person), [Permanent Representative of [Qatar](country)](role), spoke.",
        "[Jo Hamada](person), [Deputy Minister for Foreign Affairs of [Belarus](country)](role), spoke.",
        "[Ana Falk](person), [Minister of Finance and the Public Service](role), spoke.",
        "The [Special Representative of the [Secretary-General](role)](role) and the [Special Rapporteur on the right to food](role) met.",
        "[Ana Prieto](person), [President and Founder of [Quiet Harbours International](organization)](role), spoke.",
    ]);
}

#[test]
fn with_a_body_before_them() {
    check_all(&[
        "[[UNGA](organization) President](role) [Ana Falk](person) opened.",
        "The [[SBI](organization) Chair](role) closed the meeting.",
    ]);
}

#[test]
fn capitals_stand_for_the_holder() {
    check_all(&[
        "The [Chair](role) agreed with the [Secretary-General](role).",
        "The Co-Chairs and several officials met the moderator and a president.",
    ]);
}

#[test]
fn small_letters_beside_a_name() {
    check_all(&[
        "The group of [climate activist](role) [Tom Lindgren](person) met.",
        "Ms. [Rani Falk](person), [crash survivor](role), spoke.",
        "The [co-facilitators](role) are [Ana Falk](person) and [Jonas Prieto](person).",
    ]);
}

#[test]
fn a_second_preposition_ends_the_field() {
    check_all(&[
        "The [Special Rapporteur on toxics and human rights](role) for a regional ban spoke.",
        "The [Independent Expert on foreign debt](role) with two helpers met.",
    ]);
}

#[test]
fn heads_of_bodies() {
    check_all(&[
        "[Jonas Prieto](person), [Head of the [Harbour Board](organization)](role), spoke.",
        "[Jonas Prieto](person), [[IPCC](organization) Head of Communications and Media Relations](role), spoke.",
        "Heads of State asked [Ana Falk](person) to head the team.",
    ]);
}

#[test]
fn in_small_letters_after_an_election() {
    check_all(&[
        "The board elected Ms. [Ana Falk](person) [vice chair of the [Finance Committee](organization)](role).",
        "They saw Ms. [Ana Falk](person) chair of nothing.",
    ]);
}

#[test]
fn on_the_line_before_a_list() {
    check_all(&["Ms. [Ana Falk](person), [Clerk to the [Committee](organization)](role)\n\n1. Call to order\n"]);
}
