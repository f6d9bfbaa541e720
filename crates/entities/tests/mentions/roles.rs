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
