//! The README's test command is the one that CI runs.

use std::fs;
use std::path::Path;

use super::Findings;

const BEGIN: &str = "<!-- test command -->";

pub(super) fn test_command(root: &Path) -> Findings {
    let read = |name: &str| fs::read_to_string(root.join(name)).map_err(|error| format!("{name}: {error}"));
    let (readme, ci) = (read("README.md")?, read(".ci/run")?);
    let Some(command) = command(&readme) else {
        return Ok(vec![format!("README.md has no line of code after `{BEGIN}`")]);
    };
    let runs = ci.lines().any(|line| line == command);
    Ok(if runs { Vec::new() } else { vec![format!(".ci/run has no line `{command}`")] })
}

/// The first line of the code block after the mark.
fn command(readme: &str) -> Option<&str> {
    let (_, after) = readme.split_once(BEGIN)?;
    after.lines().skip_while(|line| !line.starts_with("```")).nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_stands_in_the_block_after_the_mark() {
        assert_eq!(command("a\n<!-- test command -->\n```sh\ncargo test\n```\n"), Some("cargo test"));
        assert_eq!(command("```sh\ncargo test\n```\n"), None);
    }
}
