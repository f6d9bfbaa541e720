//! Dates as ISO 8601 writes them.

/// A date of the calendar, as exact as a text gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Date {
    pub(crate) year: u16,
    pub(crate) month: Option<u8>,
    /// Only with a month.
    pub(crate) day: Option<u8>,
}

impl Date {
    /// The first day of what the date covers.
    pub(crate) fn first_day(self) -> Self {
        Self { month: Some(self.month.unwrap_or(1)), day: Some(self.day.unwrap_or(1)), ..self }
    }

    /// The last day of what the date covers.
    pub(crate) fn last_day(self) -> Self {
        let month = self.month.unwrap_or(12);
        Self { month: Some(month), day: Some(self.day.unwrap_or_else(|| days(self.year, month))), ..self }
    }

    /// The day before the first that the date covers.
    pub(crate) fn day_before(self) -> Self {
        match self.first_day() {
            Self { year, month: Some(month), day: Some(day) } if day > 1 => Self { year, month: Some(month), day: Some(day - 1) },
            Self { year, month: Some(month), .. } if month > 1 => {
                Self { year, month: Some(month - 1), day: Some(days(year, month - 1)) }
            }
            Self { year, .. } => Self { year: year.saturating_sub(1), month: Some(12), day: Some(31) },
        }
    }

    /// Whether there is such a day.
    pub(crate) fn exists(self) -> bool {
        self.month
            .is_none_or(|month| (1..=12).contains(&month) && self.day.is_none_or(|day| (1..=days(self.year, month)).contains(&day)))
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}", self.year)?;
        self.month.map_or(Ok(()), |month| write!(f, "-{month:02}"))?;
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

const fn days(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: u16, month: Option<u8>, day: Option<u8>) -> Date {
        Date { year, month, day }
    }

    #[test]
    fn days_of_a_date() {
        assert_eq!(date(2028, Some(2), None).last_day().to_string(), "2028-02-29");
        assert_eq!(date(2100, Some(2), None).last_day().to_string(), "2100-02-28");
        assert_eq!(date(2030, None, None).day_before().to_string(), "2029-12-31");
        assert_eq!(date(2030, Some(3), Some(1)).day_before().to_string(), "2030-02-28");
        assert_eq!(date(2030, Some(6), None).first_day().to_string(), "2030-06-01");
        assert!(!date(2030, Some(4), Some(31)).exists());
    }
}
