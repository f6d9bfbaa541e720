//! Long runs over large corpora: a manifest, what failed, and a run that was killed goes on where it was.
