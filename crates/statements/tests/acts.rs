//! What decides the act of a neutral cue, and who is asked: who → act: cue | content, one line for each.

mod cases;
mod drawing;
mod reading;

use drawing::check;

#[test]
fn dangers_that_are_met_or_denied_are_none() {
    check(
        "
Fiji said the text does not prejudge the vote.
= Fiji assertion ‹said› the text does not prejudge the vote

Fiji said Parties should not prejudge the vote.
= Fiji recommendation ‹said› Parties should not prejudge the vote to[Parties]

Fiji said the fair helps towns to identify gaps.
= Fiji assertion ‹said› the fair helps towns to identify gaps

Fiji said the rule could lead to long delays.
= Fiji concern ‹said› the rule could lead to long delays
",
    );
}

#[test]
fn what_one_does_oneself_is_an_action() {
    check(
        "
Togo highlighted its efforts to plant trees.
= Togo action ‹highlighted› its efforts to plant trees

Togo noted national measures on waste.
= Togo action ‹noted› national measures on waste

Togo said it is in the process of closing two mines.
= Togo action ‹said› it is in the process of closing two mines

Ms. Ines Okello provided information on rare birds.
= Ines Okello assertion ‹provided information on› rare birds
",
    );
}

#[test]
fn promises_are_those_of_the_main_verb() {
    check(
        "
Oman said it will pay.
= Oman commitment ‹said› it will pay

Oman said it hoped a fund would open.
= Oman assertion ‹said› it hoped a fund would open
",
    );
}

#[test]
fn facts_may_be_suggested_too() {
    check(
        "
Peru suggested that the list was a good start.
= Peru assertion ‹suggested› the list was a good start

Peru suggested that the list be cut.
= Peru recommendation ‹suggested› the list be cut

Peru suggested waiting until the list was ready.
= Peru recommendation ‹suggested› waiting until the list was ready
",
    );
}

#[test]
fn what_is_told_in_passing_settles_nothing() {
    check(
        "
The draft was adopted.
= - decision ‹adopted› The draft

Mali said the draft has been adopted.
= Mali assertion ‹said› the draft has been adopted

Nothing has moved since the draft was adopted.

It was agreed that the Board would meet in May.
= - decision ‹agreed› the Board would meet in May
",
    );
}

#[test]
fn addressees_are_those_who_can_act() {
    check(
        "
Malta requested consideration of its case to allow for a vote.
= Malta recommendation ‹requested› consideration of its case to allow for a vote

Malta encouraged Parties to further reduce waste.
= Malta recommendation ‹encouraged› Parties to further reduce waste to[Parties]

Malta invited Parties to consider: new funds; and clear rules.
= Malta recommendation ‹invited› new funds to[Parties]
= Malta recommendation ‹invited› clear rules to[Parties]

Malta asked that the Secretariat set up a desk.
= Malta recommendation ‹asked› the Secretariat set up a desk to[Secretariat]

Malta said the Board will have to decide.
= Malta recommendation ‹said› the Board will have to decide to[Board]
",
    );
}

#[test]
fn a_subject_may_stand_before_the_colon_of_its_list() {
    check(
        "
Kenya spoke last. She further: proposed two funds; supported a register; and called for rules.
= She recommendation ‹proposed› two funds
= She support ‹supported› a register
= She recommendation ‹called for› rules

The Committee: notes the report; requests the Secretariat to print it.
= Committee assertion ‹notes› the report
= Committee decision ‹requests› the Secretariat to print it to[Secretariat]
",
    );
}

#[test]
fn gerunds_hold_nothing() {
    check(
        "
Nepal proposed deleting text referring to issues sent to it by the Board.
= Nepal recommendation ‹proposed› deleting text referring to issues sent to it by the Board

Developing countries noted the delay.
= Developing countries assertion ‹noted› the delay
",
    );
}

#[test]
fn bodies_speak_in_the_lists_below_their_names() {
    check(
        "
In its conclusions, the Committee, inter alia: welcomes the report; invites towns to reply; and agrees to meet in May.
= Committee support ‹welcomes› the report
= Committee recommendation ‹invites› towns to reply to[towns]
= Committee decision ‹agrees to› meet in May

Although opposing the cut, Mali left the room.
= Mali opposition ‹opposing› the cut

On the timetable, Mali objected.
= Mali opposition ‹objected› the timetable
",
    );
}

#[test]
fn speakers_go_on_behind_what_is_no_statement() {
    check(
        "
We thank the Chair and call for haste.
= We recommendation ‹call for› haste

Mr. Smith (Norway): We will give two million dollars.
= We commitment ‹will give› two million dollars
",
    );
}
