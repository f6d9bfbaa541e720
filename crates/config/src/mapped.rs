//! Files mapped into memory: the one place of this workspace that needs unsafe code.

use std::fs::File;
use std::io;

use memmap2::Mmap;

/// The bytes of a file, read from the disk when they are asked for.
#[allow(unsafe_code)]
pub(crate) fn map(file: &File) -> io::Result<Mmap> {
    // SAFETY: the bytes of a map must not change while they are read, and nothing keeps another program from writing to the file.
    // Everything that reads them checks its bounds, and that strings are UTF-8, at each read, and keeps no number from one read to
    // the next without checking it again; so a change gives wrong names or none. Cutting the file short ends the program, as the
    // system does it. `gazetteer compile` writes a new file and renames it, and so never changes one that is mapped.
    unsafe { Mmap::map(file) }
}
