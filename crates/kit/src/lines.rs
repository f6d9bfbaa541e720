//! Rows of a record, each on a line of its own, with other ids: in one pass over their JSON, since a corpus has millions of them.

use std::collections::HashMap;

/// What the value at hand stands in.
#[derive(Clone, Copy)]
struct Inside {
    object: bool,
    /// Whether the next string is a key.
    key: bool,
    /// Whether strings are ids of the record: those of the field at hand, and of a list in it.
    ids: bool,
    /// Whether it is about identifiers elsewhere, whose `id` is none of the record's; the same of the value of the field at hand.
    links: bool,
    links_next: bool,
}

const OUTSIDE: Inside = Inside { object: false, key: false, ids: false, links: false, links_next: false };

/// The elements of an array, in valid JSON, each as a line. Ids get the names that `ids` has for them, which are JSON, too.
pub(crate) fn lines(array: &str, ids: &HashMap<String, String>) -> Vec<String> {
    let (mut lines, mut line) = (Vec::new(), String::new());
    let mut around: Vec<Inside> = Vec::new();
    let mut at = 0;
    while let Some(&byte) = array.as_bytes().get(at) {
        let end = if byte == b'"' { string_end(array, at) } else { at + 1 };
        let piece = array.get(at..end).unwrap_or_default();
        at = end;
        match byte {
            b'"' => string(&mut line, piece, around.last_mut(), ids),
            b'[' | b'{' => {
                let outer = around.last().copied().unwrap_or(OUTSIDE);
                let object = byte == b'{';
                if !around.is_empty() {
                    line.push_str(piece);
                }
                let links = outer.links_next;
                around.push(Inside { object, key: object, ids: outer.ids && !object, links, links_next: links });
            }
            b']' | b'}' => {
                around.pop();
                if !around.is_empty() {
                    line.push_str(piece);
                }
            }
            b',' if around.len() == 1 => lines.push(std::mem::take(&mut line)),
            b',' => {
                line.push_str(", ");
                if let Some(inside) = around.last_mut() {
                    inside.key = inside.object;
                }
            }
            b':' => line.push_str(": "),
            _ if byte.is_ascii_whitespace() => {}
            _ => line.push_str(piece),
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

fn string(line: &mut String, quoted: &str, inside: Option<&mut Inside>, ids: &HashMap<String, String>) {
    let name = quoted.get(1..quoted.len() - 1).unwrap_or_default();
    let mut written = quoted;
    if let Some(inside) = inside {
        if inside.key {
            inside.key = false;
            inside.links_next = inside.links || name == "links";
            let of_ids = matches!(name, "id" | "entity" | "mentions" | "figures" | "statement" | "affiliations");
            inside.ids = of_ids && !inside.links;
        } else if inside.ids {
            written = ids.get(name).map_or(quoted, String::as_str);
        }
    }
    line.push_str(written);
}

/// Where the string that begins at `start` ends, its quotation marks included.
fn string_end(json: &str, start: usize) -> usize {
    let mut bytes = json.as_bytes().iter().enumerate().skip(start + 1);
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'\\' => drop(bytes.next()),
            b'"' => return at + 1,
            _ => {}
        }
    }
    json.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn renamed(array: &str) -> Vec<String> {
        lines(array, &HashMap::from([("m1".to_owned(), "\"one\"".to_owned())]))
    }

    #[test]
    fn each_element_is_a_line_and_only_ids_are_renamed() {
        let array =
            r#"[{"id":"m1","text":"m1, \"{m1}\" \\","n":1.50} , {"mentions":["m1","m2"],"x":[["m1"],{"entity":"m1","y":null}]}]"#;
        let expected = [
            r#"{"id": "one", "text": "m1, \"{m1}\" \\", "n": 1.50}"#,
            r#"{"mentions": ["one", "m2"], "x": [["m1"], {"entity": "one", "y": null}]}"#,
        ];
        assert_eq!(renamed(array), expected);
        assert_eq!((renamed("[]"), renamed("[ 1 ]")), (vec![], vec!["1".to_owned()]));
    }

    #[test]
    fn links_keep_their_ids() {
        let array = r#"[{"links":[{"scheme":"x","id":"m1"}],"mentions":["m1"]},{"id":"m1"}]"#;
        assert_eq!(renamed(array), [r#"{"links": [{"scheme": "x", "id": "m1"}], "mentions": ["one"]}"#, r#"{"id": "one"}"#]);
    }
}
