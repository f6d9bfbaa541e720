//! The words of a phrase after its verb, as the files of cues, openings and suggestions write them.

use crate::view::View;
use crate::words::Classes;

/// Most words that a `~` or a `+` may stand for.
const GAP: usize = 3;

/// What must follow a verb: words, with `|` between such as may stand for each other; `~` is up to three words of a noun phrase
/// before its noun, `+` at least one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tail(Vec<Piece>);

#[derive(Clone, Debug)]
enum Piece {
    Word(Vec<Box<str>>),
    Gap { least: usize },
}

impl Tail {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Where the words end, if they stand at `at`.
    pub(crate) fn end(&self, view: &View<'_>, at: usize) -> Option<usize> {
        end(view, &self.0, at)
    }
}

impl<'t> FromIterator<&'t str> for Tail {
    fn from_iter<I: IntoIterator<Item = &'t str>>(words: I) -> Self {
        let piece = |word: &'t str| match word {
            "~" => Piece::Gap { least: 0 },
            "+" => Piece::Gap { least: 1 },
            word => Piece::Word(word.split('|').map(Box::from).collect()),
        };
        Self(words.into_iter().map(piece).collect())
    }
}

fn end(view: &View<'_>, pieces: &[Piece], at: usize) -> Option<usize> {
    match pieces.split_first() {
        None => Some(at),
        Some((Piece::Word(words), rest)) => {
            if words.iter().any(|word| view.is(at, word)) {
                end(view, rest, at + 1)
            } else if view.is_day(at) && view.mention(at).is_none_or(|date| date.tokens.len() == 1) {
                // "lashed out |Sunday| at"
                end(view, pieces, at + 1)
            } else {
                None
            }
        }
        Some((&Piece::Gap { least }, rest)) => {
            let widths = (0..=GAP).take_while(|&width| width == 0 || is_filler(view, at + width - 1));
            widths.filter(|&width| width >= least).find_map(|width| end(view, rest, at + width))
        }
    }
}

/// What a gap may hold: articles, possessives, adjectives, adverbs, "and" between two of them.
fn is_filler(view: &View<'_>, token: usize) -> bool {
    let border = Classes::PREPOSITION.or(Classes::SUBORDINATOR).or(Classes::AUXILIARY).or(Classes::MODAL);
    token < view.len() && !view.is_symbol(token) && !view.has(token, border)
}
