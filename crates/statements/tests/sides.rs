//! Whose side is taken, and who takes it.

mod cases;
mod drawing;
mod reading;

use drawing::check;

#[test]
fn parties_whose_side_is_taken() {
    check(
        "
Chile supported Peru and Norway in stressing the cost.
= Chile support toward[Peru] ‹supported› Peru and Norway in stressing the cost

Kenya supported Peru as host.
= Kenya support ‹supported› Peru as host

The EU objected to Peru's inclusion of wells.
= EU opposition toward[Peru] ‹objected to› Peru's inclusion of wells

The EU supported Brazil s idea of a well.
= EU support toward[Brazil] ‹supported› Brazil s idea of a well
",
    );
}

#[test]
fn proposals_of_which_no_clause_tells() {
    check(
        "
Delegates considered a US proposal, supported by the EU, to move the line.
= EU support toward[US] ‹supported by› move the line

A proposal by Norway to dig wells was supported by Peru but opposed by Chile and Kenya.
= Peru support toward[Norway] ‹supported by› proposal by Norway to dig wells
= Chile + Kenya opposition toward[Norway] ‹opposed by› proposal by Norway to dig wells

Peru, opposed by Kenya, deleted the line, while Chad left.
= Kenya opposition toward[Peru] ‹opposed by› deleted the line
",
    );
}

#[test]
fn lists_of_those_who_support() {
    check(
        "
Norway proposed wells, supported by Peru and opposed by Chile.
= Norway recommendation ‹proposed› wells
= Peru support toward[Norway] ‹supported by› wells
= Chile opposition toward[Norway] ‹opposed by› wells

Norway proposed wells. This was supported by Fiji, for AOSIS, and Mali, as well as by Chad.
= Norway recommendation ‹proposed› wells
= Fiji + Mali + Chad support toward[Norway] ‹supported by› This

The group discussed a change proposed by the G-77/China to add wells.
= G-77/China recommendation ‹proposed by› change
",
    );
}

#[test]
fn sides_taken_in_relative_clauses() {
    check(
        "
Brazil opposed a note on wells, which Kuwait, Qatar and others supported.
= Brazil opposition ‹opposed› a note on wells
= Kuwait + Qatar + others support ‹supported› a note on wells

Norway asked for wells, to which Peru and Chile objected.
= Norway recommendation ‹asked for› wells
= Peru + Chile opposition toward[Norway] ‹objected› wells
",
    );
}

#[test]
fn sides_taken_without_a_word_of_what() {
    check(
        "
Norway proposed wells. Kenya and Chad opposed, and supported pumps.
= Norway recommendation ‹proposed› wells
= Kenya + Chad opposition toward[Norway] ‹opposed› wells
= Kenya + Chad support ‹supported› pumps
",
    );
}

#[test]
fn clauses_that_end_with_what_was_proposed() {
    check(
        "
Norway asked for wells. Peru said it could not accept this.
= Norway recommendation ‹asked for› wells
= Peru opposition toward[Norway] ‹said› it could not accept this
",
    );
}

#[test]
fn sides_taken_right_behind_what_is_proposed() {
    check(
        "
Norway proposed text supported by Peru and opposed by Chad.
= Norway recommendation ‹proposed› text
= Peru support toward[Norway] ‹supported by› text
= Chad opposition toward[Norway] ‹opposed by› text

Norway asked for a fund and several countries highlighted rivers.
= Norway recommendation ‹asked for› a fund
= several countries assertion ‹highlighted› rivers

The Board should continue to adopt rules.
= - recommendation ‹should› The Board should continue to adopt rules to[Board]
",
    );
}
