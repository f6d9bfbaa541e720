//! Statements as texts: who → act: cue | content, one line for each, under the sentence they are read from.

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
= Chad recommendation ‹requested› to keep

Oman proposed a fund. This was supported by Chad and several parties.
= Oman recommendation ‹proposed› a fund
= Chad + several parties support toward[Oman] ‹supported by› This

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

#[test]
fn lists_are_a_statement_an_item() {
    check(
        "
Fiji called for: (1) new funds; (2) clear rules; and (3) a register.
= Fiji recommendation ‹called for› new funds
= Fiji recommendation ‹called for› clear rules
= Fiji recommendation ‹called for› a register

Kenya said States should: share data; and train staff.
= Kenya recommendation ‹said› share data to[States]
= Kenya recommendation ‹said› train staff to[States]

Egypt noted that funds are short and that staff are few.
= Egypt assertion ‹noted› funds are short
= Egypt assertion ‹noted› staff are few
",
    );
}

#[test]
fn speech_before_its_cue() {
    check(
        "
“The lake is gone,” said Ms. Ines Okello.
= Ines Okello assertion ‹said› The lake is gone

“We have lost the lake,” Ms. Ines Okello said in a statement.
= Ines Okello assertion ‹said› We have lost the lake

According to UNICEF, schools were closed.
= UNICEF assertion ‹According to› schools were closed

Schools were closed, according to UNICEF.
= UNICEF assertion ‹according to› Schools were closed

Without rain, Ms. Ines Okello said, the lake would be gone in three years.
= Ines Okello assertion ‹said› the lake would be gone in three years

Ms. Ines Okello, who says the lake is gone, urged States to act.
= who assertion ‹says› the lake is gone
= Ines Okello recommendation ‹urged› States to act to[States]
",
    );
}

#[test]
fn acts_follow_content_holder_and_negation() {
    check(
        "
Spain said it has opened a shelter.
= Spain action ‹said› it has opened a shelter

Spain announced that it will open a shelter.
= Spain commitment ‹announced› it will open a shelter

Canada agreed to share data.
= Canada commitment ‹agreed to› share data

The Committee agreed to share data.
= Committee decision ‹agreed to› share data

It was agreed that the group would meet again.
= - decision ‹agreed› the group would meet again

Chad did not support the proposal.
= Chad opposition ‹did not support› the proposal

Nepal said there is a lack of trained nurses.
= Nepal concern ‹said› there is a lack of trained nurses

Iran asked whether the fund was open.
= Iran question ‹asked whether› the fund was open

Oman emphasized using local knowledge.
= Oman recommendation ‹emphasized› using local knowledge
",
    );
}

#[test]
fn who_is_asked_and_whose_words_are_meant() {
    check(
        "
Cuba urged donors to fund clinics.
= Cuba recommendation ‹urged› donors to fund clinics to[donors]

Togo proposed that the Secretariat prepare a paper.
= Togo recommendation ‹proposed› the Secretariat prepare a paper to[Secretariat]

Samoa said Parties should cut emissions.
= Samoa recommendation ‹said› Parties should cut emissions to[Parties]

Bolivia rejected the EU's proposal.
= Bolivia opposition toward[EU] ‹rejected› the EU's proposal

Qatar agreed with Japan.
= Qatar support toward[Japan] ‹agreed with› Japan
",
    );
}

#[test]
fn attributions_end_before_the_next_clause() {
    check(
        "
The list was long, Chad said, and it asked that the group of experts in Geneva continue its work until June.
= Chad assertion ‹said› The list was long
= it recommendation ‹asked that› the group of experts in Geneva continue its work until June to[group of experts in Geneva]

The list was long, Chad said, adding that the group of experts in Geneva met twice before the summer.
= Chad assertion ‹said› The list was long
= Chad assertion ‹adding› the group of experts in Geneva met twice before the summer
",
    );
}

#[test]
fn what_is_no_statement() {
    check(
        "
Delegates discussed the proposed text and met again at noon.

The meeting took place in Geneva.

The reports requested in May were long.

The Chair called the meeting to order.

Support for the plan came from three sides.

Peru's calls for aid came late, and its plans to expand are old.
",
    );
}

#[test]
fn nouns_and_verbs_of_one_spelling() {
    check(
        "
The third paragraph states that costs will rise.
= third paragraph assertion ‹states› costs will rise

Many questions remained.

Discussions focused on chapter outlines developed last year.

The task is more challenging when time is short.

Peru proposed to add a paragraph.
= Peru recommendation ‹proposed to› add a paragraph

The measures recommended for adoption were long.

Parties disagreed over the text.
= Parties opposition ‹disagreed over› the text

The group met again and approved the draft.
= group decision ‹approved› the draft

However, in the light of the talks, Ghana agreed to wait and urged haste.
= Ghana commitment ‹agreed to› wait
= Ghana recommendation ‹urged› haste
",
    );
}
