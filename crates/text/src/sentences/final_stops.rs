use super::Sentence;
use crate::{Token, TokenKind};
use rapporteur_span::Span;

/// Parts the stop that ends a sentence from an abbreviation that ends it too: `etc|.`, as the treebank does. Acronyms and names of
/// companies (`U.S.`, `Inc.`) keep theirs, so that they are the same word everywhere. Says whether it changed anything.
pub(crate) fn part_final_stops(text: &str, tokens: &mut Vec<Token>, sentences: &mut [Sentence]) -> bool {
    let parted = |sentence: &Sentence| ends_in_plain_abbreviation(text, &tokens[sentence.tokens.clone()]);
    if !sentences.iter().any(parted) {
        return false;
    }
    let mut all = Vec::with_capacity(tokens.len() + 1);
    for sentence in sentences {
        let parted = ends_in_plain_abbreviation(text, &tokens[sentence.tokens.clone()]);
        let start = all.len();
        all.extend_from_slice(&tokens[sentence.tokens.clone()]);
        if parted && let Some(word) = all.pop() {
            let stop = word.span.end() - 1;
            all.push(Token { span: Span::new(word.span.start(), stop), kind: word.kind });
            all.push(Token { span: Span::new(stop, stop + 1), kind: TokenKind::Symbol });
        }
        sentence.tokens = start..all.len();
    }
    *tokens = all;
    true
}

fn ends_in_plain_abbreviation(text: &str, tokens: &[Token]) -> bool {
    tokens.last().is_some_and(|token| {
        let word = token.span.of(text).strip_suffix('.').unwrap_or_default();
        token.kind == TokenKind::Word && word.starts_with(char::is_lowercase) && !word.contains('.')
    })
}
