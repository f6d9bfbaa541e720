//! Places in a text.
//!
//! Everything that Rapporteur finds is a [`Span`]: a half-open range of **byte** offsets into one UTF-8 text. Bytes are what Rust
//! slices by, and a span of 8 bytes costs nothing to copy. Files speak of other units, because each ecosystem counts differently;
//! [`Offsets`] converts to Unicode code points and UTF-16 code units, and [`LineIndex`] to lines and columns, where files are written.
//!
//! ```
//! use rapporteur_span::{LineIndex, Offsets, Span};
//!
//! let text = "Türkiye\nspoke.";
//! let spoke = Span::new(9, 14);
//! assert_eq!(spoke.of(text), "spoke");
//! assert_eq!(Offsets::new(text).code_points(spoke), 8..13);
//! assert_eq!(LineIndex::new(text).line_column(9), (2, 1));
//! ```

mod line_index;
mod offsets;
mod span;

pub use line_index::LineIndex;
pub use offsets::Offsets;
pub use span::Span;

/// The longest text that a [`Span`] can point into, in bytes (4 GiB less one).
pub const MAX_TEXT_BYTES: usize = u32::MAX as usize;
