//! Bullets, numbers and letters before the items of a list.

/// What stands before an item: its length in bytes and its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    pub(super) length: usize,
    pub(super) kind: MarkerKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MarkerKind {
    /// A sign that is used for nothing else: `•`.
    Bullet,
    /// A sign that also stands in running text: `-`, `–`, `*`.
    Dash(char),
    /// `1.`, `6.1`, `(a)`, `iv)`
    Number,
    /// `A.`, `I.`: a numbered heading, or somebody's initial.
    Capital,
}

/// The marker that `line` starts with.
pub(super) fn marker(line: &str) -> Option<Marker> {
    let first = line.chars().next()?;
    match first {
        '•' | '◦' | '▪' | '●' | '‣' | '∙' | '○' | '■' | '□' | '►' | '➢' | '✓' | '\u{F0B7}' => {
            Some(Marker { length: first.len_utf8(), kind: MarkerKind::Bullet })
        }
        '-' | '–' | '—' | '*' | '+' | '·' => {
            let spaced = line[first.len_utf8()..].starts_with(char::is_whitespace);
            spaced.then_some(Marker { length: first.len_utf8(), kind: MarkerKind::Dash(first) })
        }
        '(' => bracketed(line),
        c if c.is_ascii_alphanumeric() => numbered(line),
        _ => None,
    }
}

/// `(1)`, `(a)`, `(iv)`
fn bracketed(line: &str) -> Option<Marker> {
    let name = counter(&line[1..])?;
    let rest = line[1 + name.len()..].strip_prefix(')')?;
    let parted = rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || c.is_alphabetic());
    parted.then_some(Marker { length: name.len() + 2, kind: MarkerKind::Number })
}

/// `1.`, `1)`, `6.1.`, `6.1 Title`, `a)`, `iv.`, `A.`
fn numbered(line: &str) -> Option<Marker> {
    let name = counter(line)?;
    let rest = &line[name.len()..];
    let spaced = |rest: &str| rest.is_empty() || rest.starts_with(char::is_whitespace);
    let is_number = name.starts_with(|c: char| c.is_ascii_digit());
    let capital_follows = |rest: &str| rest.trim_start().starts_with(char::is_uppercase);
    let marker = |length, kind| Some(Marker { length, kind });
    if let Some(rest) = rest.strip_prefix(')') {
        return if spaced(rest) { marker(name.len() + 1, MarkerKind::Number) } else { None };
    }
    if let Some(rest) = rest.strip_prefix('.') {
        let glued = is_number && capital_follows(rest) && rest.len() > 1;
        if !spaced(rest) && !glued {
            return None;
        }
        let capital = name.len() == 1 && name.starts_with(|c: char| c.is_ascii_uppercase());
        return marker(name.len() + 1, if capital { MarkerKind::Capital } else { MarkerKind::Number });
    }
    let section = is_number && name.contains('.') && spaced(rest) && capital_follows(rest);
    if section { marker(name.len(), MarkerKind::Number) } else { None }
}

/// The number, letter or Roman number at the start of `text`; numbers of years are none.
fn counter(text: &str) -> Option<&str> {
    let run = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '.').unwrap_or(text.len());
    let name = text[..run].trim_end_matches('.');
    // "1.Decides": the number ends at its stop.
    let digits = name.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(name.len());
    let name = if digits > 0 && name[..digits].ends_with('.') { name[..digits].trim_end_matches('.') } else { name };
    let is_number = !name.is_empty()
        && name.split('.').all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()));
    let is_letter = name.len() == 1 && name.as_bytes()[0].is_ascii_alphabetic();
    let is_roman =
        name.len() <= 5 && (name.bytes().all(|byte| b"ivx".contains(&byte)) || name.bytes().all(|byte| b"IVX".contains(&byte)));
    (is_number || is_letter || is_roman && !name.is_empty()).then_some(name)
}
