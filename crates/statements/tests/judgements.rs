//! Whom and what people blame and praise, and what a quotation does by its own words.

mod cases;
mod drawing;
mod reading;

use drawing::check;

#[test]
fn persons_and_policies_are_blamed_and_praised() {
    check(
        "
Ms. Ines Okello called the ruling a disgrace.
= Ines Okello opposition ‹called› the ruling a disgrace

Ms. Ines Okello called the ruling “a step forward.”
= Ines Okello support ‹called› the ruling “a step forward

Ms. Ines Okello described the tunnel as long.
= Ines Okello assertion ‹described› the tunnel as long

Ms. Ines Okello said Mr. Bo Lund had lied to the voters.
= Ines Okello opposition toward[Bo Lund] ‹said› Mr. Bo Lund had lied to the voters

Ms. Ines Okello said the president's plan was reckless.
= Ines Okello opposition toward[president] ‹said› the president's plan was reckless

Ms. Ines Okello said the ban “makes no sense.”
= Ines Okello opposition ‹said› the ban “makes no sense

“He is a liar,” Ms. Ines Okello said of Mr. Bo Lund.
= Ines Okello opposition toward[Bo Lund] ‹said› He is a liar

“That's absolutely false,” Ms. Ines Okello said.
= Ines Okello opposition ‹said› That's absolutely false

“I don't think it's a good idea,” Ms. Ines Okello said.
= Ines Okello opposition ‹said› I don't think it's a good idea

Ms. Ines Okello considers him unfit.
= Ines Okello opposition toward[him] ‹considers› him unfit
",
    );
}

#[test]
fn cues_of_praise_and_blame_name_whom_they_are_about() {
    check(
        "
Ms. Ines Okello accused Democrats of delay.
= Ines Okello opposition toward[Democrats] ‹accused› Democrats of delay

Ms. Ines Okello lashed out Sunday at Mr. Bo Lund.
= Ines Okello opposition toward[Bo Lund] ‹lashed out Sunday at› Mr. Bo Lund

Ms. Ines Okello attacked the plan.
= Ines Okello opposition ‹attacked› the plan

The army attacked the town.

The plan drew sharp criticism from the EU.
= EU opposition ‹drew sharp criticism from› plan

Ms. Ines Okello took to the radio to denounce the vote.
= Ines Okello concern ‹took to the radio to denounce› the vote

Critics were quick to ridicule the plan.
= Critics opposition ‹were quick to ridicule› the plan
",
    );
}

#[test]
fn quotations_ask_command_and_promise() {
    check(
        "
“Stop the talks and start the vote,” Ms. Ines Okello said.
= Ines Okello recommendation ‹said› Stop the talks and start the vote

“Let's go to work,” Ms. Ines Okello said.
= Ines Okello recommendation ‹said› Let's go to work

“Why would anybody wait?” Ms. Ines Okello said.
= Ines Okello question ‹said› Why would anybody wait

“If elected, I will open the hall,” Ms. Ines Okello said.
= Ines Okello commitment ‹said› If elected, I will open the hall

“We won't wait,” Ms. Ines Okello said.
= Ines Okello commitment ‹said› We won't wait

“We applaud the vote,” Ms. Ines Okello said.
= Ines Okello support ‹said› We applaud the vote

A spokesman said the Government will consult widely.
= spokesman commitment ‹said› the Government will consult widely
",
    );
}

#[test]
fn what_the_speaker_does_in_what_is_said_is_said_once() {
    check(
        "
Peru said it opposed the ban.
= Peru opposition ‹said› it opposed the ban

Ms. Ines Okello said she was disappointed by the vote.
= Ines Okello concern ‹said› she was disappointed by the vote

Peru said its delegation supported the draft.
= Peru support ‹said› its delegation supported the draft

Peru said Chad should lift its reservations.
= Peru recommendation ‹said› Chad should lift its reservations to[Chad]

Ms. Ines Okello did not say whether she would run.

Ms. Ines Okello did not deny the report.

It was recommended by Chile that the fund be closed.
= Chile recommendation ‹recommended by› the fund be closed
",
    );
}

#[test]
fn what_is_said_ends_where_the_story_goes_on() {
    check(
        "
Ms. Ines Okello thought the hall was full, and left.
= Ines Okello assertion ‹thought› the hall was full

Ms. Ines Okello said Tuesday the hall was full.
= Ines Okello assertion ‹said› the hall was full

The Senate voted 52-48 on Tuesday to close the hall.
= Senate decision ‹voted 52-48 on Tuesday to› close the hall

The sea rose, the study found.
= study assertion ‹found› The sea rose

Ms. Ines Okello asked Mr. Bo Lund whether the hall was full.
= Ines Okello question ‹asked› Mr. Bo Lund whether the hall was full

Ms. Ines Okello suggested that the hall was full.
= Ines Okello assertion ‹suggested› the hall was full

Ms. Ines Okello suggested that the hall be closed.
= Ines Okello recommendation ‹suggested› the hall be closed
",
    );
}

#[test]
fn those_who_are_quoted_tell_what_others_say() {
    check(
        "
“Chad believes that the text is long,” Ms. Ines Okello said.
= Ines Okello assertion ‹said› Chad believes that the text is long
= Chad assertion ‹believes› the text is long

“I believe that the text is long,” Ms. Ines Okello said.
= Ines Okello assertion ‹said› I believe that the text is long
",
    );
}
