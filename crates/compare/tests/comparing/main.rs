//! Records compared, and the pages that show it.

mod any_record;
mod findings;
mod pages;
mod sets;
