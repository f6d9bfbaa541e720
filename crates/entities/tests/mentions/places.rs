use crate::marks::check_all;

#[test]
fn cities_that_no_list_has() {
    check_all(&["A workshop in [Sobralinho](place), [Portugal](country), discussed it.", "They met near [Lake Orta](place)."]);
}

#[test]
fn adjectives_grow_together() {
    check_all(&["The [Afghan-American](nationality) poet met [Korean](nationality) survivors in [Europe](place)."]);
}

#[test]
fn countries_in_small_letters() {
    check_all(&[
        "Give access to water ([chile](country), [peru](country) and [viet nam](country)).",
        "Give access to water ([chile](country), the [gambia](country) and [viet\nnam](country)).",
        "Some turkey, chicken and china (peru) stood there.",
    ]);
}

#[test]
fn by_what_stands_before() {
    check_all(&[
        "Floods in [Sobradinho](place) and [Caldeirinha](place) went on.",
        "In the town of [Hillsbrough](place) it rained.",
        "They met in plenary, then in Plenary, and paid in Euros.",
        "She spoke in Spanish and answered in French; the [Spanish](nationality) text is short.",
    ]);
}

#[test]
fn datelines_and_states() {
    check_all(&[
        "FALKENAU (AP) — It rained.".replace("FALKENAU", "[FALKENAU](place)").replace("(AP)", "([AP](organization))").as_str(),
        "[Sen.](role) [Ana Falk](person), D-[Ga.](place), left.",
    ]);
}
