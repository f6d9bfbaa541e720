use crate::marks::check_all;

#[test]
fn named_by_their_head_word() {
    check_all(&[
        "The [Ministry of Labour, Family Affairs and Equality](organization) replied.",
        "She runs the [Coalition to End Hunger](organization) and the [Women and Children Trust Fund](organization).",
        "He thanked the [Task Force on Combating Illegal Logging](organization) and the [Global Motor Insurers Alliance](organization).",
        "The [Women’s Major Group](organization) met [Working Group II](organization).",
        "The ministry, a committee and the working group met.",
    ]);
}

#[test]
fn the_head_word_alone_refers_back() {
    check_all(&[
        "The [Panel of Experts](organization) met. The [Panel](organization) agreed.",
        "Its [Executive Board](organization) met.",
        "As a Party to it, each Party reports.",
    ]);
}

#[test]
fn definitions_beat_lists() {
    check_all(&[
        "The [Quiet Rivers Trust](organization) ([QRT](organization)) spoke. [QRT](organization) has three boats.",
        "The [International Rice Accord Network](organization) ([iRAN](organization)) met, and [iRAN](organization) voted.",
        "The [regional protection force](organization) ([RPF](organization)) left.",
        "They sent nationally appropriate mitigation actions (NAMAs) to experts.",
    ]);
}

#[test]
fn bodies_beside_persons() {
    check_all(&[
        "[Ana Prieto](person), [Blue Harvest Worldwide](organization), asked for time.",
        "[Jonas Falk](person) ([NORVA](organization)) agreed. [NORVA](organization) has data.",
    ]);
}

#[test]
fn committees_by_number() {
    check_all(&[
        "[ISO/TC 214/WG 7](organization) met. [WG 7](organization) agreed, WG 8 did not.",
        "The [12th meeting of IEC/TC 61](event) heard [ISO/IEC JTC 1/SC 27](organization).",
        "He has 12 TC 61 forms.",
    ]);
}

#[test]
fn a_body_before_its_office() {
    check_all(&["[[Council](organization) President](role) [Ana Falk](person) spoke."]);
}

#[test]
fn regional_groups() {
    check_all(&[
        "Seats went to [Western Europe and Others](organization) and to [Latin America and the Caribbean](place).",
        "The [Western European and Others Group](organization) and [GRULAC](organization) met.",
    ]);
}

#[test]
fn national_mechanisms_are_bodies() {
    check_all(&["The [National Mechanism for the Prevention of Torture](organization) has no budget."]);
}

#[test]
fn in_other_languages() {
    check_all(&[
        "The [Universidad de Aguas Claras](organization) said so.",
        "The [Association malienne pour le développement des rivières](organization) left.",
        "The [Technische Universität Falkenau](organization) and the [Instituto de Salud](organization) met.",
        "The delegates do die in the heat.",
    ]);
}

#[test]
fn around_the_head_word() {
    check_all(&[
        "The [Treatment and Rehabilitation Centre](organization) closed.",
        "The [Global Alliance for Women’s Health](organization) met the [Prison Chaplains’ Association](organization).",
        "The [Harbour University Fiji](organization) and [Falkenau Motors, Inc.](organization) agreed.",
        "The [11th Circuit Court](organization) heard the [1718 Committee](organization).",
        "The [Foundation for a Drug-Free World](organization) left.",
    ]);
}

#[test]
fn by_that_they_speak() {
    check_all(&[
        "Today, [Work in Progress](organization) said that it goes on.",
        "The [Rural Health Initiative](organization) said no; they liked the [Rural Health Initiative](instrument).",
        "Lead Authors said no. Many Parties said yes. Heads of State asked why.",
        "A resident of the Old Ward asked why.",
    ]);
}

#[test]
fn degrees_are_no_bodies() {
    check_all(&["[Ana Falk](person), MD, agreed.", "[Ana Falk](person), PHD, agreed."]);
}
