use std::fs;
use std::path::Path;

use crate::KitError;

/// Writes a file under another name first, so that at any moment either the old or the new one is there whole. Makes its folders.
///
/// # Errors
/// Where that is not possible.
pub fn write_whole(path: &Path, content: &str) -> Result<(), KitError> {
    let cannot = |error| KitError::new(path, format!("cannot be written: {error}"));
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(cannot)?;
    }
    // Hidden, so that nobody takes it for a document.
    let begun = path.with_file_name(format!(".writing-{}", std::process::id()));
    fs::write(&begun, content).and_then(|()| fs::rename(&begun, path)).map_err(|error| {
        let _ = fs::remove_file(&begun);
        cannot(error)
    })
}
