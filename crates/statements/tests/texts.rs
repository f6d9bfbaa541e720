//! Texts with forms of their own: resolutions, statements of presidents, minutes, speeches, notes that suggest.

mod cases;
mod drawing;
mod reading;

use drawing::check;

#[test]
fn resolutions_speak_clause_by_clause() {
    check(
        "
The Security Council,
Recalling its earlier resolutions,
Gravely concerned about the drought in the region,
1. Decides to extend the mission until 31 May 2026;
2. Urges all States to assist the mission;
= Security Council assertion ‹Recalling› its earlier resolutions
= Security Council concern ‹Gravely concerned about› the drought in the region
= Security Council decision ‹Decides to› extend the mission until 31 May 2026
= Security Council recommendation ‹Urges› all States to assist the mission to[all States]
",
    );
}

#[test]
fn operative_clauses_of_resolutions() {
    check(
        "
The Security Council,
Anxious to end the drought, and expressing grave concern at the delay,
1. Further requests the Secretary-General to report, and stresses in this regard the importance of dialogue;
2. Requests again the Secretariat to list the gaps;
3. Endorses the plan of the Board;
4. Urges States:
(a) To share their data;
(b) To train judges;
5. Remains actively seized of the matter.
= Security Council commitment ‹Anxious to› end the drought
= Security Council concern ‹expressing grave concern at› the delay
= Security Council decision ‹requests› the Secretary-General to report to[Secretary-General]
= Security Council recommendation ‹stresses in this regard the importance of› dialogue
= Security Council decision ‹Requests again› the Secretariat to list the gaps to[Secretariat]
= Security Council support toward[Board] ‹Endorses› the plan of the Board
= Security Council recommendation ‹Urges› To share their data to[States]
= Security Council recommendation ‹Urges› To train judges to[States]
= Security Council decision ‹Remains actively seized of› the matter
",
    );
}

#[test]
fn statements_of_members_and_presidents() {
    check(
        "
The members of the Security Council condemned in the strongest terms the attack. They underlined the need to hold talks.
= members of the Security Council concern ‹condemned in the strongest terms› the attack
= They recommendation ‹underlined the need to› hold talks

“The Security Council further calls upon all States to help.”
= Security Council recommendation ‹calls upon› all States to help to[all States]

“Peru further calls upon all States to help.”

Kenya has adopted a plan and pledges to share it. We would, however, have preferred a shorter text.
= Kenya action ‹has adopted› a plan
= Kenya commitment ‹pledges to› share it
= We recommendation ‹would, however, have preferred› a shorter text
",
    );
}

#[test]
fn numbered_paragraphs_read_as_others_do() {
    check(
        "
4. Kenya, on behalf of 14 States, stressed the importance of clean water.
= Kenya for[14 States] recommendation ‹stressed the importance of› clean water

5. Recalling its earlier advice, the Committee recommends that the State party:
(a) Establish a register;
(b) Train its judges.
= Committee assertion ‹Recalling› its earlier advice
= Committee recommendation ‹recommends› Establish a register to[State party]
= Committee recommendation ‹recommends› Train its judges to[State party]
",
    );
}

#[test]
fn texts_that_speak_for_themselves() {
    check(
        "
We reject that view. I thank you. We are small.
= We opposition ‹reject› that view

ACTION 12-3: Send comments on the draft by 15 July 2031.
= - recommendation ‹Send› Send comments on the draft by 15 July 2031

1. Ratify the Convention on the Rights of the Child (Chile, Peru);
= Chile + Peru recommendation ‹Ratify› Ratify the Convention on the Rights of the Child

I thank you. We must protect our rivers. My delegation supports the plan. We are short of time.
= - recommendation ‹must› We must protect our rivers
= My delegation support ‹supports› the plan
",
    );
}

#[test]
fn posts_suggest() {
    check(
        "
Please add a dark theme.
= - recommendation ‹Please› add a dark theme

Sort the list by date and not by name.
= - recommendation ‹Sort› Sort the list by date and not by name

When the lift is full, let the guests take the stairs.
= - recommendation ‹let› let the guests take the stairs

Don't miss the garden behind the chapel!
= - recommendation ‹Don't miss› Don't miss the garden behind the chapel

I'd like to see a map of the trails at the desk.
= I recommendation ‹'d like to see› a map of the trails at the desk

I would suggest moving the bins.
= I recommendation ‹would suggest› moving the bins

I wish there were a map of the trails.
= I recommendation ‹wish there were› a map of the trails

It would be really nice if the pool opened at six.
= - recommendation ‹It would be really nice if› the pool opened at six

It would be fairer to count each vote once.
= - recommendation ‹It would be fairer to› count each vote once

A map of the trails would be very helpful.
= - recommendation ‹would be very helpful› A map of the trails

Why not open the pool at six?
= - recommendation ‹Why not› open the pool at six

Could the pool be opened at six?
= - recommendation ‹Could› the pool be opened at six

I like the pool, but could you open it at six?
= - recommendation ‹could› you open it at six

The desk needs to have a map of the trails.
= - recommendation ‹needs to› The desk needs to have a map of the trails

Perhaps the hotel could lend umbrellas.
= - recommendation ‹could› the hotel could lend umbrellas

An option to sort the list by date
= - recommendation ‹An option to› sort the list by date

Warmer towels in the rooms, please.
= - recommendation ‹please› Warmer towels in the rooms
",
    );
}

#[test]
fn posts_that_suggest_nothing() {
    check(
        "
The pool was cold and the lift was out of order.

They should have opened the pool at six.

I need to press the button twice.

Guests have to wait in the rain.

It must be a fault of the lift.

The list should be sorted by date, but it is sorted by name.

Do I need a ticket?

Can the list be sorted by date?

Walk to the beach is about ten minutes.

Press the button twice and turn the key.

An option to sort the list is hidden in the menu.

The sign \"Please leave your shoes outside\" had faded.

I would love to come back in summer.

I wish we had stayed longer.
",
    );
}
