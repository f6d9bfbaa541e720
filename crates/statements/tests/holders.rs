//! Who holds a statement: subjects across insertions, lists and what opens a sentence.

mod cases;
mod drawing;
mod reading;

use drawing::check;

#[test]
fn holders_across_insertions_and_lists() {
    check(
        "
Tuvalu, for AOSIS, proposed a fund.
= Tuvalu for[AOSIS] recommendation ‹proposed› a fund

CHILE, KENYA and the PHILIPPINES said the rules should be simple.
= CHILE + KENYA + PHILIPPINES recommendation ‹said› the rules should be simple

Brazil, with India and China, called for a shorter list.
= Brazil + India + China recommendation ‹called for› a shorter list

The EU, noting the delay, said the panel had met twice.
= EU assertion ‹noting› the delay
= EU assertion ‹said› the panel had met twice

Peru, supported by Mali and opposed by Japan, suggested a pilot.
= Mali support toward[Peru] ‹supported by› a pilot
= Japan opposition toward[Peru] ‹opposed by› a pilot
= Peru recommendation ‹suggested› a pilot

On finance, Norway, on behalf of the Umbrella Group, welcomed the report.
= Norway for[Umbrella Group] support ‹welcomed› the report

Mali, for the African Group, and Samoa, welcomed the report.
= Mali + Samoa for[African Group] support ‹welcomed› the report

Fiji, opposed by Canada, Japan, and Norway, suggested a pilot.
= Canada + Japan + Norway opposition toward[Fiji] ‹opposed by› a pilot
= Fiji recommendation ‹suggested› a pilot

While Peru warned of delays, Canada supported the plan.
= Peru concern ‹warned of› delays
= Canada support ‹supported› the plan

Officials met, with Ms. Ines Okello noting delays, and Mr. Juan Falk, Chair of the Board, calling for calm.
= Ines Okello assertion ‹noting› delays
= Juan Falk recommendation ‹calling for› calm

Bolivia, however, regretted the delay.
= Bolivia concern ‹regretted› the delay

Ines Okello, a survivor and founder of a trust, said the law was late.
= Ines Okello assertion ‹said› the law was late

Many delegates noted the time.
= Many delegates assertion ‹noted› the time
",
    );
}

#[test]
fn insertions_inside_lists_of_holders() {
    check(
        "
Kenya, Cuba, for ALBA, and Iran welcomed the text.
= Kenya + Cuba + Iran for[ALBA] support ‹welcomed› the text

Peru, for AILAC, Tuvalu, for the LDCs, Mexico and Chad welcomed the text.
= Peru + Tuvalu + Mexico + Chad for[AILAC] support ‹welcomed› the text

Sudan, for the African Group, supported by Guatemala, for AILAC, and Panama, for the LDCs, called for haste.
= Guatemala + Panama for[AILAC] support toward[Sudan] ‹supported by› haste
= Sudan for[African Group] recommendation ‹called for› haste

Samoa, on behalf of a group of countries and supported by Chad, called for haste.
= Chad support toward[Samoa] ‹supported by› haste
= Samoa for[group of countries] recommendation ‹called for› haste

Ghana, Spain and Chad, opposed by Japan, suggested a pilot.
= Japan opposition toward[Ghana] ‹opposed by› a pilot
= Ghana + Spain + Chad recommendation ‹suggested› a pilot

Several Parties, including Fiji, Canada, and the EU opposed the plan.
= Several Parties + Fiji + Canada + EU opposition ‹opposed› the plan

Malta, with support from Cyprus and others, proposed a break.
= Cyprus + others support toward[Malta] ‹with support from› a break
= Malta recommendation ‹proposed› a break

Nepal, inter alia, proposed a fund.
= Nepal recommendation ‹proposed› a fund
",
    );
}

#[test]
fn insertions_without_their_closing_comma() {
    check(
        "
Kenya, for the African Group stressed the need for haste.
= Kenya for[African Group] recommendation ‹stressed the need for› haste

Samoa, supported by Chad, Mali and the EU proposed a fund.
= Chad + Mali + EU support toward[Samoa] ‹supported by› a fund
= Samoa recommendation ‹proposed› a fund
",
    );
}

#[test]
fn lists_that_a_comma_closes() {
    check(
        "
Peru, Chile, Kenya and others, objected to the new titles.
= Peru + Chile + Kenya + others opposition ‹objected to› the new titles

Peru, Norway, the EU, and Kenya, for the African Group, noted the delay.
= Peru + Norway + EU + Kenya for[African Group] assertion ‹noted› the delay

Several countries, such as India and China, opposed the idea.
= Several countries + India + China opposition ‹opposed› the idea

Several delegates including Peru, Chile and Kenya noted the delay.
= Several delegates + Peru + Chile + Kenya assertion ‹noted› the delay
",
    );
}

#[test]
fn insertions_beside_a_conjunction_or_an_adverb() {
    check(
        "
Norway welcomed the plan of work, and with the EU, supported deep wells.
= Norway support ‹welcomed› the plan of work
= Norway + EU support ‹supported› deep wells

Kenya suggested wells and Mexico, supported by Peru, proposed pumps.
= Kenya recommendation ‹suggested› wells
= Peru support toward[Mexico] ‹supported by› pumps
= Mexico recommendation ‹proposed› pumps

Kenya stressed the importance of wells and Fiji, for AOSIS, noted the delay.
= Kenya recommendation ‹stressed the importance of› wells
= Fiji for[AOSIS] assertion ‹noted› the delay

Malta supported by China recommended haste.
= China support toward[Malta] ‹supported by› haste
= Malta recommendation ‹recommended› haste

Peru, strongly opposed by Chile, proposed wells.
= Chile opposition toward[Peru] ‹opposed by› wells
= Peru recommendation ‹proposed› wells
",
    );
}

#[test]
fn those_who_join_in_behind_the_verb() {
    check(
        "
Peru called for deep wells and, with Chile, for new pumps.
= Peru recommendation ‹called for› deep wells
= Peru + Chile recommendation ‹called for› new pumps

The EU called for: grants; and, with Egypt and Mali, deep wells.
= EU recommendation ‹called for› grants
= EU + Egypt + Mali recommendation ‹called for› deep wells

Ghana noted, with China, that the work was late.
= Ghana + China assertion ‹noted› the work was late

Ghana called for wells and, with luck, for pumps.
= Ghana recommendation ‹called for› wells and, with luck, for pumps
",
    );
}

#[test]
fn others_who_are_named_with_those_they_stand_for() {
    check(
        "
Sweden, for the EU, as well as Ghana and Peru called for haste.
= Sweden + Ghana + Peru for[EU] recommendation ‹called for› haste

Several parties, including Japan, Chad and the US, emphasized the role of existing bodies.
= Several parties + Japan + Chad + US assertion ‹emphasized› the role of existing bodies

Norway suggested wells, with Bolivia, for the G-77/China, and Peru noting the cost.
= Norway recommendation ‹suggested› wells
= Bolivia + Peru for[G-77/China] assertion ‹noting› the cost

Ghana, noting the delay, with Qatar and China, said that time was short.
= Ghana assertion ‹noting› the delay
= Ghana + Qatar + China assertion ‹said› time was short

With Malta, for the EU, and Samoa, for AOSIS, Norway requested a list.
= Norway + Malta + Samoa recommendation ‹requested› a list
",
    );
}

#[test]
fn clauses_in_a_row() {
    check(
        "
Norway supported option one, Peru supported option two and the EU opposed both.
= Norway support ‹supported› option one
= Peru support ‹supported› option two
= EU opposition ‹opposed› both
",
    );
}

#[test]
fn insertions_at_the_head_of_a_sentence() {
    check(
        "
With Chad, Mali and others, Ghana supported the plan.
= Ghana + Chad + Mali + others support ‹supported› the plan

With regard to forests, Ghana supported the plan.
= Ghana support ‹supported› the plan

Opposed by Japan and the EU, Fiji suggested a pilot.
= Japan + EU opposition toward[Fiji] ‹Opposed by› a pilot
= Fiji recommendation ‹suggested› a pilot

Speaking on behalf of the African Group, Kenya called for haste.
= Kenya for[African Group] recommendation ‹called for› haste
",
    );
}

#[test]
fn insertions_behind_a_conjunction_or_a_cue() {
    check(
        "
Norway noted the costs and, with Cuba, called for a review.
= Norway assertion ‹noted› the costs
= Norway + Cuba recommendation ‹called for› a review

Norway noted the costs but, supported by Chad, called for a review.
= Norway assertion ‹noted› the costs
= Chad support toward[Norway] ‹supported by› a review
= Norway recommendation ‹called for› a review

Cuba urged, supported by Chad, a swift review of the plan.
= Cuba recommendation ‹urged› a swift review of the plan
= Chad support toward[Cuba] ‹supported by› a swift review of the plan
",
    );
}

#[test]
fn main_clauses_behind_what_opens_a_sentence() {
    check(
        "
Noting progress, the Committee adopted the plan.
= Committee assertion ‹Noting› progress
= Committee decision ‹adopted› the plan

Noting the delay, Norway welcomed the plan.
= Norway assertion ‹Noting› the delay
= Norway support ‹welcomed› the plan

Malta, while supporting the plan, said it was late.
= Malta support ‹supporting› the plan
= Malta assertion ‹said› it was late

Malta welcomed the plan, offering to host the talks.
= Malta support ‹welcomed› the plan
= Malta commitment ‹offering to› host the talks

Responding to Peru, Canada said the rules were simple.
= Canada assertion ‹said› the rules were simple

On rivers, lakes and other waters, Kenya and others supported the plan.
= Kenya + others support ‹supported› the plan

On the report of the board, Kenya and the EU supported the plan.
= Kenya + EU support ‹supported› the plan
",
    );
}

#[test]
fn holders_of_the_clause_beside() {
    check(
        "
Canada supported the draft, while Cuba and Peru proposed a break.
= Canada support ‹supported› the draft
= Cuba + Peru recommendation ‹proposed› a break

India called for a review, an option Chad requested to keep.
= India recommendation ‹called for› a review, an option Chad requested to keep
= Chad recommendation ‹requested to› keep

Oman proposed a fund. This was supported by Chad and several parties.
= Oman recommendation ‹proposed› a fund
= Chad + several parties support toward[Oman] ‹supported by› This

The plan was opposed by a number of developing countries.
= number of developing countries opposition ‹opposed by› plan

At least one delegate proposed a break.
= At least one delegate recommendation ‹proposed› a break

Delegates addressed remaining bracketed text.

The draft (Annex B) proposes, inter alia, that States report each year.
= draft (Annex B) recommendation ‹proposes› States report each year to[States]
",
    );
}

#[test]
fn one_subject_with_several_cues() {
    check(
        "
Ghana noted the costs, and called for a review.
= Ghana assertion ‹noted› the costs
= Ghana recommendation ‹called for› a review

Malta stressed transparency, opposed quotas and warned against haste.
= Malta recommendation ‹stressed› transparency
= Malta opposition ‹opposed› quotas
= Malta opposition ‹warned against› haste

Malta noted the costs, discussed the delay and urged calm.
= Malta assertion ‹noted› the costs
= Malta recommendation ‹urged› calm

Canada supported the draft, while Cuba proposed a break.
= Canada support ‹supported› the draft
= Cuba recommendation ‹proposed› a break
",
    );
}
