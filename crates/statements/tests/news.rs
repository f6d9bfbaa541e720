//! Statements of political news, in texts of ours: `holders act ‹cue› content`, one line for each statement of a text.

mod cases;
mod reading;

use cases::compare;
use rapporteur_span::Span;
use rapporteur_statements::Statement;

/// `= ` begins a line, blank lines belong to the text, `---` parts cases.
fn check(cases: &str) {
    compare(cases, "---\n", |reading, document| {
        let of = |span: Span| span.of(document.text()).split_whitespace().collect::<Vec<_>>().join(" ");
        let drawn = |statement: &Statement| {
            let holders: Vec<String> = statement.holders.iter().map(|holder| of(holder.span)).collect();
            format!("{} {} ‹{}› {}", holders.join(" + "), statement.act, of(statement.cue), of(statement.content))
        };
        reading.statements(document).iter().map(drawn).collect()
    });
}

#[test]
fn attributions_around_quotations() {
    check(
        "
“The count was fair,” the clerk says.
= clerk assertion ‹says› The count was fair
---
“Where is the map?” asks Mr. Odell, to cheers from the gallery.
= Odell question ‹asks› Where is the map
---
“We lost,” said Ms. Tarn, a poet. “We will count every vote again before the week is out.”
= Tarn commitment ‹said› We will count every vote again before the week is out
---
“The map,” Ms. Tarn said, “was drawn by people who have never seen the river.”
= Tarn assertion ‹said› was drawn by people who have never seen the river
---
“The count was fair,” she replied when asked about the map.
= she assertion ‹replied› The count was fair
---
Asked about the map, Mr. Odell said, “It was drawn in May.”
= Odell assertion ‹said› It was drawn in May
---
Mr. Odell wrote:

> The count was fair.
= Odell assertion ‹wrote› The count was fair
---
The law, its critics say, will close schools.
= critics assertion ‹say› will close schools
---
As the Herald reported, the clerk left in May.
= Herald assertion ‹reported› the clerk left in May
---
In the words of one aide, “the hall is a zoo.”
= one aide assertion ‹In the words of› the hall is a zoo
---
“The count was fair,” he continued.
= he assertion ‹continued› The count was fair
---
The clerk continued the count.
",
    );
}

#[test]
fn quotation_marks_of_all_kinds() {
    check(
        "
'Nobody knows the workers' names,' she said.
= she assertion ‹said› Nobody knows the workers' names
---
Mr. Odell said the plan was ‘half baked’ and old.
= Odell assertion ‹said› the plan was ‘half baked’ and old
---
\"The river rose,\" Ms. Tarn said. \"It took the bridge.

\"Then it took the school.\"
= Tarn assertion ‹said› It took the bridge. \"Then it took the school
---
\"The river rose.

Mr. Odell said the bridge was gone.
= Odell assertion ‹said› the bridge was gone
---
Noting that ‘haste is waste,’ Ms. Tarn said the count was fair.
= Tarn assertion ‹Noting› haste is waste
= Tarn assertion ‹said› the count was fair
",
    );
}

#[test]
fn who_speaks_in_news() {
    check(
        "
According to two aides familiar with the talks, the clerk left.
= two aides familiar with the talks assertion ‹According to› the clerk left
---
The clerk told Ms. Tarn that he would stay, according to people with knowledge of the talks.
= people with knowledge of the talks assertion ‹according to› The clerk told Ms. Tarn that he would stay
= clerk commitment ‹told› he would stay
---
Mr. Odell, a poet from the coast who chairs the panel, said the count was fair.
= Odell assertion ‹said› the count was fair
---
Most experts we asked rejected the map.
= Most experts opposition ‹rejected› the map
---
A spokesman for Ms. Tarn said the count was fair.
= spokesman for Ms. Tarn assertion ‹said› the count was fair
---
A source close to the mayor said on Monday that the count was fair.
= source close to the mayor assertion ‹said› the count was fair
---
Ms. Tarn was quoted as saying the count was fair.
= Tarn assertion ‹was quoted as saying› the count was fair
---
Mr. Odell was criticized by lawmakers for his delay.
= lawmakers opposition ‹criticized by› Odell
---
Ms. Tarn, who said the count was fair, left the hall.
= who assertion ‹said› the count was fair
---
Many voters see the map as a trick. They see the river.
= Many voters assertion ‹see› the map as a trick
---
The clerk responded to a request for comment.
",
    );
}
