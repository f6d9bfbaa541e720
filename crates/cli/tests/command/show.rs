//! What `rapporteur show` prints where there is no terminal.

use crate::workplace::Workplace;

#[test]
fn marks_and_statements_are_plain_and_narrow() {
    let place = Workplace::new("show");
    let text = "Norway, with Peru, called for 5% more support for all of the small and remote islands of the region.\n";
    let run = place.write("a.txt", text).run(&["show", "a.txt"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert!(run.out.starts_with("[Norway](country), with [Peru](country), called for [5%](figure) more support\n"), "{}", run.out);
    assert!(run.out.contains("Norway, Peru          recommendation  5% more support for all of the small and\n"), "{}", run.out);
    assert!(!run.out.contains('\u{1b}') && run.out.lines().all(|line| line.chars().count() <= 80), "{}", run.out);
}

#[test]
fn what_cannot_be_shown_is_said() {
    let run = Workplace::new("show-missing").run(&["show", "none.txt"]);
    assert_eq!((run.status, run.out.as_str()), (1, ""));
    assert!(run.err.starts_with("rapporteur: none.txt: cannot be read: "), "{}", run.err);
}
