//! What a lint says of files of names, drawn as people see it.

use rapporteur_lexicon::Lint;

const HEADER: &str = "id\tkind\tname\taliases\tlinks\tcase\twhen\n";
const WORDS: [(&str, &str); 2] = [("places", "place"), ("bodies", "body")];

fn lint() -> Lint {
    Lint::default()
        .kinds(["place", "body", "person"])
        .kind_words(WORDS)
        .ordinary_words(["nice", "who", "hope", "reef"], ["who"])
        .personal_names(["morgan"], ["person"])
}

fn drawn(lint: &Lint) -> String {
    let findings = lint.findings();
    findings.iter().map(|finding| lint.render(finding, false) + "\n").collect::<Vec<_>>().join("\n")
}

/// The findings of one file of rows.
#[track_caller]
fn check(rows: &str, expected: &str) {
    check_all(&lint().file("b.tsv", &format!("{HEADER}{rows}")), expected);
}

#[track_caller]
fn check_all(lint: &Lint, expected: &str) {
    let found = drawn(lint);
    let expected = expected.strip_prefix('\n').unwrap_or(expected);
    assert!(found == expected, "expected:\n{expected}\nfound:\n{found}");
}

#[test]
fn all_that_cannot_be_read_is_told() {
    check("a\tplace\tHill\t--\tx|y=1\tlower\tnear:\n\ttown\t\n", "
error: expected a letter or a digit in the name `--`, found `--`
 --> b.tsv:2:14
  |
2 | a    place    Hill    --    x|y=1    lower    near:
  |                       ^^

error: expected scheme=id in the link `x`, found `x`
 --> b.tsv:2:17
  |
2 | a    place    Hill    --    x|y=1    lower    near:
  |                             ^

error: expected name, exact or any, found `lower`
 --> b.tsv:2:23
  |
2 | a    place    Hill    --    x|y=1    lower    near:
  |                                      ^^^^^

error: expected a condition: near:, before:, after: or their not- forms, each with words parted by commas, or not-first, not-caps, alone, found `near:`
 --> b.tsv:2:29
  |
2 | a    place    Hill    --    x|y=1    lower    near:
  |                                               ^^^^^

error: expected an id, found an empty cell
 --> b.tsv:3:1
  |
3 |     town    
  | ^

error: expected a kind among place, body, person, found `town`
 --> b.tsv:3:2
  |
3 |     town    
  |     ^^^^

error: expected a name, found an empty cell
 --> b.tsv:3:7
  |
3 |     town    
  |             ^
");
    check_all(
        &lint().file("a.tsv", "id\tkind\n"),
        "
error: expected a column `name` in the header, found `id`, `kind`
 --> a.tsv:1:1
  |
1 | id    kind
  | ^^^^^^^^^^
",
    );
}

#[test]
fn columns_and_long_rows_are_told_together() {
    check_all(
        &lint().file("bodies.csv", "name,alias\nHill,H,1\nDale\nWood,W,2\n"),
        "
error: expected one of the columns id, kind, name, aliases, links, case, when (perhaps aliases), found `alias`
 --> bodies.csv:1:6
  |
1 | name,alias
  |      ^^^^^

error: expected 2 cells, as the header has, found one more: `1`
 --> bodies.csv:2:8
  |
2 | Hill,H,1
  |        ^

error: expected 2 cells, as the header has, found one more: `2`
 --> bodies.csv:4:8
  |
4 | Wood,W,2
  |        ^
",
    );
}

#[test]
fn a_second_kind_is_told_with_the_first() {
    check_all(
        &lint()
            .background("a.tsv", &format!("{HEADER}a\tplace\tHill\n"))
            .file("b.tsv", &format!("{HEADER}a\tbody\tHill Council\n")),
        "
error: expected `place`, the kind that `a` has already, found `body`
 --> b.tsv:2:3
  |
2 | a    body    Hill Council
  |      ^^^^
  |
 ::: a.tsv:2:3
  |
2 | a    place    Hill
  |      ----- `place` here
",
    );
}

#[test]
fn a_name_that_stands_twice() {
    check(
        "a\tbody\tHill Council\tHC|Hill Council\na\tbody\tHC\n",
        "
warning: `Hill Council` stands twice for `a`
 --> b.tsv:2:24
  |
2 | a    body    Hill Council    HC|Hill Council
  |                                 ^^^^^^^^^^^^
  |
 ::: b.tsv:2:8
  |
2 | a    body    Hill Council    HC|Hill Council
  |              ------------ as here

warning: `HC` stands twice for `a`
 --> b.tsv:3:8
  |
3 | a    body    HC
  |              ^^
  |
 ::: b.tsv:2:21
  |
2 | a    body    Hill Council    HC|Hill Council
  |                              -- as here
",
    );
}

#[test]
fn a_name_that_another_form_of_it_finds() {
    check(
        "a\tplace\tSao Hill\tSão Hill|SAO HILL\n",
        "
warning: `São Hill` is found already by `Sao Hill`
 --> b.tsv:2:18
  |
2 | a    place    Sao Hill    São Hill|SAO HILL
  |                           ^^^^^^^^
  |
 ::: b.tsv:2:9
  |
2 | a    place    Sao Hill    São Hill|SAO HILL
  |               -------- by this one

warning: `SAO HILL` is found already by `Sao Hill`
 --> b.tsv:2:27
  |
2 | a    place    Sao Hill    São Hill|SAO HILL
  |                                    ^^^^^^^^
  |
 ::: b.tsv:2:9
  |
2 | a    place    Sao Hill    São Hill|SAO HILL
  |               -------- by this one
",
    );
    check("a\tplace\tHill End\thill end\n", "");
    check(
        "a\tplace\tHill\nb\tplace\tDale\na\tplace\tHILL\t\t\texact\tafter:the\n",
        "
warning: `HILL` is found already by `Hill`
 --> b.tsv:4:9
  |
4 | a    place    HILL            exact    after:the
  |               ^^^^
  |
 ::: b.tsv:2:9
  |
2 | a    place    Hill
  |               ---- by this one
",
    );
}

#[test]
fn a_name_that_always_means_something_else() {
    check(
        "a\tplace\tHill Dale\nb\tbody\tHill Dale\n",
        "
warning: `Hill Dale` never means `b`, but always `a`
 --> b.tsv:3:8
  |
3 | b    body    Hill Dale
  |              ^^^^^^^^^
  |
 ::: b.tsv:2:9
  |
2 | a    place    Hill Dale
  |               --------- `a` is meant before
  |
  = help: take one of the two away, or tell them apart by conditions in `when`
",
    );
    check("a\tplace\tHill Dale\nb\tbody\tHill Dale\t\t\t\tafter:the\n", "");
    check("a\tbody\tLEAD\t\t\texact\nb\tbody\tLead\t\t\texact\n", "");
    check(
        "a\tplace\tHill Dale\t\t\t\tnear:x\nb\tbody\tHill Dale\t\t\t\tnear:x alone\n",
        "
warning: `Hill Dale` never means `b`, but always `a`
 --> b.tsv:3:8
  |
3 | b    body    Hill Dale                near:x alone
  |              ^^^^^^^^^
  |
 ::: b.tsv:2:9
  |
2 | a    place    Hill Dale                near:x
  |               --------- `a` is meant before
  |
  = help: take one of the two away, or tell them apart by conditions in `when`
",
    );
    check_all(
        &lint().file("a.tsv", &format!("{HEADER}a\tplace\tHill Dale\t\t\t\tafter:in\n")).file("bodies.txt", "Hill Dale\n"),
        "
warning: `Hill Dale` never means `a`, but always `name:body:hill-dale`
 --> a.tsv:2:9
  |
2 | a    place    Hill Dale                after:in
  |               ^^^^^^^^^
  |
 ::: bodies.txt:1:1
  |
1 | Hill Dale
  | --------- `name:body:hill-dale` is meant before
  |
  = help: take one of the two away, or tell them apart by conditions in `when`
",
    );
}

#[test]
fn a_name_that_hides_one_of_the_background() {
    let ours = format!("{HEADER}a\tplace\tHill Dale\tHD\nb\tplace\tHill Dale\n");
    check_all(
        &lint().background("a.tsv", &ours).file("b.tsv", &format!("{HEADER}c\tbody\tHD\t\t\t\tnear:x\n")),
        "
note: `HD` takes the place of `a` where its conditions hold
 --> b.tsv:2:8
  |
2 | c    body    HD                near:x
  |              ^^
  |
 ::: a.tsv:2:19
  |
2 | a    place    Hill Dale    HD
  |                            -- `a` has this name, too
  |
  = help: give the row that id if the two are the same: its names and links are then added
",
    );
    check_all(&lint().background("a.tsv", &ours).file("b.tsv", &format!("{HEADER}a\tplace\tHD\n")), "");
}

#[test]
fn words_of_every_day() {
    check(
        "a\tbody\tNice\nb\tbody\tHOPE\nc\tbody\tWHO\nd\tbody\treef\n",
        "
warning: `Nice` is an ordinary word, and found at the head of sentences
 --> b.tsv:2:8
  |
2 | a    body    Nice
  |              ^^^^
  |
  = help: say in `when` where it is meant (not-first, near:, after:), or put `name` into `case` if that is everywhere

warning: `WHO` is an ordinary word, and found in lines of capitals
 --> b.tsv:4:8
  |
4 | c    body    WHO
  |              ^^^
  |
  = help: put not-caps into `when`, or `name` into `case` if it is meant there as well

warning: `reef` is an ordinary word, and found wherever that stands
 --> b.tsv:5:8
  |
5 | d    body    reef
  |              ^^^^
  |
  = help: write it as names are written, or say in `when` what stands around it
",
    );
    check("a\tbody\tNice\t\t\tname\nb\tbody\tWHO\t\t\t\tnot-caps\nc\tbody\tReef Hope\n", "");
    check(
        "a\tbody\tReef\t\t\tany\n",
        "
warning: `Reef` is an ordinary word, and found wherever that stands
 --> b.tsv:2:8
  |
2 | a    body    Reef            any
  |              ^^^^
  |
  = help: write it as names are written, or say in `when` what stands around it
",
    );
}

#[test]
fn names_of_people() {
    check(
        "a\tbody\tMorgan\n",
        "
note: `Morgan` is a name of people, too
 --> b.tsv:2:8
  |
2 | a    body    Morgan
  |              ^^^^^^
  |
  = help: `alone` in `when` keeps it out of longer names, after:in,at leaves it to places; `name` in `case` says that it is meant
",
    );
    check("a\tperson\tMorgan\nb\tbody\tMorgan Hill\n", "");
    check("c\tbody\tMORGAN\n", "");
}

#[test]
fn words_of_conditions_that_are_no_tokens() {
    check(
        "a\tbody\tHill\t\t\t\tnear:g-77,Bank not-after:'s,u.s.,comma\n",
        "
warning: `g-77` is no single token, so no text has it beside or near a name
 --> b.tsv:2:21
  |
2 | a    body    Hill                near:g-77,Bank not-after:'s,u.s.,comma
  |                                       ^^^^
",
    );
}

#[test]
fn files_that_are_kept_in_order() {
    let rows = format!("{HEADER}b\tbody\tHill\t \nA\tbody\tDale\n");
    check_all(
        &lint().kept_file("ours.tsv", &rows),
        "
warning: white space at the end of the line
 --> ours.tsv:2:12
  |
2 | b    body    Hill     
  |                  ^^^^^

warning: `A` stands after `b`: ids are in order
 --> ours.tsv:3:1
  |
3 | A    body    Dale
  | ^
  |
 ::: ours.tsv:2:1
  |
2 | b    body    Hill     
  | - after this one
",
    );
    check_all(&lint().file("theirs.tsv", &rows), "");
}

#[test]
fn accents_that_are_characters_of_their_own() {
    check(
        "a\tplace\tSa\u{303}o Hill\n",
        "
warning: the accents of `São Hill` are characters of their own (the name is not in NFC)
 --> b.tsv:2:9
  |
2 | a    place    São Hill
  |               ^^^^^^^^
",
    );
}

#[test]
fn columns_count_characters_behind_quotes_and_accents() {
    check_all(
        &lint().file("places.csv", "links,name\nx=é,\"Nice\"\n"),
        r#"
warning: `Nice` is an ordinary word, and found at the head of sentences
 --> places.csv:2:6
  |
2 | x=é,"Nice"
  |      ^^^^
  |
  = help: say in `when` where it is meant (not-first, near:, after:), or put `name` into `case` if that is everywhere
"#,
    );
}
