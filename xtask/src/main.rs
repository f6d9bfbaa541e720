//! Maintenance.
fn main() {}
