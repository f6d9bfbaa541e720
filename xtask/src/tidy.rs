//! `cargo xtask tidy`: the rules of the house that no other tool checks. Each rule is a test, too.

mod files;
mod floors;
mod manifests;
mod readme;

use std::path::Path;

use rapporteur_snapshots::places::root;

use crate::shell::say;

/// What breaks a rule, one message each; `Err` where the rule could not be checked.
type Findings = Result<Vec<String>, String>;

type Rule = fn(&Path) -> Findings;

const RULES: &[(&str, Rule)] = &[
    ("no file of code has more than 450 lines", files::lengths),
    ("no module is called core, common, util, helper or manager", files::names),
    ("nothing unwraps outside of tests", files::unwraps),
    ("unsafe code is allowed in one file only", files::unsafe_code),
    ("no file names a path of one machine", files::machine_paths),
    ("every crate inherits package data and lints", manifests::inherit),
    ("crates depend on lower floors only, as ARCHITECTURE.md has them", floors::check),
    ("CI runs the test command of the README", readme::test_command),
];

pub(crate) fn run() -> Result<(), String> {
    let mut broken = 0;
    for (rule, check) in RULES {
        for finding in check(&root()).map_err(|error| format!("{rule}: {error}"))? {
            say(&format!("{rule}: {finding}"));
            broken += 1;
        }
    }
    if broken == 0 { Ok(()) } else { Err(format!("{broken} breaches of the rules of the house")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_house_is_tidy() {
        for (rule, check) in RULES {
            assert_eq!(check(&root()), Ok(Vec::new()), "{rule}");
        }
    }
}
