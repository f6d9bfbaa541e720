//! Which of several overlapping candidates stand.

use crate::Kind;
use crate::candidate::Candidate;

/// The one overlap policy: the longest candidate wins its tokens, of equally long ones the surer source, then the earlier. Inside a role,
/// and only there, other mentions stand too. Sorted by start, the longer first; those that fall go to `fallen`.
pub(crate) fn resolve(mut candidates: Vec<Candidate>, tokens: usize, fallen: &mut Vec<Candidate>) -> Vec<Candidate> {
    candidates.sort_by(|a, b| a.rank().cmp(&b.rank()));
    // For each token the innermost candidate kept so far, as its index in `kept` plus one.
    let mut innermost = vec![0_usize; tokens];
    let mut kept: Vec<Candidate> = Vec::new();
    for candidate in candidates {
        if candidate.tokens.is_empty() || candidate.tokens.end > tokens {
            continue;
        }
        let around = innermost[candidate.tokens.start];
        let whole = innermost[candidate.tokens.clone()].iter().all(|index| *index == around);
        let free = around == 0 || (kept[around - 1].kind == Kind::Role && kept[around - 1].tokens.len() > candidate.tokens.len());
        if whole && free {
            innermost[candidate.tokens.clone()].fill(kept.len() + 1);
            kept.push(candidate);
        } else {
            fallen.push(candidate);
        }
    }
    kept.sort_by_key(|candidate| (candidate.span.start(), std::cmp::Reverse(candidate.span.end())));
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidate::Source;
    use rapporteur_span::Span;

    fn kept(candidates: &[(usize, usize, Kind)]) -> Vec<(usize, usize, Kind)> {
        let make = |&(start, end, kind): &(usize, usize, Kind)| Candidate {
            span: Span::new(start, end),
            tokens: start..end,
            kind,
            source: Source::Pattern("test"),
        };
        let resolved = resolve(candidates.iter().map(make).collect(), 9, &mut Vec::new());
        resolved.iter().map(|candidate| (candidate.tokens.start, candidate.tokens.end, candidate.kind)).collect()
    }

    #[test]
    fn the_longest_wins() {
        use Kind::{Country, Instrument, Organization};
        assert_eq!(kept(&[(0, 1, Organization), (0, 4, Instrument), (5, 6, Country)]), [(0, 4, Instrument), (5, 6, Country)]);
    }

    #[test]
    fn roles_hold_other_mentions() {
        use Kind::{Organization, Role};
        assert_eq!(kept(&[(2, 3, Organization), (0, 3, Role)]), [(0, 3, Role), (2, 3, Organization)]);
    }

    #[test]
    fn a_role_inside_a_name_falls() {
        use Kind::{Organization, Role};
        assert_eq!(kept(&[(3, 4, Role), (0, 4, Organization)]), [(0, 4, Organization)]);
    }

    #[test]
    fn crossing_candidates_do_not_both_stand() {
        use Kind::{Organization, Role};
        assert_eq!(kept(&[(0, 4, Role), (3, 6, Organization)]), [(0, 4, Role)]);
    }
}
