use std::fs;
use std::path::{Path, PathBuf};

use crate::{KitError, write_whole};

/// What each folder of a new kit holds, since histories keep no empty ones.
const KEPT: &str = ".gitkeep";

/// Makes a kit in a folder: configuration, folders and floors; of the documents at `paths` (from that folder) only where they are. Whatever is
/// there already stays as it is. Gives the files and folders that were made, and those that were kept.
///
/// # Errors
/// Where one cannot be made.
pub fn make(folder: &Path, configuration: &str, paths: &[PathBuf]) -> Result<(Vec<PathBuf>, Vec<PathBuf>), KitError> {
    let (mut made, mut kept) = (Vec::new(), Vec::new());
    let quoted = |path: &PathBuf| serde_json::to_string(&path.display().to_string().replace('\\', "/"));
    let list: Vec<String> = paths.iter().filter_map(|path| quoted(path).ok()).collect();
    let corpus = if list.is_empty() { "\"texts\"".to_owned() } else { list.join(", ") };
    let page = format!(
        "[corpus]\n# The documents: files and folders.\npaths = [{corpus}]\n# The records that were accepted, gold annotations, and the scores that no \
         change may go below.\naccepted = \"accepted\"\ngold = \"gold\"\nfloors = \"floors.json\"\n"
    );
    let mut file = |path: PathBuf, content: &str| -> Result<(), KitError> {
        if path.exists() {
            kept.push(path);
            return Ok(());
        }
        write_whole(&path, content)?;
        made.push(path);
        Ok(())
    };
    file(folder.join(configuration), &page)?;
    file(folder.join("floors.json"), "{}\n")?;
    let mut folders = vec!["accepted", "gold"];
    if list.is_empty() {
        folders.push("texts");
    }
    for name in folders {
        let place = folder.join(name);
        if place.exists() {
            kept.push(place);
            continue;
        }
        fs::create_dir_all(&place).map_err(|error| KitError::new(&place, format!("cannot be made: {error}")))?;
        write_whole(&place.join(KEPT), "")?;
        made.push(place);
    }
    Ok((made, kept))
}
