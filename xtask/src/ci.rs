//! `cargo xtask ci`: what CI does, in the same order.

use crate::shell::{cargo, show};
use crate::{gazetteers, tidy, train_tagger};

pub(crate) fn run() -> Result<(), String> {
    show(&mut cargo(&["fmt", "--all", "--check"]))?;
    show(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    show(cargo(&["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"))?;
    tidy::run()?;
    gazetteers::check(false)?;
    train_tagger::check()?;
    show(&mut cargo(&["test", "--workspace"]))
}
