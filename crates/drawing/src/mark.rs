use anstyle::{AnsiColor, Style};
use rapporteur_span::Span;

/// A span that is drawn, and what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub(crate) span: Span,
    pub(crate) label: String,
    pub(crate) sign: Sign,
}

impl Mark {
    /// A mark at a span, in bytes of the page's text; [`Page::span`](crate::Page::span) makes one of code points.
    ///
    /// The label may be empty: then there is an underline only.
    #[must_use]
    pub fn new(span: Span, label: impl Into<String>, sign: Sign) -> Self {
        Self { span, label: label.into(), sign }
    }
}

/// What a mark means, by which its underline and its colour are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sign {
    /// Was not there before: `+`.
    New,
    /// Is no longer there: `-`.
    Gone,
    /// Is there as before, and not the same: `~`.
    Changed,
    /// Should have been found: `?`.
    Missed,
    /// Should not have been found: `x`.
    Wrong,
    /// Is shown to be seen: `^`.
    Plain,
}

impl Sign {
    /// All signs.
    pub const ALL: [Self; 6] = [Self::New, Self::Gone, Self::Changed, Self::Missed, Self::Wrong, Self::Plain];

    /// Its name, which is also its class in HTML.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Gone => "gone",
            Self::Changed => "changed",
            Self::Missed => "missed",
            Self::Wrong => "wrong",
            Self::Plain => "plain",
        }
    }

    /// The character that it is underlined with.
    #[must_use]
    pub const fn underline(self) -> char {
        match self {
            Self::New => '+',
            Self::Gone => '-',
            Self::Changed => '~',
            Self::Missed => '?',
            Self::Wrong => 'x',
            Self::Plain => '^',
        }
    }

    /// Its colour on a terminal.
    #[must_use]
    pub const fn style(self) -> Style {
        match self {
            Self::New => AnsiColor::Green.on_default(),
            Self::Gone | Self::Missed => AnsiColor::Red.on_default(),
            Self::Changed => AnsiColor::Yellow.on_default(),
            Self::Wrong => AnsiColor::Magenta.on_default(),
            Self::Plain => AnsiColor::Cyan.on_default(),
        }
    }
}
