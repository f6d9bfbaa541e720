use std::fmt::Write;

/// A unit in a measure: its prefix, and its power, which is negative below the line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Factor<'w> {
    pub(crate) prefix: &'w str,
    pub(crate) unit: &'w str,
    pub(crate) power: i8,
    /// Whether it is a hundred of them: litres per 100 kilometres.
    pub(crate) hundred: bool,
}

/// More units than a measure of a report has: kilograms of one thing per hectare and day.
const MOST_FACTORS: usize = 4;

/// A higher power than reports have.
const MOST_POWER: i8 = 6;

/// Any measure but a length of time, as its units multiply.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Measure<'w> {
    factors: [Factor<'w>; MOST_FACTORS],
}

impl<'w> Measure<'w> {
    pub(crate) fn of(factor: Factor<'w>) -> Self {
        Self::default().times(factor).unwrap_or_default()
    }

    /// The measure with one more factor; `None` where it has too many. A unit that stands there already is raised: m/s/s.
    pub(crate) fn times(mut self, factor: Factor<'w>) -> Option<Self> {
        let below = |power: i8| power < 0;
        let same = |old: &&mut Factor| {
            (old.prefix, old.unit, old.hundred, below(old.power))
                == (factor.prefix, factor.unit, factor.hundred, below(factor.power))
        };
        if let Some(old) = self.factors.iter_mut().find(same) {
            old.power = old.power.checked_add(factor.power).filter(|power| power.abs() <= MOST_POWER)?;
        } else {
            *self.factors.iter_mut().find(|old| old.power == 0)? = factor;
        }
        Some(self)
    }

    /// Its name as CLDR builds it: `kilogram-per-square-meter`.
    pub(crate) fn name(self) -> String {
        let mut name = String::new();
        for factor in self.factors.iter().filter(|factor| factor.power > 0) {
            add(&mut name, factor);
        }
        if self.factors.iter().any(|factor| factor.power < 0) {
            add_part(&mut name, "per");
        }
        for factor in self.factors.iter().filter(|factor| factor.power < 0) {
            add(&mut name, factor);
        }
        name
    }
}

/// By name, since one unit may be written in several ways: a watt-hour, and a watt times an hour.
impl PartialEq for Measure<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Measure<'_> {}

fn add(name: &mut String, factor: &Factor) {
    match factor.power.abs() {
        1 => {}
        2 => add_part(name, "square"),
        3 => add_part(name, "cubic"),
        power => _ = write!(name, "{}pow{power}", if name.is_empty() { "" } else { "-" }),
    }
    if factor.hundred {
        add_part(name, "100");
    }
    add_part(name, factor.prefix);
    if factor.prefix.is_empty() {
        add_part(name, factor.unit);
    } else {
        name.push_str(factor.unit);
    }
}

fn add_part(name: &mut String, part: &str) {
    if !name.is_empty() && !part.is_empty() {
        name.push('-');
    }
    name.push_str(part);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn factor(prefix: &'static str, unit: &'static str, power: i8) -> Factor<'static> {
        Factor { prefix, unit, power, hundred: false }
    }

    #[test]
    fn names_are_built_as_cldr_builds_them() {
        let name = |factors: &[Factor<'static>]| {
            let (first, rest) = factors.split_first().expect("a factor");
            rest.iter().try_fold(Measure::of(*first), |measure, factor| measure.times(*factor)).map(Measure::name)
        };
        assert_eq!(name(&[factor("kilo", "meter", 2)]).as_deref(), Some("square-kilometer"));
        let second = factor("", "second", -1);
        assert_eq!(name(&[factor("", "meter", 1), second, second]).as_deref(), Some("meter-per-square-second"));
        let hundred = Factor { hundred: true, ..factor("kilo", "meter", -1) };
        assert_eq!(name(&[factor("", "liter", 1), hundred]).as_deref(), Some("liter-per-100-kilometer"));
        assert_eq!(name(&[factor("", "meter", 4)]).as_deref(), Some("pow4-meter"));
        assert_eq!(name(&["a", "b", "c", "d", "e"].map(|unit| factor("", unit, 1))), None);
    }
}
