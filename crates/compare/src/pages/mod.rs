//! What a comparison looks like: for terminals, forges, browsers, programs and test reports.

mod html;
mod json;
mod junit;
mod listing;
mod markdown;
mod text;

pub use html::write_html;
pub use json::write_json;
pub use junit::write_junit;
pub use markdown::write_markdown;
pub use text::{Look, write_text};
