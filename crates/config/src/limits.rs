//! Sizes and times, as people write them.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

/// A number of bytes: `10 MB`, `512 KiB`, `2000`.
///
/// ```
/// use rapporteur_config::Size;
///
/// assert_eq!("10 MB".parse::<Size>()?.bytes(), 10_000_000);
/// assert_eq!("1.5KiB".parse::<Size>()?.bytes(), 1536);
/// assert_eq!("2000".parse::<Size>()?.to_string(), "2 kB");
/// assert!("ten MB".parse::<Size>().is_err());
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Size(u64);

/// How long something may take: `300 s`, `5 min`, `1.5 h`.
///
/// ```
/// use std::time::Duration;
/// use rapporteur_config::TimeLimit;
///
/// assert_eq!("5 min".parse::<TimeLimit>()?.duration(), Duration::from_secs(300));
/// assert_eq!("250ms".parse::<TimeLimit>()?.to_string(), "250 ms");
/// assert!("5".parse::<TimeLimit>().is_err());
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeLimit(Duration);

/// Units of bytes, the larger first where one is written; those of powers of two are read and not written.
const SIZES: [(&str, u64); 8] = [
    ("GB", 1_000_000_000),
    ("MB", 1_000_000),
    ("kB", 1000),
    ("GiB", 1 << 30),
    ("MiB", 1 << 20),
    ("KiB", 1 << 10),
    ("KB", 1000),
    ("B", 1),
];

/// Units of time in milliseconds, the larger first.
const TIMES: [(&str, u64); 4] = [("h", 3_600_000), ("min", 60_000), ("s", 1000), ("ms", 1)];

impl Size {
    /// What is expected where something else stands.
    pub(crate) const EXPECTED: &'static str = "a size with its unit, such as \"10 MB\" or \"512 KiB\"";

    /// A size of so many bytes.
    #[must_use]
    pub const fn of_bytes(bytes: u64) -> Self {
        Self(bytes)
    }

    /// The bytes.
    #[must_use]
    pub const fn bytes(self) -> u64 {
        self.0
    }
}

impl TimeLimit {
    /// What is expected where something else stands.
    pub(crate) const EXPECTED: &'static str = "a time with its unit, such as \"300 s\" or \"5 min\"";

    /// A limit of so much time.
    pub(crate) const fn of(time: Duration) -> Self {
        Self(time)
    }

    /// The time.
    #[must_use]
    pub const fn duration(self) -> Duration {
        self.0
    }
}

impl FromStr for Size {
    type Err = String;

    /// Reads a number with B, kB, MB, GB, KiB, MiB or GiB, or one of bytes without a unit.
    fn from_str(text: &str) -> Result<Self, String> {
        quantity(text, &SIZES, Some(1)).map(Self).ok_or_else(|| format!("expected {}", Self::EXPECTED))
    }
}

impl FromStr for TimeLimit {
    type Err = String;

    /// Reads a number with ms, s, min or h.
    fn from_str(text: &str) -> Result<Self, String> {
        let milliseconds = quantity(text, &TIMES, None).filter(|&milliseconds| milliseconds > 0);
        milliseconds.map(|time| Self(Duration::from_millis(time))).ok_or_else(|| format!("expected {}", Self::EXPECTED))
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(f, self.0, &SIZES)
    }
}

impl fmt::Display for TimeLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What was read has no more than milliseconds.
        write(f, self.0.as_millis() as u64, &TIMES)
    }
}

/// A number and its unit in the smallest unit, rounded.
fn quantity(text: &str, units: &[(&str, u64)], without_unit: Option<u64>) -> Option<u64> {
    let text = text.trim();
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (number, unit) = (text[..end].parse::<f64>().ok()?, text[end..].trim_start());
    let factor = if unit.is_empty() { without_unit? } else { units.iter().find(|(known, _)| *known == unit)?.1 };
    let sum = (number * factor as f64).round();
    (sum < u64::MAX as f64).then_some(sum as u64)
}

/// The quantity in the largest unit in which it is whole.
fn write(f: &mut fmt::Formatter<'_>, sum: u64, units: &[(&str, u64)]) -> fmt::Result {
    let whole = |(_, factor): &&(&str, u64)| sum >= *factor && sum.is_multiple_of(*factor);
    let smallest = || units.iter().find(|(_, factor)| *factor == 1);
    match units.iter().find(whole).or_else(smallest) {
        Some((unit, factor)) => write!(f, "{} {unit}", sum / factor),
        None => write!(f, "{sum}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_as_the_same() {
        for text in ["10 MB", "1 GiB", "3 KiB", "999 B", "0 B", "18 GB"] {
            let size: Size = text.parse().expect(text);
            assert_eq!(size.to_string().parse(), Ok(size), "{text} as {size}");
        }
        for text in ["300 s", "90 min", "1.5 h", "1 ms"] {
            let time: TimeLimit = text.parse().expect(text);
            assert_eq!(time.to_string().parse(), Ok(time), "{text} as {time}");
        }
        let shown = |text: &str| text.parse::<TimeLimit>().map(|time| time.to_string());
        assert_eq!((shown("300 s"), shown("90s"), shown("1.5 h")), (Ok("5 min".into()), Ok("90 s".into()), Ok("90 min".into())));
    }

    #[test]
    fn what_is_no_quantity_is_refused() {
        for text in ["", "MB", "10 XB", "10 mb", "-1 MB", "1e9 B", "99999999999 GB", "1.2.3 MB"] {
            assert!(text.parse::<Size>().is_err(), "{text}");
        }
        for text in ["", "5", "0 s", "5 minutes", "-3 s"] {
            assert!(text.parse::<TimeLimit>().is_err(), "{text}");
        }
    }
}
