use std::collections::HashMap;

use rapporteur_lexicon::{Error, Lexicon};
use rapporteur_tagger::Tags;
use rapporteur_text::Document;

use crate::candidate::{Candidate, Source};
use crate::found::Found;
use crate::join::{Scene, join};
use crate::overlap::resolve;
use crate::patterns::clauses::Clauses;
use crate::patterns::committees::Committees;
use crate::patterns::dates::Dates;
use crate::patterns::definitions::{Definition, definitions};
use crate::patterns::goals::Goals;
use crate::patterns::meetings::Meetings;
use crate::patterns::resolutions::Resolutions;
use crate::patterns::small_letters::Countries;
use crate::patterns::symbols::Symbols;
use crate::patterns::{
    agreements, bare_heads, compounds, definitions as acronyms, ellipses, heads, languages, meetings, places, quotes,
};
use crate::people::offices::Offices;
use crate::people::{affiliations, persons, speakers, surnames};
use crate::view::View;
use crate::words::Words;
use crate::{Explained, Kind, Names};

/// Finds who and what a text names. Built once, then shared by any number of threads.
pub struct Recognizer {
    lexicon: Lexicon,
    words: Words,
    dates: Dates,
    clauses: Clauses,
    committees: Committees,
    goals: Goals,
    meetings: Meetings,
    resolutions: Resolutions,
    symbols: Symbols,
    countries: Countries,
}

impl Recognizer {
    /// Compiles the patterns and reads the embedded words. `lexicon` holds the names: those of the project's gazetteers and any others,
    /// with the labels of [`Kind`] as their kinds; entries of other kinds are passed over.
    ///
    /// # Errors
    /// Where an embedded file of words is not in order; names the file, line and column.
    pub fn new(lexicon: Lexicon) -> Result<Self, Error> {
        let patterns = |error: regex::Error| Error::new("patterns", (1, 1), "patterns that compile", error.to_string());
        Ok(Self {
            countries: Countries::new(&lexicon),
            lexicon,
            words: Words::load()?,
            dates: Dates::new().map_err(patterns)?,
            clauses: Clauses::new().map_err(patterns)?,
            committees: Committees::new().map_err(patterns)?,
            goals: Goals::new().map_err(patterns)?,
            meetings: Meetings::new().map_err(patterns)?,
            resolutions: Resolutions::new().map_err(patterns)?,
            symbols: Symbols::new().map_err(patterns)?,
        })
    }

    /// The same patterns and words with another lexicon.
    #[must_use]
    pub fn with_lexicon(self, lexicon: Lexicon) -> Self {
        Self { countries: Countries::new(&lexicon), lexicon, ..self }
    }

    /// The mentions of a document and the entities that they share; `tags` are those of its tokens. Never fails; the same document gives the
    /// same names.
    #[must_use]
    pub fn recognize(&self, document: &Document, tags: &Tags) -> Names {
        self.read(document, tags, &mut Vec::new())
    }

    /// The same mentions and entities, each mention with the candidates that it kept out of its place.
    #[must_use]
    pub fn explain(&self, document: &Document, tags: &Tags) -> Explained {
        let mut fallen = Vec::new();
        let names = self.read(document, tags, &mut fallen);
        Explained::new(&self.lexicon, document, names, &fallen)
    }

    fn read(&self, document: &Document, tags: &Tags, fallen: &mut Vec<Candidate>) -> Names {
        let view = View::new(document, tags, &self.words, self.known(document));
        let (names, definitions) = self.names(&view, fallen);
        let offices = Offices::find(&view, &names);
        let (people, persons) = people(&view, &names, &offices, fallen);
        let mut candidates = people;
        let roles = offices.roles(&view, &names, &persons);
        candidates.extend(names.into_list().into_iter().filter(|name| !is_field(&view, &roles, name)));
        candidates.extend(roles);
        let mentions = resolve(candidates, view.len(), fallen);
        join(&Scene { view: &view, lexicon: &self.lexicon, mentions: &mentions, definitions: &definitions })
    }

    /// What the lexicon finds.
    fn known(&self, document: &Document) -> Vec<Candidate> {
        let hits = self.lexicon.find(document);
        let known = hits.iter().filter_map(|hit| {
            let entry = hit.entry();
            let kind = Kind::of_label(self.lexicon.entry(entry).kind())?;
            Some(Candidate { span: hit.span(), tokens: document.tokens_in(hit.span()), kind, source: Source::Entry(entry) })
        });
        known.collect()
    }

    /// The last words of the names found so far, before their complements: what "the Committee" may refer to.
    fn head_words(&self, view: &View<'_>, heads: &[Candidate]) -> HashMap<String, Kind> {
        let names =
            view.known.list().iter().chain(heads).filter(|name| matches!(name.kind, Kind::Organization | Kind::Event | Kind::Work));
        let text = |name: &Candidate| match name.source {
            Source::Entry(entry) => self.lexicon.entry(entry).name().to_lowercase(),
            _ => view.document.text_of(name.tokens.clone()).to_lowercase(),
        };
        let head = |name: String| {
            let words = name.split_whitespace().take_while(|word| !matches!(*word, "of" | "for" | "on" | "in" | "against" | "to"));
            if name.contains(' ') { words.last().map(str::to_owned) } else { None }
        };
        names.filter_map(|name| Some((head(text(name))?, name.kind))).collect()
    }

    /// All but persons and roles, and the acronyms that the text defines.
    fn names(&self, view: &View<'_>, fallen: &mut Vec<Candidate>) -> (Found, Vec<Definition>) {
        let known = view.known.list().iter().filter(|name| !languages::is_language(view, name));
        let mut candidates: Vec<Candidate> = known.cloned().collect();
        candidates.extend(compounds::find(view));
        candidates.extend(agreements::find(view));
        candidates.extend(places::find(view));
        candidates.extend(quotes::find(view));
        candidates.extend(self.dates.find(view));
        candidates.extend(self.goals.find(view));
        candidates.extend(self.clauses.find(view));
        candidates.extend(self.countries.find(view));
        candidates.extend(self.committees.find(view));
        candidates.extend(self.resolutions.find(view));
        candidates.extend(self.symbols.find(view));
        candidates.extend(self.meetings.numbered(view));
        let heads = heads::find(view);
        candidates.extend(heads.iter().cloned());
        candidates.extend(bare_heads::find(view, &self.head_words(view, &heads)));
        candidates.extend(ellipses::find(view));
        let plain = Found::new(resolve(candidates.clone(), view.len(), fallen), view.len());
        let definitions = definitions(view, &plain, &self.lexicon);
        let defined = acronyms::find(view, &definitions);
        candidates.extend(surnames::repeat(view, &[heads, defined.clone()].concat(), &plain));
        candidates.extend(defined);
        let names = Found::new(resolve(candidates.clone(), view.len(), fallen), view.len());
        let sessions = meetings::ordinal(view, &names);
        if sessions.is_empty() {
            return (names, definitions);
        }
        candidates.extend(sessions);
        (Found::new(resolve(candidates, view.len(), fallen), view.len()), definitions)
    }
}

/// Whether a guessed name is the second half of an office's field: "Minister of Finance and the Public Service".
fn is_field(view: &View<'_>, roles: &[Candidate], name: &Candidate) -> bool {
    let start = name.tokens.start - usize::from(view.before(name.tokens.start) == "the");
    let joined = name.source == Source::Pattern("head") && view.before(start) == "and";
    joined && roles.iter().any(|role| role.tokens.start < name.tokens.start && name.tokens.end <= role.tokens.end)
}

/// Persons with their later short forms, and the bodies that their names bring along.
fn people(view: &View<'_>, names: &Found, offices: &Offices, fallen: &mut Vec<Candidate>) -> (Vec<Candidate>, Found) {
    let mut people = persons::find(view, names, offices);
    // Those whom a list knows have surnames too.
    people.extend(names.list().iter().filter(|name| name.kind == Kind::Person).cloned());
    let again = surnames::find(view, &people, names);
    people.extend(again);
    let persons = Found::new(resolve(people.clone(), view.len(), fallen), view.len());
    let mut bodies = affiliations::find(view, names, &persons);
    bodies.extend(speakers::find(view, names, &persons));
    people.extend(surnames::repeat(view, &bodies, names));
    people.extend(bodies);
    (people, persons)
}
