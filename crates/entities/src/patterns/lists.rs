use regex::Regex;

/// Finds the items of a written list: `5, 7 and 8`, `4.8 and 4.9`, `2121 (2013), 2127 (2013)`.
///
/// `item` must be anchored at the start of the text. Returns the items' offsets into `text`, which starts with the first item; an item
/// after the first may be refused by `accept`, which ends the list.
pub(crate) fn items(text: &str, item: &Regex, accept: impl Fn(&str) -> bool) -> Vec<(usize, usize)> {
    items_with(text, item, None, accept)
}

/// The same, where `after` may stand between an item and its comma: "1031 (1995) of 15 December 1995, 1035 (1995)".
pub(crate) fn items_with(text: &str, item: &Regex, after: Option<&Regex>, accept: impl Fn(&str) -> bool) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(end) = item.find(&text[at..]).map(|hit| at + hit.end()) {
        if end == at || (!found.is_empty() && !accept(&text[at..end])) {
            break;
        }
        found.push((at, end));
        let aside = after.and_then(|after| after.find(&text[end..])).map_or(end, |hit| end + hit.end());
        match separator(&text[aside..]) {
            Some(length) => at = aside + length,
            None => break,
        }
    }
    found
}

/// The length of a comma, semicolon or conjunction, or both, with the white space around.
fn separator(text: &str) -> Option<usize> {
    let mut rest = text.trim_start();
    if let Some(after) = rest.strip_prefix([',', ';']) {
        rest = after.trim_start();
        let word = conjunction(rest);
        return Some(text.len() - rest.len() + word);
    }
    let word = conjunction(rest);
    (word > 0 && rest.len() < text.len()).then(|| text.len() - rest.len() + word)
}

fn conjunction(text: &str) -> usize {
    let found = ["and", "or", "AND", "OR", "&"].into_iter().find(|word| {
        let after = text.strip_prefix(word);
        after.is_some_and(|after| after.starts_with(char::is_whitespace))
    });
    found.map_or(0, |word| {
        let after = &text[word.len()..];
        word.len() + (after.len() - after.trim_start().len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::expression::compile;

    fn split(text: &str) -> Vec<&str> {
        let number = compile(r"^\d+").expect("a pattern");
        items(text, &number, |_| true).into_iter().map(|(start, end)| &text[start..end]).collect()
    }

    #[test]
    fn commas_and_conjunctions_part_items() {
        assert_eq!(split("5, 7 and 8 of them"), ["5", "7", "8"]);
        assert_eq!(split("5, 7, and 8"), ["5", "7", "8"]);
        assert_eq!(split("5; 16)"), ["5", "16"]);
        assert_eq!(split("5 and more"), ["5"]);
        assert_eq!(split("5andante"), ["5"]);
    }
}
