//! `cargo xtask bench`: the benches, as tables in docs/performance.md.

use std::fs;

use rapporteur_snapshots::places::root;

use crate::shell::{cargo, read, say};

const FILE: &str = "docs/performance.md";
/// Packages with their benches; each has a table between two comments with the bench's name.
const BENCHES: [(&str, &str); 3] = [("rapporteur", "layers"), ("rapporteur-tagger", "tagging"), ("rapporteur-lexicon", "large")];

pub(crate) fn run() -> Result<(), String> {
    let path = root().join(FILE);
    let mut page = fs::read_to_string(&path).map_err(|error| format!("{FILE}: {error}"))?;
    for (package, bench) in BENCHES {
        let printed = read(&mut cargo(&["bench", "--quiet", "--package", package, "--bench", bench]))?;
        say(&printed);
        page = with_table(&page, bench, &rows(&printed))?;
    }
    fs::write(&path, page).map_err(|error| format!("{FILE}: {error}"))
}

/// The page with a bench's table made anew.
fn with_table(page: &str, bench: &str, rows: &[(String, String, String)]) -> Result<String, String> {
    if rows.is_empty() {
        return Err(format!("the bench {bench} printed no throughput"));
    }
    let (begin, end) = (format!("<!-- {bench} -->\n"), format!("<!-- /{bench} -->"));
    let (before, rest) = page.split_once(&begin).ok_or_else(|| format!("{FILE} has no line `{}`", begin.trim()))?;
    let (_, after) = rest.split_once(&end).ok_or_else(|| format!("{FILE} has no line `{end}`"))?;
    let lines: Vec<String> = rows.iter().map(|(name, time, speed)| format!("| {name} | {time} | {speed} |\n")).collect();
    let table = format!("| what | median time | median throughput |\n| --- | --- | --- |\n{}", lines.concat());
    Ok(format!("{before}{begin}{table}{end}{after}"))
}

/// Name, median time and median throughput of each bench: divan prints the times on one line, the throughputs on the next, and in both
/// the median is the third of its columns.
fn rows(printed: &str) -> Vec<(String, String, String)> {
    let cells =
        |line: &'_ str| line.split('│').map(|cell| cell.trim().to_owned()).filter(|cell| !cell.is_empty()).collect::<Vec<_>>();
    let lines: Vec<Vec<String>> = printed.lines().map(cells).collect();
    let benches = lines.iter().enumerate().filter_map(|(at, times)| {
        let name = times.first()?.strip_prefix(['├', '╰'])?.trim_start_matches('─').split_whitespace().next()?;
        let speed = lines.get(at + 1).and_then(|speeds| speeds.get(2)).filter(|speed| speed.ends_with("B/s"));
        Some((name.to_owned(), times.get(2)?.clone(), speed.cloned().unwrap_or_default()))
    });
    benches.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_are_read() {
        let printed = "layers    fastest  │ slowest  │ median   │ mean │ samples │ iters\n\
            ├─ one    1 ms     │ 3 ms     │ 2 ms     │ 2 ms │ 100     │ 100\n\
            │         9 MB/s   │ 3 MB/s   │ 5 MB/s   │ 5 MB/s │       │\n\
            ╰─ two    4 s      │ 6 s      │ 5 s      │ 5 s  │ 100     │ 100\n";
        let row = |name: &str, time: &str, speed: &str| (name.to_owned(), time.to_owned(), speed.to_owned());
        assert_eq!(rows(printed), [row("one", "2 ms", "5 MB/s"), row("two", "5 s", "")]);
    }
}
