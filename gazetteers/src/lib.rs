//! The words that Rapporteur knows, as files that a person edits: names, offices, units, number words and cues.
//!
//! This crate holds data and no logic; the crates that use a file read it, check it and say where it is wrong. The format of each
//! file stands in its own first lines; where its words come from, and under which licence, in `LICENCES.md`.
//!
//! ```
//! let file = rapporteur_gazetteers::ABBREVIATIONS;
//! assert_eq!(file.path, "gazetteers/abbreviations.txt");
//! assert!(file.content.lines().any(|line| line == "H.E."));
//! ```

/// A file of this crate.
#[derive(Clone, Copy, Debug)]
pub struct File {
    /// Where it stands in the repository, for messages.
    pub path: &'static str,
    /// All of it.
    pub content: &'static str,
}

macro_rules! files {
    ($($(#[$doc:meta])* $name:ident = $path:literal;)*) => {
        $($(#[$doc])* pub const $name: File = File {
            path: concat!("gazetteers/", $path),
            content: include_str!(concat!("../", $path)),
        };)*
    };
}

files! {
    /// Words after which a full stop ends no sentence.
    ABBREVIATIONS = "abbreviations.txt";
    /// Closed classes of words that the segmentation of texts rests on.
    SEGMENTATION = "segmentation.txt";
    /// Verbs, with their irregular forms.
    VERBS = "words/verbs.tsv";
    /// Irregular plurals.
    PLURALS = "words/nouns.tsv";
    /// Irregular forms of other words.
    OTHER_FORMS = "words/others.tsv";
    /// Participles by what they do before a noun.
    PARTICIPLES = "words/participles.tsv";
    /// States, territories and former states.
    COUNTRIES = "names/countries.tsv";
    /// Adjectives and demonyms of countries, peoples and continents.
    NATIONALITIES = "names/nationalities.tsv";
    /// Continents, regions, seas, provinces.
    PLACES = "names/places.tsv";
    /// Cities.
    CITIES = "names/cities.tsv";
    /// The United Nations system, other intergovernmental organisations, courts, negotiating blocs, media.
    ORGANIZATIONS = "names/organizations.tsv";
    /// Non-governmental organisations.
    NGOS = "names/ngos.tsv";
    /// Treaties, declarations, agendas, plans and mechanisms.
    INSTRUMENTS = "names/instruments.tsv";
    /// Named meetings, observances, wars.
    EVENTS = "names/events.tsv";
    /// Reports and other works that have a name.
    WORKS = "names/works.tsv";
    /// The Sustainable and the Millennium Development Goals, as sets and by code.
    GOALS = "names/goals.tsv";
    /// Persons whom news calls by their surname alone.
    PERSONS = "names/persons.tsv";
    /// Titles before a person's name.
    HONORIFICS = "people/honorifics.tsv";
    /// Offices and positions.
    ROLES = "people/roles.tsv";
    /// Words beside names that tell what these are.
    BESIDE_NAMES = "people/beside_names.tsv";
    /// Words inside personal names: de, van, al-, bin.
    NAME_PARTICLES = "people/name_particles.txt";
    /// Given names, with how often they are a woman's.
    GIVEN_NAMES = "people/given_names.tsv";
    /// Given names that are ordinary words too.
    GIVEN_WORDS = "people/given_words.tsv";
    /// Family names.
    FAMILY_NAMES = "people/family_names.txt";
    /// Head words that make a capitalised phrase an organisation, event, instrument or work.
    HEADS = "heads/heads.tsv";
    /// Patterns of document symbols.
    DOCUMENT_SYMBOLS = "heads/document_symbols.tsv";
    /// Common English words that are no names, however they are written.
    COMMON_WORDS = "heads/common_words.txt";
    /// Ordinary words of reports that the list of common words lacks.
    REPORT_WORDS = "heads/report_words.txt";
    /// Small words of other languages inside names of bodies.
    FOREIGN_WORDS = "heads/foreign_words.txt";
    /// Closed-class words that are no part of a name.
    NAMELESS_WORDS = "heads/function_words.txt";
    /// Units of measure, with their signs and plurals.
    UNITS = "figures/units.tsv";
    /// How the names of units are joined to others.
    UNIT_GRAMMAR = "figures/unit_grammar.tsv";
    /// Currencies, with their signs and names.
    CURRENCIES = "figures/currencies.tsv";
    /// Numbers in words, scales, fractions.
    NUMBER_WORDS = "figures/number_words.tsv";
    /// Words of bound and approximation around a number.
    BOUNDS = "figures/bounds.tsv";
    /// Words beside which a number is no figure.
    NO_FIGURES = "figures/no_figures.tsv";
    /// Words that tell where a noun phrase after a number begins and ends.
    NOUN_PHRASES = "figures/noun_phrases.tsv";
    /// Verbs between a number and what it counts.
    MEASURING_VERBS = "figures/verbs.tsv";
    /// Words that say which time a figure refers to.
    PERIODS = "figures/periods.tsv";
    /// Words that do not tell what a figure counts.
    VAGUE_WORDS = "figures/vague_words.txt";
    /// Verbs and phrases that report an act.
    CUES = "cues/cues.tsv";
    /// What signs of a statement weigh in its confidence.
    CONFIDENCE = "cues/confidence.tsv";
    /// Openings of preambular clauses of resolutions.
    PREAMBLES = "cues/preambles.tsv";
    /// Phrases by which a text that speaks for itself suggests something.
    SUGGESTIONS = "cues/suggestions.tsv";
    /// Words inside what is said that decide its act where the cue is neutral.
    MARKERS = "cues/markers.tsv";
    /// Nouns and adjectives that the grammar of statements asks for by what they mean.
    NOUNS = "cues/nouns.tsv";
    /// Words that open an insertion between a holder and its verb.
    INSERTIONS = "cues/insertions.tsv";
    /// The verb of an action that is asked for, and how strong that is.
    STRENGTH = "cues/strength.tsv";
    /// What is asked for, where that decides on the strength.
    OBJECTS = "cues/objects.tsv";
    /// Words that say by when something is to be done.
    DEADLINES = "cues/deadlines.tsv";
    /// The closed classes of English that the grammar of statements needs.
    FUNCTION_WORDS = "cues/function_words.tsv";
}

/// The files of names, all in one format: what a lexicon of this project is compiled from.
pub const NAMES: &[File] =
    &[COUNTRIES, NATIONALITIES, PLACES, CITIES, ORGANIZATIONS, NGOS, INSTRUMENTS, EVENTS, WORKS, GOALS, PERSONS];
