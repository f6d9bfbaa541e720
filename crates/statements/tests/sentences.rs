//! Statements as texts: who → act: cue | content, one line for each, under the sentence they are read from.

mod cases;
mod drawing;
mod reading;

use drawing::check;

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
= it recommendation ‹asked› the group of experts in Geneva continue its work until June to[group of experts in Geneva]

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
