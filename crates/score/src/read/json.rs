use super::Problem;
use crate::Annotations;

/// The documents of a file: an object, objects one after the other, or an array of them.
pub(crate) fn read(content: &str) -> Result<Vec<Annotations>, Problem> {
    let documents: Vec<Annotations> = if content.trim_start().starts_with('[') {
        serde_json::from_str(content)?
    } else {
        serde_json::Deserializer::from_str(content).into_iter().collect::<Result<_, _>>()?
    };
    if documents.is_empty() {
        Err(Problem::new("holds no annotations; expected a JSON object of a document"))
    } else {
        Ok(documents)
    }
}
