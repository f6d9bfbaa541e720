use sha2::{Digest, Sha256};

use super::Text;
use crate::difference::on_one_line;
use crate::{Annotations, Quote};

/// Gives annotations their text, if it is the one that they were made for: by its digest, where they have one, and by their spans, which
/// stand in the text and say what stands there. White space may differ.
pub(crate) fn fits(annotations: &mut Annotations, text: Option<Text>) -> Result<(), String> {
    if let Some(Text { text, source, bytes }) = text {
        if let Some(expected) = &annotations.sha256 {
            let found = [bytes.as_deref().unwrap_or(text.as_bytes()), text.as_bytes()].map(digest);
            if !found.iter().any(|found| found.eq_ignore_ascii_case(expected)) {
                let [found, _] = found;
                return Err(format!("annotates another text than {source}: that has the SHA-256 {found}, not {expected}"));
            }
        }
        annotations.text = Some(text);
        return fit(annotations).map_err(|why| format!("{why} ({source})"));
    }
    fit(annotations)
}

fn fit(annotations: &Annotations) -> Result<(), String> {
    let Some(text) = &annotations.text else { return Ok(()) };
    let letters: Vec<char> = text.chars().collect();
    annotations.quotes().try_for_each(|quote| fits_quote(quote, &letters))
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn fits_quote(Quote { start, end, text }: &Quote, letters: &[char]) -> Result<(), String> {
    let Some(there) = letters.get(*start..*end) else {
        return Err(format!(
            "`{}` is said to stand at {start} to {end}, but the text has {} code points",
            short(text),
            letters.len()
        ));
    };
    let there: String = there.iter().collect();
    if text.is_empty() || on_one_line(text) == on_one_line(&there) {
        return Ok(());
    }
    Err(format!("`{}` is said to stand at {start} to {end}, but the text has `{}` there", short(text), short(&there)))
}

fn short(text: &str) -> String {
    let line = on_one_line(text);
    if line.chars().count() <= 60 { line } else { line.chars().take(59).chain(['…']).collect() }
}
