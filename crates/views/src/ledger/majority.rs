//! What most of the claims agree on.

use std::cmp::Ordering;

use rust_decimal::Decimal;

/// A number, or one end of all numbers, in their order.
type Point = (i8, Decimal);

/// The range of numbers for which more of some claims hold than for any other.
pub(super) struct Majority {
    start: Point,
    end: Point,
}

impl Majority {
    /// Of claims with their bounds; `None` where several ranges are as good.
    pub(super) fn of(claims: impl Iterator<Item = (Option<Decimal>, Option<Decimal>)>) -> Option<Self> {
        // Where claims begin and end; at one point they begin first, since bounds belong to what they bound.
        let mut ends: Vec<(Point, bool)> = claims.flat_map(|(low, high)| [(start(low), false), (end(high), true)]).collect();
        ends.sort_unstable();
        let (mut holding, mut most) = (0_usize, 0_usize);
        let (mut best, mut only) = (None, false);
        for (at, closes) in ends {
            if closes {
                if let Some((_, last @ None)) = &mut best {
                    *last = Some(at);
                }
                holding -= 1;
                continue;
            }
            holding += 1;
            match holding.cmp(&most) {
                Ordering::Greater => (best, only, most) = (Some((at, None)), true, holding),
                Ordering::Equal => only = false,
                Ordering::Less => {}
            }
        }
        let (start, end) = best.filter(|_| only)?;
        Some(Self { start, end: end? })
    }

    /// Whether a claim with these bounds is one of them.
    pub(super) fn has(&self, low: Option<Decimal>, high: Option<Decimal>) -> bool {
        start(low) <= self.start && end(high) >= self.end
    }
}

fn start(low: Option<Decimal>) -> Point {
    low.map_or((-1, Decimal::ZERO), |low| (0, low))
}

fn end(high: Option<Decimal>) -> Point {
    high.map_or((1, Decimal::ZERO), |high| (0, high))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(claims: &[(Option<i64>, Option<i64>)]) -> Vec<bool> {
        let claims = claims.iter().map(|&(low, high)| (low.map(Decimal::from), high.map(Decimal::from)));
        let majority = Majority::of(claims.clone());
        claims.map(|(low, high)| majority.as_ref().is_some_and(|majority| majority.has(low, high))).collect()
    }

    #[test]
    fn most_claims_share_a_range() {
        assert_eq!(of(&[(Some(500), None), (Some(510), Some(510)), (Some(400), Some(400))]), [true, true, false]);
        assert_eq!(of(&[(None, Some(5)), (Some(5), None), (Some(6), Some(7)), (None, Some(4))]), [false; 4]);
        assert_eq!(of(&[(Some(6), Some(6)), (Some(5), Some(5)), (Some(6), Some(6))]), [true, false, true]);
        assert_eq!(of(&[(None, None), (Some(1), Some(1))]), [true, true]);
    }

    #[test]
    fn equally_many_elsewhere_are_no_majority() {
        assert_eq!(of(&[(Some(1), Some(1)), (Some(2), Some(2))]), [false, false]);
        assert_eq!(of(&[]), [false; 0]);
    }
}
