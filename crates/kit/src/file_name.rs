//! Ids as names of files that every system can have.

use std::path::PathBuf;

use crate::digest::digest;

/// Names of more bytes are cut; file systems take 255.
const LONGEST: usize = 180;

/// Where the record of a document stands in the folder of accepted ones: slashes make folders, and what no name may have is written as `%` and
/// its bytes in hexadecimal digits.
pub(crate) fn file_name(id: &str) -> PathBuf {
    let parts: Vec<String> = id.split('/').map(part).collect();
    let (last, folders) = parts.split_last().map_or(("", &[][..]), |(last, folders)| (last.as_str(), folders));
    folders.iter().collect::<PathBuf>().join(format!("{last}.json"))
}

fn part(part: &str) -> String {
    let mut name = String::new();
    for (at, character) in part.char_indices() {
        let ends = at == 0 || at + character.len_utf8() == part.len();
        let is_plain = character.is_alphanumeric() || "-_+=@,()[]{}'&!".contains(character) || (" .".contains(character) && !ends);
        if is_plain {
            name.push(character);
        } else {
            let mut bytes = [0; 4];
            name.extend(character.encode_utf8(&mut bytes).bytes().map(|byte| format!("%{byte:02X}")));
        }
    }
    if name.is_empty() {
        // Two slashes, one behind the other.
        return "%".to_owned();
    }
    if name.len() > LONGEST {
        let end = (0..=LONGEST - 20).rev().find(|&at| name.is_char_boundary(at)).unwrap_or(0);
        return format!("{}%{}", &name[..end], &digest(part)[..16]);
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_become_names_that_any_system_takes_and_no_two_the_same() {
        for (id, name) in [
            ("2031-05-14-hearing", "2031-05-14-hearing.json"),
            ("in/a.txt", "in/a.txt.json"),
            ("../x", "%2E%2E/x.json"),
            (".hidden", "%2Ehidden.json"),
            ("/etc/passwd", "%/etc/passwd.json"),
            ("a:b?\\*", "a%3Ab%3F%5C%2A.json"),
            ("São Tomé", "São Tomé.json"),
            ("50%", "50%25.json"),
            ("", "%.json"),
        ] {
            assert_eq!(file_name(id), PathBuf::from(name), "{id}");
        }
        let (one, other) = (file_name(&"é".repeat(300)), file_name(&"é".repeat(301)));
        assert!(one != other && one.as_os_str().len() < 255);
    }
}
