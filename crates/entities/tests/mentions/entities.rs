use rapporteur_entities::{Entity, Gender, Kind};

use crate::marks::names;

/// Asserts that the texts name one entity, and returns it.
#[track_caller]
fn one(text: &str, forms: &[&str]) -> Entity {
    let (document, names) = names(text);
    let of = |form: &str| {
        let mention = names.mentions.iter().find(|mention| mention.span.of(document.text()) == form);
        mention.unwrap_or_else(|| panic!("no {form} in {:?}", names.mentions)).entity
    };
    let entities: Vec<usize> = forms.iter().map(|form| of(form)).collect();
    assert!(entities.windows(2).all(|pair| pair[0] == pair[1]), "{forms:?} are {entities:?}");
    names.entities[entities[0]].clone()
}

#[test]
fn surnames_and_capitals() {
    let falk = one("Ms. Petra Ilves Falk spoke. FALK left. Falk’s plan stood.", &["Petra Ilves Falk", "FALK", "Falk"]);
    assert_eq!((falk.name.as_str(), falk.gender), ("Petra Ilves Falk", Some(Gender::Female)));
}

#[test]
fn countries_their_aliases_and_adjectives() {
    let country = one("The US and the United States favour the American text.", &["US", "United States", "American"]);
    assert_eq!(country.kind, Kind::Country);
    assert!(country.links.contains(&("iso3166".to_owned(), "US".to_owned())));
}

#[test]
fn acronyms_by_definition() {
    one("The Quiet Rivers Trust (QRT) met. Later QRT voted.", &["Quiet Rivers Trust", "QRT"]);
}

#[test]
fn bare_heads() {
    one("The Wetlands Committee met. The Committee agreed.", &["Wetlands Committee", "Committee"]);
}

#[test]
fn offices_however_written() {
    one(
        "UNGA President Ana Falk spoke. The President of the UN General Assembly left.",
        &["UNGA President", "President of the UN General Assembly"],
    );
}

#[test]
fn dates_and_clauses() {
    one("On Monday, 3 May 2010, and again 3 May.", &["Monday, 3 May 2010", "3 May"]);
    one("Under Article 4.8 and UNFCCC Article 4.9, then Article 4.9.", &["UNFCCC Article 4.9", "Article 4.9"]);
}

#[test]
fn persons_have_offices_and_bodies() {
    let (_, names) = names("Ana Falk, Permanent Representative of Qatar, spoke for UNICEF.");
    let falk = names.entities.iter().find(|entity| entity.kind == Kind::Person).expect("a person");
    assert_eq!(falk.roles, ["Permanent Representative of Qatar"]);
    let bodies: Vec<&str> = falk.affiliations.iter().map(|index| names.entities[*index].name.as_str()).collect();
    assert_eq!(bodies, ["Qatar"]);
}

#[test]
fn a_definition_of_a_listed_name_keeps_its_entry() {
    let union = one("The European Union (EU) spoke. The EU left.", &["European Union", "EU"]);
    assert!(union.links.iter().any(|(scheme, _)| scheme == "wikidata"), "{:?}", union.links);
    let office = one("The UN Office on Drugs and Crime (UNODC) spoke.", &["UN Office on Drugs and Crime", "UNODC"]);
    assert_eq!(office.name, "United Nations Office on Drugs and Crime");
    let other = one("The Union of Old Drummers (UNODC) spoke.", &["Union of Old Drummers", "UNODC"]);
    assert_eq!((other.name.as_str(), other.links.len()), ("Union of Old Drummers", 0));
}

#[test]
fn symbols_are_linked() {
    let links = |text: &str, form: &str| one(text, &[form]).links;
    assert_eq!(
        links("See UNGA resolution 71/287 now.", "UNGA resolution 71/287"),
        [("undoc".to_owned(), "A/RES/71/287".to_owned())]
    );
    assert_eq!(
        links("See resolution 1325 (2000) now.", "resolution 1325 (2000)"),
        [("undoc".to_owned(), "S/RES/1325 (2000)".to_owned())]
    );
    assert_eq!(links("See target 8.7 now.", "target 8.7"), [("sdg".to_owned(), "8.7".to_owned())]);
}

#[test]
fn one_surname_two_persons() {
    let (document, names) = names("Ms. Ana Falk and Mr. Jonas Falk spoke. Mr. Falk agreed with Ms. Falk.");
    let of = |at: usize| names.entities[names.mentions[at].entity].name.as_str();
    let found: Vec<_> = names.mentions.iter().map(|mention| mention.span.of(document.text())).collect();
    assert_eq!(found, ["Ana Falk", "Jonas Falk", "Falk", "Falk"]);
    assert_eq!([of(2), of(3)], ["Jonas Falk", "Ana Falk"]);
}

#[test]
fn the_surname_is_whoever_was_named_last() {
    let (_, names) = names("Ana Falk spoke. Falk left. Jonas Falk came. Falk sat down.");
    let of = |at: usize| names.entities[names.mentions[at].entity].name.as_str();
    assert_eq!([of(1), of(3)], ["Ana Falk", "Jonas Falk"]);
}

#[test]
fn an_office_alone_is_the_last_of_its_kind() {
    one("The Minister of Energy of Peru spoke. The Minister left.", &["Minister of Energy of Peru", "Minister"]);
    one(
        "The Permanent Representative of Qatar spoke. The Permanent Representative left.",
        &["Permanent Representative of Qatar", "Permanent Representative"],
    );
}

#[test]
fn a_nationality_in_an_office_is_whom_they_speak_for() {
    let (_, names) = names("Belgian Minister Ana Falk spoke.");
    let falk = names.entities.iter().find(|entity| entity.kind == Kind::Person).expect("a person");
    assert_eq!(falk.affiliations.len(), 1, "{:?}", names.entities);
    let belgium = &names.entities[falk.affiliations[0]];
    assert!(belgium.links.contains(&("iso3166".to_owned(), "BE".to_owned())), "{belgium:?}");
}

#[test]
fn every_mention_says_by_what_it_was_joined() {
    let (_, names) = names("The Quiet Rivers Trust (QRT) of Peru met Ana Falk. QRT liked the Peruvian text. Falk left.");
    let by: Vec<_> = names.mentions.iter().map(|mention| mention.joined).collect();
    use rapporteur_entities::Joined::{Code, Definition, Name, Words};
    assert_eq!(by, [Words, Definition, Code, Name, Definition, Code, Name]);
}

#[test]
fn resolutions_of_councils_have_symbols() {
    let links = |text: &str, form: &str| one(text, &[form]).links;
    assert_eq!(
        links("See Human Rights Council resolution 17/4 now.", "Human Rights Council resolution 17/4"),
        [("undoc".to_owned(), "A/HRC/RES/17/4".to_owned())]
    );
}
