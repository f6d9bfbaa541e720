//! Spans drawn under the sentences they stand in: for terminals, Markdown and HTML.
//!
//! A [`Page`] is a text with its sentences, which are sought once. Of the [`Mark`]s that it is given it makes [`Passage`]s: the sentences that
//! the marks stand in, line breaks flattened, each drawn as text with underlines ([`Passage::plain`], [`Passage::coloured`]), as a block of
//! Markdown or as HTML. Marks may overlap and lie in one another; any range can be drawn, be it outside the text.
//!
//! ```
//! use rapporteur_drawing::{Mark, Page, Sign};
//!
//! let page = Page::new("It rained. Norway, with Peru, agreed.");
//! let marks = [Mark::new(page.span(11..17), "country", Sign::Gone), Mark::new(page.span(24..28), "country", Sign::New)];
//! let [passage] = &page.passages(marks)[..] else { panic!("both stand in one sentence") };
//! assert_eq!(
//!     passage.plain(80),
//!     "Norway, with Peru, agreed.\n\
//!      ------       ++++ country\n\
//!      country\n"
//! );
//! assert!(passage.html().starts_with("<del class=\"gone\">Norway<sub>country</sub></del>, with <ins"));
//! ```
//!
//! In reading order: `mark` (what is drawn), `page` (on what), `cells` (a passage, flattened and cut to what is near its marks),
//! `rows` and `lines` (as text), `html`.

mod cells;
mod html;
mod lines;
mod mark;
mod page;
mod rows;

pub use html::CSS;
pub use mark::{Mark, Sign};
pub use page::{Page, Passage};
