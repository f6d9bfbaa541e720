//! What `rapporteur gazetteer check` says.

use crate::workplace::Workplace;

#[test]
fn findings_are_drawn_and_counted() {
    let place = Workplace::new("gazetteer-check");
    place.write("ours/organizations.csv", "name,aliases\nGuild of Nets,GNX|UNICEF\nGUILD OF NETS,\n");
    let run = place.write("ours/places.txt", "Hope\n").run(&["gazetteer", "check", "ours"]);
    assert_eq!((run.status, run.err.as_str()), (0, "rapporteur: 2 warnings, 1 note\n"), "{}", run.out);
    let first = [
        "note: `UNICEF` takes the place of `org:UNICEF`",
        "ours/organizations.csv:2:19",
        "Guild of Nets,GNX|UNICEF",
        "^^^^^^",
        "gazetteers/names/organizations.tsv:",
        "------ `org:UNICEF` has this name, too",
    ];
    let places: Vec<_> = first.iter().map(|part| run.out.find(part)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{}", run.out);
    assert!(run.out.contains("warning: `GUILD OF NETS` is found already by `Guild of Nets`\n"), "{}", run.out);
    assert!(run.out.contains("warning: `Hope` is an ordinary word, and found at the head of sentences\n"), "{}", run.out);
    assert!(!run.out.contains('\u{1b}'));
}

#[test]
fn compiled_files_are_passed_over() {
    let place = Workplace::new("gazetteer-compiled");
    place.write("ours/places.txt", "Reef End\n").run(&["gazetteer", "compile", "ours", "-o", "ours/a.rgz"]);
    let run = place.run(&["gazetteer", "check", "ours"]);
    assert_eq!((run.status, run.out.as_str(), run.err.as_str()), (0, "", "rapporteur: nothing found\n"));
    let run = place.run(&["gazetteer", "check", "ours/a.rgz", "ours/places.txt"]);
    let said = "rapporteur: ours/a.rgz is compiled and passed over: the files that it was made of can be checked\n";
    assert_eq!((run.status, run.err), (0, format!("{said}rapporteur: nothing found\n")));
}

#[test]
fn errors_end_with_1_and_all_are_told() {
    let place = Workplace::new("gazetteer-errors");
    let run = place.write("a.tsv", "id\tkind\tname\na\thill\tReef End\nb\tplace\t--\n").run(&["gazetteer", "check", "a.tsv"]);
    assert_eq!((run.status, run.err.as_str()), (1, "rapporteur: 2 errors\n"), "{}", run.out);
    let run = place.write("b.tsv", "id\tkind\tname\na\tplace\tReef End\n").run(&["gazetteer", "check", "b.tsv"]);
    assert_eq!((run.status, run.out.as_str(), run.err.as_str()), (0, "", "rapporteur: nothing found\n"));
}
