#![no_main]
//! Any bytes, as a line of jsonl or as a text, go through the whole pipeline without a panic, and every record can be written.

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use rapporteur::Engine;
use rapporteur_formats::{Inputs, Layers, OutputFormat, Record};

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::builder().build().expect("the words of this project"));

fuzz_target!(|bytes: &[u8]| {
    for input in Inputs::lines("fuzz", std::io::Cursor::new(bytes.to_vec())) {
        let Ok(report) = input.read() else { continue };
        let analysis = ENGINE.analyze(report.text.as_str());
        assert!(!OutputFormat::Jsonl.render(&Record::new(&report, &analysis, Layers::ALL)).is_empty());
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        let analysis = ENGINE.analyze(text);
        assert_eq!(analysis.document.text(), text);
    }
});
