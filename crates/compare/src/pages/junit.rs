use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::json::state;
use super::text::{Look, changes};
use crate::changes::DocumentChanges;
use crate::summary::{Comparison, Problem};

/// Columns of the drawings in a report of tests.
const WIDTH: usize = 100;

/// Writes a comparison as a report of tests, as servers of continuous integration read it: one case a document, which fails where anything
/// differs, and one for each problem, which is an error.
///
/// # Errors
/// Where `out` fails.
pub fn write_junit(comparison: &Comparison, suite: &str, out: &mut impl Write) -> io::Result<()> {
    let (failures, errors) = (comparison.documents.len(), comparison.problems.len());
    let tests = (failures + errors + comparison.equal.len()).to_string();
    let (failures, errors) = (failures.to_string(), errors.to_string());
    let mut writer = Writer::new_with_indent(&mut *out, b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let attributes = [("name", suite), ("tests", &tests), ("failures", &failures), ("errors", &errors), ("skipped", "0")];
    let element = writer.create_element("testsuite").with_attributes(attributes);
    element.write_inner_content(|writer| {
        for problem in &comparison.problems {
            error(writer, suite, problem)?;
        }
        for document in &comparison.documents {
            failed(writer, suite, document)?;
        }
        for id in &comparison.equal {
            let id = valid(id);
            let attributes = [("classname", suite), ("name", &id), ("time", "0")];
            writer.create_element("testcase").with_attributes(attributes).write_empty()?;
        }
        Ok(())
    })?;
    writeln!(out)
}

fn error<W: Write>(writer: &mut Writer<W>, suite: &str, problem: &Problem) -> io::Result<()> {
    let (name, message) = (valid(&problem.name), valid(&problem.message));
    let case = writer.create_element("testcase").with_attributes([("classname", suite), ("name", &name), ("time", "0")]);
    case.write_inner_content(|writer| {
        writer.create_element("error").with_attribute(("message", message.as_str())).write_empty().map(|_| ())
    })?;
    Ok(())
}

fn failed<W: Write>(writer: &mut Writer<W>, suite: &str, document: &DocumentChanges) -> io::Result<()> {
    let (id, message) = (valid(&document.id), valid(&document.headline()));
    let drawing = valid(&changes(document, Look { width: WIDTH, coloured: false }));
    let case = writer.create_element("testcase").with_attributes([("classname", suite), ("name", &id), ("time", "0")]);
    case.write_inner_content(|writer| {
        let failure = writer.create_element("failure").with_attributes([("type", state(document.state)), ("message", &message)]);
        failure.write_text_content(BytesText::new(&drawing)).map(|_| ())
    })?;
    Ok(())
}

/// The text without characters that XML does not have.
fn valid(text: &str) -> String {
    let has = |character: char| matches!(character, '\t' | '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().map(|character| if has(character) { character } else { '\u{fffd}' }).collect()
}
