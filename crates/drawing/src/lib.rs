//! Spans drawn under the sentences they stand in: for terminals, Markdown and HTML.
