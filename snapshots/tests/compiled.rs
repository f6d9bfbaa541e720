//! A compiled gazetteer writes the same bytes as the files that it was made of.

use rapporteur::{Engine, Workers};
use rapporteur_formats::{Inputs, Layers, OutputFormat, Record, analyze_all};
use rapporteur_snapshots::{Gold, places};

const HEADER: &str = "id\tkind\tname\taliases\tlinks\tcase\twhen\n";

/// Names of this project's own in other guises, names that lie in or across its own, conditions, cases, links, ids of its own.
const OURS: &[(&str, &str)] = &[
    (
        "ours/a.tsv",
        "our:committee\torganization\tCommittee\tthe Chair\tours=1\texact\tnot-first\n\
         our:union\torganization\tUnion\tNations\n\
         our:climate\tinstrument\tclimate change\t\t\tany\tnot-near:adaptation\n\
         org:UNICEF\torganization\tKids Fund\tChildren\tours=2|wikidata=Q740308\n\
         our:state\tplace\tStates parties\tstate party|member states\t\tany\n\
         our:water\tinstrument\twater\t\t\t\tafter:the,of before:and,comma\n",
    ),
    (
        "ours/b.tsv",
        "our:committee\torganization\tCommission\tCouncil\tours=3\t\talone\n\
         our:norway\tplace\tNorway\tPERU\tours=4\t\tnear:said,called,the\n\
         country:NO\tcountry\tNorthern Way\tthe Minister\n\
         our:report\twork\tReport\tThe report\t\t\tnot-caps\n",
    ),
    (
        "ours/c.tsv",
        "our:norway\tplace\tKingdom of Norway\tNorway\tours=4\texact\n\
         our:climate\tinstrument\tParis\t\t\texact\tbefore:agreement\n\
         our:delegation\torganization\tdelegation of\tdelegations\n",
    ),
];

#[test]
fn compiled_gazetteers_write_the_same_bytes() {
    let ours: Vec<(&str, String)> = OURS.iter().map(|(name, rows)| (*name, format!("{HEADER}{rows}"))).collect();
    let with = |files: &[(&str, String)]| {
        files.iter().fold(Engine::builder(), |builder, (name, content)| builder.gazetteer(*name, content.as_str()))
    };
    let compiled = |files: &[(&str, String)]| with(files).compile_gazetteers().expect("sound gazetteers");
    let from_sources = written(with(&ours));
    assert_ne!(from_sources, written(Engine::builder()), "the names are found");
    let all_in_one = Engine::builder().compiled_gazetteer("ours.rgz", compiled(&ours));
    assert!(written(all_in_one) == from_sources, "all in one file");
    let between = with(&ours[..1]).compiled_gazetteer("b.rgz", compiled(&ours[1..2])).gazetteer(ours[2].0, ours[2].1.as_str());
    assert!(written(between.clone()) == from_sources, "one between two sources");
    let again = between.compile_gazetteers().expect("sound gazetteers");
    assert!(written(Engine::builder().compiled_gazetteer("again.rgz", again)) == from_sources, "a compiled one compiled again");
}

fn written(builder: rapporteur::Builder) -> Vec<String> {
    let mut paths = places::corpus();
    paths.extend(Gold::shared().map(|gold| gold.texts()).unwrap_or_default());
    let engine = builder.build().expect("sound gazetteers");
    let render = |report: &_, analysis: &_| OutputFormat::Jsonl.render(&Record::new(report, analysis, Layers::ALL));
    let records = analyze_all(Inputs::list(&paths, None), &engine, Workers::new(0).expect("threads"), render);
    records.map(|record| record.unwrap_or_else(|failure| failure.to_string())).collect()
}
