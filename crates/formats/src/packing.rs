//! How a file is packed, told by its name.

use std::path::{Path, PathBuf};

use crate::files::extension;

/// What stands around the documents of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Packing {
    /// Nothing.
    Bare,
    /// One file, compressed.
    Gzip,
    /// Many files.
    Archive(Archive),
}

/// An archive's format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Archive {
    Zip,
    Tar,
    TarGzip,
}

/// What the first bytes of a gzip file are.
pub(crate) const GZIP: &[u8] = b"\x1f\x8b";

impl Packing {
    /// The packing of a file, and the name of what is packed: `minutes.txt.gz` holds `minutes.txt`, and `minutes.zip` what is called
    /// `minutes`.
    pub(crate) fn of(path: &Path) -> (Self, PathBuf) {
        let inner = path.with_extension("");
        match extension(path).as_str() {
            "zip" => (Self::Archive(Archive::Zip), inner),
            "tar" => (Self::Archive(Archive::Tar), inner),
            "tgz" => (Self::Archive(Archive::TarGzip), inner),
            "gz" if extension(&inner) == "tar" => (Self::Archive(Archive::TarGzip), inner.with_extension("")),
            "gz" => (Self::Gzip, inner),
            _ => (Self::Bare, path.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_how_files_are_packed() {
        let cases = [
            ("a/b.txt", Packing::Bare, "a/b.txt"),
            ("a/b.txt.gz", Packing::Gzip, "a/b.txt"),
            ("a/b.ZIP", Packing::Archive(Archive::Zip), "a/b"),
            ("a/b.c.tar.gz", Packing::Archive(Archive::TarGzip), "a/b.c"),
            ("b.tgz", Packing::Archive(Archive::TarGzip), "b"),
            ("b.tar", Packing::Archive(Archive::Tar), "b"),
        ];
        for (name, packing, inner) in cases {
            assert_eq!(Packing::of(Path::new(name)), (packing, PathBuf::from(inner)), "{name}");
        }
    }
}
