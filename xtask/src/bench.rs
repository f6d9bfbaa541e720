//! `cargo xtask bench`: the benches of the pipeline, as a table in docs/performance.md.

use std::fs;

use rapporteur_snapshots::places::root;

use crate::shell::{cargo, read};

const FILE: &str = "docs/performance.md";
const BEGIN: &str = "<!-- bench -->\n";
const END: &str = "<!-- /bench -->";

pub(crate) fn run() -> Result<(), String> {
    let printed = read(&mut cargo(&["bench", "--quiet", "--package", "rapporteur", "--bench", "layers"]))?;
    println!("{printed}");
    let rows = rows(&printed);
    if rows.is_empty() {
        return Err("the benches printed no throughput".to_owned());
    }
    let path = root().join(FILE);
    let page = fs::read_to_string(&path).map_err(|error| format!("{FILE}: {error}"))?;
    let (before, rest) = page.split_once(BEGIN).ok_or_else(|| format!("{FILE} has no line `{}`", BEGIN.trim()))?;
    let (_, after) = rest.split_once(END).ok_or_else(|| format!("{FILE} has no line `{END}`"))?;
    let lines: Vec<String> = rows.iter().map(|(name, time, speed)| format!("| {name} | {time} | {speed} |\n")).collect();
    let table = format!("| what | median time | median throughput |\n| --- | --- | --- |\n{}", lines.concat());
    fs::write(&path, format!("{before}{BEGIN}{table}{END}{after}")).map_err(|error| format!("{FILE}: {error}"))
}

/// Name, median time and median throughput of each bench: divan prints the times on one line, the throughputs on the next.
fn rows(printed: &str) -> Vec<(String, String, String)> {
    let lines: Vec<Vec<&str>> = printed.lines().map(|line| line.split('│').map(str::trim).collect()).collect();
    let pairs = lines.windows(2).filter_map(|pair| {
        let [times, speeds] = pair else { return None };
        let (time, speed) = (times.get(2)?, speeds.iter().rev().nth(speeds.len().checked_sub(times.len())? + 2));
        let speed = speed.filter(|speed| speed.ends_with("B/s"))?;
        let name = times.first()?.trim_start_matches(['├', '╰', '─', ' ']).split_whitespace().next()?;
        Some((name.to_owned(), (*time).to_owned(), (*speed).to_owned()))
    });
    pairs.collect()
}
