//! Who speaks, and whom pronouns and descriptions mean: `holder = entity, act: content`, one line for each statement of a text.

mod cases;
mod reading;

use cases::compare;
use rapporteur_span::Span;
use rapporteur_statements::{Party, Statement};

/// `= ` begins a line, blank lines belong to the text, `---` parts cases.
fn check(cases: &str) {
    compare(cases, "---\n", |reading, document| {
        let names = reading.names(document);
        let of = |span: Span| span.of(document.text()).split_whitespace().collect::<Vec<_>>().join(" ");
        let name = |entity: usize| names.entities[entity].name.as_str();
        let holder = |party: &Party| format!("{} = {}", of(party.span), party.entity.map_or("-", name));
        let drawn = |statement: &Statement| {
            let holders: Vec<String> = statement.holders.iter().map(holder).collect();
            let behalf = statement.on_behalf_of.map(|span| format!(" for {}", of(span))).unwrap_or_default();
            format!("{}{behalf}, {}: {}", holders.join(" + "), statement.act, of(statement.content))
        };
        reading.statements(document).iter().map(drawn).collect()
    });
}

#[test]
fn labels_of_verbatim_records() {
    check(
        "
Mr. Stroud (Norway) (spoke in French): I welcome the report. My delegation supports the plan, and we remain concerned about the camps.

We call upon donors to help.

The President: I thank Mr. Stroud.

Ms. Duarte (Brazil):
Our country regrets the delay. Our partners welcome it.
= I = Stroud, support: the report
= My delegation = Norway, support: the plan
= we = Norway, concern: the camps
= We = Norway, recommendation: donors to help
= Our country = Brazil, concern: the delay
= Our partners = -, support: it
---
The President: I call on Members to wait. I shall now speak in my capacity as the representative of Japan. We welcome the text.
= I = President, recommendation: Members to wait
= We = Japan, support: the text
",
    );
}

#[test]
fn labels_of_minutes() {
    check(
        "
CHINA: Supported the draft and asked for more time.

**Brazil** – called for haste.

Norway – backed by Chad – called for haste.

Peru: Welcomed the paper; regretted the delay.

Cuba: Backed by Chad, the plan was kept.
= CHINA = China, support: the draft
= CHINA = China, recommendation: more time
= Brazil = Brazil, recommendation: haste
= Chad = Chad, support: haste
= Norway = Norway, recommendation: haste
= Peru = Peru, support: the paper
= Peru = Peru, concern: the delay
",
    );
}

#[test]
fn headings_that_name_who_speaks() {
    check(
        "
# Debate

## France

- Supports the plan of the Chair.
- We regret the delay.

## Statement by Ms. Amara Falk (Chad)

I welcome the plan. We urge donors to give more.

## Next steps

- Supports of the roof are old.

We regret the delay.
= France = France, support: the plan of the Chair
= We = France, concern: the delay
= I = Amara Falk, support: the plan
= We = Chad, recommendation: donors to give more
= We = -, concern: the delay
",
    );
}

#[test]
fn a_speech_that_names_its_country() {
    check(
        "
Japan welcomes the text. We thank the Chair, and we call for haste. Japan believes that the plan will work.
= Japan = Japan, support: the text
= we = Japan, recommendation: haste
= Japan = Japan, assertion: the plan will work
---
I speak for my own country, Mozambique. We call for haste.
= We = Mozambique, recommendation: haste
---
Japan welcomes the text, and Peru welcomes it too. We call for haste. I support the plan.
= Japan = Japan, support: the text
= Peru = Peru, support: it too
= We = -, recommendation: haste
= I = -, support: the plan
",
    );
}

#[test]
fn what_a_speaker_lets_himself_say_and_promises() {
    check(
        "
Ms. Duarte (Brazil): Let me also stress that time is short. Allow me to recall the vote. We will share our data, and we welcome the text.

Brazil, as a donor, will continue to help. The fund will grow. I shall now give the floor to Mr. Stroud.
= me = Duarte, assertion: time is short
= me = Duarte, assertion: the vote
= We = Brazil, commitment: our data
= we = Brazil, support: the text
= Brazil = Brazil, commitment: help
",
    );
}

#[test]
fn pronouns_across_sentences() {
    check(
        "
Delegates met in Geneva. They agreed to wait.
= They = -, decision: wait
---
Norway called for haste. Several delegates disagreed with this. They supported the draft.
= Norway = Norway, recommendation: haste
= Several delegates = -, opposition: this
= They = -, support: the draft
---
The Committee adopted resolution 2754 (2024). It requests the Secretariat to report. The Committee also elected a chair. It urged haste.
= Committee = Committee, decision: resolution 2754 (2024)
= It = resolution 2754 (2024), decision: the Secretariat to report
= Committee = Committee, decision: a chair
= It = Committee, recommendation: haste
---
Peru asked for more time. One participant said the list was long. She opposed the draft.
= Peru = Peru, recommendation: more time
= One participant = -, assertion: the list was long
= She = -, opposition: the draft
",
    );
}

#[test]
fn descriptions_of_those_who_spoke() {
    check(
        "
Ms. Duarte (Brazil) supported the plan. She said that her country had trained 300 nurses.
= Duarte = Duarte, support: the plan
= She = Duarte, action: her country had trained 300 nurses
---
Chad supported the plan. The delegation called for a fund. Its representative urged haste.
= Chad = Chad, support: the plan
= delegation = Chad, recommendation: a fund
= representative = Chad, recommendation: haste
---
Norway met Chad. The latter called for a fund.
= latter = Chad, recommendation: a fund
---
The Board approved resolution 2754 (2024). The resolution urges States to report.
= Board = Board, decision: resolution 2754 (2024)
= resolution = resolution 2754 (2024), recommendation: States to report
---
Norway, Chad and several small States spoke. Many African States called for a fund. Ms. Amara Ode, head of the trust, who had left, spoke.
= Many African States = -, recommendation: a fund
",
    );
}

#[test]
fn whom_a_sentence_names_first_as_spoken_for() {
    check(
        "
Speaking for the European Union, the representative of Finland said that the plan was sound.
= representative of Finland = Finland for European Union, assertion: the plan was sound
---
The representative of Egypt, aligning himself with the African Group, said that the plan was sound.
= representative of Egypt = Egypt, support: the African Group
= representative of Egypt = Egypt, assertion: the plan was sound
",
    );
}
