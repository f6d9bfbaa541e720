//! Tables as files: JSON, and rows in commas.

use std::io::{self, Write};

use rapporteur::Act;
use serde::{Serialize, Serializer};

/// Writes one JSON object, set out for reading.
pub(crate) fn write_json(page: &impl Serialize, mut out: impl Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut out, page)?;
    out.write_all(b"\n")
}

/// Writes rows under a row of heads.
pub(crate) fn write_csv<const N: usize>(
    columns: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
    out: impl Write,
) -> io::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record(columns).map_err(inner)?;
    for row in rows {
        table.write_record(row).map_err(inner)?;
    }
    table.flush()
}

/// The writer's error as it was: whoever reads from a pipe that was closed asks for its kind.
fn inner(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// An act by its name.
// By reference, as serde asks for it.
#[allow(clippy::trivially_copy_pass_by_ref)]
pub(crate) fn label<S: Serializer>(act: &Act, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(act.label())
}
