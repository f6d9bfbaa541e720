use rapporteur_span::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Starts with a letter, or is a clitic such as `'s` or `n't`.
    Word,
    /// Starts with a digit: `2`, `10,000`, `8.7`, `21st`.
    Number,
    /// Anything else: punctuation, currency signs, bullets.
    Symbol,
}

/// One token: a span and what it is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    pub(crate) span: Span,
    pub(crate) kind: TokenKind,
}

impl Token {
    /// Where the token stands, in bytes.
    #[must_use]
    pub const fn span(self) -> Span {
        self.span
    }

    /// What it is made of.
    #[must_use]
    pub const fn kind(self) -> TokenKind {
        self.kind
    }
}

/// Tokens of `text`, in order.
pub(crate) fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        if first.is_whitespace() {
            continue;
        }
        let mut end = start + first.len_utf8();
        if first.is_alphanumeric() {
            while let Some(&(at, next)) = rest.peek() {
                let joins = next.is_alphanumeric() || (matches!(next, '.' | ',') && text[at + 1..].starts_with(char::is_alphanumeric));
                if !joins {
                    break;
                }
                end = at + next.len_utf8();
                rest.next();
            }
        }
        let kind = match first {
            c if c.is_alphabetic() => TokenKind::Word,
            c if c.is_numeric() => TokenKind::Number,
            _ => TokenKind::Symbol,
        };
        tokens.push(Token { span: Span::new(start, end), kind });
    }
    tokens
}
