//! The same bytes on one thread and on eight.

use rapporteur::{Engine, Workers};
use rapporteur_formats::{Inputs, Layers, OutputFormat, Record, analyze_all};
use rapporteur_snapshots::{Gold, places};

#[test]
fn one_thread_and_eight_write_the_same_bytes() {
    let mut paths = places::corpus();
    paths.extend(Gold::shared().map(|gold| gold.texts()).unwrap_or_default());
    let run = |threads| -> Vec<String> {
        let engine = Engine::builder().build().expect("the words of this project");
        let workers = Workers::new(threads).expect("threads");
        let render = |report: &_, analysis: &_| OutputFormat::Jsonl.render(&Record::new(report, analysis, Layers::ALL));
        let records = analyze_all(Inputs::list(&paths, None), &engine, workers, render);
        records.map(|record| record.unwrap_or_else(|failure| failure.to_string())).collect()
    };
    let (one, eight) = (run(1), run(8));
    assert_eq!(one.len(), paths.len());
    for ((one, eight), path) in one.iter().zip(&eight).zip(&paths) {
        assert!(one == eight, "{} differs", path.display());
    }
}
