//! The ledger over short reports: what is grouped, what disagrees, what is written.

use std::sync::LazyLock;

use proptest::prelude::*;
use rapporteur::{Base, Engine, Span};
use rapporteur_views::ledger::{Entry, Group, Ledger, entries, write_csv, write_json};

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::builder().build().expect("the words of this project"));

fn read(texts: &[&str]) -> Vec<Entry> {
    let read = |(number, text): (usize, &&str)| entries(&format!("d{number}"), None, &ENGINE.analyze(*text));
    texts.iter().enumerate().flat_map(read).collect()
}

fn groups_of(entries: Vec<Entry>) -> Vec<Group> {
    let mut ledger = Ledger::default();
    ledger.add(entries);
    ledger.finish()
}

fn groups(texts: &[&str]) -> Vec<Group> {
    groups_of(read(texts))
}

/// The groups as `counted, unit: figures`, those that disagree with a mark.
fn listed(texts: &[&str]) -> Vec<String> {
    let listed = |group: &Group| {
        let figures: Vec<&str> = group.figures.iter().map(|entry| entry.text.as_str()).collect();
        let mark = if group.disagrees { " !" } else { "" };
        format!("{}, {}: {}{mark}", group.counted, group.key.unit, figures.join(" | "))
    };
    groups(texts).iter().map(listed).collect()
}

fn disagree(texts: &[&str]) -> bool {
    let groups = groups(texts);
    assert_eq!(groups.len(), 1, "{groups:?}");
    groups[0].disagrees
}

#[test]
fn one_thing_in_other_words_is_one_group() {
    let cases: &[&[&str]] = &[
        &["They found 40 fishing vessels.", "They found 41 vessels of fishing.", "They found 42 Fishing Vessels."],
        &["Nine additional nurseries opened.", "The next nine nurseries opened.", "A nursery school? No: nine nurseries."],
        &["Three of the SDGs (Sustainable Development Goals) lag.", "Three of the Sustainable Development Goals lag."],
        &[
            "A 20% reduction in emissions was agreed.",
            "A 20% emission reduction was agreed.",
            "A reduction of 20% in emissions was agreed.",
        ],
        &["Half of the wells are dry.", "About 50% of the wells are dry.", "One in two wells is dry."],
        &["Six regional organisations left.", "Six regional organizations left."],
    ];
    for texts in cases {
        let groups = groups(texts);
        assert_eq!((groups.len(), groups[0].figures.len()), (1, texts.len()), "{groups:#?}");
    }
}

#[test]
fn other_things_are_other_groups() {
    let cases: &[[&str; 2]] = &[
        ["Forty cases of cholera were seen.", "Fifty cases of measles were seen."],
        ["Forty developing countries spoke.", "Fifty developed countries spoke."],
        ["A 20% emission reduction was agreed.", "Forests made 20% of the emission reduction."],
        ["They lost 40 tonnes of fish.", "They lost 40 fish."],
        ["Twelve Annex I Parties spoke.", "Twelve non-Annex I Parties spoke."],
    ];
    for texts in cases {
        assert_eq!(groups(texts).len(), 2, "{texts:?}");
    }
}

#[test]
fn bounds_that_cannot_both_hold_disagree() {
    let cases = [
        ("Norway counted 900 wells.", "Peru counted 700 wells.", true),
        ("Norway counted 900 wells.", "Peru counted 900 wells.", false),
        // Open bounds reach as far as they may.
        ("Norway counted more than 500 wells.", "Peru counted at least 510 wells.", false),
        ("Norway counted more than 500 wells.", "Peru counted up to 499 wells.", true),
        ("Norway counted between 40 and 60 wells.", "Peru counted 60 wells.", false),
        // A tenth either way for what is approximate: 900 reaches from 810 to 990.
        ("Norway counted about 900 wells.", "Peru counted 990 wells.", false),
        ("Norway counted about 900 wells.", "Peru counted 991 wells.", true),
        ("Norway counted about 900 wells.", "Peru counted nearly 1,100 wells.", false),
        // Shares are compared with percentages.
        ("Norway said half of the wells were dry.", "Peru said 80% of the wells were dry.", true),
        ("Norway said half of the wells were dry.", "Peru said 50% of the wells were dry.", false),
        // What shall be does not disagree with what is.
        ("Norway urged Peru to drill 900 wells.", "Peru reported that it has 700 wells.", false),
        ("Norway urged Peru to drill 900 wells.", "Chad urged Peru to drill 700 wells.", true),
    ];
    for (first, second, expected) in cases {
        assert_eq!(disagree(&[first, second]), expected, "{first} {second}");
        assert_eq!(disagree(&[second, first]), expected, "{second} {first}");
    }
}

#[test]
fn figures_of_one_sentence_do_not_disagree() {
    assert!(!disagree(&["Norway said that 40 wells were dry and 60 wells were deep."]));
    assert!(disagree(&["Norway said that 40 wells were dry. Peru said that 60 wells were dry."]));
}

/// Two figures that disagree, with periods and properties put in.
fn with(said: impl Fn(&mut Entry), second: impl Fn(&mut Entry)) -> bool {
    let mut entries = read(&["Norway counted 900 wells.", "Peru counted 700 wells."]);
    said(&mut entries[0]);
    second(&mut entries[1]);
    groups_of(entries)[0].disagrees
}

#[test]
fn other_times_and_other_properties_do_not_disagree() {
    let period = |text: &'static str| move |entry: &mut Entry| entry.period = Some(text.to_owned());
    let property = |text: &'static str| move |entry: &mut Entry| entry.property = Some(text.to_owned());
    let nothing = |_: &mut Entry| {};
    assert!(!with(period("in 2015"), period("in 2016")));
    assert!(with(period("in 2015"), period("during 2015")));
    assert!(with(period("in 2015"), nothing));
    assert!(!with(property("are dry"), property("are deep")));
    assert!(with(property("are dry"), property("were dry")));
    assert!(with(property("have ratified the Protocol to date"), property("had ratified the Protocol, which is new")));
    assert!(!with(property("have ratified the Protocol"), property("have ratified the Convention")));
    assert!(!with(property("are dry"), nothing));
}

#[test]
fn rates_of_other_bases_are_other_groups() {
    let text = "Norway has 9 wells per 1,000 farms.";
    let rate = |value: i64| {
        let mut analysis = ENGINE.analyze(text);
        let (base, farms) = (Span::new(19, 34), Span::new(29, 34));
        assert_eq!((base.of(text), farms.of(text)), ("per 1,000 farms", "farms"));
        let base = Base { span: base, value: Some(value.into()), unit: "count".to_owned(), counted: Some(farms) };
        analysis.figures.truncate(1);
        analysis.figures[0].per = Some(base);
        entries(&value.to_string(), None, &analysis)
    };
    let mut ledger = Ledger::default();
    [rate(1000), rate(10), rate(1000), read(&["Norway has 9 wells."])].into_iter().for_each(|entries| ledger.add(entries));
    let bases: Vec<_> = ledger.finish().into_iter().map(|group| (group.key.per, group.figures.len())).collect();
    let expected = [(Some("1000 farm"), 2), (None, 1), (Some("10 farm"), 1)];
    assert_eq!(bases, expected.map(|(base, figures)| (base.map(str::to_owned), figures)));
}

#[test]
fn most_are_told_from_those_that_stand_out() {
    let groups = groups(&[
        "Norway has 6 deep wells.",
        "Norway has 5 deep wells.",
        "It has at least 6 deep wells.",
        "There are six deep wells.",
    ]);
    let marks: Vec<(bool, bool)> = groups[0].figures.iter().map(|entry| (entry.disputed, entry.stands_out)).collect();
    assert_eq!(marks, [(true, false), (true, true), (true, false), (true, false)]);
    let tied = groups_of(read(&["Norway has 6 deep wells.", "Norway has 5 deep wells."]));
    assert!(tied[0].figures.iter().all(|entry| entry.stands_out));
}

#[test]
fn groups_come_in_the_order_of_their_interest() {
    let texts = [
        "There were two options. A fee of $4,000 was paid. Thirty ferries sank. There were 14 oil spills.",
        "There were three options. There were 15 oil spills. Only 12 ferries sank. Thirty rivers dried up.",
        "The 30 rivers rose again. There were eleven towns.",
    ];
    let expected = [
        "oil spills, count: 14 | 15 !",
        "ferries, count: Thirty | 12 !",
        "options, count: two | three !",
        "rivers, count: Thirty | 30",
        "towns, count: eleven",
        ", USD: $4,000",
    ];
    assert_eq!(listed(&texts), expected);
}

#[test]
fn an_entry_says_who_where_and_in_what_words() {
    let text = "# São Tomé\n\nThey met.\n\nNorway,\nwith Peru,  said that at least 40 wells\nof Chad were dry.";
    let entry = &entries("a", Some("2031-05-05"), &ENGINE.analyze(text))[0];
    assert_eq!((entry.document.as_str(), entry.date.as_deref(), entry.line), ("a", Some("2031-05-05"), 6));
    let written: String = text.chars().skip(entry.start).take(entry.end - entry.start).collect();
    assert_eq!((written.as_str(), entry.text.as_str()), ("at least 40", "at least 40"));
    assert_eq!((entry.holders.join(" "), entry.counted.as_deref()), ("Norway Peru".to_owned(), Some("wells of Chad")));
    assert_eq!(entry.quotation, "Norway, with Peru, said that at least 40 wells of Chad were dry.");
    assert!(entry.quotation[entry.quotation_at..].starts_with("at least 40 wells"));
}

#[test]
fn figures_stand_in_the_order_of_their_dates() {
    let mut ledger = Ledger::default();
    for (id, date) in [("none", None), ("late", Some("2031-05-06")), ("early", Some("2031-05-05"))] {
        ledger.add(entries(id, date, &ENGINE.analyze("Forty wells were dry.")));
    }
    let groups = ledger.finish();
    let order: Vec<&str> = groups[0].figures.iter().map(|entry| entry.document.as_str()).collect();
    assert_eq!(order, ["early", "late", "none"]);
}

#[test]
fn groups_are_found_by_what_they_are_about() {
    let groups = groups(&["Forty fishing vessels sank."]);
    for (text, expected) in [("vessel", true), ("Vessels fishing", true), ("the vessels", true), ("ferries", false), ("", true)] {
        assert_eq!(groups[0].is_about(text), expected, "{text}");
    }
}

#[test]
fn tables_quote_what_must_be_quoted() {
    let groups = groups(&["Norway, said \"the Host\",\nhad 0.250 tonnes of salt."]);
    let mut csv = Vec::new();
    write_csv(&groups, &mut csv).expect("memory takes it");
    let csv = String::from_utf8(csv).expect("UTF-8");
    let (head, row) = csv.split_once('\n').expect("two rows");
    assert!(
        head.starts_with("group,group_counted,head,modifiers,group_unit,share,group_per,disagrees,disputed,stands_out,document,")
    );
    assert!(row.starts_with("1,salt,salt,,tonne,false,,false,false,false,d0,,2,"), "{row}");
    assert!(
        row.contains(",0.25,0.25,false,tonne,salt,")
            && row.contains("\"Norway, said \"\"the Host\"\", had 0.250 tonnes of salt.\"")
    );

    let mut json = Vec::new();
    write_json(&groups, &mut json).expect("memory takes it");
    let json = String::from_utf8(json).expect("UTF-8");
    assert!(json.starts_with("{\n  \"schema\": \"rapporteur-ledger/1\",\n  \"groups\": [") && json.ends_with("}\n"));
    assert!(json.contains("\"low\": 0.25,") && json.contains("\"period\": null,"), "{json}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Reading a group once finds what comparing all pairs would.
    #[test]
    fn disputes_are_those_of_pairs(bounds in prop::collection::vec((0..6_i64, 0..6_i64, 0..4_usize), 1..12)) {
        let sample = &read(&["Norway counted 900 wells."])[0];
        let periods = [None, None, Some("in 2015"), Some("in 2016")];
        let made = bounds.iter().enumerate().map(|(number, &(low, more, period))| {
            let mut entry = sample.clone();
            entry.document = number.to_string();
            entry.low = (low > 0).then(|| low.into());
            entry.high = (more < 5).then(|| (low + more).into());
            entry.period = periods[period].map(str::to_owned);
            entry
        });
        let made: Vec<Entry> = made.collect();
        let apart = |a: &Entry, b: &Entry| a.high.zip(b.low).is_some_and(|(high, low)| high < low);
        let times = |a: &Entry, b: &Entry| a.period.is_none() || b.period.is_none() || a.period == b.period;
        let expected: Vec<bool> = made.iter().map(|a| {
            made.iter().any(|b| times(a, b) && (apart(a, b) || apart(b, a)))
        }).collect();
        let groups = groups_of(made);
        let found: Vec<bool> = groups[0].figures.iter().map(|entry| entry.disputed).collect();
        prop_assert_eq!(found, expected);
    }
}
