/// What a pattern of [`Mention::rule`](crate::Mention::rule) looks for; nothing for gazetteer entries, which are named by their ids.
///
/// ```
/// assert_eq!(rapporteur_entities::pattern_meaning("pattern:honorific"), Some("a name after an honorific"));
/// assert_eq!(rapporteur_entities::pattern_meaning("country:NO"), None);
/// ```
#[must_use]
pub fn pattern_meaning(rule: &str) -> Option<&'static str> {
    let name = rule.strip_prefix("pattern:")?;
    Some(match name {
        "acronym" => "a short name that the text defines",
        "affiliation" => "capitals after a person's name",
        "agreement" => "a city and a word for a treaty",
        "apposition" => "a name before an office, a country or a body",
        "bare-head" => "a head word that stands for a name of this text",
        "bracketed-country" => "a name before a country in brackets",
        "clause" => "an article or annex with its number",
        "committee" => "a committee with its number or symbol",
        "compound" => "two names with a hyphen between them",
        "date" => "a date",
        "definition" => "a full name whose short one follows in brackets",
        "ellipsis" => "one of several names with one last word",
        "family-name" => "a name with a family name, an initial or a particle",
        "given-name" => "a name that begins with a given name",
        "goal" | "goal-list" => "a development goal, target or indicator",
        "head" => "capitals around a head word",
        "honorific" => "a name after an honorific",
        "office" => "an office, or a name after one",
        "office-comma" => "a name after an office and a comma",
        "ordinal-session" | "session" => "a session or meeting with its number",
        "place" => "a strange word where a place stands",
        "repeated" => "a name that the text gives in full elsewhere",
        "resolution" => "a resolution or decision with its number",
        "speaker" => "capitals that say something",
        "speech-verb" => "a name beside a verb of saying",
        "stranger" => "capitals that are strange to every list",
        "surname" => "a short form of a person's name",
        "symbol" => "the symbol of a document",
        "title" => "a title in quotation marks",
        _ => return None,
    })
}
