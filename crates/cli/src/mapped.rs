//! Files mapped into memory: the one place of this workspace that needs unsafe code.

use std::fs::File;
use std::io;

use memmap2::Mmap;

/// The bytes of a file, read from the disk when they are asked for.
#[allow(unsafe_code)]
pub(crate) fn map(file: &File) -> io::Result<Mmap> {
    // SAFETY: the bytes of a map must not change under those who read them, and nothing can keep another program from writing to the
    // file. Here a change does no harm beyond wrong or missing names: the bytes are read through bounds that are checked at each read,
    // as UTF-8 that is checked at each read, and no reference to them outlives the map. A file that another program cuts short while
    // it is mapped ends this one, as if it had been killed. `gazetteer compile` does neither: it writes a new file and renames it.
    unsafe { Mmap::map(file) }
}
