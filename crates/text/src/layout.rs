mod blocks;
mod headings;
mod lines;
mod markers;
mod sections;
mod wrapping;

use std::ops::Range;

use rapporteur_span::Span;

pub(crate) use blocks::blocks;
pub(crate) use sections::sections;

/// What a block of lines is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// A heading; 1 is the highest level.
    Heading {
        /// From 1.
        level: u8,
    },
    /// Running text, however many lines it is wrapped into.
    Paragraph,
    /// One item of a list, without its marker.
    ListItem {
        /// The bullet, number or letter before the item.
        marker: Span,
    },
}

/// A heading, paragraph or list item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub(crate) kind: BlockKind,
    pub(crate) span: Span,
    pub(crate) tokens: Range<usize>,
}

impl Block {
    /// What the block is.
    #[must_use]
    pub const fn kind(&self) -> BlockKind {
        self.kind
    }

    /// Where it stands, marker included, in bytes.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// Its tokens, those of the marker included.
    #[must_use]
    pub fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }

    /// Whether the block is a heading.
    #[must_use]
    pub const fn is_heading(&self) -> bool {
        matches!(self.kind, BlockKind::Heading { .. })
    }
}

/// A heading and all that stands under it, headings of lower level included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub(crate) heading: usize,
    pub(crate) blocks: Range<usize>,
}

impl Section {
    /// The index of the heading's block.
    #[must_use]
    pub const fn heading(&self) -> usize {
        self.heading
    }

    /// The blocks of the section, the heading first.
    #[must_use]
    pub fn blocks(&self) -> Range<usize> {
        self.blocks.clone()
    }
}
