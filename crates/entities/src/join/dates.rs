//! When two dates are one.

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// `date:` and the parts in order of year, month, days: "Monday, 3 December 2007" and "3 Dec. 2007" have one key.
pub(super) fn key(text: &str) -> String {
    let lower = text.to_lowercase().replace(['–', '—'], "-");
    let (mut years, mut months, mut days, mut rest) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for word in lower.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '-' | '/')).filter(|word| !word.is_empty()) {
        let stem: String = word.chars().take(3).collect();
        let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
        if digits.len() == 4 && digits == word {
            years.push(word.to_owned());
        } else if let Some(month) = MONTHS.iter().position(|name| *name == stem) {
            months.push(format!("{:02}", month + 1));
        } else if !digits.is_empty() && digits.len() <= 2 && matches!(&word[digits.len()..], "" | "st" | "nd" | "rd" | "th") {
            days.push(format!("{digits:0>2}"));
        } else if !word.ends_with("day") && !matches!(word, "and" | "to" | "of" | "the" | "until") {
            rest.push(word.to_owned());
        }
    }
    format!("date:{}:{}:{}:{}", years.join("/"), months.join("/"), days.join("/"), rest.join(" "))
}

/// A date without a year is the one with a year, where there is one alone.
pub(super) fn complete<'k>(keys: impl Iterator<Item = &'k mut String>) {
    let keys: Vec<&mut String> = keys.collect();
    let full: Vec<String> =
        keys.iter().filter(|key| key.starts_with("date:") && !key.starts_with("date::")).map(|key| (**key).clone()).collect();
    for key in keys {
        let Some(rest) = key.strip_prefix("date::") else { continue };
        let mut same = full.iter().filter(|other| other.splitn(3, ':').nth(2) == Some(rest));
        if let Some(first) = same.next()
            && same.all(|other| other == first)
        {
            key.clone_from(first);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_date_share_a_key() {
        assert_eq!(key("Monday, 3 December 2007"), key("3 Dec. 2007"));
        assert_eq!(key("27-28 September 2017"), key("27 and 28 September 2017"));
        assert_ne!(key("1990"), key("1990s"));
    }

    #[test]
    fn the_year_is_taken_from_the_full_date() {
        let mut keys = [key("5 April 2008"), key("5 April"), key("6 April")];
        complete(keys.iter_mut());
        assert_eq!(keys[0], keys[1]);
        assert_ne!(keys[0], keys[2]);
    }
}
